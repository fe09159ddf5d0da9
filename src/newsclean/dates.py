"""Dates and times: ISO 8601 as mark-up gives them, and printed ones in the languages of the news."""
from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

import regex

from newsclean.calendars import in_plain_digits, persian_days
from newsclean.lazy import lazily
from newsclean.resources import read_data

__all__ = ["PrintedDate", "change_words", "month_names", "printed_dates", "says_change", "stated_date", "without_weekday"]

YEARS = range(1800, 2100)
"""Years that a page can have been published in; archives put old newspapers online."""
LONGEST = 400
"""Characters of a line that are searched for dates: a dateline is shorter, and a paragraph is none."""
MAX_STAMP = 60
ASKED_AGAIN = 16
"""Values of mark-up whose moments are kept: a page has the same few in every source, and is asked for them again once its blocks are labelled."""

DIGITS = lazily(regex.compile, r"\d\d{3}|\d\s?[./-]\s?\d")
"""What every date has: a year, or two numbers beside each other."""
ISO = lazily(regex.compile, r"(?<!\d)(\d{4}-\d\d-\d\d)(?:(?:T|\s{1,3})(\d\d:\d\d(?::\d\d)?)(?:[.,]\d{1,9})?\s?(Z|[+-]\d\d(?::?\d\d)?(?!\d))?)?(?!\d)", regex.IGNORECASE)
COMPACT = lazily(regex.compile, r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?")
OFFSET = lazily(regex.compile, r"\s?(?:GMT|UTC)?([+-])(\d\d):?(\d\d)(?!\d)")
MAX_HOURS = 14
EPOCH = lazily(regex.compile, r"1\d{9}(?:\d{3})?")
"""Seconds or milliseconds since 1970, for the years 2001 to 2033."""

GAP = r"(?:[\s\N{NO-BREAK SPACE}/.-]|\bde[ll]?\b|\bd['\N{RIGHT SINGLE QUOTATION MARK}]|\bof\b){1,4}+"
WORD = r"(?P<month>\p{Lu}{2,15}+(?!\p{Ll})|\p{L}[\p{Ll}\p{Lo}\p{Lm}\p{M}]{1,14}+)"
"""A month, also where it is glued to the word before it: "Pell PostOctober 3, 2025"."""
YEAR, DAY = r"(?P<year>(?:1[89]|20)\d\d)(?!\d)", r"(?<!\d)(?P<day>\d{1,2})"
DAY_FIRST = lazily(regex.compile, rf"{DAY}(?:(?:st|nd|rd|th|er|\N{{MASCULINE ORDINAL INDICATOR}})?+{GAP}|\.(?:{GAP})?+){WORD}[.,]?+{GAP}{YEAR}")
DAY_AND_YEAR = rf"{DAY}(?:st|nd|rd|th)?+(?:,\s?|\s){YEAR}"
MONTH_FIRST = lazily(regex.compile, rf"{WORD}\.?+\s?{DAY_AND_YEAR}")
BEHIND_MONTH = lazily(regex.compile, DAY_AND_YEAR)
"""What follows a month that stands first: few lines have it, and to try each of their words takes twenty times as long."""
LONGEST_MONTH = 17
"""Characters of a month, a full stop and a space."""
STACK = r"\s(?P<day>\d\d)(?P<year>20\d\d)(?!\d)"
STACKED, BEHIND_STACK = lazily(regex.compile, rf"(?<![\d.]\s){WORD}{STACK}"), lazily(regex.compile, STACK)
"""The parts of a date that stood below each other: "Mar 092015"."""
YEAR_FIRST = lazily(regex.compile, rf"(?<!\d){YEAR}(?:\.|,|\s?m\.)?+\s{WORD}\s{DAY}(?!\d)")
VIETNAMESE = lazily(regex.compile, rf"{DAY} th\u00e1ng (?P<month>\d{{1,2}})(?:,| n\u0103m)? {YEAR}", regex.IGNORECASE)
NUMBERS = lazily(regex.compile, rf"(?<![\d.,/-]){YEAR}\s?+(?P<mark>[-./\u5e74\ub144])\s?+(?P<month>\d{{1,2}})\s?+[-./\u6708\uc6d4]\s?+(?P<day>\d{{1,2}})(?!\d)[\u65e5\uc77c]?+"
                        rf"|(?<![\d.,/-])(?P<first>\d{{1,2}})(?P<mark>[./-])\s?+(?P<second>\d{{1,2}})(?P=mark)\s?+(?P<year>(?:20|19)\d\d|\d\d)(?![\d/])")
"""Year, month, day (also with the East Asian words for them), or two numbers and a year."""

HALF = r"[\u0635\u0645](?:\u0628\u0627\u062d\p{Arabic}*+|\u0633\u0627\u0621\p{Arabic}*+)?(?!\p{L})"
"""The Arabic letters, and words, for morning and evening, which stand behind the hour."""
NOON = r"(?:\uc624\uc804|\uc624\ud6c4|\u4e0a\u5348|\u4e0b\u5348|\u5348\u524d|\u5348\u5f8c)"
"""The East Asian words for the halves of the day, which stand before the hour."""
BEHIND = r"(?:[\u65e5\uc77c]|\s?(?:\u0433|\u0440)\.(?!\p{L}))?"
"""What Chinese, Japanese and Korean put behind the day, and Russian and Ukrainian behind the year."""
WEEKDAY = (r"(?:\s?[(\N{FULLWIDTH LEFT PARENTHESIS}][\p{Han}\p{Hangul}]{1,3}[)\N{FULLWIDTH RIGHT PARENTHESIS}]"
           r"|\s(?:pazartesi|sal\u0131|\u00e7ar\u015famba|per\u015fembe|cuma|cumartesi|pazar)\b)?")
"""What stands between day and hour in East Asia and Turkey."""
CLOCK = lazily(regex.compile, rf"{BEHIND}{WEEKDAY}(?:\.(?=\s?{NOON}|\s\d{{1,2}}:\d\d(?!\d)))?[\s,|\N{{MIDDLE DOT}}\N{{BULLET}}\N{{EN DASH}}\N{{EM DASH}}()-]{{0,4}}+"
                      rf"(?:a\slas?\s|alle\sore\s|\u0627\u0644\u0633\u0627\u0639\u0629\s|t(?=\d\d:\d\d)|(?!{NOON})\p{{L}}{{1,5}}+\.?\s)?(?P<noon>{NOON})?\s?+"
                      r"(?P<hour>\d{1,2})(?:(?:\sh|[:.h\u6642\u65f6\uc2dc])\s?+(?P<minute>\d\d|\d(?=[\u5206\ubd84]))(?!\d)(?::\d\d)?|(?=\s?[ap]\.?m\b|\s?h\b|\sUhr\b))"
                      rf"(?P<half>\s?[ap]\.?m\b|\s{HALF})?[\u5206\ubd84]?(?:\s?h\b|\sUhr\b)?(?:\s\(?"
                      r"(?P<zone>(?-i:(?:GMT|UTC)\s?(?P<east>[+-]\d{1,2}(?::?[0-5]\d)?(?!\d))|\p{Lu}{3,4}))\b)?",
                      regex.IGNORECASE)
CLOCK_BEFORE = lazily(regex.compile, r"(?<![\d:.,/-])(?P<hour>\d{1,2}):(?P<minute>\d\d)(?P<half>\s?[ap]\.?m\b\.?)?(?:\s(?:(?P<zone>\p{Lu}{3,4})|Uhr|hs?))?"
                             r"[\s,|\N{MIDDLE DOT}\N{BULLET}\N{EN DASH}\N{EM DASH}-]{1,3}(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{L}*[.,]?\s)?$", regex.IGNORECASE)
"""A time of day right before its date: "16:42, 5 February 2026", "3:15 PM EDT, Mon May 6, 2024"."""
AFTERNOON = ("\uc624\ud6c4", "\u4e0b\u5348", "\u5348\u5f8c")
EVENING = ("p", "\N{ARABIC LETTER MEEM}")


class PrintedDate(NamedTuple):
    """A date in a line: half-open range of code points, the moment, whether it has a time of day, and whether it dates a change."""

    start: int
    end: int
    moment: datetime
    timed: bool = False
    changed: bool = False


class _Words(NamedTuple):
    months: dict[str, int]
    zones: dict[str, int]
    changed: tuple[str, ...]
    weekday: regex.Pattern[str]


@cache  # immutable data, read once
def _words() -> _Words:
    import tomllib  # noqa: PLC0415 - not needed by those who only import the package

    data = tomllib.loads(read_data("dates.toml").decode())
    full = {form: number for names in data["months"].values() for number, name in enumerate(names, 1) for form in name.split("|")}
    meant: dict[str, set[int]] = {}
    for form, number in full.items():
        for length in (3, 4, 5):
            meant.setdefault(form[:length], set()).add(number)
    short = {form: min(numbers) for form, numbers in meant.items() if len(numbers) == 1}
    weekday = lazily(regex.compile, rf"(?<![\p{{L}}\p{{M}}'-])(?:{'|'.join(data['weekdays']['words'])})[.,]?\s*+$", regex.IGNORECASE)
    return _Words({**short, **full, **data["short"]}, data["zones"], tuple(data["changed"]["words"]), weekday)


def without_weekday(before: str) -> str:
    """What stands before a date, without the day of the week at its end.

    >>> without_weekday("By Jane Doe Wednesday, "), without_weekday("By Jane Doe on ")
    ('By Jane Doe ', 'By Jane Doe on ')
    """
    return _words().weekday.sub("", before)


def change_words() -> frozenset[str]:
    """Words that stand before the date of a change, such as "updated"."""
    return frozenset(word for phrase in _words().changed for word in phrase.split())


def month_names() -> frozenset[str]:
    """The names of months, abbreviated ones too, in lower case."""
    return frozenset(_words().months)


def says_change(text: str) -> bool:
    """Does a label speak of a change, as "Last updated:" does?"""
    low = text.casefold()
    return bool(low) and any(map(low.__contains__, _words().changed))


def stated_date(text: str, *, month_first: bool = False) -> datetime | None:
    """The moment that a value of mark-up gives; None where it gives none, or a year that no page can be from.

    month_first  is 5/3/2024 the third of May?

    >>> stated_date("2024-05-03T15:47:42.389Z")
    datetime.datetime(2024, 5, 3, 15, 47, 42, tzinfo=datetime.timezone.utc)
    """
    return _stated(text.strip()[:MAX_STAMP], month_first)


@lru_cache(ASKED_AGAIN)
def _stated(text: str, month_first: bool) -> datetime | None:  # a key of the cache
    """The same, kept."""
    match = ISO.search(text)
    if match:
        day, clock, zone = match.groups("")
        return _checked(f"{day}T{clock or '00:00'}{zone.upper()}")
    if EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC)
    if match := COMPACT.fullmatch(text):
        year, month, date, hour, minute, second = match.groups("00")[:6]
        return _checked(f"{year}-{month}-{date}T{hour}:{minute}:{second}{match[7] or ''}")
    found = next(printed_dates(text, month_first=month_first), None)
    return _zoned(found.moment, text[found.end:]) if found else None


