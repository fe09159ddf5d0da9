"""The trained labeller: reads its weights from `data/` and gives every block of a document a probability for each role.

A block's features are summed as learned vectors; two gated averages, one running down the document and one running up, carry what stands
before and behind (simple recurrent units, Lei et al. 2018); roles are read off all three. HTML and text have weights of their own.
Weights are integers and are summed as packed lanes, so that a score is the same on every platform.
"""
from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import repeat
from math import exp
from operator import mul
from struct import Struct
from typing import Any

from newsclean.blocks import Role
from newsclean.label.lanes import centre, highs, packed, unpacked

__all__ = ["ROLES", "Features", "Model", "Probabilities", "load_model", "model_of"]

ROLES = tuple(Role)
Probabilities = list[float]  # one for each of ROLES
Features = tuple[Sequence[str], Sequence[str]]  # a block's own, and those of the place that it shares with others

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
REACH = 16
"""Where the curves of the gates are flat to the eye."""


def _curve(low: float, high: float, middle: Sequence[float]) -> tuple[float, ...]:
    """A function of 16 bits: flat outside the middle."""
    side = (1 << 15) - len(middle) // 2
    return (low,) * side + tuple(middle) + (high,) * side


_FINE = INNER >> 16
_MIDDLE = [(i + 0.5) / _FINE for i in range(-REACH * _FINE, REACH * _FINE)]
SIGMOID = _curve(0.0, 1.0, [round(1 / (1 + exp(-z)), 6) for z in _MIDDLE])
TANH = _curve(-STATE, STATE, [STATE * round(2 / (1 + exp(-2 * z)) - 1, 6) for z in _MIDDLE])
"""In steps of a running average."""
_SLOPE = bytes((i * ACTIVE + EMBEDDED // 2) // EMBEDDED for i in range(256 * EMBEDDED // ACTIVE - 1))
RECTIFIED = bytes(1 << 15) + _SLOPE + bytes([255]) * ((1 << 15) - len(_SLOPE))
"""The positive half of a sum of weights, as an activation."""


@dataclass(frozen=True, slots=True)
class Model:
    """The weights for one kind of source, packed.

    embedding  feature -> its vector, lanes of 16 bits
    gates      for each lane of the vector: what it adds to both forget gates and both candidates, lanes of 32 bits
    scores     for each lane of the vector and of both averages: what it adds to the roles, lanes of 32 bits
    evidence   role -> feature -> how much it speaks for the role, in hundredths of a log-odd
    """

    embedding: Mapping[str, int]
    bias: int
    gates: tuple[int, ...]
    gates_bias: int
    scores: tuple[int, ...]
    scores_bias: int
    evidence: Mapping[Role, Mapping[str, int]]

    def probabilities(self, features: Sequence[Features]) -> list[Probabilities]:
        """Probability of each role for every block of a document, given the features of all."""
        inputs = self._inputs(features)
        down, up = self._averages(inputs)
        layout, scores = Struct(f"<{len(ROLES)}I"), self.scores
        return [_softmax(unpacked(self.scores_bias + sum(map(mul, (*x, *before, *behind), scores)), layout)) for x, before, behind in zip(inputs, down, up)]

    def _inputs(self, features: Sequence[Features]) -> list[list[int]]:
        """The activations of every block; what blocks of one place share is summed once."""
        weight, layout, places = self.embedding.get, Struct(f"<{len(self.gates)}H"), dict[int, int]()
        out = []
        for own, shared in features:
            place = places.get(id(shared))
            if place is None:
                place = places[id(shared)] = sum(map(weight, shared, repeat(0)), self.bias)
            lanes = unpacked(sum(map(weight, own, repeat(0)), place), layout)
            out.append(list(map(RECTIFIED.__getitem__, lanes)))
        return out

    def _averages(self, inputs: Sequence[Sequence[int]]) -> tuple[list[list[int]], list[list[int]]]:
        """What both gated averages have seen at every block, in steps."""
        size = (len(self.scores) - len(self.gates)) // 2
        layout, gates = Struct(f"<{8 * size}H"), self.gates
        lanes = [highs(self.gates_bias + sum(map(mul, x, gates)), layout) for x in inputs]
        down = _average([(z[:size], z[2 * size:3 * size]) for z in lanes], size)
        up = _average([(z[size:2 * size], z[3 * size:]) for z in reversed(lanes)], size)
        return down, up[::-1]


def _average(lanes: Sequence[tuple[Sequence[int], Sequence[int]]], size: int) -> list[list[int]]:
    """One average: each lane keeps the share that its gate says, and takes the rest from the candidate."""
    state, out = [0.0] * size, []
    for gate, candidate in lanes:
        state = [new + keep * (old - new) for keep, new, old in zip(map(SIGMOID.__getitem__, gate), map(TANH.__getitem__, candidate), state)]
        out.append(list(map(int, state)))
    return out


def _softmax(scores: Sequence[int]) -> Probabilities:
    top = max(scores)
    parts = [exp((score - top) / OUTER) for score in scores]
    total = sum(parts)
    return [part / total for part in parts]


def model_of(data: Mapping[str, Any], kind: str) -> Model:
    """The model for a kind of source from a weights file. Raises ValueError where sizes do not fit."""
    found = data["models"][kind]
    names, size, state = found["features"], found["size"], found["state"]
    table = b64decode(found["embedding"])
    if len(table) != len(names) * size or data["roles"] != [role.value for role in ROLES]:
        raise ValueError("a weights file whose sizes or roles do not fit this version")
    gates, scores = found["gates"], found["scores"]
    if len(gates) != size or len(scores) != size + 2 * state:
        raise ValueError("a weights file whose layers do not fit each other")
    return Model(
        _embedding(names, table, size), packed(found["bias"], 16) + centre(size, 16),
        tuple(packed(row, 32) for row in gates), packed(found["gates_bias"], 32) + centre(4 * state, 32),
        tuple(packed(row, 32) for row in scores), packed(found["scores_bias"], 32) + centre(len(ROLES), 32),
        {Role(role): weights for role, weights in found["evidence"].items()})


def _embedding(names: Sequence[str], table: bytes, size: int) -> dict[str, int]:
    """Each feature's row of the table, whose bytes stand for -128 to 127 with 128 added, as lanes."""
    wide = bytearray(2 * size)
    middle, out = packed([128] * size, 16), {}
    for i, name in enumerate(names):
        wide[::2] = table[i * size:(i + 1) * size]
        out[name] = int.from_bytes(wide, "little") - middle
    return out


@lru_cache(maxsize=1)
def _weights() -> dict[str, Any]:
    data: dict[str, Any] = json.loads((files("newsclean") / "data" / "labeller.json").read_text(encoding="utf-8"))
    return data


@lru_cache(maxsize=2)
def load_model(kind: str) -> Model:
    """The model that ships with the package for "html" or "text", read once."""
    return model_of(_weights(), kind)
