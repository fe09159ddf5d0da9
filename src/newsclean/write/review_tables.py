"""The folded tables of the review page: what the page says of itself, and all changes."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import datetime

from newsclean.history import Change, Edit, Join
from newsclean.metadata import Metadata
from newsclean.write.elements import Markup, element, escaped, joined
from newsclean.write.visible import shown, shown_exactly

__all__ = ["before_and_after", "changes_table", "metadata_table"]


def metadata_table(metadata: Metadata) -> Iterator[Markup]:
    """Each field that has a value in words, and which source gave it; nothing where there is none."""
    sources = dict(metadata.provenance)
    told = ((field.name, _told(getattr(metadata, field.name))) for field in fields(metadata) if field.name != "provenance")
    rows = [[shown(name.replace("_", " ")), shown(value), shown(sources.get(name, ""))] for name, value in told if value]
    if rows:
        yield _folded("Metadata", ("Field", "Value", "From"), rows)


def _told(value: object) -> str:
    """A value in words; "" for one that is not there or is more than text."""
    if isinstance(value, tuple):
        return ", ".join(part for part in value if isinstance(part, str))
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    return "" if value is None else str(value)


def changes_table(history: Sequence[Change]) -> Iterator[Markup]:
    """The changes in the order in which they were made; nothing where there are none."""
    if history:
        yield _folded("All changes, in order", ("Block", "Pass", "Change", "Why"), map(_change, history))


def _change(change: Change) -> list[Markup]:
    if isinstance(change, Edit):
        what = before_and_after(change.before, change.after)
    else:
        what = escaped(f"{len(change.parts)} lines became one block" if isinstance(change, Join) else "cut in two")
    return [shown(change.block_id), shown(change.pass_name), what, shown(change.reason)]


def before_and_after(before: str, after: str) -> Markup:
    """What stood there, struck out, and what stands there now."""
    parts = [element("del", shown_exactly(before))] if before else []
    parts += [element("ins", shown_exactly(after))] if after else []
    return joined(parts)


def _folded(name: str, heads: Iterable[str], rows: Iterable[Sequence[Markup]]) -> Markup:
    """A table to be unfolded; it scrolls by itself where it is wider than the screen."""
    body = [element("tr", [element("td", cell) for cell in row]) for row in rows]
    head = element("thead", element("tr", [element("th", escaped(title), {"scope": "col"}) for title in heads]))
    table = element("table", [head, element("tbody", body)])
    scroll = element("div", table, {"class": "scroll", "role": "region", "aria-label": name, "tabindex": "0"})
    return element("details", [element("summary", escaped(f"{name} ({len(body)})")), scroll], {"class": "edits"})
