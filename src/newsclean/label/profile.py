"""What a block's own text looks like: measured once, used by every feature."""
from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Final

import regex

from newsclean.blocks import Block
from newsclean.label.measures import CLOCK, CREDIT_REACH, CREDIT_START, DAY, HEAD, START, STOP_KINDS, TAIL, measured
from newsclean.label.network import Names
from newsclean.lazy import lazily
from newsclean.lexicon import NOTHING, Lexicon, lowered

__all__ = ["NAMED", "NAME_WORDS", "WHOLE", "Profile", "is_whole_link", "profiles_of"]

LONG: Final = 80
"""Width from which a line may be running text."""
NAMED: Final = 0.9
"""Share of words with a capital first letter above which a line may be a name."""
NAME_WORDS: Final = (2, 4)
"""Words of a name."""
WHOLE: Final = 0.95
"""Share of a block's characters inside links from which it is a link as a whole."""
MOST_LINKED: Final = 0.5
"""Share of characters inside links from which it is none."""
ENDS: Final = tuple(map(STOP_KINDS.index, ("stop", "quote")))
"""How a sentence ends."""
NUMERIC_DATE: Final = lazily(regex.compile, r"\b\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d\d)\b|\b(?:19|20)\d\d\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,2}|\d{4}\u5e74\d{1,2}\u6708|\d{4}\ub144|\b(?:19|20)\d\d\b")
TIME_OF_DAY: Final = lazily(regex.compile, r"\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}\s?(?:am|pm|a\.m\.|p\.m\.|Uhr)\b", regex.IGNORECASE)
CREDIT: Final = lazily(regex.compile, r"\((?:[^()]{0,60}[/|]|(?:Foto|Photo|Bild|Quelle|Image|Reuters|AP|AFP|dpa|Getty|EPA|Imago)\b)[^()]{0,60}\)\s*\.?$"
                       r"|(?:\N{COPYRIGHT SIGN}|\b(?:Foto|Photo|Bild|Credit|Kuva|Fot)s?\s?[:.]|\b(?:Photo|Image|Picture|Photograph)s? (?:by|via)\b)", regex.IGNORECASE)
MASTHEAD: Final = lazily(regex.compile, r"@\w|\b[\w.+-]{1,64}@[\w-]{1,64}\.")
ADDRESS: Final = lazily(regex.compile, r"https?://|www\.")
ADDRESSES: Final = (("@", MASTHEAD, "handle"), ("://", ADDRESS, "url"), ("www.", ADDRESS, "url"))
"""Patterns, and what to look for before them, in lower case: it is cheaper."""
SIGNS: Final = (("|", "bar"), (" \N{EM DASH} ", "dash"), ("\N{BULLET}", "bullet"), ("\N{COPYRIGHT SIGN}", "copyright"), ("#", "hash"), ("\u20ac", "money"),
         ("$", "money"), ("\n", "break"), ("\u203a", "crumb"), ("\u00bb", "crumb"), (">", "crumb"), ("\u2026", "dots"))
"""Characters that say something wherever they stand."""
NOT_KEPT: Final[tuple[str, ...]] = ()
UNMARKED: Final[Sequence[str]] = ()
"""What most lines hold."""


class Profile:
    """Measures of one block's text. Made and asked more often than anything else of a document: a tuple with names takes three times as long.

    width     characters, those of unspaced scripts counted twice
    words     of its first HEAD characters, in lower case
    spoken    content words, each once: those of MIN_WORD characters or more
    content   how many of them stand at its beginning
    stop      how it ends, a place in STOP_KINDS
    first     what it begins with, a place in FIRST_KINDS
    names     share of its words with a capital first letter
    key       the letters and digits of its first HEAD characters: equal for lines that begin alike
    linked    share of its characters inside links (link density)
    kinds     what word lists say it is
    marks     patterns and signs that stand in it
    ends      does it end as a sentence does?
    told      its features, once they are asked for: lines that come again share a profile
    running   does it look like a paragraph of running text: long, ending as a sentence, hardly any links?
    """

    __slots__ = ("content", "digits", "ends", "first", "function", "key", "kinds", "linked", "marks", "names", "running", "sentences", "spoken", "stop", "told", "width", "words")
    words: tuple[str, ...]
    spoken: tuple[str, ...]
    content: int
    key: str
    stop: int
    first: int
    names: float
    digits: float
    function: float
    sentences: int
    told: Names | tuple[Names, ...] | None

    def __init__(self, measures: tuple[Any, ...], width: int, linked: float, kinds: AbstractSet[str], marks: Sequence[str]) -> None:
        """`measures`: the fields of Measures, most of which it keeps."""
        (self.words, self.spoken, self.content, self.key, self.stop, self.first, self.names, self.digits, self.function, _, self.sentences, _, _, _, _, _) = measures
        self.width, self.linked, self.kinds, self.marks = width, linked, kinds, marks
        self.ends = self.stop in ENDS
        self.told = None
        self.running = self.ends and width >= LONG and linked < MOST_LINKED

    def let_go(self) -> None:
        """Forget the content words and the key, which take as much memory as the text: those who ask for them are done."""
        self.spoken, self.content, self.key = NOT_KEPT, 0, ""


def profiles_of(blocks: Sequence[Block], lexicon: Lexicon) -> list[Profile]:
    """Measure blocks, of one document: they share their words."""
    measures = measured([block.text for block in blocks], lexicon.lists)
    measures.reverse()
    return [_profile_of(block, measures.pop(), lexicon) for block in blocks]


def _profile_of(block: Block, measures: tuple[Any, ...], lexicon: Lexicon) -> Profile:
    text = block.text
    head = text[:HEAD]
    words, _, _, _, _, _, _, digits, _, unspaced, _, signed, credited, listed, timed, person = measures
    kinds = lexicon.kinds_of(words, listed, lowered(head) if unspaced else "") if listed or unspaced else NOTHING
    marks = _times(head, kinds, timed) if digits else []
    if credited and _is_credited(text, head, credited):
        marks.append("credit")
    if person:
        marks.append("person")
    if signed:
        marks = _signed(head, marks)
    width = len(text) + unspaced * len(text) // len(head) if unspaced else len(text)
    linked = link_density(block) if block.links else 0.0
    return Profile(measures, width, linked, kinds, marks or UNMARKED)


def link_density(block: Block) -> float:
    """Share of the block's characters inside links."""
    return sum([link.end - link.start for link in block.links]) / max(1, len(block.text))


def is_whole_link(block: Block) -> bool:
    """Is a block a link as a whole?"""
    return link_density(block) >= WHOLE


def _signed(head: str, marks: list[str]) -> list[str]:
    """The marks with those of addresses, and of characters that say something wherever they stand, each once."""
    low = lowered(head)
    marks += [name for needle, pattern, name in ADDRESSES if needle in low and pattern.search(head)]
    marks += [name for mark, name in SIGNS if mark in head]
    return list(dict.fromkeys(marks))


def _is_credited(text: str, head: str, places: int) -> bool:
    """Does one of the places name a photographer or an agency?"""
    return bool((places & TAIL and CREDIT.search(text[-CREDIT_REACH:])) or (places & START and CREDIT.search(head[:CREDIT_START])))


def _times(head: str, kinds: AbstractSet[str], timed: int) -> list[str]:
    """The marks of a line with a digit: is it a day, or a time of day? `timed`: what it may be, a sum of DAY and CLOCK."""
    marks = ["date"] if "month" in kinds or (timed & DAY and NUMERIC_DATE.search(head)) else []
    if timed & CLOCK and TIME_OF_DAY.search(head):
        marks.append("clock")
    return marks
