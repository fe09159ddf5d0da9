"""Rules for lines that speak of a picture: a credit at their end, people told by their places."""
from __future__ import annotations

from collections.abc import Sequence

import regex

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.bylines import is_led
from newsclean.credits import WORDS, is_credit, is_provided, names_photographer, says_credit
from newsclean.label.characters import COLONS, is_closed
from newsclean.label.labelled import labelled
from newsclean.label.needles import standing
from newsclean.label.rules import Verdict, Verdicts
from newsclean.label.widths import width_of
from newsclean.lazy import lazily

__all__ = ["DOUBTFUL", "MAX_CAPTION", "MAX_POSED", "MIN_SENTENCE", "SURE", "above_the_credit", "announced_picture", "credit_alone",
           "is_picture", "is_signed", "posed_picture", "signed_picture"]


MAX_CAPTION = 300
"""Characters of a caption."""
MAX_POSED = 500
"""The same where it names everybody."""
SURE = 0.98
"""Confidence from which a line stays what the model says."""
DOUBTFUL = 0.5
"""Confidence below which what was taken for something else than running text may be a caption or a credit: of 190 labelled lines that end with a credit one is a date."""
UNCERTAIN = 0.9
"""Confidence below which a sentence before a credit is its caption (above, half of them are of the story), and a byline that is all credit one."""
SENTENCES = frozenset({Role.PARAGRAPH, Role.HEADING})
MIN_SENTENCE = 40
"""Characters of a sentence that is told from a label."""
SIGNED_PICTURE = lazily(regex.compile, r"[.!?]\s(?:\p{Lu}[\p{L}'.-]*\s){2,3}\((?:\p{Lu}{2,6}|\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?/[\p{L} ]{2,30})\)\Z")
LABELS = frozenset({Role.HEADING, Role.BYLINE, Role.TAGS, Role.SUBTITLE})
"""What else a caption is taken for."""
POSED = lazily(
    regex.compile,
    r"\b\p{Lu}[\p{L}'.-]{0,30}, (?:(?:second|third|fourth|front|back|top|bottom|cent(?:er|re)) )?(?:(?:from (?:the )?)?(?:left|right)|cent(?:er|re)), "
    r"|\b\p{Lu}[\p{L}'.-]{0,30} \((?:[\p{L}.]{1,8} ){0,2}(?:left|right|cent(?:er|re)|links|rechts|gauche|droite|izquierda|derecha|sinistra|destra|v\. ?l|l|r|M\.)\.?\)"
    r"|\b[Ff]rom left(?: to right)?[,:]|\bPictured [^.]{0,40}(?:left|right),|\bv\. ?l\. ?n\. ?r\.|\([Vv]on links(?: nach rechts)?\)"
    r"|\b[Dd]e gauche \N{LATIN SMALL LETTER A WITH GRAVE} droite|\b[Dd]e izquierda a derecha|\b[Dd]a sinistra[,:)]")
"""People told by their places in a picture. On labelled texts none of such lines was of a story: captions, and a few teasers."""
PLACES = (
    "left", "right", "enter,", "entre,", "enter)", "entre)", "links", "rechts", "gauche", "droite", "izquierda", "derecha", "sinistra", "destra",
    "(l", "(r", "(M", " l)", " l.)", " r)", " r.)", " M.)", "v.l", "v. l")
"""One of these is in every such line: to look for them first takes a quarter of the time."""
ANNOUNCED = tuple(
    f"{label}{comma}" for label in (
        "Image source", "Image caption", "Media caption", "Fuente de la imagen", "Pie de foto", "Crédit photo", "Légende image", "Автор фото", "Подпись к фото",
        "Підпис до фото", "Sumber gambar", "Keterangan gambar", "Chanzo cha picha", "Maelezo ya picha", "Fotoğraf altı yazısı", "इमेज स्रोत", "इमेज कैप्शन",
        "صدر الصورة", "التعليق على الصورة", "منبع تصویر", "توضیح تصویر", "تصویر کا ذریعہ", "تصویر کا کیپشن", "图像来源", "图像加注文字", "圖像來源", "圖像加註文字",
        "Nguồn hình ảnh", "Chụp lại hình ảnh", "画像提供", "画像説明", "사진 출처", "사진 설명", "Asalin hoton", "Bayanan hoto", "ที่มาของภาพ", "คำบรรยายภาพ",
        "ছবির উৎস", "ছবির ক্যাপশান", "Legenda da foto") for comma in (", ", "، ", "，"))
