"""The headline of a document in which none was told."""
from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import Block, Hints, Role
from newsclean.label.opening import MIN_SENTENCE, SURE_TITLE, opening_sentence, opening_title
from newsclean.label.profile import LONG
from strategies.lines import HIDDEN, SENTENCE, line, on_a_page


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
    ("x" * 12, True), ("x" * 11, False), ("x" * 160, True), ("x" * 161, False),
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


@pytest.mark.parametrize(("confidence", "found"), [(0.94, 0), (0.95, None)])
def test_a_date_and_a_sure_paragraph_are_no_headline(confidence: float, found: int | None) -> None:
    story = [line(SENTENCE)] * 30
    assert title_of(replace(line("\N{LEFT DOUBLE QUOTATION MARK}It is late,\N{RIGHT DOUBLE QUOTATION MARK} she said with a laugh"), confidence=confidence), *story) == found
    assert title_of(replace(line("Lights go out on 9 November 2012", Role.DATE), confidence=confidence), *story) == 0
    assert title_of(line("Friday, 9 November 2012", Role.OTHER), *story) is None


@pytest.mark.parametrize(("first", "role"), [
    ("By Ada Quillington", Role.BYLINE), ("di Ada Quillington", Role.BYLINE), ("Ada Quill Political Correspondent", Role.BYLINE), ("Ada Quill, Harbour Editor", Role.BYLINE),
    ("Ada Quillington", Role.TITLE), ("By the harbour of Pell", Role.TITLE), ("Von Pell nach Quay in der Nacht", Role.TITLE), ("Ada Quill, Director of Boats", Role.TITLE),
])
def test_a_story_may_open_with_its_byline(first: str, role: Role) -> None:
    assert opening_title([line(first, Role.TEASER), *[line(SENTENCE)] * 30])[0][0] is role


@pytest.mark.parametrize(("length", "found"), [(12, 1), (11, None)])
def test_the_line_that_the_title_in_the_head_begins_with_is_a_headline(length: int, found: int | None) -> None:
    head = line("f" * length + " | Pell", Role.TITLE, hints=HIDDEN, tag="title", path="/head[1]/title[1]")
    assert title_of(head, *on_a_page([line("f" * length, Role.OTHER), line(SENTENCE)])) == found


@pytest.mark.parametrize(("length", "found"), [(39, 1), (40, None)])
def test_but_not_where_it_is_half_of_that_title_or_less(length: int, found: int | None) -> None:
    head = line("Lights along a coast" + " | Pell".ljust(length - 20, "x"), Role.TITLE, hints=HIDDEN, tag="title", path="/head[1]/title[1]")
    assert title_of(head, *on_a_page([line("Lights along a coast", Role.OTHER), line(SENTENCE)])) == found


@pytest.mark.parametrize(("text", "role"), [("Ferry sails to Pell again after ten years", Role.TITLE), ("The ferry sails to Pell again.", Role.SUBTITLE),
                                           ("“The ferry sails again.”", Role.SUBTITLE)])
@pytest.mark.parametrize("path", [None, "/p[1]"])
def test_a_standfirst_without_a_headline_is_the_headline(text: str, role: Role, path: str | None) -> None:
    blocks = [Block("1", "Menu", role=Role.NAVIGATION, path=path), Block("2", text, role=Role.SUBTITLE, path=path), Block("3", SENTENCE, path=path)]
    found = opening_title(blocks)
    assert found.get(1, (Role.SUBTITLE, ""))[0] is (role if path is None else Role.SUBTITLE)


PARTS = st.lists(st.builds(
    lambda text, role, tag, hidden, path: line(text, role, tag=tag, path=path, hints=HIDDEN if hidden else None),
    st.sampled_from(["Lights go out along the coast", "Lights go out", "Menu", SENTENCE, "Lights go out along the coast | Pell"]), st.sampled_from(Role),
    st.sampled_from(["h1", "p", "h2"]), st.booleans(), st.sampled_from([None, "/p[1]"])), min_size=1, max_size=8)


@given(PARTS)
def test_at_most_one_line_that_is_shown_becomes_the_headline(blocks: list[Block]) -> None:
    found = opening_title(blocks)
    assert len(found) <= 1
    for i, (role, _) in found.items():
        assert role is Role.TITLE
        assert not blocks[i].hints.hidden
        assert not any(block.role is Role.TITLE and not block.hints.hidden for block in blocks)


@given(PARTS, PARTS)
def test_a_document_that_shows_a_headline_keeps_it(before: list[Block], behind: list[Block]) -> None:
    assert opening_title([*before, line("Ferry sails", Role.TITLE), *behind]) == {}


def test_what_the_head_says_counts_before_the_first_heading_and_that_before_a_standfirst() -> None:
    head = line("Lights go out along the coast | Pell", Role.TITLE, hints=HIDDEN)
    said, heading, deck = line("Lights go out along the coast", Role.OTHER), line("Pell Times", Role.OTHER, tag="h1"), line("The coast lies in the dark", Role.SUBTITLE)
    opening = line("Fog over the old harbour of Pell", Role.OTHER)
    story = [line(SENTENCE)] * 3
    assert title_of(opening, deck, heading, said, head, *story) == 3
    assert title_of(opening, deck, heading, *story) == 2
    assert title_of(opening, deck, *story) == 1
    assert title_of(opening, *story) == 0


@pytest.mark.parametrize(("length", "found"), [(11, None), (12, 1), (160, 1), (161, None)])
def test_a_lone_standfirst_is_as_long_as_a_headline(length: int, found: int | None) -> None:
    assert title_of(line("Menu", Role.NAVIGATION), line("f" * length, Role.SUBTITLE), line(SENTENCE[:LONG - 1])) == found


def test_a_headline_of_few_wide_characters_is_as_wide_as_another() -> None:
    head = Block("1", "\u6e2f\u306e\u706f\u53f0\u518d\u3073\u70b9\u706f", Role.TITLE, tag="title", path="/html[1]/head[1]/title[1]", hints=Hints(hidden=True))
    shown = Block("2", head.text, Role.HEADING, tag="h2", path="/html[1]/body[1]/h2[1]")
    assert list(opening_title([head, shown])) == [1]
    assert opening_title([replace(head, text="Late again"), replace(shown, text="Late again")]) == {}


OPENS = "x" * (MIN_SENTENCE - 1) + "."


@pytest.mark.parametrize(("text", "confidence", "behind", "found"), [
    (OPENS, SURE_TITLE - 0.01, Role.PARAGRAPH, True), (OPENS, SURE_TITLE, Role.PARAGRAPH, False), (OPENS[1:], 0.5, Role.PARAGRAPH, False),
    (OPENS.replace(".", "?"), 0.5, Role.PARAGRAPH, False), (OPENS, 0.5, Role.SUBTITLE, False), ("市" * 25 + "。", 0.5, Role.PARAGRAPH, True)])
def test_a_statement_that_opens_a_text_is_no_headline(text: str, confidence: float, behind: Role, *, found: bool) -> None:
    blocks = [line(text, Role.TITLE, confidence=confidence), line(SENTENCE, behind)]
    assert list(opening_sentence(blocks)) == ([0] if found else [])
    assert list(opening_sentence([line("Menu", Role.NAVIGATION, hints=HIDDEN), *blocks])) == ([1] if found else [])
    assert opening_sentence([line("Menu", Role.NAVIGATION), *blocks]) == opening_sentence(blocks[:1]) == opening_sentence(on_a_page(blocks)) == {}
