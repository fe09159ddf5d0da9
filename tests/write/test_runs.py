from __future__ import annotations

from hypothesis import given

from newsclean import Block, Document, Edit, Join, Span, Split, clean
from newsclean.history import apply_edit, apply_join, apply_split, replay
from newsclean.write.runs import Run, runs_of
from strategies.documents import documents

READ = Block("1", "one two three")


def edit(start: int, end: int, before: str, after: str, block: str = "1") -> Edit:
    return Edit("mend", block, Span(start, end), before, after, "why")


def after(*history: Edit | Split | Join, blocks: tuple[Block, ...] = (READ,)) -> Document:
    return Document(replay(blocks, history), history)


@given(documents())
def test_runs_make_up_the_text_of_every_block(document: Document) -> None:
    runs = runs_of(document)
    assert {block.id: block.text for block in document.blocks} == {key: "".join(run.now for run in found) for key, found in runs.items()}


@given(documents())
def test_what_was_before_is_what_was_read(document: Document) -> None:
    if not any(isinstance(change, Join | Split) for change in document.history):
        before = {key: "".join(run.now if run.before is None else run.before for run in found) for key, found in runs_of(document).items()}
        assert before == {block.id: block.text for block in document.as_read().blocks}


def test_an_edit_is_a_run_of_its_own() -> None:
    change = edit(4, 7, "two", "2")
    assert runs_of(after(change)) == {"1": [Run("one "), Run("2", "two", (change,)), Run(" three")]}


def test_edits_from_the_end_to_the_start_are_taken_together() -> None:
    late, early = edit(8, 13, "three", "3"), edit(0, 3, "one", "1")
    assert runs_of(after(late, early))["1"] == [Run("1", "one", (early,)), Run(" two "), Run("3", "three", (late,))]


def test_an_edit_of_an_edit_goes_back_to_what_was_read() -> None:
    first, second = edit(4, 7, "two", "2 2"), edit(6, 9, "2 t", "T")
    assert runs_of(after(first, second))["1"] == [Run("one "), Run("2 ", "two", (first,)), Run("T", " t", (first, second)), Run("hree")]


def test_an_edit_that_is_taken_back_leaves_no_trace() -> None:
    assert runs_of(after(edit(4, 7, "two", "2"), edit(4, 5, "2", "two")))["1"] == [Run("one "), Run("two"), Run(" three")]


def test_insertions_and_deletions() -> None:
    deleted, inserted = edit(3, 4, " ", ""), edit(0, 0, "", "^")
    assert runs_of(after(deleted, inserted))["1"] == [Run("^", "", (inserted,)), Run("one"), Run("", " ", (deleted,)), Run("two three")]


def test_a_split_cuts_the_runs() -> None:
    change, split = edit(4, 7, "two", "2nd"), Split("cut", "1", Span(5, 5), "", "why")
    left, right = apply_split(apply_edit(READ, change), split)
    runs = runs_of(Document((left, right), (change, split)))
    assert runs == {"1.1": [Run("one "), Run("2", "two", (change,))], "1.2": [Run("nd", "", (change,)), Run(" three")]}


def test_white_space_that_vanished_at_a_cut_is_in_neither_half() -> None:
    split = Split("cut", "1", Span(3, 4), " ", "why")
    assert runs_of(Document(apply_split(READ, split), (split,))) == {"1.1": [Run("one")], "1.2": [Run("two three")]}


def test_a_join_shows_where_the_line_ended() -> None:
    parts = (READ, Block("2", "four"))
    assert runs_of(Document((apply_join(parts),), (Join("join", parts, "why"),))) == {"1": [Run("one two three"), Run(" ", "\n"), Run("four")]}


def test_many_edits_of_one_block_cost_one_walk() -> None:
    text = '"a" ' * 20_000
    document = clean(text, kind="text")
    assert "".join(run.now for run in runs_of(document)[document.blocks[0].id]) == document.blocks[0].text
