"""The rules for glue, guard by guard: each line differs in one thing from a seam that is cut, or lies on the other side of a bound."""
from __future__ import annotations

import pytest

from newsclean.blocks import Block, Link
from newsclean.document import Document
from newsclean.segment.glue_bio import prose_then_bio, says_who
from newsclean.segment.glue_byline import BYLINE, byline_then_date, byline_then_prose, prose_then_byline
from newsclean.segment.glue_caption import CAPTION, LONG, prose_then_caption
from newsclean.segment.glue_credit import TAIL as CREDIT_TAIL
from newsclean.segment.glue_credit import credit_start, credit_then_prose, ends_with_credit, is_credit
from newsclean.segment.glue_date import DATE_LIMIT, date_then_prose, is_date, prose_then_date
from newsclean.segment.glue_heading import PARAGRAPH, SHORTEST_HEAD, SHORTEST_TAIL, line_then_prose, prose_then_line
from newsclean.segment.glue_label import label_then_prose, prose_then_label
from newsclean.segment.glue_related import LINE, prose_then_related, related_then_prose
from newsclean.segment.glue_seams import QUOTES, Seam, Verdict, has_link_end, seam_at, seams_of
from newsclean.segment.glued import Rule, split_glued

PROSE = "The harbour council voted on Tuesday to rebuild its pier. Nobody has to leave."
ONE = "The harbour council voted on Tuesday to rebuild its old pier."
"""A paragraph of one sentence."""


def seam(left: str, right: str, *, spaced: bool = False, whole: bool = True, last: bool = True, beyond: str = "") -> Seam:
    return Seam(len(left), len(left) + spaced, left, right, beyond, whole=whole, last=last)


CUT: list[tuple[Rule, str, str]] = [
    (prose_then_bio, ONE, "Jane Doe is a reporter who covers courts."), (prose_then_bio, "“We sail,” she said.”", "Jane Doe is a reporter who covers courts."),
    (prose_then_bio, ONE, "About the author"), (prose_then_bio, ONE, "Follow her on the net"), (prose_then_bio, "Who sails?", "Edited by Jane Doe"),
    (prose_then_byline, ONE, "By Jane Doe"), (prose_then_byline, ONE, "Written by Jane Doe, staff writer"),
    (byline_then_date, "3 May 2024", "By Jane Doe"), (byline_then_prose, "By Jane Doe", PROSE), (byline_then_prose, "Jane Doe", ONE),
    (prose_then_caption, PROSE, "Photo: Jane Doe"), (prose_then_caption, PROSE, "Cranes in the port. (Jane Doe/AP)"),
    (credit_then_prose, "Cranes in the port. (Jane Doe/AP)", PROSE),
    (date_then_prose, "3 May 2024", PROSE), (prose_then_date, ONE, "3 May 2024"),
    (line_then_prose, "Old bridge reopens", PROSE), (line_then_prose, "Bridges of Pell in 2024", PROSE), (prose_then_line, ONE, "Old bridge reopens"),
    (label_then_prose, "Advertisement", PROSE), (prose_then_label, ONE, "Advertisement"), (prose_then_label, ONE, "All rights reserved"),
    (prose_then_related, ONE, "READ MORE: Old bridge reopens"), (prose_then_related, ONE, "Most read"), (related_then_prose, "Read more: Old bridge reopens", PROSE),
]


@pytest.mark.parametrize(("rule", "left", "right"), CUT)
def test_it_is_cut_with_a_reason_and_some_doubt(rule: Rule, left: str, right: str) -> None:
    verdict = rule(seam(left, right))
    assert verdict
    assert verdict.reason
    assert 0.5 < verdict.confidence < 1


@pytest.mark.parametrize(("rule", "left", "right"), [case for case in CUT if case[0] not in (prose_then_related, related_then_prose)])
def test_white_space_is_no_glue(rule: Rule, left: str, right: str) -> None:
    assert rule(seam(left, right, spaced=True)) is None


