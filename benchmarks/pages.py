"""What the benchmarks run over: pages made from the project's fixtures, pages of given sizes, or pages that the caller has."""
from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import cycle, islice
from pathlib import Path
from typing import Any

FIXTURES = sorted((Path(__file__).parents[1] / "fixtures/pages").glob("*.html"))
WORDS = "harbour council bridge ferry market school winter valley station museum theatre budget garden river mountain island hospital festival railway library".split()
MENU = "".join(f'<li class="menu__item"><a class="menu__link" href="/{a}/{b}" data-track="nav-{a}-{b}">{a.title()} {b}</a></li>' for a, b in zip(WORDS * 4, WORDS[3:] * 4))
TEASERS = "".join(f'<div class="teaser teaser--small"><a href="/{a}/{b}/{{0}}"><h3>The {a} and the {b}: what became of {{0}} plans</h3></a>'
                  f'<p class="teaser__text">Nobody had asked the {b}, says the report on the {a}, of which {{0}} copies were printed.</p></div>' for a, b in zip(WORDS, WORDS[7:]))
AROUND = (f'<nav class="menu"><ul>{MENU}</ul></nav>', f'<aside class="more"><h2>More stories</h2>{TEASERS}</aside>')
SHORT = "<html><body><h1>Ferry {0} sails again</h1><p>Ferry number {0} left the harbour on Monday, for the first time in eleven years.</p></body></html>"
SENTENCES = ("The {a} of the {b} was closed on Monday, and “nobody knows for how long”, said the {c} office.",
             "In {n}, the {a} had cost {n} million, which the {b} paid with the help of the {c}.",
             "“We did not expect that,” a speaker for the {b} said; the {a} and the {c} were to meet again in March.",
             "Visitors of the {c} may use the {a} until half past nine, but not the {b}.")


@dataclass(frozen=True, slots=True)
class Page:
    """A page, and the text of its article where somebody has said what that is."""

    html: str
    gold: str = ""


def generated(documents: int) -> Iterator[str]:
    """So many pages, made from the fixtures with what a news site puts around its stories: some 130 blocks and 16 kB each. The numbers in them differ."""
    pages = [page.read_text(encoding="utf-8", errors="replace") for page in FIXTURES]
    for number in range(documents):
        menu, teasers = AROUND[0], AROUND[1].format(number % 900 + 100)
        page = re.sub(r"\b\d{3}\b", f"{number % 900 + 100}", pages[number % len(pages)])
        page = re.sub(r"(<body[^>]*>)", lambda body, menu=menu: body[1] + menu, page, count=1)
        yield re.sub(r"(</body>)", lambda body, teasers=teasers: teasers + body[1], page, count=1)


def small(documents: int) -> Iterator[str]:
    """So many small pages, half a kilobyte each, no two alike: words that no page before had, typos, mojibake, embedded data, text beside mark-up."""
    for number in range(documents):
        a, b, c = (WORDS[(number // step) % len(WORDS)] for step in (1, 20, 400))
        word = sha256(b"%d" % number).hexdigest()[:9]
        story = SENTENCES[number % len(SENTENCES)].format(a=a, b=word, c=c, n=number)
        data = json.dumps({"@type": "NewsArticle", "headline": f"The {a} {word}", "author": {"name": f"{a.title()} {c.title()}"}, "datePublished": f"2024-05-{number % 28 + 1:02}"})
        slip = f" It was caf\u00c3\u00a9 {number} of teh {b} , they said.By Mara Tolland" if number % 4 == 0 else ""
        yield (f'<html><head><title>The {a} {word}</title><script type="application/ld+json">{data}</script></head><body class="{word}"><h1>The {a} {word}</h1>'
               f"<p>By {a.title()} {c.title()}</p><p>{story}{slip}</p></body></html>")


def sentences() -> Iterator[str]:
    """Sentences without an end, no two alike for long."""
    for number, sentence in enumerate(cycle(SENTENCES)):
        a, b, c = (WORDS[(number * step + step) % len(WORDS)] for step in (3, 7, 11))
        yield sentence.format(a=a, b=b, c=c, n=number % 8999 + 1000)


def framed(paragraphs: Iterable[str]) -> str:
    """Paragraphs as a page, with a menu before and teasers behind them."""
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
    return (f"<html><head><title>A long story</title></head><body>{AROUND[0]}<article><h1>A long story</h1>\n{body}</article>"
            f"{AROUND[1].format(100)}</body></html>")


def of_size(size: int) -> str:
    """A page of about `size` bytes: paragraphs of four sentences and, for every ten, a row of teasers, as long pages of news sites have them."""
    stream, kept, length = sentences(), list[str](), 0
    while length < size:
        kept.append(" ".join(islice(stream, 4)))
        if len(kept) % 10 == 0:
            kept[-1] += f"</p>{AROUND[1].format(len(kept) % 900 + 100)}<p>"
        length += len(kept[-1])
    return framed(kept)


def of_blocks(blocks: int) -> str:
    """A page of so many short paragraphs."""
    return framed(islice(sentences(), blocks))


def given(path: Path, limit: int) -> list[Page]:
    """At most `limit` pages of a folder (*.html, the article's text beside each as *.txt where it is known) or of JSON Lines (`html`, perhaps `gold`; `.gz` or not).

    Which pages are taken depends on their content alone, so it is the same ones every time. Raises ValueError where there is none.
    """
    pages = list(_of_folder(path) if path.is_dir() else _of_lines(path))
    if not pages:
        raise ValueError(f"no pages in {path}: *.html, or lines with a field html")
    return sorted(pages, key=lambda page: sha256(page.html.encode("utf-8", "replace")).digest())[:limit]


def _of_folder(folder: Path) -> Iterator[Page]:
    for file in sorted(folder.glob("*.html")):
        gold = file.with_suffix(".txt")
        yield Page(file.read_text(encoding="utf-8", errors="replace"), gold.read_text(encoding="utf-8") if gold.exists() else "")


def _of_lines(path: Path) -> Iterator[Page]:
    with (gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")) as lines:
        for row in map(json.loads, lines):
            yield Page(row["html"], _gold_text(row.get("gold")))


def _gold_text(gold: Any) -> str:
    """`gold` is a text, or an object with `text`, or one with `blocks`, each with a text."""
    if isinstance(gold, Mapping):
        return str(gold.get("text") or "\n\n".join(block["text"] for block in gold.get("blocks", ())))
    return gold if isinstance(gold, str) else ""
