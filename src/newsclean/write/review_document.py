"""One document on the review page: how far to trust it, its blocks with their roles and edits, the clean article beside them."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsclean.blocks import Block, Link
from newsclean.document import Document
from newsclean.write.elements import Markup, element, escaped, joined
from newsclean.write.explain import verdict
from newsclean.write.families import FAMILIES
from newsclean.write.html import article
from newsclean.write.outline import day
from newsclean.write.pieces import SCHEME, address
from newsclean.write.review_tables import before_and_after, changes_table, metadata_table
from newsclean.write.runs import Run, runs_of
from newsclean.write.visible import shown, shown_in

__all__ = ["DOUBTFUL", "document_section", "grade", "label"]

DOUBTFUL = 0.6
"""A role that is less sure is worth a look: about a tenth of the blocks of a page, few enough to be looked at."""
CHUNK = 40
"""Blocks that the browser lays out together, once they come into sight: about two screens."""
BESIDE = frozenset({"captions", "bios", "notices"})
"""What stands beside the text in the clean article: the parts that belong to it."""
UNTOLD = "Edits cannot be shown in place: the text is not what the history says (block {}). Some pass has changed it without recording an Edit."
MOST_NAMED = 5
TITLE_LEVEL = 4
"""Of the article's own title: the page, the document and its columns have headings above it."""


def document_section(document: Document, number: int, name: str) -> Markup:
    """The section of one document; `number` makes its ids, `name` is its heading."""
    runs, misfits = _runs(document)
    blocks = [_block(block, runs[block.id], number) for block in document.blocks]
    chunks = [element("ol", blocks[i:i + CHUNK], {"start": str(i + 1)}) for i in range(0, len(blocks), CHUNK)]
    nothing = element("p", escaped("Nothing was read."), {"class": "none"})
    columns = [
        element("section", [element("h3", escaped("Source, block by block")), *(chunks or [nothing])], {"class": "blocks", "aria-label": "Source"}),
        element("section", [element("h3", escaped("Clean article")), _clean(document)], {"class": "clean", "aria-label": "Article"}),
    ]
    parts = [
        element("h2", shown(name), {"tabindex": "-1", "dir": "auto"}),
        *_trust(document, [UNTOLD.format(", ".join(misfits[:MOST_NAMED]))] if misfits else []),
        *metadata_table(document.metadata),
        *changes_table((*document.history, *document.metadata.edits)),
        element("div", columns, {"class": "columns"}),
    ]
    return element("section", joined(parts, "\n"), {"class": "document", "id": f"d{number}"})


def _runs(document: Document) -> tuple[dict[str, Sequence[Run]], list[str]]:
    """The runs of every block, and the ids of those whose text is not what the history says: they are shown as they are."""
    try:
        found = runs_of(document)
    except (LookupError, ValueError):
        found = {}
    told: dict[str, Sequence[Run]] = {block.id: [Run(block.text)] for block in document.blocks}
    misfits = [block.id for block in document.blocks if "".join(run.now for run in found.get(block.id, ())) != block.text]
    unfit = set(misfits)
    return {**told, **{key: runs for key, runs in found.items() if key not in unfit}}, misfits


def _clean(document: Document) -> Markup:
    return shown_in(article(_offline(document), BESIDE, TITLE_LEVEL))


def grade(document: Document) -> str:
    """Quality in words for a list."""
    return "not judged" if document.quality is None else f"quality {document.quality:.2f}"


def label(block: Block) -> str:
    """The role as a person reads it."""
    return block.role.value.replace("_", " ")


def _trust(document: Document, more: Sequence[str]) -> Iterator[Markup]:
    """Quality and facts, then the warnings: those of the document and some more."""
    facts = {"Quality": _quality(document), **{name: shown(text) for name, text in _facts(document).items() if text}}
    rows = [element("div", [element("dt", escaped(name)), element("dd", value)]) for name, value in facts.items()]
    yield element("dl", rows, {"class": "facts"})
    if document.quality_reasons:
        yield _told("reasons", "Reasons for the quality", document.quality_reasons)
    if warnings := [*document.warnings, *more]:
        yield _told("warnings", "Warnings", warnings)


def _told(kind: str, name: str, sentences: Sequence[str]) -> Markup:
    return element("ul", [element("li", shown(sentence)) for sentence in sentences], {"class": kind, "aria-label": name})


def _quality(document: Document) -> Markup:
    if document.quality is None:
        return escaped("not judged")
    value = f"{document.quality:.2f}"
    return joined([element("meter", escaped(value), {"value": value, "min": "0", "max": "1", "aria-label": "Quality"}), escaped(value)], " ")


def _facts(document: Document) -> dict[str, str]:
    published = document.published
    return {
        "Authors": ", ".join(author.name for author in document.authors),
        "Published": day(published) if published else "",
        "Language": document.language or "",
        "Read as": " ".join(filter(None, (document.facts.kind, document.facts.encoding))),
        "Blocks": f"{sum(block.in_article for block in document.blocks)} of {len(document.blocks)} in the article",
    }


def _block(block: Block, runs: Sequence[Run], number: int) -> Markup:
    place = f"d{number}b{block.id}"
    edited = any(run.before is not None for run in runs)
    role = element("button", [element("b", escaped(label(block))), Markup(" "), escaped(f"{block.confidence:.0%}")],
                   {"class": "role", "type": "button", "aria-describedby": f"{place}w"})
    parts = [
        role,
        element("span", shown(", ".join(_notes(block))), {"class": "notes"}),
        element("p", map(_run, runs), {"class": "said", "dir": "auto"}),
        element("p", shown(_why(block)), {"class": "why", "id": f"{place}w"}),
    ]
    attributes = {"class": f"block f-{FAMILIES[block.role]}", "id": place, "data-role": block.role.value,
                  "data-doubtful": "" if block.confidence < DOUBTFUL else None, "data-edited": "" if edited else None}
    return element("li", parts, attributes)


def _notes(block: Block) -> Iterator[str]:
    """The block's id and what else sets it apart."""
    yield f"block {block.id}"
    if block.repeats is not None:
        yield f"repeats {block.repeats}"
    if block.group not in (None, block.id):
        yield f"with {block.group}"
    if block.hints.hidden:
        yield "hidden on the page"
    if block.hints.embedded:
        yield "from embedded data"


def _why(block: Block) -> str:
    sentences = [f"Block {block.id} {verdict(block)}.", f"{label(block).capitalize()}: {block.reason or 'no pass has labelled it'}."]
    if block.path:
        sentences.append(f"Place: {block.path}")
    if block.source:
        sentences.append(f"Characters {block.source.start} to {block.source.end} of the source")
    return "\n".join(sentences)


def _run(run: Run) -> Markup:
    return shown(run.now) if run.before is None else before_and_after(run.before, run.now)


def _offline(document: Document) -> Document:
    """Without relative links: from a file on a disk they lead to other files."""
    return replace(document, blocks=tuple(replace(block, links=tuple(filter(_leads_out, block.links))) for block in document.blocks))


def _leads_out(link: Link) -> bool:
    where = address(link.url)
    return where is not None and SCHEME.match(where) is not None
