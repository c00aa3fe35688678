"""A translation model with chance for weights, made in a test: it is loaded and run like any of OPUS-MT's, and talks nonsense."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.tiny_layers import WIDTH, Layers

TAUGHT = ["evde küf var", "çocuk hasta", "asansör bozuk", "il y a de la moisissure", "l'enfant est malade", "l'ascenseur est en panne"] * 5
POSITIONS = 512


def tiny_opus(folder: Path, *, adds_end: bool = False) -> Path:
    """`adds_end`: it ends sentences itself, as models converted from Marian's own files do. Skips, saying why, where the extra
    `translation` is not installed."""
    why = "the extra `translation` is not installed (requirements-translation.lock): the real library is not tried"
    specs: Any = pytest.importorskip("ctranslate2.specs", reason=why)
    pytest.importorskip("sentencepiece", reason=why)
    folder.mkdir(parents=True)
    words = _tokenizer(folder)
    spec = specs.TransformerSpec.from_config(1, 1, pre_norm=False)
    _fill(spec, len(words))
    spec.config.add_source_eos = adds_end
    spec.config.decoder_start_token = "</s>"  # noqa: S105 - a word of the model's
    spec.register_source_vocabulary(words)
    spec.register_target_vocabulary(words)
    spec.validate()
    spec.save(str(folder))
    return folder


def _tokenizer(folder: Path) -> list[str]:
    """One of SentencePiece's, for both languages; what it knows, the end of a sentence first."""
    import sentencepiece

    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(TAUGHT), model_prefix=str(folder / "source"), vocab_size=48, hard_vocab_limit=False, minloglevel=3
    )
    (folder / "source.model").rename(folder / "source.spm")
    (folder / "target.spm").write_bytes((folder / "source.spm").read_bytes())
    known = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
    pieces = [known.id_to_piece(number) for number in range(known.get_piece_size())]
    return ["</s>", "<unk>", *(piece for piece in pieces if piece not in ("<unk>", "<s>", "</s>"))]


def _fill(spec: Any, words: int) -> None:
    layers = Layers()
    for side in (spec.encoder, spec.decoder):
        side.position_encodings.encodings = layers.some(POSITIONS, WIDTH)
        embeddings = side.embeddings[0] if isinstance(side.embeddings, list) else side.embeddings
        embeddings.weight = layers.some(words, WIDTH)
    layers.of_both_sides(spec.encoder, spec.decoder)
    layers.says(spec.decoder.projection, words, slice(2, 6))
