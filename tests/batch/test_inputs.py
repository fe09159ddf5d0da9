"""Everything that an input may be, read by real runs: patterns, folders in folders, archives as crawlers write them."""
from __future__ import annotations

import gzip
import json
import os
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from newsclean.batch import Limits, run
from newsclean.batch.codings import uncoded
from newsclean.batch.inputs import checked_inputs, items_of
from newsclean.batch.runner import Settings
from newsclean.batch.streams import DamagedError
from strategies.archives import PAGE, TITLE, warc


def ids(*inputs: str | Path) -> list[str]:
    """What a run over these inputs would clean, in order."""
    return [item.id for item in items_of(checked_inputs(map(str, inputs)), None, Limits())]


def rows(*inputs: str | Path, out: Path) -> list[dict[str, Any]]:
    run(map(str, inputs), str(out), Settings(), overwrite=True)
    return [json.loads(line) for line in out.read_bytes().splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.html", "a.htm", "deep/er/c.html", "deep/d.txt", "deep/picture.png", "Z.HTML"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE, encoding="utf-8")
    return tmp_path / "in"


def test_folders_are_read_with_all_that_is_in_them_in_an_order_that_stays(folder: Path) -> None:
    names = [Path(name).relative_to(folder).as_posix() for name in ids(folder)]
    assert names == ["Z.HTML", "a.htm", "b.html", "deep/d.txt", "deep/er/c.html"]


def test_patterns_are_read_as_the_shell_reads_them_and_deeper(folder: Path) -> None:
    assert [Path(name).name for name in ids(folder / "*.ht*")] == ["a.htm", "b.html"]
    assert [Path(name).name for name in ids(folder / "**/*.html")] == ["b.html", "c.html"]
    assert [Path(name).name for name in ids(folder / "de[de]p")] == ["d.txt", "c.html"]


@pytest.mark.parametrize("pattern", ["**", "**/", "**/*", "*"])
def test_a_pattern_that_matches_folders_and_what_is_in_them_gives_each_file_once(pattern: str, folder: Path) -> None:
    (folder / "deep-1").mkdir()
    (folder / "deep-1/e.html").write_text(PAGE, encoding="utf-8")
    found = ids(folder / pattern)
    assert sorted(Path(name).name for name in found) == ["Z.HTML", "a.htm", "b.html", "c.html", "d.txt", "e.html"]
    assert len({os.path.realpath(name) for name in found}) == len(found)


def test_a_file_that_is_named_itself_may_have_any_ending(folder: Path) -> None:
    (folder / "page.php").write_text(PAGE, encoding="utf-8")
    assert [Path(name).name for name in ids(folder / "page.php", folder / "b.html")] == ["page.php", "b.html"]
    assert "page.php" not in {Path(name).name for name in ids(folder)}


def test_a_file_whose_name_looks_like_a_pattern(folder: Path) -> None:
    (folder / "what[is]this?.html").write_text(PAGE, encoding="utf-8")
    assert [Path(name).name for name in ids(folder / "what[is]this?.html")] == ["what[is]this?.html"]


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.jsonl.gz", "a.ndjson.gz", "a.jsonl.zst", "a.json.gz"])
def test_json_lines_in_every_packing(name: str, tmp_path: Path) -> None:
    data = "".join(json.dumps({"id": key, "html": PAGE}) + "\r\n" for key in ("one", "two")).encode()
    pack = {"gz": gzip.compress, "st": zstandard.compress}.get(name[-2:], bytes)
    (tmp_path / name).write_bytes(pack(data))
    assert [(row["id"], row["title"]) for row in rows(tmp_path / name, out=tmp_path / "out.jsonl")] == [("one", TITLE), ("two", TITLE)]


def test_gzip_of_several_members_is_read_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(b"".join(gzip.compress(json.dumps({"id": key, "text": "A line."}).encode() + b"\n") for key in "abc"))
    (tmp_path / "b.jsonl.zst").write_bytes(b"".join(zstandard.compress(json.dumps({"id": key, "text": "A line."}).encode() + b"\n") for key in "def"))
    assert "".join(ids(tmp_path)) == "abcdef"


def test_the_field_is_the_one_that_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": 7, "html": "<p>Another page.</p>", "payload": PAGE}) + "\n" + json.dumps({"html": PAGE}), encoding="utf-8")
    run([str(tmp_path / "a.jsonl")], str(tmp_path / "out.jsonl"), Settings(field="payload"))
    first, second = (json.loads(line) for line in (tmp_path / "out.jsonl").read_bytes().splitlines())
    assert (first["id"], first["title"], first["error"]) == ("7", TITLE, None)
    assert second["error"].startswith("unreadable: no page: the field payload")


def chunked(body: bytes) -> bytes:
    return b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in (body[:50], body[50:])) + b"0\r\n\r\n"


