"""Trees that somebody else has parsed: turbohtml, BeautifulSoup, lxml, parsel. None of the last three is imported to read its trees.

A library is a `Reader`: three small functions; one loop drives any of them into the same sinks as HTML source. Never recursive:
a hostile tree may be deeper than Python's stack.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import turbohtml

from newsclean.document import Document
from newsclean.errors import SourceTypeError
from newsclean.read.addresses import Resolver
from newsclean.read.head import HeadSink
from newsclean.read.html import document_of
from newsclean.read.selectors import mark_matched, matched_paths
from newsclean.read.sink import BlockSink
from newsclean.read.tags import SKIPPED_TAGS, VOID_TAGS
from newsclean.read.text import read_text

__all__ = ["is_tree", "read_tree"]

Node = Any  # an element of one of four libraries, three of which are not imported here


class Reader(NamedTuple):
    """How the trees of a library are read.

    tag       name of an element in lower case; "" for a root that is no element
    attr      an element's attributes: name to value, None where it has none
    children  what an element holds, in order: its elements, and as str its text; comments and the like are left out
    """

    tag: Callable[[Node], str]
    attr: Callable[[Node], Callable[[str], str | None]]
    children: Callable[[Node], Iterator[Node | str]]


def _turbo_children(node: Node) -> Iterator[Node | str]:
    for child in node.children:
        if isinstance(child, turbohtml.Element):
            yield child
        elif isinstance(child, turbohtml.Text):
            yield child.data


TURBOHTML = Reader(lambda node: node.tag if isinstance(node, turbohtml.Element) else "", lambda node: node.attr, _turbo_children)

NOT_SHOWN = frozenset({"Comment", "CData", "ProcessingInstruction", "XMLProcessingInstruction", "Declaration", "Doctype"})
"""BeautifulSoup's strings that are mark-up. (In HTML, a browser reads a CDATA section as a comment.)"""


def _soup_children(node: Node) -> Iterator[Node | str]:
    for child in node.contents:
        if not isinstance(child, str):
            yield child
        elif type(child).__name__ not in NOT_SHOWN:
            yield str(child)


def _soup_attr(node: Node) -> Callable[[str], str | None]:
    def attr(name: str) -> str | None:
        value = node.attrs.get(name)
        return " ".join(value) if isinstance(value, list | tuple) else value
    return attr


SOUP = Reader(lambda node: "" if node.name == "[document]" else node.name.lower(), _soup_attr, _soup_children)


def _lxml_children(node: Node) -> Iterator[Node | str]:
    if node.text:
        yield node.text
    for child in node:
        if isinstance(child.tag, str):
            yield child
        elif type(child).__name__ == "_Entity":  # an entity that the parser did not know stands as it was written
            yield child.text
        if child.tail:
            yield child.tail


LXML = Reader(lambda node: node.tag.rpartition("}")[2].lower(), lambda node: node.get, _lxml_children)


def is_tree(source: object) -> bool:
    """Is this a node, soup, element, tree or selector of a library whose trees can be read?"""
    return isinstance(source, turbohtml.Node) or _made_by(source) in CLASSES


def read_tree(source: object, url: str | None, selectors: Sequence[str] = ()) -> Document:
    """Read a parsed tree: the node given and what is in it. Blocks have no `source`, everything else as from the page itself.

    A list of selectors is read as one document, in order, an element that lies in an earlier one only once. Selectors of text
    ("p::text") are read as plain text. Raises SourceTypeError for a node that holds no page (a comment, a JSON selector), and for
    selectors with a tree of lxml or parsel, which cannot be asked for them: give the page itself.
    """
    library, kind = _made_by(source)
    if selectors and library in ("lxml", "parsel"):
        raise SourceTypeError(f"rules with selectors need HTML as str or bytes, or a tree of turbohtml or BeautifulSoup, not a {type(source).__name__} of {library}")
    if library == "parsel":
        return _read_selectors(source, kind, url)
    if isinstance(source, turbohtml.Text):
        return read_text(source.data)
    reader = _reader_of(source, library)
    document = _read(_roots_of(source, kind) if reader is LXML else [source], reader, url)
    return replace(document, blocks=tuple(mark_matched(document.blocks, _matched(source, reader, selectors)))) if selectors else document


def _reader_of(source: object, library: str) -> Reader:
    """How a node of this library is read."""
    if isinstance(source, turbohtml.Node):
        return TURBOHTML
    return SOUP if library == "bs4" else LXML


