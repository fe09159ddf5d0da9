"""Reports for a person: the parts of a document, its roles, its edits, what was left out of the article."""
from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from newsclean.blocks import Block
from newsclean.document import Document
from newsclean.history import Edit
from newsclean.parts import Author, Caption
from newsclean.teasers import Teaser
from newsclean.write.encodable import encodable

__all__ = ["REPORTS", "report_edits", "report_parts", "report_removed", "report_roles"]

WIDTH = 100          # columns; wider lines are hard to read
LABEL = 10           # columns of the names on the left
EXCERPT = 60         # characters of a block that show which one it is


def report_roles(document: Document) -> str:
    """One line for each block: id, role, confidence, the start of its text, and why it has the role."""
    return _joined(f"{block.id:>6}  {block.role:<10} {block.confidence:4.2f}  {_excerpt(block.text)}{_because(block)}" for block in document.blocks)


def report_edits(document: Document) -> str:
    """One line for each edit: block, pass, what became of what, and why."""
    return _joined(map(_edit, document.edits))


def report_removed(document: Document) -> str:
    """One line for each block that is in no part of the document: role, the start of its text, and why."""
    return _joined(f"{block.role:<10}  {_excerpt(block.text)}{_because(block)}" for block in document.removed)


def report_parts(document: Document) -> str:
    """The article with its parts named, then the edits and what was removed."""
    parts: dict[str, Iterable[str]] = {
        "title": _some(document.title),
        "subtitle": _some(document.subtitle),
        "author": map(_author, document.authors),
        "published": _some(document.published.isoformat(sep=" ") if document.published else None),
        "modified": _some(document.modified.isoformat(sep=" ") if document.modified else None),
        "language": _some(document.language),
        "quality": _some(_quality(document)),
        "text": document.text.split("\n\n"),
        "caption": map(_caption, document.captions),
        "teaser": map(_teaser, document.teasers),
        "notice": document.notices,
        "edit": map(_edit, document.edits),
        "removed": (f"{block.role}: {_excerpt(block.text)}{_because(block)}" for block in document.removed),
    }
    shown = ((name, list(texts)) for name, texts in parts.items())
    return encodable("\n\n".join(_part(name, texts) for name, texts in shown if any(texts)))


def _joined(lines: Iterable[str]) -> str:
    return encodable("\n".join(lines))


def _some(text: str | None) -> list[str]:
    return [text] if text else []


def _part(name: str, texts: Iterable[str]) -> str:
    """The texts, wrapped, the name of the part to the left of the first line."""
    paragraphs = ["\n".join(_wrapped(line) for line in text.splitlines()) for text in texts]
    body = ("\n\n" if name == "text" else "\n").join(paragraphs)
    return f"{name.upper():<{LABEL}}" + textwrap.indent(body, " " * LABEL).removeprefix(" " * LABEL)


def _wrapped(line: str) -> str:
    indent = "  " if line.startswith("  ") else ""
    return textwrap.fill(line, WIDTH - LABEL, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False)


def _author(author: Author) -> str:
    more = {"job": author.job_title, "bio": author.bio, "url": author.url}
    return "\n".join([author.name, *(f"  {name}: {value}" for name, value in more.items() if value)])


def _caption(caption: Caption) -> str:
    return "\n".join([*_some(caption.text), *(f"  credit: {credit}" for credit in _some(caption.credit))])


def _teaser(teaser: Teaser) -> str:
    more = {"summary": teaser.summary, "url": teaser.url, "note": "breaks off" if teaser.truncated else None}
    return "\n".join([*_some(teaser.headline), *(f"  {name}: {value}" for name, value in more.items() if value)])


def _quality(document: Document) -> str | None:
    if document.quality is None:
        return None
    return "; ".join([f"{document.quality:.2f}", *document.quality_reasons])


def _edit(edit: Edit) -> str:
    return f"block {edit.block_id}, {edit.pass_name}: {_changed(edit.before)!r} became {_changed(edit.after)!r} ({edit.reason})"


def _changed(text: str) -> str:
    """An excerpt; white space by itself is what there is to see, and stands as it is."""
    return text[:EXCERPT] if text.isspace() else _excerpt(text)


def _because(block: Block) -> str:
    return f"  ({block.reason})" if block.reason else ""


def _excerpt(text: str) -> str:
    start = " ".join(text[:2 * EXCERPT].split())
    return start if len(text) < 2 * EXCERPT and len(start) <= EXCERPT else f"{start[:EXCERPT]}\N{HORIZONTAL ELLIPSIS}"


REPORTS: Mapping[str, Callable[[Document], str]] = MappingProxyType({
    "parts": report_parts,
    "roles": report_roles,
    "edits": report_edits,
    "removed": report_removed,
})
"""The reports by name."""
