"""Is a source HTML, or text that may mention tags? Only structure makes it HTML."""
from __future__ import annotations

from collections import Counter

import regex

from newsclean.lazy import lazily

__all__ = ["kind_of"]

BLOCKS = "p|div|article|section|main|header|footer|aside|nav|figure|figcaption|h[1-6]|ul|ol|li|dl|dd|dt|table|tbody|tr|td|th|blockquote|pre|form"
BEFORE = r"(?:\s|\N{BYTE ORDER MARK}|<!--(?>[^-]++|-(?!->))*+-->|<\?xml[^<>]{0,500}>)*+"
PAGE = lazily(regex.compile, BEFORE + r"(?:<!doctype\s++html|<(?:html|head|body)(?=[\s>]))[^<>]{0,2000}>(?!\s*+(?:and|is|as|or|in|tags?|element)\b)",
                     regex.IGNORECASE)
"""The start of a page; a sentence that begins with the name of a tag goes on after it."""
PAGE_INSIDE = lazily(regex.compile, r"(?:^|>)[ \t]{0,40}(?:<!doctype\s++html|<html(?=[\s>])|<body(?=[\s>]))[^<>]{0,2000}>[ \t]{0,40}(?=$|<)",
                            regex.IGNORECASE | regex.MULTILINE)
"""The same after leading junk: on a line of its own or in a row of tags."""

OPENING = lazily(regex.compile, rf"(?:^|[>\n])[ \t]{{0,40}}+<({BLOCKS})(?:\s[^<>]{{0,2000}})?>", regex.IGNORECASE)
"""A block begins: at the start of a line, or right behind another tag."""
CLOSING = lazily(regex.compile, rf"</({BLOCKS})\s{{0,9}}>(?=[ \t]{{0,40}}(?:\n|<|$))", regex.IGNORECASE)
"""A block ends: at the end of a line, or right before another tag."""
STARTS = lazily(regex.compile, BEFORE + r"<[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,2000})?/?>", regex.IGNORECASE)

MIN_PAIRS = 2          # blocks that open and close, where the text does not begin with a tag
MAX_OUTSIDE = 0.4      # share of the text that may stand before the first and after the last tag of such a fragment
JUDGED = 200_000       # characters that are looked at


def kind_of(text: str) -> str:
    """ "html" or "text".

    HTML has a doctype, an html or body element, or block elements that open and close. Text stays text whatever it mentions:
    tags, tickers, addresses or inequalities in angle brackets.

    >>> kind_of("<p>The bridge is open.</p>"), kind_of("Use the <p> tag, <AAPL.O> or <b@example.org>.")
    ('html', 'text')
    """
    if "<" not in text:
        return "text"
    if PAGE.match(text, 0, JUDGED):  # a page mostly begins as one: no need to copy it
        return "html"
    head = text[:JUDGED]
    return "html" if PAGE_INSIDE.search(head) or _is_fragment(head) else "text"


def _is_fragment(text: str) -> bool:
    opened = list(OPENING.finditer(text, overlapped=True))
    closed = list(CLOSING.finditer(text))
    pairs = (Counter(match[1].lower() for match in opened) & Counter(match[1].lower() for match in closed)).total()
    if not pairs:
        return False
    if STARTS.match(text):
        return True
    outside = opened[0].start() + len(text) - closed[-1].end()
    return pairs >= MIN_PAIRS and outside <= MAX_OUTSIDE * len(text)
