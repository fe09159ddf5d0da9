"""The labeller's network in pure Python: the same integers as `_compiled.c`, for machines that compiled nothing.

A block's features are summed as learned vectors; two gated averages, one running down the document and one running up, carry what stands before
and behind (simple recurrent units, Lei et al. 2018), and two more, which see those, take their place; roles are read off the sum and the last two.
Weights are integers and are summed as packed lanes, so that a score is the same on every platform.
"""
from __future__ import annotations

from array import array
from collections.abc import Mapping, MutableSequence, Sequence
from functools import lru_cache, reduce
from math import exp
from operator import add, mul
from struct import Struct
from typing import NamedTuple

from newsclean.label.lanes import centre, highs, packed, unpacked

__all__ = ["ACTIVE", "EMBEDDED", "FINE", "INNER", "MOST", "OUTER", "STATE", "Features", "Names", "Numbers", "Probabilities", "PureNetwork", "Said", "curves"]

Probabilities = MutableSequence[float]  # an array of doubles, one for each role
Names = tuple[str, ...] | list[str]  # a group of features, a Said, too
Features = tuple[Names | tuple[Names, ...], ...]  # of one block, in groups, some of them together; blocks that share a group share one object
Numbers = bytes  # of one block: its features' rows of the embedding, 16-bit integers of this machine



class Said(tuple[str, ...]):
    """A group of features as the words that they tell, from which their names are made on demand: the first and last of a line, and those that it says."""

    __slots__ = ()


MOST = 250
"""Features of a block that are counted: their sum fits into a lane. A block has some seventy."""
ACTIVE = 16
"""Steps to 1.0 of an activation, which is a byte: it ends at 255 / 16."""
EMBEDDED = 32
"""Steps to 1.0 of a feature's weight, which is a signed byte."""
INNER = 1 << 21
"""Steps to 1.0 before a gate: of 32 bits, the upper 16 are looked up, 32 of them to 1.0."""
STATE = 127
"""Steps to 1.0 of a running average."""
OUTER = 1 << 16
"""Steps to 1.0 of a score."""
FINE = 16
"""Bits behind the point of a running average and of the share that it keeps."""
REACH = 16
"""Where the curves of the gates are flat to the eye."""


class Curves(NamedTuple):
    """Functions of 16 bits, half the range standing for 0.

    rectified  the positive half of a sum of weights, as an activation
    sigmoid    the share that a gate keeps, with FINE bits behind the point
    tanh       a candidate, in steps of a running average, with FINE bits behind the point
    """

    rectified: array[int]
    sigmoid: array[int]
    tanh: array[int]

    def tobytes(self) -> bytes:
        """The three tables as `_compiled.c` takes them."""
        return (self.rectified + self.sigmoid + self.tanh).tobytes()


