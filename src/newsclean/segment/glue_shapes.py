"""Shapes of text that the rules for glued blocks ask about: a sentence's end, prose, a person's name."""
from __future__ import annotations

from functools import lru_cache
from itertools import islice

import regex

from newsclean.lazy import lazily
from newsclean.segment.glue_words import ABBREVIATIONS, NAME_PREFIXES, STARTERS

__all__ = ["ASKED_AGAIN", "NAME", "YEAR", "ends_sentence", "is_prose", "last_token", "opens_block", "opens_sentence", "sentences"]

QUOTES = ("\"'\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
          "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}")
CLOSERS = QUOTES + ")] "
OPENERS = QUOTES + "\N{DOUBLE LOW-9 QUOTATION MARK}"
ENDS = (".", "!", "?", "\N{HORIZONTAL ELLIPSIS}")
ASKED_AGAIN = 16
"""Answers that are kept: the rules, and then the evidence, ask the same of the same few pieces."""
PROSE = 40
"""Shorter pieces are lines, not prose."""

FIRST_WORD = lazily(regex.compile, r"\p{Lu}[\p{L}]*+")
LAST_WORD = lazily(regex.compile, r"([\p{L}\d]++)[.!?\N{HORIZONTAL ELLIPSIS}]++$", regex.REVERSE)
SENTENCE_BREAK = lazily(regex.compile, r"[.!?\N{HORIZONTAL ELLIPSIS}](?<=[\p{Ll}\d" + CLOSERS[:-1].replace("]", r"\]") + r"].)[" + QUOTES + r"]?\s")
"""Begins with the stop, which a scan finds sooner than a letter."""
LETTERS_LAST = lazily(regex.compile, r"\p{L}++$", regex.REVERSE)
LAST_TOKEN = lazily(regex.compile, r"(?<![\p{L}\p{M}\d\N{RIGHT SINGLE QUOTATION MARK}'&-])[\p{L}\p{M}\d\N{RIGHT SINGLE QUOTATION MARK}'&-]++$", regex.REVERSE)
"""Searched, as the others at the end of a text, from the end backwards: in a quarter of the time."""
HUMP_LAST = lazily(regex.compile, r"^.*(?=\p{Lu}\p{Ll}*+$)")
LONE_CAPITAL = lazily(regex.compile, r"\p{Lu}(?![\p{L}\s\N{RIGHT SINGLE QUOTATION MARK}'])")
INITIAL = lazily(regex.compile, r"(?<![\p{L}\d])\p{Lu}\.$")
YEAR = lazily(regex.compile, r"(?<!\d)(?:19|20)\d\d$")
SMALL_WORDS = lazily(regex.compile, r"\b\p{Ll}{2,}+\b")
FEWEST = 3
"""Words in small letters that prose has in its first characters."""
NAME = (r"\p{Lu}[\p{L}.\N{RIGHT SINGLE QUOTATION MARK}'\-]++"
        r"(?: (?:de|da|di|du|del|della|van|von|der|den|ten|ter|la|le|el|al|bin|ibn|dos|das|af|av|zu))*+"
        r"(?: \p{Lu}[\p{L}.\N{RIGHT SINGLE QUOTATION MARK}'\-]*+){1,3}+")
"""A person's name of two to four words, for use in patterns."""
PERSON = lazily(regex.compile, NAME)


@lru_cache(ASKED_AGAIN)
def ends_sentence(text: str) -> bool:
    """Does the text end with the end of a sentence, quotation marks and brackets aside? An abbreviation is none."""
    core = text[-40:].rstrip(CLOSERS)
    if not core.endswith(ENDS):
        return False
    word = LAST_WORD.search(core)
    return word is None or (len(word[1]) > 1 and word[1] not in ABBREVIATIONS)


def opens_sentence(text: str) -> bool:
    """Does the text begin with a word that opens sentences, or with an opening quotation mark and a capital?"""
    core = text[:60].lstrip(OPENERS)
    word = FIRST_WORD.match(core)
    return word is not None and word[0] in STARTERS


@lru_cache(ASKED_AGAIN)
def opens_block(left: str, right: str) -> bool:
    """May a new block begin here? Not inside McDonald, DeSantis, iPhone or D.C., and after a number only if it is a year."""
    if "." in left[-4:] and INITIAL.search(left[-4:]):
        return False
    if left[-1:].isdigit():
        return YEAR.search(left) is not None or opens_sentence(right)
    word = LETTERS_LAST.search(left[-30:])
    return word is None or not word[0][-1].islower() or _is_apart(word[0], right)


def _is_apart(word: str, right: str) -> bool:
    """Does the word make no name with what follows: is it no lone letter and no prefix (iPhone, McDonald), and that no lone capital?"""
    return len(word) > 1 and HUMP_LAST.sub("", word) not in NAME_PREFIXES and LONE_CAPITAL.match(right) is None


@lru_cache(ASKED_AGAIN)
def is_prose(text: str) -> bool:
    """Is this running text: long enough, and with words in small letters?"""
    return len(text) >= PROSE and next(islice(SMALL_WORDS.finditer(text[:200]), FEWEST - 1, None), None) is not None


@lru_cache(ASKED_AGAIN)
def sentences(text: str) -> int:
    """How many sentence ends stand inside the text, its own end aside."""
    return len(SENTENCE_BREAK.findall(text))


@lru_cache(ASKED_AGAIN)
def last_token(text: str) -> str:
    """What the text ends with, back to the last white space or sign; "" where it ends with one."""
    found = LAST_TOKEN.search(text[-40:])
    return found[0] if found else ""
