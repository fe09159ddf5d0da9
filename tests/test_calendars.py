"""Digits, months and years of other scripts and calendars."""
from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.calendars import LAST_SOLAR, in_plain_digits, persian_days

MEHR, DEY = "\u0645\u0647\u0631", "\u062f\u06cc"


@given(st.text(max_size=200))
def test_every_character_keeps_its_place(line: str) -> None:
    assert len(in_plain_digits(line)) == len(line)


@pytest.mark.parametrize(("line", "plain"), [
    ("3 May 2568", "3 May 2568"), ("\u0e02\u0e48\u0e32\u0e27 2568", "\u0e02\u0e48\u0e32\u0e27 2025"), ("\u0e02\u0e48\u0e32\u0e27 2399", "\u0e02\u0e48\u0e32\u0e27 2399"),
    ("\u0e02\u0e48\u0e32\u0e27 25681", "\u0e02\u0e48\u0e32\u0e27 25681"),
    ("\u0967\u096b", "15"), ("\u06f1\u06f5", "15"), ("\u0e51\u0e55", "15"), ("\uff11\uff15\uff1a\uff10\uff19", "15:09"),
])
def test_digits_and_years(line: str, plain: str) -> None:
    assert in_plain_digits(line) == plain


def days_in(line: str) -> list[date]:
    return [day for _, _, day in persian_days(line, in_plain_digits(line))]


@pytest.mark.parametrize(("year", "first"), [(1300, date(1921, 3, 21)), (1357, date(1978, 3, 21)), (1399, date(2020, 3, 20)), (1400, date(2021, 3, 21)),
                                             (1403, date(2024, 3, 20)), (1404, date(2025, 3, 21))])
def test_the_year_begins_at_the_equinox(year: int, first: date) -> None:
    assert days_in(f"\u06f1\u06f4 {year}/1/1") == [first]


def test_a_day_follows_the_other_through_all_years() -> None:
    last = date(1921, 3, 20)
    for year in range(1300, LAST_SOLAR + 1):
        for month in range(1, 13):
            for day in range(1, 33):
                for found in days_in(f"\u06cc {year}/{month}/{day}"):
                    assert found - last == timedelta(days=1)
                    last = found
    assert last == date(2051, 3, 20)


@pytest.mark.parametrize("line", [f"{LAST_SOLAR + 1}/1/1 \u06cc", "1404/13/1 \u06cc", "1404/0/1 \u06cc", "1404/1/32 \u06cc", "1404/1/0 \u06cc", "1404/7/31 \u06cc",
                                  "1404/1-1 \u06cc", "1404/1/1", "\u0645 1404/1/1", f"5 {MEHR} 1204", f"123 {MEHR} 1404"])
def test_no_such_day(line: str) -> None:
    assert days_in(line) == []


def test_months_by_name_also_glued() -> None:
    assert days_in(f"5 {MEHR} 1404") == [date(2025, 9, 27)]
    assert days_in(f"5{DEY}\u200c1404") == []
    assert days_in(f"5{DEY}1404, 6 {DEY} \u0645\u0627\u0647 1404") == [date(2025, 12, 26), date(2025, 12, 27)]
