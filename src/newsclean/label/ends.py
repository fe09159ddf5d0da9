"""Rules for the two ends of a story: a line about its author, lines that only seem to belong to it, and a story that ends before it has begun."""
from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

import regex

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.bylines import names_in, without_dates
from newsclean.east_asian import NAMED, ROLE
from newsclean.label.label_words import DATED
from newsclean.label.labelled import Labelled, labelled
from newsclean.label.profile import LONG
from newsclean.label.rules import Verdict
from newsclean.label.sentences import kinds_of
from newsclean.lazy import lazily
from newsclean.lexicon import words_of
from newsclean.names import has_given_name, is_agency, is_person, name_words, without_lead
from newsclean.parts import TRUNCATED

__all__ = ["about_the_author", "agency_alone", "among_teasers", "before_the_headline", "breaks_off", "date_alone", "far_behind", "is_bare_date", "is_labelled_date", "is_led_name",
           "led_name", "signed_off", "writes"]

ADDRESS = lazily(regex.compile, r"[\w.+-]++@[\w-]++(?:\.[\w-]++)+\W*+$")
"""An e-mail address at the end of a line."""
MAX_SIGNATURE = 80
"""Characters of the longest line that is a name and an address."""
AROUND_AGENCY = " .()[]/-\N{EN DASH}\N{EM DASH}\N{FULLWIDTH LEFT PARENTHESIS}\N{FULLWIDTH RIGHT PARENTHESIS}"
SIGN_OFF = lazily(regex.compile, r"\p{Ll}{2,4}(?:[-/]\p{Ll}{2,5}){1,5}")
MAX_SIGN_OFF = 30
"""Characters of the longest of these."""
WRITES = lazily(
    regex.compile,
    r"(?P<name>\p{Lu}[\p{L}.'\N{RIGHT SINGLE QUOTATION MARK}-]+(?: (?:(?:van|von|de|der|den|di|da|del|la|le) ){0,2}\p{Lu}[\p{L}.'\N{RIGHT SINGLE QUOTATION MARK}-]+){1,3}),? "
    r"(?:is an? (?:[\w'-]+ ){0,4}(?:reporter|journalist|correspondent|columnist|writer|editor|producer|contributor|photographer)\b"
    r"|is (?:[\w'-]+ ){0,2}(?:reporter|journalist|correspondent|columnist|editor|producer|photographer) (?:for|at|of|with|in) (?:the )?\p{Lu}"
    r"|(?:is|was) the (?:[\w'-]+ ){0,4}(?:reporter|correspondent|columnist|editor)\b|covers \p{Ll}"
    r"|ist (?:freie[r]? |leitende[r]? |stellvertretende[r]? )?(?:\p{Lu}[\p{L}-]*)?(?:[Rr]edakteur|[Rr]eporter|[Jj]ournalist|[Kk]orrespondent|[Aa]utor|[Kk]olumnist)(?:in)?\b"
    r"|est (?:une? )?(?:grand )?(?:journaliste|reporter|correspondante?|chroniqueu(?:r|se)|rédact(?:eur|rice))\b"
    r"|es (?:una? )?(?:periodista|report\w{2,4}|corresponsal|redactora?|columnista)\b"
    r"|è (?:un[oa]? |un')?(?:giornalista|report\w{2,4}|corrispondente|inviat[oa]|redatt\w{2,4})\b|é (?:uma? )?(?:rep[óo]rter|jornalista|correspondente|colunista|editora?)\b"
    r"|is (?:een )?(?:freelance )?(?:verslaggever|redacteur|journaliste?|correspondent|columnist)\b"
    r"|(?:är|er) (?:en )?(?:frilans\w{0,6} )?(?:reporter|journalist|korrespondent|redaktør|redaktör|kolumnist)\b"
    r"|jest (?:dziennikar\p{L}{2,4}|report\p{L}{2,6}|korespondent\p{L}{2,4}|redaktor\p{L}{2,4}))")
