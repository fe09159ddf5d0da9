"""What a page says of itself outside its text: gathered in the same walk, made sense of by `metadata`."""
from __future__ import annotations

from collections.abc import Callable

__all__ = ["HeadSink"]

MAX_SCRIPT = 2_000_000
"""Characters of one embedded JSON script above which it is not read: articles are shorter, hostile pages are not."""


class HeadSink:
    """Collects meta elements, links, embedded JSON, times, the title and the declared language.

    metas    (name in lower case, content) pairs, in order
    scripts  (type, text) of JSON scripts
    times    (datetime attribute, itemprop or class) of `time` elements
    """

    wanted = frozenset({"meta", "link", "script", "time", "html", "title", "base"})

    def __init__(self) -> None:
        self.metas: list[tuple[str, str]] = []
        self.scripts: list[tuple[str, str]] = []
        self.times: list[tuple[str, str]] = []
        self.canonical = self.language = self.title = ""

    def element(self, tag: str, attr: Callable[[str], str | None], text: Callable[[], str]) -> None:
        """An element of one of the `wanted` names; `text()` gives its text."""
        if tag == "meta":
            self._meta(attr)
        elif tag == "script":
            kind = (attr("type") or "").lower()
            if "json" in kind:
                found = text()
                if len(found) <= MAX_SCRIPT:
                    self.scripts.append((kind, found))
        elif tag == "time":
            self.times.append((attr("datetime") or "", f"{attr('itemprop') or ''} {attr('class') or ''}"))
        elif tag == "link":
            if (attr("rel") or "").lower() == "canonical":
                self.canonical = self.canonical or attr("href") or ""
        elif tag == "html":
            self.language = attr("lang") or ""
        elif tag == "title":
            self.title = self.title or text()

    def _meta(self, attr: Callable[[str], str | None]) -> None:
        name = attr("property") or attr("name") or attr("itemprop")
        content = attr("content")
        if name and content:
            self.metas.append((name.lower(), content.strip()))
