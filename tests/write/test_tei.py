from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import UTC, datetime

import pytest
from hypothesis import given

from newsclean import Block, Document, Link, Metadata, Role, SourceFacts, clean, to_tei
from newsclean.write.characters import storable
from newsclean.write.outline import INCLUDES
from strategies.documents import documents, texts
from strategies.hostile import hostile_document, hostile_page

NS = "{http://www.tei-c.org/ns/1.0}"
FOLDED = re.compile(r"[\s\ufffd]+")
KNOWN = {
    "TEI", "teiHeader", "fileDesc", "titleStmt", "title", "author", "publicationStmt", "publisher", "date", "sourceDesc", "bibl", "ref", "profileDesc",
    "langUsage", "language", "textClass", "keywords", "term", "text", "body", "back", "div", "head", "p", "lb", "list", "item", "quote", "table", "row", "cell",
    "figure",
}


def read(document: Document, include: tuple[str, ...] = INCLUDES) -> ET.Element:
    return ET.fromstring(to_tei(document, include).encode("utf-8"))  # noqa: S314  our own writing is what is tested


def body(*blocks: Block, include: tuple[str, ...] = ()) -> str:
    written = to_tei(Document(blocks), include)
    return written.partition('<div type="article">')[2].partition("</div></body>")[0]


@given(documents())
def test_it_is_well_formed_and_of_known_elements(document: Document) -> None:
    assert {element.tag for element in read(document).iter()} <= {NS + name for name in KNOWN}


def test_no_payload_becomes_mark_up() -> None:
    for document in (hostile_document(), clean(hostile_page())):
        tree = read(document)
        assert {element.tag for element in tree.iter()} <= {NS + name for name in KNOWN}
        assert not [target for ref in tree.iter(f"{NS}ref") if (target := ref.get("target", "")).startswith(("javascript", "data", "vbscript"))]


@given(texts)
def test_every_character_is_there(text: str) -> None:
    found = "".join(read(Document((Block("1", text),))).find(f".//{NS}body").itertext())  # type: ignore[union-attr]
    assert FOLDED.sub("", found) == FOLDED.sub("", storable(text))


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1b", "\ud800", "\ufffe"])
def test_what_xml_forbids_is_replaced_so_that_it_is_seen(character: str) -> None:
    assert body(Block("1", f"a{character}b")) == "<p>a\N{REPLACEMENT CHARACTER}b</p>"


def test_the_header_says_what_is_known() -> None:
    metadata = Metadata(authors=("Jo Brandt",), published=datetime(2025, 3, 4, 6, 30, tzinfo=UTC), section="Local", site_name="The Courier",
                        url="https://a.example/ferry")
    document = Document((Block("1", "Night ferry", Role.TITLE, 1.0), Block("2", "ports", Role.TAGS)), metadata=metadata, facts=SourceFacts(language="en"))
    header = ET.tostring(read(document)[0], encoding="unicode").replace("ns0:", "").replace(' xmlns:ns0="http://www.tei-c.org/ns/1.0"', "")
    date = '<date when="2025-03-04T06:30:00+00:00">2025-03-04 06:30</date>'
    assert "<titleStmt><title>Night ferry</title><author>Jo Brandt</author></titleStmt>" in header
    assert f"<publicationStmt><publisher>The Courier</publisher>{date}</publicationStmt>" in header
    assert f'{date}<ref target="https://a.example/ferry">https://a.example/ferry</ref></bibl>' in header
    assert '<langUsage><language ident="en">en</language></langUsage>' in header
    assert "<keywords><term>Local</term><term>ports</term></keywords>" in header


def test_a_heading_opens_a_division() -> None:
    written = body(Block("1", "a"), Block("2", "Cabins", Role.HEADING, tag="h3"), Block("3", "b"), Block("4", "Price", Role.HEADING), Block("5", "c"))
    assert written == '<p>a</p><div><head rend="h3">Cabins</head>\n<p>b</p></div><div><head>Price</head>\n<p>c</p></div>'


def test_lists_quotes_links_and_breaks() -> None:
    assert body(Block("1", "- one", Role.LIST_ITEM), Block("2", "2. two", Role.LIST_ITEM)) == \
        '<list rend="bulleted"><item><p>one</p></item></list><list rend="numbered"><item n="2"><p>two</p></item></list>'
    assert body(Block("1", "a\nb", Role.QUOTE)) == "<quote><p>a<lb></lb>b</p></quote>"
    assert body(Block("1", "a map", links=(Link(2, 5, "/x"),))) == '<p>a <ref target="/x">map</ref></p>'


def test_captions_and_tables() -> None:
    caption = Block("1", "The pier. (Jo Brandt)", Role.CAPTION, group="1")
    assert body(caption, include=("captions",)) == "<figure><p>The pier.</p><bibl>Jo Brandt</bibl></figure>"
    assert body(caption) == ""
    cells = [Block(str(n), text, Role.TABLE, path=f"/html[1]/table[1]/tr[1]/{tag}[1]", tag=tag) for n, text, tag in ((1, "Adult", "th"), (2, "60", "td"))]
    assert body(*cells) == '<table><row><cell role="label">Adult</cell><cell>60</cell></row></table>'


def test_what_is_wanted_beside_the_article_is_in_the_back() -> None:
    found = (Block("1", "Ada writes.", Role.BIO, group="1"), Block("2", "Elsewhere", Role.TEASER, group="2"))
    assert "<back>" not in to_tei(Document(found))
    assert '<back><div type="bios"><p>Ada writes.</p></div><div type="teasers"><p>Elsewhere</p></div></back>' in to_tei(Document(found), INCLUDES)
