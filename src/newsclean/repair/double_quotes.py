"""Double quotation marks of the English style: `\u201cso\u201d`. One walk over the marks of a block, remembering whether a quotation is open."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from newsclean.repair.edits import Proposal

__all__ = ["double_quotes"]

OPEN, CLOSE, STRAIGHT = "\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}", '"'
SINGLES = "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"

MARK = regex.compile(f"[{OPEN}{CLOSE}{STRAIGHT}]")
FOREIGN = regex.compile("[\N{DOUBLE LOW-9 QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
                        "\N{LEFT CORNER BRACKET}\N{DOUBLE PRIME}]|``|''")
"""Marks of other styles: a block that has them is read as it is."""

INCHES = regex.compile(r"\d[\N{RIGHT SINGLE QUOTATION MARK}'\N{PRIME}]\s?\d{1,2}$")
"""Feet before, inches behind the mark: 5'10"."""

FUNCTION_WORDS = ("a after and as at because but by for from he her his in is it of on or said says she that the they to told was were when "
                  "which while who with")
GLUED_WORDS = frozenset(FUNCTION_WORDS.split())
"""Words that go on after a quotation. Others may be endings: `the \u201cRambo\u201dstyle`."""

END = ".,!?;:)]}\N{HORIZONTAL ELLIPSIS}"
START = "([{"
DASHES = "-\N{EN DASH}\N{EM DASH}\N{HYPHEN}\N{NON-BREAKING HYPHEN}"
WORD = regex.compile(r"\p{L}{1,12}")


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark, with what stands at its sides: the nearest characters, "" at the edges of the block."""

    at: int
    char: str
    before: str
    behind: str

    @property
    def opens(self) -> bool:
        """Do the neighbours say that a quotation begins here?"""
        outside = self.before == "" or self.before.isspace() or self.before in START
        return outside and self.behind != "" and (self.behind.isalnum() or self.behind in SINGLES)

    @property
    def closes(self) -> bool:
        """Do they say that one ends here?"""
        inside = self.before.isalnum() or self.before in END + SINGLES + DASHES
        return self.before != "" and inside and (self.behind == "" or self.behind.isspace() or self.behind in END + DASHES)


def double_quotes(text: str) -> list[Proposal]:
    """Edits for the double quotation marks of one block; none where it mixes in marks of another style."""
    marks = _marks(text)
    if not any(mark.char != STRAIGHT for mark in marks) or FOREIGN.search(text):
        return []
    return _doubled(text, marks) or _walk(text, marks) or _odd_straight(marks)


def _marks(text: str) -> list[_Mark]:
    found = (match.start() for match in MARK.finditer(text))
    return [_Mark(at, text[at], text[at - 1:at] if at else "", text[at + 1:at + 2]) for at in found if not INCHES.search(text, max(0, at - 6), at)]


def _doubled(text: str, marks: Sequence[_Mark]) -> list[Proposal]:
    """A mark that was set twice."""
    edits = []
    for mark in marks:
        before = text[max(0, mark.at - 1):mark.at]
        outside = (before == "" or before.isspace()) if mark.char == OPEN else before not in (CLOSE, "") and not before.isspace()
        third = text[mark.at + 2:mark.at + 3]
        inside = third.isalnum() if mark.char == OPEN else third == "" or third.isspace()
        if mark.char != STRAIGHT and mark.behind == mark.char and outside and inside:
            edits.append(Proposal(mark.at, mark.at + 2, mark.char, "the quotation mark was doubled", 0.95))
    return edits


def _walk(text: str, marks: Sequence[_Mark]) -> list[Proposal]:
    """Marks that point the wrong way, and those with white space on the wrong side."""
    edits = list[Proposal]()
    is_open = False
    for i, mark in enumerate(marks):
        edit = None if mark.char == STRAIGHT else _judged(text, mark, marks[i + 1:i + 2], is_open=is_open)
        if edit is not None:
            edits.append(edit)
        new = edit.after.strip() if edit else mark.char
        is_open = not is_open if new == STRAIGHT else new == OPEN
    return edits


def _judged(text: str, mark: _Mark, following: Sequence[_Mark], *, is_open: bool) -> Proposal | None:
    if mark.char == CLOSE:
        return _judged_close(text, mark, is_open=is_open)
    if is_open and mark.closes:
        return Proposal(mark.at, mark.at + 1, CLOSE, "the quotation ends here: this mark closes", 0.95)
    if not is_open and mark.before in (".", "!", "?") and mark.before and mark.behind.isupper() and _after_word(text, mark.at):
        return Proposal(mark.at, mark.at + 1, f" {OPEN}", "a space is missing before the quotation", 0.9)
    if mark.behind == " " and (mark.before == "" or mark.before.isspace()) and following and following[0].char == CLOSE:
        return Proposal(mark.at, mark.at + 2, OPEN, "the space belongs outside the quotation", 0.9)
    return None


def _judged_close(text: str, mark: _Mark, *, is_open: bool) -> Proposal | None:
    at = mark.at
    stray = mark.before == " " and at > 1 and not text[at - 2].isspace()
    if is_open and stray and text[at - 2] in ".,!?" and (mark.behind == "" or mark.behind.isspace() or mark.behind in END):
        return Proposal(at - 1, at + 1, CLOSE, "the space belongs outside the quotation", 0.9)
    if is_open and stray and text[at - 2] in ",.!?" and mark.behind.islower():
        return Proposal(at - 1, at + 1, f"{CLOSE} ", "the mark closes the quotation before the space", 0.9)
    if not is_open and mark.opens:
        return Proposal(at, at + 1, OPEN, "the quotation begins here: this mark opens", 0.97)
    if is_open and mark.behind.islower() and (mark.before.isalnum() or mark.before in (",", ".", "!", "?")):
        word = WORD.match(text, at + 1)
        if word and word[0] in GLUED_WORDS and len(word[0]) > 1 and not text[word.end():word.end() + 1].isalnum():
            return Proposal(at, at + 1, f"{CLOSE} ", "a space is missing after the quotation", 0.9)
    return None


def _after_word(text: str, at: int) -> bool:
    """Does the stop before `at` end a word, not an abbreviation or a number?"""
    return at >= 4 and all(char.islower() for char in text[at - 4:at - 1])


def _odd_straight(marks: Sequence[_Mark]) -> list[Proposal]:
    """One straight mark as the partner of a curled one that has none."""
    straight = [i for i, mark in enumerate(marks) if mark.char == STRAIGHT]
    if len(straight) != 1:
        return []
    i = straight[0]
    mark, left, right = marks[i], [m.char for m in marks[:i]], [m.char for m in marks[i + 1:]]
    if mark.closes and left[-1:] == [OPEN] and right[:1] != [CLOSE]:
        return [Proposal(mark.at, mark.at + 1, CLOSE, "the other marks are curled", 0.9)]
    if mark.opens and right[:1] == [CLOSE] and left[-1:] != [OPEN]:
        return [Proposal(mark.at, mark.at + 1, OPEN, "the other marks are curled", 0.9)]
    return []
