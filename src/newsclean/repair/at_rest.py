"""Marks, spaces and words are not put right where that would make mojibake of what stands beside them: what looks like it, and was left, stays whole."""
from __future__ import annotations

from collections.abc import Callable, Sequence

from newsclean.blocks import Block
from newsclean.repair.edits import Proposal, applied
from newsclean.repair.escapes import decode_backslashes
from newsclean.repair.mojibake import steps_for
from newsclean.repair.rewrite import until_stable

__all__ = ["at_rest"]

Rule = Callable[[Block], Sequence[Proposal]]


def at_rest(rule: Rule, language: str | None) -> Rule:
    """The rule without edits of a block, in this language, that `repair_mojibake` would take up: repaired text repaired again has no edits.

    A text in ASCII without a backslash has nothing to be taken up, and costs nothing.
    """
    def propose(block: Block) -> Sequence[Proposal]:
        proposals = rule(block)
        if not proposals or (block.text.isascii() and "\\" not in block.text):
            return proposals
        return () if until_stable(applied(block.text, proposals), steps_for(language, (decode_backslashes,))) else proposals
    return propose
