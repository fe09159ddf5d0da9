"""Labelled blocks from the development data: role sheets, labelled lines, pages with gold text."""
from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from random import Random
from typing import Any

from newsclean.blocks import ARTICLE_ROLES, Role
from newsclean.document import Document
from newsclean.language import language_of
from newsclean.parts import key_of
from newsclean.pipeline import clean
from training.bare import bare_page
from training.layouts import EACH, filled_pages, roles_in
from training.sheets import Sheet, is_shown, laid_over, own_sheets, page_key, told_lines
from training.written import SHARE, written_texts

__all__ = ["FOLDS", "Sample", "fold_of", "role_sheets", "rows", "samples"]

FOLDS = 5
WEB_TEXTS = "web_unedited"
OWN_SHARE = 0.6  # what the text of a page with a sheet of this project's own counts: whole pages are shown again as `silver` has them
ARTICLE = frozenset(ARTICLE_ROLES)
NOT_ARTICLE = frozenset(set(Role) - ARTICLE)
Labels = list[frozenset[Role] | None]  # for each block the roles it may have; None: unknown


@dataclass(frozen=True)
class Sample:
    """One document with what is known of its blocks' roles."""

    document: Document
    labels: Labels
    mode: str
    publisher: str
    weight: float = 1.0
    own: bool = False  # is it the text of a sheet of this project's own, or written for training?


def fold_of(publisher: str) -> int:
    """The fold of a publisher: md5 modulo FOLDS."""
    return int(hashlib.md5(publisher.encode()).hexdigest(), 16) % FOLDS


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a gzip-compressed JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def samples(data: Path) -> Iterator[Sample]:
    """All labelled documents below the data folder, in mode "html", "text" or "bare"."""
    pages, sheets = role_sheets(data)
    sheets += written_texts()
    yield from text_sheets(sheets)
    yield from compact_texts(sheets)
    yield from bare_pages(sheets)
    yield from line_texts(data)
    yield from pages.values()
    yield from gold_pages(data, set(pages))
    yield from snippet_pages(data)
    yield from gold_texts(data)
    yield from layout_pages()


def role_sheets(data: Path) -> tuple[dict[str, Sample], list[dict[str, Any]]]:
    """All that a role sheet tells of, the data's own or this project's: pages by their ids, and as text with a role for each line."""
    sheets = list(rows(data / "roles.jsonl.gz"))
    own = own_sheets()
    texts = own.pop(WEB_TEXTS, {})
    pages = dict(html_sheets(data, sheets, own))
    names = {page_key(name): name for name in pages}
    return pages, [*sheets, *(as_lines(pages[names[key]], names[key]) for of_set in own.values() for key in of_set if key in names), *web_texts(data, texts)]


def role_of(name: str) -> frozenset[Role] | None:
    """The label of one line; `?` is unknown."""
    return frozenset({Role(name)}) if name in set(Role) else None


def text_sheets(sheets: list[dict[str, Any]]) -> Iterator[Sample]:
    """Role sheets as plain text: with blank lines, as measured, and without."""
    for sheet in sheets:
        lines = [(line, role_of(role)) for line, role in sheet["lines"] if line.strip()]
        document = clean("\n\n".join(line for line, _ in lines), passes=(), kind="text")
        labels = by_lines(document, lines)
        share, own = sheet.get("share", 1.0), "own" in sheet
        yield Sample(document, labels, "text", sheet["publisher"], share, own)
        close = replace(document, blocks=tuple(replace(b, hints=replace(b.hints, gap=0)) for b in document.blocks))
        yield Sample(close, labels, "text", sheet["publisher"], 0.4 * share, own)


def compact_texts(sheets: list[dict[str, Any]]) -> Iterator[Sample]:
    """Articles as scrapers hand them over: the story and its parts, a few teasers behind it, no menus.

    Three texts of each sheet with a story: some parts are left out at random (seeded by the sheet's id), names come twice, lines
    stand close or apart.
    """
    for sheet in sheets:
        story = compact_lines(sheet)
        for turn in range(3 if story else 0):
            chance = Random(f"{sheet['id']}/{turn}")
            lines = [(line, role_of(role)) for line, role in with_pointers(compacted(story, chance), story, chance)]
            text = chance.choice(("\n\n", "\n\n", "\n")).join(line for line, _ in lines)
            document = clean(text, passes=(), kind="text")
            yield Sample(document, by_lines(document, lines), "text", sheet["publisher"], 0.7 * sheet.get("share", 1.0), "own" in sheet)


