"""The examples of docs/pipelines.md, each run as the program that it is, with the real engine; and what engines do with pages that fail."""
from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import newsclean
from newsclean.batch.arrow import ARROW_SCHEMA
from newsclean.batch.rows import document_of_row

ROOT = Path(__file__).parents[2]
SECTIONS = re.split(r"^#+ ", (ROOT / "docs/pipelines.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
EXAMPLES = [(section.partition("\n")[0], code) for section in SECTIONS for code in re.findall(r"^```python\n(.*?)^```", section, re.DOTALL | re.MULTILINE)]
MAKE_PAGES, *PROGRAMS = [code for _, code in EXAMPLES]
NAMES = [name for name, _ in EXAMPLES[1:]]
PACKAGES = {"Arrow": "pyarrow", "Polars": "polars", "DuckDB": "duckdb", "Dask": "dask", "Hugging Face datasets": "datasets", "Ray Data": "ray", "Spark": "pyspark",
            "datatrove": "datatrove", "Apache Beam": "apache_beam", "Scrapy": "scrapy"}
PAGES = sorted((ROOT / "fixtures/pages").glob("*.html"))
SITE = "https://courier.example"
START_SECONDS = 900
"""Ray and Spark start slowly where much else runs."""
NULL = "the null page"
IS_NULL = "unreadable: the page is null"
DROPS_NULL = {"datatrove"}  # its reader does, before any step

FAILING = """
from newsclean import NEWS, Cleaner

def fails(document):
    if "boom" in document.text:
        raise RuntimeError("no")
    return document

cleaner = Cleaner((*NEWS, fails))
"""
WITH_A_PASS = {
    "Ray Data": """
import ray
from newsclean.batch.arrow import clean_arrow
ray.data.read_parquet("pages.parquet").map_batches(clean_arrow, batch_format="pyarrow", fn_kwargs={"cleaner": cleaner}).write_parquet("articles")
""",
    "Spark": """
from functools import partial
from newsclean.batch.arrow import ARROW_SCHEMA, clean_batches
from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema
pages = SparkSession.builder.master("local[2]").getOrCreate().read.parquet("pages.parquet")
pages.mapInArrow(lambda batches: clean_batches(batches, cleaner=cleaner), from_arrow_schema(ARROW_SCHEMA)).write.parquet("articles")
""",
    "Hugging Face datasets": """
from datasets import Dataset
from newsclean.batch.arrow import clean_arrow
pages = Dataset.from_parquet("pages.parquet").with_format("arrow")
pages.map(clean_arrow, batched=True, num_proc=2, remove_columns=["html"], fn_kwargs={"cleaner": cleaner}).to_parquet("articles.parquet")
""",
    "Dask": """
import dask.dataframe as dd, pandas as pd
from newsclean.batch.arrow import ARROW_SCHEMA
from newsclean.batch.engines import clean_pandas
pages = dd.read_parquet("pages.parquet")
pages.map_partitions(clean_pandas, cleaner=cleaner, meta=clean_pandas(pd.DataFrame({"html": [""]}))).to_parquet("articles", schema=ARROW_SCHEMA)
""",
    "Apache Beam": """
import apache_beam as beam
from newsclean.batch.arrow import ARROW_SCHEMA, clean_arrow
with beam.Pipeline() as pipeline:
    pages = pipeline | beam.io.ReadFromParquetBatched("pages.parquet")
    pages | beam.Map(clean_arrow, cleaner=cleaner) | beam.io.WriteToParquetBatched("articles", ARROW_SCHEMA, file_name_suffix=".parquet")
""",
}
HARD = """
import json, os, time
from datatrove.data import Document
from newsclean import NEWS, Cleaner
from newsclean.batch.datatrove import NewscleanStep

def strange(document):
    if "sleep" in document.text:
        time.sleep(60)
    if "die" in document.text:
        os._exit(3)
    if "raise" in document.text:
        raise RuntimeError("no")
    return document

pages = ["One.", "Let it sleep.", "Two.", "Let it die.", "Let it raise.", None, b"Gr\\xfc\\xdfe.", "Three."]
step = NewscleanStep(Cleaner((*NEWS, strange)), seconds=2)
for document in step.run(Document(page, str(number)) for number, page in enumerate(pages)):
    print(json.dumps([document.text, document.metadata["document"]["error"]]), flush=True)
"""


def run(program: str, folder: Path) -> str:
    """What a program prints that runs in a folder, as in an environment that is switched on."""
    (folder / "program.py").write_text(program, encoding="utf-8")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT / "src"), "HF_HOME": str(folder / "cache"), "RAY_USAGE_STATS_ENABLED": "0", "RAY_worker_niceness": "0"}
    done = subprocess.run([sys.executable, "program.py"], cwd=folder, env=environment, capture_output=True, text=True, timeout=START_SECONDS, check=False)
    assert done.returncode == 0, done.stderr[-5000:]
    return done.stdout


def rows_of(folder: Path) -> list[dict[str, Any]]:
    """What a program wrote, whatever the form: `id` (or the end of the address), `error`, `title`, `text`; of Parquet the whole row."""
    files = [file for file in sorted(folder.rglob("*")) if file.is_file() and file.relative_to(folder).parts[0].startswith("articles")]
    rows = [row for file in files if file.suffix == ".parquet" for row in pq.ParquetFile(file).read().to_pylist()]
    for file in files:
        if ".jsonl" in file.name:
            content = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
            rows += map(plain, map(json.loads, content.splitlines()))
    return rows


