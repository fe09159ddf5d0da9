"""What every writer writes, in order: the article's sections, and the parts that a reader may want beside it."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from types import MappingProxyType

from newsclean.blocks import Block, Role
from newsclean.document import Document
from newsclean.errors import UnknownNameError
from newsclean.parts import texts_of
from newsclean.teasers import Teaser
from newsclean.write.table import is_cell

__all__ = ["INCLUDES", "NO_INCLUDES", "Behind", "Section", "behind", "byline_of", "date_of", "day", "sections", "wanted"]

INCLUDES = ("captions", "bios", "notices", "teasers", "tags")
"""What a reader may want beside the article."""
NO_INCLUDES: frozenset[str] = frozenset()
RUNS: Mapping[Role, str] = MappingProxyType({Role.LIST_ITEM: "list", Role.QUOTE: "quote"})
"""Roles of which all neighbours are written as one, and as what."""


@dataclass(frozen=True, slots=True)
class Section:
    """Neighbouring blocks that are written as one.

    kind    "paragraph", "heading", "list", "quote", "table" (of cells) or "caption"
    blocks  one for a paragraph or heading, one or more for the others
    """

    kind: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Behind:
    """The parts behind the article that are wanted, in the order in which they are written; each is empty where it is not wanted."""

    bios: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    teasers: tuple[Teaser, ...] = ()
    tags: tuple[str, ...] = ()


def wanted(include: Iterable[str]) -> frozenset[str]:
    """The names as a set; a single one may be given bare. Raises UnknownNameError for one that is not in `INCLUDES`."""
    names = frozenset([include] if isinstance(include, str) else include)
    for name in sorted(names - set(INCLUDES), key=str):
        raise UnknownNameError("include", name, INCLUDES)
    return names


def sections(document: Document, include: frozenset[str] = NO_INCLUDES) -> Iterator[Section]:
    """The article's blocks in order; captions, where they are wanted, at the place of their picture."""
    captions = "captions" in include
    shown = (block for block in document.blocks if block.text.strip() and (block.in_article or (captions and _is_caption(block))))
    for (kind, _), blocks in groupby(shown, key=_kind):
        yield Section(kind, tuple(blocks))


def _is_caption(block: Block) -> bool:
    return block.role is Role.CAPTION and block.group is not None and block.repeats is None


def _kind(block: Block) -> tuple[str, str]:
    """What neighbouring blocks share that are written as one: a list, a quote, a table, a caption. Other blocks stand alone."""
    if block.role is Role.TABLE and is_cell(block):
        return "table", _table_path(block)
    if block.role is Role.CAPTION:
        return "caption", block.group or block.id
    if block.role in RUNS:
        return RUNS[block.role], ""
    return ("heading" if block.role is Role.HEADING else "paragraph"), block.id


def _table_path(cell: Block) -> str:
    head, _, rest = (cell.path or "").rpartition("/table[")
    return f"{head}/table[{rest.partition(']')[0]}"


def byline_of(document: Document) -> str:
    """Names as the document knows them, else as the page prints them."""
    return ", ".join([author.name for author in document.authors] or texts_of(document.blocks, Role.BYLINE))


def date_of(document: Document) -> str:
    """The day, as the document knows it, else as the page prints it."""
    return day(document.published) if document.published else ", ".join(texts_of(document.blocks, Role.DATE))


def day(moment: datetime) -> str:
    """The day, and the time where there is one.

    >>> day(datetime(2025, 3, 4)), day(datetime(2025, 3, 4, 6, 30))
    ('2025-03-04', '2025-03-04 06:30')
    """
    return moment.strftime("%Y-%m-%d" if (moment.hour, moment.minute, moment.second) == (0, 0, 0) else "%Y-%m-%d %H:%M")


def behind(document: Document, names: frozenset[str]) -> Behind:
    """The parts of these names."""
    return Behind(
        _bios(document) if "bios" in names else (),
        document.notices if "notices" in names else (),
        document.teasers if "teasers" in names else (),
        document.tags if "tags" in names else (),
    )


def _bios(document: Document) -> tuple[str, ...]:
    """What is said of the authors, each once: first those whose author is known."""
    known = [author.bio for author in document.authors if author.bio]
    said = "\n".join(known)
    found = (block.text.strip() for block in document.blocks if block.role is Role.BIO and block.group is not None and block.repeats is None)
    return tuple(dict.fromkeys([*known, *(text for text in found if text and text not in said)]))
