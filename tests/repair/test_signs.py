"""Rules for single signs: corner brackets, controls, surrogates, what nobody sees; and Shift_JIS read as windows-1252."""
from __future__ import annotations

from collections.abc import Callable, Sequence

import ftfy.bad_codecs  # noqa: F401  # registers the codec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.repair.corners import corner_brackets
from newsclean.repair.edits import Proposal
from newsclean.repair.invisible import remove_invisible
from newsclean.repair.shift_jis import MIN_LEADS, decode_shift_jis
from newsclean.repair.singles import repair_c1_controls, repair_surrogates

JAPANESE = "市長は古い橋を二年間閉鎖すると述べた。損傷は予想よりも大きかったという。"


def mended(rule: Callable[[str], Sequence[Proposal]], text: str) -> str:
    for edit in reversed(rule(text)):
        text = text[:edit.start] + edit.after + text[edit.end:]
    return text


@pytest.mark.parametrize(("text", "after"), [
    ("」水は夜に来た」と述べた。", "「水は夜に来た」と述べた。"), ("「水は夜に来た「と述べた。", "「水は夜に来た」と述べた。"), ("「水」と「夜」", "「水」と「夜」"),
    ("」水は来た。", "」水は来た。"), ("「水は来た。", "「水は来た。"),
    ("「水「夜」", "「水「夜」"), ("「水「と「夜」", "「水」と「夜」"), ("』水』「夜」", "『水』「夜」"), ("「水『夜『」", "「水『夜』」"), ("", ""), ("」水」夜」", "「水」夜」"),
])
def test_corner_brackets_are_balanced(text: str, after: str) -> None:
    assert mended(corner_brackets, text) == after


@given(st.text("「」『』水", max_size=9))
def test_brackets_that_were_mended_are_not_mended_again(text: str) -> None:
    once = mended(corner_brackets, text)
    assert [char in "「」" for char in once] == [char in "「」" for char in text]
    assert mended(corner_brackets, once) == once


@pytest.mark.parametrize(("text", "after"), [
    ("it\x92s", "it\u2019s"), ("\x93Yes\x94", "\u201cYes\u201d"), ("\x80 5", "\u20ac 5"), ("a\x81b", "a\x81b"), ("\xc3\x92", "\xc3\x92"), ("\xe2\x92", "\xe2\x92"),
    ("\xc2\x92", "\xc2\x92"),
    ("\xe9\x92", "\xe9\u2019"), ("\n\x92", "\n\u2019"), ("\x9f", "\u0178"), ("\xa0", "\xa0"),
])
def test_controls_are_what_windows_has_there(text: str, after: str) -> None:
    assert mended(repair_c1_controls, text) == after


@given(st.characters(min_codepoint=0x10000, exclude_categories=["Cn", "Co"]), st.sampled_from(["", "a", "\ud83d", "\ude00"]))
def test_two_surrogates_are_one_character(char: str, beside: str) -> None:
    high, low = (chr(int.from_bytes(char.encode("utf-16-le")[at:at + 2], "little")) for at in (0, 2))
    assert mended(repair_surrogates, f"{high}{low}") == char
    assert mended(repair_surrogates, f"a{high}{low}a{beside}") == f"a{char}a{beside}"
    assert mended(repair_surrogates, f"{low}{high}") == f"{low}{high}"


@pytest.mark.parametrize(("text", "after"), [
    ("\ufeffPell", "Pell"), ("Pe\x00ll", "Pell"), ("Pe\x7fll", "Pell"), ("\x1b[1;31mPell\x1b[0m", "Pell"), ("Pe\u200bll", "Pell"), ("Pe\u200b\u200b ll", "Pe ll"), ("\u200b", ""),
    ("水\u200b夜", "水\u200b夜"), ("水\u200bPell", "水\u200bPell"), ("Pell\u200b水", "Pell\u200b水"), ("Pe\u200dll", "Pe\u200dll"), ("a\tb\nc\rd", "a\tb\nc\rd"),
    ("Pe\ufffcll", "Pell"),
    ("Pe\ufffdll", "Pe\ufffdll"), ("\x1f", "\x1f"), ("é\u200bé", "éé"), ("7\u200b7", "77"),
])
def test_what_nobody_sees_and_nobody_meant_is_taken_out(text: str, after: str) -> None:
    assert mended(remove_invisible, text) == after


def test_japanese_is_read_rightly() -> None:
    wrong = JAPANESE.encode("cp932").decode("sloppy-windows-1252")
    assert mended(decode_shift_jis, wrong) == JAPANESE
    assert decode_shift_jis(JAPANESE) == decode_shift_jis("The ferry.") == []
    assert decode_shift_jis("‚ƒ" * MIN_LEADS) == []
    assert decode_shift_jis(f"{wrong}橋") == []                             # a letter that windows-1252 does not have
    assert decode_shift_jis(wrong[:4]) == []
    assert decode_shift_jis(f"{wrong} {'The ferry sails again. ' * 30}") == []


@pytest.mark.parametrize(("text", "told"), [
    ("あ" * MIN_LEADS, True), ("あ" * (MIN_LEADS - 1), False), ("あ" * 6 + "x" * 24, True), ("あ" * 6 + "x" * 25, False), ("あ" * 17 + "Ж" * 3, True), ("あ" * 17 + "Ж" * 4, False),
    ("ア" * 6, True), ("橋" * 40, False), ("あ橋" * 6 + "。、「」～ー", True), ("a\nb" + "あ" * 9, True), ("", False),
])
def test_how_much_of_a_text_has_to_be_japanese(text: str, *, told: bool) -> None:
    seen = text.encode("cp932").decode("sloppy-windows-1252")
    assert (mended(decode_shift_jis, seen) == text != seen) is told
    assert bool(decode_shift_jis(seen)) is told
