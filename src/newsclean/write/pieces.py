"""A block's text cut at its links, and the addresses that may be written."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import unescape

import regex

from newsclean.blocks import Block, Link
from newsclean.write.encodable import encodable

__all__ = ["Piece", "address", "lines", "pieces"]

Piece = tuple[str, str | None]
"""A stretch of text and the address that it links to; None where it does not."""

SAFE_SCHEMES = ("http", "https", "mailto")
SCHEME = regex.compile(r"([A-Za-z][A-Za-z0-9+.\-]*+):")
IGNORED_IN_URLS = regex.compile(r"[\p{Cc}\p{Cf}\p{Z}\p{Cs}]")
"""Browsers skip some of these inside a scheme ("java\\tscript:"), so a scheme is looked for without them."""
UNSAFE_IN_URLS = regex.compile(r"[\p{Cc}\p{Cf}\p{Z}\\()<>\"`|]")
"""What ends a link destination, or binds tighter than a link does."""
LINE_END = regex.compile(r"[\r\n]++")


def address(url: str) -> str | None:
    """The URL, unsafe characters quoted; None for one that leads nowhere, or somewhere else than to a page or a mailbox.

    >>> address("/local/a b"), address("java\\tscript:alert(1)")
    ('/local/a%20b', None)
    """
    bare = IGNORED_IN_URLS.sub("", unescape(url))  # "javascript&colon;" leads nowhere, but would if somebody decoded it once more
    scheme = SCHEME.match(bare)
    if not bare or (scheme and scheme[1].lower() not in SAFE_SCHEMES):
        return None
    return UNSAFE_IN_URLS.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8")), encodable(url.strip()))


def pieces(block: Block) -> Iterator[Piece]:
    """The block's text, cut where links begin and end; links that overlap an earlier one or cannot be written are plain text."""
    text, at = block.text, 0
    for link, where in _apart(block.links, text):
        yield text[at:link.start], None
        yield text[link.start:link.end], where
        at = link.end
    yield text[at:], None


def lines(text: str) -> list[str]:
    """The lines that are not empty, without the white space around them."""
    return [line for line in map(str.strip, LINE_END.split(text)) if line]


def _apart(links: Iterable[Link], text: str) -> Iterable[tuple[Link, str]]:
    end = 0
    for link in sorted(links, key=lambda link: (link.start, -link.end)):
        if end <= link.start < link.end <= len(text) and text[link.start:link.end].strip() and (where := address(link.url)):
            yield link, where
            end = link.end
