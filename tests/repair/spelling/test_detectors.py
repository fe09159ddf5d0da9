from __future__ import annotations

import pytest

from newsclean.repair.spelling.context import place_of
from newsclean.repair.spelling.doubled import doubled
from newsclean.repair.spelling.finding import Finding, Kind
from newsclean.repair.spelling.gaps import gaps
from newsclean.repair.spelling.guards import COMMON, PART_ZIPF, UNIT, is_formation, is_guarded
from newsclean.repair.spelling.lexicon import ZIPF_STEPS, Lexicon, lexicon_of
from newsclean.repair.spelling.model import SpellingModel, spelling_model
from newsclean.repair.spelling.proofread import proofread
from newsclean.repair.spelling.scan import LONG, is_known, occurrences, scan

ENGLISH = lexicon_of("en")


def found(text: str, kind: Kind) -> list[tuple[str, str]]:
    return [(text[f.start:f.end], f.after) for _, f in proofread([text], ENGLISH, spelling_model()) if f.kind is kind]


@pytest.mark.parametrize(("text", "at"), [
    ("the war.The talks", 8), ("on Monday.\"We go\" he", 10), ("said \"we go.\"The man", 13), ("the mayor,who came", 10),
    ("a “so.”The end", 7),
])
def test_places_of_a_missing_space(text: str, at: int) -> None:
    assert [f.start for f in gaps(text, ENGLISH)] == [at]


@pytest.mark.parametrize("text", ["napster.no site", "Bagle.AT came", "in St.Helier on", "the U.S.Army", "1,500 men", "a.b", "x.The", "see www.war.The/x", "war. The", "e.g.The"])
def test_no_place_for_a_space(text: str) -> None:
    assert not list(gaps(text, ENGLISH))


@pytest.mark.parametrize(("text", "told"), [
    ("the war.The talks", {"capital", "left known", "right known"}), ("the war,the talks", {"comma", "left known", "right known"}),
    ("on Monday.\"We go\" he", {"capital", "quoted", "right known", "left capital", "right short"}), ("by Davies,director-general so", {"comma", "right known", "left capital"}),
    ("it.The men", {"capital", "left known", "right known", "left short"}), ("by AFP,A man", {"comma", "capital", "right known", "left capital", "all capitals"}),
    ("by zzq,b man", {"comma", "right letter"}),
])
def test_the_evidence_for_a_missing_space(text: str, told: set[str]) -> None:
    features, = (dict(f.features) for f in gaps(text, ENGLISH))
    assert {name for name, value in features.items() if value and "zipf" not in name} == told


@pytest.mark.parametrize(("times", "often", "very"), [(2, 0.0, 0.0), (3, 1.0, 0.0), (4, 1.0, 0.0), (5, 1.0, 1.0)])
def test_a_text_may_write_all_its_sentences_so(times: int, often: float, very: float) -> None:
    assert {(f.features["often"], f.features["very often"]) for f in gaps(" ".join(["the war.The talks"] * times), ENGLISH)} == {(often, very)}


@pytest.mark.parametrize(("others", "told"), [(2, True), (3, False)])
def test_of_ten_words_three_others_may_not_be_unknown(others: int, told: bool) -> None:
    text = " ".join(["men"] * (9 - others) + [f"zqx{letter}rw" for letter in "abc"[:others]] + ["goverment"])
    assert (("goverment", "government") in found(text, Kind.WORD) + found(text, Kind.ODD) + found(text, Kind.TORN)) is told


@pytest.mark.parametrize("text", ["the the man", "the man and and the dog"])
def test_doubled_words(text: str) -> None:
    assert len(list(doubled(text, text.split()))) == 1


SELDOM_TWICE = ("the a an of and to with from at by or as his their our my its was were are be been has have will would could should when which who").split()


@pytest.mark.parametrize("word", SELDOM_TWICE)
def test_each_of_these_words_stands_once_in_good_english(word: str) -> None:
    text = f"men {word} {word} men"
    assert [(f.start, f.end, f.after) for f in doubled(text, text.split())] == [(4 + len(word), 5 + 2 * len(word), "")]
    assert not list(doubled(f"men x{word} {word} {word}s", ["men", f"x{word}", word, f"{word}s"]))


