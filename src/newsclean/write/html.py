"""A document as HTML: the article's structure and nothing else. No script, style, form or picture of the source survives."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from types import MappingProxyType

import regex

from newsclean.blocks import Block
from newsclean.document import Document
from newsclean.parts import captions_of, cell_of
from newsclean.teasers import Teaser
from newsclean.write.elements import Markup, element, escaped, joined
from newsclean.write.items import Item, items
from newsclean.write.outline import Behind, behind, byline_of, date_of, sections, wanted
from newsclean.write.pieces import address, lines, pieces
from newsclean.write.table import Cell, grid

__all__ = ["article", "to_html"]

HEADING_TAG = regex.compile(r"h([2-6])")
LOWEST = 6  # level of a heading
LANGUAGE = regex.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}")
BREAK = Markup("<br>")
HEAD = Markup('<meta charset="utf-8">')


def to_html(document: Document, include: Iterable[str] = ()) -> str:
    """A page with one `<article>`: header, text with headings, lists, quotes, tables and links.

    include  what else is wanted: any of "captions" (as figures, at their places), "bios", "notices", "teasers", "tags" (in the footer)

    Elements and attributes are only ever those of this writer; all content is escaped; links lead to http, https, mailto and
    relative addresses only. Characters that HTML cannot hold become replacement characters. Raises UnknownNameError for another
    name in `include`.
    """
    head = element("head", [HEAD, element("title", escaped(document.title or ""))])
    body = element("body", _on_lines([article(document, wanted(include))]))
    return f"<!DOCTYPE html>\n{element('html', _on_lines([head, body]), _language(document))}"


def article(document: Document, names: frozenset[str], top: int = 1) -> Markup:
    """The `<article>` alone: a fragment to be put into a page.

    names  what is wanted beside the text, as `wanted` returns it
    top    level of the title's heading; the others are below it
    """
    body = [_heading(section.blocks, top) if section.kind == "heading" else WRITERS[section.kind](section.blocks)
            for section in sections(document, names)]
    parts = [*_header(document, top), *body, *_footer(behind(document, names))]
    return element("article", _on_lines(parts), {**_language(document), "dir": "auto"})


def _on_lines(parts: Iterable[Markup]) -> Markup:
    """Each part on a line of its own."""
    return joined([Markup(""), *parts, Markup("")], "\n")


def _language(document: Document) -> dict[str, str | None]:
    return {"lang": document.language if document.language and LANGUAGE.fullmatch(document.language) else None}


def _header(document: Document, top: int) -> Iterator[Markup]:
    parts = [element(f"h{top}", _plain(document.title))] if document.title else []
    if document.subtitle:
        parts.append(element("p", _plain(document.subtitle), {"class": "subtitle"}))
    if names := byline_of(document):
        parts.append(element("p", _plain(names), {"class": "byline"}))
    if day := date_of(document):
        parts.append(element("p", _time(day, document.published), {"class": "date"}))
    if parts:
        yield element("header", parts)


def _time(day: str, moment: datetime | None) -> Markup:
    """A day as it is shown, with the moment that it stands for where that is known."""
    return element("time", _plain(day), {"datetime": moment.isoformat()}) if moment else _plain(day)


def _footer(behind: Behind) -> Iterator[Markup]:
    parts = [element("p", _plain(text), {"class": "bio"}) for text in behind.bios]
    parts += [element("p", _plain(text), {"class": "notice"}) for text in behind.notices]
    if behind.teasers:
        parts.append(_bullets(map(_teaser, behind.teasers), "teasers"))
    if behind.tags:
        parts.append(_bullets(map(_plain, behind.tags), "tags"))
    if parts:
        yield element("footer", parts)


def _bullets(contents: Iterable[Markup], kind: str) -> Markup:
    """A list with bullets, of this class."""
    return element("ul", [element("li", content) for content in contents], {"class": kind})


def _teaser(teaser: Teaser) -> Markup:
    where = address(teaser.url) if teaser.url else None
    headline = _plain(teaser.headline or "")
    shown = element("a", headline, {"href": where}) if where else headline
    return joined([shown, BREAK, _plain(teaser.summary)]) if teaser.summary else shown


def _plain(text: str) -> Markup:
    """Text, its line ends as breaks."""
    return joined(map(escaped, lines(text)), BREAK)


def inline(block: Block) -> Markup:
    """The block's text with its links, its line ends as breaks."""
    written = (element("a", escaped(text), {"href": where}) if where else escaped(text) for text, where in pieces(block))
    return joined(map(Markup, lines(joined(written))), BREAK)


def _paragraph(blocks: Sequence[Block]) -> Markup:
    return element("p", inline(blocks[0]))


def _heading(blocks: Sequence[Block], top: int) -> Markup:
    found = HEADING_TAG.fullmatch(blocks[0].tag)
    return element(f"h{min(LOWEST, (int(found[1]) if found else 2) + top - 1)}", inline(blocks[0]))


def _quote(blocks: Sequence[Block]) -> Markup:
    return element("blockquote", [element("p", inline(block)) for block in blocks])


def _lists(blocks: Sequence[Block]) -> Markup:
    """Neighbouring items of one kind are one list."""
    runs = groupby(items(blocks), key=lambda item: item.number is None)
    return joined((element("ul" if bullets else "ol", map(_item, run)) for bullets, run in runs), "\n")


def _item(item: Item) -> Markup:
    first, *more = map(inline, item.parts)
    value = None if item.number is None else str(item.number)
    return element("li", [first, *(element("p", part) for part in more)], {"value": value})


def _table(blocks: Sequence[Block]) -> Markup:
    return element("table", [element("tr", map(_cell, row)) for row in grid(blocks)])


def _cell(cell: Cell) -> Markup:
    return element("th" if cell and cell_of(cell[0])[0] == "th" else "td", joined(map(inline, cell), BREAK))


def _caption(blocks: Sequence[Block]) -> Markup:
    found = captions_of(blocks)
    shown = [_plain(found[0].text)] if found and found[0].text else []
    shown += [element("small", _plain(found[0].credit))] if found and found[0].credit else []
    return element("figure", element("figcaption", joined(shown, " ")))


WRITERS: Mapping[str, Callable[[Sequence[Block]], Markup]] = MappingProxyType({
    "paragraph": _paragraph,
    "quote": _quote,
    "list": _lists,
    "table": _table,
    "caption": _caption,
})
