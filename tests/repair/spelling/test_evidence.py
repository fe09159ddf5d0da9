"""The evidence for a correction, figure by figure, with a small lexicon of invented frequencies and, for word pairs and known slips, the English one."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.repair.spelling.candidates import Candidate, Slip
from newsclean.repair.spelling.context import Setting, Vocabulary, place_of
from newsclean.repair.spelling.evidence import CLOSE_FORM, NEAR, PAIR_RANGE, RARE_TARGET, SMALL_ZIPF, choice_features, word_features
from newsclean.repair.spelling.joined import Split, best_split, joined_features
from newsclean.repair.spelling.lexicon import ZIPF_STEPS, Lexicon, lexicon_of


def english() -> Lexicon:
    found = lexicon_of("en")
    assert found
    return found


ENGLISH = english()


def lexicon(**zipf: float) -> Lexicon:
    return Lexicon("xx", {word: round(value * ZIPF_STEPS) for word, value in zipf.items()}, frozenset())


FEW = lexicon(ferry=5.0, ferries=4.5, honor=4.0, honour=4.0, the=7.0, man=5.0, sand=3.0, castle=4.0, happy=4.0, sail=4.0)


def of(word: str, *targets: str | Candidate, text: str = "", words: Lexicon = FEW, scores: tuple[float, ...] = (9.0, 8.0, 7.0), split: Split | None = None,
       tokens: str = "", counts: dict[str, int] | None = None, **setting: float) -> dict[str, float]:
    """The evidence where the best of these candidates would take the place of the word."""
    text = text or f"on {word} on"
    start = text.index(word)
    ranked = [(score, target if isinstance(target, Candidate) else Candidate(target, Slip.LETTER)) for score, target in zip(scores, targets, strict=False)]
    found = Setting(text, Vocabulary(set(tokens.split()), counts or {}), words, setting.get("foreign", 0.0), int(setting.get("strange", 0)), brief=bool(setting.get("brief", 0)))
    return word_features(word, ranked, place_of(text, start, start + len(word)), found, split)


@pytest.mark.parametrize(("second", "margin", "near"), [(9.0, 0.0, NEAR), (7.5, 1.5, 0.5), (7.0, 2.0, 0.0), (3.5, 5.5, 0.0), (2.5, 6.0, 0.0)])
def test_how_far_the_best_is_ahead(second: float, margin: float, near: float) -> None:
    features = of("ferrq", "ferry", "happy", scores=(9.0, second))
    assert (features["score"], features["margin"], features["alone"], features["near"], features["small near"]) == (9.0, margin, 0.0, near, 0.0)
    alone = of("ferrq", "ferry")
    assert (alone["margin"], alone["alone"], alone["near"]) == (6.0, 1.0, 0.0)


@pytest.mark.parametrize(("zipf", "below", "frequent", "rare", "ratio"), [
    (3.0, 3.0, 0.0, RARE_TARGET - 3.0, 1.5), (3.5, 3.5, 0.0, 0.0, 1.0), (4.0, 4.0, 0.0, 0.0, 0.5), (4.5, 4.0, 0.0, 0.0, 0.0), (5.0, 4.0, 0.5, 0.0, 0.0)])
def test_how_frequent_the_target_is(zipf: float, below: float, frequent: float, rare: float, ratio: float) -> None:
    features = of("ferrq", "ferry", words=lexicon(ferry=zipf))
    assert (features["zipf"], features["zipf below"], features["frequent"], features["rare target"], features["ratio"]) == (zipf, below, frequent, rare, ratio)
    assert (features["rare"], features["unseen"]) == (0.0, 1.0)


@pytest.mark.parametrize(("length", "names"), [(3, {"short"}), (4, {"four"}), (5, {"five"}), (6, set())])
def test_how_long_the_word_is(length: int, names: set[str]) -> None:
    features = of("q" * length, "ferry")
    assert {name for name in ("short", "four", "five") if features[name]} == names
    assert features["length"] == length
    assert of("q" * 13, "ferry")["length"] == 12


@pytest.mark.parametrize(("count", "twice", "often"), [(1, 0.0, 0.0), (2, 1.0, 0.0), (3, 1.0, 1.0)])
def test_how_often_it_stands_in_the_document(count: int, twice: float, often: float) -> None:
    features = of("ferrq", "ferry", counts={"ferrq": count})
    assert (features["recurs"], features["recurs often"]) == (twice, often)
    assert of("ferrq", "ferry")["recurs"] == joined("ofthe", "Most ofthe men")["recurs"] == 0.0


@pytest.mark.parametrize(("name", "text", "told"), [
    ("named before", "said Pell ferrq on", True), ("named before", "said pell ferrq on", False), ("named after", "on ferrq Pell", True), ("named after", "on ferrq, Pell", False),
    ("between names", "said Pell ferrq Brandt", True), ("between names", "said Pell ferrq on", False), ("numbered", "on 12 ferrq on", True), ("enclosed", "on (ferrq) on", True),
    ("enclosed", "on ferrq on", False), ("foreign neighbour", "on van ferrq on", True), ("foreign neighbour", "man ferrq van", True), ("foreign neighbour", "man ferrq man", False),
    ("strange before", "zzq ferrq man", True), ("strange before", "man ferrq zzq", False), ("strange after", "man ferrq zzq", True), ("strange after", "man ferrq z", False),
    ("strange after", "man ferrq mln", False), ("misfit", "the ferrq man", True), ("misfit", "zzq ferrq man", False), ("misfit", "the ferrq zzq", False),
])
def test_where_it_stands(name: str, text: str, told: bool) -> None:
    assert of("ferrq", "ferry", text=text)[name] == float(told)


@pytest.mark.parametrize(("text", "missing"), [("man, ferrq, man", 2.0), ("man, ferrq man", 1.0), ("man ferrq man", 0.0), ("ferrq.", 0.0)])
def test_neighbours_that_are_missing(text: str, missing: float) -> None:
    assert of("ferrq", "ferry", text=text)["no context"] == missing


@pytest.mark.parametrize(("foreign", "strange", "told"), [(0.0, 0, (0.0, 0.0)), (0.1, 2, (0.5, 2.0)), (0.2, 3, (1.0, 3.0)), (0.25, 4, (1.0, 3.0))])
def test_how_strange_the_text_is(foreign: float, strange: int, told: tuple[float, float]) -> None:
    features = of("ferrq", "ferry", foreign=foreign, strange=strange, brief=1)
    assert (features["foreign"], features["strangers"], features["brief"]) == (*told, 1.0)


@pytest.mark.parametrize(("word", "target", "names"), [
    ("unhappi", "happy", set()), ("unhappy", "happy", {"prefixed"}), ("unsa", "sand", set()), ("uncastle", "castle", {"prefixed"}), ("sails", "sail", {"suffixed", "strange s"}),
    ("saily", "sail", {"suffixed"}), ("honored", "honor", {"suffixed"}), ("happiness", "happy", {"strange s"}), ("sandcastle", "castle", {"compound"}),
    ("sandsail", "sail", {"compound"}),
    ("ferrie", "ferries", {"lost s"}), ("qrst", "ferry", {"no vowel"}), ("van", "man", {"particle"}),
])
def test_what_the_word_looks_like(word: str, target: str, names: set[str]) -> None:
    features = of(word, target)
    assert {name for name in ("prefixed", "suffixed", "compound", "strange s", "lost s", "no vowel", "particle") if features[name]} == names
    assert features["compound"] == (0.0 if "compound" not in names else (3.0 + 4.0) / 8)


@pytest.mark.parametrize(("slip", "last", "told"), [
    (Slip.DELETION, True, True), (Slip.UNDOUBLING, True, True), (Slip.INSERTION, True, True), (Slip.DOUBLING, True, True), (Slip.NEIGHBOUR, True, True),
    (Slip.DELETION, False, False),
    (Slip.TRANSPOSITION, True, False), (Slip.VOWEL, True, False), (Slip.KEY, True, False), (Slip.LETTER, True, False)])
def test_a_letter_at_the_end_may_be_an_inflection(slip: Slip, last: bool, told: bool) -> None:
    features = of("ferrq", Candidate("ferry", slip, last=last))
    assert features["inflected"] == float(told)
    assert features[f"slip:{slip}"] == 1.0
    assert features["last"] == float(last)


SHORT = lexicon(go=4.0, man=5.0, sand=3.0, ferries=4.5)


@pytest.mark.parametrize(("word", "names"), [
    ("ungo", set()), ("unman", {"prefixed"}), ("going", set()), ("maning", {"suffixed"}), ("sandman", {"compound"}), ("mansand", {"compound"}), ("sandgo", set()),
    ("gosand", set()),
])
def test_parts_of_a_formation_have_three_letters(word: str, names: set[str]) -> None:
    features = of(word, "ferries", words=SHORT)
    assert {name for name in ("prefixed", "suffixed", "compound") if features[name]} == names


def test_other_forms_and_spellings_of_the_target_stand_against_it() -> None:
    assert of("honoir", "honour", "honor")["variant"] == 1.0
    assert of("honoir", "honour", "happy")["variant"] == 0.0
    assert of("ferrq", "ferry", "ferries")["form close"] == CLOSE_FORM - 1.0
    assert of("ferrq", "ferry", "ferries", scores=(9.0, 5.0))["form close"] == 0.0
    assert of("ferrq", "ferry", "happy")["form close"] == 0.0
    assert of("ferrq", "ferry", "ferries", scores=(9.0, 9.0 - CLOSE_FORM))["form close"] == 0.0
    assert of("ferrq", "ferry", "ferries", scores=(9.0, 9.1 - CLOSE_FORM))["form close"] > 0.0


@pytest.mark.parametrize(("word", "target", "text", "form"), [
    ("wnat", "want", "he wnat to", "wanted"), ("sailng", "sail", "is sailng to", "sailing"), ("shpi", "ship", "the shpi is", None), ("shpi", "ships", "two shpi were", None)])
def test_another_form_of_the_target_may_fit_the_place_better(word: str, target: str, text: str, form: str | None) -> None:
    before, _, behind = text.split()

    def fit(meant: str) -> float:
        pairs = ENGLISH.pair(before, meant), ENGLISH.pair(meant, behind)
        return sum(min(PAIR_RANGE[1], max(PAIR_RANGE[0], pair)) for pair in pairs)
    assert of(word, target, text=text, words=ENGLISH)["form fits"] == pytest.approx(fit(form) - fit(target) if form else 0.0)


def test_the_target_is_seen_on_both_sides_or_is_made_of_the_same_letters() -> None:
    assert of("shpi", "ship", text="the shpi is", words=ENGLISH)["both seen"] == 1.0
    assert of("shpi", "ship", text="two shpi were", words=ENGLISH)["both seen"] == 0.0
    assert (of("shpi", "ship")["anagram"], of("shpq", "ship")["anagram"]) == (1.0, 0.0)


def test_what_the_document_says_of_the_word() -> None:
    features = of("ferrq", "ferry", tokens="ferry Ferrq")
    assert (features["written right"], features["a name"]) == (1.0, 1.0)
    features = of("ferrq", "ferry", tokens="Ferry ferrq")
    assert (features["written right"], features["a name"]) == (0.0, 0.0)


@pytest.mark.parametrize(("zipf", "small"), [(SMALL_ZIPF - 0.1, False), (SMALL_ZIPF + 0.1, True)])
def test_the_evidence_for_small_words_stands_there_once_more(zipf: float, small: bool) -> None:
    features = of("tha", Candidate("the", Slip.VOWEL, last=True), "man", words=lexicon(the=zipf, man=5.0))
    assert ({name for name, value in features.items() if name.startswith("small ") and value} >= {"small last", "small slip:vowel", "small near"}) is small
    assert ("small" in features) is small


@pytest.mark.parametrize(("split", "score", "letter"), [
    (None, 0.0, 0.0), ((2.5, "fer", "ry"), 2.5, 0.0), ((2.5, "f", "erry"), 2.5, 1.0), ((2.5, "ferr", "y"), 2.5, 1.0),
    ((-2.5, "fer", "ry"), 0.0, 0.0)])
def test_two_words_that_may_be_meant(split: Split | None, score: float, letter: float) -> None:
    features = of("ferrq", "ferry", split=split)
    assert (features["two words"], features["letter apart"]) == (score, letter)


@pytest.mark.parametrize(("word", "target", "names"), [
    ("goverment", "government", {"named", "named only"}), ("goverment", "governments", {"named other", "rare unnamed", "rare content"}), ("qzferry", "ferry", set())])
def test_known_slips(word: str, target: str, names: set[str]) -> None:
    features = of(word, target, words=ENGLISH)
    assert {name for name in ("named", "named only", "named other", "rare unnamed", "rare content") if features[name]} == names


@pytest.mark.parametrize(("word", "rare", "listed"), [("quaich", True, 1.0), ("goverment", True, 0.0), ("xqzvtw", False, 0.0)])
def test_rare_words_are_seen_and_some_stand_in_a_dictionary(word: str, rare: bool, listed: float) -> None:
    features = of(word, "ferry", words=ENGLISH)
    assert (features["rare"] > 0, features["unseen"], features["dictionary"]) == (rare, float(not rare), listed)
    assert features["ratio"] == pytest.approx(4.5 - (ENGLISH.zipf("ferry") - features["rare"]))


@given(st.sampled_from(["the", "of", "government", "ferry", "minister", "zzq"]), st.sampled_from(["prime", "the", "of", "zzq"]), st.sampled_from(["said", "the", "of", "zzq"]))
def test_pairs_count_within_a_range_and_are_seen_on_their_own_side(target: str, before: str, after: str) -> None:
    place = place_of(f"{before} qqqq {after}", len(before) + 1, len(before) + 5)
    features = choice_features("qqqq", Candidate(target, Slip.LETTER), place, ENGLISH)
    least, most = PAIR_RANGE
    assert features["left"] == min(most, max(least, ENGLISH.pair(place.before, target)))
    assert features["right"] == min(most, max(least, ENGLISH.pair(target, place.after)))
    assert (features["seen left"], features["seen right"]) == (ENGLISH.has_pair(place.before, target), ENGLISH.has_pair(target, place.after))


def joined(word: str, text: str, rival: float | None = None, tokens: str = "", **counts: int) -> dict[str, float]:
    start = text.index(word)
    place = place_of(text, start, start + len(word))
    split = best_split(word, place, ENGLISH)
    assert split
    return joined_features(word, split, rival, place, Setting(text, Vocabulary(set(tokens.split()), counts), ENGLISH, 0.1, 0, brief=False))


@pytest.mark.parametrize(("word", "text", "names"), [
    ("ofthe", "Most ofthe men", {"two letters", "small word", "small first", "small second"}), ("alot", "won alot of", {"one letter", "small word", "small first"}),
    ("menwho", "Most menwho left", {"three letters", "small second"}), ("shutdowns", "It shutdowns on", set()), ("wentup", "It wentup on 3", {"two letters", "particle"}),
])
def test_which_two_words_stand_together(word: str, text: str, names: set[str]) -> None:
    features = joined(word, text)
    found = {name for name in ("one letter", "two letters", "three letters", "small word", "small first", "small second", "particle") if features[name]}
    assert found - {"small word"} == names - {"small word"}
    assert (features["rival"], features["no rival"], features["foreign"]) == (0.0, 1.0, 0.5)


def test_what_the_document_says_of_two_words() -> None:
    features = joined("ofthe", "Most ofthe men", 1.5, "of the Ofthe", ofthe=3)
    assert [features[name] for name in ("rival", "no rival", "apart", "a name", "recurs", "recurs often")] == [1.5, 0.0, 1.0, 1.0, 1.0, 1.0]
    features = joined("ofthe", "Most ofthe men", None, "of ofthe", ofthe=2)
    assert [features[name] for name in ("apart", "a name", "recurs", "recurs often")] == [0.0, 0.0, 1.0, 0.0]


@pytest.mark.parametrize(("word", "names"), [
    ("ofthe", {"listed", "seen pair"}), ("aswell", {"dictionary", "listed", "seen pair"}), ("thankyou", {"dictionary", "seen pair"}), ("menwho", {"unseen", "seen pair"}),
    ("abit", {"seen pair"}), ("ferrythe", {"unseen"})])
def test_how_the_lexicon_knows_two_words_in_one(word: str, names: set[str]) -> None:
    features = joined(word, f"Most {word} men")
    assert {name for name in ("unseen", "dictionary", "listed", "seen pair") if features[name]} == names
    assert (features["rare"] > 0) is ("unseen" not in names)
    assert features["length"] == len(word)
    assert joined("shutdownsystems", "It shutdownsystems on")["length"] == 15.0
    assert joined("responsibilitiesthe", "It responsibilitiesthe on")["length"] == 16.0


def test_where_two_words_in_one_stand() -> None:
    features = joined("ofthe", "Most ofthe men")
    assert (features["first"], features["second"], features["shorter"]) == (ENGLISH.zipf("of"), ENGLISH.zipf("the"), ENGLISH.zipf("of"))
    assert joined("theof", "Most theof men")["shorter"] == ENGLISH.zipf("of")
    assert (features["left"], features["right"], features["pair"]) == (max(-1.0, ENGLISH.pair("most", "of")), max(-1.0, ENGLISH.pair("the", "men")), ENGLISH.pair("of", "the"))
    assert [joined("ofthe", text)["no context"] for text in ("Most ofthe men", "Most, ofthe men", "Most, ofthe, men")] == [0.0, 1.0, 2.0]
    assert [joined("ofthe", text)["numbered"] for text in ("Most ofthe men", "All 12 ofthe men")] == [0.0, 1.0]
    assert features["brief"] == 0.0
