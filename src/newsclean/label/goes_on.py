"""Lines that were taken for something else and go on with the story, in scraped texts and where hardly anything is there."""
from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile

import regex

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.bylines import without_dates
from newsclean.credits import is_credit, parted_caption
from newsclean.label.characters import COLONS, STOPS, is_closed
from newsclean.label.labelled import labelled
from newsclean.label.measures import CREDIT_REACH
from newsclean.label.pictures import MAX_CAPTION, MIN_SENTENCE, SURE, is_signed
from newsclean.label.pointed import is_pointer
from newsclean.label.profile import CREDIT, LONG
from newsclean.label.resumes import points
from newsclean.label.rules import Verdicts
from newsclean.label.sentences import is_story, kinds_of
from newsclean.label.standfirst import LONGEST
from newsclean.label.taken_up import SENTENCE_END
from newsclean.label.widths import width_of
from newsclean.lazy import lazily
from newsclean.names import is_person
from newsclean.parts import BULLET, TRUNCATED

__all__ = ["LONG_TEXT", "all_there_is", "amid_paragraphs", "answers", "before_the_picture", "behind_the_credit", "is_compact", "listed", "speakers", "whole_sentences"]

MOST_FURNITURE = 0.1
"""Share of menus, buttons and the like from which a text was scraped from a page as a whole."""
FURNITURE = frozenset({Role.NAVIGATION, Role.SHARE, Role.COMMENT, Role.TAGS, Role.LEGAL})
MISTAKEN = frozenset({Role.PROMO, Role.OTHER, Role.NAVIGATION, Role.TEASER, Role.SUBTITLE})
BETWEEN = frozenset({Role.PROMO, Role.CAPTION})
"""Roles of blocks that stand within a story without ending it."""
GOES_ON = {Role.TITLE: LONG, Role.PARAGRAPH: MIN_SENTENCE}
"""Characters of a sentence from which it goes on with the story behind such a block."""
OPENING = {**GOES_ON, Role.BYLINE: LONG, Role.DATE: LONG}
"""The same where it was taken for a standfirst, which stands before these."""
SURE_STANDFIRST = 0.95
"""Confidence from which a standfirst stays one: out of fold three of three were."""
AMID = {Role.CAPTION: 0.7, Role.TEASER: 0.75, Role.PROMO: 0.5, Role.OTHER: 0.5, Role.TAGS: 0.5}
"""Confidence below which a line between two paragraphs is hardly what it was taken for."""
SURE_STORY = 0.85
"""Confidence of what stands beside it."""
NO_HEADING = frozenset({"promo", "teaser", "share", "caption", "legal", "navigation"})
"""Kinds of words that a heading has none of."""
OPENERS = ("[", "(", "{", ">", "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}", "\N{RIGHTWARDS ARROW}")
"""What a pointer, a caption or an offer opens with."""
OF_PICTURES = ("(", "|")
"""What tells who is to be seen, or parts a label from a headline."""
LONG_TEXT = 20
"""Lines from which a text is too long for rules that trust that little stands beside its story. Out of fold
36 of 51 sentences that go on with the story of such a text, by these rules, were none of it, and of ten names that stand twice in a text of any length eight were no byline."""
MAX_WAITING = 30
"""Width of what a page shows while it waits."""
FEW = 2
"""Blocks of a source that is too short for its lines to be told apart by what stands around them."""
SPEAKER = lazily(regex.compile, r"(?P<name>\p{Lu}[\p{L}'\N{RIGHT SINGLE QUOTATION MARK}. -]{0,28}?)\s?[:\N{FULLWIDTH COLON}]\s?(?=\S)"
                  r"|\p{Lu}\.\s(?=[\N{INVERTED QUESTION MARK}\p{Lu}])")
