"""When the article was published, and when it was changed last: the day that most of the sources give, the printed one counting."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta, timezone
from itertools import pairwise
from typing import NamedTuple

import regex

from newsclean.blocks import Block, Role, of_role
from newsclean.choose.title import PAGE
from newsclean.choose.zone import ELSEWHERE, Zone
from newsclean.dates import PrintedDate, printed_dates, says_change, stated_date
from newsclean.lazy import lazily
from newsclean.metadata import Claim

__all__ = ["Moments", "chosen_moments", "only_day"]

Found = tuple[datetime, tuple[str, ...]]
Moments = tuple[Found | None, Found | None]
"""Published and modified, each with its sources."""
DATED = {Role.DATE: 300, Role.BYLINE: 200, Role.SUBTITLE: 80, Role.OTHER: 80, Role.TAGS: 80, Role.NOTICE: 80}
"""Roles of blocks around the headline that may hold its date, and the characters up to which they are datelines."""
LONGEST = 200
"""Characters of a block of any role that its class calls a date."""
FURNITURE = frozenset({Role.NAVIGATION, Role.BIO, Role.LEGAL})
"""Roles of blocks whose time is that of the article only where no other one is found."""
WEIGHTS: Mapping[str, float] = {"json-ld": 2.0, "article:published_time": 2.0, "og:article:published_time": 2.0, "article:modified_time": 2.0, "og:article:modified_time": 2.0}
"""What a source's word counts. Two that agree, or a strong one, outvote the printed date, which may be that of the last change without saying so;
the printed date outvotes one element that may mean anything, such as `date`."""
OTHER_SOURCE = 1.0
PRINTED = 1.5
LONGEST_LABEL = 60
"""Characters of a label beside a date."""
OTHER_DAY = lazily(regex.compile, r"(?:\b(?:bis|until|till|expires|hasta(?:\sel)?|jusqu['\N{RIGHT SINGLE QUOTATION MARK}]au|fino\sal|t/m|tot)(?:\szum)?"
                           r"|\b(?:registriert|registered|joined|(?:member|mitglied|dabei)\s(?:since|seit)|born|geboren|inscrit\sle)(?:\sam|\son)?)\W*$", regex.IGNORECASE)
"""What stands before the day on which something ends, or somebody came: "Available until 6 May 2024", "Joined: 18 September 2008"."""
BEHIND_DAY = lazily(regex.compile, r"(?:-{1,2}|[\N{EN DASH}\N{EM DASH}])\s|\.\s+\p{Lu}|[\p{Pi}\p{Ps}\"]\p{L}")
"""What parts the day that opens a text from the text: "31 October 2023. The ferry …", "06.11.23 - …"."""
STROKES = "|\N{MIDDLE DOT}\N{BULLET}"
"""What parts a date from the rest of its line."""
NEAREST = 4
"""Blocks behind the headline of which one may be a date, whatever it was taken for."""
STEP = 900
"""Seconds that all offsets of time zones are multiples of."""
WIDEST = 14 * 3600
"""Seconds of the largest offset."""
ZONES = (-8, 9)
"""Hours from UTC between which most readers live, from California to Japan."""


class _Said(NamedTuple):
    """The dates of one kind that claims give, those whose place makes them doubtful (`late`), and those that are printed (`near`: behind the headline)."""

    stated: list[Found]
    late: list[Found]
    near: list[PrintedDate]
    far: list[PrintedDate]


def chosen_moments(claims: Sequence[Claim], blocks: Mapping[str, Block], zone: Zone, language: str | None) -> Moments:
    """Published and modified. `time` elements count only where they do not belong to teasers or comments."""
    month_first = None if language == "en" else False
    near, far = _behind(zone, month_first), _around(zone, month_first)
    shown = frozenset(found.moment.date() for found in (*near, *far))
    published, modified = (_Said(*_stated(claims, field, blocks, shown),
                                       [found for found in near if found.changed is changed], [found for found in far if found.changed is changed])
                           for field, changed in (("published", False), ("modified", True)))
    return _best(published) or _by_title(claims, zone) or _dateline(zone, month_first) or _alone(published), _best(modified)


def only_day(blocks: Iterable[Block], language: str | None) -> Found | None:
    """The day that is printed in lines of dates anywhere on the page, if it is the only one: a long box may stand between the article and what is said of it."""
    lines = [block for block in of_role(blocks, Role.DATE) if not block.hints.hidden]
    days = {found.moment.date(): found.moment for found in _printed(lines, None if language == "en" else False, ()) if not found.changed}
    return (next(iter(days.values())), (PAGE,)) if len(days) == 1 else None


def _stated(claims: Iterable[Claim], field: str, blocks: Mapping[str, Block], shown: frozenset[date]) -> tuple[list[Found], list[Found]]:
    """What the claims give: where they may be trusted, and where they stand in a menu or a footer, or are read from the address."""
    sure, late = list[Found](), list[Found]()
    for claim in claims:
        if claim.field == field and (moment := _as_shown(claim.value, shown)):
            role = _role_of(claim, blocks)
            if role not in ELSEWHERE:
                doubtful = claim.sources == ("address",) or role in FURNITURE
                (late if doubtful else sure).append((moment, claim.sources))
    return sure, late


def _role_of(claim: Claim, blocks: Mapping[str, Block]) -> Role | None:
    """The role of the block that a claim stands in or before; None where it has no such block."""
    block = blocks.get(claim.block_id or "")
    return None if block is None else block.role


def _as_shown(value: str, shown: frozenset[date]) -> datetime | None:
    """The moment that a claim gives; of "05/03/2024", which may be two days, the one that the page prints."""
    moment = stated_date(value)
    if moment and moment.date() not in shown and "/" in value and (other := stated_date(value, month_first=True)) and other.date() in shown:
        return other
    return moment


def _behind(zone: Zone, month_first: bool | None) -> list[PrintedDate]:
    """Dates printed in short blocks behind the headline, in order, and in a line of dates right above it."""
    at = _place(zone)
    above = [block for block in zone.head[max(0, at - 1):max(0, at)] if block.role is Role.DATE]
    return list(_printed((*zone.head[at + 1:], *above), month_first, zone.head))


def _around(zone: Zone, month_first: bool | None) -> list[PrintedDate]:
    """Dates printed before the headline, the nearest first, and behind the article."""
    return list(_printed((*reversed(zone.head[:max(0, _place(zone))]), *zone.tail), month_first, (*zone.head, *zone.tail)))


def _is_labelled(block: Block, around: Sequence[Block]) -> bool:
    """Does one of these blocks stand right behind a label that speaks of a change: "Last updated:"?"""
    return any(one.id == block.id and len(label.text) <= LONGEST_LABEL and not any(map(str.isdigit, label.text)) and says_change(label.text)
               for label, one in pairwise(around))


def _place(zone: Zone) -> int:
    return next((i for i, block in enumerate(zone.head) if block is zone.title), -1)


def _printed(blocks: Iterable[Block], month_first: bool | None, around: Sequence[Block]) -> Iterator[PrintedDate]:
    """The dates in these blocks, among those around them."""
    for block in blocks:
        if _may_be_dateline(block):
            found = [one for one in printed_dates(block.text, month_first=month_first) if not OTHER_DAY.search(block.text[:one.start])]
            # few blocks have any; the labels of the others are not asked
            yield from [one._replace(changed=True) for one in found] if found and _is_labelled(block, around) else found


def _may_be_dateline(block: Block) -> bool:
    """May the block hold the article's date, by its role or by its class?"""
    return len(block.text) <= DATED.get(block.role, 0) or (len(block.text) <= LONGEST and any("date" in name for name in block.hints.classes[-2:]))


