"""The trained judge of seams: sums the weights of the evidence. Whole numbers, so that the score is the same on every platform."""
from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import exp
from types import MappingProxyType
from typing import NamedTuple

from newsclean.resources import read_data

__all__ = ["SeamModel", "seam_model"]

STEPS = 100
"""Steps of a weight to one log-odd."""
SUREST = 690
"""Score beyond which no confidence grows: a thousandth is left to doubt."""


class SeamModel(NamedTuple):
    """Weights of the pieces of evidence, in hundredths of a log-odd."""

    bias: int
    weights: Mapping[str, int]

    def score(self, evidence: Sequence[str]) -> int:
        """Log-odds, in hundredths, that two blocks are stuck together here; evidence that was never seen says nothing."""
        weight = self.weights.get
        return self.bias + sum([weight(name, 0) for name in evidence])


def probability(score: int) -> float:
    """The score as a probability, rounded to three places."""
    return round(1 / (1 + exp(-max(-SUREST, min(SUREST, score)) / STEPS)), 3)


@lru_cache(maxsize=1)
def seam_model() -> SeamModel:
    """The model that the package brings along."""
    data = json.loads(read_data("seams.json"))
    return SeamModel(data["bias"], MappingProxyType(data["weights"]))
