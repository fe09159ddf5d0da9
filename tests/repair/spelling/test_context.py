from __future__ import annotations

import pytest

from newsclean.repair.spelling.context import place_of
from newsclean.repair.spelling.lexicon import NO_WORD


def test_neighbours() -> None:
    found = place_of("They saw teh bridge.", 9, 12)
    assert (found.before, found.after, found.attached) == ("saw", "bridge", False)


@pytest.mark.parametrize(("text", "before", "after"), [
    ("teh bridge", NO_WORD, "bridge"), ("It fell. teh bridge", NO_WORD, "bridge"), ("a, teh, b", "", ""), ("saw teh.", "saw", NO_WORD), ("saw teh", "saw", NO_WORD),
    ("“teh end”", NO_WORD, "end"), ("at 12 teh 7", "", ""),
])
def test_edges(text: str, before: str, after: str) -> None:
    found = place_of(text, text.index("teh"), text.index("teh") + 3)
    assert (found.before, found.after) == (before, after)


@pytest.mark.parametrize("text", ["a-teh b", "teh-a b", "x/teh b", "@teh b", "#teh b", "teh@x.y", "www.teh b", "teh.com b", "'teh b", "teh' b", "7teh b", "teh7 b", "teh_x"])
def test_what_is_tied_to_a_sign_is_no_word(text: str) -> None:
    start = text.index("teh")
    assert place_of(text, start, start + 3).attached


@pytest.mark.parametrize("text", ["(teh b)", "“teh b”", "a —teh b", "teh, b", "teh; b", "'teh'", "teh"])
def test_what_usual_punctuation_touches_is_a_word(text: str) -> None:
    start = text.index("teh")
    assert not place_of(text, start, start + 3).attached


def test_names_and_numbers_around() -> None:
    found = place_of("said Lloyd teh Fichtel", 11, 14)
    assert found.named_before
    assert found.named_after
    assert place_of("about 12 teh", 9, 12).numbered
    assert place_of("about six teh", 10, 13).numbered


@pytest.mark.parametrize(("word", "genitive"), [("goverment's", True), ("goverment\N{RIGHT SINGLE QUOTATION MARK}s", True), ("goverment", False), ("a's", False)])
def test_genitives(word: str, genitive: bool) -> None:
    assert place_of(f"the {word} plan", 4, 4 + len(word)).genitive is genitive


@pytest.mark.parametrize(("text", "named_before", "named_after", "numbered", "enclosed"), [
    ("It fell. Lloyd teh end", False, False, False, False), ("Lloyd teh end", False, False, False, False), ("said Lloyd teh end", True, False, False, False),
    ("“Lloyd teh end”", False, False, False, False), ("said lloyd teh 7 ends", False, True, False, False), ("said it teh End", False, True, False, False),
    ("said it teh, End", False, False, False, False),
    ("about 12 teh end", False, False, True, False), ("about 12a teh end", False, False, False, False), ("about Six teh end", True, False, True, False),
    ("12, teh end", False, False, False, False),
    ("the “teh” end", False, False, False, True), ("(teh)", False, False, False, True), ("“teh end”", False, False, False, False),
    ("the teh” end", False, False, False, False), ("teh", False, False, False, False),
])
def test_what_stands_around(text: str, named_before: bool, named_after: bool, numbered: bool, enclosed: bool) -> None:
    found = place_of(text, text.index("teh"), text.index("teh") + 3)
    assert (found.named_before, found.named_after, found.numbered, found.enclosed) == (named_before, named_after, numbered, enclosed)


@pytest.mark.parametrize(("text", "quoted"), [
    ("all about “teh.” It", True), ("of “Ne teh pas sans moi.” It", True), ("of “Ne teh pas sans moi non.” It", False), ('the name "teh wa damu," or "the man"', True),
    ('"A," he said teh "B"', False), ("the ‘teh’ of it", True), ("they don't teh won't", False), ("“teh bridge", False), ("teh bridge”", False), ("the dogs' teh of it", False),
    ('the name "teh wa damu and its many other and longer forms in other towns" stays', False)])
def test_a_short_quotation(text: str, quoted: bool) -> None:
    at = text.index("teh")
    assert place_of(text, at, at + 3).quoted is quoted
