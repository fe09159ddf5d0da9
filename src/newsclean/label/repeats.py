"""Repeats: article blocks whose text the article already holds."""
from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from newsclean.blocks import ARTICLE_ROLES, Block, Role, of_role
from newsclean.document import Document
from newsclean.lazy import lazily
from newsclean.parts import key_of

__all__ = ["find_repeats"]

MIN_LETTERS = 80
"""Letters and digits from which a paragraph that comes again is a second copy, not a thing merely said twice."""
MIN_QUOTE = 25
"""The same for a pull quote inside a longer paragraph."""
MIN_NAMED, NAMED = 12, ("pullquote", "pull-quote", "pull_quote")
"""The same for one that the page's class words name so."""
OPENING, SAME = 60, 24
"""Characters at the beginning of a block, and letters and digits of them, that two copies have alike."""
QUOTED = lazily(re.compile, r".*/blockquote\[\d+\]/")
SIGNED = ("cite[", "footer[")
"""Elements of a quote that name who said it."""
GROWTH = 3
"""Letters that one character has in a key, at most: \N{LATIN SMALL LIGATURE FFI} has three."""
NEAR = 2
"""Elements below the innermost one that holds both, up to which two equal paragraphs of a page stand in one text: it says the thing twice."""


def find_repeats(document: Document) -> Document:
    """Name, for every second copy and every pull quote, the block that it repeats."""
    found = _repeated(document.blocks)
    if not found and all(block.repeats is None for block in document.blocks):  # most documents
        return document
    blocks = tuple([block if block.repeats == found.get(i) else replace(block, repeats=found.get(i)) for i, block in enumerate(document.blocks)])
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _repeated(blocks: tuple[Block, ...]) -> dict[int, str]:
    """For every second copy and every pull quote the id of the block that it repeats."""
    article = [i for i, block in enumerate(blocks) if block.role in ARTICLE_ROLES]
    if not _may_repeat([blocks[i] for i in article]):
        return {}
    keys = [(i, key_of(blocks[i].text)) for i in article]
    return copies(blocks, keys) | pull_quotes(blocks, keys)


def _may_repeat(article: Sequence[Block]) -> bool:
    """May one of the article's blocks be a copy or a pull quote? Few articles have two blocks that begin alike, or a quote: of the others no key is made."""
    begins = [key_of(block.text[:OPENING])[:SAME] for block in article if GROWTH * len(block.text) >= MIN_LETTERS]
    return len(set(begins)) < len(begins) or any(len(key) < SAME for key in begins) or bool(of_role(article, Role.QUOTE))


def copies(blocks: tuple[Block, ...], article: list[tuple[int, str]]) -> dict[int, str]:
    """Long blocks that stand a second time, by their number; the first copy stays, unless it is hidden and the second is not.

    Paragraphs that stand side by side on a page are no copies, whatever they say: a text may repeat itself. A short block is a copy if the one before or behind it
    in the article is, and it says what stands beside that one's original: a page for telephones has the whole story again.
    """
    found = _long_copies(blocks, article)
    return _with_neighbours(blocks, article, found) if found else {}


def _with_neighbours(blocks: Sequence[Block], article: Sequence[tuple[int, str]], found: Mapping[int, int]) -> dict[int, str]:
    """The copies, and the short blocks beside them that repeat what stands beside the originals."""
    place = {i: n for n, (i, _) in enumerate(article)}
    copied = {place[i]: place[j] for i, j in found.items()}
    for step in (1, -1):
        for copy in sorted(copied, reverse=step < 0):
            n, original = copy + step, copied[copy] + step
            while _may_be_copy(article, n, original, copied):
                copied[n] = original
                n, original = n + step, original + step
    return {article[n][0]: blocks[article[copied.get(original, original)][0]].id for n, original in copied.items()}  # the first of three


def _may_be_copy(article: Sequence[tuple[int, str]], n: int, original: int, copied: Mapping[int, int]) -> bool:
    """Do two blocks of the article say the same, neither of which is a copy?"""
    if not (0 <= n < len(article) and 0 <= original < len(article)) or n == original or n in copied or original in copied:
        return False
    return bool(article[n][1]) and article[n][1] == article[original][1]


def _long_copies(blocks: Sequence[Block], article: Sequence[tuple[int, str]]) -> dict[int, int]:
    """Long blocks that stand a second time, and the numbers of the first."""
    first = dict[str, int]()
    found = dict[int, int]()
    for i, key in article:
        if len(key) < MIN_LETTERS:
            continue
        j = first.setdefault(key, i)
        if j != i:
            if blocks[j].hints.hidden and not blocks[i].hints.hidden:
                found[j], first[key] = i, i
            elif not _side_by_side(blocks[j], blocks[i]):
                found[i] = j
    return found


def _side_by_side(one: Block, other: Block) -> bool:
    """Do two blocks of a page, both shown, stand in one text, no more than NEAR elements below the innermost one that holds both?"""
    if one.path is None or other.path is None or one.hints.hidden or other.hints.hidden:
        return False
    steps = one.path.split("/"), other.path.split("/")
    shared = next((n for n, (a, b) in enumerate(zip(*steps)) if a != b), min(map(len, steps)))
    return max(map(len, steps)) - shared <= NEAR


def _is_named(block: Block) -> bool:
    """Does an element around the block say that it is a pull quote?"""
    return any(name in words for words in block.hints.classes for name in NAMED)


def pull_quotes(blocks: tuple[Block, ...], article: list[tuple[int, str]]) -> dict[int, str]:
    """Quotes set apart whose words stand in a paragraph, too."""
    quotes = _quotes(blocks, article)
    if not quotes:
        return {}
    body = [(i, key) for i, key in article if blocks[i].role is not Role.QUOTE]
    text, ends = "".join([key for _, key in body]), list(accumulate([len(key) for _, key in body]))
    found = dict[int, str]()
    for i, key in quotes[:100]:  # each costs a search through the text; no article has more
        place = text.find(key)
        if place >= 0:
            found[i] = blocks[body[bisect_right(ends, place)][0]].id
    return found | {i + 1: original for i, original in found.items() if _is_signed_there(blocks, i)}


def _is_signed_there(blocks: Sequence[Block], at: int) -> bool:
    """Does the next block say, in the quote's own element, who said it?"""
    box = QUOTED.match(str(blocks[at].path))
    after = str(blocks[at + 1].path) if at + 1 < len(blocks) else ""
    return box is not None and after.startswith(box[0]) and after[box.end():].startswith(SIGNED) and blocks[at + 1].role is Role.QUOTE


def _quotes(blocks: Sequence[Block], article: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """The quotes that are long enough to be told from what is merely said twice."""
    return [(i, key) for i, key in article if blocks[i].role is Role.QUOTE and len(key) >= (MIN_NAMED if _is_named(blocks[i]) else MIN_QUOTE)]
