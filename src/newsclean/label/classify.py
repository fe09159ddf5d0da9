"""The labelling pass: a role, a confidence and a reason for every block."""
from __future__ import annotations

from dataclasses import replace
from itertools import islice

from newsclean.blocks import ARTICLE_ROLES, Block
from newsclean.document import Document
from newsclean.label.features import features_of
from newsclean.label.headlines import settle_headline
from newsclean.label.model import ROLES, Model, Numbers, Probabilities, load_model, numbered
from newsclean.label.reasons import reason_for
from newsclean.label.rows import first_of_rows
from newsclean.label.rules import settled
from newsclean.label.second_look import second_look

__all__ = ["classify", "classify_with"]

FIRST, LAST = (f([i for i, role in enumerate(ROLES) if role in ARTICLE_ROLES]) for f in (min, max))
"""The article's roles stand side by side."""
FOLLOWS = "in a row of links or a menu, of which another "
"""How the reason of a link begins that another one speaks for."""
TOGETHER = 512
"""Blocks whose features are numbered at a time: those of a whole page would take more memory than the page, those of one cannot share their groups."""
LIKELY = 0.5
"""Probability of the article's roles together from which a block is one of the article."""
RULE_CONFIDENCE = 0.9
"""What a rule over the whole document is trusted."""


def classify(document: Document) -> Document:
    """Label every block with the model that ships with the package."""
    return classify_with(document, load_model(document.facts.kind)) if document.blocks else document


def classify_with(document: Document, model: Model) -> Document:
    """Label every block with a model made for this kind of source."""
    short, places = first_of_rows(document)
    features = features_of(short)
    numbers = [own for some in iter(lambda: list(islice(features, TOGETHER)), []) for own in numbered(some, model.index)]
    found = model.network.probabilities(numbers)
    settle_headline(short.blocks, found)
    told = [_labelled(block, own, p, model) for block, own, p in zip(short.blocks, numbers, found)]
    blocks = [told[at] if block is short.blocks[at] else _following(block, told[at]) for block, at in zip(document.blocks, places)]
    for i, (role, reason) in second_look(blocks).items():
        blocks[i] = blocks[i].labelled(role, RULE_CONFIDENCE, reason)
    return replace(document, blocks=tuple(blocks))


def _following(block: Block, first: Block) -> Block:
    return block.labelled(first.role, first.confidence, f"{FOLLOWS}{first.reason}")


def _labelled(block: Block, numbers: Numbers, p: Probabilities, model: Model) -> Block:
    """The block with the likeliest role. `numbers`: its features."""
    if verdict := settled(block):
        return block.labelled(verdict[0], 1.0, verdict[1])
    at, confidence = likeliest(p)
    role = ROLES[at]
    return block.labelled(role, round(confidence, 4), reason_for(block, role, numbers, model))


def likeliest(p: Probabilities) -> tuple[int, float]:
    """The place of the likeliest role, and how likely it is: first article or not, then which of the article's roles, or of the others."""
    p = list(p)  # an array makes a number anew whenever it is asked for one
    top = max(p)
    at = p.index(top)
    if top > LIKELY and not FIRST <= at <= LAST:  # most blocks
        return at, top
    within = p[FIRST:LAST + 1]
    article = sum(within)
    if article >= LIKELY:
        return within.index(max(within)) + FIRST, article
    before, behind = p[:FIRST], p[LAST + 1:]
    one, other = max(before), max(behind)
    return (before.index(one), one) if one >= other else (behind.index(other) + LAST + 1, other)
