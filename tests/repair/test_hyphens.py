"""Line-end hyphens: only where lines were joined, and only where the word is certain."""
from __future__ import annotations

import pytest

from newsclean.blocks import Block
from newsclean.document import Document, SourceFacts
from newsclean.history import Edit, Join, Span, Split, apply_edit, apply_join, replay, undo
from newsclean.repair import repair_hyphens
from newsclean.repair.hyphens import MET


def joined(*lines: str, elsewhere: str = "", language: str | None = None) -> Document:
    """A document of hard-wrapped lines that were joined, and another block."""
    parts = tuple(Block(str(i), line) for i, line in enumerate(lines, 1))
    rest = Block(str(len(lines) + 1), elsewhere)
    history = (Join("join_lines", parts, "lines of one paragraph"),)
    return Document(blocks=(apply_join(parts), rest), history=history, facts=SourceFacts(language=language))


@pytest.mark.parametrize(("lines", "elsewhere", "expected"), [
    (("They gave an exam-", "ple of it."), "Another example.", "They gave an example of it."),
    (("They gave an Exam-", "ple of it."), "Another example.", "They gave an Example of it."),
    (("He works part-", "time there."), "She is part-time too.", "He works part-time there."),
    (("They gave an exam\N{SOFT HYPHEN}", "ple of it."), "", "They gave an example of it."),
    (("An exam-", "ple, and a sam-", "ple of it."), "The sample is an example.", "An example, and a sample of it."),
])
def test_certain_words_are_mended(lines: tuple[str, ...], elsewhere: str, expected: str) -> None:
    before = joined(*lines, elsewhere=elsewhere)
    after = repair_hyphens(before)
    assert after.blocks[0].text == expected
    assert repair_hyphens(after) is after
    read = undo(after.blocks, after.history)
    assert [block.text for block in read] == [*lines, elsewhere]
    assert replay(read, after.history) == after.blocks


@pytest.mark.parametrize(("lines", "elsewhere"), [
    (("They gave an exam-", "ple of it."), ""),                                 # nothing to go by
    (("The co-", "op closed."), "The coop and the co-op."),                     # both spellings
    (("The pre-", "and post-war years."), "A preand thing."),                   # the hyphen is meant
    (("The Franco-", "Prussian war."), "Francoprussian"),                       # a capital follows
    (("It is 5-", "fold now."), "fivefold"),                                    # a figure
    (("They left -", "ple of it."), "example"),                                 # a dash
])
def test_doubtful_words_stay(lines: tuple[str, ...], elsewhere: str) -> None:
    before = joined(*lines, elsewhere=elsewhere)
    assert repair_hyphens(before) is before


@pytest.mark.parametrize(("lines", "language", "expected"), [
    (("They gave an exam-", "ple of it."), "en", "They gave an example of it."),                 # a word of the lexicon
    (("The sea-", "son is over."), "en", "The season is over."),                                 # though its halves are words, too
    (("A well-", "known man."), "en", "A well-known man."),                                      # no word, but its halves are
    (("The Zor-", "blat is late."), "en", None),                                                 # neither
    (("The pre-", "and post-war years."), "en", None),                                           # the hyphen is meant
    (("Der Gemein-", "derat re-", "dete."), "de", "Der Gemeinderat redete."),                    # two tell each other
    (("Der Gemein-", "derat sprach."), "de", None),                                              # one does not
    (("Der rot-", "grüne Rat re-", "dete rot und", "grüne Tinte floss."), "de", "Der rot- grüne Rat redete rot und grüne Tinte floss."),
    (("Il est, dit-", "elle, en re-", "tard."), "fr", None),                                     # French has many hyphens
])
def test_divided_words_are_told_by_their_language(lines: tuple[str, ...], language: str, expected: str | None) -> None:
    before = joined(*lines, language=language)
    after = repair_hyphens(before)
    assert after.blocks[0].text == (expected or " ".join(lines))
    assert repair_hyphens(after) is after


@pytest.mark.parametrize(("times", "mended"), [(MET - 1, True), (MET, False)])
def test_halves_that_stand_so_often_are_words_of_their_own(times: int, *, mended: bool) -> None:
    before = joined("Der Gemein-", "derat re-", "dete.", elsewhere="gemein derat " * (times - 1), language="de")
    assert ("Gemeinderat" in repair_hyphens(before).blocks[0].text) is mended


def test_a_word_in_both_spellings_stays_in_english_too() -> None:
    before = joined("The co-", "op closed.", elsewhere="The coop and the co-op.", language="en")
    assert repair_hyphens(before) is before


