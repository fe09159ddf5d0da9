"""What a page says of itself outside its text: gathered in the same walk, made sense of by `metadata`."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from newsclean.read.flight import PUSH

__all__ = ["FLIGHT", "STATE", "HeadSink", "may_push"]

FLIGHT, STATE = "flight", "state"
STATES = tuple(f"window.__{name}__" for name in ("NUXT", "INITIAL_STATE", "PRELOADED_STATE", "APOLLO_STATE", "STATE", "INITIAL_DATA", "DATA", "APP_STATE"))
"""How a script begins that sets what the page is to show."""
BEGINNINGS = (PUSH, *STATES)

MAX_SCRIPT = 2_000_000
"""Characters of one embedded JSON script above which it is not read: articles are shorter, hostile pages are not."""
MAX_ENTRIES = 2000
"""Meta elements and times that are kept: no honest page has more, and what is beyond speaks of other things."""


def may_push(html: str) -> bool:
    """May a script of the page push text to React, or set the page's state?"""
    return PUSH in html or ("window.__" in html and any(name in html for name in STATES))


class HeadSink:
    """Collects meta elements, links, embedded JSON, times, the title and the declared language.

    metas    (name in lower case, content) pairs, in order: OpenGraph, Twitter cards, RDFa and plain ones
    items    (itemprop in lower case, content, place) of meta elements of microdata
    scripts  (type, text) of JSON scripts, and of those that push rows of text to React ("flight") or set the page's state ("state")
    times    (datetime attribute, itemprop and class, place) of `time` elements, and of `abbr` with a date for machines
    links    (rel in lower case, address) of link elements that are of use

    A place is the number of blocks that were finished before the element.
    """

    wanted: ClassVar[frozenset[str]] = frozenset({"meta", "link", "script", "time", "html", "title", "base", "abbr"})
    wanted_links: ClassVar[frozenset[str]] = frozenset({"canonical", "license", "author"})

    def __init__(self, blocks: Sequence[object] = (), *, rebase: Callable[[str], object] = str, pushes: bool = True) -> None:
        """Begin with nothing.

        blocks  that are finished, a list that grows
        rebase  is told what the page's links are relative to
        pushes  are scripts wanted that push rows of text, or set the page's state?
        """
        self.metas: list[tuple[str, str]] = []
        self.items: list[tuple[str, str, int]] = []
        self.scripts: list[tuple[str, str]] = []
        self.times: list[tuple[str, str, int]] = []
        self.links: list[tuple[str, str]] = []
        self.language = self.title = ""
        self._blocks = blocks
        self._rebase = rebase
        self._pushes = pushes

    @property
    def canonical(self) -> str:
        """The canonical address; "" where the page gives none."""
        return next((href for rel, href in self.links if rel == "canonical"), "")

    def element(self, tag: str, attr: Callable[[str], str | None], text: Callable[[], str]) -> None:
        """An element of one of the `wanted` names; `text()` gives its text."""
        if tag == "meta":
            self._meta(attr)
        elif tag == "script":
            self._script(attr, text)
        elif tag in ("time", "abbr"):
            self._time(attr, "datetime" if tag == "time" else "title")
        elif tag == "link":
            self._link(attr)
        else:
            self._single(tag, attr, text)

    def _single(self, tag: str, attr: Callable[[str], str | None], text: Callable[[], str]) -> None:
        """An element of which a page has one: that tells its language, its base or its title."""
        if tag == "html":
            self.language = attr("lang") or ""
        elif tag == "base":
            if href := attr("href"):
                self._rebase(href)
        elif tag == "title":
            self.title = self.title or text()

    def _script(self, attr: Callable[[str], str | None], text: Callable[[], str]) -> None:
        kind = (attr("type") or "").lower()
        if "json" in kind:
            if len(found := text()) <= MAX_SCRIPT:
                self.scripts.append((kind, found))
        elif self._pushes and not kind and attr("src") is None and (begun := (found := text()).lstrip()).startswith(BEGINNINGS) and len(found) <= MAX_SCRIPT:
            self.scripts.append((FLIGHT if begun.startswith(PUSH) else STATE, found))

    def _time(self, attr: Callable[[str], str | None], name: str) -> None:
        stamp = attr(name)
        if stamp and stamp.lstrip()[:1].isdigit() and len(self.times) < MAX_ENTRIES:
            self.times.append((stamp, f"{attr('itemprop') or ''} {attr('class') or ''}".lower(), len(self._blocks)))

    def _link(self, attr: Callable[[str], str | None]) -> None:
        rel = (attr("rel") or "").lower()
        if rel in self.wanted_links and (href := attr("href")) and len(self.links) < MAX_ENTRIES:
            self.links.append((rel, href.strip()))

    def _meta(self, attr: Callable[[str], str | None]) -> None:
        content = attr("content")
        if not content or len(self.metas) + len(self.items) >= MAX_ENTRIES:
            return
        name = attr("property") or attr("name")
        if name:
            self.metas.append((name.lower().removeprefix("schema:"), content.strip()))  # RDFa
        elif item := attr("itemprop"):
            self.items.append((item.lower(), content.strip(), len(self._blocks)))
