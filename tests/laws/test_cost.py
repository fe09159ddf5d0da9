"""Law 7: cost is linear in the size of the input, for hostile input too.

Two measures. The number of calls that Python makes is exact and the same on every machine, but blind to what one call into C costs;
processor time sees that, and is judged only where it is long enough to be measured, and generously: four times the input may take
twelve times as long, where quadratic cost would take sixteen.
"""
from __future__ import annotations

import sys
import time
from collections.abc import Callable

import pytest

from newsclean import clean

GROWTH = 4
MOST_CALLS = 4.6      # 4 is linear; sorting adds a little
MOST_TIME = 12.0
FLOOR = 0.3           # seconds of processor time below which the ratio says nothing
TRIES = 3             # a busy machine may spoil one measurement, hardly three

JSON = "<script type='application/ld+json'>"
SENTENCE = "The harbour council of Oldmere voted on Tuesday to rebuild its pier. "

Make = Callable[[int], str]

HOSTILE_TEXT: dict[str, Make] = {  # each makes about n characters
    "one letter": lambda n: "a" * n,
    "one letter and a space": lambda n: "a " * (n // 2),
    "capitals": lambda n: "A" * n,
    "double quotes": lambda n: '"' * n,
    "curly quotes": lambda n: "“" * n,
    "apostrophes": lambda n: "'" * n,
    "quotes and letters": lambda n: "”a“ " * (n // 4),
    "commas": lambda n: "," * n,
    "spaces before a comma": lambda n: "a ," * (n // 3),
    "dots": lambda n: "." * n,
    "hyphens": lambda n: "-" * n,
    "brackets": lambda n: "(" * n,
    "brackets in pairs": lambda n: "()" * (n // 2),
    "angle brackets": lambda n: "<" * n,
    "ampersands": lambda n: "&" * n,
    "digits": lambda n: "1" * n,
    "spaces in a line": lambda n: "a" + " " * n + "b",
    "no-break spaces": lambda n: "a" + "\N{NO-BREAK SPACE}" * n + "b",
    "line ends": lambda n: "\n" * n + "a",
    "line ends of three kinds": lambda n: "a\r\n\r" * (n // 4),
    "lines of one letter": lambda n: "a\n" * (n // 2),
    "lines with hyphens": lambda n: "ab-\n" * (n // 4),
    "combining accents": lambda n: "e" + "\N{COMBINING ACUTE ACCENT}" * n,
    "soft hyphens": lambda n: "a\N{SOFT HYPHEN}" * (n // 2),
    "zero-width joiners": lambda n: "a\N{ZERO WIDTH JOINER}" * (n // 2),
    "mojibake": lambda n: "â€™Ã©" * (n // 5),
    "mojibake of mojibake": lambda n: "Ã¢â‚¬â„¢" * (n // 8),
    "one long line": lambda n: SENTENCE * (n // len(SENTENCE)),
    "many paragraphs": lambda n: (SENTENCE + "\n\n") * (n // (len(SENTENCE) + 2)),
    "paragraphs that differ": lambda n: "\n\n".join(f"{SENTENCE}{i}" for i in range(n // 75)),
    "many bylines": lambda n: "By Mara Tolland\n" * (n // 16),
    "one long byline": lambda n: "By " + "Mara Tolland and " * (n // 17),
    "many captions": lambda n: "The pier. (Jo Brandt/Harbour Press)While we waited, it sank.\n" * (n // 61),
    "read more": lambda n: "Read more: " * (n // 11),
    "addresses": lambda n: "http://oldmere.example/" + "a/" * (n // 2),
    "list marks": lambda n: "* " * (n // 2),
}

HOSTILE_HTML: dict[str, Make] = {
    "nested blocks": lambda n: "<div>" * (n // 5) + "a",
    "nested blocks with text": lambda n: "<div class=b>a" * (n // 14),
    "nested inline elements": lambda n: "<p>" + "<b>a" * (n // 4),
    "nested lists": lambda n: "<ul><li>a" * (n // 9),
    "nested links": lambda n: "<a href=x>a" * (n // 11),
    "nested tables": lambda n: "<table><tr><td>cell" * (n // 19),
    "end tags alone": lambda n: "</p>" * (n // 4),
    "formatting that is reopened": lambda n: "<p>" + "<b><i>a<p>" * (n // 10),
    "one huge attribute": lambda n: f"<p class='{'x' * n}'>a</p>",
    "many classes": lambda n: f"<p class='{'x ' * (n // 2)}'>a</p>",
    "many attributes": lambda n: "<p " + " ".join(f"a{i}=b" for i in range(n // 9)) + ">a</p>",
    "one huge text": lambda n: f"<p>{SENTENCE * (n // len(SENTENCE))}</p>",
    "many short paragraphs": lambda n: "<p>a</p>" * (n // 8),
    "many line breaks": lambda n: "a<br>" * (n // 5),
    "many spans in one block": lambda n: "<p>" + "<span>a</span>" * (n // 14),
    "many links in one block": lambda n: "<p>" + "<a href=/a>a</a> " * (n // 17),
    "text of one letter beside elements": lambda n: "<div>" + "a<hr>" * (n // 5),
    "equal paragraphs": lambda n: f"<p>{SENTENCE}</p>" * (n // 76),
    "many headlines": lambda n: "<h1>Oldmere to rebuild its pier</h1>" * (n // 36),
    "character references": lambda n: "<p>" + "&amp;" * (n // 5),
    "half references": lambda n: "<p>" + "&" * n,
    "tags that never end": lambda n: "<a" * (n // 2),
    "an open quote": lambda n: "<p>a</p><p a=\"" + "b'" * (n // 2),
    "open comments": lambda n: "<!--" * (n // 4),
    "open scripts": lambda n: "<script><!--" * (n // 12),
    "many comments": lambda n: "<p>" + "a<!---->" * (n // 8),
    "many table rows": lambda n: "<table>" + "<tr><td>a<td>b" * (n // 14),
    "many meta elements": lambda n: "<meta name=author content=a>" * (n // 28) + "<p>a",
    "nested embedded data": lambda n: JSON + "[" * n + "</script><p>a",
    "long embedded data": lambda n: JSON + '{"@type":"NewsArticle","articleBody":"' + "a<b " * (n // 4) + '"}</script>',
    "many pieces of embedded data": lambda n: f'{JSON}{{"@type": "Person"}}</script>' * (n // 63) + "<p>a",
    "embedded paragraphs that the page lacks": lambda n: _lacking("a" * (n // 2), "a" * 39 + "b", n // 2),
    "paragraphs that embedded data have": lambda n: _lacking("".join(f"<p>{SENTENCE}{i}</p>" for i in range(n // 160)), SENTENCE, n // 2),
}


def _lacking(page: str, paragraph: str, size: int) -> str:
    """A page, and embedded data with paragraphs that are nearly on it."""
    body = "".join(f"{paragraph}{i}\\n" for i in range(size // (len(paragraph) + 6)))
    return f'{JSON}{{"@type": "NewsArticle", "articleBody": "{body}"}}</script>{page}'


CASES = [pytest.param("text", make, id=f"text: {name}") for name, make in HOSTILE_TEXT.items()]
CASES += [pytest.param("html", make, id=f"html: {name}") for name, make in HOSTILE_HTML.items()]
CALLS_AT = 1_000
SMALLEST, LARGEST = 4_000, 256_000  # the input grows until cleaning it takes long enough to be measured


def calls(source: str, kind: str) -> int:
    """How many functions, of Python and of C, are called to clean the source."""
    count = 0

    def watch(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")
    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        clean(source, kind=kind)
    finally:
        sys.setprofile(before)
    return count


def seconds(source: str, kind: str) -> float:
    """Processor time of this thread that cleaning the source takes."""
    start = time.thread_time()
    clean(source, kind=kind)
    return time.thread_time() - start


@pytest.mark.parametrize(("kind", "make"), CASES)
def test_calls_grow_no_faster_than_the_input(kind: str, make: Make) -> None:
    clean(make(CALLS_AT), kind=kind)  # tables are loaded and patterns compiled once
    size, fixed, once, often = CALLS_AT, calls("", kind), calls(make(CALLS_AT), kind), calls(make(CALLS_AT * GROWTH), kind)
    if often - fixed > MOST_CALLS * max(once - fixed, fixed):  # what has more lines may be labelled otherwise, and then more is asked of each: between larger ones nothing turns
        size *= GROWTH**2
        once, often = calls(make(size), kind), calls(make(size * GROWTH), kind)
    assert often - fixed <= MOST_CALLS * max(once - fixed, fixed), f"{once} calls for {size} characters, {often} for {GROWTH} times as many"


@pytest.mark.parametrize(("kind", "make"), CASES)
def test_time_grows_no_faster_than_the_input(kind: str, make: Make) -> None:
    size, once = SMALLEST, seconds(make(SMALLEST), kind)
    while size < LARGEST:
        size, before, once = size * GROWTH, once, seconds(make(size * GROWTH), kind)
        if once >= FLOOR:
            break
    for _ in range(TRIES):
        if once < FLOOR or once < MOST_TIME * before:
            return
        before, once = seconds(make(size // GROWTH), kind), seconds(make(size), kind)
    pytest.fail(f"{before:.2f} s for {size // GROWTH} characters, {once:.2f} s for {size}")


def test_a_page_nested_a_hundred_thousand_deep_is_read() -> None:
    blocks = clean("<div>" * 100_000 + "deep", kind="html", passes=()).blocks
    assert [block.text for block in blocks] == ["deep"]
