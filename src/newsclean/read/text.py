"""Plain text: every line that is not empty becomes a block. Its marks are read, never removed."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from newsclean.blocks import Block, Hints, Span
from newsclean.document import Document, SourceFacts
from newsclean.language import language_of
from newsclean.lazy import lazily

__all__ = ["read_text"]

MAX_GAP = 3
"""Empty lines before a block are counted up to this; more say no more."""
HINTS = tuple(Hints(gap=n) for n in range(MAX_GAP + 1))
BREAKS = "\v\f\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"
"""Other characters that end a line, each one character long, so that places stay the same."""
NEXT_LINE = lazily(regex.compile, r"(?<![\u0080-\u00ff])\x85(?! ?\p{Ll}|[ .,;:!?\"')\x80-\x9f])")
"""NEL where it ends a line. Elsewhere it is the ellipsis of windows-1252, or half of a letter, decoded as ISO-8859-1."""
HALVES = frozenset("\x85\xa0")
"""White space to Python that may be the second half of a letter decoded with the wrong table, like the two characters of an a grave."""
LEADS = ("\N{LATIN CAPITAL LETTER A WITH GRAVE}", "\N{LATIN SMALL LETTER Y WITH DIAERESIS}")
"""First and last of the letters that such a second half follows."""

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
"""Kept where there is text: the author's hint where to break, or the second half of a letter decoded with the wrong table."""

MARKS = (  # what stands at the beginning of a line -> the tag that it stands for
    (lazily(regex.compile, r"#\s++\S"), "h1"),
    (lazily(regex.compile, r"#{2}\s++\S"), "h2"), (lazily(regex.compile, r"#{3}\s++\S"), "h3"), (lazily(regex.compile, r"#{4,6}\s++\S"), "h4"),
    (lazily(regex.compile, r">\s?+\S"), "blockquote"),
    (lazily(regex.compile, r"[-*+•‣◦▪●·–]\s++\S|[•‣◦▪●]\S|\d{1,2}[.)]\s++[^\W\d]"), "li"),
)
MARK_STARTS = frozenset("#>-*+•‣◦▪●·–0123456789")
UNDERLINE = lazily(regex.compile, r"(?:={3,200}+|-{3,200}+)")
RULES = ("=", "-")
MAX_HEADING = 120   # a longer line is no heading, whatever stands below it

CONTROLS = bytes([*range(9), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
"""Control characters that no text has; in UTF-8 each is one byte, and no part of another character."""
BINARY_SHARE = 0.02   # of the characters looked at, that are controls no text has: it is not text
MANY_NULS = 3
LOOKED_AT = 100_000


def read_text(text: str) -> Document:
    """Read newline-normalised text: one block a line, its hints say how many empty lines stand before it.

    A bullet, a number or a left-over of Markdown at the start of a line sets the block's tag and stays in its text.
    """
    blocks, gap = list[Block](), 0
    text = _with_line_feeds(text)
    for at, line in _lines(text):
        start, end = _trimmed(line)
        shown = line[start:end].replace("\0", "")
        if not shown.replace(SOFT_HYPHEN, "").strip():
            gap += 1
            continue
        if len(shown) < end - start:  # what was dropped may have stood between the text and white space at its ends
            first, last = _trimmed(shown)
            shown = shown[first:last]
        blocks.append(Block(str(len(blocks) + 1), shown, source=Span(at + start, at + end), tag=_tag(shown), hints=HINTS[gap if gap < MAX_GAP else MAX_GAP]))
        gap = 0
    document = Document(tuple(_underlined(blocks)), facts=SourceFacts("text", language=language_of(text.replace("\0", "")), length=len(text)))
    return document.warned(_warnings(text, blocks))


def _with_line_feeds(text: str) -> str:
    """The text with a line feed for every character that ends a line."""
    for mark in BREAKS:
        text = text.replace(mark, "\n")
    return NEXT_LINE.sub("\n", text) if "\x85" in text else text


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines, each with the place where it starts."""
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1


def _trimmed(line: str) -> tuple[int, int]:
    """Start and end of the line without white space around it."""
    start = len(line) - len(line.lstrip())
    end = len(line.rstrip())
    if start < end < len(line) and _is_half(line[end - 1], line[end]):
        end += 1
    return start, max(start, end)


def _is_half(before: str, last: str) -> bool:
    """Is what Python takes for white space the rest of a letter, or the ellipsis of windows-1252 behind another sign that was decoded wrongly?"""
    return last in HALVES and (LEADS[0] <= before <= LEADS[1] or (last == "\x85" and "\x80" <= before <= "\x9f"))


def _tag(line: str) -> str:
    if line[:1] not in MARK_STARTS:
        return ""
    return next((tag for mark, tag in MARKS if mark.match(line)), "")


def _underlined(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; a short line with a rule of "===" or "---" right below it is a heading."""
    for i, block in enumerate(blocks):
        below = blocks[i + 1] if i + 1 < len(blocks) else None
        if below and below.text.startswith(RULES) and not block.tag and not below.hints.gap and len(block.text) <= MAX_HEADING and UNDERLINE.fullmatch(below.text):
            yield replace(block, tag="h1" if below.text.startswith("=") else "h2")
        else:
            yield block


def _warnings(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    if not blocks:
        yield "The source holds no visible text."
    head = text[:LOOKED_AT]
    raw = head.encode("utf-8", "surrogatepass")
    controls = len(raw) - len(raw.translate(None, CONTROLS))
    if controls > BINARY_SHARE * len(head):
        yield f"The source looks binary: {controls} of its first {len(head)} characters are control characters."
    nuls = text.count("\0")
    if nuls >= MANY_NULS:
        yield f"{nuls} NUL characters were left out."
