from __future__ import annotations

import unicodedata

import pytest

from newsclean.write.characters import FORBIDDEN, UNSEEN, name_of, storable


@pytest.mark.parametrize("character", ["\x00", "\x08", "\x0b", "\x1f", "\x7f", "\x85", "\ud800", "\ufdd0", "\uffff", "\U0001fffe"])
def test_what_mark_up_cannot_hold_is_replaced(character: str) -> None:
    assert storable(f"a{character}b") == "a\N{REPLACEMENT CHARACTER}b"


@pytest.mark.parametrize("character", ["\t", "\n", "\r", " ", "~", "\xa0", "\xad", "\u202e", "\ufffd", "\U0001f600", "\ue000"])
def test_everything_else_stays(character: str) -> None:
    assert storable(character) == character


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\r", "\xad", "\u061c", "\u200b", "\u200e", "\u200f", "\u2028", "\u202a", "\u202e", "\u2060", "\u2066",
                                       "\u2069", "\ufeff", "\ud800", "\U000e0041", "\ufffe"])
def test_what_cannot_be_seen(character: str) -> None:
    assert UNSEEN.fullmatch(character)


@pytest.mark.parametrize("character", ["\n", "\t", " ", "\xa0", "\N{ZERO WIDTH JOINER}", "\N{ZERO WIDTH NON-JOINER}", "\N{VARIATION SELECTOR-16}", "e", "\u0301"])
def test_what_words_are_spelled_with_is_left_alone(character: str) -> None:
    assert not UNSEEN.search(character)


def test_every_control_is_unseen_or_a_line_end_or_tab() -> None:
    controls = {chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) == "Cc"}
    assert {c for c in controls if not UNSEEN.match(c)} == {"\t", "\n"}
    assert {c for c in controls if not FORBIDDEN.match(c)} == {"\t", "\n", "\r"}


def test_a_character_without_a_name_is_its_code_point() -> None:
    assert name_of("\x07") == "U+0007"
    assert name_of("\N{ZERO WIDTH SPACE}") == "U+200B ZERO WIDTH SPACE"
