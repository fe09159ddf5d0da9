"""The article in a page's own state: what the script of a page that shows little by itself would show."""
from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any

import regex

from newsclean.lazy import lazily
from newsclean.parts import key_of
from newsclean.read.flight import flight_rows
from newsclean.read.head import FLIGHT, STATE
from newsclean.read.jsonld import MAX_NODES, Node, list_of, parsed, text_of, walk

__all__ = ["rich_texts", "state_of", "stated_by_state", "tag_of"]

Rich = tuple[str, str]
"""A text that was put together of runs, and the tag that its node's type stands for."""

CHILDREN = ("children", "content", "nodes")
"""Keys below which rich text has its runs."""
RUNS = ("text", "value")
INLINE = frozenset(("", "text", "span", "link", "a", "hyperlink", "anchor", "inline", "mention", "textnode", "strong", "em", "bold", "italic", "autolink", "mark"))
"""Types of nodes inside a paragraph; without a type it is one, too."""
TYPES = ("style", "type", "nodeType", "_type", "tag", "tagName", "name", "kind", "__typename")
HEADINGS = ("heading", "subheading", "subhead", "subheadline", "crosshead", "crossheading", "intertitle", "interstitle", "subtitle", "header")
LEVELS = "23456"
ITEMS = ("listitem", "li", "bulletlistitem", "orderedlistitem")
QUOTES = ("quote", "blockquote", "pullquote")
TAG_OF = {
    **dict.fromkeys(HEADINGS, "h2"),
    **{f"{name}{level}": f"h{level}" for name in ("h", "heading") for level in LEVELS},
    **dict.fromkeys(ITEMS, "li"),
    **dict.fromkeys(QUOTES, "blockquote"),
}
"""The tag that a type stands for, where that is no paragraph; "heading-3" is among them as "heading3", which `_kind` makes of it."""
SENTENCE_END = lazily(regex.compile, r"[.!?\N{IDEOGRAPHIC FULL STOP}\N{DEVANAGARI DANDA}\N{ARABIC QUESTION MARK}][\"'\N{RIGHT DOUBLE QUOTATION MARK})]?\s*$")

TITLES = frozenset(("title", "headline", "heading", "name"))
FIELDS = {
    "description": ("description", "summary", "excerpt", "lead", "standfirst", "dek", "teaser", "abstract", "subtitle", "subheadline", "intro"),
    "published": ("publishedat", "datepublished", "publisheddate", "publishdate", "publicationdate", "firstpublishedat", "firstpublished", "publishedon", "pubdate",
                  "publishedtime", "publishtime", "pubtime", "displaydate", "published"),
    "modified": ("updatedat", "datemodified", "modifiedat", "modifieddate", "lastmodified", "lastmodifiedat", "updateddate", "lastupdated", "updatetime", "updated"),
    "section": ("section", "category", "rubric"),
}
MOMENTS = frozenset(("published", "modified"))
AUTHORS = ("author", "authors", "byline", "bylines", "writer", "writers", "creator")
TAGS = ("tags", "keywords", "topics")
NAMES = ("name", "fullname", "displayname", "title")
LEAST_TITLE = 12
"""Letters and digits of a title by which the article's node is known."""
MOST = 50
"""Authors and topics that are read."""
SOURCE = "page data"
ADDRESS = ("/", "http://", "https://")

DECODER = json.JSONDecoder(strict=False)
PARSE = "JSON.parse("
MAX_SPACE = 20
"""Characters before a value that are passed over."""
LITERAL = lazily(regex.compile, r'\\.|"(?:[^"\\]|\\.)*+(?:"|\Z)', regex.DOTALL)
"""A string of a script, or a character that is escaped outside one. A string without an end is taken whole, so that each character is looked at once."""
LEAST_LITERAL = 100
"""Characters of a string that may be a body."""
HEX = lazily(regex.compile, r"\\x([0-9A-Fa-f]{2})")

Said = tuple[str, str, str]  # field, value, source


def state_of(kind: str, script: str) -> Any:
    """The JSON value of a script; of one that sets the page's state the value that it sets, or its long texts, where it computes that."""
    return parsed(script) if "json" in kind else _value(script) if kind == STATE else None


def _value(script: str) -> Any:
    """What a script sets: JSON, also as the argument of JSON.parse; else its long texts with mark-up.

    >>> _value('window.__STATE__ = {"title": "Late again"};'), _value('window.__NUXT__=(function(a){return {text:"Hi",by:a}}("Jane"))')
    ({'title': 'Late again'}, [])
    """
    at = script.find("=") + 1
    start = next((n for n in range(at, min(at + MAX_SPACE, len(script))) if not script[n].isspace()), len(script))
    for begin in (start, start + len(PARSE) if script.startswith(PARSE, start) else start):
        try:
            value, _ = DECODER.raw_decode(script, begin)
        except (ValueError, RecursionError):
            continue
        return parsed(value) if isinstance(value, str) else value
    return _long_texts(script)


def _long_texts(script: str) -> list[Node]:
    """The long texts with mark-up among a script's strings, each as the body of a node."""
    return [{"body": text} for found in LITERAL.finditer(script) if len(found[0]) >= LEAST_LITERAL and "<p" in (text := _unquoted(found[0]))]


def _unquoted(literal: str) -> str:
    """The text of a string of JavaScript."""
    try:
        return str(DECODER.decode(HEX.sub(r"\\u00\1", literal)))
    except ValueError:
        return ""


