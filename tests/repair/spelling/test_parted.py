"""A space inside a word: where the parts are looked at, and the evidence, figure by figure."""
from __future__ import annotations

import pytest

from newsclean.repair.spelling.context import Setting, Vocabulary
from newsclean.repair.spelling.finding import Finding
from newsclean.repair.spelling.lexicon import lexicon_of
from newsclean.repair.spelling.parted import parted

ENGLISH = lexicon_of("en")


def setting_of(text: str, tokens: str = "", **unknown: int) -> Setting:
    assert ENGLISH
    return Setting(text, Vocabulary(set(tokens.split()), unknown), ENGLISH, foreign=0.125, strange=1, brief=False)


def found(text: str, word: str, rival: float | None = None, **unknown: int) -> list[Finding]:
    start = text.index(word)
    return list(parted(setting_of(text, "ministers ministry", **unknown), start, start + len(word), rival))


def one(text: str, word: str, rival: float | None = None, **unknown: int) -> dict[str, float]:
    findings = found(text, word, rival, **unknown)
    assert len(findings) == 1
    return dict(findings[0].features)


@pytest.mark.parametrize(("text", "word", "after"), [
    ("the minis try said", "minis", ["ministry"]), ("the Minis try said", "try", ["Ministry"]), ("Then govern ment men", "ment", ["government"]),
    ("to run someth ing new", "someth", ["something"]),  # "ing" is a bank, too
    ("and th ing new", "th", []),                        # two letters beside it say nothing
    ("the dea dline passed", "dea", []),                 # itself an abbreviation that is often seen
])
def test_what_the_parts_make(text: str, word: str, after: list[str]) -> None:
    assert [finding.after for finding in found(text, word)] == after


def test_place_of_the_parts() -> None:
    left, right = found("Then govern ment men", "ment"), found("He said th e man", "th")
    assert [(f.start, f.end) for f in left] == [(5, 16)]
    assert [(f.start, f.end) for f in right] == [(8, 12)]


@pytest.mark.parametrize(("text", "word", "letter", "two"), [("said t he man", "t", 1.0, 0.0), ("said th e man", "th", 0.0, 1.0), ("his gre at day", "gre", 0.0, 0.0)])
def test_parts_of_one_letter_or_two(text: str, word: str, letter: float, two: float) -> None:
    features = one(text, word)
    assert (features["letter"], features["two letters"]) == (letter, two)


@pytest.mark.parametrize(("text", "word", "length"), [
    ("a govern ment man", "ment", 10.0), ("their relat ionships end", "relat", 12.0), ("the administr ation said", "administr", 12.0),
    ("the responsib ilities of", "responsib", 12.0)])
def test_length_counts_up_to_twelve_letters(text: str, word: str, length: float) -> None:
    assert one(text, word)["length"] == length


@pytest.mark.parametrize(("share", "counted"), [(0.0, 0.0), (0.125, 0.625), (0.2, 1.0), (0.25, 1.0)])
def test_the_share_of_unknown_words_counts_up_to_a_fifth(share: float, counted: float) -> None:
    text = "a govern ment man"
    findings = list(parted(setting_of(text)._replace(foreign=share), 9, 13, None))
    assert [finding.features["foreign"] for finding in findings] == [counted]


@pytest.mark.parametrize("brief", [False, True])
def test_a_brief_text_is_told(brief: bool) -> None:
    text = "a govern ment man"
    assert [f.features["brief"] for f in parted(setting_of(text)._replace(brief=brief), 9, 13, None)] == [float(brief)]


@pytest.mark.parametrize(("times", "twice", "often"), [(1, 0.0, 0.0), (2, 1.0, 0.0), (3, 1.0, 1.0)])
def test_a_part_that_recurs_is_a_term(times: int, twice: float, often: float) -> None:
    features = one("a govern ment man", "ment", ment=times)
    assert (features["recurs"], features["recurs often"]) == (twice, often)
    assert one("a govern ment man", "ment")["recurs"] == 0.0


def test_the_other_part_and_the_rival() -> None:
    known, unknown = one("a govern ment man", "ment", 2.5), one("the minis try said", "minis")
    assert (known["other known"], known["both unknown"], known["unknown first"], known["other letter"]) == (1.0, 0.0, 0.0, 0.0)
    assert (known["rival"], known["no rival"], unknown["rival"], unknown["no rival"]) == (2.5, 0.0, 0.0, 1.0)
    assert (unknown["unknown first"], unknown["written whole"], known["written whole"]) == (1.0, 1.0, 0.0)
    assert one("said th e man", "th")["other letter"] == 1.0
    assert one("Said th e man", "th")["capital"] == 0.0
    assert one("Gover nment men", "nment")["capital"] == 1.0


@pytest.mark.parametrize(("text", "word", "name"), [("on 5 govern ment men", "ment", "numbered"), ("of Brandt govern ment men", "ment", "named"), ("that i t was", "t", "s")])
def test_what_stands_beside(text: str, word: str, name: str) -> None:
    start = text.rindex(f" {word} ") + 1
    findings = list(parted(setting_of(text), start, start + len(word), None))
    assert findings
    assert all(finding.features[name] == 1.0 for finding in findings)
    assert one("a govern ment man", "ment")[name] == 0.0
