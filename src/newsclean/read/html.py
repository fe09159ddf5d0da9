"""HTML: a page becomes a document."""
from __future__ import annotations

from collections.abc import Iterator, Sequence

import turbohtml
from turbohtml import Element

from newsclean.blocks import Block, shown_texts
from newsclean.document import Document, SourceFacts
from newsclean.language import language_of
from newsclean.read.addresses import Resolver
from newsclean.read.embedded import with_bodies
from newsclean.read.head import HeadSink
from newsclean.read.metadata import metadata_of, with_state
from newsclean.read.selectors import mark_matched, matched_paths
from newsclean.read.shadows import with_shown_shadows
from newsclean.read.walk import Walked, walked

__all__ = ["document_of", "elements_in", "read_html"]

LONGEST = 40
SAMPLE = 4000
"""The longest blocks, and characters of them, that the language is decided from."""
LONG = 80
"""Characters from which a block is likely to be one of them."""


def read_html(html: str, url: str | None = None, selectors: Sequence[str] = ()) -> Document:
    """Read newline-normalised HTML; blocks in elements that one of the selectors matches are hinted so."""
    blocks, head = _walked(html, url, selectors)  # the tree is gone with that: what comes needs its memory
    return document_of(blocks, head, url, len(html))


def _walked(html: str, url: str | None, selectors: Sequence[str]) -> Walked:
    html = with_shown_shadows(html)
    root = turbohtml.parse(html)
    blocks, head = walked(root, html, Resolver(url))
    return (mark_matched(blocks, matched_paths(root, selectors, elements_in, lambda node: node)) if selectors else blocks), head


def _longest(texts: list[str]) -> str:
    """The beginning of the longest of some texts, a line each."""
    long = [text for text in texts if len(text) >= LONG]  # mostly they are enough, and few
    enough = len(long) >= LONGEST or sum(map(len, long)) >= SAMPLE
    return "\n".join(sorted(long if enough else texts, key=len, reverse=True)[:LONGEST])[:SAMPLE]


def elements_in(node: turbohtml.Node) -> Iterator[tuple[str, turbohtml.Node]]:
    """The elements among the children, with their tags."""
    return ((child.tag, child) for child in node.children if isinstance(child, Element))


def document_of(blocks: list[Block], head: HeadSink, url: str | None, length: int) -> Document:
    """The document of a page that was walked: blocks, embedded body, metadata, language, warnings."""
    metadata, linked = metadata_of(head, url)
    shown, blocks = len(blocks), with_bodies(blocks, linked, head.scripts)
    if (len(blocks) > shown and not linked) or not metadata.published:  # the page shows little by itself and says nothing of its article, or not when it was published
        metadata = with_state(metadata, head)
    language = language_of(_longest(shown_texts(blocks)), metadata.language)
    document = Document(tuple(blocks), metadata=metadata, facts=SourceFacts("html", language=language, length=length))
    return document if blocks else document.warned(["The page holds no text."])
