"""Everything that may be wrong in the texts of one document, with the evidence; what becomes of it is decided elsewhere."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from newsclean.repair.spelling.candidates import Candidate, candidates_of
from newsclean.repair.spelling.context import Place, Setting, place_of, plain
from newsclean.repair.spelling.doubled import doubled
from newsclean.repair.spelling.evidence import choice_features, word_features
from newsclean.repair.spelling.finding import Features, Finding, Kind
from newsclean.repair.spelling.gaps import gaps
from newsclean.repair.spelling.guards import is_formation, is_guarded
from newsclean.repair.spelling.joined import Split, best_split, joined_features
from newsclean.repair.spelling.kinds import kind_of_slip
from newsclean.repair.spelling.lexicon import Lexicon
from newsclean.repair.spelling.model import SpellingModel
from newsclean.repair.spelling.parted import parted
from newsclean.repair.spelling.rivals import BETTER, MUCH_BETTER, has_rival
from newsclean.repair.spelling.scan import Scan, occurrences, scan

__all__ = ["findings", "proofread"]

FOREIGN = 0.3
"""Share of unknown words, the one in question not counted, from which a text is in another language, a list of names, or a table of abbreviations."""
BRIEF = 6
"""A text of fewer words is a caption, a heading, a button."""

LIKELY, NEARLY_SURE, SURE = 0.5, 0.95, 0.97
"""Probabilities of a correction between which other words are looked for that may have been meant: it takes time, and the surest are hardly ever wrong. From the
second on, the other word has to fit much better."""
DOUBTED = frozenset({Kind.WORD, Kind.ODD, Kind.RARE})
"""Kinds of corrections for which they are looked for: those that are made."""


def proofread(texts: Sequence[str], lexicon: Lexicon, model: SpellingModel, *, doubles: bool = True) -> Iterator[tuple[int, Finding]]:
    """Findings in the texts of a document's blocks, each with the number of its text. `doubles`: words that stand twice among them."""
    found = scan(texts, lexicon)
    yield from findings(texts, found, lexicon, model)
    for i, text in enumerate(texts if doubles else ()):
        yield from ((i, finding) for finding in doubled(text, found.tokens[i]))


def findings(texts: Sequence[str], found: Scan, lexicon: Lexicon, model: SpellingModel) -> Iterator[tuple[int, Finding]]:
    """The same without doubles, for texts that have been scanned: nothing, at no cost, where all words are known."""
    for i, text in enumerate(texts if found.unknown or found.glued else ()):
        slips = _unknown_words(text, i, found, lexicon, model) if found.unknown else ()
        spaces = gaps(text, lexicon) if found.glued else ()
        yield from ((i, finding) for finding in chain(slips, spaces))


def _unknown_words(text: str, i: int, found: Scan, lexicon: Lexicon, model: SpellingModel) -> Iterator[Finding]:
    """Findings about the unknown words of one text."""
    unknown = found.unknown_in(i)
    if unknown and (foreign := (len(unknown) - 1) / len(found.tokens[i])) < FOREIGN:
        setting = Setting(text, found.vocabulary, lexicon, foreign, len(unknown) - 1, len(found.tokens[i]) < BRIEF)
        for start, end in occurrences(text, unknown):
            yield from _at(setting, start, end, model)


def _at(setting: Setting, start: int, end: int, model: SpellingModel) -> Iterator[Finding]:
    """What the unknown word at [start, end) may have been meant to be."""
    place = place_of(setting.text, start, end)
    if place.genitive:
        end -= 2
    written, lexicon = setting.text[start:end], setting.lexicon
    word = plain(written)
    if is_guarded(word, place, lexicon):
        return
    ranked = _ranked(word, place, lexicon, model)
    score = ranked[0][0] if ranked else None
    split = best_split(word, place, lexicon)
    if ranked and not lexicon.is_name(word) and not _is_term(word, place, lexicon) and not _is_cut_off(setting.text, end, word, ranked[0][1].word):
        kind, features = _weighed(word, ranked, place, setting, split, model)
        yield Finding(kind, start, end, _restored(ranked[0][1].word, written), features)
    if split:
        yield Finding(_kind_of_split(split), start, end, _restored(f"{split[1]} {split[2]}", written), joined_features(word, split, score, place, setting))
    yield from parted(setting, start, end, score)


def _is_term(word: str, place: Place, lexicon: Lexicon) -> bool:
    """Is it, in a short quotation, a term or a word of another language? Of a known misspelling it is not."""
    return place.quoted and not lexicon.slip(word)


def _is_cut_off(text: str, end: int, word: str, best: str) -> bool:
    """Does the text break off in the word? What is missing is not known then."""
    return end == len(text) and best.startswith(word)


def _weighed(word: str, ranked: Sequence[tuple[float, Candidate]], place: Place, setting: Setting, split: Split | None, model: SpellingModel) -> tuple[Kind, Features]:
    """The kind of the slip that would have made the word of the best candidate, and the evidence."""
    best, features = ranked[0][1], word_features(word, ranked, place, setting, split)
    kind = kind_of_slip(word, best, place, features, setting.lexicon, split)
    doubtful = kind in DOUBTED and _is_doubtful(word, best.word, place, setting.lexicon, model.probability(kind, features))
    return Kind.TORN if doubtful else kind, features


def _kind_of_split(split: Split) -> Kind:
    """How two words were written as one: is one of them a single letter?"""
    return Kind.LONE if 1 in (len(split[1]), len(split[2])) else Kind.JOINED


def _is_doubtful(word: str, best: str, place: Place, lexicon: Lexicon, probability: float) -> bool:
    """May another word than the best candidate have been meant, farther from what is written?"""
    return LIKELY <= probability < SURE and has_rival(word, best, place, lexicon, BETTER if probability < NEARLY_SURE else MUCH_BETTER)


def _ranked(word: str, place: Place, lexicon: Lexicon, model: SpellingModel) -> list[tuple[float, Candidate]]:
    scored = [(model.choice_score(choice_features(word, candidate, place, lexicon)), candidate) for candidate in candidates_of(word, lexicon.language)
              if not is_formation(word, candidate.word, lexicon)]
    return sorted(scored, key=lambda pair: (-pair[0], pair[1].word))


def _restored(word: str, like: str) -> str:
    """The word, or the two, with the apostrophes of the one that it replaces."""
    return word.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}") if "\N{RIGHT SINGLE QUOTATION MARK}" in like else word
