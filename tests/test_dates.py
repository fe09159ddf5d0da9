"""Dates in mark-up and in print."""
from __future__ import annotations

import time
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.dates import printed_dates, stated_date


@pytest.mark.parametrize(("value", "iso"), [
    ("2024-05-03T15:47:42.389Z", "2024-05-03T15:47:42+00:00"),
    ("2024-05-03T15:47:42+0200", "2024-05-03T15:47:42+02:00"),
    ("2024-05-03 15:47", "2024-05-03T15:47:00"),
    ("2024-05-03 15:47:00 +08:00", "2024-05-03T15:47:00+08:00"),
    ("20240503T1547", "2024-05-03T15:47:00"),
    ("1714751262", "2024-05-03T15:47:42+00:00"),
    ("1714751262000", "2024-05-03T15:47:42+00:00"),
    ("Fri, 03 May 2024 15:47:00 GMT", "2024-05-03T15:47:00+00:00"),
    ("2024-05-03", "2024-05-03T00:00:00"),
    ("Fri, 03 May 2024 15:47:00 +0200", "2024-05-03T15:47:00+02:00"),
    ("Fri May 03 2024 15:47:00 GMT-0130 (Somewhere)", "2024-05-03T15:47:00-01:30"),
    ("Fri, 03 May 2024 15:47:00 +9900", "2024-05-03T15:47:00"),
])
def test_values_of_mark_up(value: str, iso: str) -> None:
    assert stated_date(value) == datetime.fromisoformat(iso)


@pytest.mark.parametrize("value", ["", "yesterday", "99999-01-01", "0001-01-01T00:00:00+14:00", "2024-13-01", "2024-02-30", "1700-01-01", "2100-01-01", "5 minutes"])
def test_values_that_are_no_date_of_a_page(value: str) -> None:
    assert stated_date(value) is None


@pytest.mark.parametrize(("line", "isos"), [
    ("Stand: 3. Mai 2024, 17:45 Uhr", ["2024-05-03T17:45:00"]),
    ("30 August 2023 • 4:45pm", ["2023-08-30T16:45:00"]),
    ("Oct. 3, 2023 10:00 AM EDT", ["2023-10-03T10:00:00-04:00"]),
    ("05.04.2025 - Güncelleme : 06.04.2025", ["2025-04-05T00:00:00", "2025-04-06T00:00:00"]),
    ("2026年3月21日 18時40分", ["2026-03-21T18:40:00"]),
    ("2025년 3월 1일 오후 6:40", ["2025-03-01T18:40:00"]),
    ("27 сентября 2025, 14:00", ["2025-09-27T14:00:00"]),
    ("2024 m. kovo 31 d.", ["2024-03-31T00:00:00"]),
    ("5 de mayo de 2020", ["2020-05-05T00:00:00"]),
    ("1er mars 2020 à 12h30", ["2020-03-01T12:30:00"]),
    ("6.Dezember 2011 um 08:17", ["2011-12-06T08:17:00"]),
    ("3. de mayo de 2024", ["2024-05-03T00:00:00"]),
    ("१५ मार्च 2026", ["2026-03-15T00:00:00"]),
    ("12/25/2024", ["2024-12-25T00:00:00"]),
    ("31.02.2024 and 12 people in 2024", []),
    ("16:42, 5 февраля 2026", ["2026-02-05T16:42:00"]),
    ("Updated 3:15 PM EDT, Mon May 6, 2024", ["2024-05-06T15:15:00-04:00"]),
    ("17:45 Uhr | 3. Mai 2024", ["2024-05-03T17:45:00"]),
    ("09:15, 3. Mai 2024, 10:00", ["2024-05-03T10:00:00"]),
    ("3. Mai 2024, 17:45, 5. Mai 2024", ["2024-05-03T17:45:00", "2024-05-05T00:00:00"]),
    ("25:61, 3 May 2024", ["2024-05-03T00:00:00"]),
    ("A score of 3:15 on 5 May 2024", ["2024-05-05T00:00:00"]),
    ("Verse 3.15, 5 May 2024", ["2024-05-05T00:00:00"]),
])
def test_printed_dates(line: str, isos: list[str]) -> None:
    assert [found.moment for found in printed_dates(line)] == [datetime.fromisoformat(iso) for iso in isos]


@pytest.mark.parametrize(("line", "printed"), [
    ("Stand 16:42, 5 Mai 2026 |", "16:42, 5 Mai 2026"), ("Stand 26:42, 5 Mai 2026 |", "5 Mai 2026"), ("5 Mai 2026, 16:42 |", "5 Mai 2026, 16:42"),
])
def test_the_hour_is_part_of_the_date(line: str, printed: str) -> None:
    found, = printed_dates(line)
    assert line[found.start:found.end] == printed
    assert found.timed is ("16:42" in printed)
    assert found.changed is line.startswith("Stand")


def test_which_number_is_the_month() -> None:
    def days(*, month_first: bool | None) -> list[str]:
        return [found.moment.date().isoformat() for found in printed_dates("3/4/2024", month_first=month_first)]
    assert days(month_first=True) == ["2024-03-04"]
    assert days(month_first=False) == ["2024-04-03"]
    assert days(month_first=None) == []


def test_a_change_is_told_from_a_publication() -> None:
    assert [found.changed for found in printed_dates("Published 3 May 2024, updated 4 May 2024")] == [False, True]


@given(st.text(st.sampled_from("0123456789 .-/:T,年月日MayAprilZ+"), max_size=80))
def test_any_characters_give_dates_inside_the_line(line: str) -> None:
    stated_date(line)
    for found in printed_dates(line):
        assert 0 <= found.start < found.end <= len(line)


@pytest.mark.parametrize("unit", ["1 ", "1.", "1 May ", "2024-", "Updated 1.1.", "9" * 50])
def test_long_lines_are_cheap(unit: str) -> None:
    line, begin = unit * (400_000 // len(unit)), time.process_time()
    list(printed_dates(line))
    stated_date(line)
    assert time.process_time() - begin < 0.2
