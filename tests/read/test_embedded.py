"""The body in a page's data becomes blocks where the page itself lacks it, and only there."""
from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.document import Document
from newsclean.parts import key_of
from newsclean.read import read
from newsclean.read.embedded import BODY_KEYS, LITTLE, MIN_BODY, PROBE, holds_little

SENTENCES = [
    "The council of Westhaven voted on Tuesday to rebuild the old pier, which a storm had torn away from its posts three winters ago.",
    "“It is our children’s pier as much as ours,” said Mayor Orla Finch, who has asked the county for half of the money twice before.",
    "Work begins in March and is to take two summers; until then the ferry leaves from the fish market, and the chess club meets indoors.",
    "Not everybody is glad: the owners of the four cafés behind the pier fear noise and dust, and want the town to waive their rent.",
]


def page(body: str, *shown: str, hidden: bool = False) -> Document:
    data = json.dumps({"@type": "NewsArticle", "headline": "Pier to be rebuilt", "articleBody": body})
    style = ' style="display:none"' if hidden else ""
    paragraphs = "".join(f"<p{style}>{text}</p>" for text in shown)
    return read(f'<html><head><script type="application/ld+json">{data}</script></head><body><h1>Pier to be rebuilt</h1>{paragraphs}</body></html>')


def embedded(document: Document) -> list[str]:
    return [block.text for block in document.blocks if block.hints.embedded]


def test_a_body_that_the_page_lacks_becomes_blocks() -> None:
    document = page("\n".join(SENTENCES), "Please sign in to read on.")
    assert embedded(document) == SENTENCES
    assert [block.id for block in document.blocks] == ["1", "2", "3", "4", "5", "6"]


@pytest.mark.parametrize("joint", ["\n", " ", ""])
def test_a_body_that_the_page_shows_is_not_added_whatever_its_line_breaks(joint: str) -> None:
    assert embedded(page(joint.join(SENTENCES), *SENTENCES)) == []


def test_a_long_line_that_differs_in_a_word_here_and_there_is_not_added() -> None:
    assert embedded(page(" ".join(SENTENCES).replace("Tuesday", "yesterday"), *SENTENCES)) == []


def test_a_body_that_the_page_holds_hidden_is_not_added() -> None:
    assert embedded(page(" ".join(SENTENCES), *SENTENCES, hidden=True)) == []


def test_a_body_of_which_the_page_shows_the_beginning_only_is_completed() -> None:
    assert embedded(page("\n".join(SENTENCES), SENTENCES[0])) == SENTENCES[1:]


@pytest.mark.parametrize("length", [*range(20, 130, 3)])
def test_paragraphs_of_every_length_are_looked_for(length: int) -> None:
    letters = "".join(SENTENCES)
    body = [letters[at:at + length] for at in range(0, 420, length)]
    assert embedded(page("\n".join(body), *body)) == []
    assert "".join(embedded(page("\n".join(body), "Please sign in to read on."))) == "".join(text.strip() for text in body)


def test_entities_that_were_escaped_twice_are_decoded() -> None:
    body = "\n".join(SENTENCES).replace("é", "&amp;eacute;").replace("“", "&amp;ldquo;")
    assert embedded(page(body, *SENTENCES)) == []
    assert embedded(page(body, "Please sign in.")) == SENTENCES


def test_a_name_behind_an_ampersand_is_no_entity() -> None:
    body = "\n".join(SENTENCES).replace("chess club", "Smith &amp; Sons club")
    assert "Smith & Sons club" in embedded(page(body, "Please sign in."))[2]


