"""What is settled beyond doubt, whatever the model says."""
from __future__ import annotations

import unicodedata

import pytest

from newsclean.blocks import Block, Role
from newsclean.label.rules import settled

HEAD = "/html[1]/head[1]/title[1]"


@pytest.mark.parametrize("name", [
    "NO-BREAK SPACE", "ZERO WIDTH SPACE", "ZERO WIDTH NON-JOINER", "ZERO WIDTH JOINER", "WORD JOINER", "ZERO WIDTH NO-BREAK SPACE", "LEFT-TO-RIGHT MARK", "RIGHT-TO-LEFT MARK",
    "LEFT-TO-RIGHT EMBEDDING", "RIGHT-TO-LEFT EMBEDDING", "POP DIRECTIONAL FORMATTING", "LEFT-TO-RIGHT OVERRIDE", "RIGHT-TO-LEFT OVERRIDE", "LEFT-TO-RIGHT ISOLATE",
    "RIGHT-TO-LEFT ISOLATE", "FIRST STRONG ISOLATE", "POP DIRECTIONAL ISOLATE"])
def test_a_line_that_shows_nothing_is_none_of_the_story(name: str) -> None:
    char = unicodedata.lookup(name)
    assert settled(Block("1", f"{char} {char}")) == (Role.OTHER, "holds no visible character")
    assert settled(Block("1", f"{char}Ferry{char}")) is None


@pytest.mark.parametrize("text", ["\N{EM DASH}", "\N{BULLET}", "\u00e9", "-", "Ferry"])
def test_a_line_that_shows_something_is_left_to_the_model(text: str) -> None:
    assert settled(Block("1", text)) is None


@pytest.mark.parametrize(("tag", "path", "role"), [
    ("title", HEAD, Role.TITLE), ("title", "/html[1]/body[1]/svg[1]/title[1]", None), ("title", None, None), ("h1", HEAD, None),
    ("option", "/html[1]/body[1]/form[1]/option[1]", Role.NAVIGATION), ("textarea", None, Role.NAVIGATION), ("label", None, None)])
def test_what_the_mark_up_settles(tag: str, path: str | None, role: Role | None) -> None:
    found = settled(Block("1", "Ferry sails again", path=path, tag=tag))
    assert (found and found[0]) is role
