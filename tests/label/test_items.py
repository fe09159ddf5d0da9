"""Items of one list are of one kind."""
from __future__ import annotations

from array import array

import pytest

from newsclean.blocks import ARTICLE_ROLES, Block, Hints, Role
from newsclean.label.items import LIKELY, SURE, settle_items
from newsclean.label.model import ROLES
from newsclean.label.network import Probabilities

Row = dict[Role, float]
POINT: Row = {Role.SUBTITLE: 1.0}
DOUBTFUL: Row = {Role.LIST_ITEM: 0.7, Role.SUBTITLE: 0.3}


def told(*rows: Row, text: str = "Six villages get ready", tag: str = "li", step: str = "li[{}]", hidden: int = -1) -> list[Role]:
    """The likeliest role of each item of a list once the items are settled."""
    blocks = [Block(str(i), text, path=f"/html[1]/body[1]/ul[1]/{step.format(i + 1)}", tag=tag, hints=Hints(tags=("ul", tag), hidden=i == hidden)) for i in range(len(rows))]
    found: list[Probabilities] = [array("d", [row.get(role, 0.0) for role in ROLES]) for row in rows]
    settle_items(blocks, found)
    return [ROLES[list(p).index(max(p))] for p in found]


def test_a_doubtful_item_sides_with_its_list() -> None:
    assert told(POINT, DOUBTFUL) == [Role.SUBTITLE, Role.SUBTITLE]
    assert told({Role.LIST_ITEM: 1.0}, {Role.LIST_ITEM: 1.0}, {Role.PROMO: 0.6, Role.LIST_ITEM: 0.4}) == [Role.LIST_ITEM] * 3


@pytest.mark.parametrize(("chance", "stays"), [(SURE, True), (SURE - 0.01, False)])
def test_a_sure_one_stays(chance: float, *, stays: bool) -> None:
    rows = [{Role.LIST_ITEM: 1.0}, {Role.LIST_ITEM: 1.0}, {Role.PROMO: chance, Role.LIST_ITEM: 1 - chance}]
    assert (told(*rows)[2] is Role.PROMO) is stays


@pytest.mark.parametrize(("chance", "role"), [(LIKELY, Role.TEASER), (LIKELY - 0.01, Role.PROMO)])
def test_a_list_of_one_side_stays(chance: float, role: Role) -> None:
    assert told({Role.TEASER: 1.0}, {Role.PROMO: 1 - chance, Role.LIST_ITEM: chance})[1] is role


@pytest.mark.parametrize("role", ROLES)
def test_the_sides_are_the_article_and_all_else(role: Role) -> None:
    other = Role.PROMO if role in ARTICLE_ROLES else Role.LIST_ITEM
    assert told({other: 1.0}, {other: 1.0}, {role: 0.6, other: 0.4})[2] is other


def test_long_items_hidden_ones_items_of_several_blocks_and_other_elements_stay() -> None:
    assert told(POINT, DOUBTFUL, text="x" * 161)[1] is Role.LIST_ITEM
    assert told(POINT, DOUBTFUL, text="x" * 160)[1] is Role.SUBTITLE
    assert told(POINT, DOUBTFUL, hidden=0)[1] is Role.LIST_ITEM
    assert told(POINT, DOUBTFUL, step="li[1]/p[{}]")[1] is Role.LIST_ITEM
    assert told(POINT, DOUBTFUL, tag="p", step="p[{}]")[1] is Role.LIST_ITEM