def test_little_is_told_by_letters_and_digits_of_any_script() -> None:
    page = ["Дорога закрыта. " * 60, "x"]
    assert len(key_of(page[0])) >= LITTLE
    assert not holds_little(page)
    assert not holds_little(["a1" * (LITTLE // 2)])
    assert holds_little(["a" * (LITTLE - 1), "—!"])
    assert holds_little(["ж" * (LITTLE - 1), ""])
    assert not holds_little(["ж" * (LITTLE - 1), "ß"])


def test_what_stands_across_two_blocks_is_not_missing() -> None:
    halves = [half for text in SENTENCES for half in (text[:50], text[50:])]
    assert embedded(page("\n".join(SENTENCES), *halves)) == []
    assert embedded(page("\n".join(SENTENCES), *reversed(halves))) == SENTENCES


def test_what_stands_across_short_blocks_is_not_missing() -> None:
    words = " ".join(SENTENCES).split(" ")
    assert embedded(page(" ".join(SENTENCES), *words)) == []
    assert embedded(page(" ".join(SENTENCES), *reversed(words))) == [" ".join(SENTENCES)]


def app(value: object, shown: str = "Please sign in to read on.", kind: str = "application/json") -> list[str]:
    """What is taken from other data of a page that shows a line of text."""
    return embedded(read(f'<!DOCTYPE html><html><body><p>{shown}</p><script type="{kind}">{json.dumps(value).replace("<", chr(92) + "u003c")}</script></body></html>'))


@pytest.mark.parametrize("key", [*sorted(BODY_KEYS), "articleBody", "article_body", "BODY", "full_text", "bodyHtml"])
def test_other_data_names_its_body(key: str) -> None:
    assert app({"props": {"page": [{key: "\n".join(SENTENCES), "slug": "pier"}]}}) == SENTENCES


@pytest.mark.parametrize("key", ["summary", "bodies", "titletext", "description", "caption"])
def test_other_texts_of_other_data_are_no_body(key: str) -> None:
    assert app({"props": {key: "\n".join(SENTENCES)}}) == []


def test_other_data_is_asked_where_the_page_shows_little() -> None:
    body = {"body": "\n".join(SENTENCES)}
    assert app(body, "y" * (LITTLE - 1)) == SENTENCES
    assert app(body, "y" * LITTLE) == []
    assert app(body, kind="text/x-json") == SENTENCES
    assert app(body, kind="application/ld+json") == []


def test_of_other_data_sentences_are_a_body_each_once() -> None:
    parts = [{"text": text} for text in (*SENTENCES, "Read on", SENTENCES[0], "Share this", "Is it so?", "“It is.”")]
    assert app({"blocks": parts}) == [*SENTENCES, "Is it so?", "“It is.”"]
    assert app([{"text": 7, "body": [SENTENCES[0]]}]) == []


def test_a_body_in_markup_is_parted_where_its_elements_end() -> None:
    one, two, three, four = SENTENCES
    assert app({"body": f"<p>{one}</p><p class='lead'>{two}</p ><blockquote>{three}</blockquote><br/>{four}"}) == SENTENCES
    assert app({"body": f"<h2>{one}</h2><ul><li>{two}</li><LI>{three}</LI></ul><div>{four}</div>"}) == SENTENCES
    assert app({"body": f"<p>{one} <em>{two}</em></p><span>{three}</span> {four}"}) == [f"{one} {two}", f"{three} {four}"]
    assert app({"body": "&lt;p&gt;" + "&lt;/p&gt;&lt;p&gt;".join(SENTENCES)}) == SENTENCES
    assert app({"body": "\n \n".join(f"  {text}\x00 " for text in SENTENCES)}) == SENTENCES


@pytest.mark.parametrize(("length", "found"), [(MIN_BODY - 1, 0), (MIN_BODY, 1)])
def test_a_body_has_so_many_letters(length: int, found: int) -> None:
    text = ("ab" * MIN_BODY)[:length] + "."
    assert len(embedded(page(text, "Please sign in."))) == found
    assert len(app({"body": text})) == found


@pytest.mark.parametrize(("shown", "found"), [(1, 3), (2, 2), (3, 0)])
def test_a_body_of_which_the_page_shows_more_than_half_is_not_added(shown: int, found: int) -> None:
    body = [f"{word} " * 30 + "." for word in ("pier", "fish", "gull", "rope")]
    assert len(embedded(page("\n".join(body), *body[:shown]))) == found


@pytest.mark.parametrize("short", [0, 1])
def test_long_paragraphs_of_the_page_that_its_data_has_in_the_body_are_stated(short: int) -> None:
    body = "\n".join(SENTENCES)
    other = "Nobody in the next village has heard of the pier, and least of all of its chess club or of its four cafés."
    opening = SENTENCES[0][:PROBE - short].strip().ljust(PROBE - short, ".")
    document = page(body, SENTENCES[1], other, opening, *SENTENCES[2:])
    assert [block.hints.stated for block in document.blocks if block.tag == "p"] == [True, False, not short, True, True]
    assert not any(block.hints.stated for block in page(body[:MIN_BODY - 50], SENTENCES[1]).blocks)


@given(st.lists(st.sampled_from(SENTENCES), unique=True), st.lists(st.sampled_from(SENTENCES), unique=True))
def test_the_page_s_own_blocks_stay_and_nothing_stands_there_twice(body: list[str], shown: list[str]) -> None:
    blocks = page("\n".join(body), *shown).blocks
    assert [block.text for block in blocks if not block.hints.embedded] == ["Pier to be rebuilt", *shown]
    assert {block.text for block in blocks if block.hints.embedded} <= {*body} - {*shown}
