"""Edits that would make mojibake of their neighbours are not made; all others are."""
from __future__ import annotations

import pytest

from newsclean.blocks import Block
from newsclean.repair.at_rest import at_rest
from newsclean.repair.edits import Proposal


def end_cut_off(block: Block) -> list[Proposal]:
    return [Proposal(len(block.text) - 1, len(block.text), "", "for this test")]


@pytest.mark.parametrize(("text", "made"), [
    ("It is late ", True), ("Det är sent ", True), ("It is late.", True),
    ("\N{LATIN SMALL LETTER O WITH DIAERESIS} ", True), ("Itâ\u20ac\u2122s late ", False), ("Ã© ", False)])
def test_only_what_leaves_no_mojibake_is_done(text: str, made: bool) -> None:
    proposals = at_rest(end_cut_off, "en")(Block("1", text))
    assert bool(proposals) is made


def test_a_rule_that_finds_nothing_is_left_alone() -> None:
    assert list(at_rest(lambda _block: (), "en")(Block("1", "Itâ\u20ac\u2122s late"))) == []
