"""Embedded JSON: wrappers around it."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.read.jsonld import WRAPPER_END, WRAPPER_ENDS, parsed

PIECES = st.sampled_from(["-->", "]]>", "//", "/*", "*/", ";", " ", "\n", "{}", "x", "\N{NO-BREAK SPACE}", "\x1f"])


@pytest.mark.parametrize(("before", "behind"), [
    ("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("/*<![CDATA[*/", "/*]]>*/"), ("/* <![CDATA[ */", "/* ]]> */"), ("<![CDATA[", "]]>"), ("", ";")])
def test_what_is_around_the_json_is_left_out(before: str, behind: str) -> None:
    assert parsed(f"\n {before}\n{{\"a\": 1}}\n{behind} \n") == {"a": 1}


@given(st.lists(PIECES).map("".join))
def test_what_ends_otherwise_has_no_wrapper(text: str) -> None:
    text = text.strip()
    assert text.endswith(WRAPPER_ENDS) or WRAPPER_END.sub("", text) == text
