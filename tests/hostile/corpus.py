"""The hostile corpus: pages and texts made to break whoever reads them, each in any size.

`size` is what an attack has many of: elements, characters, values. Full sizes are those that are published and run by `make test-long`;
the suite runs all of them smaller.
"""
from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["CORPUS", "SENTENCE", "STORY", "Attack", "page"]

SENTENCE = "The harbour council of Oldmere voted on Tuesday to rebuild its pier, and the mayor said that nobody would have to leave. "
MORE = "It had stood for a hundred years when the storm of last winter took its end away, and two of the boats that lay there with it. "
STORY = "".join(f"<p>{SENTENCE}{MORE}{ending}</p>" for ending in (
    "Work begins in the spring.", "The old timber goes to the museum.", "Ferries land on the north shore until then.", "It will cost eleven million crowns."))
MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Attack:
    """A hostile source of any size.

    make  a source of about so many of what it has many of
    size  how many are published
    kept  words that a reader of the page would see, and that the document must hold somewhere
    """

    name: str
    make: Callable[[int], str | bytes]
    size: int
    kept: str = "rebuild its pier"


def page(inside: str, head: str = "") -> str:
    """An honest story with something in it."""
    return f"<!doctype html><html><head><title>Pier to be rebuilt</title>{head}</head><body><article><h1>Pier to be rebuilt</h1>{STORY}{inside}</article></body></html>"


def linked(data: object) -> str:
    """A page with embedded data."""
    return page("", f'<script type="application/ld+json">{data if isinstance(data, str) else json.dumps(data)}</script>')


def _authors(n: int) -> str:
    return linked({"@type": "NewsArticle", "headline": "Pier to be rebuilt", "author": [{"@type": "Person", "name": f"Mara Tolland {i}"} for i in range(n)]})


def _circles(n: int) -> str:
    return linked({"@graph": [{"@id": f"#{i}", "@type": "Person", "name": "Mara", "author": {"@id": f"#{(i + 1) % n}"}} for i in range(n)]
                   + [{"@type": "NewsArticle", "author": {"@id": "#0"}}]})


def _laughs(n: int) -> str:
    """Nine to the power of n people, for whoever follows every reference."""
    return linked({"@graph": [{"@id": f"#{i}", "@type": "Person", "name": "Mara", "author": [{"@id": f"#{i + 1}"}] * 9} for i in range(n)]
                   + [{"@type": "NewsArticle", "author": [{"@id": "#0"}] * 9}]})


