"""Links made absolute: against the address of the page, or what the page says they are relative to."""
from __future__ import annotations

from urllib.parse import urljoin

import bs4
import lxml.html
import pytest
import turbohtml
from hypothesis import given
from hypothesis import strategies as st

from newsclean import clean
from newsclean.read.addresses import Resolver
from newsclean.read.walk import walked_in_python

ADDRESSES = ["https://pell.example/news/ferry.html", "http://pell.example", "https://pell.example:8080/a/b/", "https://pell.example/a?b=c/d", "pell.example/news/1",
             "//pell.example/a", "/news/ferry", "about:blank", "file:///pages/a.html", "mailto:ada@pell.example"]


PATHS = st.lists(st.sampled_from(["a", "b-1", "c.html", ".d", "..", ".", "\xe9", "1%20"]), min_size=1, max_size=3).map("/".join)


@pytest.mark.parametrize("address", ADDRESSES)
@given(PATHS, st.sampled_from(["", "/", "//"]), st.sampled_from(["", "?q=/x", "#y"]))
def test_a_link_is_resolved_as_a_browser_resolves_it(address: str, path: str, lead: str, behind: str) -> None:
    assert Resolver(address)(f" {lead}{path}{behind}\n") == urljoin(address, f"{lead}{path}{behind}")


@pytest.mark.parametrize(("href", "found"), [("/../b", "/b"), ("/a/../b", "/b"), ("/a/./b", "/a/b"), ("/.b", "/.b"), ("../b", "/b"), ("/a/..", "/")])
def test_steps_upwards_are_taken(href: str, found: str) -> None:
    assert Resolver("https://pell.example/news/1")(href) == f"https://pell.example{found}"


@pytest.mark.parametrize("href", ["#top", "javascript:void(0)", "mailto:ada@pell.example", "https://orm.example/../a", "http://[orm", "//[orm"])
def test_what_leads_nowhere_else_stays(href: str) -> None:
    assert Resolver("https://pell.example/a")(f"\t{href} ") == href


@pytest.mark.parametrize("address", [None, "", "http://[::1"])
def test_without_an_address_links_stay(address: str | None) -> None:
    assert Resolver(address)(" /a/b ") == "/a/b"


BASES = [
    ("/archive/", "https://pell.example/archive/ferry"), ("//orm.example/", "https://orm.example/ferry"), ("https://orm.example/x/y", "https://orm.example/x/ferry"),
    (" ./b/ ", "https://pell.example/news/b/ferry"), ("", "https://pell.example/news/ferry"), ("javascript:void(0)", "https://pell.example/news/ferry"),
    ("DATA:text/html,a", "https://pell.example/news/ferry"), ("http://[::1", "https://pell.example/news/ferry"),
    ("#top", "https://pell.example/news/ferry"), ("?page=2", "https://pell.example/news/ferry"), ("mailto:ada@pell.example", "ferry"),
]


@pytest.mark.parametrize(("base", "link"), BASES)
def test_a_page_says_what_its_links_are_relative_to(base: str, link: str) -> None:
    html = f'<base target=_top><base href="{base}"><base href="/later/"><p>The <a href="ferry">ferry</a> sails to <a href="https://orm.example/a">Orm</a>.</p>'
    for source in (html, bs4.BeautifulSoup(html, "html.parser"), lxml.html.document_fromstring(html)):
        (block,) = clean(source, url="https://pell.example/news/1", passes=()).blocks
        assert [found.url for found in block.links] == ([link, "https://orm.example/a"] if base else [urljoin("https://pell.example/later/", "ferry"), "https://orm.example/a"])
    (other,), _ = walked_in_python(turbohtml.parse(html), html, Resolver("https://pell.example/news/1"))
    assert other.links == block.links


def test_a_page_of_which_no_address_is_known_may_have_one() -> None:
    (block,) = clean('<base href="https://pell.example/news/"><p>The <a href="ferry">ferry</a> sails.</p>', passes=()).blocks
    assert [found.url for found in block.links] == ["https://pell.example/news/ferry"]
    (block,) = clean('<base href="/news/"><p>The <a href="ferry">ferry</a> sails.</p>', passes=()).blocks
    assert [found.url for found in block.links] == ["/news/ferry"]


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_address_is_taken(base: str, href: str) -> None:
    resolve = Resolver("https://pell.example/a/b")
    resolve.rebase(base)
    before = resolve(href)
    resolve.rebase("https://orm.example/")
    assert resolve(href) == before
