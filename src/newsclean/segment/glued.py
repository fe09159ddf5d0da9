"""The pass that cuts blocks in which two roles are stuck together. It moves no character: it only ends one block and begins the next."""
from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from newsclean.blocks import Block, Span
from newsclean.document import Document
from newsclean.history import Change, Split, apply_split
from newsclean.segment.glue_bio import prose_then_bio
from newsclean.segment.glue_byline import byline_then_date, byline_then_prose, prose_then_byline
from newsclean.segment.glue_caption import prose_then_caption
from newsclean.segment.glue_credit import credit_then_prose
from newsclean.segment.glue_date import date_then_prose, prose_then_date
from newsclean.segment.glue_heading import line_then_prose, prose_then_line
from newsclean.segment.glue_label import label_then_prose, prose_then_label
from newsclean.segment.glue_related import prose_then_related, related_then_prose
from newsclean.segment.glue_seams import Seam, Verdict, seam_at, seams_of

__all__ = ["RULES", "split_glued"]

Rule = Callable[[Seam], Verdict | None]

RULES: tuple[Rule, ...] = (
    credit_then_prose,
    prose_then_caption,
    prose_then_related,
    related_then_prose,
    prose_then_bio,
    byline_then_date,
    byline_then_prose,
    prose_then_byline,
    date_then_prose,
    prose_then_date,
    label_then_prose,
    prose_then_label,
    line_then_prose,   # the two general ones last: where a rule above knows the role, its reason says more
    prose_then_line,
)
"""What may cut, in the order in which it is asked; the first that wants a cut gives the reason."""

NAME = "split_glued"
VERBATIM = frozenset({"pre", "code"})
"""Elements whose text is no prose: a capital in the middle of a word means nothing there."""

Cut = tuple[Span, Verdict]


def split_glued(document: Document) -> Document:
    """Cut every block in which two roles are stuck together; the same document when there is none.

    "Cranes in the port. (Jane Doe/Agency)The council voted …" becomes a caption and a paragraph.
    """
    blocks, history = list[Block](), list(document.history)
    for block in document.blocks:
        cuts = list(_cuts(block)) if block.tag not in VERBATIM else []
        blocks += _cut(block, cuts, history) if cuts else [block]
    if len(history) == len(document.history):
        return document
    return replace(document, blocks=tuple(blocks), history=tuple(history))


def _cuts(block: Block) -> Iterator[Cut]:
    """Where to cut a block, and why: first to last, each seam seen from the last cut on."""
    places = seams_of(block.text, block.links)
    if not places:
        return
    start, size = 0, len(block.text)
    ends = [*(at for at, _ in places[1:]), size, size]
    for place, pair in zip(places, pairwise(ends), strict=True):
        seam = seam_at(block.text, place, start, pair)
        if not block.text[start:seam.at].strip() or not seam.right.strip():
            continue
        verdict = next(filter(None, (rule(seam) for rule in RULES)), None)
        if verdict is not None:
            yield Span(seam.at, seam.after), verdict
            start = seam.after


def _cut(block: Block, cuts: list[Cut], history: list[Change]) -> list[Block]:
    """The pieces of a block. Halving the list of cuts keeps the copying of text at n log n for a block with many."""
    if not cuts:
        return [block]
    middle = len(cuts) // 2
    span, verdict = cuts[middle]
    split = Split(NAME, block.id, span, block.text[span.start:span.end], verdict.reason, verdict.confidence, block.source, block.links)
    history.append(split)
    left, right = apply_split(block, split)
    later = [(Span(s.start - span.end, s.end - span.end), v) for s, v in cuts[middle + 1:]]
    return _cut(left, cuts[:middle], history) + _cut(right, later, history)
