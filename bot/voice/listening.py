"""How somebody listens, and which voices there are: what settings and addresses keep of it."""

from __future__ import annotations

OWN = "yes"
"""Read to in the language they read; else it is the language of the recordings; "" for who is not read to."""


def voices_in(written: str) -> dict[str, str]:
    """ "fr=/voices/siwis.onnx, pt=pt-br" as voices by language. Raises `ValueError`."""
    found: dict[str, str] = {}
    for one in filter(None, map(str.strip, written.split(","))):
        language, sign, voice = (part.strip() for part in one.partition("="))
        if not sign or not voice or voice.startswith("-") or not (language.isascii() and language.isalpha() and language.islower()):
            raise ValueError("must look like fr=/voices/fr.onnx, pt=pt-br")
        found[language] = voice
    return found
