"""The article in a page's own state."""
from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.read.html import read_html
from newsclean.read.state import LEAST_TITLE, rich_texts, stated_by_state, tag_of

FERRY, MASTER = "The ferry is late again, because its engine broke on Monday.", "Nobody at the pier was surprised by that, the harbour master said on Tuesday."
LONG = "It takes forty minutes to the island, and unlike the old boat it has a cabin that can be heated in the winter months."
TITLE = "The ferry is late again"


def page(state: Any, head: str = f"<title>{TITLE} | Pell Post</title>") -> str:
    return f'<html lang="en"><head>{head}</head><body><div>Loading</div><script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script></body></html>'


def body_of(state: Any) -> list[tuple[str, str]]:
    return [(block.tag, block.text) for block in read_html(page(state)).blocks if block.hints.embedded]


def runs(*texts: str) -> list[dict[str, str]]:
    return [{"text": text} for text in texts]


PIECES = [("p", FERRY), ("h2", "Who waits"), ("p", MASTER), ("li", "a cabin"), ("p", LONG), ("p", f"{LONG} {MASTER}")]
SLATE = [{"type": "paragraph", "children": runs("The ferry is ", "late", " again, because its engine broke on Monday.")}, {"type": "h2", "children": runs("Who waits")},
         {"type": "p", "children": [*runs("Nobody at "), {"type": "link", "url": "/pier", "children": runs("the pier")}, *runs(MASTER[18:])]},
         {"type": "ul", "children": [{"type": "list-item", "children": runs("a cabin")}]}, {"type": "paragraph", "children": runs(LONG)}, {"children": runs(f"{LONG} {MASTER}")}]
SANITY = [{"_type": "block", "style": {"p": "normal", "li": "normal"}.get(tag, tag), **({"listItem": "bullet"} if tag == "li" else {}), "children": [{"_type": "span",
"text": text}]}
          for tag, text in PIECES]
CONTENTFUL = {"nodeType": "document", "content": [{"nodeType": {"p": "paragraph", "h2": "heading-2", "li": "list-item"}[tag], "content": [{"nodeType": "text",
"value": text, "marks": []}]}
                                                  for tag, text in PIECES]}
TYPED = [{"type": {"p": "paragraph", "h2": "heading", "li": "list-item"}[tag], "text": text} for tag, text in PIECES]
MARK_UP = {"body": "".join(f"<{tag}>{text}</{tag}>" for tag, text in PIECES).replace("<li>", "<ul><li>").replace("</li>", "</li></ul>")}


@pytest.mark.parametrize("state", [SLATE, SANITY, CONTENTFUL, TYPED, MARK_UP, {"props": {"content": TYPED}}], ids=["slate", "sanity", "contentful", "typed", "mark-up", "list"])
def test_bodies_of_many_systems(state: Any) -> None:
    assert body_of({"story": state}) == PIECES


def test_labels_outside_the_text_and_long_lines_that_are_no_sentence_are_none_of_it() -> None:
    lines = [("heading", "Pell Post"), ("paragraph", FERRY), ("paragraph", MASTER), ("paragraph", "Loading"), ("heading", "x" * 201), ("paragraph", f"{LONG} {FERRY}"),
             ("paragraph", f"{MASTER} {LONG}"), ("heading", "More from Pell")]
    assert [text for _, text in body_of([{"type": kind, "text": text} for kind, text in lines])] == [FERRY, MASTER, f"{LONG} {FERRY}", f"{MASTER} {LONG}"]


@pytest.mark.parametrize(("node", "tag"), [
    ({"type": "sub-heading"}, "h2"), ({"style": "h3"}, "h3"), ({"nodeType": "list-item"}, "li"), ({"listItem": "bullet", "style": "h2"}, "li"),
    ({"type": "block_quote"}, "blockquote"),
    ({"type": "paragraph"}, "p"), ({"type": 2}, "p"), ({}, "p"),
])
def test_tags(node: dict[str, Any], tag: str) -> None:
    assert tag_of(node) == tag


