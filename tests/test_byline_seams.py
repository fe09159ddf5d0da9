"""What is stuck to the names of a byline."""
from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.byline_seams import unstuck
from newsclean.bylines import is_led, names_in


@pytest.mark.parametrize(("line", "names"), [
    ("byJane Doe", ["Jane Doe"]), ("ByJane Doe May 3, 2024", ["Jane Doe"]), ("ByJ.R. Tolland", ["J.R. Tolland"]), ("Byby JANE DOE and JOHN ROE", ["JANE DOE", "JOHN ROE"]),
    ("vonJane Doe", ["Jane Doe"]), ("May 3, 2024 byJane Doe", ["Jane Doe"]),
    ("By&nbspJane Doe", ["Jane Doe"]), ("Par&nbsp;Jeanne Doe", ["Jeanne Doe"]),
    ("Von Mat\N{SOFT HYPHEN}thi\N{SOFT HYPHEN}as Tolland", ["Matthias Tolland"]),
    ("By Jane DoleTwitter", ["Jane Dole"]), ("Jane DoleFollow", ["Jane Dole"]),
    ("Jane DoleTwitterNews & Culture Writer", ["Jane Dole"]), ("By Jane DoleStaff Writer", ["Jane Dole"]),
    ("By Jane Dole[email protected]", ["Jane Dole"]), ("Jane Dole-RoeThe Pell Post", ["Jane Dole-Roe"]),
    ("By Mary TollandJohn Roe, The Associated Press", ["Mary Tolland", "John Roe"]), ("by Jane TollandJane Tolland", ["Jane Tolland"]),
    ("By Jane DoleFootball Writer", ["Jane Dole"]), ("Jane DoleSenior Reporter", ["Jane Dole"]), ("By Jane Mary DoleHead of Sport", ["Jane Mary Dole"]),
    ("J. DoleReporter", ["J. Dole"]), ("Jane DoleCrime Correspondent", ["Jane Dole"]), ("Jane DoleColumnist", ["Jane Dole"]),
    ("Boats Von", []),
])
def test_names_that_something_is_stuck_to(line: str, names: list[str]) -> None:
    assert list(names_in(line)) == names


@pytest.mark.parametrize("line", [
    "Byron Doe", "By Jane McDonald Roe", "By Jane MacDonald Roe", "Anna FitzGerald Roe", "Anna DiPell Roe", "Jane VanTolland Roe",
    "Jane O'Tolland Roe", "Parker Doe", "Jane Wagstaff", "Jane Falstaff Roe",
    "Jane Dole Followill", "By JANE DOE",
    "By CityNews", "StarNews", "By TalkSport", "PinkNews", "EuroNews Travel", "Von SportNews Head", "By Pell CityNews", "By Jane Goodwriter", "Jane DoeSenior's Club",
])
def test_names_that_stay_whole(line: str) -> None:
    assert unstuck(line) == line


def test_a_lead_that_is_stuck_to_a_name_leads_it_in() -> None:
    assert is_led("byJane Doe")
    assert not is_led("Byron Doe")


@given(st.text(max_size=80))
def test_nothing_is_parted_twice(line: str) -> None:
    once = unstuck(line)
    assert unstuck(" | ".join(once.split(" | "))) == unstuck(once)


@pytest.mark.parametrize("unit", ["by", "aB", "Jane DoeJohn ", "[email ", "\N{SOFT HYPHEN}"])
def test_long_lines_are_cheap(unit: str) -> None:
    begin = time.process_time()
    unstuck(unit * (300 // len(unit)))
    assert time.process_time() - begin < 0.05
