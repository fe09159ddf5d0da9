"""From the probabilities of roles to one role for each block."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from newsclean import clean
from newsclean.blocks import Role
from newsclean.label.classify import TOGETHER, classify_with
from newsclean.label.features import features_of
from newsclean.label.model import ROLES, Model, Numbers, Probabilities, named, numbered

LINES = ["Harbour", "Ferry sails again", "Old lights along the coast", "Market moves"]


@dataclass(frozen=True)
class Told:
    """A network that says what it is told to say."""

    rows: list[dict[Role, float]]

    def probabilities(self, numbers: list[Numbers]) -> list[Probabilities]:
        """One row for each block."""
        assert len(numbers) == len(self.rows)
        return [[row.get(role, 0.0) for role in ROLES] for row in self.rows]


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
        def probabilities(self, numbers: list[Numbers]) -> list[Probabilities]:
            asked.append(numbers)
            return super().probabilities(numbers)

    index = {name: i for i, name in enumerate(names)}
    classify_with(document, Model(names, index, Asking([FURNITURE] * size), dict.fromkeys(ROLES, bytes(2 * len(names)))))
    assert asked == [numbered(list(features_of(document)), index)]
