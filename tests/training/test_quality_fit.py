"""How the quality is fitted: the measures, and a regression that finds the weights it was made with."""
from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")

from training.quality import SHINGLE, auroc, fitted, harmonic, lines_f1, out_of_fold, page_f1, told  # noqa: E402  # numpy is not to be had everywhere

from newsclean import clean  # noqa: E402  # behind it

FIRST = "The harbour master told the council on Monday that the ferry would sail again before the end of May."
SECOND = "Repairs took the whole winter, and passengers had to take the bus around the bay."


def test_lines_count_by_their_letters() -> None:
    assert lines_f1(f"{FIRST}\n\n{SECOND}", [FIRST, SECOND, "Sport"], [1, 1, 0]) == 1
    assert lines_f1("", [FIRST], [1]) == 0
    assert lines_f1(f"{FIRST} Sport", [FIRST, "Sport", "Unknown"], [1, 0, None]) == pytest.approx(harmonic(81, 86, 81))


def test_a_page_is_measured_as_its_gold_is_given() -> None:
    page = clean(f"<p>{FIRST}</p><p>{SECOND}</p>", kind="html", passes=())
    assert page_f1(page, {"text": f"{FIRST} {SECOND}"}) > 0.99
    assert page_f1(page, {"blocks": [{"text": FIRST}, {"text": SECOND}]}) > 0.99
    assert 0.5 < page_f1(page, {"text": FIRST}) < 0.8
    assert page_f1(page, {"text": "x" * SHINGLE}) == 0
    assert page_f1(page, {"with": ["harbour master", "whole winter"], "without": ["Sport"]}) == 1
    assert page_f1(page, {"with": ["harbour master", "goat"], "without": ["the bus"]}) == 0.5


def test_the_fit_finds_what_made_the_data() -> None:
    rng = np.random.default_rng(7)
    evidence = rng.normal(size=(4000, 2))
    f1 = 1 / (1 + np.exp(-(2 * evidence[:, 0] - evidence[:, 1] + 0.5)))
    weight, bias = fitted(evidence, f1)
    assert weight == pytest.approx([2, -1], abs=0.1)
    assert bias == pytest.approx(0.5, abs=0.1)
    fold = rng.integers(0, 5, size=4000)
    assert np.abs(out_of_fold(evidence, f1, np.ones(4000), fold) - f1).max() < 0.05
    assert (out_of_fold(evidence, f1, np.full(4000, 1.0), fold) > 0).all()


def test_bad_pages_are_found_by_a_lower_quality() -> None:
    bad = np.array([True, True, False, False])
    assert auroc(np.array([0.1, 0.2, 0.8, 0.9]), bad) == 1
    assert auroc(np.array([0.9, 0.8, 0.2, 0.1]), bad) == 0
    assert auroc(np.array([0.5, 0.5, 0.5, 0.5]), bad) == 0.5


def test_the_table_says_what_was_said_and_what_was_true() -> None:
    table = told(np.array([0.97, 0.96, 0.5]), np.array([1.0, 0.7, 0.4]))
    assert "| 0.95 to 0.98 | 2 | 0.965 | 0.850 | 50% |" in table
    assert "| 0.00 to 0.60 | 1 | 0.500 | 0.400 | 100% |" in table
    assert len(table.splitlines()) == 4
