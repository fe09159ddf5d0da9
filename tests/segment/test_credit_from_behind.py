"""Agencies at the end of a text are searched for from behind: the same is found as from the front."""
from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newsclean.segment.glue_credit import BARE, ends_with_credit
from newsclean.segment.glue_seams import seamed
from newsclean.segment.glue_words import AGENCIES
from strategies.sources import any_text

PIECES = st.lists(st.sampled_from((
    *sorted(AGENCIES), " Photo", " Images", "ALL RIGHTS reserved", "Tous droits r\xe9serv\xe9s", ".", "/", "|", " ", "(", "\n", "\xa9", "x", "Pell"))).map("".join)
FORWARDS = regex.compile(BARE.pattern)


@given(st.one_of(PIECES, any_text))
def test_both_directions_agree(text: str) -> None:
    assert (BARE.search(text) is None) is (FORWARDS.search(text) is None)
    assert (BARE.match(text.rstrip()) is None) is (FORWARDS.search(text.rstrip()) is None)


@pytest.mark.parametrize(("text", "ends"), [
    ("Cranes in the port, Reuters", True), ("Cranes in the port. Reuters Pictures", True), ("Cranes in the portReuters", False), ("Reuters", True),
    ("Cranes. All Rights Reserved.", True), ("Reuters reports it", False)])
def test_an_agency_at_the_end_is_a_credit(text: str, ends: bool) -> None:
    assert ends_with_credit(text) is ends


@pytest.mark.parametrize(("text", "found"), [
    ("It closed.The bridge", [0]), ("It closed. The bridge", []), ("It closed.\nThe bridge", []), ("It closed.\xa0The bridge", []), ("A bridge", []), ("portThe", [0]), ("1", [])])
def test_what_follows_white_space_is_no_seam(text: str, found: list[int]) -> None:
    assert list(seamed([text])) == found
