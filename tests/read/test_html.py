"""Links of a page made absolute, and what a page without text is."""
from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.read.html import read_html, resolver

ADDRESSES = ["https://pell.example/news/ferry.html", "http://pell.example", "https://pell.example:8080/a/b/", "https://pell.example/a?b=c/d", "pell.example/news/1",
             "//pell.example/a", "/news/ferry", "about:blank", "file:///pages/a.html", "mailto:ada@pell.example"]


PATHS = st.lists(st.sampled_from(["a", "b-1", "c.html", "\xe9", "1%20"]), min_size=1, max_size=3).map("/".join)


@pytest.mark.parametrize("address", ADDRESSES)
@given(PATHS, st.sampled_from(["", "/", "//"]), st.sampled_from(["", "?q=/x", "#y"]))
def test_a_link_is_resolved_as_a_browser_resolves_it(address: str, path: str, lead: str, behind: str) -> None:
    assert resolver(address)(f" {lead}{path}{behind}\n") == urljoin(address, f"{lead}{path}{behind}")


@pytest.mark.parametrize("href", ["#top", "javascript:void(0)", "mailto:ada@pell.example", "https://orm.example/../a", "http://[orm", "//[orm"])
def test_what_leads_nowhere_else_stays(href: str) -> None:
    assert resolver("https://pell.example/a")(f"\t{href} ") == href


@pytest.mark.parametrize("address", [None, "", "http://[::1"])
def test_without_an_address_links_stay(address: str | None) -> None:
    assert resolver(address)(" /a/b ") == "/a/b"


@pytest.mark.parametrize("html", ["", " \n", "<p></p>", "<script>var a</script>", "<!-- a -->", "<img src=a.png>", "<p>\xad</p>"])
def test_a_page_without_text_is_told(html: str) -> None:
    document = read_html(html)
    assert (document.blocks, document.warnings, document.facts.kind, document.facts.length) == ((), ("The page holds no text.",), "html", len(html))
