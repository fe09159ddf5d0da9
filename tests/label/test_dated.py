"""Bylines and dates that were taken for each other, names behind what leads them in, numbers of a player."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import Role
from newsclean.label.dated import LONGEST, LONGEST_LEAD, LONGEST_NAME, behind_the_lead, dated_or_signed, player_times
from strategies.lines import SENTENCE, line


@pytest.mark.parametrize(("text", "role", "gives"), [
    ("Jane Doe June 19, 2026", Role.DATE, Role.BYLINE), ("04.02.2026 | 13:10 Uhr | Jane Doe", Role.DATE, Role.BYLINE), ("18/03/2026 | Jane Doe", Role.DATE, Role.BYLINE),
    ("Sailing | By: Jane Doe | Updated: 19 April 2026 9:12 pm", Role.DATE, Role.BYLINE),
    ("Published on: 06.10.2026", Role.BYLINE, Role.DATE), ("3 May 2026", Role.BYLINE, Role.DATE), ("Last updated 3 May 2026", Role.BYLINE, Role.DATE),
    ("3 May 2026", Role.DATE, None), ("Jane Doe", Role.BYLINE, None), ("By Jane Doe, 3 May 2026", Role.BYLINE, None),
    ("3 May 2026, Gull Rock", Role.DATE, None),                         # a place is no name
    ("Updated: 3 May 2026\nHarbour Board", Role.BYLINE, None),          # an organisation stands below it
    ("Jane Doe June 19, 2026", Role.TEASER, None), ("3 May 2026", Role.TAGS, None),
])
def test_a_line_with_a_name_is_a_byline_and_a_bare_date_a_date(text: str, role: Role, gives: Role | None) -> None:
    assert [role for role, _ in dated_or_signed([line(text, role)]).values()] == ([gives] if gives else [])


def test_longer_lines_stay() -> None:
    text = "Jane Doe June 19, 2026" + " " * (LONGEST - 22)
    assert dated_or_signed([line(text, Role.DATE)])
    assert not dated_or_signed([line(text + " ", Role.DATE)])
    assert dated_or_signed([line("3 May 2026" + " " * (LONGEST - 10), Role.BYLINE)])
    assert not dated_or_signed([line("3 May 2026" + " " * (LONGEST - 9), Role.BYLINE)])


@pytest.mark.parametrize(("lead", "name", "role", "found"), [
    ("By", "Jane Doe", Role.TEASER, True), ("Von", "Jana", Role.TAGS, True), ("Autor:", "jd", Role.TAGS, True), ("Por", "Juana Doe", Role.CAPTION, True),
    ("By" + " " * (LONGEST_LEAD - 2), "J" * LONGEST_NAME, Role.SHARE, True),
    ("By" + " " * (LONGEST_LEAD - 1), "Jane Doe", Role.TEASER, False), ("By", "J" * (LONGEST_NAME + 1), Role.TEASER, False),
    ("By Rosa Vidal", "Jane Doe", Role.TEASER, False),                  # leads in a name of its own
    ("Home", "Jane Doe", Role.TEASER, False), ("By", "Jane Doe", Role.PARAGRAPH, False), ("By", "3 May 2026", Role.DATE, False),
])
def test_the_name_behind_what_leads_it_in(lead: str, name: str, role: Role, *, found: bool) -> None:
    assert list(behind_the_lead([line(lead, Role.BYLINE), line(name, role), line(SENTENCE)])) == ([1] if found else [])


def test_a_lead_that_ends_the_document_leads_nobody_in() -> None:
    assert behind_the_lead([line(SENTENCE), line("By", Role.BYLINE)]) == behind_the_lead([line("By", Role.TAGS), line("Jane Doe", Role.TAGS)]) == {}


@pytest.mark.parametrize(("text", "found"), [
    ("0.5x", True), ("1,25 x", True), ("2×", True), ("00:00 / 03:15", True), (" 1:02/12:40 ", True),
    ("03:15", False), ("12:30 Uhr", False), ("3 May 2026", False), ("5 min", False), ("10x", False), ("00:00 / 03:15 Uhr", False)])
def test_numbers_of_a_player(text: str, *, found: bool) -> None:
    assert [role for role, _ in player_times([line(text, Role.DATE)]).values()] == ([Role.SHARE] if found else [])
    assert player_times([line(text, Role.PARAGRAPH)]) == {}


@given(st.lists(st.tuples(st.sampled_from(["By", "Jane Doe", "3 May 2026", "Jane Doe, 3 May 2026", "1.5x", SENTENCE]), st.sampled_from(Role)), max_size=6))
def test_what_is_none_of_the_two_is_left_alone(lines: list[tuple[str, Role]]) -> None:
    blocks = [line(text, role) for text, role in lines]
    assert {blocks[i].role for i in {**dated_or_signed(blocks), **player_times(blocks)}} <= {Role.DATE, Role.BYLINE}
    assert all(blocks[i - 1].role is Role.BYLINE for i in behind_the_lead(blocks))
