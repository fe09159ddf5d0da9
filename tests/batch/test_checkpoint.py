"""How far a run has come: what its checkpoint says is true at every moment, and what is no checkpoint is told."""
from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.batch import BatchError
from newsclean.batch.checkpoint import Checkpoint, Ledger, digest_with, load_checkpoint, save_checkpoint

COUNTS = st.integers(0, 1 << 40)
JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=3),
                    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=2), inner, max_size=2))
OBJECTS = st.dictionaries(st.text(max_size=3), JSON, max_size=3)
GOOD = {"options": {}, "done": 2, "digest": 7, "beyond": [4], "offset": 9, "summary": {}}
WRONG: list[dict[str, object]] = [{"done": -1}, {"digest": "7"}, {"offset": 9.0}, {"done": True}, {"beyond": [4, -1]}, {"beyond": 4}, {"options": []}, {"summary": [1]},
                                  {"more": 1}]


def digest_of(*keys: str) -> int:
    digest = 0
    for key in keys:
        digest = digest_with(digest, key)
    return digest


def test_a_document_that_an_earlier_run_wrote_need_not_be_read_when_the_one_before_it_is_written() -> None:
    ledger = Ledger(Checkpoint({}, beyond=(1,)))
    ledger.read(0, digest_of("a"))
    ledger.written(0)
    assert (ledger.done, ledger.digest, ledger.has(1)) == (1, digest_of("a"), True)
    ledger.read(1, digest_of("a", "b"))
    ledger.read(2, digest_of("a", "b", "c"))
    ledger.written(2)
    assert (ledger.done, ledger.digest, ledger.beyond) == (3, digest_of("a", "b", "c"), set())


@given(st.data(), st.integers(1, 12))
def test_a_ledger_knows_what_is_written_in_whatever_order_it_was(data: st.DataObject, count: int) -> None:
    keys = [f"page {number // 2}" for number in range(count)]
    done = data.draw(st.integers(0, count))
    before = {number for number in data.draw(st.sets(st.integers(0, count), max_size=4)) if done < number < count}
    ledger, there, read = Ledger(Checkpoint({}, done, digest_of(*keys[:done]), tuple(sorted(before)))), {*range(done), *before}, 0
    while len(there) < count:
        waiting = [number for number in range(read) if number not in there]
        if not waiting or (read < count and data.draw(st.booleans())):
            ledger.read(read, digest_of(*keys[:read + 1]))
            read += 1
        else:
            number = data.draw(st.sampled_from(waiting))
            ledger.written(number)
            there.add(number)
            assert ledger.done == next(n for n in range(count + 1) if n not in there or n >= max(read, done))
        assert [ledger.has(number) for number in range(count + 1)] == [number in there for number in range(count + 1)]
        assert ledger.digest == digest_of(*keys[:ledger.done])


def test_ids_do_not_run_into_each_other() -> None:
    digests = [digest_of(*keys) for keys in (("ab", "c"), ("a", "bc"), ("abc",), ("abc", ""), ("c", "ab"), ())]
    assert len(set(digests)) == len(digests)
    assert digest_of("\ud800") != digest_of("\udfff")


@given(OBJECTS, COUNTS, COUNTS, st.lists(COUNTS, max_size=4), COUNTS, OBJECTS)
def test_what_is_saved_is_loaded(tmp_path_factory: pytest.TempPathFactory, options: dict[str, object], done: int, digest: int, beyond: list[int], offset: int,
                                 summary: dict[str, object]) -> None:
    path = tmp_path_factory.mktemp("saved") / "a.checkpoint"
    for checkpoint in (Checkpoint({"older": "longer " * 50}), Checkpoint(options, done, digest, tuple(beyond), offset, summary)):
        save_checkpoint(str(path), checkpoint)
        assert load_checkpoint(str(path)) == checkpoint
    assert list(path.parent.glob("a.*")) == [path]


@pytest.mark.parametrize("text", ["", "{", "[]", "7", "null", "\xff", "[" * 100_000, "{}", *(json.dumps({**GOOD, **wrong}) for wrong in WRONG)])
def test_what_is_no_checkpoint_is_told(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.checkpoint"
    path.write_text(json.dumps(GOOD), encoding="utf-8")
    assert load_checkpoint(str(path)) == Checkpoint({}, 2, 7, (4,), 9)
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(BatchError, match=r"no checkpoint of this version.*--overwrite"):
        load_checkpoint(str(path))
