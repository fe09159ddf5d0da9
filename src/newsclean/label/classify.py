"""The labelling pass: a role, a confidence and a reason for every block."""
from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from newsclean.blocks import Block
from newsclean.document import Document
from newsclean.label.expected import expected_f1
from newsclean.label.headlines import settle_headline
from newsclean.label.items import settle_items
from newsclean.label.model import FIRST_ROLE, LAST_ROLE, ROLES, Model, Numbers, Probabilities, load_model
from newsclean.label.opinions import likeliest, opinions
from newsclean.label.places import settle_places
from newsclean.label.reasons import reason_for
from newsclean.label.resumes import resumes
from newsclean.label.rows import first_of_rows
from newsclean.label.rules import settled
from newsclean.label.second_look import second_look
from newsclean.label.subheads import subheads
from newsclean.label.unmarked import unmarked
from newsclean.quick import changing

__all__ = ["classify", "classify_with"]

FOLLOWS: Final = "in a row of links or a menu, of which another "
"""How the reason of a link begins that another one speaks for."""
AGAIN: Final = "comes again and again, and the first time "
"""The same in a text."""
PARTS: Final = 10_000
"""A confidence has four digits. (To round to digits takes Python ten times as long as to a whole number.)"""
relabelled: Final = changing(Block, "role", "confidence", "reason")
"""What `Block.labelled` does, without a call of Python for each block."""
RULE_CONFIDENCE: Final = 0.9
"""What a rule over the whole document is trusted."""


def classify(document: Document) -> Document:
    """Label every block with the model that ships with the package."""
    return classify_with(document, load_model(document.facts.kind)) if document.blocks else document


def classify_with(document: Document, model: Model) -> Document:
    """Label every block with a model made for this kind of source."""
    short, places = first_of_rows(document)
    numbers, found, alone = opinions(short, model)
    settle_items(short.blocks, found)
    settle_places(short.blocks, found)
    settle_headline(short.blocks, found)  # last: a role that is ruled out may leave a second one
    numbers.reverse()
    found.reverse()
    told = [_labelled(block, numbers.pop(), found.pop(), model) for block in short.blocks]  # what is let go makes room for the labelled blocks
    blocks = _with_followers(document.blocks, short.blocks, places, told)
    language = document.facts.language
    looks = partial(resumes, language=language), partial(subheads, language=language), partial(unmarked, language=language)
    for look in (second_look, *looks):  # each sees what the one before has settled
        for i, (role, reason) in look(blocks).items():
            blocks[i] = relabelled(blocks[i], role, RULE_CONFIDENCE, reason)
    return replace(document, blocks=tuple(blocks), expected_f1=expected_f1(blocks, [alone[at] for at in places]))


def _with_followers(blocks: tuple[Block, ...], looked_at: tuple[Block, ...], places: list[int], told: list[Block]) -> list[Block]:
    """The labelled blocks, and those that one of them speaks for with the same label: blocks of a row share its reason."""
    out, reasons = list[Block](), dict[int, str]()
    for block, at in zip(blocks, places):
        first = told[at]
        if block is looked_at[at]:
            out.append(first)
            continue
        reason = reasons.get(at)
        if reason is None:
            reason = reasons[at] = f"{FOLLOWS if block.path else AGAIN}{first.reason}"
        out.append(relabelled(block, first.role, first.confidence, reason))
    return out


def _labelled(block: Block, numbers: Numbers, p: Probabilities, model: Model) -> Block:
    """The block with the likeliest role. `numbers`: its features."""
    if verdict := settled(block):
        return relabelled(block, verdict[0], 1.0, verdict[1])
    at, confidence = likeliest(p, FIRST_ROLE, LAST_ROLE)
    role = ROLES[at]
    return relabelled(block, role, round(PARTS * confidence) / PARTS, reason_for(block, role, numbers, model))
