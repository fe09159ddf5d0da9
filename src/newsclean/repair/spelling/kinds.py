"""Which kind of slip a misspelt word would be: the surer the kind, the less evidence it takes."""
from __future__ import annotations

from newsclean.repair.spelling.candidates import Candidate, Slip
from newsclean.repair.spelling.context import Place
from newsclean.repair.spelling.finding import Features, Kind
from newsclean.repair.spelling.joined import Split, apart_fits
from newsclean.repair.spelling.lexicon import Lexicon

__all__ = ["kind_of_slip"]

TWO, THREE = 2, 3
"""Letters of words that could be an abbreviation of anything; those of three letters are looked at where words beside them speak for the
candidate."""
TORN = 1.5
"""Log-odds of the best candidate over the second, below which either may be meant. Where the second is another form of the same word `evidence.CLOSE_FORM` counts:
number and tense hang on words farther away than the two beside it."""
APART = 0.0
"""Powers of ten by which two words with a small one among them fit the place better than one, from which either may be meant: so it is with seven of a hundred
wrong corrections, and with one in a thousand of those that are right."""
RARE = 2.7
"""Zipf frequency below which a word is rare: seen less than twice in four million words."""
PRINTED, SMALL = 2.0, 6.2
"""Zipf frequency of a string from which it is perhaps a word that no dictionary has; the hundred commonest words, from the second frequency on, are the
ones that it is typed for by mistake."""
COMMON, UNFIT = 4.5, -1.5
"""A word so common has been seen beside most others: where both its pairs are rarer than chance by these powers of ten, it is hardly meant."""


def kind_of_slip(word: str, best: Candidate, place: Place, features: Features, lexicon: Lexicon, split: Split | None = None) -> Kind:
    """The kind of the slip that would have made the word of the best candidate. Names have plurals, too: "carlyles".

    features  those of `word_features`
    split     two words that make up the word
    """
    if place.genitive or "'" in word:
        return Kind.TIED
    if _is_short(word, best, features):
        return Kind.SHORT
    if best.slip is Slip.LISTED:
        return Kind.FAR
    if _is_torn(features) or _fits_apart(split, best, place, lexicon):
        return Kind.TORN
    return _clear_kind(word, features, lexicon)


def _clear_kind(word: str, features: Features, lexicon: Lexicon) -> Kind:
    """The kind of a slip where nothing but the best candidate may be meant."""
    if features["zipf"] < RARE:
        return Kind.RARE
    return Kind.ODD if _is_odd(features) or (word.endswith("s") and lexicon.is_name(word[:-1])) else Kind.WORD


def _fits_apart(split: Split | None, best: Candidate, place: Place, lexicon: Lexicon) -> bool:
    """Do two words fit the place as well as the best candidate does?"""
    return split is not None and apart_fits(split, best.word, place, lexicon) >= APART


def _is_torn(features: Features) -> bool:
    """Is another candidate nearly as likely, another form of the best one not much less so, or its spelling of another country as near? Or does a list of
    misspellings say that another word is meant?"""
    return features["margin"] < TORN or features["form close"] > 0 or bool(features["variant"]) or bool(features["named other"])


def _is_short(word: str, best: Candidate, features: Features) -> bool:
    """Could it be an abbreviation of anything?"""
    return len(word) <= TWO or (len(word) == THREE and (best.slip is Slip.LETTER or not _is_held(features)))


def _is_held(features: Features) -> bool:
    """Does the candidate stand between two words, or beside one with which it has been seen?"""
    return not features["no context"] or bool(features.get("seen left") or features.get("seen right"))


def _is_odd(features: Features) -> bool:
    """Is the word seen in print, and not as a known slip? Or does the candidate not fit its place?"""
    printed = features["rare unnamed"] >= PRINTED and features["zipf"] < SMALL
    return printed or (features["zipf"] > COMMON and features["left"] + features["right"] <= UNFIT)
