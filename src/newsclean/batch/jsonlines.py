"""JSON Lines: one document a line."""
from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from newsclean.batch.items import Item, Limits
from newsclean.batch.streams import DamagedError, lines, opened, pieces

__all__ = ["CONTENT_NAMES", "item_of_record", "read_json_lines"]

CONTENT_NAMES = ("html", "raw_html", "content", "body", "text")
"""The fields that are looked for, in this order, when the caller names none."""
ESCAPING = 6  # "\u00e9": the bytes that JSON may need for one character; a line may be so much longer than a page


def read_json_lines(path: str, field: str | None, limits: Limits) -> Iterator[Item]:
    """The documents of a file of JSON Lines (`.gz` and `.zst` are unpacked); ids are those of the records, else `path:line`."""
    number, over = 0, (0, 0)
    with opened(path) as raw:
        try:
            for number, line in enumerate(lines(pieces(raw, path), limits.size * ESCAPING), 1):
                over = number, raw.tell() if raw.seekable() else 0
                if line is None or line.strip():
                    yield _item(line, f"{path}:{number}", field, over[1])
        except DamagedError as error:
            yield Item(f"{path}:{number + 1}", problem=("unreadable", f"{error} after line {number}; the rest of the file is lost"), consumed=over[1])


def _item(line: bytes | None, place: str, field: str | None, consumed: int) -> Item:
    if line is None:
        return Item(place, problem=("too large", "the line is longer than the limit for a page"), consumed=consumed)
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Item(place, problem=("unreadable", f"no JSON: {error}"), consumed=consumed)
    if not isinstance(record, Mapping):
        return Item(place, problem=("unreadable", f"a JSON object was expected, found {type(record).__name__}"), consumed=consumed)
    return item_of_record(record, place, field, consumed)


def item_of_record(record: Mapping[str, Any], place: str, field: str | None, consumed: int) -> Item:
    """The document in a record: its content, and `id` and `url` where it has them."""
    key, url = record.get("id"), record.get("url")
    name = place if key is None else str(key)
    address = url if isinstance(url, str) else None
    names = (field,) if field else CONTENT_NAMES
    content = next((record[n] for n in names if record.get(n) is not None), None)
    if not isinstance(content, str | bytes):
        found = f"holds {type(content).__name__}" if content is not None else "is not there"
        return Item(name, url=address, problem=("unreadable", f"no page: the field {' or '.join(names)} {found}"), consumed=consumed)
    return Item(name, content, url=address, consumed=consumed)