@pytest.mark.parametrize("text", ["had had", "that that", "the, the", "The the", "is is", "no no", "bathe the", "the theme"])
def test_words_that_may_be_doubled(text: str) -> None:
    assert not list(doubled(text, text.split()))


@pytest.mark.parametrize(("text", "kind", "pair"), [
    ("Then the goverment left the hall.", Kind.WORD, ("goverment", "government")), ("Then the goverment's plan failed.", Kind.TIED, ("goverment", "government")),
    ("They would't say so.", Kind.TIED, ("would't", "wouldn't")), ("They say, teh bridge fell.", Kind.WORD, ("teh", "the")),
    ("They say, teh xqzt fell.", Kind.SHORT, ("teh", "the")),
    ("He did not neccesarily agree.", Kind.FAR, ("neccesarily", "necessarily")),
])
def test_slips_of_a_word_are_of_four_kinds(text: str, kind: Kind, pair: tuple[str, str]) -> None:
    assert pair in found(text, kind)
    assert kind.weighed_as is Kind.WORD


def test_a_word_run_together_with_the_word_a_is_of_a_kind_of_its_own() -> None:
    assert found("He won alot of money.", Kind.LONE) == [("alot", "a lot")]
    assert found("He won alot of money.", Kind.JOINED) == []


def test_names_are_no_parts_of_a_word() -> None:
    assert found("He said th e man left.", Kind.PARTED)
    assert not found("This dea l is off.", Kind.PARTED)


@pytest.mark.parametrize("text", ["Then brahms came to the house.", "It rose by six mln dlrs and nine pct.", "In the qtr the stg yld fell."])
def test_names_and_abbreviations_are_no_slips(text: str) -> None:
    assert not [f for _, f in proofread([text], ENGLISH, spelling_model()) if f.kind.weighed_as is Kind.WORD]


def test_joined_and_parted_words() -> None:
    assert found("Most ofthe men left.", Kind.JOINED) == [("ofthe", "of the")]
    assert ("th e", "the") in found("He said th e man left.", Kind.PARTED)
    assert found("The onlending scheme was closed.", Kind.JOINED) == []


@pytest.mark.parametrize(("text", "word"), [
    ("paid 40 cts a share", "cts"), ("Kali und Salz AG", "und"), ("the ad hoc group", "hoc"),
    ("of Mairie centrale Tollande in", "centrale"), ("the Bank fuer Hafenwesen in", "fuer"),
    ("the big Mapusaurus roseae lived", "roseae"), ("of Malus ruderensis", "ruderensis"),
])
def test_guarded_words(text: str, word: str) -> None:
    start = text.index(word)
    assert is_guarded(word, place_of(text, start, start + len(word)), ENGLISH)
    assert not is_guarded("goverment", place_of("the goverment said", 4, 13), ENGLISH)


@pytest.mark.parametrize(("letters", "unit"), [(UNIT, True), (UNIT + 1, False)])
def test_behind_a_number_a_short_word_is_a_unit(letters: int, unit: bool) -> None:
    word = "zqxvw"[:letters]
    text = f"It paid 40 {word} and left"
    assert is_guarded(word, place_of(text, 11, 11 + letters), ENGLISH) is unit
    assert not is_guarded(word, place_of(text.replace("40", "on"), 11, 11 + letters), ENGLISH)


@pytest.mark.parametrize(("text", "word", "guarded"), [
    ("at the Bank centrale Tollande in", "centrale", True), ("at the Bank centrale Harbour in", "centrale", False), ("at the Bank centrale tollande", "centrale", False),
    ("at the bank centrale Tollande", "centrale", False),
    ("at Mairie centrale tollande in", "centrale", True), ("at Mairie centrale harbour in", "centrale", False), ("at Mairie centrale mln in", "centrale", False),
    ("all the und we", "und", False), ("all the und Salz", "und", True), ("of Salz und we", "und", True),
])
def test_between_names_a_word_is_part_of_them(text: str, word: str, guarded: bool) -> None:
    start = text.index(word)
    assert is_guarded(word, place_of(text, start, start + len(word)), ENGLISH) is guarded


