"""Rows of links, menus and footers: half the blocks of a news page. The first of a row, or of its kind, speak for the others, which cost nothing more."""
from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

import newsclean.label.native as native
from newsclean.blocks import Block, Hints, Link
from newsclean.document import Document
from newsclean.label.interludes import without_interludes
from newsclean.lazy import lazily

__all__ = ["TEMPLATES", "first_of_rows", "group_of", "spoken_for_in_python"]

LONGEST: Final = 50
"""Characters of a link in a row; longer ones are headlines, of which each is to be looked at."""
LONGEST_LABEL: Final = 30
"""Characters of a block in a menu that is no link."""
SPEAKERS: Final = 2
"""So many links at the beginning of a row are looked at: that it is a row shows only in more than one. The last of them speaks for the rest."""
ELSEWHERE: Final = 3
"""So many links of one kind of place, by tags and class words, are looked at on a page: a menu of many short rows is built of one piece.
So many links of one menu, and so many labels that are none."""

MENU_TAGS: Final = frozenset({"nav", "footer"})
MENU_WORDS: Final = lazily(re.compile, r"footer|\bnav|menu|breadcrumb|share|cookie")
"""Class and id words of an element that is a menu, or of one that a block is deep in."""
NEAR: Final = 4
"""Innermost elements whose class words say that a block is in a menu: wrappers of whole pages have such words as well."""
OUTSIDE: Final = 2
"""Outermost elements, `html` and `body`, that are no menu whatever they are called."""

TEMPLATES: Final = (Block("", ""), Hints(), Link(0, 0, ""))
"""One of each class that compiled code knows."""
Group = tuple[object, ...]


def first_of_rows(document: Document) -> tuple[Document, list[int]]:
    """The document without the blocks that others speak for, and for every block the place of the one that speaks for it.

    >>> from newsclean.read import read
    >>> page = read("<ul><li><a href='/a'>News</a></li><li><a href='/b'>Sport</a></li><li><a href='/c'>Weather</a></li></ul><p>The bridge reopened on Monday.</p>")
    >>> short, places = first_of_rows(page)
    >>> [block.text for block in short.blocks], places
    (['News', 'Sport', 'The bridge reopened on Monday.'], [0, 1, 1, 2])
    """
    if document.facts.kind != "html":
        kept, places = without_interludes(document.blocks)
    else:
        found = native.spoken_for(document.blocks, TEMPLATES, group_of) if native.COMPILED else None
        kept, places = found or spoken_for_in_python(document.blocks)
    return (document if len(kept) == len(places) else replace(document, blocks=tuple(kept))), places


def spoken_for_in_python(blocks: Sequence[Block]) -> tuple[list[Block], list[int]]:
    """The blocks of a page that are looked at, and for every block the place of the one that speaks for it."""
    kept, places = list[Block](), list[int]()
    heard = defaultdict[Group, list[int]](list)  # what blocks have in common -> those of them that are looked at
    known = dict[Group, list[int]]()  # the same by where a block stands
    alone = list[int]()  # stands for those of a block that has nothing in common with others
    row: tuple[str, ...] | None = None
    length = 0  # of the row so far
    for block in blocks:
        hints, link = block.hints, is_link(block)
        length = length + 1 if link and hints.tags == row else 1
        row = hints.tags if link else None
        if length > SPEAKERS:
            places.append(places[-1])
            continue
        if link or len(block.text) < LONGEST_LABEL:
            place = hints.tags, hints.classes, link
            others = known.get(place)  # most stand where another did
            if others is None:
                group = group_of(hints, link)
                others = known[place] = heard[group] if group else alone
            if others is not alone:
                if len(others) >= ELSEWHERE:
                    places.append(others[-1])
                    continue
                others.append(len(kept))
        places.append(len(kept))
        kept.append(block)
    return kept, places


def is_link(block: Block) -> bool:
    """Is the block a short link, or several, from its first character to its last?"""
    links = block.links
    if not links:
        return False
    size = len(block.text)
    return size < LONGEST and links[0].start == 0 and links[-1].end == size


def group_of(hints: Hints, is_link: bool) -> Group:
    """What a block has in common with others of the page that are built alike; () where it stands for itself."""
    if depth := menu_depth(hints):
        return hints.tags[:depth], hints.classes[:depth], is_link
    return (hints.tags, hints.classes) if is_link and any(hints.classes) else ()


def menu_depth(hints: Hints) -> int:
    """How deep the outermost element stands that is a menu, the page itself left out; 0 where none is."""
    tags, near = hints.tags, max(OUTSIDE, len(hints.tags) - NEAR)
    if MENU_TAGS.isdisjoint(tags) and not any(map(_is_menu, hints.classes[near:])):  # most blocks
        return 0
    return next((i + 1 for i, tag in enumerate(tags) if i >= OUTSIDE and (tag in MENU_TAGS or (i >= near and _is_menu(hints.classes[i])))), 0)


@lru_cache(maxsize=4096)
def _is_menu(classes: str) -> bool:
    """Do an element's class and id say so?"""
    return MENU_WORDS.search(classes) is not None
