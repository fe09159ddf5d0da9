"""Quality: how far the article can be trusted to be there, whole and clean."""
from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from math import exp, log, prod
from typing import NamedTuple

import regex

from newsclean.blocks import ARTICLE_ROLES, Block, Role, of_role
from newsclean.document import Document
from newsclean.label.characters import STOPS
from newsclean.label.profile import LONG
from newsclean.label.widths import width_of
from newsclean.lazy import lazily
from newsclean.parts import TRUNCATED
from newsclean.resources import read_data

__all__ = ["DOUBTS", "Doubt", "Judged", "assess_quality", "evidence_of", "expected"]

FULL_ARTICLE = 600
"""Characters from which an article is no longer suspiciously short."""
UNSURE = 0.7
"""Mean confidence of the article's blocks, weighted by length, below which it is doubted as a whole."""
UNSURE_F1 = 0.85
"""F1 to be expected by the labels' probabilities below which the same is said. Out of fold 14 of 40 such documents had an F1 under 0.8; of all documents one of forty has."""
INTERRUPTED = 0.5
"""Width of other text amid the article, over the article's, from which it is said: 13 of 36."""
LITTLE_RUNNING = 0.3
"""Share of running text below which it is said: 3 of 24."""
MOST_AMID = 3.0
"""Times the article's own width: more of other text amid it says nothing further."""
EDGE = 0.01
"""Kept between a share and 0 or 1, whose log-odds have no end."""
FEW_BLOCKS = 5
"""Blocks up to which a source is too small to be a front page or a page that hides its text."""
BINARY = "looks binary"
"""Words of the reader's warning."""
MANY_TEASERS = 8
OFFER_LENGTH = 300
AFTER_CUT = 4
"""Blocks behind a text that breaks off in which an offer to buy is looked for."""
PAYWALL = lazily(regex.compile, r"(?:^|[\s_-])(?:pay-?wall|regwall|piano|subscri(?:be|ption)-wall|metered)", regex.IGNORECASE)
OFFER = lazily(regex.compile, r"subscri|abonn|abbon|suscr|assin[ae]|prenumer|tilaa|\babo\b|weiterlesen|keep reading|continue reading"
                      r"|sign in to|log in to|registrier|membership", regex.IGNORECASE)
"""Words of an offer to pay or to sign in for the rest; a newsletter alone is none."""
REFUSAL = lazily(regex.compile, r"\bplease enable (?:java ?script|cookies)|\benable (?:java ?script|cookies)[^.]{0,30} to (?:continue|proceed|view)"
                        r"|\byou (?:do not|don't) have (?:permission|access) to (?:access|view|this (?:page|site|server))|\baccess to this (?:page|site) (?:has been|is|was) denied"
                        r"|\bverify (?:that )?you are (?:a )?human|\bchecking your browser|\bunusual traffic from your", regex.IGNORECASE)
"""Words that a server says to whom it does not give out the page: a story tells of others."""
CLOSED = (*STOPS, *"\"'\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
          "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT CORNER BRACKET}):\N{FULLWIDTH COLON}*|")


class Doubt(NamedTuple):
    """Something that speaks against the article.

    reason    in words a person reads
    factor    what the quality is multiplied by; 1 where the model has the evidence already
    warning   is it said as a warning, too?
    """

    reason: str
    factor: float = 1.0
    warning: bool = False


class Judged(NamedTuple):
    """What is judged.

    document  with its labels
    article   the blocks of its article, `places`, where they stand, and `widths`, how wide each is
    width     of all of them
    sure      mean confidence, weighted by length
    amid      width of the blocks amid the article that are none of it, over the article's
    running   share of the article's width in blocks that look like running text
    """

    document: Document
    article: Sequence[Block]
    places: Sequence[int]
    widths: Sequence[int]
    width: int
    sure: float
    amid: float
    running: float

    @classmethod
    def of(cls, document: Document) -> Judged | None:
        """The article of a document; None where there is none."""
        places = [i for i, block in enumerate(document.blocks) if block.role in ARTICLE_ROLES and block.repeats is None and block.text.strip()]
        if not places:
            return None
        article = [document.blocks[i] for i in places]
        texts = [block.text for block in article]
        lengths, widths = list(map(len, texts)), list(map(width_of, texts))
        sure = sum(block.confidence * length for block, length in zip(article, lengths)) / sum(lengths)
        width, within = sum(widths), document.blocks[places[0]:places[-1]]
        amid = sum([width_of(block.text) for block in within if block.role not in ARTICLE_ROLES and not block.hints.hidden])
        running = sum([one for block, one in zip(article, widths) if _is_running(block, one)])
        return cls(document, article, places, widths, width, sure, amid / width, running / width)


def evidence_of(of: Judged) -> dict[str, float]:
    """What the model of the quality sees.

    labels    log-odds of the F1 that the labeller expects; of the mean confidence where no labeller said it
    amid      as it is judged, `running`, too
    text      1 for plain text, 0 for a page
    """
    told = of.sure if of.document.expected_f1 is None else of.document.expected_f1
    return {"labels": log((told + EDGE) / (1 + EDGE - told)), "amid": min(of.amid, MOST_AMID), "running": of.running, "text": float(of.document.facts.kind == "text")}


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """What each piece of evidence weighs, and the "bias": made by `python -m training.quality`."""
    found: dict[str, float] = json.loads(read_data("quality.json"))
    return found