def _zoned(moment: datetime, rest: str) -> datetime:
    """The moment in the zone that follows it: "Sat, 19 Oct 2019 00:04:00 +0200", "GMT+0100"."""
    match = OFFSET.match(rest)
    if not match or moment.utcoffset():
        return moment
    sign, hours, minutes = match.groups()
    if int(hours) > MAX_HOURS or int(minutes) > 59:
        return moment
    east = timedelta(hours=int(hours), minutes=int(minutes))
    return moment.replace(tzinfo=timezone(east if sign == "+" else -east))


def _checked(iso: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(iso)
        moment.utctimetuple()  # a moment that is out of range in UTC can be compared with no other
    except (ValueError, OverflowError):
        return None
    return moment if moment.year in YEARS else None


def printed_dates(line: str, *, month_first: bool | None = False) -> Iterator[PrintedDate]:
    """The dates in the first characters of a line, in order.

    month_first  is 5/3/2024 the third of May? None where nobody knows: such a date is then left out

    >>> [found.moment.isoformat() for found in printed_dates("Stand: 3. Mai 2024, 17:45 Uhr")]
    ['2024-05-03T17:45:00']
    """
    line = line[:LONGEST]
    if not DIGITS.search(line):
        return
    plain, at = in_plain_digits(line), 0
    for start, end, day in _days_in(plain, line, month_first=month_first):
        if start >= at:
            result = _timed(plain, start, end, day, plain[at:start])
            yield result
            at = result.end


def _days_in(line: str, printed: str, *, month_first: bool | None) -> list[tuple[int, int, datetime]]:
    """Where days stand in a line, in order; some within others. `printed`: the line with its own digits."""
    matches = chain(_month_first(line), _from_month(line, STACKED, BEHIND_STACK), *[pattern.finditer(line) for pattern in (ISO, DAY_FIRST, YEAR_FIRST, NUMBERS, VIETNAMESE)])
    days = [(match.start(), match.end(), day) for match in matches if (day := _day_of(match, month_first=month_first))]
    return sorted(days + [(start, end, datetime(day.year, day.month, day.day)) for start, end, day in persian_days(printed, line)])  # noqa: DTZ001  as above


def _month_first(line: str) -> Iterator[regex.Match[str]]:
    """The dates that begin with their month."""
    return _from_month(line, MONTH_FIRST, BEHIND_MONTH)


def _from_month(line: str, pattern: regex.Pattern[str], end: regex.Pattern[str]) -> Iterator[regex.Match[str]]:
    """What the pattern finds, which begins with a month; `end` is what such a date has behind that."""
    behind = end.search(line)
    return pattern.finditer(line, max(0, behind.start() - LONGEST_MONTH)) if behind else iter(())


def _day_of(match: regex.Match[str], *, month_first: bool | None) -> datetime | None:
    """The day that a match names; None where there is no such day."""
    named = match.groupdict()
    if not named:
        return _checked(match[1])
    day, month = _in_numbers(named, month_first=month_first) if named.get("first") else (named["day"], named.get("month") or "")
    number = int(month) if month.isdigit() else _words().months.get(month.casefold())
    return _real_day(named["year"], number, day) if number and day else None


def _in_numbers(named: dict[str, str], *, month_first: bool | None) -> tuple[str, str]:
    """Day and month of two numbers before a year; empty where nobody knows which is which."""
    day, month, sure = named["first"], named["second"], named["mark"] != "/" or int(named["first"]) > 12
    if int(month) > 12 or (month_first and not sure):
        return month, day
    return ("", "") if month_first is None and not sure and day != month else (day, month)


def _real_day(year: str, month: int, day: str) -> datetime | None:
    """The day, if there is one of that date; the patterns find no years but those that a page can be from."""
    try:
        return datetime(int(year) + (2000 if len(year) == 2 else 0), month, int(day))  # noqa: DTZ001  a printed day names no zone
    except ValueError:
        return None


def _timed(line: str, start: int, end: int, day: datetime, before: str) -> PrintedDate:
    """The date with the time of day that follows it, or stands right before it, and what the words before it say."""
    changed = says_change(before)
    behind = CLOCK.match(line, end)
    if behind and (moment := _at(day, behind, behind["noon"])):
        return PrintedDate(start, behind.end(), moment, timed=True, changed=changed)
    ahead = None if behind else CLOCK_BEFORE.search(before)
    if ahead and (moment := _at(day, ahead)):
        return PrintedDate(start - len(before) + ahead.start(), end, moment, timed=True, changed=changed)
    return PrintedDate(start, end, day, changed=changed)


def _at(day: datetime, clock: regex.Match[str], noon: str | None = None) -> datetime | None:
    """The moment of the day that a clock shows; None where no clock shows it. `noon`: the East Asian word for the half of the day."""
    hour, minute = _hour_of(clock, noon), int(clock["minute"] or 0)
    if hour > 23 or minute > 59:
        return None
    east = _east_of(clock)
    zone = None if east is None else timezone(timedelta(minutes=east))
    return day.replace(hour=hour, minute=minute, tzinfo=zone)


def _hour_of(clock: regex.Match[str], noon: str | None) -> int:
    """The hour of the day that a clock shows; where it tells the half of the day, too, it counts to twelve."""
    hour, half = int(clock["hour"]), (clock["half"] or "").strip().casefold()
    if not half and not noon:
        return hour
    return hour % 12 + (12 if half.startswith(EVENING) or noon in AFTERNOON else 0)


def _east_of(clock: regex.Match[str]) -> int | None:
    """Minutes east of Greenwich of the zone that a clock shows, by its name or as "GMT+7"; None where it shows none that is known."""
    offset = clock.groupdict().get("east")
    if not offset:
        return _words().zones.get((clock["zone"] or "").casefold())
    hours, minutes = offset[1:].replace(":", "")[:2], offset[1:].replace(":", "")[2:]
    if int(hours) > MAX_HOURS:
        return None
    return (60 * int(hours) + int(minutes or 0)) * (-1 if offset[0] == "-" else 1)
