"""Blocks: what is written out for speed does what `dataclasses.replace` does."""
from __future__ import annotations

from dataclasses import replace

from newsclean import Block, Hints, Link, Role, Span
from newsclean.blocks import all_texts, shown_texts

BLOCK = Block("7", "A line", Role.QUOTE, 0.5, "why", Span(1, 7), "/p[1]", "p", (Link(0, 1, "/a"),), Hints(hidden=True), "6", "5")


def test_another_label() -> None:
    assert BLOCK.labelled(Role.BIO, 0.9, "because") == replace(BLOCK, role=Role.BIO, confidence=0.9, reason="because")


def test_other_hints() -> None:
    assert BLOCK.hinted(Hints(gap=2)) == replace(BLOCK, hints=Hints(gap=2))


def test_another_group() -> None:
    assert BLOCK.grouped(None) == replace(BLOCK, group=None)
    assert BLOCK.grouped("3") == replace(BLOCK, group="3")


def test_what_all_blocks_hold() -> None:
    blocks = (BLOCK, Block("8", "Another"), Block("9", ""))
    assert all_texts(blocks) == ["A line", "Another", ""]
    assert shown_texts(blocks) == ["Another", ""]
    assert shown_texts([]) == []
