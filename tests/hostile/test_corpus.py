"""The hostile corpus is cleaned: nothing raises, nothing takes long, and the honest story in it is still there. `--long` takes its full sizes."""
from __future__ import annotations

import time
import warnings

import pytest
from bs4 import BeautifulSoup

from hostile.corpus import CORPUS, Attack
from newsclean import Document, clean

SHARE = 200               # of its full size that an attack has in the suite
PER_100_KB = 1.0          # seconds of processor time
PER_BLOCK = 0.0005        # the same, for each block: a page of nothing but one-letter paragraphs has 12,000 blocks in 100 kB
SPARE = 1.0


@pytest.mark.parametrize("attack", CORPUS, ids=lambda attack: attack.name)
def test_the_page_is_cleaned_in_time_and_whole(attack: Attack, long: bool) -> None:
    source = attack.make(attack.size if long else max(20, attack.size // SHARE))
    start = time.thread_time()
    document = clean(source)
    spent = time.thread_time() - start
    assert attack.kept in "".join(block.text for block in document.blocks)
    assert attack.kept in document.text or document.facts.kind == "text"
    assert spent <= SPARE + PER_100_KB * len(source) / 100_000 + PER_BLOCK * len(document.blocks)


@pytest.mark.parametrize("attack", CORPUS[::5], ids=lambda attack: attack.name)
def test_what_comes_of_it_can_be_saved_and_read_back(attack: Attack) -> None:
    document = clean(attack.make(100))
    assert Document.from_dict(document.to_dict()) == document


def soup_of(attack: Attack) -> BeautifulSoup:
    source = attack.make(max(20, attack.size // (10 * SHARE)))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # bs4 wonders at sources that are no pages
        return BeautifulSoup(source.encode("utf-8", "replace") if isinstance(source, str) else source, "html.parser")


@pytest.mark.parametrize("attack", [attack for attack in CORPUS if b"<p" in bytes(str(attack.make(20)), "utf-8", "replace")], ids=lambda attack: attack.name)
def test_the_pure_python_way_reads_it_too(attack: Attack) -> None:
    document = clean(soup_of(attack))
    assert attack.kept in "".join(block.text for block in document.blocks)
    assert Document.from_dict(document.to_dict()) == document
