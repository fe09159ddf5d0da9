"""What is weighed at a seam, name by name: each is told where it holds, and not beside it."""
from __future__ import annotations

import pytest

from newsclean.segment.evidence import EFFORT, HEAD, LENGTHS, Setting, evidence_of, setting_of
from newsclean.segment.glue_seams import Seam

LEFT, RIGHT = "The ferry sails at dawn", "Nobody has to leave the quay."


def weighed(left: str = LEFT, right: str = RIGHT, rule: str = "", language: str | None = "en", text: str = "", *, whole: bool = True) -> set[str]:
    """The evidence without the kind of the seam before each name."""
    kind, *names = evidence_of(Seam(len(left), len(left), left, right, "", whole=whole, last=True), rule, Setting(language, text or left + right))
    assert names == sorted(names)
    assert all(name.startswith(f"{kind}:") for name in names)
    return {kind, *(name.removeprefix(f"{kind}:") for name in names)}


@pytest.mark.parametrize(("left", "right", "kind"), [
    ("sails at dawn", RIGHT, "small"), ("sails to Pell", "The ferry", "name"), ("sails to Pell", "Ferries sail", "inner"), ("sails to PELL", RIGHT, "capital"),
    ("in 2024", RIGHT, "digit"),
    ("(Pell)", RIGHT, "bracket"), ("[Pell]", RIGHT, "bracket"), ("It sails.", RIGHT, "stop"), ("It sails!", RIGHT, "stop"), ("It sails?", RIGHT, "stop"),
    ("It sails…", RIGHT, "stop"),
    ("It sails,", RIGHT, "sign"), ("It sails:", RIGHT, "sign"), ("“It sails.”", RIGHT, "quoted stop"), ("“It sails”", RIGHT, "quoted small"),
    ("“to PELL”", "The ferry", "quoted capital"),
    ("in “2024”", RIGHT, "quoted digit"), ("It sails.", "다리가", "caseless"), ("It sails.", "“다리가", "caseless"), ("It sails.", "Мост", "stop"), ("It sails.", "橋", "caseless"),
])
def test_the_kind_of_a_seam(left: str, right: str, kind: str) -> None:
    assert kind in weighed(left, right)


@pytest.mark.parametrize(("number", "edge"), list(enumerate(LENGTHS)))
def test_the_classes_of_length(number: int, edge: int) -> None:
    assert f"left length={number}" in weighed("w" * (edge - 1))
    assert f"left length={number + 1}" in weighed("w" * edge)
    assert f"right length={number + 1}" in weighed(right="W" + "w" * (edge - 1))


@pytest.mark.parametrize(("name", "text", "told"), [
    ("sentences=0False", "It sails", True), ("sentences=0True", "It sails.", True), ("sentences=1True", "It sails. It stops.", True),
    ("sentences=2True", "It sails. It stops. It is.", True),
    ("sentences=2False", "It is. It is. It is. It is", True), ("small=0", "Pell Post", True), ("small=5", "A b c d e f", True), ("small=6", "A b c d e f g", True),
    ("small=6", "A b c d e f g h i", True), ("capitals=few", "A b c d e", True), ("capitals=some", "A b c d", True), ("capitals=some", "A b", True),
    ("capitals=most", "A B c", True),
    ("open bracket", "It sails (late", True), ("open bracket", "It sails late)", True), ("open bracket", "It sails (late)", False), ("date", "3 May 2024", True),
    ("date", "In May 2024", False),
    ("year", "Of 1999 it", True), ("year", "Of 2024 it", True), ("year", "Of 20245 it", False), ("year", "Of 1899 it", False), ("year", "x" * (HEAD - 4) + "2024", True),
    ("year", "x" * (HEAD - 3) + "2024", False), ("places people", "Pell (left)", True), ("places people", "Pell (l., at", True), ("places people", "Pell (v. l. Doe", True),
    ("places people", "Pell (leftist)", False), ("name", "Mara Tolland", True), ("name", "Mara Tolland sails", False), ("begins as credit", "Photo: Mara", True),
    ("begins as credit", "The photo: Mara", False), ("ends with credit", "Cranes (Mara Tolland/AP)", True), ("ends with credit", "Cranes (late)", False),
])
def test_what_is_told_of_either_side(name: str, text: str, told: bool) -> None:
    assert (f"left {name}" in weighed(left=text)) is told
    assert (f"right {name}" in weighed(right=text)) is told


@pytest.mark.parametrize("sign", ["|", "/", ":", "©", "@", "?", '"', "("])
def test_signs_that_either_side_has(sign: str) -> None:
    assert f"left has {sign}" in weighed(left=f"It {sign} sails")
    assert f"right has {sign}" in weighed(right=f"It {sign} sails")
    assert not [name for name in weighed() if " has " in name]


