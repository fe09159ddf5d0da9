"""Declarative shadow trees are shown, and read."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.read.html import read_html
from newsclean.read.shadows import with_shown_shadows

SHADOW = '<template shadowrootmode="open">'


def texts(html: str) -> list[str]:
    return [block.text for block in read_html(html).blocks]


@pytest.mark.parametrize(("html", "shown"), [
    (f"<x-story>{SHADOW}<h1>Late again</h1><slot></slot></template><p>The ferry is late.</p></x-story>", ["Late again", "The ferry is late."]),
    ("<x-story><template id=a ShadowRootMode='closed' x><h1>Late again</h1></TEMPLATE></x-story>", ["Late again"]),
    (f"<x-a>{SHADOW}<x-b>{SHADOW}<p>Inner</p></template></x-b><p>Outer</p></template></x-a>", ["Inner", "Outer"]),
    (f"<x-a>{SHADOW}<p>Outer</p><template><p>Never shown</p></template></template></x-a>", ["Outer"]),
    (f"<template><x-a>{SHADOW}<p>Never shown</p></template></x-a></template><p>Shown</p>", ["Shown"]),
    ("<template><p>Never shown</p></template><p>Shown, says shadowrootmode</p>", ["Shown, says shadowrootmode"]),
    ("<template shadowrootmode=none><p>Never shown</p></template><p>Shown</p>", ["Shown"]),
    ("<template data-shadowrootmode=open><p>Never shown</p></template><p>Shown</p>", ["Shown"]),
    (f"</template><x-a>{SHADOW}<p>Shown</p>", ["Shown"]),
])
def test_what_a_browser_shows(html: str, shown: list[str]) -> None:
    assert texts(html) == shown


def test_texts_keep_their_places() -> None:
    html = f"<x-story>{SHADOW}<h1>Late again</h1></template><p>The ferry is late.</p></x-story>"
    assert [html[block.source.start:block.source.end] for block in read_html(html).blocks if block.source] == ["Late again", "The ferry is late."]


@given(st.lists(st.sampled_from([SHADOW, "<template>", "</template>", "<template", "</template", "<p>", "text", " ", ">", "<TEMPLATE SHADOWROOTMODE=open ",
"shadowrootmode"]), max_size=15))
def test_the_page_keeps_its_length(parts: list[str]) -> None:
    html = "".join(parts)
    assert len(with_shown_shadows(html)) == len(html)
    read_html(html)
