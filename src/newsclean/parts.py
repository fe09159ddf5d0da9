"""The parts of a document that are derived from its blocks and metadata, never stored."""
from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

import regex

from newsclean.blocks import Block, Role, of_role
from newsclean.bylines import Signer, is_led, is_signed, signers
from newsclean.credits import is_credit, parted_caption
from newsclean.lazy import lazily
from newsclean.metadata import Author, Metadata
from newsclean.names import has_given_name

try:
    from newsclean._keys import keyed
    COMPILED = True
except ImportError:  # no C compiler was at hand when the package was installed
    COMPILED = False

__all__ = ["Author", "Caption", "authors_of", "captions_of", "lists_topics", "subtitle_of", "tags_of", "text_of", "texts_of", "title_of"]

NAMED_ROLES = frozenset({Role.TITLE, Role.SUBTITLE, Role.BYLINE, Role.DATE, Role.CAPTION, Role.BIO, Role.TEASER, Role.TAGS, Role.NOTICE})
"""Roles outside the text that have a property of their own."""

ASCII_MARKS = bytes(code for code in range(128) if not chr(code).isalnum())
MARKS = lazily(re.compile, r"\W+")
"""Of what is left without those: exactly the characters of which `str.isalnum` is false."""
SAMPLE = map(chr, (*range(0x600), *range(0x2000, 0x2100)))
"""The characters that compiled code knows the keys of: of the European scripts, and general punctuation. Texts with others are left to Python."""
LEFT_OUT, UNKNOWN, MOST = 0, 0xFFFFFFFF, 2
"""What stands in its table for a character that is in no key, and for one of which a key has more than so many."""
UTF8 = ("utf-8", "surrogatepass")
SURE_BIO = 0.6
"""Confidence from which a bio that names nobody is the only author's: of such ones, out of fold, 20 below were offers, teasers and the like and one was a bio, above it 35 were
and five were not. None of three hidden ones was."""
TRUNCATED = lazily(regex.compile, r"(?:\.\.\.|\N{HORIZONTAL ELLIPSIS}|\[(?:\.\.\.|\N{HORIZONTAL ELLIPSIS})\])\s*$")
SENTENCE_ENDS = (".", "\N{HORIZONTAL ELLIPSIS}", "\N{IDEOGRAPHIC FULL STOP}")
LABEL_WORDS = 3
"""Words of the longest label before topics: "Filed under"."""
LABEL = lazily(regex.compile, r"(?P<words>(?:[^\s:\uff1a,]+\s){0,2}[^\s:\uff1a,]+)\s?[:\uff1a]\s*(?=\S)")
LABELS = frozenset(map(str.casefold, """
    tag|tags|tagged|topic|topics|keywords|labels|filed under|more on|related topics|category|categories|section|thema|themen|schlagwort|schlagwörter|schlagworte|stichworte|
    stichwörter|mehr zu|kategorie|kategorien|mots-clés|mots clés|thème|thèmes|sujets|étiquettes|rubrique|etiqueta|etiquetas|tema|temas|archivado en|más sobre|
    palabras clave|categoría|tópicos|assuntos|mais sobre|categoria|argomenti|etichette|onderwerpen|trefwoorden|meer over|ämnen|ämne|emner|emneord|aiheet|avainsanat|
    asiasanat|tagi|temat|tematy|słowa kluczowe|štítky|témata|témy|címkék|etichete|subiecte|cuvinte cheie|etiket|etiketler|konular|теги|тег|темы|метки|ключевые слова|мітки|
    теми|ключові слова|етикети|ознаке|ετικέτες|θέματα|tagovi|oznake|الوسوم|وسوم|كلمات مفتاحية|كلمات دلالية|تگ‌ها|برچسب‌ها|برچسب ها|کلیدواژه‌ها|کلید واژه ها|תגיות|תגים|टैग|
    टैग्स|chủ đề|từ khóa|tag bài viết|nhãn|แท็ก|关键词|关键字|标签|關鍵字|標籤|タグ|キーワード|関連キーワード|키워드|태그|해시태그|
    тагове|тагови|кључне речи|ključne riječi|ključne reči|ključne besede|
    teqlər|тегтер|كلمات دالة|الكلمات الدلالية|বিষয়|ট্যাগ|kata kunci|แท็กที่เกี่ยวข้อง""".replace("\n    ", "").split("|")))
