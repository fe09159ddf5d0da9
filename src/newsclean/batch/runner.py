"""A run over whole collections: inputs to workers to one output, resumable at any moment."""
from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from typing import Any

from newsclean.batch.checkpoint import Checkpoint, Ledger, digest_with, load_checkpoint, save_checkpoint
from newsclean.batch.errors import BatchError
from newsclean.batch.inputs import checked_inputs, items_of, size_of
from newsclean.batch.items import Limits, Result
from newsclean.batch.order import Order
from newsclean.batch.output import Output, checkpoint_of, is_flat, told, working_file
from newsclean.batch.pool import Numbered, Pool
from newsclean.batch.streams import STDIN
from newsclean.batch.summary import Summary
from newsclean.batch.worker import Task
from newsclean.errors import SiteMemoryError
from newsclean.label.own_rules import Rule, checked_rules
from newsclean.label.site_memory import SiteMemory
from newsclean.pipeline import NEWS, Cleaner, Pass, checked

__all__ = ["Progress", "Settings", "run"]

Progress = Callable[[Summary, int, int | None], None]
"""Called after every document: the counts, the bytes of input read, and the bytes of all inputs where they are known."""

CHECKPOINT_SECONDS = 1.0  # so much work is done again, at most, after a crash


@dataclass(frozen=True, slots=True)
class Settings:
    """How a run works.

    jobs     worker processes
    ordered  rows in the order of the input; without it, as they are ready
    field    the field or column that holds the page, in JSON Lines and Parquet; None looks for the usual names
    kind     "html" or "text"; None decides by the content
    limits   of one document
    passes   what is done to each document; functions that a worker can import
    rules    what the caller knows of some blocks
    site_memory  learn from all documents what recurs on their sites first, then clean them with that; the inputs are read twice
    """

    jobs: int = 1
    ordered: bool = True
    field: str | None = None
    kind: str | None = None
    limits: Limits = Limits()
    passes: tuple[Pass, ...] = NEWS
    rules: tuple[Rule, ...] = ()
    site_memory: bool = False


def run(inputs: Iterable[str], output: str, settings: Settings | None = None, *, resume: bool = False, overwrite: bool = False,
        progress: Progress | None = None) -> Summary:
    """Clean every document of the inputs into one file; each has one row there, in which `error` says what went wrong, or is null.

    inputs     files, folders, patterns; "-" is JSON Lines from standard input
    output     .jsonl, .jsonl.gz, .jsonl.zst or .parquet; "-" is JSON Lines to standard output
    resume     go on where an interrupted run stood; a finished one is left alone, and without one this is a run like any other
    overwrite  replace an output that is there

    Raises BatchError for what the caller can mend, OutputError where the output cannot be written (then `resume` goes on). Call it under
    `if __name__ == "__main__":`, as everything that starts processes.
    """
    settings = settings or Settings()
    names = checked_inputs(inputs)
    task = Task(Cleaner(checked(settings.passes), checked_rules(settings.rules)), settings.kind, settings.limits, is_flat(output))
    if settings.site_memory and STDIN in (*names, output):
        raise BatchError("a site memory needs inputs that can be read twice, and an output file")
    options = _options(names, settings)
    start = _start(output, options, resume=resume, overwrite=overwrite)
    if start is None:
        return Summary()
    if settings.site_memory:
        own = replace(task.cleaner, passes=(*task.cleaner.passes, site_memory(names, output, settings, task, again=start.done > 0)))
        task = replace(task, cleaner=own)
    state = _Run(output, start)
    return state.over(names, settings, task, progress)


def _options(names: Sequence[str], settings: Settings) -> dict[str, Any]:
    """What shapes the output, as a checkpoint keeps it."""
    limits = settings.limits
    return {"inputs": list(names), "ordered": settings.ordered, "field": settings.field, "kind": settings.kind, "limits": [limits.seconds, limits.memory, limits.size],
            "passes": [getattr(step, "__name__", type(step).__name__) for step in settings.passes],
            "rules": [asdict(rule) for rule in settings.rules], "site_memory": settings.site_memory}


def _start(output: str, options: dict[str, Any], *, resume: bool, overwrite: bool) -> Checkpoint | None:
    """Where the run begins; None if an earlier one has done everything."""
    if output == STDIN or overwrite:
        return Checkpoint(options)
    if found := load_checkpoint(checkpoint_of(output)):
        if not resume:
            raise BatchError(f"{output} belongs to an interrupted run: --resume finishes it, --overwrite begins anew")
        _check_options(output, found.options, options)
        return found
    if not os.path.exists(output):
        return Checkpoint(options)
    if resume:
        return None
    raise BatchError(f"{output} exists: --overwrite replaces it")


