"""A document as JSON."""
from __future__ import annotations

import json
from collections.abc import Iterator

from newsclean.document import SCHEMA_VERSION, Document
from newsclean.write.encodable import LONE_SURROGATE
from newsclean.write.fields import full_json, saved_pieces

__all__ = ["escaped", "json_pieces", "parts_of", "to_json"]


def to_json(document: Document, indent: int | None = None) -> str:
    r"""The derived parts (title, authors, text, …) and then the fields of `document.to_dict()`, as one JSON object.

    indent  spaces for each level; None writes everything on one line, as JSON Lines wants it

    `Document.from_dict(json.loads(written))` gives the document back. Characters stand as they are, except lone surrogates,
    which are escaped (`\ud800`), so that the result can always be encoded.
    """
    written = escaped(f"{{{''.join(json_pieces(document))}}}")
    return written if indent is None else escaped(json.dumps(json.loads(written), ensure_ascii=False, indent=indent))


def json_pieces(document: Document) -> Iterator[str]:
    """What stands between the braces of `to_json(document)`, in pieces; lone surrogates are characters still."""
    yield f'"schema": "{SCHEMA_VERSION}"'
    for name, part in parts_of(document).items():
        yield f', "{name}": '
        yield full_json(part)
    yield from saved_pieces(document)


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


def parts_of(document: Document) -> dict[str, object]:
    """What a reader of the JSON wants without walking the blocks; every key is always there."""
    return {
        "title": document.title, "subtitle": document.subtitle, "authors": document.authors, "published": document.published,
        "modified": document.modified, "language": document.language, "text": document.text, "captions": document.captions,
        "teasers": document.teasers, "tags": document.tags, "notices": document.notices,
    }