def expected(evidence: Mapping[str, float]) -> float:
    """The F1 that an article with this evidence has on average (logistic regression)."""
    weight = weights()
    return 1 / (1 + exp(-weight["bias"] - sum(weight[name] * value for name, value in evidence.items())))


def short(of: Judged) -> Doubt | None:
    """An article of a few words may be a leftover."""
    return Doubt(f"The article has {of.width} characters only.") if of.width < FULL_ARTICLE else None


def uncertain(of: Judged) -> Doubt | None:
    """The labels themselves were doubtful; what that costs is in the evidence already, as of the next two."""
    told = of.document.expected_f1
    if told is None:
        return Doubt(f"The roles of its blocks are uncertain (mean confidence {of.sure:.2f}).") if of.sure < UNSURE else None
    return Doubt(f"The roles of its blocks are uncertain (by their probabilities, an F1 of {told:.2f} is to be expected).") if told < UNSURE_F1 else None


def interrupted(of: Judged) -> Doubt | None:
    """The article is in pieces, with other text between them: some of one may be of the other."""
    return Doubt(f"Other text stands between its blocks, {of.amid:.0%} as wide as the article.") if of.amid >= INTERRUPTED else None


def little_running(of: Judged) -> Doubt | None:
    """A list, a table, a form."""
    return Doubt(f"Only {of.running:.0%} of it looks like running text.") if 0 < of.running < LITTLE_RUNNING else None


def hidden(of: Judged) -> Doubt | None:
    """Text that a reader of the page does not see."""
    return Doubt("Most of the article is hidden on the page.") if 2 * sum(block.hints.hidden for block in of.article) > len(of.article) else None


def untitled(of: Judged) -> Doubt | None:
    """Articles have titles."""
    return None if of.document.title else Doubt("It has no title.")


def no_running_text(of: Judged) -> Doubt | None:
    """A section front, a search page, a gallery: lines and sentences, but no paragraph."""
    if len(of.document.blocks) <= FEW_BLOCKS or any(map(_is_running, of.article, of.widths)):
        return None
    return Doubt("No block looks like running text: this may be a front page, a list or an error page.", 0.3, warning=True)


def many_stories(of: Judged) -> Doubt | None:
    """More text in teasers than in an article that is short: a front page with an opener."""
    teasers = of_role(of.document.blocks, Role.TEASER) if of.width < FULL_ARTICLE else ()
    if len(teasers) < MANY_TEASERS or sum(width_of(block.text) for block in teasers) < 2 * of.width:
        return None
    return Doubt(f"{len(teasers)} lines point to other stories and {of.width} characters are the article: this may be a front page.", 0.5, warning=True)


def refused(of: Judged) -> Doubt | None:
    """A short text that asks for scripts, cookies or a person: the article was not given out."""
    if of.width >= FULL_ARTICLE or not any(REFUSAL.search(block.text) for block in of.article):
        return None
    return Doubt("The text is a server's refusal: the page itself was not given out.", 0.1, warning=True)


def cut_off(of: Judged) -> Doubt | None:
    """The last paragraph breaks off, and an offer to subscribe follows."""
    last = of.article[-1]
    text = last.text.rstrip()
    if last.role is not Role.PARAGRAPH or (text.endswith(CLOSED) and not TRUNCATED.search(text)) or width_of(text) < LONG:
        return None
    behind = of.places[-1] + 1
    if not any(_is_offer(block) for block in of.document.blocks[behind:behind + AFTER_CUT]):
        return None
    return Doubt("The text breaks off before an offer to subscribe: the rest is behind a paywall.", 0.5, warning=True)


def not_text(of: Judged) -> Doubt | None:
    """What was read as text may be none."""
    return Doubt("The source looks binary.", 0.3) if any(BINARY in warning for warning in of.document.facts.warnings) else None


DOUBTS: tuple[Callable[[Judged], Doubt | None], ...] = (short, uncertain, interrupted, little_running, hidden, untitled, no_running_text, many_stories, refused, cut_off, not_text)


def assess_quality(document: Document) -> Document:
    """Judge the document: `quality`, the F1 to be expected, with reasons, and a warning where no article was found, or only part of one."""
    judged = Judged.of(document)
    if judged is None:
        return _without_article(document)
    doubts = [doubt for judge in DOUBTS if (doubt := judge(judged))]
    score = expected(evidence_of(judged)) * prod(doubt.factor for doubt in doubts)
    reasons = tuple(doubt.reason for doubt in doubts) or (f"{len(judged.article)} blocks of running text, mean confidence {judged.sure:.2f}.",)
    return replace(document, quality=round(score, 4), quality_reasons=reasons).warned(doubt.reason for doubt in doubts if doubt.warning)


def _without_article(document: Document) -> Document:
    """The document judged to hold no article, with the reason."""
    why = "No block looks like running text." if document.blocks else "The source holds no text."
    return replace(document, quality=0.0, quality_reasons=(why,)).warned(["No article was found. " + why])


def _is_running(block: Block, width: int) -> bool:
    return width >= LONG and block.text.rstrip().endswith(CLOSED)


def _is_offer(block: Block) -> bool:
    if any(PAYWALL.search(classes) for classes in block.hints.classes[-3:]):
        return True
    return block.role not in ARTICLE_ROLES and bool(OFFER.search(block.text[:OFFER_LENGTH]))
