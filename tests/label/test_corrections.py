"""Corrections and editors in charge."""
from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.label.corrections import CORRECTIONS, LONGEST, labelled_notices

CORRECTED = "the ferry sails at nine, not at ten."


def role_of(text: str, role: Role = Role.PARAGRAPH) -> Role:
    block = Block("1", text, role=role, confidence=0.6)
    return labelled_notices([block]).get(0, (role, ""))[0]


@pytest.mark.parametrize("word", CORRECTIONS)
@pytest.mark.parametrize("form", ["{}: {}", "{}\N{FULLWIDTH COLON}{}", "\N{LEFT BLACK LENTICULAR BRACKET}{}\N{RIGHT BLACK LENTICULAR BRACKET}{}", "[{}] {}"])
def test_a_line_that_says_that_it_is_a_correction(word: str, form: str) -> None:
    assert role_of(form.format(word.capitalize(), CORRECTED)) is Role.NOTICE


@pytest.mark.parametrize("text", [
    "A correction: the ferry sails at nine.", "Corrections officers met on Monday: they want more pay.", "Correction", "Correction:", "The correction of the market went on.",
    "Source: the harbour master", "訂正印を押した書類が見つかった。", "更正法律程序已经启动。", "Oprava: nový most bude hotový v květnu.", "",
])
def test_lines_that_only_sound_like_one(text: str) -> None:
    assert role_of(text) is Role.PARAGRAPH


@pytest.mark.parametrize(("length", "role"), [(LONGEST, Role.NOTICE), (LONGEST + 1, Role.PARAGRAPH)])
def test_a_correction_is_no_story(length: int, role: Role) -> None:
    assert role_of("Correction: ".ljust(length, "x")) is role


@pytest.mark.parametrize("text", ["（责任编辑：宋一舟）", "责任编辑: 宋一舟", "责编：宋一舟 校对：何小满", "(責任編輯：宋一舟)"])
def test_the_editor_in_charge(text: str) -> None:
    assert role_of(text) is Role.NOTICE


@pytest.mark.parametrize("text", ["责任编辑宋一舟说，茶馆会重新开门。",
                                  "责任编辑：这个职位在报社里有一百年的历史，今天仍然很重要，没有它就没有报纸，也没有早晨的茶。", "编辑：是一份工作"])
def test_who_speaks_of_editors_names_none(text: str) -> None:
    assert role_of(text) is Role.PARAGRAPH


@pytest.mark.parametrize("role", sorted(set(Role) - ARTICLE_ROLES))
def test_what_is_no_part_of_the_story_stays_what_it_is(role: Role) -> None:
    assert role_of(f"Correction: {CORRECTED}", role) is role


def test_in_a_document_it_is_a_notice_and_not_the_text() -> None:
    sentence = "Η τοπική αρχή ανακοίνωσε ότι το πλοίο θα αναχωρεί από το παλιό λιμάνι κάθε πρωί μέχρι το τέλος του Μαΐου."
    document = clean(f"<article><h1>Το πλοίο επιστρέφει στο νησί</h1>{f'<p>{sentence}</p>' * 3}<p>Διόρθωση: το πλοίο αναχωρεί στις εννέα.</p></article>")
    assert document.notices == ("Διόρθωση: το πλοίο αναχωρεί στις εννέα.",)
    assert "Διόρθωση" not in document.text
