from __future__ import annotations

import xml.etree.ElementTree as ET
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from newsclean.write.characters import storable
from newsclean.write.elements import Markup, element, escaped, joined


@given(st.text(st.characters() | st.sampled_from("<>&'\"`\x00\ud800")))
def test_escaped_text_reads_as_it_was(text: str) -> None:
    written = escaped(text)
    assert not set(written) & set("<>")
    assert unescape(written) == unescape(storable(text).replace("&", "&amp;"))


@given(st.text(st.characters(exclude_characters="\r") | st.sampled_from("<>&'\"`=\n\t\x00\ud800")))
def test_a_value_never_leaves_its_quotes(text: str) -> None:
    read = ET.fromstring(element("a", escaped(text), {"href": text}))  # noqa: S314  written a line above
    assert read.attrib == {"href": storable(text)}
    assert (read.text or "") == storable(text)


def test_an_attribute_without_value_is_left_out() -> None:
    assert element("p", Markup("x"), {"lang": None, "dir": "auto"}) == '<p dir="auto">x</p>'


def test_content_may_come_in_pieces() -> None:
    assert element("ul", (element("li", escaped(text)) for text in "ab")) == "<ul><li>a</li><li>b</li></ul>"
    assert joined([escaped("a"), escaped("b")], "\n") == "a\nb"