CODED = {
    "gzip": (gzip.compress, "Content-Encoding: gzip\r\n"),
    "deflate": (zlib.compress, "Content-Encoding: deflate\r\n"),
    "raw deflate": (lambda body: zlib.compress(body)[2:-4], "Content-Encoding: deflate\r\n"),
    "chunked": (chunked, "Transfer-Encoding: chunked\r\n"),
    "chunked gzip": (lambda body: chunked(gzip.compress(body)), "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"),
    "said, and not done": (bytes, "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"),
}


@pytest.mark.parametrize("name", CODED)
def test_what_http_did_to_a_page_is_undone(name: str, tmp_path: Path) -> None:
    encode, headers = CODED[name]
    (tmp_path / "a.warc").write_bytes(warc(encode(PAGE.encode()), headers=headers))
    row, = rows(tmp_path / "a.warc", out=tmp_path / "out.jsonl")
    assert (row["url"], row["title"], row["error"]) == ("https://courier.example/a", TITLE, None)


@pytest.mark.parametrize(("body", "expected"), [
    (b"-c\r\nabc", b"-c\r\nabc"), (b"+3\r\nabc\r\n0\r\n", b"+3\r\nabc\r\n0\r\n"), (b"0x3\r\nabc\r\n", b"0x3\r\nabc\r\n"), (b" 3\r\nabc", b" 3\r\nabc"),
    (b"3 ;a=b\r\nabc\r\n0\r\n\r\n", b"abc"), (b"3\r\nabc\r\nC\r\nhello, world\r\n0\r\n", b"abchello, world"), (b"ffffffffffffffff\r\nabc", b"abc"), (b"", b"")])
def test_chunks_have_lengths_without_signs(body: bytes, expected: bytes) -> None:
    assert uncoded(body, ["chunked"], 100) == expected


def test_a_chunk_that_has_no_length_is_damage() -> None:
    with pytest.raises(DamagedError):
        uncoded(b"3\r\nabc\r\n-8\r\nabc", ["chunked"], 100)


@given(st.one_of(st.binary(max_size=60), st.lists(st.sampled_from([b"3", b"-3", b"a", b";", b"\r\n", b"0", b" ", b"_"])).map(b"".join)))
def test_any_body_is_unchunked_or_damaged(body: bytes) -> None:
    with suppress(DamagedError):
        assert len(uncoded(body, ["chunked"], 1000)) <= len(body)


def test_only_html_that_was_meant_as_a_page_is_read(tmp_path: Path) -> None:
    page = PAGE.encode()
    records = [warc(page), warc(page, status="404 Not Found"), warc(page, kind="application/pdf"), warc(page, kind="application/xhtml+xml; charset=utf-8"),
               warc(page, record="request"), warc(page, status="301 Moved", headers="Location: /b\r\n"), warc(page, kind="TEXT/HTML;charset=utf-8")]
    (tmp_path / "a.warc").write_bytes(b"".join(records))
    assert len(rows(tmp_path / "a.warc", out=tmp_path / "out.jsonl")) == 3


