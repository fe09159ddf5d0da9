"""Site memory: what recurs on a site is left out, and memories can be put together in any order."""
from __future__ import annotations

import gzip
import json
import pickle
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import NEWS, Document, Role, Rule, SiteMemory, SiteMemoryError, clean
from newsclean.blocks import Block
from newsclean.label.site_memory import MIN_KEY, MIN_OTHERS
from newsclean.metadata import Metadata

HOUSE = "This paper belongs to its readers, who founded it in the winter of 1901 in a barn by the river."
TOWNS = ("Pell", "Orm", "Lund", "Varre", "Sund", "Tolk", "Hame", "Brusk")


def page(town: str, *more: str) -> str:
    own = f"The council of {town} voted on Monday on the new bridge, and nobody in {town} was against it, said the mayor."
    return f"<h1>{town} votes for its bridge</h1><p>{own}</p>" + "".join(f"<p>{text}</p>" for text in more)


def story(town: str, *more: str, host: str = "www.courier.example") -> Document:
    return clean(page(town, *more), url=f"https://{host}/{town}")


STORIES = [story(town, HOUSE) for town in TOWNS]
MEMORY = SiteMemory.learn(STORIES)
MEMORIES = [SiteMemory.learn([document]) for document in [*STORIES, story("Pell", host="other.example"), clean("No address at all, but a text of some length.")]]


def test_what_stands_under_every_story_is_left_out() -> None:
    assert HOUSE in STORIES[0].text
    document = clean(page("Pell", HOUSE), url="https://courier.example/pell", passes=(*NEWS, MEMORY))
    assert HOUSE not in document.text
    block = document.blocks[-1]
    assert (block.text, block.role, block.reason) == (HOUSE, Role.OTHER, "stands on 8 of 8 articles of courier.example")


def test_it_gets_the_role_that_it_has_elsewhere() -> None:
    others = [clean(page(town, HOUSE), url=f"https://courier.example/{town}", rules=[Rule("promo", phrase="this paper belongs")]) for town in TOWNS[1:]]
    assert SiteMemory.learn(others)(STORIES[0]).blocks[-1].role is Role.PROMO


@pytest.mark.parametrize("document", [
    story("Narr"), story("Narr", HOUSE, host="elsewhere.example"), clean(page("Narr", HOUSE)),
    story("Narr", "The bridge is 214 metres long and was built by hand in a single summer."),
], ids=["nothing recurs", "another site", "no address", "other words"])
def test_what_does_not_recur_stays(document: Document) -> None:
    assert MEMORY(document) is document


@pytest.mark.parametrize(("many", "sure"), [(3, 0.4286), (6, 0.8571), (7, 1.0)])
def test_it_is_as_sure_as_other_articles_agree(many: int, sure: float) -> None:
    others = [story(town, *[HOUSE][:at < many]) for at, town in enumerate(TOWNS[1:])]
    block = SiteMemory.learn(others)(STORIES[0]).blocks[-1]
    assert (block.role, block.confidence) == (Role.OTHER, sure)


def test_two_other_articles_are_not_enough() -> None:
    assert SiteMemory.learn(STORIES[:3])(STORIES[0]) is STORIES[0]


def test_the_same_story_under_several_addresses_counts_once() -> None:
    copies = [clean(page("Pell", HOUSE), url=f"https://courier.example/{number}") for number in range(9)]
    assert SiteMemory.learn(copies)(copies[0]) is copies[0]


def test_a_story_that_is_retold_under_other_headlines_is_left_whole() -> None:
    own = "The council of Pell voted on Monday on the new bridge, and nobody was against it, said the mayor in the evening."
    told = [clean(f"<h1>{town}: what happened</h1><p>{own}</p><p>{HOUSE}</p>", url=f"https://courier.example/{town}") for town in TOWNS]
    assert SiteMemory.learn(told)(told[0]) is told[0]


def test_headings_that_come_again_stay() -> None:
    told = [clean(f"<h1>{town} votes</h1><p>The council of {town} voted on Monday, and nobody was against it.</p><h2>What happens next, and when</h2>"
                  f"<p>In {town} the work begins in the autumn, as soon as the harvest is in, the mayor said.</p>", url=f"https://courier.example/{town}") for town in TOWNS]
    assert "What happens next" in told[0].text
    assert SiteMemory.learn(told)(told[0]) is told[0]


def made(number: int, *more: tuple[str, Role]) -> Document:
    """An article with a paragraph of 100 letters of its own."""
    blocks = [Block(str(i), text, role, 0.9) for i, (text, role) in enumerate([(chr(ord("a") + number) * 100, Role.PARAGRAPH), *more])]
    return Document(tuple(blocks), metadata=Metadata(title=f"Story number {number}", url=f"https://courier.example/{number}"))


def role_of_last(own: tuple[str, Role], on: int, others: int, elsewhere: Role) -> Role:
    """The role of a line that stands on so many of so many other articles, in another role there."""
    memory = SiteMemory.learn(made(number, *[(own[0], elsewhere)][:number <= on]) for number in range(1, others + 1))
    return memory(made(0, own)).blocks[-1].role


