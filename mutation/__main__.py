"""Change one place of the sources at a time, and count the changes that no test notices.

    python -m mutation segment                     200 places, chosen by a chance that is the same every time
    python -m mutation repair label --mutants 50
    python -m mutation choose top --only title dates     of these files alone
    python -m mutation read --mutants 60 --seed 8        other places: tests written for the survivors of one sample say little of the next

`top` is what lies in the package's own folder. The tests of a part are those that mirror it, and those of the laws with known values. First those are run
that reach the changed line, then, if they notice nothing, all others. A change that makes them run longer than LIMIT counts as noticed, and so does one that pytest cannot
even import.
Changes that survive are printed; some change nothing that could be noticed (a bound that is never met), and are to be looked at by a person.
"""
from __future__ import annotations

import argparse
import random
import shutil
import sys
import time
from collections.abc import Collection
from pathlib import Path

from mutation.changes import Change, changes_of
from mutation.reach import Reach, reach_of
from mutation.runs import fails

ROOT = Path(__file__).parents[1]
COPY = ROOT / ".mutants"
ALWAYS = ("tests/laws/test_known_values.py", "tests/laws/test_law3_history.py", "tests/laws/test_law5_idempotent.py")
TESTS = {"repair": ("tests/repair",), "segment": ("tests/segment",), "label": ("tests/label",), "read": ("tests/read", "tests/hostile/test_deception.py"),
         "choose": ("tests/choose",),
         "top": tuple(f"tests/test_{name}.py" for name in (
             "bylines", "byline_seams", "east_asian", "credits", "dates", "names", "language", "parts", "document", "history", "scan", "quick"))}
LIMIT = 900.0  # seconds
SEED = 7


def chosen(source: Path, part: str, count: int, only: Collection[str] = (), seed: int = SEED) -> list[tuple[Path, Change]]:
    """So many changes of a part, or of some files of it by their stems; fewer are the first of more."""
    package = source / "newsclean"
    paths = sorted(package.glob("*.py") if part == "top" else (package / part).rglob("*.py"))
    found = [(path, change) for path in paths if not only or path.stem in only for change in changes_of(path.read_bytes())]
    random.Random(seed).shuffle(found)  # noqa: S311  # repeatable, not secret
    return found[:count]


def noticed(source: Path, part: str, path: Path, change: Change, reach: Reach) -> bool:
    """Does a test fail when a file of the copy is changed so?"""
    before, tests = path.read_bytes(), (*TESTS[part], *ALWAYS)
    path.write_bytes(change.applied(before))
    try:
        near = reach.tests(str(path.relative_to(source)), change.line)
        return bool(near and fails(ROOT, source, near, LIMIT)) or fails(ROOT, source, tests, LIMIT, near)
    finally:
        path.write_bytes(before)


def main() -> int:
    """Print the survivors and the score."""
    parser = argparse.ArgumentParser(prog="python -m mutation", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="+", choices=TESTS)
    parser.add_argument("--mutants", type=int, default=200, help="for each part (default: %(default)s)")
    parser.add_argument("--only", nargs="*", default=(), metavar="STEM", help="files, by their names without the end")
    parser.add_argument("--seed", type=int, default=SEED, help="another one chooses other places (default: %(default)s)")
    options = parser.parse_args()
    for part in options.parts:
        _score(part, options.mutants, options.only, options.seed)
    return 0


def _score(part: str, count: int, only: Collection[str] = (), seed: int = SEED) -> None:
    home = COPY / part
    source = home / "src"
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(ROOT / "src", source, ignore=shutil.ignore_patterns("__pycache__"))
    reach = reach_of(ROOT, source, (*TESTS[part], *ALWAYS), home / "reach.data")
    if fails(ROOT, source, (*TESTS[part], *ALWAYS), LIMIT):
        raise SystemExit(f"{part}: the tests fail as it is")
    killed, number, start = 0, 0, time.monotonic()
    for number, (path, change) in enumerate(chosen(source, part, count, only, seed), 1):
        dead = noticed(source, part, path, change, reach)
        killed += dead
        state = f"[{killed} of {number}, {time.monotonic() - start:.0f} s]"
        if not dead:
            sys.stdout.write(f"{state} {path.relative_to(source)}:{change.line}: {change.before!r} -> {change.after!r}\n")
        elif number % 10 == 0:
            sys.stdout.write(f"{state}\n")
        sys.stdout.flush()
    sys.stdout.write(f"{part}: {killed} of {number} changes noticed\n")


if __name__ == "__main__":
    sys.exit(main())
