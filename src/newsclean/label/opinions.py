"""What the networks of a model say of a document's blocks, before any rule, and which role that makes likeliest."""
from __future__ import annotations

from functools import reduce
from itertools import islice
from operator import add
from typing import Final

import newsclean.label.native as native
from newsclean.document import Document
from newsclean.label.features import features_of
from newsclean.label.model import Model, Numbers, Probabilities, numbered
from newsclean.label.ways import ways_of

__all__ = ["likeliest_in_python", "opinions"]

TOGETHER: Final = 512
"""Blocks whose features are numbered at a time: those of a whole page would take more memory than the page, those of one cannot share their groups."""
LIKELY: Final = 0.5
"""Probability of the article's roles together from which a block is one of the article."""


def opinions(document: Document, model: Model) -> tuple[list[Numbers], list[Probabilities], list[float]]:
    """For every block the numbers of its features, the probability of each role, and how likely it is one of the article's by itself."""
    features = features_of(document)
    numbers = [own for some in iter(lambda: list(islice(features, TOGETHER)), []) for own in numbered(some, model.index, model.words, model.kept)]
    return numbers, *model.network.probabilities(numbers, ways_of(document))


def likeliest_in_python(p: Probabilities, first: int, last: int) -> tuple[int, float]:
    """The place of the likeliest role, and how likely it is: first article or not, then which of the article's roles, `first` to `last`, or of the others."""
    p = list(p)  # an array makes a number anew whenever it is asked for one
    within = p[first:last + 1]
    article = reduce(add, within)  # from Python 3.12 on `sum` compensates for rounding, which compiled code does not
    if article >= LIKELY:
        return within.index(max(within)) + first, article
    before, behind = p[:first], p[last + 1:]
    one, other = max(before), max(behind)
    return (before.index(one), one) if one >= other else (behind.index(other) + last + 1, other)


likeliest = native.likeliest if native.COMPILED else likeliest_in_python