@pytest.mark.parametrize(("letters", "role"), [(100, Role.OTHER), (101, Role.PARAGRAPH)])
def test_an_article_of_which_more_than_half_recurs_is_left_whole(letters: int, role: Role) -> None:
    assert role_of_last(("x" * letters, Role.PARAGRAPH), 9, 9, Role.PARAGRAPH) is role


@pytest.mark.parametrize(("letters", "role"), [(40, Role.OTHER), (39, Role.PARAGRAPH)])
def test_a_paragraph_of_every_article_is_furniture_if_it_is_long(letters: int, role: Role) -> None:
    assert role_of_last(("x" * letters, Role.PARAGRAPH), 9, 9, Role.PARAGRAPH) is role


@pytest.mark.parametrize(("letters", "role"), [(MIN_KEY, Role.PROMO), (MIN_KEY - 1, Role.HEADING)])
def test_a_short_line_may_come_again(letters: int, role: Role) -> None:
    assert role_of_last(("x" * letters, Role.HEADING), 9, 9, Role.PROMO) is role


@pytest.mark.parametrize(("on", "others", "role"), [(MIN_OTHERS, 12, Role.PROMO), (MIN_OTHERS, 13, Role.HEADING), (4, 13, Role.PROMO), (MIN_OTHERS - 1, 4, Role.HEADING)])
def test_what_recurs_stands_on_three_articles_and_on_every_fourth(on: int, others: int, role: Role) -> None:
    assert role_of_last(("Read on with us", Role.HEADING), on, others, Role.PROMO) is role


def test_your_rule_comes_first() -> None:
    kept = clean(page("Pell", HOUSE), url="https://courier.example/pell", rules=[Rule("keep", phrase="this paper belongs")], passes=(*NEWS, MEMORY))
    assert HOUSE in kept.text


def test_text_mode_goes_by_the_address_given() -> None:
    texts = {town: f"{town} votes for its bridge\n\nThe council of {town} voted on Monday on the new bridge, said the mayor of {town}, and nobody was against it.\n\n{HOUSE}"
             for town in TOWNS}
    memory = SiteMemory.learn(clean(text, url=f"https://courier.example/{town}") for town, text in texts.items())
    assert HOUSE not in clean(texts["Pell"], url="https://courier.example/pell", passes=(*NEWS, memory)).text


@given(st.lists(st.sampled_from(MEMORIES), max_size=12), st.randoms(use_true_random=False))
def test_memories_are_put_together_in_any_order_and_any_number_of_times(memories: list[SiteMemory], random: object) -> None:
    shuffled = [*memories, *memories[:3]]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert SiteMemory.union(memories) == SiteMemory.union(shuffled)
    for a, b in pairwise(shuffled):
        assert a | b == b | a
        assert (a | b) | MEMORY == a | (b | MEMORY)


def test_only_so_many_articles_are_kept_whatever_the_order() -> None:
    one = [SiteMemory({"courier.example": {f"{number * 7919 % 1000:016x}": {"a": "other"}}}) for number in range(100)]
    memory = SiteMemory.union(one)
    assert len(memory.sites["courier.example"]) == 32
    assert memory == SiteMemory.union(reversed(one)) == SiteMemory.union(one[:40]) | SiteMemory.union(one[40:])


def test_nothing_but_role_confidence_and_reason_changes_and_once() -> None:
    before = STORIES[0]
    after = MEMORY(before)
    assert [(b.id, b.text, b.repeats, b.group) for b in after.blocks] == [(b.id, b.text, b.repeats, b.group) for b in before.blocks]
    assert (after.history, after.metadata, after.quality) == (before.history, before.metadata, before.quality)
    assert MEMORY(after) == after


def test_what_is_compact_does_the_same() -> None:
    assert MEMORY.compact()(STORIES[0]) == MEMORY(STORIES[0])
    assert len(MEMORY.compact().to_json()) < len(MEMORY.to_json())


@pytest.mark.parametrize("name", ["memory.json", "memory.json.gz"])
def test_it_comes_back_from_a_file(name: str, tmp_path: Path) -> None:
    MEMORY.save(tmp_path / name)
    assert SiteMemory.load(tmp_path / name) == MEMORY == pickle.loads(pickle.dumps(MEMORY))  # noqa: S301  made here


@pytest.mark.parametrize("text", [
    "", "[]", "{}", '{"site_memory": 2, "sites": {}}', '{"site_memory": 1}', '{"site_memory": 1, "sites": {"a": []}}', '{"site_memory": 1, "sites": {"a": {"b": {"c": "nix"}}}}',
    '{"site_memory": 1, "sites": {"a": {"b": {"c": []}}}}', "[" * 100_000, json.dumps({"site_memory": 1, "sites": {"a": {str(i): {} for i in range(33)}}}),
])
def test_what_is_no_memory_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(SiteMemoryError):
        SiteMemory.from_json(text)
    (tmp_path / "m.json").write_text(text)
    with pytest.raises(SiteMemoryError, match=r"m\.json"):
        SiteMemory.load(tmp_path / "m.json")


def test_a_damaged_archive_is_refused(tmp_path: Path) -> None:
    for data in (gzip.compress(MEMORY.to_json().encode())[:40], b"no archive"):
        (tmp_path / "m.gz").write_bytes(data)
        with pytest.raises(SiteMemoryError):
            SiteMemory.load(tmp_path / "m.gz")
