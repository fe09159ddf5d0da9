"""Escapes that were left in the text, one at a time."""
from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.repair.edits import Proposal
from newsclean.repair.escapes import FEW, LONGEST_PATH, decode_backslashes, entities_left, entity_step, means_escapes, unescape_entities, unescape_sure_entities


def applied(text: str, edits: list[Proposal]) -> str:
    for edit in reversed(edits):
        text = text[:edit.start] + edit.after + text[edit.end:]
    return text


@pytest.mark.parametrize(("entity", "after"), [
    ("&#8217;", "\u2019"), ("&#x2019;", "\u2019"), ("&#X2019;", "\u2019"), ("&amp;#8217;", "\u2019"), ("&amp;amp;#8217;", "\u2019"), ("&eacute;", "\xe9"),
    ("&EACUTE;", "\xc9"), ("&Eacute;", "\xc9"),
    ("&amp;", "&"), ("&amp;amp;", "&"), ("&nbsp;", "\xa0"), ("&shy;", "\xad"), ("&quot;", '"'), ("&apos;", "'"), ("&#146;", "\u2019"), ("&#x92;", "\u2019"), ("&#128;", "\u20ac"),
    ("&#127;", None), ("&#129;", None), ("&#160;", "\xa0"), ("&#159;", "\u0178"), ("&#10;", None), ("&#1114111;", None), ("&#1114112;", None), ("&#9999999;", None),
    ("&#55296;", None), ("&#8203;", "\u200b"),
    ("&lt;", None), ("&gt;", None), ("&amp;lt;", None), ("&#60;", None), ("&#x3e;", None), ("&nosuch;", None), ("&eacute", None), ("&;", None), ("&#;", None), ("& eacute;", None),
])
def test_entities_are_decoded_but_for_those_that_could_make_mark_up(entity: str, after: str | None) -> None:
    text = f"The caf{entity} of Pell"
    assert applied(text, unescape_entities(text)) == f"The caf{entity if after is None else after} of Pell"


@pytest.mark.parametrize("entity", ["&#8217;", "&ldquo;", "&mdash;", "&hellip;", "&amp;", "&quot;", "&apos;", "&laquo;", "&lpar;", "&amp;eacute;", "&amp;nbsp;"])
def test_entities_of_quotation_marks_and_those_escaped_twice_are_sure(entity: str) -> None:
    text = f"The caf{entity} of Pell"
    assert unescape_sure_entities(text) == unescape_entities(text) != []
    assert list(entities_left([text])) == []


@pytest.mark.parametrize("entity", ["&eacute;", "&nbsp;", "&euro;", "&#233;", "&deg;", "&#8203;"])
def test_entities_of_letters_spaces_and_symbols_are_not(entity: str) -> None:
    text = f"The caf{entity} of Pell"
    assert unescape_sure_entities(text) == []
    assert list(entities_left([text, "The ferry", text])) == [f"HTML entities were left as they stand, being so few in the text: {entity} and the like (2)."]
    assert list(entities_left([f"<p>{text}"])) == []


def test_a_document_has_few_entities_or_many() -> None:
    text = "The caf&eacute; of Pell"
    assert entity_step([text, "The ferry sails. " * 900])(text) == []
    assert len(entity_step([text] * 9)(text)) == 1
    assert len(entity_step(["The ferry"])(text)) == 1


@pytest.mark.parametrize(("text", "means"), [
    ("Write <b> for bold", True), ("See </p", True), ("A <!-- note", True), ("An entity", True), ("HTML for all", True), ("Unicode", True), ("escape it", True),
    ("It was escaped", True),
    ("Two < three", False), ("The identity of xml", False), ("I escapes", False), ("<3 Pell", False), ("They scaped", False),
])
def test_texts_that_speak_of_mark_up_mean_it(text: str, means: bool) -> None:
    assert means_escapes(text) is means
    for edits in (unescape_entities, unescape_sure_entities, decode_backslashes):
        assert (edits(f"{text} it&#8217;s it\\u2019s") == []) is means


@pytest.mark.parametrize(("written", "after"), [
    (r"it\u2019s", "it\u2019s"), (r"it\x92s", "it\u2019s"), (r"caf\xe9s", "caf\xe9s"), (r"caf\xc3\xa9s", "caf\xe9s"), (r"it\xe2\x80\x99s", "it\u2019s"),
    (r"oh\ud83d\ude00oh", "oh\U0001f600oh"), (r"oh\ud800\udc00oh", "oh\U00010000oh"), (r"oh\udbff\udfffoh", None), (r"oh\ud7ff\udc00oh", None),
    (r"it\u0027s", "it's"), (r"a\u0026b", "a&b"), (r"it\u0041s", None), (r"it\u0009s", None), (r"it\ud83ds", None), (r"it\ude00s", None), (r"it\\u2019s", None),
    (r"it:\u2019s", None), (r"it\x41s", None),
    (r"it\u201s", None), (r"it\u2019", "it\u2019"), (r"is \u2019 it", None), (r"is \u2014 it", "is \u2014 it"), (r"is \xe9 it", None), (r"is \u20ac it", "is \u20ac it"),
    (r"\u2019", None),
    (r"C:\u2019x", None), (r"see C:\docs\u00e9tudes", None),
])
def test_backslash_escapes_are_decoded_but_where_they_are_spoken_of(written: str, after: str | None) -> None:
    assert applied(written, decode_backslashes(written)) == (written if after is None else after)


@pytest.mark.parametrize(("many", "found"), [(FEW - 1, 0), (FEW, FEW)])
def test_many_that_stand_alone_are_meant_to_be_decoded(many: int, found: int) -> None:
    assert len(decode_backslashes(r"is \u2019 it " * many)) == found


@pytest.mark.parametrize(("length", "found"), [(LONGEST_PATH, 0), (LONGEST_PATH + 1, 1)])
def test_the_path_of_a_file_is_looked_for_so_far_back(length: int, found: int) -> None:
    path = "C:\\".ljust(length, "d")
    assert len(decode_backslashes(f"{path}\\u00e9tudes")) == found


@given(st.text(st.characters(exclude_characters="&<>", exclude_categories=["Cc", "Cs", "Co", "Cn", "Zl", "Zp"])))
def test_what_was_escaped_twice_comes_out_as_it_was(text: str) -> None:
    escaped = escape(escape(text))
    if not means_escapes(text):
        assert applied(escaped, unescape_entities(escaped)) == text
        numbered = "".join(f"&#{ord(char)};" if char > "\x7f" and not char.isspace() and char.isprintable() else char for char in text)
        assert applied(numbered, unescape_entities(numbered)) == text
