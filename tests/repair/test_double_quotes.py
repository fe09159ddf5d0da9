"""Double quotation marks, one block at a time: what each rule mends, and what it leaves."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.repair.double_quotes import double_rule
from newsclean.repair.styles import Style

ENGLISH, GERMAN, FINNISH = Style("“", "”", "", tight=True), Style("„", "“", "”", tight=True), Style("”", "”", "“", tight=True)
CURLED = "“The ferry,” he said."
"""Shows that the document has curled marks elsewhere."""


def mended(style: Style, text: str, *others: str) -> str:
    for edit in reversed(double_rule(style, [text, *others])(text)):
        text = text[:edit.start] + edit.after + text[edit.end:]
    return text


@pytest.mark.parametrize(("text", "after"), [
    (",,Die Fähre kam“. ,,Niemand war da“, sagte er.", "„Die Fähre kam“. „Niemand war da“, sagte er."), ("(,,Die Fähre kam“).", "(„Die Fähre kam“)."),
    (",,Die Fähre kam. ,,Niemand war da“, sagte er.", ",,Die Fähre kam. „Niemand war da“, sagte er."),        # the first is not closed before the second opens
    ("Sie kam,,und er ging“.", "Sie kam,,und er ging“."), (",, Die Fähre kam“.", ",, Die Fähre kam“."), (",,Die Fähre kam.", ",,Die Fähre kam."),
    (",,Die „Fähre“ kam“.", ",,Die „Fähre“ kam“."), (",,Die «Fähre» kam“.", ",,Die «Fähre» kam“."),
])
def test_two_commas_open_where_a_mark_closes(text: str, after: str) -> None:
    assert mended(GERMAN, text) == after
    assert mended(FINNISH, text).count(",,") == text.count(",,")


@pytest.mark.parametrize(("text", "after"), [
    ("”Lautta” ja ”vene” ja \"satama”.", "”Lautta” ja ”vene” ja ”satama”."), ("”Lautta” ja ”vene” ja ”satama\".", "”Lautta” ja ”vene” ja ”satama”."),
    ("”Lautta\" on.", "”Lautta” on."), ("”Lautta” ja \"satama” on.", "”Lautta” ja ”satama” on."), ("”Lautta ja \"satama” on.", "”Lautta ja \"satama” on."),
    ("“Lautta” on.", "”Lautta” on."), ("”Lautta“ on.", "”Lautta” on."), ("”Lautta” on.", "”Lautta” on."),
])
def test_where_marks_look_alike_they_are_counted(text: str, after: str) -> None:
    assert mended(FINNISH, text) == after


@pytest.mark.parametrize(("text", "after"), [
    ("“The ferry\" is.", "“The ferry” is."), ("\"The ferry” is.", "“The ferry” is."), ("“The ferry“ is.", "“The ferry” is."), ("”The ferry” is.", "“The ferry” is."),
    ("“The ferry”” is.", "“The ferry” is."), ("““The ferry” is.", "“The ferry” is."), ("‘‘The ferry’’ is.", "“The ferry” is."), ("“The ferry” is.", "“The ferry” is."),
    ("“The ferry\" is \"late” now.", "“The ferry\" is \"late” now."), ("„The ferry” is.", "„The ferry” is."), ("“He said \"late” now.", "“He said \"late” now."),
    ("“Yes,” \"late” now.", "“Yes,” “late” now."), ("“Yes,” \"late now.", "“Yes,” \"late now."), ("“Yes” late\" now.", "“Yes” late\" now."),
    ("«The “ferry“ is»", "«The “ferry“ is»"),
    ("“The “ferry”” is.", "“The “ferry”” is."), ("”Nobody came!”added the captain.", "“Nobody came!” added the captain."),
    ("\"The ferry\" is.", "\"The ferry\" is."),
])
def test_marks_that_open_and_close_are_told_by_their_place(text: str, after: str) -> None:
    assert mended(ENGLISH, text) == after


@pytest.mark.parametrize(("text", "after"), [("``The ferry'' is.", "“The ferry” is."), ("''The ferry'' is.", "“The ferry” is."), ("``The ferry is.", "``The ferry is."),
                                           ("The `ferry' is.", "The `ferry' is."), ("The ferry'' is.", "The ferry'' is."),
                                           ("The ferry'' is ``late'' now.", "The ferry'' is “late” now."), ("The 5''x pipe is ``late'' now.", "The 5''x pipe is “late” now."),
                                           ("``The 5''x pipe'' is late.", "“The 5''x pipe” is late."), ("``The ``ferry'' is late.", "“The ``ferry” is late.")])
def test_two_straight_single_marks_are_one_where_the_document_has_curled_ones(text: str, after: str) -> None:
    assert mended(ENGLISH, text, CURLED) == after
    assert mended(ENGLISH, text) == text


def test_straight_marks_among_curled_ones_are_slips_where_they_are_few() -> None:
    slip = "“The ferry\" is."
    assert mended(ENGLISH, slip, *["\"Late,\" he said."] * 2, CURLED) == slip
    assert mended(ENGLISH, slip, "\"Late,\" he said.", *[CURLED] * 30) == "“The ferry” is."
    assert mended(ENGLISH, slip, "\"Late,\" he said.", *[CURLED] * 29) == slip


@given(st.sampled_from([ENGLISH, GERMAN, FINNISH]), st.lists(st.sampled_from([*"“”„\"'‘’`, .(", "Pell", "the ferry", ",,", "''"])).map("".join))
def test_nothing_but_marks_changes_and_a_second_time_nothing_does(style: Style, text: str) -> None:
    for edit in double_rule(style, [text])(text):
        assert {*text[edit.start:edit.end]} <= {*"“”„\"'‘’`, "}
        assert {*edit.after} <= {*style.marks, " "}