"""A full name, and that writing for the news is that person's work, in ten languages."""
WITH = lazily(regex.compile, r"^(?:With|Avec|avec|Mit|mit|Con(?: información de)?|Com(?: informações d[aoe])?|Met|Med)\s"
                              r"(?:(?:l['\N{RIGHT SINGLE QUOTATION MARK}]|la |die |el |o |de )(?=\p{Lu}))?")
"""What leads an agency in that a paper has taken from."""
DATELINE = lazily(regex.compile, r"^[(\[][^()\[\]]{2,20}[)\]]\s?")
"""Place and agency in brackets, which Korean papers begin with."""
OPEN_NAMES = ("de ", "di ", "da ", "per ", "von ", "van ", "par ")
"""Leads that open names as well: "De Pellse Courant", "Von Tolland Hall"."""
IN_BRACKETS = lazily(regex.compile, r"^[^()]{5,40}\([^()]{3,60}\)\s*$")
MAX_REST = 3
"""Letters between the names of a line that holds nothing else: "and"."""
MIN_LABEL = 4
"""Letters of the shortest label of a date: "on" is none."""
MAX_LABEL = 4
"""Words of the label of a date: "Last updated on"."""
LABELS_OF_DATES = frozenset(" ".join(words_of(label)) for labels in DATED for label in labels.split("|"))
"""Labels of dates that no more is asked of, however short, before the date or behind it."""
MAX_DATE = 60
"""Characters of a line that is a date."""
MAX_BIO = 500
"""Characters up to which a line that opens with the author's name is a bio."""
LAST = 3
"""Blocks at the end of a story in which its author is told of, or that may have been taken for its end."""
FAR = 9
"""Lines of other things between a story and lines that are none of it. On labelled texts 25 of 28 such lines were none; of those behind five to nine
lines every third was."""
LIKELY = 0.7
"""Confidence from which one of these lines is of the story."""
SMALL = 0.15
"""Share of the story's characters from which what stands far behind is a part of it."""
DOUBTFUL_PROSE, SURE_PROSE = 0.75, 0.8
"""Confidence below which a paragraph between other stories is a summary of one of them, and from which one behind it is of the story."""
OPENING = 9
"""Blocks behind the headline in which a story begins."""
SURE = 0.9
"""Confidence of a headline before which no paragraph of the story stands either."""
MIN_STORY = 3
"""Long blocks of the story behind such a headline."""
MAY_BE_LED = ARTICLE_ROLES | {Role.CAPTION, Role.NOTICE, Role.OTHER, Role.PROMO}
MAY_BE_ABOVE = MAY_BE_LED | {Role.SHARE, Role.TAGS}
"""What a byline under the headline is taken for."""
MAY_BE_OPENING = frozenset({Role.TEASER, Role.PROMO, Role.OTHER})


