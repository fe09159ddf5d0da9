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

P, T = Role.PARAGRAPH, Role.TEASER


def sample(*roles: Role | None, weight: float = 1.0, own: bool = False) -> Sample:
    """A text whose lines have these roles; None is unknown."""
    labels: Labels = [frozenset({role}) if role else None for role in roles]
    document = clean("\n\n".join(f"Line {i}" for i in range(len(roles))), kind="text", passes=())
    return Sample(document, labels, "text", "The Pell Post", weight, own)


def likelier(found: list[int], one: Role, other: Role) -> int:
    """How much likelier the one makes the other."""
    return found[ROLES.index(one) * len(ROLES) + ROLES.index(other)]


def test_what_follows_more_often_than_it_stands_anywhere_is_likelier() -> None:
    found = transitions([sample(*[P] * 40, *[T] * 40)], "text", 1.0)
    assert likelier(found, P, P) > 0 > likelier(found, T, P)
    many = len(ROLES)
    wanted = log((39 + UNSEEN) / (40 + many * UNSEEN) / ((40 + UNSEEN) / (80 + many * UNSEEN)))
    assert likelier(found, P, P) == round(THOUSAND * wanted)


def test_blocks_of_unknown_role_and_of_several_part_their_neighbours() -> None:
    alone = transitions([sample(P), sample(T)], "text", 1.0)
    assert transitions([sample(P, None, T)], "text", 1.0) == alone
    assert transitions([replace(sample(P, None, T), labels=[frozenset({P}), ARTICLE, frozenset({T})])], "text", 1.0) == alone
    assert transitions([sample(P, T)], "text", 1.0) != alone


@pytest.mark.parametrize("other", [sample(P, T, weight=0.99), sample(P, T, own=True)])
def test_parts_of_documents_and_what_was_written_do_not_count(other: Sample) -> None:
    whole = sample(P, P, T, T)
    assert transitions([whole, other], "text", 1.0) == transitions([whole], "text", 1.0)


@given(st.lists(st.lists(st.sampled_from([*ROLES, None]), max_size=12).map(lambda roles: sample(*roles)), max_size=4), st.floats(0.0, 1.0))
def test_they_are_ones_that_a_weights_file_may_hold(samples: list[Sample], share: float) -> None:
    found = transitions(samples, "text", share)
    assert len(transitions_of(found)) == 8 * len(ROLES) ** 2
    assert max(map(abs, found)) <= MOST_LIKELIER
    assert [abs(one) <= abs(whole) for one, whole in zip(found, transitions(samples, "text", 1.0))] == [True] * len(found)


def test_pages_are_counted_apart_by_how_their_blocks_stand_to_each_other() -> None:
    page = clean("<div><p>A</p><p>B</p><p>C</p></div><div><p>D</p></div><div><p>E</p></div>", kind="html", passes=())
    found = transitions([Sample(page, [frozenset({role}) for role in (P, P, P, T, P)], "html", "The Pell Post")], "html", 1.0)
    apart, beside, alike = (found[at:at + len(ROLES) ** 2] for at in range(0, len(found), len(ROLES) ** 2))
    assert likelier(alike, P, P) > likelier(beside, P, P) > likelier(apart, P, P)
    assert likelier(apart, P, T) > likelier(beside, P, T) > likelier(alike, P, T)


@pytest.mark.parametrize("kind", SHARES)
def test_the_shipped_weights_know_that_paragraphs_follow_each_other(kind: str) -> None:
    assert load_model(kind).network.transitions  # type: ignore[attr-defined]  # of both implementations
    rows = memoryview(load_model(kind).network.transitions).cast("d").tolist()  # type: ignore[attr-defined]  # as above
    paragraph, navigation = ROLES.index(P), ROLES.index(Role.NAVIGATION)
    assert rows[paragraph * len(ROLES) + paragraph] > 1 > rows[paragraph * len(ROLES) + navigation]
