"""What is stuck to the names of a byline, and is parted from them before they are read: a lead, a button, a role, a second name."""
from __future__ import annotations

import regex

from newsclean.lazy import lazily
from newsclean.names import has_given_name, is_given_name

__all__ = ["unstuck"]

UNSEEN = lazily(regex.compile, r"[\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}]|&shy;?")
SPACE = lazily(regex.compile, r"&nbsp;?")
"""A space that was never decoded: "By&nbspJane Doe"."""
LEAD = lazily(regex.compile, r"^(?:[Bb]y)?(?P<by>[Bb]y|von|par|por|door|oleh)(?=\p{Lu}[\p{Ll}.\N{RIGHT SINGLE QUOTATION MARK}'])"
                      r"|(?<=\s)(?P<by>by)(?=\p{Lu}\p{Ll})|^[Bb]y(?P<by>by)(?=\s)")
"""A lead without the space behind it: "byJane Doe"; and one that a page prints twice."""
BUTTON = lazily(regex.compile, r"(?<=\p{Ll}\p{Ll})(?=(?:Follow(?:ing)?|Twitter|Facebook|Instagram|Linked[Ii]n|Updated|Published|Posted|Staff\s|CEO|E-?[Mm]ail|Folgen|Suivre|Seguir)"
                               r"(?!\p{Ll})|The\s\p{Lu})|(?<=\p{Ll}\p{Ll}Twitter)(?=\p{Lu})")
"""Words of buttons behind a name, and the name of a paper, without the space before them: "Jane DoeFollow", "Jane DoeThe Pell Post"."""
WORKERS = frozenset("""writer reporter editor correspondent contributor columnist critic journalist producer redakteur redakteurin reporterin korrespondent korrespondentin
    journaliste periodista giornalista""".split())
"""Who write; words for a newsroom or an institution may end its name: "Jordan Valley News Staff", "Virginia Pell University"."""
DESKS = frozenset("""political politics business economics money consumer sport sports health education science technology tech environment climate foreign world national local
    crime court legal defence defense security diplomatic royal culture arts music film travel food fashion religion transport housing data investigative investigations""".split())
"""What English papers put before a word for somebody's work: "Jane Doe Political Correspondent". Without a comma, what stands there may be such a word or a surname; so
of a name with more than two words all inside it must be given names."""
RANKS = frozenset("senior chief deputy trainee head digital content audience live news football rugby cricket showbiz courts".split())
"""Others that stand there."""
WORK = lazily(regex.compile, rf"(?P<before>(?:\p{{Lu}}[\p{{L}}.'-]{{1,30}}+\s){{1,3}})(?P<last>\p{{Lu}}[\p{{L}}'-]{{0,30}}\p{{Ll}}\p{{Ll}})"
              rf"(?=(?:{'|'.join(word.capitalize() for word in sorted(WORKERS | DESKS | RANKS))})(?:$|\s(?:\p{{Lu}}|of\s)))")
"""A full name that such a word is stuck to: "Jane DoeFootball Writer"."""
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
    line = WORK.sub(lambda match: match[0] + PARTING if has_given_name(match["before"]) else match[0], line)
    return SECOND.sub(lambda match: PARTING if is_given_name(match["given"]) else "", line)
