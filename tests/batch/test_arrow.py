from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from newsclean.batch import BatchError
from newsclean.batch.arrow import ARROW_SCHEMA, clean_arrow, clean_batches, clean_reader, table_of_lines
from newsclean.batch.rows import document_of_row, error_line, flat_line
from strategies.documents import documents
from strategies.hostile import hostile_document
from strategies.rows import row_of

PAGE = "<html><body><h1>The ferry sails again</h1><p>The night ferry left the harbour on Monday, for the first time in eleven years.</p></body></html>"
KINDS = [pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary(), pa.binary_view()]


def table(*pages: Any, kind: pa.DataType | None = None) -> pa.Table:
    return pa.table({"id": [str(number) for number in range(len(pages))], "html": pa.array(pages, kind or pa.string())})


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_every_kind_of_string_is_read(kind: pa.DataType) -> None:
    page = PAGE.encode() if "binary" in str(kind) else PAGE
    row = clean_arrow(table(page, kind=kind)).to_pylist()[0]
    assert (row["title"], row["error"]) == ("The ferry sails again", None)
    assert document_of_row(row) == newsclean.clean(page)


def test_the_same_kind_comes_out() -> None:
    pages = table(PAGE, PAGE)
    batch = clean_arrow(pages.to_batches()[0])
    assert isinstance(batch, pa.RecordBatch)
    assert isinstance(clean_arrow(pages), pa.Table)
    assert batch.schema == clean_arrow(pages).schema == ARROW_SCHEMA
    assert batch.to_pylist() == clean_arrow(pages).to_pylist()


def test_empty_tables_and_batches() -> None:
    empty = table()
    assert clean_arrow(empty).num_rows == clean_arrow(pa.RecordBatch.from_pylist([], schema=empty.schema)).num_rows == 0
    assert clean_arrow(empty).schema == ARROW_SCHEMA


def test_a_null_is_an_error_row() -> None:
    rows = clean_arrow(table(None, PAGE)).to_pylist()
    assert [(row["id"], row["error"]) for row in rows] == [("0", "unreadable: the page is null"), ("1", None)]
    assert rows[0]["blocks"] is None


def test_a_failing_pass_costs_its_row_alone() -> None:
    def fails(document: newsclean.Document) -> newsclean.Document:
        if "boom" in document.text:
            raise RuntimeError("no")
        return document

    rows = clean_arrow(table("Here is boom.", PAGE), cleaner=newsclean.Cleaner((*newsclean.NEWS, fails))).to_pylist()
    assert [row["error"] for row in rows] == ["failed: RuntimeError: no", None]


def test_the_address_is_taken_over() -> None:
    pages = pa.table({"page": [f"{PAGE}<a href='/next'>Next</a>"], "url": ["https://example.org/a"]})
    row = clean_arrow(pages, "page").to_pylist()[0]
    assert row["url"] == "https://example.org/a"
    assert [link["url"] for block in row["blocks"] for link in block["links"]] == ["https://example.org/next"]


def test_many_chunks_keep_their_order() -> None:
    pages = pa.concat_tables([table(f"Story number {number} is told in one line.") for number in range(70)])
    assert [row["text"] for row in clean_arrow(pages).to_pylist()] == [f"Story number {number} is told in one line." for number in range(70)]


def test_readers_are_cleaned_a_batch_at_a_time() -> None:
    pages = pa.concat_tables([table(PAGE), table(None), table(PAGE)])
    reader = clean_reader(pages.to_reader())
    assert [batch.num_rows for batch in reader] == [1, 1, 1]
    assert [batch.num_rows for batch in clean_batches(iter(pages.to_batches()))] == [1, 1, 1]


def test_misuse_is_told() -> None:
    with pytest.raises(BatchError, match="no column 'body'; the columns are 'id', 'html'"):
        clean_arrow(table(PAGE), "body")
    with pytest.raises(BatchError, match="holds int64"):
        clean_arrow(pa.table({"html": [1]}))
    with pytest.raises(TypeError, match="RecordBatch is accepted, not list"):
        clean_arrow([PAGE])  # type: ignore[type-var]


@given(st.lists(st.one_of(st.none(), st.binary(max_size=200)), max_size=4))
def test_any_bytes_give_as_many_rows(pages: list[bytes | None]) -> None:
    rows = clean_arrow(table(*pages, kind=pa.binary())).to_pylist()
    assert [row["error"] is None for row in rows] == [page is not None for page in pages]


def assert_same_table(*found: newsclean.Document) -> None:
    lines = [line for document in found for line in (flat_line("a", None, document), error_line(None, "u", "failed: no"))]
    rows = [row for document in found for row in ({"id": "a", **row_of(document)}, {"url": "u", "error": "failed: no"})]
    assert table_of_lines(lines).equals(pa.Table.from_pylist(rows, schema=ARROW_SCHEMA))
    assert table_of_lines([line.rstrip() for line in lines]).equals(table_of_lines(lines)), "lines of a journal"


@given(st.lists(documents(), max_size=2))
def test_lines_become_the_table_that_python_values_would(found: list[newsclean.Document]) -> None:
    assert_same_table(*found)


def test_fixtures_and_hostile_content_become_the_table_that_python_values_would() -> None:
    pages = Path(__file__).parents[2].glob("fixtures/pages/*.html")
    assert_same_table(hostile_document(), *(newsclean.clean(page.read_bytes()) for page in pages))


def test_what_json_cannot_say_or_arrow_not_read_is_a_row_nevertheless() -> None:
    lines = [error_line("\ud800", None, "failed: \udfff"), flat_line("\ud800", "\ud800", newsclean.Document(quality=float("inf"))), error_line("b", None, "c")]
    rows = table_of_lines(lines).to_pylist()
    assert [(row["id"], row["url"], row["error"], row["quality"]) for row in rows] == [
        ("\ufffd", None, "failed: \ufffd", None), ("\ufffd", "\ufffd", None, float("inf")), ("b", None, "c", None)]
    page = pa.table({"id": ["a"], "html": pa.array([b"<p>One."])})
    assert clean_arrow(page, cleaner=newsclean.Cleaner((lambda _: newsclean.Document(quality=object()),))).to_pylist()[0]["error"].startswith("failed: TypeError")  # type: ignore[arg-type]
