"""How much of an article an extractor gives, and how little else: runs of four words, as corpus people count them."""
from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from statistics import fmean

SIZE = 4
CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # written without spaces: a word for each character
WORD = re.compile(rf"[{CJK}]|[^\W{CJK}]+")


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four words of a text; of a shorter one, all of its words."""
    words = WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    return Counter(tuple(words[i:i + SIZE]) for i in range(max(1, len(words) - SIZE + 1)) if words)


def f1(pairs: Iterable[tuple[str, str]]) -> float | None:
    """F1 of the mean precision and the mean recall over pairs of gold text and extracted text; None where no pair has a gold text.

    A page of which nothing came is not counted for precision, and with 0 for recall.
    """
    counted = [(shingles(gold), shingles(got)) for gold, got in pairs if gold.strip()]
    if not counted:
        return None
    hits = [(want & have).total() for want, have in counted]
    precisions = [hit / have.total() for hit, (_, have) in zip(hits, counted) if have]
    recall = fmean(hit / want.total() for hit, (want, _) in zip(hits, counted))
    precision = fmean(precisions) if precisions else 0.0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
