"""What a run amounts to: counts by outcome, the quality of the documents, the slowest, the warnings."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from newsclean.batch.items import Result

__all__ = ["Summary"]

BINS = 10
SLOWEST = 10
KINDS_OF_WARNING = 200
"""Warnings that are told apart; a count of their own for more would let hostile input fill the memory."""
REST = "(other warnings)"
NUMBER = re.compile(r"\d+")
BAR = 40


@dataclass(slots=True)
class Summary:
    """Counts that grow with every document. A resumed run goes on counting where the interrupted one stood.

    outcomes  how many documents came out "ok", "unreadable", "too large", "too slow", "out of memory", "failed", "died"
    quality   documents by quality: [0, 0.1), [0.1, 0.2) … [0.9, 1]
    slowest   (seconds, id), the slowest first
    warnings  how often each warning was given, numbers in it left out
    seconds   of wall time, all attempts together
    """

    outcomes: Counter[str] = field(default_factory=Counter)
    quality: list[int] = field(default_factory=lambda: [0] * BINS)
    slowest: list[tuple[float, str]] = field(default_factory=list)
    warnings: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    @property
    def documents(self) -> int:
        """All documents: each has one row in the output."""
        return self.outcomes.total()

    @property
    def errors(self) -> int:
        """Documents that are error rows."""
        return self.documents - self.outcomes["ok"]

    def add(self, result: Result) -> None:
        """Count one more document."""
        self.outcomes[result.outcome] += 1
        if result.quality is not None:
            self.quality[min(BINS - 1, int(result.quality * BINS))] += 1
        for warning in result.warnings:
            kind = NUMBER.sub("N", warning)
            self.warnings[kind if kind in self.warnings or len(self.warnings) < KINDS_OF_WARNING else REST] += 1
        if len(self.slowest) < SLOWEST or result.seconds > self.slowest[-1][0]:
            self.slowest = sorted([*self.slowest, (round(result.seconds, 3), result.id)], reverse=True)[:SLOWEST]

    def to_dict(self) -> dict[str, Any]:
        """The counts as plain JSON types."""
        return {"outcomes": dict(self.outcomes), "quality": self.quality, "slowest": [list(pair) for pair in self.slowest],
                "warnings": dict(self.warnings), "seconds": round(self.seconds, 3)}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Summary:
        """The counts that `to_dict` wrote."""
        return cls(Counter(data["outcomes"]), list(data["quality"]), [(seconds, key) for seconds, key in data["slowest"]],
                   Counter(data["warnings"]), data["seconds"])

    def __str__(self) -> str:
        """The report for a person."""
        rate = self.documents / self.seconds if self.seconds else 0.0
        rows = [f"{self.documents:,} documents in {self.seconds:,.1f} s ({rate:,.1f}/s)"]
        rows += [f"  {count:>9,}  {outcome}" for outcome, count in self.outcomes.most_common()]
        rows += _titled("quality", [self._bar(i) for i in range(BINS)] if any(self.quality) else [])
        rows += _titled("slowest", [f"  {seconds:>8.2f} s  {key}" for seconds, key in self.slowest])
        rows += _titled("warnings", [f"  {count:>9,}  {warning}" for warning, count in self.warnings.most_common(SLOWEST)])
        return "\n".join(rows)

    def _bar(self, number: int) -> str:
        count = self.quality[number]
        return f"  {number / BINS:.1f}-{(number + 1) / BINS:.1f}  {count:>9,}  {'#' * round(BAR * count / max(self.quality))}".rstrip()


def _titled(title: str, rows: list[str]) -> list[str]:
    """The rows under their title; nothing where there are none."""
    return [title, *rows] if rows else []
