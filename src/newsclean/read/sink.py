"""The sink that drivers push a tree into: elements open and close, text comes between, blocks come out."""
from __future__ import annotations

import re
from collections.abc import Callable

import regex

from newsclean.blocks import Block, Link, Role, Span
from newsclean.lazy import lazily
from newsclean.read.frame import MAX_DEPTH, TOGETHER, Attr, Frame
from newsclean.read.tags import BLOCK_TAGS, QUIET_TAGS, is_drop_cap

__all__ = ["DROPPED", "LETTER_TAGS", "PREFORMATTED", "UNLABELLED", "BlockSink", "Place"]

FOLD = re.compile(r"[\t\n\f\r][ \t\n\f\r]*| [ \t\n\f\r]+")
"""White space that is not a single space already."""
DROPPED = lazily(regex.compile, r"\x00|(?<![^\x00-\x7f])\u00ad")
"""NUL, and soft hyphens, but for those behind a character that may be the first part of a mojibake sequence ("\u00c3\u00ad" was an i acute)."""

PREFORMATTED = frozenset({"pre", "textarea", "listing", "xmp"})
"""Elements whose white space is text."""
LETTER_TAGS = frozenset({"span", "b", "strong", "font", "big"})
"""Elements that may hold a drop cap: the first letter of a paragraph, set apart."""
UNLABELLED = Role.PARAGRAPH

Place = tuple[int, int]
"""Where a text node stands in the source: half-open, code points."""


