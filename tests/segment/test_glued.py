"""Blocks in which two roles are stuck together, case by case and by law."""
from __future__ import annotations

import importlib
import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import Block, Link, Span
from newsclean.document import Document
from newsclean.history import Join, Split, replay, undo
from newsclean.segment import glue_heading, glue_seams, glued
from newsclean.segment.glued import RULES, Rule, split_glued

FOLDER = Path(__file__).parents[2] / "fixtures" / "glued"
NEGATIVE, FAILING = "negative.json", "known_failures.json"


def cases(*names: str) -> list[Any]:
    return [pytest.param(case["original"], case.get("expected", [case["original"]]), id=f"{name[:-5]}: {case['label']}")
            for name in names for case in json.loads((FOLDER / name).read_text(encoding="utf-8"))]


POSITIVE = cases(*sorted(path.name for path in FOLDER.glob("*.json") if path.name not in (NEGATIVE, FAILING)))
EVERY = [case.values[0] for case in (*POSITIVE, *cases(NEGATIVE, FAILING))]


def of(*texts: str, **fields: Any) -> Document:
    return Document(tuple(Block(str(n), text, **fields) for n, text in enumerate(texts, 1)))


def pieces(document: Document) -> list[str]:
    return [block.text for block in split_glued(document).blocks]


@pytest.mark.parametrize(("original", "expected"), POSITIVE)
def test_it_is_cut(original: str, expected: list[str]) -> None:
    assert pieces(of(original)) == expected


@pytest.mark.parametrize(("original", "expected"), cases(NEGATIVE))
def test_it_stays_whole(original: str, expected: list[str]) -> None:
    assert pieces(of(original)) == expected


@pytest.mark.xfail(strict=True, reason="what the rules get wrong today")
@pytest.mark.parametrize(("original", "expected"), cases(FAILING))
def test_it_will_be_cut_one_day(original: str, expected: list[str]) -> None:
    assert pieces(of(original)) == expected


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_has_a_case_that_it_alone_can_cut(rule: Rule, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glued, "RULES", (rule,))
    assert any(split_glued(of(text)).history for text in EVERY)


@pytest.mark.skipif(not str(glued.__file__).endswith(".py"), reason="compiled functions have no annotations")
def test_every_rule_is_in_the_list() -> None:
    modules = [importlib.import_module(f"newsclean.segment.{path.stem}") for path in Path(glued.__file__).parent.glob("glue_*.py")]
    known = [getattr(module, name) for module in modules for name in module.__all__]
    assert {one for one in known if getattr(one, "__annotations__", {}).get("return") == "Verdict | None"} == set(RULES)


def held(text: str) -> None:
    """The laws: nothing lost or invented, replayed and undone, cut once and for all."""
    read = of(text)
    cut = split_glued(read)
    assert "".join("".join(block.text.split()) for block in cut.blocks) == "".join(text.split())
    assert all(block.text.strip() for block in cut.blocks) or not text.strip()
    assert split_glued(cut) is cut
    assert split_glued(Document(tuple(Block(str(n), block.text) for n, block in enumerate(cut.blocks, 1)))).history == ()
    assert replay(read.blocks, cut.history) == cut.blocks
    assert undo(cut.blocks, cut.history) == read.blocks


@pytest.mark.parametrize("text", EVERY)
def test_laws_hold_for_the_cases(text: str) -> None:
    held(text)


SCRAPS = ["The ", "said.", "”", "(AP)", "Photo: ", " Read more: ", "2024", "\n", "By Jane Doe", "iPhone"]


@given(st.lists(st.sampled_from([*EVERY, *SCRAPS]), max_size=6).map("".join))
def test_laws_hold_for_cases_stuck_together(text: str) -> None:
    held(text)


@given(st.text(alphabet="aB.”“\" (/)1:©é\u0301\u200b中", max_size=80))
def test_laws_hold_for_noise(text: str) -> None:
    held(text)


def test_a_cut_is_recorded_with_its_reason() -> None:
    cut = split_glued(of("By Jane DoeMarch 3, 2024"))
    assert cut.history == (Split("split_glued", "1", Span(11, 11), "", "a date follows the byline without a space", 0.9),)
    assert [block.id for block in cut.blocks] == ["1.1", "1.2"]


@pytest.mark.parametrize(("text", "reason", "own"), [
    ("By Jane DoeMarch 3, 2024", "a date follows the byline", True), ("The council will decide. READ MORE: Bridge closed", "a link to another story follows the sentence", True),
    ("It was opened on Friday.Advertisement", "a label of the page follows the sentence", False),
    ("Old bridge reopensThe bridge over the Arne was opened on Friday, a year after cracks were found.", "a line without a full stop ends here", False),
])
def test_a_rule_gives_the_reason_and_how_sure_it_is_unless_all_is_weighed(text: str, reason: str, own: bool) -> None:
    split, = split_glued(of(text)).history
    assert isinstance(split, Split)
    assert split.reason.startswith(reason)
    assert (split.confidence == 0.9) is own
    assert 0.5 < split.confidence < 1


def test_white_space_at_the_cut_is_kept_in_the_history() -> None:
    cut = split_glued(of("The council will decide.  READ MORE: Bridge closed"))
    assert [(change.span, change.before) for change in cut.history if isinstance(change, Split)] == [(Span(24, 26), "  ")]


