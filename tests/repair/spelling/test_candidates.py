from __future__ import annotations

import pytest

from newsclean.repair.spelling.candidates import Candidate, Slip, candidates_of
from newsclean.repair.spelling.lexicon import lexicon_of
from newsclean.repair.spelling.rivals import _is_near

ENGLISH = lexicon_of("en")


@pytest.mark.parametrize(("word", "target", "slip"), [
    ("goverment", "government", Slip.DELETION), ("acommodate", "accommodate", Slip.UNDOUBLING), ("governnment", "government", Slip.DOUBLING),
    ("recieve", "receive", Slip.TRANSPOSITION), ("seperate", "separate", Slip.VOWEL), ("bridfe", "bridge", Slip.KEY), ("briqge", "bridge", Slip.LETTER),
    ("bridye", "bridge", Slip.KEY), ("comittee", "committee", Slip.UNDOUBLING), ("commitee", "committee", Slip.UNDOUBLING), ("ot", "to", Slip.TRANSPOSITION),
    ("bridhge", "bridge", Slip.NEIGHBOUR), ("brpidge", "bridge", Slip.INSERTION),
])
def test_slips_are_told_apart(word: str, target: str, slip: Slip) -> None:
    assert {c.word: c.slip for c in candidates_of(word, "en")}[target] is slip


def test_first_and_last_letters() -> None:
    assert Candidate("for", Slip.KEY, first=True) in candidates_of("ror", "en")
    assert Candidate("called", Slip.DELETION, last=True) not in candidates_of("ror", "en")
    assert Candidate("billion", Slip.DELETION, last=True) in candidates_of("billio", "en")


def test_slips_of_several_letters_are_listed() -> None:
    assert any(c.slip is Slip.LISTED for c in candidates_of("embarras", "en") + candidates_of("accomodating", "en") + candidates_of("acommodated", "en")
               + candidates_of("definately", "en") + candidates_of("definatly", "en"))


@pytest.mark.parametrize("word", ["", "x", "q" * 60])
def test_too_short_and_too_long(word: str) -> None:
    assert candidates_of(word, "en") == ()


def test_no_lexicon_no_candidates() -> None:
    assert candidates_of("goverment", "xx") == ()


def test_the_shortest_words() -> None:
    assert "to" in {c.word for c in candidates_of("ot", "en")}
    assert all(len(c.word) > 1 for c in candidates_of("aq", "en"))


@pytest.mark.parametrize(("word", "slip", "first", "last"), [
    ("qridge", Slip.LETTER, True, False), ("bridhe", Slip.KEY, False, False), ("bridgq", Slip.LETTER, False, True), ("ridge", Slip.DELETION, True, False),
    ("bridg", Slip.DELETION, False, True),
    ("bbridge", Slip.DOUBLING, False, False), ("bridgee", Slip.DOUBLING, False, True), ("rbidge", Slip.TRANSPOSITION, True, False), ("brideg", Slip.TRANSPOSITION, False, True),
])
def test_which_end_of_the_word_a_slip_concerns(word: str, slip: Slip, first: bool, last: bool) -> None:
    assert Candidate("bridge", slip, first, last) in candidates_of(word, "en")


@pytest.mark.parametrize("word", ["goverment", "briqge", "ot", "recieve", "chaire", "bridgees"])
def test_all_words_one_slip_away_are_candidates_and_no_others_but_listed_ones(word: str) -> None:
    assert ENGLISH
    listed = {target for target in ENGLISH.slip(word) if " " not in target}
    near = {other for other in ENGLISH.words if other.isalpha() and len(other) > 1 and _is_near(word, other, 1)}
    assert {c.word for c in candidates_of(word, "en")} == near | listed
    assert {c.word for c in candidates_of(word, "en") if c.slip is Slip.LISTED} == listed - near
