"""The word lists, and what they say of lines."""
from __future__ import annotations

import tomllib
from collections.abc import Callable
from collections.abc import Set as AbstractSet

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.lexicon import FINDS, OPENS, UNSPACED, lexicon, lowered, words_of
from newsclean.resources import read_data


@pytest.mark.parametrize(("text", "kind"), [("By Ada Quill", "byline"), ("Read more:", "teaser"), ("All rights reserved", "legal"), ("Sign up for our newsletter", "promo")])
def test_what_lines_are(text: str, kind: str) -> None:
    words = words_of(text)
    lists = lexicon().lists
    assert kind in lexicon().kinds(text.lower(), words)
    assert lists.get(words[0], 0) & OPENS or any(lists.get(word, 0) & FINDS for word in words)


def test_a_line_of_nothing_special_is_of_no_kind() -> None:
    assert lexicon().kinds("the ferry sails", words_of("The ferry sails")) == frozenset()


def test_lines_of_one_kind_share_it() -> None:
    one, other = (lexicon().kinds(line, words_of(line)) for line in ("by ada quill", "by mara tolland"))
    assert one is other


PHRASES = [(kind, where, phrase) for kind, parts in tomllib.loads(read_data("words.toml").decode()).items() if kind != "function" for where, languages in parts.items()
           for phrases in languages.values() for phrase in phrases]


SHORT = [(kind, phrase) for kind, where, phrase in PHRASES if where != "is"]


def kinds_of_line(text: str) -> AbstractSet[str]:
    return lexicon().kinds(lowered(text), words_of(text))


def test_every_phrase_of_the_lists_can_be_told() -> None:
    lines = {"is": "{}", "starts": "{} qqq", "holds": "qqq {} qqq"}
    assert [(kind, where, phrase) for kind, where, phrase in PHRASES if kind not in kinds_of_line(lines[where].format(phrase))] == []


def test_a_phrase_is_told_in_its_place_alone() -> None:
    """Of phrases that no other phrase of its kind stands in."""
    everything = {kind: "\n".join(phrase for one, _, phrase in PHRASES if one == kind) for kind, _, _ in PHRASES}
    for kind, where, phrase in PHRASES:
        alone = everything[kind].count(phrase) == 1 and not any(one == kind and other in phrase for one, other in SHORT if other != phrase)
        if alone and where != "holds" and not UNSPACED.search(phrase):
            assert kind not in kinds_of_line(f"qqq {phrase} qqq"), phrase
            assert (kind in kinds_of_line(f"{phrase} qqq")) is (where == "starts"), phrase


@given(st.sampled_from(PHRASES), st.sampled_from([str.upper, str.title, str.capitalize, str]), st.sampled_from(["", "!", ":", " \u2013", "\u2026", "\u201d"]))
def test_capitals_and_marks_do_not_matter(phrase: tuple[str, str, str], spelt: Callable[[str], str], behind: str) -> None:
    kind, _, text = phrase
    if kind in kinds_of_line(text) and words_of(spelt(text)) == words_of(text):
        assert kind in kinds_of_line(f"{spelt(text)}{behind}")
