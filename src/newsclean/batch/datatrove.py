"""A block for datatrove's pipelines. It needs datatrove, which nothing else here imports."""
from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from datatrove.pipeline.base import PipelineStep
from datatrove.pipeline.extractors.base import ExtractorSandbox

from newsclean.batch.items import Item, Limits, Result
from newsclean.batch.worker import Task, clean_item, problem_of
from newsclean.pipeline import Cleaner

__all__ = ["NewscleanStep"]


class NewscleanStep(PipelineStep):  # type: ignore[misc]  # datatrove has no types
    """Takes pages in `text` (str or bytes) to the text of their articles; `metadata["document"]` gets the rest, the shape of `to_json`.

    `metadata["url"]`, if there is one, is the page's address. Documents are cleaned in a process beside this one. What goes wrong with one, a crash
    or more than `seconds` among it, is told in `metadata["document"]["error"]`; its text is empty then, and no document is dropped.
    """

    type = "\N{OIL DRUM} - EXTRAC"  # as datatrove's own extractors
    name = "newsclean"

    def __init__(self, cleaner: Cleaner | None = None, seconds: float = Limits().seconds) -> None:
        super().__init__()
        self.task, self.seconds = Task(cleaner or Cleaner()), seconds

    def run(self, data: Iterable[Any] | None, rank: int = 0, world_size: int = 1) -> Iterator[Any]:  # noqa: ARG002  datatrove's signature
        """Every document of `data`, in order, cleaned in place."""
        with ExtractorSandbox(self.seconds, warmup_text=Item("", "Weights are loaded before the first document's time runs.")) as sandbox:
            for document in data or ():
                self.stat_update("total")
                with self.track_time():
                    result = self._result(sandbox, Item(document.id, document.text, url=document.metadata.get("url")))
                self.stat_update(result.outcome)
                row = json.loads(result.line)
                document.text = row.pop("text", "")
                document.metadata["document"] = row
                self.update_doc_stats(document)
                yield document

    def _result(self, sandbox: Any, item: Item) -> Result:
        if item.content is None:
            return problem_of(item, "unreadable", "the page is null")
        try:
            result: Result = sandbox.process_document(item, self._clean)
        except TimeoutError:
            return problem_of(item, "too slow", f"it took longer than {self.seconds:g} s")
        except (EOFError, OSError):
            return problem_of(item, "died", "the process that had it has ended")
        return result

    def _clean(self, item: Item) -> Result:
        return clean_item(item, self.task)
