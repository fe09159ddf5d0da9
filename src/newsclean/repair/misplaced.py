"""Double quotation marks that point the right way, and have white space on the wrong side, or none on the right one."""
from __future__ import annotations

import re
from collections.abc import Sequence

from newsclean.lazy import lazily
from newsclean.repair.edits import Proposal
from newsclean.repair.styles import Mark, Style

__all__ = ["misplaced_close", "misplaced_open"]

FUNCTION_WORDS = ("after and as at because but by for from he her his in is it of on or said says she that the they to told was were when "
                  "which while who with")
GLUED_WORDS = frozenset(FUNCTION_WORDS.split())
"""Words that go on after a quotation. Others may be endings: `the \u201cRambo\u201dstyle`."""
ANGLES = "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
"""Marks behind which nothing goes on but, in French, a plural's s."""
STOPS = frozenset(".,!?\N{HORIZONTAL ELLIPSIS}")
WORD = lazily(re.compile, r"[^\W\d_]{1,12}(?![^\W_])")


def misplaced_close(text: str, mark: Mark, following: Sequence[Mark], style: Style) -> Proposal | None:
    """An edit for a mark that closes, with a space before it or none behind it."""
    return _spaced_close(text, mark, following, style) or _glued_close(text, mark, style)


def misplaced_open(text: str, mark: Mark, following: Sequence[Mark], style: Style) -> Proposal | None:
    """An edit for a mark that opens, with a space behind it or none before it."""
    closed = _next_closes(following, style)
    return _glued_open(text, mark, style, closed=closed) or (_spaced_open(text, mark, style) if closed and style.tight else None)


def _next_closes(following: Sequence[Mark], style: Style) -> bool:
    return bool(following) and following[0].char == style.closing


def _spaced_close(text: str, mark: Mark, following: Sequence[Mark], style: Style) -> Proposal | None:
    start = _start_of_spaces(text, mark.at)
    last = text[start - 1:start]
    if not style.tight or mark.before != " " or not _ends_words(last):
        return None
    if mark.ends_outside:
        return Proposal(start, mark.at + 1, style.closing, "the space belongs outside the quotation", 0.9)
    if mark.behind.islower() and (last in STOPS or not _next_closes(following, style)):
        return Proposal(start, mark.at + 1, f"{style.closing} ", "the mark closes the quotation before the space", 0.9)
    return None


def _start_of_spaces(text: str, at: int) -> int:
    """Where the spaces before `at` begin. Several are one: they are judged as they will be when the spacing is mended."""
    while at and text[at - 1] == " ":
        at -= 1
    return at


def _ends_words(char: str) -> bool:
    """Is it the last letter or figure of what is quoted, or its stop?"""
    return char.isalnum() or char in STOPS


def _glued_close(text: str, mark: Mark, style: Style) -> Proposal | None:
    inside = _ends_words(mark.before) or (mark.before.isspace() and not style.tight)
    if not inside or not mark.behind.islower() or not _goes_on(text, mark, style):
        return None
    return Proposal(mark.at, mark.at + 1, f"{style.closing} ", "a space is missing after the quotation", 0.9)


def _goes_on(text: str, mark: Mark, style: Style) -> bool:
    """Is what follows a word of its own?"""
    if mark.before in STOPS and (mark.before != "." or _after_word(text, mark.at)):
        return True
    word = WORD.match(text, mark.at + 1)
    if style.closing in ANGLES:
        return word is None or word[0] != "s"
    return word is not None and word[0] in GLUED_WORDS


def _glued_open(text: str, mark: Mark, style: Style, *, closed: bool) -> Proposal | None:
    sentence = mark.before in (".", "!", "?") and mark.behind.isupper() and _after_word(text, mark.at)
    clause = closed and mark.behind.isalnum() and (mark.before == "," or (mark.before.islower() and mark.behind.isupper()))
    if not sentence and not clause:
        return None
    return Proposal(mark.at, mark.at + 1, f" {style.opening}", "a space is missing before the quotation", 0.9)


def _spaced_open(text: str, mark: Mark, style: Style) -> Proposal | None:
    end = mark.at + 1
    while text[end:end + 1] == " ":
        end += 1
    if mark.behind != " " or not text[end:end + 1].isalnum():
        return None
    if mark.starts_outside:
        return Proposal(mark.at, end, style.opening, "the space belongs outside the quotation", 0.9)
    if mark.before.isalnum() or mark.before in (",", ":"):
        return Proposal(mark.at, end, f" {style.opening}", "the mark opens the quotation behind the space", 0.9)
    return None


def _after_word(text: str, at: int) -> bool:
    """Does the stop before `at` end a word, not an abbreviation or a number?"""
    return at >= 4 and all(char.islower() for char in text[at - 4:at - 1])
