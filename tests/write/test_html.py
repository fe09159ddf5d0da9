from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given

from newsclean import Block, Document, Link, Metadata, Role, clean, to_html
from newsclean.write.characters import storable
from newsclean.write.outline import INCLUDES
from strategies.documents import blocks, documents
from strategies.hostile import PAYLOADS, hostile_document, hostile_page
from strategies.tags import Seen

FRAME = {"html", "head", "meta", "title", "body", "article", "header", "footer", "p", "time", "small"}
INSIDE = {"h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "table", "tr", "th", "td", "figure", "figcaption", "a", "br"}
ATTRIBUTES = {"lang", "dir", "charset", "class", "datetime", "href", "value"}
FOLDED = re.compile(r"[\s\ufffd]+")
ADDRESS = re.compile(r"(?:https?:|mailto:|(?![a-z][a-z0-9+.-]*:))", re.IGNORECASE)


def assert_harmless(written: str) -> None:
    page = Seen(written)
    assert page.tags <= FRAME | INSIDE
    assert {name for _, name, _ in page.attributes} <= ATTRIBUTES
    assert all(ADDRESS.match(address) for address in page.values("href"))
    assert not page.open
    written.encode("utf-8")


def body(*blocks: Block, include: tuple[str, ...] = ()) -> str:
    """The lines inside the article."""
    written = to_html(Document(blocks), include)
    return written.partition('dir="auto">\n')[2].partition("\n</article>")[0]


@given(documents())
def test_no_content_becomes_mark_up(document: Document) -> None:
    assert_harmless(to_html(document, INCLUDES))


def test_no_payload_becomes_mark_up() -> None:
    assert len(PAYLOADS) >= 200
    assert_harmless(to_html(hostile_document(), INCLUDES))
    assert_harmless(to_html(clean(hostile_page()), INCLUDES))


@pytest.mark.parametrize("role", [Role.PARAGRAPH, Role.HEADING, Role.QUOTE])
@given(block=blocks())
def test_every_character_is_shown(role: Role, block: Block) -> None:
    page = Seen(to_html(Document((replace(block, role=role, repeats=None),))))
    assert FOLDED.sub("", page.text) == FOLDED.sub("", storable(block.text))


def test_the_whole() -> None:
    document = Document((
        Block("1", "Night ferry & co", Role.TITLE, 1.0), Block("2", "It leaves\nat ten.", Role.SUBTITLE),
        Block("3", "With a map.", links=(Link(7, 10, "https://a.example/map?a=1&b=2"),)), Block("4", "Cabins", Role.HEADING, tag="h3"),
        Block("5", "\N{BULLET} one", Role.LIST_ITEM), Block("6", "1. first", Role.LIST_ITEM), Block("7", "“Said.”", Role.QUOTE), Block("8", "Too.", Role.QUOTE),
    ), metadata=Metadata(authors=("Jo Brandt", "Ada Quist"), published=datetime(2025, 3, 4, 6, 30, tzinfo=UTC)))
    assert to_html(document) == """\
<!DOCTYPE html>
<html>
<head><meta charset="utf-8"><title>Night ferry &amp; co</title></head>
<body>
<article dir="auto">
<header><h1>Night ferry &amp; co</h1><p class="subtitle">It leaves<br>at ten.</p><p class="byline">Jo Brandt, Ada Quist</p>\
<p class="date"><time datetime="2025-03-04T06:30:00+00:00">2025-03-04 06:30</time></p></header>
<p>With a <a href="https://a.example/map?a=1&amp;b=2">map</a>.</p>
<h3>Cabins</h3>
<ul><li>one</li></ul>
<ol><li value="1">first</li></ol>
<blockquote><p>“Said.”</p><p>Too.</p></blockquote>
</article>
</body>
</html>"""


def cell(row: int, column: int, text: str, tag: str = "td") -> Block:
    return Block(f"{row}{column}", text, Role.TABLE, path=f"/html[1]/table[1]/tbody[1]/tr[{row}]/{tag}[{column}]", tag=tag)


def test_cells_make_a_table_with_its_empty_cells() -> None:
    assert body(cell(1, 1, "Ticket", "th"), cell(1, 2, "Day", "th"), cell(2, 2, "60")) == \
        "<table><tr><th>Ticket</th><th>Day</th></tr><tr><td></td><td>60</td></tr></table>"


def test_captions_are_figures_at_their_places() -> None:
    written = body(Block("1", "a"), Block("2", "The pier.", Role.CAPTION, group="2"), Block("3", "Jo Brandt", Role.CAPTION, group="2"), Block("4", "b"),
                   include=("captions",))
    assert written.splitlines() == ["<p>a</p>", "<figure><figcaption>The pier. <small>Jo Brandt</small></figcaption></figure>", "<p>b</p>"]


def test_what_is_wanted_beside_the_article_is_in_the_footer() -> None:
    found = (Block("1", "a"), Block("2", "Ada writes.", Role.BIO, group="2"), Block("3", "Corrected.", Role.NOTICE), Block("4", "Ports", Role.TAGS),
             Block("5", "Elsewhere", Role.TEASER, group="5", links=(Link(0, 9, "/x"),)), Block("6", "More.", Role.TEASER, group="5"))
    assert body(*found) == "<p>a</p>"
    assert body(*found, include=INCLUDES).splitlines()[1:] == [
        ('<footer><p class="bio">Ada writes.</p><p class="notice">Corrected.</p><ul class="teasers"><li><a href="/x">Elsewhere</a><br>More.</li></ul>'
        '<ul class="tags"><li>Ports</li></ul></footer>')]


def test_a_second_paragraph_of_an_item_stays_in_it() -> None:
    found = [Block(str(n), f"part {n}", Role.LIST_ITEM, path=f"/html[1]/ul[1]/li[1]/p[{n}]", tag="p") for n in (1, 2)]
    assert body(*found) == "<ul><li>part 1<p>part 2</p></li></ul>"


@pytest.mark.parametrize("tag", ["script", "h1", "h7", "p onclick=x", ""])
def test_only_headings_give_their_names(tag: str) -> None:
    assert body(Block("1", "Cabins", Role.HEADING, tag=tag)) == "<h2>Cabins</h2>"


@pytest.mark.parametrize(("language", "starts"), [("en", '<html lang="en">'), ("pt-BR", '<html lang="pt-BR">'), ('en"', "<html>"), ("", "<html>")])
def test_only_a_language_tag_is_a_language(language: str, starts: str) -> None:
    document = Document()
    document = replace(document, facts=replace(document.facts, language=language))
    assert starts in to_html(document)


@pytest.mark.parametrize("url", ["javascript:x", "data:,x", "java\tscript:x", "\x01javascript:x", ""])
def test_links_that_lead_elsewhere_are_plain_text(url: str) -> None:
    assert body(Block("1", "a map", links=(Link(2, 5, url),))) == "<p>a map</p>"
