"""A `Cleaner` is a value: it can be kept, sent and shared."""
from __future__ import annotations

import multiprocessing
import pickle
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import FrozenInstanceError, replace
from functools import partial
from pathlib import Path

import pytest

import newsclean
from newsclean import NEWS, Cleaner, Document, Rule, SiteMemory

PAGES = [page.read_bytes() for page in sorted((Path(__file__).parents[1] / "fixtures/pages").glob("*.html"))[:10]]


def marked(document: Document, word: str) -> Document:
    return replace(document, blocks=tuple(b for b in document.blocks if word not in b.text))


CLEANERS = {
    "standard": Cleaner(),
    "own passes": Cleaner((*NEWS[:3], partial(marked, word="x"))),
    "rules": Cleaner(rules=(Rule("promo", phrase="subscribe"), Rule("paragraph", selector="article p"))),
    "site memory": Cleaner((*NEWS, SiteMemory.learn(newsclean.clean(page, url="https://courier.example/a") for page in PAGES[:3]))),
}


@pytest.mark.parametrize("cleaner", CLEANERS.values(), ids=CLEANERS)
def test_it_comes_back_from_a_pickle_and_does_the_same(cleaner: Cleaner) -> None:
    again = pickle.loads(pickle.dumps(cleaner))  # noqa: S301  made here
    assert [again(page) for page in PAGES[:3]] == [cleaner(page) for page in PAGES[:3]]


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")  # forking with threads, which pytest has none of
def test_processes_of_every_kind_give_what_this_one_gives(method: str) -> None:
    cleaner = Cleaner(rules=(Rule("promo", phrase="subscribe"),))
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(method)) as pool:
        assert list(pool.map(cleaner, PAGES[:4])) == [cleaner(page) for page in PAGES[:4]]


def test_threads_share_one() -> None:
    cleaner = CLEANERS["rules"]
    alone = [cleaner(page) for page in PAGES]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(cleaner, PAGES * 3)) == alone * 3


def test_it_cannot_be_changed_and_holds_nothing_but_its_choice() -> None:
    cleaner = Cleaner()
    with pytest.raises(FrozenInstanceError):
        cleaner.passes = ()  # type: ignore[misc]
    assert cleaner.__slots__ == ("passes", "rules")
    before = repr(cleaner)
    cleaner(PAGES[0])
    assert repr(cleaner) == before
    assert cleaner == Cleaner()
    assert hash(cleaner) == hash(Cleaner())
