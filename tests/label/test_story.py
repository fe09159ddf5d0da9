"""Where the story is, and how blocks stand to it."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import clean
from newsclean.document import Document
from newsclean.label import native
from newsclean.label.features import features_of
from newsclean.label.measures import MIN_WORD
from newsclean.label.model import named
from newsclean.label.profile import Profile, profiles_of
from newsclean.label.story import EDGE, HEADLINE, MIN_HITS, RANKED, content_words, shared, shared_in_python, spoken_words, story_features, story_of
from newsclean.lexicon import lexicon
from strategies.sources import read_documents

LINES = ["Ferry sails again after winter repairs", "By Ada Quill",
         "The harbour master told the council on Monday that the ferry would sail again before the end of May, after months of repairs.",
         "Repairs took the whole winter, and passengers had to take the bus around the bay, which takes more than an hour each way.",
         "A new engine", "The engine was built in a small yard up the river and runs more quietly than the one that the ferry had before.",
         "More from the harbour", "Goat wins prize", "Market moves to the square"]


def profiles(document: Document) -> list[Profile]:
    return profiles_of(document.blocks, lexicon())


def of(*lines: str) -> list[set[str]]:
    """The features that each line has of the story."""
    return [{name for name in named(groups) if name.startswith("story.")} for groups in features_of(clean("\n\n".join(lines), kind="text", passes=()))]


def test_the_story_is_the_run_of_running_text() -> None:
    assert story_of(profiles(clean("\n\n".join(LINES), kind="text", passes=()))) == (2, 5)


def test_a_lone_sentence_far_off_is_not_in_it() -> None:
    far = [*LINES, *["Weather"] * 40, "Readers may write to us at any time of the day, and we answer every letter within the week."]
    assert story_of(profiles(clean("\n\n".join(far), kind="text", passes=()))) == (2, 5)


def test_a_few_labels_between_do_not_end_it() -> None:
    assert story_of(profiles(clean("\n\n".join([LINES[2], "Advertisement", LINES[3]]), kind="text", passes=()))) == (0, 2)


def prose(length: int) -> str:
    """Running text of so many characters."""
    return "The ferry sails again. ".ljust(length - 1, "x") + "."


@pytest.mark.parametrize(("width", "labels", "last"), [(121, 6, 7), (120, 6, 0), (400, 19, 20), (999, 20, 0)])
def test_a_paragraph_weighs_its_width_up_to_a_bound_and_a_label_20(width: int, labels: int, last: int) -> None:
    assert story_of(profiles(clean("\n\n".join([prose(width), *["Weather"] * labels, prose(width)]), kind="text", passes=()))) == (0, last)


@pytest.mark.parametrize(("width", "last"), [(121, 3), (120, 0)])
def test_a_long_line_that_is_no_running_text_weighs_60(width: int, last: int) -> None:
    assert story_of(profiles(clean("\n\n".join([prose(width), *["x" * 80] * 2, prose(width)]), kind="text", passes=()))) == (0, last)


def test_without_running_text_there_is_none() -> None:
    assert of("Home", "Sport") == [{"story.none"}, {"story.none"}]
    assert story_of([]) is None


def test_blocks_say_how_they_stand_to_it() -> None:
    found = of(*LINES)
    assert "story.before=2" in found[0]
    assert "story.before=1" in found[1]
    assert {"story.in", "story.in=0/2"} <= found[2]
    assert "story.after=1" in found[6]


def test_the_headline_shares_its_words_with_the_story() -> None:
    found = of(*LINES)
    assert "story.headline=0/before" in found[0]
    assert not any(name.startswith("story.headline") for line in found[6:] for name in line)
    assert "story.words=4/4/before" in found[0] or "story.words=5/4/before" in found[0]


def test_a_headline_has_a_length_and_some_of_the_words() -> None:
    low, high = HEADLINE
    assert all(not any(name.startswith("story.headline") for name in of(line, *LINES[2:])[0]) for line in ("Ferry repairs", "Ferry repairs in winter " * 8))
    assert low <= len(LINES[0]) <= high
    assert MIN_HITS == 2
    assert not any(name.startswith("story.headline") for name in of("Ferry of the whole quiet night", *LINES[2:])[0] if "whole" not in LINES[3])


@given(read_documents)
def test_every_block_has_its_place(document: Document) -> None:
    own = profiles(document)
    found = story_features(own, content_words(own), spoken_words(own))
    assert all(len(column) == len(document.blocks) for column in found)
    assert all(found[0])
    run = story_of(own)
    assert run is None or (own[run[0]].running and own[run[1]].running)


def test_running_text_outside_the_story_is_none_of_its_words() -> None:
    far = "Readers may write about ferry repairs at any time of the day, and we answer every letter within the week."
    lines = [LINES[0], *LINES[2:4], *["Weather"] * 40, far, "Readers answer every letter"]
    own = profiles(clean("\n\n".join(lines), kind="text", passes=()))
    assert (story_of(own), spoken_words(own)["ferry"], spoken_words(own)["answer"]) == ((1, 2), 2, 1)
    shares = [next(name for name in line if name.startswith("story.words")) for line in (of(*lines)[0], of(*lines)[-1])]
    assert shares == ["story.words=5/4/before", "story.words=0/4/after"]


def test_so_many_headlines_are_told_by_their_rank() -> None:
    found = of(*[f"{LINES[0]} of number {i}" for i in range(RANKED + 1)], *LINES[2:])
    assert [name for line in found for name in sorted(line) if name.startswith("story.headline")] == [f"story.headline={i}/before" for i in range(RANKED)]


def test_a_content_word_has_a_length() -> None:
    lines = ["x" * (MIN_WORD - 1), "x" * MIN_WORD]
    assert content_words(profiles(clean("\n\n".join(lines), kind="text", passes=()))) == [(), (lines[1],)]


def test_how_far_inside_the_story() -> None:
    found = of(*[LINES[2]] * (2 * EDGE + 1))
    assert [name for line in found for name in line if name.startswith("story.in=")] == [f"story.in={min(i, EDGE)}/{min(2 * EDGE - i, EDGE)}" for i in range(2 * EDGE + 1)]


WORDS = st.sampled_from(["bridge", "river", "ferry", "boat"])
SHARES = st.lists(st.tuples(st.lists(WORDS, max_size=4).map(tuple), st.integers(0, 3)))


@given(SHARES, st.dictionaries(WORDS, st.integers(0, 4)))
def test_words_that_come_often_are_counted_compiled_or_not(blocks: list[tuple[tuple[str, ...], int]], times: dict[str, int]) -> None:
    contents, spare = [own for own, _ in blocks], bytes([least for _, least in blocks])
    assert shared(contents, times, spare) == shared_in_python(contents, times, spare) == bytes(
        [sum(times.get(word, 0) > least for word in own) for own, least in blocks])


@pytest.mark.skipif(not native.COMPILED, reason="the package was not compiled here")
def test_compiled_code_counts_plain_words_alone() -> None:
    contents: list[tuple[str, ...]] = []

    class Word(str):
        __slots__ = ()

        def __hash__(self) -> int:
            contents.clear()  # so that its tuple is gone while it is looked through
            return super().__hash__()
    contents.extend([(Word("bridge"), "river"), ("ferry",)])
    with pytest.raises(TypeError, match="a word is a str"):
        native.shared(contents, {"bridge": 1}, b"\0\0")


@pytest.mark.parametrize("share", [shared, shared_in_python])
@pytest.mark.parametrize(("contents", "spare"), [([("bridge",)], b""), ([("bridge",) * 256], b"\0"), ([], b"\0")])
def test_what_cannot_be_counted_is_refused(share: object, contents: list[tuple[str, ...]], spare: bytes) -> None:
    assert callable(share)
    with pytest.raises(ValueError, match=r"needed|counted|bytes"):
        share(contents, {"bridge": 1}, spare)
