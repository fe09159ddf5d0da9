"""The only code that changes text: rules propose, this applies and records."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from newsclean.blocks import Block, Span
from newsclean.document import Document
from newsclean.history import Edit, apply_edit

__all__ = ["Proposal", "applied", "apply_proposals", "edit_blocks"]


class Proposal(NamedTuple):
    """A rule's wish: put `after` in place of the half-open range [start, end) of a block's text."""

    start: int
    end: int
    after: str
    reason: str
    confidence: float = 1.0


Rule = Callable[[str], Iterable[Proposal]]


EFFORT = 50_000_000
"""Characters copied and links moved for the edits of one block, at most: each edit copies the block. A block too long for the number of its
edits gets fewer and longer ones, so that making, replaying and undoing them costs no more than in proportion to its length."""
LINK_EFFORT = 50  # moving a link costs as much as copying so many characters


def applied(text: str, proposals: Iterable[Proposal]) -> str:
    """The text after the proposals, which are sorted and do not overlap."""
    pieces, at = list[str](), 0
    for p in proposals:
        pieces += (text[at:p.start], p.after)
        at = p.end
    return "".join((*pieces, text[at:]))


def apply_proposals(block: Block, proposals: Iterable[Proposal], pass_name: str) -> tuple[Block, tuple[Edit, ...]]:
    """The block with the proposals applied, last first, and the edits in the order they were made.

    Proposals that overlap an accepted one (the first in the text wins) or change nothing are left out; all are, if they would
    leave no visible character.
    """
    text = block.text
    kept = [p for p in _disjoint(proposals) if text[p.start:p.end] != p.after]
    if not kept or not applied(text, kept).strip():
        return block, ()
    most = max(1, EFFORT // (len(text) + LINK_EFFORT * len(block.links)))
    edits = list[Edit]()
    for p in reversed(_bundled(text, kept, most)):
        edit = Edit(pass_name, block.id, Span(p.start, p.end), text[p.start:p.end], p.after, p.reason, p.confidence, block.links)
        block = apply_edit(block, edit)
        edits.append(edit)
    return block, tuple(edits)


def _bundled(text: str, proposals: Sequence[Proposal], most: int) -> Sequence[Proposal]:
    """At most so many proposals that do the same: neighbours become one."""
    size = -(-len(proposals) // most)
    if size == 1:
        return proposals
    bundles = (proposals[i:i + size] for i in range(0, len(proposals), size))
    return [_bundle(text, bundle) for bundle in bundles]


def _bundle(text: str, parts: Sequence[Proposal]) -> Proposal:
    start, end = parts[0].start, parts[-1].end
    inner = [Proposal(p.start - start, p.end - start, p.after, p.reason) for p in parts]
    reasons = "; ".join(dict.fromkeys(p.reason for p in parts))
    return Proposal(start, end, applied(text[start:end], inner), reasons, min(p.confidence for p in parts))


def _disjoint(proposals: Iterable[Proposal]) -> list[Proposal]:
    kept = list[Proposal]()
    for p in sorted(proposals, key=lambda p: (p.start, p.end)):
        if not kept or p.start >= kept[-1].end:
            kept.append(p)
    return kept


def edit_blocks(document: Document, propose: Callable[[Block], Iterable[Proposal]], pass_name: str, among: Iterable[int] | None = None) -> Document:
    """The document after `propose` was asked about every block; the same object when nothing was proposed.

    among  the indexes of the blocks to ask about, in any order; None for all
    """
    blocks, history = list(document.blocks), list(document.history)
    for i in range(len(blocks)) if among is None else sorted(among):
        if proposals := list(propose(blocks[i])):
            blocks[i], edits = apply_proposals(blocks[i], proposals, pass_name)
            history += edits
    if len(history) == len(document.history):
        return document
    return replace(document, blocks=tuple(blocks), history=tuple(history))
