"""How right the labeller expects itself to be."""
from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsclean.blocks import ARTICLE_ROLES, Block

__all__ = ["expected_f1"]

DIGITS = 4


def expected_f1(blocks: Sequence[Block], alone: Iterable[float]) -> float | None:
    """The F1, by characters, that the article of labelled blocks would have if each block were of the article as often as it is likely to be (Lewis 1995:
    the mean of hits over the mean of what they are divided by). None without an article.

    alone  for every block how likely it is one of the article's, by itself: what the neighbours have talked it into, or a rule, is what there is to doubt
    """
    kept, right, missed = 0, 0.0, 0.0
    for block, chance in zip(blocks, alone):
        if block.role in ARTICLE_ROLES:
            kept += len(block.text)
            right += len(block.text) * chance
        elif not block.hints.hidden:
            missed += len(block.text) * chance
    return round(2 * right / (kept + right + missed), DIGITS) if kept else None
