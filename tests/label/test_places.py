"""What the place of a block rules out."""
from __future__ import annotations

from array import array
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import Block, Hints, Role
from newsclean.label.model import ROLES
from newsclean.label.network import Probabilities
from newsclean.label.places import LEAST, LIKELY, SURE, settle_places
from newsclean.label.profile import LONG

Chances = dict[Role, float]
TITLE, STORY, MENU = {Role.TITLE: 1.0}, {Role.PARAGRAPH: 1.0}, {Role.NAVIGATION: 1.0}


def settled(*rows: Chances, path: str | None = "/html[1]/body[1]/p[1]", hidden: Sequence[int] = (), size: int = LONG) -> list[Chances]:
    """The probabilities of a document's blocks after what their places rule out."""
    blocks = [Block(str(i), "x" * size, path=path, hints=Hints(hidden=i in hidden)) for i in range(len(rows))]
    found: list[Probabilities] = [array("d", [row.get(role, 0.0) for role in ROLES]) for row in rows]
    settle_places(blocks, found)
    return [{role: round(chance, 6) for role, chance in zip(ROLES, p) if chance} for p in found]


def left(place: int, *rows: Chances, path: str | None = "/html[1]/body[1]/p[1]") -> Chances:
    return settled(*rows, path=path)[place]


DOUBT, REST = round(SURE - 0.01, 2), round(1.01 - SURE, 2)
STANDFIRST = {Role.SUBTITLE: 0.98, Role.PARAGRAPH: 0.02}


def test_a_standfirst_stands_between_headline_and_story() -> None:
    above, _, between, _, behind = settled(STANDFIRST, TITLE, STANDFIRST, STORY, STANDFIRST)
    assert above == behind == {Role.PARAGRAPH: 1.0}
    assert between == STANDFIRST


def test_without_a_headline_or_a_story_nothing_is_above_or_behind() -> None:
    assert settled(STANDFIRST, MENU, STANDFIRST) == [STANDFIRST, MENU, STANDFIRST]


@pytest.mark.parametrize(("row", "opens"), [({Role.PARAGRAPH: LIKELY, Role.HEADING: LIKELY}, True), ({Role.PARAGRAPH: LIKELY - 0.01, Role.HEADING: LIKELY + 0.01}, False)])
def test_a_story_begins_with_a_likely_paragraph(row: Chances, *, opens: bool) -> None:
    assert (left(1, row, STANDFIRST) != STANDFIRST) is opens


@pytest.mark.parametrize(("size", "opens"), [(LONG, True), (LONG - 1, False)])
def test_a_story_begins_with_a_long_paragraph(size: int, *, opens: bool) -> None:
    assert (settled(STORY, STANDFIRST, size=size)[1] != STANDFIRST) is opens


@pytest.mark.parametrize(("chance", "is_headline"), [(LIKELY, True), (LIKELY - 0.01, False)])
def test_a_headline_is_likely(chance: float, *, is_headline: bool) -> None:
    assert (left(0, STANDFIRST, {Role.TITLE: chance, Role.TAGS: 1 - chance}) != STANDFIRST) is is_headline


def test_what_is_hidden_is_neither_headline_nor_story() -> None:
    assert settled(STANDFIRST, TITLE, hidden=[1])[0] == STANDFIRST
    assert settled(STORY, STANDFIRST, hidden=[0])[1] == STANDFIRST


@pytest.mark.parametrize("role", [Role.BYLINE, Role.DATE])
def test_far_above_the_headline_a_doubtful_byline_or_date_is_of_something_else(role: Role) -> None:
    row = {role: DOUBT, Role.TEASER: REST}
    far, near = settled(row, row, *[MENU] * 2, TITLE)[:2]
    assert (far, near) == ({Role.TEASER: 1.0}, row)


@pytest.mark.parametrize(("role", "path", "is_ruled_out"), [
    (Role.TAGS, "/p", True), (Role.TAGS, None, True), (Role.BYLINE, "/p", False), (Role.BYLINE, None, True), (Role.DATE, None, True), (Role.DATE, "/p", False),
    (Role.OTHER, None, False), (Role.OTHER, "/p", False), (Role.CAPTION, None, False), (Role.TEASER, None, False)])
def test_amid_the_story_some_roles_are_not_doubtful(role: Role, path: str | None, *, is_ruled_out: bool) -> None:
    row = {role: DOUBT, Role.PARAGRAPH: REST}
    assert (left(1, STORY, row, STORY, path=path) != row) is is_ruled_out


