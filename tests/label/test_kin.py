"""Blocks of one kind: counted over the document."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import clean
from newsclean.blocks import Block
from newsclean.document import Document
from newsclean.label import native
from newsclean.label.features import features_of
from newsclean.label.kin import SEVERAL, SHORT, SHORTER, count_features, shape_features, tallied, tallied_in_python
from newsclean.label.model import named
from newsclean.label.profile import NAME_WORDS, NAMED, profiles_of
from newsclean.lexicon import lexicon
from strategies.sources import read_documents

CARD = '<div class="card"><h3><a href="/a/{0}">Story number {0} of the day</a></h3><p class="by">By Ada Quill</p></div>'
PAGE = "<main><h1>Ferry to sail again</h1><p class='lead'>By Bo Reed</p></main><aside>" + "".join(map(CARD.format, range(4))) + "</aside>"


def kin(document: Document) -> list[set[str]]:
    return [{name for name in named(groups) if name.startswith(("kin.", "shape."))} for groups in features_of(document)]


def test_lines_that_say_like_things_are_counted() -> None:
    found = kin(clean(PAGE, kind="html", passes=()))
    assert "kin.byline=3/0" in found[1]
    assert [next(name for name in line if name.startswith("kin.byline")) for line in found[3::2]] == ["kin.byline=3/1", "kin.byline=3/2", "kin.byline=3/3", "kin.byline=3/3"]


def test_a_line_alone_of_its_kind_says_so() -> None:
    assert "kin.byline=0/0" in kin(clean("By Bo Reed\n\nThe ferry sails.", kind="text", passes=()))[0]
    assert "kin.date=0/0" in kin(clean("4 May 2026\n\nThe ferry sails.", kind="text", passes=()))[0]
    assert "kin.name=0/0" in kin(clean("Bo Reed\n\nThe ferry sails.", kind="text", passes=()))[0]


def test_blocks_in_like_places_are_counted() -> None:
    found = kin(clean(PAGE, kind="html", passes=()))
    assert "kin.place=0/0" in found[0]
    assert {"kin.place=2/0"} <= found[2]
    assert {"kin.place=2/3"} <= found[8]


def test_neighbours_are_placed() -> None:
    found = kin(clean(PAGE, kind="html", passes=()))
    assert {"kin.before=", "kin.behind=same", "kin.home=1/0/False"} <= found[0]
    assert {"kin.before=same", "kin.home=1/1/True"} <= found[1]
    assert {"kin.behind=beside"} <= found[3]


def test_lists_of_a_text_repeat_their_shapes() -> None:
    lines = [line for i in range(5) for line in (f"Story {i}", f"A goat that lives by the sea has won prize number {i} in the yearly fair.")]
    found = kin(clean("\n\n".join(lines), kind="text", passes=()))
    assert "shape.every=2/2" in found[4]
    assert "shape.again=3/2" in found[4] or "shape.again=2/3" in found[4]
    alone = kin(clean("Ferry\n\nA goat that lives by the sea has won the prize in the yearly fair.", kind="text", passes=()))
    assert {"shape.every=0/0", "shape.again=0/0", "shape.run=1/1"} <= alone[0]
    assert "shape.run=0/0" in alone[1]


def test_labels_in_a_row_are_counted_both_ways() -> None:
    found = kin(clean("News\n\nSport\n\nWeather\n\nThe ferry sails again.", kind="text", passes=()))
    assert ["shape.run=1/3" in found[0], "shape.run=2/2" in found[1], "shape.run=3/1" in found[2]] == [True, True, True]


@given(read_documents)
def test_every_block_is_counted(document: Document) -> None:
    profiles = profiles_of(document.blocks, lexicon())
    assert {len(count_features(profiles)), *map(len, shape_features(profiles))} == {len(profiles)}


@pytest.mark.parametrize(("words", "share", "is_name"), [
    (NAME_WORDS[0] - 1, 1.0, False), (NAME_WORDS[0], 1.0, True), (NAME_WORDS[1], 1.0, True), (NAME_WORDS[1] + 1, 1.0, False), (2, NAMED, False), (2, NAMED + 0.01, True)])
def test_a_name_has_some_words_with_capitals(words: int, share: float, *, is_name: bool) -> None:
    profile, = profiles_of([Block("1", " ".join(["Quill"] * words))], lexicon())
    profile.names = share
    assert ("kin.name=0/0" in count_features([profile])[0]) is is_name


@pytest.mark.parametrize(("kind", "width"), [("byline", SHORT), ("date", SHORTER)])
def test_what_is_counted_is_short(kind: str, width: int) -> None:
    start = {"byline": "By Ada Quill, ", "date": "4 May 2026, "}[kind]
    for length, is_counted in ((width - 1, True), (width, False)):
        profile, = profiles_of([Block("1", start + "x" * (length - len(start)))], lexicon())
        assert (f"kin.{kind}=0/0" in count_features([profile])[0]) is is_counted


@pytest.mark.parametrize("times", SEVERAL)
def test_times_fall_into_bins(times: int) -> None:
    profile, = profiles_of([Block("1", "By Ada Quill")], lexicon())
    assert count_features([profile] * (times - 1))[0] != count_features([profile] * times)[0]


KEYS = st.one_of(st.text("ab", max_size=2), st.integers(0, 2), st.tuples(st.booleans(), st.text("ab", max_size=1)))


@given(st.lists(KEYS))
def test_keys_are_tallied_compiled_or_not(keys: list[object]) -> None:
    assert tallied(keys) == tallied_in_python(keys) == ([keys.count(key) for key in keys], [keys[:i].count(key) for i, key in enumerate(keys)])


@pytest.mark.parametrize("tally", [tallied, tallied_in_python])
def test_what_has_no_hash_is_not_tallied(tally: object) -> None:
    assert callable(tally)
    with pytest.raises(TypeError):
        tally(["a", []])


class Clearing:
    """A key that empties the list it is in when it is compared."""

    def __init__(self, keys: list[object]) -> None:
        self.keys = keys

    def __hash__(self) -> int:
        return 1

    def __eq__(self, other: object) -> bool:
        self.keys.clear()
        return False


@pytest.mark.skipif(not native.COMPILED, reason="the package was not compiled here")
def test_keys_that_change_are_refused() -> None:
    keys: list[object] = []
    keys += [Clearing(keys), Clearing(keys), 1]
    with pytest.raises(ValueError, match="change"):
        native.tallied(keys)
