"""Body text that a page holds only in its embedded data."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from html import unescape
from itertools import compress
from typing import Any, Final

import regex

from newsclean.blocks import Block, Hints, all_texts
from newsclean.lazy import lazily
from newsclean.parts import key_of
from newsclean.read.flight import flight_rows
from newsclean.read.head import FLIGHT
from newsclean.read.jsonld import parsed
from newsclean.read.state import rich_texts, state_of, tag_of

__all__ = ["holds_little", "with_bodies"]

MIN_BODY = 300
"""Letters and digits below which an embedded text is taken for a summary, not for a body."""
LITTLE = 2 * MIN_BODY
"""Letters and digits of a page below which other JSON than JSON-LD is searched."""
PROBE: Final = 40
"""Letters and digits of a paragraph that are looked for in the page."""
STRIDE: Final = 80
"""Letters and digits from one stretch that is looked for to the next: an embedded body may be one long line, the page's have other breaks."""
MISSING_SHARE = 0.5
"""Share of the embedded body's letters that the page must lack before any of it is added."""
BODY_KEYS = frozenset(["articlebody", "body", "content", "bodyhtml", "bodytext", "html", "text", "articlecontent", "storybody", "fulltext", "richtext", "markup", "paragraph"])
BREAK = lazily(regex.compile, r"</(?:p|h[1-6]|li|blockquote|div)\s*>|<br\s*/?>|\n+", regex.IGNORECASE)
MARKUP = lazily(regex.compile, r"<[^<>]{0,2000}>")
ENTITY = lazily(regex.compile, r"&(?:#\d{1,6}|[A-Za-z]{2,8});")
SENTENCE_END = lazily(regex.compile, r"[.!?\N{IDEOGRAPHIC FULL STOP}\N{DEVANAGARI DANDA}\N{ARABIC QUESTION MARK}][\"'\N{RIGHT DOUBLE QUOTATION MARK})]?$")
OPENING = lazily(regex.compile, r"(?:\s|<(?:ul|ol|div|section|blockquote)\b[^<>]{0,500}>)*+<(h[2-6]|li)\b", regex.IGNORECASE)
LONGEST_HEADING = 200
"""Characters of a heading, or of a list's item that is no sentence."""
EMBEDDED = Hints(embedded=True)
Piece = tuple[str, str]
"""A text, and the tag that it has or would have in a page."""
NO_ASCII_LETTERS = bytes(code for code in range(256) if code > 127 or not chr(code).isalnum())


def with_bodies(blocks: Sequence[Block], nodes: Sequence[Mapping[str, Any]], scripts: Iterable[tuple[str, str]]) -> list[Block]:
    """The blocks, those hinted as `stated` whose text stands in a JSON-LD `articleBody`; behind them what an embedded body has and the page lacks."""
    keys: list[str] = []
    marked = _mark_stated(blocks, nodes, keys)
    return marked + _embedded_blocks(blocks, nodes, scripts, "\n".join(keys))


def _embedded_blocks(blocks: Sequence[Block], nodes: Iterable[Mapping[str, Any]], scripts: Iterable[tuple[str, str]], known: str) -> list[Block]:
    """Blocks for the paragraphs of an embedded body that the page itself lacks; none where it has most of them.

    `known`: keys of some of the blocks, a line each. What stands in one of them need not be looked for in the page, whose key takes longer to make.
    """
    texts = all_texts(blocks)
    page = cache(lambda: key_of("".join(texts)))
    for body in _bodies(nodes, scripts, bare=holds_little(texts)):
        keys = [key_of(paragraph) for paragraph, _ in body]
        lacks = _lacks(keys, known, page)
        total = sum(map(len, keys))
        if total >= MIN_BODY and sum(map(len, compress(keys, lacks))) >= MISSING_SHARE * total:
            return [Block(str(at), text, tag=tag, hints=EMBEDDED) for at, (text, tag) in enumerate(compress(body, lacks), len(blocks) + 1)]
    return []


def _lacks(keys: Sequence[str], known: str, page: Callable[[], str]) -> list[bool]:
    """Which paragraphs, told by their keys, stand neither among the known ones nor in the page, whose key is made when it is asked for."""
    lacks = [_is_missing(key, known) for key in keys]
    if not any(lacks):
        return lacks
    return [lack and _is_missing(key, page()) for key, lack in zip(keys, lacks)]


def _is_missing(key: str, page: str) -> bool:
    """Does the page lack most of a paragraph, told by its key?"""
    probes = _probes(key)
    return bool(key) and sum(probe not in page for probe in probes) >= MISSING_SHARE * len(probes)


def holds_little(texts: Sequence[str]) -> bool:
    """Are these too few letters and digits for an article and the page around it?"""
    paragraphs = [text for text in texts if len(text) >= STRIDE]  # they tell soonest, and ASCII alone is counted quicker, and is never more
    return not (_reach(map(_ascii_letters, paragraphs)) or _reach(len(key_of(text)) for text in texts))


def _reach(sizes: Iterable[int]) -> bool:
    """Are these together the letters and digits of a page that holds more than a little?"""
    total = 0
    for size in sizes:
        total += size
        if total >= LITTLE:
            return True
    return False


