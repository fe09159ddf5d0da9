"""Embedded JSON: the article node of JSON-LD, and long texts in other JSON."""
from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import regex

__all__ = ["ARTICLE_TYPES", "article_nodes", "names_of", "parsed", "text_of", "walk"]

ARTICLE_TYPES = frozenset("""article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle backgroundnewsarticle reviewnewsarticle
advertisercontentarticle blogposting liveblogposting socialmediaposting techarticle scholarlyarticle report satiricalarticle askpublicnewsarticle
medicalscholarlyarticle webpage interview""".split())
"""Types of schema.org whose node may describe the article; a WebPage counts only where nothing better is there."""

CONTROL = regex.compile(r"[\x00-\x1f]+")
MAX_NODES = 200_000
"""Values of one JSON document that are looked at; hostile documents hold more."""


def parsed(text: str) -> Any:
    """The JSON value; None where it is broken beyond what line breaks in strings and comment marks explain."""
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip().removeprefix("//<![CDATA[").removesuffix("//]]>").strip().rstrip(";")
    for attempt in (text, CONTROL.sub(" ", text)):
        try:
            return json.loads(attempt)
        except (ValueError, RecursionError):
            continue
    return None


def walk(value: Any) -> Iterator[Mapping[str, Any]]:
    """Every mapping inside a JSON value, outermost first, in order; without recursion."""
    waiting, seen = [value], 0
    while waiting and seen < MAX_NODES:
        item = waiting.pop()
        seen += 1
        if isinstance(item, Mapping):
            yield item
            waiting.extend(v for v in reversed(list(item.values())) if isinstance(v, list | dict))
        elif isinstance(item, list):
            waiting.extend(v for v in reversed(item) if isinstance(v, list | dict))


def article_nodes(scripts: Iterable[tuple[str, str]]) -> list[Mapping[str, Any]]:
    """JSON-LD nodes that describe an article, the most telling type first."""
    nodes = [node for kind, text in scripts if "ld+json" in kind for node in walk(parsed(text)) if types_of(node) & ARTICLE_TYPES]
    return sorted(nodes, key=lambda node: (types_of(node) <= {"webpage"}, "headline" not in node))


def types_of(node: Mapping[str, Any]) -> frozenset[str]:
    """The node's types, in lower case and without a namespace."""
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return frozenset(kind.rsplit("/", 1)[-1].lower() for kind in kinds if isinstance(kind, str))


def text_of(value: Any) -> str | None:
    """A string, or the first string of a list, or the `@value` or `name` of a node."""
    if isinstance(value, list):
        value = next(iter(value), None)
    if isinstance(value, Mapping):
        value = value.get("@value") or value.get("name") or value.get("url") or value.get("@id")
    return value.strip() or None if isinstance(value, str) else None


def names_of(value: Any) -> list[str]:
    """Names of people or organisations: a string, a node with a name, or a list of those."""
    found = (text_of(item) for item in (value if isinstance(value, list) else [value]))
    return [name for name in found if name]
