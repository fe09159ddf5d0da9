"""Captions and the credits of their pictures: who took it, where it comes from."""
from __future__ import annotations

import regex

from newsclean.lazy import lazily
from newsclean.names import has_given_name, is_agency, is_person, name_words

__all__ = ["WORDS", "is_credit", "is_provided", "names_photographer", "parted_caption", "says_credit"]

TAIL = 160
"""A credit stands in the last characters of its caption, and is no longer."""
ELIDED = lazily(regex.compile, r"(?<!\S)(?:[dl]|[dn]ell|all|sull)['\N{RIGHT SINGLE QUOTATION MARK}](?=\p{Lu})")
"""An article or preposition that has lost its vowel before a name: "d'Aix"."""
MAX_PIECES = 5
MAX_WORDS = 6
"""Words of the longest name in a credit: "Pell Harbour and Lighthouse Trust Archive"."""
MIN_SMALL = 4
"""Letters from which a word in small letters shows that a sentence follows the mark; shorter ones are parts of names."""

WORDS = (r"Photos?|PHOTOS?|Photograph|Fotos?|FOTOS?|Fotograf(?:ie|ia|ía)?|Bild(?:er|quelle|nachweis|rechte)?|BILD|Images?|IMAGE|Pictures?|PICTURE|"
         r"Credits?|CREDIT|Cr[ée]dits?(?: photos?)?|Cr[ée]ditos?|Beeld|Zdjęci[ea]|Fotoğraf|Fot\.|Фото(?:графия)?|Φωτο(?:γραφία)?|Φωτό|"
         r"Kuva(?:t|aja)?|KUVAT?|Ảnh|ẢNH|Fotó|Nyitókép|Kép|Snímek|Bilde|BILDE|Valokuva|Снимк[аи]|Снимок|צילום|صورة|عکس|ภาพ|"
         r"Сурет|Nuotr(?:auka|\.)?|Picha|ფოტო|แฟ้มภาพ|تصویر|图源|圖源|图片|圖片|写真|撮影|画像|摄影|攝影|图片来源|圖片來源|사진(?: ?출처)?|फ\u093c?ोटो|तस्वीर|ছবি|تصوير|عدسة|الصورة|"
         r"(?:Photo|Image|Picture|Foto)[ -](?:[Cc]redits?|[Ss]ource|[Cc]ourtesy)|Courtesy(?: of)?")
COLON = rf"(?<!\p{{L}})(?:{WORDS}|(?i:photo|foto|image|picture|credit|archivfoto))(?:\(s\))?\s?(?:[:=\N{{FULLWIDTH COLON}}]|\.\.\.)"
OPENS = r"(?:^|(?<=[.!?)\]\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\"|\n])\s?|(?<=[.!?)]\s)|(?<=\s[-\N{EN DASH}\N{EM DASH}]\s))"
BRACKETED_C = r"[(\uff08][cC\uff23\uff43][)\uff09]"
"""The sign of a copyright as typed, the Japanese way also in wide letters."""
SPOKEN = rf"{OPENS}(?:(?:{WORDS})(?:\s(?:by|von|de|di|par|av|af|door)\s|(?=\N{{COPYRIGHT SIGN}}|\s\N{{COPYRIGHT SIGN}}))|Courtesy of\s|Copyright\s(?=\p{{Lu}}))"
MARKED = lazily(regex.compile, rf"(?P<credit>(?:{COLON}|{SPOKEN}|[\N{{COPYRIGHT SIGN}}\N{{CIRCLED LATIN SMALL LETTER C}}]|{BRACKETED_C})"
                               r"\s*+(?P<rest>\S(?:(?![.!?]\s\p{Lu}\p{Ll}{3}).){1,120}))$")
"""A credit that says that it is one, up to the end; no sentence follows in it."""
BRACKET = lazily(regex.compile, r"[(\[\uff08](?P<credit>[^()\[\]\uff08\uff09]{2,140})[)\]\uff09][.\s]*$")
BRACKET_MARK = lazily(regex.compile, rf"(?:{WORDS}|Quelle|Source|Fuente|Fonte|Bron|출처)\s?[:/=\N{{FULLWIDTH COLON}}]|(?:{WORDS})\s(?:by|von|de|di|par|courtesy)\s"
                             r"|Courtesy of\s|\N{COPYRIGHT SIGN}|촬영\s", regex.IGNORECASE)
