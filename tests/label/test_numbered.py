"""The headings of a list article."""
from __future__ import annotations

from dataclasses import replace

import pytest

from newsclean.blocks import Block, Hints, Role
from newsclean.label.numbered import MIN_RUN, list_headings
from newsclean.label.profile import LONG

SENTENCE = "The harbour master told the council on Monday that the ferry would sail again before the end of May."


def listed(*heads: str, role: Role = Role.CAPTION, text: str = SENTENCE, confidence: float = 0.5) -> list[Block]:
    """An opening, and each headline with a text behind it."""
    lines = [(SENTENCE, Role.PARAGRAPH), *[pair for head in heads for pair in ((head, role), (text, Role.PARAGRAPH))]]
    return [Block(str(i), line, role=of, confidence=confidence) for i, (line, of) in enumerate(lines, 1)]


def found(blocks: list[Block]) -> list[int]:
    verdicts = list_headings(blocks)
    assert all(role is Role.HEADING for role, _ in verdicts.values())
    return list(verdicts)


THREE = ("1. The old quay", "2. The light", "3. The bell")


@pytest.mark.parametrize("heads", [THREE, ("1) The old quay", "2) The light", "3) The bell"), ("#1: Quay", "#2: Light", "#3: Bell"), ("1.Quay", "2.“Light”", "3.Bell")])
@pytest.mark.parametrize("role", [Role.CAPTION, Role.TEASER, Role.NAVIGATION])
def test_numbered_lines_with_text_between_them_are_headings(heads: tuple[str, ...], role: Role) -> None:
    assert found(listed(*heads, role=role)) == [1, 3, 5]


@pytest.mark.parametrize("heads", [
    THREE[:MIN_RUN - 1], ("1. The old quay", "2. The light", "4. The bell"), ("2. The light", "3. The bell", "4. The mast"), ("1 quay", "2 lights", "3 bells"),
    ("1.5 quays", "2.5 lights", "3.5 bells"), ("Quay", "Light", "Bell")])
def test_fewer_or_not_in_order_are_none(heads: tuple[str, ...]) -> None:
    assert found(listed(*heads)) == []


def test_a_run_begins_anew_with_one() -> None:
    assert found(listed("1. The fog", *THREE)) == [3, 5, 7]
    assert found(listed(*THREE, *THREE)) == [1, 3, 5, 7, 9, 11]


@pytest.mark.parametrize(("length", "are"), [(LONG, True), (LONG - 1, False)])
def test_what_stands_between_is_running_text(length: int, *, are: bool) -> None:
    assert bool(found(listed(*THREE, text="f" * length))) is are


def test_half_of_the_gaps_have_text() -> None:
    blocks = listed(*THREE)
    assert found([*blocks[:2], replace(blocks[2], text="Fog"), *blocks[3:]]) == [1, 3, 5]
    assert found([*blocks[:2], replace(blocks[2], text="Fog"), blocks[3], replace(blocks[4], text="Fog"), *blocks[5:]]) == []


def test_lines_side_by_side_are_the_most_read_stories() -> None:
    blocks = listed(*THREE)
    assert found([blocks[0], *blocks[1::2]]) == []


@pytest.mark.parametrize(("role", "confidence", "are"), [
    (Role.CAPTION, 0.9, False), (Role.CAPTION, 0.89, True), (Role.TITLE, 0.5, False), (Role.COMMENT, 0.5, False), (Role.PARAGRAPH, 0.5, False)])
def test_what_is_sure_or_could_be_no_heading_stays(role: Role, confidence: float, *, are: bool) -> None:
    assert bool(found(listed(*THREE, role=role, confidence=confidence))) is are


def test_hidden_and_long_lines_are_passed_over() -> None:
    assert found(listed(*THREE[:2], f"3. {'f' * 197}")) == [1, 3, 5]
    assert found(listed(*THREE[:2], f"3. {'f' * 198}")) == []
    assert found([replace(block, hints=Hints(hidden=True)) if block.text == THREE[2] else block for block in listed(*THREE)]) == []


@pytest.mark.parametrize("digit", ["\N{ARABIC-INDIC DIGIT ONE}", "\N{HANIFI ROHINGYA DIGIT ONE}", "1\N{HANIFI ROHINGYA DIGIT ONE}", "\U00010d41", "1\U00010d41", "\U0001ccf1"])
def test_any_digit_may_begin_a_line(digit: str) -> None:
    """The patterns know digits of newer Unicode than Python does, which gives them no value."""
    known = digit.isdecimal()
    assert found(listed(f"{digit}. The old quay", "2. The light", "3. The bell")) == ([1, 3, 5] if known and int(digit) == 1 else [])
