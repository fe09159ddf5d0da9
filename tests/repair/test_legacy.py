"""Whole texts of another script: the languages that are read rightly, and how much of a text has to speak for it."""
from __future__ import annotations

import pytest

from newsclean.repair.edits import applied
from newsclean.repair.legacy import FREQUENT, MIN_FREQUENT, MIN_HANGUL, MIN_HIGH, MIN_LETTERS, MIN_SHARE, MOST_UTF8, SAMPLED, _is_utf8, decode_legacy

WRITTEN = {
    "windows-1251": "Мэр вчера закрыл старый мост у порта на два года, и паром снова идёт.",
    "windows-1253": "Ο δήμαρχος έκλεισε χθες την παλιά γέφυρα στο λιμάνι για δύο χρόνια.",
    "windows-1256": "أغلق رئيس البلدية الجسر القديم عند الميناء لمدة عامين بعد أن ظهرت فيه شقوق",
    "windows-1255": "ראש העיר סגר את הגשר הישן ליד הנמל למשך שנתיים אחרי שנמצאו בו סדקים",
    "cp949": "시장은 항구 옆의 낡은 다리를 이 년 동안 닫는다고 밝혔다",
}
RARE = "ъфщэ"
"""Letters that are not among the frequent ones."""


def misread(text: str, encoding: str = "windows-1251") -> str:
    """The text as it looks in windows-1252, the five bytes that are open there as in latin-1."""
    return "".join(bytes([byte]).decode("windows-1252", "ignore") or chr(byte) for byte in text.encode(encoding))


def mended(text: str) -> str:
    return applied(text, decode_legacy(text))


def is_mended(text: str, encoding: str = "windows-1251") -> bool:
    return mended(misread(text, encoding)) == text


@pytest.mark.parametrize("encoding", WRITTEN)
def test_a_text_of_each_script_is_read_rightly_and_left_alone_when_it_is(encoding: str) -> None:
    assert is_mended(WRITTEN[encoding], encoding)
    assert decode_legacy(WRITTEN[encoding]) == []
    assert {edit.reason.partition(" ")[0] for edit in decode_legacy(misread(WRITTEN[encoding], encoding))} == {encoding}


@pytest.mark.parametrize("encoding", FREQUENT)
def test_letters_of_each_script_that_are_rare_make_no_words(encoding: str) -> None:
    rare = "".join(char for char in map(chr, range(0x370, 0x670)) if char.isalpha() and char.lower() not in FREQUENT[encoding] and char.encode(encoding, "ignore"))
    seen = misread(rare[:20] * 2, encoding)
    assert decode_legacy(seen) == []


@pytest.mark.parametrize("encoding", WRITTEN)
def test_utf_8_of_each_script_is_not_taken_for_another_encoding(encoding: str) -> None:
    assert decode_legacy(misread(WRITTEN[encoding], "utf-8")) == []


@pytest.mark.parametrize(("sequences", "utf8"), [(2, False), (3, True)])
def test_more_than_half_of_a_text_in_sequences_is_utf_8(sequences: int, *, utf8: bool) -> None:
    assert MOST_UTF8 == 1 / 2
    assert _is_utf8("é ".encode().decode("latin-1") * sequences + "ñãïõ") is utf8


@pytest.mark.parametrize(("letters", "sign", "told"), [(MIN_LETTERS, "", True), (MIN_LETTERS - 1, "", False), (MIN_LETTERS - 1, "“", False)])
def test_how_many_letters_it_takes(letters: int, sign: str, *, told: bool) -> None:
    assert is_mended(FREQUENT["windows-1251"][:letters] + sign) is told


@pytest.mark.parametrize(("latin", "told"), [(3, True), (4, False)])
def test_how_many_letters_of_the_alphabet_may_stand_beside_them(latin: int, *, told: bool) -> None:
    assert MIN_SHARE * 20 == 17
    assert is_mended("мост порт паром вода " + "A" * latin) is told


@pytest.mark.parametrize(("digits", "told"), [(4 * 17, True), (4 * 17 + 1, False)])
def test_how_much_of_the_text_has_to_be_such_letters(digits: int, *, told: bool) -> None:
    assert MIN_HIGH == 1 / 5
    assert is_mended("мостпортпаромвода" + "1" * digits) is told


@pytest.mark.parametrize(("rare", "told"), [(4, True), (5, False)])
def test_how_many_letters_may_be_rare(rare: int, *, told: bool) -> None:
    assert MIN_FREQUENT * 20 == 16
    assert is_mended("мостпортпаромводы"[:20 - rare] + (RARE * 2)[:rare]) is told


@pytest.mark.parametrize(("signs", "told"), [(3, True), (4, False)])
def test_how_much_may_be_signs(signs: int, *, told: bool) -> None:
    assert is_mended("мостпортпаромвода" + "§" * signs) is told


@pytest.mark.parametrize(("signs", "told"), [(1, True), (2, False)])
def test_how_much_of_a_korean_text_may_be_signs(signs: int, *, told: bool) -> None:
    assert MIN_HANGUL * 10 == 9
    assert is_mended("가" * 9 + "·" * signs, "cp949") is told


def test_a_capital_behind_a_small_letter_is_in_no_word() -> None:
    assert is_mended("Мост у порта, Паром у воды")
    assert not is_mended("мОст у порта, пАром у воды")


def test_so_much_is_looked_at_and_what_follows_is_mended_as_far_as_it_can_be() -> None:
    unit = misread("мост у порта ")
    short, long = unit * 5 + "\u0160\u0110 ", unit * (SAMPLED // len(unit) + 2) + "\u0160\u0110 " + unit
    assert decode_legacy(short) == []
    assert mended(long) == long.replace(unit, "мост у порта ")
