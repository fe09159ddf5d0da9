"""Pages whose mark-up tells hardly anything of their lines: all are paragraphs of one element.

The pages of the data say with tags and classes what most of their lines are for, and a network that has seen these alone takes whatever stands in a `<p>` amid a story
for a paragraph of it.
"""
from __future__ import annotations

from collections.abc import Sequence
from html import escape
from random import Random

__all__ = ["bare_page"]

OUTER = ("article", "div", "main", "section", 'div class="content"', 'div class="article-body"', 'div class="text"')
MARKED = 0.7
"""Share of the pages that mark their headings up as such, and share of those that mark their items."""


def bare_page(lines: Sequence[tuple[str, str]], chance: Random) -> str:
    """The mark-up of a page with these lines; role `title` is its headline."""
    marked = {"title": "h1"}
    if chance.random() < MARKED:
        marked["heading"] = chance.choice(("h2", "h3"))
    if chance.random() < MARKED:
        marked["list_item"] = "li"
    outer = chance.choice(OUTER)
    told = "".join([f"<{(tag := marked.get(role, 'p'))}>{escape(line)}</{tag}>" for line, role in lines])
    title = next((line for line, role in lines if role == "title"), "")
    return f"<html><head><title>{escape(title)}</title></head><body><{outer}>{told}</{outer.split()[0]}></body></html>"
