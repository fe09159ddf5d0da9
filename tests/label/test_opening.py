"""The headline of a document in which none was told."""
from __future__ import annotations

from dataclasses import replace

import pytest
from tests.strategies.lines import HIDDEN, SENTENCE, line, on_a_page

from newsclean.blocks import Block, Role
from newsclean.label.opening import TITLE_LENGTH, opening_title
from newsclean.label.profile import LONG


def title_of(*blocks: Block) -> int | None:
    return next(iter(opening_title(blocks)), None)


def test_a_page_without_a_title_has_its_first_heading() -> None:
    head = line("Lights go out", Role.OTHER, tag="h1", path="/html[1]/h1[1]")
    assert title_of(line("Menu", Role.NAVIGATION, tag="h1"), line("Home"), head, head) == 2
    assert title_of(head, line("Lights", Role.TITLE)) is None
    assert title_of(replace(head, hints=HIDDEN)) is None
    assert title_of(head, line("Another title", Role.TITLE, hints=HIDDEN)) == 0
    assert title_of() is None
    assert title_of(line("Menu", Role.NAVIGATION, hints=HIDDEN)) is None
    assert opening_title([line("Menu", Role.NAVIGATION, hints=HIDDEN)]) == {}


@pytest.mark.parametrize(("first", "found"), [
    ("Lights go out along the coast", True), ("Lights go out along the coast.", False), ("Lights go\nout along the coast", False),
    ("x" * TITLE_LENGTH[0], True), ("x" * (TITLE_LENGTH[0] - 1), False), ("x" * TITLE_LENGTH[1], True), ("x" * (TITLE_LENGTH[1] + 1), False),
])
def test_a_scraped_story_opens_with_its_headline(first: str, found: bool) -> None:
    behind = [line("By Ada Quill", Role.BYLINE), line("Monday", Role.DATE), line("Share", Role.SHARE)]
    story = [line(SENTENCE)] * 30
    assert (title_of(line(first, Role.OTHER), *story) == 0) is found
    assert (title_of(line(first, Role.OTHER), *behind, *story) == 0) is found
    assert title_of(line(first, Role.OTHER), *behind, line("Pell", Role.OTHER), *story) is None           # the story is not near
    assert title_of(line(first, Role.OTHER), *behind[:1], line("f" * (LONG - 1)), *story) is None         # no running text follows
    assert (title_of(line(first, Role.OTHER), line("f" * LONG)) == 0) is found
    assert title_of(*on_a_page([line(first, Role.OTHER), *story])) is None


@pytest.mark.parametrize(("length", "found"), [(TITLE_LENGTH[0], 1), (TITLE_LENGTH[0] - 1, None)])
def test_the_line_that_the_title_in_the_head_begins_with_is_a_headline(length: int, found: int | None) -> None:
    head = line("f" * length + " | Pell", Role.TITLE, hints=HIDDEN, tag="title", path="/head[1]/title[1]")
    assert title_of(head, *on_a_page([line("f" * length, Role.OTHER), line(SENTENCE)])) == found


@pytest.mark.parametrize(("text", "role"), [("Ferry sails to Pell again after ten years", Role.TITLE), ("The ferry sails to Pell again.", Role.SUBTITLE),
                                           ("“The ferry sails again.”", Role.SUBTITLE)])
@pytest.mark.parametrize("path", [None, "/p[1]"])
def test_a_standfirst_without_a_headline_is_the_headline(text: str, role: Role, path: str | None) -> None:
    blocks = [Block("1", "Menu", role=Role.NAVIGATION, path=path), Block("2", text, role=Role.SUBTITLE, path=path), Block("3", SENTENCE, path=path)]
    found = opening_title(blocks)
    assert found.get(1, (Role.SUBTITLE, ""))[0] is (role if path is None else Role.SUBTITLE)