def bare_pages(sheets: list[dict[str, Any]]) -> Iterator[Sample]:
    """Such an article of each sheet as a page whose mark-up tells hardly anything of its lines, in a mode of its own: the network that labels lines for texts has seen none."""
    for sheet in sheets:
        story = compact_lines(sheet)
        if not story:
            continue
        chance = Random(f"{sheet['id']}/bare")
        lines = interrupted(compacted(story, chance), story, chance)
        document = clean(bare_page(lines, chance), passes=(), kind="html")
        labels = by_lines(document, [(line, role_of(role)) for line, role in lines])
        yield Sample(document, labels, "bare", sheet["publisher"], BARE_SHARE * sheet.get("share", 1.0), "own" in sheet)


def compact_lines(sheet: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The lines of a sheet's article and its parts; none where it has no whole story."""
    story = [(line, role) for line, role in sheet["lines"] if line.strip() and role in COMPACT]
    return [] if sheet["window"] or sum(role == "paragraph" for _, role in story) < MIN_PARAGRAPHS else story


COMPACT = frozenset(["title", "subtitle", "byline", "date", "paragraph", "heading", "list_item", "quote", "table", "caption", "bio", "teaser", "promo", "notice", "tags"])
INSERTED = frozenset(["promo", "teaser"])
MIN_PARAGRAPHS = 3
LEAST_ANNOUNCED = 4
POINTERS = {
    "en": ["read more", "read also", "also read", "read next", "see also", "don't miss"],
    "de": ["lesen sie auch", "lesen sie dazu", "mehr zum thema", "auch interessant", "siehe auch"],
    "fr": ["lire aussi", "à lire aussi", "voir aussi", "lire également"], "es": ["lea también", "lee también", "te puede interesar", "más información"],
    "it": ["leggi anche", "per approfondire", "vedi anche"], "pt": ["leia também", "leia mais", "veja também", "saiba mais"], "nl": ["lees ook", "zie ook", "bekijk ook"],
    "pl": ["czytaj też", "czytaj także", "zobacz też", "przeczytaj także"], "sv": ["läs också", "läs mer", "se även"], "da": ["læs også", "se også"], "no": ["les også", "se også"],
    "fi": ["lue myös", "katso myös"], "cs": ["čtěte také", "přečtěte si"], "ro": ["citește și", "vezi și"], "tr": ["ilgili haberler", "ayrıca okuyun"],
    "ru": ["читайте также", "смотрите также"], "uk": ["читайте також", "дивіться також"], "id": ["baca juga", "lihat juga"], "el": ["διαβάστε επίσης", "δείτε επίσης"],
}  # what stands before the headline of another story, of two words and more
BARE_SHARE = 0.5
MOST_INSERTED = 120  # characters of a line that is put between paragraphs; longer ones are summaries of other stories


def compacted(story: list[tuple[str, str]], chance: Random) -> list[tuple[str, str]]:
    """The lines of one compact text: one title or none, the story, a few teasers behind it, other parts by chance."""
    kept = {role for role in ("title", "subtitle", "byline", "date", "caption", "bio", "promo", "notice", "tags") if chance.random() < 0.7}
    kept |= {"title"} if chance.random() < 0.7 else set()
    title = next((line for line, role in story if role == "title"), None)
    first = next(i for i, (_, role) in enumerate(story) if role == "paragraph")
    last = max(i for i, (_, role) in enumerate(story) if role == "paragraph")
    out = [(title, "title")] if title and "title" in kept else []
    teasers = [pair for pair in story if pair[1] == "teaser"][:chance.choice((0, 0, 1, 2, 4, 6))]
    within = {"teaser"} if chance.random() < 0.3 else set()
    for i, (line, role) in enumerate(story):
        inside = first <= i <= last
        if role in ARTICLE or (role in kept and role != "title") or (inside and role in within):
            out.append((line, role))
            if role == "byline" and chance.random() < 0.3 and len(line) < 40:
                out.append((line, role))
    return out + ([] if within else teasers)


def interrupted(lines: list[tuple[str, str]], story: list[tuple[str, str]], chance: Random) -> list[tuple[str, str]]:
    """The same lines with up to two short offers or pointers of the sheet between paragraphs, half of the time: a story goes on behind them."""
    inserts = [pair for pair in story if pair[1] in INSERTED and len(pair[0]) <= MOST_INSERTED]
    paragraphs = [i for i, (_, role) in enumerate(lines) if role == "paragraph"]
    out = list(lines)
    for _ in range(chance.choice((0, 0, 1, 2)) if inserts and len(paragraphs) > 1 else 0):
        out.insert(chance.choice(paragraphs[1:]), chance.choice(inserts))
    return out


def with_pointers(lines: list[tuple[str, str]], story: list[tuple[str, str]], chance: Random) -> list[tuple[str, str]]:
    """The same lines with up to three short offers or pointers of the sheet between paragraphs, half of the time: a story goes on behind them.

    Before a paragraph with a heading they stand before the heading. Half of the teasers get a label before them, in the story's language.
    """
    inserts = [pair for pair in story if pair[1] in INSERTED and len(pair[0]) <= MOST_INSERTED]
    times = chance.choice((0, 0, 1, 2, 3)) if inserts and sum(role == "paragraph" for _, role in lines) > 1 else 0
    language = language_of(" ".join(line for line, role in lines if role == "paragraph")) if times else None
    out = list(lines)
    for _ in range(times):
        at = chance.choice([i for i, (_, role) in enumerate(out) if role == "paragraph"][1:])
        while out[at - 1][1] == "heading":
            at -= 1
        line, role = chance.choice(inserts)
        out.insert(at, (announced(line, language, chance) if role == "teaser" else line, role))
    return out


def announced(headline: str, language: str | None, chance: Random) -> str:
    """A headline behind a label such as "Read also:", half of the time; a line of a few words, or with a colon, may be a label itself, and stays."""
    labels = POINTERS.get(language or "", ())
    if not labels or ":" in headline or len(headline.split()) < LEAST_ANNOUNCED or chance.random() < 0.5:
        return headline
    label = chance.choice(labels)
    return f"{chance.choice((label.capitalize(), label.capitalize(), label.upper()))}{chance.choice((': ', ': ', ' : ' if language == 'fr' else ': ', ' '))}{headline}"


def line_texts(data: Path) -> Iterator[Sample]:
    """Texts whose lines are labelled as article or not."""
    for name in ("tight", "loose", "full"):
        for row in rows(data / "text" / f"{name}.jsonl.gz"):
            known = {1: ARTICLE, 0: NOT_ARTICLE}
            lines = [(line, known.get(label)) for line, label in zip(row["lines"], row["labels"])]
            document = clean(row["text"], passes=(), kind="text")
            yield Sample(document, by_lines(document, lines), "text", row["publisher"], 0.6)


def by_lines(document: Document, lines: list[tuple[str, frozenset[Role] | None]]) -> Labels:
    """Labels of blocks that are lines: both run in the same order."""
    labels: Labels = [None] * len(document.blocks)
    keys = [key_of(line) for line, _ in lines]
    match = SequenceMatcher(None, [key_of(b.text) for b in document.blocks], keys, autojunk=False)
    for a, b, size in match.get_matching_blocks():
        for k in range(size):
            labels[a + k] = lines[b + k][1]
    return labels


def html_sheets(data: Path, sheets: list[dict[str, Any]], own: Mapping[str, Mapping[str, Sheet]]) -> Iterator[tuple[str, Sample]]:
    """The pages that have a role sheet, by their ids: the data's own, one of this project, or both, for different blocks."""
    for name in sorted({sheet["dataset"] for sheet in sheets} | own.keys()):
        theirs = {sheet["html"]: sheet["lines"] for sheet in sheets if sheet["dataset"] == name and sheet["html"]}
        ours = own.get(name, {})
        for row in rows(data / "html" / f"{name}.jsonl.gz"):
            sheet = ours.get(page_key(row["id"]), [])
            if row["id"] in theirs or sheet:
                document = clean(row["html"], passes=(), kind="html")
                told = laid_over(document.blocks, sheet)
                labels = [label or (role_of(more) if more else None) for label, more in zip(by_pieces(document, theirs.get(row["id"], [])), told)]
                yield row["id"], Sample(document, labels, "html", row["publisher"])


def web_texts(data: Path, sheets: Mapping[str, Sheet]) -> Iterator[dict[str, Any]]:
    """Texts of web pages of unknown publishers in the form of the data's sheets."""
    for row in rows(data / "repair" / f"{WEB_TEXTS}.jsonl.gz"):
        if sheet := sheets.get(page_key(row["id"])):
            yield {"id": row["id"], "publisher": row["id"], "window": False, "own": True, "share": OWN_SHARE, "lines": told_lines(row["text"], sheet)}


def as_lines(page: Sample, name: str) -> dict[str, Any]:
    """A page with a sheet in the form of the data's own sheets, as far as the sheet goes: to be taught as text."""
    shown = [(block, label) for block, label in zip(page.document.blocks, page.labels) if is_shown(block)]
    lines = [(line, next(iter(label)).value if label else "?") for block, label in shown for line in block.text.split("\n")]
    known = [at for at, (_, role) in enumerate(lines) if role != "?"]
    told = lines[known[0]:known[-1] + 1] if known else []
    return {"id": name, "publisher": page.publisher, "window": len(told) < len(lines), "own": True, "share": OWN_SHARE, "lines": told}


def by_pieces(document: Document, lines: list[list[str]]) -> Labels:
    """Labels of blocks that may hold, or be part of, a line: letters and digits are aligned in order."""
    blocks = [key_of(b.text) for b in document.blocks]
    keys = [key_of(line) for line, _ in lines]
    labels: Labels = [None] * len(blocks)
    at_block, at_line = 0, 0
    for a, b, size in SequenceMatcher(None, blocks, keys, autojunk=False).get_matching_blocks():
        fill_gap(labels, blocks, (at_block, a), keys, (at_line, b), lines)
        for k in range(size):
            labels[a + k] = role_of(lines[b + k][1])
        at_block, at_line = a + size, b + size
    return labels


def fill_gap(labels: Labels, blocks: list[str], block_range: tuple[int, int], keys: list[str], line_range: tuple[int, int], lines: list[list[str]]) -> None:
    """Between two matches: blocks that hold a line, or that a line holds."""
    for i in range(*block_range):
        for j in range(*line_range):
            short, long = sorted((blocks[i], keys[j]), key=len)
            if len(short) >= 4 and short in long and (len(short) >= 0.5 * len(long) or short == blocks[i]):
                labels[i] = role_of(lines[j][1])
                break


def gold_pages(data: Path, done: set[str]) -> Iterator[Sample]:
    """Pages whose article is known block by block, as far as no sheet has them."""
    for row in rows(data / "html" / "fundus_tests.jsonl.gz"):
        gold = row["gold"]
        document = clean(row["html"], passes=(), kind="html")
        kinds = {"summary": ARTICLE | {Role.SUBTITLE}, "heading": frozenset({Role.HEADING}), "paragraph": ARTICLE}
        known: dict[str, frozenset[Role]] = {key_of(text): frozenset({Role.CAPTION}) for text in gold["captions"]}
        known |= {key_of(block["text"]): frozenset(kinds[block["role"]]) for block in gold["blocks"]}
        body = " ".join(key_of(block["text"]) for block in gold["blocks"])
        labels: Labels = []
        for block in document.blocks:
            key = key_of(block.text)
            inside = len(key) >= 25 and key in body
            labels.append(known.get(key) or (None if inside else NOT_ARTICLE))
        if sum(bool(label and label <= ARTICLE) for label in labels) >= 2:
            yield Sample(document, labels, "html", row["publisher"], 0.7 if row["id"] not in done else 0.3)


def snippet_pages(data: Path) -> Iterator[Sample]:
    """Pages with snippets that must and must not be in the text."""
    for row in rows(data / "html" / "trafilatura.jsonl.gz"):
        document = clean(row["html"], passes=(), kind="html")
        good, bad = ([key_of(snippet) for snippet in row["gold"][name]] for name in ("with", "without"))
        labels: Labels = [None] * len(document.blocks)
        for i, block in enumerate(document.blocks):
            key = key_of(block.text)
            if any(snippet and snippet in key for snippet in good):
                labels[i] = ARTICLE | {Role.SUBTITLE}
            elif any(snippet and snippet in key for snippet in bad):
                labels[i] = NOT_ARTICLE
        yield Sample(document, labels, "html", row["publisher"])


def gold_texts(data: Path) -> Iterator[Sample]:
    """Pages with a gold text as a whole, made by another tool: weaker evidence."""
    for row in rows(data / "html" / "readability.jsonl.gz"):
        document = clean(row["html"], passes=(), kind="html")
        body = key_of(row["gold"]["text"])
        keys = [key_of(block.text) for block in document.blocks]
        labels: Labels = [None if len(key) < 12 else ARTICLE | {Role.SUBTITLE} if key in body else NOT_ARTICLE for key in keys]
        yield Sample(document, labels, "html", row["publisher"], 0.3)


def layout_pages(each: int = EACH) -> Iterator[Sample]:
    """Layouts filled with the written texts; all pages of a layout are one publisher's."""
    texts = [(text["language"], [(line, role) for line, role in text["lines"]]) for text in written_texts()]
    for page in filled_pages(texts, each):
        document = clean(page.html, passes=(), kind="html")
        told = roles_in([block.text for block in document.blocks], page.lines)
        yield Sample(document, [role_of(role) if role else None for role in told], "html", f"layouts/{page.name}", SHARE, own=True)