def about_the_author(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """One of the last blocks of the story that opens with the name in a byline tells of the author: nobody is named so in a story of their own. With nothing behind
    the name but a bracket, as "(Pell, special correspondent)", it signs the story once more.
    """
    blocks = labelled(blocks)
    last = blocks.story[-LAST:]
    if len(last) < LAST:
        return {}
    short = [i for i in last if len(blocks[i].text) <= MAX_BIO]
    openings = [" ".join(blocks[i].text.split(maxsplit=2)[:2]).rstrip(",").casefold() for i in short]
    names = _signed_names(blocks, openings)
    told = Role.BIO, "one of the last lines, opens with the author's name"
    again = Role.BYLINE, "one of the last lines, the author's name again"
    return {i: again if IN_BRACKETS.search(blocks[i].text) else told for i in short if any(blocks[i].text.strip().startswith((f"{name} ", f"{name}, ")) for name in names)}


def _signed_names(blocks: Labelled, openings: Sequence[str]) -> set[str]:
    """The full names in those bylines that hold an opening of another line: few have to be parsed."""
    signed = [blocks[i].text for i in blocks.of([Role.BYLINE])]
    return {name for line in signed if any(map(line.casefold().__contains__, openings)) for name in names_in(line) if " " in name}


def signed_off(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """One of the last blocks of the story, or a doubtful one near its end, that is a name and an e-mail address is its signature, as in Korean papers."""
    blocks = labelled(blocks)
    last = blocks.story[-LAST:]
    return {i: (Role.BYLINE, "a name and an address at the end of the story") for i in (*last, *_doubtful_behind(blocks)) if _is_signature(blocks[i].text, is_story=i in last)}


def _is_signature(text: str, *, is_story: bool) -> bool:
    """Is this a name and an e-mail address? A reader service has such a line as well, so that outside the story a known given name or a word for a reporter has to be in it."""
    if "@" not in text or len(text) > MAX_SIGNATURE or not (address := ADDRESS.search(text)):
        return False
    names = list(names_in(text[:address.start()]))
    return bool(names) and (is_story or NAMED.search(text) is not None or any(map(has_given_name, names)))


def led_name(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """A line of the story that leads a name in and says nothing else signs it, and so does a doubtful one at its end or under the headline: "Text and pictures: Jane Doe".

    Who asked the questions is told at one of these ends alone: a sentence begins so as well. Under the headline a name that links to its mailbox signs, too.

    Of 278 labelled lines that lead a name in none is of a story.
    """
    blocks = labelled(blocks)
    above, behind = _doubtful_above(blocks), _doubtful_behind(blocks)
    asked = [*above, *behind, *[i for i in blocks.story if not blocks[i].text.lower().startswith(OPEN_NAMES)]]
    ends = {*above, *[i for i in (*behind, *blocks.story[-1:]) if i >= blocks.story[-1]]}
    found: dict[int, Verdict] = {i: (Role.BYLINE, "a name that links to its mailbox, under the headline") for i in above if _links_to_its_mailbox(blocks[i])}
    return found | {i: (Role.BYLINE, "leads a name in, and says nothing else") for i in asked if _is_led_line(blocks[i], at_end=i in ends)}


def _is_led_line(block: Block, *, at_end: bool) -> bool:
    """Does a line lead a name in, and say nothing else?"""
    if len(block.text) > MAX_SIGNATURE or not is_led_name(block.text):
        return False
    return (at_end and block.role is not Role.LIST_ITEM) or not name_words().asked_lead.match(block.text)


def _doubtful_behind(blocks: Labelled) -> list[int]:
    """Those of the last two lines of the story and the LAST behind it that may be a signature."""
    if not blocks.story:
        return []
    last = blocks.story[-1]
    return [i for i in range(max(0, last - 1), min(len(blocks), last + 1 + LAST)) if _may_sign(blocks[i], MAY_BE_LED)]


def _doubtful_above(blocks: Labelled) -> list[int]:
    """The lines between the headline and the story that may be a byline."""
    first = blocks.story[0] if blocks.story else 0
    title = max((i for i in blocks.of([Role.TITLE]) if i < first), default=first)
    return [i for i in range(max(title, first - OPENING), first) if _may_sign(blocks[i], MAY_BE_ABOVE)]


def _links_to_its_mailbox(block: Block) -> bool:
    """Is this the full name of somebody with a known given name, all of which links to a mailbox? A button that opens a letter ("Email Article") names none."""
    name = block.text.strip()
    links_whole = len(block.links) == 1 and block.text[block.links[0].start:block.links[0].end].strip() == name
    return links_whole and _is_mailbox(block.links[0].url) and is_person(name) and has_given_name(name)


def _is_mailbox(url: str) -> bool:
    return url.startswith("mailto:") and "@" in url.partition("?")[0]


def _may_sign(block: Block, roles: frozenset[Role]) -> bool:
    return block.role in roles and block.confidence < SURE and block.tag != "figcaption"


def is_led_name(text: str) -> bool:
    """Does a line hold what leads names in, those, and nothing else?

    >>> is_led_name("By Jane Doe and John Roe"), is_led_name("By Jane Doe, who was there")
    (True, False)
    """
    if not text.isascii() and _is_reporter(text.strip()):
        return True
    rest, led = without_lead(text.strip())
    names = [name for name in names_in(text) if " " in name] if led and rest else []
    for name in names:
        rest = rest.replace(name, "", 1)
    return bool(names) and sum(map(str.isalnum, rest)) <= MAX_REST


def _is_reporter(text: str) -> bool:
    """Is this a Korean, Chinese or Japanese name beside a word for a reporter or the text, perhaps behind a dateline, and nothing else?"""
    bare = DATELINE.sub("", text)
    if "\N{IDEOGRAPHIC FULL STOP}" in bare:
        return False
    return bare != (rest := NAMED.sub("", bare)) and not any(map(str.isalnum, ROLE.sub("", rest)))


def agency_alone(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """One of the last blocks of the story that is a news agency's name, or the letters that editors sign with, tells where it comes from: "(MTI)", "jd/dpa".

    Of 24 labelled lines that are an agency's name none is of a story.
    """
    found: dict[int, Verdict] = {}
    for i in labelled(blocks).story[-LAST:]:
        text = blocks[i].text.strip()
        name = WITH.sub("", text.strip(AROUND_AGENCY))
        if is_agency(name) or _is_sign_off(text):
            found[i] = (Role.BYLINE if is_agency(text) else Role.NOTICE, "a news agency at the end of the story, or who wrote and edited it")
    return found


def _is_sign_off(text: str) -> bool:
    """Is this who wrote and edited it, in small letters: "mt-jd/alp", "jd/dpa"?"""
    return len(text) <= MAX_SIGN_OFF and SIGN_OFF.fullmatch(text) is not None


def writes(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """One of the last blocks of the story that opens with a full name, and says that writing is that person's work, is about its author, unless the story speaks of them."""
    blocks = labelled(blocks)
    last = [i for i in blocks.story[-LAST:] if len(blocks[i].text) <= MAX_BIO]
    told = [(i, match["name"].rpartition(" ")[2]) for i in last if (match := WRITES.match(blocks[i].text.strip()))]
    return {i: (Role.BIO, "one of the last lines, says of somebody that writing is their work") for i, surname in told if not _is_spoken_of(surname, i, blocks)}


def _is_spoken_of(surname: str, at: int, blocks: Labelled) -> bool:
    """Does the story, or its headline, have this surname elsewhere?"""
    return any(surname in blocks[i].text for i in (*blocks.story, *blocks.of([Role.TITLE])) if i != at)


def date_alone(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """The first or last paragraphs of the story that are a date and nothing else date it: "(3 May 2024)". (Of 710 labelled lines that are none is a paragraph.)"""
    story = labelled(blocks).story
    asked = [i for i in {*story[:LAST], *story[-LAST:]} if blocks[i].role is Role.PARAGRAPH and len(blocks[i].text) <= MAX_DATE and any(map(str.isdigit, blocks[i].text))]
    return {i: (Role.DATE, "a date and nothing else") for i in asked if is_bare_date(blocks[i].text) or is_labelled_date(blocks[i].text)}


def is_bare_date(text: str) -> bool:
    """Is the text a date and nothing else?

    >>> is_bare_date("(3 May 2024)"), is_bare_date("Since 3 May 2024, in Pell")
    (True, False)
    """
    bare = without_dates(text)
    return bare != text and not any(map(str.isalnum, bare))


def is_labelled_date(text: str) -> bool:
    """Is the text a date with a label before it and nothing else?

    >>> is_labelled_date("Mis \N{LATIN SMALL LETTER A WITH GRAVE} jour le 3 mai 2026"), is_labelled_date("The ferry sank on 3 May 2024")
    (True, False)
    """
    bare = without_dates(text)
    words = words_of(bare)
    if bare == text or not 0 < len(words) <= MAX_LABEL or any(map(str.isdigit, bare)):
        return False
    return " ".join(words) in LABELS_OF_DATES or (sum(map(len, words)) >= MIN_LABEL and "date" in kinds_of(bare) and text.lower().startswith(words[0]))


def far_behind(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """In text, a few doubtful lines far behind the story are none of it.

    Out of fold such lines were none of the story in seven of ten texts; where one of them is likelier, in one of ten.
    """
    story = labelled(blocks).story
    cut = next((n for n in range(len(story) - 1, max(0, len(story) - 1 - LAST), -1) if story[n] - story[n - 1] > FAR), 0)
    if not cut or blocks[0].path is not None or len(story) <= LAST:
        return {}
    if max(blocks[i].confidence for i in story[cut:]) >= LIKELY or sum(_lengths(blocks, story[cut:])) >= SMALL * sum(_lengths(blocks, story)):
        return {}
    return dict.fromkeys(story[cut:], (Role.TEASER, "stands far behind the story"))


def among_teasers(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """In text, a doubtful paragraph between two teasers, with paragraphs before it and no sure one behind, is the summary of another story.

    Out of fold eleven of thirteen such blocks were.
    """
    if any(block.path is not None for block in blocks):
        return {}
    prose = labelled(blocks).of([Role.PARAGRAPH])
    last = next((i for i in reversed(prose) if blocks[i].confidence >= SURE_PROSE), None)
    return {i: (Role.TEASER, "in doubt, between other stories, and no running text comes behind it") for i in prose
            if last is not None and i > last and blocks[i].confidence < DOUBTFUL_PROSE and [block.role for block in (blocks[i - 1], *blocks[i + 1:i + 2])] == [Role.TEASER] * 2}


def breaks_off(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """On a page without a paragraph, a text soon behind the headline that breaks off before an offer is what the page shows of its story."""
    blocks = labelled(blocks)
    if blocks.of([Role.PARAGRAPH]):
        return {}
    headline = _headline_of(blocks, len(blocks))
    for i in range(headline + 1, min(headline + 1 + OPENING, len(blocks) - 1)):
        block = blocks[i]
        if block.role in MAY_BE_OPENING and len(block.text) >= LONG and TRUNCATED.search(block.text) and not block.links and blocks[i + 1].role is Role.PROMO:
            return {i: (Role.PARAGRAPH, "the opening of the story, which breaks off before an offer")}
    return {}


def before_the_headline(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """Nothing of a story stands before its headline; a long paragraph does where the headline is in doubt.

    Out of fold, of 21 paragraphs and headings that were taken for the story before a headline three were of it; of 148 cells of one page's table none.
    """
    blocks = labelled(blocks)
    headline = _headline_of(blocks, 0)
    shown = [i for i in blocks.story if not blocks[i].hints.hidden]
    cut = bisect_left(shown, headline)
    before, behind = shown[:cut], shown[cut:]
    told = {i for i in before if len(blocks[i].text) >= LONG}  # a thousand cells of a table are not
    if not before or not _has_story(_lengths(blocks, behind), sum(_lengths(blocks, told))):
        return {}
    sure = blocks[headline].confidence >= SURE
    return {i: (Role.NAVIGATION, "stands before the headline") for i in before if sure or i not in told or blocks[i].role is not Role.PARAGRAPH}


def _headline_of(blocks: Labelled, otherwise: int) -> int:
    """The number of the first headline that readers see; `otherwise` where there is none."""
    return next((i for i in blocks.of([Role.TITLE]) if not blocks[i].hints.hidden), otherwise)


def _lengths(blocks: Sequence[Block], numbers: Iterable[int]) -> list[int]:
    """How many characters each of these blocks has."""
    return [len(blocks[i].text) for i in numbers]


def _has_story(lengths: Sequence[int], before: int) -> bool:
    """Do blocks of these lengths behind a headline tell its story? With most of the prose `before` it, the headline is another one's."""
    return sum(length >= LONG for length in lengths) >= MIN_STORY and before <= sum(lengths)