"""What stands before a list of topics; other words before a colon are a topic's own ("Star Wars: Andor")."""
COMMAS = lazily(regex.compile, r"[,;|\N{BULLET}\N{MIDDLE DOT}\N{ARABIC COMMA}\N{IDEOGRAPHIC COMMA}\N{FULLWIDTH COMMA}]|\s#")
ARROWS = lazily(regex.compile, r"(?<=\s)[|>\N{BULLET}\N{MIDDLE DOT}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}](?=\s)|\n")
HASHES = lazily(regex.compile, r"#\S+(?:\s+#\S+)+")
BULLET = lazily(regex.compile, r"[-*+\N{BULLET}\N{TRIANGULAR BULLET}\N{WHITE BULLET}\N{BLACK SMALL SQUARE}\N{BLACK SQUARE}\N{HYPHEN BULLET}\N{MIDDLE DOT}\N{EN DASH}]\s++")
"""The mark of a list's item, and the white space behind it."""
NEWSLETTER = r"(?:newsletter|nieuwsbrief|nyhetsbrev|nyhedsbrev|bolet[i\N{LATIN SMALL LETTER I WITH ACUTE}]n|uutiskirje|infolettre)"
"""A letter that is subscribed to for nothing."""
PARTING = (",", ";", "|", "/", ">", "\N{BULLET}", "\N{MIDDLE DOT}")
"""Marks at the end of what stands before the first link: it is a topic of its own."""
BETWEEN = lazily(regex.compile, r"[\s,;|/#>\N{BULLET}\N{MIDDLE DOT}\N{ARABIC COMMA}\N{IDEOGRAPHIC COMMA}"
                 r"\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}]*")
"""What stands between topics that are links, and behind the last."""
LONGEST_ABOUT = 60
ABOUT = lazily(
    regex.compile,
    r"(?:more (?:from|by|about)|about|mehr (?:von|\xfcber)|\xfcber|plus de|\xe0 propos de|m\xe1s de|sobre|altri articoli di|mais de|meer van|over)"
    r"(?: \p{Lu}[\p{L}\p{M}.'\N{RIGHT SINGLE QUOTATION MARK}-]*+){1,4}(?:\s\d+ \p{L}+)?", regex.IGNORECASE)
"""What heads a bio, or the list of somebody's texts, with the name and perhaps how many they are."""
CELL = lazily(regex.compile, r"(?P<table>.*)/tr\[(?P<row>\d{1,9}+)\]/(?P<tag>t[dh])\[(?P<place>\d{1,9}+)\](?:/[^/]++){0,3}")
"""The path of a cell, or of what stands in one; of tables in tables the innermost counts."""
@dataclass(frozen=True, slots=True)
class Caption:
    """The caption of a picture, video or graphic; `text` without the credit, either may be missing but not both."""

    text: str | None
    credit: str | None = None


def text_of(blocks: Iterable[Block]) -> str:
    """The article's blocks, blank lines between; cells of one table row on one line, a tab between."""
    kept = (block for block in blocks if block.in_article and block.text.strip())
    lines = ("\t".join(" ".join(block.text.strip() for block in cell) for _, cell in groupby(row, key=cell_of)) for _, row in groupby(kept, key=row_of))
    return "\n\n".join(lines)


def row_of(block: Block) -> tuple[str, str]:
    """What blocks of one table row share: the row's path; every other block is alone. A cell may hold paragraphs instead of text."""
    if block.role is Role.TABLE and (found := CELL.fullmatch(block.path or "")):
        return found["table"], found["row"]
    return "", block.id


def cell_of(block: Block) -> tuple[str, int]:
    """The tag of the cell that a block is or stands in, and its one-based place among the row's cells of that tag; ("", 0) for what is none.

    >>> cell_of(Block("1", "Net sales", path="/html[1]/body[1]/table[1]/tr[2]/td[3]/p[1]", role=Role.TABLE))
    ('td', 3)
    """
    found = CELL.fullmatch(block.path or "") if block.role is Role.TABLE else None
    return (found["tag"], int(found["place"])) if found else ("", 0)


def texts_of(blocks: Iterable[Block], role: Role) -> tuple[str, ...]:
    """The texts of the blocks of one role, each once."""
    return tuple(dict.fromkeys(block.text for block in blocks if block.role is role))


def tags_of(blocks: Iterable[Block]) -> tuple[str, ...]:
    """The topics that the page prints, each once, without the labels over and before them."""
    found = (tag for block in blocks if block.role is Role.TAGS for tag in _topics(block) if tag and not tag.endswith(":"))
    return tuple(dict.fromkeys(found))


