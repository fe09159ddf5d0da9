"""The rules for bylines, guard by guard: each case differs in one thing from a seam that is cut."""
from __future__ import annotations

import pytest

from newsclean.segment.glue_byline import BYLINE, STANDFIRST, byline_then_date, byline_then_prose
from newsclean.segment.glue_seams import Seam

DATE = Seam(15, 15, "By Mara Tolland", "3 May 2024", "", whole=True, last=True)
PROSE = Seam(15, 15, "By Mara Tolland", "The harbour council voted on Tuesday to rebuild its pier. Nobody has to leave.", "", whole=True, last=True)


def test_a_byline_is_cut_from_what_follows() -> None:
    assert byline_then_date(DATE)
    assert byline_then_prose(PROSE)


def test_a_name_alone_is_trusted_less() -> None:
    signed, alone = byline_then_prose(PROSE), byline_then_prose(PROSE._replace(left="Mara Tolland"))
    assert signed
    assert alone
    assert alone.confidence < signed.confidence <= 1


@pytest.mark.parametrize(("left", "right", "cut"), [
    ("Mara Tolland", "The pier of the harbour is to stand again " + "x" * (STANDFIRST - 42), True),         # no sentence's end, and as long as a standfirst
    ("Mara Tolland", "The pier of the harbour is to stand again " + "x" * (STANDFIRST - 43), False),
    ("Mara Tolland", "Oldmere wants its pier to stand again by May. " + "x" * (STANDFIRST - 46), True),     # no word that opens sentences
    ("Mara Tolland", "Oldmere wants its pier to stand again by May. " + "x" * (STANDFIRST - 47), False),
    ("After Tolland", "Oldmere wants its pier to stand again by May. " + "x" * (STANDFIRST - 46), False),   # the left side has one, so it is no name
    ("After Tolland", "The pier of the harbour is to stand again by May. Nobody has to leave.", True),
])
def test_behind_a_name_alone_a_paragraph_begins(left: str, right: str, cut: bool) -> None:
    assert (byline_then_prose(Seam(len(left), len(left), left, right, "", whole=True, last=True)) is not None) is cut


def test_a_date_is_cut_from_the_byline_that_follows() -> None:
    assert byline_then_date(DATE._replace(left="3 May 2024", right="By Mara Tolland"))


@pytest.mark.parametrize("change", [{"after": 16}, {"whole": False}, {"left": "By Mara Tolland, " + "x" * BYLINE}, {"left": "Mara went away"}, {"right": "and then they left"}])
def test_nothing_else_is(change: dict[str, object]) -> None:
    assert byline_then_date(DATE._replace(**change)) is None  # type: ignore[arg-type]
    assert byline_then_prose(PROSE._replace(**change)) is None  # type: ignore[arg-type]


@pytest.mark.parametrize(("length", "cut"), [(BYLINE, True), (BYLINE + 1, False)])
def test_a_byline_is_no_longer_than_this(length: int, cut: bool) -> None:
    left = "By " + " and ".join(["Mara Tolland"] * 5)
    left += ", " + "x" * min(80, length - len(left) - 2)
    left = left.replace("Mara", "M" + "a" * (length - len(left) + 3), 1)
    assert len(left) == length
    assert (byline_then_prose(PROSE._replace(left=left)) is not None) == cut
