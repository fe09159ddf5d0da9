"""Of all lines that look like the title, one headline is left."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import Block, Hints, Role
from newsclean.label.headlines import (
    AGAIN,
    BESIDE,
    HALF,
    LEAST,
    LESS_LIKELY,
    LIKELY,
    MIN_HEADLINE,
    MOST_AGAIN,
    PLAUSIBLE,
    SHARED,
    WHOLE,
    settle_headline,
)
from newsclean.label.model import ROLES
from newsclean.label.profile import LONG

Row = dict[Role, float]
TITLE: Row = {Role.TITLE: 0.9, Role.TEASER: 0.1}
WEAKER: Row = {Role.TITLE: 0.6, Role.TEASER: 0.4}
MENU: Row = {Role.NAVIGATION: 1.0}
STEP: Row = {Role.TAGS: 0.8, Role.NAVIGATION: 0.2}
FERRY, MARKET = "Ferry sails again to Pell", "Market moves under one roof"
LONG_HEADLINE, STANDFIRST = "Ferry sails to Pell again after ten years", "A pilot, a cook and eleven goats are the first on board"


def told(*lines: tuple[str, Row], page: bool = False) -> list[Role]:
    """The likeliest role of each line once the headline is settled."""
    blocks = [Block(str(i), text, path=f"/html[1]/body[1]/p[{i}]" if page else None, tag="p" if page else "") for i, (text, _) in enumerate(lines, 1)]
    found = [[row.get(role, 0.0) for role in ROLES] for _, row in lines]
    settle_headline(blocks, found)
    return [ROLES[p.index(max(p))] for p in found]


@pytest.mark.parametrize("page", [True, False])
def test_of_two_headlines_the_likelier_is_one(page: bool) -> None:
    assert told((FERRY, TITLE), (MARKET, WEAKER), page=page) == [Role.TITLE, Role.TEASER]
    assert told((MARKET, WEAKER), *[("Menu", MENU)] * 9, (FERRY, TITLE), page=page) == [Role.TEASER, *[Role.NAVIGATION] * 9, Role.TITLE]


@pytest.mark.parametrize(("tag", "far", "role"), [("h2", BESIDE, Role.TITLE), ("h2", BESIDE - 1, Role.TEASER), ("h3", BESIDE, Role.TEASER)])
def test_a_second_heading_of_a_page_may_be_the_printed_one(tag: str, far: int, role: Role) -> None:
    blocks = [Block("1", FERRY, path="/h1[1]", tag="h1"), *[Block("2", "Menu", path="/p[1]", tag="p")] * far, Block("3", MARKET, path="/h2[1]", tag=tag)]
    found = [[row.get(role, 0.0) for role in ROLES] for row in (TITLE, *[MENU] * far, WEAKER)]
    settle_headline(blocks, found)
    assert ROLES[found[-1].index(max(found[-1]))] is role


@pytest.mark.parametrize(("alike", "own", "role"), [(2, "entry", Role.HEADING), (1, "entry", Role.TITLE), (2, "deck", Role.TITLE)])
def test_but_not_where_subheadings_are_marked_up_like_it(alike: int, own: str, role: Role) -> None:
    def head(number: int, text: str, tag: str = "h2", own: str = "entry") -> Block:
        return Block(str(number), text, path=f"/{tag}[{number}]", tag=tag, hints=Hints(tags=("div", tag), classes=(f"row-{number}", own)))

    blocks = [head(1, FERRY, "h1"), *[Block("2", "Menu", path="/p[1]", tag="p")] * BESIDE, head(3, MARKET, own=own), *[head(i, "The bridge is open") for i in range(4, 4 + alike)]]
    rows = [TITLE, *[MENU] * BESIDE, {Role.TITLE: 0.6, Role.HEADING: 0.4}, *[{Role.HEADING: 1.0}] * alike]
    found = [[row.get(role, 0.0) for role in ROLES] for row in rows]
    settle_headline(blocks, found)
    assert ROLES[found[1 + BESIDE].index(max(found[1 + BESIDE]))] is role


@pytest.mark.parametrize(("far", "role"), [(BESIDE, Role.TITLE), (BESIDE - 1, Role.TEASER)])
def test_so_it_may_before_one_that_is_worded_otherwise(far: int, role: Role) -> None:
    menu = [Block("2", "Menu", path="/p[1]", tag="p")]
    blocks = [*menu * 9, Block("3", MARKET, path="/h2[1]", tag="h2"), *menu * far, Block("1", FERRY, path="/h1[1]", tag="h1")]
    found = [[row.get(role, 0.0) for role in ROLES] for row in (*[MENU] * 9, WEAKER, *[MENU] * far, TITLE)]
    settle_headline(blocks, found)
    assert ROLES[found[9].index(max(found[9]))] is role


def test_a_kicker_and_a_standfirst_beside_the_headline_are_none() -> None:
    kicker = {Role.TITLE: 0.5, Role.TAGS: 0.4, Role.NAVIGATION: 0.1}
    standfirst = {Role.TITLE: 0.6, Role.SUBTITLE: 0.4}
    assert told(("Harbour", kicker), (FERRY, TITLE)) == [Role.TAGS, Role.TITLE]
    assert told((FERRY, TITLE), ("Old lights along the coast", standfirst)) == [Role.TITLE, Role.SUBTITLE]


@pytest.mark.parametrize(("other", "role"), [(PLAUSIBLE, Role.SUBTITLE), (PLAUSIBLE - 0.01, Role.TITLE)])
def test_a_second_wording_that_can_be_nothing_else_is_a_title_too(other: float, role: Role) -> None:
    assert told((FERRY, TITLE), (MARKET, {Role.TITLE: 0.7, Role.SUBTITLE: other})) == [Role.TITLE, role]


def test_a_headline_that_stands_there_twice_is_one_twice() -> None:
    assert told((FERRY, TITLE), ("Menu", MENU), (FERRY.upper(), WEAKER)) == [Role.TITLE, Role.NAVIGATION, Role.TITLE]


@pytest.mark.parametrize(("gain", "role"), [(0.01, Role.TITLE), (-0.01, Role.TEASER)])
def test_what_the_page_says_again_is_likelier(gain: float, role: Role) -> None:
    once, twice = {Role.TITLE: 0.75, Role.TEASER: 0.2}, {Role.TITLE: 0.75 - AGAIN + gain, Role.TEASER: 0.2}
    assert told((MARKET, once), (FERRY, twice), ("Menu", MENU), (FERRY, twice))[1::2] == [role, role]


@pytest.mark.parametrize(("times", "role"), [(3, Role.TITLE), (4, Role.TITLE)])
def test_more_than_twice_again_is_no_likelier(times: int, role: Role) -> None:
    rival = {Role.TITLE: 0.5 + MOST_AGAIN * AGAIN + 0.01, Role.TEASER: 0.19}
    again = [(FERRY, {Role.TITLE: 0.5, Role.TEASER: 0.3})] * times
    assert told((MARKET, rival), *again)[0] is role
    assert told((MARKET, {**rival, Role.TITLE: rival[Role.TITLE] - 0.02}), *again)[0] is not role


@pytest.mark.parametrize(("other", "same"), [
    ("Ferry sails again to Orm", True),                        # four of five words
    ("Ferry sails late to Orm", False),                        # three of five
    ("Ferry sails again to Pell | The Pell Observer", True),
    ("Ferry sails again", True),                               # three of three, more than half of the longer
    ("Ferry again", False),                                    # two of two, less than half
])
def test_what_is_one_headline(other: str, same: bool) -> None:
    assert (SHARED, HALF, WHOLE) == (0.75, 0.5, 4)
    assert told((FERRY, TITLE), ("Menu", MENU), (other, WEAKER))[2] is (Role.TITLE if same else Role.TEASER)


def test_a_label_beside_the_headline_leaves_it_one() -> None:
    assert told(("Ferry sails again now", TITLE), ("Menu", MENU), ("News of the harbour and the coast: ferry sails again now", WEAKER))[2] is Role.TITLE
    assert told(("Ferry sails again", TITLE), ("Menu", MENU), ("News of the harbour and the coast: ferry sails again", WEAKER))[2] is Role.TEASER


@pytest.mark.parametrize(("likely", "role"), [(LEAST, Role.TITLE), (LEAST - 0.01, Role.TEASER)])
def test_a_text_without_a_headline_takes_the_likeliest_line(likely: float, role: Role) -> None:
    assert told(("Menu", MENU), (FERRY, {Role.TITLE: likely, Role.TEASER: 0.7})) == [Role.NAVIGATION, role]


@pytest.mark.parametrize(("length", "role"), [(LONG - 1, Role.TITLE), (LONG, Role.TEASER)])
def test_a_line_behind_the_beginning_of_a_story_is_no_headline(length: int, role: Role) -> None:
    story = ("The ferry sails again. " * LONG)[:length]
    assert told(("Menu", MENU), (story, {Role.PARAGRAPH: 0.9, Role.TITLE: 0.1}), (FERRY, {Role.TITLE: LEAST, Role.TEASER: 0.7}))[2] is role
    assert told(("Menu", MENU), (story, {Role.TEASER: 0.9, Role.TITLE: 0.1}), (FERRY, {Role.TITLE: LEAST, Role.TEASER: 0.7}))[2] is Role.TITLE


@pytest.mark.parametrize(("text", "tag", "likely", "role"), [
    (LONG_HEADLINE, "h1", 0.4, Role.TEASER), (LONG_HEADLINE, "p", LESS_LIKELY, Role.TITLE), (LONG_HEADLINE, "p", LESS_LIKELY - 0.01, Role.TEASER),
    (f"{LONG_HEADLINE}\nOn Monday", "p", 0.4, Role.TEASER), ("n" * MIN_HEADLINE, "p", 0.4, Role.TITLE), ("n" * (MIN_HEADLINE - 1), "p", 0.4, Role.TEASER)])
def test_a_page_without_a_first_heading_takes_its_likeliest_line(text: str, tag: str, likely: float, role: Role) -> None:
    blocks = [Block("1", text, path="/p[1]", tag="p"), Block("2", "Pell Observer", path=f"/{tag}[1]", tag=tag)]
    found = [[row.get(role, 0.0) for role in ROLES] for row in ({Role.TITLE: likely, Role.TEASER: 1 - likely}, MENU)]
    settle_headline(blocks, found)
    assert ROLES[found[0].index(max(found[0]))] is role


def test_the_end_of_a_path_is_no_headline() -> None:
    assert told(("News", STEP), (FERRY, WEAKER), ("Harbour", STEP), (FERRY, TITLE)) == [Role.TAGS, Role.TAGS, Role.TAGS, Role.TITLE]


@pytest.mark.parametrize(("length", "role"), [(39, Role.TAGS), (40, Role.TITLE)])
def test_a_step_is_short(length: int, role: Role) -> None:
    assert told(("N" * length, STEP), (FERRY, TITLE), (FERRY, TITLE))[1] is role


def test_a_headline_is_the_end_of_no_path() -> None:
    assert told((FERRY, TITLE), (FERRY, TITLE)) == [Role.TITLE, Role.TITLE]                                           # nothing before
    assert told(("By Jane Doe", {Role.BYLINE: 1.0}), (FERRY, TITLE), (FERRY, TITLE))[1:] == [Role.TITLE] * 2          # no step before
    assert told(("News", STEP), (FERRY, TITLE), *[("Menu", MENU)] * BESIDE, (FERRY, TITLE))[1::3] == [Role.TITLE] * 2  # the next one is far
    assert told(("News", STEP), (FERRY, TITLE), (FERRY, TITLE), page=True)[1:] == [Role.TITLE] * 2                    # a page has a list for it




def row(title: float, other: Role = Role.TAGS) -> Row:
    return {Role.TITLE: title, other: 1 - title}


@pytest.mark.parametrize(("first", "second", "roles"), [
    (0.9, 0.97, [Role.TITLE, Role.SUBTITLE]), (0.8, 0.97, [Role.TAGS, Role.TITLE]), (0.95, 0.6, [Role.TITLE, Role.SUBTITLE])])
def test_of_two_headlines_in_a_row_the_second_is_the_standfirst(first: float, second: float, roles: list[Role]) -> None:
    assert told((LONG_HEADLINE, row(first)), (STANDFIRST, row(second))) == roles


@pytest.mark.parametrize(("first", "roles"), [(LIKELY, [Role.TITLE, Role.SUBTITLE]), (LIKELY - 0.01, [Role.TAGS, Role.TITLE])])
def test_a_menu_that_looks_like_the_headline_is_none_over_it(first: float, roles: list[Role]) -> None:
    assert told((LONG_HEADLINE, {Role.TITLE: first, Role.TAGS: 0.3}), (STANDFIRST, row(0.55))) == roles


@pytest.mark.parametrize(("first", "second", "other", "headline"), [
    (LESS_LIKELY, 0.79, Role.TEASER, True), (LESS_LIKELY - 0.01, 0.79, Role.TEASER, False),
    (LESS_LIKELY, 0.8, Role.TEASER, False), (LESS_LIKELY, 0.79, Role.NAVIGATION, False)])
def test_what_stands_over_an_unsure_headline_may_be_it(first: float, second: float, other: Role, *, headline: bool) -> None:
    assert told((LONG_HEADLINE, row(first, other)), (STANDFIRST, row(second))) == ([Role.TITLE, Role.SUBTITLE] if headline else [other, Role.TITLE])


@pytest.mark.parametrize(("length", "role"), [(30, Role.SUBTITLE), (29, Role.TITLE)])
def test_a_label_has_no_standfirst(length: int, role: Role) -> None:
    assert told(("N" * length, row(0.9)), (STANDFIRST, row(0.9)))[1] is role
    assert told(("N" * (length - 1) + ":", row(0.9)), (STANDFIRST, row(0.95)))[1] is Role.TITLE


@pytest.mark.parametrize(("far", "role"), [(2, Role.SUBTITLE), (3, Role.TAGS)])
def test_a_standfirst_is_near_its_headline(far: int, role: Role) -> None:
    assert told((LONG_HEADLINE, row(0.8)), *[("Menu", MENU)] * far, (STANDFIRST, row(0.7)))[-1] is role


def test_the_same_headline_twice_is_no_standfirst_and_pages_have_mark_up() -> None:
    assert told((LONG_HEADLINE, row(0.9)), (LONG_HEADLINE, row(0.9))) == [Role.TITLE, Role.TITLE]
    assert told((LONG_HEADLINE, row(0.8)), (STANDFIRST, row(0.7)), page=True) == [Role.TITLE, Role.TAGS]


@pytest.mark.parametrize(("line", "role"), [("pell-post.example", Role.NAVIGATION),
                                            ("https://www.pell.example/harbour/ferry", Role.NAVIGATION), ("Pell.example sails again", Role.TITLE),
                                            ("Home / Companies / Ferries and boats", Role.TAGS), ("Home > News > The harbour", Role.TAGS), ("The harbour / the ferry", Role.TITLE),
                                            ("Home / A / Ferries", Role.TITLE), (" / ".join(["Home"] * 7), Role.TAGS), (" / ".join(["Home"] * 8), Role.TITLE),
                                            ("Fish / chips / tea: a harbour in three dishes. Or four", Role.TITLE)])
def test_an_address_or_a_path_is_no_headline(line: str, role: Role) -> None:
    assert told((line, row(0.9, Role.OTHER)), ("By Jane Doe", {Role.BYLINE: 1.0}))[0] is role


ROWS = st.lists(st.floats(0, 1), min_size=len(ROLES), max_size=len(ROLES)).filter(sum).map(lambda row: [p / sum(row) for p in row])


@given(st.lists(st.tuples(st.sampled_from([FERRY, MARKET, "Old lights along the coast", ""]), ROWS), min_size=1, max_size=8), st.booleans())
def test_only_a_title_changes_its_role(lines: list[tuple[str, list[float]]], page: bool) -> None:
    blocks = [Block(str(i), text, path=f"/p[{i}]" if page else None) for i, (text, _) in enumerate(lines)]
    before, found = [row.index(max(row)) for _, row in lines], [list(row) for _, row in lines]
    settle_headline(blocks, found)
    title = ROLES.index(Role.TITLE)
    after = [row.index(max(row)) for row in found]
    assert all(old == new for old, new in zip(before, after) if title not in (old, new))
    assert title not in before or title in after