def _topics(block: Block) -> list[str]:
    """The topics of one block: its links, if it is nothing else but a label before them; else what hashes, arrows and bars part, or commas behind a label.

    >>> _topics(Block("1", "Tags: ferries, Gull Rock")), _topics(Block("1", "#ferries #gullrock")), _topics(Block("1", "Home > Coast > Gull Rock"))
    (['ferries', 'Gull Rock'], ['#ferries', '#gullrock'], ['Home', 'Coast', 'Gull Rock'])
    """
    text = block.text.strip()
    if len(block.links) > 1 and (linked := _linked_topics(block)):
        return linked
    if HASHES.fullmatch(text):
        return text.split()
    label = _topics_label(text)
    parts = (COMMAS if label else ARROWS).split(text[label.end():] if label else text)
    return [part.strip() for part in parts]


def _topics_label(text: str) -> regex.Match[str] | None:
    """The word for topics, and the colon, that a list of them begins with."""
    label = LABEL.match(text)
    return label if label and label["words"].casefold() in LABELS else None


def lists_topics(text: str) -> bool:
    """Does a line begin with a word for topics, and go on without a sentence?

    >>> lists_topics("Tags: ferries, Gull Rock"), lists_topics("Tags: They are what a story is found by."), lists_topics("Star Wars: Andor")
    (True, False, False)
    """
    return ":" in text.replace("\N{FULLWIDTH COLON}", ":") and not text.rstrip().endswith((*SENTENCE_ENDS, "!", "?")) and _topics_label(text.strip()) is not None


def _linked_topics(block: Block) -> list[str]:
    """The links of a block that holds nothing but them, what parts them, and a label before them; [] for any other."""
    ends = [0, *(link.end for link in block.links)]
    label, *between = [block.text[end:start] for end, start in zip(ends, (*(link.start for link in block.links), len(block.text)))]
    if len(label.split()) > LABEL_WORDS or label.rstrip().endswith(PARTING) or not all(map(BETWEEN.fullmatch, between)):
        return []
    return [block.text[link.start:link.end].strip(" ,;") for link in block.links]


def key_in_python(text: str) -> str:
    """Letters and digits alone, in lower case: equal for texts that differ in case, spacing and punctuation only."""
    bare = text.encode(*UTF8).translate(None, ASCII_MARKS).decode(*UTF8)  # most of the work, by the byte
    return (bare if bare.isalnum() else MARKS.sub("", bare)).casefold()


def _in_table(char: str) -> int:
    """A character as the table of compiled code has it."""
    if not char.isalnum():
        return LEFT_OUT
    first, *more = map(ord, char.casefold())
    return UNKNOWN if len(more) >= MOST else first + (sum(more) << 16)


key_of: Callable[[str], str] = keyed(array("I", map(_in_table, SAMPLE)).tobytes(), key_in_python) if COMPILED else key_in_python


def title_of(blocks: Iterable[Block], metadata: Metadata) -> str | None:
    """What the metadata, settled, says; without it the most confident title block that is shown to readers."""
    titles = [block for block in of_role(blocks, Role.TITLE) if not block.hints.hidden]
    best = max(titles, key=lambda block: block.confidence, default=None)
    return metadata.title or (best.text.strip() if best else metadata.title)


def subtitle_of(blocks: Iterable[Block]) -> str | None:
    """The subtitle blocks, joined by line breaks where there are several."""
    found = [block.text.strip() for block in of_role(blocks, Role.SUBTITLE) if block.repeats is None]
    return "\n".join(dict.fromkeys(found)) or None


def authors_of(blocks: Sequence[Block], metadata: Metadata) -> tuple[Author, ...]:
    """The authors that the metadata names; where nothing is settled, those of the bylines. Each with what bylines, bios and mark-up say of them."""
    if metadata.provenance and not metadata.authors:
        return ()
    printed = _signers_in(blocks)
    names = dict.fromkeys(metadata.authors or _sure_names(blocks))
    bios = [block for block in of_role(blocks, Role.BIO) if _tells_of_somebody(block)]
    stated = {author.name.casefold(): author for author in metadata.profiles}
    headed = _headed_bios(blocks)
    return tuple(_author(name, printed.get(name.casefold()), stated.get(name.casefold(), Author(name)),
                         _bio_of(name, bios, headed.get(name.casefold(), ()), alone=len(names) == 1), _url_of(name, blocks), organisation=name in metadata.organisations)
                 for name in names)


