"""Rules that look at the labelled document as a whole and mend what a block by itself cannot show."""
from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import regex

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.bylines import names_in
from newsclean.label.boxes import beside_a_cell, card_summaries, embedded_body, headings_amid, hidden_asides, pressed, said_on
from newsclean.label.data_rows import data_rows
from newsclean.label.dated import behind_the_lead, dated_or_signed, player_times
from newsclean.label.ends import about_the_author, agency_alone, among_teasers, before_the_headline, breaks_off, date_alone, far_behind, led_name, signed_off, writes
from newsclean.label.entries import announced_lists, entry_headings
from newsclean.label.goes_on import LONG_TEXT, all_there_is, amid_paragraphs, answers, before_the_picture, behind_the_credit, listed, speakers, whole_sentences
from newsclean.label.labelled import Labelled, labelled
from newsclean.label.labels import labels_alone
from newsclean.label.marks import SETTLED, Spoken, mark_of, marks_at
from newsclean.label.numbered import list_headings
from newsclean.label.opening import opening_sentence, opening_title
from newsclean.label.pictures import SURE, above_the_credit, announced_picture, credit_alone, posed_picture, signed_picture
from newsclean.label.pointed import is_pointer, may_point, pointed_links
from newsclean.label.profile import LONG, NAME_WORDS
from newsclean.label.releases import behind_a_release
from newsclean.label.rules import Verdicts
from newsclean.label.running_heads import running_heads
from newsclean.label.sentences import kinds_of
from newsclean.label.signatures import signed_below
from newsclean.label.small_print import corrections, small_print
from newsclean.label.standfirst import lead, signed_standfirst, standfirst
from newsclean.label.taken_up import taken_up
from newsclean.label.widths import width_of
from newsclean.lazy import lazily
from newsclean.parts import NEWSLETTER, TRUNCATED, lists_topics

__all__ = ["SECOND_LOOK", "second_look"]

Look = Callable[[Sequence[Block]], Verdicts]

NEAR_STORY = 5
"""Blocks between a signature and the story: a name twice in a menu is none."""
MAX_BIO = 500
"""Characters up to which a line that opens with the author's name is a bio."""
LEAST_SAID = 10
"""Characters behind the name in such a line that say nothing of that person yet."""
MAX_POINTER = 160
"""Characters of a line that points to another story, or asks to sign up."""
REFRAIN = 3
"""Times that a paragraph stands on the page from which it is none of the story."""
LEFT_OVER = 3
"""Paragraphs that the story then has left."""
MAX_RESERVED = 60
"""Width of a line that reserves rights."""
MIN_LABEL_WORDS = 2
"""Words of a pointer's label: "Related:" alone may open a paragraph, "Read also:" does not."""
MAX_LABEL = 30
LABEL = lazily(regex.compile, rf"(?P<label>[^:\N{{FULLWIDTH COLON}}\n]{{4,{MAX_LABEL}}})[:\N{{FULLWIDTH COLON}}]")
SIGN_UP = lazily(regex.compile, rf"\b{NEWSLETTER}\b.{{0,120}}[.!]?$", regex.IGNORECASE)
MAY_BE_TOPICS = ARTICLE_ROLES | {Role.CAPTION, Role.OTHER, Role.PROMO, Role.TEASER, Role.NOTICE, Role.BYLINE, Role.DATE}
NO_HEADLINES = frozenset({Role.COMMENT, Role.NAVIGATION})
"""What a line before a summary stays: out of fold one of seven such was its headline."""
POINTED = frozenset({Role.TEASER, Role.TITLE})
SIGNED = ARTICLE_ROLES | {Role.BIO}
MAY_POINT = ARTICLE_ROLES | {Role.PROMO}
MAY_BE_BIO = ARTICLE_ROLES | {Role.TEASER, Role.PROMO, Role.OTHER, Role.NAVIGATION, Role.NOTICE, Role.BYLINE}


