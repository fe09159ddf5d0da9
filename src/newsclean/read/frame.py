"""Open elements while a tree is walked: cheap to make, asked only where a block stands in them."""
from __future__ import annotations

import re
from collections.abc import Callable
from typing import Self

from newsclean.blocks import Hints
from newsclean.read.tags import BLOCK_TAGS, FALLBACK_TAGS, HIDING_STYLE, HIDING_VALUE

__all__ = ["MARKS", "MAX_DEPTH", "TOGETHER", "Attr", "Frame", "is_bar"]

MAX_DEPTH = 64
"""Elements nested deeper than this share the hints and the path of the one at this depth: real pages stay below 50, and hostile ones
must not cost the square of their depth."""

MENU_TAGS = frozenset({"nav", "header", "footer"})
"""Elements whose links are menus, whatever stands between them."""

TOGETHER = frozenset({"p", "li", "blockquote", "pre", "td", "figcaption"})
"""Block-level elements that hold running text: what is inline in them belongs together."""

SHARE_BAR = re.compile(r"share|social|menu|nav")
"""Class words of a row of buttons or menu entries, which is one line."""

BAR_DEPTH = 4
"""Elements between a button and the bar that holds it."""

MARKS = ("itemprop", "data-testid", "hidden", "style")
"""Attributes beside class and id that an element may tell something by."""

Attr = Callable[[str], str | None]
Around = tuple[str, tuple[str, ...], tuple[str, ...], str, bool]
"""Of an element: its XPath; its tag and those around it, the same of their classes, outermost first; the itemprop in force; whether it is hidden."""


class Frame:
    """An open element. Attributes are read where text stands in it: many elements hold none.

    index   its number among the children of its parent that have the same tag, from 1
    marked  may it have one of MARKS?
    """

    __slots__ = ("_around", "_hints", "attr", "counts", "depth", "index", "marked", "parent", "tag")

    def __init__(self, tag: str, parent: Self | None, attr: Attr | None, index: int, marked: bool) -> None:  # positional: a page makes a thousand
        self.tag = tag
        self.parent = parent
        self.attr = attr
        self.index = index
        self.marked = marked
        self.depth: int = parent.depth + 1 if parent is not None else 0
        self.counts: dict[str, int] = {}
        self._around: Around | None = None
        self._hints: Hints | None = None

    def xpath(self) -> str:
        """XPath of the element."""
        return self.around()[0]

    def hints(self) -> Hints:
        """The hints of a block whose text stands in this element, one value for all its blocks."""
        if self._hints is None:
            self._hints = Hints(*self.around()[1:])
        return self._hints

    def around(self) -> Around:
        """What its blocks know of it. Kept, as its children ask for it again."""
        found = self._around
        if found is None:
            found = self._around = self._read(*self.parent.around()) if self.parent is not None else ("", (), (), "", False)
        return found

    def _read(self, path: str, tags: tuple[str, ...], classes: tuple[str, ...], itemprop: str, hidden: bool) -> Around:
        attr, tag = self.attr, self.tag
        own = ""
        if attr:
            own = _names_of(attr)
            if self.marked:
                itemprop = attr("itemprop") or attr("data-testid") or itemprop
                hidden = hidden or self.hides(attr)
        return f"{path}/{tag}[{self.index}]", (*tags, tag), (*classes, own), itemprop, hidden or tag in FALLBACK_TAGS

    @staticmethod
    def hides(attr: Attr) -> bool:
        """Do an element's own attributes hide it?"""
        if attr("hidden") is not None:
            return True
        style = attr("style")
        if not style or not HIDING_VALUE.search(style := style.lower()):
            return False
        return HIDING_STYLE.search(style) is not None

    def block_tag(self) -> str:
        """Name of the innermost block-level element that this one is or is in."""
        frame = self
        while frame.parent is not None and frame.tag not in BLOCK_TAGS:
            frame = frame.parent
        return frame.tag

    def keeps_together(self) -> bool:
        """Do inline elements without a space between them belong to one run of text here?"""
        if "-" in self.tag or self.block_tag() in TOGETHER:
            return True
        _, tags, classes, _, _ = self.around()
        return is_bar(tags, classes)


def _names_of(attr: Attr) -> str:
    """The class and id of an element, in lower case; "" where it has neither."""
    name, key = attr("class"), attr("id")
    return f"{name or ''} {key or ''}".strip().lower() if name or key else ""


def is_bar(tags: tuple[str, ...], classes: tuple[str, ...]) -> bool:
    """Does what has these tags and classes around it stand in a menu, or a row of buttons?"""
    return not MENU_TAGS.isdisjoint(tags) or any(SHARE_BAR.search(names) for names in classes[-1 - BAR_DEPTH:])
