"""The laws for trees that other libraries have parsed: BeautifulSoup, lxml, parsel, turbohtml."""
from __future__ import annotations

import warnings
from dataclasses import replace
from pathlib import Path
from typing import Any

import lxml.html
import parsel
import pytest
import turbohtml
from bs4 import BeautifulSoup
from hypothesis import given

from newsclean import clean
from newsclean.history import replay, unlabelled
from strategies.oracles import SKIPPED, assert_valid, chars, chars_of_blocks, parser_text
from strategies.pages import pages
from strategies.sources import any_html


def soup(source: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # bs4 wonders at sources that are no pages
        return BeautifulSoup(source.encode("utf-8", "replace").decode(), "html.parser")  # it raises on lone surrogates itself


def lxml_tree(source: str) -> Any:
    return lxml.html.document_fromstring(source)


def selector(source: str) -> Any:
    return parsel.Selector(source)


SHOWN = frozenset({"NavigableString", "RubyTextString", "RubyParenthesisString", "TemplateString", "Stylesheet", "Script"})
PARSERS = (soup, lxml_tree, selector, turbohtml.parse)


PARTS = ("text", "title", "subtitle", "authors", "published", "modified", "captions", "teasers", "tags", "notices")
PAGES = sorted((Path(__file__).parents[2] / "fixtures/pages").glob("*.html"))


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_the_pure_python_way_gives_what_the_compiled_parser_gives(page: Path) -> None:
    """So every fixture that holds for the one holds for the other."""
    source = page.read_bytes()
    direct, through = clean(source), clean(BeautifulSoup(source, "html.parser"))
    assert {name: getattr(through, name) for name in PARTS} == {name: getattr(direct, name) for name in PARTS}


@pytest.mark.parametrize("parse", PARSERS)
@given(pages())
def test_nothing_of_a_well_formed_page_is_lost(parse: Any, source: str) -> None:
    document = clean(parse(source), passes=())
    assert chars_of_blocks(document.blocks) == chars(parser_text(source))
    assert document.facts.length == 0
    assert all(block.source is None for block in document.blocks)


@given(any_html)
def test_any_soup_is_read_whole(source: str) -> None:
    tree = soup(source)
    text = "".join(node for node in tree.find_all(string=True) if type(node).__name__ in SHOWN and not {p.name for p in node.parents} & SKIPPED)
    assert chars_of_blocks(clean(tree, passes=()).blocks) == chars(text)


@given(any_html)
def test_any_soup_keeps_the_laws_of_history(source: str) -> None:
    tree = soup(source)
    before = str(tree)
    document = clean(tree)
    assert str(tree) == before, "reading changed the caller's tree"
    assert_valid(document)
    assert document == clean(tree)
    assert document.as_read().blocks == clean(tree, passes=()).blocks
    assert replay(document.as_read().blocks, document.history) == tuple(map(unlabelled, document.blocks))


@given(any_html)
def test_any_turbohtml_tree_gives_the_blocks_of_its_source(source: str) -> None:
    page = source.replace("\r\n", "\n").replace("\r", "\n")
    direct = clean(page, kind="html", passes=()).blocks
    assert [replace(block, source=None) for block in direct] == list(clean(turbohtml.parse(page), passes=()).blocks)