def _roots_of(source: Node, kind: str) -> list[Node]:
    """The element that a tree of lxml begins with, none for an empty one. Raises SourceTypeError for a comment and the like."""
    node = source.getroot() if kind == "_ElementTree" else source
    if node is None:
        return []
    if not isinstance(node.tag, str):
        raise SourceTypeError(f"cannot clean an lxml {type(node).__name__}; accepted are elements and trees")
    return [node]


def _matched(node: Node, reader: Reader, selectors: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Paths of the elements that the selectors match, those in the node: paths begin with the node itself where it is an element."""
    found = matched_paths(node, selectors, lambda parent: _elements(parent, reader), (lambda n: n) if reader is TURBOHTML else id)
    tag = reader.tag(node)
    return {f"/{tag}[1]{path}": matching for path, matching in found.items()} if tag else found


def _elements(parent: Node, reader: Reader) -> Iterator[tuple[str, Node]]:
    return ((reader.tag(child), child) for child in reader.children(parent) if not isinstance(child, str))


def _made_by(source: object) -> tuple[str, str]:
    """The library and the class, of those above, that a value's class is derived from; ("", "") where there is none."""
    for cls in type(source).__mro__:
        library = cls.__module__.partition(".")[0]
        if (library, cls.__name__) in CLASSES:
            return library, cls.__name__
    return "", ""


CLASSES = frozenset({("bs4", "Tag"), ("lxml", "_Element"), ("lxml", "_ElementTree"), ("parsel", "Selector"), ("parsel", "SelectorList")})


def _read_selectors(source: Any, kind: str, url: str | None) -> Document:
    roots = _selected(source, kind)
    texts = [root for root in roots if isinstance(root, str)]
    if texts and len(texts) == len(roots):
        return read_text("\n".join(text.replace("\r\n", "\n").replace("\r", "\n") for text in texts))
    for root in roots:
        if not _is_element(root):
            raise SourceTypeError(f"cannot clean a selector of {type(root).__name__}; accepted are selectors of elements, or of text alone")
    return _read(roots, LXML, url)


def _selected(source: Any, kind: str) -> list[Node | str]:
    """What a selector of parsel has selected, or each one of a list of them."""
    return [selector.root for selector in (source if kind == "SelectorList" else [source])]


def _is_element(root: Node) -> bool:
    """Is it an element of lxml, and no comment or the like?"""
    return _made_by(root) == ("lxml", "_Element") and isinstance(root.tag, str)


def _read(roots: Iterable[Node], reader: Reader, url: str | None) -> Document:
    resolve = Resolver(url)
    sink = BlockSink(resolve)
    head = HeadSink(sink.blocks, rebase=resolve.rebase)
    waiting = dict.fromkeys(roots) if reader is LXML else {}
    for root in roots:
        if reader is not LXML or root in waiting:
            _drive(root, reader, sink, head, waiting)
    sink.flush()
    return document_of(sink.blocks, head, url, 0)


def _drive(root: Node, reader: Reader, sink: BlockSink, head: HeadSink, waiting: dict[Node, None]) -> None:
    """Push a tree into the sinks; roots that are met on the way wait no longer."""
    stack, names = [iter([root])], [""]  # the root lies in no element: what holds it has no name
    while stack:
        for node in stack[-1]:
            if isinstance(node, str):
                sink.text(node)
                continue
            if waiting:
                waiting.pop(node, None)
            if children := _opened(node, reader, sink, head, names):
                stack.append(iter(children))
                break
        else:
            stack.pop()
            if name := names.pop():
                sink.close(name)


def _opened(node: Node, reader: Reader, sink: BlockSink, head: HeadSink, names: list[str]) -> list[Node | str]:
    """Begin an element and return what it holds; nothing for one that is empty, or whose text is no text of the page.

    What lies in an element that can hold nothing stands behind it: a parser has lost its end.
    """
    tag = reader.tag(node)
    if tag in head.wanted:
        head.element(tag, reader.attr(node), lambda: _text_of(node, reader))
    if tag in SKIPPED_TAGS:
        return []
    children = list(reader.children(node))
    holds = "" if tag in VOID_TAGS else tag
    if holds and children:
        sink.open(tag, reader.attr(node))
    elif tag:
        sink.empty(tag)
    if children:
        names.append(holds)
    return children


def _text_of(node: Node, reader: Reader) -> str:
    """All text in an element, in order."""
    parts, stack = list[str](), [reader.children(node)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif isinstance(child, str):
            parts.append(child)
        else:
            stack.append(reader.children(child))
    return "".join(parts)
