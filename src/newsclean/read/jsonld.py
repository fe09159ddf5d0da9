"""Embedded JSON: what JSON-LD says of the article, of people and of publishers, and long texts in other JSON."""
from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Any

import regex

from newsclean.lazy import lazily

__all__ = ["ARTICLE_TYPES", "Linked", "Node", "article_nodes", "linked_data", "list_of", "parsed", "text_of", "walk"]

Node = Mapping[str, Any]
"""A `dict`, as the decoder makes them; to ask whether something is any other mapping takes five times as long."""

ARTICLE_TYPES = frozenset("""article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle backgroundnewsarticle reviewnewsarticle
advertisercontentarticle blogposting liveblogposting socialmediaposting techarticle scholarlyarticle report satiricalarticle askpublicnewsarticle
medicalscholarlyarticle interview claimreview webpage""".split())
"""Types of schema.org whose node may describe the article."""
WEAK_TYPES = frozenset({"webpage", "claimreview"})
"""Types that count only where nothing better is there."""
PUBLISHER_TYPES = frozenset({"organization", "newsmediaorganization", "website", "corporation", "onlinebusiness"})
ELSEWHERE = frozenset({"itemListElement", "hasPart", "relatedLink", "mentions", "isPartOf", "comment", "review", "citation", "subjectOf", "itemReviewed", "liveBlogUpdate",
                       "significantLink", "isRelatedTo", "workExample", "about"})
"""Keys below which nodes describe other works."""

