"""Whether an article is for subscribers only, in all the shapes in which pages say it."""
from __future__ import annotations

import pytest

from newsclean.read.paywall import FREE, LOCKED, MAX_PARTS, META_NAMES, paywalled

WALL = {"isAccessibleForFree": False, "cssSelector": ".wall"}


@pytest.mark.parametrize("word", sorted(FREE | LOCKED))
@pytest.mark.parametrize("shape", ["{}", " {} ", "https://schema.org/{}"])
def test_words_for_free_and_for_locked(word: str, shape: str) -> None:
    for said in (word, word.upper()):
        assert paywalled([{"isAccessibleForFree": shape.format(said)}], {}) == (word in LOCKED, "json-ld")
        for name in META_NAMES:
            assert paywalled([], {name: [shape.format(said)]}) == (word in LOCKED, name)


@pytest.mark.parametrize("value", [None, [], [[]], {}, 1, 0, "", "maybe", "True/", ["maybe", "false"]])
def test_other_values_say_nothing(value: object) -> None:
    assert paywalled([{"isAccessibleForFree": value}], {}) is None


def test_the_first_that_says_it_counts() -> None:
    assert paywalled([{}, {"isAccessibleForFree": "no"}, {"isAccessibleForFree": "yes"}], {META_NAMES[0]: ["free"]}) == (True, "json-ld")
    assert paywalled([{}], {META_NAMES[2]: ["locked"], META_NAMES[1]: ["?", "free", "locked"]}) == (False, META_NAMES[1])
    assert paywalled([{"isAccessibleForFree": [True, False]}], {}) == (False, "json-ld")


def test_a_part_that_is_named_on_the_page_locks_the_article() -> None:
    locked = (True, "json-ld")
    assert paywalled([{"hasPart": WALL}], {}) == paywalled([{"hasPart": [7, {}, WALL]}], {}) == locked
    assert paywalled([{"hasPart": {**WALL, "cssSelector": ""}}], {}) is None
    assert paywalled([{"hasPart": {**WALL, "isAccessibleForFree": True}}], {}) is None
    assert paywalled([{"hasPart": [{**WALL, "isAccessibleForFree": True}, WALL]}], {}) == locked
    assert paywalled([{"hasPart": WALL, "isAccessibleForFree": "maybe"}], {}) == locked


@pytest.mark.parametrize(("before", "found"), [(MAX_PARTS - 1, True), (MAX_PARTS, False)])
def test_so_many_parts_are_asked(before: int, *, found: bool) -> None:
    assert (paywalled([{"hasPart": [*[{}] * before, WALL]}], {}) is not None) is found
