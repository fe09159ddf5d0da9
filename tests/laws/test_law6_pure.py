"""Law 6: equal input gives equal output, in any order of calls, in any number of threads and processes."""
from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsclean
from newsclean import NEWS, Cleaner, Role, clean
from strategies.pages import EXTRAS, INLINES, STYLES, render
from strategies.sentences import PHRASES, SENTENCES, TROUBLE
from strategies.sources import any_source
from strategies.stories import Piece
from strategies.texts import LAYOUTS

STORY = tuple(Piece(role, text) for role, texts in PHRASES.items() for text in texts[:2])
STORY += tuple(Piece(Role.PARAGRAPH, text) for text in (*TROUBLE, *(sentence for sentences in SENTENCES.values() for sentence in sentences)))
EXAMPLES = [render(STORY, style, INLINES[i % len(INLINES)], EXTRAS) for i, style in enumerate(STYLES)] + [layout(STORY) for layout in LAYOUTS]

PROGRAM = """
import json, sys
from newsclean import clean
print(json.dumps([repr(clean(source)) for source in json.load(sys.stdin)]))
"""


@given(any_source)
def test_twice_the_same(source: str | bytes) -> None:
    assert clean(source) == clean(source)
    assert Cleaner()(source) == clean(source)


@given(st.lists(any_source, min_size=2, max_size=4))
def test_in_any_order(sources: list[str | bytes]) -> None:
    forward = [clean(source) for source in sources]
    backward = [clean(source) for source in reversed(sources)]
    assert forward == backward[::-1]


@settings(max_examples=8)
@given(st.lists(any_source, min_size=4, max_size=8))
def test_in_threads(sources: list[str | bytes]) -> None:
    alone = [clean(source) for source in sources]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(clean, sources * 4))
    assert together == alone * 4


@given(any_source)
def test_passes_leave_their_document_alone(source: str | bytes) -> None:
    document = clean(source, passes=())
    seen = repr(document)
    for step in NEWS:
        after = step(document)
        assert repr(document) == seen
        document, seen = after, repr(after)


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_in_other_processes(seed: str) -> None:
    source = Path(newsclean.__file__).parents[1]
    done = subprocess.run([sys.executable, "-c", PROGRAM], input=json.dumps(EXAMPLES), capture_output=True, text=True, check=True, encoding="ascii",
                          env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(source)})
    assert json.loads(done.stdout) == [repr(clean(example)) for example in EXAMPLES]
