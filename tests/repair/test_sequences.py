"""The expressions of UTF-8 sequences take exactly what UTF-8 has, on both sides of every bound."""
from __future__ import annotations

from collections.abc import Collection

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsclean.repair.sequences import LOST, TABLES, decoded, holds, may_hold, patterns
from newsclean.repair.utf8 import ENCODINGS

BOUNDS = (0x80, 0x7FF, 0x800, 0xFFF, 0x1000, 0xCFFF, 0xD000, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x3FFFF, 0x40000, 0xFFFFF, 0x100000, 0x10FFFF)
NONE = ("80 80", "C1 BF", "C2 7F", "C2 C0", "E0 9F BF", "E1 80", "ED A0 80", "ED BF BF", "F0 8F BF BF", "F4 90 80 80", "F5 80 80 80", "F1 80 80", "FF BF")


@pytest.mark.parametrize("number", BOUNDS)
def test_every_character_is_a_sequence(number: int) -> None:
    sequence = chr(number).encode().decode("latin-1")
    runs, one = patterns("latin-1")
    assert may_hold(sequence)
    assert one.fullmatch(sequence)
    assert runs.fullmatch(sequence * 3)


@pytest.mark.parametrize(("byte", "held"), [
    (0xC2, True), (0xC3, True), (0xC4, False), (0xC5, True), (0xCE, True), (0xE1, False), (0xE3, True), (0xEF, False), (0xF0, True), (0xF1, False)])
def test_after_some_first_bytes_a_space_may_be_the_second(byte: int, held: bool) -> None:
    """Those that ftfy names, of ten encodings: a first character that one of them shares with another byte's is looked at, too."""
    assert may_hold(chr(byte) + " ") == held


@pytest.mark.parametrize("code", NONE)
def test_other_bytes_are_none(code: str) -> None:
    assert not patterns("latin-1")[1].fullmatch(bytes.fromhex(code).decode("latin-1"))


def test_a_pair_of_surrogates_is_one_character() -> None:
    pair = b"\xed\xa0\xbd\xed\xb8\x80".decode("latin-1")
    assert patterns("latin-1")[1].fullmatch(pair)
    assert decoded(pair, "latin-1", "") == "\N{GRINNING FACE}"
    for half in (b"\xed\xa0\xbd\xed\xa0\xbd", b"\xed\xb8\x80\xed\xb8\x80", b"\xed\xb8\x80\xed\xa0\xbd"):
        assert not patterns("latin-1")[1].fullmatch(half.decode("latin-1"))


@pytest.mark.parametrize("part", [f"\xc3{LOST}", f"\xe3{LOST}\x81", f"\xe3\x81{LOST}", f"\xf0\x9f{LOST}\x80"])
def test_of_a_sequence_with_a_lost_byte_one_sign_says_so(part: str) -> None:
    assert decoded(part, "latin-1", "") == LOST


@pytest.mark.parametrize(("first", "held"), [
    *((char, True) for char in "\u0392\u0100\u00ac\u252c\u0412"), *((char, False) for char in "\u2534\u012e\u0391\u0411\u00a1"),  # C2, C1
    *((char, True) for char in "\u00f4\u0444\u014d\u2320"), *((char, False) for char in "\u03c5\u0151\u2321\u00f5\u0131\u0445")])  # F4, F5
def test_the_screen_knows_first_bytes_in_every_encoding(first: str, held: bool) -> None:
    """Characters that stand for these bytes in one of the ten encodings, and for no other first byte in any."""
    assert may_hold(first + "\x80") == held


@pytest.mark.parametrize(("behind", "held"), [
    ("\u0402", True), ("\x7f", False), ("\x80", True), ("\x9f", True), *((char, True) for char in "\u038f\u0457\u2510\u017c"),  # 80, 7F, BF
    *((char, False) for char in "\u0410\u00c0\u2514\u0154\u0390"), ("\ufffd", True), ("\u201d", True)])  # C0
def test_the_screen_knows_what_follows_in_every_encoding(behind: str, held: bool) -> None:
    assert may_hold("\u00c4" + behind) == held


@pytest.mark.parametrize("byte", range(0x7F, 0xC1))
def test_a_space_stands_for_one_byte_of_three_where_the_others_leave_no_other_reading(byte: int) -> None:
    _, one = patterns("latin-1")
    told = 0x80 <= byte <= 0xBF and byte not in (0x85, 0xA0)
    assert bool(one.fullmatch(f"\xe2 {chr(byte)}")) is told
    assert bool(one.fullmatch(f"\xe0{chr(byte)} ")) is told
    assert bool(one.fullmatch(f"\xf0 {chr(byte)}\x80")) is (0x80 <= byte <= 0xBF)


@pytest.mark.parametrize(("firsts", "behind"), [
    ((0xC2, 0xC3, 0xC5, 0xCE, 0xD0, 0xD9), (" ",)), ((0xE2, 0xE3), (" \x80",)), (range(0xE0, 0xE4), ("\x80 ",)), ((0xF0,), (" \x80\x80", "\x80 \x80", "\x80\x80 ")),
    (range(0xC2, 0xE0), (LOST,)), (range(0xE0, 0xF0), (f"{LOST}\x80", f"\x80{LOST}", LOST * 2)),
    (range(0xF0, 0xF5), (f"{LOST}\x80\x80", f"\x80{LOST}\x80", f"\x80\x80{LOST}", LOST * 3)),
])
def test_behind_which_first_bytes_others_may_be_lost(firsts: Collection[int], behind: tuple[str, ...]) -> None:
    _, one = patterns("latin-1")
    for rest in behind:
        assert [byte for byte in range(0x80, 0x100) if one.fullmatch(chr(byte) + rest)] == [*firsts]


HIGH = st.sampled_from([0xC2, 0xC3, 0xC5, 0xCE, 0xD0, 0xD9, 0xDF, 0xE0, 0xE2, 0xE3, 0xED, 0xEF, 0xF0, 0xF3, 0xF4, 0x80, 0x81, 0x9D, 0xA0, 0xBF]) | st.integers(0x80, 0xFF)
PARTS = st.lists(HIGH | st.sampled_from([*b" ?.ax\n", None]), max_size=8)
"""Bytes, and None for one that was lost."""


@given(PARTS, st.sampled_from(ENCODINGS))
@example([*b"x", 0xE2, 0x80], "sloppy-windows-1252")
@example([0xE2, 0x80, *b"?"], "sloppy-windows-1251")
def test_whatever_is_a_sequence_is_long_enough(parts: list[int | None], encoding: str) -> None:
    runs, _ = patterns(encoding)  # registers the encodings
    text = "".join(LOST if byte is None else bytes([byte]).decode(encoding) for byte in parts)
    assert holds(text) or runs.search(text) is None


@pytest.mark.parametrize(("text", "held"), [
    ("\u00e1\u0161", False), ("n\u00e1\u0161 d\u016fm", True),
    ("u\u017e ji\u017e", False), ("\u00e1\u0161\u017e", True), ("\u00c3\u00a9", True), ("\u00c3 ", True), ("\u00e9 ", False),
    ("\u00e2\u20ac", True), ("\u00e2\u20ac\u2122", True), ("\u010c\u00e1", False), ("\u00c3\ufffd", True), ("\u00ef\ufffd", False)])
def test_letters_of_a_word_are_too_few(text: str, *, held: bool) -> None:
    assert holds(text) is held


def test_the_screen_knows_all_encodings() -> None:
    assert [name.removeprefix("sloppy-").replace("windows-", "cp").replace("macroman", "mac-roman") for name in ENCODINGS] == list(TABLES)
