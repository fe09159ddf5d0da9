"""Training sees what all passes do to whole texts, and counts as an evaluation of them would."""
from __future__ import annotations

import pytest

from newsclean.repair.spelling.lexicon import lexicon_of
from newsclean.repair.spelling.model import SpellingModel, spelling_model

pytest.importorskip("numpy")
from training.typo_items import LONG, LONG_LETTERS, Item, mistyped, slips_in_long_words, slips_in_small_words
from training.typo_outcomes import changes, judged, outcomes, summary

RIGHT = "The government sent ships to the harbour on Monday, after the talks in the capital had ended without a treaty."


def item(text: str, *errors: tuple[int, int, str], clean: bool = True, fold: int = 0, group: str = "own") -> Item:
    return Item("i", text, errors, clean, fold, group)


@pytest.mark.parametrize(("before", "after", "made"), [
    ("a b c", "a b c", []), ("part ofthe bridge", "part of the bridge", [(1, 2, ("of", "the"))]), ("th e man", "the man", [(0, 2, ("the",))]),
    ("teh govermnent met", "the government met", [(0, 1, ("the",)), (1, 2, ("government",))]), ("a b", "a b c", [(2, 2, ("c",))])])
def test_changes_word_by_word(before: str, after: str, made: list[object]) -> None:
    assert changes(before.split(), after.split()) == made


def test_what_is_judged() -> None:
    text = "The goverment sent teh ships."
    known = item(text, (4, 13, "government"), (19, 22, "the"))
    both = judged(known, "The government sent the ships.")
    assert (both.mended, both.wrong) == (2, 0)
    one = judged(known, "The governments\n\nsent the ships.")
    assert (one.mended, one.wrong, one.shown) == (1, 1, ("The [goverment > governments] sent teh ships.",))
    assert (judged(known, text).mended, judged(known, text.replace(" ", "\n")).wrong) == (0, 0)
    unknown = item(text, (4, 13, "?"))
    assert (judged(unknown, "The government sent teh ships.").wrong, judged(unknown, "The goverment sent the ships.").wrong) == (0, 1)


def test_every_fold_is_cleaned_with_the_model_that_does_not_know_it() -> None:
    text = RIGHT.replace("government", "goverment")
    items = [item(text, (4, 13, "government"), clean=False, fold=fold, group="nonword/natural") for fold in range(5)]
    items += [item(RIGHT + " It was teh end.", fold=0), item(text, fold=1, group="made/own")]
    asked = list[int]()

    def model_without(fold: int) -> SpellingModel:
        asked.append(fold)
        return spelling_model() if fold != 2 else SpellingModel({}, {})
    found = outcomes(items, model_without)
    assert asked == [0, 1, 2, 3, 4]
    assert [outcome.mended for outcome in found] == [1, 0, 1, 0, 1, 1]
    assert summary(found) == "natural 0.8000 nonword 0.8000 | wrong 0.0000 of 4 | edited news: false 1, mended 0"


def test_slips_are_put_into_lines_of_prose() -> None:
    lexicon = lexicon_of("en")
    assert lexicon
    texts = [item(f"{RIGHT}\nshort line", fold=k) for k in range(40)] + [item(RIGHT, (0, 3, "?")), item(RIGHT, clean=False)]
    long, small = list(slips_in_long_words(texts, lexicon)), list(slips_in_small_words(texts, lexicon))
    assert len(long) > 30
    assert 0 < len(small) < len(long)
    for made in long + small:
        (start, end, right), = made.errors
        assert made.text[:start] + right + made.text[end:] == RIGHT
        assert made.text[start:end] not in lexicon.words
        assert not made.clean
    assert all(made.group == LONG and len(made.errors[0][2]) >= LONG_LETTERS for made in long)
    assert long == list(slips_in_long_words(texts, lexicon))


def test_slips_are_of_every_kind() -> None:
    import random
    chance = random.Random(5)  # noqa: S311  # repeatable, not secret
    made = [mistyped("balloon", chance) for _ in range(400)]
    assert {"baloon", "balloonn", "ballooon", "blaloon"} & set(made)
    assert {len(word) - 7 for word in made} == {-1, 0, 1}
    assert sum(word[0] != "b" for word in made) < 80
