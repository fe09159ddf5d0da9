"""Every regular expression that the package compiles takes time in proportion to its input, on input built against it.

The input grows until the search takes long enough to be measured, or is as long as any that is tried; only then are two times compared, and
generously: four times the input may take nine times as long, where quadratic cost takes sixteen. Most patterns are never so slow as to be compared.
"""
from __future__ import annotations

import json
import math
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import regex

from hostile.attacks import attacks
from newsclean.label.measures import CREDIT_REACH
from newsclean.segment.glue_credit import TAIL

SCRIPT = Path(__file__).with_name("patterns.py")
START, LONGEST = 64, 16_384     # characters
SLOW = 0.015                    # seconds of processor time: 16,384 characters at a rate of a megabyte a second
MOST = 9.0
TRIES = 3
GIVEN_UP = 2                    # seconds of processor time for an attack: only what is exponential, or cubic, needs them

BOUNDED = {
    ("newsclean/choose/title.py", "PARTING"): 400, ("newsclean/names.py", "STRONG"): 400, ("newsclean/repair/lossy.py", "BEFORE"): 30,
    ("newsclean/repair/spelling/context.py", "LEFT"): 48, ("newsclean/repair/spelling/gaps.py", "LEFT"): 40, ("newsclean/repair/spelling/gaps.py", "RIGHT"): 40,
    ("newsclean/segment/glue_shapes.py", "LAST_WORD"): 40, ("newsclean/segment/glue_shapes.py", "LETTERS_LAST"): 30, ("newsclean/segment/glue_seams.py", "HUMPS"): 80,
    ("newsclean/segment/glue_credit.py", "SLASHED"): TAIL, ("newsclean/label/measures.py", "PICTURED"): CREDIT_REACH,
}
"""Patterns that only ever see so many characters, and are tried with no more: file and name -> characters."""

Attack = tuple[str, str, str]


@cache
def collected() -> Any:
    done = subprocess.run([sys.executable, str(SCRIPT)], capture_output=True, text=True, check=True, timeout=900, cwd=SCRIPT.parents[2])
    return json.loads(done.stdout)


def compiled(found: dict[str, Any]) -> Any:
    module = regex if found["module"].startswith("regex") else re
    source = found["pattern"].encode("latin-1") if found["module"].endswith("bytes") else found["pattern"]
    return module.compile(source, found["flags"])


def spent(pattern: Any, text: Any, *, scanned: bool) -> float:
    """Seconds of processor time to find all matches, or to try one at the start where the package does no more."""
    start = time.thread_time()
    if not scanned:
        pattern.match(text)
        pattern.fullmatch(text)
        return time.thread_time() - start
    for _ in pattern.finditer(text):
        pass
    return time.thread_time() - start


@contextmanager
def limited(seconds: int) -> Iterator[None]:
    """Give up when so much processor time is spent, where the platform has such an alarm: an exponential search would never end."""
    def ring(*_: object) -> None:
        raise TimeoutError
    if not hasattr(signal, "SIGVTALRM"):
        yield
        return
    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def growth(pattern: Any, attack: Attack, longest: int, *, scanned: bool) -> float:
    """How much longer four times the input takes; 0 where no input is slow."""
    start, body, end = attack
    binary = isinstance(pattern.pattern, bytes)

    def of(size: int) -> Any:
        text = start + body * (size // len(body) + 1) + end
        return text.encode("latin-1", "replace") if binary else text
    size = START
    while size <= longest and spent(pattern, of(size), scanned=scanned) < SLOW:
        size *= 4
    least = math.inf if size <= longest else 0.0
    for _ in range(TRIES):
        if least > MOST:
            least = min(least, spent(pattern, of(4 * size), scanned=scanned) / spent(pattern, of(size), scanned=scanned))
    return least


def weakness(pattern: Any, longest: int = LONGEST, *, scanned: bool = True) -> tuple[float, Attack] | None:
    """The first attack that a pattern does not withstand, and how its time grew."""
    source = pattern.pattern.decode("latin-1") if isinstance(pattern.pattern, bytes) else pattern.pattern
    for attack in attacks(source, pattern.flags):
        try:
            with limited(GIVEN_UP):
                ratio = growth(pattern, attack, longest, scanned=scanned)
        except TimeoutError:
            return math.inf, attack
        if ratio > MOST:
            return ratio, attack
    return None


def test_every_pattern_of_the_sources_is_seen() -> None:
    assert collected()["unseen"] == [], "made by no module and no fixture: clean something that makes it in tests/hostile/patterns.py"
    assert len(collected()["patterns"]) > 150


def test_every_pattern_is_linear_on_input_made_against_it() -> None:
    worse = []
    for found in collected()["patterns"]:
        file = found["place"].partition(":")[0]
        longest = BOUNDED.get((file, found["name"]), LONGEST)
        if weak := weakness(compiled(found), longest, scanned=found["scanned"]):
            worse.append(f"{found['place']}: {weak[0]:.0f} times as long for four times as much of {weak[1]!r}: {found['pattern']!r}")
    assert not worse, "\n".join(worse)


@pytest.mark.parametrize(("pattern", "linear"), [
    (r"(?:a+)+b", False), (r"<a [^>]*>", False), (r"(?:a|a)*b", False), (r"a*a*b", False), (r"\w+\s*,", False),
    (r"a++b", False), (r"(?<!a)a++b", True), (r"<a [^<>]{0,20}>", True), (r"a|b", True), (r"(?<!\s)\s++$", True), (r"[ab]+", True)])
def test_the_measure_tells_linear_patterns_from_others(pattern: str, linear: bool) -> None:
    assert (weakness(re.compile(pattern)) is None) == linear
