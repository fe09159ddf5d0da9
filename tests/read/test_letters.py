"""How plausible decoded letters are: one sign at a time, between two others."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.read.letters import ALPHABETS, CONTEXT, FOREIGN_LETTER, IMPOSSIBLE, ODD_PLACE, SAMPLED_BYTES, UNSPACED, implausibility, sample_of


@pytest.mark.parametrize(("text", "oddness"), [
    ("caf\xe9", 0.0), ("CAF\xc9", 0.0), ("\xc9mile", 0.0), ("caf\xc9", IMPOSSIBLE), ("caf\xe9 7", 0.0), ("caf\xe97", IMPOSSIBLE), ("7\xe9", IMPOSSIBLE),
    ("\xe0", 0.0), ("a \xe0 b", 0.0), ("a \xe4 b", ODD_PLACE), ("\xe4.", 0.0), ("\xe4\u2019", 0.0), ("-\xe4", 0.0), ("\xe4,", ODD_PLACE),
    ("\u0416a", IMPOSSIBLE), ("\u0416A", 0.0), ("a\u0436", IMPOSSIBLE), ("\u0416 a", ODD_PLACE), ("\u0432 a", 0.0),
    ("\u6a4ba", ODD_PLACE), ("\u6a4bA", 0.0), ("\u6a4b\u304c", 0.0), ("\u6a4b", 0.0),
    ("\u03b1", 0.0), ("\u03b1b", IMPOSSIBLE),
])
def test_letters_stand_beside_those_of_their_script(text: str, oddness: float) -> None:
    assert implausibility(text) == pytest.approx(oddness)


@pytest.mark.parametrize(("text", "oddness"), [
    ("a \u2013 b", 0.0), ("a\u2013b", UNSPACED), ("a\u2014b", UNSPACED), ("1\u20132", 0.0), ("a\u2019b", 0.0), ("a\xadb", 0.0), ("a\u201cb", IMPOSSIBLE), ("a \u201cb", 0.0),
    ("a\xb1b", IMPOSSIBLE),
    ("\xa35", 0.0), ("5\u20ac", 0.0), ("\xa3 5", 0.0), (" \xa3 ", 0.0), ("\u20acx", ODD_PLACE), ("a\u20acb", IMPOSSIBLE), ("(\u20ac)", ODD_PLACE),
    ("\u3002", 0.0), ("a\u3002", IMPOSSIBLE), ("\u3002a", IMPOSSIBLE), ("z\u3002", IMPOSSIBLE), ("A\u3002", 0.0), ("7\uff01", 0.0),
    ("\u3002z", IMPOSSIBLE), ("\u25a0", ODD_PLACE), ("\xbb", 0.0), ("\xac", ODD_PLACE),
    ("\x85", IMPOSSIBLE), ("\ufffd", IMPOSSIBLE), ("\ue000", IMPOSSIBLE), ("\u0378", IMPOSSIBLE),
    ("e\u0301", 0.0), ("e\u0323\u0302", 0.0), (" \u0301", IMPOSSIBLE), ("7\u0301", IMPOSSIBLE), ("2\xaa", 0.0), ("n\xba", 0.0),
])
def test_signs_stand_between_words_or_beside_numbers(text: str, oddness: float) -> None:
    assert implausibility(text) == pytest.approx(oddness)


@pytest.mark.parametrize(("language", "letter", "oddness"), [
    ("de", "\xfc", 0.0), ("de", "\xf8", FOREIGN_LETTER), ("da", "\xf8", 0.0), ("de", "\xdc", 0.0), (None, "\xf8", 0.0), ("xx", "\xf8", 0.0), (None, "\u01a3", FOREIGN_LETTER),
    ("ru", "\u0436", 0.0), ("ru", "\u0457", FOREIGN_LETTER), ("uk", "\u0457", 0.0), ("de", "\u03b1", 0.0),
])
def test_a_language_has_its_letters(language: str | None, letter: str, oddness: float) -> None:
    assert implausibility(letter * 2, language) == pytest.approx(oddness)


@given(st.sampled_from(sorted(ALPHABETS)), st.data())
def test_words_of_a_language_are_plausible(language: str, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.text(sorted({*ALPHABETS[language]} - {*"\xaa\xba\xb7\u0130"}), min_size=2, max_size=8), min_size=1, max_size=5))
    assert implausibility(" ".join(words), language) == implausibility(" ".join(words).title(), language) == 0


@given(st.text(), st.none() | st.sampled_from(sorted(ALPHABETS)))
def test_it_is_a_share(text: str, language: str | None) -> None:
    assert 0 <= implausibility(text, language) <= 1
    assert (implausibility(text) <= implausibility(text, language)) or language is None


@given(st.lists(st.binary(max_size=40) | st.sampled_from([b"plain text ", b"\xe9" * 70, b"caf\xe9 "])).map(b"".join))
def test_a_sample_holds_what_is_not_ascii_and_little_around_it(data: bytes) -> None:
    sample = sample_of(data)
    high = [byte for byte in sample if byte > 127]
    assert high == [byte for byte in data if byte > 127][:len(high)]
    assert len(high) >= min(SAMPLED_BYTES, sum(byte > 127 for byte in data))
    assert len(high) < SAMPLED_BYTES + 64 + CONTEXT
    assert len(sample) <= len(high) * (2 * CONTEXT + 2)