def _best(said: _Said) -> Found | None:
    """The day with most votes, in the fullest form that a source gives for it; without any that is stated, the first that is printed."""
    printed = said.near or said.far
    if not said.stated:
        return (printed[0].moment, (PAGE,)) if printed else None
    fullest = _fullest(said.stated, _day(said))
    if fullest is None:  # none but the printed date is of that day
        return said.near[0].moment, (PAGE,)
    moment, sources = fullest
    best = _in_local_time(moment, printed)
    if any(found.moment.date() == best.date() for found in printed):
        sources = (*sources, PAGE)
    return best, sources


def _fullest(stated: Sequence[Found], day: date) -> Found | None:
    """The moment on this day in the fullest form that a source gives for it; None where no source gives the day."""
    first = next((moment for moment, _ in stated if moment.date() == day), None)
    if first is None:
        return None
    same = [(moment, names) for moment, names in stated if moment.date() == day or moment == first]  # the same moment, told in another zone
    return max(same, key=lambda found: (_timed(found[0]), found[0].tzinfo is not None, bool(found[0].utcoffset()) and found[0] == first))


def _day(said: _Said) -> date:
    """The day that most sources give; of those with equal votes the one that the more reliable source gives."""
    votes: dict[date, float] = {}
    heard = set[str]()  # a source counts once: of twenty `time` elements the first
    for moment, sources in said.stated:
        day = next((other.date() for other, _ in said.stated if moment == other), moment.date())
        votes[day] = votes.get(day, 0) + sum(WEIGHTS.get(source, OTHER_SOURCE) for source in sources if source not in heard)
        heard.update(sources)
    if said.near:
        day = _printed_day(said, votes)
        votes[day] = votes.get(day, 0) + PRINTED
    return max(votes, key=lambda day: votes[day])