def plain(row: dict[str, Any]) -> dict[str, Any]:
    if "metadata" in row:  # of datatrove
        return {"id": row["id"], "text": row.get("text", ""), **row["metadata"]["document"]}  # its writer leaves out what is empty
    return {"id": row["url"].rpartition("/")[2], "error": None, **row["document"]}


def need(name: str) -> None:
    pytest.importorskip("pyarrow")
    if not find_spec(PACKAGES[name]):
        pytest.skip(f"{PACKAGES[name]} is not installed")
    if name == "Spark" and not shutil.which("java"):
        pytest.skip("Spark needs Java")


def with_memory() -> newsclean.Cleaner:
    """The cleaner of two passes over the pages, with nothing divided."""
    memory = newsclean.SiteMemory.learn(newsclean.clean(page.read_bytes(), url=f"{SITE}/{page.name}") for page in PAGES)
    return newsclean.Cleaner((*newsclean.NEWS, memory.compact()))


@pytest.mark.parametrize("name", ["Ray Data", "Spark"])
def test_a_site_memory_of_the_engine_leaves_out_what_recurs(name: str, tmp_path: Path) -> None:
    need(name)
    house = "This paper belongs to its readers, who founded it in the winter of 1901 in a barn by the river."
    towns = ("Pell", "Orm", "Lund", "Varre", "Sund", "Tolk")
    html = [f"<h1>{town} votes</h1><p>The council of {town} voted on Monday on the bridge, and nobody in {town} was against it, said the mayor.</p><p>{house}</p>"
            for town in towns]
    pages = pa.table({"id": towns, "url": [f"{SITE}/{town}" for town in towns], "html": pa.array([page.encode() for page in html])})
    pq.write_table(pages, tmp_path / "pages.parquet", row_group_size=2)
    program, = (code for found, code in EXAMPLES if found == name and "SiteMemory" in code)
    run(program, tmp_path)
    rows = {row["id"]: row["text"] for row in rows_of(tmp_path)}
    assert rows.keys() == {*towns}
    assert [house in text for text in rows.values()] == [False] * 6
    assert all(f"nobody in {town}" in text for town, text in rows.items())


def test_every_engine_has_an_example() -> None:
    assert {*NAMES} == {*PACKAGES}


@pytest.mark.parametrize(("name", "program"), list(zip(NAMES, PROGRAMS)), ids=[f"{name}-{number}" for number, name in enumerate(NAMES)])
def test_examples_give_what_clean_gives(name: str, program: str, tmp_path: Path) -> None:
    need(name)
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    run(MAKE_PAGES, tmp_path)
    pages = pq.read_table(tmp_path / "pages.parquet")
    null = pa.table({"id": [NULL], "url": ["https://courier.example/null"], "html": pa.array([None], pa.binary())})
    pq.write_table(pa.concat_tables([pages, null]), tmp_path / "pages.parquet", row_group_size=16)
    run(program, tmp_path)
    rows = {row["id"]: row for row in rows_of(tmp_path)}
    extra = rows.pop(NULL, None)
    assert rows.keys() == {page.name for page in PAGES}
    cleaner = with_memory() if "SiteMemory" in program else newsclean.Cleaner()
    for page in PAGES:
        row = rows[page.name]
        document = cleaner(page.read_bytes(), url=page.resolve().as_uri() if name == "Scrapy" else f"{SITE}/{page.name}")
        assert (row["error"], row["title"], row["text"]) == (None, document.title, document.text), page.name
        assert [author["name"] for author in row["authors"]] == [author.name for author in document.authors], page.name
        if row.keys() >= {*ARROW_SCHEMA.names}:
            assert document_of_row(row) == document
    if name not in {*DROPS_NULL, "Scrapy"}:
        assert extra is not None
        assert (extra["error"], extra["blocks"], extra["text"]) == (IS_NULL, None, None)


@pytest.mark.parametrize("name", WITH_A_PASS)
def test_a_page_that_fails_costs_its_row_alone(name: str, tmp_path: Path) -> None:
    need(name)
    pq.write_table(pa.table({"html": ["All went well.", "Here is boom.", None]}), tmp_path / "pages.parquet")
    indented = WITH_A_PASS[name].replace("\n", "\n    ")
    run(f"{FAILING}\nif __name__ == '__main__':{indented}\n", tmp_path)
    assert Counter((row["text"], row["error"]) for row in rows_of(tmp_path)) == Counter([
        ("All went well.", None), (None, "failed: RuntimeError: no"), (None, IS_NULL)])


def test_datatrove_goes_on_after_pages_that_hang_or_crash(tmp_path: Path) -> None:
    need("datatrove")
    said = [json.loads(line) for line in run(HARD, tmp_path).splitlines() if line.startswith("[")]
    assert said == [["One.", None], ["", "too slow: it took longer than 2 s"], ["Two.", None], ["", "died: the process that had it has ended"],
                    ["", "failed: RuntimeError: no"], ["", "unreadable: the page is null"], ["Grüße.", None], ["Three.", None]]
