"""White space, one rule at a time: what is put right, and beside it what some language, style or layout has so."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import Block, Hints, Role
from newsclean.document import Document, SourceFacts
from newsclean.repair import repair_spacing
from newsclean.repair.spacing import COLUMNS


def mended(text: str, language: str | None = "en", role: Role = Role.PARAGRAPH, tags: tuple[str, ...] = ()) -> str:
    block = Block("1", text, role, hints=Hints(tags=tags))
    return repair_spacing(Document((block,), facts=SourceFacts(language=language))).blocks[0].text


@pytest.mark.parametrize("text", ["The log of war.The.txt is lost.", "See pell.In.example for it.", "It is in ferry.A1 now."])
def test_the_middle_of_a_name_with_several_stops_begins_no_sentence(text: str) -> None:
    assert mended(text) == text


@pytest.mark.parametrize(("text", "after"), [
    ("The  ferry", "The ferry"), ("The ferry  (late)", "The ferry (late)"), ("It is 5  km", "It is 5 km"), ("(a)  -  b", "(a)  - b"), ("a -  - b", "a -  - b"),
    ("  The ferry", "  The ferry"), ("The ferry \xa0 ", "The ferry"), ("The ferry\xa0", "The ferry"), ("The\xa0 ferry", "The\xa0 ferry"),
    ("The ferry\nThe quay ", "The ferry\nThe quay"),
    ("fer\xadry", "fer\xadry"), ("\xadferry", "\xadferry"), ("ferry\xad\xad came", "ferry came"), ("ferry\xad, late", "ferry, late"), ("ferry\xad", "ferry"),
    ("ferry\xad” came", "ferry\xad” came"), ('ferry\xad" came', 'ferry\xad" came'), ("5\xad km", "5\xad km"),
])
def test_doubled_spaces_the_end_and_soft_hyphens(text: str, after: str) -> None:
    assert mended(text) == after


@pytest.mark.parametrize("language", ["en", "fr", None])
@pytest.mark.parametrize(("text", "after"), [
    ("The ferry .", "The ferry."), ("It came , late .", "It came, late."), ("“It came ,” he said.", "“It came,” he said."), ('"It came ," he said.', '"It came," he said.'),
    ("(It came) .", "(It came)."), ("It came in 1990 .", "It came in 1990."),
    ("The ferry . . . came", "The ferry . . . came"), ("The ferry .. came", "The ferry .. came"), ("It is .NET here", "It is .NET here"), ("Route .5 here", "Route .5 here"),
    ("It came ,late", "It came ,late"), ("It is – . so", "It is – . so"),
])
def test_no_language_has_a_space_before_a_stop(language: str | None, text: str, after: str) -> None:
    assert mended(text, language) == after


@pytest.mark.parametrize(("text", "after"), [
    ("Is it late ?", "Is it late?"), ("It is late ! Nobody knew.", "It is late! Nobody knew."), ("Is it late ? nobody knew", "Is it late ? nobody knew"),
    ("Is it OK ? Nobody knew.", "Is it OK ? Nobody knew."), ("Is it a ?", "Is it a ?"), ("Is it late ? I know", "Is it late ? I know"),
])
def test_english_has_no_space_before_a_question_mark(text: str, after: str) -> None:
    assert mended(text) == after
    assert mended(text, "fr") == mended(text, None) == text


@pytest.mark.parametrize(("text", "after"), [
    ("ended the war.The ferry", "ended the war. The ferry"), ("end it?The ferry", "end it? The ferry"), ("end it!The ferry", "end it! The ferry"),
    ("ended it.The ferry", "ended it.The ferry"), ("ended his.The", "ended his. The"),                   # two letters may be a country's
    ("ended the war.Ferries came", "ended the war.Ferries came"), ("site pell.Com is", "site pell.Com is"),  # no word that begins sentences
    ("see /war.The ferry", "see /war.The ferry"), ("see War.The ferry", "see War.The ferry"), ("war.The-ferry", "war.The-ferry"), ("war.The@ferry", "war.The@ferry"),
    ("(ended.The ferry)", "(ended. The ferry)"), ("“war.The” he", "“war. The” he"), ("ended the war.It's late", "ended the war. It's late"), ("war.So. The", "war. So. The"),
    ("ended.So, the", "ended. So, the"), ("w" * 24 + ".The", "w" * 24 + ". The"), ("w" * 25 + ".The", "w" * 25 + ".The"),
])
def test_a_sentence_and_the_word_that_begins_the_next(text: str, after: str) -> None:
    assert mended(text) == mended(text, None) == after
    assert mended(text, "de") == text


@pytest.mark.parametrize(("role", "tags", "stays"), [
    (Role.TABLE, (), True), (Role.PARAGRAPH, ("div", "pre"), True), (Role.PARAGRAPH, ("code", "p"), True), (Role.PARAGRAPH, ("div", "p"), False), (Role.CAPTION, (), False)])
def test_white_space_of_tables_and_listings_means_something(role: Role, tags: tuple[str, ...], stays: bool) -> None:
    assert (mended("The  ferry", role=role, tags=tags) == "The  ferry") is stays


@pytest.mark.parametrize(("gaps", "mark", "stays"), [(COLUMNS, "", True), (COLUMNS - 1, "", False), (COLUMNS, ".", False), (COLUMNS, "”", False)])
def test_wide_gaps_in_the_middle_of_sentences_are_columns(gaps: int, mark: str, stays: bool) -> None:
    text = f"Pell{mark}  " * gaps + "end"
    assert mended(text) == (text if stays else text.replace("  ", " "))
    assert mended("Pell\tOldmere  end") == "Pell\tOldmere  end"


PIECES = ("The", "If", "A", "ferry", "was", "war.The", "late", " ", "  ", " , ", " .", ". ", " ?", "\xa0", "\xad", "(", ")", "”", '"', "\n")


@given(st.lists(st.sampled_from(PIECES)).map("".join), st.sampled_from(["en", "fr", None]))
def test_nothing_but_white_space_and_soft_hyphens_changes(text: str, language: str | None) -> None:
    after = mended(text, language)
    assert "".join(after.replace("\xad", "").split()) == "".join(text.replace("\xad", "").split())
    assert mended(after, language) == after
