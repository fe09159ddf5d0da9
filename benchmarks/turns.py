"""Times that a noisy machine cannot bend to one side: everything takes turns, page by page, in an order drawn anew each time."""
from __future__ import annotations

import gc
import random
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

MILLI = 1e3
WARM_UP = 5  # pages; what only a later one needs is loaded in the first round, and the median of the rounds leaves that out
Call = Callable[[], object]


@dataclass(slots=True)
class Times:
    """What was measured of one tool.

    rounds    for each round, seconds of processor time for every page
    failures  pages at which the tool raised, in the last round
    """

    rounds: list[list[float]] = field(default_factory=list)
    failures: int = 0

    @property
    def medians(self) -> list[float]:
        """Seconds for the median page, round by round."""
        return [median(times) for times in self.rounds]

    @property
    def milliseconds(self) -> float:
        """For the median page, median of the rounds."""
        return MILLI * median(self.medians)

    def high(self, share: float = 0.95) -> float:
        """Milliseconds that only a share of 1 - `share` of the pages exceeds, median of the rounds."""
        return MILLI * median(sorted(times)[min(len(times) - 1, int(share * len(times)))] for times in self.rounds)


@dataclass(frozen=True, slots=True)
class Ratio:
    """A ratio of medians: that of the median round, the least and the greatest."""

    middle: float
    least: float
    greatest: float

    def __str__(self) -> str:
        return f"{self.middle:.2f}" if self.middle < 10 else f"{self.middle:.0f}"

    @property
    def spread(self) -> str:
        """From the least to the greatest, for a table."""
        digits = 2 if self.middle < 10 else 0
        return f"{self.least:.{digits}f} to {self.greatest:.{digits}f}"


def ratio(mine: Times, base: Times) -> Ratio:
    """How many times the time of `base`: the ratio of the two medians of each round."""
    found = [one / other for one, other in zip(mine.medians, base.medians)]
    return Ratio(median(found), min(found), max(found))


def seconds(call: Call) -> tuple[float, bool]:
    """Processor time of one call, and whether it ended well. Rubbish of the calls before is not swept at its cost."""
    gc.collect()
    start = time.process_time()
    try:
        call()
    except Exception:  # noqa: BLE001  a peer may raise anything: that is counted
        return time.process_time() - start, False
    return time.process_time() - start, True


def in_turns(runs: Mapping[str, Sequence[Call]], rounds: int, seed: int = 7) -> dict[str, Times]:
    """Measure tools that have the same number of pages each. A few pages before the first round load and compile what each needs, and are not counted."""
    chance, found = random.Random(seed), {name: Times() for name in runs}  # noqa: S311  an order, no secret
    for calls in runs.values():
        for call in calls[:WARM_UP]:
            seconds(call)
    gc.freeze()  # what is loaded by now is not looked through again and again
    for _ in range(rounds):
        ended = _round(runs, chance)
        for name, pairs in ended.items():
            found[name].rounds.append([taken for taken, _ in pairs])
            found[name].failures = sum(not well for _, well in pairs)
    gc.unfreeze()
    return found


def _round(runs: Mapping[str, Sequence[Call]], chance: random.Random) -> dict[str, list[tuple[float, bool]]]:
    ended: dict[str, list[tuple[float, bool]]] = {name: [] for name in runs}
    names = list(runs)
    for number in range(len(next(iter(runs.values())))):
        chance.shuffle(names)
        for name in names:
            ended[name].append(seconds(runs[name][number]))
    return ended
