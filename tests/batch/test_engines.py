"""The real engines, each on pages of the fixtures."""
from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
import scrapy

import newsclean
from newsclean.batch.arrow import clean_reader
from newsclean.batch.engines import NewscleanPipeline, clean_pandas, clean_polars

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "fixtures/pages").glob("*.html"))[:4]
HTML = [page.read_text(encoding="utf-8") for page in PAGES]
TITLES = [newsclean.clean(page).title for page in HTML]


@pytest.mark.filterwarnings("default")
def test_polars_eager_and_lazy() -> None:
    frame = pl.DataFrame({"id": [page.name for page in PAGES], "html": HTML})
    assert clean_polars(frame)["title"].to_list() == TITLES
    lazy = frame.lazy().map_batches(clean_polars, schema=clean_polars(frame.clear()).schema)
    assert lazy.select("id", "title").collect()["title"].to_list() == TITLES


def test_duckdb_reader_to_reader() -> None:
    with duckdb.connect() as connection, duckdb.connect() as other:  # a connection streams one result at a time
        pages = pa.table({"id": [page.name for page in PAGES], "html": HTML})
        connection.register("pages", pages)
        articles = clean_reader(connection.sql("SELECT id, html FROM pages ORDER BY id").to_arrow_reader(2))
        other.register("articles", articles)
        assert [row[0] for row in other.execute("SELECT title FROM articles").fetchall()] == TITLES


def test_pandas_keeps_the_index() -> None:
    frame = pd.DataFrame({"html": HTML}, index=[page.name for page in PAGES])
    cleaned = clean_pandas(frame)
    assert list(cleaned["title"]) == TITLES
    assert list(cleaned.index) == [page.name for page in PAGES]


SPIDER = """
import json, sys
import scrapy
from scrapy.crawler import CrawlerProcess

class Stories(scrapy.Spider):
    name = "stories"
    start_urls = [sys.argv[1]]
    def parse(self, response):
        for link in response.css("a::attr(href)").getall():
            yield response.follow(link, self.parse_story)
    def parse_story(self, response):
        yield {"url": response.url, "html": response.text}

class Print:
    def process_item(self, item, spider=None):
        print(json.dumps([item["url"].rpartition("/")[2], item["document"]["title"]]), flush=True)
        return item

if __name__ == "__main__":
    pipelines = {"newsclean.batch.engines.NewscleanPipeline": 300, Print: 400}
    process = CrawlerProcess({"ITEM_PIPELINES": pipelines, "LOG_LEVEL": "ERROR", "TELNETCONSOLE_ENABLED": False})
    process.crawl(Stories)
    process.start()
"""


@dataclass
class Story:
    html: str | None
    url: str | None = None
    document: dict[str, Any] | None = None


class Declared(scrapy.Item):
    html = scrapy.Field()
    document = scrapy.Field()


@pytest.mark.parametrize("item", [{"html": HTML[0]}, {"body": HTML[0].encode()}, Story(HTML[0]), Declared(html=HTML[0])], ids=["dict", "bytes", "dataclass", "item"])
def test_scrapy_items_of_every_kind_get_their_document(item: Any) -> None:
    from itemadapter import ItemAdapter
    done = NewscleanPipeline().process_item(item)
    assert done is item
    page = ItemAdapter(done).get("html") or ItemAdapter(done)["body"]
    assert ItemAdapter(done)["document"] == json.loads(newsclean.to_json(newsclean.clean(page)))


def test_scrapy_items_without_a_page_are_given_on() -> None:
    assert NewscleanPipeline().process_item(Story(None)) == Story(None)
    assert NewscleanPipeline().process_item({"price": 7}) == {"price": 7}


def test_a_page_that_cannot_be_cleaned_is_told_and_not_dropped() -> None:
    def fails(_: newsclean.Document) -> newsclean.Document:
        raise RuntimeError("no")

    class Mine(NewscleanPipeline):
        cleaner = newsclean.Cleaner((fails,))
    assert Mine().process_item({"html": HTML[0]})["document"] == {"error": "failed: RuntimeError: no"}
    assert NewscleanPipeline().process_item({"html": 7})["document"]["error"].startswith("failed: SourceTypeError: cannot clean a int")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class's name
        pass


def test_a_crawl_with_scrapy(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    for page in PAGES:
        (site / page.name).write_bytes(page.read_bytes())
    (site / "index.html").write_text("".join(f"<a href='{page.name}'>story</a>" for page in PAGES), encoding="utf-8")
    (tmp_path / "spider.py").write_text(SPIDER, encoding="utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        command = [sys.executable, str(tmp_path / "spider.py"), f"http://127.0.0.1:{server.server_port}/index.html"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True, env={"PYTHONPATH": str(ROOT / "src")})
        server.shutdown()
    found = dict(json.loads(line) for line in done.stdout.splitlines() if line.startswith("["))
    assert found.keys() == {page.name for page in PAGES}, done.stderr
    assert all(found.values())
