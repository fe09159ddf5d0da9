"""When the article was published, and when it was changed last."""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from newsclean.blocks import Block, Role
from newsclean.choose.title import PAGE
from newsclean.choose.zone import ELSEWHERE, Zone
from newsclean.dates import PrintedDate, printed_dates, stated_date
from newsclean.metadata import Claim

__all__ = ["Moments", "chosen_moments"]

Moments = tuple[tuple[datetime, tuple[str, ...]] | None, tuple[datetime, tuple[str, ...]] | None]
"""Published and modified, each with its sources."""
DATED = frozenset({Role.DATE, Role.BYLINE, Role.SUBTITLE, Role.OTHER, Role.TAGS, Role.NOTICE})
"""Roles of blocks around the headline that may hold its date."""
NO_DATE_OF_THIS = ELSEWHERE | {Role.NAVIGATION, Role.BIO, Role.LEGAL}
LONGEST = 200
"""Characters of a block that may be a dateline."""


def chosen_moments(claims: Sequence[Claim], blocks: Mapping[str, Block], zone: Zone, language: str | None) -> Moments:
    """Published and modified. Mark-up is trusted before print, but for `time` elements, which may belong to teasers."""
    printed = list(_printed(zone, None if language == "en" else False))
    return (_best(_stated(claims, "published", blocks), [date for date in printed if not date.changed]),
            _best(_stated(claims, "modified", blocks), [date for date in printed if date.changed]))


def _stated(claims: Iterable[Claim], field: str, blocks: Mapping[str, Block]) -> list[tuple[datetime, tuple[str, ...]]]:
    found = []
    for claim in claims:
        if claim.field == field and (moment := stated_date(claim.value)):
            block = blocks.get(claim.block_id or "")
            if block is None or block.role not in NO_DATE_OF_THIS:
                found.append((moment, claim.sources))
    return found


def _printed(zone: Zone, month_first: bool | None) -> Iterable[PrintedDate]:
    """Dates printed in short blocks around the headline, the nearest first: those behind it, then those before it."""
    place = next((i for i, block in enumerate(zone.head) if block is zone.title), 0)
    for block in (*zone.head[place + 1:], *reversed(zone.head[:place]), *zone.tail):
        if len(block.text) <= LONGEST and (block.role in DATED or "date" in " ".join(block.hints.classes[-2:])):
            yield from printed_dates(block.text, month_first=month_first)


def _best(stated: Sequence[tuple[datetime, tuple[str, ...]]], printed: Sequence[PrintedDate]) -> tuple[datetime, tuple[str, ...]] | None:
    """The first that is stated, in the fullest form that another source gives for the same day; else the first that is printed."""
    if not stated:
        return (printed[0].moment, (PAGE,)) if printed else None
    moment, sources = stated[0]
    same = [(other, names) for other, names in stated if other.date() == moment.date() or _is_same(other, moment)]
    best, sources = max(same, key=lambda found: (_timed(found[0]), found[0].tzinfo is not None, bool(found[0].utcoffset()) and _is_same(found[0], moment)))
    if any(date.moment.date() == best.date() for date in printed):
        sources = (*sources, PAGE)
    return best, sources


def _is_same(one: datetime, other: datetime) -> bool:
    """Are these the same moment, told in different zones?"""
    return one.tzinfo is not None and other.tzinfo is not None and one == other


def _timed(moment: datetime) -> bool:
    return (moment.hour, moment.minute, moment.second) != (0, 0, 0)
