"""Slips of the pen and of the keyboard: a letter too many, missing, exchanged; words run together or torn apart; a missing space.

Only what is all but certain is changed; what is merely likely is reported by `suspects`.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from math import ceil
from types import MappingProxyType

from newsclean.blocks import Block, Role, Span, all_texts
from newsclean.document import Document
from newsclean.language import language_of
from newsclean.repair.at_rest import at_rest
from newsclean.repair.edits import Proposal, edit_blocks
from newsclean.repair.quotes import repair_quotes
from newsclean.repair.spacing import repair_spacing
from newsclean.repair.spelling.context import WORD, plain
from newsclean.repair.spelling.finding import Finding, Kind
from newsclean.repair.spelling.lexicon import Lexicon, lexicon_of
from newsclean.repair.spelling.model import SpellingModel, spelling_model
from newsclean.repair.spelling.proofread import proofread
from newsclean.repair.spelling.scan import is_known

__all__ = ["THRESHOLDS", "Suspect", "mended_by", "repair_typos", "suspects"]

THRESHOLDS: Mapping[Kind, float] = MappingProxyType({
    Kind.WORD: 0.71, Kind.ODD: 0.85, Kind.RARE: 0.90, Kind.JOINED: 0.77, Kind.PARTED: 0.75, Kind.GAP: 0.3})
"""Probability, for each kind, from which a correction is made; what the other kinds find is only reported. docs/typos.md has the tables of what
other thresholds mend and harm."""
NEVER = 2.0  # no probability is so high
WORTH_A_LOOK = 0.3
"""Probability from which `suspects` reports a correction that was not made."""
LIKELIHOOD = {Kind.DOUBLED: 0.9}
"""Probability of kinds that the model does not weigh."""
UNTOUCHED = frozenset({Role.NAVIGATION, Role.SHARE, Role.TAGS, Role.TABLE, Role.BYLINE, Role.DATE, Role.COMMENT, Role.LEGAL})
"""Roles whose texts are names, labels, figures, or somebody's own way of writing."""
VERBATIM = frozenset({"pre", "code", "kbd", "samp", "var", "textarea"})
MARKS = frozenset("\"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}")
"""Quotation marks that may stand beside a missing space."""
ROUNDS = 6
"""A corrected word is new evidence for its neighbours, so the text is read again until nothing is found; a text that does not come to rest
in so many rounds is left as it was."""
ENGLISH = "en"
SHORT = 60
"""Words of a document in all, below which its language may be told wrongly: each of its texts is asked by itself."""
TOLD_APART = 5, 0.7
"""Words that a text needs, names left out, and the share of them that must be in the lexicon, for it to be read as English: so are nineteen in twenty
English sentences, and of seven thousand in other languages four, all of fewer than nine words."""
REASONS = {Kind.WORD: "no such word: a slip", Kind.ODD: "no such word: a slip", Kind.RARE: "no such word: a slip", Kind.JOINED: "two words run together",
           Kind.PARTED: "a space inside a word", Kind.GAP: "a space is missing"}


@dataclass(frozen=True, slots=True)
class Suspect:
    """What may be an error: `before`, at `span` in the text of a block, would read `after`.

    kind         of error: what the members of `Kind` say of theirs
    probability  how likely it is one, and `after` what was meant
    """

    block_id: str
    span: Span
    before: str
    after: str
    kind: Kind
    probability: float


def repair_typos(document: Document) -> Document:
    """The document with its typos mended, as far as they are beyond doubt. Languages without a lexicon stay as they are.

    >>> from newsclean import clean
    >>> clean("The goverment sent ships ror military support on Monday.", passes=(repair_typos,)).text
    'The government sent ships for military support on Monday.'
    """
    return mended_by(None, document)


def mended_by(model: SpellingModel | None, document: Document) -> Document:
    """The same with other weights than those in `data/spelling.json`, as training does to see what a model would do to whole documents."""
    now, lexicon = document, _lexicon_for(document)  # once: a short text is mended to its end, though spaces make more words of it
    for _ in range(ROUNDS):
        after = _with(_unseen_by_quotes(_sure(now, lexicon, model), now), now)
        if after is now:
            return now if now is document or _needs_nothing_anew(now, model) else document
        now = after
    return document


def _sure(document: Document, lexicon: Lexicon | None, model: SpellingModel | None) -> list[Suspect]:
    """The corrections that are all but certain."""
    found = _suspects(document, lexicon, min(THRESHOLDS.values()), model, doubles=Kind.DOUBLED in THRESHOLDS)
    return [s for s in found if s.probability >= THRESHOLDS.get(s.kind, NEVER)]


def _needs_nothing_anew(document: Document, model: SpellingModel | None) -> bool:
    """Is there nothing to repair in the mended text, read anew? In one of two languages a word may decide which it is taken for."""
    if document.language == ENGLISH or document.facts.kind == "html":
        return True
    language = language_of("\n".join(all_texts(document.blocks)))
    if language == document.language:
        return True
    anew = replace(document, facts=replace(document.facts, language=language))
    return repair_quotes(anew) is anew and repair_spacing(anew) is anew and not _sure(anew, _lexicon_for(anew), model)


def _unseen_by_quotes(found: Sequence[Suspect], document: Document) -> Sequence[Suspect]:
    """What was found, without the spaces beside quotation marks if with them `repair_quotes` would see a quotation that it did not see before.

    They stay suspects: that pass has been, and repaired text repaired again is to have no edits.
    """
    others = _away_from_quotes(found, document)
    if len(others) == len(found) or repair_quotes(document) is not document:
        return found
    after = _with(found, document)
    return found if repair_quotes(after) is after else others


