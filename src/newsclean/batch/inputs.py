"""The inputs of a run, in an order that is the same every time: files, folders, patterns, archives, standard input."""
from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from newsclean.batch.errors import BatchError
from newsclean.batch.items import Item, Limits
from newsclean.batch.jsonlines import read_json_lines
from newsclean.batch.parquet import read_parquet
from newsclean.batch.streams import STDIN
from newsclean.batch.warc import read_wacz, read_warc

__all__ = ["checked_inputs", "items_of", "size_of"]

JSON_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".jsonl.zst", ".ndjson.zst", ".json.gz", ".json.zst")
PARQUET = (".parquet", ".pq")
WARC = (".warc", ".warc.gz")
WACZ = (".wacz",)
ARCHIVES = (*JSON_LINES, *PARQUET, *WARC, *WACZ)
PAGES = (".html", ".htm", ".xhtml", ".txt", ".text", ".md")
"""In a folder, only files with one of these endings are documents; a file that is named itself may have any."""
PATTERN = frozenset("*?[")


def checked_inputs(inputs: Iterable[str]) -> tuple[str, ...]:
    """The inputs as they were given. Raises BatchError for one that is not there, or a pattern that matches nothing."""
    names = tuple(os.fspath(name) for name in inputs)
    for name in names:
        if name != STDIN and not os.path.exists(name) and not (PATTERN & set(name) and any(glob.iglob(name, recursive=True))):
            raise BatchError(f"there is no input {name!r}")
    if not names:
        raise BatchError("there is no input: name files, folders, patterns, or - for JSON Lines from standard input")
    return names


def items_of(inputs: Sequence[str], field: str | None, limits: Limits, *, without: frozenset[str] = frozenset()) -> Iterator[Item]:
    """Every document of the inputs, in order, but not those of the files `without` (real paths): a run's own output may stand in a folder
    that is its input. `consumed` counts on from input to input.
    """
    before = 0
    for path in _files(inputs):
        if os.path.realpath(path) in without:
            continue
        size = _size(path)
        for item in _items(path, field, limits):
            yield replace(_bounded(item, limits), consumed=before + item.consumed)
        before += size


def _bounded(item: Item, limits: Limits) -> Item:
    """The item, without a content that is too large to be sent to a worker."""
    if item.content is None or len(item.content) <= limits.size:
        return item
    unit = "characters" if isinstance(item.content, str) else "bytes"
    return replace(item, content=None, problem=("too large", f"the page has {len(item.content)} {unit}"))


def size_of(inputs: Sequence[str]) -> int | None:
    """Bytes of all inputs together; None where standard input is among them."""
    return None if STDIN in inputs else sum(map(_size, _files(inputs)))


def _size(path: str) -> int:
    try:
        return 0 if path == STDIN else os.path.getsize(path)
    except OSError:
        return 0


def _files(inputs: Sequence[str]) -> Iterator[str]:
    for name in inputs:
        if name == STDIN or os.path.isfile(name):
            yield name
        elif os.path.isdir(name):
            yield from _in_folder(name)
        elif PATTERN & set(name):
            yield from _matching(name)
        else:
            yield name  # a pipe, or gone since it was checked: the worker says what is wrong


def _matching(pattern: str) -> Iterator[str]:
    """Files that a pattern matches, and those of folders that it matches; "**" matches what lies in such a folder, too, which is read once."""
    folders = set[Path]()
    for found in sorted(glob.glob(pattern, recursive=True)):
        path = Path(found)
        if not folders.isdisjoint(path.parents):
            continue
        if os.path.isfile(found):
            yield found
        else:
            folders.add(path)
            yield from _in_folder(found)


def _in_folder(folder: str) -> Iterator[str]:
    """Files of a folder and of the folders in it, sorted at each level, so that no list of them all is ever held."""
    for base, folders, files in os.walk(folder):
        folders.sort()
        yield from (os.path.join(base, name) for name in sorted(files) if name.lower().endswith((*PAGES, *ARCHIVES)))


def _items(path: str, field: str | None, limits: Limits) -> Iterator[Item]:
    name = path.lower()
    if path == STDIN or name.endswith(JSON_LINES):
        return _told(path, read_json_lines(path, field, limits))
    if name.endswith(PARQUET):
        return _told(path, read_parquet(path, field))
    if name.endswith(WARC):
        return _told(path, read_warc(path, limits))
    if name.endswith(WACZ):
        return read_wacz(path, limits)
    return iter((Item(path, path=path, consumed=_size(path)),))


def _told(path: str, items: Iterator[Item]) -> Iterator[Item]:
    """The items of an archive; if it cannot be opened or read on, an error row says so."""
    try:
        yield from items
    except OSError as error:
        yield Item(path, problem=("unreadable", error.strerror or str(error)))
