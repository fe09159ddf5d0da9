"""Law 6 where it is hardest: many threads on one Cleaner, and processes that are forked and spawned, give what one thread gives."""
from __future__ import annotations

import itertools
import multiprocessing
import subprocess
import sys
import sysconfig
import threading
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

from newsclean import Cleaner, clean, to_json

FIXTURES = Path(__file__).parents[2] / "fixtures"
SOURCES = [path.read_bytes() for path in sorted((FIXTURES / "pages").glob("*.html"))[:12]] + [(FIXTURES / "demo/story.txt").read_bytes()]
THREADS = 8
LONG = 600.0  # seconds of wall time
SHORT = 2.0
CLEANER = Cleaner()


def written(number: int) -> str:
    return to_json(CLEANER(SOURCES[number % len(SOURCES)], url=f"https://courier.example/{number % len(SOURCES)}"))


def test_threads_on_one_cleaner_give_what_one_thread_gives(long: bool, record_property: Callable[[str, object], None]) -> None:
    expected = [written(number) for number in range(len(SOURCES))]
    until, begin = time.monotonic() + (LONG if long else SHORT), threading.Barrier(THREADS)

    def work(first: int) -> int:
        begin.wait()
        for number in itertools.count(first):
            assert written(number) == expected[number % len(SOURCES)]
            if time.monotonic() > until:
                return number - first + 1
        raise AssertionError
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)  # threads change places as often as they can
    try:
        with ThreadPoolExecutor(THREADS) as pool:
            done = list(pool.map(work, range(THREADS)))
    finally:
        sys.setswitchinterval(before)
    record_property("documents", sum(done))  # `--junitxml FILE` holds it
    assert min(done) >= 1


@pytest.mark.parametrize("how", ["fork", "spawn"])
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_processes_give_what_this_one_gives(how: str) -> None:
    if how not in multiprocessing.get_all_start_methods():
        pytest.skip(f"this platform does not {how}")
    expected = [to_json(clean(source)) for source in SOURCES[:4]]
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(how)) as pool:
        assert list(pool.map(to_json, pool.map(clean, SOURCES[:4]))) == expected


@pytest.mark.skipif(not sysconfig.get_config_var("Py_GIL_DISABLED"), reason="this Python has the lock")
def test_free_threaded_python_stays_so() -> None:
    """An extension that does not say that it can do without the lock brings it back for the whole process, with a warning."""
    script = ("import sys; from newsclean import clean, to_json; from newsclean.label import native; from newsclean.read import walk; from newsclean.write import fields; "
              "to_json(clean('<h1>Night ferry</h1><p>The ferry is back.</p>')); "
              "print(sys._is_gil_enabled(), native.COMPILED, walk.COMPILED, fields.COMPILED)")
    done = subprocess.run([sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split()[0] == "False"
    assert len(set(done.stdout.split()[1:])) == 1, "all that is written in C is there, or nothing of it"
