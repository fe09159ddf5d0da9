"""The longest caption, on both sides of the bound."""
from __future__ import annotations

import pytest

from newsclean.segment.glue_caption import prose_then_caption
from newsclean.segment.glue_credit import CAPTION, LONE, TAIL, credit_then_prose, prose_then_credit
from newsclean.segment.glue_seams import Seam

PROSE = "The harbour council voted on Tuesday to rebuild its pier. Nobody has to leave."
CREDIT = "(Jo Brandt/Reuters)"


def caption(length: int) -> str:
    words = "Cranes in the port of Oldmere on Monday "
    return (words * 20)[:length - len(CREDIT) - 1].rstrip().ljust(length - len(CREDIT) - 1, "x") + " " + CREDIT


@pytest.mark.parametrize(("length", "cut"), [(CAPTION - 1, True), (CAPTION, True), (CAPTION + 1, False)])
def test_a_caption_is_no_longer_than_this(length: int, cut: bool) -> None:
    left = caption(length)
    assert len(left) == length
    assert (credit_then_prose(Seam(length, length, left, PROSE, "", whole=True, last=True)) is not None) == cut


@pytest.mark.parametrize(("left", "cut"), [(PROSE, True), ("The harbour council voted on Tuesday.", False), (f"{PROSE} Cranes stand in the port. {CREDIT}", False)])
def test_a_lone_credit_is_cut_from_a_paragraph_and_left_at_its_caption(left: str, cut: bool) -> None:
    verdict = prose_then_caption(Seam(len(left), len(left), left, "Photo: Jo Brandt", "", whole=True, last=True))
    assert (verdict is not None) == cut
    if verdict:
        assert "credit follows the sentence" in verdict.reason


@pytest.mark.parametrize(("length", "right", "cut"), [
    (TAIL, "red, tolmark.at/Agenturen", True), (TAIL - 1, "red, tolmark.at/Agenturen", False), (TAIL, "Jo Brandt/Reuters", False), (TAIL, "redner, tolmark.at/Agenturen", False)])
def test_a_sign_off_is_cut_from_a_long_sentence(length: int, right: str, cut: bool) -> None:
    left = "Der Rat " + "x" * (length - 9) + "."
    assert (prose_then_credit(Seam(length, length, left, right, "", whole=True, last=True)) is not None) == cut


@pytest.mark.parametrize(("length", "cut"), [(LONE - 1, True), (LONE, True), (LONE + 1, False)])
def test_a_credit_alone_is_short(length: int, cut: bool) -> None:
    credit = "Photo: Jo Brandt/" + "x" * (length - len("Photo: Jo Brandt//Reuters")) + "/Reuters"
    assert len(credit) == length
    assert (prose_then_credit(Seam(len(PROSE), len(PROSE), PROSE, credit, "", whole=True, last=True)) is not None) == cut


@pytest.mark.parametrize(("left", "right", "cut"), [
    (PROSE, "klm/Reuters", True), ("The harbour council voted on Tuesday.", "klm/Reuters", False), (f"{PROSE} Cranes stand in the port. {CREDIT}", "klm/Reuters", False),
    (PROSE, "The end came soon", False), (PROSE.rstrip("."), "klm/Reuters", False),
])
def test_a_credit_is_cut_from_a_paragraph_alone(left: str, right: str, cut: bool) -> None:
    assert (prose_then_credit(Seam(len(left), len(left), left, right, "", whole=True, last=True)) is not None) == cut
