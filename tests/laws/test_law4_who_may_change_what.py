"""Law 4: repair never changes roles; splitting changes no character; joining turns a line break into a space; labelling never changes text."""
from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import NEWS, Block, Document, Edit, Join, Pass, Role, Split
from newsclean.history import unlabelled
from strategies.oracles import LABEL, REPAIR, SEGMENT, chars, chars_of_blocks, conserved, run
from strategies.sources import read_documents

HYPHENS = frozenset("-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{SOFT HYPHEN}\N{NOT SIGN}")


@st.composite
def labelled(draw: st.DrawFn) -> Document:
    """A document with any roles at all."""
    document = draw(read_documents)
    roles = draw(st.lists(st.sampled_from(Role), min_size=1, max_size=8))
    blocks = (replace(block, role=roles[i % len(roles)], confidence=0.5, reason="drawn") for i, block in enumerate(document.blocks))
    return replace(document, blocks=tuple(blocks))


def labels(block: Block) -> tuple[object, ...]:
    return block.id, block.role, block.confidence, block.reason, block.group, block.repeats


def test_every_standard_pass_is_of_one_kind() -> None:
    assert sorted(step.__name__ for step in NEWS) == sorted(step.__name__ for step in (*REPAIR, *SEGMENT, *LABEL))  # type: ignore[attr-defined]  # functions, all


@pytest.mark.parametrize("step", REPAIR)
@given(labelled())
def test_repair_changes_text_alone(step: Pass, document: Document) -> None:
    after = step(document)
    assert [labels(block) for block in after.blocks] == [labels(block) for block in document.blocks]
    assert all(isinstance(change, Edit) for change in after.history)
    assert conserved(document, after)
    for old, new in zip(document.blocks, after.blocks, strict=True):
        assert replace(new, text=old.text, links=old.links) == old


@pytest.mark.parametrize("step", SEGMENT)
@given(read_documents)
def test_segmenting_changes_no_visible_character_but_a_line_end_hyphen(step: Pass, document: Document) -> None:
    after = step(document)
    assert conserved(document, after)
    for edit in after.edits:
        assert not edit.after.strip()
        assert set(chars(edit.before)) <= HYPHENS
    if not after.edits:
        assert chars_of_blocks(after.blocks) == chars_of_blocks(document.blocks)
    for change in after.history:
        assert not isinstance(change, Split) or not change.before.strip()
        assert not isinstance(change, Join) or len(change.parts) > 1


@given(read_documents)
def test_the_text_of_halves_is_that_of_the_whole(document: Document) -> None:
    """A split block that no other change touched: its halves in order, with the white space that vanished, are its text."""
    whole = {block.id: block.text for block in document.blocks}
    for step in SEGMENT:
        after = step(document)
        touched = {change.block_id for change in after.history if not isinstance(change, Split)}
        halves = {block.id: block.text for block in after.blocks}
        for change in after.history:
            left, right = f"{change.block_id}.1", f"{change.block_id}.2"
            if isinstance(change, Split) and change.block_id in whole and left in halves and right in halves and not touched & {left, right}:
                assert halves[left] + change.before + halves[right] == whole[change.block_id]


@pytest.mark.parametrize("step", LABEL)
@given(read_documents)
def test_labelling_changes_labels_alone(step: Pass, document: Document) -> None:
    after = step(document)
    assert [unlabelled(block) for block in after.blocks] == list(document.blocks)
    assert after.history == document.history


@given(read_documents)
def test_labelling_of_labelled_documents_changes_labels_alone(document: Document) -> None:
    before = run(document, NEWS)
    after = run(before, LABEL)
    assert [unlabelled(block) for block in after.blocks] == [unlabelled(block) for block in before.blocks]
    assert after.history == before.history
