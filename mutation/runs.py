"""Runs of pytest in forks of one process that has imported everything but the package: a second and more saved, each time."""
from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import bs4  # noqa: F401  # what the package and the tests import, imported once
import ftfy  # noqa: F401
import hypothesis  # noqa: F401
import pytest
import regex  # noqa: F401
import turbohtml  # noqa: F401

__all__ = ["Without", "fails"]

POLLED = 0.02  # seconds
OPTIONS = ("-x", "-q", "-p", "no:cacheprovider", "--hypothesis-profile=mutation", "-W", "ignore::pytest.PytestAssertRewriteWarning")  # what is imported cannot be rewritten


class Without:
    """A plugin of pytest that leaves out tests which have been run, told as `path::function`."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = frozenset(names)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Drop them, in place."""
        items[:] = [item for item in items if item.nodeid.partition("[")[0] not in self.names]


def fails(root: Path, source: Path, tests: Iterable[str], limit: float, without: Iterable[str] = ()) -> bool:
    """Does a test fail, or not come to an end within `limit` seconds? `without`: names of those that need not be run."""
    child = os.fork()
    if not child:
        _run(root, source, list(tests), Without(without))
    until = time.monotonic() + limit
    while time.monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return status != 0
        time.sleep(POLLED)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return True


def _run(root: Path, source: Path, tests: list[str], without: Without) -> None:
    """The child: does not return."""
    os.setsid()
    os.chdir(root)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.environ.update(PYTHONPATH=str(source), PYTHONDONTWRITEBYTECODE="1")
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(source))
    code = 3
    try:
        code = pytest.main([*OPTIONS, "-o", f"pythonpath={source} .", *tests], [without])
        code = 0 if code == pytest.ExitCode.NO_TESTS_COLLECTED else code
    finally:
        os._exit(int(code))
