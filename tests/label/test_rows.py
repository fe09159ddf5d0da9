"""Rows of links: which blocks another one speaks for, and that nothing else is left out."""
from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Block, Document, clean
from newsclean.label import native
from newsclean.label.rows import ELSEWHERE, LONGEST_LABEL, TEMPLATES, first_of_rows, group_of, spoken_for_in_python
from strategies.sources import read_documents

STORY = "<p>The old bridge over the river reopened on Monday after two years, the council said in a statement.</p>"
MENU = "<nav><ul>" + "".join(f"<li><a href='/{name}'>{name}</a></li>" for name in ("News", "Sport", "Culture", "Weather")) + "</ul></nav>"


def read(page: str) -> Document:
    return clean(page, passes=())


@pytest.mark.parametrize(("page", "places"), [
    (MENU + STORY, [0, 1, 1, 1, 2]),
    ("<ul><li><a href=a>News</a></li><li>Sport</li><li><a href=b>Culture</a></li></ul>", [0, 1, 2]),
    ("<ul><li><a href=a>News</a></li></ul><div><a href=b>Sport</a></div>", [0, 1]),
    ("<ul><li><a href=a>News</a></li><li><a href=b>A headline of a story that is longer than any entry of a menu is</a></li></ul>", [0, 1]),
    ("<ul><li><a href=a>News</a> today</li><li><a href=b>Sport</a> today</li></ul>", [0, 1]),
    ("<ul>" + "".join(f"<li><a href={size}>{'x' * size}</a></li>" for size in (9, 8, 49, 7, 50)) + "</ul>", [0, 1, 1, 1, 2]),
    (STORY * 2, [0, 1]), ("", []),
])
def test_which_block_speaks_for_which(page: str, places: list[int]) -> None:
    document = read(page)
    short, found = first_of_rows(document)
    assert found == spoken_for_in_python(document.blocks)[1] == places
    assert [block for at, block in zip(found, document.blocks) if block is short.blocks[at]] == list(short.blocks)


def test_text_has_no_rows() -> None:
    document = read("News\nSport\nCulture")
    assert first_of_rows(document) == (document, [0, 1, 2])


def test_those_that_follow_have_the_role_of_the_one_before_them_and_say_so() -> None:
    blocks = clean(f"<body>{MENU}<h1>Bridge reopens</h1>{STORY * 3}</body>").blocks
    assert len({block.role for block in blocks[1:4]}) == 1
    assert [block.reason.startswith("in a row of links") for block in blocks[:5]] == [False, False, True, True, False]


@given(st.lists(st.sampled_from([MENU, STORY, "<div><a href=x>More</a></div>", "<h2>Related</h2>"]), max_size=8))
def test_every_block_has_one_that_speaks_for_it(parts: list[str]) -> None:
    document = read("".join(parts))
    short, places = first_of_rows(document)
    assert len(places) == len(document.blocks)
    assert all(document.blocks.index(short.blocks[at]) <= i for i, at in enumerate(places))
    assert sorted(set(places)) == list(range(len(short.blocks)))


@given(read_documents)
def test_compiled_or_not_the_same_blocks_speak_for_others(document: Document) -> None:
    for shown in (document, replace(document, blocks=document.blocks[::-1])):
        blocks = replace(shown, facts=replace(shown.facts, kind="html")).blocks
        assert (native.spoken_for(blocks, TEMPLATES, group_of) if native.COMPILED else spoken_for_in_python(blocks)) == spoken_for_in_python(blocks)


@given(st.lists(st.sampled_from([
    MENU, STORY, "<footer><p>Imprint</p><p><a href=x>More</a></p></footer>", "<ul><li><a href=a>A</a></li><li>B</li></ul>", "<p class=menu>x</p>"])).map("".join))
def test_of_pages_that_are_all_menus_the_same_blocks_are_looked_at(page: str) -> None:
    blocks = read(page).blocks
    assert (native.spoken_for(blocks, TEMPLATES, group_of) if native.COMPILED else spoken_for_in_python(blocks)) == spoken_for_in_python(blocks)


