"""Parsed trees give the blocks that the page itself gives."""
from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import bs4
import lxml.etree
import lxml.html
import parsel
import pytest
import turbohtml

from newsclean.document import Document
from newsclean.errors import SourceTypeError
from newsclean.read import read
from newsclean.read.trees import is_tree

STORY = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Ferry &amp; Sons</title><meta property="og:title" content="Ferry stays">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry stays", "author": {"name": "Ada Quill"}}</script>
<style>p { color: red }</style></head>
<body class="story wide" id="top"><!-- a comment --><header><h1>Ferry <em>st<b>ay</b>s</em></h1></header>
<article itemprop="articleBody"><p>One<!-- in between --> two <a href="/tide?a=1&amp;b=2">the <i>tide</i></a> end.</p>
<p>Line<br>break &eacute;&#8217;&nbsp;x &lt;p&gt;</p><template><p>not shown</p></template><script>var p = "<p>no</p>";</script>
<noscript><p>no script</p></noscript><p hidden>hidden</p><p style="display:none">hidden, too</p>
<pre>
 kept
   as it is</pre><ul><li>one</li><li>two <ul><li>inner</li></ul></li></ul>
<table><tbody><tr><th>a</th><td>1</td></tr></tbody></table><figure><img src="x.png" alt="y"><figcaption>Cap</figcaption></figure></article>
<svg><title>drawing</title></svg></body></html>"""
SMALL = "<html><head><title>t</title></head><body>bare <b>text</b> here<p>and a block</p>tail</body></html>"
EMPTY = "<html><head></head><body></body></html>"
DEEP = "<html><head></head><body>" + "<div>" * 150 + "deep" + "</div>" * 150 + "</body></html>"

TREES: dict[str, Callable[[str], object]] = {
    "turbohtml": turbohtml.parse,
    "turbohtml element": lambda page: turbohtml.parse(page).select_one("html"),
    "soup": lambda page: bs4.BeautifulSoup(page, "html.parser"),
    "soup, lxml": lambda page: bs4.BeautifulSoup(page, "lxml"),
    "soup tag": lambda page: bs4.BeautifulSoup(page, "html.parser").html,
    "lxml.html": lxml.html.document_fromstring,
    "lxml.etree": lambda page: lxml.etree.fromstring(page, lxml.etree.HTMLParser()),
    "lxml tree": lambda page: lxml.etree.ElementTree(lxml.html.document_fromstring(page)),
    "selector": parsel.Selector,
    "selector list": lambda page: parsel.Selector(page).css("html"),
}


def blocks(document: Document) -> list[Any]:
    return [replace(block, source=None) for block in document.blocks]


@pytest.mark.parametrize("page", [STORY, SMALL, EMPTY, DEEP], ids=["story", "small", "empty", "deep"])
@pytest.mark.parametrize("parse", TREES.values(), ids=TREES)
def test_same_blocks_as_the_page(parse: Callable[[str], object], page: str) -> None:
    url = "https://news.example.org/a/"
    tree = parse(page)
    assert is_tree(tree)
    got, wanted = read(tree, url=url), read(page, kind="html", url=url)
    assert blocks(got) == blocks(wanted)
    assert got.metadata == wanted.metadata
    assert all(block.source is None for block in got.blocks)
    assert got.facts == replace(wanted.facts, length=0)


def test_xhtml_with_cdata_and_namespace() -> None:
    page = b'<html xmlns="http://www.w3.org/1999/xhtml"><body><P>a <![CDATA[b < c]]></P><?pi x?><p>d</p></body></html>'
    assert [(b.text, b.tag) for b in read(lxml.etree.fromstring(page)).blocks] == [("a b < c", "p"), ("d", "p")]


def test_cdata_in_html_is_a_comment() -> None:
    page = "<html><body><p>a <![CDATA[b]]>c</p></body></html>"
    assert [b.text for b in read(bs4.BeautifulSoup(page, "html.parser")).blocks] == [b.text for b in read(page).blocks]


def test_an_empty_string_in_a_soup_parts_no_word() -> None:
    tree = bs4.BeautifulSoup("<p>fer<b>ry</b></p>", "html.parser")
    assert tree.p
    tree.p.insert(1, bs4.NavigableString(""))
    assert [b.text for b in read(tree).blocks] == ["ferry"]


def test_unknown_entities_stay() -> None:
    parser = lxml.etree.XMLParser(resolve_entities=False)
    root = lxml.etree.fromstring(b'<!DOCTYPE p [<!ENTITY tide "x">]><p>the &tide; turns</p>', parser)
    assert [b.text for b in read(root).blocks] == ["the &tide; turns"]


def test_part_of_a_tree_without_its_surroundings() -> None:
    page = "<html><body>before<div><p>one</p></div>after</body></html>"
    assert [b.text for b in read(lxml.html.document_fromstring(page).find(".//div")).blocks] == ["one"]
    assert [b.text for b in read(bs4.BeautifulSoup(page, "html.parser").div).blocks] == ["one"]
    assert [b.text for b in read(parsel.Selector(page).css("div")).blocks] == ["one"]


def test_selector_lists() -> None:
    page = parsel.Selector("<html><body><p>one <b>bold</b></p><p>two</p></body></html>")
    assert [b.text for b in read(page.css("p")).blocks] == ["one bold", "two"]
    assert [b.text for b in read(page.css("p, b")).blocks] == ["one bold", "two"]  # an element in another is read once
    assert [b.text for b in read(page.css("p::text")).blocks] == ["one", "two"]
    assert read(page.css("h6")).blocks == ()


def test_subclasses_are_read() -> None:
    class Mine(parsel.Selector):
        pass
    assert [b.text for b in read(Mine("<p>one</p>")).blocks] == ["one"]


@pytest.mark.parametrize("source", [parsel.Selector('{"a": 1}', type="json"), lxml.etree.Comment("x"), lxml.etree.ProcessingInstruction("x")],
                         ids=["json", "comment", "instruction"])
def test_what_holds_no_page_is_refused(source: object) -> None:
    with pytest.raises(SourceTypeError, match="accepted are"):
        read(source)


def test_deeper_than_the_stack() -> None:
    root = lxml.etree.Element("div")
    node = root
    for _ in range(5000):
        node = lxml.etree.SubElement(node, "div")
    node.text = "deep"
    assert [b.text for b in read(root).blocks] == ["deep"]


def test_what_lies_in_an_element_that_holds_nothing_stands_behind_it() -> None:
    """BeautifulSoup before its version 4.15 puts what follows `<br/><br>` into the second one."""
    page = "<html><body><div>One ferry.<br><br>Two of <b>them</b>.</div><p>Three.</p></body></html>"
    soup = bs4.BeautifulSoup(page, "html.parser")
    second = soup.find_all("br")[1]
    for node in list(second.next_siblings):
        second.append(node.extract())
    assert [node.name for node in second.children] == [None, "b", None]
    assert [block.text for block in read(soup).blocks] == [block.text for block in read(page, kind="html").blocks] == ["One ferry.", "Two of them.", "Three."]
    assert [block.path for block in read(soup).blocks] == [block.path for block in read(page, kind="html").blocks]


def test_the_libraries_are_not_imported() -> None:
    code = "import sys, newsclean; newsclean.clean('<p>x</p>'); print(*({'bs4', 'lxml', 'parsel'} & set(sys.modules)))"
    source = str(Path(__file__).parents[2] / "src")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": source})
    assert done.stdout.strip() == ""
