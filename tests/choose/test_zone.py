"""Where headline, byline and date are looked for."""
from __future__ import annotations

import pytest

from newsclean import Block, Hints, Role
from newsclean.choose.zone import BEFORE_TITLE, BEHIND_ANOTHER, BEHIND_ARTICLE, BEHIND_TITLE, LONG, LONGEST, MAX_KICKER, PARAGRAPHS, SURE, TRAIL_DEPTH, zone_of


def block(number: int, text: str, role: Role, confidence: float = 0.9, *, hidden: bool = False) -> Block:
    return Block(str(number), text, role, confidence, hints=Hints(hidden=hidden))


def test_nothing_labelled_has_no_zone() -> None:
    assert zone_of([Block("1", "Ferry returns")]).title is None
    assert zone_of([]).head == ()
    assert zone_of([block(1, "Ferry returns", Role.TITLE), block(2, "By Jane Doe", Role.BYLINE)]).tail == ()  # behind no article


def test_of_several_headlines_the_one_that_mark_up_knows_is_right() -> None:
    blocks = [block(1, "Have you seen my videos?", Role.TITLE, 0.99), block(2, "Ferry returns to Pell", Role.TITLE, 0.4), block(3, "Three piers of Pell", Role.TITLE, 0.5)]
    assert zone_of(blocks).title is blocks[0]
    assert zone_of(blocks, {"ferryreturnstopell": 2, "threepiersofpell": 1}).title is blocks[1]
    assert zone_of(blocks, {"threepiersofpell": 1}).title is blocks[2]
    assert zone_of(blocks, {"another": 2}).title is blocks[0]


def heading(number: int, text: str, role: Role = Role.SUBTITLE, *, hidden: bool = False) -> Block:
    return Block(str(number), text, role, 0.1, tag="h2", hints=Hints(hidden=hidden))


def test_a_heading_behind_a_headline_for_search_engines_is_the_printed_one() -> None:
    trail = block(1, "Ferry Pell: all you need to know", Role.TITLE)
    printed = heading(2, "Harbour Ferry returns to Pell")
    known = {"ferrypellallyouneedtoknow": 2, "ferryreturnstopell": 3}
    assert zone_of([trail, printed], known).title is printed
    assert zone_of([trail, printed], {"ferrypellallyouneedtoknow": 3, "ferryreturnstopell": 2}).title is trail
    assert zone_of([trail, printed]).title is trail
    for other in (heading(2, printed.text, hidden=True), heading(2, printed.text, Role.TEASER), block(2, printed.text, Role.SUBTITLE), heading(2, "Another heading")):
        assert zone_of([trail, other], known).title is trail


@pytest.mark.parametrize(("between", "found"), [(BEHIND_ANOTHER - 1, True), (BEHIND_ANOTHER, False)])
def test_it_stands_right_behind(between: int, found: bool) -> None:
    blocks = [block(1, "Ferry Pell", Role.TITLE), *(block(i, "Share", Role.SHARE) for i in range(2, 2 + between)), heading(50, "Ferry returns to Pell")]
    assert (zone_of(blocks, {"ferryreturnstopell": 3}).title is blocks[-1]) is found


@pytest.mark.parametrize(("length", "found"), [(MAX_KICKER, True), (MAX_KICKER + 1, False)])
def test_the_label_before_it_is_short(length: int, found: bool) -> None:
    blocks = [block(1, "Ferry Pell", Role.TITLE), heading(2, f"{'k' * length} Ferry returns to Pell")]
    assert (zone_of(blocks, {"ferryreturnstopell": 3}).title is blocks[1]) is found


def test_a_hidden_headline_is_not_the_printed_one() -> None:
    blocks = [block(1, "Ferry returns to Pell", Role.TITLE, hidden=True), block(2, "Ferry is back", Role.TITLE, 0.4)]
    assert zone_of(blocks, {"ferryreturnstopell": 2}).title is blocks[1]


def test_teasers_and_comments_are_not_in_the_zone() -> None:
    roles = (Role.BYLINE, Role.TEASER, Role.COMMENT, Role.PROMO, Role.DATE)
    blocks = [block(0, "Ferry returns", Role.TITLE), *(block(i, "By Jane Doe", role) for i, role in enumerate(roles, 1))]
    assert [found.role for found in zone_of(blocks).head] == [Role.TITLE, Role.BYLINE, Role.DATE]


@pytest.mark.parametrize(("length", "end"), [(LONG, 2 + PARAGRAPHS), (LONG - 1, 12)])
def test_the_head_ends_behind_the_second_paragraph(length: int, end: int) -> None:
    blocks = [block(0, "Ferry returns", Role.TITLE), *(block(i, "f" * length, Role.PARAGRAPH) for i in range(1, 12))]
    assert len(zone_of(blocks).head) == end


