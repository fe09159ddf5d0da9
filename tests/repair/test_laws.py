"""The laws of the repair passes, for any string."""
from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.history import replay, undo
from newsclean.repair import repair_hyphens, repair_mojibake, repair_quotes, repair_spacing
from repair.cases import PASSES, cases, document, run, text_of

PIECES = ["â€", "â€™", "Ã©", "Ã ", "Â", "é", "œ", "\x92", "\x9d", "”", "“", "‘", "’", '"', "'", "`", "´", "„", "«", "»", " ", "  ", "\xa0", ",", ".",
          "?", "!", "a", "The", "word", "n", "t", "s", "said", "90s", "5", "&amp;", "&#8217;", "&eacute;", "&", ";", "\\u2019", "\\x92", "\ufffd",
          "\xad", "\u200b", "\ufeff", "\n", "(", ")", "–", "Гј", "√∂", "├⌐", "ΓÇ", "Ą", "ß", "\ud83d", "\udf89", "ì", "Š",
          "\ufffd", "Å", "ƒ", "‚É", "「", "」", "``", "''", "¬´", "‘‘", "‚"]
BROKEN = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
ANY = st.text(st.characters(codec=None), max_size=40)
LANGUAGES = st.sampled_from(["en", "de", "fr", "sv", "pl", "ja", "es", "da", None])


@given(BROKEN | ANY, LANGUAGES)
def test_nothing_raises_and_history_is_true(text: str, language: str | None) -> None:
    before = document(text, language)
    after = run(before)
    assert undo(after.blocks, after.history) == before.blocks
    assert replay(before.blocks, after.history) == after.blocks
    assert [block.role for block in after.blocks] == [block.role for block in before.blocks]


@given(BROKEN | ANY, LANGUAGES, st.sampled_from(PASSES))
def test_each_pass_is_idempotent(text: str, language: str | None, step: object) -> None:
    once = run(document(text, language), (step,))  # type: ignore[arg-type]
    assert run(once, (step,)) is once  # type: ignore[arg-type]


@given(BROKEN | ANY, LANGUAGES)
def test_all_passes_together_are_idempotent(text: str, language: str | None) -> None:
    once = run(document(text, language))
    assert run(once) is once
    assert run(document(text_of(once), language)).history == ()


@pytest.mark.parametrize(("text", "language"), [
    ("«Â\xa0»The", "sv"), ("»a‘Â»", "da"),  # a mark turned round is what a byte was read as
    ("The&eacute;¬´Ą\xad\x92\n√∂", "hu"), ("Ã ß\xad’�\"`s", "fi"), ("œì\xad–¬´?Š", "en"),  # a soft hyphen stood between
    ("word\\x92&eacute;√∂œ\xa0", "pl"), ("Â\xa0Â\xa0", None),  # a space at the end
    ("\\x92  .\\u2019\u200b90s»Ã©", "en"),  # spaces between an escape and a stop
    ('"word\xad“?ƒ\ufeff�œ', None), ("a√∂\ud83dƒ90sƒ\xad‘?‚\ufeff", "en"),  # a soft hyphen before a quotation mark
])
def test_no_edit_makes_mojibake_of_what_stands_beside_it(text: str, language: str | None) -> None:
    once = run(document(text, language))
    assert run(once) is once
    assert run(document(text_of(once), language)).history == ()


LETTERS = "abcdefghijklmnopqrstuvwxyz éüößñçàå’“”–…,. "
SENTENCE = st.text(LETTERS, min_size=12, max_size=60).map(lambda text: f"Said {text.strip(' .,')} here.")


@given(SENTENCE, st.sampled_from(["latin-1", "windows-1252"]))
def test_utf8_read_as_latin_comes_back(text: str, encoding: str) -> None:
    try:
        broken = text.encode().decode(encoding)
    except UnicodeDecodeError:
        return
    after = run(document(broken, None), (repair_mojibake,))
    assert text_of(after).replace("\xa0", " ") == text


@given(st.text(st.sampled_from("abc ABC,.'\"-"), max_size=60))
def test_plain_ascii_is_not_touched_by_mojibake(text: str) -> None:
    before = document(text, "en")
    assert repair_mojibake(before) is before


@pytest.mark.parametrize("broken", [case.values[0] for case in cases("mojibake")[:6]])
def test_blocks_that_are_whole_stay_the_same_objects(broken: str) -> None:
    before = document(f"The bridge is closed.\n{broken}\nDas ist überall so.", None)
    after = run(before, (repair_mojibake,))
    assert [a is b for a, b in zip(after.blocks, before.blocks, strict=True)] == [True, False, True]


SIZE = 60_000
SECONDS = 6.0  # of processor time: about a tenth of it is needed; what is quadratic needs minutes
HOSTILE = ["”", "“ ", "a”b ", "â", "Ã©", "Ã©é ", "â€", "a , b", "&amp;", "&", "\\u2019", "  ", "a  b", "\xad", "\ufffd", "a?s ", "\ud83d", "n‘t ",
           "„a”", "«", "’a ", "\x92", "ab.The", "├", "Гј", "–£", "`", "\ufeff", "5’1”", "aĂ", "Ã ", ",", "\u200b", "?",
           "‘", "``a''", "‘‘", "」", "「a", "\ufffda", "a\ufffd ", "Åa ", "Ã©é ", "‚f", "¬´a", "&a;", "’t ‘9"]


@pytest.mark.parametrize("piece", HOSTILE)
def test_cost_does_not_explode(piece: str) -> None:
    before = document((piece * SIZE)[:SIZE], "en")
    start = time.process_time()
    after = run(before)
    undo(replay(before.blocks, after.history), after.history)
    assert time.process_time() - start < SECONDS


def test_passes_of_other_languages_leave_english_rules_out() -> None:
    text = "She called it ”a folly” and didn`t reply ."
    assert text_of(run(document(text, "sv"), (repair_quotes, repair_hyphens))) == text
    assert text_of(run(document(text, "en"), (repair_quotes, repair_spacing))) == "She called it “a folly” and didn’t reply."
