"""Double quotation marks. One walk over the marks of a block, remembering whether a quotation is open."""
from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from newsclean.lazy import lazily
from newsclean.repair.edits import Proposal
from newsclean.repair.misplaced import misplaced_close, misplaced_open
from newsclean.repair.styles import LOW, STRAIGHT, Mark, Style, marks_of

__all__ = ["double_rule"]

DOUBLES = ("\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}"
           "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
           "\N{LEFT CORNER BRACKET}")
"""A block that has marks of another style is read as it is."""

CURLED = "[\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}]"
PAIRED_CURLED = lazily(re.compile, f"{CURLED}{CURLED}")
PAIRED_SINGLES = lazily(re.compile, f"[`'{CURLED[1:]}(?:(?<=`)`|(?<=')'|(?<={CURLED}){CURLED})")
"""Two single marks for one double mark, as LaTeX writes them. (What begins with one class of characters is found in a third of the time.)"""
PAIRED_COMMAS = lazily(re.compile, r"(?<![^\s(\[]),,(?=[^\W_])")

MOST_ODD = 0.05  # of a document's marks may be straight ones that are slips among curled ones: with more, it has both

Rule = Callable[[str], Sequence[Proposal]]


def double_rule(style: Style, texts: Sequence[str]) -> Rule:
    """The rule for a document of this style with these texts."""
    foreign = _foreign(style)
    characters = frozenset(style.opening + style.closing + style.strays)
    curled, straight = _counted(texts, characters)
    odd = 0 < straight <= max(1, MOST_ODD * curled)

    def rule(text: str) -> list[Proposal]:
        if text.isascii() and "``" not in text and "''" not in text:
            return []
        if foreign.search(text):
            return []
        return _pairs(text, style, straight=curled > 0) or _single_marks(text, style, odd=odd)
    return rule


def _counted(texts: Sequence[str], characters: frozenset[str]) -> tuple[int, int]:
    """How many marks the texts have that are among these characters, and how many straight ones."""
    curled = straight = 0
    for text in texts:
        curled += sum(map(text.count, characters)) if not text.isascii() else 0
        straight += len(marks_of(text, STRAIGHT)) if STRAIGHT in text else 0
    return curled, straight


@cache
def _foreign(style: Style) -> re.Pattern[str]:
    """Marks of other styles."""
    others = "".join(char for char in DOUBLES if char not in style.marks)
    return re.compile(f"[{others}]" if style.opening == "\N{LEFT DOUBLE QUOTATION MARK}" else f"[{others}`](?:(?<!`)|`)")


def _pairs(text: str, style: Style, *, straight: bool) -> list[Proposal]:
    """Two marks for one, as those write whose keyboards have no better."""
    return _paired_singles(text, style, straight=straight) or _paired_commas(text, style)


def _paired_singles(text: str, style: Style, *, straight: bool) -> list[Proposal]:
    """Two single marks; `straight` ones only in a document that has curled double ones elsewhere."""
    edits, is_open = list[Proposal](), False
    for match in (PAIRED_SINGLES if straight else PAIRED_CURLED).finditer(text):
        start, end = match.span()
        mark = Mark(start, match[0], text[start - 1:start], text[end:end + 1])
        if (mark.closes if is_open else mark.opens):
            edits.append(Proposal(start, end, style.opening if mark.opens else style.closing, "two single marks stood for a double one", 0.9))
            is_open = not is_open
    return edits if not is_open else edits[:-1]


def _paired_commas(text: str, style: Style) -> list[Proposal]:
    """Two commas for the low mark that opens, before a word, where the mark that closes follows."""
    if style.opening != LOW or ",," not in text:
        return []
    places = [match.start() for match in PAIRED_COMMAS.finditer(text)]
    after = [*places[1:], len(text)]
    return [Proposal(at, at + 2, LOW, "two commas stood for the mark that opens", 0.9) for at, end in zip(places, after)
            if style.closing in text[at:end] and LOW not in text[at:text.index(style.closing, at)]]


