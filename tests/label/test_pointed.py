"""Lists of links under a line that points to other stories."""
from __future__ import annotations

import pytest

from newsclean.blocks import Block, Link, Role
from newsclean.label.pointed import PREFIX, is_pointer, may_point, pointed_links
from newsclean.label.profile import WHOLE

BOX = "/html[1]/body[1]/article[1]/div[2]"
OTHER = "The wolf that came to stay"


def label(text: str = "Lees ook", *, role: Role = Role.HEADING, path: str | None = f"{BOX}/h3[1]") -> Block:
    return Block("1", text, role=role, path=path, tag="h3")


def link(number: int, *, box: str = BOX, share: float = 1.0) -> Block:
    return Block(str(number), OTHER, role=Role.LIST_ITEM, path=f"{box}/ul[1]/li[{number}]/a[1]", tag="li", links=(Link(0, round(share * len(OTHER)), "/wolf"),))


def test_a_pointer_and_the_links_in_its_box_are_other_stories() -> None:
    behind = Block("9", "The ferry sails again.", role=Role.PARAGRAPH, path="/html[1]/body[1]/article[1]/p[4]", tag="p")
    assert {i: role for i, (role, _) in pointed_links([label(), link(1), link(2), behind]).items()} == dict.fromkeys(range(3), Role.TEASER)


@pytest.mark.parametrize("text", ["The wolf", "News", "Lees ook wat de provincie nu wil doen", "Lees ook".ljust(41)])
def test_other_headings_are_the_storys(text: str) -> None:
    assert pointed_links([label(text), link(1)]) == {}


def test_what_stands_in_another_box_or_is_more_than_a_link_is_not_pointed_to() -> None:
    assert pointed_links([label(), link(1, box="/html[1]/body[1]/article[1]/div[3]")]) == {}
    assert pointed_links([label(), link(1, share=WHOLE - 0.1)]) == {}
    assert pointed_links([label()]) == {}


def test_what_is_known_as_another_story_and_text_without_markup_stay() -> None:
    assert pointed_links([label(role=Role.TEASER), link(1)]) == {}
    assert pointed_links([label(path=None), link(1)]) == {}


@pytest.mark.parametrize(("label", "wanted"), [
    ("Baca juga", True), ("ČTĚTE TAKÉ", True), ("関連記事", True), ("อ่านต่อ", True), ("Related", False), ("Comments", False), ("Share this", False), ("The ferry", False)])
def test_pointers_are_phrases(label: str, wanted: bool) -> None:
    assert is_pointer(label) is wanted
    assert may_point(label) or not wanted


@pytest.mark.parametrize(("marks", "wanted"), [(PREFIX - 2, True), (PREFIX - 1, False)])
def test_marks_may_stand_before_a_pointer(marks: int, wanted: bool) -> None:
    assert may_point(f"{'>' * marks}Baca juga") is wanted
