"""What printed dates of other scripts and calendars say, in the digits and years of the others: the place of every character stays the same."""
from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import regex

from newsclean.lazy import lazily

__all__ = ["in_plain_digits", "persian_days"]

ZEROS = "\u0660\u06f0\u0966\u09e6\u0e50\uff10"
"""The zeros of the digits in which dates are printed: Arabic, Persian, Devanagari, Bengali, Thai, full-width."""
PLAIN = {ord(zero) + digit: str(digit) for zero in ZEROS for digit in range(10)} | {ord("\N{FULLWIDTH COLON}"): ":", ord("\N{FULLWIDTH SOLIDUS}"): "/"}
OTHER = lazily(regex.compile, rf"[{''.join(f'{zero}-{chr(ord(zero) + 9)}' for zero in ZEROS)}\N{{FULLWIDTH COLON}}\N{{FULLWIDTH SOLIDUS}}]")

TWO_WORDS = lazily(regex.compile, r"\b(\u0643\u0627\u0646\u0648\u0646|\u062a\u0634\u0631\u064a\u0646)\s(\u0627\u0644\p{Arabic}{3,6}+)\b")
"""The Levantine months of two words (first and second Kanun and Tishrin)."""
TATWEEL = "\N{ARABIC TATWEEL}"
"""A letter that only draws a word out: with it between them two words are one month."""
THAI = lazily(regex.compile, r"\p{Thai}\p{Thai}?\.\p{Thai}{1,2}\.|(?<!\d)2[45]\d\d(?!\d)")
"""A shortened month of two letters with a stop behind each, and a year that is counted from the death of the Buddha."""
BEFORE_CHRIST = 543
MAIYAMOK = "\N{THAI CHARACTER MAIYAMOK}"
"""A mark that no month has: it stands for the stops."""

ARABIC = lazily(regex.compile, r"[\u0600-\u06ff]")
PERSIAN = lazily(regex.compile, r"[\u067e\u0686\u0698\u06af\u06a9\u06cc\u06f0-\u06f9]")
"""Letters and digits of Persian that Arabic has not: without them a day in numbers may be one of the lunar calendar."""
PERSIAN_MONTHS = ("\u0641\u0631\u0648\u0631\u062f\u06cc\u0646", "\u0627\u0631\u062f\u06cc\u0628\u0647\u0634\u062a", "\u062e\u0631\u062f\u0627\u062f", "\u062a\u06cc\u0631",
                  "\u0645\u0631\u062f\u0627\u062f", "\u0634\u0647\u0631\u06cc\u0648\u0631", "\u0645\u0647\u0631", "\u0622\u0628\u0627\u0646", "\u0622\u0630\u0631",
                  "\u062f\u06cc", "\u0628\u0647\u0645\u0646", "\u0627\u0633\u0641\u0646\u062f")
"""From Farvardin to Esfand."""
SOLAR = r"(?P<year>1[34]\d\d)(?!\d)"
PERSIAN_DATES = lazily(regex.compile, rf"(?<!\d)(?P<day>\d{{1,2}})\s?(?P<month>{'|'.join(PERSIAN_MONTHS)})(?:\s\u0645\u0627\u0647)?\s?{SOLAR}"
                                      rf"|(?<![\d/.-]){SOLAR}(?P<mark>[/-])(?P<number>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?![\d/-])")
LAST_SOLAR = 1429
"""Greater years in such a line are those of the lunar calendar."""
CYCLE, LEAPS, SHIFT = 33, 8, 1595
"""In so many years so many are leap years; a cycle ends so many years before the year 0. (True of every year from 1178 to 1633.)"""
FIRST_DAY = -356033
"""The day before the year -1595 would have begun, as `date.toordinal` counts."""


def in_plain_digits(line: str) -> str:
    """A line of as many characters with the digits 0 to 9, with months that are one word each, and with the years of our era.

    >>> in_plain_digits("\u0661\u0662 \u0645\u0627\u0631\u0633 \u0662\u0660\u0662\u0665")[:2], in_plain_digits("3 \u0e21\u0e35.\u0e04. 2568")[-4:]
    ('12', '2025')
    """
    if line.isascii():
        return line
    if OTHER.search(line):
        line = line.translate(PLAIN)
    line = TWO_WORDS.sub(rf"\1{TATWEEL}\2", line)
    return THAI.sub(_in_thai, line) if regex.search(r"\p{Thai}", line) else line


def _in_thai(found: regex.Match[str]) -> str:
    text = found[0]
    return str(int(text) - BEFORE_CHRIST) if text.isdecimal() else text.replace(".", MAIYAMOK)


def persian_days(line: str, plain: str) -> Iterator[tuple[int, int, date]]:
    """The days of the Persian solar calendar in a line: half-open range of code points, and the day of ours. `plain`: the line in plain digits.

    >>> line = "15 \u0627\u0631\u062f\u06cc\u0628\u0647\u0634\u062a 1404"
    >>> [day.isoformat() for _, _, day in persian_days(line, line)]
    ['2025-05-05']
    """
    if line.isascii() or not ARABIC.search(line):
        return
    for found in PERSIAN_DATES.finditer(plain):
        if found["number"] and not PERSIAN.search(line):
            continue
        if (day := _day_of(found)) is not None:
            yield found.start(), found.end(), day


def _day_of(found: regex.Match[str]) -> date | None:
    """The day of ours that a date names, its month in a number or a word; None where the calendar has no such day."""
    month = int(found["number"]) if found["number"] else PERSIAN_MONTHS.index(found["month"]) + 1
    return _of_our_era(int(found["year"]), month, int(found["day"]))


def _of_our_era(year: int, month: int, day: int) -> date | None:
    """The day of ours; None where the calendar has no such day. Six months have 31 days, five have 30, and the last 29, or 30 in leap years."""
    months = [31] * 6 + [30] * 5 + [30 if _leaps(year + 1) > _leaps(year) else 29]
    if year > LAST_SOLAR or not 1 <= month <= len(months) or not 1 <= day <= months[month - 1]:
        return None
    return date.fromordinal(FIRST_DAY + 365 * (year + SHIFT) + _leaps(year) + sum(months[:month - 1]) + day)


def _leaps(year: int) -> int:
    """Leap years before this one, since a cycle began."""
    cycles, rest = divmod(year + SHIFT, CYCLE)
    return LEAPS * cycles + (rest + 3) // 4
