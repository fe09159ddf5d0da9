"""A document as Markdown (CommonMark, with GFM tables)."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

import regex

from newsclean.blocks import Block, Link
from newsclean.document import Document
from newsclean.teasers import Teaser
from newsclean.write.inline import inline, one_line
from newsclean.write.items import Item, items
from newsclean.write.outline import Behind, behind, byline_of, date_of, sections, wanted
from newsclean.write.table import Cell, grid

__all__ = ["to_markdown"]

HEADING_TAG = regex.compile(r"h([2-6])")
INDENT = 5  # of a further paragraph in a list item: enough for the mark "999.", too little for a code block below "-"
CLOSING_MARKS = regex.compile(r"(?:^|(?<=\s))(#++)$")


def to_markdown(document: Document, include: Iterable[str] = ()) -> str:
    """The article: title, subtitle, who wrote it and when, then its text with headings, lists, quotes, tables and links.

    include  what else is wanted: any of "captions" (in italics, at their places), "bios", "notices", "teasers", "tags" (behind the article)

    Nothing that the content holds becomes mark-up: active characters are escaped, and links lead to http, https, mailto and
    relative addresses only. Can always be encoded: lone surrogates become replacement characters. Raises UnknownNameError for
    another name in `include`.
    """
    names = wanted(include)
    parts = [
        _heading(_block(document.title), 1) if document.title else "",
        _emphasised(document.subtitle) if document.subtitle else "",
        inline(_block(" \N{MIDDLE DOT} ".join(part for part in (byline_of(document), date_of(document)) if part))),
        *(WRITERS[section.kind](section.blocks) for section in sections(document, names)),
        *_behind(behind(document, names)),
    ]
    return "\n\n".join(part for part in parts if part)


def _block(text: str) -> Block:
    return Block("0", text)


def _heading(block: Block, level: int) -> str:
    text = one_line(inline(block))
    return f"{'#' * level} " + CLOSING_MARKS.sub(r"\\\1", text) if text else ""


def _emphasised(text: str) -> str:
    written = inline(_block(text))
    return f"*{written}*" if written else ""


def _behind(parts: Behind) -> Iterator[str]:
    """The parts behind the article, a rule before them."""
    written = [
        *(inline(_block(text)) for text in (*parts.bios, *parts.notices)),
        "\n".join(map(_teaser, parts.teasers)),
        inline(_block(", ".join(parts.tags))),
    ]
    if shown := [part for part in written if part]:
        yield "* * *"
        yield from shown


def _teaser(teaser: Teaser) -> str:
    headline = teaser.headline or ""
    linked = Block("0", headline, links=(Link(0, len(headline), teaser.url),)) if teaser.url and headline else _block(headline)
    written = [text for text in (inline(linked), inline(_block(teaser.summary or ""))) if text]
    return "- " + "\\\n".join(written).replace("\n", "\n  ")


def _paragraph(blocks: Sequence[Block]) -> str:
    return inline(blocks[0])


def _caption(blocks: Sequence[Block]) -> str:
    """In italics, on one line. Links are left aside: emphasis that begins with one is not read everywhere."""
    return _emphasised(" ".join(block.text.strip() for block in blocks))


def _headings(blocks: Sequence[Block]) -> str:
    found = HEADING_TAG.fullmatch(blocks[0].tag)
    return _heading(blocks[0], int(found[1]) if found else 2)


def _quotes(blocks: Sequence[Block]) -> str:
    return "\n>\n".join("> " + inline(block).replace("\n", "\n> ") for block in blocks)


def _list(blocks: Sequence[Block]) -> str:
    return "\n".join(map(_item, items(blocks)))


def _item(item: Item) -> str:
    mark = "-" if item.number is None else f"{item.number}."
    first, *more = map(inline, item.parts)
    lines = [f"{mark} " + _indented(first, len(mark) + 1), *(f"\n{' ' * INDENT}" + _indented(part, INDENT) for part in more)]
    return "\n".join(lines)


def _indented(written: str, width: int) -> str:
    return written.replace("\n", f"\n{' ' * width}")


def _table(blocks: Sequence[Block]) -> str:
    """One line for each row, the first row as its head."""
    rows = grid(blocks)
    lines = ["| " + " | ".join(map(_cell, row)) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]])


def _cell(cell: Cell) -> str:
    return " ".join(text for text in (one_line(inline(block)) for block in cell) if text)


WRITERS: Mapping[str, Callable[[Sequence[Block]], str]] = MappingProxyType({
    "paragraph": _paragraph,
    "heading": _headings,
    "quote": _quotes,
    "list": _list,
    "table": _table,
    "caption": _caption,
})
