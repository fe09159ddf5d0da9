"""Seams: the places of a block where two roles may be stuck together.

A seam is a capital letter (or a sign that opens a block, as © does) that directly follows a small letter, a digit, a full stop
or a closing bracket, with or without a quotation mark between; or a "Read more:" that follows a sentence. Clean text has very
few of them, so that one scan is all that a clean block costs.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from newsclean.blocks import Link
from newsclean.east_asian import MEMBERS_BEGIN, MEMBERS_ONLY
from newsclean.lazy import lazily
from newsclean.scan import Screen
from newsclean.segment.glue_words import ABBREVIATIONS, CAMEL_PAIRS, LABEL, PAPER, RELATED_PHRASE, RELATED_WORDS, STARTERS

__all__ = ["RELATED", "UNKNOWN", "Seam", "Shown", "Verdict", "has_link_end", "is_related", "seam_at", "seamed", "seams_of"]

WINDOW = 600
"""A rule sees this many characters on either side: longer than any caption, bio or byline, and a bound on its cost."""

BEYOND = 120
"""How much of what follows the next seam a rule sees: the beginning of a credit."""

CROWDED = 40
"""More seams than this in a block whose seams stand closer than `SPARSE` is code, data or noise: no prose, nothing to cut."""

SPARSE = 40
"""Prose has at least this many characters for every seam, however badly it was scraped."""

UPPER = "".join(char for char in map(chr, range(0x530)) if char.isupper())
"""Capitals of the Latin, Greek and Cyrillic scripts; the others that news are written in have none."""

QUOTES = ("\"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}"
          "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
          "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}")
"""A quotation mark may stand between the end of a sentence and what is stuck to it; which side it is on, the text before tells."""

ENDS = ".!?\N{HORIZONTAL ELLIPSIS})]\N{DEVANAGARI DANDA}\N{ARABIC QUESTION MARK}\N{FULLWIDTH RIGHT PARENTHESIS}"
"""What ends a sentence or a bracket."""

SPACING = "\u0590-\u074f\u0900-\u097f\uac00-\ud7a3"
"""Scripts without capitals that put a space behind a sentence: Hebrew, Arabic, Devanagari, Hangul."""
KOREAN_CREDIT = "(?:\ub274\uc2dc\uc2a4|\ub274\uc2a41|[\uac00-\ud7a3]{3} \uae30\uc790)"
"""An agency (Newsis, News1) or "so-and-so, reporter": behind a sentence it is the end of a caption."""
JAPANESE_CREDIT = "(?:\u64ae\u5f71|\u63d0\u4f9b|\u5199\u771f)"
"""The last word of a bracket: "taken", "provided" or "photo"."""
SPACED_LETTER = rf"[\"'\N{{LEFT DOUBLE QUOTATION MARK}}\N{{LEFT SINGLE QUOTATION MARK}}]?[{SPACING}]"
STOPS = r"[.!?\])\N{DEVANAGARI DANDA}\N{ARABIC QUESTION MARK}\N{FULLWIDTH RIGHT PARENTHESIS}]"
BEHIND_STOP = (rf"(?:(?<![)\N{{FULLWIDTH RIGHT PARENTHESIS}}])(?<=[{SPACING}\])].)(?={SPACED_LETTER})|(?<=[.]) {KOREAN_CREDIT}(?={SPACED_LETTER})"
               rf"|(?<={JAPANESE_CREDIT}[)\N{{FULLWIDTH RIGHT PARENTHESIS}}])(?=\w))")
NOTE_ENDS = "[\u3002\u300d\u2026\u22ef.]"
NOTED = rf"{NOTE_ENDS}(?={MEMBERS_ONLY})"
"""Behind a Japanese sentence, or one that breaks off, the note that only members may read on."""
CASELESS = lazily(re.compile, f"{STOPS}{BEHIND_STOP}|{NOTED}")
SIGNED_OFF = (r"(?<=[^\W\d_]{2}[.!?)])[\"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}]?"
              rf"(?=(?:[a-z]{{2,8}}(?:/|, |; )(?:[^.!?\n]|\.(?=\w)){{2,60}}|{LABEL}|{PAPER})$)")
SIGNATURE = lazily(re.compile, "[.!?)]" + SIGNED_OFF, re.MULTILINE)
"""The letters that an editor signs with, and an agency ("jd/dpa"), or a label of the page that is written small."""
CASELESS_OR_SIGNATURE = lazily(re.compile, f"{STOPS}(?:{BEHIND_STOP}|{SIGNED_OFF})|{NOTED}", re.MULTILINE)
"""Both in one scan."""

SIGNS = "\N{COPYRIGHT SIGN}(<\N{EN DASH}\N{EM DASH}"
"""Signs that open a block: of a credit, an agency, a line of speech."""

CAPITAL, SIGN, QUOTE, LETTER = f"[{UPPER}]", f"[{SIGNS}]", f"[{QUOTES}]", r"[^\W\d_]"
SMALL, QUOTED = rf"[^\W\d_{UPPER}]", rf"[^\s{QUOTES}]"
PLACES = ((rf"[^\W_{UPPER}]", CAPITAL), (f"[{re.escape(ENDS)}]", CAPITAL), (QUOTED, QUOTE, CAPITAL), (CAPITAL, CAPITAL, SMALL), ("[.!?]", SIGN), (QUOTED, QUOTE, SIGN),
          (r"[^\s\d]", "[.!?)]", "[0-9]"), ("[.!?]", QUOTE, "[0-9]"), (LETTER, SMALL, "[0-9]"))
"""Classes of characters that stand side by side where there may be a seam: before the last of them, in the row of capitals before the second."""
ENDED = "|".join(f"(?<={''.join(place)})" for place in PLACES if place[-1] is not SMALL)
SEAM = lazily(re.compile, rf"[{UPPER}{SIGNS}0-9](?<=\S.)(?:{ENDED}|(?<={CAPITAL}{CAPITAL})(?={SMALL}))")
"""It begins with one class of characters, so that the engine finds its places quickly; most of these follow a space, and need no other look."""
SPACED = lazily(re.compile, rf"[.!?\N{{HORIZONTAL ELLIPSIS}}{QUOTES}](\s+)(?=[^\W\d_][^.!?:>]{{3,40}}[:>])")
RELATED = lazily(regex.compile, rf"(?i:{RELATED_PHRASE})\b\s?(?P<mark>[:>|\N{{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}}\-\N{{EN DASH}}]|$|(?=\p{{Lu}}))?")
HUMPS = lazily(regex.compile, r"\p{Lu}*+[\p{Ll}\d]++$", regex.REVERSE)
HUMP = lazily(regex.compile, r"\p{Lu}++\p{Ll}*+")
ADDRESS = lazily(re.compile, r"://|www\.|[#@]|\w\.(?:com|org|net|gov|edu|info|[a-z]{2})/")
INITIAL = lazily(re.compile, rf"[{UPPER}]\.")
PLURAL = lazily(re.compile, rf"[{UPPER}]s(?![^\W\d_])")
"""The end of APIs or NGOs."""
MINUTE = lazily(re.compile, r"(?i:min)\.")
RELATED_SIGNS = (*RELATED_WORDS, "\u0131", "\u0307", "\u017f")
"""Without one of them, in lower case, there is no such phrase. (The last three are what RELATED takes for an i or an s, and lower case does not.)"""
Shown = tuple[bool, bool, bool]
"""May the text have seams at capitals, without capitals, behind a space?"""
UNKNOWN: Shown = (True, True, True)
LEADERS = "...."
"""Dots that lead the eye along the row of a table; an ellipsis has three."""

SHORT_HUMP = 3
"""A last hump of so few letters that opens no sentence is a part of a name, as in SynBio or OpCo."""

NAME_ENDS = frozenset({"Ai", "Co", "Com"})
"""Short humps that end names of firms, although they are words that open sentences in Italian, Polish or Portuguese."""

TOKEN_LIMIT = 80
"""Words are not longer; an address that is shows what it is in its last characters."""

OPENERS = {  # a closing quotation mark and the marks that it may close
    "\N{RIGHT DOUBLE QUOTATION MARK}": "\N{LEFT DOUBLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}",
    "\N{LEFT DOUBLE QUOTATION MARK}": "\N{DOUBLE LOW-9 QUOTATION MARK}",
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}": "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}",
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}": "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}",
    "\N{RIGHT SINGLE QUOTATION MARK}": "\N{LEFT SINGLE QUOTATION MARK}\N{SINGLE LOW-9 QUOTATION MARK}",
    "\N{LEFT SINGLE QUOTATION MARK}": "\N{SINGLE LOW-9 QUOTATION MARK}",
}


class Verdict(NamedTuple):
    """Why a rule wants a cut, in words for a person, and how sure it is (0..1)."""

    reason: str
    confidence: float


class Seam(NamedTuple):
    """One place of a block, as the rules see it.

    at, after  the white space between them goes if the block is cut here (often there is none: `at == after`)
    left       what stands before, back to the last cut; `whole` if that is all of it, not merely its last `WINDOW` characters
    right      what follows, up to the next seam, at most `WINDOW` characters; quotation marks at its end are not decided yet and left out
    beyond     what follows the next seam, up to the one after it; it may only speak for a cut, so that the pieces of a cut block stay uncut
    last       the right part is the rest of the block
    spaced     white space stands between left and right
    """

    at: int
    after: int
    left: str
    right: str
    beyond: str
    whole: bool
    last: bool

    @property
    def spaced(self) -> bool:
        """Does white space stand here? Then only a clear word may cut."""
        return self.at < self.after


def seamed(texts: list[str]) -> dict[int, Shown]:
    """The indexes of the texts that may have seams, and of which kinds."""
    capitals, others, spaced = _screen().among(texts)
    return {i: (i in capitals, i in others, i in spaced) for i in capitals | others | spaced}


@cache
def _screen() -> Screen:
    """What shows that a text may have seams."""
    endings = ((LETTER, "[.!?)]", "[a-z]"), ("[.!?)]", QUOTE, "[a-z]"))
    caseless = ((rf"[{SPACING}\])]", STOPS, f"[\"'{QUOTES}{SPACING}]"), ("[.]", " ", "[\uac00-\ud7a3]"),
                ("[\u5f71\u4f9b\u771f]", "[)\N{FULLWIDTH RIGHT PARENTHESIS}]", r"\w"), (NOTE_ENDS, MEMBERS_BEGIN))
    return Screen((SEAM, PLACES), (CASELESS_OR_SIGNATURE, (*endings, *caseless)), (SPACED, [["[^.!?:>]", "[:>]"]]))


def seams_of(text: str, links: tuple[Link, ...] = (), shown: Shown = UNKNOWN) -> list[tuple[int, int]]:
    """The seams of a text as half-open ranges of white space, in order. `shown`: of which kinds it may have any, where that is known."""
    capitals, others, spaced = shown
    found = _at_capitals(text) if capitals else []
    related = _before_related(text) if spaced else []
    if others:
        found += _without_capital(text)
    found += _link_ends(text, links)
    if len(found) > CROWDED and len(found) * SPARSE > len(text):
        return []
    return sorted({*found, *related})


def _at_capitals(text: str) -> list[tuple[int, int]]:
    """Seams at which a capital, a sign or a digit is stuck to what stands before it."""
    return [(m.start(), m.start()) for m in SEAM.finditer(text) if _sticks(text, m.start()) and not _is_word(text, m.start())]


def _before_related(text: str) -> list[tuple[int, int]]:
    """The white space behind a sentence at which a phrase announces another story."""
    return [m.span(1) for m in SPACED.finditer(text) if _announces(text, m.end())] if ":" in text or ">" in text else []


def _without_capital(text: str) -> Iterator[tuple[int, int]]:
    """Seams at which no capital shows that something begins."""
    if not text.isascii():
        yield from ((m.end(), m.end()) for m in CASELESS.finditer(text))
    if (signed := SIGNATURE.search(text, max(0, len(text) - TOKEN_LIMIT))) is not None:
        yield signed.end(), signed.end()


def _link_ends(text: str, links: tuple[Link, ...]) -> Iterator[tuple[int, int]]:
    ends = [link.end for link in links if text[link.end:link.end + 1].isspace() and text[link.end + 1:link.end + 2].isupper()]
    return ((end, end + 1) for end in ends) if ends and is_related(text) else iter(())


def is_related(text: str) -> bool:
    """Does the text somewhere say that it leads to another story?"""
    low = text.lower()
    signs = [sign for sign in RELATED_SIGNS if sign in low]
    return bool(signs) and RELATED.search(text) is not None


def has_link_end(text: str, links: tuple[Link, ...]) -> bool:
    """Does a link that says of itself that it leads to another story end before the text does, and a capital follow?"""
    return next(_link_ends(text, links), None) is not None


def _sticks(text: str, at: int) -> bool:
    """Does the character follow a small letter, a digit or the end of a sentence, or a quotation mark that does?"""
    before = text[at - 2:at - 1] if text[at - 1] in QUOTES else text[at - 1]
    if before.isupper():  # an agency's name in capitals: "REUTERSThe"
        return text[at - 1] == before and text[at].isupper() and text[at + 1:at + 2].islower() and PLURAL.match(text, at) is None
    return before.islower() or before.isdigit() or (before != "" and before in ENDS)


def _announces(text: str, at: int) -> bool:
    found = RELATED.match(text, at)
    return found is not None and found["mark"] in (":", ">")


def _is_word(text: str, at: int) -> bool:
    """Is the seam inside one word: a name in camel case, an address, a hashtag, a ticker symbol, initials, the dots of a table?"""
    token = text[max(0, at - TOKEN_LIMIT):at].rpartition(" ")[2]
    if ADDRESS.search(token) or token.endswith(LEADERS) or token.rfind("<") > token.rfind(">") or (token.endswith(".") and _is_short(token, text[at])):
        return True
    if (left := HUMPS.search(token)) is None or (right := HUMP.match(text, at)) is None:
        return False
    return left[0] + right[0] in CAMEL_PAIRS or _ends_name(left[0], right[0])


def _is_short(token: str, following: str) -> bool:
    """Does the full stop belong to an initial, or to "min." before a number?"""
    return INITIAL.fullmatch(token) is not None or (following.isdigit() and MINUTE.fullmatch(token) is not None)


def _ends_name(left: str, right: str) -> bool:
    """Is the right hump too short, and no word that opens a sentence or a name, to be anything but the end of a name in camel case?"""
    if not left[0].isupper() or not 1 < len(right) <= SHORT_HUMP or not right[-1].islower():
        return False
    return right in NAME_ENDS or not (right in STARTERS or right in ABBREVIATIONS)


def seam_at(text: str, place: tuple[int, int], start: int, ends: tuple[int, int]) -> Seam:
    """The seam at `place` of a block whose last cut was at `start` and whose next two seams are at `ends`."""
    end, later = ends
    at, after = place
    if at == after and at - 1 > start and text[at - 1] in QUOTES and not _closes(text[at - 1], text[max(start, at - WINDOW):at - 1]):
        at = after = at - 1
    return Seam(at, after, left=text[max(start, at - WINDOW):at], right=text[after:min(end, after + WINDOW)].rstrip(QUOTES),
                beyond=text[end:min(later, end + BEYOND)].rstrip(QUOTES), whole=at - start <= WINDOW, last=end == len(text))


def _closes(quote: str, before: str) -> bool:
    """Does this quotation mark close one that is open in the text before it? Else it opens what follows."""
    if quote == '"':
        return before.count(quote) % 2 == 1
    if before[-1:].islower() and quote == "\N{RIGHT SINGLE QUOTATION MARK}":
        return True
    return sum(map(before.count, OPENERS[quote])) > before.count(quote) if quote in OPENERS else False
