"""Worker processes that can be killed and replaced: a document that hangs or crashes one costs itself and nothing else."""
from __future__ import annotations

import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess

from newsclean.batch.errors import BatchError
from newsclean.batch.items import Item, Result
from newsclean.batch.worker import NO_ROOM, READY, Task, out_of_memory, problem_of, serve

__all__ = ["Numbered", "Pool"]

Numbered = tuple[int, Item]

GROUP, GROUP_BYTES = 16, 1 << 18
"""What a worker gets at once, at most: enough that it seldom waits, little enough that all workers end together."""
FAILED_STARTS = 5  # workers that end before they are ready, in a row, before the run gives up
GRACE = 5.0        # seconds for a killed process to be gone
PATIENCE = 3600.0  # seconds for which it is waited at a time: the system takes no endless number of them


@dataclass(slots=True, eq=False)
class Worker:
    """A process and the documents it has, the one it works on first; `since`: when it began that one, None until it is ready."""

    process: BaseProcess
    connection: Connection
    items: deque[Numbered] = field(default_factory=deque)
    since: float | None = None


class Pool:
    """So many worker processes. `results` feeds them; leaving the `with` block ends them all."""

    def __init__(self, task: Task, jobs: int) -> None:
        self._task = task
        self._context = _context()
        self._again = deque[Numbered]()   # of workers that were ended: they go first
        self._suspects = set[int]()       # documents whose worker died once; the second time it is their fault
        self._failed_starts = 0
        self._workers = list[Worker]()
        self._jobs = jobs

    def __enter__(self) -> Pool:
        self._workers += [self._started() for _ in range(self._jobs)]
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            self._buried(worker)

    def results(self, items: Iterator[Numbered], may_read: Callable[[], bool]) -> Iterator[tuple[int, Result]]:
        """The result of every item, as they come. No item is read while `may_read` says no and a result is still to come."""
        feed: Iterator[Numbered] | None = items
        while True:
            feed = self._fed(feed, may_read)
            if not feed and not self._again and not self._is_busy():
                return
            yield from self._collected()

    def _fed(self, feed: Iterator[Numbered] | None, may_read: Callable[[], bool]) -> Iterator[Numbered] | None:
        """Give idle workers what they may have now; returns the feed, None once nothing is left of it."""
        while feed and (idle := self._idle()) and (self._again or may_read() or not self._is_busy()):
            if not self._give(idle, feed):
                feed = None
        if self._again and (idle := self._idle()):
            self._give(idle, iter(()))
        return feed

    def _idle(self) -> Worker | None:
        return next((worker for worker in self._workers if worker.since is not None and not worker.items), None)

    def _is_busy(self) -> bool:
        """Has any worker a document?"""
        return any(worker.items for worker in self._workers)

    def _give(self, worker: Worker, feed: Iterator[Numbered]) -> bool:
        """Send a worker its next documents; False if there are no more."""
        group = self._next_group(feed)
        if group:
            worker.items.extend(group)
            worker.since = time.monotonic()
            with suppress(BrokenPipeError, ConnectionResetError):  # it died while idle: reading from it says so, too
                worker.connection.send([item for _, item in group])
        return bool(group)

    def _next_group(self, feed: Iterator[Numbered]) -> list[Numbered]:
        """As many documents as a worker gets at once, those of ended workers first; [] if there are no more."""
        group, size = list[Numbered](), 0
        while len(group) < GROUP and size < GROUP_BYTES:
            numbered = self._again.popleft() if self._again else next(feed, None)
            if numbered is None:
                break
            group.append(numbered)
            size += _size(numbered[1])
        return group

    def _collected(self) -> Iterator[tuple[int, Result]]:
        """What the workers have to say, and what is to be said of those that are silent for too long."""
        by_connection = {worker.connection: worker for worker in self._workers}
        spoken = wait(list(by_connection), self._patience())
        for connection in spoken:
            yield from self._heard(by_connection[connection])  # type: ignore[index]  # what was given comes back
        limit, now = self._task.limits.seconds, time.monotonic()
        late = [w for w in self._workers if w.items and w.since is not None and now - w.since > limit and not w.connection.poll()]
        for worker in late:
            number, item = worker.items.popleft()
            self._replace(worker)
            yield number, problem_of(item, "too slow", f"it took longer than {limit:g} s", seconds=limit)

    def _patience(self) -> float | None:
        begun = [worker.since for worker in self._workers if worker.items and worker.since is not None]
        return min(PATIENCE, max(0.0, min(begun) + self._task.limits.seconds - time.monotonic()) + 0.01) if begun else None

    def _heard(self, worker: Worker) -> Iterator[tuple[int, Result]]:
        try:
            said = worker.connection.recv()
        except (EOFError, OSError):
            yield from self._lost(worker)
            return
        worker.since = time.monotonic()
        if said == READY:
            self._failed_starts = 0
            return
        if said == NO_ROOM:
            yield self._without_room(worker)
            return
        number, _ = worker.items.popleft()
        self._suspects.discard(number)
        if said.fatal:
            self._replace(worker)
        yield number, said

    def _without_room(self, worker: Worker) -> tuple[int, Result]:
        """What a worker has does not fit into its memory. The largest is to blame: all the others together are less than GROUP_BYTES."""
        number, item = max(worker.items, key=lambda numbered: _size(numbered[1]))
        worker.items.remove((number, item))
        self._suspects.discard(number)
        self._replace(worker)
        return number, out_of_memory(item, self._task)

    def _lost(self, worker: Worker) -> Iterator[tuple[int, Result]]:
        """A worker died. The document it had in hand is tried once more, in case the death had nothing to do with it."""
        ready = worker.since is not None
        head = worker.items[0] if worker.items else None
        code = self._replace(worker)
        if not ready:
            self._failed_starts += 1
            if self._failed_starts >= FAILED_STARTS:
                raise BatchError("worker processes end before they are ready; a script that calls run() needs `if __name__ == '__main__':` around it")
        if head is None:
            return
        if head[0] not in self._suspects:
            self._suspects.add(head[0])
            return
        self._suspects.discard(head[0])
        self._again.remove(head)
        yield head[0], problem_of(head[1], "died", f"the worker that had it {code}, twice")

    def _replace(self, worker: Worker) -> str:
        """End a worker, keep its documents for others, start a new one; returns how the old one ended."""
        worker.process.kill()
        ending = self._buried(worker)
        self._again.extendleft(reversed(worker.items))
        self._workers[self._workers.index(worker)] = self._started()
        return ending

    def _buried(self, worker: Worker) -> str:
        worker.connection.close()
        worker.process.join(GRACE)
        code = worker.process.exitcode
        worker.process.close() if code is not None else None
        if code is None:
            return "does not end"
        return f"was ended by {signal.Signals(-code).name}" if code < 0 else f"ended with code {code}"

    def _started(self) -> Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=serve, args=(theirs, self._task), daemon=True)  # type: ignore[attr-defined]  # typeshed: on its subclasses
        process.start()
        theirs.close()
        return Worker(process, ours)


def _size(item: Item) -> int:
    return len(item.content or b"")


def _context() -> BaseContext:
    """How workers are made: from a clean server process where there is one; never by forking this process, which may have threads."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["newsclean.batch.warm"])
    return context
