"""Records of a crawl: which are pages, and what a damaged one costs."""
from __future__ import annotations

import gzip
import io
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.batch import Limits, warc
from newsclean.batch.items import Item
from newsclean.batch.warc import HEAD, SEARCHED, read_warc
from strategies.archives import PAGE
from strategies.archives import warc as record

BODY = PAGE.encode()


def read(data: bytes, folder: Path, name: str = "a.warc", size: int = 1 << 20) -> list[Item]:
    (folder / name).write_bytes(data)
    return list(read_warc(str(folder / name), Limits(size=size)))


def page(number: int) -> bytes:
    return record(BODY, url=f"/{number}")


def test_name_address_charset_and_codings_are_those_of_the_headers(tmp_path: Path) -> None:
    headers = "content-encoding: GZIP, br\r\nTRANSFER-ENCODING: chunked\r\nX-Other:a:b\r\nContent-Type: text/html ; charset=\"koi8-r\"\r\n"
    found, = read(record(BODY, url="/a", kind="text/plain", headers=headers), tmp_path)
    assert found == Item("<urn:x:/a>", BODY, url="/a", encoding="koi8-r", codings=("chunked", "gzip", "br"))
    bare = record(BODY).replace(b"WARC-Record-ID: <urn:x:https://courier.example/a>\r\n", b"").replace(b"WARC-Target-URI: https://courier.example/a\r\n", b"")
    second = read(page(0) + bare, tmp_path)[1]
    assert (second.id, second.url, second.consumed) == (f"{tmp_path}/a.warc@{len(page(0))}", None, len(page(0)))


@pytest.mark.parametrize(("status", "read_as_page"), [
    ("200", True), ("203 Odd words: here", True), ("299", True), ("304 Not Modified", False), ("500", False), ("", False), ("OK 200", False)])
def test_what_the_server_meant_as_a_page_has_a_status_of_success(status: str, read_as_page: bool, tmp_path: Path) -> None:
    assert len(read(record(BODY, status=status), tmp_path)) == read_as_page


@pytest.mark.parametrize("gap", [b"\n\n", b""])
def test_a_response_without_headers_is_no_response(gap: bytes, tmp_path: Path) -> None:
    data = record(BODY)
    begin = data.index(b"HTTP/1.1")
    http = data[begin:-4].replace(b"\r\n\r\n", gap, 1)
    whole = data[:begin].replace(b"Content-Length: %d" % len(data[begin:-4]), b"Content-Length: %d" % len(http)) + http + b"\r\n\r\n"
    first, second = read(whole + page(1), tmp_path)
    assert first.problem == ("unreadable", "the record is cut off or holds no HTTP response")
    assert (second.url, second.problem) == ("/1", None)


@pytest.mark.parametrize(("over", "problem"), [(0, None), (1, "too large")])
def test_a_response_may_be_as_long_as_a_page_and_its_headers(over: int, problem: str | None, tmp_path: Path) -> None:
    size = 5000
    bare = len(record(b"")) - record(b"").index(b"HTTP/1.1") - 4
    first, second = read(record(b"x" * (size + HEAD + over - bare)) + page(1), tmp_path, size=size)
    assert (first.problem and first.problem[0]) == problem
    assert (second.url, second.problem) == ("/1", None)


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
@given(st.integers(0, 3), st.binary(min_size=1, max_size=50).filter(lambda junk: b"WARC" not in junk and b"\x1f\x8b" not in junk))
def test_junk_between_records_costs_no_record(tmp_path_factory: pytest.TempPathFactory, name: str, at: int, junk: bytes) -> None:
    pack = gzip.compress if name.endswith(".gz") else bytes
    pages = [pack(page(number)) for number in range(3)]
    pages.insert(at, junk)
    found = read(b"".join(pages), tmp_path_factory.getbasetemp(), name)
    assert [item.url for item in found if item.problem is None] == ["/0", "/1", "/2"]
    assert all(item.problem[0] == "unreadable" for item in found if item.problem)
    assert sum(item.problem is not None for item in found) <= 1


@pytest.mark.parametrize("magic", [b"WARC/1.", b"\x1f\x8b\x08"])
@pytest.mark.parametrize("start", [0, 5])
@pytest.mark.parametrize("before", [0, 1, *range(SEARCHED - 9, SEARCHED + 3), 2 * SEARCHED - 2])
def test_the_next_record_is_found_wherever_pieces_are_parted(before: int, start: int, magic: bytes) -> None:
    name = "a.warc.gz" if magic[0] == 31 else "a.warc"
    data = b"".ljust(start + before + 9, b".") + magic + b"0 and so on"
    at = data.index(magic, 1)
    assert warc._next_record(io.BytesIO(data), name, start + 9) == at
    assert warc._next_record(io.BytesIO(data), name, at) == at
    assert warc._next_record(io.BytesIO(data), name, at + 1) is None


def test_beginnings_that_are_none_are_given_up_after_so_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc, "ATTEMPTS", 3)
    for many, kept in ((2, ["/0", "/1"]), (3, ["/0"])):
        found = read(gzip.compress(page(0)) + b"\x1f\x8b\x08\xff no gzip" * many + gzip.compress(page(1)), tmp_path, "a.warc.gz")
        assert [item.url for item in found if item.problem is None] == kept
        assert [item.id for item in found if item.problem] == [f"{tmp_path}/a.warc.gz@1"]


def test_a_pipe_is_read_to_its_end() -> None:
    ours, theirs = os.pipe()
    os.write(theirs, page(0) + page(1))
    os.close(theirs)
    assert [item.url for item in read_warc(f"/dev/fd/{ours}", Limits())] == ["/0", "/1"]
    os.close(ours)
