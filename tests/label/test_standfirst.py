"""The standfirst, told by its place between headline and byline."""
from __future__ import annotations

from dataclasses import replace

import pytest

from newsclean.blocks import Block, Role
from newsclean.label.standfirst import DOUBTFUL, LEAST, LONGEST, lead, signed_standfirst, standfirst

LINE = "The council doubts the date"


def page_of(*roles: Role, text: str = LINE, tag: str = "h1") -> list[Block]:
    return [Block(str(i), text if role in (Role.PARAGRAPH, Role.HEADING) else "x", role=role, tag=tag if role is Role.TITLE else "p", path=f"/p[{i}]")
            for i, role in enumerate(roles)]


@pytest.mark.parametrize("role", [Role.PARAGRAPH, Role.HEADING])
@pytest.mark.parametrize(("behind", "found"), [(Role.BYLINE, True), (Role.DATE, True), (Role.PARAGRAPH, False), (Role.CAPTION, False), (Role.HEADING, False)])
def test_it_stands_between_headline_and_byline(role: Role, behind: Role, found: bool) -> None:
    assert (1 in standfirst(page_of(Role.TITLE, role, behind, Role.PARAGRAPH))) is found


def test_a_quotation_or_a_list_is_none() -> None:
    for role in (Role.QUOTE, Role.LIST_ITEM, Role.TABLE):
        assert standfirst(page_of(Role.TITLE, role, Role.BYLINE, Role.PARAGRAPH)) == {}


@pytest.mark.parametrize(("length", "found"), [(400, True), (401, False)])
def test_it_is_short(length: int, found: bool) -> None:
    assert (1 in standfirst(page_of(Role.TITLE, Role.PARAGRAPH, Role.BYLINE, Role.PARAGRAPH, text="x" * length))) is found


@pytest.mark.parametrize(("between", "found"), [(3, True), (4, False)])
def test_it_is_near_the_headline(between: int, found: bool) -> None:
    blocks = page_of(Role.TITLE, *[Role.SHARE] * between, Role.PARAGRAPH, Role.BYLINE, Role.PARAGRAPH)
    assert (between + 1 in standfirst(blocks)) is found


def test_only_the_first_line_of_the_story_can_be_it() -> None:
    assert standfirst(page_of(Role.TITLE, Role.PARAGRAPH, Role.PARAGRAPH, Role.BYLINE)) == {}


def test_a_story_of_one_block_is_none() -> None:
    assert standfirst(page_of(Role.TITLE, Role.PARAGRAPH, Role.BYLINE)) == {}
    assert standfirst(page_of(Role.TITLE, Role.PARAGRAPH, Role.BYLINE, Role.DATE, Role.TEASER)) == {}


def test_without_a_headline_there_is_none() -> None:
    assert standfirst(page_of(Role.TITLE, Role.PARAGRAPH, Role.BYLINE, Role.PARAGRAPH, tag="h2")) == {}
    assert standfirst(page_of(Role.PARAGRAPH, Role.BYLINE, Role.PARAGRAPH)) == {}
    assert standfirst([]) == {}


@pytest.mark.parametrize(("text", "found"), [
    ("By Ada Quill and Rosa Vidal", True), ("By Ada Quill\nMonday, 12 January 2026\nhttps://pellpost.example/123", True), ("Von Ada Quill", True),
    ("By Ada Quill, who was there when it sank", False), ("The ferry\nBy Ada Quill", False), ("By Monday the ferry sails again", False),
    ("By Ada Quill\nThe ferry sails again, once a day", False), ("By Ada Quill\nSince 12 January 2026 it has not sailed", False),
    *((("By Ada Quill\nhttps://pellpost.example/".ljust(length, "1")), length <= LONGEST) for length in (LONGEST, LONGEST + 1))])
def test_a_doubtful_standfirst_that_leads_names_in_is_a_byline(text: str, *, found: bool) -> None:
    page = [Block("0", "The ferry sank", role=Role.TITLE), Block("1", text, role=Role.SUBTITLE, confidence=0.89), Block("2", LINE, role=Role.PARAGRAPH)]
    assert signed_standfirst(page) == ({1: (Role.BYLINE, "leads names in and says nothing else")} if found else {})


def test_a_sure_standfirst_and_other_blocks_stay() -> None:
    text = "By Ada Quill"
    assert signed_standfirst([Block("0", text, role=Role.SUBTITLE, confidence=0.9), Block("1", text, role=Role.PARAGRAPH, confidence=0.5)]) == {}


OPENS = "x" * (LEAST - 1) + "."


@pytest.mark.parametrize(("text", "confidence", "before", "behind", "found"), [
    (OPENS, DOUBTFUL - 0.01, Role.TITLE, Role.PARAGRAPH, True), (OPENS, DOUBTFUL, Role.TITLE, Role.PARAGRAPH, False), (OPENS[1:], 0.1, Role.TITLE, Role.PARAGRAPH, False),
    (OPENS.replace(".", "x"), 0.1, Role.TITLE, Role.PARAGRAPH, False), (OPENS, 0.1, Role.DATE, Role.PARAGRAPH, False), (OPENS, 0.1, Role.TITLE, Role.BYLINE, False)])
def test_a_long_sentence_between_headline_and_story_is_the_lead(text: str, confidence: float, before: Role, behind: Role, *, found: bool) -> None:
    blocks = [Block("0", "Lights go out", role=before), Block("1", text, role=Role.SUBTITLE, confidence=confidence), Block("2", OPENS, role=behind)]
    assert list(lead(blocks)) == ([1] if found else [])
    assert lead([replace(block, path="/html[1]") for block in blocks]) == lead(blocks[1:]) == lead(blocks[:2]) == {}
