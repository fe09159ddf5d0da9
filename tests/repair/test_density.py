"""Flaws that a document is full of are damage; single ones came with it."""
from __future__ import annotations

import pytest

from newsclean import Block, Document
from newsclean.repair import repair_mojibake, repair_spacing
from newsclean.repair.density import WORDS_TO_EACH, is_dense
from repair.cases import document, run, text_of

LONG = "The council of the town met on Tuesday to talk about the ferry, and nobody came to listen to it for long. " * 5


def test_the_threshold() -> None:
    assert is_dense(1, ["word " * WORDS_TO_EACH])
    assert not is_dense(1, ["word " * WORDS_TO_EACH, "word"])
    assert is_dense(2, ["word " * WORDS_TO_EACH, "word"])
    assert not is_dense(0, [])


@pytest.mark.parametrize("flaw", ["The caf&eacute; was full.", "It was 9&deg;C in the bay.", "El Ni&#241;o came."])
def test_a_single_entity_in_a_long_text_stays_and_is_told(flaw: str) -> None:
    after = run(document(f"{LONG}\n{flaw}", "en"), (repair_mojibake,))
    assert text_of(after) == f"{LONG}\n{flaw}"
    assert any(flaw[flaw.index("&"):flaw.index(";") + 1] in warning for warning in after.warnings)
    assert run(after, (repair_mojibake,)) is after


@pytest.mark.parametrize(("flaw", "mended"), [
    ("The mayor&rsquo;s plan failed.", "The mayor’s plan failed."), ("Fish &amp; chips were sold.", "Fish & chips were sold."),
    ("The caf&amp;eacute; was full.", "The café was full."),
])
def test_entities_of_punctuation_and_those_escaped_twice_never_stay(flaw: str, mended: str) -> None:
    after = run(document(f"{LONG}\n{flaw}", "en"), (repair_mojibake,))
    assert text_of(after).endswith(mended)
    assert not after.warnings


def test_a_text_full_of_entities_is_unescaped() -> None:
    assert text_of(run(document("Le caf&eacute; est ferm&eacute; pour l&rsquo;&eacute;t&eacute;.", "fr"))) == "Le café est fermé pour l’été."


@pytest.mark.parametrize("flaw", ["The ferry was late .", "The ferry , they said, was late.", "Was it late ? Nobody knew."])
def test_a_single_space_before_a_stop_stays_in_a_long_text(flaw: str) -> None:
    before = document(f"{LONG.strip()}\n{flaw}", "en")
    assert run(before, (repair_spacing,)) is before
    assert run(document(flaw, "en"), (repair_spacing,)).edits


@pytest.mark.parametrize(("ids", "mended"), [(("1.1", "1.2"), False), (("1.1.1", "1.2"), False), (("1", "2"), True), (("1.1", "2.1"), True), (("1", "11.1"), True)])
def test_the_half_of_a_text_that_shows_mark_up_means_its_escapes_too(ids: tuple[str, str], mended: bool) -> None:
    first, second = (Block(key, text) for key, text in zip(ids, ("Die F&auml;hre f&auml;hrt \\u201enie\\u201c", "Foto: <b>dpa</b>"), strict=True))
    assert bool(repair_mojibake(Document((first, second))).edits) == mended
