"""The labelled blocks of a document, and where those of each role stand: two dozen rules each ask for a few of them."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from newsclean.blocks import ARTICLE_ROLES, Block, Role

__all__ = ["Labelled", "labelled"]


class Labelled(list[Block]):
    """The blocks, in order; the list does not change.

    places  role -> the numbers of its blocks, in order
    story   the numbers of the blocks of the article's roles, in order

    >>> blocks = Labelled([Block("1", "Late again", Role.TITLE), Block("2", "The ferry was late."), Block("3", "Read on", Role.PROMO)])
    >>> blocks.story, blocks.of([Role.PROMO, Role.TITLE, Role.BIO])
    ([1], [0, 2])
    """

    __slots__ = ("places", "story")

    def __init__(self, blocks: Iterable[Block]) -> None:
        super().__init__(blocks)
        found = defaultdict[Role, list[int]](list)
        for i, block in enumerate(self):
            found[block.role].append(i)
        self.places: Mapping[Role, Sequence[int]] = found
        self.story = self.of(ARTICLE_ROLES)

    def of(self, roles: Iterable[Role]) -> list[int]:
        """The numbers of the blocks that have one of the roles, in order."""
        return sorted(chain.from_iterable([self.places.get(role, ()) for role in roles]))


def labelled(blocks: Sequence[Block]) -> Labelled:
    """The blocks with their places, which are found once for all rules."""
    return blocks if isinstance(blocks, Labelled) else Labelled(blocks)