"""Who speaks, in an interview: "Jane Doe: No.", "JD: No." or "R. No." is said."""
INITIAL = "R."
"""Stands for all single letters, such as those for question and answer."""
MIN_SAID = 3
"""Lines that open so: two may be anything."""
HALF = 0.5
"""Share of these that the story has at least."""
SAID = ARTICLE_ROLES - {Role.TABLE}
"""Roles of what somebody says: the cells of a table may open so, as those of a timetable do ("Channel: 2")."""
ASKED = lazily(regex.compile, r"(?:[?\N{ARABIC QUESTION MARK}\N{FULLWIDTH QUESTION MARK}\N{GREEK QUESTION MARK}]|(?<=\p{Greek});)[\p{Pf}\p{Pi}\p{Pe}\"')\]\s]*$")
"""The end of a question; in Greek the mark is a semicolon."""
MIN_ASKED = 3
"""Questions in the story of an interview."""
MAX_ANSWER = 60
"""Width of a short answer."""
SURE_ANSWER = 0.9
"""Confidence from which what stands behind a question is none."""
MAY_ANSWER = MISTAKEN | {Role.CAPTION, Role.NOTICE, Role.TAGS, Role.DATE}
MOST_LISTED, MAX_LISTED = 12, 90
"""Lines of a list behind a colon, and how wide each is."""
SURE_OTHER = 0.9
"""Confidence from which a line is none of a list. Out of fold 18 lines below it, of eight texts, were all of the list."""
NO_ITEM = (":", "$", ">", "+")
"""What opens the second half of a headline, a command, or a pointer."""
MAY_BE_LISTED = frozenset({Role.TEASER, Role.COMMENT, Role.NAVIGATION, Role.PROMO, Role.TAGS, Role.OTHER, Role.SHARE})
NO_SPEAKERS = frozenset({"caption", "teaser", "share", "promo", "byline", "date", "legal"})
"""Kinds of labels that stand before other things, and again and again."""


def whole_sentences(blocks: Sequence[Block]) -> Verdicts:
    """In a short scraped story, whole sentences behind a paragraph, or right behind the title, go on with the story unless they say otherwise."""
    if len(blocks) >= LONG_TEXT or not is_compact(blocks):
        return {}
    found: Verdicts = {}
    last = Role.OTHER  # of the blocks before that do not stand between the story's own
    for i, block in enumerate(blocks):
        if _goes_on(block, last):
            found[i] = (Role.PARAGRAPH, "a whole sentence that goes on with the story")
            last = Role.PARAGRAPH
        elif not _stands_between(block):
            last = Role.PARAGRAPH if block.role in ARTICLE_ROLES else block.role
    return found


def _goes_on(block: Block, last: Role) -> bool:
    """Is a doubtful block a whole sentence that goes on with the story, behind a block of this role?"""
    is_standfirst = block.role is Role.SUBTITLE
    least = (OPENING if is_standfirst else GOES_ON).get(last)
    doubtful = block.confidence < (SURE_STANDFIRST if is_standfirst else SURE)  # mostly a standfirst is told by the byline behind it alone
    return least is not None and block.role in MISTAKEN and doubtful and len(block.text) >= least and is_story(block.text)


def _stands_between(block: Block) -> bool:
    """Does a block stand within a story without ending it: an offer, a caption, a credit, or a pointer with the headline behind it?"""
    return block.role in BETWEEN or (block.role is Role.TEASER and points(block.text)) or (len(block.text) <= MAX_CAPTION and is_signed(block.text))


def speakers(blocks: Sequence[Block]) -> Verdicts:
    """In text, a doubtful line that opens with a label, such as a speaker's name, as other lines of the story do, is one more of them."""
    if blocks[0].path is not None:
        return {}
    found: Verdicts = {}
    for name, lines in _said(blocks).items():
        story = [i for i in lines if blocks[i].role in SAID]
        if _is_speaker(name, len(lines), len(story)):
            found |= {i: (Role.PARAGRAPH, f"opens as {len(story)} lines of the story do") for i in lines if i > story[0] and _may_be_said(blocks[i], name)}
    return found


def _said(blocks: Sequence[Block]) -> dict[str, list[int]]:
    """The lines that open with a label, by that label."""
    said: dict[str, list[int]] = {}
    for i, block in enumerate(blocks):
        if match := SPEAKER.match(block.text):
            said.setdefault(match["name"] or INITIAL, []).append(i)
    return said


def _is_speaker(name: str, lines: int, story: int) -> bool:
    """Does a label that opens so many lines, so many of them of the story, stand before what is said?"""
    return lines >= MIN_SAID and story >= MIN_SAID - 1 and story >= HALF * lines and not kinds_of(name) & NO_SPEAKERS


def _may_be_said(block: Block, name: str) -> bool:
    """May a line with this label have been mistaken for something else? Behind a single letter only a whole sentence may."""
    return block.role in MISTAKEN and block.confidence < SURE and (name != INITIAL or is_closed(block.text))


