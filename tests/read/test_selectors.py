"""Which blocks stand in what a selector matches: paths are those that the blocks have."""
from __future__ import annotations

from typing import Any

import bs4
import pytest
import turbohtml
from hypothesis import given
from hypothesis import strategies as st

from newsclean.read import read
from newsclean.read.frame import BAR_DEPTH, MAX_DEPTH, is_bar
from newsclean.read.html import elements_in
from newsclean.read.selectors import matched_paths

SELECTORS = ["p", "div", ".a", "div > p", "div div", "b", "section.a p", "html", "#none"]
TAGS = st.sampled_from(["div", "div class=a", "section class=a", "b", "p", "p class=a"])
PAGES = st.recursive(st.sampled_from(["one", "<br>", "<!-- x -->"]), lambda inner: st.builds(
    lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag.partition(' ')[0]}>", TAGS, st.lists(inner, max_size=4)))


def path_of(node: Any) -> str:
    """The path of an element, told the simple way."""
    if not isinstance(node, turbohtml.Element) or node.parent is None:
        return ""
    before = [child for child in node.parent.children if isinstance(child, turbohtml.Element) and child.tag == node.tag]
    return f"{path_of(node.parent)}/{node.tag}[{before.index(node) + 1}]"


@given(st.lists(PAGES, max_size=4).map("".join), st.lists(st.sampled_from(SELECTORS), unique=True))
def test_every_element_that_is_matched_is_found_by_its_path(html: str, selectors: list[str]) -> None:
    root = turbohtml.parse(html)
    wanted = {path_of(node): tuple(one for one in selectors if node in root.select(one)) for selector in selectors for node in root.select(selector)}
    assert matched_paths(root, selectors, elements_in, lambda node: node) == wanted


@given(st.lists(PAGES, max_size=4).map("".join), st.lists(st.sampled_from(SELECTORS), unique=True))
def test_a_block_is_matched_by_what_it_stands_in(html: str, selectors: list[str]) -> None:
    paths = matched_paths(turbohtml.parse(html), selectors, elements_in, lambda node: node)
    for source in (html, turbohtml.parse(html)):
        for block in read(source, kind="html", selectors=selectors).blocks:
            around = [path for path in paths if f"{block.path}/".startswith(f"{path}/")]
            assert {*block.hints.matched} == {one for path in around for one in paths[path]}
            assert len(block.hints.matched) == len({*block.hints.matched})


@pytest.mark.parametrize(("depth", "found"), [(MAX_DEPTH, True), (MAX_DEPTH + 1, False)])
def test_elements_have_a_path_so_deep(depth: int, found: bool) -> None:
    inner = depth - 3  # in html and body
    html = f"<html><body>{'<div>' * inner}<i>deep</i>{'</div>' * inner}</body></html>"
    block, = read(html, selectors=["i"]).blocks
    assert block.hints.matched == (("i",) if found else ())
    assert (block.path or "").count("/") == MAX_DEPTH
    assert read(html, selectors=["div"]).blocks[0].hints.matched == ("div",)
    assert bool(matched_paths(turbohtml.parse(html), ["i"], elements_in, lambda node: node)) is found
    soup, = read(bs4.BeautifulSoup(html, "html.parser"), selectors=["i"]).blocks
    assert (soup.hints.matched, soup.path) == (block.hints.matched, block.path)


@pytest.mark.parametrize(("tags", "classes", "bar"), [
    (("nav", "div"), (), True), (("div", "footer"), (), True), (("article",), ("text",), False), ((), (), False), (("div",), ("share-bar",), True),
    (("div",), ("my-social",), True),
    (("div",), ("menu", *["x"] * BAR_DEPTH), True), (("div",), ("menu", *["x"] * (BAR_DEPTH + 1)), False),
])
def test_a_bar_is_a_menu_or_a_row_of_buttons_near_by(tags: tuple[str, ...], classes: tuple[str, ...], *, bar: bool) -> None:
    assert is_bar(tags, classes) is bar
