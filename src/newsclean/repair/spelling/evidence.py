"""The evidence for and against a correction, as named numbers that the model weighs."""
from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsclean.repair.spelling.candidates import VOWELS, Candidate, Slip
from newsclean.repair.spelling.context import Place, Setting
from newsclean.repair.spelling.finding import Features
from newsclean.repair.spelling.forms import inflections, variants
from newsclean.repair.spelling.guards import ABBREVIATIONS, PARTICLES
from newsclean.repair.spelling.joined import Split
from newsclean.repair.spelling.lexicon import Lexicon

__all__ = ["choice_features", "word_features"]

PAIR_RANGE = (-1.0, 2.5)
NEAR = 2.0
"""Margin of the choice, in log-odds, below which another candidate may have been meant as well."""
CLOSE_FORM = 3.5
"""The same where the other candidate is another form of the best one."""
RARE_TARGET = 3.5
"""Zipf frequency below which a word is the less likely to be meant the rarer it is."""
SMALL_ZIPF = 6.2
"""Zipf frequency of the hundred commonest words."""
PREFIXES = ("un", "re", "non", "anti", "pre", "over", "under", "sub", "super", "inter", "multi", "co", "mis", "dis", "out", "mid", "micro", "bio",
            "nano", "neo", "semi", "trans", "ultra", "cyber", "geo", "eco", "euro", "tele", "electro", "neuro", "de", "be", "up", "counter", "mega", "kilo")
SUFFIXES = ("s", "es", "ed", "d", "ing", "er", "ers", "or", "ors", "ly", "ness", "less", "like", "able", "ible", "ism", "ist", "ists", "isation", "ization", "ise",
            "ize", "ised", "ized", "ish", "y", "ic", "al", "ity", "wise", "ship", "hood", "dom", "ful", "ee", "ees", "eer", "ette", "i", "ian", "ians", "free")


def choice_features(word: str, candidate: Candidate, place: Place, lexicon: Lexicon) -> Features:
    """What speaks for one candidate against the others."""
    left, right = _pair(place.before, candidate.word, lexicon), _pair(candidate.word, place.after, lexicon)
    return {"slip:" + candidate.slip: 1.0, "first": float(candidate.first), "last": float(candidate.last), "zipf": lexicon.zipf(candidate.word),
            "named": float(candidate.word in lexicon.slip(word)), "left": left, "right": right,
            "seen left": float(lexicon.has_pair(place.before, candidate.word)), "seen right": float(lexicon.has_pair(candidate.word, place.after)),
            "anagram": float(sorted(word) == sorted(candidate.word))}


def _pair(first: str, second: str, lexicon: Lexicon) -> float:
    return min(PAIR_RANGE[1], max(PAIR_RANGE[0], lexicon.pair(first, second)))


def word_features(word: str, ranked: Sequence[tuple[float, Candidate]], place: Place, setting: Setting,
                  split: Split | None) -> Features:
    """What speaks for putting the best candidate in place of the word. `ranked`: scores and candidates, the best first; `split`: two words in its place."""
    lexicon, vocabulary = setting.lexicon, setting.vocabulary
    score, best = ranked[0]
    rest = [s for s, _ in ranked[1:]]
    slip = lexicon.slip(word)
    rare = lexicon.rare_zipf(word)
    zipf = lexicon.zipf(best.word)
    count = vocabulary.unknown.get(word, 1)
    made = choice_features(word, best, place, lexicon)
    return {
        **{name: value for name, value in made.items() if name not in ("named", "zipf")},
        "score": score, "margin": min(6.0, score - rest[0]) if rest else 6.0, "alone": float(not rest), "zipf": zipf, "zipf below": min(zipf, 4.0),
        "frequent": max(0.0, zipf - 4.5),
        "rare": rare, "rare unnamed": rare * (best.word not in slip), "rare content": rare * (best.word not in slip) * (zipf < SMALL_ZIPF),
        "rare target": max(0.0, RARE_TARGET - zipf), "strangers": min(3.0, setting.strange),
        "unseen": float(rare == 0.0), "dictionary": float(lexicon.is_listed(word)), "ratio": max(0.0, 4.5 - (zipf - rare)),
        "named": float(best.word in slip), "named only": float(slip == (best.word,)), "named other": float(bool(slip) and best.word not in slip),
        "length": min(len(word), 12.0), "short": float(len(word) < 4), "four": float(len(word) == 4), "five": float(len(word) == 5),
        "rare short": rare * (len(word) < 4), "rare four": rare * (len(word) == 4),
        "recurs": float(count > 1), "recurs often": float(count > 2), "written right": float(best.word in vocabulary.tokens),
        "a name": float(word.capitalize() in vocabulary.tokens), "named before": float(place.named_before), "named after": float(place.named_after),
        "between names": float(place.named_before and place.named_after), "numbered": float(place.numbered), "no vowel": float(not VOWELS & set(word)),
        "particle": float(word in PARTICLES), **_surroundings(place, lexicon),
        "foreign": min(1.0, 5 * setting.foreign), "brief": float(setting.brief),
        **_two_words(split), **_shape(word, best, lexicon), **_doubts(ranked, made, place, lexicon), **(_small_word(made) if zipf >= SMALL_ZIPF else {}),
    }