def test_a_link_to_another_story_is_cut_at_white_space_too() -> None:
    assert prose_then_related(seam(ONE, "READ MORE: Old bridge reopens", spaced=True))
    assert related_then_prose(seam("Read more: Old bridge reopens", PROSE, spaced=True))


@pytest.mark.parametrize(("rule", "left", "right"), [case for case in CUT if not case[0].__name__.startswith("prose_")])
def test_what_ends_here_must_be_seen_whole(rule: Rule, left: str, right: str) -> None:
    assert rule(seam(left, right, whole=False)) is None


@pytest.mark.parametrize(("rule", "left", "right"), [case for case in CUT if case[0].__name__.startswith("prose_")])
def test_a_sentence_ends_before_it(rule: Rule, left: str, right: str) -> None:
    assert rule(seam(left.rstrip(".!?”"), right)) is None


@pytest.mark.parametrize(("rule", "left", "right"), [
    (prose_then_bio, ONE, "Jane Doe is a queen who rides horses."), (prose_then_byline, ONE, "Jane Doe went away"), (prose_then_byline, ONE, "By the way"),
    (byline_then_date, "3 May 2024", "The ferry"), (byline_then_date, "Jane went away", "By Jane Doe"),
    (byline_then_prose, "Jane Doe", "The ferry that sails to the old harbour of the island, and back"),
    (byline_then_prose, "Jane Doe", "Ferries of the harbour sail again on Tuesday. Nobody has to leave."),
    (date_then_prose, "3 May 2024", "The ferry"), (date_then_prose, "The third of May", PROSE), (prose_then_date, ONE, "The third of May"),
    (label_then_prose, "Advertisement", "The ferry"), (label_then_prose, "Advertisers", PROSE), (prose_then_label, ONE, "Advertisements are few"),
    (line_then_prose, "Old bridge reopens", "The ferry sails."), (line_then_prose, "Old bridge reopens", PROSE.replace("The", "Our", 1).replace("Our", "Pell", 1)),
    (line_then_prose, "The bridge reopens. Nobody has to leave", PROSE), (line_then_prose, "Oldbridgereopens", PROSE), (line_then_prose, "Old bridge reopens,", PROSE),
    (prose_then_line, ONE, "Old bridge,"), (prose_then_line, ONE, "A-b c-d 12"), (prose_then_line, ONE, "Old bridge reopens. Nobody has to leave"),
    (prose_then_line, ONE, "Old bridge reopens."),
    (prose_then_line, ONE.replace("old", "(old"), "Old bridge reopens"), (prose_then_line, ONE, "Photo: Jane Doe"),
    (prose_then_related, ONE, "READ MORE of the old bridge"), (prose_then_related, ONE, "READ MORE: The bridge opens. Nobody has to leave"),
    (prose_then_related, ONE, "Old bridge reopens"),
    (related_then_prose, "Read more: Old bridge reopens", "The ferry"), (related_then_prose, "Old bridge reopens", PROSE), (related_then_prose, "Read more of the bridge", PROSE),
])
def test_nothing_else_is(rule: Rule, left: str, right: str) -> None:
    assert rule(seam(left, right)) is None


