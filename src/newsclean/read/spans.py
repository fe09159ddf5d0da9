"""Where the text nodes of a page stand in its source: behind the tag before them, whose place the parser knows."""
from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, chain

import turbohtml
from turbohtml import TokenType, tokenize, unescape

from newsclean.blocks import Block
from newsclean.lazy import lazily
from newsclean.read.sink import Place
from newsclean.read.tags import SKIPPED_TAGS

__all__ = ["SourceMap", "TokenMap"]

STEPS = 12
"""Tags that may stand between a text and the last one, or the last that began before it, for the short way."""
LONGEST_REFERENCE = 40
"""Characters of source that one character of a text may take, for the short way; the longest name of one has 33."""
SHORTEST = 6
"""Characters up to the closing bracket of a tag below which it has no quoted attribute with a bracket in it: `<a b='>`."""
NO_ATTRIBUTES = "?!"
"""What begins with these behind its bracket is no tag but ends at the first closing one, quotes or not (HTML Standard, 13.2.5.41)."""
LINE_DROPPED = frozenset({"pre", "textarea", "listing"})
"""Elements whose first line break the parser leaves out (HTML Standard, 13.2.6.4.7)."""
OPAQUE = {tag[:3] for tag in SKIPPED_TAGS}
"""How the names begin of elements whose text is none of the page; three letters, as few others begin so."""

NOSCRIPT = lazily(re.compile, "<(/?)noscript", re.IGNORECASE)
"""Tags of an element that the tree reads as one without scripts does, and the tokenizer takes for one text: it must have another name, as long as this."""


class SourceMap:
    """Finds text nodes in newline-normalised source, in the order in which they come in the tree.

    The short way starts at the end of the text before, or at the last start tag before the text, steps over tags, and takes the
    first text that it meets where its characters are those of the node. Where they are not (a script lies between, tree construction merged
    something), or that tag stands further back (tree construction moved something), the page is tokenized, once, and every block is checked.
    """

    def __init__(self, html: str) -> None:
        self._html = html
        self._at = 0                    # the end of the last text that was found
        self._line, self._line_at = 1, 0
        self.tokens: TokenMap | None = None

    def place(self, data: str, opened: turbohtml.Node | None) -> Place | None:
        """Place of a text that is not blank, without the white space at its ends; `opened`: the last element that began since the text before."""
        found = None
        if self.tokens is None:
            at = self._behind(opened) if opened else self._at
            found = self._short_way(data, at) if at >= self._at else None
            if found is None:
                self.tokens = TokenMap(self._html)
        if self.tokens:
            found = self.tokens.place(data, self._at, opened)
        if found is None:
            return None
        begin, end = found
        self._at = end
        return self._trimmed(data, begin, end)

    def _trimmed(self, data: str, begin: int, end: int) -> Place:
        """The place of a text without the white space at its ends."""
        if end - begin != len(data) or not self._html.startswith(data, begin):  # character references: the margins cannot be told exactly
            return begin, end
        if data[0].isspace():
            begin = end - len(data.lstrip())
        if data[-1].isspace():
            end -= len(data) - len(data.rstrip())
        return begin, end

    def _behind(self, element: turbohtml.Node) -> int:
        """Where the element's start tag ends, the text before where it has none; 0 where it stands in a line further back."""
        position = element.position
        if position is None:
            return self._at
        line, column = position
        now, at, find = self._line, self._line_at, self._html.find
        if line < now:
            return 0
        while now < line:
            at = find("\n", at) + 1
            now += 1
        self._line, self._line_at = now, at
        return _tag_end(self._html, at + column)

    def _short_way(self, data: str, at: int) -> Place | None:
        html, size = self._html, len(data)
        for _ in range(STEPS):
            if html.startswith(data, at) and html[at + size:at + size + 1] in ("<", ""):
                return at, at + size
            tag = html.find("<", at, at + LONGEST_REFERENCE * (size + 1))
            if tag > at and not html[at:tag].isspace():
                return _spelled_between(html, at, tag, data)
            at = _next_text(html, tag)
            if not at:
                return None
        return None


def _spelled_between(html: str, begin: int, end: int, data: str) -> Place | None:
    """The place of a text, if it is what stands between the two, spelled with character references."""
    run = html[begin:end]
    if unescape(run) == data:
        return begin, end
    return (begin + 1, end) if run[0] == "\n" and unescape(run[1:]) == data else None  # the first line break in a `pre` is left out


def _next_text(html: str, tag: int) -> int:
    """Where a text may begin behind the tag that begins at `tag`; 0 where there is no tag, it does not end, or it may hide text."""
    if tag < 0:
        return 0
    end = _tag_end(html, tag)
    return 0 if end and _hides_text(html, tag, end) else end


