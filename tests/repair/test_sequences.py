"""The expressions of UTF-8 sequences take exactly what UTF-8 has, on both sides of every bound."""
from __future__ import annotations

import pytest

from newsclean.repair.sequences import decoded, may_hold, patterns

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
