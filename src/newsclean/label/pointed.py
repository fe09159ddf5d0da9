"""Lists of links under a line that points to other stories, wherever they stand."""
from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.label.profile import is_whole_link
from newsclean.label.rules import Verdict
from newsclean.lexicon import lexicon, words_of

__all__ = ["is_pointer", "may_point", "pointed_links"]

MAX_LABEL = 40
"""Characters of a line such as "Read also"."""
MIN_WORDS = 2
POINTERS = frozenset((
    "עוד בנושא", "קראו עוד", "קראו גם", "לקריאה נוספת", "כתבות נוספות", "อ่านข่าวเพิ่มเติม", "อ่านเพิ่มเติม", "อ่านต่อ", "ข่าวที่เกี่ยวข้อง", "ilgili haber", "ilgili haberler",
    "bunu da okuyun", "xem thêm",
    "đọc thêm", "tin liên quan", "بیشتر بخوانید", "مطالب مرتبط", "مواضيع ذات صلة", "أخبار ذات صلة", "читайте ще", "関連記事", "関連ニュース", "あわせて読みたい",
    "관련기사", "관련 기사", "함께 보면 좋은 기사", "相关阅读",
    "相关新闻", "延伸阅读", "相關新聞", "延伸閱讀", "baca juga", "čtěte také", "čtěte dále", "prečítajte si aj", "olvassa el", "citește și", "διαβάστε επίσης",
    "прочетете още", "прочитајте још", "lue myös", "lue lisää"))
"""Such lines in languages of which the word lists have few."""
BEGUN = frozenset(pointer[:2] for pointer in POINTERS)


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
    """Is this a pointer to other stories as other scripts and languages word it?

    >>> is_pointer("İLGİLİ HABER"), is_pointer("עוד בנושא"), is_pointer("Weather")
    (True, True, False)
    """
    return label.strip().replace("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}", "i").casefold() in POINTERS


def may_point(text: str) -> bool:
    """May a line begin so, by its first two letters? Most lines need not be taken apart."""
    return text[:2].replace("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}", "i").casefold() in BEGUN


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
