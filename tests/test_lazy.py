"""Lazy patterns: made once, when they are first asked for something, and then as quick as any."""
from __future__ import annotations

import copy
import re

import pytest

from newsclean.lazy import lazily


def test_a_pattern_is_made_when_it_is_first_used_and_once() -> None:
    made = []

    def engine(source: str, flags: int) -> re.Pattern[str]:
        made.append((source, flags))
        return re.compile(source, flags)

    pattern = lazily(engine, "a+", re.IGNORECASE)
    assert made == []
    assert pattern.findall("AA ba") == ["AA", "a"]
    assert pattern.search("bb") is None
    assert pattern.pattern == "a+"
    assert made == [("a+", re.IGNORECASE)]


def test_what_a_pattern_does_not_have_a_lazy_one_does_not_have() -> None:
    pattern = lazily(re.compile, "a")
    with pytest.raises(AttributeError):
        _ = pattern.nothing  # type: ignore[attr-defined]
    assert copy.copy(pattern).match("a")


def test_a_wrong_pattern_says_so_when_it_is_used() -> None:
    pattern = lazily(re.compile, "(")
    with pytest.raises(re.error):
        pattern.match("a")
