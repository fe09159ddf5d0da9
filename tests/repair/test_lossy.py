"""Marks of which nothing is left but a replacement character, a question mark, or one byte of three."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.repair import repair_mojibake
from newsclean.repair.edits import applied
from newsclean.repair.lossy import LOST, MOST_ASKED, restore_lost_quotes
from repair.cases import document, run, text_of


@pytest.mark.parametrize(("text", "after"), [
    ("\ufffdThe ferry did not come,\ufffd he said.", "“The ferry did not come,” he said."),
    ("He said \ufffdthe ferry did not come,\ufffd and left.", "He said “the ferry did not come,” and left."),
    ("\ufffdThe ferry did not come, he said.", "“The ferry did not come, he said."),           # opens the block
    ("It came.\ufffd", "It came.”"), ("It came,\ufffd he said.", "It came,” he said."),        # behind a stop or a comma
    ("\ufffdthe ferry did not come.", None), ("\ufffdcole was shut.", None), ("The ferry \ufffdThe Quay came.", None), ("The ferry\ufffd came.", None),
])
def test_what_cannot_have_been_a_letter_was_a_mark(text: str, after: str | None) -> None:
    assert text_of(run(document(text, "en"), (repair_mojibake,))) == (text if after is None else after)


def mended(text: str, language: str | None) -> str:
    return applied(text, restore_lost_quotes(text, language))


@pytest.mark.parametrize(("text", "english", "unknown"), [
    ("They don{}t sail.", True, True), ("I{}m, you{}re, he{}d, it{}ll, THEY{}VE", True, True), ("The ferry{}s crew", True, False), ("The FERRY{}S crew", True, False),
    ("See pell.example/don{}t", False, False), ("See pell.example?we{}ll", False, False), ("they{}re=1", False, False), ("they{}re/1", False, False), ("isn{}ts", False, False),
    ("Is it late{} She left.", False, False),
])
def test_apostrophes_of_english(text: str, english: bool, unknown: bool) -> None:
    """Where the language is not known, a question mark may be one, and a circumflex a letter."""
    after = text.replace("{}", "’")
    for lost in (LOST, "?", "â"):
        seen = text.replace("{}", lost)
        assert mended(seen, "en") == (after if english else seen)
        assert mended(seen, None) == (after if unknown and lost == LOST else seen)
        assert mended(seen, "xx") == seen


@pytest.mark.parametrize(("text", "language", "after"), [
    ("lâheure, l\ufffdheure, l?heure", "fr", "l’heure, l’heure, l?heure"), ("quâil, jusquâici", "fr", "qu’il, jusquâici"), ("câtait l\ufffdb", "fr", "câtait l\ufffdb"),
    ("l\ufffdheure gel\ufffde", "fr", "l\ufffdheure gel\ufffde"), ("lâheure gel\ufffde", "fr", "l’heure gel\ufffde"),  # letters were lost, too
    ("un poâ di, nel â94, nel â1994", "it", "un po’ di, nel ’94, nel â1994"), ("dellâarte", "it", "dell’arte"), ("dans les â90 ans", "fr", "dans les ’90 ans"),
    ("lâheure", "es", "lâheure"),
])
def test_apostrophes_of_french_and_italian(text: str, language: str, after: str) -> None:
    assert mended(text, language) == after


@pytest.mark.parametrize(("language", "circumflex", "nothing"), [
    ("de", True, True), ("zu", True, True), ("sv", True, False), ("nb", True, False), ("en", False, False), (None, False, False)])
def test_a_dash_between_spaces(language: str | None, circumflex: bool, nothing: bool) -> None:
    """Of which nothing is left, it may have been a word in languages with words of one accented letter."""
    assert mended("Pell â so", language) == ("Pell – so" if circumflex else "Pell â so")
    assert mended(f"Pell {LOST} so", language) == ("Pell – so" if nothing else f"Pell {LOST} so")


@pytest.mark.parametrize("language", ["en", "ja", None])
def test_two_bytes_are_left_of_some_signs(language: str | None) -> None:
    assert mended("Pellâ¦ for 5 â¬", language) == "Pell… for 5 €"


@pytest.mark.parametrize(("text", "language", "after"), [
    ("{}Das Schiff{}, sagte er.", "de", "„Das Schiff“, sagte er."), ("{}das Schiff{}, sagte er.", "de", "„das Schiff“, sagte er."),
    ("({}Das Schiff{}).", "de", "(„Das Schiff“)."), ("De kom, sa {}Mare{}.", "sv", "De kom, sa ”Mare”."),
    ("{}Prom jest{} tu.", "pl", "„Prom jest” tu."), ("Er kam.{}", "de", "Er kam.“"), ("Er sah {}Nej{}", "de", "Er sah „Nej“"),
    ("Er kam, {}so", "de", None), ("Er kam{} so", "de", None), ("Er sah {}a{} nur", "de", None),  # without a partner, or as short as a letter
])
def test_marks_of_which_a_byte_or_nothing_is_left(text: str, language: str, after: str | None) -> None:
    assert mended(text.replace("{}", LOST), language) == (text.replace("{}", LOST) if after is None else after)
    if after:
        assert mended(text.replace("{}", "â"), language) == after


@pytest.mark.parametrize("language", ["es", "it", "da"])
def test_nothing_is_left_of_guillemets_either(language: str) -> None:
    assert mended(f"{LOST}La nave{LOST}, ma.", language) == f"{LOST}La nave{LOST}, ma."
    assert mended("âLa naveâ, ma.", language).endswith("La nave”, ma.")


@pytest.mark.parametrize("more", ["Château", "ẞ", "Ǹ"])
def test_a_circumflex_is_a_letter_where_another_is(more: str) -> None:
    assert mended(f"âNeinâ, {more}", "de") == f"âNeinâ, {more}"
    assert mended("âNeinâ, Chalet", "de") == "„Nein“, Chalet"
    assert mended("âNoâ, it is", "en") == "âNoâ, it is"


@pytest.mark.parametrize(("text", "after"), [
    (f"{LOST}Ludzie mog{LOST} czekać", f"„Ludzie mog{LOST} czekać"), (f"{LOST}Ludzie pro{LOST} czekać", "„Ludzie pro” czekać"),  # mogą is a common word
    (f"Prom, {LOST}eby czekać{LOST} tu", f"Prom, {LOST}eby czekać{LOST} tu"), (f"Prom, {LOST}jak czekać{LOST} tu", "Prom, „jak czekać” tu"),  # so is żeby
])
def test_what_may_have_been_the_letter_of_a_common_word_is_no_mark(text: str, after: str) -> None:
    assert mended(text, "pl") == after


@pytest.mark.parametrize(("text", "after"), [
    ("?The ferry came,? he said.", "“The ferry came,” he said."), ("It came,? he said.", "It came,” he said."), ("?The ferry came? he said.", None), ("Why? ?The", None),
    ("It came,?he said.", None), ("?The ferry came,? he said. Why?", None), ("It came,? he said. Why?", "It came,” he said. Why?"),
])
def test_question_marks_around_speech(text: str, after: str | None) -> None:
    assert (text.count("?") > MOST_ASKED) == text.startswith("?The ferry came,? he said. W")
    assert mended(text, "en") == (after or text)


@given(st.lists(st.sampled_from(["don", "t", "l", "Das", "mog", "he", " ", ", ", ".", "?", "â", LOST, "¦", "¬", "(", "é", "\n"])).map("".join),
       st.sampled_from(["en", "de", "pl", "fr", "it", "sv", "da", None]))
def test_only_what_is_left_of_a_sign_changes_and_only_once(text: str, language: str | None) -> None:
    edits = restore_lost_quotes(text, language)
    assert all(text[edit.start:edit.end] in ("?", "â", LOST, "â¦", "â¬") for edit in edits)
    assert [edit.start for edit in edits] == sorted({edit.start for edit in edits})
