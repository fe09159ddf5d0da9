"""Responses as scrapers hold them: real ones of Scrapy, and of requests and httpx from a server on this machine."""
from __future__ import annotations

from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
import requests
import scrapy.http

import newsclean
from newsclean import SourceTypeError, UnknownNameError, clean
from newsclean.read.response import charset_of

PAGE = ("<html><body><h1>Łódź</h1><p>Trzydzieści osób przyszło w poniedziałek na otwarcie nowej biblioteki, powiedziała <a href='/ala'>Ala Kot</a>.</p>"
        "</body></html>")
TYPES = {"/said": "text/html; charset=windows-1250", "/silent": "text/html", "/lies": "text/html; charset=no-such-thing", "/text": "text/plain; charset=windows-1250"}


class Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = PAGE.encode("windows-1250") if self.path in ("/said", "/text") else PAGE.encode()
        self.send_response(200)
        self.send_header("Content-Type", TYPES[self.path])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class's name
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def with_scrapy(address: str) -> scrapy.http.Response:
    got = httpx.get(address, trust_env=False)
    return scrapy.http.HtmlResponse(address, headers={"Content-Type": got.headers["content-type"]}, body=got.content)


def with_requests(address: str) -> requests.Response:
    with requests.Session() as session:
        session.trust_env = False
        return session.get(address, timeout=20)


CLIENTS: dict[str, Callable[[str], Any]] = {"scrapy": with_scrapy, "requests": with_requests, "httpx": lambda address: httpx.get(address, trust_env=False)}


@pytest.mark.parametrize("path", ["/said", "/silent", "/lies"])
@pytest.mark.parametrize("get", CLIENTS.values(), ids=CLIENTS)
def test_bytes_charset_and_address_are_those_of_the_response(get: Callable[[str], Any], path: str, site: str) -> None:
    document = clean(get(site + path))
    assert document.title == "Łódź"
    assert "Trzydzieści osób" in document.text
    assert [link.url for block in document.blocks for link in block.links] == [f"{site}/ala"]
    assert ("no-such-thing" in " ".join(document.warnings)) == (path == "/lies")


@pytest.mark.parametrize("get", CLIENTS.values(), ids=CLIENTS)
def test_what_the_caller_says_comes_first(get: Callable[[str], Any], site: str) -> None:
    document = clean(get(f"{site}/said"), url="https://courier.example/a")
    assert [link.url for block in document.blocks for link in block.links] == ["https://courier.example/ala"]
    with pytest.raises(UnknownNameError, match="no-such-thing"):  # of a header it is content, of the caller misuse
        clean(get(f"{site}/said"), encoding="no-such-thing")


def test_selectors_of_a_scrapy_response(site: str) -> None:
    response = with_scrapy(f"{site}/said")
    assert clean(response.css("p")).text.startswith("Trzydzieści osób")
    assert clean(response.xpath("//h1/text()")).text == "Łódź"
    assert clean(response.selector, url=response.url) == clean(response.selector, url=response.url, kind="html")


def test_a_rule_with_a_selector_sees_a_response(site: str) -> None:
    rules = [newsclean.Rule("promo", selector="p")]
    assert "Trzydzieści" not in clean(with_requests(f"{site}/said"), rules=rules).text


WHOLE = {"headers": {}, "url": "https://courier.example/", "content": b"<p>One.</p>", "status_code": 200}
NONE = {"no headers": WHOLE | {"headers": 7}, "no address": WHOLE | {"url": None}, "no bytes": WHOLE | {"content": "<p>One.</p>"}, "no status": WHOLE | {"status_code": None}}


def test_whatever_looks_like_a_response_is_one() -> None:
    assert clean(SimpleNamespace(**WHOLE)).text == "One."


@pytest.mark.parametrize("source", [
    *(SimpleNamespace(**fields) for fields in NONE.values()), requests.Response, httpx.Request("GET", "https://courier.example/"),
    scrapy.http.Request("https://courier.example/"), 7, None])
def test_what_is_no_response_is_refused(source: object) -> None:
    with pytest.raises(SourceTypeError, match="cannot clean a"):
        clean(source)


@pytest.mark.parametrize(("header", "charset"), [
    ("text/html; charset=utf-8", "utf-8"), ("text/html;charset=\"ISO-8859-1\"", "ISO-8859-1"), ("text/html; Charset = x", "x"), ("text/html", None), ("", None)])
def test_charsets_of_headers(header: str, charset: str | None) -> None:
    assert charset_of(header) == charset