def _single_marks(text: str, style: Style, *, odd: bool) -> list[Proposal]:
    """Double marks, where not all are straight. `odd`: the document has so few straight ones that they are slips."""
    marks = marks_of(text, style.marks)
    if all(mark.char == STRAIGHT for mark in marks):
        return []
    return _doubled(text, marks) or _walk(text, marks, style) or (_odd_straight(marks, style) if odd else [])


def _doubled(text: str, marks: Sequence[Mark]) -> list[Proposal]:
    """A mark that was set twice."""
    edits, count = list[Proposal](), 0
    for mark in marks if any(mark.behind == mark.char for mark in marks) else ():
        if _is_doubled(text, mark, count):
            edits.append(Proposal(mark.at, mark.at + 2, mark.char, "the quotation mark was doubled", 0.95))
        count = count + 1 if mark.opens else max(0, count - 1) if mark.closes else count
    return edits


def _is_doubled(text: str, mark: Mark, count: int) -> bool:
    """Does the mark stand twice where one is meant? `count`: the quotations that are open before it."""
    if mark.char == STRAIGHT or mark.behind != mark.char:
        return False
    once = Mark(mark.at, mark.char, mark.before, text[mark.at + 2:mark.at + 3])  # the mark as if it were set once
    trails = not mark.starts_outside and mark.before != mark.char and once.ends_outside
    return once.opens or (trails and count < 2)


def _walk(text: str, marks: Sequence[Mark], style: Style) -> list[Proposal]:
    """Marks that point the wrong way, and those with white space on the wrong side."""
    edits = list[Proposal]()
    is_open = False
    for i, mark in enumerate(marks):
        edit = None if mark.char == STRAIGHT else _judged(text, mark, marks[i + 1:i + 2], style, is_open=is_open)
        if edit is not None:
            edits.append(edit)
        new = edit.after.strip() if edit else mark.char
        is_open = not is_open if new == STRAIGHT or style.opening == style.closing else new == style.opening
    return edits


def _judged(text: str, mark: Mark, following: Sequence[Mark], style: Style, *, is_open: bool) -> Proposal | None:
    if style.opening == style.closing:
        return _stray(mark, style)
    if is_open:
        if mark.char == style.closing:
            return misplaced_close(text, mark, following, style)
        return Proposal(mark.at, mark.at + 1, style.closing, "the quotation ends here: this mark closes", 0.95) if mark.closes else None
    if mark.char == style.opening:
        return misplaced_open(text, mark, following, style)
    return Proposal(mark.at, mark.at + 1, style.opening, "the quotation begins here: this mark opens", 0.97) if mark.opens else None


def _stray(mark: Mark, style: Style) -> Proposal | None:
    """An edit for a mark that is not the one with which the style opens and closes."""
    if mark.char in style.strays and (mark.opens or mark.closes):
        return Proposal(mark.at, mark.at + 1, style.opening, "the other marks look alike", 0.9)
    return None


def _odd_straight(marks: Sequence[Mark], style: Style) -> list[Proposal]:
    """One straight mark as the partner of a curled one that has none."""
    straight = [i for i, mark in enumerate(marks) if mark.char == STRAIGHT]
    if len(straight) != 1:
        return []
    i = straight[0]
    after = _partner(marks[i], [mark.char for mark in marks[:i]], [mark.char for mark in marks[i + 1:]], style)
    return [Proposal(marks[i].at, marks[i].at + 1, after, "the other marks are curled", 0.9)] if after else []


def _partner(mark: Mark, left: Sequence[str], right: Sequence[str], style: Style) -> str:
    """What the mark between these others has to be; "" where that cannot be told."""
    if style.opening == style.closing:
        return style.opening if _fits_between(mark, len(left), len(right)) else ""
    before, behind = "".join(left[-1:]), "".join(right[:1])
    if mark.closes and before == style.opening and behind != style.closing:
        return style.closing
    return style.opening if mark.opens and behind == style.closing and before != style.opening else ""


def _fits_between(mark: Mark, left: int, right: int) -> bool:
    """Where all marks look alike: does it close what a mark to its left opened, or open what one to its right closes? Their numbers tell."""
    return left % 2 == 1 if mark.closes else mark.opens and left % 2 == 0 and right % 2 == 1