def _printed_day(said: _Said, days: Iterable[date]) -> date:
    """The first of the stated `days` that is printed behind the headline; where none is, the first that is printed there."""
    shown = [found.moment.date() for found in said.near]
    return next((day for day in days if any(_is_day_of(said, day, one) for one in shown)), shown[0])


def _is_day_of(said: _Said, day: date, shown: date) -> bool:
    """Is the printed day that of a stated moment, in the reader's zone?"""
    return day == shown or any(moment.date() == day and moment.tzinfo is not None and _timed(moment)
                               and shown in {(moment + timedelta(hours=hours)).date() for hours in ZONES} for moment, _ in said.stated)


def _in_local_time(moment: datetime, printed: Iterable[PrintedDate]) -> datetime:
    """The moment in the zone in which the page prints it: what is stated in UTC, as most machines do, is printed in local time."""
    if moment.utcoffset() != timedelta(0):
        return moment
    bare = moment.replace(tzinfo=None, second=0, microsecond=0)
    for found in printed:
        offset = int((found.moment.replace(tzinfo=None) - bare).total_seconds())
        if found.timed and offset and offset % STEP == 0 and abs(offset) <= WIDEST:
            return moment.astimezone(timezone(timedelta(seconds=offset)))
    return moment


def _by_title(claims: Iterable[Claim], zone: Zone) -> Found | None:
    """A date that is a whole piece of the page's title, or that opens the printed headline."""
    for claim in claims:
        if claim.field == "title" and "title" in claim.sources and (moment := _last_piece(claim.value)):
            return moment, ("title",)
    first = next(printed_dates(zone.title.text), None) if zone.title else None
    return (first.moment, (PAGE,)) if first and first.start == 0 else None


def _last_piece(title: str) -> datetime | None:
    """The date that is the last piece of a page's title; None where that is something else."""
    for found in printed_dates(title):
        if not title[found.end:].strip() and title[:found.start].rstrip().endswith(("|", ",", "-", "\N{EN DASH}")):
            return found.moment
    return None


def _dateline(zone: Zone, month_first: bool | None) -> Found | None:
    """A date behind the headline in a block that was taken for something else."""
    for block in zone.head[_place(zone) + 1:][:NEAREST]:
        found = next(printed_dates(block.text, month_first=month_first), None)
        if found and not found.changed and _opens(block, found) and not _is_labelled(block, zone.head):
            return found.moment, (PAGE,)
    return None


def _opens(block: Block, found: PrintedDate) -> bool:
    """Is the date all that the block holds but for what a stroke parts off, or does it open the text in brackets, or before a stroke, a dash or a full stop?

    What leads elsewhere is a teaser.
    """
    before, behind = block.text[:found.start].strip(), block.text[found.end:].strip()
    if before == "(" and behind.startswith(")"):
        return True
    alone = _stands_alone(block.text, before, behind)
    return not block.links and (alone or (not before and BEHIND_DAY.match(behind) is not None) or (len(before) <= LONGEST_LABEL and behind.startswith("|")))


def _stands_alone(text: str, before: str, behind: str) -> bool:
    """Is the date all that a short text holds, but for what a stroke parts off?"""
    return not before and len(text) <= LONGEST_LABEL and (not behind or behind[0] in STROKES)


def _alone(said: _Said) -> Found | None:
    """The doubtful date, where all sources of that kind give the same day."""
    return said.late[0] if len({moment.date() for moment, _ in said.late}) == 1 else None


def _timed(moment: datetime) -> bool:
    return (moment.hour, moment.minute, moment.second) != (0, 0, 0)
