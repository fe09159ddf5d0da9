"""The standfirst of a page, told by where it stands."""
from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.label.characters import is_closed
from newsclean.label.ends import is_bare_date, is_led_name
from newsclean.label.headlines import ADDRESS
from newsclean.label.labelled import labelled
from newsclean.label.rules import Verdict

__all__ = ["LONGEST", "lead", "signed_standfirst", "standfirst"]

NEAR = 5
"""Blocks behind the headline in which the standfirst is looked for."""
LONGEST = 400
"""Characters of a standfirst."""
DOUBTFUL, LEAST = 0.65, 100
"""Confidence below which, and characters from which, a standfirst without byline or date may be the lead. Out of fold four lines are told so, and all open their story; surer or
shorter ones are standfirsts as often."""
SURE = 0.9
"""Confidence from which a standfirst is one, whatever its words."""


def standfirst(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """On a page, a short paragraph or a heading between the headline and the byline or date is the standfirst: no part of the story opens before them.

    There has to be a story behind them: a page whose story is one block with a name below it has no standfirst.
    """
    shown = _from_headline(blocks)
    first = next((n for n, i in enumerate(shown[:-1]) if blocks[i].role in ARTICLE_ROLES), None)
    if first is None or labelled(blocks).story[-1] <= shown[first + 1]:
        return {}
    block, after = blocks[shown[first]], blocks[shown[first + 1]]
    if block.role in (Role.PARAGRAPH, Role.HEADING) and len(block.text) <= LONGEST and after.role in (Role.BYLINE, Role.DATE):
        return {shown[first]: (Role.SUBTITLE, "stands between the headline and the byline")}
    return {}


def _from_headline(blocks: Sequence[Block]) -> list[int]:
    """The headline and the blocks near behind it, those that are shown; none where the page has no such headline."""
    title = next((i for i in labelled(blocks).of([Role.TITLE]) if blocks[i].tag == "h1" and not blocks[i].hints.hidden), len(blocks))
    return list(islice((i for i in range(title, len(blocks)) if not blocks[i].hints.hidden), NEAR + 1))


def lead(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """In text, a doubtful standfirst that is a long sentence, right between the headline and a paragraph, is the story's first sentence."""
    return {i: (Role.PARAGRAPH, "a sentence right between the headline and the story, hardly a standfirst") for i in labelled(blocks).of([Role.SUBTITLE])
            if 0 < i < len(blocks) - 1 and blocks[i].path is None and blocks[i].confidence < DOUBTFUL and len(blocks[i].text) >= LEAST and is_closed(blocks[i].text)
            and blocks[i - 1].role is Role.TITLE and blocks[i + 1].role is Role.PARAGRAPH}


def signed_standfirst(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """A doubtful standfirst that leads names in and says nothing else is a byline; a date and the page's address stand below it where a page is made for print."""
    doubtful = [i for i in labelled(blocks).of([Role.SUBTITLE]) if blocks[i].confidence < SURE and len(blocks[i].text) <= LONGEST]
    return {i: (Role.BYLINE, "leads names in and says nothing else") for i in doubtful if _signs(*blocks[i].text.split("\n"))}


def _signs(first: str, *below: str) -> bool:
    """Does the first line lead names in, and is each one below it a date or an address?"""
    return is_led_name(first) and all(is_bare_date(line) or ADDRESS.fullmatch(line.strip()) for line in below)
