"""Corner brackets, the quotation marks of Japanese and Chinese. Words have no spaces there, so only the balance of the marks can tell."""
from __future__ import annotations

import re

from newsclean.repair.edits import Proposal

__all__ = ["corner_brackets"]

PAIRS = (("\N{LEFT CORNER BRACKET}", "\N{RIGHT CORNER BRACKET}"), ("\N{LEFT WHITE CORNER BRACKET}", "\N{RIGHT WHITE CORNER BRACKET}"))


def corner_brackets(text: str) -> list[Proposal]:
    """Edits for brackets that point the wrong way: one that closes what is not open, another closing one behind it; or two that open.

    >>> corner_brackets("」水は夜に来た」と述べた。")[0].after
    '「'
    """
    edits = list[Proposal]()
    for opening, closing in PAIRS:
        places = [match.start() for match in re.finditer(f"[{opening}{closing}]", text)]
        is_open = False
        for i, at in enumerate(places):
            next_one = text[places[i + 1]] if i + 1 < len(places) else ""
            wrong = next_one != closing if text[at] == opening and is_open else next_one == closing and text[at] == closing and not is_open
            if wrong:
                edits.append(Proposal(at, at + 1, closing if is_open else opening, f"the quotation {'ends' if is_open else 'begins'} here", 0.9))
            is_open = (text[at] == opening) != wrong
    return sorted(edits, key=lambda p: p.start)
