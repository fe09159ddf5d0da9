from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.fingerprints import MOST, Fingerprints
from newsclean.repair.spelling.lexicon import EMPTY


@given(st.dictionaries(st.text(min_size=1, max_size=12), st.integers(0, 15), max_size=60))
def test_levels_survive_storage(levels: dict[str, int]) -> None:
    table = Fingerprints.from_bytes(Fingerprints.built(levels.items()).to_bytes())
    wrong = sum(table.level(key) != level for key, level in levels.items())
    assert wrong <= len(levels) // 20  # two keys of one bucket may share their mark: one pair in a thousand


def test_absent_keys_are_hardly_ever_taken_for_present() -> None:
    table = Fingerprints.built((f"word{i}", i % 16) for i in range(20_000))
    assert sum(table.level(f"other{i}") >= 0 for i in range(20_000)) < 60
    assert sum(table.level(f"word{i}") != i % 16 for i in range(20_000)) < 60


def test_an_empty_table_knows_nothing() -> None:
    assert Fingerprints.from_bytes(EMPTY).level("word") == -1
    assert Fingerprints.from_bytes(Fingerprints.built([]).to_bytes()).level("word") == -1


def test_a_machine_of_the_other_byte_order_turns_the_entries_round(monkeypatch: pytest.MonkeyPatch) -> None:
    table = Fingerprints.built([("ferry", 3), ("quay", 9)])
    stored = table.to_bytes()
    monkeypatch.setattr(sys, "byteorder", "big" if sys.byteorder == "little" else "little")
    assert table.to_bytes()[-2:] == stored[-2:][::-1]
    assert Fingerprints.from_bytes(table.to_bytes()) == table


def test_of_what_no_bucket_holds_the_lowest_levels_are_left_out() -> None:
    table = Fingerprints.built([("ferry", 1)] * MOST + [("ferry", 2)])
    assert len(table.entries) == MOST
    assert table.level("ferry") == 2
    assert Fingerprints.from_bytes(table.to_bytes()) == table
