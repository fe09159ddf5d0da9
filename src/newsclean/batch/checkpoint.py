"""How far a run has come, kept beside its output: written whole or not at all, after what it speaks of is on the disk."""
from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from typing import Any
from zlib import crc32

from newsclean.batch.errors import BatchError

__all__ = ["Checkpoint", "Ledger", "digest_with", "load_checkpoint", "save_checkpoint"]


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A moment at which the output held whole records and nothing else.

    options  what shapes the output; a run with others cannot go on from here
    done     every document before this number is in the output
    digest   checksum of the ids of these documents, in the order of the input
    beyond   numbers of later documents that are in the output, too (only where order is not kept)
    offset   length of the output, bytes
    summary  the counts at that moment
    """

    options: dict[str, Any]
    done: int = 0
    digest: int = 0
    beyond: tuple[int, ...] = ()
    offset: int = 0
    summary: dict[str, Any] = field(default_factory=dict)


def load_checkpoint(path: str) -> Checkpoint | None:
    """The checkpoint in a file; None where there is none. Raises BatchError for a file that is something else."""
    try:
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        return _checked(Checkpoint(**{**data, "beyond": tuple(data["beyond"])}))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise BatchError(f"{path} is no checkpoint of this version ({error}); --overwrite begins anew") from error


def _checked(found: Checkpoint) -> Checkpoint:
    """The checkpoint. Raises ValueError where a field is of another type or below 0."""
    if not all(type(number) is int and number >= 0 for number in (found.done, found.digest, found.offset, *found.beyond)):
        raise ValueError("numbers that are none")
    if not isinstance(found.options, dict) or not isinstance(found.summary, dict):
        raise ValueError("options or summary that are no objects")
    return found


def save_checkpoint(path: str, checkpoint: Checkpoint) -> None:
    """Put a checkpoint in place of the one before."""
    unfinished = f"{path}.unfinished"
    with open(unfinished, "w", encoding="utf-8") as file:
        json.dump(asdict(checkpoint), file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(unfinished, path)


class Ledger:
    """Which documents are in the output: all before `done`, and those in `beyond`."""

    def __init__(self, start: Checkpoint) -> None:
        self.done = start.done
        self.beyond = set(start.beyond)
        self.digest = start.digest           # of the documents before `done`
        self._digests = dict[int, int]()     # number of a document that is read and still open → digest up to and with it

    def has(self, number: int) -> bool:
        """Is this document in the output already?"""
        return number < self.done or number in self.beyond

    def read(self, number: int, digest: int) -> None:
        """A document was read; `digest` is that of all ids up to its own."""
        if number >= self.done:
            self._digests[number] = digest

    def written(self, number: int) -> None:
        """A document was written to the output."""
        self.beyond.add(number)
        while self.done in self.beyond and self.done in self._digests:  # of those that an earlier run wrote, some are not read yet
            self.beyond.remove(self.done)
            self.digest = self._digests.pop(self.done)
            self.done += 1


def digest_with(digest: int, key: str) -> int:
    """The checksum of a sequence of ids after one more; ids do not run into each other."""
    return crc32(key.encode("utf-8", "surrogatepass") + b"\0", digest)
