"""Every case in fixtures/repair: repaired as expected, or left alone; and the laws hold for each of them."""
from __future__ import annotations

import pytest

from newsclean.history import replay, undo
from repair.cases import cases, document, run, text_of

CHANGED = [*cases("mojibake"), *cases("quotes"), *cases("spacing")]
ORIGINALS = [pytest.param(case.values[0], id=case.id) for case in CHANGED]
KEPT = [*cases("mojibake_keep"), *cases("quotes_keep"), *cases("spacing_keep")]


@pytest.mark.parametrize(("original", "expected"), CHANGED)
def test_is_repaired(original: str, expected: str) -> None:
    assert text_of(run(document(original))) == expected


@pytest.mark.parametrize(("original", "expected"), KEPT)
def test_is_left_alone(original: str, expected: str) -> None:
    before = document(original)
    after = run(before)
    assert text_of(after) == expected
    assert after is before


@pytest.mark.parametrize(("original", "expected"), cases("known_failures"))
@pytest.mark.xfail(strict=True, reason="no rule for it yet")
def test_is_not_repaired_yet(original: str, expected: str) -> None:
    assert text_of(run(document(original))) == expected


@pytest.mark.parametrize(("original", "expected"), CHANGED)
def test_result_needs_no_repair(original: str, expected: str) -> None:
    assert run(document(expected)).history == ()
    once = run(document(original))
    assert run(once) is once


@pytest.mark.parametrize("original", ORIGINALS)
def test_history_replays_and_undoes(original: str) -> None:
    before = document(original)
    after = run(before)
    assert undo(after.blocks, after.history) == before.blocks
    assert replay(before.blocks, after.history) == after.blocks


@pytest.mark.parametrize("original", ORIGINALS)
def test_every_edit_says_what_and_why(original: str) -> None:
    for edit in run(document(original)).edits:
        assert edit.before != edit.after
        assert edit.reason
        assert 0 < edit.confidence <= 1
        assert edit.pass_name.startswith("repair_")
