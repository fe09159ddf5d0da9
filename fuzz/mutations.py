"""Mutations that know what they mutate: pieces of pages, texts, JSON and archives are put in, taken out, doubled, exchanged with other seeds."""
from __future__ import annotations

import gzip
import json
import random
import re
import zlib
from collections.abc import Callable
from typing import Any

__all__ = ["mutated"]

PIECE = re.compile(rb"<[^<>]{0,300}>|[^<>\s]{1,40}|\s+")
TOKENS = tuple(token.encode("utf-8", "surrogatepass") for token in (
    "<p>", "</p>", "<div>", "</div>", "<article>", "<h1>", "<li>", "<a href='/x'>", "</a>", "<br>", "<table><tr><td>", "<pre>\n", "<template>", "<svg>", "<title>", "<textarea>",
    "<p hidden>", "<!--", "-->", "<script type='application/ld+json'>", "</script>", '{"@type":"NewsArticle","articleBody":"', '"}', "<meta property='og:title' content='", "'>",
    "<time datetime='2024-05-03T10:00:00Z'>", "&amp;", "&lt;", "&#x27;", "&nbsp;", "&#0;", "\0", "\u00ad", "\u00a0", "\u200b", "\u202e", "\ufeff", "\ud800", "\u2019", "\u201c",
    "\u201d", "\u00ab", "\u00bb", "\u201e", "â€™", "Ã©", "ï»¿", "\ufffd", "e\u0301", "''", "``", '"', "'", " ,", ",", ".", "...", "?", "!", ":", "(", ")", "|",
    "-\n", "\n\n", "\r\n", "\t",
    "By Mara Tolland", "By ", "Photo: ", "(Reuters)", "Read more: ", "Updated 3 May 2024", "3/5/24", "Correction:", "© 2024", "Share", "the the ", "teh ", "alot ", "can not ",
    "OLDMERE (AP) - ", "The council voted on Tuesday.The mayor ", "Foto: dpa", "\\u00e9", "\\'", "http://oldmere.example/a", "@mara", "1.", "* ", "> ", "# "))
VALUES: tuple[Any, ...] = (None, True, False, 0, -1, 1, 10 ** 30, 0.5, 1e308, "", "a", "\ud800", "1.1", "paragraph", "2024-05-03T10:00:00",
                          [], {}, [[]], [0, 10 ** 9], {"start": 5, "end": 1})
DEEPEST = 40


def mutated(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """A changed input; `other` is another one, of which pieces may be taken."""
    for _ in range(chance.choice((1, 1, 2, 4, 8))):
        data = chance.choice(WAYS)(data, other, chance)
    return data


def _pieces(data: bytes) -> list[bytes]:
    return PIECE.findall(data)


def _token(data: bytes, _: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(TOKENS) + data[at:]


def _at_piece(data: bytes, _: bytes, chance: random.Random) -> bytes:
    pieces = _pieces(data)
    pieces.insert(chance.randrange(len(pieces) + 1), chance.choice(TOKENS))
    return b"".join(pieces)


def _without(data: bytes, _: bytes, chance: random.Random) -> bytes:
    pieces = _pieces(data)
    start = chance.randrange(len(pieces) + 1)
    del pieces[start:start + chance.choice((1, 1, 2, 5, 20))]
    return b"".join(pieces)


def _doubled(data: bytes, _: bytes, chance: random.Random) -> bytes:
    pieces = _pieces(data)
    start = chance.randrange(len(pieces) + 1)
    run = pieces[start:start + chance.choice((1, 3, 10))]
    return b"".join((*pieces[:start], *run * chance.choice((2, 2, 3, 30)), *pieces[start:]))


def _swapped(data: bytes, _: bytes, chance: random.Random) -> bytes:
    pieces = _pieces(data)
    if len(pieces) > 1:
        first, second = chance.randrange(len(pieces)), chance.randrange(len(pieces))
        pieces[first], pieces[second] = pieces[second], pieces[first]
    return b"".join(pieces)


def _spliced(data: bytes, other: bytes, chance: random.Random) -> bytes:
    mine, theirs = _pieces(data), _pieces(other)
    start = chance.randrange(len(theirs) + 1)
    at = chance.randrange(len(mine) + 1)
    return b"".join((*mine[:at], *theirs[start:start + 30], *mine[at:]))


def _recoded(data: bytes, _: bytes, chance: random.Random) -> bytes:
    """Mojibake, and encodings that the page does not name."""
    text = data.decode("utf-8", "replace")
    name = chance.choice(("cp1252", "latin-1", "utf-16-le", "utf-16", "shift_jis", "cp1251", "gb18030", "utf-8"))
    damaged = data.decode("cp1252", "replace") if chance.random() < 0.5 else text
    return damaged.encode(name, "ignore")


def _flipped(data: bytes, _: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _count in range(chance.choice((1, 3, 12)) if changed else 0):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(data: bytes, _: bytes, chance: random.Random) -> bytes:
    return data[:chance.randrange(len(data) + 1)]


def _in_json(data: bytes, _: bytes, chance: random.Random) -> bytes:
    """One value of a JSON document exchanged, taken out, wrapped or renamed; other data stays as it is."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return data
    return json.dumps(_changed(value, chance)).encode()


def _changed(value: Any, chance: random.Random, depth: int = 0) -> Any:
    if chance.random() < 0.15 or depth > DEEPEST or not isinstance(value, list | dict) or not value:
        return chance.choice((*VALUES, [value], {"a": value}))
    if isinstance(value, list):
        at = chance.randrange(len(value))
        return [*value[:at], _changed(value[at], chance, depth + 1), *value[at + 1 if chance.random() < 0.8 else at:]]
    key = chance.choice(list(value))
    if chance.random() < 0.1:
        return {k: v for k, v in value.items() if k != key}
    return {**value, (key if chance.random() < 0.9 else key[:-1]): _changed(value[key], chance, depth + 1)}


def _in_gzip(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """What is packed inside changed, and packed again; the first byte, which names the kind, stays."""
    try:
        inside = gzip.decompress(data[1:])
    except (OSError, EOFError, ValueError, zlib.error):
        return data
    return data[:1] + gzip.compress(_flipped(_at_piece(inside, other, chance), other, chance), 1)


Way = Callable[[bytes, bytes, random.Random], bytes]
WAYS: tuple[Way, ...] = (_token, _at_piece, _at_piece, _without, _doubled, _swapped, _spliced, _spliced, _recoded, _flipped, _cut, _in_json, _in_json, _in_gzip)