def test_sources_and_links_follow_their_piece() -> None:
    text = "Cranes in the port. (Jane Doe/AP)The council voted on Monday to close the bridge."
    block = Block("1", text, source=Span(10, 10 + len(text)), links=(Link(37, 44, "https://example.org/"),))
    left, right = split_glued(Document((block,))).blocks
    assert (left.source, left.links) == (Span(10, 43), ())
    assert (right.source, right.links) == (Span(43, 10 + len(text)), (Link(4, 11, "https://example.org/"),))


def test_a_paragraph_is_cut_from_the_link_it_follows() -> None:
    text = "READ MORE: Old bridge closed The council will decide on Monday whether the bridge can be saved."
    linked = Document((Block("1", text, links=(Link(11, 28, "https://example.org/bridge"),)),))
    assert pieces(linked) == [text[:28], text[29:]]
    assert pieces(of(text)) == [text]  # without the link nobody can tell where the other story's title ends


def test_text_before_a_quotation_mark_decides_on_which_side_it_stays() -> None:
    closing = "Zuletzt sprach der Bürgermeister vor dem alten Rathaus. Er sagte: „Wir bauen weiter.“Mehr zum Thema"
    assert pieces(of(closing))[1] == "Mehr zum Thema"
    straight = 'The captain spoke last, in front of the harbour. He said: "We sail on."Most Popular'
    assert pieces(of(straight))[1] == "Most Popular"


@pytest.mark.parametrize("tag", ["pre", "code"])
def test_verbatim_text_is_left_alone(tag: str) -> None:
    document = of("By Jane DoeMarch 3, 2024", tag=tag)
    assert split_glued(document) is document


def test_a_clean_document_is_returned_as_it_is() -> None:
    document = of("The council will decide on Monday.", "", " ", "By Jane Doe")
    assert split_glued(document) is document


def test_a_block_that_was_joined_of_lines_stays_one() -> None:
    text = POSITIVE[0].values[0]
    lines = (Block("1", text[:9]), Block("2", text[10:]))
    block = Block("1", text)
    assert split_glued(Document((block,))).blocks != (block,)
    document = Document((block,), history=(Join("join_lines", lines, "wrapped"),))
    assert split_glued(document) is document


def test_only_the_glued_block_is_cut() -> None:
    cut = split_glued(of("A line.", "By Jane DoeMarch 3, 2024", "Another line."))
    assert [block.id for block in cut.blocks] == ["1", "2.1", "2.2", "3"]


HEAD = "Old bridge reopens"
BODY = "The bridge over the Arne was opened on Friday, a year after cracks were found."


def test_a_heading_is_no_longer_than_a_heading() -> None:
    longest = ("word " * glue_heading.HEAD)[:glue_heading.HEAD - len(HEAD)] + HEAD
    for left, wanted in ((longest, True), (f"w{longest}", False)):
        seam = glue_seams.seam_at(left + BODY, (len(left), len(left)), 0, (len(left + BODY),) * 2)
        assert (glue_heading.line_then_prose(seam) is not None) == wanted


def test_what_follows_a_heading_is_a_paragraph() -> None:
    shortest = "The bridge is open now, and it was closed for so very long."
    assert len(shortest) == glue_heading.PARAGRAPH - 1
    assert len(pieces(of(HEAD + shortest.replace("open", "opens")))) == 2
    assert len(pieces(of(HEAD + shortest))) == 1


def test_a_last_line_is_a_line() -> None:
    line = "Bridges " + "of the north " * 30
    assert len(pieces(of(BODY + line[:glue_heading.TAIL - 1] + "a"))) == 2
    assert len(pieces(of(BODY + line[:glue_heading.TAIL] + "a"))) == 1


def test_a_block_crowded_with_seams_is_no_prose() -> None:
    glued = "Cranes in the port. (Jane Doe/AP)The council voted on Monday to close the bridge."
    noise = "abCd" * (glue_seams.CROWDED + 1)
    assert len(pieces(of(glued))) == 2
    assert len(pieces(of(noise + " " + glued))) == 1


@pytest.mark.parametrize("unit", ["a.B", "aB", "aB ", "(AP)The ", "Read more: A.", ". ", "said.”The ", "Photo: A/B ", "1.1.2024 ", "A B ",
                                  "By A B", "((", "\"", "  ", ".", "ok)jd/dpa", "ok)advertisement"])
def test_cost_is_linear_on_hostile_text(unit: str) -> None:
    """Ten times the text takes ten times as long, not a hundred; the bound leaves room for a slow machine."""
    small, large = (of(unit * (size // len(unit))) for size in (20_000, 200_000))
    fast, slow = timed(small), timed(large)
    assert slow < 35 * max(fast, 0.002)


def test_a_document_is_cut_a_few_times_only(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "ok)jd/dpa" * 200  # each piece ends in one more sign-off
    found = []
    for rounds in (1, 2, glued.ROUNDS, glued.ROUNDS + 1):
        monkeypatch.setattr(glued, "ROUNDS", rounds)
        found.append(len(pieces(of(text))))
    assert found == sorted(set(found))


def timed(document: Document) -> float:
    best = 9e9
    for _ in range(2):
        start = time.process_time()
        split_glued(document)
        best = min(best, time.process_time() - start)
    return best


def test_many_cuts_in_one_block_are_made_by_halves() -> None:
    unit = "Cranes in the port. (Jane Doe/AP)The council voted on Monday to close the bridge, and then again. " * 10
    cut = split_glued(of("".join([unit] * 100)))
    assert "".join(block.text for block in cut.blocks) == unit * 100
    assert max(block.id.count(".") for block in cut.blocks) < 20