def test_nothing_happens_without_joined_lines() -> None:
    before = Document(blocks=(Block("1", "An exam- ple of an example."),))
    assert repair_hyphens(before) is before


def test_places_follow_the_edits_made_since() -> None:
    before = joined("There  are exam-", "ples here.", elsewhere="examples")
    edits = (Edit("other", "1", Span(18, 18), "", "", "none"), Edit("other", "1", Span(5, 7), "  ", " ", "doubled"))
    block = before.blocks[0]
    for edit in edits:
        block = apply_edit(block, edit)
    after = repair_hyphens(Document(blocks=(block, before.blocks[1]), history=(*before.history, *edits)))
    assert after.blocks[0].text == "There are examples here."


def test_a_hyphen_and_space_that_no_join_made_stays() -> None:
    before = joined("An exam- ple of an example,", "and so on.")
    assert repair_hyphens(before) is before


def edited(before: Document, *edits: Edit) -> Document:
    block = before.blocks[0]
    for edit in edits:
        block = apply_edit(block, edit)
    return Document(blocks=(block, *before.blocks[1:]), history=(*before.history, *edits))


def test_an_edit_that_ends_where_lines_were_joined_moves_the_place() -> None:
    before = joined("An exxam-", "ple here.", elsewhere="example")
    assert repair_hyphens(edited(before, Edit("other", "1", Span(3, 9), "exxam-", "exam-", "x"))).blocks[0].text == "An example here."


def test_edits_of_a_later_pass_behind_those_of_an_earlier_one_move_the_place_no_further() -> None:
    before = joined("There  are exam-", "ples  here.", elsewhere="examples")
    edits = Edit("one", "1", Span(5, 7), "  ", " ", "doubled"), Edit("two", "1", Span(20, 22), "  ", " ", "doubled")
    assert repair_hyphens(edited(before, *edits)).blocks[0].text == "There are examples here."


@pytest.mark.parametrize("span", [(7, 10), (8, 10), (8, 9)])
def test_where_an_edit_covers_the_place_nothing_is_known_of_it_any_more(span: tuple[int, int]) -> None:
    before = joined("An exam-", "ple here.", elsewhere="example")
    text = before.blocks[0].text[slice(*span)]
    after = edited(before, Edit("other", "1", Span(*span), text, text, "x"))
    assert repair_hyphens(after) is after


def test_a_place_inside_a_part_that_was_joined_before_counts_from_where_the_part_begins() -> None:
    first, *lines = (Block(str(i), line) for i, line in enumerate(("It is late.", "An exam-", "ple here.", "An example."), 1))
    inner = apply_join(tuple(lines[:2]))
    joins = Join("one", tuple(lines[:2]), "lines"), Join("two", (first, inner), "lines")
    before = Document(blocks=(apply_join((first, inner)), lines[2]), history=joins)
    assert before.blocks[0].text == "It is late. An exam- ple here."
    assert repair_hyphens(before).blocks[0].text == "It is late. An example here."


def test_a_block_that_was_split_since_is_left_out() -> None:
    before = joined("It is. An exam-", "ple here.", elsewhere="example")
    split = Split("split_glued", "1", Span(6, 7), " ", "two", 0.9)
    blocks = replay(undo(before.blocks, before.history), (*before.history, split))
    after = Document(blocks=blocks, history=(*before.history, split))
    assert [block.text for block in blocks] == ["It is.", "An exam- ple here.", "example"]
    assert repair_hyphens(after) is after


@pytest.mark.parametrize(("first", "second", "text"), [
    ("It sails from Pell", ", she said", "It sails from Pell, she said"), ("It sails (late", ") at last.", "It sails (late) at last."), ("It sails (", "late)", "It sails (late)"),
    ("It sails", "... or not", "It sails ... or not"), ("Elle part", "; elle revient", "Elle part ; elle revient"), ("Hon sa", "\u201dNej\u201d", "Hon sa \u201dNej\u201d"),
    ("It sails", "late", "It sails late")])
def test_no_space_is_left_beside_a_mark_at_which_a_line_was_broken(first: str, second: str, text: str) -> None:
    assert repair_hyphens(joined(first, second, elsewhere="example")).blocks[0].text == text


def test_no_edit_is_more_than_sure() -> None:
    for document in (joined("They gave an exam-", "ple of it.", elsewhere="Another example."), joined("He works part-", "time there.", elsewhere="She is part-time too.")):
        assert all(0 < change.confidence <= 1 for change in repair_hyphens(document).history if isinstance(change, Edit))
