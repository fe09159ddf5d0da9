"""Lists of links under a line that points to other stories, wherever they stand."""
from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.label.lexicon import lexicon, words_of
from newsclean.label.profile import is_whole_link
from newsclean.label.rules import Verdict

__all__ = ["pointed_links"]

MAX_LABEL = 40
"""Characters of a line such as "Read also"."""
MIN_WORDS = 2


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


def _points(text: str) -> bool:
    """Is a line nothing but a pointer? One word such as "Background" may head anything.

    >>> _points("Lees ook"), _points("Read also:"), _points("More on the vote"), _points("News")
    (True, True, False, False)
    """
    words = tuple(words_of(text))
    return len(words) >= MIN_WORDS and (words, "teaser") in lexicon().starts.get(words[0], ())


def _behind(blocks: Sequence[Block], label: int) -> Iterator[int]:
    """The links right behind a label that stand in its box."""
    box = str(blocks[label].path).rpartition("/")[0]
    for i in range(label + 1, len(blocks)):
        if not is_whole_link(blocks[i]) or not str(blocks[i].path).startswith(f"{box}/"):
            return
        yield i
