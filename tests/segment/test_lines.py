"""Hard-wrapped lines: cases in fixtures/lines, and the laws."""
from __future__ import annotations

import textwrap
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import Block
from newsclean.history import Join, place_of, replay
from newsclean.read.html import read_html
from newsclean.read.text import read_text
from newsclean.segment.lines import MAX_WIDTH, join_lines

FOLDER = Path(__file__).parents[2] / "fixtures" / "lines"


def cases(name: str) -> list[pytest.param]:
    pieces = ("\n" + (FOLDER / name).read_text(encoding="utf-8").removesuffix("\n")).split("\n=== ")[1:]
    found = []
    for title, _, body in (piece.partition("\n") for piece in pieces):
        source, _, expected = body.partition("\n=>\n")
        found.append(pytest.param(source, (expected or source).replace("\n\n", "\n").split("\n"), id=title))
    return found


JOINED, APART = cases("joined.txt"), cases("apart.txt")
WORDS = [
    "the", "harbour", "of", "a", "small", "town", "was", "closed", "for", "its", "repairs", "by",
    "order", "from", "council", "and", "nobody", "knew", "when", "it", "would", "open", "again",
]


def texts(source: str) -> list[str]:
    return [block.text for block in join_lines(read_text(source)).blocks]


@pytest.mark.parametrize(("source", "expected"), JOINED)
def test_joined(source: str, expected: list[str]) -> None:
    assert texts(source) == expected


@pytest.mark.parametrize(("source", "expected"), APART)
def test_apart(source: str, expected: list[str]) -> None:
    document = read_text(source)
    assert join_lines(document) is document
    assert [block.text for block in document.blocks] == expected


@pytest.mark.parametrize(("source", "expected"), JOINED)
def test_history_and_idempotence(source: str, expected: list[str]) -> None:
    read = read_text(source)
    joined = join_lines(read)
    assert all(isinstance(change, Join) for change in joined.history)
    assert join_lines(joined) == joined
    assert replay(read.blocks, joined.history) == joined.blocks
    assert joined.as_read() == read
    places = [place_of(block.id) for block in joined.blocks]
    assert places == sorted(places)
    assert len(joined.blocks) == len(expected)


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=60, max_size=90), min_size=1, max_size=4), st.integers(60, 90))
def test_wrapping_is_undone(paragraphs: list[list[str]], width: int) -> None:
    wanted = [" ".join(words).capitalize() + "." for words in paragraphs]
    assert texts("\n\n".join(textwrap.fill(text, width) for text in wanted)) == wanted


@given(st.text(alphabet="aB.\n -", max_size=300))
def test_only_line_ends_change(source: str) -> None:
    document = read_text(source)
    assert " ".join(texts(source)) == " ".join(block.text for block in document.blocks)


def test_html_is_left_alone() -> None:
    source = JOINED[0].values[0]
    document = read_html("".join(f"<p>{line}</p>" for line in source.split("\n")))
    assert join_lines(document) is document


def test_halves_of_a_split_block_stay_apart() -> None:
    document = read_text(JOINED[0].values[0])
    first, second, *rest = document.blocks
    halves = replace(document, blocks=(replace(first, id="1.1"), replace(second, id="1.2"), *rest))
    joined = join_lines(halves)
    assert [block.id for block in joined.blocks[:2]] == ["1.1", "1.2"]


@pytest.mark.parametrize(("width", "wraps"), [(27, False), (28, True), (140, True), (149, False)])
def test_widths_that_somebody_wraps_at(width: int, wraps: bool) -> None:
    text = " ".join(WORDS * 12).capitalize() + "."
    lines = textwrap.fill(text, width).split("\n")
    assert width - 1 <= max(map(len, lines)) <= width
    assert texts("\n".join(lines)) == ([text] if wraps else lines)


def test_cost_is_linear() -> None:
    begin = time.process_time()
    join_lines(read_text("the harbour of a small town was closed for its repairs by order from\n" * 20_000))
    assert time.process_time() - begin < 5


def test_a_block_without_text_is_no_line() -> None:
    document = read_text("The ferry sails again\nin May")
    empty = replace(document, blocks=(Block("9", ""), *document.blocks, Block("10", "")))
    assert [block.text for block in join_lines(empty).blocks if not block.text] == ["", ""]


