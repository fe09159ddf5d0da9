"""What a page says of itself outside its text, element by element."""
from __future__ import annotations

from functools import partial

import pytest

from newsclean.read.flight import PUSH
from newsclean.read.head import FLIGHT, MAX_ENTRIES, MAX_SCRIPT, HeadSink


def seen(*elements: tuple[str, dict[str, str], str], blocks: int = 0, pushes: bool = True) -> HeadSink:
    """A sink that has seen these elements: tag, attributes, text."""
    sink = HeadSink([None] * blocks, pushes=pushes)
    for tag, attributes, text in elements:
        sink.element(tag, attributes.get, partial(str, text))
    return sink


@pytest.mark.parametrize(("attributes", "metas"), [
    ({"property": "og:Title", "content": " Ferry returns "}, [("og:title", "Ferry returns")]), ({"name": "Author", "content": "Ada"}, [("author", "Ada")]),
    ({"property": "og:title", "name": "title", "content": "x"}, [("og:title", "x")]), ({"property": "schema:headline", "content": "x"}, [("headline", "x")]),
    ({"name": "author", "content": ""}, []), ({"name": "author"}, []), ({"content": "x"}, []), ({"name": "author", "itemprop": "name", "content": "x"}, [("author", "x")]),
])
def test_meta_elements_have_a_name_and_a_content(attributes: dict[str, str], metas: list[tuple[str, str]]) -> None:
    sink = seen(("meta", attributes, ""))
    assert sink.metas == metas
    assert sink.items == []


def test_meta_elements_of_microdata_stand_somewhere() -> None:
    assert seen(("meta", {"itemprop": "datePublished", "content": " 2024-05-03 "}, ""), blocks=7).items == [("datepublished", "2024-05-03", 7)]


@pytest.mark.parametrize("kinds", [("name", "name"), ("name", "itemprop"), ("itemprop", "name"), ("itemprop", "itemprop")])
def test_so_many_meta_elements_are_kept(kinds: tuple[str, str]) -> None:
    one, other = kinds
    sink = seen(*[("meta", {one: "a", "content": "x"}, "")] * (MAX_ENTRIES - 1), *[("meta", {other: "a", "content": "x"}, "")] * 2)
    assert len(sink.metas) + len(sink.items) == MAX_ENTRIES


@pytest.mark.parametrize(("kind", "text", "scripts"), [
    ("application/ld+json", "{}", [("application/ld+json", "{}")]), ("Application/JSON", "{}", [("application/json", "{}")]), ("text/javascript", "{}", []), ("", "{}", []),
    ("", f"{PUSH}[1])", [(FLIGHT, f"{PUSH}[1])")]), ("", f"\n {PUSH}[1])", [(FLIGHT, f"\n {PUSH}[1])")]), ("", f"x;{PUSH}[1])", []), ("module", f"{PUSH}[1])", []),
    ("application/json", "x" * MAX_SCRIPT, [("application/json", "x" * MAX_SCRIPT)]), ("application/json", "x" * (MAX_SCRIPT + 1), []),
    ("", PUSH.ljust(MAX_SCRIPT), [(FLIGHT, PUSH.ljust(MAX_SCRIPT))]), ("", PUSH.ljust(MAX_SCRIPT + 1), []),
], ids=range(12))
def test_scripts_that_hold_data_are_kept(kind: str, text: str, scripts: list[tuple[str, str]]) -> None:
    assert seen(("script", {"type": kind} if kind else {}, text)).scripts == scripts


def test_a_script_from_elsewhere_pushes_nothing_and_one_of_a_page_that_does_not_push_is_not_taken_out() -> None:
    assert seen(("script", {"src": "/a.js"}, f"{PUSH}[1])")).scripts == []
    assert seen(("script", {}, f"{PUSH}[1])"), pushes=False).scripts == []
    assert seen(("script", {"type": "application/json"}, "{}"), pushes=False).scripts == [("application/json", "{}")]


@pytest.mark.parametrize(("tag", "attributes", "times"), [
    ("time", {"datetime": "2024-05-03", "class": "Entry-Date", "itemprop": "dateModified"}, [("2024-05-03", "datemodified entry-date", 3)]),
    ("time", {"datetime": " 2024-05-03"}, [(" 2024-05-03", " ", 3)]), ("time", {"datetime": "PT4M"}, []), ("time", {"datetime": ""}, []), ("time", {}, []),
    ("time", {"title": "2024-05-03"}, []), ("abbr", {"title": "2024-05-03"}, [("2024-05-03", " ", 3)]), ("abbr", {"title": "World Goat Day"}, []),
    ("abbr", {"datetime": "2024"}, []),
])
def test_times_are_for_machines(tag: str, attributes: dict[str, str], times: list[tuple[str, str, int]]) -> None:
    assert seen((tag, attributes, "May"), blocks=3).times == times


def test_so_many_times_and_links_are_kept() -> None:
    for many in (MAX_ENTRIES, MAX_ENTRIES + 1):
        assert len(seen(*[("time", {"datetime": "2024"}, "")] * many).times) == MAX_ENTRIES
        assert len(seen(*[("link", {"rel": "author", "href": "/ada"}, "")] * many).links) == MAX_ENTRIES


@pytest.mark.parametrize(("rel", "href", "links"), [
    ("Canonical", " /f ", [("canonical", "/f")]), ("license", "/by", [("license", "/by")]), ("author", "/ada", [("author", "/ada")]), ("stylesheet", "/a.css", []),
    ("author", "", [])])
def test_links_of_use_are_kept(rel: str, href: str, links: list[tuple[str, str]]) -> None:
    sink = seen(("link", {"rel": rel, "href": href}, ""))
    assert sink.links == links
    assert sink.canonical == ("/f" if rel == "Canonical" else "")


def test_the_first_title_counts_and_the_language_of_the_page() -> None:
    sink = seen(("html", {"lang": "de-AT"}, ""), ("title", {}, ""), ("title", {}, "Ferry returns"), ("title", {}, "A drawing"), ("base", {"href": "/"}, ""))
    assert (sink.title, sink.language) == ("Ferry returns", "de-AT")
    assert seen(("html", {}, "")).language == ""
