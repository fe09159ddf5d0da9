"""Who signs on the page: the names that its bylines print."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from itertools import chain, dropwhile, pairwise, takewhile

import regex

from newsclean.blocks import Block, Role
from newsclean.byline_seams import unstuck
from newsclean.bylines import AROUND, PROFILE, WRITERS, Signer, is_lead, is_led, says_work, signers, without_dates
from newsclean.choose.zone import Zone
from newsclean.dates import printed_dates
from newsclean.east_asian import NAMED, SIGNED
from newsclean.lazy import lazily
from newsclean.names import CASELESS, has_given_name, is_outlet, is_person, is_role, name_words, parted, without_lead
from newsclean.parts import key_of

__all__ = ["Doubt", "Group", "lone_names", "own_name", "people_of", "signing_groups", "told_authors"]

Group = list[Signer]
"""Those who sign in one block."""
SHORT = 120
"""Characters of a block that may be a byline though it is not labelled as one."""
MAY_BE_NAMES = frozenset({Role.PARAGRAPH, Role.SUBTITLE, Role.NOTICE})
"""Not what is none of all roles: out of fold, such names were players and products."""
SHORT_NAMES = 60
"""Characters of a block that holds names and nothing else."""
SHORT_EAST_ASIAN = 20
"""The same of Chinese, Japanese and Korean: a sentence that speaks of a reporter is longer."""
LONG = 300
"""Characters of a line of dates, author, category and tags."""
LONGEST_LEAD = 40
MIN_WORD = 4
"""Letters from which a word counts: shorter ones are also particles of names."""
MARKS = ".,;:!?()\"'\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
MAX_REST = 6
"""Letters beside names and date that a byline may hold: "and", "MA", "AFP"."""
SIGNED_CLASS = lazily(regex.compile, r"\b(?:author|byline|by-line|writer|autor|auteur|autore|verfasser|reporter|journalist)")
"""Beginnings of class names that pages give to bylines."""
TOPIC_CLASS = lazily(regex.compile, r"(?:tag|topic|keyword|thema)s?\b")
"""Ends of class names of what a text is about."""
CONTACT = lazily(regex.compile, r"\bcontact|kontakt|ansprechp|contatt|\b(?:telefon|tel\.|t\u00e9l\u00e9phone|tel\u00e9fono|phone)(?!\p{L})", regex.IGNORECASE)
"""What leads to somebody who answers questions; in English, German, French, Spanish and Italian."""
UNKNOWN = 0.55
"""Confidence from which a line is a byline though its mark-up does not say so, and no part of a name in it is known as one: of such lines, out of fold, seven below were
labels ("Watch Now") and two names, above it three labels and twenty names."""
AGO = lazily(regex.compile, r"(?:(?:published|posted|updated|publicado|actualizado|publi\u00e9|ver\u00f6ffentlicht)\s)?(?:(?:vor|hace|h\u00e1|il y a)\s\d{1,2}\s\p{L}{1,9}+"
                            r"|\d{1,2}\s?(?:mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?)\sago)(?!\p{L})", regex.IGNORECASE)
"""How long ago it was: "Published 15 hours ago", "vor 3 Stunden"."""
TRANSLATOR = lazily(regex.compile, r"(?:translators?|translation|traducteurs?|traductrice|traductora?|traduttore"
                    r"|\u00fcbersetzer(?:in)?|\u7ffb\u8a33\u8005?|\u8bd1\u8005|\u8b6f\u8005|\ubc88\uc5ed)",
                    regex.IGNORECASE)
"""The word for who translated, in a line of its own."""
LONGEST_LABEL = 60
"""Characters of a line that may be the label of the name behind it."""
NEAR_CONTACT = 6
"""Elements between a name and the box of whom to ask."""
AUTHOR = lazily(regex.compile, r"\s*(?:auth?or|auteur|(?:text|words|story)e?\s?(?:&|/|and|und|et|en|og|och)\s|testo e\s|texto [ye]\s"
                        r"|\u0430\u0432\u0442\u043e\u0440|yazar|penulis|t\u00e1c gi\u1ea3)", regex.IGNORECASE)
"""The word for an author, or for the text beside the pictures; in the languages of Europe, in Turkish, Indonesian and Vietnamese."""
RUNNING = frozenset({Role.PARAGRAPH, Role.QUOTE, Role.LIST_ITEM, Role.TABLE, Role.TEASER, Role.COMMENT, Role.LEGAL, Role.TITLE})
"""Roles of blocks that may begin with that word for other reasons."""
LIKELY = frozenset({Role.BYLINE, Role.DATE})
NO_BYLINE = frozenset({Role.COMMENT, Role.TEASER, Role.PROMO, Role.LEGAL, Role.TITLE, Role.CAPTION, Role.BIO, Role.NAVIGATION, Role.SHARE, Role.TABLE})


def people_of(found: Iterable[Signer]) -> Group:
    """The persons among them."""
    return [signer for signer in found if not signer.organisation]


class _Sign(Enum):
    """What shows that a block is a byline, the surest first."""

    EAST_ASIAN = auto()
    LEAD = auto()
    MARKS = auto()
    LABEL = auto()


class Doubt:
    """What tells a name from a label where the line itself does not: names that mark-up states, given names, the page's own words.

    stated  keys of the names that mark-up gives
    blocks  those of the page; a name is hardly ever printed in small letters, the words of a label often are
    """

    def __init__(self, stated: frozenset[str] = frozenset(), blocks: Sequence[Block] = ()) -> None:
        self._stated = stated
        self._blocks = blocks
        self._words: frozenset[str] | None = None
        self._before: dict[str, Block] | None = None

    def is_of_another(self, block: Block) -> bool:
        """Is this somebody who answers questions or translated, whom the text is about, or whose words are quoted above?"""
        classes = block.hints.classes
        if CONTACT.search(block.text) or any(map(TOPIC_CLASS.search, classes[-2:])) or any(map(CONTACT.search, classes[-NEAR_CONTACT:])):
            return True
        label = self._label_of(block)
        if label is None or label.role is Role.NAVIGATION:
            return False
        return label.role is Role.QUOTE or (len(label.text) <= LONGEST_LABEL and _tells_other_work(label.text))

    def _label_of(self, block: Block) -> Block | None:
        """The block before it that readers see."""
        if self._before is None:
            self._before = {other.id: label for label, other in pairwise(shown for shown in self._blocks if not shown.hints.hidden)}
        return self._before.get(block.id)

    def is_known(self, name: str) -> bool:
        """Is this somebody's name, whatever stands beside it?"""
        return (is_person(name) and has_given_name(name)) or key_of(name) in self._stated

    def knows(self, people: Group) -> bool:
        """Is the name of one of them known as one?"""
        return any(self.is_known(signer.name) for signer in people)

    def may_be_name(self, name: str) -> bool:
        """May this be somebody's name, where the line holds nothing else?"""
        return is_person(name) and not self._has_common_word(name)

    def has_page(self, signer: Signer) -> bool:
        """Does the name lead to the page of somebody who writes? It may then be any name, but no common word."""
        return _is_writer(signer) and not self._has_common_word(signer.name)

    def is_in_text(self, name: str) -> bool:
        """Does a long block of the article speak of somebody with this surname?"""
        surname = name.rpartition(" ")[2]
        return any(block.in_article and len(block.text) > SHORT_NAMES and surname in block.text for block in self._blocks)

    def _has_common_word(self, name: str) -> bool:
        if self._words is None:
            self._words = frozenset(word.strip(MARKS) for block in self._blocks if block.in_article for word in block.text.split())
        return any(len(part) >= MIN_WORD and part in self._words for word in name.casefold().split() for part in word.split("-"))


