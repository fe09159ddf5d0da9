"""Two words written as one: "ofthe", "takingits"."""
from __future__ import annotations

from itertools import pairwise
from math import inf

from newsclean.repair.spelling.context import Place, Setting, Vocabulary
from newsclean.repair.spelling.finding import Features
from newsclean.repair.spelling.lexicon import Lexicon

__all__ = ["Split", "apart_fits", "best_split", "joined_features"]

Split = tuple[float, str, str]
"""Score, first word, second word."""

LONE = frozenset("a")
"""The letters that are words."""
SHORTEST = 3  # letters of a word that may be two
FLOOR = -3.0
SMALL = frozenset((
    "the of and to in that is was for on with as at by he it from his be are this have had they were which their not but her she we its "
    "an will a has would been who when there if can more said about into than could them only some also after two these did may any "
    "where").split())
PARTICLES = frozenset("up down out off in over away back on through".split())
PREFIXED = frozenset("over under out up down in off on by after mid non pre sub".split())
DERIVED = ("ing", "ings", "ed", "er", "ers", "house")
"""Words that make one word with what has such an ending: overfishing, onlending."""


def best_split(word: str, place: Place, lexicon: Lexicon) -> Split | None:
    """The likeliest two words that make up this one, with a score; None where there are none."""
    if not SHORTEST <= len(word) <= 40:
        return None
    found = [(_score(word[:i], word[i:], place, lexicon), word[:i], word[i:]) for i in range(1, len(word)) if _are_words(word[:i], word[i:], lexicon)]
    return max(found, default=None)


def _are_words(first: str, second: str, lexicon: Lexicon) -> bool:
    if first in PREFIXED and second.endswith(DERIVED):
        return False
    return first in lexicon.words and second in lexicon.words and (len(first) > 1 or first in LONE) and (len(second) > 1 or second in LONE)


def _score(first: str, second: str, place: Place, lexicon: Lexicon) -> float:
    """log10 of how likely the words are in this place, but for a constant."""
    chain = (place.before, first, second, place.after)
    return lexicon.zipf(first) + lexicon.zipf(second) + sum(max(FLOOR, lexicon.pair(a, b)) for a, b in pairwise(chain))


def apart_fits(split: Split, word: str, place: Place, lexicon: Lexicon) -> float:
    """By how many powers of ten two words, an article or another small one among them, fit the place better than one word does; -inf where none is small.

    In "we need alegal definition", "a legal" is as likely to be meant as "legal"; in "under athe agreement", "a the" is not.
    """
    _, first, second = split
    if SMALL.isdisjoint((first, second)) or not lexicon.has_pair(first, second):
        return -inf
    chain = (place.before, first, second, place.after)
    return sum(lexicon.pair(a, b) for a, b in pairwise(chain)) - lexicon.pair(place.before, word) - lexicon.pair(word, place.after)


def joined_features(word: str, found: Split, rival: float | None, place: Place, setting: Setting) -> Features:
    """What speaks for parting the word. `rival`: score of the best correction that leaves it one word."""
    lexicon, vocabulary = setting.lexicon, setting.vocabulary
    score, first, second = found
    shorter = first if len(first) < len(second) else second
    rare = lexicon.rare_zipf(word)
    count = vocabulary.unknown.get(word, 1)
    return {
        "score": score, "first": lexicon.zipf(first), "second": lexicon.zipf(second), "shorter": lexicon.zipf(shorter), "pair": max(FLOOR, lexicon.pair(first, second)),
        "seen pair": float(lexicon.has_pair(first, second)), "left": max(-1.0, lexicon.pair(place.before, first)), "right": max(-1.0, lexicon.pair(second, place.after)),
        "one letter": float(len(shorter) == 1), "two letters": float(len(shorter) == 2), "three letters": float(len(shorter) == 3),
        "length": min(16.0, len(word)), "rare": rare, "unseen": float(rare == 0.0), "dictionary": float(lexicon.is_listed(word)),
        "listed": float(f"{first} {second}" in lexicon.slip(word)), "rival": rival or 0.0, "no rival": float(rival is None), "recurs": float(count > 1),
        "recurs often": float(count > 2), "a name": float(word.capitalize() in vocabulary.tokens), "small word": float(min(first, second, key=len) in SMALL),
        "small first": float(first in SMALL), "small second": float(second in SMALL), "particle": float(second in PARTICLES),
        "numbered": float(place.numbered), "no context": float(not place.before) + float(not place.after), "apart": float(_apart(first, second, vocabulary)),
        "foreign": min(1.0, 5 * setting.foreign), "brief": float(setting.brief),
    }


def _apart(first: str, second: str, vocabulary: Vocabulary) -> bool:
    """Does the document have both words?"""
    return first in vocabulary.tokens and second in vocabulary.tokens
