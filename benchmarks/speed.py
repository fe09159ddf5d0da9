"""Speed and memory beside the other extractors, and quality on the other axis. `make bench`, or `python -m benchmarks.speed`.

--pages DIR|FILE   your pages: a folder of *.html (the article's text beside each as *.txt, where you have it), or JSON Lines with `html` and perhaps
                   `gold`, packed with gzip or not; without it, pages made from the project's fixtures, which have no gold text
--limit N          at most N pages (60)
--rounds N         how often every page is given to every tool (5)
--about TEXT       what the pages are, for the heading
--own-f1 F1        what newsclean reaches on these pages if its weights have not seen them; without it, the figure is that of the weights as they are
--write PAGE.md    put the tables into this page, and the pictures into the folder `images` beside it

All tools run in this one process and take turns page by page, in an order drawn anew for each page, so that what else the machine does falls on all
of them alike. Times are processor time. A ratio is taken between the medians of one round; the median of the rounds is given with the least and the greatest.
"""
from __future__ import annotations

import argparse
import logging
import sys
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from statistics import median

import ftfy

import newsclean
from benchmarks import pages, peers, picture, report, scaling
from benchmarks.pages import Page
from benchmarks.quality import f1
from benchmarks.start import Start, starts
from benchmarks.turns import Call, Times, in_turns, ratio
from newsclean.read import read

OWN, UNREPAIRED, FLOOR, FTFY = peers.OWN, "newsclean, no repair", peers.FLOOR, "ftfy.fix_text"
STARTED = (OWN, "trafilatura", "newspaper4k", "readability-lxml", "resiliparse", "justext", "goose3", "magic-html", "turbohtml article()")
SCALED = (OWN, UNREPAIRED, "trafilatura, fast", FLOOR)
START_ROUNDS = 3
MEMORY_PAGE = 1_000_000
"""Bytes of the page whose memory is measured: small ones vanish in what an allocator rounds up."""

Tools = Mapping[str, Callable[[str], object]]


def loaded(kinds: Mapping[str, Callable[[], Callable[[str], object]]]) -> dict[str, Callable[[str], object]]:
    """Those that are installed."""
    found = {}
    for name, load in kinds.items():
        with suppress(ImportError):
            found[name] = load()
    return found


def on_each(tools: Tools, sources: Sequence[str]) -> dict[str, list[Call]]:
    """The calls of each tool, one for each source."""
    return {name: [partial(tool, source) for source in sources] for name, tool in tools.items()}


def text_calls(texts: Sequence[str], documents: Sequence[newsclean.Document]) -> dict[str, list[Call]]:
    """What is done with scraped text, beside ftfy; repair alone gets documents that are read and labelled."""
    labels = tuple(step for step in newsclean.NEWS if not peers.is_repair(step))
    repairs = tuple(step for step in newsclean.NEWS if peers.is_repair(step))
    labelled = [_passed(document, labels) for document in documents]
    tools: Tools = {FTFY: ftfy.fix_text, "clean(), all passes": partial(newsclean.clean, kind="text"),
                    "clean(), no repair": partial(newsclean.clean, kind="text", passes=labels), "reading alone": partial(read, kind="text")}
    return {**on_each(tools, texts), "repair alone": [partial(_passed, document, repairs) for document in labelled]}


def _passed(document: newsclean.Document, steps: Sequence[newsclean.Pass]) -> newsclean.Document:
    for step in steps:
        document = step(document)
    return document


def qualities(tools: Tools, corpus: Sequence[Page]) -> dict[str, float]:
    """F1 of the article's text of each extractor; a page at which it raises gives no text."""
    found = {}
    for name in peers.EXTRACTORS.keys() & tools.keys():
        score = f1((page.gold, _extracted(tools[name], page.html)) for page in corpus)
        if score is not None:
            found[name] = score
    return found


def _extracted(tool: Callable[[str], object], page: str) -> str:
    with suppress(Exception):
        return str(tool(page))
    return ""


def times_table(times: Mapping[str, Times], base: str, quality: Mapping[str, float]) -> str:
    """Milliseconds and ratios; the quickest first."""
    head = ["", "ms, median page", "ms, 95 %", f"{base} = 1", "least to greatest", *([f"{OWN} = 1"] if OWN in times else []), *(["F1 of the text"] if quality else [])]
    rows = []
    for name, mine in sorted(times.items(), key=lambda pair: pair[1].milliseconds):
        to_base = ratio(mine, times[base])
        failed = f" ({mine.failures} failed)" if mine.failures else ""
        score = [f"{quality[name]:.3f}" if name in quality else ""] if quality else []
        rows.append([f"**{name}**" if is_own(name) else f"{name}{failed}", f"{mine.milliseconds:.2f}", f"{mine.high():.1f}", str(to_base), to_base.spread,
                     *([str(ratio(mine, times[OWN]))] if OWN in times else []), *score])
    return report.table(head, rows)


def is_own(name: str) -> bool:
    """Is this one of ours?"""
    return name.startswith((OWN, "clean(", "repair alone", "reading alone"))


def start_table(found: Mapping[str, Start]) -> str:
    """Import, first call, memory."""
    rows = [[f"**{name}**" if is_own(name) else name, f"{one.imported:.0f}", f"{max(0.0, one.first):.0f}", f"{one.resident:.0f}", f"{one.growth:.1f}"]
            for name, one in sorted(found.items(), key=lambda pair: pair[1].imported)]
    return report.table(["", "import, ms", "first call, ms more", "MiB after it", f"peak for a page of {MEMORY_PAGE // 10**6} MB, times the page"], rows)