WRAPPER = lazily(regex.compile, r"^\s*+(?:<!--|//\s?<!\[CDATA\[|/\*\s?<!\[CDATA\[\s?\*/|<!\[CDATA\[)\s*+")
WRAPPER_END = lazily(regex.compile, r"(?<!\s)\s*+(?:-->|//\s?\]\]>|/\*\s?\]\]>\s?\*/|\]\]>|;)\s*+$")
WRAPPER_ENDS = ("-->", "]]>", "*/", ";")
"""Few scripts end so: to search all of one for the pattern takes as long as to read it."""
TRAILING_COMMA = lazily(regex.compile, r",(?=\s*+[}\]])")
WRONG_ESCAPE = lazily(regex.compile, r"\\(?![\"\\/bfnrtu])")
MEMBER = lazily(regex.compile, r'^(?P<begin>[ \t{,]*+"[@\w:-]{1,60}+"\s*+:\s*+")(?!.{0,2000}"\s*+:)(?P<inner>.{1,2000})(?P<end>"[ \t]*+[,}]?[ \t\r]*+)$', regex.MULTILINE)
"""A member on a line of its own; there may be quotation marks inside its value."""
BARE_QUOTE = lazily(regex.compile, r'(?<!\\)"')
TOKEN = lazily(re.compile, r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?+|[\[\]{},]', re.DOTALL)
"""A string, up to the end where nothing closes it, a bracket, or a comma. `regex` keeps each turn of a repeated group: of 2 MB inside a string, 200 MB."""
CLOSING = {"{": "}", "[": "]"}
MAX_NODES = 200_000
"""Values of one JSON document that are looked at; hostile documents hold more."""
MAX_DEPTH = 30
"""Brackets that are open where a text breaks off, at most."""
MAX_VALUES = 1000
"""Concatenated JSON values in one script that are read."""
DECODER = json.JSONDecoder(strict=False)  # line breaks inside strings are read as such


@dataclass(slots=True)
class Linked:
    """What JSON-LD holds of use here.

    articles    nodes that may describe the article, the most telling first
    by_id       nodes by their `@id`, for those that are only referred to
    publishers  names of outlets
    """

    articles: list[Node] = field(default_factory=list)
    by_id: dict[str, Node] = field(default_factory=dict)
    publishers: list[str] = field(default_factory=list)


def parsed(text: str) -> Any:
    """The JSON value, a list of them where several follow each other; None where it is broken in a way that has no single mending.

    Mended are: comment marks around it, line breaks in strings, commas before a closing bracket, escapes that JSON does not know,
    entities in place of quotation marks, quotation marks inside the only value of a line, and an end that is missing.
    """
    text = WRAPPER.sub("", text.strip().removeprefix("\ufeff"))
    if text.endswith(WRAPPER_ENDS):
        text = WRAPPER_END.sub("", text)
    text = text.strip()
    found = _decoded(text)
    if found is None and text:
        mended = WRONG_ESCAPE.sub(r"\\\\", TRAILING_COMMA.sub("", unescape(text) if "&quot;" in text[:200] else text))
        found = _decoded(mended) if mended != text else None
        if found is None:
            found = _decoded(_closed(MEMBER.sub(_escaped, mended)))
    return found


def _escaped(member: regex.Match[str]) -> str:
    """A member of one line, the quotation marks inside its value escaped."""
    return member["begin"] + BARE_QUOTE.sub(r'\\"', member["inner"]) + member["end"]


def _closed(text: str) -> str:
    """A text that breaks off, up to its last whole member, with the brackets closed that are open there; any other as it is."""
    open_there, last, closing = list[str](), 0, tuple[str, ...]()
    for token in TOKEN.finditer(text):
        mark = token[0]
        if mark in CLOSING:
            open_there.append(CLOSING[mark])
        elif mark == ",":
            last, closing = token.start(), tuple(open_there) if len(open_there) <= MAX_DEPTH else ()
        elif mark in CLOSING.values() and open_there:
            open_there.pop()
    return text[:last] + "".join(reversed(closing)) if open_there and closing else text


def _decoded(text: str) -> Any:
    values, at = list[Any](), 0
    try:
        while at < len(text) and len(values) < MAX_VALUES:
            value, at = DECODER.raw_decode(text, at)
            values.append(value)
            at = _next_value(text, at)
    except (ValueError, RecursionError):
        return None
    return values[0] if len(values) == 1 else values or None


def _next_value(text: str, at: int) -> int:
    """Where the value begins that follows one which ends at `at`."""
    while at < len(text) and text[at] in " \t\r\n,;":
        at += 1
    return at


def walk(value: Any) -> Iterator[Node]:
    """Every mapping inside a JSON value, outermost first, in order; without recursion."""
    return (node for node, _ in _walk(value))


def _walk(value: Any) -> Iterator[tuple[Node, bool]]:
    """As `walk`, and whether the node stands below a key that leads to other works."""
    waiting, seen = [(value, False)], 0
    while waiting and seen < MAX_NODES:
        item, elsewhere = waiting.pop()
        seen += 1
        if isinstance(item, dict):
            yield item, elsewhere
        waiting.extend(_inside(item, elsewhere))


def _inside(value: Any, elsewhere: bool) -> list[tuple[Any, bool]]:
    """The lists and mappings right inside a value, the last first, and whether each stands below a key that leads to other works."""
    if isinstance(value, dict):
        return [(v, elsewhere or key in ELSEWHERE) for key, v in reversed(list(value.items())) if isinstance(v, (list, dict))]
    if isinstance(value, list):
        return [(v, elsewhere) for v in reversed(value) if isinstance(v, (list, dict))]
    return []


def linked_data(scripts: Iterable[tuple[str, str]], address: str = "") -> Linked:
    """What the JSON-LD among the scripts says. `address`: of the page, which tells its article from others."""
    linked, ranked = Linked(), list[tuple[tuple[bool, ...], Node]]()
    for node, elsewhere in _nodes_in(scripts):
        types = types_of(node)
        if (key := _own_id(node)) is not None:
            linked.by_id.setdefault(key, node)
        if types & ARTICLE_TYPES:
            ranked.append(((elsewhere, types <= WEAK_TYPES, "headline" not in node, not _is_at(node, address)), node))
        elif types & PUBLISHER_TYPES and not elsewhere and (name := text_of(node.get("name"))):
            linked.publishers.append(name)
    linked.articles = [node for _, node in sorted(ranked, key=lambda pair: pair[0])]
    return linked


def _nodes_in(scripts: Iterable[tuple[str, str]]) -> Iterator[tuple[Node, bool]]:
    """Every node of the JSON-LD among the scripts, and whether it stands below a key that leads to other works."""
    return (pair for kind, text in scripts if "ld+json" in kind for pair in _walk(parsed(text)))


def _own_id(node: Node) -> str | None:
    """The `@id` that a node is known by; None where it has none, or does no more than refer to a node by it."""
    key = node.get("@id")
    return key if isinstance(key, str) and len(node) > 2 else None


def article_nodes(scripts: Iterable[tuple[str, str]]) -> list[Node]:
    """JSON-LD nodes that describe an article, the most telling first."""
    return linked_data(scripts).articles


def _is_at(node: Node, address: str) -> bool:
    """Does the node say that it is about the page at this address?"""
    places = (node.get("url"), node.get("@id"), node.get("mainEntityOfPage"))
    return bool(address) and any(address == (place.get("@id") if isinstance(place, dict) else place) for place in places)


def types_of(node: Node) -> frozenset[str]:
    """The node's types, in lower case and without a namespace."""
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return frozenset(kind.rsplit("/", 1)[-1].rsplit(":", 1)[-1].lower() for kind in kinds if isinstance(kind, str))


def list_of(value: Any) -> list[Any]:
    """The value as a list: of its items, of the items of a JSON-LD list, or of itself; empty for none."""
    if isinstance(value, dict) and isinstance(value.get("@list"), list):
        value = value["@list"]
    return value if isinstance(value, list) else [] if value is None else [value]


def text_of(value: Any) -> str | None:
    """A string, or the first string of a list, or the `@value` or `name` of a node."""
    if isinstance(value, str):  # most of them
        return value.strip() or None
    value = _first_of(value)
    if isinstance(value, dict):
        value = _first_of(value.get("@value") or value.get("name") or value.get("url") or value.get("@id"))
    return value.strip() or None if isinstance(value, str) else None


def _first_of(value: Any) -> Any:
    """The first item of a list, None for an empty one; any other value as it is."""
    return next(iter(value), None) if isinstance(value, list) else value
