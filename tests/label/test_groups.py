"""What of teasers is a heading or a label, and which sentence is a summary."""
from __future__ import annotations

import pytest

from newsclean import Block, Role
from newsclean.label.groups import LABEL_WORDS, is_label, is_summary


def teaser(text: str, tag: str = "p") -> Block:
    return Block("1", text, Role.TEASER, 0.9, tag=tag)


@pytest.mark.parametrize(("text", "is_one"), [
    ("Related stories", True), ("Related stories: the ferry", False), ("3 May 2026, 12:30", True), ("Ferry to sail again on 3 May", False), ("14:30", True),
    ("Related stories of Pell Island", True), ("Related stories of old Pell Island", False)])
def test_labels(text: str, *, is_one: bool) -> None:
    assert is_label(teaser(text)) is is_one
    assert not is_one or len(text.split()) <= LABEL_WORDS


@pytest.mark.parametrize(("text", "is_one"), [
    ("The ferry sails again.", True), ("The ferry sails \u2026", True), ("The ferry sails [...]", True), ("The ferry sails [\u2026]", True), ("The ferry sails ...", True),
    ("The ferry sails [more]", False), ("The ferry sails", False)])
def test_summaries(text: str, *, is_one: bool) -> None:
    assert is_summary(teaser(text), teaser("Council votes on the bridge", "h3")) is is_one
    assert not is_summary(teaser(text, "h3"), teaser("Council votes on the bridge", "h3"))