SENTENCE_END = lazily(regex.compile, r"[.!?\N{IDEOGRAPHIC FULL STOP}][)\"\N{RIGHT DOUBLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}]?\s|\n|\s[\N{EM DASH}|]\s")
SHOT_BY = lazily(regex.compile, r"(?:^|(?<=[\N{IDEOGRAPHIC FULL STOP}\N{IDEOGRAPHIC COMMA}\N{FULLWIDTH COMMA}\N{FULLWIDTH EQUALS SIGN}=.,\s]))"
                 r"(?P<credit>(?:(?:本报|本報|新华社)?(?:记者|記者)\s?|通讯员\s?|通訊員\s?)?(?!記念|集合|空中|航空|写真|動画|映画|水中|夜間|连续|高空|无人机)"
                 r"(?:\p{Han}{2,5}|\p{Han}{1,4}\p{Hiragana}{2,4}(?<![をがはでにと])|"
                 r"[\p{Katakana}\N{KATAKANA MIDDLE DOT}\N{KATAKANA-HIRAGANA PROLONGED SOUND MARK}]{3,16})\s?(?:撮影|(?<![拍统統])[摄攝]|供图|供圖))$")
"""Who took it, the Chinese and Japanese way: the name, then the word for it. Words that may stand in the name's place ("commemorative", "aerial") are none."""
BRACKETED_SHOT = lazily(regex.compile, r"[(\[\uff08](?P<credit>[^()\[\]\uff08\uff09]{2,30}(?:撮影|[摄攝]|供图|供圖))"
                         r"[)\]\uff09][\N{IDEOGRAPHIC FULL STOP}\s]*$")
PROVIDES = (r"(?:제공|자료사진|캡처|캡쳐|提供|資料照片?|資料圖片|资料图片?|资料照片|翻攝|截圖|截图)"
            r"(?<!(?:[をでにはもが費费外一]|免费|免費|無料|附.{0,4})(?:提供|截圖|截图))"
            r"(?<!(?:무료|유료|점심|중식|식사|간식|항공권|숙박|숙식|와이파이|차량|주차) ?(?:무료 )?제공)")
"""The words for it, but where they say that a meal or a seat is provided, not a picture."""
PROVIDED = lazily(regex.compile, rf"[(\[\uff08](?P<credit>(?!由)[^()\[\]\uff08\uff09,、，]{{0,20}}?{PROVIDES}(?:\.? ?(?:재판매 및 DB 금지|DB 및 재판매 금지))?)[)\]\uff09]\s*$")
"""Who provided it, in brackets, the East Asian way, with what Korean agencies forbid."""
KOREAN = lazily(regex.compile, r"(?<=[.\u2026]\s|/)(?P<credit>\p{Hangul}{2,4}\s(?:사진|인턴|객원|선임)?기자|[\p{Hangul}\p{Latin}\d]{2,12}\s제공)$")
"""Who took it, the Korean way: behind a sentence the name and the word for reporter, or the house and the word for "provided"."""
DASH = lazily(regex.compile, r"\s[\N{EM DASH}\N{EN DASH}-]$")
"""What parts a caption from the credit behind it, and is left at its end."""
SHOT_ENDS = ("\u64ae\u5f71", "\u6444", "\u651d", "\u4f9b\u56fe", "\u4f9b\u5716")
"""The words for it, one of which such a caption ends with."""
NAMED = lazily(regex.compile, r"(?i:photos?|fotos?|ph\.)\s(?:(?:d['\N{RIGHT SINGLE QUOTATION MARK}])?[Aa]rchivi?o?e?s?\s)?"
               r"(?P<names>(?:[ldLD]['\N{RIGHT SINGLE QUOTATION MARK}])?\p{Lu}.{1,60})")
"""The word and right behind it the names, as in France and Italy: "Photo DR", "foto Ansa"."""
ON_BEHALF = lazily(regex.compile, r"(?P<name>[^.!?]{5,60}?) (?i:for|pour|per|para|für|voor) "
                    r"(?:The \p{Lu}|the \p{Lu}|[\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}\"\N{DOUBLE LOW-9 QUOTATION MARK}]).{1,60}")
