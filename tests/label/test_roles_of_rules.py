"""Each rule of the second look: a document that it speaks of, the roles that it takes a block from, and the one that it gives."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import ARTICLE_ROLES, Block, Hints, Link, Role
from newsclean.label.boxes import MAY_BE_SAID, MAY_HEAD, beside_a_cell, card_summaries, embedded_body, headings_amid, hidden_asides, pressed, said_on
from newsclean.label.data_rows import MISTAKEN as MAY_BE_DATA
from newsclean.label.data_rows import data_rows
from newsclean.label.dated import MAY_SIGN as MAY_BE_NAMED
from newsclean.label.dated import behind_the_lead, dated_or_signed, player_times
from newsclean.label.ends import (
    FAR,
    MAY_BE_LED,
    about_the_author,
    agency_alone,
    among_teasers,
    before_the_headline,
    breaks_off,
    date_alone,
    far_behind,
    led_name,
    signed_off,
    writes,
)
from newsclean.label.entries import MISTAKEN as MAY_HEAD_ENTRIES
from newsclean.label.entries import announced_lists, entry_headings
from newsclean.label.goes_on import (
    AMID,
    MAY_ANSWER,
    MAY_BE_LISTED,
    all_there_is,
    amid_paragraphs,
    answers,
    before_the_picture,
    behind_the_credit,
    listed,
    speakers,
    whole_sentences,
)
from newsclean.label.labelled import Labelled
from newsclean.label.labels import labels_alone
from newsclean.label.marks import LEFTOVER
from newsclean.label.numbered import list_headings
from newsclean.label.opening import opening_sentence, opening_title
from newsclean.label.pictures import MAY_BE_ANNOUNCED, SENTENCES, above_the_credit, announced_picture, credit_alone, posed_picture, signed_picture
from newsclean.label.pointed import pointed_links
from newsclean.label.releases import behind_a_release
from newsclean.label.running_heads import OF_SCREENS, running_heads
from newsclean.label.second_look import (
    MAY_BE_TOPICS,
    SECOND_LOOK,
    Look,
    bare_pointer,
    cut_off_teasers,
    end_of_a_line,
    known_bio,
    marked,
    pointer,
    refrains,
    reserved,
    second_look,
    sign_up,
    signature,
    topics,
)
from newsclean.label.signatures import MAY_SIGN, signed_below
from newsclean.label.small_print import MAY_CORRECT, corrections, small_print
from newsclean.label.standfirst import lead, signed_standfirst, standfirst
from newsclean.label.taken_up import MISTAKEN as MAY_BE_TAKEN_UP
from newsclean.label.taken_up import taken_up
from strategies.lines import HIDDEN, SENTENCE, STORY, line, on_a_page, text_of

Roles = frozenset[Role]
Part = tuple[Role, str]
ANY: Roles = frozenset(Role)
MISTAKEN: Roles = frozenset({Role.PROMO, Role.OTHER, Role.NAVIGATION, Role.TEASER, Role.SUBTITLE})
"""What a line of a story is taken for."""
P, T = Role.PARAGRAPH, Role.TEASER
LONG_STORY = STORY * 2
CUT = SENTENCE[:-5] + "..."
BIO = "Ada Quill is a reporter at the harbour desk and has written three books."
BYLINE = (Role.BYLINE, "By Ada Quill")
BOX = "/html[1]/body[1]/div[1]"


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule says of one block.

    look    the rule
    blocks  of a document
    at      number of the block
    gives   the role that the rule gives it
    takes   every role that the block may have had for it
    kind    of the documents that the rule is for: "text", "page" or "both"
    """

    look: Look
    blocks: Sequence[Block]
    at: int
    gives: Role
    takes: Roles
    kind: str = "both"

    def said(self, role: Role) -> Role | None:
        """What the rule says of the block if it has this role."""
        return roles_of(self.look, [*self.blocks[:self.at], replace(self.blocks[self.at], role=role), *self.blocks[self.at + 1:]]).get(self.at)