"""What a broadcaster's captions begin with for those who cannot see the picture, in its languages: of six labelled lines none is of a story."""
SOURCES = ("Kaynak, ", "Crédito, ")
"""The same in a word that a sentence may begin with, too."""
MAX_SOURCE = 60
"""Characters of a source that is told so."""
ANNOUNCED_IN_BRACKETS = lazily(regex.compile, rf"[\[(](?!C(?:ourtesy|redit))(?:{WORDS})(?:\s(?:αρχείου|archive|archivo|archivio|oben|unten|links|rechts|dpa))?"
                               r"\s?:\s[^\[\]()]{8,250}[\])]")
MAY_BE_ANNOUNCED = ARTICLE_ROLES | {Role.SUBTITLE, Role.TEASER, Role.PROMO, Role.OTHER, Role.BYLINE, Role.TAGS}
CREDITED: Verdict = (Role.CAPTION, "ends with the credit of a picture")
RESERVED: Verdict = (Role.LEGAL, "reserves rights")
COPYRIGHT = lazily(regex.compile, r"(?:Copyright|\N{COPYRIGHT SIGN})\W*(?:Copyright\W*)?(?:19|20)\d\d\b[^.!?\n]{0,60}")
MAX_CREDIT = 120
"""Characters of a credit."""
PROSE = frozenset({Role.PARAGRAPH, Role.QUOTE})
MAY_BE_CREDIT = PROSE | {Role.HEADING, Role.NOTICE, Role.BYLINE}
NEVER_STORY = frozenset({Role.BYLINE, Role.DATE, Role.TAGS, Role.SUBTITLE})
MAY_BE_SIGNED = ARTICLE_ROLES | NEVER_STORY | {Role.TEASER}
MAY_BE_POSED = ARTICLE_ROLES | {Role.PROMO, Role.SUBTITLE}


def signed_picture(blocks: Sequence[Block]) -> Verdicts:
    """In text, a line that ends with a photographer's name and agency in brackets is a caption, and a line of the story that ends with a credit that says so.

    Of 310 labelled lines with such a credit one was of the story. On pages, too, what cannot be a byline or a date for its credit is a caption.
    """
    found: Verdicts = {}
    for i in labelled(blocks).of(MAY_BE_SIGNED):
        block = blocks[i]
        verdict = _told_by_its_end(block) if block.path is None and len(block.text) <= MAX_CAPTION else None
        if verdict is None and _is_mistaken(block):
            verdict = CREDITED
        if verdict:
            found[i] = verdict
    return found


def _told_by_its_end(block: Block) -> Verdict | None:
    """What a line of a text is that ends with who took a picture, or in doubt with a credit; None where it does not."""
    if block.role in LABELS and _names_who_took_it(block):
        return Role.CAPTION, "ends with who took the picture"
    if block.role in NEVER_STORY:
        return None
    if is_signed(block.text) and (block.role is not Role.HEADING or block.confidence < UNCERTAIN):  # an abbreviation behind its words looks the same
        return Role.CAPTION, "ends with a photographer's name and agency"
    return CREDITED if block.role in ARTICLE_ROLES and block.confidence < SURE and says_credit(block.text) else None


def _names_who_took_it(block: Block) -> bool:
    """Is this line, which was taken for a heading or a label, a sentence with who took the picture behind it, or in doubt with a credit that says so?"""
    if width_of(block.text) < MIN_SENTENCE:
        return False
    least = UNCERTAIN if block.role is Role.SUBTITLE else DOUBTFUL
    return names_photographer(block.text) or (block.role is not Role.HEADING and block.confidence < least and says_credit(block.text))


def _is_mistaken(block: Block) -> bool:
    """A byline that is a sentence with a photographer behind it, or a doubtful date with a credit. Days of publication may have a copyright sign behind them."""
    if not MIN_SENTENCE <= len(block.text) <= MAX_CAPTION:
        return False
    return (block.role is Role.BYLINE and is_signed(block.text)) or (block.role is Role.DATE and block.confidence < DOUBTFUL and says_credit(block.text))


def announced_picture(blocks: Sequence[Block]) -> Verdicts:
    """A line that says of itself that it is the caption or the source of a picture: "Image caption, The ferry at its pier"."""
    return {i: (Role.CAPTION, "says that it belongs to a picture") for i in labelled(blocks).of(MAY_BE_ANNOUNCED)
            if len(text := blocks[i].text.strip()) <= MAX_CAPTION and _is_announced(text)}


