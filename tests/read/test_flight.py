"""Rows that a page pushes to React: read as far as they are whole, and only where the page itself holds little."""
from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import clean
from newsclean.read.flight import PUSH, flight_rows

STORY = [f"The keeper of lamp number {n} on the long pier said on Friday that its light had been out since the storm, and would be for a while." for n in range(4)]
BODY = "".join(f"<p>{line}</p>" for line in STORY)


def pushed(*parts: str) -> list[str]:
    return [f"{PUSH}{json.dumps([1, part])})" for part in parts]


def row(text: str, name: str = "2a") -> str:
    """A row of text."""
    return f"{name}:T{len(text.encode()):x},{text}"


@pytest.mark.parametrize(("scripts", "rows"), [
    (pushed(row("\u00e9 <p>") + '3:["a"]\n'), ["\u00e9 <p>", '["a"]']), (pushed('1:"x"\n:HL["/a.css"]\n2:I[7]\n3:{"a":1}'), ['{"a":1}']),
    (pushed(row("halves")[:7], row("halves")[7:]), ["halves"]),
    (pushed("2a:Tff,short"), ["short"]), (pushed("no row"), []), ([PUSH + "[0])", PUSH + "[1,", PUSH + '[2,{"a":1}])'], []), ([], []),
    (pushed('1:T1,\u00e9"\n2:["b"]\n'), ["\u00e9"]), (pushed("1:T2,\u20ac2:T1,x"), ["\u20ac", "x"]), (pushed('1:["\ud800"]\n'), ['["\ud800"]']),
    (["  " + pushed("1:[]\n")[0] + ";\n"], ["[]"]), ([PUSH + "[" * 100_000], [])])
def test_rows(scripts: list[str], rows: list[str]) -> None:
    assert list(flight_rows(scripts)) == rows


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))), st.integers(1, 9))
def test_rows_of_text_come_out_whole_however_they_were_parted(texts: list[str], size: int) -> None:
    stream = "".join(map(row, texts))
    assert list(flight_rows(pushed(*(stream[at:at + size] for at in range(0, len(stream), size))))) == texts


@given(st.lists(st.text()))
def test_nothing_raises(scripts: list[str]) -> None:
    assert all(isinstance(found, str) for found in flight_rows([*scripts, *(PUSH + script for script in scripts), *pushed(*scripts)]))


@given(st.text(st.characters(exclude_characters="\ufffd")), st.integers(0, 40), st.text(st.characters(exclude_characters="\ufffd")))
def test_a_wrong_length_makes_up_no_character(text: str, length: int, behind: str) -> None:
    assert all(found in text + behind for found in flight_rows(pushed(f"1:T{length:x},{text}{behind}")))


@pytest.mark.parametrize("rows", [row(BODY), "7:" + json.dumps({"post": {"articleBody": BODY}}) + "\n"])
def test_a_body_that_only_the_script_has_is_read(rows: str) -> None:
    script, = pushed(rows)
    document = clean(f"<html><head><title>Lamp out on the pier</title></head><body><div id=app></div><script>{script.replace('</', '<' + chr(92) + '/')}</script></body></html>")
    assert document.text.split("\n\n") == STORY


def test_what_the_page_shows_is_not_read_twice() -> None:
    script, = pushed(row(BODY))
    document = clean(f"<html><body><article>{BODY}</article><script>{script.replace('</', '<' + chr(92) + '/')}</script></body></html>")
    assert document.text.split("\n\n") == STORY
