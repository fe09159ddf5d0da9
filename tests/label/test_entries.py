"""The entries of live blogs, and lists that are announced to screen readers."""
from __future__ import annotations

from dataclasses import replace

import pytest

from newsclean import clean
from newsclean.blocks import Block, Hints, Link, Role
from newsclean.label.entries import FULL, LEAST, LONGEST, MOST_BETWEEN, announced_lists, entry_headings
from strategies.lines import SENTENCE, line

HAPPENED = ("The ferry is back", "The pier is closed", "A goat swam ashore", "The bridge is open", "The mayor speaks")


def entry(text: str, body: str = SENTENCE, role: Role = Role.TEASER, *between: Block) -> list[Block]:
    """A heading of a page, what stands between, and a paragraph."""
    return [line(text, role, path="/h3[1]", tag="h3", hints=Hints(tags=("div", "h3"), classes=("entry-head",))), *between, line(body, path="/p[1]")]


def headed(blocks: list[Block]) -> list[int]:
    verdicts = entry_headings(blocks)
    assert all(role is Role.HEADING for role, _ in verdicts.values())
    return list(verdicts)


@pytest.mark.parametrize(("count", "found"), [(LEAST, [0, 2, 4]), (LEAST - 1, [])])
def test_headings_marked_up_alike_that_have_text_below_them_head_entries(count: int, found: list[int]) -> None:
    assert headed([block for text in HAPPENED[:count] for block in entry(text)]) == found


@pytest.mark.parametrize(("tag", "count"), [("h1", 0), ("h2", 3), ("h3", 3), ("h4", 3), ("h5", 0), ("p", 0)])
def test_it_is_a_heading_of_the_middle_ranks(tag: str, count: int) -> None:
    blocks = [block for text in HAPPENED[:3] for block in entry(text)]
    assert len(headed([replace(block, tag=tag) if block.tag == "h3" else block for block in blocks])) == count


def test_in_text_a_time_marks_them() -> None:
    times = ["18:52 - ", "17.45 Uhr: ", "9:10 | "]
    blocks = [block for time, text in zip(times, HAPPENED, strict=False) for block in (line(f"{time}{text}", Role.TEASER), line(SENTENCE))]
    assert headed(blocks) == [0, 2, 4]


@pytest.mark.parametrize("line_of", ["1.41 million people live in Pell", "12.30 knots is its speed", "8.05 hours of rain"])
def test_a_figure_is_no_time(line_of: str) -> None:
    assert headed([block for n in range(3) for block in (line(f"{line_of} {n}", Role.TEASER), line(SENTENCE))]) == []


def test_a_sentence_of_the_story_that_begins_with_a_time_is_no_heading() -> None:
    assert headed([block for n in range(3) for block in (line(f"10:5{n} The mayor said that the pier is closed."), line(SENTENCE))]) == []
    assert headed([block for n in range(3) for block in (line(f"10:5{n} The mayor said that the pier is closed"), line(SENTENCE))]) == [0, 2, 4]


@pytest.mark.parametrize(("length", "found"), [(5, 0), (6, 3), (160, 3), (161, 0)])
def test_what_happened_is_told_in_a_line(length: int, found: int) -> None:
    assert len(headed([block for n in range(3) for block in (line(f"10:5{n} {'goat' * 41}"[:6 + length], Role.TEASER), line(SENTENCE))])) == found


def test_a_ticker_of_other_stories_has_no_text_below() -> None:
    assert headed([line(f"18:5{n} {text}", Role.TEASER) for n, text in enumerate(HAPPENED)]) == []


def test_a_byline_and_a_time_may_stand_between() -> None:
    between = [line("By Jane Doe", Role.BYLINE, path="/p[2]"), line("2:20 pm", Role.DATE, path="/p[3]")]
    assert headed([block for text in HAPPENED[:3] for block in entry(text, SENTENCE, Role.TITLE, *between)]) == [0, 4, 8]


@pytest.mark.parametrize(("lines", "found"), [(MOST_BETWEEN, 3), (MOST_BETWEEN + 1, 0)])
def test_no_more_than_that(lines: int, found: int) -> None:
    between = [line("By Jane Doe", Role.BYLINE, path=f"/p[{n}]") for n in range(2, 2 + lines)]
    assert len(headed([block for text in HAPPENED[:3] for block in entry(text, SENTENCE, Role.TITLE, *between)])) == found


