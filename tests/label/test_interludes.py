"""Short lines that come again and again beside the paragraphs of a text: the first speaks for the others."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Block, clean
from newsclean.label.interludes import LONGEST, TIMES, without_interludes
from newsclean.label.rows import first_of_rows
from strategies.lines import SENTENCE

AD = "Advertisement"
STORY = [f"{name}: {SENTENCE}" for name in ("Pell", "Gull Rock", "Tolland", "Moe", "Quay")]


def blocks_of(*lines: str) -> list[Block]:
    return [Block(str(i), text) for i, text in enumerate(lines)]


def kept(*lines: str) -> list[str]:
    return [block.text for block in without_interludes(blocks_of(*lines))[0]]


def between(line: str, times: int = len(STORY)) -> list[str]:
    """A story with a line behind each of so many of its paragraphs."""
    return [text for i, paragraph in enumerate(STORY) for text in ([paragraph, line] if i < times else [paragraph])]


def test_the_first_speaks_for_the_others() -> None:
    blocks, places = without_interludes(blocks_of(*between(AD)))
    assert [block.text for block in blocks] == [STORY[0], AD, *STORY[1:]]
    assert places == [0, 1, 2, 1, 3, 1, 4, 1, 5, 1]


@pytest.mark.parametrize("lines", [
    between(AD, TIMES - 1),                                           # a heading may come twice
    between("x" * (LONGEST + 1)),                                     # too long for a label
    between("It sails."), between("Does it sail?"), between("“No!”"),  # said again and again
    ["Home", AD, "News", AD, "Sport", AD, "Culture", AD, *STORY],     # labels of a menu
    [*STORY, AD, AD, AD, "Home"],                                     # all but one beside others
])
def test_other_lines_are_looked_at_each(lines: list[str]) -> None:
    assert kept(*lines) == lines


def test_half_of_the_times_beside_a_paragraph_is_often_enough() -> None:
    """In a menu and amid the story: the same button."""
    lines = ["Home", "Share", "News", "Share", "Sport", *between("Share", 2)]
    assert kept(*lines).count("Share") == 1
    assert kept("Home", "Share", "Culture", *lines).count("Share") == 5  # two of five


def test_they_have_the_role_of_the_first_and_say_so() -> None:
    document = clean("\n\n".join(["Ferry is back at last", *between(AD)]), kind="text")
    labels = [block for block in document.blocks if block.text == AD]
    assert len(labels) == len(STORY)
    assert len({(block.role, block.confidence) for block in labels}) == 1
    assert [block.reason.startswith("comes again and again, and the first time ") for block in labels] == [False, *[True] * (len(STORY) - 1)]
    assert document.text.split("\n\n") == STORY


LINES = st.lists(st.sampled_from([AD, "Article content", "Share", *STORY, "Lights go out", "No."]), max_size=24)


@given(LINES)
def test_every_block_has_one_that_says_the_same(lines: list[str]) -> None:
    document = clean("\n\n".join(lines), passes=(), kind="text")
    short, places = first_of_rows(document)
    assert [short.blocks[at].text for at in places] == [block.text for block in document.blocks]
    assert sorted(set(places)) == list(range(len(short.blocks)))
    assert list(short.blocks) == [block for at, block in zip(places, document.blocks) if block is short.blocks[at]]
    assert without_interludes(short.blocks)[0] == list(short.blocks)  # a second time nothing is left out
