"""Measures of a text: compiled or not is the same, and what they say."""
from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsclean.label import native
from newsclean.label.characters import CLOSERS, COLONS, COMMAS, LIMIT, QUOTES, STOPS, small, table
from newsclean.label.measures import (
    CAPS,
    CLOCK,
    CREDIT_REACH,
    CREDIT_START,
    DAY,
    FIRST_KINDS,
    HEAD,
    MIN_CAPS,
    MIN_WORD,
    MOST_NAME,
    OPENING,
    START,
    STOP_KINDS,
    TAIL,
    TOPIC_WORDS,
    WORDS,
    Measures,
    measured,
    measured_in_python,
)
from newsclean.label.profile import CREDIT, NUMERIC_DATE, TIME_OF_DAY
from newsclean.lexicon import FINDS, FUNCTION, OPENS, Lists, lexicon

LISTS = {"the": FUNCTION, "of": FUNCTION | OPENS, "und": FUNCTION, "by": OPENS, "\u043c\u043e\u0441\u0442": OPENS, "newsletter": FINDS,
         "\xa9": OPENS, "\xa92026": FINDS, "bridge": FINDS | OPENS, "open": 0}
COMMON = st.characters(max_codepoint=LIMIT - 1, exclude_categories=["Cs"])
MARKS = st.sampled_from([*CLOSERS, *COLONS, *COMMAS, *QUOTES, *STOPS, "...", "\N{HORIZONTAL ELLIPSIS}", " ", "\n", "the ", "Of ", "By ", "bridge ", "B\xfcrger ", "2026",
                        "\N{COPYRIGHT SIGN}"])
TEXTS = st.one_of(st.text(), st.text(COMMON), st.lists(st.one_of(MARKS, st.text(COMMON, max_size=6))).map("".join))
PIECES = st.sampled_from(["Ada", "O\u2019Roe", "\xc9lodie", "J.", "Jean-Luc", "(left)", "(", ")", "a" * MOST_NAME, "A" * MOST_NAME, "A" * (MOST_NAME - 1), "is", "\xe4r", "on", " ",
                          " ", " ", "3", "12", "19", "20", "2026", ".", "/", "-", ":", "h", "H", "am", "PM", "Uhr", "\u0663", "\n"])
SIGNED = st.sampled_from(["Foto", "PHOTO", "bild", "\u212auva", "image", "Picture", "graph", "s", "\u017f", "\u0130", " ", ":", ".", "b", "By", "via", "\u3000", ")",
                          "x" * 60])


class Swelling(str):
    """A text that has as many small letters as is said."""

    __slots__ = ("size",)

    def __new__(cls, size: int) -> Swelling:
        made = super().__new__(cls, "\N{GREEK CAPITAL LETTER SIGMA}")
        made.size = size
        return made

    def replace(self, *_: object) -> str:  # type: ignore[override]
        return "a" * self.size


def of(text: str, lists: Lists = LISTS) -> Measures:
    """The measures of a text."""
    found, = measured([text], lists)
    return Measures(*found)


def in_python(text: str) -> Measures:
    """The same by Python."""
    return measured_in_python(text, LISTS)


def told(text: str) -> Measures:
    """The measures of a text, compiled or not."""
    found = of(text)
    assert found == in_python(text)
    return found


@given(TEXTS)
@example("")
@example("\u0130stanbul'da 3 k\xf6pr\xfc a\xe7\u0131ld\u0131.")
@example("\u039f\u0394\u03a5\u03a3\u03a3\u0395\u03a5\u03a3 \u1e9e \u01c5enan \xb2\xbd")
@example("A word " * 80 + "\u201copen.\u201d")
@example("ABC" + "\u01c5")
@example("Stra\xdfe \u0130 x")
@example("A word of one " * 25 + "(\u212auva: x).")
@example("Sentence. " * 200)
@example("\N{COPYRIGHT SIGN}".join(["PHOTO", "a" * 300, "."]))
@example("Jane O\u2019Roe-Li (34) \xe4r 3 m\xfcd\xe4")
@example("Jane (left) (right) is one")
@example("\u03a3\u039f\u03a6\u0399\u0391\u03a3 \u0130zmir \u03a3")
@example("\u0416\u0430\u043d\u043d\u0430 is 3\x1cpm 12\xa0. 3h4 12 34:5\x1e3 .\x1f4 / 3.04.5am")
def test_compiled_or_not_is_the_same(text: str) -> None:
    assert of(text) == in_python(text)


