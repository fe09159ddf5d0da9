from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean import clean
from newsclean.blocks import Role, Span
from newsclean.document import Document
from newsclean.language import language_of
from newsclean.repair.quotes import repair_quotes
from newsclean.repair.spacing import repair_spacing
from newsclean.repair.spelling.finding import Kind
from newsclean.repair.spelling.model import SpellingModel, spelling_model
from newsclean.repair.typos import SHORT, THRESHOLDS, TOLD_APART, UNTOUCHED, Suspect, _likeliest, mended_by, repair_typos, suspects

FIXTURES = Path(__file__).parents[2] / "fixtures" / "typos"


def cases(name: str) -> list[dict[str, str]]:
    return list(tomllib.loads((FIXTURES / f"{name}.toml").read_text("utf-8"))["case"])


def mended(text: str) -> Document:
    return clean(text, kind="text", passes=(repair_typos,))


@pytest.mark.parametrize("case", cases("mended"), ids=lambda case: case["label"])
def test_slips_are_mended(case: dict[str, str]) -> None:
    document = mended(case["original"])
    assert document.text == case["expected"]
    assert all(edit.confidence >= min(THRESHOLDS.values()) and edit.reason for edit in document.edits)
    assert document.as_read().text == case["original"]


@pytest.mark.parametrize("case", cases("mended"), ids=lambda case: case["label"])
def test_mended_text_is_left_alone(case: dict[str, str]) -> None:
    assert mended(case["expected"]).edits == ()


@pytest.mark.parametrize("case", cases("kept"), ids=lambda case: case["label"])
def test_good_text_is_left_alone(case: dict[str, str]) -> None:
    assert [(edit.before, edit.after) for edit in mended(case["original"]).edits] == []


@pytest.mark.parametrize("case", cases("suspected"), ids=lambda case: case["label"])
def test_what_is_less_sure_is_reported(case: dict[str, str]) -> None:
    document = mended(case["original"])
    found = {s.after: s for s in suspects(document)}
    assert case["suspected"] in found
    assert found[case["suspected"]].kind not in THRESHOLDS
    assert not any(edit.after == case["suspected"] for edit in document.edits)


UNSEEN = "The goverment said,\"We wait for the ferry,\N{RIGHT DOUBLE QUOTATION MARK} and left."
"""With a space before its first mark, `repair_quotes` sees that this mark opens, and is a straight one among curled ones."""


def test_a_space_that_shows_a_quotation_to_the_pass_before_is_a_suspect() -> None:
    document = mended(f"{UNSEEN}\n\nThe war ended.Talks began again.")
    assert [(edit.before, edit.after) for edit in document.edits] == [("goverment", "government"), ("", " ")]
    assert [(s.kind, s.after) for s in suspects(document)] == [(Kind.GAP, " ")]
    assert repair_quotes(document) is document


def test_before_repair_of_quotes_every_missing_space_is_put_in() -> None:
    document = mended(f"{UNSEEN}\n\n\N{RIGHT DOUBLE QUOTATION MARK}It was late,\N{RIGHT DOUBLE QUOTATION MARK} said the mayor.")
    assert document.text.startswith("The government said, \"We wait")
    assert repair_quotes(document) is not document


def test_a_word_that_recurs_is_a_term() -> None:
    once = "The villagers follow an old tradtion when the boats come home."
    assert mended(once).edits
    assert not mended("\n\n".join([once, "A tradtion is a small net.", "Each tradtion is signed.", "No tradtion leaves the town."])).edits


def test_typographic_apostrophes_stay() -> None:
    text = "The goverment’s plan would’t please the unions, the minister said."
    assert [s.after for s in suspects(mended(text))] == ["government", "wouldn’t"]


def test_languages_without_a_lexicon_are_left_alone() -> None:
    text = "Prezydent powiedzial wczoraj, ze rzad nie przyjmie nowych warunkow umowy z sasiadami."
    assert mended(text).edits == ()
    assert suspects(mended(text)) == ()


SLIP = "The goverment said so on Monday, after the talks."


def told_as(language: str | None, text: str) -> Document:
    document = clean(text, kind="text", passes=())
    return replace(document, facts=replace(document.facts, language=language))


@pytest.mark.parametrize("language", [None, "en", "fr", "la"])
def test_a_short_text_is_asked_itself_whether_it_is_english(language: str | None) -> None:
    assert [edit.after for edit in repair_typos(told_as(language, SLIP)).edits] == ["government"]


@pytest.mark.parametrize(("words", "asked"), [(SHORT - 1, True), (SHORT, False)])
def test_a_longer_text_is_in_the_language_that_was_found(words: int, *, asked: bool) -> None:
    text = SLIP + "\n" + "well " * (words - len(SLIP.split()))
    assert bool(repair_typos(told_as("fr", text)).edits) is asked
    assert repair_typos(told_as("en", text)).edits
    assert repair_typos(told_as(None, text)).edits


def test_a_short_text_is_mended_to_its_end_though_spaces_make_it_longer() -> None:
    slips = "They said so,recieve the goverment again."
    document = repair_typos(told_as("fr", slips + "\n" + "well " * (SHORT - 1 - len(slips.split()))))
    assert document.blocks[0].text == "They said so, receive the government again."
    assert len(document.text.split()) == SHORT


def test_a_short_text_that_is_taken_for_the_same_language_when_mended_is_mended() -> None:
    document = mended("Six goverment ships reached Pell harbour.")
    assert language_of(document.text) == document.language != "en"
    assert document.text == "Six government ships reached Pell harbour."


OF_TWO = "{before}\n\nThe goverment said so,but ofthe war.The talks\n\n{after}"
"""Taken for German until the goverment is a government."""


