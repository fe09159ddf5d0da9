"""Plain text to blocks."""
from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.read.text import MAX_GAP, MAX_HEADING, read_text


def texts(source: str) -> list[str]:
    return [block.text for block in read_text(source).blocks]


def test_lines_gaps_and_places() -> None:
    source = "  Title  \n\n\nOne line.\nThe next.\n\n\n\n\n\nLast\n"
    document = read_text(source)
    assert [block.text for block in document.blocks] == ["Title", "One line.", "The next.", "Last"]
    assert [block.hints.gap for block in document.blocks] == [0, 2, 0, MAX_GAP]
    assert [block.id for block in document.blocks] == ["1", "2", "3", "4"]
    assert (document.facts.kind, document.facts.length) == ("text", len(source))


@pytest.mark.parametrize(("line", "tag"), [
    ("- one", "li"), ("* one", "li"), ("• one", "li"), ("•one", "li"), ("– one", "li"), ("‣ one", "li"), ("1. One", "li"), ("12) One", "li"),
    ("# One", "h1"), ("## One", "h2"), ("### One", "h3"), ("> one", "blockquote"), (">one", "blockquote"),
    ("-one", ""), ("*one* two", ""), ("--", ""), ("3.5 per cent", ""), ("1. 2. 2024", ""),
    ("1999. A year", ""), ("#one", ""), ("-5 degrees", ""), ("One", ""),
])
def test_marks_set_the_tag_and_stay(line: str, tag: str) -> None:
    block = read_text(line).blocks[0]
    assert (block.text, block.tag) == (line, tag)


def test_underlined_headings() -> None:
    assert [block.tag for block in read_text("Tide\n====\ntext\n\nTurns\n---\nmore\n\n---\nend").blocks] == ["h1", "", "", "h2", "", "", "", ""]
    assert read_text("x" * MAX_HEADING + "\n===").blocks[0].tag == "h1"
    assert read_text("x" * (MAX_HEADING + 1) + "\n===").blocks[0].tag == ""
    assert read_text("Tide\n\n====").blocks[0].tag == ""


@pytest.mark.parametrize("separator", ["\n", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_separator(separator: str) -> None:
    document = read_text(f"One.{separator}Two.")
    assert [(block.text, block.source.start) for block in document.blocks if block.source] == [("One.", 0), ("Two.", 5)]


@pytest.mark.parametrize("separator", ["\n", "\x85", "\u2028"])
def test_the_language_is_that_of_the_lines_of_prose(separator: str) -> None:
    menu = ["Wetter und Verkehr", "Die Region", "Wie wir das sehen", "Nach der Wahl"] * 3
    story = ["The harbour council of Oldmere voted on Tuesday to rebuild the wooden pier."] * 2
    assert read_text(separator.join(menu + story)).language == "en"


@pytest.mark.parametrize("kept", ["Wait\x85 what", "\xc3\x85re", "He said\x85", "\xe2\x80\x98late\xe2\x80\x99\x85", "vil\xc3\xa0", "Ma\xc3\xadz"])
def test_halves_of_wrongly_decoded_letters_stay(kept: str) -> None:
    assert texts(kept) == ([kept] if not kept.endswith("said\x85") else ["He said"])


@pytest.mark.parametrize(("line", "text"), [
    ("vil\xc3\xa0  ", "vil\xc3\xa0"), ("\xc0\xa0", "\xc0\xa0"), ("\xff\xa0", "\xff\xa0"), ("a\xbf\xa0", "a\xbf"), ("a\u0100\xa0", "a\u0100"), ("a\x80\x85", "a\x80\x85"),
    ("a\x9f\x85", "a\x9f\x85"), ("a\x80\xa0", "a\x80"), ("a\x9f\xa0", "a\x9f"), ("\0 end \0", "end"), (" \0", None), ("\xa0\xa0", None),
])
def test_white_space_at_the_ends_that_is_half_of_a_letter_stays(line: str, text: str | None) -> None:
    assert texts(line) == ([text] if text else [])


@pytest.mark.parametrize("code", [*range(1, 0x21), 0x7F, 0x80])
def test_controls_that_no_text_has_look_binary(code: int) -> None:
    looks_binary = any("binary" in warning for warning in read_text("end" + chr(code) * 3 + "a" * 90).warnings)
    assert looks_binary is (chr(code) not in "\t\n\v\f\r\x1b \x80")


def test_the_language_is_that_of_the_words_without_what_is_no_text() -> None:
    words = "Le conseil a décidé mercredi de rouvrir la gare."
    assert read_text("\0".join(words)).language == read_text(words).language == "fr"


def test_characters_that_are_no_text_are_dropped() -> None:
    assert texts("softly \x00spo\x00ken\n\0\n\xad\nend\0 ") == ["softly spoken", "end"]


@pytest.mark.parametrize("kept", ["soft\xadly", "\xea\xb5\xad\xec", "end\xad"])
def test_soft_hyphens_stay_in_text(kept: str) -> None:
    assert texts(kept) == [kept]


def test_a_line_of_zero_width_characters_is_kept() -> None:
    assert texts("one\n\u200b\ntwo \ufeff") == ["one", "\u200b", "two \ufeff"]


def test_nuls_warn_when_there_are_many() -> None:
    assert not read_text("plain te\0xt" + "." * 99).warnings
    assert any("3 NUL" in warning for warning in read_text("p\0l\0a\0in text" + "." * 400).warnings)


@pytest.mark.parametrize("source", ["", " \n\t\n", "\xad", "\0\0"])
def test_nothing_visible_warns(source: str) -> None:
    document = read_text(source)
    assert document.blocks == ()
    assert "The source holds no visible text." in document.warnings


def test_binary_warns_and_is_read() -> None:
    binary, clean = read_text("\x01\x02" + "a" * 97), read_text("\x01\x02" + "a" * 98)
    assert any("binary" in warning for warning in binary.warnings)
    assert not clean.warnings
    assert binary.blocks


@given(st.text(max_size=200) | st.text(alphabet="aÃ \n\xa0\xad\x85\0#-=>", max_size=60))
def test_places_are_true_and_nothing_is_lost(source: str) -> None:
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    shown = []
    for block in read_text(source).blocks:
        assert block.source is not None
        standing = source[block.source.start:block.source.end]
        assert standing.replace("\0", "").replace("\xad", "").strip() == block.text.replace("\xad", "").strip()
        shown.append(block.text)
    def visible(text: str) -> str:
        return "".join(c for c in text if not c.isspace() and c not in "\0\xad\x85")
    assert visible("".join(shown)) == visible(source)


@pytest.mark.parametrize("unit", ["- ", "\xad", "=", " ", "\n", "\0", "1", "\x85 ", "#"])
def test_cost_is_linear(unit: str) -> None:
    begin = time.process_time()
    read_text(unit * 300_000)
    assert time.process_time() - begin < 3
