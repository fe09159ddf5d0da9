"""What engines hand over and take back, each in a few lines around `clean_arrow`. Nothing is imported that the caller has not imported.

Ray Data, Hugging Face datasets and Arrow itself need nothing of this: they take `clean_arrow`; Spark takes `clean_batches`, DuckDB
`clean_reader`.
"""
from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from newsclean.batch.arrow import clean_arrow
from newsclean.pipeline import Cleaner
from newsclean.write.encodable import encodable
from newsclean.write.json import to_json

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

__all__ = ["NewscleanPipeline", "clean_pandas", "clean_polars"]


def clean_polars(frame: pl.DataFrame, column: str = "html", cleaner: Cleaner | None = None) -> pl.DataFrame:
    """A Polars frame of pages cleaned; in a lazy query: `lazy.map_batches(clean_polars, schema=clean_polars(empty).schema)`."""
    import polars as pl
    wanted = frame.select(name for name in dict.fromkeys(("id", "url", column)) if name in frame.columns)
    cleaned = pl.from_arrow(clean_arrow(wanted.to_arrow(), column, cleaner))
    assert isinstance(cleaned, pl.DataFrame)  # noqa: S101  from_arrow gives a Series for arrays only
    return cleaned


def clean_pandas(frame: pd.DataFrame, column: str = "html", cleaner: Cleaner | None = None) -> pd.DataFrame:
    """A pandas frame of pages cleaned, with Arrow's own column types and the same index; for Dask: `frames.map_partitions(clean_pandas)`."""
    import pandas as pd
    wanted = frame[[name for name in dict.fromkeys(("id", "url", column)) if name in frame.columns]]
    cleaned = clean_arrow(pa.Table.from_pandas(wanted, preserve_index=False), column, cleaner).to_pandas(types_mapper=pd.ArrowDtype)
    return cleaned.set_axis(frame.index)


class NewscleanPipeline:
    """A Scrapy item pipeline: items with `html` (or `body`), and `url`, get a field `document`, the shape of `to_json`.

    An item is whatever Scrapy takes for one: a dict, or a `scrapy.Item`, dataclass, attrs or pydantic class that has a field `document`. One whose page
    cannot be cleaned, since a pass of the caller's raised, has `{"error": reason}` there: no item is dropped.
    Switch it on with `ITEM_PIPELINES = {"newsclean.batch.engines.NewscleanPipeline": 300}`; a subclass may have a `cleaner` of its own.
    """

    cleaner = Cleaner()

    def process_item(self, item: Any, spider: Any = None) -> Any:  # noqa: ARG002  Scrapy's signature
        """Clean the page of an item; an item without one is given on as it is."""
        from itemadapter import ItemAdapter  # comes with Scrapy
        fields = ItemAdapter(item)
        page = fields.get("html") or fields.get("body")
        if page is not None:
            fields["document"] = self._document(page, fields.get("url"))
        return item

    def _document(self, page: Any, url: str | None) -> dict[str, Any]:
        try:
            document: dict[str, Any] = json.loads(to_json(self.cleaner(page, url=url)))
        except Exception as error:  # noqa: BLE001  a pass of the caller may raise anything; the crawl is not to lose the page for it
            return {"error": encodable(f"failed: {type(error).__name__}: {error}")}
        return document