@pytest.mark.parametrize(("word", "meant", "part", "formation"), [
    ("ferryport", COMMON - 0.1, PART_ZIPF, True), ("ferryport", COMMON + 0.1, PART_ZIPF, False), ("ferryport", COMMON - 0.1, PART_ZIPF - 0.1, False),
    ("portferry", COMMON - 0.1, PART_ZIPF, True), ("seaferry", COMMON - 0.1, PART_ZIPF, False), ("ferrysea", COMMON - 0.1, PART_ZIPF, False),
])
def test_two_long_words_in_one_are_a_formation_unless_a_common_word_is_meant(word: str, meant: float, part: float, formation: bool) -> None:
    zipf = {"ferrypart": meant, "ferry": part, "port": 4.0, "sea": 4.0}
    invented = Lexicon("xx", {known: round(value * ZIPF_STEPS) for known, value in zipf.items()}, frozenset())
    assert is_formation(word, "ferrypart", invented) is formation


@pytest.mark.parametrize(("word", "formation"), [("ferrys", True), ("ferryx", False), ("ferryxs", False)])
def test_a_plural_of_another_word_is_a_formation(word: str, formation: bool) -> None:
    assert is_formation(word, "fairy", Lexicon("xx", {"ferry": 5 * ZIPF_STEPS, "fairy": 5 * ZIPF_STEPS}, frozenset())) is formation


def test_formations() -> None:
    assert is_formation("trailblazed", "trailblazer", ENGLISH)
    assert is_formation("womens", "women", ENGLISH)
    assert is_formation("reschedulings", "rescheduling", ENGLISH)
    assert is_formation("targetted", "targeted", ENGLISH)
    assert not is_formation("dressser", "dresser", ENGLISH)         # three of a letter are a slip
    assert not is_formation("goverment", "government", ENGLISH)
    assert is_formation("conexion", "connexion", ENGLISH)             # Spanish
    assert not is_formation("independant", "independent", ENGLISH)  # French, but a known misspelling


@pytest.mark.parametrize(("length", "once"), [(LONG - 1, False), (LONG, True)])
def test_a_token_of_long_texts_is_kept_once(length: int, once: bool) -> None:
    texts = ["The goverment’s ships.", "The goverment’s ships.", "a" * (length - 44)]
    tokens = scan(texts, ENGLISH).tokens
    assert tokens == [text.split() for text in texts]
    assert (tokens[0][1] is tokens[1][1]) == once


@pytest.mark.parametrize(("word", "known"), [("government", True), ("government's", True), ("mln", True), ("goverment", False), ("goverment's", False), ("it's", True)])
def test_genitives_and_abbreviations_of_known_words_are_known(word: str, known: bool) -> None:
    assert is_known(word, ENGLISH) is known


def test_scan_finds_unknown_words_only() -> None:
    result = scan(["The goverment’s man, Prigozhin, didn’t see t hree e.g. dogs.", "All is well.", "A hree, goverment’s."], ENGLISH)
    assert result.unknown == {"goverment’s", "t", "hree"}
    assert [result.unknown_in(i) for i in range(3)] == [{"goverment’s", "t", "hree"}, set(), {"goverment’s", "hree"}]
    assert result.vocabulary.unknown == {"goverment’s": 2, "hree": 2, "t": 1}
    assert "man," in result.vocabulary.tokens
    assert not result.glued
    assert scan(["the war.The talks"], ENGLISH).glued


@pytest.mark.parametrize("words", [{"hree", "t"}, {"hree", "t", "x", "y", "z"}])
def test_occurrences_are_whole_words_in_order(words: set[str]) -> None:
    text = "hree t hree three t."
    assert [text[a:b] for a, b in occurrences(text, words)] == ["hree", "t", "hree", "t"]


def test_the_model_weighs_what_it_knows() -> None:
    model = SpellingModel({"zipf": 2.0}, {Kind.GAP: {"bias": 0.0, "comma": 1.0}})
    assert model.choice_score({"zipf": 3.0, "other": 1.0}) == 6.0
    assert model.probability(Kind.GAP, {"comma": 0.0}) == 0.5
    assert 0.5 < model.probability(Kind.GAP, {"comma": 1.0}) < model.probability(Kind.GAP, {"comma": 1000.0}) == 1.0
    assert model.probability(Kind.GAP, {"comma": -1000.0}) == 0.0
    assert model.probability(Kind.WORD, {"comma": 1.0}) == 0.0
    assert isinstance(Finding(Kind.GAP, 0, 0, " ", {}), Finding)
