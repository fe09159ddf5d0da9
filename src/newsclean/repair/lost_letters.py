"""Letters of which one byte is left, or none: `gro\u00c3` for gro\u00df, `gew\ufffdhlt` for gew\u00e4hlt, where the language leaves one reading only."""
from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from newsclean.lazy import lazily
from newsclean.repair.accents import LANGUAGES, LOST, word_for
from newsclean.repair.edits import Proposal

__all__ = ["lost_letter_step", "lost_word_step"]

END = r"(?=[a-z\s.,;:!?)\"']|$)"
"""What follows in a word that goes on or ends; a sign would be the other byte."""

LETTERS = {
    "de": ((lazily(re.compile, rf"\xc3(?<=[a-z\xe4\xf6\xfc].){END}"), "\N{LATIN SMALL LETTER SHARP S}"),
           (lazily(re.compile, r"\xcc(?<=[aouAOU].)(?=[a-z])"), "\N{COMBINING DIAERESIS}")),
    "tr": ((lazily(re.compile, rf"\xc5(?<=[a-z\u0131\xe7\xf6\xfc].){END}"), "\N{LATIN SMALL LETTER S WITH CEDILLA}"),
           (lazily(re.compile, rf"\xc4(?<=[a-z\u0131\xe7\xf6\xfc].){END}"), "\N{LATIN SMALL LETTER G WITH BREVE}")),
}
"""Letters whose second byte was dropped as a control: the only small letters of these languages that share the first byte."""

SUSPECT = lazily(re.compile, "[\xc3-\xc5\xcc\ufffd]")
TOKEN = lazily(re.compile, r"(?:[^\W\d_]|[\xa0-\xbf\ufffd])+")
HALF = lazily(re.compile, r"[\xa0-\xbf]")
"""Second bytes that are no letters: where they stand, whole sequences are to be decoded first."""
BEGINNING = lazily(re.compile, "(?:^|[.!?\N{HORIZONTAL ELLIPSIS}][\"'\\)\\]\u2018-\u201f\xab\xbb]? )[\"'\\(\\[\u2018-\u201f\xab\xbb]?$")
BEFORE = 4  # characters that BEGINNING looks at


def lost_letter_step(language: str | None) -> Callable[[str], Sequence[Proposal]]:
    """The rule for letters that are left alone, which has to come before sequences are decoded: a space behind one is no part of it."""
    return partial(_left_alone, rules=LETTERS[language]) if language in LETTERS else _nothing


def lost_word_step(language: str | None) -> Callable[[str], Sequence[Proposal]]:
    """The rule for words that are known by the letters that are left of them, which comes when sequences are decoded."""
    return partial(_looked_up, language=language) if language in LANGUAGES else _nothing


def _nothing(_text: str) -> list[Proposal]:
    return []


def _is_suspect(text: str) -> bool:
    """May a letter of the text have been lost?"""
    return not text.isascii() and SUSPECT.search(text) is not None


def _left_alone(text: str, *, rules: Sequence[tuple[re.Pattern[str], str]]) -> list[Proposal]:
    if not _is_suspect(text):
        return []
    found = [Proposal(*match.span(), letter, "a byte of this letter had been lost", 0.9) for pattern, letter in rules for match in pattern.finditer(text)]
    return sorted(found, key=lambda p: p.start)


def _looked_up(text: str, *, language: str) -> list[Proposal]:
    if not _is_suspect(text):
        return []
    found = list[Proposal]()
    known: dict[tuple[str, bool], str | None] = {}
    for match in TOKEN.finditer(text):
        token, start = match[0], match.start()
        if token.isascii() or HALF.search(token) or token == LOST or not SUSPECT.search(token):
            continue
        begins = _begins(text, start)
        if (token, begins) not in known:
            known[token, begins] = word_for(token, language, begins=begins)
        if (word := known[token, begins]) is not None:
            found.append(Proposal(start, match.end(), word, "letters had been lost: only this word has the others", 0.8))
    return found


def _begins(text: str, start: int) -> bool:
    """Does a sentence begin here?"""
    return BEGINNING.search(text, max(0, start - BEFORE), start) is not None if start >= BEFORE else BEGINNING.search(text[:start]) is not None
