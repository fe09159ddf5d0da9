"""Law 3: replaying the history over `as_read()` gives the final blocks; undoing it gives `as_read()`."""
from __future__ import annotations

from hypothesis import given

from newsclean import NEWS, Block, Document, clean
from newsclean.history import replay, undo, unlabelled
from strategies.oracles import run
from strategies.sources import any_bytes, any_html, any_text


def stripped(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(map(unlabelled, blocks))


def assert_law(document: Document, read: Document) -> None:
    assert document.as_read().blocks == read.blocks
    assert undo(document.blocks, document.history) == read.blocks
    assert replay(read.blocks, document.history) == stripped(document.blocks)
    assert document.as_read().as_read() == document.as_read()


@given(any_text)
def test_texts(source: str) -> None:
    assert_law(clean(source, kind="text"), clean(source, kind="text", passes=()))


@given(any_html)
def test_pages(source: str) -> None:
    assert_law(clean(source, kind="html"), clean(source, kind="html", passes=()))


@given(any_bytes)
def test_bytes(source: bytes) -> None:
    assert_law(clean(source), clean(source, passes=()))


@given(any_text)
def test_every_step_of_the_way(source: str) -> None:
    read = clean(source, kind="text", passes=())
    for count in range(len(NEWS) + 1):
        assert_law(run(read, NEWS[:count]), read)


@given(any_text)
def test_a_history_can_be_replayed_after_it_was_saved(source: str) -> None:
    document = clean(source, kind="text")
    saved = Document.from_dict(document.to_dict())
    assert replay(saved.as_read().blocks, saved.history) == stripped(document.blocks)


@given(any_html)
def test_every_edit_changes_something_and_says_why(source: str) -> None:
    for edit in clean(source, kind="html").edits:
        assert edit.before != edit.after
        assert edit.span.end - edit.span.start == len(edit.before)
        assert edit.reason
        assert edit.pass_name
        assert 0 < edit.confidence <= 1
