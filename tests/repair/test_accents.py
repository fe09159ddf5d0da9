"""Words that are known by the letters that are left of them: only where one reading is possible."""
from __future__ import annotations

import pytest

from newsclean.repair.accents import LANGUAGES, may_be_word, word_for

LOST = "\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(("token", "language", "word"), [
    (f"gew{LOST}hlt", "de", "gewählt"), (f"B{LOST}rgermeister", "de", "Bürgermeister"), (f"r{LOST}union", "fr", "réunion"),
    ("mieszkaÅcy", "pl", "mieszkańcy"), ("pozdÄji", "cs", "později"), (f"p{LOST}", "sv", "på"),
    ("baÅkan", "tr", "başkan"),  # the last byte that is a control
])
def test_the_only_word_is_taken(token: str, language: str, word: str) -> None:
    assert word_for(token, language, begins=False) == word


@pytest.mark.parametrize(("token", "language"), [
    (f"M{LOST}ller", "de"),      # Müller, Möller
    (f"f{LOST}hrt", "xx"),       # no list
    (f"Qx{LOST}vz", "de"),       # no such word
    ("gewählt", "de"),           # nothing is lost
    ("Ärzte", "de"),             # a letter of the language itself
    (f"B{LOST}RGERMEISTER", "de"),
    ("Åece", "cs"),              # small or capital
    ("Åkola", "cs"),             # the other byte of š and Š is no control
    (f"que{LOST}", "es"),        # a quotation mark, more likely
])
def test_nothing_is_guessed(token: str, language: str) -> None:
    assert word_for(token, language, begins=False) is None


def test_a_first_letter_is_a_capital_where_a_sentence_begins() -> None:
    assert word_for(f"{LOST}ber", "de", begins=True) == "Über"


def test_a_first_letter_of_a_common_word_is_small_elsewhere() -> None:
    assert word_for(f"f{LOST}r", "de", begins=False) == "für"
    assert word_for(f"{LOST}ber", "de", begins=False) in (None, "über")


WORDS = {"cs": "řekl", "pl": "się", "lt": "jų", "lv": "cilvēki", "hr": "kuća", "sl": "več", "hu": "és", "ro": "și", "tr": "için", "da": "på",
         "de": "für", "es": "también", "fr": "été", "it": "città", "nb": "også", "nl": "één", "pt": "não", "sv": "från", "fi": "että", "sk": "že"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_words(language: str) -> None:
    outline = "".join(char if char.isascii() else LOST for char in WORDS[language])
    assert may_be_word(outline, language)
    assert not may_be_word("qqq" + LOST, language)