def _tells_other_work(label: str) -> bool:
    """Does a label introduce somebody who did something else than write, or answers questions: "Translated by:", "\u7ffb\u8a33\u8005", "Press contact:"?"""
    lead = label.strip(" :")
    return CONTACT.search(label) is not None or TRANSLATOR.fullmatch(lead) is not None or name_words().other_lead.fullmatch(f"{lead}:") is not None


def signing_groups(blocks: Iterable[Block], outlets: frozenset[str], doubt: Doubt) -> list[Group]:
    """Who signs in each of these blocks that holds a signature, in order, without names of the page's own outlets.

    Where a line says that it names the author ("By Jane Doe"), lines that do not are no signatures; nor, beside people of whom it is known, are names that may be anything's.
    """
    lines = list(_signatures(blocks, outlets, doubt))
    groups = [group for _, _, group in lines]
    surely = [group for _, sure, group in lines if sure and people_of(group)]
    if surely:
        return surely
    if doubt.knows(people_of(chain.from_iterable(groups))):
        return [group for block, _, group in lines if _is_believed(block, group, doubt)]
    return groups


def _signatures(blocks: Iterable[Block], outlets: frozenset[str], doubt: Doubt) -> Iterator[tuple[Block, bool, Group]]:
    """The blocks that somebody but the outlet signs: do they say so themselves, and who does?"""
    before: Block | None = None
    for block in blocks:
        if _may_sign(block, before):
            sure, signed = _signers_of(block, doubt, before)
            if group := [signer for signer in signed if not is_outlet(signer.name, outlets)]:
                yield block, sure, group
        before = block


def _may_sign(block: Block, before: Block | None) -> bool:
    """May this be a signature: a byline or date, a short line that is nothing else, or a name behind a lead?"""
    return block.role in LIKELY or (len(block.text) <= SHORT and (block.role not in NO_BYLINE or (_is_led_by(before) and _is_name(block.text))))


