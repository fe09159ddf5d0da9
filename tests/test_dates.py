"""Dates in mark-up and in print."""
from __future__ import annotations

import time
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.dates import LONGEST, MAX_STAMP, MONTH_FIRST, YEARS, _month_first, change_words, printed_dates, says_change, stated_date


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
    ("Mar 092015", ["2015-03-09T00:00:00"]), ("Mar 92015", []), ("in March 2015", []), ("12. Mai 201830. August", []),   # the parts of a date that stood below each other
    ("Oct. 3, 2023 10:00 AM EDT", ["2023-10-03T10:00:00-04:00"]),
    ("05.04.2025 - Güncelleme : 06.04.2025", ["2025-04-05T00:00:00", "2025-04-06T00:00:00"]),
    ("2026年3月21日 18時40分", ["2026-03-21T18:40:00"]),
    ("2025년 3월 1일 오후 6:40", ["2025-03-01T18:40:00"]),
    ("27 сентября 2025, 14:00", ["2025-09-27T14:00:00"]),
    ("2024 m. kovo 31 d.", ["2024-03-31T00:00:00"]),
    ("22/03/2026 a las 21:05h.", ["2026-03-22T21:05:00"]),
    ("7 aprile 2026 alle ore 10:30", ["2026-04-07T10:30:00"]),
    ("입력 2026.02.12. 09:24", ["2026-02-12T09:24:00"]),
    ("3.4.2026. 10 boats", ["2026-04-03T00:00:00"]),
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
    ("الأربعاء ١٢ مارس ٢٠٢٥ - ٠٤:٣٥ م", ["2025-03-12T16:35:00"]),
    ("12 آذار 2025 الساعة 4:35 صباحا", ["2025-03-12T04:35:00"]),
    ("12 مارس 2025 - 04:35 من المكتب", ["2025-03-12T04:35:00"]),
    ("12 تشرين الثاني 2025 | 16:10", ["2025-11-12T16:10:00"]),
    ("5 באוגוסט 2025, 10:20", ["2025-08-05T10:20:00"]),
    ("Thứ Bảy, 18 tháng 1, 2025", ["2025-01-18T00:00:00"]),
    ("Ngày 18 tháng 1 năm 2025", ["2025-01-18T00:00:00"]),
    ("Thứ bảy, 18/1/2025, 06:30 (GMT+7)", ["2025-01-18T06:30:00+07:00"]),
    ("3 May 2024, 10:00 UTC-03:30", ["2024-05-03T10:00:00-03:30"]),
    ("3 May 2024, 10:00 GMT+15", ["2024-05-03T10:00:00"]),
    ("3 May 2024, 10:00 GMT - 3 comments", ["2024-05-03T10:00:00+00:00"]),
    ("เผยแพร่: 3 มี.ค. 2568 14:20", ["2025-03-03T14:20:00"]),
    ("เผยแพร่ 3/3/2568", ["2025-03-03T00:00:00"]),
    ("3 มีนาคม 2568", ["2025-03-03T00:00:00"]),
    ("۱۵ اردیبهشت ۱۴۰۴ - ۰۹:۴۵", ["2025-05-05T09:45:00"]),
    ("تاریخ: 1404/02/15 ساعت 09:45", ["2025-05-05T09:45:00"]),
    ("۳۰ اسفند ۱۴۰۳", ["2025-03-20T00:00:00"]),
    ("۳۰ اسفند ۱۴۰۴", []),
    ("۳۱ مهر ۱۴۰۳", []),
    ("تاریخ: 1446/02/15", []),
    ("1404/02/15", []),
    ("3 февр. 2025 г., 14:03", ["2025-02-03T14:03:00"]),
    ("3 лютого 2025 р., 14:03", ["2025-02-03T14:03:00"]),
    ("3. März 2025 um 14 Uhr", ["2025-03-03T14:00:00"]),
    ("3. März 2025, 14 Läufer", ["2025-03-03T00:00:00"]),
    ("1er mars 2025 à 14h", ["2025-03-01T14:00:00"]),
    ("1er mars 2025 à 14 h 05", ["2025-03-01T14:05:00"]),
    ("2025年3月3日(月) 午後2時5分", ["2025-03-03T14:05:00"]),
    ("2025年3月3日（月）14:05", ["2025-03-03T14:05:00"]),
    ("2025년 3월 3일 14시 5분", ["2025-03-03T14:05:00"]),
    ("２０２５年３月３日 １４：０５", ["2025-03-03T14:05:00"]),
    ("5 Şubat 2025 Çarşamba 14:05", ["2025-02-05T14:05:00"]),
    ("2025-03-03T14:05", ["2025-03-03T14:05:00"]),
    ("3 Mac 2025", ["2025-03-03T00:00:00"]),
    ("৩ মার্চ ২০২৫, ১৪:০৫", ["2025-03-03T14:05:00"]),
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