def answers(blocks: Sequence[Block]) -> Verdicts:
    """In an interview, a doubtful short sentence right behind a question is its answer: "No.\""""
    blocks = labelled(blocks)
    asked = [i for i in blocks.story if _asks(blocks[i])]
    if len(asked) < MIN_ASKED:
        return {}
    return {i + 1: (Role.PARAGRAPH, "a short answer right behind a question of the interview") for i in asked if _may_answer(blocks[i + 1:i + 2], blocks[i])}


def _asks(block: Block) -> bool:
    return ASKED.search(block.text) is not None


def _may_answer(behind: Sequence[Block], question: Block) -> bool:
    """May what stands behind a question be a short answer, taken for something else?"""
    return any(block.role in MAY_ANSWER and block.confidence < SURE_ANSWER and block.tag == question.tag and width_of(block.text) <= MAX_ANSWER and is_closed(block.text)
               and not _asks(block) and not block.links for block in behind)


def listed(blocks: Sequence[Block]) -> Verdicts:
    """In text, and on pages if all begin with bullets, doubtful short lines between a paragraph that ends with a colon and the next paragraph are what it lists; lines
    with bullets right behind it are, whatever comes then.
    """
    blocks = labelled(blocks)
    found: Verdicts = {}
    for i in blocks.of([Role.PARAGRAPH]):
        if len(blocks[i].text) >= MIN_SENTENCE and blocks[i].text.rstrip().endswith(tuple(COLONS)):
            lines = _bulleted_below(blocks, i) or _lines_below(blocks, i)
            if blocks[i].path is None or all(BULLET.match(blocks[n].text) for n in lines):
                found |= {n: (Role.LIST_ITEM, "a short line of what the paragraph above it lists") for n in lines if blocks[n].role in MAY_BE_LISTED}
    return found


def _bulleted_below(blocks: Sequence[Block], at: int) -> list[int]:
    """The lines with bullets right behind a paragraph, if there are several and none of them leads elsewhere."""
    lines = [*takewhile(lambda i: BULLET.match(blocks[i].text), range(at + 1, min(len(blocks), at + 1 + MOST_LISTED)))]
    return lines if len(lines) > 1 and not any(blocks[i].links for i in lines) else []


def _lines_below(blocks: Sequence[Block], at: int) -> list[int]:
    """The short lines between a paragraph and the next, if they are few and none of them is surely something else than a part of the story."""
    lines = list[int]()
    for i in range(at + 1, min(len(blocks), at + 2 + MOST_LISTED)):
        block = blocks[i]
        if block.role is Role.PARAGRAPH and width_of(block.text) > MAX_LISTED:
            return lines if len(lines) > 1 else []
        if width_of(block.text) > MAX_LISTED or block.text.startswith(NO_ITEM):
            return []
        if block.role not in ARTICLE_ROLES and (block.role not in MAY_BE_LISTED or block.confidence >= SURE_OTHER):
            return []
        lines.append(i)
    return []


def before_the_picture(blocks: Sequence[Block]) -> Verdicts:
    """In a scraped story, of two captions in a row of which only the second has a credit, the first is the sentence before the picture."""
    if not is_compact(blocks):
        return {}
    return {i: (Role.PARAGRAPH, "a whole sentence without a credit, right before a caption that has one")
            for i, (block, after) in enumerate(pairwise(blocks))
            if block.role is after.role is Role.CAPTION and block.confidence < SURE and len(block.text) >= LONG and is_story(block.text)
            and not CREDIT.search(block.text[-CREDIT_REACH:]) and CREDIT.search(after.text[-CREDIT_REACH:])}


def behind_the_credit(blocks: Sequence[Block]) -> Verdicts:
    """In text, a whole sentence taken for a caption between a line that is all credit and a paragraph is of the story: a credit ends its caption.

    Out of fold eleven such lines, of two pages in several cuts, were all of the story.
    """
    return {i: (Role.PARAGRAPH, "a whole sentence without a credit, right behind a credit and before a paragraph") for i in labelled(blocks).of([Role.CAPTION])
            if 0 < i < len(blocks) - 1 and blocks[i].path is None and blocks[i].confidence < SURE and len(blocks[i].text) >= MIN_SENTENCE
            and blocks[i - 1].role is Role.CAPTION and blocks[i + 1].role is Role.PARAGRAPH and is_story(blocks[i].text) and is_credit(blocks[i - 1].text)}


