"""Vectors of small integers packed into one Python integer, a lane each: one addition adds, one multiplication scales the whole vector.

Sums are exact and the same on every platform, and cost a small part of a loop over the lanes (SIMD within a register, Fisher and Dietz 1998,
with Python's long integers as the register).
"""
from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence

__all__ = ["centre", "highs", "packed", "unpacked"]


def packed(values: Iterable[int], bits: int) -> int:
    """The values as lanes of so many bits, the first in the lowest; a negative value borrows from the lane above.

    >>> packed([1, 2], 8) + packed([3, -1], 8) == packed([4, 1], 8)
    True
    """
    return sum(value << bits * i for i, value in enumerate(values))


def centre(size: int, bits: int) -> int:
    """Half the range in each of `size` lanes: added before unpacking, it makes every lane positive."""
    return packed([1 << bits - 1] * size, bits)


def unpacked(total: int, layout: struct.Struct) -> Sequence[int]:
    """The lanes of a sum to which `centre` was added: unsigned, half the range stands for 0.

    >>> unpacked(packed([5, -7], 16) + centre(2, 16), struct.Struct("<2H"))
    (32773, 32761)
    """
    return layout.unpack((total & (1 << 8 * layout.size) - 1).to_bytes(layout.size, "little"))


def highs(total: int, layout: struct.Struct) -> Sequence[int]:
    """The upper halves of lanes twice as wide as the layout's items: the lanes divided by two to the power of half their bits.

    >>> highs(packed([5 << 16, -7 << 16], 32) + centre(2, 32), struct.Struct("<4H"))
    (32773, 32761)
    """
    return unpacked(total, layout)[1::2]
