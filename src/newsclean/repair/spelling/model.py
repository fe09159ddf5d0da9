"""The trained weights: which candidate is likeliest, and how likely a finding is an error that is mended right."""
from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from math import exp
from typing import NamedTuple

from newsclean.repair.spelling.finding import Features, Kind
from newsclean.resources import read_data

__all__ = ["SpellingModel", "spelling_model"]

CHOICE = "choice"
BIAS = "bias"


class SpellingModel(NamedTuple):
    """Weights by feature: of the choice between candidates, and of the logistic regression for each kind of error."""

    choice: Mapping[str, float]
    kinds: Mapping[str, Mapping[str, float]]

    def choice_score(self, features: Features) -> float:
        """How well a candidate fits; comparable only between candidates for one word."""
        weights = self.choice
        return sum([value * weights[name] for name, value in features.items() if value and name in weights])

    def probability(self, kind: Kind, features: Features) -> float:
        """How likely it is an error, mended right: calibrated for edited news."""
        weights = self.kinds.get(kind.weighed_as)
        if weights is None:
            return 0.0
        odds = weights[BIAS] + sum([value * weights[name] for name, value in features.items() if value and name in weights])
        return 1 / (1 + exp(-odds)) if odds > 0 else exp(odds) / (1 + exp(odds))


@lru_cache(maxsize=1)
def spelling_model() -> SpellingModel:
    """The model in `data/spelling.json`, made by `python -m training.typos`."""
    stored = json.loads(read_data("spelling.json"))
    return SpellingModel(stored[CHOICE], {kind: stored[kind] for kind in Kind if kind in stored})