def marked(blocks: Sequence[Block]) -> Verdicts:
    """Where the model is in doubt, or took furniture for text, the page's own class words decide."""
    found: Verdicts = {}
    places = dict[tuple[str, ...], Spoken]()
    blocks = labelled(blocks)
    for i in _doubtful(blocks):
        block = blocks[i]
        classes = block.hints.classes
        spoken = places.get(classes)
        if spoken is None:
            spoken = places[classes] = marks_at(classes)
        if spoken and (settling := mark_of(block, spoken)):
            mark, word = settling
            found[i] = (mark.role, f"under class or id \N{LEFT SINGLE QUOTATION MARK}{word}\N{RIGHT SINGLE QUOTATION MARK}")
    return found


def _doubtful(blocks: Labelled) -> list[int]:
    """The blocks that a mark may outrank, role by role."""
    return [i for role, numbers in blocks.places.items() if (least := SETTLED[role]) for i in numbers if blocks[i].confidence < least]


def signature(blocks: Sequence[Block]) -> Verdicts:
    """A name on a line of its own before a line that opens with it, or twice in a short text: the author, and the author's bio."""
    found: Verdicts = {}
    for i in _names_alone(blocks):
        name, after = blocks[i].text.strip(), blocks[i + 1].text.strip()
        if after == name and len(blocks) < LONG_TEXT:
            found[i] = found[i + 1] = (Role.BYLINE, "a name on a line of its own, twice")
        elif len(name) + LEAST_SAID < len(after) <= MAX_BIO and _may_be_signed(blocks[i], blocks[i + 1]):
            found[i] = (Role.BYLINE, "a name on a line of its own, a line about that person follows")
            found[i + 1] = (Role.BIO, "opens with the name on the line before")
    return found


def _may_be_signed(name: Block, about: Block) -> bool:
    """May a name and the line about that person be of the author? A name over its section is a heading, as in a list of people: out of fold none of eight was a signature."""
    return name.role is not Role.HEADING and about.role is not Role.CAPTION


def _names_alone(blocks: Sequence[Block]) -> list[int]:
    """The lines of a text near the story that are a name, with which the next line opens."""
    return [i for i, block in enumerate(blocks[:-1])
            if block.path is None and blocks[i + 1].text.strip().startswith(name := block.text.strip()) and is_name(name) and _is_near_story(blocks, i)]


def _is_near_story(blocks: Sequence[Block], at: int) -> bool:
    """Does the story, or its author's bio, stand around a line?"""
    return any(block.role in SIGNED for block in blocks[max(0, at - NEAR_STORY):at + 1 + NEAR_STORY])


def is_name(text: str) -> bool:
    """Does a line look like a personal name?

    >>> is_name("Jane van Doe"), is_name("Read more"), is_name("ADVERTISEMENT")
    (True, False, False)
    """
    words = text.split()
    low, high = NAME_WORDS
    return (low <= len(words) <= high and words[0][0].isupper() and words[-1][0].isupper() and not text.isupper()
            and all(word.replace("-", "").replace("'", "").replace("\N{RIGHT SINGLE QUOTATION MARK}", "").replace(".", "").isalpha() for word in words))


def cut_off_teasers(blocks: Sequence[Block]) -> Verdicts:
    """In text, behind the last whole paragraph: a short line and a text that breaks off are another story's headline and summary.

    Right behind that paragraph the story itself breaks off, as before a paywall. (Out of fold: five such lines, of two texts in several cuts, were all of the
    story; of 125 behind a headline or another teaser one was.)
    """
    if any(block.path is not None for block in blocks):
        return {}
    found: Verdicts = {}
    for i in range(_last_whole(blocks) + 2, len(blocks)):
        text = blocks[i].text.strip()
        if len(text) >= LONG and TRUNCATED.search(text) and blocks[i].role is not Role.COMMENT:
            found[i] = (Role.TEASER, "behind the article, and breaks off with an ellipsis")
            if not blocks[i - 1].text.rstrip().endswith(".") and blocks[i - 1].role not in NO_HEADLINES:
                found[i - 1] = (Role.TEASER, "a headline before a text that breaks off")
    return found