@pytest.mark.parametrize(("role", "path", "is_ruled_out"), [
    (Role.DATE, "/p", True), (Role.BYLINE, "/p", True), (Role.CAPTION, "/p", True), (Role.BIO, "/p", False), (Role.BIO, None, False), (Role.CAPTION, None, True),
    (Role.TAGS, "/p", False), (Role.TEASER, None, False)])
def test_far_behind_the_story_some_roles_are_not_doubtful(role: Role, path: str | None, *, is_ruled_out: bool) -> None:
    row = {role: DOUBT, Role.TEASER: REST} if role is not Role.TEASER else {role: DOUBT, Role.PROMO: REST}
    found = settled(STORY, *[MENU] * 7, row, row, path=path)
    assert found[8] == row
    assert (found[9] != row) is is_ruled_out


@pytest.mark.parametrize(("chance", "stays"), [(0.9, True), (0.89, False), (LEAST, False), (LEAST - 0.01, True)])
def test_a_sure_role_stays_and_an_unlikely_one_makes_no_difference(chance: float, *, stays: bool) -> None:
    row = {Role.TAGS: chance, Role.HEADING: 1 - chance}
    assert (Role.TAGS in left(1, STORY, row, STORY)) is stays


@given(st.lists(st.lists(st.floats(0, 1), min_size=len(ROLES), max_size=len(ROLES)).filter(any), min_size=1, max_size=12), st.booleans())
def test_what_is_left_is_in_proportion(rows: list[list[float]], is_text: bool) -> None:
    before = [{role: chance / sum(row) for role, chance in zip(ROLES, row)} for row in rows]
    for old, new in zip(before, settled(*before, path=None if is_text else "/p")):
        assert sum(new.values()) == pytest.approx(1.0, abs=1e-4)
        kept = [role for role in new if old[role] > 0.01]
        assert all(new[one] / new[other] == pytest.approx(old[one] / old[other], rel=1e-3) for one in kept for other in kept)


def test_what_is_left_of_nearly_nothing_is_no_more_than_one() -> None:
    found = settled(STORY, {Role.SUBTITLE: 1 - 2e-14, Role.PARAGRAPH: 1e-14, Role.TEASER: 1e-14})[1]
    assert found == {Role.PARAGRAPH: 0.5, Role.TEASER: 0.5}


@pytest.mark.parametrize("chance", [0.5, 1.0])
def test_a_role_that_is_all_there_is_stays(chance: float) -> None:
    assert settled(STORY, {Role.SUBTITLE: chance})[1] == {Role.SUBTITLE: chance}


COMMENT, LISTING = {Role.COMMENT: DOUBT, Role.PARAGRAPH: REST}, {Role.OTHER: 0.98, Role.PARAGRAPH: 0.02}


@pytest.mark.parametrize("path", ["/html[1]/body[1]/p[1]", None])
def test_one_doubtful_comment_amid_the_story_is_none(path: str | None) -> None:
    """"Comment" is French for "how"."""
    assert left(1, STORY, COMMENT, STORY, path=path) == {Role.PARAGRAPH: 1.0}


@pytest.mark.parametrize(("chance", "stay"), [(LIKELY - 0.01, False), (LIKELY, True)])
def test_unlikely_comments_amid_the_story_are_no_discussion(chance: float, *, stay: bool) -> None:
    row = {Role.COMMENT: chance, Role.PARAGRAPH: 1 - chance}
    assert (settled(STORY, row, row, STORY)[1:3] == [row, row]) is stay


def test_several_comments_a_sure_one_and_one_behind_the_story_stay() -> None:
    assert settled(STORY, COMMENT, COMMENT, STORY)[1:3] == [COMMENT, COMMENT]
    assert left(1, STORY, {Role.COMMENT: SURE, Role.PARAGRAPH: 1 - SURE}, STORY)[Role.COMMENT] == SURE
    assert left(2, STORY, STORY, COMMENT) == COMMENT


def test_what_is_preformatted_amid_the_story_is_the_storys() -> None:
    """Code, and verses: the guide to the roles calls code something else, but an article without it is not whole."""
    blocks = [Block(str(i), "x" * LONG, path="/html[1]", hints=Hints(tags=tags)) for i, tags in enumerate([("p",), ("pre", "code"), ("div",), ("p",), ("pre",)])]
    found: list[Probabilities] = [array("d", [row.get(role, 0.0) for role in ROLES]) for row in (STORY, LISTING, LISTING, STORY, LISTING)]
    settle_places(blocks, found)
    assert [round(p[ROLES.index(Role.OTHER)], 2) for p in found] == [0, 0, 0.98, 0, 0.98]
