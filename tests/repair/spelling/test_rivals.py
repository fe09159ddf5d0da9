from __future__ import annotations

from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.repair.spelling.context import place_of
from newsclean.repair.spelling.finding import Kind
from newsclean.repair.spelling.lexicon import ZIPF_STEPS, lexicon_of
from newsclean.repair.spelling.model import BIAS, SpellingModel, spelling_model
from newsclean.repair.spelling.proofread import LIKELY, NEARLY_SURE, SURE, proofread
from newsclean.repair.spelling.rivals import BETTER, MUCH_BETTER, RIVAL_LETTERS, RIVAL_ZIPF, _is_near, has_rival, rivals_of

ENGLISH = lexicon_of("en")


@pytest.mark.parametrize(("word", "other"), [
    ("reseve", "receive"), ("contane", "contain"), ("forain", "foreign"), ("goverment", "government"), ("tihrd", "third"), ("calender", "calendar")])
def test_common_words_two_slips_away_are_found(word: str, other: str) -> None:
    assert other in rivals_of(word, "en")


@pytest.mark.parametrize(("word", "other"), [
    ("contane", "montane"),    # begins otherwise, and is too rare
    ("secound", "secund"),     # too rare
    ("nergy", "energy"),       # begins otherwise
    ("cta", "cat"),            # too short
    ("gvrnmnt", "government"), # three slips
    ("abcdfe", "fabled")])
def test_others_are_not(word: str, other: str) -> None:
    assert other not in rivals_of(word, "en")


def test_the_limits_of_the_index() -> None:
    found = {rival for word in ("reseve", "contane", "calender", "forain") for rival in rivals_of(word, "en")}
    assert all(ENGLISH.zipf(rival) >= RIVAL_ZIPF and len(rival) >= RIVAL_LETTERS for rival in found)
    assert ENGLISH.zipf("secund") < RIVAL_ZIPF
    assert rivals_of("reseve", "xx") == ()
    assert rivals_of("", "en") == ()


@pytest.mark.parametrize(("text", "word", "candidate", "expected"), [
    ("They will reseve an award.", "reseve", "reserve", True), ("They will reseve an award.", "reseve", "receive", False),
    ("It is in reseve for now.", "reseve", "reserve", False), ("The jar will contane water.", "contane", "montane", True)])
def test_a_rival_has_to_fit_far_better(text: str, word: str, candidate: str, expected: bool) -> None:
    start = text.index(word)
    assert has_rival(word, candidate, place_of(text, start, start + len(word)), ENGLISH) is expected


def test_how_much_better_is_better() -> None:
    def fit(word: str) -> float:
        return sum(min(2.5, max(-1.0, pair)) for pair in (ENGLISH.pair("will", word), ENGLISH.pair(word, "an")))
    place = place_of("will reseve an", 5, 11)
    for candidate in ("reserve", "receive", "remove", "revive", "resolve"):
        gains = [(fit(rival) - fit(candidate), ENGLISH.zipf(rival) - ENGLISH.zipf(candidate)) for rival in rivals_of("reseve", "en")]
        for better in (BETTER, MUCH_BETTER):
            assert has_rival("reseve", candidate, place, ENGLISH, better) is any(min(gain, gain + zipf) >= better for gain, zipf in gains)


@pytest.mark.parametrize(("probability", "expected"), [(LIKELY - 0.01, Kind.WORD), (LIKELY + 0.01, Kind.TORN), (SURE - 0.01, Kind.TORN), (SURE + 0.01, Kind.WORD)])
def test_between_which_probabilities_rivals_are_looked_for(probability: float, expected: Kind) -> None:
    model = SpellingModel(spelling_model().choice, {Kind.WORD: {BIAS: log(probability / (1 - probability))}})
    text = "They will reseve an award for it at once."
    assert {f.kind for _, f in proofread([text], ENGLISH, model) if f.after == "reserve"} == {expected}


@pytest.mark.parametrize(("probability", "expected"), [(NEARLY_SURE - 0.01, Kind.TORN), (NEARLY_SURE + 0.01, Kind.WORD)])
def test_the_surer_a_correction_the_better_its_rival_has_to_be(probability: float, expected: Kind) -> None:
    model = SpellingModel(spelling_model().choice, {Kind.WORD: {BIAS: log(probability / (1 - probability))}})
    assert {f.kind for _, f in proofread(["They will sirvice from the sea."], ENGLISH, model) if f.after == "service"} == {expected}


@pytest.mark.parametrize(("text", "candidate"), [
    ("The jar will contane water.", "montane"),                  # would be rare
    ("They have many socity duties at once.", "society"),        # would be odd
    ("They will reseve an award for it at once.", "reserve")])
def test_every_kind_that_is_mended_may_have_a_rival(text: str, candidate: str) -> None:
    model = SpellingModel(spelling_model().choice, {Kind.WORD: {BIAS: log((LIKELY + 0.1) / (0.9 - LIKELY))}})
    assert {f.kind for _, f in proofread([text], ENGLISH, model) if f.after == candidate} == {Kind.TORN}


def test_a_sure_correction_has_no_rival() -> None:
    found = [f for _, f in proofread(["The town said that its goverment would pay for the new bridge."], ENGLISH, spelling_model())]
    assert (Kind.WORD, "government") in {(f.kind, f.after) for f in found}


def slips_between(a: str, b: str) -> int:
    """The fewest slips that lead from one word to the other, by the definition."""
    if not a or not b:
        return len(a) + len(b)
    ways = [slips_between(a[1:], b[1:]) + (a[0] != b[0]), slips_between(a[1:], b) + 1, slips_between(a, b[1:]) + 1]
    return min(*ways, *([slips_between(a[2:], b[2:]) + 1] if a[:2] == b[1::-1] and len(a) > 1 else []))


@given(st.text("abc", max_size=5), st.text("abc", max_size=5), st.integers(0, 3))
def test_slips_are_counted_as_they_are_defined(a: str, b: str, slips: int) -> None:
    assert _is_near(a, b, slips) is (slips_between(a, b) <= slips)


@pytest.mark.parametrize("word", ["reseve", "contane", "tihrd", "goverment"])
def test_no_rival_is_passed_over(word: str) -> None:
    common = (other for other, level in ENGLISH.words.items() if level >= RIVAL_ZIPF * ZIPF_STEPS and len(other) >= RIVAL_LETTERS and other.isalpha())
    assert {*rivals_of(word, "en")} == {other for other in common if other[0] == word[0] and _is_near(word, other, 2)}
