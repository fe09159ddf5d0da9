"""Elements of HTML and XML. Whatever is `Markup` has been escaped; a type checker refuses any other text where mark-up is expected."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NewType

from newsclean.write.characters import storable

__all__ = ["Markup", "element", "escaped", "joined"]

Markup = NewType("Markup", str)
"""Text in which every `<`, `&` and quotation mark was written by this package, never by content."""

IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
IN_VALUE = str.maketrans({'"': "&quot;", "'": "&#39;", "`": "&#96;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
NO_ATTRIBUTES: Mapping[str, str | None] = {}


def escaped(text: str) -> Markup:
    """Any text as mark-up that shows it; what cannot be held becomes a replacement character.

    >>> escaped("<b> & 'x'")
    "&lt;b&gt; &amp; 'x'"
    """
    return Markup(storable(text).translate(IN_TEXT))


def joined(parts: Iterable[Markup], between: str = "") -> Markup:
    """Pieces of mark-up one after the other; `between` is white space."""
    return Markup(between.join(parts))


def element(name: str, content: Markup | Iterable[Markup] = Markup(""), attributes: Mapping[str, str | None] = NO_ATTRIBUTES) -> Markup:
    """An element with its content. An attribute that is None is left out; the values of the others are escaped.

    >>> element("a", escaped("map & key"), {"href": "/x", "rel": None})
    '<a href="/x">map &amp; key</a>'
    """
    inside = content if isinstance(content, str) else joined(content)
    shown = "".join(f' {key}="{escaped(value).translate(IN_VALUE)}"' for key, value in attributes.items() if value is not None)
    return Markup(f"<{name}{shown}>{inside}</{name}>")