def _last_whole(blocks: Sequence[Block]) -> int:
    """The number of the last whole paragraph; 0 where there is none."""
    return next((i for i in range(len(blocks) - 1, 0, -1) if blocks[i].role in ARTICLE_ROLES and len(blocks[i].text) >= LONG and not TRUNCATED.search(blocks[i].text)), 0)


def known_bio(blocks: Sequence[Block]) -> Verdicts:
    """A short line behind the story that opens with the name in a byline, and speaks as bios do."""
    blocks = labelled(blocks)
    signed = [blocks[i].text for i in blocks.of([Role.BYLINE])]
    if not signed:
        return {}
    opening = _may_be_bios(blocks, "\n".join(signed))
    names = tuple([f"{name} " for line in signed for name in names_in(line)]) if opening else ()  # to find them is dear, and hardly a line opens so
    return {i: (Role.BIO, "opens with the author's name and has words of a bio") for i, text in opening if text.startswith(names)}


def _may_be_bios(blocks: Labelled, bylines: str) -> list[tuple[int, str]]:
    """The short lines of the second half that speak as bios do, and may open with a name of the bylines."""
    half = len(blocks) // 2
    return [(i, text) for i in blocks.of(MAY_BE_BIO) if i >= half and (text := blocks[i].text.strip())[:1] in bylines and len(text) <= MAX_BIO
            and text.partition(" ")[0] in bylines and "bio" in kinds_of(text)]


def pointer(blocks: Sequence[Block]) -> Verdicts:
    """A short line that begins with "Read also" and the like points to another story, whatever stands around it."""
    found: Verdicts = {}
    for i in labelled(blocks).of(MAY_POINT):
        text = blocks[i].text
        if len(text) <= MAX_POINTER:
            head = text[:MAX_LABEL + 1]
            match = LABEL.match(head) if ":" in head or "\N{FULLWIDTH COLON}" in head else None
            if match and _points_elsewhere(match["label"]):
                found[i] = (Role.TEASER, f"begins with \N{LEFT SINGLE QUOTATION MARK}{match['label']}\N{RIGHT SINGLE QUOTATION MARK}, a pointer to another story")
    return found


def _points_elsewhere(label: str) -> bool:
    """Does a label say that it leads to another story?"""
    return ("teaser" in kinds_of(label) and len(label.split()) >= MIN_LABEL_WORDS) or is_pointer(label)


def bare_pointer(blocks: Sequence[Block]) -> Verdicts:
    """A doubtful line with "Read also:" in a language of which the word lists have little, or in text nothing but that, points to other stories, whatever it was taken for."""
    found: Verdicts = {}
    for i, block in enumerate(blocks):
        text = block.text
        if block.role in POINTED or block.confidence >= SURE or len(text) > MAX_POINTER or not may_point(text):
            continue
        label, _, behind = text.replace("\N{FULLWIDTH COLON}", ":").partition(":")
        if is_pointer(label) and (behind.strip() or block.path is None):
            found[i] = (Role.TEASER, "says that other stories follow")
    return found


def topics(blocks: Sequence[Block]) -> Verdicts:
    """A line that begins with "Tags:" and the like lists the topics of the story. (Of 30 labelled lines four were none: sentences.)"""
    return {i: (Role.TAGS, "begins with a word for topics") for i in labelled(blocks).of(MAY_BE_TOPICS)
            if len(blocks[i].text) <= MAX_POINTER and lists_topics(blocks[i].text)}


def reserved(blocks: Sequence[Block]) -> Verdicts:
    """In text, behind the last whole paragraph, a short line with words of rights and of nothing else reserves them."""
    if any(block.path is not None for block in blocks):
        return {}
    found: Verdicts = {}
    for i in range(len(blocks) - 1, -1, -1):
        block = blocks[i]
        is_legal = block.role in ARTICLE_ROLES and width_of(block.text) <= MAX_RESERVED and kinds_of(block.text) == {"legal"}
        if is_legal:
            found[i] = (Role.LEGAL, "a short last line that reserves rights")
        elif block.role in ARTICLE_ROLES:
            break
    return found


