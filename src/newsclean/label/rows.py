"""Rows of links, such as menus: half the blocks of a news page. The first links of a row, or of its kind, speak for the others, which cost nothing more."""
from __future__ import annotations

from dataclasses import replace

from newsclean.blocks import Block
from newsclean.document import Document

__all__ = ["first_of_rows"]

LONGEST = 50
"""Characters of a link in a row; longer ones are headlines, of which each is to be looked at."""
SPEAKERS = 2
"""So many links at the beginning of a row are looked at: that it is a row shows only in more than one. The last of them speaks for the rest."""
ELSEWHERE = 3
"""So many links of one kind of place, by tags and class words, are looked at on a page: a menu of many short rows is built of one piece."""


def first_of_rows(document: Document) -> tuple[Document, list[int]]:
    """The document without the links that others speak for, and for every block the place of the one that speaks for it.

    >>> from newsclean.read import read
    >>> page = read("<ul><li><a href='/a'>News</a></li><li><a href='/b'>Sport</a></li><li><a href='/c'>Weather</a></li></ul><p>The bridge reopened on Monday.</p>")
    >>> short, places = first_of_rows(page)
    >>> [block.text for block in short.blocks], places
    (['News', 'Sport', 'The bridge reopened on Monday.'], [0, 1, 1, 2])
    """
    kept, places = list[Block](), list[int]()
    row: tuple[str, ...] | None = None
    length = 0  # of the row so far
    seen = dict[tuple[tuple[str, ...], tuple[str, ...]], list[int]]()  # kind of place -> the links of it that are looked at
    for block in document.blocks:
        if not _is_link(block):
            row = None
            places.append(len(kept))
            kept.append(block)
            continue
        hints = block.hints
        length = length + 1 if hints.tags == row else 1
        row = hints.tags
        others = seen.setdefault((hints.tags, hints.classes), [])
        if length > SPEAKERS:
            places.append(places[-1])
        elif len(others) >= ELSEWHERE and any(hints.classes):
            places.append(others[-1])
        else:
            others.append(len(kept))
            places.append(len(kept))
            kept.append(block)
    return (document if len(kept) == len(places) else replace(document, blocks=tuple(kept))), places


def _is_link(block: Block) -> bool:
    """Is the block a short link, or several, from its first character to its last?"""
    links = block.links
    return bool(links) and len(block.text) < LONGEST and links[0].start == 0 and links[-1].end == len(block.text)
