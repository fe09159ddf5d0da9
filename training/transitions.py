"""How the role of a block bears on that of the next one, counted over labelled documents."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise, product
from math import log

from newsclean.label.model import ROLES, THOUSAND
from training.corpus import Labels, Sample

__all__ = ["SHARES", "UNSEEN", "transitions"]

SHARES = {"html": 0.1, "text": 0.2}
"""How much of it counts: the network has seen the neighbours, too, and knows most of it already. Chosen out of fold among 0.1, 0.2, 0.3 and 0.5."""
UNSEEN = 0.5
"""What is added to every count, so that nothing is impossible."""


def transitions(samples: Iterable[Sample], share: float) -> list[int]:
    """For each role and each that may follow it how much likelier it makes the other: natural logarithms in thousandths, role by role, a share of them.

    Counted over the documents that are shown whole and not written for this, wherever a block and the next have one role each.
    """
    pairs, single = Counter[tuple[int, int]](), Counter[int]()
    for sample in samples:
        if not sample.own and sample.weight >= 1:
            roles = roles_of(sample.labels)
            single.update(role for role in roles if role >= 0)
            pairs.update((one, other) for one, other in pairwise(roles) if min(one, other) >= 0)
    many = range(len(ROLES))
    followed = [sum(pairs[one, other] + UNSEEN for other in many) for one in many]
    total = single.total() + UNSEEN * len(many)
    return [round(THOUSAND * share * log((pairs[one, other] + UNSEEN) / followed[one] / ((single[other] + UNSEEN) / total))) for one, other in product(many, many)]


def roles_of(labels: Labels) -> Sequence[int]:
    """The place of every block's role; -1 where several are possible, or all."""
    return [ROLES.index(next(iter(label))) if label and len(label) == 1 else -1 for label in labels]