STRUCTURE = (
    Attack("no attack at all", lambda _: page(""), 1),
    Attack("elements nested a million deep", lambda n: page("<div>" * n + "deep" + "</div>" * n), MILLION),
    Attack("inline elements nested", lambda n: page("<p>" + "<b>" * n + "deep"), 100_000),
    Attack("formatting that the parser opens again in every paragraph", lambda n: page("<b><i><u>x<p>" * n), 20_000),
    Attack("lists nested", lambda n: page("<ul><li>" * n + "deep"), 100_000),
    Attack("tables nested", lambda n: page("<table><tr><td>" * n + "deep"), 20_000),
    Attack("a million attributes", lambda n: page("<p " + " ".join(f"a{i}=b" for i in range(n)) + ">here</p>"), MILLION),
    Attack("many blocks in the second of two boxes with one long name", lambda n: page("".join(
        f'<div class="{"x" * n}">{"<p>b</p>" * blocks}</div>' for blocks in (1, n // 8))), MILLION),
    Attack("an attribute of megabytes", lambda n: page(f'<p class="{"x " * (n // 2)}" id="{"y" * n}">here</p>'), 5 * MILLION),
    Attack("short paragraphs", lambda n: page("<p>a</p>" * n), 50_000),
    Attack("line breaks", lambda n: page("<p>" + "a<br>" * n), 200_000),
    Attack("links in one block", lambda n: page("<p>" + "<a href=/x>word</a> " * n), 100_000),
    Attack("comments", lambda n: page("<p>" + "a<!-- b -->" * n), 200_000),
    Attack("tags that never close", lambda n: page("<a href='" * n), 200_000),
    Attack("templates nested", lambda n: page("<template>" * n), 50_000),
    Attack("frames of foreign content", lambda n: page("<svg><foreignObject><math><mi>" * n + "deep"), 20_000),
    Attack("selects, options, forms, misnested", lambda n: page("<form><select><option>x<table><caption><form>" * n), 20_000),
)
CHARACTERS = (
    Attack("10 MB in one line", lambda n: SENTENCE * (n // len(SENTENCE) + 1), 10 * MILLION),
    Attack("10 MB in one paragraph", lambda n: page(f"<p>{SENTENCE * (n // len(SENTENCE) + 1)}</p>"), 10 * MILLION),
    Attack("one letter", lambda n: page("<p>" + "a" * n), 4 * MILLION),
    Attack("straight quotes", lambda n: page("<p>" + '"' * n), 4 * MILLION),
    Attack("curly quotes that open", lambda n: page("<p>" + "\N{LEFT DOUBLE QUOTATION MARK}" * n), MILLION),
    Attack("commas", lambda n: page("<p>" + "," * n), 4 * MILLION),
    Attack("combining marks", lambda n: page("<p>e" + "\N{COMBINING ACUTE ACCENT}" * n), 4 * MILLION),
    Attack("white space of all kinds", lambda n: page("<p>a" + " \t\N{NO-BREAK SPACE}\N{EM SPACE}\N{IDEOGRAPHIC SPACE}" * (n // 5) + "b"), 4 * MILLION),
    Attack("mojibake three layers deep", lambda n: page("<p>" + "\u00c3\u0192\u00c2\u00a2\u00c3\u00a2\u00e2\u20ac\u0161\u00c2\u00ac" * (n // 10)), MILLION),
    Attack("entities", lambda n: page("<p>" + "&amp;" * n), MILLION),
    Attack("entities of entities", lambda n: page("<p>&" + "amp;" * n + "lt;"), MILLION),
    Attack("entities that are none", lambda n: page("<p>" + "&nosuch" * n), MILLION),
    Attack("character references out of range", lambda n: page("<p>" + "&#x110000;&#99999999999999999999;&#xd800;&#0;" * n), 100_000),
    Attack("NUL between letters", lambda n: page("<p>" + "a\0" * n), MILLION),
    Attack("lone surrogates", lambda n: page("<p>" + "a\ud800" * n), MILLION),
    Attack("bidirectional overrides", lambda n: page("<p>" + "\N{RIGHT-TO-LEFT OVERRIDE}abc" * n + "\N{POP DIRECTIONAL FORMATTING}"), 300_000),
)
BYTES = (
    Attack("bytes that are no UTF-8", lambda n: page("<p>").encode() + b"\xff\xfe\xfd" * (n // 3), 4 * MILLION),
    Attack("half characters of UTF-8", lambda n: page("<p>").encode() + b"\xe2\x82" * (n // 2), 4 * MILLION),
    Attack("escapes of ISO-2022-JP", lambda n: page("<p>").encode() + b"\x1b$B\x1b(B" * (n // 6), MILLION),
    Attack("NUL bytes", lambda n: page("<p>").encode() + b"\0" * n, 4 * MILLION),
    Attack("UTF-16 that is cut off", lambda n: page("<p>" + "a" * n).encode("utf-16-le")[:-1], MILLION),
    Attack("declarations of encodings", lambda n: b"<!doctype html>" + b"<meta charset=x>" * n + page("").encode(), 100_000),
)
DATA = (
    Attack("JSON nested", lambda n: linked('{"@type":"NewsArticle","author":' + "[" * n + "]" * n + "}"), 100_000),
    Attack("JSON objects nested", lambda n: linked('{"a":' * n + "1" + "}" * n), 100_000),
    Attack("JSON of many nodes", lambda n: linked({"@graph": [{"@type": "NewsArticle", "headline": "x"}] * n}), 50_000),
    Attack("JSON with a body that the page lacks, again and again", lambda n: linked([{"@type": "NewsArticle", "articleBody": (SENTENCE + "\n") * 9}] * n), 1000),
    Attack("JSON strings that are escapes", lambda n: linked('{"@type":"NewsArticle","headline":"' + "\\u0041" * n + '"}'), 300_000),
    Attack("JSON with white space", lambda n: linked('{"@type":"NewsArticle","headline":"x"' + " " * n + "}"), MILLION),
    Attack("JSON with a number of a million digits", lambda n: linked('{"@type":"NewsArticle","wordCount":' + "9" * n + "}"), MILLION),
    Attack("JSON with many authors", _authors, 20_000),
    Attack("JSON nodes that refer to each other in a circle", _circles, 20_000),
    Attack("JSON nodes that refer to nine others each", _laughs, 5000),
    Attack("JSON of dates that cannot be", lambda n: linked([{"@type": "NewsArticle", "datePublished": "99999-01-01T00:00:00Z", "dateModified": "+1" + "0" * 99}] * n), 10_000),
    Attack("JSON scripts", lambda n: page("".join('<script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script>' for _ in range(n))), 20_000),
    Attack("meta elements", lambda n: page("", '<meta property="article:author" content="Mara Tolland"><meta name=keywords content="a,b,c">' * n), 50_000),
    Attack("keywords", lambda n: page("", f'<meta name=keywords content="{"pier, harbour, " * n}">'), 200_000),
    Attack("times", lambda n: page('<time datetime="2024-05-03T10:00:00Z">3 May</time>' * n), 20_000),
    Attack("a byline of many names", lambda n: page("<p class=byline>By " + ", ".join(["Mara Tolland"] * n) + "</p>"), 50_000),
)
LINES = (
    Attack("lines of one letter", lambda n: SENTENCE + "\n" + "a\n" * n, 50_000),
    Attack("lines that hyphens end", lambda n: SENTENCE + "\n" + "harb-\n" * n, 50_000),
    Attack("lines glued without a space", lambda n: (SENTENCE.strip() + "By Mara Tolland") * n, 5000),
    Attack("quotations that never close", lambda n: ('"' + SENTENCE.strip() + "\n\n") * n, 5000),
    Attack("backslashes", lambda n: SENTENCE + "\\u00e9\\x" * n, 200_000),
)
CORPUS = (*STRUCTURE, *CHARACTERS, *BYTES, *DATA, *LINES)
