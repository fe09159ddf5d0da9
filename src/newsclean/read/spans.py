"""Where the text nodes of a page stand in its source: behind the tag before them, whose place the parser knows."""
from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

import turbohtml
from turbohtml import TokenType, tokenize, unescape

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


class SourceMap:
    """Finds text nodes in newline-normalised source, in the order in which they come in the tree.

    The short way starts at the end of the text before, or at the last start tag before the text, steps over tags, and takes the
    first text that it meets where its characters are those of the node. Where they are not (a script lies between, tree construction moved or
    merged something), the page is tokenized, once.
    """

    def __init__(self, html: str) -> None:
        self._html = html
        self._at = 0                    # the end of the last text that was found
        self._line, self._line_at = 1, 0
        self._tokens: TokenMap | None = None

    def place(self, data: str, opened: turbohtml.Node | None) -> Place | None:
        """Place of a text that is not blank, without the white space at its ends; `opened`: the last element that began since the text before."""
        found, at = None, max(self._at, self._behind(opened)) if opened else self._at
        if self._tokens is None:
            found = self._short_way(data, at)
            if found is None:
                self._tokens = TokenMap(self._html)
        if self._tokens:
            found = self._tokens.place(data, at)
        if found is None:
            return None
        begin, end = found
        self._at = end
        if end - begin != len(data):  # character references: the margins cannot be told exactly
            return found
        if data[0].isspace():
            begin = end - len(data.lstrip())
        if data[-1].isspace():
            end -= len(data) - len(data.rstrip())
        return begin, end

    def _behind(self, element: turbohtml.Node) -> int:
        """Where the element's start tag ends; 0 where it has none, or stands further back."""
        line, column = element.position or (0, 0)
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
            if tag < 0:
                return None
            if tag > at and not (run := html[at:tag]).isspace():
                if unescape(run) == data:
                    return at, tag
                return (at + 1, tag) if run[0] == "\n" and unescape(run[1:]) == data else None  # the first line break in a `pre` is left out
            at = _tag_end(html, tag)
            if not at:
                return None
        return None


def _tag_end(html: str, tag: int) -> int:
    """Where a tag ends that begins at `tag`; 0 where it does not. Of angle brackets in its attributes only those in the first quoted one that has them are told."""
    end = html.find(">", tag)
    if end - tag < SHORTEST or (html[end - 1] == '"' and html[end - 2] != "="):  # most tags: no attribute, or one in quotes at the end
        return end + 1
    quote = '"' if html.count('"', tag, end) % 2 else "'" if html.count("'", tag, end) % 2 and html.find('"', tag, end) < 0 else ""
    return html.find(">", html.find(quote, end)) + 1 if quote and end > 0 and html[tag + 1] not in NO_ATTRIBUTES else end + 1


class TokenMap:
    """Text node data -> the places of the tokens with the same data, in source order."""

    def __init__(self, html: str) -> None:
        """Tokenize newline-normalised source."""
        starts = [0, *accumulate(len(line) + 1 for line in html.split("\n"))]
        self._places: dict[str, list[Place]] = {}
        waiting, begin, skip, before = "", 0, False, None
        text, start_tag = TokenType.TEXT, TokenType.START_TAG
        for token in tokenize(html, capture_attributes=False):
            kind = token.type
            if waiting:
                self._places.setdefault(waiting, []).append((begin, starts[token.line - 1] + token.col))
                waiting = ""
            if kind is text:
                data = token.data
                if data and not skip and not data.isspace():
                    begin = starts[token.line - 1] + token.col
                    drop = data.startswith("\n") and before in LINE_DROPPED
                    waiting, begin = (data[1:], begin + 1) if drop else (data, begin)
            before = token.tag if kind is start_tag else None
            skip = before in SKIPPED_TAGS
        if waiting:
            self._places.setdefault(waiting, []).append((begin, len(html)))

    def place(self, data: str, at: int) -> Place | None:
        """The first place at or behind `at`, else the last before it: tree construction moved the text."""
        places = self._places.get(data)
        if not places:
            return None
        return places[min(bisect_left(places, (at, 0)), len(places) - 1)]
