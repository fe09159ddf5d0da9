"""Multinomial logistic regression over sparse binary features, by stochastic gradient descent; bit for bit repeatable."""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

__all__ = ["Floats", "fit", "matrix", "posterior", "vocabulary"]

Floats = NDArray[np.float64]
BATCH = 512
EPOCHS = 14
RATE = 0.25
RIDGE = 2e-6
MIN_COUNT = 8
MIN_PUBLISHERS = 4  # a feature that fewer publishers show would learn their house style by heart


def vocabulary(features: Sequence[Sequence[str]], publishers: Sequence[str]) -> dict[str, int]:
    """The features frequent enough to learn from, numbered."""
    count, where = Counter[str](), defaultdict[str, set[str]](set)
    for names, publisher in zip(features, publishers):
        for name in names:
            count[name] += 1
            where[name].add(publisher)
    kept = sorted(name for name, n in count.items() if n >= MIN_COUNT and len(where[name]) >= MIN_PUBLISHERS)
    return {name: i for i, name in enumerate(kept)}


def matrix(features: Sequence[Sequence[str]], known: dict[str, int]) -> csr_matrix:
    """Rows of ones at the numbers of the features."""
    columns, ends = list[int](), [0]
    for names in features:
        columns += sorted({known[name] for name in names if name in known})
        ends.append(len(columns))
    return csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(features), len(known)))


def posterior(x: csr_matrix, weights: Floats, bias: Floats) -> Floats:
    """Probability of each class, row by row."""
    scores = x @ weights + bias
    scores -= scores.max(axis=1, keepdims=True)
    np.exp(scores, out=scores)
    return scores / scores.sum(axis=1, keepdims=True)


def fit(x: csr_matrix, allowed: Floats, share: Floats) -> tuple[Floats, Floats]:
    """Weights and bias. `allowed`: 1 for the classes a row may have, 0 for the others; `share`: how much a row counts.

    A row with several allowed classes pulls towards what the model itself thinks likeliest among them (Grandvalet 2002,
    logistic regression for partial labels).
    """
    rng = np.random.default_rng(7)
    weights, bias = np.zeros((x.shape[1], allowed.shape[1])), np.zeros(allowed.shape[1])
    speed, speed_bias = np.full_like(weights, 1e-4), np.full_like(bias, 1e-4)
    mean = np.zeros_like(weights), np.zeros_like(bias)
    order, steps = np.arange(x.shape[0]), 0
    for epoch in range(EPOCHS):
        rng.shuffle(order)
        for start in range(0, len(order), BATCH):
            rows = order[start:start + BATCH]
            part = x[rows]
            p = posterior(part, weights, bias)
            target = p * allowed[rows]
            target /= target.sum(axis=1, keepdims=True) + 1e-12
            error = (p - target) * share[rows, None]
            gradient = np.asarray(part.T @ error) / BATCH + RIDGE * weights
            speed += gradient * gradient
            weights -= RATE * gradient / np.sqrt(speed)
            slope = error.sum(axis=0) / BATCH
            speed_bias += slope * slope
            bias -= RATE * slope / np.sqrt(speed_bias)
        if epoch >= EPOCHS // 2:  # the mean of the later epochs is steadier than the last step
            steps += 1
            mean = mean[0] + weights, mean[1] + bias
    return mean[0] / steps, mean[1] / steps
