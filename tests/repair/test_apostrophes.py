"""Apostrophes: how far a quotation in single marks is looked for, and when a straight one is the odd one out."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.repair import repair_quotes
from newsclean.repair.apostrophes import REACH, accent_rule, apostrophe_rule, german_singles
from newsclean.repair.edits import applied
from repair.cases import document, run, text_of


@pytest.mark.parametrize(("length", "closed"), [(REACH, True), (REACH + 1, False)])
def test_how_far_a_quotation_reaches(length: int, *, closed: bool) -> None:
    quoted = "‘Twas the ferry ".ljust(length, "w")
    after = text_of(run(document(f"{quoted}’", "en"), (repair_quotes,)))
    assert after[0] == ("‘" if closed else "’")


@pytest.mark.parametrize(("text", "odd"), [
    ("It isn’t late, and he wasn't there.", True),
    ("It isn’t late, and he wasn't there; the crew's gone.", False),        # two are a habit
    ("It isn’t late, and he wasn't there; the deck is 20' long.", False),   # other straight marks are, too
    ("It isn’t late, and he wasn't there; the deck is 20' by 30\" wide.", False),
    ("It is late, and he wasn't there.", False),
])
def test_the_only_straight_one(text: str, *, odd: bool) -> None:
    after = text_of(run(document(text, "en"), (repair_quotes,)))
    assert after == (text.replace("wasn't", "wasn’t") if odd else text)


@pytest.mark.parametrize(("text", "expected"), [("He didn`t.", "He didn't."), ("They´re here.", "They're here."), ("The crew`s boat.", "The crew's boat."),
                                                ("It`s “late.”", "It’s “late.”"), ("It isn’t; they´ve gone.", "It isn’t; they’ve gone.")])
def test_accents_become_the_apostrophe_of_the_document(text: str, expected: str) -> None:
    assert text_of(run(document(text, "en"), (repair_quotes,))) == expected


def english(text: str, *others: str) -> str:
    return applied(text, apostrophe_rule([text, *others])(text))


@pytest.mark.parametrize(("text", "after"), [
    ("don‘t they‘re we‘ve I‘m he‘d it‘ll IT‘S", "don’t they’re we’ve I’m he’d it’ll IT’S"), ("don‘ts", "don‘ts"), ("do‘t", "do‘t"),
    ("the workers‘ union", "the workers’ union"), ("the workers‘", "the workers’"), ("“the workers‘”", "“the workers’”"), ("the 1990‘, a", "the 1990’, a"),
    ("It came.‘ So", "It came.’ So"),
    ("at five o‘clock, said Mr O‘Pell", "at five o’clock, said Mr O’Pell"), ("O‘pell", "O‘pell"), ("Marco‘Pell", "Marco‘Pell"), ("o‘clocks", "o‘clocks"), ("O‘PELL", "O‘PELL"),
    ("he said ‘yes", "he said ‘yes"), ("the workers‘x", "the workers‘x"),
    ("the ‘90s were", "the ’90s were"), ("the ‘95s were", "the ‘95s were"), ("‘90sx", "‘90sx"), ("‘tis ‘twas ‘em ‘til ‘cause ‘bout", "’tis ’twas ’em ’til ’cause ’bout"),
    ("(‘Tis late)", "(’Tis late)"),
    ("the ‘90s’ hits", "the ‘90s’ hits"), ("rock ‘n’ roll", "rock ’n’ roll"), ("‘emma", "‘emma"), ("a‘em", "a‘em"),
])
def test_marks_that_open_where_none_can_open(text: str, after: str) -> None:
    assert english(text) == after


@pytest.mark.parametrize(("text", "after"), [
    ("said: ’It was late,’ and", "said: ‘It was late,’ and"), ("(’Yes,’ he said)", "(‘Yes,’ he said)"), ("“’Yes,’ he", "“‘Yes,’ he"),
    ("’The ferry’s crew’ sailed", "‘The ferry’s crew’ sailed"),
    ("’ab’ c", "‘ab’ c"), ("’ab’, c", "‘ab’, c"), ("’a’ c", "’a’ c"), ("’abc", "’abc"), ("’It was boys’ he", "’It was boys’ he"), ("’It was’x", "’It was’x"),
    ("’It was ’ he", "’It was ’ he"),
    ("’1990’ he", "’1990’ he"), ("’It came\nso’ he", "’It came\nso’ he"), ("it’It came’ he", "it’It came’ he"),
    ("’Tis late,’ he", "’Tis late,’ he"), ("’em all,’ he", "’em all,’ he"), ("’Island,’ he", "‘Island,’ he"), ("’cept it,’ he", "’cept it,’ he"),
    (f"’{'w' * 81}’ he", f"‘{'w' * 81}’ he"), (f"’{'w' * 82}’ he", f"’{'w' * 82}’ he"),
])
def test_a_short_quotation_that_begins_with_an_apostrophe(text: str, after: str) -> None:
    assert english(text) == after


@pytest.mark.parametrize(("others", "mark"), [
    ([], "'"), (["it’s"], "’"), (["it’s", "it's"], "'"), (["it’s", "they’re", "it's"], "’"), (["“late”"], "’"), (["“late”", '"late"'], "'"), (["“late”", "'late'"], "'"),
    (["the boys’"], "'"),
])
def test_what_replaces_an_accent_is_like_the_others(others: list[str], mark: str) -> None:
    assert english("it`s they´re", *others) == f"it{mark}s they{mark}re"
    assert english("the `90s, didn`ts, a `b`", *others) == "the `90s, didn`ts, a `b`"


@pytest.mark.parametrize(("text", "after"), [
    ("un chef-d`œuvre, l´Œuvre", "un chef-d’œuvre, l’Œuvre"), ("l`été", "l’été"), ("L´homme", "L’homme"), ("qu`il c`était", "qu’il c’était"), ("dell`anno", "dell’anno"),
    ("sull`arte", "sull’arte"),
    ("aujourd`hui", "aujourd`hui"), ("al`été", "al`été"), ("l` été", "l` été"), ("d`1990", "d`1990"), ("l`b", "l`b"),
])
def test_accents_of_french_and_italian(text: str, after: str) -> None:
    assert applied(text, accent_rule(["l’ora"])(text)) == after
    assert applied(text, accent_rule(["nulla"])(text)) == after.replace("’", "'")


@pytest.mark.parametrize(("text", "after"), [
    ("‚Ja’, sagte", "‚Ja‘, sagte"), ("‚Ja.’", "‚Ja.‘"), ("‚1990’", "‚1990‘"), ("‚Ja,’ er", "‚Ja,’ er"), ("‚Ja’s", "‚Ja’s"), ("‚Ja ’ er", "‚Ja ’ er"),
    ("‚Ja\nso’", "‚Ja\nso’"), ("Ja’", "Ja’"),
    ("‚’", "‚’"), ("‚so ‚Ja’", "‚so ‚Ja‘"), (f"‚{'w' * 80}’", f"‚{'w' * 80}‘"), (f"‚{'w' * 81}’", f"‚{'w' * 81}’"),
])
def test_single_marks_of_german_close_as_in_german(text: str, after: str) -> None:
    assert applied(text, german_singles(text)) == after


@given(st.lists(st.sampled_from(["it", "n", "t", "s", "Tis", "90s", "‘", "’", "'", "`", "´", "‚", " ", ".", ",", "(", "“", "”", "l", "é", "\n"])).map("".join))
def test_one_mark_takes_the_place_of_another(text: str) -> None:
    for edit in (*apostrophe_rule([text])(text), *accent_rule([text])(text), *german_singles(text)):
        assert text[edit.start:edit.end] in ("‘", "’", "'", "`", "´")
        assert edit.after in ("‘", "’", "'")
