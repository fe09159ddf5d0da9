"""Bylines and dates: which of them a line is that holds a date, what stands behind "By", and numbers of a player that look like a time."""
from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from newsclean.blocks import Block, Role
from newsclean.bylines import is_lead, names_in
from newsclean.label.ends import is_bare_date, is_labelled_date
from newsclean.label.labelled import labelled
from newsclean.label.rules import Verdicts
from newsclean.lazy import lazily
from newsclean.names import has_given_name

__all__ = ["behind_the_lead", "dated_or_signed", "player_times"]

LONGEST: Final = 120
"""Characters of a line that is a byline with its date."""
LONGEST_LEAD, LONGEST_NAME = 24, 40
"""Characters of a line that is nothing but a lead, and of the name behind it."""
MAY_SIGN: Final = frozenset({Role.TAGS, Role.TEASER, Role.SHARE, Role.NAVIGATION, Role.OTHER, Role.CAPTION, Role.PROMO, Role.BIO})
TIME: Final = r"\d{1,2}:\d\d"
PLAYED: Final = lazily(regex.compile, rf"\d(?:[.,]\d{{1,2}})?\s?[x\N{{MULTIPLICATION SIGN}}]|{TIME}\s?/\s?{TIME}")
"""The speed of a player, or how much of so much it has played."""


def dated_or_signed(blocks: Sequence[Block]) -> Verdicts:
    """A date with the full name of somebody is a byline, and a byline that is nothing but a date, perhaps behind its label, is a date."""
    blocks = labelled(blocks)
    signed = [i for i in blocks.of([Role.DATE]) if len(blocks[i].text) <= LONGEST and any(map(has_given_name, names_in(blocks[i].text)))]
    dated = [i for i in blocks.of([Role.BYLINE]) if _is_date(blocks[i].text)]
    return dict.fromkeys(signed, (Role.BYLINE, "holds a full name beside the date")) | dict.fromkeys(dated, (Role.DATE, "a date and nothing else"))


def _is_date(text: str) -> bool:
    """Is a line nothing but a date, perhaps behind its label?"""
    return len(text) <= LONGEST and "\n" not in text and any(map(str.isdigit, text)) and (is_bare_date(text) or is_labelled_date(text))


def behind_the_lead(blocks: Sequence[Block]) -> Verdicts:
    """A short line right behind a byline that is nothing but "By" or "Author:" is the name that it leads in."""
    blocks = labelled(blocks)
    leads = [i for i in blocks.of([Role.BYLINE]) if len(blocks[i].text) <= LONGEST_LEAD and is_lead(blocks[i].text)]
    return {i + 1: (Role.BYLINE, "stands right behind what leads a name in") for i in leads
            if any(block.role in MAY_SIGN and len(block.text) <= LONGEST_NAME for block in blocks[i + 1:i + 2])}


def player_times(blocks: Sequence[Block]) -> Verdicts:
    """The speeds of a player, and how much of so much it has played, are no date."""
    return {i: (Role.SHARE, "a number of a player") for i in labelled(blocks).of([Role.DATE]) if PLAYED.fullmatch(blocks[i].text.strip())}