@pytest.mark.parametrize(("rule", "left", "right", "longer"), [
    (prose_then_caption, PROSE, "Cranes in the port of Pell. (Jane Doe/AP)", CAPTION), (prose_then_byline, ONE, "By Jane Doe, staff writer", BYLINE),
    (prose_then_related, ONE, "READ MORE: Old bridge reopens", LINE), (related_then_prose, "READ MORE: Old bridge reopens", PROSE, LINE),
])
def test_how_long_it_may_be(rule: Rule, left: str, right: str, longer: int) -> None:
    if rule is related_then_prose:
        assert rule(seam(left.ljust(longer, "s"), right))
        assert rule(seam(left.ljust(longer + 1, "s"), right)) is None
    elif longer == BYLINE:
        names = "By Mara Tolland and " + " and ".join(["Mara Tolland"] * 4) + ", "
        assert rule(seam(left, names.replace("Mara", "M" + "a" * 20, 1).ljust(longer, "x"))) or len(names) + 80 < longer
        assert rule(seam(left, names.replace("Mara", "M" + "a" * 20, 1).ljust(longer + 1, "x"))) is None
    else:
        end = " (Jane Doe/AP)" if rule is prose_then_caption else ""
        assert rule(seam(left, ("READ MORE: Old " if not end else "Cranes in ").ljust(longer - len(end), "s") + end))
        assert rule(seam(left, ("READ MORE: Old " if not end else "Cranes in ").ljust(longer + 1 - len(end), "s") + end)) is None


@pytest.mark.parametrize(("length", "cut"), [(SHORTEST_HEAD, True), (SHORTEST_HEAD - 1, False)])
def test_the_shortest_heading(length: int, cut: bool) -> None:
    assert (line_then_prose(seam("Old bridge".ljust(length, "s"), PROSE)) is not None) is cut


@pytest.mark.parametrize(("length", "cut"), [(SHORTEST_TAIL, True), (SHORTEST_TAIL - 1, False)])
def test_the_shortest_last_line(length: int, cut: bool) -> None:
    assert (prose_then_line(seam(ONE, "Old".ljust(length, "s"))) is not None) is cut


@pytest.mark.parametrize(("length", "cut"), [(60, True), (59, False)])
def test_the_shortest_paragraph_before_a_date(length: int, cut: bool) -> None:
    assert (prose_then_date(seam(f"{'The ferry '.ljust(length - 1, 's')}.", "3 May 2024")) is not None) is cut


@pytest.mark.parametrize(("length", "cut"), [(PARAGRAPH, True), (PARAGRAPH - 1, False)])
def test_the_shortest_paragraph_before_a_last_line(length: int, cut: bool) -> None:
    assert (prose_then_line(seam(f"{'The ferry '.ljust(length - 1, 's')}.", "Old bridge")) is not None) is cut


def test_a_last_line_that_goes_on_is_no_heading() -> None:
    assert prose_then_line(seam(ONE, "The bridge of Pell:"))
    assert prose_then_line(seam(ONE, "The old bridge of Pell:")) is None
    assert prose_then_line(seam(ONE, "The old bridge of Pell"))
    assert prose_then_line(seam(PROSE, "Photo: Jane Doe"))  # the credit of a lone sentence is its own


def test_a_heading_in_capitals_and_the_plural_of_capitals() -> None:
    assert line_then_prose(seam("The harbour and its NGO", PROSE))
    assert line_then_prose(seam("The harbour and its NGO", "As the ferry sailed on Tuesday, the harbour council met. Nobody has to leave.")) is None
    assert line_then_prose(seam("The harbour and its pier", "As the ferry sailed on Tuesday, the harbour council met. Nobody has to leave."))
    assert line_then_prose(seam("The harbour and its pier", "As the ferry sailed on Tuesday, the harbour council met, and nobody has to leave", last=False))
    assert line_then_prose(seam("The harbour and its pier", "As the ferry sailed on Tuesday, the harbour council met, and nobody has to leave")) is None


