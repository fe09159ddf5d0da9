"""The headline of a document in which none was told: what the page's head says, its first heading, or the line that a scraped story opens with."""
from __future__ import annotations

from collections.abc import Sequence

from newsclean.blocks import Block, Role, of_role
from newsclean.bylines import says_work, signers
from newsclean.label.characters import STOPS, is_closed
from newsclean.label.ends import is_bare_date
from newsclean.label.goes_on import is_compact
from newsclean.label.labelled import labelled
from newsclean.label.profile import LONG
from newsclean.label.resumes import STATES
from newsclean.label.rules import Verdicts
from newsclean.label.widths import width_of
from newsclean.names import has_given_name, is_person, without_lead

__all__ = ["opening_sentence", "opening_title"]

TITLE_LENGTH = (12, 160)
"""Width of a headline; Chinese, Japanese and Korean ones have half as many characters."""
MOST_OF = 2
"""Times the length of a line that the title in the head is shorter than, if the line is what is left of it without the outlet's name."""
SURE = 0.95
"""Confidence from which a first line is a paragraph: a quotation without a full stop."""
OPENING = (Role.TITLE, Role.PARAGRAPH)
"""Roles of the first two blocks of a text that may have no headline."""
MIN_SENTENCE, SURE_TITLE = 45, 0.9
"""Width of a statement that may open the story, and confidence from which it is a headline nevertheless."""
NEAR = 5
"""Lines from the first in which running text begins, if that line is the headline."""


def opening_sentence(blocks: Sequence[Block]) -> Verdicts:
    """In text, a doubtful headline that opens it, ends with the full stop of a statement and stands right before a paragraph is the first sentence of the story.

    Of 2,049 labelled headlines 18 end so, most of which are names and abbreviations; out of fold no such line was one.
    """
    shown = [i for i, block in enumerate(blocks) if not block.hints.hidden][:2]
    if len(shown) < len(OPENING) or any(blocks[i].path is not None or blocks[i].role is not role for i, role in zip(shown, OPENING)):
        return {}
    first = blocks[shown[0]]
    is_sentence = width_of(first.text) >= MIN_SENTENCE and first.text.rstrip().endswith(STATES)
    return {shown[0]: (Role.PARAGRAPH, "a statement right before a paragraph, where the headline would stand")} if is_sentence and first.confidence < SURE_TITLE else {}


def opening_title(blocks: Sequence[Block]) -> Verdicts:
    """Without a title, the line that the head's title begins with is one, or an h1; of a scraped story a short first line without a full stop before running text."""
    if not all(blocks[i].hints.hidden for i in labelled(blocks).of([Role.TITLE])):
        return {}
    shown = [i for i, block in enumerate(blocks) if not block.hints.hidden]
    if not shown:
        return {}
    return _stated_title(blocks, shown) or _first_heading(blocks, shown) or _lone_standfirst(blocks, shown) or _first_line(blocks, shown)


def _stated_title(blocks: Sequence[Block], shown: Sequence[int]) -> Verdicts:
    """The first line of a page that the title in its head begins with."""
    head = next((block.text for block in of_role(blocks, Role.TITLE) if block.hints.hidden), "")
    low, _ = TITLE_LENGTH
    for i in shown:
        text = blocks[i].text.strip()
        if width_of(text) >= low and MOST_OF * len(text) > len(head) and head.startswith(text):
            return {i: (Role.TITLE, "the title in the page's head begins so")}
    return {}


def _first_heading(blocks: Sequence[Block], shown: Sequence[int]) -> Verdicts:
    """The first line that the page marks up as its heading, and that is no way to other pages."""
    first = next((i for i in shown if blocks[i].tag == "h1" and blocks[i].role is not Role.NAVIGATION), None)
    return {} if first is None else {first: (Role.TITLE, "the first heading of the page")}


def _lone_standfirst(blocks: Sequence[Block], shown: Sequence[int]) -> Verdicts:
    """In text, a standfirst without a full stop and without a headline over it is the headline."""
    low, high = TITLE_LENGTH
    first = next((i for i in shown if blocks[i].role is Role.SUBTITLE), None)
    if first is None or blocks[first].path is not None or not low <= len(text := blocks[first].text.strip()) <= high or is_closed(text):
        return {}
    return {first: (Role.TITLE, "stands where a standfirst does, and no headline stands over it")}


def _first_line(blocks: Sequence[Block], shown: Sequence[int]) -> Verdicts:
    """The first line of a scraped story, soon before running text."""
    first = blocks[shown[0]]
    following = next((blocks[i] for i in shown[1:NEAR] if blocks[i].role is Role.PARAGRAPH), None)
    if following is None or len(following.text) < LONG or not _may_be_title(first.text.strip()) or not is_compact(blocks):
        return {}
    if (first.role is Role.PARAGRAPH and first.confidence >= SURE) or is_bare_date(first.text.strip()):
        return {}
    if _is_byline(first.text.strip()):
        return {shown[0]: (Role.BYLINE, "a first line that names the author, running text follows")}
    return {shown[0]: (Role.TITLE, "a short first line without a full stop, running text follows")}


def _is_byline(text: str) -> bool:
    """Does a line name somebody as its author, or as a reporter: "By Jane Doe", "Jane Doe Political Correspondent"? Its headline was then left off."""
    led = without_lead(text)[1]
    return any((led or says_work(found)) and is_person(found.name) and has_given_name(found.name) for found in signers(text))


def _may_be_title(text: str) -> bool:
    """Is a text one line as long as a headline, without a full stop?"""
    low, high = TITLE_LENGTH
    return low <= width_of(text) <= high and not text.endswith(tuple(STOPS)) and "\n" not in text
