"""What the networks of a model say of a document's blocks, before any rule."""
from __future__ import annotations

from itertools import islice
from typing import Final

from newsclean.document import Document
from newsclean.label.features import features_of
from newsclean.label.model import Model, Numbers, Probabilities, numbered
from newsclean.label.ways import ways_of

__all__ = ["opinions"]

TOGETHER: Final = 512
"""Blocks whose features are numbered at a time: those of a whole page would take more memory than the page, those of one cannot share their groups."""


def opinions(document: Document, model: Model) -> tuple[list[Numbers], list[Probabilities], list[float]]:
    """For every block the numbers of its features, the probability of each role, and how likely it is one of the article's by itself."""
    features = features_of(document)
    numbers = [own for some in iter(lambda: list(islice(features, TOGETHER)), []) for own in numbered(some, model.index, model.words, model.kept)]
    return numbers, *model.network.probabilities(numbers, ways_of(document))