@pytest.mark.parametrize(("line", "rest"), [
    ("3 May 2024, 3:46 PM Good Morning Pell", " Good Morning Pell"), ("3. Mai 2024, 15:46 Uhr Mara Tolland", " Mara Tolland"), ("3 May 2024, 15:46 Jane Roe", " Jane Roe"),
    ("3. Mai 2024, 15:46 Uhr MESZ", ""), ("3 May 2024, 3:46 PM (EDT)", ")"), ("3 May 2024, 15:46 gmt", " gmt"),
])
def test_a_word_behind_the_hour_is_no_zone(line: str, rest: str) -> None:
    found, = printed_dates(line)
    assert (line[found.end:], found.timed) == (rest, True)


@pytest.mark.parametrize(("offset", "zone"), [
    ("+1400", "+14:00"), ("+1401", "+14:01"), ("+1500", ""), ("-0359", "-03:59"), ("+0260", ""), (" GMT-1400", "-14:00"), ("", ""), ("+00001", ""),
])
def test_offsets_of_printed_moments(offset: str, zone: str) -> None:
    assert stated_date(f"Fri, 03 May 2024 15:47:00{offset}") == datetime.fromisoformat(f"2024-05-03T15:47:00{zone}")


@pytest.mark.parametrize(("clock", "shown"), [
    ("0:00", "00:00"), ("23:59", "23:59"), ("23:60", None), ("24:00", None), ("12:00 am", "00:00"), ("12:15 pm", "12:15"),
])
def test_the_clock(clock: str, shown: str | None) -> None:
    for line in (f"3 May 2024, {clock}", f"{clock}, 3 May 2024"):
        found, = printed_dates(line)
        assert (found.moment.isoformat(), found.timed) == (f"2024-05-03T{shown or '00:00'}:00", shown is not None)
        assert (found.end - found.start == len(line)) is (shown is not None)


@pytest.mark.parametrize(("line", "clock"), [
    ("3 May 2024, 11 p.m.", "23:00"), ("3 May 2024, 9 am", "09:00"), ("2024년 5월 3일 오전 12:05", "00:05"), ("2024년 5월 3일 오후 12:05", "12:05"),
    ("2024年5月3日 下午6:40", "18:40"),
    ("2024.05.03. 오후 6:40", "18:40"), ("2024-05-03 오후 6:40", "18:40"), ("2024.05.03 오전 6:40", "06:40"), ("2024-05-03 下午 6:40", "18:40"), ("2024/05/03 午後 6:40", "18:40"),
])
def test_halves_of_the_day(line: str, clock: str) -> None:
    assert [found.moment.isoformat() for found in printed_dates(line)] == [f"2024-05-03T{clock}:00"]


@pytest.mark.parametrize(("zone", "told"), [("GMT", "+00:00"), ("UTC", "+00:00"), ("EDT", "-04:00"), ("XYZ", "")])
def test_zones_by_their_names(zone: str, told: str) -> None:
    assert [found.moment.isoformat() for found in printed_dates(f"3 May 2024, 10:00 {zone}")] == [f"2024-05-03T10:00:00{told}"]


