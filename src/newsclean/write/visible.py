"""Content as mark-up that a person can trust: what cannot be seen is written out."""
from __future__ import annotations

import regex

from newsclean.write.characters import UNSEEN, name_of
from newsclean.write.elements import Markup, element, escaped, joined

__all__ = ["shown", "shown_exactly", "shown_in", "written_out"]

ODD_SPACES = regex.compile(r"[^\P{Zs} ]|[\n\t]")
"""White space other than the ordinary space, and line ends: alike to the eye, so they are written out where a change is shown."""
ODD = regex.compile(f"{UNSEEN.pattern}|{ODD_SPACES.pattern}")
TAG_OR_UNSEEN = regex.compile(f"<[^<>]*+>|({UNSEEN.pattern})")


def shown(text: str) -> Markup:
    """The text; each unseen character as its code point and name, in an element of its own.

    >>> shown("a\\N{ZERO WIDTH SPACE}<")
    'a<span class="odd">[U+200B ZERO WIDTH SPACE]</span>&lt;'
    """
    return _marked(UNSEEN, text)


def shown_exactly(text: str) -> Markup:
    """The same, and white space that looks like a space but is none is written out, too."""
    return _marked(ODD, text)


def written_out(text: str) -> str:
    """The same as `shown` without mark-up: for attributes and plain text.

    >>> written_out("a\\x00b")
    'a[U+0000]b'
    """
    return UNSEEN.sub(lambda found: f"[{name_of(found[0])}]", text)


def shown_in(markup: Markup) -> Markup:
    """Finished mark-up in whose text unseen characters are written out; what `escaped` has already replaced stays a replacement character."""
    return Markup(TAG_OR_UNSEEN.sub(lambda found: _odd(found[0]) if found[1] else found[0], markup))


def _odd(character: str) -> Markup:
    return element("span", escaped(f"[{name_of(character)}]"), {"class": "odd"})


def _marked(odd: regex.Pattern[str], text: str) -> Markup:
    parts, at = list[Markup](), 0
    for found in odd.finditer(text):
        parts += [escaped(text[at:found.start()]), _odd(found[0])]
        at = found.end()
    return joined([*parts, escaped(text[at:])])