@pytest.mark.parametrize(("before", "after", "made"), [
    ("Die Mühle wird saniert.", "Bleibt hier.", True),
    ("Die Mühle wird saniert.", "Zu spät.The", False),  # a gap, a mark and a word that are right in German
    ("Lesen Sie auch: Die Brücke bleibt zu.", "He isn`t here.", False),
    ("Die Mühle wird saniert.", "Foto goverment.", False),
])
def test_a_text_is_not_mended_that_needs_more_in_the_language_it_is_then_taken_for(before: str, after: str, *, made: bool) -> None:
    source = OF_TWO.format(before=before, after=after)
    document = clean(source, kind="text", passes=(repair_quotes, repair_spacing, repair_typos))
    assert document.language == "de"
    assert bool(document.edits) is made
    assert clean(document.text, kind="text", passes=(repair_quotes, repair_spacing, repair_typos)).edits == ()


@pytest.mark.parametrize(("text", "english"), [
    ("The goverment said so.", False), ("The goverment said so again.", True), ("The goverment said so to Ana Duarte.", True),
    ("The goverment said so tego dnia wieczorem.", False), ("The goverment said so again on wieczorem.", True),
    ("The goverment's dept said loss of 3 mln vs 2 mln after tego wieczorem.", True)])  # abbreviations and genitives are no strange words
def test_what_reads_as_english(text: str, *, english: bool) -> None:
    found = suspects(told_as("pl", text), least=0.0)
    assert any(s.after == "government" for s in found) is english
    assert TOLD_APART == (5, 0.7)


def test_other_weights_can_be_tried() -> None:
    none, document = SpellingModel({}, {}), told_as("en", SLIP)
    assert mended_by(none, document) is document
    assert suspects(document, 0.5, none) == ()
    assert mended_by(None, document) == mended_by(spelling_model(), document) == repair_typos(document)


@pytest.mark.parametrize("role", sorted(UNTOUCHED))
def test_names_and_labels_are_left_alone(role: Role) -> None:
    document = clean("The goverment said so on Monday, after the talks in the capital.", kind="text", passes=())
    labelled = replace(document, blocks=tuple(replace(block, role=role) for block in document.blocks))
    assert repair_typos(labelled) is labelled
    assert repair_typos(document) is not document


def test_preformatted_text_is_left_alone() -> None:
    assert not clean("<pre>The goverment said so on Monday, after the talks.</pre>", passes=(repair_typos,)).edits


@pytest.mark.parametrize(("end", "mended"), [("the local econom", False), ("the local econom.", True), ("the local econmoy", True)])
def test_a_word_in_which_a_text_breaks_off_is_not_guessed(end: str, *, mended: bool) -> None:
    text = f"The council said on Monday that it would spend the money on {end}"
    assert (clean(text, passes=(repair_typos,)).text.rstrip(".").endswith("economy")) is mended


def test_doubled_words_are_reported_not_removed() -> None:
    document = mended("He said the the bridge had been closed since the beginning of last week.")
    assert document.edits == ()
    found = suspects(document)
    assert [(s.before, s.after) for s in found] == [(" the", "")]
    assert document.blocks[0].text[found[0].span.start:found[0].span.end] == " the"


def test_suspects_are_what_is_left_below_the_threshold() -> None:
    document = mended("The goverment said that its new plan for the harbour would be a grelt of its own.")
    assert all(s.probability < THRESHOLDS.get(s.kind, 2) for s in suspects(document))
    before = clean("The goverment said that its new plan for the harbour would be ready.", kind="text", passes=())
    assert [(s.before, s.after) for s in suspects(before) if s.probability >= THRESHOLDS[s.kind]] == [("goverment", "government")]
    assert suspects(before, least=1.1) == ()


@pytest.mark.parametrize(("second", "probability", "kept"), [
    ((3, 5), 0.8, [(3, 5)]), ((3, 5), 0.6, [(0, 3)]), ((3, 5), 0.7, [(0, 3)]), ((1, 2), 0.8, [(1, 2)]), ((4, 5), 0.8, [(0, 3), (4, 5)]), ((4, 5), 0.6, [(0, 3), (4, 5)])])
def test_of_suspects_that_touch_the_likeliest_is_told(second: tuple[int, int], probability: float, kept: list[tuple[int, int]]) -> None:
    both = [Suspect("1", Span(*span), "", "", Kind.WORD, p) for span, p in ((second, probability), ((0, 3), 0.7))]
    assert [(s.span.start, s.span.end) for s in _likeliest(both)] == kept


WORDS = st.sampled_from("the goverment said that ofthe bridge recieve th e.The new,plan and ror teh a i ii Prigozhin 12 mln don't would't xqzt t hree".split())


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=25), st.sampled_from(" \n"))
def test_mending_twice_is_mending_once(words: list[str], joint: str) -> None:
    once = mended(joint.join(words))
    assert repair_typos(once) == once


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="abthe ,.\"'-’“é1", max_size=120))
def test_history_replays(text: str) -> None:
    document = mended(text)
    assert document.as_read().blocks == clean(text, kind="text", passes=()).blocks


@pytest.mark.parametrize("piece", ["ror ", "a,b", "qwx zxv ", ",a", "th e ", "xqzt'", "goverment "])
def test_cost_is_linear(piece: str) -> None:
    from time import process_time

    def cost(times: int) -> float:
        document = clean("The council said that the bridge would be closed. " + piece * times, kind="text", passes=())
        start = process_time()
        repair_typos(document)
        return process_time() - start
    cost(50)
    assert cost(12_000) < 24 * (cost(1_000) + 0.02)