@pytest.mark.parametrize(("left", "right", "beyond", "cut"), [
    (ONE, "Photo: Jane Doe", "", False), (PROSE, "Cranes in the port of Pell.", "Photo: Jane Doe", True), (PROSE, "Cranes in the port of Pell.", "The end", False),
    (PROSE, "", "Photo: Jane Doe", False), (PROSE, "Cranes ".ljust(CAPTION // 2 - 1, "s"), "Photo: Jane Doe", True),
    (PROSE, "Cranes ".ljust(CAPTION // 2, "s"), "Photo: Jane Doe", False),
    (f"{'The ferry '.ljust(LONG - 1, 's')}.", "Cranes in the port. (Jane Doe/AP)", "", True),
    (f"{'The ferry '.ljust(LONG - 2, 's')}.", "Cranes in the port. (Jane Doe/AP)", "", False),
    (ONE, "The mayor (rightly so) has left the quay.", "", False), (ONE, "The mayor (leftist) has left.", "", False),
    (ONE, "The mayor (left) at the quay.", "", True), (ONE, "Der Rat (links im Bild) tagt.", "", True), (ONE, "Der Rat (v. l. Tolland) tagt.", "", True),
    (ONE, "The mayor (r.) at the quay.", "", True),
    (ONE, "The mayor (left, " + "w" * 28 + ") sails.", "", True), (ONE, "The mayor (left, " + "w" * 29 + ") sails.", "", False), (ONE, "The mayor (late) at the quay.", "", False),
    (ONE, "The mayor (Photo by Mara) sails.", "", True), (ONE, "The mayor (Photos) sails.", "", False), (ONE, "FILE - The quay.", "", True),
    (ONE, "Archivbild: Der Kai.", "", True),
    (ONE, "FILES - The quay.", "", False), (ONE, "◀ The quay.", "", True),
])
def test_captions(left: str, right: str, beyond: str, cut: bool) -> None:
    assert (prose_then_caption(seam(left, right, beyond=beyond)) is not None) is cut


@pytest.mark.parametrize(("text", "ends", "alone"), [
    ("Cranes in the port. (Jane Doe/AP)", True, False), ("Cranes in the port (Reuters)", True, False), ("Cranes in the port (File)", True, False),
    ("Cranes in the port (left)", False, False),
    ("Cranes in the port, Photo: Jane Doe", True, False), ("Jane Doe/AP", True, True), ("jd/AP", True, True), ("Photo: Jane Doe", True, True),
    ("Photo: cranes in the port", True, True),
    ("Jane Doe / Pell Post", True, True), ("Jane Doe and the ferry", False, False), ("All rights reserved", True, False), ("© Jane Doe", True, True),
    ("cranes and boats / Pell", False, False), ("", False, False),
    ("Cranes, " * 30 + "boats / Pell", False, False), ("Credit: " + "x" * 70, True, True), ("Credit: " + "x" * 90, True, True), ("Credit: " + "x" * 91, False, True),
    ("Credit: " + "x " * 100, False, True),
])
def test_credits(text: str, ends: bool, alone: bool) -> None:
    assert ends_with_credit(text) is ends
    assert is_credit(text) is alone


@pytest.mark.parametrize(("length", "alone"), [(CREDIT_TAIL // 2 - 1, True), (CREDIT_TAIL // 2, False)])
def test_a_credit_alone_is_half_a_line(length: int, alone: bool) -> None:
    assert is_credit(f"J{'o' * (length - 9)} Doe/AP."[:-1] + "P") is alone


def test_marks_that_open_a_credit() -> None:
    assert [credit_start(text) for text in ("Photo: Jane Doe", "© Jane Doe", "(Photo by Jane Doe", "Photos of Pell", "The photo: Jane")] == [True, True, True, False, False]


def test_lines_on_who_contributed() -> None:
    assert [says_who(text) for text in ("Jane Doe is a reporter.", "About the author", "Contact the author", "The author is here", "")] == [True, True, True, False, False]


@pytest.mark.parametrize(("text", "date"), [
    ("3 May 2024", True), ("Updated 3 May 2024, 12:30", True), ("5 min read", True), ("15:59 Uhr", True), ("May", False), ("3 ferries", False),
    (f"{'3 May 2024'.ljust(DATE_LIMIT)}", True),
    (f"{'3 May 2024'.ljust(DATE_LIMIT + 1)}", False), ("3 May 2024 The ferry", False), ("", False),
])
def test_dates(text: str, date: bool) -> None:
    assert is_date(text) is date


@pytest.mark.parametrize(("left", "right", "cut"), [
    ("Read more", PROSE, True), ("Read more: Old bridge", "Ferries of the harbour sail again on Tuesday. Nobody has to leave.", False),
    ("Read more: Old bridge.", "Ferries of the harbour sail again on Tuesday. Nobody has to leave.", True),
    ("Read more: Old bridge", PROSE, True), ("Read more: D.", PROSE, False),
])
def test_links_to_other_stories(left: str, right: str, cut: bool) -> None:
    assert (related_then_prose(seam(left, right)) is not None) is cut


@pytest.mark.parametrize(("right", "cut"), [("Read more", True), ("Read more..", True), ("Read more ...", False), ("Read more >", True), ("Read morels", False)])
def test_a_bare_link_says_no_more(right: str, cut: bool) -> None:
    assert (prose_then_related(seam(ONE, right)) is not None) is cut


def places(text: str, *links: tuple[int, int]) -> list[tuple[int, int]]:
    return seams_of(text, tuple(Link(start, end, "/bridge") for start, end in links))


@pytest.mark.parametrize(("text", "at"), [
    ("The endThe start", 7), ("The end.The start", 8), ("REUTERSThe start", 7), ("REUTERSTHE start", None), ("SynBio", None), ("SocGen", 3), ("OpCo", None), ("LetIt be", 3),
    ("McDonald", None), ("YouTube", None),
    ("doGen now", 2), ("LetXyzw", 3), ("LetX", 3), ("LetXY", 3), ("BizAi", None), ("BizMr", 3), ("MyIt", 2), ("J.Doe", None), ("5 min.3 May", None), ("5 Min.3 May", None),
    ("pages.3 May", 6), ("list....The end", None),
    ("www.pell.ExampleThe", None), ("#PellFerry", None), ("@PellFerry", None), ("<aB", None), ("<a>The end.The", 11), ("The end.”The start", 9),
])
def test_where_something_may_be_glued(text: str, at: int | None) -> None:
    assert places(text) == ([] if at is None else [(at, at)])


def test_a_link_that_ends_before_a_capital_may_end_a_line() -> None:
    text = "READ MORE: Old bridge The council met. READ MORE"
    assert (21, 22) in places(text, (11, 21))
    assert places(text) == []
    assert places(text.replace("The", "the"), (11, 21)) == []
    assert places(text.replace(" The", "-The"), (11, 21)) == []
    assert places("See it: Old bridge The council met.", (8, 18)) == []
    assert has_link_end(text, (Link(11, 21, "/bridge"),))
    assert not has_link_end(text, ())


@pytest.mark.parametrize(("text", "left"), [
    ('She said: "We sail."The end', 'She said: "We sail."'), ('She sails."The end" is near', "She sails."), ("Er sagt: „Ja.“Das Ende", "Er sagt: „Ja.“"),
    ("She sails.“The end” is near", "She sails."),
    ("It is the sailors’The end", "It is the sailors’"), ("He says: ‘Yes.’The end", "He says: ‘Yes.’"), ("He sails.‘The end’", "He sails."),
    ('He "a" says: "Yes."The end', 'He "a" says: "Yes."'),
])
def test_on_which_side_a_quotation_mark_stays(text: str, left: str) -> None:
    at = next(i for i in range(1, len(text)) if text[i:].startswith(("The", "Das")) and text[i - 1] in QUOTES)
    assert seam_at(text, (at, at), 0, (len(text), len(text))).left == left


def test_every_cut_of_a_block_is_sure_to_some_degree() -> None:
    texts = [left + right for _, left, right in CUT]
    found = split_glued(Document(tuple(Block(str(i), text) for i, text in enumerate(texts)))).history
    assert len(found) > len(CUT) // 2
    assert all(isinstance(rule(seam(left, right)), Verdict) for rule, left, right in CUT)
