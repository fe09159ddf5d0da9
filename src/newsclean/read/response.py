"""HTTP responses as scrapers hold them: those of Scrapy, requests, httpx and whatever looks like one. None of them is imported."""
from __future__ import annotations

import re
from typing import Any, NamedTuple

from newsclean.lazy import lazily

__all__ = ["Fetched", "charset_of", "fetched_of"]

CHARSET = lazily(re.compile, r"""charset\s{0,9}=\s{0,9}["']?([\w:.+-]{1,40})""", re.IGNORECASE)


class Fetched(NamedTuple):
    """What a server sent: the bytes of the body, the address they came from, and the charset of the Content-Type header."""

    body: bytes
    url: str | None = None
    charset: str | None = None


def charset_of(content_type: str) -> str | None:
    """The charset that a Content-Type header names.

    >>> charset_of("text/html; charset=UTF-8")
    'UTF-8'
    """
    found = CHARSET.search(content_type)
    return found[1] if found else None


def fetched_of(source: object) -> Fetched | None:
    """The content of a response: an object with a status, headers, an address and its body as bytes (`content` or `body`); None for anything else.

    A request has all of these but the status: without it, it would pass for an empty page.

    The charset is that of the header, not the one that the client guessed: requests takes Latin-1 where the header is silent.
    """
    headers = getattr(source, "headers", None)
    if headers is None or isinstance(source, type) or not callable(getattr(headers, "get", None)):
        return None
    body = next((found for name in ("content", "body") if isinstance(found := getattr(source, name, None), bytes)), None)
    address: Any = getattr(source, "url", None)
    answered = any(isinstance(getattr(source, name, None), int) for name in ("status_code", "status"))
    if body is None or address is None or not answered:
        return None
    return Fetched(body, str(address), charset_of(_content_type(headers)))


def _content_type(headers: Any) -> str:
    """The Content-Type header; "" where there is none."""
    named = headers.get("Content-Type") or headers.get("content-type") or ""
    return named.decode("latin-1") if isinstance(named, bytes) else str(named)
