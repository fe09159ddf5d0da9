"""A document as JSON."""
from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from newsclean.document import SCHEMA_VERSION, Document
from newsclean.write.encodable import LONE_SURROGATE

__all__ = ["escaped", "to_json"]


def to_json(document: Document, indent: int | None = None) -> str:
    r"""The derived parts (title, authors, text, …) and then the fields of `document.to_dict()`, as one JSON object.

    indent  spaces for each level; None writes everything on one line, as JSON Lines wants it

    `Document.from_dict(json.loads(written))` gives the document back. Characters stand as they are, except lone surrogates,
    which are escaped (`\ud800`), so that the result can always be encoded.
    """
    written = json.dumps({"schema": SCHEMA_VERSION, **_parts(document), **document.to_dict()}, ensure_ascii=False, indent=indent)
    return escaped(written)


def escaped(written: str) -> str:
    r"""JSON with lone surrogates as `\ud800`: as a character they could not be encoded.

    >>> escaped('"\ud800"')
    '"\\ud800"'
    """
    try:
        written.encode("utf-8")  # far quicker than a search, and nearly always well
    except UnicodeEncodeError:
        return LONE_SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
    return written


def _parts(document: Document) -> dict[str, Any]:
    """What a reader of the JSON wants without walking the blocks; every key is always there."""
    return {
        "title": document.title,
        "subtitle": document.subtitle,
        "authors": [asdict(author) for author in document.authors],
        "published": document.published.isoformat() if document.published else None,
        "modified": document.modified.isoformat() if document.modified else None,
        "language": document.language,
        "text": document.text,
        "captions": [asdict(caption) for caption in document.captions],
        "teasers": [asdict(teaser) for teaser in document.teasers],
        "tags": list(document.tags),
        "notices": list(document.notices),
    }
