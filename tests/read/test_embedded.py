"""The body in a page's data becomes blocks where the page itself lacks it, and only there."""
from __future__ import annotations

import json

import pytest

from newsclean.document import Document
from newsclean.parts import key_of
from newsclean.read import read
from newsclean.read.embedded import LITTLE, _holds_little

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
    assert embedded(page("\n".join(SENTENCES), "Please sign in to read on.")) == SENTENCES


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
    assert not _holds_little(page)
    assert not _holds_little(["a1" * (LITTLE // 2)])
    assert _holds_little(["a" * (LITTLE - 1), "—!"])
    assert _holds_little(["ж" * (LITTLE - 1), ""])
    assert not _holds_little(["ж" * (LITTLE - 1), "ß"])


def test_what_stands_across_two_blocks_is_not_missing() -> None:
    halves = [half for text in SENTENCES for half in (text[:50], text[50:])]
    assert embedded(page("\n".join(SENTENCES), *halves)) == []
    assert embedded(page("\n".join(SENTENCES), *reversed(halves))) == SENTENCES


def test_what_stands_across_short_blocks_is_not_missing() -> None:
    words = " ".join(SENTENCES).split(" ")
    assert embedded(page(" ".join(SENTENCES), *words)) == []
    assert embedded(page(" ".join(SENTENCES), *reversed(words))) == [" ".join(SENTENCES)]
