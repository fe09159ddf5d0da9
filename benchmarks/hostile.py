"""The hostile corpus through this library and its peers. `python -m benchmarks.hostile [--share 0.1] [--seconds 30] [--memory 4000] [--only NAME]`.

Every library has a process, and every attack a copy of it, with a limit on its processor time and on its memory: what crashes, hangs or takes all
memory takes nothing with it. Where an attack is in bytes, all are given the same str. What came of each:

ok       the honest story is in the text
lost     there is text, and the story is not in it
nothing  no text, and no exception
raised   an exception of Python; its name
crash    the process was ended by a signal
hang     more processor time than the limit
memory   more memory than the limit
"""
from __future__ import annotations

import argparse
import json
import os
import resource
import signal
import sys
from collections import Counter
from pathlib import Path
from typing import NoReturn

from benchmarks import peers

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from hostile.corpus import CORPUS, Attack  # the tests are no package that is installed

STORY = "rebuild its pier"
TOOLS = {"newsclean": peers.newsclean, "trafilatura": peers.trafilatura, "readability-lxml": peers.readability, "newspaper4k": peers.newspaper,
         "jusText": peers.justext, "Resiliparse": peers.resiliparse, "goose3": peers.goose}
WARM = "<html><body><p>The council voted on Tuesday to rebuild the pier.</p></body></html>"
MIB = 1 << 20


def outcome(tool: peers.Tool, source: str, seconds: int, memory: int) -> tuple[str, float]:
    """What a tool makes of a source in a process of its own, and the processor time it took."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _work(tool, source, writing, seconds, memory)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read().decode()
    _, status, used = os.wait4(child, 0)
    spent = used.ru_utime + used.ru_stime
    if said:
        return said, spent
    ended = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    return ("hang" if ended in (signal.SIGXCPU, signal.SIGKILL) or spent >= seconds else f"crash {signal.Signals(ended).name}" if ended else "crash"), spent


def _work(tool: peers.Tool, source: str, pipe: int, seconds: int, memory: int) -> NoReturn:
    """The child: does not return."""
    before = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(before.ru_utime + before.ru_stime) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    held = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (held + memory, held + memory))
    devnull = os.open(os.devnull, os.O_WRONLY)
    os.dup2(devnull, 1)
    os.dup2(devnull, 2)
    try:
        text = tool(source)
        said = "ok" if STORY in text else "lost" if text.strip() else "nothing"
    except MemoryError:
        said = "memory"
    except BaseException as error:  # noqa: BLE001  # whatever a library raises is what is to be known
        said = f"raised {type(error).__name__}"
    os.write(pipe, said.encode())
    os._exit(0)


def is_page(attack: Attack) -> bool:
    """Is it HTML? The peers take no plain text."""
    return "<p" in source_of(attack, 0)


def source_of(attack: Attack, share: float) -> str:
    """The attack in a share of its full size."""
    source = attack.make(max(20, int(attack.size * share)))
    return source.decode("utf-8", "replace") if isinstance(source, bytes) else source


def main() -> None:
    """Write a line for every tool and attack as JSON to standard error, the table in Markdown to standard output."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.hostile", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--share", type=float, default=1.0, help="of the full size (default: %(default)g)")
    parser.add_argument("--seconds", type=int, default=60, help="of processor time for each (default: %(default)s)")
    parser.add_argument("--memory", type=int, default=4000, help="MiB beyond what the process has at its start (default: %(default)s)")
    parser.add_argument("--only", choices=TOOLS, help="one tool")
    options = parser.parse_args()
    found = dict[str, dict[str, tuple[str, float]]]()
    for name in [options.only] if options.only else TOOLS:
        tool = TOOLS[name]()
        tool(WARM)
        found[name] = {}
        for attack in filter(is_page, CORPUS):
            found[name][attack.name] = outcome(tool, source_of(attack, options.share), options.seconds, options.memory * MIB)
            sys.stderr.write(json.dumps([name, attack.name, *found[name][attack.name]]) + "\n")
    sys.stdout.write(table(found) + "\n")


def table(found: dict[str, dict[str, tuple[str, float]]]) -> str:
    """Tools in rows, outcomes in columns."""
    kinds = ("ok", "lost", "nothing", "raised", "crash", "hang", "memory")
    lines = [f"| library | {' | '.join(kinds)} | seconds in all | the slowest |", f"|---|{'---:|' * (len(kinds) + 2)}"]
    for name, results in found.items():
        times = Counter(said.split()[0] for said, _ in results.values())
        spent = [seconds for _, seconds in results.values()]
        lines.append(f"| {name} | {' | '.join(str(times[kind]) for kind in kinds)} | {sum(spent):.0f} | {max(spent):.1f} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
