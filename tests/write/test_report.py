from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given

from newsclean import Block, Document, Edit, Metadata, Role, Span, clean
from newsclean.repair import repair_spacing
from newsclean.write.report import EXCERPT, LABEL, REPORTS, WIDTH
from strategies.documents import documents

BLOCKS = (
    Block("1", "A title", Role.TITLE, 0.9, "the first heading"),
    Block("2", "First paragraph.", confidence=0.5, reason="prose"),
    Block("3", "Second."),
    Block("4", "The pier.", Role.CAPTION, group="4"),
    Block("5", "Jo Brandt", Role.CAPTION, group="4"),
    Block("6", "Elsewhere", Role.TEASER, group="6"),
    Block("7", "It breaks off...", Role.TEASER, group="6"),
    Block("8", "Ada Quist writes on ports.", Role.BIO, group="8"),
    Block("9", "Corrected on Monday.", Role.NOTICE),
    Block("10", "Share this", Role.SHARE, 1.0, "a button"),
)
EDIT = Edit("mend", "2", Span(0, 1), "f", "F", "a sentence begins with a capital")
DOCUMENT = Document(BLOCKS, (EDIT,), Metadata(authors=("Ada Quist",), published=datetime(2025, 3, 4, 6, 30, tzinfo=UTC)), 0.75, ("short",))


@pytest.mark.parametrize("name", REPORTS)
@given(document=documents())
def test_every_report_can_be_written_of_every_document(name: str, document: Document) -> None:
    REPORTS[name](document).encode("utf-8")


def test_roles_has_a_line_for_each_block() -> None:
    lines = REPORTS["roles"](DOCUMENT).splitlines()
    assert len(lines) == len(DOCUMENT.blocks)
    assert lines[0] == "     1  title      0.90  A title  (the first heading)"


def test_an_edit_of_white_space_shows_it() -> None:
    document = clean("Talks  went on , late.", passes=(repair_spacing,))
    assert set(REPORTS["edits"](document).splitlines()) == {
        "block 1, repair_spacing: ' ' became '' (the space was doubled)", "block 1, repair_spacing: ' ' became '' (no language has a space here)"}


def test_edits_says_what_became_of_what_and_why() -> None:
    assert REPORTS["edits"](DOCUMENT) == "block 2, mend: 'f' became 'F' (a sentence begins with a capital)"


def test_removed_says_why() -> None:
    assert REPORTS["removed"](DOCUMENT) == "share       Share this  (a button)"


def test_parts_are_named() -> None:
    assert REPORTS["parts"](DOCUMENT) == """\
TITLE     A title

AUTHOR    Ada Quist
            bio: Ada Quist writes on ports.

PUBLISHED 2025-03-04 06:30:00+00:00

QUALITY   0.75; short

TEXT      First paragraph.

          Second.

CAPTION   The pier.
            credit: Jo Brandt

TEASER    Elsewhere
            summary: It breaks off...
            note: breaks off

NOTICE    Corrected on Monday.

EDIT      block 2, mend: 'f' became 'F' (a sentence begins with a capital)

REMOVED   share: Share this  (a button)"""


def test_an_empty_document_has_empty_reports() -> None:
    assert {report(Document()) for report in REPORTS.values()} == {""}


def test_long_blocks_are_shown_by_their_start() -> None:
    line = REPORTS["roles"](Document((Block("1", "x" * 1000),)))
    assert line.endswith("x" * 60 + "\N{HORIZONTAL ELLIPSIS}")
    assert len(line) < 100


def test_long_words_are_not_cut() -> None:
    assert REPORTS["parts"](Document((Block("1", "x" * 1000),))) == "TEXT      " + "x" * 1000


@pytest.mark.parametrize(("text", "shown"), [
    ("x" * EXCERPT, "x" * EXCERPT), ("x" * (EXCERPT + 1), "x" * EXCERPT + "…"), ("x" + " " * (2 * EXCERPT - 2), "x"), ("x" + " " * (2 * EXCERPT - 1), "x…"), ("a\n b", "a b")])
def test_the_start_of_a_block_is_shown(text: str, shown: str) -> None:
    assert REPORTS["roles"](Document((Block("1", text),))) == f"     1  paragraph  0.00  {shown}"


def test_lines_below_a_part_stand_further_in_where_they_are_wrapped() -> None:
    blocks = (Block("1", "By Ada Quist", Role.BYLINE), Block("2", "Ada Quist writes on ports " + "and on ferries " * 8, Role.BIO, group="2"))
    lines = REPORTS["parts"](Document(blocks)).splitlines()
    assert [len(line) - len(line.lstrip()) for line in lines] == [0, LABEL + 2, LABEL + 2]
    assert max(map(len, lines)) <= WIDTH
