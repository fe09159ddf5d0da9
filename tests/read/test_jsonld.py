"""Embedded JSON: how it is mended, and what JSON-LD says of articles and outlets."""
from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.read.jsonld import (
    ARTICLE_TYPES,
    ELSEWHERE,
    MAX_DEPTH,
    MAX_NODES,
    MAX_VALUES,
    PUBLISHER_TYPES,
    WEAK_TYPES,
    WRAPPER_END,
    WRAPPER_ENDS,
    linked_data,
    list_of,
    parsed,
    text_of,
    types_of,
    walk,
)

PIECES = st.sampled_from(["-->", "]]>", "//", "/*", "*/", ";", " ", "\n", "{}", "x", "\N{NO-BREAK SPACE}", "\x1f"])


@pytest.mark.parametrize(("before", "behind"), [
    ("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("/*<![CDATA[*/", "/*]]>*/"), ("/* <![CDATA[ */", "/* ]]> */"), ("<![CDATA[", "]]>"), ("", ";")])
def test_what_is_around_the_json_is_left_out(before: str, behind: str) -> None:
    assert parsed(f"\n {before}\n{{\"a\": 1}}\n{behind} \n") == {"a": 1}


@given(st.lists(PIECES).map("".join))
def test_what_ends_otherwise_has_no_wrapper(text: str) -> None:
    text = text.strip()
    assert text.endswith(WRAPPER_ENDS) or WRAPPER_END.sub("", text) == text


@pytest.mark.parametrize(("text", "value"), [
    ('{"a": [1, 2,], }', {"a": [1, 2]}), ('{"a": "x, }"}', {"a": "x, }"}), (r'{"a": "it\'s"}', {"a": "it\\'s"}), (r'{"a": "\u0041\n"}', {"a": "A\n"}),
    ("]", None), ('}{"a": 1,', None),
    ("{&quot;a&quot;: 1}", {"a": 1}), ('{"a": "&quot;"}', {"a": "&quot;"}), ('{"a": "one\ntwo"}', {"a": "one\ntwo"}), ('\ufeff{"a": 1}', {"a": 1}),
    ('{"a": 1}{"b": 2}', [{"a": 1}, {"b": 2}]), ('{"a": 1},\n{"b": 2};', [{"a": 1}, {"b": 2}]), ("[]", []), ("[[]]", [[]]), ('{"a": 1} x', None), ("", None), ("   ", None),
    ('{"a": "b", "c": {"d": [1, {"e": "f"}], "g', {"a": "b", "c": {"d": [1, {"e": "f"}]}}), ('{"a": "b", "c": 1,', {"a": "b", "c": 1}), ('[1, 2', [1]),
    ('{"a": "b", "c": "d, e', {"a": "b"}), ('{"a": 1', None), ('{"a": [1, 2], "b": "x]', {"a": [1, 2]}),
    ('{\n "a": "the "goat" swam",\n "b": "x"\n}', {"a": 'the "goat" swam', "b": "x"}), ('{\r\n"a": ""Goat"",\r\n"b": 1}', {"a": '"Goat"', "b": 1}),
    ('{\n"a": "an \\"old\\" and "new" goat"}', {"a": 'an "old" and "new" goat'}), ('{"a": "the "goat" swam", "b": "x"}', None),
    ('{"a": "&amp;", }', {"a": "&amp;"}), ('{"a" "b"}', None),
])
def test_json_is_mended_where_one_mending_fits(text: str, value: object) -> None:
    assert parsed(text) == value


@given(st.lists(st.sampled_from(['{"a": 1}', "[2]", '"c"', "4"]), min_size=2, max_size=4), st.text(" \t\r\n,;", min_size=1, max_size=5))
def test_values_that_follow_each_other_are_told_apart_by_anything(values: list[str], between: str) -> None:
    assert parsed(between.join(values)) == [json.loads(value) for value in values]


@pytest.mark.parametrize(("many", "read"), [(MAX_VALUES - 1, MAX_VALUES - 1), (MAX_VALUES, MAX_VALUES), (MAX_VALUES + 1, MAX_VALUES)])
def test_so_many_values_of_one_script_are_read(many: int, read: int) -> None:
    assert len(parsed('{"a": 1}' * many)) == read


TREES = st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=3),
                     lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab", max_size=2), inner, max_size=3), max_leaves=12)


@pytest.mark.parametrize(("depth", "read"), [(MAX_DEPTH, True), (MAX_DEPTH + 1, False)])
def test_what_breaks_off_deep_inside_is_not_mended(depth: int, read: bool) -> None:
    assert (parsed("[" * depth + "1,") is not None) is read


@given(TREES)
def test_what_json_writes_is_read_as_it_was(value: object) -> None:
    """None alone means that it is broken."""
    assert parsed(json.dumps(value)) == value
    assert parsed(f"<!-- {json.dumps(value)} -->") == value


def mappings_of(value: object) -> list[object]:
    """Every mapping, outermost first, in order."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [*([value] if isinstance(value, dict) else []), *[found for one in inner for found in mappings_of(one)]]


@given(TREES)
def test_every_mapping_is_found_once_and_in_order(value: object) -> None:
    assert list(walk(value)) == mappings_of(value)


def test_so_many_values_are_looked_at() -> None:
    nodes = [{"n": i} for i in range(MAX_NODES + 5)]
    assert len(list(walk(nodes))) == MAX_NODES - 1  # the list is one


@pytest.mark.parametrize(("kinds", "found"), [
    ("NewsArticle", {"newsarticle"}), ("https://schema.org/NewsArticle", {"newsarticle"}), ("schema:NewsArticle", {"newsarticle"}),
    (["Article", 7, "Report"], {"article", "report"}),
    (None, set()), ({}, set()), (["http://schema.org/schema:Report"], {"report"}),
])
def test_types_have_no_namespace(kinds: object, found: set[str]) -> None:
    assert types_of({"@type": kinds}) == found


@pytest.mark.parametrize(("value", "found"), [
    (None, []), ("a", ["a"]), ([1, 2], [1, 2]), ({"@list": [1]}, [1]), ({"@list": 1}, [{"@list": 1}]), ([], []), (0, [0]), ({"@list": []}, [])])
def test_a_value_is_a_list_of_itself(value: object, found: list[object]) -> None:
    assert list_of(value) == found


@pytest.mark.parametrize(("value", "found"), [
    (" Pell ", "Pell"), ("  ", None), (["Pell", "Quay"], "Pell"), ([], None), ({"@value": "Pell"}, "Pell"), ({"name": "Pell"}, "Pell"), ({"url": "/pell"}, "/pell"),
    ({"@id": "#pell"}, "#pell"), ({"@id": "#pell", "url": "/pell", "name": "Pell", "@value": "Quay"}, "Quay"), ({"@id": "#pell", "name": "Pell"}, "Pell"),
    ({"name": ["Pell", "Quay"]}, "Pell"), ({"name": []}, None), ([{"name": " "}], None), (7, None), ({"name": 7}, None), (None, None), ({"name": "", "url": "/pell"}, "/pell"),
])
def test_the_text_of_a_value(value: object, found: str | None) -> None:
    assert text_of(value) == found


def headlines(*nodes: object, address: str = "", kind: str = "application/ld+json") -> list[object]:
    """What tells the articles of some scripts apart, the most telling first."""
    return [node.get("n") for node in linked_data([(kind, json.dumps(node)) for node in nodes], address).articles]


def article(n: int, **more: object) -> dict[str, object]:
    return {"@type": "NewsArticle", "headline": "Ferry returns", "n": n, **more}


@pytest.mark.parametrize("key", sorted(ELSEWHERE))
def test_what_stands_below_other_works_comes_last(key: str) -> None:
    assert headlines({key: [article(1)]}, article(2)) == [2, 1]
    assert headlines({key: {"x": [[article(1)]]}}, article(2)) == [2, 1]
    assert headlines({"x": [article(1)]}, article(2)) == [1, 2]


@pytest.mark.parametrize("kind", sorted(ARTICLE_TYPES))
def test_types_of_articles_and_of_pages_that_may_be_one(kind: str) -> None:
    assert headlines({**article(1), "@type": kind}) == [1]
    assert headlines({**article(1), "@type": kind}, article(2)) == ([2, 1] if kind in WEAK_TYPES else [1, 2])
    assert headlines({**article(1), "@type": [kind, "NewsArticle"]}, article(2)) == [1, 2]


def test_an_article_has_a_headline_and_the_address_of_the_page() -> None:
    bare = {"@type": "Article", "n": 1}
    here = "https://pell.example/ferry"
    assert headlines(bare, article(2)) == [2, 1]
    for place in ({"url": here}, {"@id": here}, {"mainEntityOfPage": here}, {"mainEntityOfPage": {"@id": here}}):
        assert headlines(article(1), article(2, **place), address=here) == [2, 1]
        assert headlines(article(1), article(2, **place), address=f"{here}/2") == [1, 2]
        assert headlines(article(1), article(2, **place)) == [1, 2]
        assert headlines(article(1), {**bare, **place, "n": 2}, address=here) == [1, 2]     # the headline says more
    assert headlines(article(1), kind="application/json") == []
    assert headlines({"@type": "Recipe", "headline": "Fish pie"}) == []


def test_outlets_are_named_by_what_publishes() -> None:
    def outlets(*nodes: object) -> list[str]:
        return linked_data([("application/ld+json", json.dumps(node)) for node in nodes]).publishers
    assert outlets(*[{"@type": kind, "name": kind} for kind in sorted(PUBLISHER_TYPES)]) == sorted(PUBLISHER_TYPES)
    assert outlets(article(1, publisher={"@type": "Organization", "name": " Pell Times "})) == ["Pell Times"]
    assert outlets(article(1, mentions={"@type": "Organization", "name": "Pell Harbour Board"})) == []
    assert outlets({"@type": "Organization"}, {"@type": "Person", "name": "Ada Quill"}) == []


def test_nodes_that_are_referred_to_say_more_than_that() -> None:
    found = linked_data([("application/ld+json", json.dumps([{"@id": "#a", "x": 1}, {"@id": "#a", "name": "Ada", "x": 1},
        {"@id": "#a", "name": "Rosa", "x": 1}, {"@id": 7, "a": 1, "b": 2}]))])
    assert found.by_id == {"#a": {"@id": "#a", "name": "Ada", "x": 1}}
