"""The labelling pass: a role, a confidence and a reason for every block."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsclean.blocks import ARTICLE_ROLES, Block
from newsclean.document import Document
from newsclean.label.features import features_of
from newsclean.label.model import ROLES, Model, Probabilities, model
from newsclean.label.opinion import kept_features, opinion_features
from newsclean.label.reasons import reason_for
from newsclean.label.rules import settled
from newsclean.label.second_look import second_look

__all__ = ["classify", "classify_with", "probabilities_of"]

ARTICLE = tuple(i for i, role in enumerate(ROLES) if role in ARTICLE_ROLES)
RULE_CONFIDENCE = 0.9
"""What a rule over the whole document is trusted."""


def classify(document: Document) -> Document:
    """Label every block with the models that ship with the package."""
    return classify_with(document, model())


def classify_with(document: Document, models: dict[str, Model]) -> Document:
    """Label every block with these models."""
    if not document.blocks:
        return document
    used = models[document.facts.kind]
    features = features_of(document)
    found = probabilities_of(document.blocks, features, used)
    blocks = [_labelled(block, names, p, used) for block, names, p in zip(document.blocks, features, found)]
    for i, (role, reason) in second_look(blocks).items():
        blocks[i] = replace(blocks[i], role=role, confidence=RULE_CONFIDENCE, reason=reason)
    return replace(document, blocks=tuple(blocks))


def probabilities_of(blocks: Sequence[Block], features: Sequence[Sequence[str]], used: Model) -> list[Probabilities]:
    """For every block the probability of each role, after both layers."""
    first = [used.first.probabilities(names) for names in features]
    return [used.second.probabilities([*kept_features(names), *opinion])
            for names, opinion in zip(features, opinion_features(blocks, first))]


def _labelled(block: Block, names: Sequence[str], p: Probabilities, used: Model) -> Block:
    """The block with the likeliest role: first article or not, then which of the article's roles, or of the others."""
    if verdict := settled(block):
        return replace(block, role=verdict[0], confidence=1.0, reason=verdict[1])
    article = sum(p[i] for i in ARTICLE)
    inside = article >= 0.5
    at = max((i for i in range(len(p)) if (i in ARTICLE) == inside), key=p.__getitem__)
    role = ROLES[at]
    return replace(block, role=role, confidence=round(article if inside else p[at], 4), reason=reason_for(block, role, names, used.first))
