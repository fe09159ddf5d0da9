"""The sink that drivers push a tree into: elements open and close, text comes between, blocks come out."""
from __future__ import annotations

from collections.abc import Callable

import regex

from newsclean.blocks import Block, Link
from newsclean.read.frame import MAX_DEPTH, Attr, Frame
from newsclean.read.tags import BLOCK_TAGS, DROP_CAP

__all__ = ["BlockSink", "Run"]

FOLD = regex.compile(r"[ \t\n\f\r]+")
DROPPED = regex.compile(r"\x00|(?<![^\x00-\x7f])\u00ad")
"""NUL, and soft hyphens, but for those behind a character that may be the first part of a mojibake sequence ("\u00c3\u00ad" was an i acute)."""

PREFORMATTED = frozenset({"pre", "textarea", "listing", "xmp"})
"""Elements whose white space is text."""
LETTER_TAGS = frozenset({"span", "b", "strong", "font", "big"})
"""Elements that may hold a drop cap: the first letter of a paragraph, set apart."""

Run = tuple[str, int]
"""A text node's data and how many nodes with the same data came before it: what a source span is looked up by."""


class BlockSink:
    """Collects blocks. `open` and `close` come in pairs, `text` between them; `finish` returns what was found."""

    def __init__(self, resolve: Callable[[str], str]) -> None:
        self.blocks: list[Block] = []
        self.runs: list[tuple[Run, Run]] = []   # for each block its first and last text node
        self.seen: dict[str, int] = {}          # text node data -> how often it came
        self._resolve = resolve
        self._frame = Frame("", None, None, 1)
        self._stack: list[Frame] = []
        self._parts: list[str] = []
        self._size = 0
        self._ends = ""                         # last character of the block so far, "" while it has none
        self._owner: Frame | None = None        # innermost element that holds all text of the block so far
        self._first: Run | None = None
        self._last: Run = ("", 0)
        self._links: list[Link] = []
        self._link: tuple[str, int, int] | None = None  # address, start in the block, depth of the stack
        self._pre = 0
        self._drop_cap = False
        self._text_depth = 0                    # how deep the last text stood
        self._after_inline = False              # an inline element with text has just ended, no text came since
        self._between = False                   # and another has begun

    def open(self, tag: str, attr: Attr) -> None:
        """An element begins. `attr(name)` gives the value of an attribute, None where it has none."""
        parent = self._frame
        self._stack.append(parent)
        counts = parent.counts
        index = counts[tag] = counts.get(tag, 0) + 1
        if parent.depth < MAX_DEPTH:
            self._frame = Frame(tag, parent, attr, index)
        elif not parent.hints().hidden and Frame.hides(attr):
            self._frame = Frame(tag, parent.parent, attr, index)
        if tag in BLOCK_TAGS:
            self.flush()
            if tag in PREFORMATTED:
                self._pre += 1
        else:
            self._open_inline(tag, attr)

    def empty(self, tag: str) -> None:
        """An element without any content begins and ends."""
        counts = self._frame.counts
        counts[tag] = counts.get(tag, 0) + 1
        if tag == "br":
            self._line_break()
        elif tag in BLOCK_TAGS:
            self.flush()

    def _open_inline(self, tag: str, attr: Attr) -> None:
        self._between = self._after_inline
        if tag == "a":
            href = attr("href") if self._link is None else None
            if href:
                self._link = (self._resolve(href), self._size, len(self._stack))
        elif tag in LETTER_TAGS:
            name = attr("class")
            self._drop_cap = self._drop_cap or (name is not None and DROP_CAP.search(name) is not None)

    def close(self, tag: str) -> None:
        """An element ends."""
        self._frame = self._stack.pop()
        if tag in BLOCK_TAGS:
            self.flush()
            if tag in PREFORMATTED:
                self._pre -= 1
        else:
            self._after_inline = self._text_depth > len(self._stack)
            self._between = False
            if self._link and self._link[2] == len(self._stack) + 1:
                self._end_link()
                self._link = None

    def _line_break(self) -> None:
        if not self._parts:
            return
        if self._ends == "\n":
            self.flush()
            return
        if self._ends == " ":
            kept = self._parts[-1].rstrip(" ")
            self._size -= len(self._parts[-1]) - len(kept)
            self._parts[-1] = kept
        self._parts.append("\n")
        self._size += 1
        self._ends = "\n"

    def text(self, data: str) -> None:
        """A text node."""
        if not data or data.isspace():
            if data and self._ends not in ("", " ", "\n"):
                self._add(data if self._pre else " " if data.strip(" \t\n\f\r") == "" else data)
            return
        nth = self.seen.get(data, 0)
        self.seen[data] = nth + 1
        shown = DROPPED.sub("", data) if "\x00" in data or "\u00ad" in data else data
        if not self._pre:
            shown = FOLD.sub(" ", shown)
        if not self._add(shown):
            return
        self._place((data, nth))

    def _add(self, shown: str) -> bool:
        """Append text to the block; leading white space goes where the block begins, or already ends in it."""
        if self._ends in ("", " ", "\n") or self._drop_cap:
            shown = shown.lstrip("\n" if self._pre else " ")
        if not shown:
            return False
        self._drop_cap = self._drop_cap and self._size + len(shown) <= 1
        if self._between and self._size > 1 and self._ends.isalnum() and shown[0].isalnum() and not self._frame.keeps_together():
            self.flush()  # <a>Home</a><a>News</a>: a style sheet keeps these apart
        self._parts.append(shown)
        self._size += len(shown)
        self._ends = shown[-1]
        self._text_depth = len(self._stack)
        self._after_inline = self._between = False
        return True

    def _place(self, run: Run) -> None:
        """Take note of where the block's text stands: its text nodes, and the element that holds them all."""
        if self._first is None:
            self._first = run
            self._owner = self._frame
        else:
            owner, frame = self._owner, self._frame
            while owner is not None and owner is not frame:
                if frame.depth > owner.depth and frame.parent:
                    frame = frame.parent
                else:
                    owner = owner.parent
            self._owner = owner or self._frame
        self._last = run

    def _end_link(self) -> None:
        if self._link:
            url, start, _ = self._link
            self._links.append(Link(start, self._size, url))

    def flush(self) -> None:
        """End the block."""
        if not self._parts:
            return
        if self._link:
            self._end_link()
            self._link = (self._link[0], 0, self._link[2])
        text = "".join(self._parts).rstrip()
        self._emit(text)
        self._parts.clear()
        self._links.clear()
        self._size = 0
        self._ends = ""
        self._first = self._owner = None
        self._drop_cap = self._after_inline = self._between = False

    def _emit(self, text: str) -> None:
        lead = len(text) - len(text.lstrip())
        text = text[lead:]
        if not text or self._first is None or self._owner is None:
            return
        owner = self._owner
        self.blocks.append(Block(str(len(self.blocks) + 1), text, path=owner.xpath(), tag=owner.block_tag(), hints=owner.hints(),
                                 links=tuple(self._clean_links(text, lead)) if self._links else ()))
        self.runs.append((self._first, self._last))

    def _clean_links(self, text: str, lead: int) -> list[Link]:
        out = []
        for link in self._links:
            start, end = max(0, link.start - lead), min(link.end - lead, len(text))
            while start < end and text[start].isspace():
                start += 1
            while start < end and text[end - 1].isspace():
                end -= 1
            if start < end:
                out.append(Link(start, end, link.url))
        return out
