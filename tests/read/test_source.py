"""One entrance for every kind of source."""
from __future__ import annotations

import pytest

from newsclean.errors import SourceTypeError, UnknownNameError
from newsclean.read import read
from newsclean.read.source import FEW, normalise_newlines


@pytest.mark.parametrize("source", [None, 7, 1.5, ["<p>x</p>"], {"text": "x"}, object(), ("a",)])
def test_other_types_are_refused_by_name(source: object) -> None:
    with pytest.raises(SourceTypeError, match=f"cannot clean a {type(source).__name__}.*str, bytes, .*BeautifulSoup.*lxml.*parsel") as caught:
        read(source)
    assert isinstance(caught.value, TypeError)


def test_unknown_kind_and_encoding() -> None:
    with pytest.raises(UnknownNameError, match="html, text"):
        read("x", kind="markdown")
    with pytest.raises(UnknownNameError, match="klingon"):
        read(b"x", encoding="klingon")


@pytest.mark.parametrize("wrap", [bytes, bytearray, memoryview])
def test_all_kinds_of_bytes(wrap: type) -> None:
    document = read(wrap("Fähre bleibt.".encode()))
    assert document.blocks[0].text == "Fähre bleibt."
    assert document.facts.encoding == "UTF-8"
    assert read("Fähre bleibt.").facts.encoding is None


def test_kind_is_decided_or_given() -> None:
    page = "<p>One</p><p>Two</p>"
    assert [block.text for block in read(page).blocks] == ["One", "Two"]
    assert [block.text for block in read(page, kind="text").blocks] == [page]
    assert read("just a line", kind="html").facts.kind == "html"


def test_line_ends_are_one() -> None:
    assert read("a\r\nb\rc\n").blocks == read("a\nb\nc\n").blocks
    assert read(b"a\r\nb\rc\n").blocks == read("a\nb\nc\n").blocks


@pytest.mark.parametrize("line", ["", "a", "a" * (FEW - 2), "a" * FEW, "\u20ac" * 3 * FEW])
@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\r\r\n", "\n\r", "\r\n\r\n"])
def test_line_ends_are_one_in_short_lines_and_long(line: str, end: str) -> None:
    for text in ((line + end) * 5, end + line, line + end + "\r" + line, (line + "\r\n") * 3 + line + end):
        assert normalise_newlines(text) == text.replace("\r\n", "\n").replace("\r", "\n")
