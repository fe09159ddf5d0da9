"""The pass that cuts blocks in which two roles are stuck together. It moves no character: it only ends one block and begins the next."""
from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from newsclean.blocks import Block, Span, all_texts
from newsclean.document import Document
from newsclean.history import Change, Join, Split, apply_split
from newsclean.segment.evidence import Setting, evidence_of, setting_of
from newsclean.segment.glue_bio import prose_then_bio
from newsclean.segment.glue_byline import byline_then_date, byline_then_prose, prose_then_byline
from newsclean.segment.glue_caption import prose_then_caption
from newsclean.segment.glue_credit import credit_then_prose, prose_then_credit
from newsclean.segment.glue_date import date_then_prose, prose_then_date
from newsclean.segment.glue_heading import line_then_prose, prose_then_line
from newsclean.segment.glue_label import label_then_prose, prose_then_label
from newsclean.segment.glue_related import prose_then_related, related_then_prose
from newsclean.segment.glue_seams import Seam, Shown, Verdict, has_link_end, seam_at, seamed, seams_of
from newsclean.segment.inner_lines import inner_lines, titles_of
from newsclean.segment.model import probability, seam_model
from newsclean.segment.ruled_out import is_address, is_ruled_out

__all__ = ["RULES", "split_glued"]

Rule = Callable[[Seam], Verdict | None]

RULES: tuple[Rule, ...] = (
    credit_then_prose,
    prose_then_credit,
    prose_then_caption,
    prose_then_related,
    related_then_prose,
    prose_then_bio,
    byline_then_date,
    byline_then_prose,
    prose_then_byline,
    date_then_prose,
    prose_then_date,
    label_then_prose,
    prose_then_label,
    line_then_prose,   # the two general ones last: where a rule above knows the role, its reason says more
    prose_then_line,
)
"""What may cut, in the order in which it is asked; the first that wants a cut gives the reason."""

LEAST = {"stop": 30, "name": 160, "inner": 90, "small": 45, "bracket": -80, "quoted stop": 0, "digit": 120, "capital": 40, "caseless": 100}
"""Score from which a seam of each kind is cut, by weights that had not seen the publisher: below it edited news has cuts that are none, or as many others
as right ones come in (docs/glue.md has the table). Words that open sentences elsewhere and numbers with letters need most."""
LEAST_OTHERS = 150
TRUST = 75
"""By how much less is enough where a rule wants the cut as well."""
LEAST_RULED = {"name": 0}
"""The same where that is known: at names rules were right 1,055 times of 1,062, whatever the score."""
SURE = 0.9
"""Confidence from which a rule is asked before what rules cuts out, such as names in camel case."""
ROUNDS = 4
"""How often at most a document is cut: a text whose every piece ends in one more sign-off would take as many rounds as it has pieces, and the square of its length in time."""
SHORTEST = 16
"""Characters of a block that may hold two: "jd/dpaBy Jane Doe". Shorter ones with a seam are names in camel case."""
DECISIVE = frozenset({"byline_then_date", "byline_then_prose", "prose_then_credit"})
"""Rules that need no second opinion where they are sure: "By Jane Doe" and a date, a full stop and "abc/Reuters" say all."""
REASON = "what stands before and what follows read as two blocks, stuck together"

NOTHING_ELSE: Shown = (False, False, False)
"""What shows of a block whose seams are the ends of its links alone."""

NAME = "split_glued"
VERBATIM = frozenset({"pre", "code"})
"""Elements whose text is no prose: a capital in the middle of a word means nothing there."""

Cut = tuple[Span, Verdict]


def split_glued(document: Document) -> Document:
    """Cut every block in which two roles are stuck together; the same document when there is none.

    "Cranes in the port. (Jane Doe/Agency)The council voted …" becomes a caption and a paragraph. A document that has a cut
    of this pass is returned as it is, whatever was done to it since, and a block that was joined of lines stays one, as the lines were looked at. The
    pieces are looked at again: a sign-off may stand at the end of one now, and what looked like an address apart from it.
    """
    if _was_cut(document):
        return document
    texts = all_texts(document.blocks)
    cuts = _at_seams(document, texts) | _between_lines(document, texts)
    for _ in range(ROUNDS):
        if not cuts:
            break
        before = {block.id for block in document.blocks}
        document = _with_cuts(document, cuts)
        cuts = _at_seams(document, all_texts(document.blocks), before)
    return document


def _with_cuts(document: Document, cuts: dict[int, list[Cut]]) -> Document:
    """The document with its blocks cut: where, by the number of the block."""
    blocks, history, done = list[Block](), list(document.history), 0
    for i, wanted in sorted(cuts.items()):
        blocks += [*document.blocks[done:i], *_cut(document.blocks[i], wanted, history)]
        done = i + 1
    blocks += document.blocks[done:]
    return replace(document, blocks=tuple(blocks), history=tuple(history))


