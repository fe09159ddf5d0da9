"""What a batch run passes from its readers to its workers and back."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newsclean.batch.errors import BatchError
from newsclean.quick import quick

__all__ = ["Content", "Item", "Limits", "Outcome", "Result"]

Content = str | bytes
Outcome = Literal["ok", "unreadable", "too large", "too slow", "out of memory", "failed", "died"]


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost; one that costs more becomes an error row.

    seconds  of wall time, from when a worker begins it; the worker is killed and replaced
    memory   bytes that the worker may allocate beyond what it has at its start (enforced by Linux; elsewhere it is not)
    size     bytes of the page, after decompression; a larger one is not even read whole

    Raises BatchError for one below 0, and for no time at all.
    """

    seconds: float = 60.0
    memory: int = 2 << 30
    size: int = 64 << 20

    def __post_init__(self) -> None:
        if not self.seconds > 0 or min(self.memory, self.size) < 0:  # what is no number is not above 0 either
            raise BatchError(f"{self}: no limit is below 0, and a document needs time")


@quick
@dataclass(frozen=True, slots=True)
class Item:
    """One document that is to be cleaned, as an input gave it.

    id        what the input calls it, else where it stands ("pages.jsonl:17")
    content   the page; None where `path` is to be read by the worker, or where `problem` says why there is none
    path      the file that holds the page and nothing else
    problem   outcome and reason of a document that could not be read: it goes to the output as an error row
    encoding  charset that an HTTP header named
    codings   HTTP codings that are still to be undone, outermost first ("chunked", "gzip")
    consumed  bytes of all inputs that were read when this document was found; for the progress only
    """

    id: str
    content: Content | None = None
    path: str | None = None
    url: str | None = None
    encoding: str | None = None
    codings: tuple[str, ...] = ()
    problem: tuple[Outcome, str] | None = None
    consumed: int = 0


@quick
@dataclass(frozen=True, slots=True)
class Result:
    """What became of an item: its line of the output, and what the summary counts.

    line     a JSON object and a line feed, in UTF-8
    seconds  that cleaning and writing it took
    fatal    the worker is not to be used again: its memory ran out
    """

    line: bytes
    outcome: Outcome
    id: str
    seconds: float = 0.0
    quality: float | None = None
    warnings: tuple[str, ...] = ()
    fatal: bool = False
