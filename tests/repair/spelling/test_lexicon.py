from __future__ import annotations

from importlib.resources import files

import pytest

from newsclean.repair.spelling.lexicon import NO_WORD, RARE_FLOOR, UNSEEN_PAIR, lexicon_of

ENGLISH = lexicon_of("en")
assert ENGLISH is not None


def test_common_words_are_known_and_slips_are_not() -> None:
    assert {"government", "colour", "color", "don't", "a", "organise", "organize", "attache"} <= ENGLISH.words.keys()
    assert not {"goverment", "teh", "ofthe", "recieve", "b"} & ENGLISH.words.keys()


def test_frequencies_are_in_order() -> None:
    assert ENGLISH.zipf("the") > ENGLISH.zipf("bridge") > ENGLISH.zipf("countervailing") > ENGLISH.zipf("goverment") == 0


def test_rare_strings_have_a_frequency_of_their_own() -> None:
    assert ENGLISH.rare_zipf("goverment") > 1.5
    assert ENGLISH.rare_zipf("xqzvtw") == 0


def test_words_that_dictionaries_lack_count_as_listed() -> None:
    assert all(ENGLISH.is_listed(word) for word in ("elote", "tradie", "uint", "doi", "orcid", "thobe", "djent"))
    assert not any(ENGLISH.is_listed(word) for word in ("goverment", "teh", "recieve", "som"))


def test_names_are_names_in_small_letters() -> None:
    assert ENGLISH.is_name("brahms")
    assert ENGLISH.is_name("ann")
    assert not any(ENGLISH.is_name(word) for word in ("goverment", "teh", "ror", "recieve", "bridge"))


def test_words_of_other_languages_are_known_without_their_accents() -> None:
    assert all(ENGLISH.is_foreign(word) for word in ("conexion", "politica", "problemes", "fahre", "citta"))
    assert not any(ENGLISH.is_foreign(word) for word in ("goverment", "teh", "attache", "bridge", "conexión", "cafe"))


def test_known_slips() -> None:
    assert ENGLISH.slip("goverment") == ("government",)
    assert ENGLISH.slip("government") == ()


def test_pairs() -> None:
    assert ENGLISH.pair("prime", "minister") > 2 > ENGLISH.pair("prime", "the")
    assert ENGLISH.has_pair("of", "the")
    assert ENGLISH.has_pair(NO_WORD, "the")
    assert ENGLISH.pair("xqzvtw", "the") == 0


@pytest.mark.parametrize(("first", "second", "times"), [("prime", "minister", 1758), ("of", "the", 0.47), (NO_WORD, "the", 0.2), ("minister", NO_WORD, 2)])
def test_how_much_more_often_than_by_chance_words_stand_together(first: str, second: str, times: float) -> None:
    """As they were counted; levels are a factor of 2.6 apart."""
    assert 10 ** ENGLISH.pair(first, second) == pytest.approx(times, rel=0.05)


def test_what_was_never_counted_is_rarer_than_by_chance() -> None:
    assert ENGLISH.pair("minister", "aardwolf") == UNSEEN_PAIR < 0


def test_the_rarest_word_of_the_dictionary_is_one() -> None:
    assert ENGLISH.is_listed("abattis")
    assert ENGLISH.rare_zipf("abattis") == RARE_FLOOR


def test_languages_without_files_have_no_lexicon() -> None:
    assert lexicon_of("xx") is None


def test_files_are_within_budget() -> None:
    sizes = [file.stat().st_size for file in (files("newsclean") / "data").iterdir() if file.name.startswith("lexicon_")]  # type: ignore[attr-defined]
    assert 0 < sum(sizes) < 6_000_000
