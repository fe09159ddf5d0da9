"""Rules that look at the mark-up of neighbours: what is hidden, what stands in a card or in a row of a table, what the page's data gives as the body."""
from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import regex

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.label.labelled import labelled
from newsclean.label.marks import LEFTOVER
from newsclean.label.rules import Verdict
from newsclean.lazy import lazily

__all__ = ["beside_a_cell", "card_summaries", "embedded_body", "headings_amid", "hidden_asides", "pressed", "said_on"]

MIN_HIDDEN_RUN = 3
"""Hidden article blocks in a row from which they are a collapsed body, not a box that a script opens."""
MAX_BUTTON = 40
"""Characters of what stands on a button; the questions of a list that buttons unfold are longer, or end as questions do."""
QUESTIONING = ("?", "\N{FULLWIDTH QUESTION MARK}", "\N{ARABIC QUESTION MARK}")
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "summary"))
MAY_BE_SAID = frozenset({Role.NOTICE, Role.PROMO, Role.OTHER, Role.TEASER})
DOUBTFUL = 0.75
"""Confidence below which such a line may be speech."""
MARKS = r"\N{LEFT DOUBLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\"\N{HEBREW PUNCTUATION GERSHAYIM}"
SPEECH = lazily(
    regex.compile, rf"^(?:[{MARKS}][^{MARKS}]{{2,}}+[{MARKS}][.!?]?"
    r"|\N{LEFT CORNER BRACKET}[^\N{RIGHT CORNER BRACKET}]++\N{RIGHT CORNER BRACKET}\N{IDEOGRAPHIC FULL STOP}?"
    r"|\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}[^\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}]{2,}+\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}[.!?]?"
    r"|(?:[\N{EN DASH}\N{EM DASH}]\s?\p{Lu}|[\N{EM DASH}\N{HORIZONTAL BAR}]{2}).{2,}+(?<=[.!?\N{IDEOGRAPHIC FULL STOP}]))$")
"""All in quotation marks, or behind the dash that speech begins with."""
SUBHEADS = frozenset(("h2", "h3", "h4", "h5"))
MAY_HEAD = frozenset({Role.TEASER, Role.NAVIGATION, Role.OTHER, Role.TAGS})
UNSURE, NEAR = 0.9, 2
"""Confidence below which a line in such an element may be a subheading, and from which a paragraph near it is one; so many blocks away."""
LEFT = 0.9
"""Confidence below which a block under a teaser's headline may be its summary."""