class BlockSink:
    """Collects blocks. `open` and `close` come in pairs, `text` between them; `flush` ends the last block."""

    def __init__(self, resolve: Callable[[str], str]) -> None:
        self.blocks: list[Block] = []
        self._resolve = resolve
        self._frame = Frame("", None, None, 1, False)
        self._stack: list[Frame] = []
        self._parts: list[str] = []
        self._size = 0
        self._ends = ""                         # last character of the block so far, "" while it has none
        self._owner: Frame | None = None        # innermost element that holds all text of the block so far
        self._first: Place | None = None        # places of the block's first and last text node, where they are known
        self._last: Place | None = None
        self._links: list[tuple[int, int, str]] = []
        self._link: tuple[str, int, int] | None = None  # address, start in the block, depth of the stack
        self._quiet = 0                         # depth of the element of QUIET_TAGS that has had no text yet; 0: in none
        self._pre = 0
        self._letters: list[Attr] = []          # elements since the last text, or around a first letter, that may hold a drop cap
        self._text_depth = 0                    # how deep the last text stood
        self._after_inline = False              # an inline element with text has just ended, no text came since
        self._between = False                   # and another has begun

    def open(self, tag: str, attr: Attr, *, marked: bool = True) -> None:
        """An element begins. `attr(name)` gives the value of an attribute, None where it has none; `marked`: may it have one of `frame.MARKS`?"""
        parent = self._frame
        self._stack.append(parent)
        counts = parent.counts
        index = counts[tag] = counts.get(tag, 0) + 1
        if parent.depth < MAX_DEPTH:
            self._frame = Frame(tag, parent, attr, index, marked)
        elif marked and not parent.hints().hidden and Frame.hides(attr):
            self._frame = Frame(tag, parent.parent, attr, index, marked)
        if tag in BLOCK_TAGS:
            if self._parts and not self._quiet:
                self._end_line(tag, parent)
            if tag in PREFORMATTED:
                self._pre += 1
        else:
            self._open_inline(tag, attr)

    def _end_line(self, tag: str, parent: Frame) -> None:
        """A block-level element begins behind text."""
        if tag in QUIET_TAGS and parent.block_tag() in TOGETHER:
            self._quiet = len(self._stack)
        else:
            self.flush()

    def empty(self, tag: str) -> None:
        """An element without any content begins and ends."""
        counts = self._frame.counts
        counts[tag] = counts.get(tag, 0) + 1
        if self._parts and not self._quiet:
            if tag == "br":
                self._line_break()
            elif tag in BLOCK_TAGS and not (tag in QUIET_TAGS and self._frame.block_tag() in TOGETHER):
                self.flush()

    def _open_inline(self, tag: str, attr: Attr) -> None:
        self._between = self._after_inline
        if tag == "a":
            href = attr("href") if self._link is None else None
            if href:
                self._link = (self._resolve(href), self._size, len(self._stack))
        elif tag in LETTER_TAGS:
            self._letters.append(attr)

    def close(self, tag: str) -> None:
        """An element ends."""
        self._frame = self._stack.pop()
        if tag in BLOCK_TAGS:
            if self._quiet == len(self._stack) + 1:
                self._quiet = 0
            elif self._parts and not self._quiet:
                self.flush()
            if tag in PREFORMATTED:
                self._pre -= 1
        else:
            depth = len(self._stack)
            self._after_inline = self._text_depth > depth
            self._between = False
            if self._link and self._link[2] == depth + 1:
                self._end_link()
                self._link = None

    def _line_break(self) -> None:
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

    def space(self, data: str) -> None:
        """A text node of nothing but white space."""
        if self._ends not in ("", " ", "\n") and not self._quiet:
            self._add(data if self._pre else " " if data.strip(" \t\n\f\r") == "" else data)

    def text(self, data: str, place: Place | None = None) -> None:
        """A text node, and where it stands in the source, without the white space at its ends."""
        if data.isspace():
            self.space(data)
        elif data and self._add(self._shown(data)):
            self._place(place)

    def _shown(self, data: str) -> str:
        """A text node as its block shows it: without what is dropped, and white space folded where it is no text."""
        shown = DROPPED.sub("", data) if "\x00" in data or "\u00ad" in data else data
        if not self._pre and ("\n" in shown or "  " in shown or "\t" in shown or "\r" in shown or "\f" in shown):
            shown = FOLD.sub(" ", shown)
        return shown

    def _add(self, shown: str) -> bool:
        """Append text to the block; leading white space goes where the block begins, or already ends in it."""
        if self._quiet:
            self._quiet = 0
            self.flush()
        shown = self._without_lead(shown)
        if not shown:
            return False
        if self._letters and self._size + len(shown) > 1:
            self._letters.clear()
        if self._between and self._size > 1 and self._ends.isalnum() and shown[0].isalnum() and not self._frame.keeps_together():
            self.flush()  # <a>Home</a><a>News</a>: a style sheet keeps these apart
        self._parts.append(shown)
        self._size += len(shown)
        self._ends = shown[-1]
        self._text_depth = len(self._stack)
        self._after_inline = self._between = False
        return True

    def _without_lead(self, shown: str) -> str:
        """The text without leading white space where the block begins, or already ends in it, or in a drop cap."""
        if self._ends in ("", " ", "\n") or (self._letters and self._is_drop_cap()):
            return shown.lstrip("\n" if self._pre else " ")
        return shown

    def _is_drop_cap(self) -> bool:
        """Is the text so far, if any, the first letter of a paragraph, set apart?"""
        return any(is_drop_cap(name) for attr in self._letters if (name := attr("class")))

    def _place(self, place: Place | None) -> None:
        """Take note of where the block's text stands: its text nodes, and the element that holds them all."""
        owner, frame = self._owner, self._frame
        self._last = place
        if owner is None:
            self._first = place
            self._owner = frame
            return
        while owner is not frame:  # both come to the root, which is its own parent here
            if frame.depth > owner.depth:
                frame = frame.parent or frame
            else:
                owner = owner.parent or owner
        self._owner = owner

    def _end_link(self) -> None:
        if self._link:
            url, start, _ = self._link
            self._links.append((start, self._size, url))

    def flush(self) -> None:
        """End the block."""
        if not self._parts:
            return
        if self._link:
            self._end_link()
            self._link = (self._link[0], 0, self._link[2])
        if self._owner is not None:
            self._emit("".join(self._parts).rstrip(), self._owner)
        self._parts.clear()
        self._links.clear()
        self._letters.clear()
        self._size = 0
        self._ends = ""
        self._owner = None
        self._after_inline = self._between = False

    def _emit(self, text: str, owner: Frame) -> None:
        lead = len(text) - len(text.lstrip())
        if lead == len(text):
            return
        first, last = self._first, self._last
        self.blocks.append(Block(
            str(len(self.blocks) + 1), text[lead:], UNLABELLED, 0.0, "", Span(first[0], last[1]) if first and last and first[0] < last[1] else None,
            owner.xpath(), owner.block_tag(), self._clean_links(text[lead:], lead) if self._links else (), owner.hints()))

    def _clean_links(self, text: str, lead: int) -> tuple[Link, ...]:
        """The links, without white space at their ends, and those without text left out."""
        out, size = [], len(text)
        for first, last, url in self._links:
            start = first - lead if first > lead else 0
            end = last - lead
            if start == 0 and end >= size:
                out.append(Link(0, size, url))
            elif bare := text[start:end].strip() if start < end else "":
                start = text.index(bare, start)
                out.append(Link(start, start + len(bare), url))
        return tuple(out)
