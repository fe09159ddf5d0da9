"""What is read from the mark-up of a page."""
from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Document, Metadata, clean
from newsclean.read.html import read_html
from newsclean.read.metadata import LONGEST, MAX_ADDRESS, MAX_CLAIMS, MAX_NODES, MAX_VALUES, live


def metadata(head: str, body: str = "<p>x") -> Metadata:
    return clean(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>", kind="html", passes=()).metadata


def linked(value: Any) -> Metadata:
    return metadata(f'<script type="application/ld+json">{value if isinstance(value, str) else json.dumps(value)}</script>')


ARTICLE = {"@type": "NewsArticle", "headline": "Ferry returns", "author": {"@type": "Person", "name": "Jane Doe", "jobTitle": "Reporter", "url": "/jane",
           "sameAs": ["https://x.com/janedoe"]}, "datePublished": "2024-05-03T10:00:00Z", "dateModified": "2024-05-04T10:00:00Z", "articleSection": "Harbour",
           "image": {"@type": "ImageObject", "url": "/f.jpg", "caption": "The ferry", "creditText": "Jo Roe"}, "keywords": "ferry, harbour", "isAccessibleForFree": "False",
           "license": "CC BY 4.0", "publisher": {"@type": "Organization", "name": "Pell Times"}}


def test_json_ld() -> None:
    found = linked(ARTICLE)
    assert (found.title, found.authors, found.section, found.tags, found.paywalled) == ("Ferry returns", ("Jane Doe",), "Harbour", ("ferry", "harbour"), True)
    assert (found.published, found.modified) == (datetime(2024, 5, 3, 10, tzinfo=UTC), datetime(2024, 5, 4, 10, tzinfo=UTC))
    assert (found.image, found.image_caption, found.image_credit, found.licence) == ("/f.jpg", "The ferry", "Jo Roe", "CC BY 4.0")
    assert dict(found.provenance)["title"] == "json-ld"
    assert (found.profiles[0].job_title, found.profiles[0].url, found.profiles[0].handle) == ("Reporter", "/jane", "@janedoe")


@pytest.mark.parametrize("text", [
    json.dumps([ARTICLE]), json.dumps({"@graph": [{"@type": "WebPage", "name": "Pell"}, ARTICLE]}), f"<!-- {json.dumps(ARTICLE)} -->",
    f"//<![CDATA[\n{json.dumps(ARTICLE)}\n//]]>", json.dumps(ARTICLE)[:-1] + ",}", json.dumps(ARTICLE) + ";", json.dumps(ARTICLE) + json.dumps({"@type": "Thing"}),
    json.dumps(ARTICLE).replace("Ferry returns", "Ferry\nreturns"), json.dumps(ARTICLE).replace('"', "&quot;"),
    json.dumps(ARTICLE).replace("Reporter", "Reporter\\'s"),
    json.dumps({"@graph": [{"@type": "NewsArticle", "headline": "Ferry returns", "author": {"@id": "#j"}}, {"@type": "Person", "@id": "#j", "name": "Jane Doe"}]}),
    json.dumps({**ARTICLE, "author": [{"@type": "Person", "givenName": "Jane", "familyName": "Doe"}]}),
    json.dumps({"@type": "ItemList", "itemListElement": [{**ARTICLE, "headline": "Another", "author": "John Roe"}]}) + json.dumps(ARTICLE),
])
def test_json_ld_in_many_shapes(text: str) -> None:
    found = linked(text)
    assert (found.title, found.authors) == ("Ferry returns", ("Jane Doe",))


@pytest.mark.parametrize("text", ['{"@type": "NewsArticle", "headline": "a" "b"}', '{"@type": "NewsArticle", "headline": "a', "{", "", "null", "[]", "7"])
def test_json_that_has_no_single_mending_is_left_alone(text: str) -> None:
    assert linked(text).title is None


@pytest.mark.parametrize("title", [{"@id": "#title"}, {"url": "/titles/7"}, 7, True, None, [], [{"@id": "#title"}]])
def test_an_address_is_no_job_title(title: object) -> None:
    found = linked({**ARTICLE, "author": {"@type": "Person", "name": "Jane Doe", "jobTitle": title, "description": "Covers the harbour."}})
    assert [(person.name, person.job_title) for person in found.profiles] == [("Jane Doe", None)]


def test_mark_up_of_every_kind() -> None:
    found = metadata('<html lang="de-AT"><title>Ferry returns | Pell Times</title><meta property="og:title" content="Ferry returns"><meta name="author" content="Jane Doe">'
                     '<meta property="og:site_name" content="Pell Times"><link rel="canonical" href="https://pell.example/f"><link rel="license" href="/by">'
                     '<meta name="keywords" content="ferry, harbour"><meta property="article:published_time" content="2024-05-03T10:00:00+02:00">')
    assert (found.title, found.authors, found.site_name, found.url, found.licence) == ("Ferry returns", ("Jane Doe",), "Pell Times", "https://pell.example/f", "/by")
    assert found.tags == ("ferry", "harbour")
    assert dict(found.provenance)["title"] == "og:title, title"


@pytest.mark.parametrize("prefix", ["", "schema:"])
def test_rdfa(prefix: str) -> None:
    page = (f'<div vocab="https://schema.org/" typeof="NewsArticle"><meta property="{prefix}headline" content="Ferry returns to Pell">'
            f'<meta property="{prefix}datePublished" content="2024-05-03T10:00:00Z"><p>The ferry is back.</p></div>')
    metadata = clean(page, kind="html", passes=()).metadata
    assert (metadata.title, metadata.published) == ("Ferry returns to Pell", datetime(2024, 5, 3, 10, tzinfo=UTC))
    assert dict(metadata.provenance) == {"title": "headline", "published": "datepublished"}


def test_microdata_and_times() -> None:
    found = metadata("", '<article itemscope><meta itemprop="datePublished" content="2024-05-03"><p>x<p><time class="updated" datetime="2024-05-04T10:00Z">now</time>')
    assert (found.published, found.modified) == (datetime(2024, 5, 3), datetime(2024, 5, 4, 10, tzinfo=UTC))  # noqa: DTZ001  the page gives no zone


def test_microdata_and_times_stand_in_a_block() -> None:
    found = metadata("", '<p>One<p>Two<meta itemprop="datePublished" content="2024-05-03"><p>Three<p><time datetime="2024-05-04">Friday</time>')
    assert [(claim.sources, claim.block_id) for claim in found.claims] == [(("microdata",), "2"), (("time",), "4")]


@pytest.mark.parametrize(("value", "paywalled"), [
    (True, False), ("true", False), ("True", False), (False, True), ("False", True), ("https://schema.org/False", True), (["false"], True), ("maybe", None), ({}, None), (7, None),
])
def test_paywalled(value: object, paywalled: bool | None) -> None:
    assert linked({"@type": "NewsArticle", "isAccessibleForFree": value}).paywalled is paywalled


def test_paywalled_in_part_and_in_microdata() -> None:
    part = {"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": ".wall"}
    assert linked({"@type": "NewsArticle", "hasPart": [part]}).paywalled is True
    assert linked({"@type": "NewsArticle", "isAccessibleForFree": True, "hasPart": [part]}).paywalled is False
    assert metadata('<meta itemprop="isAccessibleForFree" content="false">').paywalled is True


@pytest.mark.parametrize("name", ["Pell Times", "https://pell.example", "Staff", "admin"])
def test_who_merely_publishes_or_is_nobody_is_no_person(name: str) -> None:
    found = linked({**ARTICLE, "author": name})
    assert set(found.authors) <= set(found.organisations)


KEYS = [*ARTICLE, "name", "@id", "@value", "@list", "url", "hasPart"]
VALUES = st.recursive(st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12) | st.just("99999-01-01"),
                      lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3))