"""A photographer and the outlet that had the picture made: "Jane Doe for The Pell Post"."""
GLUED_MARK = lazily(regex.compile, r"^(?:Credit|CREDIT)(?=\p{Lu}\p{Ll})")
SEAM = lazily(regex.compile, r"[/|\N{BULLET}\N{MIDDLE DOT},]|\s[-\N{EN DASH}]\s|\s(?:via|for|für|pour|per)\s")
SLASH = lazily(regex.compile, r"\p{L}[.)]?\s?[/|]\s?\p{L}")
BEHIND_SENTENCE = lazily(regex.compile, r"[.!?](?:\s[|/])?\s\p{Lu}[\p{L} ]{1,20}:")
"""A caption's end and its credit's beginning: not a credit alone."""
KIND = lazily(regex.compile, r"\s(?:Photos?|photos?|Images?|Pictures?|Europe|Foto|Stock Photo|Archive?|Pool)$")
MARKS = ("(", "[", "\uff08", ":", "=", "\uff1a", "...", "\N{COPYRIGHT SIGN}", "opyright ", "ourtesy of ", " by ", " Photo ", " Foto ", " PHOTO ")
"""One of these stands in every credit that says that it is one: most lines have none, and need not be taken apart."""
SOURCE = lazily(regex.compile, r"(?:Quelle|Source|Fuente|Fonte|Bron)s?\s?[:/=]", regex.IGNORECASE)
"""What may stand under a text as well as under a picture."""
RESERVED = lazily(regex.compile, r"\W{1,2}All rights reserved\W?$", regex.IGNORECASE)
"""What agencies put behind their names."""
SEPARATORS = " \u00a0\u3000\n/|"
"""What parts a caption from its credit, and is none of either."""
EDGES = " .\u00a0()[]\N{COPYRIGHT SIGN}"


def is_credit(text: str) -> bool:
    """Is this a credit and nothing else?

    >>> [is_credit(line) for line in ("Getty Images", "Jane Doe / AP", "Photo: Jane Doe", "Jane Doe", "Photo: The ferry on its way to Pell")]
    [True, True, True, False, False]
    """
    text = text.strip()
    if len(text) > TAIL:
        return False
    marked = MARKED.match(text)
    bracket = BRACKET.match(text)
    return (bool(marked and _is_names(marked["rest"])) or _is_source(text) or GLUED_MARK.match(text) is not None or bool(bracket and _is_bracketed(bracket["credit"]))
            or SHOT_BY.match(text) is not None or is_provided(text))


def parted_caption(text: str) -> tuple[str, str | None]:
    """The caption without its credit, and the credit as it is printed; None where there is none. One of the two may be empty, not both.

    >>> parted_caption("The pier at low tide. (Jane Doe/Reuters)"), parted_caption("John Roe and Jane Doe (left)")
    (('The pier at low tide.', 'Jane Doe/Reuters'), ('John Roe and Jane Doe (left)', None))
    """
    caption, credit = _parted(text.strip())
    return (caption, None) if credit is None else (DASH.sub("", caption), credit.lstrip(SEPARATORS))


def _parted(text: str) -> tuple[str, str | None]:
    """The same, perhaps with a dash at the end of the caption."""
    if is_credit(text):
        return "", text.strip("()[]\uff08\uff09")
    start = max(0, len(text) - TAIL)
    tail = text[start:]
    if (bracket := BRACKET.search(tail)) and _is_bracketed(bracket["credit"], alone=_ends(tail[:bracket.start()])):
        return text[:start + bracket.start()].rstrip(), bracket["credit"].strip()
    if (marked := MARKED.search(tail)) and _is_names(marked["rest"]):
        return text[:start + marked.start()].rstrip(SEPARATORS), marked["credit"].strip()
    return _parted_shot(text, start) or _parted_source(text, start)


def _parted_shot(text: str, start: int) -> tuple[str, str] | None:
    """The caption and who took its picture, told the East Asian way behind the `start`; None where that is not told."""
    tail = text[start:]
    if (shot := BRACKETED_SHOT.search(tail)) and SHOT_BY.fullmatch(shot["credit"]):
        return text[:start + shot.start()].rstrip(SEPARATORS), shot["credit"]
    if provided := PROVIDED.search(tail):
        return text[:start + provided.start()].rstrip(SEPARATORS), provided["credit"]
    if korean := KOREAN.search(tail):
        return text[:start + korean.start()].rstrip(SEPARATORS), korean["credit"]
    if shot := SHOT_BY.search(tail):
        return text[:start + shot.start()].rstrip(SEPARATORS + "\N{FULLWIDTH EQUALS SIGN}\N{IDEOGRAPHIC COMMA}"), shot["credit"]
    return None


def _parted_source(text: str, start: int) -> tuple[str, str | None]:
    """The caption and the source that stands behind one of its sentences, or lines; the caption alone where none does."""
    tail = text[start:]
    end = next((match.end() for match in SENTENCE_END.finditer(tail) if _is_source(tail[match.end():]) or _is_named(tail[match.end():])), None)
    return (text, None) if end is None else (text[:start + end].rstrip(" |\n\N{EM DASH}"), tail[end:].strip())


