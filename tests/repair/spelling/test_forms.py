from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.repair.spelling.forms import inflections, variants


@pytest.mark.parametrize(("word", "form"), [
    ("bridge", "bridges"), ("bridges", "bridge"), ("carry", "carried"), ("carries", "carry"), ("close", "closing"), ("stay", "stayed"), ("large", "larger"),
])
def test_inflections(word: str, form: str) -> None:
    assert form in inflections(word)


@pytest.mark.parametrize(("british", "american"), [
    ("honour", "honor"), ("realised", "realized"), ("analyse", "analyze"), ("travelled", "traveled"), ("foetus", "fetus"), ("centre", "center"),
    ("defence", "defense"), ("catalogue", "catalog"), ("judgement", "judgment"), ("jewellery", "jewelry"), ("practise", "practice"), ("programme", "program"),
])
def test_variants_go_both_ways(british: str, american: str) -> None:
    assert american in variants(british)
    assert british in variants(american)


@pytest.mark.parametrize(("british", "american"), [("centres", "centers"), ("theatre", "theater"), ("odour", "odor"), ("neighbouring", "neighboring")])
def test_ends_and_later_letters_are_spelt_in_two_ways(british: str, american: str) -> None:
    assert american in variants(british)
    assert british in variants(american)


@pytest.mark.parametrize(("word", "other"), [("preformed", "performed"), ("were", "weer"), ("there", "theer"), ("fourth", "forth"), ("perfect", "prefect")])
def test_other_words_are_no_spellings(word: str, other: str) -> None:
    assert other not in variants(word)
    assert word not in variants(other)


@given(st.text(alphabet="abelnorstuy", max_size=12))
def test_a_word_is_no_form_of_itself(word: str) -> None:
    assert word not in variants(word)
    assert word not in inflections(word)


def test_only_a_y_becomes_ies() -> None:
    assert {"cities", "citied"} <= inflections("city")
    assert not {"bridgies", "bridgied"} & inflections("bridge")
    assert "carry" in inflections("carries")
    assert "carry" in inflections("carried")
