"""The shapes that the rules for glue ask about: the end of a sentence, its beginning, prose."""
from __future__ import annotations

import re

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newsclean.segment.evidence import WORDS
from newsclean.segment.glue_seams import RELATED, is_related
from newsclean.segment.glue_shapes import (
    CLOSERS,
    LAST_WORD,
    LETTERS_LAST,
    PROSE,
    QUOTES,
    ends_sentence,
    is_prose,
    last_token,
    opens_block,
    opens_sentence,
    sentences,
)
from newsclean.segment.glue_words import CAMEL_PAIRS, RELATED_PHRASE, RELATED_WORDS


@pytest.mark.parametrize(("text", "ends"), [
    ("They sail.", True), ("They sail!”", True), ("(They sail?)", True), ("They sail…", True), ("They sail", False), ("", False), ("They sail,", False), ("He is Mr.", False),
    ("It is 5.", False),
    ("It is 15.", True), ("They sail. ", True), ("They sail etc.", False), ("She sees “it”.", True), ("It is J.", False), ("It is Jo.", True), ("It was x" + "y" * 50 + ".", True),
])
def test_the_end_of_a_sentence(text: str, ends: bool) -> None:
    assert ends_sentence(text) is ends


@pytest.mark.parametrize(("text", "opens"), [("The ferry", True), ("“The ferry", True), ("Ferries", False), ("the ferry", False), ("", False), ("„Die Fähre", True),
    ("Thereby", False)])
def test_the_beginning_of_a_sentence(text: str, opens: bool) -> None:
    assert opens_sentence(text) is opens


@pytest.mark.parametrize(("left", "right", "opens"), [
    ("The end", "The start", True), ("It is J.", "Doe", False), ("Pell J.", "The", False), ("It is DJ.", "The", True), ("in 2024", "Ferries", True),
    ("of 12", "Ferries", False), ("of 12", "The ferry", True),
    ("of 12024", "Ferries", False), ("It is Mc", "Donald", False), ("It is De", "Santis", False), ("i", "Phone", False), ("an i", "The", False), ("it", "The", True),
    ("REUTERS", "The", True), ("The end.", "The", True),
    ("The end", "A-level", False), ("The end", "A ferry", True), ("The end", "A’s", True), ("so BigMc", "Donald", False), ("so Big", "Donald", True), ("", "The", True),
    ("é", "The", False), ("The pre", "The", False),
])
def test_where_a_block_may_open(left: str, right: str, opens: bool) -> None:
    assert opens_block(left, right) is opens


@pytest.mark.parametrize(("text", "prose"), [
    ("The ferry sails to the harbour".ljust(PROSE, "s"), True), ("The ferry sails to the harbour".ljust(PROSE - 1, "s"), False),
    ("The ferry sails Harbour Pell Island Post Tuesday", False),
    ("The ferry sails to Harbour Pell Island Post Tuesday", True), ("A B C D " * 25 + "the ferry sails", False), ("A B C D " * 23 + "the ferry sails", True),
])
def test_prose(text: str, prose: bool) -> None:
    assert is_prose(text) is prose


@pytest.mark.parametrize(("text", "count"), [
    ("They sail.", 0), ("They sail. They swim.", 1), ("They sail! They swim? They rest.", 2), ("He is J. Doe.", 0), ("She said “no.” They swim.", 1),
    ("She said (no). They swim.", 1), ("[No]. They swim.", 1), ("In 2024. They", 1)])
def test_sentences_within(text: str, count: int) -> None:
    assert sentences(text) == count


@pytest.mark.parametrize(("pair", "known"), [
    ("YouTube", True), ("GlaxoSmith", True), ("SmithKline", True), ("GlaxoSmithKline", False), ("OpenAI", True), ("McDonald", True), ("WordPress", True),
    ("PressTube", False), ("YouT", False), ("GmbH", True)])
def test_neighbouring_humps_of_known_names(pair: str, known: bool) -> None:
    assert (pair in CAMEL_PAIRS) is known


@given(st.from_regex(re.compile(f"(?:{RELATED_PHRASE})"), fullmatch=True))
def test_every_phrase_that_announces_a_link_has_one_of_the_words(phrase: str) -> None:
    assert any(word in phrase for word in RELATED_WORDS)


ODD_CASES = ("\u0130", "\u0131", "\u017f", "\u212a", "read more", "Read Next", "READ MORE", "\xc0 lire", "l\u0130re aussi",
             "\u017fee al\u017fo", "wat\u017fh", "Noticia", "MEHR DAZU", "related", " ", "x")


@given(st.lists(st.sampled_from(ODD_CASES), max_size=4).map("".join))
def test_a_link_to_another_story_is_seen_in_any_case(text: str) -> None:
    assert is_related(text) is (RELATED.search(text) is not None)


PIECES = st.lists(st.sampled_from(["aZ", "\xe9", "\u010c", "1", ".", "!", "\u2026", ")", '"', "'", "\u2019", "\u201c", " ", "\n", "(",
                                   "ABC", "\u6f22", "\xaa", "\u01c5", "The ", "abc "]), max_size=14)


@given(PIECES.map("".join))
def test_shapes_at_the_end_are_the_same_from_behind(text: str) -> None:
    for found in (LAST_WORD, LETTERS_LAST):
        forwards = regex.compile(found.pattern).search(text)
        backwards = found.search(text)
        assert (forwards and forwards.span()) == (backwards and backwards.span())


@given(PIECES.map("".join))
def test_sentences_are_counted_by_their_stops(text: str) -> None:
    assert sentences(text) == len(regex.findall(r"[\p{Ll}\d" + CLOSERS[:-1].replace("]", r"\]") + r"][.!?\N{HORIZONTAL ELLIPSIS}][" + QUOTES + r"]?\s", text))


@given(PIECES.map("".join))
def test_words_are_counted_by_their_first_letters(text: str) -> None:
    words = WORDS.findall(text)
    assert sum(small != "" for small, _ in words) == len(regex.findall(r"(?<![\p{L}\d])\p{Ll}++", text))
    assert sum(capital != "" for _, capital in words) == len(regex.findall(r"(?<![\p{L}\d])\p{Lu}", text))


@pytest.mark.parametrize(("text", "token"), [("the O'Hara-Pell", "O'Hara-Pell"), ("it was ", ""), ("", ""), ("a.b", "b"), ("x" * 50, "x" * 40)])
def test_the_last_token(text: str, token: str) -> None:
    assert last_token(text) == token
