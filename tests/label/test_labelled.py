"""Where the blocks of each role stand."""
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.label.labelled import Labelled, labelled


@given(st.lists(st.sampled_from(Role)), st.sets(st.sampled_from(Role)))
def test_the_places_are_those_of_the_blocks(roles: list[Role], some: set[Role]) -> None:
    blocks = Labelled([Block(str(i), "The ferry was late.", role) for i, role in enumerate(roles)])
    assert blocks.of(some) == [i for i, role in enumerate(roles) if role in some]
    assert blocks.story == blocks.of(ARTICLE_ROLES)


def test_the_places_are_found_once() -> None:
    plain = [Block("1", "The ferry was late.")]
    found = labelled(plain)
    assert found == plain
    assert labelled(found) is found
