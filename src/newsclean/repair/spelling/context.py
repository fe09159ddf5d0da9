"""Where a word stands: its neighbours, the marks around it, what else the document says."""
from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from newsclean.lazy import lazily
from newsclean.repair.spelling.lexicon import NO_WORD, Lexicon

__all__ = ["WORD", "Place", "Setting", "Vocabulary", "place_of", "plain"]

WORD = lazily(re.compile, r"[^\W\d_]+(?:['\N{RIGHT SINGLE QUOTATION MARK}][^\W\d_]+)*")
"""A word: letters, and apostrophes between them."""
LEFT = lazily(re.compile, r"([^\W\d_]+(?:['\N{RIGHT SINGLE QUOTATION MARK}][^\W\d_]+)*)? \Z")
RIGHT = lazily(re.compile, r" ([^\W\d_]+(?:['\N{RIGHT SINGLE QUOTATION MARK}][^\W\d_]+)*)(?![\w@/\\-])")
ENDING = lazily(re.compile, r"[.!?:][\"'\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK})\]]?(?:\s|\Z)")
BEGUN = lazily(re.compile, r"(?:\A|[.!?:]|[.!?:][\"'\N{RIGHT DOUBLE QUOTATION MARK})\]])\s*[\"'\N{LEFT DOUBLE QUOTATION MARK}(\[]?\Z")
REACH = 48  # characters to each side in which the neighbours are looked for
ATTACHED_RIGHT = frozenset("-/@_\\&=+~*<>^|(\N{EN DASH}\N{NON-BREAKING HYPHEN}")
"""Signs that make a word part of something longer: a compound, an address, a formula, a handle."""
APOSTROPHES = frozenset("'\N{RIGHT SINGLE QUOTATION MARK}")
OPENING = frozenset("([\"'\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}")
CLOSING = frozenset(")]\"'\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}")
INSIDE = r"[^\"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}]*"
QUOTED_LEFT = lazily(re.compile, rf"(?:[\"\N{{LEFT DOUBLE QUOTATION MARK}}](?!\s)|(?<![^\s(])[\N{{LEFT SINGLE QUOTATION MARK}}'])({INSIDE})\Z")
QUOTED_RIGHT = lazily(re.compile, rf"({INSIDE})(?:(?<!\s)[\"\N{{RIGHT DOUBLE QUOTATION MARK}}]|[\N{{RIGHT SINGLE QUOTATION MARK}}'](?!\w))")
"""A quotation up to a word, and from it on."""
QUOTED = 5
"""Words of a quotation, at most, that may be a term, a title, or another language."""
GENITIVES = ("'s", "\N{RIGHT SINGLE QUOTATION MARK}s")
SHORT_GENITIVE = 3  # letters of "a's" and the like
NUMBERS = frozenset((
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty hundred thousand million billion").split())
BESIDE = frozenset("\N{EM DASH}") | OPENING
"""What may stand right before a word, besides white space."""


class Place(NamedTuple):
    """The place of a word.

    before, after  its neighbours in small letters; `NO_WORD` at the edge of a sentence, "" where something else stands between
    named_before   the word before has a capital, though it opens no sentence
    named_after    a capital or a figure follows
    numbered       a number stands before it, as before a unit
    enclosed       it stands alone in quotation marks or brackets
    quoted         it stands in a quotation of a few words
    genitive       it ends in 's
    attached       a sign binds it to what is next to it: it is part of an address, a compound, a formula
    """

    before: str
    after: str
    named_before: bool
    named_after: bool
    numbered: bool
    enclosed: bool
    quoted: bool
    genitive: bool
    attached: bool


class Vocabulary(NamedTuple):
    """What the document says: every run of characters between spaces, and how often each unknown word occurs in it."""

    tokens: AbstractSet[str]
    unknown: Mapping[str, int]


class Setting(NamedTuple):
    """What the detectors are told of the text that they look at.

    foreign  share of its words that the lexicon does not have
    strange  how many those are
    brief    it has only a few words
    """

    text: str
    vocabulary: Vocabulary
    lexicon: Lexicon
    foreign: float
    strange: int
    brief: bool


def plain(word: str) -> str:
    """The word with straight apostrophes."""
    return word.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


def place_of(text: str, start: int, end: int) -> Place:
    """The place of the word at [start, end) of a text."""
    left, right = text[max(0, start - REACH):start], text[end:end + REACH]
    before, after = _before(left), _after(right)
    opens = before in ("", NO_WORD) or BEGUN.search(left[:-len(before) - 1]) is not None
    return Place(before=before.lower(), after=after.lower(), named_before=before[:1].isupper() and not opens,
                 named_after=_is_named_after(right),
                 numbered=left[-2:-1].isdigit() or before.lower() in NUMBERS, enclosed=left[-1:] in OPENING and right[:1] in CLOSING, quoted=_is_quoted(left, right),
                 genitive=end - start > SHORT_GENITIVE and text.endswith(GENITIVES, start, end), attached=_is_tied(left, right))


def _is_quoted(left: str, right: str) -> bool:
    """Does a quotation of a few words begin on the left and end on the right?"""
    begun, ends = QUOTED_LEFT.search(left), QUOTED_RIGHT.match(right)
    return begun is not None and ends is not None and len(begun[1].split()) + 1 + len(ends[1].split()) <= QUOTED


def _before(left: str) -> str:
    if BEGUN.search(left):
        return NO_WORD
    found = LEFT.search(left)
    return plain(found[1] or "") if found else ""


def _after(right: str) -> str:
    if not right.strip() or ENDING.match(right):
        return NO_WORD
    found = RIGHT.match(right)
    return plain(found[1]) if found else ""


def _is_named_after(right: str) -> bool:
    """Does a capital or a figure follow?"""
    return right[:1] == " " and (right[1:2].isupper() or right[1:2].isdigit())


def _is_tied(left: str, right: str) -> bool:
    """Is there, on either side, more than white space and the usual punctuation?"""
    return _is_tied_before(left, right) or _is_tied_after(left, right)


def _is_tied_before(left: str, right: str) -> bool:
    """Is there more than that before the word, or is a letter of its own left out?"""
    if left[-1:] in APOSTROPHES and right[:1] not in CLOSING:  # a letter is dropped: "'orrible"
        return True
    return left != "" and not left[-1].isspace() and left[-1] not in BESIDE


def _is_tied_after(left: str, right: str) -> bool:
    """Is there more than that after it, or is it cut short?"""
    if right[:1] in ATTACHED_RIGHT or right[:1].isdigit():
        return True
    if right[:1] in APOSTROPHES:  # a genitive, a word cut short ("countin'"), unless it closes what was opened before the word
        return left[-1:] not in OPENING
    return right[:1] in (".", ":") and right[1:2].isalnum()
