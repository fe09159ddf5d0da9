from __future__ import annotations

from dataclasses import replace

import pytest

from newsclean.repair.spelling.candidates import Candidate, Slip
from newsclean.repair.spelling.context import place_of
from newsclean.repair.spelling.finding import SLIPS, Features, Kind
from newsclean.repair.spelling.kinds import COMMON, PRINTED, RARE, SMALL, TORN, UNFIT, kind_of_slip
from newsclean.repair.spelling.lexicon import lexicon_of

ENGLISH = lexicon_of("en")
PLACE = place_of("the goverment said", 4, 13)
BEST = Candidate("government", Slip.DELETION)
PLAIN = {"no context": 0.0, "margin": TORN, "zipf": RARE, "rare unnamed": 0.0, "left": 0.0, "right": 0.0}


def kind(word: str = "goverment", best: Candidate = BEST, **features: float) -> Kind:
    changed: Features = PLAIN | {name.replace("_", " "): value for name, value in features.items()}
    return kind_of_slip(word, best, PLACE, changed, ENGLISH)


def test_a_plain_slip() -> None:
    assert kind() is Kind.WORD


@pytest.mark.parametrize(("features", "expected"), [
    ({"margin": TORN - 0.01}, Kind.TORN), ({"zipf": RARE - 0.01}, Kind.RARE), ({"rare_unnamed": PRINTED}, Kind.ODD),
    ({"rare_unnamed": PRINTED - 0.01}, Kind.WORD), ({"rare_unnamed": PRINTED, "zipf": SMALL}, Kind.WORD),
    ({"zipf": COMMON + 0.1, "left": UNFIT}, Kind.ODD), ({"zipf": COMMON + 0.1, "left": UNFIT + 0.01}, Kind.WORD), ({"zipf": COMMON, "left": UNFIT}, Kind.WORD),
])
def test_both_sides_of_each_limit(features: dict[str, float], expected: Kind) -> None:
    assert kind(**features) is expected


def test_short_words_need_neighbours_and_a_usual_slip() -> None:
    assert kind("ot") is Kind.SHORT
    assert kind("teh") is Kind.WORD
    assert kind("teh", no_context=1.0) is Kind.SHORT
    assert kind("tqe", replace(BEST, slip=Slip.LETTER)) is Kind.SHORT
    assert kind("tqer", replace(BEST, slip=Slip.LETTER)) is Kind.WORD


def test_plurals_of_names_are_odd() -> None:
    assert kind("carlyles") is Kind.ODD
    assert kind("carlyles ") is Kind.WORD


def test_listed_slips_and_apostrophes() -> None:
    assert kind(best=replace(BEST, slip=Slip.LISTED)) is Kind.FAR
    assert kind("would't") is Kind.TIED
    assert kind_of_slip("goverment", BEST, replace(PLACE, genitive=True), PLAIN, ENGLISH) is Kind.TIED


def test_slips_share_their_weights() -> None:
    assert {kind for kind in Kind if kind.weighed_as is Kind.WORD} == SLIPS
    assert Kind.LONE.weighed_as is Kind.JOINED
    assert all(kind.weighed_as is kind for kind in (Kind.PARTED, Kind.GAP, Kind.DOUBLED))
