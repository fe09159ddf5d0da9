"""Letters of which one byte is left, or none, in a text: where they stand tells what they were."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.repair.accents import AT_EDGE, LANGUAGES, LOST, SMALL_LETTER, word_for
from newsclean.repair.edits import applied
from newsclean.repair.lost_letters import lost_letter_step, lost_word_step


def alone(text: str, language: str | None) -> str:
    return applied(text, lost_letter_step(language)(text))


def looked_up(text: str, language: str | None) -> str:
    return applied(text, lost_word_step(language)(text))


@pytest.mark.parametrize(("text", "language", "after"), [
    ("groÃ", "de", "groß"), ("groÃ und SpaÃ, hieÃ.", "de", "groß und Spaß, hieß."), ("StraÃe", "de", "Straße"), ("(groÃ)", "de", "(groß)"), ('"groÃ"', "de", '"groß"'),
    ("süÃ", "de", "süß"),
    ("GROÃ", "de", None), ("Ã", "de", None), ("groÃ©", "de", None), ("groÃ“", "de", None), ("groÃT", "de", None), ("groÅ", "de", None),
    ("uÌber", "de", "u\u0308ber"), ("UÌber", "de", "U\u0308ber"), ("eÌber", "de", None), ("uÌ ber", "de", None),
    ("taÅ, yaÄ", "tr", "taş, yağ"), ("beÅik", "tr", "beşik"), ("bıÅ", "tr", "bış"), ("TAÅ", "tr", None), ("taÃ", "tr", None), ("Åa", "tr", None),
    ("groÃ", "fr", None), ("groÃ", None, None), ("taÅ", "de", None),
])
def test_a_first_byte_that_is_left_alone(text: str, language: str | None, after: str | None) -> None:
    assert alone(text, language) == (text if after is None else after)


@pytest.mark.parametrize(("text", "after"), [
    ("#ber", "Über"), ("Er kam. #ber", "Er kam. Über"), ("Er kam? #ber", "Er kam? Über"), ("Er kam… #ber", "Er kam… Über"), ("„Ja.“ #ber", "„Ja.“ Über"),
    ("Er kam. „#ber", "Er kam. „Über"),
    ("(#ber", "(Über"), ("Er kam, #ber", "Er kam, über"), ("Er kam: #ber", "Er kam: über"), ("Er kam.#ber", "Er kam.über"), ("kam „#ber", "kam „über"),
])
def test_a_first_letter_is_a_capital_where_a_sentence_begins(text: str, after: str) -> None:
    assert looked_up(text.replace("#", LOST), "de") == after


@pytest.mark.parametrize(("text", "language"), [
    ("#", "de"), ("a # b", "de"), ("gew#\xa0hlt", "de"), ("gew#hlt", "en"), ("gew#hlt", None), ("Qx#vz", "de"), ("gew#¼hlt", "de"), ("xx", "de"), ("groÃ", "de")])
def test_what_is_no_word_of_the_language_stays(text: str, language: str | None) -> None:
    seen = text.replace("#", LOST)
    assert looked_up(seen, language) == seen


def test_every_place_of_a_word_is_mended() -> None:
    assert looked_up(f"Gew{LOST}hlt, gew{LOST}hlt und gew{LOST}hlt.", "de") == "Gewählt, gewählt und gewählt."
    assert [edit.confidence for edit in lost_word_step("de")(f"gew{LOST}hlt f{LOST}r")] == [0.8, 0.8]


@pytest.mark.parametrize(("token", "begins", "word"), [
    (f"{LOST}ber", False, "über"), (f"{LOST}ffnen", False, None), (f"{LOST}ffnen", True, "Öffnen"), (f"f{LOST}R", False, None), (f"F{LOST}r", False, "Für"),
    (f"n{LOST}chste", False, "nächste"),
])
def test_a_small_letter_is_put_at_the_beginning_of_common_words_alone(token: str, begins: bool, word: str | None) -> None:
    assert AT_EDGE < SMALL_LETTER
    assert word_for(token, "de", begins=begins) == word


@given(st.lists(st.sampled_from(["gew", "hlt", "f", "r", "gro", LOST, "Ã", "Å", "Ä", "Ì", "u", " ", ". ", "„", "\xa0", "¼", "e"])).map("".join),
    st.sampled_from([*LANGUAGES, "en", None]))
def test_letters_take_the_place_of_letters(text: str, language: str | None) -> None:
    for step in (lost_letter_step(language), lost_word_step(language)):
        for edit in step(text):
            assert len(edit.after) == edit.end - edit.start
            assert all(new.isalpha() or new == "\u0308" for new in edit.after)
        once = applied(text, step(text))
        assert step(once) == []
