"""The text of every block as runs: what stands as it was read, and what was changed from what, by which pass and why."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from newsclean.document import Document
from newsclean.history import JOINT, Change, Edit, Join, Split

__all__ = ["Run", "runs_of"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a block's text.

    now     the characters that stand there
    before  those that stood there when it was read; None where nothing changed
    edits   what changed it, in the order in which it happened
    """

    now: str
    before: str | None = None
    edits: tuple[Edit, ...] = ()


def runs_of(document: Document) -> dict[str, list[Run]]:
    """For each block, by its id, the runs that make up its text. Raises ValueError or KeyError for a history of other blocks."""
    found = {block.id: [Run(block.text)] for block in document.as_read().blocks}
    for change, edits in _batches(document.history):
        if edits:
            found[edits[0].block_id] = _edited(found[edits[0].block_id], edits)
        elif isinstance(change, Split):
            whole = found.pop(change.block_id)
            left, rest = _cut(whole, change.span.start)
            found[f"{change.block_id}.1"], found[f"{change.block_id}.2"] = left, _cut(rest, len(change.before))[1]
        elif isinstance(change, Join):
            found[change.block_id] = _joined([found.pop(part.id) for part in change.parts])
    return found


def _batches(history: Iterable[Change]) -> Iterable[tuple[Change, list[Edit]]]:
    """The changes; edits of one block that were made one after the other, from its end to its start, come together, first place first.

    Each edit alone would walk over all runs of its block; together they need one walk.
    """
    batch = list[Edit]()
    for change in history:
        if batch and not (isinstance(change, Edit) and change.block_id == batch[-1].block_id and change.span.end <= batch[-1].span.start):
            yield batch[0], batch[::-1]
            batch = []
        if isinstance(change, Edit):
            batch.append(change)
        else:
            yield change, []
    if batch:
        yield batch[0], batch[::-1]


def _edited(runs: Sequence[Run], edits: Iterable[Edit]) -> list[Run]:
    """The runs after edits that do not overlap, in the order of their places."""
    done, rest, at = list[Run](), list(reversed(runs)), 0
    for edit in edits:
        _move(rest, done, edit.span.start - at)
        covered = list[Run]()
        _move(rest, covered, edit.span.end - edit.span.start)
        before = "".join(run.now if run.before is None else run.before for run in covered)
        earlier = tuple(dict.fromkeys(old for run in covered for old in run.edits))
        done.append(Run(edit.after) if edit.after == before else Run(edit.after, before, (*earlier, edit)))
        at = edit.span.end
    return [*done, *reversed(rest)]


def _move(rest: list[Run], to: list[Run], size: int) -> None:
    """Take so many characters from the end of `rest`, which is reversed, and append them to `to`."""
    while size > 0 and rest:
        run = rest.pop()
        if len(run.now) > size:
            left, right = _halves(run, size)
            to.append(left)
            rest.append(right)
            return
        to.append(run)
        size -= len(run.now)


def _halves(run: Run, at: int) -> tuple[Run, Run]:
    """A run cut in two; of a changed one the first half keeps what was before."""
    if run.before is None:
        return Run(run.now[:at]), Run(run.now[at:])
    return replace(run, now=run.now[:at]), replace(run, now=run.now[at:], before="")


def _cut(runs: Sequence[Run], at: int) -> tuple[list[Run], list[Run]]:
    left, rest = list[Run](), list(reversed(runs))
    _move(rest, left, at)
    return left, rest[::-1]


def _joined(parts: Sequence[Sequence[Run]]) -> list[Run]:
    whole = list(parts[0])
    for part in parts[1:]:
        whole += [Run(JOINT, "\n"), *part]
    return whole