def _is_name(text: str) -> bool:
    """Is this somebody's full name, and nothing else?"""
    return is_person(text.strip()) and has_given_name(text)


def _is_believed(block: Block, group: Group, doubt: Doubt) -> bool:
    """Does the page mark the block as a byline, or does an agency or somebody known sign it?"""
    return _is_marked(block) or any(signer.organisation or doubt.is_known(signer.name) for signer in group)


def told_authors(blocks: Iterable[Block], outlets: frozenset[str]) -> list[Group]:
    """Whom a line introduces by the word for an author ("Autorin: Jane Doe", "Text & photos: Jane Doe"), whatever the line was taken for; the first such line counts."""
    lines = (block for block in blocks if block.role not in RUNNING and not block.hints.hidden and len(block.text) <= SHORT and AUTHOR.match(block.text))
    return next(([group] for block in lines if (group := _introduced(block, outlets))), [])


def _introduced(block: Block, outlets: frozenset[str]) -> Group:
    """The people whose names follow the word for an author right away."""
    rest, led = without_lead(block.text)
    group = [signer for signer in signers(block.text, block.links) if _is_name(signer.name) and not is_outlet(signer.name, outlets)]
    return group if led and group and rest.startswith(group[0].name) else []


def own_name(blocks: Iterable[Block], outlets: frozenset[str], doubt: Doubt) -> Group:
    """The outlet's own name where a byline holds nothing else, or says that it is the author: a blog is often called as its author signs."""
    for block in blocks:
        name = name_words().stop.sub("", without_lead(block.text.strip())[0]).rstrip(AROUND)
        if key_of(name) in outlets and not is_role(name):
            return [Signer(name, organisation=True)]
        sure, signed = _signers_of(block, doubt)
        if signed and (sure or _is_writer(signed[0])) and is_outlet(signed[0].name, outlets) and not is_role(signed[0].name):
            return [signed[0]._replace(organisation=True)]
    return []


def lone_names(zone: Zone, outlets: frozenset[str], doubt: Doubt) -> Group:
    """People whose names alone stand between headline and text, or right behind it: a byline or signature that nothing marks as such.

    Of whom the text speaks they are the captions and labels.
    """
    for block in (*_opening(zone), *zone.tail[:2]):
        if block.role in MAY_BE_NAMES and len(block.text) <= SHORT_NAMES and (names := _names_alone(block.text, outlets, doubt)):
            return [Signer(name) for name in names]
    return []


def _names_alone(text: str, outlets: frozenset[str], doubt: Doubt) -> Sequence[str]:
    """The names in a line that holds nothing else, neither an outlet's nor of anybody of whom the text speaks."""
    pieces = parted(text)
    told = _is_name if len(pieces) == 1 else doubt.may_be_name  # a crosshead ("Key Takeaways") is hardly two
    return pieces if all(told(piece) and not is_outlet(piece, outlets) and not doubt.is_in_text(piece) for piece in pieces) else ()


def _opening(zone: Zone) -> Iterator[Block]:
    """The blocks between the headline and the first long paragraph."""
    behind = dropwhile(lambda block: zone.title is not None and block is not zone.title, zone.head)
    return takewhile(lambda block: not block.in_article or len(block.text) <= SHORT_NAMES, behind)


def _signers_of(block: Block, doubt: Doubt, before: Block | None = None) -> tuple[bool, Group]:
    """The signers in a block that is labelled as byline, or shows by its marks that it is one; does it say so itself?

    before  the block before it, which may be a lead, such as "By"
    """
    sign, led = _sign_of(block), _is_led_by(before)
    found = _named_in(block, sign) if sign or led else []
    if not found:
        return False, []
    if led or _says_so(sign, block.text, found):
        return True, _who_wrote(block, sign, found)
    told = _told(block, found, doubt, marked=sign is _Sign.MARKS)
    return any(map(says_work, told)), told


def _named_in(block: Block, sign: _Sign | None) -> Group:
    """Whom a block names; nobody where it is a long line that was taken for a date."""
    if block.role is Role.DATE and len(block.text) > LONG:
        return []
    return signers(block.text, block.links) or _caseless(block.text, sign)


def _who_wrote(block: Block, sign: _Sign | None, found: Group) -> Group:
    """Those of whom a line says that they wrote: in a byline, or as East Asian papers put it, all; elsewhere full names and agencies."""
    if sign is _Sign.EAST_ASIAN or block.role in LIKELY:
        return found
    return [signer for signer in found if signer.organisation or is_person(signer.name)]


def _says_so(sign: _Sign | None, text: str, found: Group) -> bool:
    """Does a line itself say that these wrote?"""
    return sign is _Sign.EAST_ASIAN or (sign is _Sign.LEAD and _names_follow(text, found))