@given(st.lists(TEXTS, max_size=4), st.lists(st.text("ab", min_size=1), max_size=60))
@example([], [f"word{i}" for i in range(3000)] * 2)
@example([], ["a" * size for size in (19, 20, 21, 20, 21, 299, 300)] * 2)
@example([], ["b\u0446" * 10, "by\xe9", "bridge", "by", "\u1e9e"] * 2)
def test_texts_share_their_words(texts: list[str], words: list[str]) -> None:
    """However many there are, in whatever order."""
    texts += [" ".join(words[at:at + 7]) for at in range(0, len(words), 7)]
    found = measured(texts, LISTS)
    assert found == [in_python(text) for text in texts]
    words = [word for measures in found for word in measures[0]]
    assert not native.COMPILED or len(set(map(id, words))) == len(set(words)) or not all(map(str.isascii, texts))


@given(st.lists(PIECES).map("".join))
@example("3" * 4)
def test_people_and_times_are_seen_compiled_or_not(text: str) -> None:
    assert of(text) == in_python(text)


@given(st.lists(SIGNED).map("".join))
@example("foto\u0130\u0130:")
@example("foto\u0130:")
@example("Foto Ada B\u0130LD: Ada")
def test_credits_are_seen_compiled_or_not(text: str) -> None:
    assert of(text) == in_python(text)
    assert of(text).credited & TAIL or not CREDIT.search(text[-CREDIT_REACH:]) or not WORDS.search(text[-CREDIT_REACH:].lower())


@given(st.lists(PIECES).map("".join))
def test_no_day_or_time_is_passed_by(text: str) -> None:
    assert of(text).timed & DAY or not NUMERIC_DATE.search(text[:HEAD])
    assert of(text).timed & CLOCK or not TIME_OF_DAY.search(text[:HEAD])


@pytest.mark.parametrize("shape", ["{}b", "{0}{0}", "A{} is one", "{}b is one", "Ada {} is one", "3{}40", "3{}am", "3a{}", "3u{}", "3{}/4/", "3/{}4/", "{}3/4/", "3/4{}/", "20{}6"])
def test_every_common_character_is_seen_as_the_patterns_see_it(shape: str) -> None:
    texts = [shape.format(chr(code)) for code in range(LIMIT)]
    assert [text for text in texts if of(text) != in_python(text)] == []


@pytest.mark.skipif(not native.COMPILED, reason="the package was not compiled here")
@pytest.mark.parametrize(("text", "is_known"), [
    ("The bridge\u2019s \u201copening\u201d \u2026", True), ("\u041c\u043e\u0441\u0442 \u043e\u0442\u043a\u0440\u044b\u0442.", True), ("\N{COPYRIGHT SIGN} Courier", True),
    ("\N{CIRCLED LATIN SMALL LETTER C} Courier", False), ("e\u0301", False), ("\u0130zmir", True), ("\u0130zmir'de a\xe7\u0131ld\u0131", False),
    ("\u6a4b\u304c\u958b\u3044\u305f", False),
    ("a" * HEAD + "\u3002", False), ("a" * HEAD + "\u6a4b.", True)])
def test_only_texts_of_common_characters_are_measured_by_compiled_code(text: str, *, is_known: bool) -> None:
    found, = native.measured([text], table(), small(), LISTS)
    assert (found is not None) is is_known


