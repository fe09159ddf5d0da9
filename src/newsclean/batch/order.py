"""Results put back into the order of their documents, within bounded memory."""
from __future__ import annotations

from collections.abc import Iterator

from newsclean.batch.items import Result

__all__ = ["Order"]

HELD_BYTES = 64 << 20
HELD = 2000
"""Results that may wait for an earlier one. When there are more, no document is read until that one has come."""
BEYOND = 10_000
"""Where order is not kept: results that may be written before an earlier one, since a checkpoint names each of them."""


class Order:
    """Takes results as they come and gives them out in order, from the number `first` on; or, if not `ordered`, at once."""

    def __init__(self, first: int, *, ordered: bool) -> None:
        self._next, self._ordered = first, ordered
        self._held, self._bytes = dict[int, Result](), 0

    def has_room(self, beyond: int) -> bool:
        """May more be read? `beyond`: how many results are written whose forerunners are not."""
        return len(self._held) < HELD and self._bytes < HELD_BYTES if self._ordered else beyond < BEYOND

    def released(self, number: int, result: Result) -> Iterator[tuple[int, Result]]:
        """The results that may be written now that this one has come."""
        if not self._ordered:
            yield number, result
            return
        self._held[number] = result
        self._bytes += len(result.line)
        while (ready := self._held.pop(self._next, None)) is not None:
            self._bytes -= len(ready.line)
            yield self._next, ready
            self._next += 1
