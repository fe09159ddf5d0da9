"""Latin text in a neighbouring encoding, read as windows-1252: told by the words of its language."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.repair.neighbours import LETTERS, MIN_WORDS, foreign_signs, neighbour_step

WRITTEN = {
    "cs": "Včera řekla starostka, že přívoz zůstane zavřený", "pl": "Burmistrz powiedział, że prom zostaje w porcie", "hu": "A hídról erről szűk szavú hír jött, hogy őrzik",
    "sl": "Župan pravi, da čoln še čaka", "hr": "Župan večeras kaže da brod još čeka", "tr": "Başkan dün akşam şöyle dedi: iskele açık",
    "lt": "Meras sakė, kad keltas mėnesį stovės",
    "lv": "Mērs teica, ka prāmis šomēnes stāvēs", "sk": "Starostka včera povedala, že kompa ešte čaká",
}


def misread(text: str, language: str) -> str:
    encoding = next(name for name, languages in LETTERS.items() if language in languages)
    return "".join(char.encode(encoding).decode("windows-1252", "ignore") or char.encode(encoding).decode("latin-1") for char in text)


def mended(text: str, language: str | None) -> str:
    for edit in reversed(neighbour_step(language)(text)):
        text = text[:edit.start] + edit.after + text[edit.end:]
    return text


@pytest.mark.parametrize("language", sorted(WRITTEN))
def test_words_of_a_language_are_read_rightly(language: str) -> None:
    text = WRITTEN[language]
    seen = misread(text, language)
    signs = foreign_signs(language)
    assert signs is not None
    assert seen != text
    assert signs.search(seen)
    assert not signs.search(text)
    assert mended(seen, language) == text
    assert mended(text, language) == text


@pytest.mark.parametrize("language", [None, "en", "de", "fr", "xx"])
def test_other_languages_have_no_such_neighbour(language: str | None) -> None:
    assert foreign_signs(language) is None
    assert mended(misread(WRITTEN["cs"], "cs"), language) == misread(WRITTEN["cs"], "cs")


def test_one_word_may_be_a_foreign_name() -> None:
    words = [misread(word, "cs") for word in ("včera", "řekla", "že")]
    assert mended(" ".join(words[:MIN_WORDS - 1]), "cs") == words[0]
    assert mended(" ".join(words[:MIN_WORDS]), "cs") == "včera řekla"
    assert mended(f"{words[0]} stál most", "cs") == f"{words[0]} stál most"  # of two words with accents one was misread


@pytest.mark.parametrize("more", ["č", "\u0416", "\xa3xb", "k\xd8", "\xf8\xf8"])
def test_what_cannot_be_misread_so_leaves_the_text_as_it_is(more: str) -> None:
    """A letter that only the right reading has, a sign that is no letter of it, a capital behind a small letter, no letter of A to Z."""
    text = misread("včera řekla, že", "cs")
    assert mended(f"{text} dnes", "cs") != f"{text} dnes"
    assert mended(f"{text} {more}", "cs") == f"{text} {more}"


@given(st.sampled_from(sorted(WRITTEN)), st.data())
def test_edits_put_letters_of_the_language_for_one_sign_each(language: str, data: st.DataObject) -> None:
    text = "".join(data.draw(st.lists(st.sampled_from([*misread(WRITTEN[language], language), " ", "a", "\xf8", "\u0416"]))))
    letters = next(languages[language] for languages in LETTERS.values() if language in languages)
    for edit in neighbour_step(language)(text):
        assert edit.end == edit.start + 1
        assert edit.after in letters + letters.upper()
    assert mended(mended(text, language), language) == mended(text, language)