def card_summaries(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """A leftover sentence right under a teaser's headline, in the same box, is that teaser's summary, and so is what a list of descriptions says of it."""
    return {i + 1: (Role.TEASER, "a sentence under another story's headline, in the same box") for i in labelled(blocks).of([Role.TEASER])
            if i + 1 < len(blocks) and blocks[i + 1].confidence < LEFT and _is_summary(blocks[i], blocks[i + 1])}


def _is_summary(head: Block, block: Block) -> bool:
    return bool(head.path and block.path) and (_is_boxed(head, block) or _is_described(head, block))


def _is_boxed(head: Block, block: Block) -> bool:
    within = str(head.path).rpartition("/h")[0]
    return block.role in LEFTOVER and head.tag in ("h2", "h3", "h4", "h5") and within == str(block.path).rpartition("/p[")[0]


def _is_described(head: Block, block: Block) -> bool:
    return head.tag == "dt" and block.tag == "dd" and str(head.path).rpartition("/dt")[0] == str(block.path).rpartition("/dd")[0]


def said_on(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """On a page, a doubtful line that is all quotation, or begins with a dash as speech does, goes on with the story whose last paragraph stands right before it
    in the same box. On 940 labelled pages there is no such line; of 187 written ones eight on five pages are all of the story.
    """
    found: dict[int, Verdict] = {}
    for i in labelled(blocks).of(MAY_BE_SAID):
        behind = i > 0 and (i - 1 in found or blocks[i - 1].role is Role.PARAGRAPH)
        if behind and blocks[i].confidence < DOUBTFUL and blocks[i].path is not None and _is_said_on(blocks[i - 1], blocks[i]):
            found[i] = (Role.PARAGRAPH, "speech, right behind a paragraph of the story in the same box")
    return found


def _is_said_on(before: Block, block: Block) -> bool:
    """Are both elements of one kind in one box, and is the second speech and nothing else?"""
    beside = before.tag == block.tag and str(before.path).rpartition("/")[0] == str(block.path).rpartition("/")[0]
    return beside and not block.links and SPEECH.match(block.text.strip()) is not None


def headings_amid(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """On a page, a doubtful line in the element of a subheading, without a link and with a sure paragraph near it on both sides, is one.

    Out of fold (one network) fifteen of seventeen such lines were, on five of seven pages.
    """
    return {i: (Role.HEADING, f"a <{blocks[i].tag}> element between two paragraphs") for i in labelled(blocks).of(MAY_HEAD)
            if blocks[i].tag in SUBHEADS and blocks[i].confidence < UNSURE and blocks[i].path is not None and not blocks[i].hints.hidden and not blocks[i].links
            and _is_near(blocks[max(0, i - NEAR):i]) and _is_near(blocks[i + 1:i + 1 + NEAR])}


def _is_near(beside: Sequence[Block]) -> bool:
    return any(block.role is Role.PARAGRAPH and block.confidence >= UNSURE for block in beside)


def beside_a_cell(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """A cell right beside one of a table is no heading: of 524 labelled rows with a cell of a table one has a heading, too."""
    headings = [i for i in labelled(blocks).of([Role.HEADING]) if _row_of(blocks[i])]
    return {i: (Role.TABLE, "in a row of a table, beside another cell") for i in headings
            if any(other.role is Role.TABLE and _row_of(other) == _row_of(blocks[i]) for other in (*blocks[max(0, i - 1):i], *blocks[i + 1:i + 2]))}


def _row_of(block: Block) -> str:
    """Path of the row that a cell stands in; nothing for other blocks."""
    return str(block.path).rpartition("/")[0] if block.path and block.tag in ("td", "th") else ""


def embedded_body(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """Text that was taken from the page's data as its body is the body."""
    return {i: (Role.PARAGRAPH, "the body as the page's embedded data gives it")
            for i, block in enumerate(blocks) if block.hints.embedded and block.role not in ARTICLE_ROLES}


def pressed(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """What stands on a button is for the reader to press, unless it unfolds a part of the story: of 2,023 labelled ones eight are of one. (Out of
    fold, six are taken for the story's: none is.)"""
    return {i: (Role.NAVIGATION, "a button amid the story") for i in labelled(blocks).story if _is_button(blocks[i])}


def _is_button(block: Block) -> bool:
    tags = block.hints.tags
    return "button" in tags and HEADINGS.isdisjoint(tags) and len(block.text) <= MAX_BUTTON and not block.text.endswith(QUESTIONING)


def hidden_asides(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """Hidden text is no part of the article, unless it goes on for several paragraphs (a body that a button unfolds) or the page's data has it in the body."""
    found: dict[int, Verdict] = {}
    if not _is_half_hidden([blocks[i] for i in labelled(blocks).story]):
        return found
    at = 0
    for inside, run in groupby(blocks, key=lambda b: b.role in ARTICLE_ROLES and b.hints.hidden):
        together = list(run)
        if inside and not _is_folded(together):
            found |= dict.fromkeys(range(at, at + len(together)), (Role.OTHER, "hidden on the page"))
        at += len(together)
    return found


def _is_half_hidden(article: Sequence[Block]) -> bool:
    """Are some blocks of the article hidden, while others show their text?"""
    return any(block.hints.hidden for block in article) and any(block.text for block in article if not block.hints.hidden)


def _is_folded(hidden: Sequence[Block]) -> bool:
    """Are these blocks a body that a button unfolds, or that the page's data gives as the article's?"""
    return any(block.hints.stated for block in hidden) or (len(hidden) >= MIN_HIDDEN_RUN and not any("noscript" in block.hints.tags for block in hidden))