def roles_of(look: Look, blocks: Sequence[Block]) -> dict[int, Role]:
    return {i: role for i, (role, _) in look(blocks).items()}


def card(*parts: tuple[Role, str, str, str]) -> list[Block]:
    """Blocks of one box."""
    return [line(text, role, path=f"{BOX}/{step}", tag=tag) for role, text, tag, step in parts]


def numbered(*heads: str) -> list[Block]:
    return text_of(*[part for head in heads for part in ((Role.CAPTION, head), STORY[0])])


CASES = (
    Case(embedded_body, [line(SENTENCE, Role.OTHER, hints=Hints(embedded=True), path="/p[1]")], 0, P, ANY - ARTICLE_ROLES),
    Case(beside_a_cell, card((Role.HEADING, "Pier", "td", "tr[1]/td[1]"), (Role.TABLE, "3 m", "td", "tr[1]/td[2]")), 0, Role.TABLE, frozenset({Role.HEADING}), "page"),
    Case(marked, [line(SENTENCE, Role.OTHER, hints=Hints(classes=("related",)))], 0, T, LEFTOVER - {Role.TAGS}),
    Case(card_summaries, card((T, "A goat swam ashore", "h3", "h3[1]"), (Role.OTHER, SENTENCE, "p", "p[1]")), 1, T, LEFTOVER, "page"),
    Case(headings_amid, [line(SENTENCE, path="/p[1]", confidence=1.0), line("Lights go out", T, path="/h3[1]", tag="h3"), line(SENTENCE, path="/p[2]", confidence=1.0)], 1,
         Role.HEADING, MAY_HEAD, "page"),
    Case(hidden_asides, [*text_of(*STORY), line(SENTENCE, hints=HIDDEN)], 2, Role.OTHER, ARTICLE_ROLES),
    Case(pressed, [*text_of(*STORY), line("Allow", Role.HEADING, hints=Hints(tags=("div", "button")))], 2, Role.NAVIGATION, ARTICLE_ROLES),
    Case(said_on, card((P, SENTENCE, "p", "p[1]"), (Role.NOTICE, "\N{EM DASH} Never, she said.", "p", "p[2]")), 1, P, MAY_BE_SAID, "page"),
    Case(amid_paragraphs,
         [line(SENTENCE, confidence=1.0), line("The ferry came at nine.", Role.CAPTION, confidence=0.4), line(SENTENCE, confidence=1.0)], 1, P, frozenset(AMID), "text"),
    Case(among_teasers, [line(SENTENCE, confidence=1.0), line("Lights go out", T), line(SENTENCE), line("Goat swims ashore", T)], 2, T, frozenset({P}), "text"),
    Case(pointer, text_of(*STORY, (P, "Read also: lights go out")), 2, T, ARTICLE_ROLES | {Role.PROMO}),
    Case(pointed_links, [*card((Role.HEADING, "Read also", "h3", "h3[1]")), line("Lights out", Role.LIST_ITEM, path=f"{BOX}/ul[1]/li[1]", tag="li", hints=Hints(tags=("li",)))],
         0, T, ARTICLE_ROLES, "page"),
    Case(sign_up, text_of(*STORY, (P, "Sign up for our newsletter.")), 2, Role.PROMO, ARTICLE_ROLES, "text"),
    Case(reserved, text_of(*STORY, (P, "All rights reserved.")), 2, Role.LEGAL, ARTICLE_ROLES, "text"),
    Case(cut_off_teasers, text_of(*STORY, (Role.OTHER, "Lights go out"), (Role.OTHER, CUT)), 3, T, ANY - {Role.COMMENT}, "text"),
    Case(cut_off_teasers, text_of(*STORY, (Role.OTHER, "Lights go out"), (Role.OTHER, CUT)), 2, T, ANY - {Role.COMMENT, Role.NAVIGATION}, "text"),
    Case(signature, text_of(*STORY, (Role.OTHER, "Ada Quill"), (Role.OTHER, BIO)), 2, Role.BYLINE, ANY - {Role.HEADING}, "text"),
    Case(signature, text_of(*STORY, (Role.OTHER, "Ada Quill"), (Role.OTHER, BIO)), 3, Role.BIO, ANY - {Role.CAPTION}, "text"),
    Case(known_bio, text_of(BYLINE, *STORY, (P, BIO)), 3, Role.BIO, ARTICLE_ROLES | {T, Role.PROMO, Role.OTHER, Role.NAVIGATION, Role.NOTICE, Role.BYLINE}),
    Case(refrains, text_of(*[(P, CUT)] * 3, *[(P, f"{n} {SENTENCE}") for n in "abcd"]), 1, Role.OTHER, frozenset({P})),
    Case(list_headings, numbered("1. The fog", "2. The pier", "3. The goat"), 2, Role.HEADING,
         frozenset({T, Role.CAPTION, Role.PROMO, Role.OTHER, Role.NAVIGATION, Role.BYLINE, Role.NOTICE, Role.TAGS, Role.SUBTITLE})),
    Case(entry_headings, text_of(*[part for time in ("9:10", "9:20", "9:30") for part in ((T, f"{time} The ferry is back"), (P, SENTENCE))]), 2, Role.HEADING,
         MAY_HEAD_ENTRIES, "text"),
    Case(taken_up, [line(SENTENCE, confidence=0.9), line("The mayor of the harbour town", T), line(SENTENCE, confidence=0.9)], 1, Role.HEADING, MAY_BE_TAKEN_UP, "text"),
    Case(announced_lists, text_of(*STORY, (P, "list 1 of 2"), (P, "Lights go out"), (P, "end of list")), 4, T, ARTICLE_ROLES | {Role.OTHER, T}),
    Case(about_the_author, text_of(BYLINE, *LONG_STORY, (P, BIO)), 5, Role.BIO, ARTICLE_ROLES),
    Case(signed_off, text_of(*STORY, (P, "Ada Quill a.quill@pell.example")), 2, Role.BYLINE, MAY_BE_LED),
    Case(signed_below, text_of(*STORY, (Role.TAGS, "Ada Quill")), 2, Role.BYLINE, MAY_SIGN),
    Case(credit_alone, [*text_of(*LONG_STORY), line("Photo: Ada Quill/Pell Post")], 4, Role.CAPTION, frozenset({P, Role.QUOTE, Role.HEADING, Role.BYLINE})),
    Case(credit_alone, [*text_of(*LONG_STORY), line("\N{COPYRIGHT SIGN} 2026 The Pell Post")], 4, Role.LEGAL, frozenset({P, Role.QUOTE})),
    Case(labels_alone, [*text_of(*LONG_STORY), line("Lees ook")], 4, T, ARTICLE_ROLES - {Role.TABLE, Role.LIST_ITEM}),
    Case(writes, [*text_of(*LONG_STORY), line("Ada Quill is a reporter at the Pell Post.")], 4, Role.BIO, ARTICLE_ROLES),
    Case(behind_a_release, [*text_of(*LONG_STORY), line("About Pell Boats"), line("Media contact", Role.BIO)], 4, Role.OTHER, ARTICLE_ROLES),
    Case(far_behind, text_of(*LONG_STORY * 2, *[(Role.NAVIGATION, "News")] * FAR, (P, SENTENCE)), 8 + FAR, T, ARTICLE_ROLES, "text"),
    Case(before_the_headline, [line(SENTENCE), line("Lights go out", Role.TITLE, confidence=1.0), *text_of(*LONG_STORY)], 0, Role.NAVIGATION, ARTICLE_ROLES),
    Case(signed_picture, text_of(*STORY, (P, "The keeper at the door of the lighthouse. Rosa Vidal (EFE)")), 2, Role.CAPTION, ARTICLE_ROLES | {Role.BYLINE, T}),
    Case(posed_picture, text_of(*STORY, (P, "Ada Quill (right) and Rosa Vidal (second from left) on the new quay.")), 2, Role.CAPTION,
         ARTICLE_ROLES | {Role.PROMO, Role.SUBTITLE}),
    Case(announced_picture, text_of(*STORY, (P, "Image caption, The ferry at its pier")), 2, Role.CAPTION, MAY_BE_ANNOUNCED),
    Case(agency_alone, text_of(*STORY, (P, "(Reuters)")), 2, Role.NOTICE, ARTICLE_ROLES),
    Case(running_heads, text_of((Role.TITLE, "PELL POST Page 3"), *STORY, (P, "PELL POST Page 4")), 3, Role.OTHER, ANY - OF_SCREENS, "text"),
    Case(led_name, text_of(*STORY, (P, "Text and pictures by Ada Quill")), 2, Role.BYLINE, MAY_BE_LED),
    Case(date_alone, text_of(*STORY, (P, "(3 May 2024)")), 2, Role.DATE, frozenset({P})),
    Case(dated_or_signed, text_of((Role.DATE, "Ada Quill June 19, 2026"), *STORY), 0, Role.BYLINE, frozenset({Role.DATE})),
    Case(dated_or_signed, text_of((Role.BYLINE, "Updated 19 June 2026"), *STORY), 0, Role.DATE, frozenset({Role.BYLINE})),
    Case(behind_the_lead, text_of((Role.BYLINE, "By"), (T, "Ada Quill"), *STORY), 1, Role.BYLINE, MAY_BE_NAMED),
    Case(player_times, text_of((Role.DATE, "1.5x"), *STORY), 0, Role.SHARE, frozenset({Role.DATE})),
    Case(corrections, text_of(*STORY, (Role.PROMO, "Correction: the ferry sails at nine.")), 2, Role.NOTICE, MAY_CORRECT),
    Case(bare_pointer, text_of(*STORY, (P, "İLGİLİ HABER"), (P, "Lights go out")), 2, T, ANY - {T, Role.TITLE}, "text"),
    Case(topics, text_of(*STORY, (P, "Tags: ferries, Gull Rock")), 2, Role.TAGS, MAY_BE_TOPICS),
    Case(small_print, text_of(*STORY, (P, "This article has been updated with a statement of the board.")), 2, Role.NOTICE, ARTICLE_ROLES),
    Case(end_of_a_line, [line(SENTENCE, number="7.1"), line("The ferry at its pier", Role.HEADING, number="7.2")], 1, Role.CAPTION, frozenset({Role.HEADING}), "text"),
    Case(whole_sentences, text_of(*LONG_STORY * 3, (Role.PROMO, SENTENCE)), 12, P, MISTAKEN, "text"),
    Case(speakers, text_of(*[(P, "Mara Tolland: We sail.")] * 3, (Role.PROMO, "Mara Tolland: No.")), 3, P, MISTAKEN, "text"),
    Case(answers, text_of(*[(P, f"{word} sails the ferry now, and why?") for word in ("Who", "When", "Where")], (Role.PROMO, "Nobody.")), 3, P, MAY_ANSWER),
    Case(listed, text_of((P, "The warning of Monday night holds for these parts of the coast:"), (T, "Pell"), (T, "Gull Rock"), *LONG_STORY), 1,
         Role.LIST_ITEM, MAY_BE_LISTED, "text"),
    Case(data_rows, text_of(*STORY, (T, "Pell 2:1"), *[(Role.OTHER, f"{n} weeks") for n in range(5)]), 2, Role.TABLE, MAY_BE_DATA, "text"),
    Case(before_the_picture, text_of(*LONG_STORY, (Role.CAPTION, SENTENCE), (Role.CAPTION, "The ferry on Monday. (Ada Quill/The Quay)")), 4, P, frozenset({Role.CAPTION}), "text"),
    Case(behind_the_credit, text_of((Role.CAPTION, "Ada Quill/Getty Images"), (Role.CAPTION, SENTENCE), *STORY), 1, P, frozenset({Role.CAPTION}), "text"),
    Case(above_the_credit, text_of(*STORY, (P, SENTENCE), (Role.CAPTION, "Ada Quill/Getty Images")), 2, Role.CAPTION, SENTENCES, "text"),
    Case(standfirst, [line("Lights go out", Role.TITLE, tag="h1"), *text_of((P, "The council doubts it"), BYLINE, *STORY)], 1, Role.SUBTITLE, frozenset({P, Role.HEADING})),
    Case(lead, [line("Lights go out", Role.TITLE), line(f"{SENTENCE[:-1]}, and not a day later.", Role.SUBTITLE), *text_of(*STORY)], 1, P, frozenset({Role.SUBTITLE}), "text"),
    Case(signed_standfirst, text_of((Role.TITLE, "Lights go out"), (Role.SUBTITLE, "By Ada Quill and Rosa Vidal"), *STORY), 1, Role.BYLINE, frozenset({Role.SUBTITLE})),
    Case(breaks_off, text_of((Role.TITLE, "Lights go out"), (Role.OTHER, CUT), (Role.PROMO, "Read on for a crown")), 1, P, frozenset({T, Role.PROMO, Role.OTHER})),
    Case(all_there_is, text_of((Role.TITLE, SENTENCE)), 0, P, ANY - ARTICLE_ROLES),  # a line alone
    Case(all_there_is, text_of((Role.TITLE, "Lights go out"), (Role.PROMO, SENTENCE)), 1, P, ANY - ARTICLE_ROLES - {Role.TITLE}),
    Case(opening_title, text_of((Role.OTHER, "Lights go out along the coast"), *LONG_STORY * 3), 0, Role.TITLE, ANY - {Role.TITLE}, "text"),
    Case(opening_sentence, text_of((Role.TITLE, SENTENCE), *STORY), 0, P, frozenset({Role.TITLE}), "text"),
)
CASES = tuple([replace(case, blocks=[replace(block, links=(Link(0, len(block.text), "/lights"),)) if block.tag == "li" else block for block in case.blocks]) for case in CASES])
by_name = pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.look.__name__}-{case.at}")