def curve_table(kinds: Mapping[str, Mapping[str, scaling.Curve]]) -> str:
    """The greatest time(10 n) / time(n)."""
    rows = [[f"{name}, {kind}", f"{min(curve):,} to {max(curve):,}", f"{1000 * curve[min(curve)]:.3g}", f"{1000 * curve[max(curve)]:,.0f}", f"{scaling.growth(curve):.1f}"]
            for kind, found in kinds.items() for name, curve in found.items()]
    return report.table(["", "n", "ms, least n", "ms, greatest n", "greatest time(10 n) / time(n)"], rows)


def measured(corpus: Sequence[Page], rounds: int, about: str, own_f1: float | None = None) -> tuple[str, dict[str, str]]:
    """The section and the pictures by name."""
    begin, busy = time.monotonic(), report.load()
    tools = loaded({**peers.EXTRACTORS, **peers.PARSERS})
    quality = qualities(tools, corpus)  # first: by then every tool has seen every page once
    unseen = ""
    if own_f1 is not None:
        unseen = f"F1 of {OWN} is that of weights which have not seen these pages; with those that ship it is {quality.pop(UNREPAIRED, quality[OWN]):.3f}."
        quality[OWN] = own_f1
    times = in_turns(on_each(tools, [page.html for page in corpus]), rounds)
    texts = text_tables(corpus, rounds)
    begun = starts(STARTED, pages.of_size(MEMORY_PAGE), START_ROUNDS)
    scaled = {name: tools[name] for name in SCALED if name in tools}
    kinds = {"bytes of a page": scaling.by_size(scaled), "blocks of a page": scaling.by_blocks(scaled), "pages": {OWN: scaling.over_pages(tools[OWN])}}
    size = median(len(page.html.encode("utf-8", "replace")) for page in corpus) / 1000
    parts = [f"{len(corpus)} {about}, {size:,.0f} kB in the median; {rounds} rounds.",
             f"Machine: {report.machine()}; {busy} processes wanted to run when it began, {report.load()} when it ended, {(time.monotonic() - begin) / 60:.0f} minutes later.",
             f"Versions: {report.versions()}.",
             "### Pages", times_table(times, FLOOR, quality), unseen, "![Time for a page against the quality of the text](images/speed.svg)" if quality else "",
             "![Time for a page](images/bars.svg)", "### Scraped text", *texts, "### Starting, and memory", start_table(begun),
             "### How cost grows", curve_table(kinds), "![Cost against the size of a page](images/size.svg)", "![Cost against the number of blocks](images/blocks.svg)"]
    return "\n\n".join(filter(None, parts)), pictures(times, quality, kinds)


def text_tables(corpus: Sequence[Page], rounds: int) -> list[str]:
    """Scraped text, whole pages and articles, beside ftfy."""
    documents = [newsclean.clean(page.html, kind="html") for page in corpus]
    kinds = {"The whole page as text:": ["\n\n".join(block.text for block in document.as_read().blocks) for document in documents],
             "The article alone:": [text for document in documents if (text := document.text)]}
    found = {name: in_turns(text_calls(texts, [read(text, kind="text") for text in texts]), rounds) for name, texts in kinds.items()}
    return [part for name, times in found.items() for part in (name, times_table(times, FTFY, {}))]


def pictures(times: Mapping[str, Times], quality: Mapping[str, float], kinds: Mapping[str, Mapping[str, scaling.Curve]]) -> dict[str, str]:
    """SVG by file name."""
    unit = "milliseconds for the median page (processor time, logarithmic)"
    drawn = {"bars": picture.bars("Time for a page", {name: mine.milliseconds for name, mine in times.items()}, unit, is_own)}
    if quality:
        points = {name: (times[name].milliseconds, score) for name, score in quality.items() if name != UNREPAIRED}
        drawn["speed"] = picture.trade_off("Time and quality: the upper left corner is the place to be", points, (unit, "F1 of the article's text"), is_own)
    for name, kind in (("size", "bytes of a page"), ("blocks", "blocks of a page")):
        drawn[name] = picture.curves(f"Cost against the {kind}", kinds[kind], (kind, "seconds"))
    return drawn


def main() -> None:
    """Print the section, and put it where it is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path)
    parser.add_argument("--limit", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--about")
    parser.add_argument("--own-f1", type=float)
    parser.add_argument("--write", type=Path)
    arguments = parser.parse_args()
    logging.disable(logging.CRITICAL)  # what peers say of pages they do not like
    warnings.simplefilter("ignore")
    corpus = pages.given(arguments.pages, arguments.limit) if arguments.pages else [Page(html) for html in pages.generated(arguments.limit)]
    section, drawn = measured(corpus, arguments.rounds, arguments.about or ("pages" if arguments.pages else "pages made from the fixtures"), arguments.own_f1)
    if arguments.write:
        images = arguments.write.parent / "images"
        images.mkdir(exist_ok=True)
        for name, svg in drawn.items():
            (images / f"{name}.svg").write_text(svg, encoding="utf-8")
        report.put(arguments.write, "speed", section)
    sys.stdout.write(section + "\n")


if __name__ == "__main__":
    main()
