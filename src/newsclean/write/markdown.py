"""A document as Markdown (CommonMark, with GFM tables)."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby

import regex

from newsclean.blocks import Block, Link, Role
from newsclean.document import Document
from newsclean.parts import texts_of
from newsclean.write.inline import inline, one_line
from newsclean.write.table import is_cell, table

__all__ = ["to_markdown"]

HEADING_TAG = regex.compile(r"h([2-6])")
BULLET = regex.compile(r"[-*+\N{BULLET}\N{TRIANGULAR BULLET}\N{WHITE BULLET}\N{BLACK SMALL SQUARE}\N{MIDDLE DOT}\N{EN DASH}]\s++")
NUMBER = regex.compile(r"(\d{1,3}+)[.)]\s++")
NUMBERED = regex.compile(r"/ol\[\d++\]/li\[\d{1,9}+$")
INDENT = 5  # of a further paragraph in a list item: enough for the mark "999.", too little for a code block below "-"
CLOSING_MARKS = regex.compile(r"(?:^|(?<=\s))(#++)$")


def to_markdown(document: Document) -> str:
    """The article: title, subtitle, who wrote it and when, then its text with headings, lists, quotes, tables and links.

    Nothing that the content holds becomes mark-up: active characters are escaped, and links lead to http, https, mailto and
    relative addresses only. Can always be encoded: lone surrogates become replacement characters.
    """
    parts = [
        _heading(_block(document.title), 1) if document.title else "",
        _emphasised(document.subtitle) if document.subtitle else "",
        inline(_block(_byline(document))),
        *_article(document.blocks),
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


def _byline(document: Document) -> str:
    """Names and date as the document knows them, else as the page prints them."""
    names = [author.name for author in document.authors] or texts_of(document.blocks, Role.BYLINE)
    dates = [_date(document.published)] if document.published else texts_of(document.blocks, Role.DATE)
    shown = (", ".join(names), ", ".join(dates))
    return " \N{MIDDLE DOT} ".join(part for part in shown if part)


def _date(moment: datetime) -> str:
    """The day, and the time where there is one."""
    return moment.strftime("%Y-%m-%d" if (moment.hour, moment.minute, moment.second) == (0, 0, 0) else "%Y-%m-%d %H:%M")


def _article(blocks: Iterable[Block]) -> Iterable[str]:
    shown = (block for block in blocks if block.in_article and block.text.strip())
    for (kind, _), group in groupby(shown, key=_kind):
        yield WRITERS[kind](list(group))


def _kind(block: Block) -> tuple[str, str]:
    """What neighbouring blocks share that are written as one: a list, a quote, a table. Other blocks stand alone."""
    if block.role is Role.TABLE and is_cell(block):
        return "table", _table_path(block)
    if block.role in (Role.LIST_ITEM, Role.QUOTE):
        return block.role.value, ""
    return ("heading" if block.role is Role.HEADING else "paragraph"), block.id


def _table_path(cell: Block) -> str:
    head, _, rest = (cell.path or "").rpartition("/table[")
    return f"{head}/table[{rest.partition(']')[0]}"


def _paragraph(blocks: Sequence[Block]) -> str:
    return inline(blocks[0])


def _headings(blocks: Sequence[Block]) -> str:
    found = HEADING_TAG.fullmatch(blocks[0].tag)
    return _heading(blocks[0], int(found[1]) if found else 2)


def _quotes(blocks: Sequence[Block]) -> str:
    return "\n>\n".join("> " + inline(block).replace("\n", "\n> ") for block in blocks)


def _items(blocks: Sequence[Block]) -> str:
    lines, last = list[str](), ""
    for block in blocks:
        path = _item_path(block)
        lines.append(_item(block, path, more=path != "" and path == last))
        last = path
    return "\n".join(lines)


def _item(block: Block, path: str, *, more: bool) -> str:
    """One list item, or `more` of the one before; a bullet or number that the text itself shows is not written twice."""
    mark, shown = "-", block
    if more:
        mark = ""
    elif bullet := BULLET.match(block.text):
        shown = _without_start(block, bullet.end())
    elif number := NUMBER.match(block.text):
        mark, shown = f"{number[1]}.", _without_start(block, number.end())
    elif NUMBERED.search(path):
        mark = f"{path.rpartition('[')[2]}."
    indent = " " * (len(mark) + 1 if mark else INDENT)
    return (f"{mark} " if mark else f"\n{indent}") + inline(shown).replace("\n", f"\n{indent}")


def _item_path(block: Block) -> str:
    """The path of the list item that the block is in, without its closing bracket; "" in text."""
    head, mark, rest = (block.path or "").rpartition("/li[")
    return head + mark + rest.partition("]")[0]


def _without_start(block: Block, size: int) -> Block:
    links = (Link(max(link.start - size, 0), link.end - size, link.url) for link in block.links)
    return replace(block, text=block.text[size:], links=tuple(link for link in links if link.start < link.end))


WRITERS: dict[str, Callable[[Sequence[Block]], str]] = {
    "paragraph": _paragraph,
    "heading": _headings,
    "quote": _quotes,
    "list_item": _items,
    "table": table,
}