def _at_seams(document: Document, texts: list[str], seen: AbstractSet[str] = frozenset()) -> dict[int, list[Cut]]:
    """The cuts at the seams of each block, by its number. `seen`: the ids of those that are left out."""
    out = seen | {change.block_id for change in document.history if isinstance(change, Join)}
    left = {i: text for i, text in enumerate(texts) if len(text) >= SHORTEST and document.blocks[i].id not in out}
    places = {i: found for i, shown in _suspects(document.blocks, left) if i in left and (found := seams_of(texts[i], document.blocks[i].links, shown))}
    if not places:
        return {}
    setting = setting_of(document.language, texts, sum(map(len, places.values())))
    return {i: wanted for i, seams in places.items() if (wanted := list(_cuts(document.blocks[i], seams, setting)))}


def _between_lines(document: Document, texts: Sequence[str]) -> dict[int, list[Cut]]:
    """The cuts between lines of one block, by its number. Texts have a block for each line."""
    lined = [i for i, text in enumerate(texts) if "\n" in text or "\N{IDEOGRAPHIC SPACE}" in text] if document.facts.kind == "html" else []
    titles = titles_of(document.metadata) if lined else frozenset()
    blocks = document.blocks
    return {i: cuts for i in lined if blocks[i].tag not in VERBATIM and not blocks[i].hints.hidden and (cuts := inner_lines(blocks[i], titles))}


def _was_cut(document: Document) -> bool:
    """Has this pass cut the document already?"""
    return any(isinstance(change, Split) and change.pass_name == NAME for change in document.history)


def _suspects(blocks: Sequence[Block], texts: Mapping[int, str]) -> list[tuple[int, Shown]]:
    """The numbers of the blocks that may have seams, in order, and of which kinds. `texts`: those that are asked, by their numbers."""
    numbers = list(texts)
    found = {numbers[at]: shown for at, shown in seamed(list(texts.values())).items()}
    for i, text in texts.items():
        if i not in found and (links := blocks[i].links) and (len(links) > 1 or links[0].end < len(text)) and has_link_end(text, links):
            found[i] = NOTHING_ELSE
    return sorted([(i, shown) for i, shown in found.items() if blocks[i].tag not in VERBATIM])


def _cuts(block: Block, places: Sequence[tuple[int, int]], setting: Setting) -> Iterator[Cut]:
    """Where to cut a block, and why: first to last, each seam seen from the last cut on."""
    start, size = 0, len(block.text)
    ends = [*(at for at, _ in places[1:]), size, size]
    for place, pair in zip(places, pairwise(ends), strict=True):
        seam = seam_at(block.text, place, start, pair)
        if not block.text[start:seam.at].strip() or not seam.right.strip():
            continue
        verdict = _judged(seam, setting)
        if verdict is not None:
            yield Span(seam.at, seam.after), verdict
            start = seam.after


def _judged(seam: Seam, setting: Setting) -> Verdict | None:
    """Whether to cut here, by the weight of all evidence; a rule that knows the roles gives the reason.

    Where white space stands, there is no glue: only a rule can want a cut.
    """
    if is_address(seam):
        return None
    rule, verdict = verdict_of(seam)
    sure = verdict is not None and verdict.confidence >= SURE
    if seam.spaced or (sure and rule in DECISIVE):
        return verdict
    if not sure and is_ruled_out(seam, setting):
        return None
    return _weighed(seam, rule, verdict, setting)


def _weighed(seam: Seam, rule: str, verdict: Verdict | None, setting: Setting) -> Verdict | None:
    """Whether all evidence together weighs enough for a cut; `rule` and `verdict`: the rule that wants one, and what it says."""
    kind, *evidence = evidence_of(seam, rule, setting)
    score = seam_model().score((kind, *evidence))
    if score < least_of(kind, ruled=bool(rule)):
        return None
    return Verdict(verdict.reason if verdict else REASON, probability(score))


def least_of(kind: str, *, ruled: bool) -> float:
    """The score from which a seam of this kind is cut; `ruled`: does a rule want the cut?"""
    least = LEAST.get(kind, LEAST_OTHERS)
    return LEAST_RULED.get(kind, least - TRUST) if ruled else least


def verdict_of(seam: Seam) -> tuple[str, Verdict | None]:
    """The first rule that wants a cut here, by name, and what it says; "" and None for none."""
    for rule in RULES:
        if (verdict := rule(seam)) is not None:
            return rule.__name__, verdict
    return "", None


def _cut(block: Block, cuts: list[Cut], history: list[Change]) -> list[Block]:
    """The pieces of a block. Halving the list of cuts keeps the copying of text at n log n for a block with many."""
    if not cuts:
        return [block]
    middle = len(cuts) // 2
    span, verdict = cuts[middle]
    split = Split(NAME, block.id, span, block.text[span.start:span.end], verdict.reason, verdict.confidence, block.source, block.links)
    history.append(split)
    left, right = apply_split(block, split)
    later = [(Span(s.start - span.end, s.end - span.end), v) for s, v in cuts[middle + 1:]]
    return _cut(left, cuts[:middle], history) + _cut(right, later, history)
