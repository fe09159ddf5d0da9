"""Quotation marks and apostrophes that were lost on the way, where only one reading is possible."""
from __future__ import annotations

import re
from collections.abc import Sequence, Set

import regex

from newsclean.lazy import lazily
from newsclean.repair.accents import may_be_word
from newsclean.repair.edits import Proposal

__all__ = ["restore_lost_quotes"]

LOST = "\N{REPLACEMENT CHARACTER}"
CIRCUMFLEX = "\N{LATIN SMALL LETTER A WITH CIRCUMFLEX}"
LEFT, RIGHT, LOW = "\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}", "\N{DOUBLE LOW-9 QUOTATION MARK}"
APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"

PLACEHOLDER = rf"[?{LOST}{CIRCUMFLEX}]"
"""What stands where a mark was lost: what encoders put there, or the one byte of three that survived as a letter."""
SUSPECT = lazily(re.compile, PLACEHOLDER)
"""A text without any of these has lost nothing. (The standard library's engine scans faster than that of `regex`.)"""

SHORTENED = (rf"(?<![\w/.=&?-])(?:(?:ca|do|does|did|is|are|was|were|wo|would|could|should|have|has|had|must|need|ai)n({PLACEHOLDER})t"
             rf"|(?:I|you|we|they|he|she|it|that|there|who|what)({PLACEHOLDER})(?:ve|ll|re|d|m)")
UNKNOWN = lazily(regex.compile, rf"{SHORTENED})(?![\w/=&])", regex.I)
CONTRACTION = lazily(regex.compile, rf"{SHORTENED}|(?:\p{{Lu}}?\p{{Ll}}{{2,20}})({PLACEHOLDER})s)(?![\w/=&])", regex.I)
"""English: doesn't, we've, the minister's. In a web address the question mark is right."""

ELISION = lazily(regex.compile, rf"(?<![\w/.=&?])(?:[ldcjmnst]|qu|dell|nell|all|sull|un)([{LOST}{CIRCUMFLEX}])(?=[aeiouyhàâèéêîôùœ]\p{{L}})"
                        rf"|\bpo({CIRCUMFLEX})(?=\s)|\b(?:dal|del|nel|al|il|dans les|de|en)\s({CIRCUMFLEX})(?=\d\d\b)", regex.I)
"""French and Italian: l'arte, dell'anno, un po', dal '94."""
WITH_APOSTROPHE = {None: UNKNOWN, "en": CONTRACTION, "fr": ELISION, "it": ELISION}
"""Words that have lost an apostrophe, by the language of the text; None where it is unknown."""
INSIDE = lazily(regex.compile, rf"(?<=\p{{L}})[{LOST}](?=\p{{L}})")
LETTER = lazily(regex.compile, rf"(?<=\p{{L}}){CIRCUMFLEX}(?=\p{{L}})|[\u0180-\u024f\u1e00-\u1fff]")
"""Circumflexes that are letters, or letters of languages that have it."""

PAIRS = {LEFT + RIGHT: ("en", "zu", "es", "it", "id", "nl"), LOW + LEFT: ("de", "cs", "lt"), LOW + RIGHT: ("pl",), RIGHT + RIGHT: ("sv", "da")}
PAIRED = {language: pair for pair, languages in PAIRS.items() for language in languages}
"""Quotation marks of languages that have but one usual pair of three bytes each. (Guillemets have two, and are lost in another way.)"""
GUILLEMETS_TOO = frozenset(("es", "it", "da"))
"""Of these languages, those whose papers have guillemets as well: a mark of which nothing is left may have been either."""

SPACED_DASH = frozenset(("de", "sv", "da", "nb", "nl", "pl", "cs", "lt", "zu"))
"""Languages whose dash between spaces is the shorter one."""
ONE_LETTER_WORDS = frozenset(("sv", "da", "nb"))
"""Of these, those with words of one accented letter, which may have been lost between spaces."""

WITHOUT_CIRCUMFLEX = (frozenset(PAIRED) | SPACED_DASH) - {"en"}
"""Languages that have no such letter, and quote in double marks first: English papers often begin with single ones."""

QUOTED = lazily(regex.compile, rf"(?:(?<=^|[\s(])(?P<lost>[{LOST}{CIRCUMFLEX}])(?=\p{{L}}\p{{L}})|(?<=\p{{L}}{{3}}|[,.!?])(?P<lost>[{LOST}{CIRCUMFLEX}])(?=$|[\s,.;:)]))")
SPEECH = lazily(regex.compile, r"(?<=,)\?(?=\s++\p{L})|(?<=^)\?(?=\p{Lu}\p{Ll})")
DASH = lazily(regex.compile, rf"(?<=\s){CIRCUMFLEX}(?=\s)")
LOST_DASH = lazily(regex.compile, rf"(?<=\s)[{LOST}{CIRCUMFLEX}](?=\s)")
SIGNS = {f"{CIRCUMFLEX}\N{BROKEN BAR}": "\N{HORIZONTAL ELLIPSIS}", f"{CIRCUMFLEX}\N{NOT SIGN}": "\N{EURO SIGN}"}
"""First and last byte of three, the middle one dropped as a control character: the only usual signs that have both."""


