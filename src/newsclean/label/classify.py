"""The labelling pass: a role, a confidence and a reason for every block."""
from __future__ import annotations

from dataclasses import replace

from newsclean.blocks import ARTICLE_ROLES, Block
from newsclean.document import Document
from newsclean.label.features import features_of
from newsclean.label.model import ROLES, Features, Model, Probabilities, load_model
from newsclean.label.reasons import reason_for
from newsclean.label.rules import settled
from newsclean.label.second_look import second_look

__all__ = ["classify", "classify_with"]

FIRST, LAST = (f([i for i, role in enumerate(ROLES) if role in ARTICLE_ROLES]) for f in (min, max))
"""The article's roles stand side by side."""
RULE_CONFIDENCE = 0.9
"""What a rule over the whole document is trusted."""


def classify(document: Document) -> Document:
    """Label every block with the model that ships with the package."""
    return classify_with(document, load_model(document.facts.kind)) if document.blocks else document


def classify_with(document: Document, model: Model) -> Document:
    """Label every block with a model made for this kind of source."""
    features = features_of(document)
    found = model.probabilities(features)
    blocks = [_labelled(block, names, p, model) for block, names, p in zip(document.blocks, features, found)]
    for i, (role, reason) in second_look(blocks).items():
        blocks[i] = replace(blocks[i], role=role, confidence=RULE_CONFIDENCE, reason=reason)
    return replace(document, blocks=tuple(blocks))


def _labelled(block: Block, features: Features, p: Probabilities, model: Model) -> Block:
    """The block with the likeliest role: first article or not, then which of the article's roles, or of the others."""
    if verdict := settled(block):
        return replace(block, role=verdict[0], confidence=1.0, reason=verdict[1])
    within, article = p[FIRST:LAST + 1], sum(p[FIRST:LAST + 1])
    inside = article >= 0.5
    others = within if inside else [*p[:FIRST], *[0.0] * len(within), *p[LAST + 1:]]
    at = others.index(max(others)) + FIRST * inside
    role = ROLES[at]
    return replace(block, role=role, confidence=round(article if inside else p[at], 4), reason=reason_for(block, role, features, model.evidence[role]))
