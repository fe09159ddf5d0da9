"""Open elements while a tree is walked: cheap to make, asked only where a block stands in them."""
from __future__ import annotations

from collections.abc import Callable
from typing import Self

import regex

from newsclean.blocks import Hints
from newsclean.read.tags import BLOCK_TAGS, FALLBACK_TAGS, HIDING_STYLE

__all__ = ["MAX_DEPTH", "Attr", "Frame"]

MAX_DEPTH = 64
"""Elements nested deeper than this share the hints and the path of the one at this depth: real pages stay below 50, and hostile ones
must not cost the square of their depth."""

MENU_TAGS = frozenset({"nav", "header", "footer"})
"""Elements whose links are menus, whatever stands between them."""

SHARE_BAR = regex.compile(r"share|social|menu|nav")
"""Class words of a row of buttons or menu entries, which is one line."""

BAR_DEPTH = 4
"""Elements between a button and the bar that holds it."""

Attr = Callable[[str], str | None]


class Frame:
    """An open element. Attributes are read when a block asks for them, most elements hold no text of their own.

    index  its number among the children of its parent that have the same tag, from 1
    """

    __slots__ = ("_classes", "_hints", "_path", "attr", "counts", "depth", "index", "parent", "tag")

    def __init__(self, tag: str, parent: Self | None, attr: Attr | None, index: int) -> None:
        self.tag = tag
        self.parent = parent
        self.attr = attr
        self.index = index
        self.depth: int = parent.depth + 1 if parent is not None else 0
        self.counts: dict[str, int] = {}
        self._classes: str | None = None
        self._path: str | None = None
        self._hints: Hints | None = None

    @property
    def classes(self) -> str:
        """Class and id tokens in lower case, a space between."""
        if self._classes is None:
            attr = self.attr
            name, key = (attr("class"), attr("id")) if attr else (None, None)
            self._classes = f"{name or ''} {key or ''}".strip().lower() if name or key else ""
        return self._classes

    def xpath(self) -> str:
        """XPath of the element. Kept, as its children ask for it again."""
        if self._path is None:
            self._path = f"{self.parent.xpath()}/{self.tag}[{self.index}]" if self.parent is not None else ""
        return self._path

    def hints(self) -> Hints:
        """The hints of a block whose text stands in this element: those of its parent, and its own."""
        if self._hints is None:
            self._hints = self._read(self.parent.hints()) if self.parent is not None else Hints()
        return self._hints

    def _read(self, above: Hints) -> Hints:
        attr = self.attr
        itemprop, hidden = above.itemprop, above.hidden or self.tag in FALLBACK_TAGS
        if attr:
            itemprop = attr("itemprop") or attr("data-testid") or itemprop
            hidden = hidden or self.hides(attr)
        return Hints((*above.tags, self.tag), (*above.classes, self.classes), itemprop, hidden)

    @staticmethod
    def hides(attr: Attr) -> bool:
        """Do an element's own attributes hide it?"""
        if attr("hidden") is not None:
            return True
        style = attr("style")
        return style is not None and HIDING_STYLE.search(style) is not None

    def block_tag(self) -> str:
        """Name of the innermost block-level element that this one is or is in."""
        frame = self
        while frame.parent is not None and frame.tag not in BLOCK_TAGS:
            frame = frame.parent
        return frame.tag

    def keeps_together(self) -> bool:
        """Do inline elements without a space between them belong to one run of text here?"""
        if "-" in self.tag or self.block_tag() in ("p", "li", "blockquote", "pre", "td", "figcaption"):
            return True
        frame: Frame | None = self
        while frame is not None:
            near = self.depth - frame.depth <= BAR_DEPTH
            if frame.tag in MENU_TAGS or (near and SHARE_BAR.search(frame.classes)):
                return True
            frame = frame.parent
        return False
