"""Quotation marks and apostrophes that were lost on the way, where only one reading is possible."""
from __future__ import annotations

from itertools import chain

import regex

from newsclean.repair.edits import Proposal

__all__ = ["restore_lost_quotes"]

LOST = "\N{REPLACEMENT CHARACTER}"
CIRCUMFLEX = "\N{LATIN SMALL LETTER A WITH CIRCUMFLEX}"
LEFT, RIGHT, LOW = "\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}", "\N{DOUBLE LOW-9 QUOTATION MARK}"
APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"

PLACEHOLDER = rf"[?{LOST}{CIRCUMFLEX}]"
"""What stands where a mark was lost: what encoders put there, or the one byte of three that survived as a letter."""

CONTRACTION = regex.compile(
    rf"(?<![\w/.=&?-])(?:(?:ca|do|does|did|is|are|was|were|wo|would|could|should|have|has|had|must|need|ai)n({PLACEHOLDER})t"
    rf"|(?:I|you|we|they|he|she|it|that|there|who|what)({PLACEHOLDER})(?:ve|ll|re|d|m)"
    rf"|(?:\p{{Lu}}?\p{{Ll}}{{2,20}})({PLACEHOLDER})s)(?![\w/=&])", regex.I)
"""English: doesn't, we've, the minister's. In a web address the question mark is right."""

ELISION = regex.compile(rf"(?<![\w/.=&?])(?:[ldcjmnst]|qu|dell|nell|all|sull|un)([{LOST}{CIRCUMFLEX}])(?=\p{{L}}{{2}})"
                        rf"|\bpo({CIRCUMFLEX})(?=\s)", regex.I)
"""French and Italian: l'arte, dell'anno, un po'."""

PAIRS = {LEFT + RIGHT: ("en", "zu", "es", "it", "id", "nl"), LOW + LEFT: ("de", "cs", "lt"), LOW + RIGHT: ("pl",), RIGHT + RIGHT: ("sv", "da")}
PAIRED = {language: pair for pair, languages in PAIRS.items() for language in languages}
"""Quotation marks of languages that have but one usual pair of three bytes each. (Guillemets have two, and are lost in another way.)"""

SPACED_DASH = frozenset(("de", "sv", "da", "nb", "nl", "pl", "cs", "lt", "zu"))
"""Languages whose dash between spaces is the shorter one."""

WITHOUT_CIRCUMFLEX = (frozenset(PAIRED) | SPACED_DASH) - {"en"}
"""Languages that have no such letter, and quote in double marks first: English papers often begin with single ones."""

QUOTED = regex.compile(rf"(?:(?<=^|[\s(])(?P<lost>[{LOST}{CIRCUMFLEX}])(?=\p{{L}})|(?<=[\p{{L}},.!?])(?P<lost>[{LOST}{CIRCUMFLEX}])(?=$|[\s,.;:)]))")
SPEECH = regex.compile(r"(?<=,)\?(?=\s\p{L})|(?<=^)\?(?=\p{Lu}\p{Ll})")
DASH = regex.compile(rf"(?<=\s){CIRCUMFLEX}(?=\s)")

LETTERS = {"de": ((regex.compile(r"(?<=\p{Ll})\xc3(?=[\p{Ll}\s\p{P}]|$)"), "\N{LATIN SMALL LETTER SHARP S}"),
                  (regex.compile(r"(?<=[aouAOU])\xcc(?=\p{Ll})"), "\N{COMBINING DIAERESIS}")),
           "tr": ((regex.compile(r"(?<=\p{Ll})\xc5(?=[\p{Ll}\s\p{P}]|$)"), "\N{LATIN SMALL LETTER S WITH CEDILLA}"),
                  (regex.compile(r"(?<=\p{Ll})\xc4(?=[\p{Ll}\s\p{P}]|$)"), "\N{LATIN SMALL LETTER G WITH BREVE}"))}
"""Letters whose second byte was dropped as a control: the only small letters of these languages that share the first byte."""


def restore_lost_quotes(text: str, language: str | None) -> list[Proposal]:
    """Edits for `don?t`, `the minister\ufffds` and the like; `language` is that of the text, None where unknown."""
    found = list[Proposal]()
    for match in chain(CONTRACTION.finditer(text), ELISION.finditer(text) if language in ("fr", "it") else ()):
        place = next(i for i in range(1, match.re.groups + 1) if match[i] is not None)
        if _is_sure(match[place], match, language):
            found.append(Proposal(*match.span(place), APOSTROPHE, "an apostrophe had been lost", 0.9))
    if language in PAIRED:
        found += _marks(text, PAIRED[language], bare=language in WITHOUT_CIRCUMFLEX)
    if language in SPACED_DASH:
        found += [Proposal(*match.span(), "\N{EN DASH}", "bytes of a dash had been lost", 0.8) for match in DASH.finditer(text)]
    for pattern, letter in LETTERS.get(language or "", ()):
        found += [Proposal(*match.span(), letter, "a byte of this letter had been lost", 0.9) for match in pattern.finditer(text)]
    return sorted(found, key=lambda p: p.start)


def _is_sure(lost: str, match: regex.Match[str], language: str | None) -> bool:
    """The replacement character always stands for something lost; a question mark or letter only in English words."""
    return lost == LOST or language == "en" or (lost == CIRCUMFLEX and language in ("fr", "it") and match.re is ELISION)


def _marks(text: str, pair: str, *, bare: bool) -> list[Proposal]:
    """Replacement characters at the edges of words, and first bytes (`bare`); in speech question marks after a comma too."""
    asked = list(SPEECH.finditer(text)) if text.count("?") <= MOST_ASKED else []
    closed = any(text[match.start() - 1:match.start()] == "," for match in asked)
    quoted = [match for match in QUOTED.finditer(text) if bare or match["lost"] == LOST]
    places = sorted({match.start() for match in (*quoted, *(asked if closed else ()))})
    return [Proposal(at, at + 1, pair[0] if _opens(text, at) else pair[1], "a quotation mark had been lost", 0.8) for at in places]


MOST_ASKED = 2  # more question marks than these may well be questions


def _opens(text: str, at: int) -> bool:
    return at == 0 or text[at - 1].isspace() or text[at - 1] == "("
