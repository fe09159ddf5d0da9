"""A document as plain text."""
from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsclean.document import Document
from newsclean.parts import text_of
from newsclean.teasers import Teaser
from newsclean.write.encodable import encodable
from newsclean.write.outline import Behind, Section, behind, sections, wanted

__all__ = ["to_text"]


def to_text(document: Document, include: Iterable[str] = ()) -> str:
    """Title, subtitle and the text of the article, blank lines between; what is missing is left out.

    include  what else is wanted: any of "captions" (at their places), "bios", "notices", "teasers", "tags" (behind the article)

    Can always be encoded: lone surrogates become replacement characters. `document.text` is the running text alone.
    Raises UnknownNameError for another name in `include`.
    """
    names = wanted(include)
    article = map(_section, sections(document, names))
    parts = [document.title, document.subtitle, *article, *_behind(behind(document, names))]
    return encodable("\n\n".join(part for part in parts if part))


def _section(section: Section) -> str:
    if section.kind == "caption":
        return " ".join(block.text.strip() for block in section.blocks)
    return text_of(section.blocks)


def _behind(parts: Behind) -> Iterator[str]:
    yield from (*parts.bios, *parts.notices)
    yield from map(_teaser, parts.teasers)
    yield ", ".join(parts.tags)


def _teaser(teaser: Teaser) -> str:
    return "\n".join(part for part in (teaser.headline, teaser.summary) if part)
