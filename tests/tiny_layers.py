"""Layers of a model with chance for weights, as CTranslate2 wants them: small enough to be made in a test."""

from __future__ import annotations

from typing import Any

WIDTH = 64


class Layers:
    """What every model is made of. Import it where CTranslate2, which brings numpy, is there."""

    def __init__(self) -> None:
        import numpy

        self.numpy, self._chance = numpy, numpy.random.default_rng(7)

    def some(self, *shape: int) -> Any:
        return self._chance.normal(0, 0.1, shape).astype("float32")

    def linear(self, layer: Any, out: int, given: int = WIDTH) -> None:
        layer.weight, layer.bias = self.some(out, given), self.some(out)

    def norm(self, layer: Any) -> None:
        layer.gamma, layer.beta = self.numpy.ones(WIDTH, "float32"), self.numpy.zeros(WIDTH, "float32")

    def attention(self, layer: Any, *sizes: int) -> None:
        self.norm(layer.layer_norm)
        for one, size in zip(layer.linear, sizes, strict=True):
            self.linear(one, size)

    def feed_forward(self, layer: Any) -> None:
        self.norm(layer.layer_norm)
        self.linear(layer.linear_0, 2 * WIDTH)
        self.linear(layer.linear_1, WIDTH, 2 * WIDTH)

    def of_both_sides(self, encoder: Any, decoder: Any) -> None:
        """The layers that read, and those that write while they look at what was read."""
        for side in (encoder, decoder):
            for layer in side.layer:
                self.attention(layer.self_attention, 3 * WIDTH, WIDTH)
                self.feed_forward(layer.ffn)
        for layer in decoder.layer:
            self.attention(layer.attention, WIDTH, 2 * WIDTH, WIDTH)

    def says(self, projection: Any, words: int, only: slice) -> None:
        """The last layer, which says one of a few words whatever it reads."""
        projection.weight, projection.bias = self.some(words, WIDTH), self.numpy.zeros(words, "float32")
        projection.bias[only] = 12.0
