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
from newsclean.read.head import HeadSink
from newsclean.read.metadata import metadata_of
from newsclean.read.selectors import mark_matched, matched_paths
from newsclean.read.sink import BlockSink
from newsclean.read.spans import SourceMap
from newsclean.read.tags import SKIPPED_TAGS

__all__ = ["document_of", "drive", "elements_in", "read_html", "resolver"]

SAMPLE = 4000
"""Characters of the longest blocks that the language is decided from."""


def read_html(html: str, url: str | None = None, selectors: Sequence[str] = ()) -> Document:
    """Read newline-normalised HTML; blocks in elements that one of the selectors matches are hinted so."""
    sink = BlockSink(resolver(url))
    head = HeadSink(sink.blocks)
    root = turbohtml.parse(html, positions=False)
    drive(root, sink, head)
    sink.flush()
    places = SourceMap(html)
    blocks = [replace_source(block, places, sink, i) for i, block in enumerate(sink.blocks)]
    if selectors:
        blocks = mark_matched(blocks, matched_paths(root, selectors, elements_in, lambda node: node))
    return document_of(blocks, head, url, len(html))


def elements_in(node: turbohtml.Node) -> Iterator[tuple[str, turbohtml.Node]]:
    """The elements among the children, with their tags."""
    return ((child.tag, child) for child in node.children if isinstance(child, Element))


def replace_source(block: Block, places: SourceMap, sink: BlockSink, number: int) -> Block:
    """The block with its source span."""
    span = places.span(*sink.runs[number], sink.seen)
    return block.placed(span) if span else block


def document_of(blocks: list[Block], head: HeadSink, url: str | None, length: int) -> Document:
    """The document of a page that was walked: blocks, embedded body, metadata, language, warnings."""
    metadata, linked = metadata_of(head, url)
    blocks = mark_stated(blocks, linked)
    blocks += embedded_blocks(blocks, linked, head.scripts)
    longest = sorted((block for block in blocks if not block.hints.hidden), key=lambda block: -len(block.text))
    sample, size = list[str](), 0
    for block in longest[:40]:
        sample.append(block.text[:SAMPLE - size])
        size += len(sample[-1])
        if size >= SAMPLE:
            break
    language = language_of("\n".join(sample), metadata.language)
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


def drive(root: turbohtml.Node, sink: BlockSink, head: HeadSink) -> None:
    """Push a turbohtml tree into the sinks."""
    stack = [iter(root.children)]
    names = list[str]()
    while stack:
        for node in stack[-1]:
            kind = type(node)
            if kind is Text:
                sink.text(node.data)  # type: ignore[attr-defined]  # `kind` narrows to Text, which mypy does not follow
            elif kind is Element:
                tag: str = node.tag  # type: ignore[attr-defined]  # as above
                if tag in head.wanted:
                    head.element(tag, node.attr, lambda node=node: node.text)  # type: ignore[attr-defined, misc]  # as above
                if tag in SKIPPED_TAGS:
                    continue
                children = node.children
                if not children:
                    sink.empty(tag)
                    continue
                sink.open(tag, node.attr)  # type: ignore[attr-defined]  # as above
                names.append(tag)
                stack.append(iter(children))
                break
        else:
            stack.pop()
            if names:
                sink.close(names.pop())