def is_provided(text: str) -> bool:
    """Is this, in brackets, who provided a picture, and nothing else?"""
    return PROVIDED.fullmatch(text) is not None


def says_credit(text: str) -> bool:
    """Does a caption end in a credit that says that it is one? An agency alone in brackets may stand behind a text, too.

    >>> [says_credit(f"The pier at low tide. {end}") for end in ("Photo: Jane Doe", "(Picture: Reuters)", "(Reuters)", "They said: we sail.")]
    [True, True, False, False]
    """
    tail = text[-TAIL:]
    if not any(map(tail.__contains__, MARKS)):
        return False
    caption, credit = parted_caption(text)
    if not caption or credit is None or (credit[0].islower() and not _is_named(credit)):  # "a picture: of calm" goes on with a sentence
        return False
    return (BRACKET_MARK.match(credit) or MARKED.match(credit) or NAMED.match(credit) or PROVIDED.search(tail)) is not None and not SOURCE.match(credit)


def names_photographer(text: str) -> bool:
    """Does a caption end with who took its picture or provided it, the East Asian way?

    >>> names_photographer("\u5bb6\u306e\u524d\u306e\u68da\uff1d\u5cb8\u672c\u4eae\u64ae\u5f71"), names_photographer("The pier at low tide. Photo: Jane Doe")
    (True, False)
    """
    tail = text[-TAIL:].rstrip()
    if (provided := PROVIDED.search(tail)) and provided.start() > 0:
        return True
    if not tail.endswith(SHOT_ENDS):
        return False
    shot = SHOT_BY.search(tail)
    return shot is not None and shot.start() > 0


def _ends(before: str) -> bool:
    """Does a sentence end here?"""
    return before.rstrip().endswith((".", "!", "?"))


def _is_bracketed(inside: str, *, alone: bool = False) -> bool:
    """Is what stands in brackets a credit? `alone`: behind the end of a sentence, where a name is that of the photographer; inside one it belongs to who is seen."""
    return BRACKET_MARK.match(inside) is not None or _is_source(inside) or _is_named(inside) or (alone and _is_full_name(inside))


def _is_named(text: str) -> bool:
    """Is this the word for a picture with nothing but names behind it?"""
    named = NAMED.fullmatch(text.strip(EDGES))
    return named is not None and len(pieces := _pieces(named["names"])) <= MAX_PIECES and all(map(_may_be_named, pieces))


def _is_source(text: str) -> bool:
    """Is this an agency, or people and agencies with strokes between: "Jane Doe/AP", "Getty Images"; or somebody on behalf of an outlet?"""
    if (sent := ON_BEHALF.fullmatch(text)) and _is_full_name(sent["name"]):
        return True
    pieces = _pieces(text)
    if len(pieces) > MAX_PIECES or BEHIND_SENTENCE.search(text) or not all(map(_may_be_named, pieces)):
        return False
    return any(map(_is_house, pieces)) or (SLASH.search(text) is not None and any(map(_is_full_name, pieces)))


def _pieces(text: str) -> list[str]:
    """What strokes and their like part in a credit, without words for the kind of picture."""
    bare = (KIND.sub("", piece.strip(EDGES)) for piece in SEAM.split(text))
    return [piece for piece in bare if piece]


def _may_be_named(piece: str) -> bool:
    """May this piece of a credit be the name of somebody or something?"""
    return _is_house(piece) or is_person(piece) or _is_capital(piece)


def _is_full_name(text: str) -> bool:
    """Is this a person's name, with a given name in it?"""
    return is_person(text) and has_given_name(text)


def _is_house(name: str) -> bool:
    """Is this an agency, of news or of pictures?"""
    name = name.removesuffix(".com")
    return is_agency(name) or name.casefold() in name_words().houses


def _is_capital(name: str) -> bool:
    """May this be the name of something: few words, all but the smallest with capitals?"""
    words = ELIDED.sub("", name).split()
    small = name_words().particles | name_words().stock
    return 0 < len(words) <= MAX_WORDS and words[0][0].isupper() and all(word[0].isupper() or word[0].isdigit() or word in small for word in words)


def _is_names(rest: str) -> bool:
    """Are these names rather than a sentence?"""
    known = name_words()
    small = (word for word in RESERVED.sub("", rest).replace("/", " ").split() if len(word) >= MIN_SMALL and word.islower() and word.isalpha())
    return all(word in known.particles or word in known.houses or word in known.stock for word in small)