def _caseless(text: str, sign: _Sign | None) -> Group:
    """The name in a script without capitals that is all of a line which the page marks as a byline, but for a day."""
    name = without_dates(text).partition(" | ")[0].strip(AROUND) if sign is _Sign.MARKS and not text.isascii() else ""
    return [Signer(name)] if CASELESS.fullmatch(name) else []


def _is_led_by(before: Block | None) -> bool:
    """Is the block before a lead, such as "By"?"""
    return before is not None and len(before.text) <= LONGEST_LEAD and is_lead(before.text)


def _names_follow(text: str, found: Group) -> bool:
    """Does the lead stand before a name? In "Jane Doe, head of Pell" and its like in other languages, the word for "by" is none."""
    text = unstuck(text)
    return any(is_led(text[:text.find(signer.name)]) for signer in found)


def _sign_of(block: Block) -> _Sign | None:
    """What shows that the block may be a byline."""
    text, likely = block.text, block.role in LIKELY
    if _is_east_asian(text, likely=likely):
        return _Sign.EAST_ASIAN
    if is_led(text) if likely else without_lead(text)[1]:
        return _Sign.LEAD
    if _is_marked(block):
        return _Sign.MARKS
    if likely:
        return _Sign.LABEL
    return _Sign.MARKS if _is_dated(block) else None


def _is_east_asian(text: str, *, likely: bool) -> bool:
    """Does a line name a reporter as Chinese, Japanese and Korean papers do? `likely`: it was taken for a byline or date."""
    return (likely or len(text) <= SHORT_EAST_ASIAN) and not text.isascii() and (NAMED.search(text) is not None or (likely and SIGNED.fullmatch(text) is not None))


def _told(block: Block, found: Group, doubt: Doubt, *, marked: bool) -> Group:
    """Those in a line that does not say what it is who are people or, in a byline, agencies."""
    found = _possible_authors(block, found, doubt)
    known = [signer for signer in found if _is_sure(signer, block, doubt, marked=marked)]
    if len(known) == len(found) or not _holds_only(block.text, found) or not (known or marked or _may_be_byline(block, found)):
        return known
    return [signer for signer in found if signer in known or doubt.may_be_name(signer.name)]


def _possible_authors(block: Block, found: Group, doubt: Doubt) -> Group:
    """Those in a line who may be authors: nobody where it is of another; where nothing calls it a byline, those whose names lead to the pages of writers."""
    writers = [signer for signer in found if _is_writer(signer)]
    if not writers and doubt.is_of_another(block):
        return []
    return found if block.role in LIKELY or _is_marked(block) else writers


def _may_be_byline(block: Block, found: Group) -> bool:
    """Is this line hardly a label, by its confidence or by a name in it?"""
    return block.confidence >= UNKNOWN or any(has_given_name(signer.name) for signer in found)


def _is_sure(signer: Signer, block: Block, doubt: Doubt, *, marked: bool) -> bool:
    """Is the name known as one, whatever stands beside it?"""
    if block.role is Role.BYLINE and signer.organisation:
        return True
    return doubt.is_known(signer.name) or doubt.has_page(signer) or (marked and CASELESS.fullmatch(signer.name) is not None)


def _holds_only(text: str, found: Group) -> bool:
    """Does a line hold these names, a date, and nothing else?"""
    rest = AGO.sub(" ", without_dates(unstuck(text)))
    for signer in found:
        rest = rest.replace(signer.name, " ", 1).replace(signer.job_title or "\0", " ", 1)
    return len(key_of(" ".join(word for word in rest.split() if not is_role(word)))) <= MAX_REST


def _is_marked(block: Block) -> bool:
    """Do the page's marks call the block a byline? Tags link to pages of people who are written about, too, so among them only pages of writers tell."""
    hints = block.hints
    if block.role is Role.TAGS:
        return _leads_only_to(WRITERS, block)
    if (hints.itemprop and "author" in hints.itemprop.lower()) or any(name and SIGNED_CLASS.search(name) for name in hints.classes[-2:]):
        return True
    return _leads_only_to(PROFILE, block)


def _leads_only_to(pages: regex.Pattern[str], block: Block) -> bool:
    """Has the block links, and do all of them lead to such pages?"""
    return len(block.links) > 0 and all(pages.search(link.url) for link in block.links)


def _is_dated(block: Block) -> bool:
    """Does a day stand beside the link to a writer's page, as in "Jane Doe Boats 3 May 2024" where only the first is a name?"""
    return any(WRITERS.search(link.url) for link in block.links) and next(printed_dates(block.text), None) is not None


def _is_writer(signer: Signer) -> bool:
    return signer.url is not None and WRITERS.search(signer.url) is not None