def _is_announced(text: str) -> bool:
    """Does a line begin as such captions do, or is it one in brackets?"""
    if text.startswith(SOURCES):
        return len(text) <= MAX_SOURCE and not is_closed(text) and not text.partition(", ")[2][:1].islower()
    return (text.startswith(ANNOUNCED) and _names_one(text)) or (text[:1] in ("[", "(") and ANNOUNCED_IN_BRACKETS.fullmatch(text) is not None)


def _names_one(text: str) -> bool:
    """Does what stands behind the comma begin as a caption or a name does? "Image source, date and place" is an enumeration."""
    rest = regex.split(", |، |，", text, maxsplit=1)[1]
    return not rest[:1].islower() and not (text.startswith(("图像来源", "圖像來源")) and (len(rest) > 30 or is_closed(text)))


def posed_picture(blocks: Sequence[Block]) -> Verdicts:
    """A line that tells people by their places ("second left") speaks of a picture."""
    asked = [(i, text) for i in labelled(blocks).of(MAY_BE_POSED) if MIN_SENTENCE <= len(text := blocks[i].text) <= MAX_POSED]
    joined = "\n".join([text for _, text in asked])
    places = standing(joined, PLACES)  # few: each text is searched for those alone
    return {i: (Role.CAPTION, "tells people by their places in a picture") for i, text in asked if _is_posed(text, places)} if places else {}


def credit_alone(blocks: Sequence[Block]) -> Verdicts:
    """A paragraph that is all credit is a caption's, or, with a year behind its sign, reserves rights; a heading is one that has a label or tells who provided the picture, and so
    are a notice and a byline in doubt that have a label. (Of 1,880 labelled lines that are all credit three are of a story.)"""
    asked = [(i, text) for i in labelled(blocks).of(MAY_BE_CREDIT) if len(text := blocks[i].text.strip()) <= MAX_CREDIT and _may_be_credit(blocks[i], text)]
    reserved = {i for i, text in asked if COPYRIGHT.fullmatch(text)}
    return {i: RESERVED if i in reserved else CREDITED for i, text in asked if i in reserved or is_credit(text)}


def _may_be_credit(block: Block, text: str) -> bool:
    """May a line be a credit, given what it was taken for?"""
    if block.role in PROSE:
        return True
    if not any(map(text.__contains__, COLONS)):
        return block.role is Role.HEADING and is_provided(text)
    if block.role is Role.BYLINE:
        return block.confidence < UNCERTAIN and not is_led(text)
    return block.role is Role.HEADING or block.confidence < DOUBTFUL


def above_the_credit(blocks: Sequence[Block]) -> Verdicts:
    """In text, a doubtful sentence behind a paragraph, right before a line that is all credit, is the caption of that picture.

    Out of fold 36 of 40 such lines of some ten pages, in several cuts, were captions, one was a standfirst, and one sentence, in three cuts, of the story.
    """
    return {i: (Role.CAPTION, "a sentence in doubt, right before a line that is all credit") for i in labelled(blocks).story
            if 0 < i < len(blocks) - 1 and _may_be_caption(blocks[i]) and blocks[i - 1].role is Role.PARAGRAPH
            and blocks[i + 1].role is Role.CAPTION and is_credit(blocks[i + 1].text)}


def _may_be_caption(block: Block) -> bool:
    """Is this a sentence of a text, no longer than captions are, of which the model is not certain that it is of the story, or thinks that it heads a part of it?"""
    return (block.path is None and block.role in SENTENCES and (block.confidence < UNCERTAIN or block.role is Role.HEADING) and len(block.text) <= MAX_CAPTION
            and is_closed(block.text))


def is_picture(text: str) -> bool:
    """Does a text say that it is about a picture?"""
    return is_signed(text) or _is_posed(text)


def is_signed(text: str) -> bool:
    """Does a text end with a photographer's name and agency in brackets?"""
    return text[-1:] == ")" and SIGNED_PICTURE.search(text) is not None


def _is_posed(text: str, places: Sequence[str] = PLACES) -> bool:
    """Does a text tell people by their places, of which these may stand in it?"""
    return MIN_SENTENCE <= len(text) <= MAX_POSED and any(map(text.__contains__, places)) and POSED.search(text) is not None
