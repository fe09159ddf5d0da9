"""Law 9: the characters of an unedited block are found at its span in the newline-normalised input."""
from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given

from newsclean import clean
from strategies.oracles import normalised
from strategies.pages import pages
from strategies.sources import any_bytes, any_html, any_text
from strategies.spans import assert_sources_true
from strategies.texts import texts


@given(any_text)
def test_texts_as_read(source: str) -> None:
    assert_sources_true(clean(source, kind="text", passes=()), source)


@given(any_text)
def test_texts(source: str) -> None:
    assert_sources_true(clean(source, kind="text"), source)


@given(any_html)
@example("<p>same</p><table>same<tr><td>same</table>")
@example("<b>a<p>b</b>c</p>")
@example("<p>a<!-- <p>a</p> --><script>'a'</script>b</p><p>a</p>")
@example("<title>a\0b")
@example("<textarea>&amp;<b>x</b></textarea>")
@example("\n\n<p>\N{ROCKET}a&rarr;b\n</p>\n<p>c")
def test_pages_as_read(source: str) -> None:
    assert_sources_true(clean(source, kind="html", passes=()), source)


@given(any_html)
def test_pages(source: str) -> None:
    assert_sources_true(clean(source, kind="html"), source)


@given(texts())
def test_every_line_of_a_text_has_a_source(source: str) -> None:
    document = clean(source, kind="text", passes=())
    assert all(block.source for block in document.blocks)
    assert document.facts.length == len(normalised(source))


@given(pages())
def test_the_sources_of_well_formed_pages_rise(source: str) -> None:
    blocks = clean(source, kind="html", passes=()).blocks
    spans = [block.source for block in blocks if block.source]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert len(spans) == sum(not block.hints.embedded for block in blocks), "a block of a well-formed page without a source"


@given(any_bytes)
def test_foreign_and_embedded_text_has_no_source(source: bytes) -> None:
    assert all(block.source is None for block in clean(source, passes=()).blocks if block.hints.embedded)