def _surroundings(place: Place, lexicon: Lexicon) -> Features:
    """Is the word among others of another language, or that no lexicon has? Does it stand alone?"""
    return {"foreign neighbour": float(place.before in PARTICLES or place.after in PARTICLES),
            "enclosed": float(place.enclosed), "no context": float(not place.before) + float(not place.after),
            "strange before": float(_is_strange(place.before, lexicon)), "strange after": float(_is_strange(place.after, lexicon))}


def _two_words(split: Split | None) -> Features:
    """May two words be meant, and is one of them a single letter?"""
    if split is None:
        return {"two words": 0.0, "letter apart": 0.0}
    score, first, second = split
    return {"two words": max(0.0, score), "letter apart": float(1 in (len(first), len(second)))}


def _small_word(made: Features) -> Features:
    """The same evidence once more where a word such as "for" or "the" is meant: it is common in every context, and its slips look like abbreviations."""
    names = ("first", "last", "left", "right", "seen left", "seen right", "anagram")
    return {"small": 1.0, **{f"small {name}": value for name, value in made.items() if name in names or name.startswith("slip:")}}


def _doubts(ranked: Sequence[tuple[float, Candidate]], made: Features, place: Place, lexicon: Lexicon) -> Features:
    """Was another form of the best candidate meant, or the spelling of another country? Does the candidate fit its neighbours at all?"""
    best = ranked[0][1].word
    rivals = {candidate.word: ranked[0][0] - score for score, candidate in ranked[1:]}
    forms = inflections(best) & lexicon.words.keys()
    fit = made["left"] + made["right"]
    fits = [_pair(place.before, form, lexicon) + _pair(form, place.after, lexicon) - fit for form in forms]
    close = [CLOSE_FORM - rivals[form] for form in forms & rivals.keys()]
    known = place.before in lexicon.words and place.after in lexicon.words
    near = max(0.0, NEAR - min(rivals.values(), default=NEAR))
    return {"near": near, "small near": near * (lexicon.zipf(best) >= SMALL_ZIPF), "form fits": min(3.0, max(0.0, *fits)) if len(fits) > 1 else 0.0,
            "form close": max(0.0, *close, 0.0),
            "variant": float(not variants(best).isdisjoint(rivals)), "both seen": made["seen left"] * made["seen right"],
            "misfit": float(known and not made["seen left"] and not made["seen right"])}


def _is_strange(word: str, lexicon: Lexicon) -> bool:
    return len(word) > 1 and word not in lexicon.words and word not in ABBREVIATIONS


def _shape(word: str, best: Candidate, lexicon: Lexicon) -> Features:
    """Could the word be a rare formation rather than a slip: a known word with a prefix or an ending, two words in one?"""
    words = lexicon.words
    parts = [lexicon.zipf(word[:i]) + lexicon.zipf(word[i:]) for i in range(3, len(word) - 2) if word[:i] in words and word[i:] in words]
    inflected = best.slip in (Slip.DELETION, Slip.UNDOUBLING, Slip.INSERTION, Slip.DOUBLING, Slip.NEIGHBOUR) and best.last
    return {"prefixed": float(_is_prefixed(word, words)), "suffixed": float(_is_suffixed(word, words)), "compound": max(parts, default=0.0) / 8, "inflected": float(inflected),
            "strange s": float(word.endswith("s") and not best.word.endswith("s")), "lost s": float(best.word.endswith("s") and not word.endswith("s"))}


def _is_prefixed(word: str, words: Mapping[str, int]) -> bool:
    """Is it a known word with a prefix?"""
    return any(word.startswith(p) and len(word) > len(p) + 2 and word[len(p):] in words for p in PREFIXES)


def _is_suffixed(word: str, words: Mapping[str, int]) -> bool:
    """Is it a known word with an ending, perhaps in place of its last e or y?"""
    return any(word.endswith(s) and len(word) > len(s) + 2 and (word[:-len(s)] in words or word[:-len(s)] + "e" in words or word[:-len(s)] + "y" in words)
               for s in SUFFIXES)
