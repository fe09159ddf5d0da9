"""Declarative shadow trees: a template whose content a browser shows in the element around it."""
from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclean.lazy import lazily

__all__ = ["with_shown_shadows"]

MODE = "shadowrootmode"
SPELLINGS = (MODE, "hadowRootMode", MODE.upper())
"""As it is written, the second with either first letter; to make all of a page small takes longer than to look for each."""
TEMPLATE = lazily(regex.compile, r"<(?P<end>/?)template(?=[\s>/])(?P<rest>[^<>]*+)>?", regex.IGNORECASE)
SHADOW = lazily(regex.compile, r"\sshadowrootmode\s*+=\s*+[\"']?(?:open|closed)", regex.IGNORECASE)
OPEN, CLOSE = "<section ", "</section "
"""As long as the tags of a template, so that everything behind them keeps its place."""


def with_shown_shadows(html: str) -> str:
    """The page with a section, whose text is read, in place of each declarative shadow root; of the same length.

    >>> with_shown_shadows('<x-card><template shadowrootmode="open"><p>Hi</p></template></x-card>')
    '<x-card><section  shadowrootmode="open"><p>Hi</p></section ></x-card>'
    """
    if not any(spelling in html for spelling in SPELLINGS):
        return html
    pieces, at = list[str](), 0
    for start, tag in _sections(html):
        pieces += (html[at:start], tag)
        at = start + len(tag)
    return "".join((*pieces, html[at:]))


def _sections(html: str) -> Iterator[tuple[int, str]]:
    """The tags of sections in place of those of declarative shadow roots that are shown, each with where it begins."""
    shown = list[bool]()  # of each open template: is it such a root?
    for found in TEMPLATE.finditer(html):
        if not found["end"]:
            shown.append(all(shown) and SHADOW.match(found["rest"], max(0, _mode_at(found["rest"]) - 1)) is not None)
            if shown[-1]:
                yield found.start(), OPEN
        elif shown and shown.pop():
            yield found.start(), CLOSE


def _mode_at(rest: str) -> int:
    """Where the attribute stands among those of a tag; the end where it does not."""
    at = rest.lower().find(MODE)
    return len(rest) if at < 0 else at