def _away_from_quotes(found: Sequence[Suspect], document: Document) -> Sequence[Suspect]:
    """What was found, without the spaces beside quotation marks."""
    if all(s.kind is not Kind.GAP for s in found):
        return found
    texts = {block.id: block.text for block in document.blocks}
    return [s for s in found if s.kind is not Kind.GAP or MARKS.isdisjoint(texts[s.block_id][s.span.start - 1:s.span.start + 1])]


def _with(found: Sequence[Suspect], document: Document) -> Document:
    """The document with these corrections."""
    proposals = defaultdict[str, list[Proposal]](list)
    for s in found:
        proposals[s.block_id].append(Proposal(s.span.start, s.span.end, s.after, REASONS[s.kind], s.probability))
    return edit_blocks(document, at_rest(partial(_found_in, proposals), document.language), "repair_typos") if found else document


def _found_in(found: Mapping[str, Sequence[Proposal]], block: Block) -> Sequence[Proposal]:
    return found.get(block.id, ())


def suspects(document: Document, least: float = WORTH_A_LOOK, model: SpellingModel | None = None) -> tuple[Suspect, ...]:
    """What may be a typo, in reading order: everything at least so probable. After `repair_typos`, that is what it did not dare to change.

    model  the weights to go by; None for those that the library has

    >>> from newsclean import clean
    >>> [s.after for s in suspects(clean("He said the the bridge had been closed since last week.", passes=()))]
    ['']
    """
    return _suspects(document, _lexicon_for(document), least, model, doubles=True)


def _suspects(document: Document, lexicon: Lexicon | None, least: float, model: SpellingModel | None, *, doubles: bool) -> tuple[Suspect, ...]:
    """The same, with words that stand twice, or without them."""
    if lexicon is None:
        return ()
    model = model or spelling_model()
    blocks = _blocks_in(lexicon, document)
    found = defaultdict[int, list[Suspect]](list)
    for i, finding in proofread(all_texts(blocks), lexicon, model, doubles=doubles):
        p = _probability(finding, model)
        if p >= least:
            found[i].append(_suspect(blocks[i], finding, p))
    return tuple(suspect for i in sorted(found) for suspect in _likeliest(found[i]))


def _probability(finding: Finding, model: SpellingModel) -> float:
    """How likely the finding is an error: by its kind alone, or as the model weighs the evidence."""
    return LIKELIHOOD.get(finding.kind) or model.probability(finding.kind, finding.features)


def _blocks_in(lexicon: Lexicon, document: Document) -> list[Block]:
    """The blocks of prose in the language of the lexicon."""
    blocks = [block for block in document.blocks if _is_prose(block)]
    return blocks if document.language == lexicon.language else [block for block in blocks if _reads_as(lexicon, block.text)]


def _suspect(block: Block, finding: Finding, probability: float) -> Suspect:
    before = block.text[finding.start:finding.end]
    return Suspect(block.id, Span(finding.start, finding.end), before, finding.after, finding.kind, round(probability, 3))


def _likeliest(found: Sequence[Suspect]) -> list[Suspect]:
    """Of suspects that touch, the likeliest, in reading order."""
    kept = list[Suspect]()
    for suspect in sorted(found, key=lambda s: (s.span.start, s.span.end)):
        if kept and suspect.span.start <= kept[-1].span.end:
            if suspect.probability > kept[-1].probability:
                kept[-1] = suspect
        else:
            kept.append(suspect)
    return kept


def _is_prose(block: Block) -> bool:
    return block.role not in UNTOUCHED and VERBATIM.isdisjoint(block.hints.tags) and "\t" not in block.text


def _lexicon_for(document: Document) -> Lexicon | None:
    """The lexicon of its language; the English one where that is not known for certain."""
    lexicon = lexicon_of(document.language or ENGLISH)
    if lexicon is None and _is_short(document):
        return lexicon_of(ENGLISH)
    return lexicon


def _is_short(document: Document) -> bool:
    """Does the document have fewer than SHORT words? No more are counted: most of its texts need not be split."""
    words = 0
    for block in document.blocks:
        words += len(block.text.split(maxsplit=SHORT))
        if words >= SHORT:
            return False
    return True


def _reads_as(lexicon: Lexicon, text: str) -> bool:
    """Is a text, whose language is not known for certain, in that of the lexicon?"""
    least, share = TOLD_APART
    tokens = text.split()
    strange = [token for token in tokens if token.islower() and token.isalpha() and not is_known(token, lexicon)]
    if len(tokens) < least or len(strange) > (1 - share) * len(tokens):
        return False  # told without cutting the text into words
    words = _telling(text)
    return len(words) >= least and _has_share(lexicon, words, share)


def _telling(text: str) -> list[str]:
    """The words of a text that tell its language, in small letters. Capitals, but for the first, are names, and say nothing."""
    first, *rest = WORD.findall(text) or [""]
    return [first.lower(), *[word for word in rest if word.islower()], *[word.lower() for word in rest if len(word) == 1 and not word.islower()]]


def _has_share(lexicon: Lexicon, words: Sequence[str], share: float) -> bool:
    """Does the lexicon have such a share of the words? Where too many are missing, no more are looked up."""
    most = len(words) - ceil(share * len(words))  # so many may be missing
    missing = (word for word in words if not is_known(plain(word), lexicon) and word != "i")
    return next(islice(missing, most, None), None) is None