def sign_up(blocks: Sequence[Block]) -> Verdicts:
    """In text, a doubtful sentence that asks the reader to sign up for a newsletter is a promo. (Stories speak of newsletters, too: 7 in 2 million words.)"""
    return {i: (Role.PROMO, "asks the reader to sign up for a newsletter") for i in labelled(blocks).story
            if (block := blocks[i]).path is None and block.confidence < SURE and len(block.text) <= MAX_POINTER
            and SIGN_UP.search(block.text) and "promo" in kinds_of(block.text)}


def refrains(blocks: Sequence[Block]) -> Verdicts:
    """A paragraph that stands on the page three times and more is a placeholder or an offer, if the story goes without it.

    On labelled pages 45 lines so long stand there so often; none is a paragraph, two are items of lists and cells.
    """
    story = [i for i in labelled(blocks).of([Role.PARAGRAPH]) if len(blocks[i].text) >= LONG and not blocks[i].hints.hidden]
    texts = [blocks[i].text.strip() for i in story]
    if len(texts) - len(set(texts)) < REFRAIN - 1:  # hardly a page says anything twice
        return {}
    times = Counter(texts)
    again = [i for i, text in zip(story, texts) if times[text] >= REFRAIN]
    if len(story) - len(again) < LEFT_OVER:
        return {}
    return dict.fromkeys(again, (Role.OTHER, "stands on the page three times and more"))


def end_of_a_line(blocks: Sequence[Block]) -> Verdicts:
    """In text, what was stuck to the end of a paragraph is no heading, which would open a line; without a full stop it is a caption."""
    return {i: (Role.CAPTION, "was stuck to the end of a paragraph, where no heading stands") for i in labelled(blocks).of([Role.HEADING])
            if i and blocks[i].path is None and blocks[i - 1].role is Role.PARAGRAPH and _is_last_part(blocks[i], blocks[i - 1], blocks[i + 1:i + 2])}


def _is_last_part(block: Block, before: Block, after: Sequence[Block]) -> bool:
    """Were both blocks cut out of one line, and did it end there? (`7` cut in two gives `7.1` and `7.2`.)"""
    line = block.id.rpartition(".")[0]
    return bool(line) and before.id.startswith(f"{line}.") and not (after and after[0].id.startswith(f"{line}."))


SECOND_LOOK: tuple[Look, ...] = (
    running_heads,
    embedded_body,
    beside_a_cell,
    marked,
    headings_amid,
    card_summaries,
    hidden_asides,
    pressed,
    said_on,
    pointer,
    bare_pointer,
    pointed_links,
    announced_lists,
    topics,
    sign_up,
    reserved,
    cut_off_teasers,
    signature,        # after the teasers: a name may stand right before them
    known_bio,
    refrains,
    list_headings,
    entry_headings,
    taken_up,
    about_the_author,
    writes,
    signed_off,
    signed_below,
    led_name,
    agency_alone,
    date_alone,
    dated_or_signed,
    behind_the_lead,
    player_times,
    far_behind,
    among_teasers,
    behind_a_release,
    before_the_headline,
    signed_picture,
    posed_picture,
    announced_picture,
    above_the_credit,
    credit_alone,
    labels_alone,
    small_print,      # after the captions: a credit may reserve rights
    corrections,
    end_of_a_line,
    whole_sentences,
    speakers,
    answers,
    listed,
    data_rows,
    before_the_picture,
    behind_the_credit,
    amid_paragraphs,
    standfirst,
    lead,
    signed_standfirst,
    breaks_off,
    all_there_is,
    opening_title,
    opening_sentence,
)


def second_look(blocks: Sequence[Block]) -> Verdicts:
    """All verdicts of these rules; where two speak of a block the earlier one counts."""
    found: Verdicts = {}
    blocks = Labelled(blocks)
    for look in reversed(SECOND_LOOK):
        found |= look(blocks)
    return found
