"""Headings amid a text that the paragraph below them takes up."""
from __future__ import annotations

import pytest

from newsclean.blocks import Block, Role
from newsclean.label.taken_up import BEGINNING, DOUBT, LEAST_SHARED, SURE, taken_up
from strategies.lines import SENTENCE, line, on_a_page

HEADING = "Repairs of the lighthouse begin in autumn"
BELOW = "The repairs will begin on the first of October, in autumn, said the keeper of the lighthouse."
FOUND = {1: (Role.HEADING, "the paragraph below it takes up what it says")}


def around(heading: str, below: str = BELOW, role: Role = Role.CAPTION, confidence: float = 0.5, beside: float = SURE) -> list[Block]:
    """A line between two paragraphs."""
    return [line(SENTENCE, confidence=beside), line(heading, role, confidence=confidence), line(below, confidence=beside)]


@pytest.mark.parametrize("role", [Role.CAPTION, Role.TEASER, Role.TITLE, Role.PROMO, Role.TAGS, Role.OTHER])
def test_a_doubtful_line_is_the_heading_of_the_paragraph_that_takes_it_up(role: Role) -> None:
    assert taken_up(around(HEADING, role=role)) == FOUND
    assert taken_up(on_a_page(around(HEADING, role=role))) == {}


@pytest.mark.parametrize("heading", [
    HEADING + ".",                                                  # a sentence
    "Repairs of the lighthouse begin. (Ada Quill/The Quay)",        # a caption with its credit
    "Read more: Repairs of the lighthouse begin in autumn", "Lea más: Repairs of the lighthouse begin",
    "Lights along the coast", "Repairs begin",
])
def test_other_lines_are_none(heading: str) -> None:
    assert taken_up(around(heading)) == {}


@pytest.mark.parametrize(("role", "confidence", "beside", "found"), [
    (Role.CAPTION, DOUBT, SURE, True), (Role.CAPTION, DOUBT + 0.01, SURE, False), (Role.CAPTION, 0.5, SURE - 0.01, False), (Role.BYLINE, 0.5, SURE, False)])
def test_the_line_is_in_doubt_and_the_paragraphs_are_not(role: Role, confidence: float, beside: float, *, found: bool) -> None:
    assert bool(taken_up(around(HEADING, role=role, confidence=confidence, beside=beside))) is found


def test_it_stands_between_two_paragraphs() -> None:
    before, heading, below = around(HEADING)
    assert taken_up([heading, below]) == taken_up([before, heading]) == taken_up([]) == {}
    assert taken_up([before, heading, line("Menu", Role.NAVIGATION, confidence=SURE)]) == {}


@pytest.mark.parametrize(("shared", "others", "found"), [
    (LEAST_SHARED, 0, True), (LEAST_SHARED - 1, 0, False), (LEAST_SHARED, LEAST_SHARED, True), (LEAST_SHARED, LEAST_SHARED + 1, False)])
def test_half_of_its_words_come_again_and_some(shared: int, others: int, *, found: bool) -> None:
    words = ["ferry", "harbour", "keeper", "goats"][:shared]
    heading = " ".join([*words, *["bridge", "tower", "pilot", "gulls"][:others]])
    assert bool(taken_up(around(heading, f"Of the {' '.join(words)} little is known."))) is found


@pytest.mark.parametrize(("before", "found"), [(BEGINNING - len("ferry harbour keeper"), True), (BEGINNING + 2 * len("ferry harbour keeper"), False)])
def test_the_paragraph_begins_with_them(before: int, *, found: bool) -> None:
    assert bool(taken_up(around("ferry harbour keeper", f"{'n ' * (before // 2)}ferry harbour keeper"))) is found