@given(st.dictionaries(st.sampled_from([*ARTICLE, "description", "inLanguage", "url", "mainEntityOfPage", "@id"]), VALUES, max_size=6))
def test_wrong_types_anywhere_never_raise(node: dict[str, Any]) -> None:
    document = clean(f'<script type="application/ld+json">{json.dumps({**node, "@type": "NewsArticle"}).replace("<", "u003c")}</script><p>x', kind="html")
    assert Document.from_dict(json.loads(json.dumps(document.to_dict()))) == document


@pytest.mark.parametrize("text", [
    "[" * 100_000, '{"a":' * 100_000 + "1" + "}" * 100_000, "[" * 900 + "]" * 900, json.dumps({"@type": "NewsArticle", "author": [{"name": "Jane Doe"}] * 50_000}),
    json.dumps([{"@type": "NewsArticle", "headline": f"h{i}", "datePublished": "2024-01-01"} for i in range(20_000)]), '{"@type":"NewsArticle","headline":' + "9" * 100_000 + "}",
    json.dumps({"@type": "NewsArticle", "headline": "a | " * 200_000, "keywords": "a," * 200_000}), "{},[]" * 100_000,
])
def test_hostile_json_is_cheap(text: str) -> None:
    begin = time.process_time()
    linked(text)
    assert time.process_time() - begin < 3


