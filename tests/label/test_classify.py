"""From the probabilities of roles to one role for each block."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from newsclean import clean
from newsclean.blocks import Role
from newsclean.label.classify import classify_with
from newsclean.label.model import ROLES, Model, Numbers, Probabilities

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
