"""Characters that make a text look other than it is: kept, and told, since no reader can see them."""
from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsclean.blocks import Block, all_texts

__all__ = ["deceptions"]

OVERRIDES = ("\N{LEFT-TO-RIGHT OVERRIDE}", "\N{RIGHT-TO-LEFT OVERRIDE}")
"""They show letters in another order than they stand in, whatever the letters are (Trojan Source, CVE-2021-42574). Embeddings and isolates,
which honest pages in Arabic and Hebrew use, are not told."""


def deceptions(blocks: Iterable[Block]) -> Iterator[str]:
    """A warning for each kind of such characters in the blocks.

    >>> list(deceptions([Block("1", "a file named \\N{RIGHT-TO-LEFT OVERRIDE}fdp.exe")]))
    ['1 character overrides the direction of reading: the text is shown in another order than it stands in.']
    """
    text = "".join([text for text in all_texts(blocks) if not text.isascii()])
    if overrides := sum(map(text.count, OVERRIDES)):
        yield f"{_counted(overrides, 'overrides', 'override')} the direction of reading: the text is shown in another order than it stands in."
    if halves := _surrogates(text):
        yield f"{_counted(halves, 'is a lone half', 'are lone halves')} of a surrogate pair: no encoding has a form for it, so U+FFFD is written instead."


def _counted(number: int, one: str, more: str) -> str:
    return f"1 character {one}" if number == 1 else f"{number} characters {more}"


def _surrogates(text: str) -> int:
    try:
        text.encode()  # several times as fast as a search, and nearly no text has any
    except UnicodeEncodeError:
        return sum("\ud800" <= character <= "\udfff" for character in text)
    return 0
