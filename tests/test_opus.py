"""Translation models in a folder: what is said where one is missing or broken, and a small one really loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.interpreting.interpreter import NoInterpreter, Untranslated
from bot.interpreting.opus import FILES, interpreter_in, pairs_in
from bot.interpreting.worker import LONGEST_SENTENCE, MOST_LOADED, Models, sentences
from tests.tiny_opus import tiny_opus


def named(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).mkdir(parents=True)
        for file in FILES:
            (folder / name / file).write_bytes(b"cut short")
    return folder


def test_a_line_is_cut_into_sentences_and_a_long_one_between_words() -> None:
    assert sentences("Evde küf var. Çocuk hasta!  Neden?") == ["Evde küf var.", "Çocuk hasta!", "Neden?"]
    assert sentences("لا يوجد تدفئة؟ نعم") == ["لا يوجد تدفئة؟", "نعم"]
    assert sentences("") == sentences("  ") == []
    long = sentences("küf " * 300)
    assert len(long) == 3 and all(len(piece) <= LONGEST_SENTENCE for piece in long) and " ".join(long).split() == ["küf"] * 300
    assert "".join(sentences("x" * 1000)) == "x" * 1000


def test_lines_stay_lines_and_two_models_stay_loaded() -> None:
    loaded: list[str] = []

    def load(folder: Path) -> object:
        loaded.append(folder.name)
        return lambda several: [f"<{one}>" for one in several]

    models = Models(Path("models"), load)  # type: ignore[arg-type]
    assert models.translate("Un. Deux.\n\nTrois", "fr-tr") == "<Un.> <Deux.>\n\n<Trois>"
    for pair in ("tr-fr", "fr-tr", "ar-fr", "fr-tr", "tr-fr"):
        models.translate("x", pair)
    assert loaded == ["fr-tr", "tr-fr", "ar-fr", "tr-fr"] and MOST_LOADED == 2, "the one used longest ago goes"


def test_a_folder_says_what_it_lacks(tmp_path: Path) -> None:
    with pytest.raises(NoInterpreter, match="there is no model in"):
        pairs_in(tmp_path / "nowhere")
    assert pairs_in(named(tmp_path, "tr-fr", "fr-tr", "not a pair")) == {("tr", "fr"), ("fr", "tr")}
    (tmp_path / "tr-fr" / "source.spm").unlink()
    with pytest.raises(NoInterpreter, match=r"PORTE_VOIX_TRANSLATION_MODELS: there is no source\.spm in .*tr-fr"):
        pairs_in(tmp_path)


async def test_without_a_folder_nothing_is_translated(tmp_path: Path) -> None:
    async with interpreter_in(None) as interpreter:
        assert interpreter is None
    with pytest.raises(NoInterpreter, match=r"there is no model in|requirements-translation\.lock"):
        async with interpreter_in(tmp_path):
            pass


async def test_the_real_library_loads_models_and_translates(tmp_path: Path) -> None:
    """Their weights are chance: that they say words they know is all there is to understand."""
    tiny_opus(tmp_path / "tr-fr")
    tiny_opus(tmp_path / "fr-tr", adds_end=True)
    async with interpreter_in(tmp_path) as opus:
        assert opus is not None and opus.pairs == {("tr", "fr"), ("fr", "tr")}
        said = await opus.translate("Evde küf var.\nÇocuk hasta!", ("tr", "fr"))
        assert len(said.splitlines()) == 2 and all(line.strip() for line in said.splitlines())
        assert await opus.translate("l'enfant est malade", ("fr", "tr")) and await opus.translate("", ("tr", "fr")) == ""
        for words, pair in (("hello", ("en", "fr")), ("\ud800", ("tr", "fr"))):
            with pytest.raises(Untranslated):
                await opus.translate(words, pair)
        assert await opus.translate("👍", ("tr", "fr")), "the next one goes well"
    named(tmp_path, "ar-fr")
    with pytest.raises(NoInterpreter, match="can't be loaded"):
        async with interpreter_in(tmp_path):
            pass
