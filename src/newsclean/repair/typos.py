"""Slips of the pen and of the keyboard: a letter too many, missing, exchanged; words run together or torn apart; a missing space.

Only what is all but certain is changed; what is merely likely is reported by `suspects`.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsclean.blocks import Block, Role, Span
from newsclean.document import Document
from newsclean.repair.edits import Proposal, edit_blocks
from newsclean.repair.spelling.finding import Finding, Kind
from newsclean.repair.spelling.lexicon import Lexicon, lexicon_of
from newsclean.repair.spelling.model import spelling_model
from newsclean.repair.spelling.proofread import proofread

__all__ = ["THRESHOLD", "Suspect", "repair_typos", "suspects"]

THRESHOLD = 0.75
"""Probability from which a correction is made. docs/typos.md has the table of what other thresholds mend and harm."""
WORTH_A_LOOK = 0.3
"""Probability from which `suspects` reports a correction that was not made."""
REPORTED = frozenset({Kind.DOUBLED})
"""Kinds that are only reported: mending a doubled word would take a word out of the text, which no other repair does."""
LIKELIHOOD = {Kind.DOUBLED: 0.9}
"""Probability of kinds that the model does not weigh."""
UNTOUCHED = frozenset({Role.NAVIGATION, Role.SHARE, Role.TAGS, Role.TABLE, Role.BYLINE, Role.DATE, Role.COMMENT, Role.LEGAL})
"""Roles whose texts are names, labels, figures, or somebody's own way of writing."""
VERBATIM = frozenset({"pre", "code", "kbd", "samp", "var", "textarea"})
ROUNDS = 6
"""A corrected word is new evidence for its neighbours, so the text is read again until nothing is found; a text that does not come to rest
in so many rounds is left as it was."""
TOLD_APART = 6, 0.7
"""Words that a text of unknown language needs, and the share of them that must be English, to be read as English."""
REASONS = {Kind.WORD: "no such word: a slip", Kind.JOINED: "two words run together", Kind.PARTED: "a space inside a word",
           Kind.GAP: "a space is missing", Kind.DOUBLED: "the word stands twice"}


@dataclass(frozen=True, slots=True)
class Suspect:
    """What may be an error: `before`, at `span` in the text of a block, would read `after`.

    reason       what kind of error it would be
    probability  how likely it is one, and `after` what was meant
    """

    block_id: str
    span: Span
    before: str
    after: str
    reason: str
    probability: float


def repair_typos(document: Document) -> Document:
    """The document with its typos mended, as far as they are beyond doubt. Languages without a lexicon stay as they are.

    >>> from newsclean import clean
    >>> clean("The goverment sent ships ror military support on Monday.", passes=(repair_typos,)).text
    'The government sent ships for military support on Monday.'
    """
    lexicon = lexicon_of(document.language or "en")
    if lexicon is None:
        return document
    now = document
    for _ in range(ROUNDS):
        found = {key: [p for p in proposals if p.confidence >= THRESHOLD] for key, proposals in _weighed(now, lexicon, REPORTED).items()}
        if not any(found.values()):
            return now
        now = edit_blocks(now, lambda block, found=found: found.get(block.id, ()), "repair_typos")  # type: ignore[misc]
    return document


def suspects(document: Document, least: float = WORTH_A_LOOK) -> tuple[Suspect, ...]:
    """What may be a typo, in reading order: everything at least so probable. After `repair_typos`, that is what it did not dare to change.

    >>> from newsclean import clean
    >>> [s.after for s in suspects(clean("He said the the bridge had been closed since last week.", passes=()))]
    ['']
    """
    lexicon = lexicon_of(document.language or "en")
    if lexicon is None:
        return ()
    found = _weighed(document, lexicon, frozenset())
    return tuple(Suspect(block.id, Span(p.start, p.end), block.text[p.start:p.end], p.after, p.reason, p.confidence)
                 for block in document.blocks for p in found.get(block.id, ()) if p.confidence >= least)


def _weighed(document: Document, lexicon: Lexicon, without: frozenset[Kind]) -> Mapping[str, Sequence[Proposal]]:
    """For each block the likeliest corrections that do not overlap, in order."""
    model = spelling_model()
    blocks = [block for block in document.blocks if _is_prose(block) and (document.language is not None or _reads_as(lexicon, block.text))]
    found = defaultdict[str, list[Proposal]](list)
    for i, finding in proofread([block.text for block in blocks], lexicon, model):
        if finding.kind not in without:
            p = LIKELIHOOD.get(finding.kind) or model.probability(finding.kind, finding.features)
            found[blocks[i].id].append(_proposal(finding, p))
    return {key: _likeliest(proposals) for key, proposals in found.items()}


def _proposal(finding: Finding, probability: float) -> Proposal:
    return Proposal(finding.start, finding.end, finding.after, REASONS[finding.kind], round(probability, 3))


def _likeliest(proposals: Sequence[Proposal]) -> list[Proposal]:
    """Of proposals that touch, the likeliest. Proposals for one place come one after the other."""
    kept = list[Proposal]()
    for p in sorted(proposals, key=lambda p: (p.start, p.end)):
        if kept and p.start <= kept[-1].end:
            if p.confidence > kept[-1].confidence:
                kept[-1] = p
        else:
            kept.append(p)
    return kept


def _is_prose(block: Block) -> bool:
    return block.role not in UNTOUCHED and VERBATIM.isdisjoint(block.hints.tags) and "\t" not in block.text


def _reads_as(lexicon: Lexicon, text: str) -> bool:
    """Is a text of unknown language in that of the lexicon?"""
    words = text.lower().split()
    least, share = TOLD_APART
    return len(words) >= least and sum(word in lexicon.words for word in words) >= share * len(words)