@pytest.mark.skipif(not native.COMPILED, reason="the package was not compiled here")
def test_compiled_code_leaves_what_it_does_not_know_to_python() -> None:
    class Other(Block):
        """A class of a user's own."""

        __slots__ = ()

    for blocks in ((Other("1", "Ferry"),), (Block("1", "Ferry", links=(3,)),), (Block("1", "Ferry", hints=None),), (Block("1", 3),), (3,)):  # type: ignore[arg-type]
        assert native.spoken_for(blocks, TEMPLATES, group_of) is None  # type: ignore[arg-type]
    for arguments, error in ((([], TEMPLATES, group_of), TypeError), (((), (3, 3, 3), group_of), AttributeError), (((Block("1", "Ferry"),), TEMPLATES, 3), TypeError)):
        with pytest.raises(error):
            native.spoken_for(*arguments)  # type: ignore[arg-type]


def column(title: str, kind: str = "menu__link") -> str:
    """A short row of a large menu."""
    return f"<div><h4>{title}</h4><p class={kind}><a href=/{title}/1>{title} one</a></p></div>"


@pytest.mark.parametrize(("columns", "kind", "looked_at"), [
    (ELSEWHERE, "menu__link", ELSEWHERE), (ELSEWHERE + 3, "menu__link", ELSEWHERE), (ELSEWHERE + 3, '""', ELSEWHERE + 3)])
def test_links_of_one_kind_of_place_speak_for_each_other_wherever_they_stand(columns: int, kind: str, looked_at: int) -> None:
    document = read("".join(column(f"Part{number}", kind) for number in range(columns)))
    short, _ = first_of_rows(document)
    assert sum(bool(block.links) for block in short.blocks) == looked_at
    assert sum(not block.links for block in short.blocks) == columns


@pytest.mark.parametrize(("wrapper", "is_menu"), [
    ("<footer>{}</footer>", True), ("<nav>{}</nav>", True), ("<div class=site-footer>{}</div>", True), ("<div class=MainMenu>{}</div>", True), ("<main>{}</main>", False),
    ("<div class=canal>{}</div>", False)])
def test_what_is_in_a_menu_is_spoken_for_link_or_not(wrapper: str, *, is_menu: bool) -> None:
    labels = "".join(f"<div id=a{i}><i>Label {i}</i></div><div id=b{i}><b><a href=/{i}>Link {i}</a></b></div>" for i in range(ELSEWHERE + 2))
    document = read(wrapper.format(labels) + STORY)
    short, places = first_of_rows(document)
    assert len(short.blocks) == (2 * ELSEWHERE if is_menu else 2 * ELSEWHERE + 4) + 1
    if is_menu:  # links follow a link, labels a label
        assert {bool(short.blocks[at].links) is bool(block.links) for at, block in zip(places, document.blocks)} == {True}


@pytest.mark.parametrize(("length", "is_spoken_for"), [(LONGEST_LABEL - 1, True), (LONGEST_LABEL, False)])
def test_longer_texts_of_a_footer_are_looked_at(length: int, *, is_spoken_for: bool) -> None:
    document = read("<footer>" + "".join(f"<p id=p{i}>{str(i) * length}</p>" for i in range(ELSEWHERE + 1)) + "</footer>")
    assert len(first_of_rows(document)[0].blocks) == ELSEWHERE + (not is_spoken_for)


@pytest.mark.parametrize(("depth", "is_menu"), [(2, True), (3, False)])
def test_class_words_of_a_wrapper_far_out_make_no_menu(depth: int, *, is_menu: bool) -> None:
    labels = "".join(f"<p id=p{i}>Label {i}</p>" for i in range(ELSEWHERE + 1))
    page = "<div class=has-menu>" + "<div>" * depth + labels + "</div>" * depth + "</div>"
    assert len(first_of_rows(read(page))[0].blocks) == ELSEWHERE + (not is_menu)