def _check_options(output: str, begun_with: dict[str, Any], options: dict[str, Any]) -> None:
    """Raises BatchError where the output was begun with other options than these."""
    if begun_with != options:
        changed = [name for name in options if begun_with.get(name) != options[name]]
        raise BatchError(f"{output} was begun with other options ({', '.join(changed)}); resume with the same, or --overwrite")


def memory_of(output: str) -> str:
    """The file beside the output that keeps the site memory while the run lasts."""
    return f"{output}.memory"


def site_memory(names: Sequence[str], output: str, settings: Settings, task: Task, *, again: bool) -> SiteMemory:
    """What all documents teach; that which the run was begun with, where it goes on. Documents with errors teach nothing."""
    path = memory_of(output)
    if again:
        try:
            return SiteMemory.load(path)
        except (OSError, SiteMemoryError) as error:
            raise BatchError(f"the site memory that {output} was begun with cannot be read ({error}); --overwrite begins anew") from error
    own = frozenset(map(os.path.realpath, (output, working_file(output), checkpoint_of(output), path)))
    with Pool(replace(task, learn=True), max(1, settings.jobs)) as pool:
        results = pool.results(enumerate(items_of(names, settings.field, settings.limits, without=own)), lambda: True)
        memory = SiteMemory.union(SiteMemory.from_json(result.line.decode()) for _, result in results if result.outcome == "ok")
    with told():
        memory.compact().save(f"{path}.unfinished")
        os.replace(f"{path}.unfinished", path)
    return SiteMemory.load(path)


def _counted(path: str, start: Checkpoint) -> Summary:
    """What the checkpoint of an output has counted. Raises BatchError where it holds something else."""
    try:
        return Summary.from_dict(start.summary) if start.summary else Summary()
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BatchError(f"{checkpoint_of(path)} is no checkpoint of this version (its summary: {error!r}); --overwrite begins anew") from error


class _Run:
    """One run: its output, and what of it is done."""

    def __init__(self, path: str, start: Checkpoint) -> None:
        self._path, self._start = path, start
        self._summary = _counted(path, start)
        self._own = frozenset(map(os.path.realpath, (path, working_file(path), checkpoint_of(path), memory_of(path)) if path != STDIN else ()))
        if path != STDIN:
            with told():
                save_checkpoint(checkpoint_of(path), start)  # first: an output without one is taken for finished
        self._output = Output(path, start.offset)
        self._ledger = Ledger(start)
        self._consumed = 0
        self._before, self._clock, self._saved = self._summary.seconds, time.monotonic(), time.monotonic()

    def over(self, names: Sequence[str], settings: Settings, task: Task, progress: Progress | None) -> Summary:
        total = size_of(names) if progress else None
        order = Order(self._ledger.done, ordered=settings.ordered)
        items = self._unread(names, settings)
        try:
            with Pool(task, max(1, settings.jobs)) as pool:
                for number, result in pool.results(items, lambda: order.has_room(len(self._ledger.beyond))):
                    for ready, row in order.released(number, result):
                        self._write(ready, row)
                    if progress:
                        progress(self._summary, self._consumed, total)
            self._output.finish()
        except BaseException:
            self._output.trim()
            raise
        self._close()
        return self._summary

    def _unread(self, names: Sequence[str], settings: Settings) -> Iterator[Numbered]:
        """The documents that are not in the output, numbered. Those that are must be the ones that were there before."""
        digest, number = 0, -1
        for number, item in enumerate(items_of(names, settings.field, settings.limits, without=self._own)):
            if number == self._start.done:
                self._check(digest)
            digest = digest_with(digest, item.id)
            self._consumed = item.consumed
            self._ledger.read(number, digest)
            if not self._ledger.has(number):
                yield number, item
        if number < self._start.done:
            self._check(digest if number + 1 == self._start.done else None)

    def _check(self, digest: int | None) -> None:
        if digest != self._start.digest:
            raise BatchError(f"the inputs are not those that {self._path} was begun with: its first {self._start.done} documents have other ids")

    def _write(self, number: int, result: Result) -> None:
        whole = self._output.write(result.line)
        self._ledger.written(number)
        self._summary.add(result)
        self._summary.seconds = self._before + time.monotonic() - self._clock
        if whole and self._path != STDIN and time.monotonic() - self._saved >= CHECKPOINT_SECONDS:
            self._save()

    def _save(self) -> None:
        ledger = self._ledger
        with told():
            offset = self._output.secured()
            now = Checkpoint(self._start.options, ledger.done, ledger.digest, tuple(sorted(ledger.beyond)), offset, self._summary.to_dict())
            save_checkpoint(checkpoint_of(self._path), now)
        self._saved = time.monotonic()

    def _close(self) -> None:
        """The run is complete: nothing is left but its output."""
        if self._path != STDIN:
            os.remove(checkpoint_of(self._path))
            with suppress(FileNotFoundError):
                os.remove(memory_of(self._path))
            if working_file(self._path) != self._path:
                os.remove(working_file(self._path))