def test_many_meta_elements_are_cheap() -> None:
    begin = time.process_time()
    metadata("".join(f'<meta name="author" content="By A{i} and B{i}"><meta property="og:title" content="{"a - " * 50}">' for i in range(10_000)))
    assert time.process_time() - begin < 5


def said(head: str, field: str, body: str = "<p>x", url: str | None = None) -> list[tuple[str, tuple[str, ...]]]:
    """What a page claims of a field, each value with its sources."""
    found = clean(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>", kind="html", passes=(), url=url).metadata
    return [(claim.value, claim.sources) for claim in found.claims if claim.field == field]


def metas(name: str, *contents: str) -> str:
    return "".join(f'<meta name="{name}" content="{content}">' for content in contents)


def test_of_several_elements_of_a_name_the_first_counts_but_for_authors_and_tags() -> None:
    assert said(metas("og:title", "Ferry", "Boat") + metas("title", "Harbour"), "title") == [("Ferry", ("og:title",)), ("Harbour", ("title",))]
    assert said(metas("author", "Ada Quill", "Rosa Vidal", "Ada Quill"), "authors") == [("Ada Quill", ("author",)), ("Rosa Vidal", ("author",))]
    assert said(metas("date", "2024-05-03") + metas("article:published_time", "2024-05-03", "2024-05-04"), "published") == [("2024-05-03", ("article:published_time", "date"))]


@pytest.mark.parametrize(("contents", "tags"), [(["ferry, Pell ,,"], ["ferry", "Pell"]), (["ferry, Pell", "nets"], ["ferry, Pell", "nets"]), (["ferry"], ["ferry"]), ([" "], [])])
def test_tags_are_parted_by_commas_in_one_element_and_not_in_several(contents: list[str], tags: list[str]) -> None:
    for name in ("article:tag", "keywords"):
        assert said(metas(name, *contents), "tags") == [(tag, (name,)) for tag in tags]
    keywords: list[Any] = [", ".join(contents) if len(contents) == 1 else contents, [{"name": tag} for tag in tags], [*tags, None, 7]]
    for value in keywords[:1 if len(contents) > 1 else 3]:
        assert [tag for tag, _ in said(f'<script type="application/ld+json">{json.dumps({"@type": "Article", "keywords": value})}</script>', "tags")] == tags


@pytest.mark.parametrize(("content", "value"), [
    ("Nets &amp;amp;amp; boats", "Nets & boats"), ("a &amp;lt;b&amp;gt;b&amp;lt;/b&amp;gt;  c", "a b c"), ("1 &lt; 2", "1 < 2"), ("x" * LONGEST, "x" * LONGEST),
    ("x" * (LONGEST + 1), "x" * LONGEST)])
def test_values_are_the_text_that_they_stand_for(content: str, value: str) -> None:
    assert said(metas("description", content), "description") == [(value, ("description",))]


@pytest.mark.parametrize(("language", "found"), [("de-AT", ["de"]), ("PT", ["pt"]), ("", [])])
def test_a_language_is_told_by_two_letters(language: str, found: list[str]) -> None:
    assert [value for value, _ in said(metas("language", language), "language")] == found
    page = clean(f'<!DOCTYPE html><html lang="{language}"><body><p>x', kind="html", passes=()).metadata
    assert [(claim.value, claim.sources) for claim in page.claims] == [(value, ("html lang",)) for value in found]


def test_so_many_claims_and_values_are_kept() -> None:
    names = [f"Ada {number}" for number in range(MAX_CLAIMS + 1)]
    assert [name for name, _ in said(metas("author", *names), "authors")] == names[:MAX_CLAIMS]
    assert len(said(metas("keywords", *names), "tags")) == len(said(metas("keywords", ",".join(names)), "tags")) == MAX_VALUES
    node = {"@type": "Article", "headline": "x"}
    nodes = [*[node] * (MAX_NODES - 1), {**node, "articleSection": "Boats"}, {**node, "license": "/by"}]
    data = f'<script type="application/ld+json">{json.dumps(nodes)}</script>'
    assert (said(data, "section"), said(data, "licence")) == ([("Boats", ("json-ld",))], [])


@pytest.mark.parametrize(("url", "outlets"), [
    ("https://www.pell-news.example/a", ["pell-news", "pell-news.example"]), ("https://News.Orm.co.example:80/", ["orm", "co.example"]),
    ("http://x.qo.example", ["qo", "qo.example"]),
    ("https://pell", ["pell"]), ("http://[::1", []), ("/news/a", [])])
def test_the_host_names_the_outlet(url: str, outlets: list[str]) -> None:
    assert [value for value, sources in said("", "outlet", url=url) if sources == ("address",)] == outlets
    assert said("", "url", url=url) == [(url, ("caller",))]
    assert [value for value, _ in said(f'<link rel=author href="/ada"><link rel=canonical href="{url}">', "outlet", url="https://orm.example/")] == outlets
    assert [value for value, _ in said(metas("og:url", url), "outlet")] == outlets


@pytest.mark.parametrize(("path", "day"), [
    ("/2024/05/03/ferry", "2024-05-03"), ("/news-2024/05/03/", None), ("/1999-12-31-ferry", "1999-12-31"), ("/2024/05/ferry", None), ("/2024/05/037", None), ("/1824/05/03/", None),
    ("/2024/05/03/".rjust(MAX_ADDRESS - len("https://pell.example/"), "a"), "2024-05-03"), ("/2024/05/03/".rjust(MAX_ADDRESS - len("https://pell.example/") + 1, "a"), None)])
def test_the_address_may_name_the_day(path: str, day: str | None) -> None:
    assert said("", "published", url=f"https://pell.example/{path.removeprefix('/')}") == ([(day, ("address",))] if day else [])


@pytest.mark.parametrize(("marks", "field"), [
    ("class=date", "published"), ("class='entry published updated'", "modified"), ("itemprop=dateModified", "modified"), ("class=aktualisiert", "modified"), ("", "published")])
def test_a_time_says_by_its_marks_what_it_is_of(marks: str, field: str) -> None:
    assert said("", field, f"<p><time {marks} datetime=2024-05-03>Friday</time>") == [("2024-05-03", ("time",))]


def test_of_several_times_those_of_publication_come_first() -> None:
    body = "<p><time datetime=2024-05-04>Today</time><p><time class=published datetime=2024-05-03>Friday</time>"
    assert [value for value, _ in said("", "published", body)] == ["2024-05-03", "2024-05-04"]


@pytest.mark.parametrize(("address", "own"), [
    ("https://web.archive.org/web/20190712101500/https://pell.example/ferry", "https://pell.example/ferry"),
    ("//web.archive.org/web/2019im_/http://pell.example/", "http://pell.example/"), ("https://web.archive.org/web/2019*/pell", "https://web.archive.org/web/2019*/pell"),
    ("https://pell.example/web/20190712101500/https://eastport.example/", "https://pell.example/web/20190712101500/https://eastport.example/"),
])
def test_a_copy_in_an_archive_has_the_address_of_its_page(address: str, own: str) -> None:
    assert live(address) == own
    for mark_up in (f'<link rel=canonical href="{address}">', f'<meta property="og:url" content="{address}">'):
        assert read_html(f"<html><head>{mark_up}</head><body><p>The ferry is late.</p></body></html>").metadata.url == own
