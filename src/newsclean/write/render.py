"""The formats by name."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from newsclean.document import Document
from newsclean.errors import UnknownNameError
from newsclean.write.html import to_html
from newsclean.write.json import to_json
from newsclean.write.markdown import to_markdown
from newsclean.write.outline import wanted
from newsclean.write.tei import to_tei
from newsclean.write.text import to_text

__all__ = ["FORMATS", "render"]

Writer = Callable[[Document, Iterable[str]], str]


def _json(document: Document, include: Iterable[str]) -> str:
    """JSON always holds everything; the names are only checked."""
    wanted(include)
    return to_json(document)


FORMATS: Mapping[str, Writer] = MappingProxyType({
    "markdown": to_markdown,
    "text": to_text,
    "json": _json,
    "html": to_html,
    "tei": to_tei,
})


def render(document: Document, format: str = "markdown", *, include: Iterable[str] = ()) -> str:  # noqa: A002  the word that users know
    """The document in the format of this name: "markdown", "text", "json", "html" or "tei".

    include  what else is wanted beside the article: any of "captions", "bios", "notices", "teasers", "tags"; JSON always holds everything

    Raises UnknownNameError for another format or another name in `include`.

    >>> from newsclean import Block, Role
    >>> render(Document((Block("1", "A title", Role.TITLE, 1.0), Block("2", "One sentence."))), "text")
    'A title\\n\\nOne sentence.'
    """
    if format not in FORMATS:
        raise UnknownNameError("format", format, FORMATS)
    return FORMATS[format](document, include)
