"""Where the text nodes of a page stand in its source, from the tokenizer's positions."""
from __future__ import annotations

from itertools import accumulate

from turbohtml import TokenType, tokenize

from newsclean.blocks import Span
from newsclean.read.sink import Run
from newsclean.read.tags import SKIPPED_TAGS

__all__ = ["SourceMap"]
LINE_DROPPED = frozenset({"pre", "textarea", "listing"})
"""Elements whose first line break the parser leaves out (HTML Standard, 13.2.6.4.7)."""


class SourceMap:
    """Text node data -> the spans of the tokens with the same data, in source order."""

    def __init__(self, html: str) -> None:
        """Tokenize newline-normalised source."""
        starts = [0, *accumulate(len(line) + 1 for line in html.split("\n"))]
        self._spans: dict[str, list[Span]] = {}
        waiting, begin, skip, before = "", 0, False, None
        text, start_tag = TokenType.TEXT, TokenType.START_TAG
        for token in tokenize(html, capture_attributes=False):
            kind = token.type
            if waiting:
                self._add(waiting, begin, starts[token.line - 1] + token.col)
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
            self._add(waiting, begin, len(html))

    def _add(self, data: str, begin: int, end: int) -> None:
        if end - begin == len(data):  # no character references: the margins can be left out exactly
            begin, end = begin + len(data) - len(data.lstrip()), end - (len(data) - len(data.rstrip()))
        self._spans.setdefault(data, []).append(Span(begin, end))

    def span(self, first: Run, last: Run, seen: dict[str, int]) -> Span | None:
        """From the first to the last text node of a block; `seen` counts the tree's nodes by their data.

        None where the tree has other text nodes than the source has text tokens: tree construction moved or merged them.
        """
        start, end = self._place(first, seen), self._place(last, seen)
        return Span(start.start, end.end) if start and end and start.start < end.end else None

    def _place(self, run: Run, seen: dict[str, int]) -> Span | None:
        spans = self._spans.get(run[0], ())
        return spans[run[1]] if len(spans) == seen[run[0]] else None
