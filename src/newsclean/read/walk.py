"""The one walk of a tree of turbohtml: it makes the blocks, and gathers what the metadata needs. Compiled where a C compiler was at hand."""
from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from sys import intern

import turbohtml
from turbohtml import Element, Text, unescape

from newsclean.blocks import Block, Hints, Link, Span, all_texts
from newsclean.read.addresses import Resolver
from newsclean.read.embedded import holds_little
from newsclean.read.frame import MARKS, TOGETHER, Frame, is_bar
from newsclean.read.head import HeadSink, may_push
from newsclean.read.sink import DROPPED, LETTER_TAGS, PREFORMATTED, UNLABELLED, BlockSink
from newsclean.read.spans import SourceMap, TokenMap
from newsclean.read.tags import BLOCK_TAGS, FALLBACK_TAGS, QUIET_TAGS, SKIPPED_TAGS, is_drop_cap

try:
    from newsclean.read._walk import append_blocks
    COMPILED = True
except ImportError:  # no C compiler was at hand when the package was installed
    COMPILED = False

__all__ = ["COMPILED", "Walked", "walked", "walked_in_python"]

Walked = tuple[list[Block], HeadSink]

MARKED = ",".join(f"[{name}]" for name in MARKS)
"""Selector of the elements with one of the attributes: the tree finds them faster than each can be asked."""
TELLING = f"[id],{MARKED}"
COMMON = ("span", "img", "em", "i", "picture", "source", "input", "label", "use", "path", "g", "small", "sup", "u", "link")
"""Names that are met often and stand for nothing."""
SETS = (HeadSink.wanted, SKIPPED_TAGS, BLOCK_TAGS, PREFORMATTED, LETTER_TAGS, FALLBACK_TAGS, ("br",), ("a",), TOGETHER, QUIET_TAGS)
NAMES = ("", *map(intern, sorted({tag for tags in (*SETS, COMMON) for tag in tags})))
"""The names that have a number, their place; blocks are given the same strings as all code has."""
TRAITS: Mapping[str, int] = {tag: sum(1 << bit for bit, tags in enumerate(SETS) if tag in tags) + (number << len(SETS)) for number, tag in enumerate(NAMES) if tag}
"""What each name of an element stands for: a bit for each of the sets that it is in, and above them its number."""
KIT = (Text, Element, Block("", "", UNLABELLED), Span(0, 0), Link(0, 0, ""), Hints())


def walked(root: turbohtml.Node, html: str, resolve: Resolver) -> Walked:
    """The blocks of a tree, and what it says of itself.

    html     newline-normalised source of the tree
    resolve  makes the address of a link absolute
    """
    return _heard(_walk if COMPILED else _walk_in_python, root, html, resolve)


def walked_in_python(root: turbohtml.Node, html: str, resolve: Resolver) -> Walked:
    """The same without compiled code."""
    return _heard(_walk_in_python, root, html, resolve)


def _heard(walk: Callable[..., Walked], root: turbohtml.Node, html: str, resolve: Resolver) -> Walked:
    """What a walk gives. The scripts that push rows of text are heard in a second one, where the page holds so little that they are asked: to look through all
    of a page for one takes a tenth of the walk."""
    blocks, head = walk(root, html, resolve, pushes=False)
    if holds_little(all_texts(blocks)) and may_push(html):
        _, head = walk(root, html, resolve, pushes=True)
    return blocks, head


def _walk(root: turbohtml.Node, html: str, resolve: Resolver, *, pushes: bool) -> Walked:
    blocks, maps = list[Block](), list[TokenMap]()
    head = HeadSink(blocks, rebase=resolve.rebase, pushes=pushes)

    def hear(tag: str, node: turbohtml.Element) -> None:
        head.element(tag, node.attr, lambda: node.text)

    def tokens(source: str) -> TokenMap:
        made = TokenMap(source)
        maps.append(made)
        return made

    calls = (hear, set(root.select(TELLING)), resolve, Frame.hides, is_bar, is_drop_cap, lambda data: DROPPED.sub("", data), unescape, tokens)
    append_blocks(root, html, blocks, TRAITS, KIT, calls)
    for tokenized in maps:
        tokenized.check(blocks)
    return blocks, head


def _walk_in_python(root: turbohtml.Node, html: str, resolve: Resolver, *, pushes: bool) -> Walked:
    sink = BlockSink(resolve)
    head = HeadSink(sink.blocks, rebase=resolve.rebase, pushes=pushes)
    places = SourceMap(html)
    _drive(root, sink, head, places)
    sink.flush()
    if places.tokens:
        places.tokens.check(sink.blocks)
    return sink.blocks, head


def _drive(root: turbohtml.Node, sink: BlockSink, head: HeadSink, places: SourceMap) -> None:
    """Push a turbohtml tree into the sinks."""
    marked = set(root.select(MARKED))
    stack = [iter(root)]
    names = list[str]()
    opened: turbohtml.Node | None = None
    while stack:
        for node in stack[-1]:
            if type(node) is Text:
                data = node.data
                if data.isspace():
                    sink.space(data)
                else:
                    sink.text(data, places.place(data, opened))
                    opened = None
            elif name := _opened(node, sink, head, marked):
                opened = node
                names.append(name)
                stack.append(iter(node))
                break
        else:
            stack.pop()
            if names:
                sink.close(names.pop())


def _opened(node: turbohtml.Node, sink: BlockSink, head: HeadSink, marked: AbstractSet[turbohtml.Node]) -> str:
    """Begin an element and return its name; "" for one that is empty, or whose text is no text of the page, and for a comment and the like."""
    if type(node) is not Element:
        return ""
    tag = node.tag
    if tag in head.wanted:
        _hear(node, head)
    if tag in SKIPPED_TAGS:
        return ""
    if not len(node):
        sink.empty(tag)
        return ""
    sink.open(tag, node.attr, marked=node in marked)
    return tag


def _hear(node: Element, head: HeadSink) -> None:
    """Tell the head of an element that it asks for. (Compiled, the function that holds a lambda pays for it at each call, needed or not.)"""
    head.element(node.tag, node.attr, lambda: node.text)
