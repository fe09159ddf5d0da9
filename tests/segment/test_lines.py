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
from newsclean.segment.lines import join_lines

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
