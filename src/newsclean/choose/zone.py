"""Where on a page its headline, its byline and its date are printed."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsclean.blocks import ARTICLE_ROLES, Block, Role

__all__ = ["Zone", "zone_of"]

BEFORE_TITLE = 6
"""Blocks before the headline in which a byline may stand."""
PARAGRAPHS = 2
"""Paragraphs of the article among which a byline may still stand."""
BEHIND_TITLE = 40
"""Blocks behind the headline that are looked at at most: share buttons and the parts of a player stand between it and the text."""
BEHIND_ARTICLE = 8
TRAIL_DEPTH = 4
"""Elements between a block and the trail that it stands in."""
LONG = 120
"""Characters from which a block is taken for running text."""
ELSEWHERE = frozenset({Role.COMMENT, Role.TEASER, Role.PROMO})
"""Roles of blocks that speak of other texts."""


@dataclass(frozen=True, slots=True)
class Zone:
    """The printed headline, the blocks around it (`head`) and those behind the article (`tail`), without blocks that speak of others."""

    title: Block | None = None
    head: tuple[Block, ...] = ()
    tail: tuple[Block, ...] = ()


def zone_of(blocks: Sequence[Block]) -> Zone:
    """The zone; an empty one where nothing is labelled."""
    titles, article = list[int](), list[int]()
    for i, block in enumerate(blocks):
        role = block.role
        if role is Role.TITLE:
            if not block.hints.hidden:
                titles.append(i)
        elif role in ARTICLE_ROLES and block.confidence > 0 and block.repeats is None:
            article.append(i)
    if not titles and not article:
        return Zone()
    best = max(titles, key=lambda i: (not _in_trail(blocks[i]), blocks[i].confidence), default=None)
    middle = best if best is not None else article[0]
    end, seen = middle, 0
    for i in range(middle + 1, min(len(blocks), middle + BEHIND_TITLE)):
        seen += blocks[i].in_article and len(blocks[i].text) >= LONG
        end = i + 1
        if seen > PARAGRAPHS:
            break
    tail = range(max(article[-1], end), min(len(blocks), article[-1] + 1 + BEHIND_ARTICLE)) if article else range(0)
    return Zone(blocks[best] if best is not None else None, _kept(blocks, range(max(0, middle - BEFORE_TITLE), end)), _kept(blocks, tail))


def _in_trail(block: Block) -> bool:
    """Does the block stand in a breadcrumb trail or a menu? Some pages repeat the headline there, in the wording for search engines."""
    return not {"nav", "li"}.isdisjoint(block.hints.tags) or "breadcrumb" in " ".join(block.hints.classes[-TRAIL_DEPTH:])


def _kept(blocks: Sequence[Block], places: range) -> tuple[Block, ...]:
    return tuple(blocks[i] for i in places if blocks[i].role not in ELSEWHERE and not blocks[i].hints.hidden)
