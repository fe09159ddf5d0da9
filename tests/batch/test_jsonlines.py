"""One document a line: its name, its page, and what is said of a line that has none."""
from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import pytest

from newsclean.batch import Limits
from newsclean.batch.items import Item
from newsclean.batch.jsonlines import CONTENT_NAMES, ESCAPING, item_of_record, read_json_lines


def item(record: dict[str, Any], field: str | None = None) -> Item:
    return item_of_record(record, "a.jsonl:7", field, 9)


@pytest.mark.parametrize(("record", "name"), [
    ({}, "a.jsonl:7"), ({"id": None}, "a.jsonl:7"), ({"id": ""}, ""), ({"id": 0}, "0"), ({"id": "x"}, "x"), ({"id": 1.5}, "1.5"), ({"id": ["x"]}, "['x']")])
def test_the_name_is_that_of_the_record_or_its_place(record: dict[str, Any], name: str) -> None:
    assert item({**record, "text": "One."}) == Item(name, "One.", consumed=9)
    assert item(record).id == name


def test_of_the_usual_names_the_first_that_is_not_null_holds_the_page() -> None:
    for at, name in enumerate(CONTENT_NAMES):
        record = {**dict.fromkeys(CONTENT_NAMES[:at]), name: "", **dict.fromkeys(CONTENT_NAMES[at + 1:], "other")}
        assert item(record).content == ""
        assert item({**record, name: b"bytes"}).content == b"bytes"
        assert item(record, "body").content == record["body"] or record["body"] is None


@pytest.mark.parametrize(("record", "field", "said"), [
    ({}, None, "no page: the field html or raw_html or content or body or text is not there"), ({"html": None}, "html", "no page: the field html is not there"),
    ({"html": 7}, None, "no page: the field html or raw_html or content or body or text holds int"), ({"html": "<p>"}, "page", "no page: the field page is not there"),
    ({"page": ["<p>"], "html": "<p>"}, "page", "no page: the field page holds list"), ({"html": {}, "text": "One."}, None,
     "no page: the field html or raw_html or content or body or text holds dict"),
])
def test_a_record_without_a_page_says_what_was_looked_for(record: dict[str, Any], field: str | None, said: str) -> None:
    assert item({**record, "id": 5}, field) == Item("5", problem=("unreadable", said), consumed=9)


def read(data: bytes, folder: Path, size: int = 1000, name: str = "a.jsonl") -> list[Item]:
    (folder / name).write_bytes(data)
    return list(read_json_lines(str(folder / name), None, Limits(size=size)))


def test_lines_are_counted_and_blank_ones_are_no_documents(tmp_path: Path) -> None:
    data = b'\xef\xbb\xbf{"text": "One."}\r\n\n \t\n{"text": "Two."}\n[]\n"x"\n{\n\xff\n{"text": "Three."}'
    found = read(data, tmp_path)
    assert [found_item.id.rpartition(":")[2] for found_item in found] == ["1", "4", "5", "6", "7", "8", "9"]
    assert [found_item.content for found_item in found if found_item.content] == ["One.", "Two.", "Three."]
    assert [found_item.problem[1].partition(":")[0] for found_item in found if found_item.problem] == [
        "a JSON object was expected, found list", "a JSON object was expected, found str", "no JSON", "no JSON"]
    assert found[-1].consumed == len(data)


@pytest.mark.parametrize(("over", "outcome"), [(0, None), (1, "too large")])
def test_a_line_may_be_as_long_as_a_page_all_in_escapes(over: int, outcome: str | None, tmp_path: Path) -> None:
    line = b'{"text": "' + b"\\u00e9" * 50
    line += b" " * (60 * ESCAPING + over - len(line) - 2) + b'"}'
    first, second = read(line + b'\n{"text": "One."}\n', tmp_path, 60)
    assert (first.problem and first.problem[0], first.id.rpartition(":")[2]) == (outcome, "1")
    assert (second.content, second.id.rpartition(":")[2]) == ("One.", "2")


def test_damage_is_told_behind_the_last_whole_line(tmp_path: Path) -> None:
    line = b'{"id": "a", "text": "One."}\n'
    packed = gzip.compress(line) + gzip.compress(line * 3)[:-10]
    *whole, damaged = read(packed, tmp_path, name="a.jsonl.gz")
    assert {found.id for found in whole} == {"a"}
    assert damaged.id == f"{tmp_path}/a.jsonl.gz:{len(whole) + 1}"
    assert damaged.problem == ("unreadable", f"the compressed data is cut off after line {len(whole)}; the rest of the file is lost")