def _ascii_letters(text: str) -> int:
    """How many letters and digits of ASCII there are."""
    return len(text.encode("utf-8", "surrogatepass").translate(None, NO_ASCII_LETTERS))


def _mark_stated(blocks: Sequence[Block], nodes: Iterable[Mapping[str, Any]], keys: list[str]) -> list[Block]:
    """The blocks, those hinted as `stated` whose text stands in a JSON-LD `articleBody`. The keys that it makes of blocks are added to `keys`."""
    body = _stated_body(nodes)
    if len(body) < MIN_BODY:
        return list(blocks)
    stated: dict[Hints, Hints] = {}
    marked = list[Block]()
    for block in blocks:
        if len(block.text) >= PROBE:
            keys.append(key_of(block.text))
            if _probe(keys[-1]) in body:
                if block.hints not in stated:
                    stated[block.hints] = replace(block.hints, stated=True)
                block = block.hinted(stated[block.hints])  # noqa: PLW2901  # the same with more said of it
        marked.append(block)
    return marked


def _stated_body(nodes: Iterable[Mapping[str, Any]]) -> str:
    """The key of the longest `articleBody`; "" where there is none."""
    bodies = (node.get("articleBody") for node in nodes)
    return max((key_of(MARKUP.sub("", unescape(b))) for b in bodies if isinstance(b, str)), key=len, default="")


def _probes(key: str) -> list[str]:
    """Stretches of a paragraph's key, evenly spread; of a short one the middle."""
    if len(key) <= STRIDE + PROBE:
        return [_probe(key)]
    return [key[at:at + PROBE] for at in range(STRIDE // 4, len(key) - PROBE + 1, STRIDE)]


def _probe(key: str) -> str:
    """A stretch from the middle of a paragraph's key."""
    start = max(0, (len(key) - PROBE) // 2)
    return key[start:start + PROBE]


def _bodies(nodes: Iterable[Mapping[str, Any]], scripts: Iterable[tuple[str, str]], *, bare: bool) -> Iterator[list[Piece]]:
    """Embedded bodies as lists of paragraphs and headings: JSON-LD first, then, where the page is bare of text, other JSON."""
    for node in nodes:
        body = node.get("articleBody")
        if isinstance(body, str):
            yield _paragraphs(body)
    if bare:
        yield from _from_rows([text for kind, text in scripts if kind == FLIGHT])
        yield from _from_states(scripts)


def _from_rows(scripts: Iterable[str]) -> Iterator[list[Piece]]:
    """Bodies in rows that were pushed to React: a text with mark-up, or JSON."""
    for row in flight_rows(scripts):
        if row[:1] in ("{", "["):
            yield from _from_json(parsed(row))
        elif "<p" in row:
            yield _read_like_a_body(_paragraphs(row))


def _from_states(scripts: Iterable[tuple[str, str]]) -> Iterator[list[Piece]]:
    """Bodies in JSON that is neither JSON-LD nor rows."""
    for kind, text in scripts:
        if "ld+json" not in kind and kind != FLIGHT:
            yield from _from_json(state_of(kind, text))


def _from_json(value: Any) -> Iterator[list[Piece]]:
    """Texts of a JSON state that read like a body: one long string, the strings of one list, or paragraphs of rich text."""
    pieces = list[Piece]()
    for node in rich_texts(value):
        if isinstance(node, tuple):
            pieces += _paragraphs(*node)
            continue
        tag = tag_of(node)
        for key, item in node.items():
            if isinstance(item, str) and key.casefold().replace("_", "") in BODY_KEYS:
                pieces += _paragraphs(item, tag)
    if body := _read_like_a_body(pieces):
        yield body


def _read_like_a_body(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces that end as sentences do, and the headings and items of lists among them; nothing else of a state is surely text."""
    pieces = list(dict.fromkeys(pieces))
    told = [n for n, (text, _) in enumerate(pieces) if SENTENCE_END.search(text)]
    if not told:
        return []
    return [(text, tag) for n, (text, tag) in enumerate(pieces) if SENTENCE_END.search(text) or (tag != "p" and told[0] < n < told[-1] and len(text) <= LONGEST_HEADING)]


def _paragraphs(body: str, tag: str = "p") -> list[Piece]:
    """The paragraphs of a body with their tags, which is `tag` where they open with no other: mark-up removed, entities decoded."""
    body = unescape(body) if "&lt;" in body else body
    parts = BREAK.split(body) if "<" in body or "\n" in body else (body,)
    found = ((_decoded(MARKUP.sub("", part)).replace("\x00", ""), _tag_of(part, tag)) for part in parts)
    return [(text, own) for text, own in ((" ".join(part.split(" ")).strip(), own) for part, own in found) if text]


def _tag_of(part: str, tag: str) -> str:
    """The tag that a part of a body opens with, if it is that of a heading or of a list's item; else `tag`."""
    opening = OPENING.match(part) if "<" in part else None
    return opening[1].lower() if opening else tag


def _decoded(text: str) -> str:
    """Entities decoded; once more where they had been escaped twice."""
    once = unescape(text)
    return unescape(once) if "&" in once and ENTITY.search(once) else once