@pytest.mark.parametrize(("name", "left", "told"), [
    ("left trails off", "It sails...", True), ("left trails off", "It sails..", False), ("left begins small", "it sails", True), ("left begins small", "It sails", False),
    ("left open quote", 'He said "it sails', True), ("left open quote", 'He said "it" sails', False), ("last=4", "It dawns", False), ("last=4", "It at dawn", True),
    ("last=6", "It sailed", True), ("last=6", "It sailing", True), ("last=5", "It sails", True), ("last humps=1", "It at dawn", True), ("last humps=2", "It is MyPell", True),
    ("last humps=2", "It is MyPellPost", True), ("before=small", "It is dawn", True), ("before=capital", "IT Dawn", True), ("before=sign", "It, dawn", True),
    ("before=none", "Dawn", True),
    ("last word=the", "It is the", True), ("last word", "It is the", True), ("last word", "It is dawn", False), ("last word=dawn", "It is dawn", False),
])
def test_what_is_told_of_the_end_of_the_left_side(name: str, left: str, told: bool) -> None:
    assert (name in weighed(left=left)) is told


@pytest.mark.parametrize(("name", "right", "told"), [
    ("right is credit", "Photo: Mara", True), ("right is credit", "Nobody is here", False), ("right says who", "Mara Tolland is a reporter", True),
    ("right says who", "Mara Tolland sails", False),
    ("right begins with name", "Mara Tolland sails", True), ("right begins with name", "Mara sails", False), ("begins with quote", "“The ferry", True),
    ("begins with quote", "The ferry", False),
    ("opens", "The ferry", True), ("opens", "“The ferry", True), ("opens not", "Ferries sail", True), ("opens elsewhere", "Die ferry", True), ("opens", "Die ferry", False),
    ("first word=The", "The ferry", True), ("first word=Ferries", "Ferries sail", False), ("first=3False", "The ferry", True), ("first=4False", "Ferries sail", True),
    ("first=3True", "THE ferry", True), ("first=0False", "12 ferries", True), ("begins with digit", "12 ferries", True), ("begins with digit", "The 12", False),
    ("begins small", "ferries", True), ("begins small", "The ferries", False), ("next=none", "The", True), ("next=spacesmall", "The ferry", True),
    ("next=spacecapital", "The Ferry", True),
    ("next=space", "The 12", True), ("next=mark", "The-12", True), ("next=marksmall", "The-ferry", True), ("next=markcapital", "The-Ferry", True),
])
def test_what_is_told_of_the_beginning_of_the_right_side(name: str, right: str, told: bool) -> None:
    assert (name in weighed(right=right)) is told


def test_a_word_that_opens_sentences_does_so_in_its_language() -> None:
    assert "opens" in weighed(right="Die Fähre", language="de")
    assert "opens elsewhere" in weighed(right="Die Fähre", language="en")
    assert "opens" in weighed(right="Die Fähre", language=None)


@pytest.mark.parametrize(("left", "right", "meet"), [
    ("at dawn", "The ferry", "meet=4|3True"), ("sailing", "Ferries", "meet=5|4False"), ("is MyAb", "Co so", "meet=2|2False"), ("is 12", "The", "meet=0|3True")])
def test_the_words_that_meet(left: str, right: str, meet: str) -> None:
    assert meet in weighed(left, right)
    assert not [name for name in weighed("It sails.", right) if name.startswith(("meet", "last="))]


@pytest.mark.parametrize(("text", "first", "last"), [
    ("dawnNobody", False, False), ("dawnNobody Nobody", True, False), ("dawnNobody dawn", False, True), ("dawnNobodydawnNobody", True, True), ("", False, False)])
def test_words_that_come_again_in_the_document_are_known(text: str, first: bool, last: bool) -> None:
    names = weighed("at dawn", "Nobody", text=text or " ")
    assert f"first known={first}" in names
    assert f"last known={last}" in names


@pytest.mark.parametrize(("side", "length", "told"), [(side, length, told) for side in ("left", "right") for length, told in ((5, False), (6, True), (119, True), (120, False))])
def test_a_part_that_stands_elsewhere_as_well_recurs(side: str, length: int, told: bool) -> None:
    part = "T" + "h" * (length - 2) + "e"
    parts = {side: part}
    assert (f"{side} recurs" in weighed(**parts, text=f"{part} or {part}")) is told
    assert f"{side} recurs" not in weighed(**parts, text=part)


@pytest.mark.parametrize("whole", [True, False])
def test_the_rule_and_whether_all_is_seen(whole: bool) -> None:
    assert {f"whole={whole}", "rule=line_then_prose"} <= weighed(rule="line_then_prose", whole=whole)
    assert "rule=" in weighed()


@pytest.mark.parametrize(("seams", "length"), [(0, EFFORT), (1, EFFORT), (2, EFFORT // 2), (10_000, EFFORT // 10_000)])
def test_a_document_of_many_seams_is_searched_in_part(seams: int, length: int) -> None:
    texts = ["w" * (EFFORT // 2), "w" * EFFORT]
    assert len(setting_of("en", texts, seams).text) == length
    assert setting_of("en", ["ab", "c"], seams).text == "abc"
