"""What is stuck to the names of a byline, and is parted from them before they are read: a lead, a button, a role, a second name."""
from __future__ import annotations

import regex

from newsclean.lazy import lazily
from newsclean.names import is_given_name

__all__ = ["unstuck"]

UNSEEN = lazily(regex.compile, r"[\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}]|&shy;?")
SPACE = lazily(regex.compile, r"&nbsp;?")
"""A space that was never decoded: "By&nbspJane Doe"."""
LEAD = lazily(regex.compile, r"^(?:[Bb]y)?(?P<by>[Bb]y|von|par|por|door|oleh)(?=\p{Lu}[\p{Ll}.\N{RIGHT SINGLE QUOTATION MARK}'])"
                      r"|(?<=\s)(?P<by>by)(?=\p{Lu}\p{Ll})|^[Bb]y(?P<by>by)(?=\s)")
"""A lead without the space behind it: "byJane Doe"; and one that a page prints twice."""
BUTTON = lazily(regex.compile, r"(?<=\p{Ll}\p{Ll})(?=(?:Follow(?:ing)?|Twitter|Facebook|Instagram|Linked[Ii]n|Updated|Published|Posted|Staff\s|CEO|E-?[Mm]ail|Folgen|Suivre|Seguir)"
                               r"(?!\p{Ll})|The\s\p{Lu}"
                               r"|(?:Football|Rugby|Cricket|Sports?|News|Crime|Courts?|Politics|Political|Business|Health|Education|Showbiz|Royal|Consumer|Money|Travel|Senior|Chief|Deputy"
                               r"|Trainee|Digital|Local|Content|Audience|Live|Head|Reporter|Writer|Editor|Correspondent|Journalist|Columnist)(?=$|\s(?:\p{Lu}|of\s)))|(?<=\p{Ll}\p{Ll}Twitter)(?=\p{Lu})")
"""Words of buttons and roles behind a name, and the name of a paper, without the space before them: "Jane DoeFollow", "Jane DoeThe Pell Post", "Jane DoeFootball Writer"."""
SECOND = lazily(regex.compile, r"(?<=\s[\p{L}'-]{3,20}\p{Ll})(?<!\b(?:Fitz|Vander|Saint))(?=(?P<given>\p{Lu}\p{Ll}{2,15}+)\s\p{Lu})")
"""Where a second person's name may begin within a word: "Jane TollandJohn Roe"; hardly a surname has a second capital so far behind its first."""
HIDDEN = lazily(regex.compile, r"\[email\s?protected\]")
"""What a page shows in place of an address that it hides from robots."""
PARTING = " | "


def unstuck(line: str) -> str:
    """The line with a space or a stroke where two things of it run together, and without characters that nobody sees.

    >>> [unstuck(line) for line in ("byJane Doe", "By&nbspJane Doe", "Jane DoeFollow", "Jane TollandJohn Roe", "Jane McDonald Roe")]
    ['by Jane Doe', 'By Jane Doe', 'Jane Doe | Follow', 'Jane Tolland | John Roe', 'Jane McDonald Roe']
    """
    if not line.isascii() or "&" in line:
        line = SPACE.sub(" ", UNSEEN.sub("", line))
    line = LEAD.sub(r"\g<by> ", line, count=1)
    line = BUTTON.sub(PARTING, HIDDEN.sub(PARTING, line))
    return SECOND.sub(lambda match: PARTING if is_given_name(match["given"]) else "", line)
