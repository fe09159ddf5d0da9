"""Bylines the East Asian way: a name beside a word for a reporter or for the text; and what Japanese papers put where only members may read on."""
from __future__ import annotations

import regex

from newsclean.lazy import lazily
from newsclean.names import is_agency, is_role, name_words

__all__ = ["MEMBERS_BEGIN", "MEMBERS_ONLY", "NAME", "NAMED", "ROLE", "SIGNED", "reporters"]

HAN_ROLES = r"\u8a18\u8005|\u8bb0\u8005|\u901a\u8baf\u5458|\u901a\u8a0a\u54e1|\u8ad6\u8aac\u59d4\u54e1|\u7de8\u96c6\u59d4\u54e1|\u89e3\u8aac\u59d4\u54e1"
"""Reporter, correspondent, leader writer, senior writer, commentator."""
PICTURES = r"\u5199\u771f|\u64ae\u5f71|\u6444\u5f71|\u651d\u5f71|\u56f3|\u56fe|\u5716"
"""Words for pictures and for taking them."""
KOREAN = r"(?!(?:\uc120\uc784|\uc218\uc2b5|\uc804\ubb38|\uac1d\uc6d0|\uc778\ud134)\s?\uae30\uc790)(?P<name>\p{Hangul}{2,4})"
KOREAN_ROLES = r"(?:\uae30\uc790|\ud2b9\ud30c\uc6d0|\ub17c\uc124\uc704\uc6d0)"
"""Reporter, correspondent, leader writer."""
PARTS = r"\N{MIDDLE DOT}\N{HANGUL LETTER ARAEA}\N{KATAKANA MIDDLE DOT}/"
"""What stands between several names."""
TEXT = r"\u53d6\u6750|\u57f7\u7b46|\u64b0\u6587|\u4f5c\u8005|\u6587"
"""Reporting, writing, author, text."""
NAMED = lazily(regex.compile, rf"(?:(?P<name>\p{{Hangul}}{{2,4}})\s?[{PARTS}]\s?|(?P<name>\p{{Hangul}}{{3}}),\s?){{0,5}}{KOREAN}"
    rf"\s?(?:\uc120\uc784|\uc218\uc2b5|\uc804\ubb38|\uac1d\uc6d0|\uc778\ud134)?\s?{KOREAN_ROLES}"
    rf"|(?:{HAN_ROLES}|{TEXT})\s?(?:[:\uff1a/\uff0f\u30fb=\uff1d]\s?|\s)(?:(?:{PICTURES})\s?[:\uff1a/\uff0f\s]\s?)?"
    r"(?P<name>[\p{Han}\p{Katakana}\N{KATAKANA MIDDLE DOT}\N{KATAKANA-HIRAGANA PROLONGED SOUND MARK}]{2,12}+"
    rf"(?: (?!{HAN_ROLES}|{PICTURES})[\p{{Han}}\p{{Katakana}}]{{1,6}}+)?)"
    r"|(?:\u8a18\u8005|\u8bb0\u8005)(?P<name>\p{Han}{2,4})(?:\u3001(?P<name>\p{Han}{2,4})){0,4}\s?[/\uff0f]"
    r"|(?<!\p{Han})(?P<name>[\p{Han}]{2,5})(?=\s?(?:\u8a18\u8005|\u8bb0\u8005)(?!\s\p{Han}{2,4}(?!\p{Han})))")
"""Korean "Hong Gildong gija", also where several share the word, Japanese and Chinese names beside a word for reporter or text; those who edited are no authors,
and what stands before "reporter" and a name is the outlet."""
NAME = lazily(regex.compile, r"\p{Hangul}{2,4}|\p{Han}{2,4}")
"""What may be a whole name, where it is stated that it is one."""
SIGNED = lazily(regex.compile, r"\s*[\N{LEFT BLACK LENTICULAR BRACKET}\N{FULLWIDTH LEFT PARENTHESIS}(](?P<name>\p{Han}{3,5})"
                r"[\N{RIGHT BLACK LENTICULAR BRACKET}\N{FULLWIDTH RIGHT PARENTHESIS})]\s*")
"""A line that is nothing but a name in the brackets with which Japanese newspapers sign."""
ROLE = lazily(regex.compile, r"\s?(?:\uae30\uc790|\ud2b9\ud30c\uc6d0|\ub17c\uc124\uc704\uc6d0|\uc5d0\ub514\ud130|\u8a18\u8005|\u8bb0\u8005)$")
"""A word for a reporter or an editor behind a name."""

MEMBERS_ONLY = (r"(?:(?:\u3053\u306e\u8a18\u4e8b|\u3053\u3053\u304b\u3089\u5148)\u306f(?:\u6709\u6599|\u4f1a\u54e1)[^\u3002]{0,12}"
                r"(?:\u9650\u5b9a|\u8a18\u4e8b|\u306e\u307f|\u5411\u3051)"
                r"|[(\uff08]?\u6b8b\u308a\s?[:\uff1a]?\s?\d+\s?\u6587\u5b57(?=\W|$|\u3053\u306e|\u6709\u6599|\u4f1a\u54e1))")
"""That this article, or what follows, is for members or those who pay, and how many characters are left."""
MEMBERS_BEGIN = "[\u3053\u6b8b(\uff08]"
"""The first characters of these, as a pattern."""


def reporters(line: str) -> list[str]:
    """The names that stand beside a word for a reporter, in order.

    >>> reporters("\ud64d\uae38\ub3d9 \uae30\uc790")
    ['\ud64d\uae38\ub3d9']
    """
    if line.isascii():
        return []
    outlets = tuple(name_words().outlets)
    alone = SIGNED.fullmatch(line)
    names = (name for match in ([alone] if alone else NAMED.finditer(line)) for _, name in sorted(zip(match.starts("name"), match.captures("name"), strict=True)))
    return [name for name in names if not name.endswith(outlets) and not is_role(name) and not is_agency(name)]
