"""Change one place of the sources at a time, and count the changes that no test notices.

    python -m mutation segment                     200 places, chosen evenly
    python -m mutation repair label --mutants 50

The tests of a part are those that mirror it, and those of the laws with known values. A change that makes them run longer than LIMIT counts as noticed.
Changes that survive are printed; some change nothing that could be noticed (a bound that is never met), and are to be looked at by a person.
"""
from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from mutation.changes import Change, changes_of

ROOT = Path(__file__).parents[1]
COPY = ROOT / ".mutants"
ALWAYS = ("tests/laws/test_known_values.py", "tests/laws/test_law3_history.py", "tests/laws/test_law5_idempotent.py")
TESTS = {"repair": ("tests/repair",), "segment": ("tests/segment",), "label": ("tests/label",), "read": ("tests/read", "tests/hostile/test_deception.py")}
LIMIT = 600  # seconds


def noticed(part: str) -> bool:
    """Does a test fail?"""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-o", f"pythonpath={COPY / 'src'}", *TESTS[part], *ALWAYS]
    environment = {**os.environ, "PYTHONPATH": str(COPY / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=LIMIT, check=False).returncode != 0  # noqa: S603
    except subprocess.TimeoutExpired:
        return True


def chosen(part: str, count: int) -> list[tuple[Path, Change]]:
    """So many changes, evenly over all places of a part."""
    found = [(path, change) for path in sorted((COPY / "src/newsclean" / part).rglob("*.py")) for change in changes_of(path.read_bytes())]
    step = max(1.0, len(found) / count)
    return [found[int(number * step)] for number in range(min(count, len(found)))]


def main() -> int:
    """Print the survivors and the score; 1 if the tests fail without any change."""
    parser = argparse.ArgumentParser(prog="python -m mutation", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="+", choices=TESTS)
    parser.add_argument("--mutants", type=int, default=200, help="for each part (default: %(default)s)")
    options = parser.parse_args()
    shutil.rmtree(COPY, ignore_errors=True)
    shutil.copytree(ROOT / "src", COPY / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for part in options.parts:
        if noticed(part):
            sys.stdout.write(f"{part}: the tests fail as it is\n")
            return 1
        killed, changes = 0, chosen(part, options.mutants)
        for path, change in changes:
            source = path.read_bytes()
            path.write_bytes(change.applied(source))
            dead = noticed(part)
            path.write_bytes(source)
            killed += dead
            if not dead:
                sys.stdout.write(f"{path.relative_to(COPY / 'src')}:{change.line}: {change.before!r} -> {change.after!r}\n")
                sys.stdout.flush()
        sys.stdout.write(f"{part}: {killed} of {len(changes)} changes noticed\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
