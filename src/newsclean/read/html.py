"""HTML: one walk of the tree makes blocks, and gathers what the metadata needs."""
from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from urllib.parse import urljoin, urlsplit

import turbohtml
from turbohtml import Element, Text

from newsclean.blocks import Block
from newsclean.document import Document, SourceFacts
from newsclean.language import language_of
from newsclean.read.embedded import embedded_blocks, mark_stated
from newsclean.read.frame import MARKS
from newsclean.read.head import HeadSink
from newsclean.read.metadata import metadata_of
from newsclean.read.selectors import mark_matched, matched_paths
from newsclean.read.sink import BlockSink
from newsclean.read.spans import SourceMap
from newsclean.read.tags import SKIPPED_TAGS

__all__ = ["document_of", "drive", "elements_in", "read_html", "resolver"]

MARKED = ",".join(f"[{name}]" for name in MARKS)
"""Selector of the elements with one of the attributes: the tree finds them faster than each can be asked."""
LONGEST = 40
SAMPLE = 4000
"""The longest blocks, and characters of them, that the language is decided from."""


def read_html(html: str, url: str | None = None, selectors: Sequence[str] = ()) -> Document:
    """Read newline-normalised HTML; blocks in elements that one of the selectors matches are hinted so."""
    sink = BlockSink(resolver(url))
    head = HeadSink(sink.blocks)
    root = turbohtml.parse(html)
    drive(root, sink, head, SourceMap(html))
    sink.flush()
    blocks = sink.blocks
    if selectors:
        blocks = mark_matched(blocks, matched_paths(root, selectors, elements_in, lambda node: node))
    return document_of(blocks, head, url, len(html))


def elements_in(node: turbohtml.Node) -> Iterator[tuple[str, turbohtml.Node]]:
    """The elements among the children, with their tags."""
    return ((child.tag, child) for child in node.children if isinstance(child, Element))


def document_of(blocks: list[Block], head: HeadSink, url: str | None, length: int) -> Document:
    """The document of a page that was walked: blocks, embedded body, metadata, language, warnings."""
    metadata, linked = metadata_of(head, url)
    blocks = mark_stated(blocks, linked)
    blocks += embedded_blocks(blocks, linked, head.scripts)
    longest = sorted((block.text for block in blocks if not block.hints.hidden), key=len, reverse=True)
    language = language_of("\n".join(longest[:LONGEST])[:SAMPLE], metadata.language)
    document = Document(tuple(blocks), metadata=metadata, facts=SourceFacts("html", language=language, length=length))
    return document if blocks else document.warned(["The page holds no text."])


def resolver(url: str | None) -> Callable[[str], str]:
    """A function that makes links absolute; without an address of the page they stay as they are."""
    if not url:
        return str.strip
    try:
        parts = urlsplit(url)
    except ValueError:  # "http://[::1": an address that is none resolves nothing
        return str.strip
    origin = f"{parts.scheme}://{parts.netloc}"

    def resolve(href: str) -> str:
        href = href.strip()
        if href.startswith(("http://", "https://", "mailto:", "#", "javascript:")):
            return href
        if href.startswith("/") and not href.startswith("//"):
            return origin + href
        try:
            return urljoin(url, href)
        except ValueError:
            return href
    return resolve


def drive(root: turbohtml.Node, sink: BlockSink, head: HeadSink, places: SourceMap) -> None:
    """Push a turbohtml tree into the sinks."""
    marked = set(root.select(MARKED))
    stack = [iter(root)]
    names = list[str]()
    opened: turbohtml.Node | None = None
    while stack:
        for node in stack[-1]:
            kind = type(node)
            if kind is Text:
                data: str = node.data  # type: ignore[attr-defined]  # `kind` narrows to Text, which mypy does not follow
                if data.isspace():
                    sink.space(data)
                else:
                    sink.text(data, places.place(data, opened))
                    opened = None
            elif kind is Element:
                tag: str = node.tag  # type: ignore[attr-defined]  # as above
                if tag in head.wanted:
                    head.element(tag, node.attr, lambda node=node: node.text)  # type: ignore[attr-defined, misc]  # as above
                if tag in SKIPPED_TAGS:
                    continue
                if not len(node):
                    sink.empty(tag)
                    continue
                sink.open(tag, node.attr, marked=node in marked)  # type: ignore[attr-defined]  # as above
                opened = node
                names.append(tag)
                stack.append(iter(node))
                break
        else:
            stack.pop()
            if names:
                sink.close(names.pop())
