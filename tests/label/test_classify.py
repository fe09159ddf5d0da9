"""From the probabilities of roles to one role for each block."""
from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import clean
from newsclean.blocks import ARTICLE_ROLES, Role
from newsclean.label import native
from newsclean.label.classify import classify_with
from newsclean.label.features import features_of
from newsclean.label.model import ROLES, Model, Numbers, Probabilities, named, numbered, words_of
from newsclean.label.opinions import TOGETHER, likeliest, likeliest_in_python

LINES = ["Harbour", "Ferry sails again", "Old lights along the coast", "Market moves"]


@dataclass(frozen=True)
class Told:
    """A network that says what it is told to say."""

    rows: list[dict[Role, float]]

    def probabilities(self, numbers: list[Numbers], ways: bytes) -> tuple[list[Probabilities], list[float]]:
        """One row for each block, which is of the article by itself as it is beside the others."""
        assert len(numbers) == len(ways) == len(self.rows)
        return ([array("d", [row.get(role, 0.0) for role in ROLES]) for row in self.rows], [sum(row.get(role, 0.0) for role in ARTICLE_ROLES) for row in self.rows])


def labelled(*rows: dict[Role, float], lines: Sequence[str] = LINES) -> list[tuple[Role, float]]:
    document = clean("\n\n".join(lines[:len(rows)]), kind="text", passes=())
    done = classify_with(document, Model([], {}, Told(list(rows)), dict.fromkeys(ROLES, b"")))
    return [(block.role, block.confidence) for block in done.blocks]


FURNITURE = {Role.NAVIGATION: 1.0}


@pytest.mark.parametrize(("row", "role", "confidence"), [
    ({Role.TEASER: 0.7, Role.PARAGRAPH: 0.3}, Role.TEASER, 0.7),
    ({Role.PARAGRAPH: 0.25, Role.HEADING: 0.25, Role.TEASER: 0.3, Role.PROMO: 0.2}, Role.PARAGRAPH, 0.5),
    ({Role.PARAGRAPH: 0.25, Role.HEADING: 0.24, Role.TEASER: 0.31, Role.PROMO: 0.2}, Role.TEASER, 0.31),
    ({Role.HEADING: 0.3, Role.PARAGRAPH: 0.2, Role.TEASER: 0.5}, Role.HEADING, 0.5),
])
def test_the_roles_of_the_article_stand_together(row: dict[Role, float], role: Role, confidence: float) -> None:
    assert labelled(FURNITURE, row)[1] == (role, pytest.approx(confidence))


@pytest.mark.parametrize("size", [TOGETHER, TOGETHER + 1])
def test_blocks_that_are_numbered_apart_have_the_features_of_their_document(size: int) -> None:
    document = clean("\n\n".join(f"The ferry sails for the {i}th time" for i in range(size)), kind="text", passes=())
    names = sorted({name for groups in features_of(document) for name in named(groups)})
    asked: list[list[Numbers]] = []

    class Asking(Told):
        def probabilities(self, numbers: list[Numbers], ways: bytes) -> tuple[list[Probabilities], list[float]]:
            asked.append(numbers.copy())
            return super().probabilities(numbers, ways)

    index = {name: i for i, name in enumerate(names)}
    classify_with(document, Model(names, index, Asking([FURNITURE] * size), dict.fromkeys(ROLES, bytes(2 * len(names)))))
    assert asked == [numbered(list(features_of(document)), index, words_of(index))]


@given(st.lists(st.sampled_from([0.0, 0.1, 0.2, 0.25, 0.3, 0.5, 0.7]), min_size=3, max_size=20), st.data())
def test_the_likeliest_role_compiled_or_not(chances: list[float], data: st.DataObject) -> None:
    first = data.draw(st.integers(1, len(chances) - 2))
    last = data.draw(st.integers(first, len(chances) - 2))
    place, chance = found = likeliest_in_python(array("d", chances), first, last)
    assert likeliest(array("d", chances), first, last) == found
    assert chance == pytest.approx(sum(chances[first:last + 1]) if first <= place <= last else max(chances[:first] + chances[last + 1:]))


@pytest.mark.skipif(not native.COMPILED, reason="the package was not compiled here")
@pytest.mark.parametrize(("first", "last"), [(0, 1), (2, 1), (1, 2), (1, 3), (-1, 1), (1, sys.maxsize)])
def test_compiled_code_refuses_places_that_leave_nothing(first: int, last: int) -> None:
    with pytest.raises(ValueError, match="no roles"):
        native.likeliest(array("d", [0.2, 0.3, 0.5]), first, last)


def test_a_confidence_has_four_digits() -> None:
    assert labelled(FURNITURE, {Role.TEASER: 0.71238, Role.PROMO: 0.1})[1] == (Role.TEASER, 0.7124)


def test_what_its_place_rules_out_does_not_become_a_second_headline() -> None:
    above, headline, *_ = labelled({Role.SUBTITLE: 0.8, Role.TITLE: 0.15, Role.TEASER: 0.05}, {Role.TITLE: 0.9, Role.TAGS: 0.1}, FURNITURE, FURNITURE)
    assert headline == (Role.TITLE, 0.9)
    assert above[0] is Role.TEASER
