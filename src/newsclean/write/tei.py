"""A document as TEI-XML (P5), for corpora."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from newsclean.blocks import Block
from newsclean.document import Document
from newsclean.parts import captions_of, cell_of
from newsclean.teasers import Teaser
from newsclean.write.elements import Markup, element, escaped, joined
from newsclean.write.items import Item, items
from newsclean.write.outline import Behind, Section, behind, byline_of, date_of, sections, wanted
from newsclean.write.pieces import address, lines, pieces
from newsclean.write.table import Cell, grid

__all__ = ["to_tei"]

NAMESPACE = "http://www.tei-c.org/ns/1.0"
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
BREAK = element("lb")


def to_tei(document: Document, include: Iterable[str] = ()) -> str:
    """One `<TEI>` document: a header with what is known of the article, and its text; each heading opens a division.

    include  what else is wanted: any of "captions" (as figures, at their places), "bios", "notices", "teasers", "tags" (in the back)

    Well-formed whatever the content: characters that XML forbids become replacement characters. Raises UnknownNameError for another
    name in `include`.
    """
    names = wanted(include)
    heads = [element("head", _plain(document.title))] if document.title else []
    heads += [element("head", _plain(document.subtitle), {"type": "sub"})] if document.subtitle else []
    text = [element("body", element("div", [*heads, *_divisions(sections(document, names))], {"type": "article"}))]
    if back := list(_back(behind(document, names))):
        text.append(element("back", back))
    parts = [_header(document), element("text", text, {"xml:lang": document.language})]
    return DECLARATION + element("TEI", joined(parts, "\n"), {"xmlns": NAMESPACE})


def _header(document: Document) -> Markup:
    where = address(document.metadata.url) if document.metadata.url else None
    title, authors, published = element("title", _plain(document.title or "")), _authors(document), _published(document)
    source = [title, *authors, *published, *([element("ref", escaped(where), {"target": where})] if where else [])]
    file = [
        element("titleStmt", [title, *authors]),
        element("publicationStmt", [element("publisher", escaped(document.metadata.site_name or "")), *published]),
        element("sourceDesc", element("bibl", source)),
    ]
    return element("teiHeader", joined([element("fileDesc", file), *_profile(document)], "\n"))


def _authors(document: Document) -> list[Markup]:
    """Each author by name; where none is known, the bylines as the page prints them."""
    names = [author.name for author in document.authors] or [name for name in [byline_of(document)] if name]
    return [element("author", escaped(name)) for name in names]


def _published(document: Document) -> list[Markup]:
    if not (day := date_of(document)):
        return []
    return [element("date", escaped(day), {"when": document.published.isoformat() if document.published else None})]


def _profile(document: Document) -> Iterator[Markup]:
    """Language, section and tags."""
    parts = [element("langUsage", element("language", escaped(document.language), {"ident": document.language}))] if document.language else []
    terms = [element("term", escaped(term)) for term in (document.metadata.section, *document.tags) if term]
    if terms:
        parts.append(element("textClass", element("keywords", terms)))
    if parts:
        yield element("profileDesc", parts)


def _divisions(found: Iterable[Section]) -> Iterator[Markup]:
    """What stands before the first heading, then one division for each heading."""
    opened: list[Markup] | None = None
    for section in found:
        if section.kind == "heading":
            if opened is not None:
                yield element("div", joined(opened, "\n"))
            opened = [_head(section.blocks[0])]
        elif opened is None:
            yield WRITERS[section.kind](section.blocks)
        else:
            opened.append(WRITERS[section.kind](section.blocks))
    if opened is not None:
        yield element("div", joined(opened, "\n"))


def _head(block: Block) -> Markup:
    """The head of a division, with the level that it has on the page."""
    return element("head", _inline(block), {"rend": block.tag if block.tag[:1] == "h" and block.tag[1:].isdecimal() else None})


def _back(behind: Behind) -> Iterator[Markup]:
    parts = {
        "bios": [element("p", _plain(text)) for text in behind.bios],
        "notices": [element("p", _plain(text)) for text in behind.notices],
        "teasers": [element("p", _teaser(teaser)) for teaser in behind.teasers],
        "tags": [element("p", _plain(tag)) for tag in behind.tags],
    }
    yield from (element("div", content, {"type": name}) for name, content in parts.items() if content)


def _teaser(teaser: Teaser) -> Markup:
    where = address(teaser.url) if teaser.url else None
    headline = _plain(teaser.headline or "")
    shown = element("ref", headline, {"target": where}) if where else headline
    return joined([shown, BREAK, _plain(teaser.summary)]) if teaser.summary else shown


def _plain(text: str) -> Markup:
    return joined(map(escaped, lines(text)), BREAK)


def _inline(block: Block) -> Markup:
    written = (element("ref", escaped(text), {"target": where}) if where else escaped(text) for text, where in pieces(block))
    return joined(map(Markup, lines(joined(written))), BREAK)


def _paragraph(blocks: Sequence[Block]) -> Markup:
    return element("p", _inline(blocks[0]))


def _quote(blocks: Sequence[Block]) -> Markup:
    return element("quote", [element("p", _inline(block)) for block in blocks])


def _lists(blocks: Sequence[Block]) -> Markup:
    runs = groupby(items(blocks), key=lambda item: item.number is None)
    return joined(element("list", map(_item, run), {"rend": "bulleted" if bullets else "numbered"}) for bullets, run in runs)


def _item(item: Item) -> Markup:
    number = None if item.number is None else str(item.number)
    return element("item", [element("p", _inline(part)) for part in item.parts], {"n": number})


def _table(blocks: Sequence[Block]) -> Markup:
    return element("table", [element("row", map(_cell, row)) for row in grid(blocks)])


def _cell(cell: Cell) -> Markup:
    role = "label" if cell and cell_of(cell[0])[0] == "th" else None
    return element("cell", joined(map(_inline, cell), BREAK), {"role": role})


def _caption(blocks: Sequence[Block]) -> Markup:
    found = captions_of(blocks)
    shown = [element("p", _plain(found[0].text))] if found and found[0].text else []
    shown += [element("bibl", _plain(found[0].credit))] if found and found[0].credit else []
    return element("figure", shown)


WRITERS: Mapping[str, Callable[[Sequence[Block]], Markup]] = MappingProxyType({
    "paragraph": _paragraph,
    "quote": _quote,
    "list": _lists,
    "table": _table,
    "caption": _caption,
})
