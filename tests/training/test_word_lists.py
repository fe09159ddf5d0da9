"""The lists that were written for the project: given names, and words that dictionaries lack."""
from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from training.given_names import SOURCE, listed
from training.lexicon import JARGON, jargon

from newsclean.fingerprints import Fingerprints
from newsclean.names import given_name_key, is_newsroom, is_role, name_words
from newsclean.repair.spelling.lexicon import lexicon_of
from newsclean.resources import read_data

ENGLISH = lexicon_of("en")
assert ENGLISH is not None
FILES = pytest.mark.parametrize("path", [SOURCE, JARGON], ids=lambda path: path.stem)


def words_of(path: Path) -> list[str]:
    return path.read_text("utf-8").partition("\n")[2].split()


@FILES
def test_a_list_says_first_what_it_is_and_under_which_licence(path: Path) -> None:
    first = path.read_text("utf-8").partition("\n")[0]
    assert first.startswith("# ")
    assert "Apache-2.0" in first


@FILES
def test_its_words_are_sorted_and_each_is_there_once(path: Path) -> None:
    words = words_of(path)
    assert [word for word, times in Counter(words).items() if times > 1] == []
    assert words == sorted(words)


@FILES
def test_words_of_a_line_begin_alike(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()[1:]
    assert [line for line in lines if len({word[0] for word in line.split()}) != 1] == []


def test_given_names_are_in_small_letters_without_signs() -> None:
    assert [name for name in listed() if name != name.lower() or not name.replace("-", "").replace("'", "").strip("\u200d") or re.search(r"[\d_.,:;/]", name)] == []


def test_no_given_name_is_a_word_for_a_role_or_an_outlet() -> None:
    known = name_words()
    names = [name for name in listed() if len(name) > 2]
    assert [name for name in names if is_role(name) or is_newsroom(name) or name in known.outlets or name in known.openings] == []


def test_the_marks_are_those_of_the_list() -> None:
    marks = Fingerprints.built((key, 0) for key in sorted(set(map(given_name_key, listed()))))
    assert marks.to_bytes() == read_data("given_names.bin")


def test_jargon_is_in_small_letters() -> None:
    assert [word for word in words_of(JARGON) if not re.fullmatch(r"[a-z']{3,}", word)] == []


def test_all_jargon_but_known_slips_counts_as_listed() -> None:
    assert [word for word in words_of(JARGON) if not ENGLISH.is_listed(word) and not ENGLISH.slip(word) and word not in ENGLISH.words] == []


def test_a_known_slip_is_no_jargon() -> None:
    some = words_of(JARGON)[:9]
    assert jargon(set(some[:3])) == set(words_of(JARGON)) - set(some[:3])
    assert not {"teh", "goverment", "recieve", "som"} & set(words_of(JARGON))


@pytest.mark.parametrize("sentence", [
    "the {} was the best part of the day, and nobody disagreed", "they talked about {} for an hour before the meeting began", "a bag of {} was in the car, the court heard"])
def test_hardly_a_word_of_it_is_changed(sentence: str) -> None:
    from newsclean import clean

    words = words_of(JARGON)[::60]
    changed = [word for word in words if clean(f"Anna said that {sentence.format(word)}.").edits]
    assert len(changed) <= len(words) / 60
