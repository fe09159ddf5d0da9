"""What is counted of roles that follow each other: how much likelier one makes the next, of whole documents alone."""
from __future__ import annotations

from dataclasses import replace
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.corpus import ARTICLE, Labels, Sample
from training.transitions import SHARES, UNSEEN, transitions

from newsclean import clean
from newsclean.blocks import Role
from newsclean.label.model import MOST_LIKELIER, ROLES, THOUSAND, load_model, transitions_of

NOTHING = clean("", kind="text", passes=())
P, T = Role.PARAGRAPH, Role.TEASER


def sample(*roles: Role | None, weight: float = 1.0, own: bool = False) -> Sample:
    """A document whose blocks have these roles; None is unknown."""
    labels: Labels = [frozenset({role}) if role else None for role in roles]
    return Sample(NOTHING, labels, "text", "The Pell Post", weight, own)


def likelier(found: list[int], one: Role, other: Role) -> int:
    """How much likelier the one makes the other."""
    return found[ROLES.index(one) * len(ROLES) + ROLES.index(other)]


def test_what_follows_more_often_than_it_stands_anywhere_is_likelier() -> None:
    found = transitions([sample(*[P] * 40, *[T] * 40)], 1.0)
    assert likelier(found, P, P) > 0 > likelier(found, T, P)
    many = len(ROLES)
    wanted = log((39 + UNSEEN) / (40 + many * UNSEEN) / ((40 + UNSEEN) / (80 + many * UNSEEN)))
    assert likelier(found, P, P) == round(THOUSAND * wanted)


def test_blocks_of_unknown_role_and_of_several_part_their_neighbours() -> None:
    alone = transitions([sample(P), sample(T)], 1.0)
    assert transitions([sample(P, None, T)], 1.0) == alone
    assert transitions([replace(sample(P, None, T), labels=[frozenset({P}), ARTICLE, frozenset({T})])], 1.0) == alone
    assert transitions([sample(P, T)], 1.0) != alone


@pytest.mark.parametrize("other", [sample(P, T, weight=0.99), sample(P, T, own=True)])
def test_parts_of_documents_and_what_was_written_do_not_count(other: Sample) -> None:
    whole = sample(P, P, T, T)
    assert transitions([whole, other], 1.0) == transitions([whole], 1.0)


@given(st.lists(st.lists(st.sampled_from([*ROLES, None]), max_size=12).map(lambda roles: sample(*roles)), max_size=4), st.floats(0.0, 1.0))
def test_they_are_ones_that_a_weights_file_may_hold(samples: list[Sample], share: float) -> None:
    found = transitions(samples, share)
    assert len(transitions_of(found)) == 8 * len(ROLES) ** 2
    assert max(map(abs, found)) <= MOST_LIKELIER
    assert [abs(one) <= abs(whole) for one, whole in zip(found, transitions(samples, 1.0))] == [True] * len(found)


@pytest.mark.parametrize("kind", SHARES)
def test_the_shipped_weights_know_that_paragraphs_follow_each_other(kind: str) -> None:
    assert load_model(kind).network.transitions  # type: ignore[attr-defined]  # of both implementations
    rows = memoryview(load_model(kind).network.transitions).cast("d").tolist()  # type: ignore[attr-defined]  # as above
    paragraph, navigation = ROLES.index(P), ROLES.index(Role.NAVIGATION)
    assert rows[paragraph * len(ROLES) + paragraph] > 1 > rows[paragraph * len(ROLES) + navigation]
