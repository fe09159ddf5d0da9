"""Where on a page its headline, its byline and its date are printed."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.parts import key_of

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
BEHIND_ANOTHER = 4
"""Blocks behind a headline in which a second one stands: the first is often one for search engines in the trail."""
MAX_KICKER = 60
"""Characters of the longest label before a headline."""
LONGEST = 400
"""Characters of the longest headline."""
SURE = 2
"""How surely a block is the headline that says all that a claim says; a piece of one says less."""
LONG = 120
"""Characters from which a block is taken for running text."""
LIKELY = 0.5
"""Confidence from which a line is the headline, heading or not."""
HEADINGS = frozenset({"h1", "h2", "h3"})
ELSEWHERE = frozenset({Role.COMMENT, Role.TEASER, Role.PROMO})
"""Roles of blocks that speak of other texts."""


class Zone(NamedTuple):
    """The printed headline, the blocks around it (`head`) and those behind the article (`tail`), without blocks that speak of others."""

    title: Block | None = None
    head: tuple[Block, ...] = ()
    tail: tuple[Block, ...] = ()


def zone_of(blocks: Sequence[Block], wordings: Mapping[str, int] | None = None) -> Zone:
    """The zone; an empty one where nothing is labelled.

    wordings  keys of what the mark-up says that the headline is, and how surely: of several headlines on a page, that one is the article's
    """
    titles, article = _places(blocks)
    if not titles and not article:
        return Zone()
    story = article[0] if article else len(blocks)
    best = _headline(blocks, titles, wordings or {}, story)
    middle = story if best is None else best
    end = _end_of_head(blocks, middle)
    return Zone(None if best is None else blocks[best], _kept(blocks, range(max(0, middle - BEFORE_TITLE), end)), _kept(blocks, _tail(blocks, article, end)))


def _places(blocks: Sequence[Block]) -> tuple[list[int], list[int]]:
    """Where headlines stand that readers see, and where the article's own blocks."""
    titles, article = list[int](), list[int]()
    title = Role.TITLE  # to name it for every block takes longer than the rest
    for i, block in enumerate(blocks):
        role = block.role
        if role is title:
            if not block.hints.hidden:
                titles.append(i)
        elif role in ARTICLE_ROLES and block.confidence > 0 and block.repeats is None:
            article.append(i)
    return titles, article


def _headline(blocks: Sequence[Block], titles: Sequence[int], wordings: Mapping[str, int], story: int) -> int | None:
    """Where the article's own headline stands: a block labelled so, or a heading right behind one that says what the mark-up says; of equals one before the `story`.

    None where no block is labelled so.
    """
    levels = {i: _level(blocks[i], wordings) for i in titles}
    levels |= {i: level for i in _headings_behind(blocks, titles) if i not in levels and (level := _level(blocks[i], wordings))}
    whole = [key_of(blocks[i].text) for i, level in levels.items() if level >= SURE]
    levels = {i: level for i, level in levels.items() if level or not any(map(_opens_with(key_of(blocks[i].text)), whole))}
    return max(levels, key=lambda i: (not _in_trail(blocks[i]), levels[i], i < story, *_likely(blocks[i])), default=None)


def _likely(block: Block) -> tuple[bool, bool, float]:
    """How likely a block is the headline by its mark-up and what the labeller says of it: the more, the higher."""
    return block.confidence >= LIKELY, block.tag in HEADINGS, block.confidence


def _headings_behind(blocks: Sequence[Block], titles: Sequence[int]) -> Iterable[int]:
    """Where headings stand right behind blocks that are labelled as the headline, each once."""
    return dict.fromkeys(i for at in titles for i in range(at + 1, min(len(blocks), at + 1 + BEHIND_ANOTHER)) if _is_heading(blocks[i]))


def _opens_with(piece: str) -> Callable[[str], bool]:
    """Does a headline begin with this piece of it, which may be printed in a line of its own?"""
    return lambda whole: len(piece) < len(whole) and whole.startswith(piece)


def _is_heading(block: Block) -> bool:
    return block.tag in ("h1", "h2") and not block.hints.hidden and block.role not in ELSEWHERE


def _level(block: Block, wordings: Mapping[str, int]) -> int:
    """How surely the block is the headline by its wording, a kicker before it aside."""
    key = key_of(block.text[:LONGEST])
    return wordings.get(key) or max((level for wording, level in wordings.items() if key.endswith(wording) and len(key) - len(wording) <= MAX_KICKER), default=0)


def _end_of_head(blocks: Sequence[Block], middle: int) -> int:
    """Behind which block no byline stands any more."""
    end, seen = middle, 0
    for i in range(middle + 1, min(len(blocks), middle + BEHIND_TITLE)):
        seen += blocks[i].in_article and len(blocks[i].text) >= LONG
        end = i + 1
        if seen > PARAGRAPHS:
            break
    return end


def _tail(blocks: Sequence[Block], article: Sequence[int], end: int) -> range:
    """The places at the end of the article and behind it that the head does not reach."""
    return range(max(article[-1], end), min(len(blocks), article[-1] + 1 + BEHIND_ARTICLE)) if article else range(0)


def _in_trail(block: Block) -> bool:
    """Does the block stand in a breadcrumb trail or a menu? Some pages repeat the headline there, in the wording for search engines."""
    return not {"nav", "li"}.isdisjoint(block.hints.tags) or "breadcrumb" in " ".join(block.hints.classes[-TRAIL_DEPTH:])


def _kept(blocks: Sequence[Block], places: range) -> tuple[Block, ...]:
    return tuple(blocks[i] for i in places if blocks[i].role not in ELSEWHERE and not blocks[i].hints.hidden)
