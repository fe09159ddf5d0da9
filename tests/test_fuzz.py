"""What fuzzing has found stays mended, and what it starts from keeps the laws that it looks for. Fuzzing itself is `make fuzz`."""
from __future__ import annotations

import random
from itertools import islice
from pathlib import Path

import pytest
from fuzz.laws import BrokenLawError, check
from fuzz.mutations import mutated
from fuzz.seeds import seeds_of
from fuzz.targets import TARGETS

from newsclean import Document, clean

FOUND = sorted((Path(__file__).parents[1] / "fixtures/found").iterdir())
SOURCE = "The council voted on Tuesday .By Mara Tolland"


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_what_was_found_stays_mended(path: Path) -> None:
    TARGETS[path.name.partition("-")[0]](path.read_bytes())


@pytest.mark.parametrize("target", TARGETS)
def test_seeds_and_what_is_made_of_them_keep_the_laws(target: str) -> None:
    seeds, chance = list(islice(seeds_of(target, 300), 0, 200, 8)), random.Random(target)  # noqa: S311  # repeatable, not secret
    assert seeds
    for seed in seeds:
        TARGETS[target](seed)
        TARGETS[target](mutated(seed, chance.choice(seeds), chance)[:3000])


@pytest.mark.parametrize(("kept", "law"), [(lambda document: Document(document.blocks, (), document.metadata, facts=document.facts), "law 6"),
                                           (lambda _: clean("Another text", kind="text"), "law 6"), (lambda _: clean(SOURCE + "x", kind="text"), "law 2")])
def test_a_broken_law_is_seen(kept: object, law: str) -> None:
    broken = set()
    for number in range(40):
        source = SOURCE + " " * number  # which law is checked depends on the input
        document = kept(clean(source, kind="text"))  # type: ignore[operator]
        try:
            check(source, document, "text")
        except BrokenLawError as error:
            broken.add(str(error).partition(",")[0])
    assert law in broken