def rich_texts(value: Any) -> Iterator[Rich | Node]:
    """The nodes of a JSON value in order; in place of those that are paragraphs of rich text, their texts.

    >>> list(rich_texts({"type": "h2", "children": [{"text": "Late "}, {"type": "link", "children": [{"text": "again"}]}]}))
    [('Late again', 'h2')]
    """
    waiting, seen = [value] if isinstance(value, (list, dict)) else [], 0
    while waiting and seen < MAX_NODES:
        item = waiting.pop()
        seen += 1
        if isinstance(item, dict):
            if (text := _paragraph(item)) is not None:
                yield text, tag_of(item)
                continue
            yield item
            item = list(item.values())
        waiting.extend(v for v in reversed(item) if isinstance(v, (list, dict)))


def tag_of(node: Node) -> str:
    """The tag that a node's type stands for: "h2", "li", "blockquote", else "p"."""
    if node.get("listItem"):
        return "li"
    return next((TAG_OF[kind] for key in TYPES if (kind := _kind(node.get(key))) in TAG_OF), "p")


def _kind(value: Any) -> str:
    return value.replace("-", "").replace("_", "").casefold() if isinstance(value, str) else ""


def _paragraph(node: Node) -> str | None:
    """The text of a node whose children are runs of text and links; None for any other, also for a list of paragraphs."""
    children = _children(node)
    if not children:
        return None
    runs = list[str]()
    for child in children:
        text = _run(child)
        if text is None:
            return None
        runs.append(text)
    if len(runs) > 1 and all(map(SENTENCE_END.search, runs)):
        return None  # each is a paragraph
    return "".join(runs) if any(runs) else None


def _children(node: Node) -> list[Any]:
    """What a node of rich text holds; nothing for any other."""
    for key in CHILDREN:
        if isinstance(children := node.get(key), list):
            return children
    return []


def _run(child: Any) -> str | None:
    """The text of a run, or of a link of runs; None for what is no part of a paragraph."""
    if not isinstance(child, dict) or _kind(child.get("type", child.get("nodeType", child.get("_type")))) not in INLINE:
        return None
    if (text := _text(child)) is not None:
        return text
    texts = [_text(run) for run in _children(child) if isinstance(run, dict)]
    return "".join(filter(None, texts)) if texts and None not in texts else None


def _text(run: Node) -> str | None:
    return next((value for key in RUNS if isinstance(value := run.get(key), str)), None)


def stated_by_state(scripts: Iterable[tuple[str, str]], titles: Sequence[str]) -> Iterator[Said]:
    """What the state says of the article: of the first node that has the page's title and a date or an author."""
    wanted = [key for key in map(key_of, titles) if len(key) >= LEAST_TITLE]
    for fields in _nodes_of(scripts) if wanted else ():
        if not _has_title(fields, wanted):
            continue
        said = list(_of_fields(fields))
        if any(field in ("authors", "published") for field, _, _ in said):
            yield from said
            return


def _nodes_of(scripts: Iterable[tuple[str, str]]) -> Iterator[dict[str, Any]]:
    """The fields of each node of the state."""
    pushed = flight_rows([text for kind, text in scripts if kind == FLIGHT])
    values = chain((state_of(kind, text) for kind, text in scripts if "ld+json" not in kind and kind != FLIGHT), (parsed(row) for row in pushed if row[:1] in ("{", "[")))
    return (_fields(node) for value in values for node in walk(value))


def _fields(node: Node) -> dict[str, Any]:
    """What a node says, by keys that are written in one way."""
    return {_kind(key): value for key, value in node.items()}


def _has_title(fields: dict[str, Any], wanted: Sequence[str]) -> bool:
    """Is one of the node's titles that of the page, or what stands before the site's name in it?"""
    titles = (fields[key] for key in TITLES if isinstance(fields.get(key), str))
    return any(len(key := key_of(title)) >= LEAST_TITLE and any(whole.startswith(key) for whole in wanted) for title in titles)


def _of_fields(fields: dict[str, Any]) -> Iterator[Said]:
    for field, keys in FIELDS.items():
        read = _moment if field in MOMENTS else text_of
        value = next((found for key in keys if (found := read(fields.get(key)))), None)
        if value and not value.startswith(ADDRESS):
            yield field, value, SOURCE
    for field, keys in (("authors", AUTHORS), ("tags", TAGS)):
        yield from ((field, name, SOURCE) for name in _names(fields, keys))


def _names(fields: dict[str, Any], keys: Iterable[str]) -> Iterator[str]:
    """The names that stand below the first of these keys that has any value."""
    entries = next((fields[key] for key in keys if fields.get(key)), None)
    return filter(None, map(_named, islice(list_of(entries), MOST)))


def _moment(value: Any) -> str | None:
    """A string, or a number such as seconds since 1970."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else text_of(value)


def _named(entry: Any) -> str | None:
    """The name in an entry that may be a string or a node."""
    if isinstance(entry, dict):
        fields = _fields(entry)
        names = (fields[key].strip() for key in NAMES if isinstance(fields.get(key), str))
        whole = next(filter(None, names), None)
        parts = [fields[key] for key in ("firstname", "lastname") if isinstance(fields.get(key), str)]
        return whole or " ".join(parts).strip() or None
    return entry.strip() or None if isinstance(entry, str) else None
