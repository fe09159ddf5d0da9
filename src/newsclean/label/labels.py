"""Lines that are a label of the page and nothing else: a button, the heading of a list of other stories, how long the text takes to read."""
from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final
from unicodedata import category, normalize

import regex

from newsclean.blocks import Block, Role
from newsclean.label.label_words import LABELLED
from newsclean.label.labelled import labelled
from newsclean.label.offers import ASKED_ANYWHERE
from newsclean.label.rules import Verdict
from newsclean.label.widths import spaced
from newsclean.lazy import lazily
from newsclean.lexicon import UNSPACED, lowered
from newsclean.teasers import HEADINGS

__all__ = ["all_labels", "bare_label", "label_alone", "label_of", "labels_alone"]

AROUND: Final = " \t\n:.!…|-–—•·*»«›‹>→▶►👉➡\N{VARIATION SELECTOR-16}\N{NO-BREAK SPACE}：。！■◆●▼【】[]（）()"
"""What may stand around a label."""
LONGEST: Final = 70
"""Characters of the longest label with what stands around it."""
COUNT: Final = lazily(regex.compile, r"(?<!\s)\s*+(?:[:(\[\N{FULLWIDTH LEFT PARENTHESIS}]\s?+)?\d{1,5}\W?$")
"""How many comments there are, behind the word."""
REACH: Final = 30
"""Characters of the longest label that a headline follows."""
PARTED: Final = lazily(
    regex.compile, rf"[\[【<(]?(?P<label>[^:\N{{FULLWIDTH COLON}}\]】|>)]{{3,{REACH}}}?)"
    r"(?:\s?[:\N{FULLWIDTH COLON}|\]】>)]|\s?[-\N{EN DASH}\N{EM DASH}](?=\s))\s*+(?P<headline>.{6,130})")
"""A label, in brackets or before a mark, and a headline."""

CELLS: Final = frozenset({Role.TABLE, Role.LIST_ITEM})
"""Roles of blocks whose neighbours are as short: what they say is not told by themselves."""

LONGEST_LINE: Final = 200
"""Characters of a line that may be anything but a label alone: longer than any that the patterns below match."""
ENDS: Final = (".", ":", "\N{IDEOGRAPHIC FULL STOP}", "\N{DEVANAGARI DANDA}")
"""How sentences end, of which none is a call."""
ASKED = lazily(regex.compile, ASKED_ANYWHERE, regex.IGNORECASE)
TIMED = lazily(
    regex.compile,
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)[ -]min(?:ute)?s?[ -]read|(?:reading time|read time|time to read|lesezeit|lesedauer|temps de lecture"
    r"|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|lästid|lesetid|læsetid|lukuaika|czas czytania|doba čtení|время чтения|час читання|okuma süresi"
    r"|olvasási idő|timp de citire|vrijeme čitanja|vreme čitanja|χρόνος ανάγνωσης|مدة القراءة|وقت القراءة|thời gian đọc|waktu baca)\s?:?\s?"
    r"(?:ca\. |env\. |aprox\. )?"
    r"\d{1,3}\s?(?:min\p{L}{0,6}\.?|мин\p{L}{0,3}|хв\p{L}{0,5}|dk|dakika|λεπτά|دقائق|دقيقة|phút|menit|perc)"
    r"|\d{1,3} (?:minuten|min\.?) (?:lesezeit|leestijd|lesedauer)", regex.IGNORECASE)
"""How long the text takes to read."""
POINTS = lazily(regex.compile, r"(?:Related|RELATED|Watch|WATCH|LISTEN|Relacionad[oa]s?|RELACIONAD[OA]S?|Lee más|LEE MÁS|Up next|UP NEXT|Next|NEXT"
                               r"|Previous|PREVIOUS|Listen to the podcast)\s?:\s?(?=\p{Lu})[^.\n]{8,110}[^.:\s]")
"""One of these words and another story's headline."""


def bare_label(text: str) -> str:
    """A label as it is looked up: in small letters, without marks and a count at its ends, accents and the dot of the Turkish i.

    >>> bare_label("\N{LATIN CAPITAL LETTER A WITH GRAVE} lire aussi :")
    'a lire aussi'
    """
    bare = COUNT.sub("", lowered(text.strip(AROUND))).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    if bare.isascii():
        return bare
    return "".join([char for char in normalize("NFD", bare.replace("\N{LATIN SMALL LETTER DOTLESS I}", "i")) if category(char) not in ("Mn", "Cf")])


@cache  # immutable data, made once
def all_labels() -> dict[str, Role]:
    """The labels as they are looked up, and what lines that are one are.

    Of 1,076 labelled lines that are one of those, or that one of the patterns of this module matches, none is of a story; of 79,000 lines of edited news none is one.
    """
    return {bare_label(label): role for role, lists in LABELLED.items() for words in lists for label in words.split("|")}


def labels_alone(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """Blocks of the story that are a label and nothing else, or lead on to one other story; no cells, and of headings those of two words and more."""
    blocks = labelled(blocks)
    return {i: verdict for i in blocks.story if blocks[i].role not in CELLS and (verdict := label_alone(blocks[i].text, heading=blocks[i].tag in HEADINGS))}


def label_alone(text: str, *, heading: bool = False) -> Verdict | None:
    """What a line is that is a label of the page and nothing else; None for any other. `heading`: is it marked up as one?

    >>> label_alone("Lees ook:"), label_alone("Related", heading=True)
    ((<Role.TEASER: 'teaser'>, 'is a label of the page and nothing else'), None)
    """
    text = spaced(text)
    if len(text) <= LONGEST and (verdict := _alone(text, heading=heading)):
        return verdict
    if len(text) > LONGEST_LINE:
        return None
    if _points(text):
        return Role.TEASER, "points to another story"
    return (Role.PROMO, "asks to be followed") if not heading and not text.endswith(ENDS) and ASKED.match(text) else None


def label_of(text: str) -> Role | None:
    """What a line is that is one of the labels, with marks and a count at its ends; None for any other.

    >>> label_of("Lees ook:"), label_of("Yorumlar (8)"), label_of("Lees ook dit")
    (<Role.TEASER: 'teaser'>, <Role.COMMENT: 'comment'>, None)
    """
    return all_labels().get(bare_label(text))


def _alone(text: str, *, heading: bool) -> Verdict | None:
    role = label_of(text)
    if role and (not heading or _is_told(text, role)):
        return role, "is a label of the page and nothing else"
    bare = text.strip(AROUND)
    return (Role.DATE, "says how long the text takes to read") if bare and (bare[0].isdigit() or bare[-1].isalpha()) and TIMED.fullmatch(bare) else None


def _is_told(text: str, role: Role) -> bool:
    """Is a heading told by these words? A single word, such as "Comments", may head a part of a story; scripts without spaces part none."""
    return " " in text.strip(AROUND) or (role is Role.TEASER and UNSPACED.search(text) is not None)


def _points(text: str) -> bool:
    """Is this one of the words for it, and another story's headline?"""
    if ":" in text[:REACH] and POINTS.fullmatch(text):
        return True
    parts = PARTED.fullmatch(text)
    if parts is None or label_of(parts["label"]) is not Role.TEASER:
        return False
    headline = parts["headline"]
    return not headline[0].islower() and headline[-1] not in ".:\N{IDEOGRAPHIC FULL STOP}"
