"""How the role of a block bears on that of the next one, counted over labelled documents."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np

from newsclean.label.model import ROLES, THOUSAND
from newsclean.label.ways import WAYS, ways_of
from training.corpus import Labels, Sample

__all__ = ["SHARES", "UNSEEN", "transitions"]

SHARES = {"html": 0.3, "text": 0.2}
"""How much of it counts: the network has seen the neighbours, too, and knows most of it already. Chosen out of fold among 0.1 to 0.6."""
UNSEEN = 0.5
"""What is added to every count, so that nothing is impossible."""


def transitions(samples: Iterable[Sample], kind: str, share: float) -> list[int]:
    """For each way in which blocks follow each other, and for each role and each that may follow it, how much likelier it makes the other: natural logarithms in
    thousandths, way by way and role by role, a share of them.

    Counted over the documents that are shown whole and not written for this, wherever a block and the next have one role each.
    """
    many = len(ROLES)
    pairs, single = np.full((WAYS[kind], many, many), UNSEEN), np.full(many, UNSEEN)
    for sample in samples:
        if not sample.own and sample.weight >= 1:
            roles = roles_of(sample.labels)
            np.add.at(single, [role for role in roles if role >= 0], 1)
            for way, (one, other) in zip(ways_of(sample.document)[1:], pairwise(roles)):
                pairs[way, one, other] += min(one, other) >= 0
    ratios = pairs / pairs.sum(2, keepdims=True) / (single / single.sum())
    found: list[int] = np.rint(THOUSAND * share * np.log(ratios)).astype(int).ravel().tolist()
    return found


def roles_of(labels: Labels) -> Sequence[int]:
    """The place of every block's role; -1 where several are possible, or all."""
    return [ROLES.index(next(iter(label))) if label and len(label) == 1 else -1 for label in labels]
