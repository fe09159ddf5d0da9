"""Items of one list are of one kind: key points on top, entries of a live blog, other stories."""
from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from itertools import groupby
from math import fsum

from newsclean.blocks import ARTICLE_ROLES, Block, all_texts
from newsclean.label.model import ROLES
from newsclean.label.network import Probabilities

__all__ = ["settle_items"]

PLACES = [i for i, role in enumerate(ROLES) if role in ARTICLE_ROLES]
ARTICLE = slice(PLACES[0], PLACES[-1] + 1)
"""The article's roles stand side by side."""
LIKELY = 0.5
"""Probability of the article's roles together from which an item is one of the article."""
SURE = 0.9
"""The same from which it stays so, or does not become one, whatever the others are: a list of the story's may end with an offer."""
LONGEST = 160
"""Characters of the longest item: lists of longer ones may be whole pages."""
MIN_ITEMS = 2
Place = tuple[str, bool, str] | tuple[()]
NOWHERE: Place = ()
"""The place of what is in no list."""


def settle_items(blocks: Sequence[Block], found: Sequence[Probabilities]) -> None:
    """Change the probabilities so that doubtful items of a list side with the list as a whole.

    blocks  of a document
    found   for each of them the probability of each role
    """
    for items in _lists(blocks):
        if len(items) >= MIN_ITEMS:
            _side([found[i] for i in items])


def _side(items: Sequence[Probabilities]) -> None:
    """Let the doubtful items of one list have its mean probabilities, where these are of the other side."""
    shares = [fsum(p[ARTICLE]) for p in items]
    if len({share >= LIKELY for share in shares}) < 2:  # both sides
        return
    mean = _mean_of(items)
    within = fsum(mean[ARTICLE]) >= LIKELY
    for p, share in zip(items, shares):
        if (share >= LIKELY) != within and max(share, 1 - share) < SURE:
            p[:] = mean


def _mean_of(items: Sequence[Probabilities]) -> Probabilities:
    """The mean probability of each role."""
    return array("d", [fsum(each) / len(items) for each in zip(*items)])


def _lists(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """The items of every list whose items are one short block each."""
    places = [_place_of(block) if "li" in block.hints.tags else NOWHERE for block in blocks]  # most blocks are in none
    lists = [place[:2] for place in places]
    for around, run in groupby(range(len(blocks)), key=lists.__getitem__):
        items = list(run)
        here = slice(items[0], items[-1] + 1)
        if around and len(set(places[here])) == len(items) and max(map(len, all_texts(blocks[here]))) <= LONGEST:
            yield items


def _place_of(block: Block) -> Place:
    """The path of the list that a block stands in, whether it is hidden, and the number of its item; NOWHERE for what is in no list."""
    head, _, rest = (block.path or "").rpartition("/li[")
    return (head, block.hints.hidden, rest.partition("]")[0]) if head else NOWHERE