def test_wacz_is_a_zip_of_archives(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "crawl.wacz", "w") as archive:
        archive.writestr("datapackage.json", "{}")
        archive.writestr("archive/b.warc.gz", gzip.compress(warc(PAGE.encode(), url="https://courier.example/b")))
        archive.writestr("archive/a.warc", warc(PAGE.encode(), url="https://courier.example/a") + warc(PAGE.encode(), url="https://courier.example/c"))
        archive.writestr("pages/pages.jsonl", "{}")
    found = rows(tmp_path / "crawl.wacz", out=tmp_path / "out.jsonl")
    assert [(row["url"][-1], row["title"]) for row in found] == [("a", TITLE), ("c", TITLE), ("b", TITLE)]
    whole = (tmp_path / "crawl.wacz").read_bytes()
    (tmp_path / "crawl.wacz").write_bytes(whole[:len(whole) // 2])
    row, = rows(tmp_path / "crawl.wacz", out=tmp_path / "out.jsonl")
    assert row["error"].startswith("unreadable: WACZ is damaged")


@pytest.mark.parametrize("packing", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_file_in_a_wacz_that_cannot_be_unpacked_costs_itself(packing: int, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "crawl.wacz", "w", packing) as archive:
        archive.writestr("archive/a.warc", b"".join(warc(os.urandom(2000).hex().encode()) for _ in range(9)))
        archive.writestr("archive/b.warc", warc(PAGE.encode()))
        start = len(archive.getinfo("archive/a.warc").FileHeader())
    data = bytearray((tmp_path / "crawl.wacz").read_bytes())
    for at in range(start + 500, start + 900):
        data[at] ^= 0x5A
    (tmp_path / "crawl.wacz").write_bytes(data)
    *damaged, whole = rows(tmp_path / "crawl.wacz", out=tmp_path / "out.jsonl")
    assert damaged
    assert all(row["error"].startswith("unreadable") for row in damaged if row["error"])
    assert [row["error"] for row in damaged].count(None) < 9
    assert (whole["title"], whole["error"]) == (TITLE, None)


@pytest.mark.parametrize(("at", "value", "said"), [(6, 1, "encrypted"), (8, 77, "compression")])
def test_a_file_in_a_wacz_that_nobody_can_unpack_costs_itself(at: int, value: int, said: str, tmp_path: Path) -> None:
    """A flag or a number in the two headers of the file: it has a password, or a compression that does not exist."""
    with zipfile.ZipFile(tmp_path / "crawl.wacz", "w") as archive:
        archive.writestr("archive/a.warc", warc(PAGE.encode()))
        archive.writestr("archive/b.warc", warc(PAGE.encode()))
    data = bytearray((tmp_path / "crawl.wacz").read_bytes())
    data[at] = data[data.index(b"PK\1\2") + at + 2] = value
    (tmp_path / "crawl.wacz").write_bytes(data)
    refused, whole = rows(tmp_path / "crawl.wacz", out=tmp_path / "out.jsonl")
    assert refused["error"].startswith("unreadable: it cannot be unpacked")
    assert said in refused["error"]
    assert (whole["title"], whole["error"]) == (TITLE, None)


def test_no_address_is_ever_fetched(tmp_path: Path) -> None:
    """A list of addresses is a text, and its lines are what is cleaned."""
    (tmp_path / "addresses.txt").write_text("https://courier.example/a\nhttps://courier.example/b\n", encoding="utf-8")
    row, = rows(tmp_path / "addresses.txt", out=tmp_path / "out.jsonl")
    assert row["error"] is None
    assert [block["text"] for block in row["blocks"]] == ["https://courier.example/a", "https://courier.example/b"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_an_error_row(folder: Path, tmp_path: Path) -> None:
    (folder / "b.html").chmod(0)
    outcomes = {Path(row["id"]).name: row["error"] for row in rows(folder, out=tmp_path / "out.jsonl")}
    assert outcomes.pop("b.html").startswith("unreadable: Permission denied")
    assert set(outcomes.values()) == {None}
