"""Which blocks stand in elements that the caller's CSS selectors match. A page that is read without selectors pays nothing for it."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from newsclean.blocks import Block
from newsclean.read.frame import MAX_DEPTH

__all__ = ["mark_matched", "matched_paths"]

Node = Any  # an element of turbohtml or of BeautifulSoup: both have `parent` and `select`
Children = Callable[[Node], Iterator[tuple[str, Node]]]  # the elements in an element, with their tags


def matched_paths(root: Node, selectors: Iterable[str], children: Children, key: Callable[[Node], object]) -> dict[str, tuple[str, ...]]:
    """For the path of every element that a selector matches, those selectors. Elements deeper than `MAX_DEPTH` have no path of their own.

    `key` tells elements apart: what a dict may hold in place of one.
    """
    paths: dict[object, tuple[str, int]] = {key(root): ("", 0)}
    found: dict[str, list[str]] = {}
    for selector in selectors:
        for element in root.select(selector):
            path = _path_of(element, paths, children, key)
            if path:
                found.setdefault(path, []).append(selector)
    return {path: tuple(matching) for path, matching in found.items()}


def _path_of(element: Node, paths: dict[object, tuple[str, int]], children: Children, key: Callable[[Node], object]) -> str:
    """The path of an element; each parent's children are numbered once."""
    above = list[Node]()
    node = element
    while key(node) not in paths:
        node = node.parent
        above.append(node)
    for parent in reversed(above):
        base, depth = paths[key(parent)]
        counts: dict[str, int] = {}
        for tag, child in children(parent):
            counts[tag] = counts.get(tag, 0) + 1
            paths[key(child)] = (f"{base}/{tag}[{counts[tag]}]" if depth < MAX_DEPTH else "", depth + 1)
    return paths[key(element)][0]


def mark_matched(blocks: Sequence[Block], paths: dict[str, tuple[str, ...]]) -> list[Block]:
    """The blocks, those that stand in a matched element hinted with its selectors."""
    known: dict[str, tuple[str, ...]] = {"": ()}
    out = []
    for block in blocks:
        matched = _matching(block.path or "", paths, known)
        out.append(replace(block, hints=replace(block.hints, matched=matched)) if matched else block)
    return out


def _matching(path: str, paths: dict[str, tuple[str, ...]], known: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Selectors that match the element of this path or one around it."""
    inner, below = path, list[str]()
    while inner not in known:
        below.append(inner)
        inner = inner.rpartition("/")[0]
    for step in reversed(below):
        known[step] = tuple(dict.fromkeys(known[step.rpartition("/")[0]] + paths.get(step, ())))
    return known[path]