def test_every_rule_of_the_list_has_a_case() -> None:
    assert {case.look for case in CASES} == set(SECOND_LOOK)


@by_name
def test_a_rule_gives_its_role(case: Case) -> None:
    assert roles_of(case.look, case.blocks)[case.at] is case.gives


@by_name
def test_a_rule_takes_blocks_of_some_roles_and_touches_no_others(case: Case) -> None:
    assert {role for role in Role if case.said(role) is case.gives} - {case.gives} == case.takes - {case.gives}


@by_name
def test_a_rule_for_text_says_nothing_of_a_page_and_one_for_pages_nothing_of_text(case: Case) -> None:
    if case.kind == "text":
        assert roles_of(case.look, on_a_page(list(case.blocks))) == {}
    elif case.kind == "page":
        assert roles_of(case.look, [replace(block, path=None) for block in case.blocks]) == {}
    else:
        assert case.at in roles_of(case.look, [replace(block, path=None) for block in case.blocks])


@by_name
def test_a_rule_speaks_of_the_blocks_as_they_were(case: Case) -> None:
    """In a list or with their places known, and as often as it is asked; nothing is done to them."""
    blocks = list(case.blocks)
    assert case.look(blocks) == case.look(Labelled(blocks)) == case.look(blocks)
    assert blocks == list(case.blocks)


OF_MANY = frozenset({marked, card_summaries, signed_picture})
"""Rules of which the cases show one part: other marks, lists of descriptions and other credits take other roles."""


@given(st.lists(st.sampled_from(CASES), min_size=1, max_size=4), st.data())
def test_rules_touch_blocks_of_their_roles_alone_in_any_company(cases: list[Case], data: st.DataObject) -> None:
    parts = [block for case in cases for block in case.blocks]
    blocks = [replace(block, id=str(i), role=data.draw(st.sampled_from([block.role, block.role, *Role]))) for i, block in enumerate(parts)]
    for look in SECOND_LOOK:
        takes = frozenset[Role]().union(*[case.takes | {case.gives} for case in CASES if case.look is look])
        assert look in OF_MANY or {blocks[i].role for i in look(blocks)} <= takes
    assert second_look(blocks) == {i: verdict for look in reversed(SECOND_LOOK) for i, verdict in look(blocks).items()}