@pytest.mark.skipif(not native.COMPILED, reason="the package was not compiled here")
@pytest.mark.parametrize("arguments", [
    (), ("a", b"", b"", LISTS), (["a"], "", b"", LISTS), (["a", 3], table(), small(), LISTS), (["a"], table(), small(), [*LISTS]),
    (["a"], table(), small(), {"a": "of"}), (["a"], table(), small(), 7)])
def test_compiled_code_refuses_what_does_not_fit(arguments: tuple[object, ...]) -> None:
    with pytest.raises((TypeError, SystemError)):
        native.measured(*arguments)  # type: ignore[arg-type]


@pytest.mark.skipif(not native.COMPILED, reason="the package was not compiled here")
@pytest.mark.parametrize("lists", [-1, 8, 2**80])
def test_compiled_code_refuses_lists_that_there_are_not(lists: int) -> None:
    with pytest.raises((ValueError, OverflowError)):
        native.measured(["a"], table(), small(), {"a": lists})


@pytest.mark.skipif(not native.COMPILED, reason="the package was not compiled here")
@pytest.mark.parametrize("more", [1, 2, 1000])
def test_compiled_code_refuses_small_letters_that_are_longer_than_any(more: int) -> None:
    with pytest.raises(SystemError):
        native.measured([Swelling(1024 + more)], table(), small(), LISTS)


@pytest.mark.parametrize(("text", "stop"), [
    ("It reopened.", "stop"), ("It \u201creopened.\u201d", "quote"), ("It reopened\u2026", "dots"), ("It reopened ...", "dots"), ("Read also:", "colon"), ("Roads,", "comma"),
    ("The bridge (old)", "mark"), ("The bridge", "none"), ("", "none"), ("\u201d\u201d", "none"), ("..", "stop")])
def test_how_a_text_ends(text: str, stop: str) -> None:
    assert STOP_KINDS[told(text).stop] == stop


@pytest.mark.parametrize(("text", "first"), [
    ("\u201cYes\u201d", "quote"), ("A" * MIN_CAPS, "caps"), ("A" * (MIN_CAPS - 1), "upper"), ("A" * CAPS + "b", "caps"), ("A" * (CAPS - 1) + "b", "upper"), ("Bridge", "upper"),
    ("iron", "lower"), ("3 roads", "digit"), ("\u01c5enan", "letter"), ("\u05d2\u05e9\u05e8", "letter"), ("#bridge", "mark")])
def test_what_a_text_begins_with(text: str, first: str) -> None:
    assert FIRST_KINDS[told(text).first] == first


def test_shares() -> None:
    found = told("The Bridge of the river, 2 km")
    assert found.words == ("the", "bridge", "of", "the", "river", "2", "km")
    assert (found.names, found.function, found.digits) == (2 / 7, 3 / 7, 1 / 29)
    assert (found.key, found.unspaced) == ("thebridgeoftheriver2km", 0)
    assert of("\u6a4b\u304c\u958b\u3044\u305f OK", lexicon().lists).unspaced == 5


def test_content_words() -> None:
    short, word, late = "a" * (MIN_WORD - 1), "b" * MIN_WORD, "c" * MIN_WORD
    found = told(" ".join([short, word, *["of"] * (TOPIC_WORDS - 3), word, late]))
    assert (found.spoken, found.content) == ((word, late), 1)
    assert told(" ".join([short, word, *["of"] * (TOPIC_WORDS - 4), word, late])).content == 2


@pytest.mark.parametrize("more", [0, 1])
def test_sentences_are_counted_in_the_opening(more: int) -> None:
    assert told("It sailed. " + "x" * (OPENING - 12 - more) + ". It sailed.").sentences == 2 + more


