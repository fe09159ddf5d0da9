"""Thousands of quotations with one mark broken: nearly all are mended, and correct ones stay as they are."""
from __future__ import annotations

from collections import Counter
from functools import cache
from random import Random

import pytest

from newsclean.repair import repair_quotes, repair_spacing
from repair.cases import document, run, text_of
from strategies.quotations import LANGUAGES, Broken, broken_quotations, quotations

SEED = 1837
COUNT = 3000
MENDED = 0.95         # of all breaks
MENDED_OF_EACH = 0.75 # of each way to break a mark in each style


def mended(style: str, text: str) -> str:
    return text_of(run(document(text, LANGUAGES[style]), (repair_quotes, repair_spacing)))


@cache
def outcomes() -> tuple[tuple[Broken, bool], ...]:
    return tuple((case, mended(case.style, case.wrong) == case.right) for case in broken_quotations(Random(SEED), COUNT))  # noqa: S311 - repeatable, no secret


def test_nearly_all_are_mended() -> None:
    assert len(outcomes()) == COUNT
    assert sum(right for _, right in outcomes()) >= MENDED * COUNT


def test_no_way_to_break_a_mark_is_left_out() -> None:
    total = Counter((case.style, case.damage) for case, _ in outcomes())
    good = Counter((case.style, case.damage) for case, right in outcomes() if right)
    weak = {key: f"{good[key]} of {n}" for key, n in total.items() if good[key] < MENDED_OF_EACH * n}
    assert weak == {}


@pytest.mark.parametrize("seed", range(3))
def test_correct_quotations_stay_as_they_are(seed: int) -> None:
    for style, text in quotations(Random(seed), 400):  # noqa: S311 - repeatable, no secret
        before = document(text, LANGUAGES[style])
        assert run(before) is before, f"{style}: {text}"