@pytest.mark.parametrize(("width", "found"), [(FULL, 3), (FULL - 1, 0)])
def test_a_short_summary_is_no_entry(width: int, found: int) -> None:
    assert len(headed([block for text in HAPPENED[:3] for block in entry(text, ("The ferry sails. " * 9)[:width])])) == found


@pytest.mark.parametrize(("without", "found"), [(3, 3), (4, 0)])
def test_half_of_a_kind_have_to_head_entries(without: int, found: int) -> None:
    alone = [entry(f"{text} {n}")[0] for n, text in enumerate(HAPPENED[:without])]
    assert len(headed([*[block for text in HAPPENED[:3] for block in entry(text)], *alone])) == found


@pytest.mark.parametrize(("tag", "found"), [("h2", 3), ("h3", 3), ("h4", 3), ("h1", 0), ("h5", 0), ("p", 0)])
def test_entries_have_headings_of_the_middle_levels(tag: str, found: int) -> None:
    blocks = [block for text in HAPPENED[:3] for block in (line(text, Role.TEASER, path="/x[1]", tag=tag), line(SENTENCE, path="/p[1]"))]
    assert len(headed(blocks)) == found


def test_labels_and_links_head_none() -> None:
    assert headed([block for _ in range(4) for block in entry("Advertisement")]) == []
    linked = [block for text in HAPPENED for block in entry(text)]
    assert headed([Block(b.id, b.text, role=b.role, path=b.path, tag=b.tag, hints=b.hints, links=(Link(0, 3, "/a"),)) if b.tag == "h3" else b for b in linked]) == []


@pytest.mark.parametrize("role", [Role.HEADING, Role.NAVIGATION, Role.COMMENT])
def test_what_is_no_mistake_stays(role: Role) -> None:
    assert headed([block for text in HAPPENED for block in entry(text, SENTENCE, role)]) == []


def test_a_live_blog_keeps_its_entries() -> None:
    entries = "".join(f"<div class=post><time>1{n}:20</time><h2 class=card-title>{text}</h2><p>{SENTENCE} It is entry number {n} of the day.</p></div>"
                      for n, text in enumerate(HAPPENED))
    document = clean(f"<html><body><h1>Storm over Pell: live</h1>{entries}</body></html>")
    assert all(text in document.text.split("\n\n") for text in HAPPENED)


@pytest.mark.parametrize(("begin", "end"), [("list 1 of 2", "end of list"), ("List of 2 items", "End of list")])
def test_an_announced_list_leads_to_other_stories(begin: str, end: str) -> None:
    blocks = [line(SENTENCE), line(begin, Role.LIST_ITEM), line("A goat swam ashore", Role.LIST_ITEM), line(end, Role.LIST_ITEM), line(SENTENCE)]
    assert {i: role for i, (role, _) in announced_lists(blocks).items()} == dict.fromkeys((1, 2, 3), Role.TEASER)


@pytest.mark.parametrize(("apart", "found"), [(LONGEST, True), (LONGEST + 1, False)])
def test_its_end_is_near(apart: int, found: bool) -> None:
    assert bool(announced_lists([line("list 1 of 9"), *[line("A goat swam ashore")] * (apart - 1), line("end of list")])) is found


def test_what_stands_between_two_lists_is_no_part_of_either() -> None:
    listed = [line("list 1 of 2", Role.LIST_ITEM), line("A goat swam ashore", Role.LIST_ITEM), line("end of list", Role.LIST_ITEM)]
    blocks = [line(SENTENCE), *listed, line("The mayor was there"), line(SENTENCE), *listed, line(SENTENCE)]
    assert list(announced_lists(blocks)) == [1, 2, 3, 6, 7, 8]


@pytest.mark.parametrize(("width", "found"), [(FULL - 1, [1, 2, 3]), (FULL, [1, 3])])
def test_a_whole_paragraph_is_never_of_a_list(width: int, found: list[int]) -> None:
    sentence = f"{'The ferry sails ' * 9}"[:width - 1].strip().ljust(width - 1, "s") + "."
    assert list(announced_lists([line(SENTENCE), line("list 1 of 2"), line(sentence), line("end of list")])) == found


def test_a_list_that_the_story_leads_in_is_its_own() -> None:
    assert announced_lists([line("The ferry takes:"), line("list of 2 items"), line("cars"), line("goats"), line("end of list")]) == {}


@pytest.mark.parametrize("lines", [["list 1 of 3", SENTENCE], [SENTENCE, "end of list"], ["The list 1 of 3", SENTENCE, "At the end of list A stood a goat."]])
def test_without_both_there_is_none(lines: list[str]) -> None:
    assert announced_lists([line(text) for text in lines]) == {}
