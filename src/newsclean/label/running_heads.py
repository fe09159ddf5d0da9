"""Heads and feet of printed pages in a text that was taken from a newspaper or a PDF: they come again on every page, with another number."""
from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import regex

from newsclean.blocks import Block, Role
from newsclean.label.rules import Verdict
from newsclean.lazy import lazily

__all__ = ["running_heads"]

OF_SCREENS = frozenset({Role.NAVIGATION, Role.COMMENT, Role.SHARE, Role.TEASER, Role.PROMO, Role.LEGAL})
"""What turns pages on a screen."""
MAX_HEAD = 120
"""Characters of such a line."""
WORDS = r"(?:page|seite|p\u00e1gina|pagina|sida|side|sivu|strona|strana|oldal|sayfa|\u0441\u0442\u0440\u0430\u043d\u0438\u0446\u0430|\u0441\u0442\u0440\.|p\.|s\.)"
RANGE = r"\s?[-\N{EN DASH}\N{EM DASH}]\s?\d"
NUMBERED = lazily(regex.compile, rf"(?:^|(?<=\s)){WORDS}\s?\d{{1,4}}(?:\s?(?:of|von|de|di|/)\s?\d{{1,4}})?$|^{WORDS}\s?\d{{1,4}}(?=\s)(?!{RANGE})", regex.IGNORECASE)
"""A line that ends or begins with the number of a page, and says so; pages from one to another are a reference."""
DIGITS = lazily(regex.compile, r"\d+")
DASHED = lazily(regex.compile, r"[-\N{EN DASH}\N{EM DASH}]\s?\d{1,4}\s?[-\N{EN DASH}\N{EM DASH}]")
"""The number of a page between dashes, as typewriters and newspapers have it."""
ALONE = lazily(regex.compile, r"\d{1,4}")


def running_heads(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """In text, lines with a page's number that come again with another are none of the story; nor are numbers alone beside one, or between dashes.

    >>> lines = ("PELL POST Page 3", "The ferry sails.", "4", "PELL POST Page 4", "- 12 -")
    >>> sorted(running_heads([Block(str(i), line) for i, line in enumerate(lines)]))
    [0, 2, 3, 4]
    """
    if not blocks or blocks[0].path is not None:
        return {}
    heads = _heads(blocks)
    found: dict[int, Verdict] = dict.fromkeys([*heads, *_alone(blocks, heads)], (Role.OTHER, "the head or foot of a printed page"))
    dashed = [i for i, block in enumerate(blocks) if block.text[-1:] in "-\N{EN DASH}\N{EM DASH}" and DASHED.fullmatch(block.text.strip())]
    return found | dict.fromkeys(dashed, (Role.OTHER, "the number of a printed page"))


def _heads(blocks: Sequence[Block]) -> list[int]:
    """The lines with a page's number that stand there twice and more, numbers aside."""
    short = [i for i, block in enumerate(blocks) if block.role not in OF_SCREENS and len(block.text) <= MAX_HEAD]
    numbered = [i for i in short if blocks[i].text[-1:].isdigit() and NUMBERED.search(blocks[i].text.strip())]
    shapes = {i: DIGITS.sub("#", " ".join(blocks[i].text.split())) for i in numbered}
    times = Counter(shapes.values())
    return [i for i in numbered if times[shapes[i]] > 1]


def _alone(blocks: Sequence[Block], heads: Sequence[int]) -> list[int]:
    """The lines right beside one of the heads that are a number and nothing else."""
    return sorted({at for i in heads for at in (i - 1, i + 1) if 0 <= at < len(blocks) and ALONE.fullmatch(blocks[at].text.strip())})