def amid_paragraphs(blocks: Sequence[Block]) -> Verdicts:
    """In text, a line that is hardly a caption, or not surely another story or an offer, is of the story where sure paragraphs stand right before and behind it: a sentence
    goes on with it, before a heading too, and any other line is a heading.

    Out of fold (five folds) 29 of 36 such lines are of the story.
    """
    blocks = labelled(blocks)
    asked = [i for i in blocks.of(AMID) if 0 < i < len(blocks) - 1 and blocks[i].path is None and _is_hardly(blocks[i], text := blocks[i].text.strip())
             and _is_sure(blocks[i - 1], Role.PARAGRAPH) and _is_sure(blocks[i + 1], *([Role.PARAGRAPH, Role.HEADING] if is_closed(text) else [Role.PARAGRAPH]))]
    times = Counter(block.text for block in blocks) if asked else {}
    return {i: (Role.PARAGRAPH if is_closed(blocks[i].text) else Role.HEADING, "hardly anything but a line of the story, between two paragraphs")
            for i in asked if times[blocks[i].text] == 1}


def _is_sure(block: Block, *roles: Role) -> bool:
    """Is a block surely of one of these roles of the story?"""
    return block.role in roles and block.confidence >= SURE_STORY


def _is_hardly(block: Block, text: str) -> bool:
    """Is a line hardly what it was taken for: too doubtful, and without a word, mark or credit of its kind?"""
    if block.confidence >= AMID[block.role] or text.startswith(OPENERS) or text[-1:].isdigit() or not any(map(str.isalpha, text)) or any(map(text.__contains__, OF_PICTURES)):
        return False  # with a number ends the date of a picture, or its file
    if parted_caption(text)[1] or without_dates(text) != text:
        return False
    return is_story(text) if is_closed(text) else _may_head(text) and (block.role is Role.CAPTION or not any(map(text.__contains__, COLONS)))


def _may_head(text: str) -> bool:
    """Is a line short, one sentence, of one part, no name, and without a word of anything else, as captions and the headlines of other stories often are not?"""
    return (width_of(text) <= MAX_LISTED and "/" not in text and not SENTENCE_END.search(text) and not is_person(text)
            and not kinds_of(text) & NO_HEADING and not is_pointer(text.partition(":")[0]))


def all_there_is(blocks: Sequence[Block]) -> Verdicts:
    """Where nothing was taken for text, the standfirst is, if it is a whole sentence or longer than any; in a source of a few lines all whole sentences, and a line alone."""
    if labelled(blocks).story:
        return {}
    shown = [i for i, block in enumerate(blocks) if not block.hints.hidden]
    if len(shown) > FEW:
        return {i: (Role.PARAGRAPH, "a whole sentence, or more than that, under the headline, and nothing else is running text") for i in shown
                if _is_whole_standfirst(blocks[i])}
    return {i: (Role.PARAGRAPH, "a whole sentence in a source of a few lines") for i in shown if _is_text(blocks[i], alone=len(shown) == 1)}


def _is_whole_standfirst(block: Block) -> bool:
    """Is this a standfirst that is a whole sentence, or longer than any?"""
    return block.role is Role.SUBTITLE and (len(block.text) > LONGEST or _is_sentence(block.text))


def _is_text(block: Block, *, alone: bool) -> bool:
    """Is a line of a source of a few running text: a whole sentence that is no title, or the only line, and no word of a page that waits?"""
    return (alone or (block.role is not Role.TITLE and _is_sentence(block.text))) and not _waits(block)


def _is_sentence(text: str) -> bool:
    return text.rstrip().endswith(tuple(STOPS))


def _waits(block: Block) -> bool:
    """Is this the word that a page shows until its script has filled it: "Loading..."?"""
    return block.path is not None and width_of(block.text) <= MAX_WAITING and TRUNCATED.search(block.text) is not None


def is_compact(blocks: Sequence[Block]) -> bool:
    """Is this a scraped text of a story and little else, without the menus and buttons of a page? (One button is not many.)"""
    return blocks[0].path is None and sum(block.role in FURNITURE for block in blocks) <= max(1, MOST_FURNITURE * len(blocks))