@lru_cache(maxsize=1)
def curves() -> Curves:
    """The tables, made once."""
    middle = [(i + 0.5) / (INNER >> 16) for i in range(-REACH * (INNER >> 16), REACH * (INNER >> 16))]
    slope = [(i * ACTIVE + EMBEDDED // 2) // EMBEDDED for i in range(256 * EMBEDDED // ACTIVE - 1)]
    return Curves(
        array("i", [0] * (1 << 15) + slope + [255] * ((1 << 15) - len(slope))),
        _curve(0, 1 << FINE, [round((1 << FINE) / (1 + exp(-z))) for z in middle]),
        _curve(-STATE << FINE, STATE << FINE, [round((STATE << FINE) * (2 / (1 + exp(-2 * z)) - 1)) for z in middle]))


def _curve(low: int, high: int, middle: Sequence[int]) -> array[int]:
    """A function of 16 bits: flat outside the middle."""
    side = (1 << 15) - len(middle) // 2
    return array("i", [low] * side + list(middle) + [high] * side)


class PureNetwork(NamedTuple):
    """The weights of one network, packed.

    embedding  for each feature its vector, lanes of 16 bits
    gates      for each lane of the vector: what it adds to both forget gates and both candidates, lanes of 32 bits
    again      for each lane of the vector and of both averages: what it adds to the gates and candidates of the second pair of averages
    scores     for each lane of the vector and of both averages: what it adds to the roles, lanes of 32 bits
    roles      how many roles there are
    """

    embedding: Sequence[int]
    bias: int
    gates: tuple[int, ...]
    gates_bias: int
    again: tuple[int, ...]
    again_bias: int
    scores: tuple[int, ...]
    scores_bias: int
    roles: int

    @classmethod
    def of(cls, arrays: Mapping[str, array[int]]) -> PureNetwork:
        """Pack the arrays of a weights file."""
        size, roles, width = len(arrays["bias"]), len(arrays["scores_bias"]), len(arrays["gates_bias"])
        return cls(
            _embedding(arrays["embedding"].tobytes(), size), packed(arrays["bias"], 16) + centre(size, 16),
            _rows(arrays["gates"], width), packed(arrays["gates_bias"], 32) + centre(width, 32),
            _rows(arrays["again"], width), packed(arrays["again_bias"], 32) + centre(width, 32),
            _rows(arrays["scores"], roles), packed(arrays["scores_bias"], 32) + centre(roles, 32), roles)

    def probabilities(self, numbers: list[Numbers]) -> list[Probabilities]:
        """Probability of each role for every block of a document, given the features of all."""
        inputs = [self._input(memoryview(own).cast("H")) for own in numbers]
        state = (len(self.scores) - len(self.gates)) // 2
        first = _averages(inputs, self.gates, self.gates_bias, state)
        seen = [(*x, *averages) for x, averages in zip(inputs, first)]
        second = _averages(seen, self.again, self.again_bias, state)
        layout, scores = Struct(f"<{self.roles}I"), self.scores
        return [_softmax(unpacked(self.scores_bias + sum(map(mul, (*x, *averages), scores)), layout)) for x, averages in zip(inputs, second)]

    def _input(self, numbers: memoryview[int]) -> list[int]:
        """The activations of a block."""
        total = sum(map(self.embedding.__getitem__, numbers[:MOST]), self.bias)
        return list(map(curves().rectified.__getitem__, unpacked(total, Struct(f"<{len(self.gates)}H"))))


def _averages(inputs: Sequence[Sequence[int]], gates: Sequence[int], bias: int, state: int) -> list[list[int]]:
    """What both gated averages have seen at every block, in steps: the one that runs down, then the one that runs up."""
    layout = Struct(f"<{8 * state}H")
    lanes = [highs(bias + sum(map(mul, x, gates)), layout) for x in inputs]
    down = _average([(z[:state], z[2 * state:3 * state]) for z in lanes], state)
    up = _average([(z[state:2 * state], z[3 * state:]) for z in reversed(lanes)], state)
    return [before + behind for before, behind in zip(down, reversed(up))]


def _average(lanes: Sequence[tuple[Sequence[int], Sequence[int]]], size: int) -> list[list[int]]:
    """One average: each lane keeps the share that its gate says, and takes the rest from the candidate."""
    sigmoid, tanh = curves().sigmoid.__getitem__, curves().tanh.__getitem__
    state, out = [0] * size, []
    for gate, candidate in lanes:
        state = [new + (keep * (old - new) >> FINE) for keep, new, old in zip(map(sigmoid, gate), map(tanh, candidate), state)]
        out.append([value >> FINE for value in state])
    return out


def _softmax(scores: Sequence[int]) -> Probabilities:
    top = max(scores)
    parts = [exp((score - top) / OUTER) for score in scores]
    total = reduce(add, parts)  # from Python 3.12 on `sum` compensates for rounding, which the compiled network does not
    return array("d", [part / total for part in parts])


def _rows(values: array[int], width: int) -> tuple[int, ...]:
    return tuple(packed(values[at:at + width], 32) for at in range(0, len(values), width))


def _embedding(table: bytes, size: int) -> list[int]:
    """Each feature's row of signed bytes, as lanes."""
    wide, middle, out = bytearray(2 * size), packed([128] * size, 16), list[int]()
    shifted = bytes((i + 128) % 256 for i in range(256))
    for at in range(0, len(table), size):
        wide[::2] = table[at:at + size].translate(shifted)
        out.append(int.from_bytes(wide, "little") - middle)
    return out