def _headed_bios(blocks: Sequence[Block]) -> dict[str, list[str]]:
    """The bios that stand right under a line which is nothing but a name, by that name in lower case."""
    found: dict[str, list[str]] = {}
    above = ""
    for block in blocks:
        if block.role is not Role.BIO:
            above = block.text.strip().casefold() if block.role is Role.BYLINE else ""
        elif above and _tells_of_somebody(block):
            found.setdefault(above, []).append(block.text)
    return found


def _tells_of_somebody(block: Block) -> bool:
    return block.group is not None and not _is_heading_of_bio(block.text)


def _signed_lines(blocks: Iterable[Block]) -> list[Block]:
    return [block for block in blocks if block.role is Role.BYLINE or (block.role is Role.DATE and is_signed(block.text))]


def _signers_in(blocks: Iterable[Block]) -> dict[str, Signer]:
    """Who signs in the bylines, by the name in lower case; the last first, and of two the first."""
    return {signer.name.casefold(): signer for block in reversed(_signed_lines(blocks)) for signer in reversed(signers(block.text, block.links))}


def _sure_names(blocks: Iterable[Block]) -> list[str]:
    """People of the bylines, in order, who are led in or of whose name a part is known: "Watch Now" is nobody."""
    return [signer.name for block in _signed_lines(blocks) for signer in signers(block.text, block.links)
            if not signer.organisation and (is_led(block.text) or is_signed(block.text) or has_given_name(signer.name))]


def _author(name: str, printed: Signer | None, stated: Author, bio: str | None, url: str | None, *, organisation: bool) -> Author:
    """One author: what is printed comes before what mark-up states, but for the address of the profile."""
    signed = printed or Signer(name)
    return Author(name, signed.job_title or stated.job_title, bio or stated.bio, url or stated.url, signed.email or stated.email, signed.handle or stated.handle,
                  organisation)


def _bio_of(name: str, bios: Sequence[Block], headed: Sequence[str], *, alone: bool) -> str | None:
    last = name.rstrip().rpartition(" ")[2]
    found = (_texts_with(name, bios) or headed or (_texts_with(last, bios) if last else [])
             or [b.text for b in bios if alone and _may_be_of(b, name)])  # a bio may speak of "the author"
    return "\n".join(dict.fromkeys(text.strip() for text in found)) or None


def _is_heading_of_bio(text: str) -> bool:
    """Does a line only announce what somebody wrote, or who that is: "More from Jane Doe", "Über Jane Doe"?"""
    return len(text) <= LONGEST_ABOUT and (text.rstrip().endswith(":") or ABOUT.fullmatch(text.strip()) is not None)


def _texts_with(name: str, bios: Iterable[Block]) -> list[str]:
    """The texts that hold a name, as it is or in capitals."""
    return [bio.text for bio in bios if name in bio.text or name.upper() in bio.text]


def _may_be_of(bio: Block, name: str) -> bool:
    """May a bio that does not name its person be that of this one?"""
    return bio.confidence >= SURE_BIO and not bio.hints.hidden and not _is_of_another(bio.text, name)


def _is_of_another(bio: str, name: str) -> bool:
    """Does a bio begin with the name of somebody else: "Martin is a reporter", of Jane Doe?"""
    first = " ".join(bio.split(maxsplit=1)[:1]).strip(",.:")
    return first[:1].isupper() and has_given_name(first) and first.casefold() not in name.casefold().split()


def _url_of(name: str, blocks: Iterable[Block]) -> str | None:
    for block in blocks:
        if block.links and block.role in (Role.BYLINE, Role.BIO):
            for link in block.links:
                if name.casefold() in block.text[link.start:link.end].casefold():
                    return link.url
    return None


def captions_of(blocks: Iterable[Block]) -> tuple[Caption, ...]:
    """One caption for each group of caption blocks; a credit right behind one belongs to it."""
    found: dict[str, list[str]] = {}
    last: list[str] | None = None
    for block in blocks:
        if block.role is not Role.CAPTION or block.repeats is not None:
            last = None
        elif last and len(last) == 1 and not is_credit(last[0]) and is_credit(block.text):
            last.append(block.text.strip())
        elif block.group is not None:
            last = found.setdefault(block.group, [])
            last.append(block.text.strip())
    return tuple(map(_caption, found.values()))


def _caption(texts: list[str]) -> Caption:
    text, credit = parted_caption(texts[0])
    said = [*filter(None, [credit]), *(line.strip("()[]") for line in texts[1:])]
    return Caption(text or None, " ".join(dict.fromkeys(said)) or None)