def test_a_list_of_paragraphs_is_not_one() -> None:
    node = {"content": [{"type": "text", "text": FERRY}, {"type": "text", "text": MASTER}]}
    assert list(rich_texts(node)) == [node, *node["content"]]
    image = {"children": [{"text": "The ferry"}, {"type": "image", "text": "boat"}]}
    assert list(rich_texts(image)) == [image, *image["children"]]


STATE = {"article": {"title": TITLE, "publishedAt": "2025-04-03T06:20:00+02:00", "updated_at": "2025-04-04", "lead": "Nobody is surprised.", "author": {"name": "Jane Doe"},
                     "tags": [{"name": "ferries"}, "Gull Rock"], "section": {"name": "Coast"}}}
SAID = [("description", "Nobody is surprised."), ("published", "2025-04-03T06:20:00+02:00"), ("modified", "2025-04-04"), ("section", "Coast"), ("authors", "Jane Doe"),
        ("tags", "ferries"), ("tags", "Gull Rock")]


def stated(state: Any, *titles: str, kind: str = "application/json") -> list[tuple[str, str]]:
    return [(field, value) for field, value, _ in stated_by_state([(kind, json.dumps(state))], titles or (f"{TITLE} | Pell Post",))]


def test_what_the_state_says_of_the_article() -> None:
    assert stated(STATE) == SAID
    assert stated({"other": {"title": "The boat sails at nine o'clock", "author": "John Roe"}, **STATE}) == SAID
    assert stated({"link": {"title": TITLE}, **STATE}) == SAID
    assert stated(STATE, "Another story of the day") == stated(STATE, kind="application/ld+json") == stated({"title": TITLE, "tags": ["a"]}) == []


def test_a_number_is_a_day_and_nothing_else() -> None:
    numbered = {"title": TITLE, "published": 1743660000, "category": 5, "summary": 7, "author": "Jane Doe"}
    assert stated(numbered) == [("published", "1743660000"), ("authors", "Jane Doe")]


@pytest.mark.parametrize(("letters", "known"), [(LEAST_TITLE, True), (LEAST_TITLE - 1, False)])
def test_a_title_is_long_enough(letters: int, *, known: bool) -> None:
    assert bool(stated({"headline": "a" * letters, "authors": ["Jane Doe"]}, "a" * 30)) is known


@pytest.mark.parametrize(("author", "names"), [
    ("Jane Doe", ["Jane Doe"]), ([{"firstName": "Jane", "lastName": "Doe"}, {"display_name": "John Roe"}], ["Jane Doe", "John Roe"]), ([{"name": ""}, 7, None, {}], []),
    ({"id": 3}, [])])
def test_names(author: Any, names: list[str]) -> None:
    assert [value for field, value in stated({"title": TITLE, "published": 1743654000, "author": author}) if field == "authors"] == names


def test_seconds_since_1970_are_a_date() -> None:
    assert read_html(page({"title": TITLE, "body": [*TYPED], "publishedAt": 1743654000})).metadata.published is not None


def test_metadata_of_a_page_that_shows_nothing_and_of_one_that_says_itself() -> None:
    state = {**STATE["article"], "body": TYPED}
    said = read_html(page(state)).metadata
    assert (said.authors, said.published and said.published.isoformat(), said.tags) == (("Jane Doe",), "2025-04-03T06:20:00+02:00", ("ferries", "Gull Rock"))
    assert dict(said.provenance)["authors"] == "page data"
    meta = read_html(page(state, f'<title>{TITLE}</title><meta name="description" content="Own words">')).metadata
    assert meta.description == "Own words"
    linked = {"@type": "NewsArticle", "headline": TITLE, "author": "Ivo Brandt"}
    own = read_html(page(state, f'<title>{TITLE}</title><script type="application/ld+json">{json.dumps(linked)}</script>')).metadata
    assert own.authors == ("Ivo Brandt",)


SHOWN = f"<h1>{TITLE}</h1><p>{FERRY} {MASTER}</p><p>{LONG} {LONG}</p><p>{MASTER} {LONG}</p>" * 2
LINKED = f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": TITLE})}</script>'


