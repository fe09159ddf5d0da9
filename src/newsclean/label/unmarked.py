"""On pages in languages of which the networks have seen few: short lines of the story that are none of it where they are read without their mark-up."""
from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import add
from typing import Final

from newsclean.blocks import Block, Hints, Role
from newsclean.document import Document, SourceFacts
from newsclean.label.characters import STOPS, is_closed
from newsclean.label.labelled import Labelled, labelled
from newsclean.label.model import FIRST_ROLE, LAST_ROLE, ROLES, Probabilities, load_model
from newsclean.label.opinions import likeliest, opinions
from newsclean.label.resumes import WELL_KNOWN
from newsclean.label.rules import Verdict
from newsclean.label.widths import width_of

__all__ = ["unmarked"]

LABEL: Final = 60
"""Width up to which any line is asked about."""
SHORT: Final = 160
"""Width up to which a line is that does not end as a sentence."""
UNLIKELY: Final = 0.3
"""Chance of being the article's below which a line is none of it."""
MOST_UNLIKELY: Final = 0.1
"""The same of one that holds a whole sentence: between the two, out of fold, five of the story's lines and none of anything else."""
SHARE: Final = 3
"""One line in so many of a story may be none of it; where more are, it is read without its mark-up as something else than a story, such as verses or a list."""
LINES: Final = range(3, 401)
"""Lines of a story that are read once more: fewer give the networks for texts too little to go by, and what has more is hardly one story."""
MAY_BE: Final = frozenset({Role.PARAGRAPH, Role.HEADING})
PLAIN: Final = frozenset({"p", "div", "span", "font", "center", "b", "strong", "i", "em"})
"""Tags that say nothing of what is in them."""
OPENING: Final = frozenset({Role.TITLE, Role.SUBTITLE})
"""What the first paragraph of a story may look like."""
APART: Final = Hints(gap=1)
WHOLE: Final = frozenset(STOPS).difference(".!?")
"""Stops that end nothing but sentences."""


def unmarked(blocks: Sequence[Block], language: str | None) -> dict[int, Verdict]:
    """Short lines in plain elements, taken for the story's, that the networks for texts say are not, given the story alone.

    Amid a story a plain element is a paragraph on nearly all pages that the networks for pages have learned from, and in languages of which they know few words
    that is all they go by; those for texts have only the words, and have learned from more of them.
    """
    if blocks[0].path is None or language is None or language in WELL_KNOWN:
        return {}
    blocks = labelled(blocks)
    asked = [i for i in blocks.story if _may_be_other(blocks[i])]
    if not asked or len(blocks.story) not in LINES:
        return {}
    told = _told_as_text(blocks, language)
    found = {i: (role, "is none of the story where this is read without its mark-up") for i in asked if (role := _unlikely(told[i], _least_of(blocks[i].text)))}
    return found if SHARE * len(found) <= len(blocks.story) else {}


def _may_be_other(block: Block) -> bool:
    """Is a line short, and its mark-up silent?"""
    if block.role not in MAY_BE or block.tag not in PLAIN:
        return False
    width = width_of(block.text)
    return width <= LABEL or (width <= SHORT and not _is_sentence(block.text))


def _is_sentence(text: str) -> bool:
    """Does a line end as a sentence, or hold what nothing but sentences end with?"""
    return is_closed(text) or not WHOLE.isdisjoint(text)


def _least_of(text: str) -> float:
    """The chance of being the article's below which a line is none of it."""
    return MOST_UNLIKELY if _is_sentence(text) else UNLIKELY


def _told_as_text(blocks: Labelled, language: str) -> dict[int, Probabilities]:
    """What the networks for texts say of each block of the story, handed over as by a scraper, with the headline before it."""
    first = blocks.story[0]
    title = [i for i in blocks.of([Role.TITLE]) if i < first][-1:]
    lines = [Block(str(n), " ".join(blocks[i].text.split()), hints=APART) for n, i in enumerate([*title, *blocks.story], 1)]
    _, chances, _ = opinions(Document(tuple(lines), facts=SourceFacts("text", language=language)), load_model("text"))
    return dict(zip(blocks.story, chances[len(title):]))


def _unlikely(p: Probabilities, least: float) -> Role | None:
    """The likeliest role of a line whose chance of being the article's is below this; None for others."""
    if reduce(add, p[FIRST_ROLE:LAST_ROLE + 1]) >= least:  # from Python 3.12 on `sum` compensates for rounding
        return None
    role = ROLES[likeliest(p, FIRST_ROLE, LAST_ROLE)[0]]
    return None if role in OPENING else role
