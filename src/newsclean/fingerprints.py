"""A table from strings to small numbers that holds no strings: two bytes for each entry, one array, no start-up cost."""
from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple
from zlib import crc32

__all__ = ["Fingerprints"]

LEVEL_BITS = 4
MARK_BITS = 12
"""An entry is a mark of 12 bits (a false match in a bucket of four: one in a thousand) and a level of 4 bits."""
BUCKET_SIZE = 4
MOST = 255  # entries in one bucket: its count is a byte


class Fingerprints(NamedTuple):
    """Levels 0..15 by the CRC-32 of a key: its lowest bits name the bucket, its highest twelve the entry.

    starts   where each bucket begins in `entries`, and the end of the last
    entries  mark and level of each key, bucket by bucket
    """

    starts: array[int]
    entries: array[int]

    @classmethod
    def built(cls, levels: Iterable[tuple[str, int]]) -> Fingerprints:
        """A table of these keys and levels. Keys beyond what a bucket holds are left out, the lowest levels first."""
        pairs = sorted(levels, key=lambda pair: -pair[1])
        size = 1 << max(1, len(pairs) // BUCKET_SIZE).bit_length()
        buckets: list[list[int]] = [[] for _ in range(size)]
        for key, level in pairs:
            code = crc32(key.encode(errors="surrogatepass"))
            bucket = buckets[code & (size - 1)]
            if len(bucket) < MOST:
                bucket.append(code >> (32 - MARK_BITS) << LEVEL_BITS | level)
        return cls(array("I", [0, *accumulate(map(len, buckets))]), array("H", [entry for bucket in buckets for entry in bucket]))

    def level(self, key: str) -> int:
        """The level of a key, -1 for one that is not in the table. One key in a thousand that is not there seems to be."""
        code = crc32(key.encode(errors="surrogatepass"))
        at = code & (len(self.starts) - 2)
        mark = code >> (32 - MARK_BITS)
        for entry in self.entries[self.starts[at]:self.starts[at + 1]]:
            if entry >> LEVEL_BITS == mark:
                return entry & ((1 << LEVEL_BITS) - 1)
        return -1

    def to_bytes(self) -> bytes:
        """The table as it is stored: number of buckets (4 bytes, little-endian), a count for each bucket, the entries."""
        counts = bytes(b - a for a, b in zip(self.starts, self.starts[1:]))
        return len(counts).to_bytes(4, "little") + counts + _little(self.entries).tobytes()

    @classmethod
    def from_bytes(cls, data: bytes) -> Fingerprints:
        """The table that `to_bytes` stored."""
        size = int.from_bytes(data[:4], "little")
        entries = array("H")
        entries.frombytes(data[4 + size:])
        return cls(array("I", accumulate(data[4:4 + size], initial=0)), _little(entries))


def _little(entries: array[int]) -> array[int]:
    """The entries in the other byte order, on a machine whose own is not little-endian."""
    if sys.byteorder == "little":
        return entries
    swapped = array("H", entries)
    swapped.byteswap()
    return swapped