def _tag_end(html: str, tag: int) -> int:
    """Where a tag ends that begins at `tag`; 0 where it does not. Of angle brackets in its attributes only those in the first quoted one that has them are told."""
    end = html.find(">", tag)
    if end - tag < SHORTEST or (html[end - 1] == '"' and html[end - 2] != "="):  # most tags: no attribute, or one in quotes at the end
        return end + 1
    quote = _open_quote(html, tag, end)
    return html.find(">", html.find(quote, end)) + 1 if quote and html[tag + 1] not in NO_ATTRIBUTES else end + 1


def _open_quote(html: str, tag: int, end: int) -> str:
    """The quotation mark that was opened between the two places and not closed; "" where there is none."""
    doubles = html.count('"', tag, end)
    if doubles % 2:
        return '"'
    return "'" if not doubles and html.count("'", tag, end) % 2 else ""


def _hides_text(html: str, tag: int, end: int) -> bool:
    """May what begins at `tag` go on behind its first closing bracket, with text that is none: a comment, a script that is not empty?"""
    if html.startswith("<!--", tag):
        return html[end - 3:end - 1] != "--"
    return html[tag + 1:tag + 4].lower() in OPAQUE and html[end:end + 1] != "<"


class TokenMap:
    """The text tokens of a page, in source order, but for blank ones and those whose text is none of the page."""

    def __init__(self, html: str) -> None:
        """Tokenize newline-normalised source."""
        self._starts = [0, *accumulate(len(line) + 1 for line in html.split("\n"))]
        self._begins, self._ends, self._texts = list[int](), list[int](), list[str]()
        for begin, end, data in _text_tokens(html, self._starts):
            if not data.isspace() and (text := _visible(data)):
                self._begins.append(begin)
                self._ends.append(end)
                self._texts.append(text)

    def place(self, data: str, at: int, opened: turbohtml.Node | None = None) -> Place | None:
        """Place of a text, of which there may be several parts in the source: the first behind the tag of `opened`, else the next behind `at`.

        None where another text stands there: tree construction has moved one of the two. The tag stands before `at` where it has moved
        the element, or opened it again (HTML Standard, 13.2.4.3); in the second case what stands behind it is the element's first text.
        """
        text, start = _visible(data), at
        if opened and (position := opened.position):
            start = self._starts[position[0] - 1] + position[1]
        for behind in (start, at) if start < at else (start,):
            first = bisect_left(self._begins, behind)
            if last := self._spelled(text, first):
                return self._begins[first], self._ends[last - 1]
        return None

    def check(self, blocks: list[Block]) -> None:
        """Take away, in place, the sources that are not true: what stands there is more or other than the block's text, or another block's as well."""
        found = [self._under(block) for block in blocks]
        owners = Counter(chain.from_iterable(found))
        for i, (block, numbers) in enumerate(zip(blocks, found, strict=True)):
            if block.source and (not numbers or any(owners[number] > 1 for number in numbers)):
                blocks[i] = replace(block, source=None)

    def _under(self, block: Block) -> range:
        """The numbers of the tokens at a block's source; none where they are not its text."""
        if block.source is None:
            return range(0)
        first = bisect_right(self._ends, block.source.start)
        last = self._spelled(_visible(block.text), first)
        return range(first, last) if last and self._begins[first] <= block.source.start and block.source.end <= self._ends[last - 1] else range(0)

    def _spelled(self, text: str, first: int) -> int:
        """The number behind the last of the tokens from `first` on that make up the text; 0 where they do not."""
        at = 0
        for number in range(first, len(self._texts)):
            part = self._texts[number]
            if not text.startswith(part, at):
                return 0
            at += len(part)
            if at == len(text):
                return number + 1
        return 0


def _visible(text: str) -> str:
    """Without white space, which the tree may leave out or fold, and what is no character of a text (`sink.DROPPED`)."""
    if "\0" in text or "\u00ad" in text:
        text = text.replace("\0", "").replace("\u00ad", "")
    return "".join(text.split())


def _text_tokens(html: str, starts: list[int]) -> Iterator[tuple[int, int, str]]:
    """Begin, end and characters of the tokens that are text of the page."""
    begin, data, before, templates = 0, "", None, 0
    text, start_tag = TokenType.TEXT, TokenType.START_TAG
    for token in tokenize(NOSCRIPT.sub("<\\1x-script", html), capture_attributes=False):
        kind, tag, at = token.type, token.tag, starts[token.line - 1] + token.col
        if data:
            yield begin, at, data
            data = ""
        if kind is text:
            if not templates and before not in SKIPPED_TAGS:
                data = token.data or ""
                drop = data.startswith("\n") and before in LINE_DROPPED
                begin, data = at + drop, data[drop:]
        elif tag == "template":
            templates = max(templates + (1 if kind is start_tag else -1), 0)
        before = tag if kind is start_tag else None
    if data:
        yield begin, len(html), data
