"""UTF-8 read in each of the encodings; what is changed with a run, and what is left though it looks like one."""
from __future__ import annotations

import ftfy.bad_codecs  # noqa: F401  # registers the codecs
import pytest

from newsclean.repair.edits import applied
from newsclean.repair.utf8 import ENCODINGS, MOST_UNSURE, PART_CONFIDENCE, WHOLE_CONFIDENCE, _judged, _Run, _sure, decode_utf8_runs

WRITTEN = ("Мост закрыли на ремонт до осени.", "Most będzie zamknięty, łódź płynie.", "“It was late,” she said – again…", "Η γέφυρα έκλεισε.")
WINDOWS = "sloppy-windows-1252"


def mended(text: str) -> str:
    return applied(text, decode_utf8_runs(text))


def misread(text: str, encoding: str = WINDOWS) -> str:
    return text.encode().decode(encoding)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", WRITTEN)
def test_each_script_comes_back_from_each_encoding(text: str, encoding: str) -> None:
    seen = misread(text, encoding)
    assert seen != text
    assert mended(seen) == text
    assert {edit.confidence for edit in decode_utf8_runs(seen)} == {WHOLE_CONFIDENCE}
    assert decode_utf8_runs(text) == []


@pytest.mark.parametrize("text", ["Die Brücke ist zu.", "Der Fluss und die Mühle", "Sie aß süße Nüsse.", "Straße, groß, Übermaß, ß"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_sharp_s_stands_where_german_has_one(text: str, encoding: str) -> None:
    assert mended(misread(text, encoding)) == text


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_reason_names_an_encoding_that_explains_the_text(encoding: str) -> None:
    for edit in decode_utf8_runs(misread(WRITTEN[0], encoding)):
        assert edit.reason == f"UTF-8 had been read as {encoding.removeprefix('sloppy-')}"


def test_what_stands_beside_whole_letters_is_less_sure() -> None:
    text = f"Cádiz, {misread('Córdoba')}"
    assert mended(text) == "Cádiz, Córdoba"
    assert [edit.confidence for edit in decode_utf8_runs(text)] == [PART_CONFIDENCE]
    assert PART_CONFIDENCE < WHOLE_CONFIDENCE


@pytest.mark.parametrize(("text", "after"), [
    ("signiﬁcantly", "significantly"), ("the ﬁrst", "the ﬁrst"), ("Pell，Old", "Pell,Old"), ("Pell，水", "Pell，水"), ("aÃe", "aÃe"), ("aŉe", "aŉe"),
])
def test_ligatures_and_wide_signs_between_latin_letters_become_plain(text: str, after: str) -> None:
    assert mended(misread(text)) == after


@pytest.mark.parametrize("text", ["(Ã©)", "“Ã©”", "‘Ã©’", "[Ã©]", "“Ã©”, he", "\"Ã©\"", "«Ã©»"])
def test_a_single_one_in_quotation_marks_is_spoken_of(text: str) -> None:
    assert decode_utf8_runs(f"The sign {text}") == []
    assert mended(f"The sign {text}".replace("Ã©", "Ã©Ã©")) == f"The sign {text.replace('Ã©', 'éé')}"


@pytest.mark.parametrize(("text", "after"), [
    ("the “Ã© and so", "the “é and so"), ("(Ã©tÃ©)", "(été)"), ("Ã©”", "é”"), ("it Ã© it", "it é it"), ("(Ã©a)", "(éa)"),
    ("itÃ\u0082.", "itÃ\u0082."), ("itÃ\u0083.", "itÃ\u0083."), ("itÃ\u0082a", "itÂa"), ("itÃ\u0083a", "itÃa"),  # the rest of another sequence
    ("la cittÃ  nuova", "la città nuova"), ("noteÃ quele dia", "noteàquele dia"), ("Ã s vezes", "às vezes"), ("cafÃ   la", "cafà  la"),
    ("cittÃ  e noi Ã  la", "città e noi à la"), ("cittÃ e noi Ã  la", "cittàe noi à la"),  # where one was kept, none was lost
    ("\u00df\u0090\u00df\u0090 a", "\u00df\u0090\u00df\u0090 a"),  # a script that no news is in
])
def test_what_a_sequence_takes_with_it(text: str, after: str) -> None:
    assert mended(text) == after


@pytest.mark.parametrize(("text", "after"), [("ƒÖ", "ƒÖ"), ("nie tracƒÖ", "nie tracą"), ("mig,¬´ siger", "mig,« siger"), ("mig ¬´ siger", "mig ¬´ siger"), ("¬´Nie", "«Nie"),
                                           ("В«Nie", "«Nie"), ("В« «", "В« «"), ("ĂĽ", "ü"), ("Ă Ľ", "Ă Ľ")])
def test_two_characters_that_stand_so_in_no_language(text: str, after: str) -> None:
    assert mended(text) == after


def runs_of(*afters: str) -> list[_Run]:
    """Runs of two characters, a space between; those that give a capital are impossible as text."""
    return [_Run(3 * i, 3 * i + 2, after, after.isupper()) for i, after in enumerate(afters)]


@pytest.mark.parametrize(("afters", "chosen"), [
    ("É" + "é" * MOST_UNSURE, "É" + "é" * MOST_UNSURE), ("É" + "é" * (MOST_UNSURE + 1), "É"), ("ÉÉ" + "é" * 2 * MOST_UNSURE, "ÉÉ" + "é" * 2 * MOST_UNSURE), ("ééé", ""),
    ("Éи–", "É–")])
def test_so_many_runs_that_could_be_text_go_with_each_that_cannot(afters: str, chosen: str) -> None:
    assert "".join(run.after for run in _judged(runs_of(*afters))) == chosen
    assert [run.after for run in _judged(runs_of("É", "ии"))] == ["É", "ии"]


@pytest.mark.parametrize(("between", "chosen"), [(" ", "éÉ"), ("x", "éÉ"), ("”", "éÉ"), ("–", "éÉ"), ("ö", "É"), ("€", "É")])
def test_runs_stand_together_where_nothing_odd_is_between(between: str, chosen: str) -> None:
    assert "".join(run.after for run in _sure(f"aa{between}bb", runs_of("é", "É"))) == chosen
