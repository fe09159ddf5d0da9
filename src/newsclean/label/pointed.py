"""Lists of links under a line that points to other stories, wherever they stand."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.label.labels import all_labels, bare_label, label_of
from newsclean.label.profile import is_whole_link
from newsclean.label.rules import Verdict
from newsclean.lexicon import UNSPACED, lexicon, words_of

__all__ = ["is_pointer", "may_point", "pointed_links"]

MAX_LABEL = 40
"""Characters of a line such as "Read also"."""
MIN_WORDS = 2
PREFIX = 8
"""Characters of a line of which the first letters are looked at: marks may stand before them."""


def pointed_links(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """A short line "Read also" with nothing but links behind it in its box heads a list of other stories, and the links are those.

    Of 117 such lines on labelled pages and 495 links behind them none was of the story.
    """
    found: dict[int, Verdict] = {}
    for i, block in enumerate(blocks[:-1]):
        if block.role not in ARTICLE_ROLES or block.path is None or len(block.text) > MAX_LABEL or not is_whole_link(blocks[i + 1]) or not _points(block.text):
            continue
        links = list(_behind(blocks, i))
        if links:
            found[i] = (Role.TEASER, "says that other stories follow, and links do")
            found |= {at: (Role.TEASER, "a link under a line that points to other stories") for at in links if blocks[at].role in ARTICLE_ROLES}
    return found


def is_pointer(label: str) -> bool:
    """Is this one of the labels that head other stories, of two words or of a script without spaces? One word such as "Related" may open anything.

    >>> is_pointer("İLGİLİ HABERLER"), is_pointer("עוד בנושא"), is_pointer("Related"), is_pointer("Weather")
    (True, True, False, False)
    """
    return label_of(label) is Role.TEASER and _is_phrase(bare_label(label))


def may_point(text: str) -> bool:
    """May a line begin so, by its first two letters? Most lines need not be taken apart."""
    return bare_label(text[:PREFIX])[:2] in _begun()


@cache  # immutable data, made once
def _begun() -> frozenset[str]:
    return frozenset(label[:2] for label, role in all_labels().items() if role is Role.TEASER and _is_phrase(label))


def _is_phrase(label: str) -> bool:
    return " " in label or UNSPACED.search(label) is not None


def _points(text: str) -> bool:
    """Is a line nothing but a pointer? One word such as "Background" may head anything.

    >>> _points("Lees ook"), _points("Read also:"), _points("More on the vote"), _points("News")
    (True, True, False, False)
    """
    words = tuple(words_of(text))
    return is_pointer(text.rstrip(": \N{FULLWIDTH COLON}")) or (len(words) >= MIN_WORDS and (words, "teaser") in lexicon().starts.get(words[0], ()))


def _behind(blocks: Sequence[Block], label: int) -> Iterator[int]:
    """The links right behind a label that stand in its box."""
    box = str(blocks[label].path).rpartition("/")[0]
    for i in range(label + 1, len(blocks)):
        if not is_whole_link(blocks[i]) or not str(blocks[i].path).startswith(f"{box}/"):
            return
        yield i
