"""The trained labeller: reads its weights from `data/`, gives every block a probability for each role.

Two multinomial logistic regressions, one over the features of a block, one that also sees what the first thinks of the blocks around
(stacked sequential learning, Cohen and Carvalho 2005). HTML and text have weights of their own.
"""
from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import exp
from typing import Any

from newsclean.blocks import Role

__all__ = ["ROLES", "Layer", "Model", "model", "model_of"]

ROLES = tuple(Role)
SCALE = 100.0
"""Weights are stored as hundredths, so that the file is small and sums are the same on every platform."""

Probabilities = list[float]  # one for each of ROLES


@dataclass(frozen=True, slots=True)
class Layer:
    """One regression: for every feature a weight for each role, in hundredths."""

    bias: tuple[int, ...]
    weights: dict[str, tuple[int, ...]]

    def scores(self, features: Sequence[str]) -> list[int]:
        """The sum of the weights of the features, for each role."""
        known = self.weights
        rows = [known[name] for name in features if name in known]
        return list(map(sum, zip(self.bias, *rows))) if rows else list(self.bias)

    def probabilities(self, features: Sequence[str]) -> Probabilities:
        """Probability of each role."""
        scores = self.scores(features)
        top = max(scores)
        parts = [exp((score - top) / SCALE) for score in scores]
        total = sum(parts)
        return [part / total for part in parts]

    def evidence(self, features: Sequence[str], role: Role) -> list[tuple[str, float]]:
        """Features that speak for a role, with how much more than for the average role, the strongest first."""
        at = ROLES.index(role)
        found = ((name, self.weights[name]) for name in features if name in self.weights)
        ranked = [(name, (row[at] - sum(row) / len(row)) / SCALE) for name, row in found]
        return sorted((entry for entry in ranked if entry[1] > 0), key=lambda entry: (-entry[1], entry[0]))


@dataclass(frozen=True, slots=True)
class Model:
    """Both layers for one kind of source."""

    first: Layer
    second: Layer


def model_of(data: dict[str, Any]) -> dict[str, Model]:
    """The models in a weights file, by kind of source."""
    def layer(entry: dict[str, Any]) -> Layer:
        return Layer(tuple(entry["bias"]), {name: tuple(row) for name, row in entry["weights"].items()})
    return {kind: Model(layer(entry["first"]), layer(entry["second"])) for kind, entry in data["models"].items()}


@lru_cache(maxsize=1)
def model() -> dict[str, Model]:
    """The models that ship with the package, read once."""
    return model_of(json.loads((files("newsclean") / "data" / "labeller.json").read_text(encoding="utf-8")))


