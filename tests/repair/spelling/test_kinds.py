from __future__ import annotations

from math import inf

import pytest

from newsclean.repair.spelling.candidates import Candidate, Slip
from newsclean.repair.spelling.context import place_of
from newsclean.repair.spelling.finding import SLIPS, Features, Kind
from newsclean.repair.spelling.joined import apart_fits, best_split
from newsclean.repair.spelling.kinds import APART, COMMON, PRINTED, RARE, SMALL, TORN, UNFIT, kind_of_slip
from newsclean.repair.spelling.lexicon import lexicon_of

ENGLISH = lexicon_of("en")
PLACE = place_of("the goverment said", 4, 13)
BEST = Candidate("government", Slip.DELETION)
PLAIN = {"no context": 0.0, "margin": TORN, "zipf": RARE, "rare unnamed": 0.0, "left": 0.0, "right": 0.0, "form close": 0.0, "variant": 0.0, "named other": 0.0}


def kind(word: str = "goverment", best: Candidate = BEST, **features: float) -> Kind:
    changed: Features = PLAIN | {name.replace("_", " "): value for name, value in features.items()}
    return kind_of_slip(word, best, PLACE, changed, ENGLISH)


def test_a_plain_slip() -> None:
    assert kind() is Kind.WORD


@pytest.mark.parametrize(("features", "expected"), [
    ({"margin": TORN - 0.01}, Kind.TORN), ({"form_close": 0.01}, Kind.TORN),
    ({"variant": 1.0}, Kind.TORN), ({"named_other": 1.0}, Kind.TORN), ({"zipf": RARE - 0.01}, Kind.RARE), ({"rare_unnamed": PRINTED}, Kind.ODD),
    ({"rare_unnamed": PRINTED - 0.01}, Kind.WORD), ({"rare_unnamed": PRINTED, "zipf": SMALL}, Kind.WORD),
    ({"zipf": COMMON + 0.1, "left": UNFIT}, Kind.ODD), ({"zipf": COMMON + 0.1, "right": UNFIT}, Kind.ODD), ({"zipf": COMMON + 0.1, "left": UNFIT, "right": 1.0}, Kind.WORD),
    ({"zipf": COMMON + 0.1, "left": UNFIT + 0.01}, Kind.WORD), ({"zipf": COMMON, "left": UNFIT}, Kind.WORD),
])
def test_both_sides_of_each_limit(features: dict[str, float], expected: Kind) -> None:
    assert kind(**features) is expected


@pytest.mark.parametrize(("text", "word", "meant", "expected"), [
    ("The town needs alegal opinion on it.", "alegal", "legal", Kind.TORN), ("It isa service to the town.", "isa", "is", Kind.TORN),
    ("They play ofthen in the town.", "ofthen", "often", Kind.WORD), ("Under athe agreement it will end.", "athe", "the", Kind.WORD),
    ("It was alate week for the town.", "alate", "late", Kind.TORN), ("And they arein here again.", "arein", "are", Kind.WORD),  # by little
    ("The town needs adeqate roads.", "adeqate", "adequate", Kind.WORD)])
def test_an_article_may_be_stuck_to_a_word(text: str, word: str, meant: str, expected: Kind) -> None:
    start = text.index(word)
    place = place_of(text, start, start + len(word))
    split = best_split(word, place, ENGLISH)
    assert kind_of_slip(word, Candidate(meant, Slip.INSERTION), place, PLAIN, ENGLISH, split) is expected


def test_two_words_are_weighed_against_one() -> None:
    place = place_of("the town needs alegal opinion", 15, 21)
    fit = apart_fits((1.0, "a", "legal"), "legal", place, ENGLISH)
    assert fit > APART
    assert apart_fits((1.0, "a", "legal"), "legal", place_of("his alegal opinion", 4, 10), ENGLISH) < APART  # no "his a"
    assert apart_fits((1.0, "fund", "mental"), "fundamental", place, ENGLISH) == -inf  # neither is small
    assert apart_fits((1.0, "has", "aardvark"), "often", place, ENGLISH) == -inf  # never seen together


def test_short_words_need_neighbours_and_a_usual_slip() -> None:
    assert kind("ot") is Kind.SHORT
    assert kind("teh") is Kind.WORD
    assert kind("teh", no_context=1.0) is Kind.SHORT
    assert kind("teh", no_context=1.0, seen_left=1.0) is kind("teh", no_context=1.0, seen_right=1.0) is Kind.WORD
    assert kind("tqe", BEST._replace(slip=Slip.LETTER)) is Kind.SHORT
    assert kind("tqer", BEST._replace(slip=Slip.LETTER)) is Kind.WORD


def test_plurals_of_names_are_odd() -> None:
    assert kind("carlyles") is Kind.ODD
    assert kind("carlyles ") is Kind.WORD


def test_listed_slips_and_apostrophes() -> None:
    assert kind(best=BEST._replace(slip=Slip.LISTED)) is Kind.FAR
    assert kind("would't") is Kind.TIED
    assert kind_of_slip("goverment", BEST, PLACE._replace(genitive=True), PLAIN, ENGLISH) is Kind.TIED


def test_slips_share_their_weights() -> None:
    assert {kind for kind in Kind if kind.weighed_as is Kind.WORD} == SLIPS
    assert Kind.LONE.weighed_as is Kind.JOINED
    assert all(kind.weighed_as is kind for kind in (Kind.PARTED, Kind.GAP, Kind.DOUBLED))
