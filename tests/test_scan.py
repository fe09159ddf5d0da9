"""The scan of a whole document finds every text that a look at each would find."""
from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import Block
from newsclean.document import Document, SourceFacts
from newsclean.repair import mojibake, quotes, repair_mojibake, repair_spacing, spacing
from newsclean.scan import COMPILED, SAMPLE, Scanned, Screen
from newsclean.segment import glue_seams, glued, split_glued
from repair.cases import cases, document
from repair.test_laws import BROKEN

TEXTS = st.lists(st.text("ab1 .\n?", max_size=8), max_size=6)
LANGUAGES = st.sampled_from(["en", "de", "fr", "cs", "pl", "tr", "hu", "lt", "ru", "ja", None])
PIECES = ["The ", "said.", "”", "(AP)", "Photo: ", " Read more: ", "2024", "iPhone", "Jane Doe", "기자]가난", "jd/dpa", "\n", "a"]
SCRAPS = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)


@given(TEXTS, st.sampled_from(["a", "[.?]b", "1$", r"b\s"]))
def test_a_match_is_found_in_its_text(texts: list[str], source: str) -> None:
    pattern = re.compile(source, re.MULTILINE)
    found = Scanned(texts).matching(pattern)
    assert {i for i, text in enumerate(texts) if pattern.search(text)} <= found <= set(range(len(texts)))


@pytest.mark.parametrize(("texts", "wanted"), [(["b", "aa", "", "a"], {1, 3}), ([], set()), ([""], set()), (["a"], {0})])
def test_each_text_is_named_once(texts: list[str], wanted: set[int]) -> None:
    assert Scanned(texts).matching(re.compile("a")) == wanted


SCREENS = [glue_seams._screen(), quotes._screen(), spacing._screen(), *(mojibake._screen(language) for language in ("cs", "de", None))]
SIGNS = "aZ\xe9\u010c1 .,?!)]\"'\u201c\u201d\u2018\xab&#;:>\xa0\xad\n\\\x80\xc3\u20ac\u0152\ufffd\uac00\u3002\u5f71\ud800\U0001f4f0"


@given(st.lists(st.text(st.sampled_from(SIGNS), max_size=12) | st.text() | BROKEN | SCRAPS, max_size=4), st.sampled_from(SCREENS))
def test_a_screen_finds_what_each_pattern_finds_by_itself(texts: list[str], screen: Screen) -> None:
    wanted = [{i for i, text in enumerate(texts) if pattern.search(text)} for pattern in screen.patterns]
    assert screen.among(texts) == screen.among_in_python(texts) == wanted


@pytest.mark.parametrize("size", [2046, 2047, 2048, 2049, 4096])
def test_a_long_text_is_scanned_in_pieces(size: int) -> None:
    screen = Screen((re.compile("ab"), [["a", "b"]]), (re.compile("c$"), [["c", r"\n"]]))
    assert screen.among([size * "x" + "ab", size * "b" + "a", size * "x" + "c"]) == [{0}, {2}]


@given(SCRAPS)
def test_seams_of_other_kinds_than_are_shown_are_nowhere(text: str) -> None:
    shown = glue_seams.seamed([text]).get(0, glued.NOTHING_ELSE)
    assert glue_seams.seams_of(text, shown=shown) == glue_seams.seams_of(text)


def test_a_screen_takes_what_it_does_not_know_for_anything() -> None:
    screen = Screen((re.compile(r"\u4e00[?]"), [["\u4e00", "[?]"]]))
    assert "\u4e00" not in SAMPLE
    assert screen.among(["\u4e00?", "\u4e01?", "\u4e00", "?"]) == [{0}]


@pytest.mark.skipif(not COMPILED, reason="no C compiler was at hand")
@pytest.mark.parametrize("texts", [("a",), [1], [None]])
def test_only_a_list_of_texts_is_screened(texts: list[str]) -> None:
    with pytest.raises((TypeError, ValueError)):
        Screen((re.compile("a"), [["a"]])).among(texts)


def unscanned(step: Callable[[Document], Document], module: ModuleType, before: Document) -> Document:
    """What the pass makes of the document when every block is looked at."""
    with pytest.MonkeyPatch.context() as patch:
        suspects = [(i, glue_seams.UNKNOWN) for i in range(len(before.blocks))] if module is glued else set(range(len(before.blocks)))
        patch.setattr(module, "_suspects", lambda *_: suspects)
        return step(before)


def same(before: Document) -> None:
    for step, module in ((repair_mojibake, mojibake), (repair_spacing, spacing), (split_glued, glued)):
        assert step(before) == unscanned(step, module, before)


@given(BROKEN, LANGUAGES)
def test_nothing_is_missed(text: str, language: str | None) -> None:
    same(document(text, language))


@given(st.lists(SCRAPS, min_size=1, max_size=4), LANGUAGES)
def test_no_seam_is_missed(texts: list[str], language: str | None) -> None:
    same(Document(tuple(Block(str(i), text) for i, text in enumerate(texts)), facts=SourceFacts(language=language)))


@pytest.mark.parametrize(("original", "_expected"), [case for name in ("mojibake", "mojibake_keep", "spacing", "spacing_keep", "quotes_keep") for case in cases(name)])
def test_nothing_is_missed_in_the_cases(original: str, _expected: str) -> None:
    before = document(original)
    same(before)
    same(replace(before, facts=replace(before.facts, language=None)))


def test_a_clean_document_is_the_very_same() -> None:
    before = Document(tuple(Block(str(i), text) for i, text in enumerate(["The R&D of Café Ångström – “new”, they said.", "Why? Nobody knows.", "„Äpfel“, ‚Birnen‘"])))
    for step in (repair_mojibake, repair_spacing, split_glued):
        assert step(before) is before
