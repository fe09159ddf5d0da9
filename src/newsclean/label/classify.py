"""The labelling pass: a role, a confidence and a reason for every block."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.document import Document
from newsclean.label.features import features_of
from newsclean.label.model import ROLES, Model, Numbers, Probabilities, load_model, numbered
from newsclean.label.reasons import reason_for
from newsclean.label.rows import first_of_rows
from newsclean.label.rules import settled
from newsclean.label.second_look import second_look

__all__ = ["classify", "classify_with"]

FIRST, LAST = (f([i for i, role in enumerate(ROLES) if role in ARTICLE_ROLES]) for f in (min, max))
"""The article's roles stand side by side."""
TITLE = ROLES.index(Role.TITLE)
LEAST = 0.9 / len(ROLES)
"""The likeliest of all roles is likelier than this; to ask for less before is cheaper."""
BESIDE = 2
"""Blocks from one title to another up to which they are a label and the title, or the title and a standfirst."""
PLAUSIBLE = 0.1
"""Probability of its best other role from which the less likely of two titles is no title. Below, the page says its headline in two ways, one of
them for search engines: called a standfirst, the second cost one page of forty its exact text."""
FOLLOWS = "in a row of links or a menu, of which another "
"""How the reason of a link begins that another one speaks for."""
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
    numbers = numbered(features_of(short), model.index)
    found = model.network.probabilities(numbers)
    for i in _second_titles(short, found):
        found[i][TITLE] = 0.0
    told = [_labelled(block, own, p, model) for block, own, p in zip(short.blocks, numbers, found)]
    blocks = [told[at] if block is short.blocks[at] else _following(block, told[at]) for block, at in zip(document.blocks, places)]
    for i, (role, reason) in second_look(blocks).items():
        blocks[i] = blocks[i].labelled(role, RULE_CONFIDENCE, reason)
    return replace(document, blocks=tuple(blocks))


def _second_titles(document: Document, found: Sequence[Probabilities]) -> Iterator[int]:
    """Of two lines beside each other that both look like the title and say different things, the one that does so less, if it may be something else."""
    titles = [i for i, (block, p) in enumerate(zip(document.blocks, found)) if p[TITLE] >= LEAST and p[TITLE] == max(p) and not settled(block)]
    for one, other in pairwise(titles):
        if other - one <= BESIDE and document.blocks[one].text != document.blocks[other].text:
            less = min(one, other, key=lambda i: found[i][TITLE])
            if max([*found[less][:TITLE], *found[less][TITLE + 1:]]) >= PLAUSIBLE:
                yield less


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