@pytest.mark.parametrize(("line", "day"), [
    ("January 5, 2024", "2024-01-05"), ("December 5, 2024", "2024-12-05"), ("Sept 5, 2024", "2024-09-05"), ("5 juin 2024", "2024-06-05"), ("5 juil. 2024", "2024-07-05"),
    ("5 jui 2024", None),
    ("5 Febr 2024", "2024-02-05"), ("5 Janua 2024", "2024-01-05"), ("5 Januar 2024", "2024-01-05"), ("5 Jax 2024", None),
    ("5.4.24", "2024-04-05"), ("5.4.1924", "1924-04-05"), ("5.4.924", None), ("12/12/2024", "2024-12-12"), ("12/5/2024", None), ("13/5/2024", "2024-05-13"),
    ("Pell Post,2024-05-03", "2024-05-03"), ("1.5/2024-05-03", "2024-05-03"), ("13/12/2024", "2024-12-13"), ("12/13/2024", "2024-12-13"),
    ("3 May 2100", None), ("3 May 1799", None), ("3 May 1800", "1800-05-03"), ("3 May 2099", "2099-05-03"), ("2024-05-03T10:00 and more", "2024-05-03"), ("2024-02-30T10:00", None),
])
def test_days(line: str, day: str | None) -> None:
    found = [found.moment.date().isoformat() for found in printed_dates(line, month_first=None)]
    assert found == ([day] if day else [])


@pytest.mark.parametrize(("year", "known"), [(YEARS[0], True), (YEARS[0] - 1, False), (YEARS[-1], True), (YEARS[-1] + 1, False)])
def test_years_of_pages(year: int, known: bool) -> None:
    assert (stated_date(f"{year}-05-03") is not None) is known


def test_a_day_is_told_once() -> None:
    assert [found.moment.day for found in printed_dates("2024-05-03T10:00:00Z 4.5.2024")] == [3, 4]
    assert len(list(printed_dates("5 May 2024 May 6 2024"))) == 2
    assert [found.moment.day for found in printed_dates("3 May 2024 May 5, 2024")] == [3, 5]


@pytest.mark.parametrize(("room", "found"), [(0, True), (1, False)])
def test_dates_are_looked_for_where_a_line_begins(room: int, found: bool) -> None:
    day = "3 May 2024"
    assert bool(list(printed_dates(" " * (LONGEST - len(day) + room) + day))) is found
    stamp = "2024-05-03"
    assert (stated_date("x" * (MAX_STAMP - len(stamp) + room) + stamp) is not None) is found


def test_words_for_a_change() -> None:
    assert says_change("Last UPDATED:")
    assert not says_change("Published:")
    assert "updated" in change_words()
    assert "published" not in change_words()


def test_in_a_line_of_numbers_the_day_comes_first_unless_somebody_knows_better() -> None:
    assert [found.moment.date().isoformat() for found in printed_dates("3/4/2024")] == ["2024-04-03"]
    for month_first, day in ((True, "2024-04-03"), (False, "2024-04-03"), (None, "2024-04-03")):
        assert [found.moment.date().isoformat() for found in printed_dates("3.4.2024", month_first=month_first)] == [day]  # dots are European


def test_which_number_is_the_month() -> None:
    def days(*, month_first: bool | None) -> list[str]:
        return [found.moment.date().isoformat() for found in printed_dates("3/4/2024", month_first=month_first)]
    assert days(month_first=True) == ["2024-03-04"]
    assert days(month_first=False) == ["2024-04-03"]
    assert days(month_first=None) == []


def test_which_number_of_mark_up_is_the_month() -> None:
    assert [stated_date("3/4/2024", month_first=first) for first in (True, False)] == [datetime(2024, 3, 4), datetime(2024, 4, 3)]  # noqa: DTZ001


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


PIECES = ["May", "mayo", "MAY", "OCTOBER", "PostOctober", "septembremaximum", "Sept", ".", " ", "3", "31", "st", "nd", ",", ", ", "2024", "1999", "20240", "1799", "\xa0", "x"]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_a_month_is_looked_for_right_before_its_day_and_year(line: str) -> None:
    assert [match.span() for match in _month_first(line)] == [match.span() for match in MONTH_FIRST.finditer(line)]
