"""In which way a block of a page follows the one before it."""
from __future__ import annotations

import pytest
from hypothesis import given

from newsclean import clean
from newsclean.label.model import ROLES, load_model
from newsclean.label.ways import ALIKE, APART, BESIDE, WAYS, ways_of
from strategies.pages import pages


def ways(page: str) -> list[int]:
    return list(ways_of(clean(page, kind="html", passes=())))


@pytest.mark.parametrize(("page", "second"), [
    ("<div><p>One</p><p>Two</p></div>", ALIKE),
    ("<div><p>One</p><h2>Two</h2></div>", BESIDE),
    ("<div><p>One</p></div><div><p>Two</p></div>", APART),
    ("<div><p>One</p></div><p>Two</p>", APART),
    ("<div><p>One</p><div><p>Two</p></div></div>", APART),
    ("<div><p><b>One</b></p><p>Two</p></div>", ALIKE),
    ("<ul><li>One</li><li>Two</li></ul>", ALIKE),
    ("<ul><li>One</li></ul><ul><li>Two</li></ul>", APART),
])
def test_blocks_follow_each_other_in_an_element_or_from_one_to_another(page: str, second: int) -> None:
    assert ways(page) == [APART, second]


def test_the_lines_of_a_text_follow_each_other_in_one_way() -> None:
    assert ways_of(clean("One\n\nTwo\n\nThree", kind="text", passes=())) == bytes(3)


@given(pages())
def test_every_block_of_a_page_follows_in_one_way_and_the_first_none(page: str) -> None:
    found = ways(page)
    assert len(found) == len(clean(page, kind="html", passes=()).blocks)
    assert set(found) <= set(range(WAYS["html"]))
    assert found[:1] in ([], [APART])


@pytest.mark.parametrize("kind", WAYS)
def test_the_shipped_weights_know_of_every_way(kind: str) -> None:
    transitions = load_model(kind).network.transitions  # type: ignore[attr-defined]  # of both implementations
    assert len(transitions) == 8 * WAYS[kind] * len(ROLES) ** 2
