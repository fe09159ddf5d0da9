"""Law 8: any sub-sequence of the standard passes gives a valid document that keeps laws 1-4, 6, 7 and 9."""
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsclean import NEWS, Document, Pass, Role, clean
from newsclean.history import replay, unlabelled
from strategies.oracles import assert_valid, chars, chars_of_blocks, conserved, run, tree_text
from strategies.sources import any_html, any_text
from strategies.spans import assert_sources_true

selections = st.integers(0, 2 ** len(NEWS) - 1).map(lambda bits: tuple(step for i, step in enumerate(NEWS) if bits >> i & 1))


def assert_laws(source: str, kind: str, passes: tuple[Pass, ...]) -> Document:
    document = clean(source, kind=kind, passes=passes)
    read = clean(source, kind=kind, passes=())
    assert_valid(document)
    assert chars_of_blocks(read.blocks) == chars(source if kind == "text" else tree_text(source))
    assert document.as_read().blocks == read.blocks
    assert replay(read.blocks, document.history) == tuple(map(unlabelled, document.blocks))
    assert conserved(read, document)
    assert document == run(read, passes)
    assert_sources_true(document, source)
    return document


@given(any_text, selections)
def test_of_texts(source: str, passes: tuple[Pass, ...]) -> None:
    assert_laws(source, "text", passes)


@given(any_html, selections)
def test_of_pages(source: str, passes: tuple[Pass, ...]) -> None:
    assert_laws(source, "html", passes)


@given(any_text)
def test_without_labels_everything_is_the_article(source: str) -> None:
    document = clean(source, kind="text", passes=())
    assert {block.role for block in document.blocks} <= {Role.PARAGRAPH}
    assert chars(document.text) == chars(source)
    assert document.quality is None