@pytest.mark.parametrize(("text", "ends"), [("It sails! When? Now. \u201cNow.\u201d She smiled.", 4), ('"Now." It \u0964 sailed. "Then." \u3002', 5)])
def test_ends_of_sentences(text: str, ends: int) -> None:
    assert told(text).sentences == ends + 1


@pytest.mark.parametrize(("text", "credited"), [
    ("The ferry (Reuters)", TAIL), ("The ferry (Reuters) . ", TAIL), ("The ferry (Reuters) sails", 0), ("PHOTO: Ada", TAIL), ("\u212auva: Ada", TAIL), ("The ferry", 0),
    ("Photo Ada", 0), ("Gebildet.", TAIL), ("Photo \u0130da", TAIL), ("Fotos : Ada", TAIL), ("Foto\u017f.", TAIL), ("Photographs  by Ada", 0), ("Image VIA Ada", TAIL),
    ("Picture", 0), ("Image by Ada", TAIL),
    ("x" * 10 + "Bild: Ada" + "x" * (CREDIT_REACH - 8), START), ("x" * 10 + "Bild: Ada" + "x" * (CREDIT_REACH - 19), TAIL), ("Bild." + "x" * CREDIT_REACH, START),
    ("x" * (CREDIT_START - 4) + "Bild." + "x" * CREDIT_REACH, 0), ("x" * (CREDIT_START - 5) + "Bild." + "x" * CREDIT_REACH, START)])
def test_where_a_credit_may_stand(text: str, credited: int) -> None:
    assert told(text).credited == credited


@pytest.mark.parametrize(("text", "timed"), [
    ("2026", DAY), ("1926", DAY), ("202", 0), ("2126", 0), ("20261", 0), ("1. 5 . 26", DAY), ("1.5.", DAY), ("1.  5.", 0), ("1.5", 0), ("123.5.6", 0), ("1.555.", 0), ("3/4-", DAY),
    ("3h40", CLOCK), ("3h4", 0), ("3H404", 0), ("3 h 40", 0), ("3:40", CLOCK), ("3.40.", DAY + CLOCK), ("303:40", 0), ("3 p", 0), ("3 p.", CLOCK), ("3 PM", CLOCK), ("3  pm", 0),
    ("3am", CLOCK), ("3 at", 0), ("3Uhr", CLOCK), ("3 up", 0), ("303 pm", 0), ("3 boats", 0), ("boats", 0)])
def test_what_digits_may_tell(text: str, timed: int) -> None:
    assert told(text).timed == timed


@pytest.mark.parametrize(("text", "person"), [
    ("Ada Quill is a reporter", 1), ("Ada Quill (34) covers the bay", 1), ("Ada (left) (right) is here", 0), ("A B C D is one", 1), ("A B C D E is one", 0), ("Q is a singer", 1),
    ("Ada Quill is", 0), ("ada is one", 0), ("Ada () is one", 0), ("Ada (" + "a" * 30 + ") is one", 1), ("Ada (" + "a" * 31 + ") is one", 0), ("", 0)])
def test_who_is_told_of(text: str, person: int) -> None:
    assert told(text).person == person


@pytest.mark.parametrize(("text", "signed"), [("a | b", 1), ("WWW.quay.example", 1), ("mail@quay.example", 1), ("The ferry sails.", 0), ("a w. b", 1)])
def test_signs(text: str, signed: int) -> None:
    assert told(text).signed == signed


@pytest.mark.parametrize(("text", "listed"), [
    ("By Ada Quill", ["by"]), ("Seen by Ada", []), ("Our newsletter", ["newsletter"]), ("\u041c\u043e\u0441\u0442", ["\u043c\u043e\u0441\u0442"]), ("The ferry", []), ("", []),
    ("\u6a4b", []), ("by \N{COPYRIGHT SIGN}", ["by"]), ("Bridge, bridge", ["bridge", "bridge"])])
def test_lines_that_may_hold_a_phrase(text: str, listed: list[str]) -> None:
    assert list(told(text).listed) == listed
