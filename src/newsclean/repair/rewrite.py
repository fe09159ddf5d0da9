"""Several rewritings of one text, made into one list of edits against the text as it was."""
from __future__ import annotations

from collections.abc import Callable, Sequence

from newsclean.document import Document
from newsclean.repair.edits import Proposal, applied

__all__ = ["Step", "compose", "minimal", "read_again", "until_stable"]

Step = Callable[[str], Sequence[Proposal]]

MOST_ROUNDS = 24
"""Mojibake on mojibake at least doubles what it breaks, so real text needs two or three rounds of each step; a text that has not come
to rest after two dozen was built to keep us busy, and is left alone."""
MOST_READINGS = 8
"""A document whose habits show only once some of its flaws are mended needs two or three readings; one that does not come to rest in so many is left alone."""


def read_again(document: Document, mend: Callable[[Document], Document]) -> Document:
    """The document mended until nothing is found, for rules that go by what the whole document does: each flaw that is gone changes that."""
    now = document
    for _ in range(MOST_READINGS):
        after = mend(now)
        if after is now:
            return now
        now = after
    return document


def until_stable(text: str, steps: Sequence[Step]) -> list[Proposal]:
    """The edits that the steps make: always the first step that has something to do, until none has.

    Each step sees what the one before it left; what would leave nothing that can be seen is not done. Returns nothing for a text that does
    not come to rest.
    """
    now: str = text
    done: list[Proposal] = []
    for _ in range(MOST_ROUNDS):
        edits = next((found for step in steps if (found := list(step(now))) and applied(now, found).strip()), None)
        if edits is None:
            return [small for edit in done if (small := minimal(text, edit)).after != text[small.start:small.end]]
        done = compose(now, done, edits)
        now = applied(now, edits)
    return []


def compose(middle: str, first: Sequence[Proposal], second: Sequence[Proposal]) -> list[Proposal]:
    """One list of edits that does what `first` (which led to `middle`) and then `second` do.

    Edits of both that overlap or touch become one.
    """
    if not first:
        return list(second)
    out = list[Proposal]()
    i = j = shift = 0  # shift: how far `middle` is ahead of the text before `first`
    while i < len(first) or j < len(second):
        parts = list[Proposal]()
        start = end = min([e.start + shift for e in first[i:i + 1]] + [e.start for e in second[j:j + 1]])
        began, news = start - shift, list[Proposal]()
        while True:
            if i < len(first) and first[i].start + shift <= end:
                growth = len(first[i].after) - (first[i].end - first[i].start)
                end = max(end, first[i].end + shift + growth)
                shift += growth
                parts.append(first[i])
                i += 1
            elif j < len(second) and second[j].start <= end:
                end = max(end, second[j].end)
                news.append(second[j])
                j += 1
            else:
                break
        inner = [Proposal(e.start - start, e.end - start, e.after, e.reason) for e in news]
        out.append(_merged(began, end - shift, applied(middle[start:end], inner), parts + news))
    return out


def _merged(start: int, end: int, after: str, parts: Sequence[Proposal]) -> Proposal:
    reasons = dict.fromkeys(reason for part in parts for reason in part.reason.split("; "))
    return Proposal(start, end, after, "; ".join(reasons), min(part.confidence for part in parts))


def minimal(text: str, edit: Proposal) -> Proposal:
    """The edit without what it leaves as it was at both ends."""
    start, end, after = edit.start, edit.end, edit.after
    most, i, j = min(end - start, len(after)), 0, 0
    while i < most and text[start + i] == after[i]:
        i += 1
    while j < most - i and text[end - 1 - j] == after[len(after) - 1 - j]:
        j += 1
    return Proposal(start + i, end - j, after[i:len(after) - j], edit.reason, edit.confidence)