def line(width: int = 60, first: str = "word", last: str = "word") -> str:
    """A line of so many characters."""
    return f"{first} {'w' * (width - len(first) - len(last) - 2)} {last}"


def pieces(*lines: str) -> int:
    """Of how many blocks a text with these lines consists in the end."""
    return len(texts("\n".join(lines)))


@pytest.mark.parametrize(("full", "joins"), [(11, True), (10, False)])
def test_how_many_of_the_lines_have_to_be_full(full: int, joins: bool) -> None:
    assert (pieces(*[line()] * full, *[line(40, last="word.")] * (21 - full)) < 21) is joins


@pytest.mark.parametrize(("ended", "joins"), [(10, True), (11, False)])
def test_how_many_of_the_full_lines_have_to_stop_in_mid_sentence(ended: int, joins: bool) -> None:
    assert (pieces(*[line()] * (20 - ended), *[line(last="word.")] * ended, "word") < 21) is joins


@pytest.mark.parametrize(("small", "joins"), [(7, True), (6, False)])
def test_how_many_lines_after_them_have_to_begin_with_a_small_letter(small: int, joins: bool) -> None:
    assert (pieces(*[line()] * (small + 1), *[line(first="Word")] * (20 - small)) < 21) is joins


@pytest.mark.parametrize(("width", "lines", "joins"), [(55, 3, True), (54, 3, False), (54, 4, True), (140, 4, True), (141, 4, False), (55, 2, False)])
def test_how_many_lines_show_a_width(width: int, lines: int, joins: bool) -> None:
    assert (pieces(*[line(width)] * (lines - 1), "word ends.") == 1) is joins


@pytest.mark.parametrize("odd", [line(55, last="word."), line(55, first="Word")])
def test_two_full_lines_must_leave_no_doubt(odd: str) -> None:
    assert pieces(line(55), odd, "word ends.") == 3


@pytest.mark.parametrize(("indent", "count"), [(0, 1), (1, 1), (2, 2), (4, 2)])
def test_a_line_further_in_begins_a_paragraph(indent: int, count: int) -> None:
    assert pieces(*[line()] * 4, " " * indent + line(), *[line()] * 3) == count


@pytest.mark.parametrize(("width", "joins"), [(60, True), (66, True), (67, False)])
def test_a_line_of_another_stretch_may_be_somewhat_longer(width: int, joins: bool) -> None:
    assert pieces(*[line()] * 4, "", line(width), "word ends.") == (2 if joins else 3)


def test_a_long_address_is_no_width() -> None:
    assert pieces(*[line()] * 3, "w" * 90, "word ends.") < 5
    assert pieces(*[line()] * 3, f"{'w' * 80} {'w' * 9}", "word ends.") == 5


@pytest.mark.parametrize(("text", "joins"), [("橋は閉鎖", False), ("ไทย", False), ("мост", True), ("다리", True)])
def test_scripts_without_spaces_stay_apart(text: str, joins: bool) -> None:
    assert (pieces(*[line(first=text, last=text)] * 4) == 1) is joins


@pytest.mark.parametrize(("last", "joins"), [
    ("end.", False), ("end!", False), ("end:", False), ("end…", False), ("end.”", False), ("(end.)", False), ("end,", True),
    ("end”", True), ("end", True)])
def test_a_full_line_that_ends_a_sentence_may_end_the_paragraph(last: str, joins: bool) -> None:
    """Where paragraphs end inside the stretch."""
    lines = [line()] * 4 + [line(40, last="end.")] + [line()] * 2 + [line(last=last)]
    assert pieces(*lines, line(first="Word")) == (2 if joins else 3)


@pytest.mark.parametrize(("width", "last", "joins"), [(MAX_WIDTH, "다리.", True), (MAX_WIDTH + 1, "다리.", False), (MAX_WIDTH + 1, "다리", True), (MAX_WIDTH + 1, "end.", False)])
def test_a_paragraph_in_one_line_shows_that_lines_without_capitals_are_not_wrapped(width: int, last: str, joins: bool) -> None:
    wrapped = [line(first="다리", last="다리")] * 4
    assert (pieces(line(width, first="다리", last=last), "", *wrapped) == 2) is joins
    assert pieces(line(width, first="Word", last=last), "", *wrapped) == 2
