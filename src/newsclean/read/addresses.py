"""Addresses of links: made absolute as a browser does it."""
from __future__ import annotations

from contextlib import suppress
from urllib.parse import urljoin, urlsplit

__all__ = ["Resolver"]

UNFIT = frozenset({"javascript", "data"})
"""Schemes of addresses that no link is relative to (HTML, 4.2.3)."""


class Resolver:
    """Makes links absolute, against the address of the page, or against the first `base` element that the page has (HTML, "document base URL").

    Without either, and where that address is none, links stay as they are.
    """

    def __init__(self, url: str | None) -> None:
        self._based = False
        self._stand_at(url or "")

    def _stand_at(self, url: str) -> None:
        try:
            parts = urlsplit(url)
        except ValueError:  # "http://[::1": an address that is none resolves nothing
            url, parts = "", urlsplit("")
        self._url = url
        self._origin = f"{parts.scheme}://{parts.netloc}" if parts.scheme and parts.netloc else ""

    def rebase(self, href: str) -> None:
        """The page says what its links are relative to; only the first time counts, and only an address that is one."""
        if not self._based:
            with suppress(ValueError):
                address = urljoin(self._url, href.strip())
                if urlsplit(address).scheme not in UNFIT:
                    self._stand_at(address)
        self._based = True

    def __call__(self, href: str) -> str:
        """The address of a link, absolute where that can be known."""
        href = href.strip()
        if not self._url or href.startswith(("http://", "https://", "mailto:", "#", "javascript:")):
            return href
        if self._origin and href.startswith("/") and not href.startswith("//") and "/." not in href:  # most: no step upwards, nothing to join
            return self._origin + href
        try:
            return urljoin(self._url, href)
        except ValueError:
            return href
