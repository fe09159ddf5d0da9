"""The shapes that the rules for glue ask about: the end of a sentence, its beginning, prose."""
from __future__ import annotations

import pytest

from newsclean.segment.glue_shapes import PROSE, ends_sentence, is_prose, opens_block, opens_sentence, sentences
from newsclean.segment.glue_words import CAMEL_PAIRS


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
