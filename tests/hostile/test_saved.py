"""Files that were saved and came back damaged or forged: refused by name, and no other way."""
from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hostile.corpus import page
from newsclean import (
    Document,
    NewscleanError,
    RuleError,
    SavedDocumentError,
    SiteMemory,
    SiteMemoryError,
    clean,
    load_rules,
    review,
    to_html,
    to_json,
    to_markdown,
    to_tei,
    to_text,
)
from newsclean.batch.checkpoint import Checkpoint, load_checkpoint, save_checkpoint
from newsclean.batch.errors import BatchError

SAVED = json.loads(json.dumps(clean(page("<p>By Mara Tolland</p><p>the the end,and more</p>"), url="https://courier.example/a").to_dict()))
ODD: tuple[Any, ...] = (None, True, -1, 10 ** 400, float("nan"), float("inf"), "", "\ud800", [], {}, [[]], "1" * 5000)
DEEP = "[" * 100_000 + "]" * 100_000


def places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Paths to every value inside a JSON value."""
    yield at
    for key, item in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from places(item, (*at, key))


def with_value(value: Any, at: tuple[Any, ...], new: Any) -> Any:
    if not at:
        return new
    copy = value.copy()
    copy[at[0]] = with_value(value[at[0]], at[1:], new)
    return copy


@given(st.sampled_from(list(places(SAVED))), st.sampled_from(ODD))
def test_a_document_with_one_odd_value_is_refused_or_can_be_saved_again(at: tuple[Any, ...], odd: Any) -> None:
    try:
        document = Document.from_dict(with_value(SAVED, at, odd))
    except SavedDocumentError:
        return
    assert Document.from_dict(document.to_dict()) == document


@pytest.mark.parametrize("number", [10 ** 400, -10 ** 400, float("nan"), float("inf"), float("-inf")])
def test_a_confidence_that_is_no_number_is_refused(number: float) -> None:
    with pytest.raises(SavedDocumentError, match=r"confidence: expected a finite number"):
        Document.from_dict({"blocks": [{"id": "1", "text": "a", "confidence": number}]})


def test_whole_numbers_are_confidences_too() -> None:
    assert Document.from_dict({"blocks": [{"id": "1", "text": "a", "confidence": 1}]}).blocks[0].confidence == 1.0


@pytest.mark.parametrize("text", ["", "{", "null", "[]", DEEP, '{"site_memory": 1}', '{"site_memory": 1, "sites": []}',
                                  '{"site_memory": 1, "sites": {"a": {"b": {"c": "villain"}}}}'])
def test_what_is_no_site_memory_is_refused(text: str) -> None:
    with pytest.raises(SiteMemoryError):
        SiteMemory.from_json(text)


def test_a_compressed_site_memory_is_refused_however_it_is_damaged(tmp_path: Path) -> None:
    whole = gzip.compress(SiteMemory.learn([replace(clean(page("")))]).to_json().encode() * 20)
    for at in range(0, len(whole), 3):
        path = tmp_path / "memory.json.gz"
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1:])
        try:
            SiteMemory.load(path)
        except SiteMemoryError:
            continue


@pytest.mark.parametrize("text", [DEEP, "{", "a = [" + "[" * 50_000, '[[rule]]\naction = "drop"\nselector = "' + ":not(" * 5000 + '"\n', "\ufeff", "rule = 1", '{"rule": {}}'])
def test_what_are_no_rules_is_refused(text: str, tmp_path: Path) -> None:
    for name in ("rules.toml", "rules.json"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        with pytest.raises(RuleError):
            load_rules(tmp_path / name)


@pytest.mark.parametrize("text", [DEEP, "{}", "[]", "null", '{"options": [], "beyond": []}', '{"options": {}, "done": "1", "beyond": []}', '{"options": {}, "beyond": ["a"]}',
                                  '{"options": {}, "beyond": [], "offset": -1}', '{"options": {}, "beyond": [], "digest": 1e400}', '{"options": {}, "beyond": [], "summary": 1}'])
def test_what_is_no_checkpoint_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "out.checkpoint"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BatchError, match="is no checkpoint"):
        load_checkpoint(str(path))


def test_a_checkpoint_is_read_back(tmp_path: Path) -> None:
    checkpoint = Checkpoint({"kind": None}, 3, 7, (5, 6), 100, {"documents": 5})
    save_checkpoint(str(tmp_path / "a"), checkpoint)
    assert load_checkpoint(str(tmp_path / "a")) == checkpoint


@pytest.mark.parametrize("damage", [lambda data: data[:len(data) // 2], lambda _: zlib.compress(b"{}"), lambda _: zlib.compress(b"[]"), lambda _: b"{}",
                                    lambda data: zlib.compress(zlib.decompress(data)[:-1])])
def test_damaged_weights_are_told_by_name(damage: Callable[[bytes], bytes], tmp_path: Path) -> None:
    package = Path(clean.__code__.co_filename).parent
    copy = Path(shutil.copytree(package, tmp_path / "newsclean", ignore=shutil.ignore_patterns("__pycache__")))
    weights = copy / "data" / "labeller_text.z"
    weights.write_bytes(damage(weights.read_bytes()))
    done = subprocess.run([sys.executable, "-c", "import newsclean; newsclean.clean('A line.', kind='text')"], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(tmp_path)},
                          capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1].startswith("newsclean.errors.NewscleanError: the package's file labeller_text.z is damaged")


def test_the_package_reads_and_writes_no_pickles() -> None:
    sources = Path(clean.__code__.co_filename).parent
    found = [str(path) for path in sources.rglob("*.py") if any(f"{word} {name}" in path.read_text(encoding="utf-8")
             for word in ("import", "from") for name in ("pickle", "marshal", "shelve", "dill", "joblib"))]
    assert found == []
    assert not [path for path in (sources / "data").rglob("*") if path.suffix in (".pickle", ".pkl", ".pt", ".npy", ".joblib")]
    assert issubclass(SavedDocumentError, NewscleanError)


@pytest.mark.parametrize("history", [
    [{"change": "edit", "pass_name": "p", "block_id": "1", "span": {"start": 0, "end": 1}, "before": "a", "after": "xyz", "reason": "forged"}],
    [{"change": "split", "pass_name": "p", "block_id": "7", "span": {"start": 0, "end": 1}, "before": " ", "reason": "forged"}],
    [{"change": "join", "pass_name": "p", "parts": [{"id": "ten", "text": "a"}], "reason": "forged"}],
])
def test_a_forged_history_cannot_be_undone_and_everything_else_can_be_had(history: list[dict[str, Any]]) -> None:
    document = Document.from_dict({"blocks": [{"id": "1", "text": "A line."}], "history": history})
    assert document.text == "A line."
    for write in (to_text, to_markdown, to_json, to_html, to_tei, review):
        assert "A line." in write(document)
    with pytest.raises(SavedDocumentError, match="it is not that of the blocks"):
        document.as_read()
