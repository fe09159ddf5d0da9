"""Fills a layout with the lines of a text, so that every block of the page has a known role.

A layout is a page in which every visible text stands in an element with `data-role`. What other attributes mean:

data-own       the element's own words stay
data-optional  removed where the text has no line for what is in it
data-more      repeated while the text has lines for what is in it
data-body      holds the story: `<template data-for=ROLE>` says what a line looks like, `data-wrap` what neighbours are put into
data-after     stands behind so many paragraphs of the story

`{{title}}`, `{{subtitle}}`, `{{byline}}`, `{{date}}` and `{{lang}}` are what the head says of the story.
"""
from __future__ import annotations

import html
import json
import re
from collections import defaultdict, deque
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from itertools import groupby

from bs4 import BeautifulSoup, Tag

__all__ = ["STORY", "Filled", "Line", "filled"]

STORY = frozenset(["paragraph", "heading", "list_item", "quote", "table"])
TAKEN = frozenset(["title", "subtitle", "byline", "date", "caption", "bio", "notice", "paragraph"])
"""Roles whose elements stand for a line of the text, and for nothing where it has none."""
MOST = 8
"""Times that an element is repeated."""
CONTROLS = ("data-role", "data-own", "data-optional", "data-more", "data-body", "data-after")
WHEN = "2024-03-05T08:30:00+00:00"
UNKNOWN = "?"
NAME = re.compile(r"\{\{\s*(\w+)\s*\}\}")
SCRIPT = re.compile(r"(<script\b.*?</script>)", re.DOTALL)
Line = tuple[str, str]
"""What a line says, and its role."""


@dataclass(frozen=True)
class Filled:
    """A page and what it says: each line with its role, in order."""

    name: str
    html: str
    lines: Sequence[Line]


def filled(name: str, layout: str, language: str, lines: Sequence[Line]) -> Filled:
    """One layout filled with one text: (line, role) each."""
    soup = BeautifulSoup(with_names(layout, language, lines), "html.parser")
    _Filler(lines).fill(soup)
    head = [(soup.title.get_text(" ", strip=True), UNKNOWN)] if soup.title else []
    said = [(text, str(element["data-role"])) for element in soup.select("[data-role]") if (text := element.get_text(" ", strip=True))]
    for element in soup.find_all(True):
        for control in CONTROLS:
            element.attrs.pop(control, None)
    return Filled(name, str(soup), [*head, *said])


def with_names(layout: str, language: str, lines: Sequence[Line]) -> str:
    """The layout with what its head says of the story; in scripts as JSON has it."""
    first = {role: text for text, role in reversed(lines)}
    names = {"lang": language, "date": WHEN, **{role: first.get(role, "") for role in ("title", "subtitle", "byline")}}
    return "".join(_named(part, names, _in_json if part.startswith("<script") else html.escape) for part in SCRIPT.split(layout))


def _named(part: str, names: Mapping[str, str], escaped: Callable[[str], str]) -> str:
    return NAME.sub(lambda match: escaped(names.get(match[1], "")), part)


def _in_json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1].replace("</", "<\\/")


class _Filler:
    """Puts the lines of one text into one layout."""

    def __init__(self, lines: Sequence[Line]) -> None:
        at = [i for i, (_, role) in enumerate(lines) if role in STORY]
        first, end = (at[0], at[-1] + 1) if at else (0, 0)
        self.story = deque(lines[first:end])
        self.left: dict[str, deque[str]] = defaultdict(deque)
        for text, role in (*lines[:first], *lines[end:]):
            self.left[role].append(text)
        self.used: set[int] = set()

    def fill(self, node: Tag) -> None:
        """Fill all below a node, in order."""
        for child in list(node.find_all(True, recursive=False)):
            for element in self._repeated(child):
                self._put(element)

    def _put(self, element: Tag) -> None:
        if "data-body" in element.attrs:
            self._tell(element)
        elif "data-role" in element.attrs:
            self._say(element)
        else:
            self.fill(element)

    def _repeated(self, element: Tag) -> list[Tag]:
        if "data-more" not in element.attrs:
            return [element]
        del element["data-more"]
        inside = [e for e in (element, *element.select("[data-role]")) if "data-role" in e.attrs and "data-own" not in e.attrs]
        wanted = min(MOST, len(self.left[str(inside[0]["data-role"])])) if inside else 1
        copies = [copy(element) for _ in range(wanted - 1)]
        for twin in reversed(copies):
            element.insert_after(twin)
        return [element, *copies]

    def _next(self, role: str) -> str | None:
        if role == "paragraph":
            return self.story.popleft()[0] if self.story and self.story[0][1] == role else None
        return self.left[role].popleft() if self.left[role] else None

    def _say(self, element: Tag) -> None:
        role = str(element["data-role"])
        if "data-own" in element.attrs:
            return
        if (text := self._next(role)) is not None:
            put_text(element, text)
            self.used.update(id(parent) for parent in (element, *element.parents))
        elif role in TAKEN:
            holder = element if "data-optional" in element.attrs else element.find_parent(attrs={"data-optional": True})
            (holder if holder and id(holder) not in self.used else element).extract()

    def _tell(self, body: Tag) -> None:
        """The story, line by line, with what the layout puts amid it."""
        shapes = {str(t["data-for"]): t for t in body.find_all("template", recursive=False)}
        amid = defaultdict[int, list[Tag]](list)
        for element in body.select("[data-after]"):
            amid[int(str(element["data-after"]))].append(element)
        body.clear()
        paragraphs = 0
        for role, group in groupby(self.story, key=lambda line: line[1]):
            shape = shapes.get(role, shapes["paragraph"])
            into = body
            if "data-wrap" in shape.attrs:
                into = wrapper(str(shape["data-wrap"]))
                body.append(into)
            for text, _ in group:
                into.extend([*shaped(shape, role, text), "\n"])
                if role == "paragraph":
                    paragraphs += 1
                    for element in amid[paragraphs]:
                        body.append(element)
                        self._put(element)


def wrapper(opening: str) -> Tag:
    """The element that an opening tag without its brackets says."""
    made = BeautifulSoup(f"<{html.unescape(opening)}></{opening.split(maxsplit=1)[0]}>", "html.parser").find(True)
    if not isinstance(made, Tag):
        raise ValueError(f"no element: {opening!r}")
    return made


def shaped(shape: Tag, role: str, text: str) -> list[Tag]:
    """What a prototype makes of a line."""
    twin = BeautifulSoup(shape.decode_contents(), "html.parser")  # strings below a template are none of its text
    spoken = next((e for e in twin.select("[data-role]") if "data-own" not in e.attrs), None)
    if spoken is None:
        raise ValueError(f"a prototype without a place for its line: {shape}")
    spoken["data-role"] = role
    put_text(spoken, text)
    return list(twin.contents)  # type: ignore[arg-type]  # text between elements is taken as it is


def put_text(element: Tag, text: str) -> None:
    """Say something in an element, or in the only one below it."""
    while len(inner := [c for c in element.contents if isinstance(c, Tag) or str(c).strip()]) == 1 and isinstance(inner[0], Tag):
        element = inner[0]
    element.string = text