def restore_lost_quotes(text: str, language: str | None) -> list[Proposal]:
    """Edits for `don?t`, `the minister\ufffds` and the like; `language` is that of the text, None where unknown."""
    if not SUSPECT.search(text):
        return []
    found = _apostrophes(text, language)
    if language in PAIRED:
        found += _marks(text, language, {edit.start for edit in found})
    if language in SPACED_DASH:
        found += _dashes(text, language)
    for seen, sign in SIGNS.items():
        found += [Proposal(match.start(), match.end(), sign, "a byte of this sign had been lost", 0.9) for match in re.finditer(seen, text)]
    return sorted(found, key=lambda p: p.start)


def _apostrophes(text: str, language: str | None) -> list[Proposal]:
    """Apostrophes inside words of English, French and Italian."""
    if language not in WITH_APOSTROPHE:
        return []
    places = {_place(match) for match in WITH_APOSTROPHE[language].finditer(text)}
    if _is_doubtful(text, language, places):
        places = {at for at in places if text[at] == (CIRCUMFLEX if language else LOST)}  # nothing but an apostrophe explains what is left
    return [Proposal(at, at + 1, APOSTROPHE, "an apostrophe had been lost", 0.9) for at in places]


def _place(match: regex.Match[str]) -> int:
    """Where the apostrophe was lost."""
    return next(match.start(i) for i in range(1, match.re.groups + 1) if match[i] is not None)


def _is_doubtful(text: str, language: str | None, places: Set[int]) -> bool:
    """May something else have stood at these places, the language being unknown, or letters having been lost, too?"""
    return language is None or (language != "en" and _lost_letters(text, places))


def _lost_letters(text: str, explained: Set[int]) -> bool:
    """Are there replacement characters inside words? Then letters were lost, and one at the edge of a word may be a letter, too."""
    return any(match.start() not in explained for match in INSIDE.finditer(text))


def _dashes(text: str, language: str) -> list[Proposal]:
    """What stands between spaces for a dash."""
    pattern = DASH if language in ONE_LETTER_WORDS else LOST_DASH
    return [Proposal(*match.span(), "\N{EN DASH}", "bytes of a dash had been lost", 0.8) for match in pattern.finditer(text)]


def _marks(text: str, language: str, apostrophes: Set[int]) -> list[Proposal]:
    """Replacement characters at the edges of words, and first bytes; in speech question marks after a comma too."""
    pair = PAIRED[language]
    places = _lost_marks(text, language, apostrophes) | _first_bytes(text, language, apostrophes) | _asked(text)
    return [Proposal(at, at + 1, pair[0] if _opens(text, at) else pair[1], "a quotation mark had been lost", 0.8) for at in places]


def _lost_marks(text: str, language: str, apostrophes: Set[int]) -> set[int]:
    """Replacement characters that stood for a mark, and not for a letter."""
    if LOST not in text or language in GUILLEMETS_TOO or _lost_letters(text, apostrophes):
        return set()
    lost = (match.start() for match in QUOTED.finditer(text) if match["lost"] == LOST)
    return _partnered([at for at in lost if not may_be_word(_word_at(text, at), language)], text)


def _first_bytes(text: str, language: str, apostrophes: Set[int]) -> set[int]:
    """The one byte of three that is left of a mark, in languages that do not have it as a letter."""
    if language not in WITHOUT_CIRCUMFLEX or any(match.start() not in apostrophes for match in LETTER.finditer(text)):
        return set()
    return {match.start() for match in QUOTED.finditer(text) if match["lost"] == CIRCUMFLEX}


def _asked(text: str) -> set[int]:
    """Question marks around speech that ends with a comma."""
    places = {match.start() for match in SPEECH.finditer(text)} if text.count("?") <= MOST_ASKED else set()
    return places if any(text[at - 1:at] == "," for at in places) else set()


def _word_at(text: str, at: int) -> str:
    """The replacement character with the letters at its side."""
    found = BEHIND.match(text, at + 1) if _opens(text, at) else BEFORE.search(text, max(0, at - LONGEST_WORD), at)
    return text[at] + found[0] if found and _opens(text, at) else (found[0] if found else "") + text[at]


BEHIND = lazily(re.compile, r"[^\W\d_]+")
BEFORE = lazily(re.compile, r"[^\W\d_]+$")
LONGEST_WORD = 30
MOST_ASKED = 2  # more question marks than these may well be questions


def _partnered(places: Sequence[int], text: str) -> set[int]:
    """The places that cannot be a letter's: marks of a quotation that opens and closes, one at the start, one behind a stop or comma."""
    kept, opened = set[int](), -1
    for at in places:
        if _opens(text, at):
            opened = at
            if at == 0 and text[1:2].isupper():
                kept.add(at)
        elif opened >= 0:
            kept |= {at, opened}
            opened = -1
        elif text[at - 1] in ",.!?":
            kept.add(at)
    return kept


def _opens(text: str, at: int) -> bool:
    return at == 0 or text[at - 1].isspace() or text[at - 1] == "("