@pytest.mark.parametrize(("between", "found"), [(BEHIND_TITLE - 2, True), (BEHIND_TITLE - 1, False)])
def test_the_head_is_no_longer_than_a_player(between: int, found: bool) -> None:
    byline = block(99, "By Jane Doe", Role.BYLINE)
    blocks = [block(0, "Ferry returns", Role.TITLE), *(block(i, "Play", Role.OTHER) for i in range(1, between + 1)), byline]
    assert (byline in zone_of(blocks).head) is found


@pytest.mark.parametrize(("between", "found"), [(BEHIND_ARTICLE - 1, True), (BEHIND_ARTICLE, False)])
def test_the_tail_is_short(between: int, found: bool) -> None:
    byline = block(99, "Jane Doe", Role.BYLINE)
    article = [block(i, "f" * LONG, Role.PARAGRAPH) for i in range(1, 9)]
    blocks = [block(0, "Ferry returns", Role.TITLE), *article, *(block(i, "Play", Role.OTHER) for i in range(20, 20 + between)), byline]
    assert (byline in zone_of(blocks).tail) is found


@pytest.mark.parametrize(("between", "found"), [(BEFORE_TITLE - 1, True), (BEFORE_TITLE, False)])
def test_a_byline_may_stand_right_before_the_headline(between: int, found: bool) -> None:
    byline = block(99, "By Jane Doe", Role.BYLINE)
    blocks = [byline, *(block(i, "Play", Role.OTHER) for i in range(between)), block(50, "Ferry returns", Role.TITLE)]
    assert (byline in zone_of(blocks).head) is found


@pytest.mark.parametrize(("hints", "in_trail"), [
    (Hints(tags=("nav", "p")), True), (Hints(tags=("ul", "li")), True), (Hints(tags=("div", "h1")), False), (Hints(classes=("site-breadcrumbs", "item")), True),
    (Hints(classes=("headline",)), False),
    (Hints(classes=("breadcrumb", *["x"] * (TRAIL_DEPTH - 1))), True), (Hints(classes=("breadcrumb", *["x"] * TRAIL_DEPTH)), False),
])
def test_a_headline_in_the_trail_gives_way(hints: Hints, in_trail: bool) -> None:
    blocks = [Block("1", "Ferry returns to Pell", Role.TITLE, 0.9, hints=hints), block(2, "Ferry is back", Role.TITLE, 0.4)]
    assert zone_of(blocks, {"ferryreturnstopell": 3}).title is blocks[1 if in_trail else 0]
    assert zone_of(blocks[:1]).title is blocks[0]


def test_a_block_of_no_confidence_does_not_open_the_article() -> None:
    blocks = [block(1, "f" * LONG, Role.PARAGRAPH, 0.0), *(block(i, "Play", Role.OTHER) for i in range(2, 20)), block(50, "f" * LONG, Role.PARAGRAPH)]
    assert blocks[0] not in zone_of(blocks).head
    assert zone_of(blocks[:2]).head == ()


@pytest.mark.parametrize(("length", "found"), [(LONGEST, True), (LONGEST + 1, False)])
def test_a_headline_is_no_longer_than_a_paragraph(length: int, found: bool) -> None:
    wording = "f" * length
    blocks = [block(1, "Ferry returns", Role.TITLE), block(2, wording, Role.TITLE, 0.4)]
    assert (zone_of(blocks, {wording: 3}).title is blocks[1]) is found


def test_of_equal_headlines_one_before_the_story_is_its_own_and_a_heading_is() -> None:
    story = block(5, "f" * LONG, Role.PARAGRAPH)
    first, other, last = block(1, "Ferry returns", Role.TITLE, 0.6), block(2, "Boats of Pell", Role.TITLE, 0.7), block(9, "Book a room in Pell", Role.TITLE, 0.9)
    assert zone_of([first, story, last]).title is first
    assert zone_of([first, last, story]).title is last
    assert zone_of([first, story, last], {"bookaroominpell": 1}).title is last
    marked = Block("1", "Ferry returns", Role.TITLE, 0.5, tag="h2")
    assert zone_of([marked, other, story]).title is marked
    doubtful = Block("1", "Who may board?", Role.TITLE, 0.49, tag="h2")
    assert zone_of([other, doubtful, story]).title is other
    assert zone_of([first, other, story]).title is other


def test_a_piece_of_the_headline_is_not_the_headline() -> None:
    trail = Block("1", "Ferry Pell -- returns to the quay", Role.TITLE, 0.9, hints=Hints(classes=("breadcrumbs", "post-title")))
    piece = block(2, "Ferry Pell", Role.TITLE)
    assert zone_of([trail, piece], {"ferrypellreturnstothequay": SURE}).title is trail
    assert zone_of([trail, piece], {"ferrypellreturnstothequay": SURE - 1}).title is piece
    assert zone_of([trail, block(2, "Ferry is back", Role.TITLE)], {"ferrypellreturnstothequay": SURE}).title is not trail
