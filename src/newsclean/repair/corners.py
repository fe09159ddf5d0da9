"""Corner brackets, the quotation marks of Japanese and Chinese. Words have no spaces there, so only the balance of the marks can tell."""
from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.repair.edits import Proposal

__all__ = ["corner_brackets"]

PAIRS = (("\N{LEFT CORNER BRACKET}", "\N{RIGHT CORNER BRACKET}"), ("\N{LEFT WHITE CORNER BRACKET}", "\N{RIGHT WHITE CORNER BRACKET}"))


def corner_brackets(text: str) -> list[Proposal]:
    """Edits for brackets that point the wrong way: one that closes what is not open, another closing one behind it; or two that open.

    >>> corner_brackets("」水は夜に来た」と述べた。")[0].after
    '「'
    """
    return sorted((edit for opening, closing in PAIRS for edit in _turned(text, opening, closing)), key=lambda p: p.start)


def _turned(text: str, opening: str, closing: str) -> Iterator[Proposal]:
    """The edits for the brackets of one pair, in their order."""
    brackets = list(re.finditer(f"[{opening}{closing}]", text))
    is_open = False
    for bracket, following in zip(brackets, [*(other[0] for other in brackets[1:]), ""]):
        again = (bracket[0] == opening) == is_open  # it opens what is open, or closes what is not
        if again and (following == closing) != is_open:
            after, what = (closing, "ends") if is_open else (opening, "begins")
            yield Proposal(*bracket.span(), after, f"the quotation {what} here", 0.9)
            is_open = not is_open
        else:
            is_open = bracket[0] == opening