def pushed(state: Any) -> str:
    """A script that pushes a row of JSON to React."""
    row = "3:" + json.dumps(["$", "$L1", None, {"data": state}]) + "\n"
    return f"<script>self.__next_f.push({json.dumps([1, row])})</script>"


@pytest.mark.parametrize(("key", "value"), [
    ("publishTime", "2025-04-03 06:20"), ("pub_time", "2025.04.03 06:20"), ("publishedAt", "2025-04-03T06:20:00")])
def test_a_page_that_nothing_else_dates_is_dated_by_its_state(key: str, value: str) -> None:
    state = {"article": {"title": TITLE, key: value, "creator": "Jane Doe"}}
    in_json = f'{SHOWN}<script type="application/json">{json.dumps(state)}</script>'
    for body in (in_json, f"<div>Loading</div>{pushed(state)}"):
        said = read_html(f"<html lang=en><head><title>{TITLE} | Pell Post</title>{LINKED}</head><body>{body}</body></html>").metadata
        assert said.published is not None
        assert said.published.date().isoformat() == "2025-04-03"
    stamp = '<meta property="article:published_time" content="2025-04-02">'
    dated = read_html(f"<html lang=en><head><title>{TITLE}</title>{stamp}</head><body>{in_json}</body></html>").metadata
    assert dated.published is not None
    assert (dated.published.day, dated.authors) == (2, ())


def test_the_date_of_another_story_in_the_state_is_none() -> None:
    other = {"title": "The boat sails at nine o'clock", "publishedAt": "2025-04-01"}
    assert read_html(page(other)).metadata.published is None


def test_an_address_is_no_section() -> None:
    assert stated({"title": TITLE, "published": 1743660000, "section": "/api/sections/8", "summary": "https://pell.example/1"}) == [("published", "1743660000")]


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=20), lambda inner: st.lists(inner, max_size=4) | st.dictionaries(
    st.sampled_from(["children", "content", "text", "value", "type", "title", "author", "publishedAt", "style"]), inner, max_size=5), max_leaves=30)


@given(JSON)
def test_any_state_is_read(state: Any) -> None:
    list(rich_texts(state))
    stated(state, "a" * 20)
    read_html(page(state))


BODY = "".join(f"<p>{text}</p>" for text in (FERRY, MASTER, f"{LONG} {FERRY}", f"{MASTER} {LONG}"))
VALUE = json.dumps({"title": TITLE, "author": "Jane Doe", "text": BODY})


@pytest.mark.parametrize(("script", "authors"), [
    (f"window.__INITIAL_STATE__ = {VALUE}; window.__OTHER__ = 3;", ("Jane Doe",)), (f"\n window.__STATE__={VALUE}", ("Jane Doe",)),
    (f"window.__PRELOADED_STATE__ = JSON.parse({json.dumps(VALUE)})", ("Jane Doe",)),
    (f"window.__NUXT__=(function(a){{return {{title:{json.dumps(TITLE)},text:{json.dumps(BODY)},author:a}}}}(\"Jane Doe\"));".replace("<", "\\u003C"), ()),
    (f"window.__NUXT__=(function(a){{return {{text:{json.dumps(BODY)}}}}}(1))".replace("/", "\\u002F").replace("<", "\\x3C"), ()),
    (f"var other = 1; window.__STATE__={VALUE}", None), (f"window.__TRACKING__={VALUE}", None), ("window.__STATE__", None), ("window.__STATE__ = {", None),
])
def test_a_script_that_sets_the_state(script: str, authors: tuple[str, ...] | None) -> None:
    document = read_html(f"<html lang=en><head><title>{TITLE}</title></head><body><div>Loading</div><script>{script}</script></body></html>")
    embedded = [block.text for block in document.blocks if block.hints.embedded]
    assert embedded == ([FERRY, MASTER, f"{LONG} {FERRY}", f"{MASTER} {LONG}"] if authors is not None else [])
    assert document.metadata.authors == (authors or ())
