"""Rules for names that stand alone: right behind a story they are its authors'."""
from __future__ import annotations

from collections.abc import Sequence

import regex

from newsclean.blocks import Block, Role
from newsclean.bylines import WRITERS, newsroom
from newsclean.label.labelled import Labelled, labelled
from newsclean.label.profile import LONG
from newsclean.label.rules import Verdicts
from newsclean.lazy import lazily
from newsclean.names import has_given_name, is_person, parted

__all__ = ["signed_below"]

LAST = 3
"""Blocks at the end of a story among which a newsroom signs: what asks for help may stand behind it."""
MAX_NAMES = 60
"""Characters of a line that holds names and nothing else."""
SETTLED = 0.9
"""Confidence from which a line stays what the model says; but a heading has some of the story behind it."""
OWN = lazily(regex.compile, r"\b(?:correspondents?|reporters?|corresponsal|correspondante?|corrispondente|Korrespondent(?:in)?"
             r"|\u043a\u043e\u0440\u0440\u0435\u0441\u043f\u043e\u043d\u0434\u0435\u043d\u0442)(?!\w)", regex.IGNORECASE)
"""What stands before the name of a paper's own correspondent; in English, Spanish, French, Italian, German and Russian."""
PLACE = lazily(regex.compile, r"\s?[/,]\s?(?=\p{Lu}{3})[\p{Lu}\s.-]{3,30}(?:,?\s?\(\p{Lu}{2,6}\))?$|\s?\((?:\p{Ll}{1,3}\s)?\p{Lu}[^()]{2,40}\)$")
"""Where somebody wrote from, in capitals, and for which agency, as Turkish papers print it behind the name: "Jane Doe/TOLLAND (PNA)"; or in brackets, as the French do."""
BETWEEN = 3
"""Words between that and the name: "correspondent of the Quay Jane Doe"."""
NEAR_NAME = 40
"""Characters before a name in which it is told whose work it is."""
MAY_SIGN = frozenset({Role.NAVIGATION, Role.TAGS, Role.TEASER, Role.PROMO, Role.BIO, Role.OTHER, Role.SHARE, Role.NOTICE, Role.SUBTITLE, Role.HEADING, Role.PARAGRAPH})
"""What a signature below a story is taken for."""
NO_SIGNATURE = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "li", "button", "td", "th"})
"""Elements of headings and lists: of topics, of other stories."""


def signed_below(blocks: Sequence[Block]) -> Verdicts:
    """Names alone in the line right behind the story are its authors', or its newsroom's, unless the story speaks of them, more names follow, or the line leads elsewhere.

    Out of fold, on labelled pages and texts ten of ten such lines that had been taken for something else were signatures. Of four with a name of which the story
    speaks one was, and there it spoke of its own correspondent.
    """
    blocks = labelled(blocks)
    story = [i for i in blocks.story if len(blocks[i].text) >= LONG and not blocks[i].hints.hidden]
    if room := [i for i in blocks.story[-LAST:] if _is_room(blocks[i])]:
        return {room[-1]: (Role.BYLINE, "the newsroom's name alone at the end of the story")}
    at = _right_behind(blocks, story)
    if at is None or not _may_sign(blocks[at]) or _are_names(blocks[at + 1:at + 2]) or _are_spoken_of(blocks[at], blocks, story):
        return {}
    return {at: (Role.BYLINE, "names alone in the line right behind the story")}


def _right_behind(blocks: Sequence[Block], story: Sequence[int]) -> int | None:
    """The first block behind the story that is shown; None where there is none."""
    return next((i for i in range(story[-1] + 1, len(blocks)) if not blocks[i].hints.hidden), None) if story else None


def _is_room(block: Block) -> bool:
    """Is this a newsroom's name, taken for a heading, or in doubt for a paragraph?"""
    taken = block.role is Role.HEADING or (block.role is Role.PARAGRAPH and block.confidence < SETTLED)
    return taken and block.tag not in NO_SIGNATURE and _is_newsroom(block.text.strip())


def _are_spoken_of(block: Block, blocks: Labelled, story: Sequence[int]) -> bool:
    """Does the story, or its headline, speak of somebody whose name the block holds?"""
    names = parted(block.text) if _are_names([block]) else ()
    told = [blocks[i].text for i in (*story, *blocks.of([Role.TITLE]))]
    return any(_speaks_of(text, name) for name in names for text in told)


def _speaks_of(text: str, name: str) -> bool:
    """Does a text name somebody, at least by the surname, but not as its own correspondent?"""
    at = text.find(name)
    before = text[max(0, at - NEAR_NAME):max(0, at)]
    own = any(len(before[match.end():].split()) <= BETWEEN for match in OWN.finditer(before))
    return name.rpartition(" ")[2] in text and not own


def _may_sign(block: Block) -> bool:
    if block.role not in MAY_SIGN or (block.confidence >= SETTLED and block.role is not Role.HEADING) or block.tag in NO_SIGNATURE:
        return False
    return all(WRITERS.search(link.url) for link in block.links) and (_are_names([block]) or _is_newsroom(block.text.strip()))


def _is_newsroom(text: str) -> bool:
    """Is this the name of a newsroom ("Pell Staff"), and nothing else?"""
    found = newsroom(text) if len(text) <= MAX_NAMES else None
    return found is not None and found.name == text


def _are_names(blocks: Sequence[Block]) -> bool:
    """Does the block hold names of people, of whom one has a known given name, and nothing else?"""
    return any(_are_people(parted(PLACE.sub("", block.text))) for block in blocks if len(block.text) <= MAX_NAMES and "\n" not in block.text.strip())


def _are_people(names: Sequence[str]) -> bool:
    return bool(names) and all(map(is_person, names)) and any(map(has_given_name, names))
