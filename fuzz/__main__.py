"""Fuzz one target, or all of them in turn.

    python -m fuzz page --seconds 600
    python -m fuzz all --seconds 60
    python -m fuzz page --executions 100000 --longest 5000
    python -m fuzz page --replay FILE       run one input, as a finding is reproduced
    python -m fuzz counts                   what all runs so far have come to, target by target

Inputs that reach new code are kept in `.fuzz/TARGET` (or in `--home`), and the next run goes on from there. An input that breaks a law is written to
`.fuzz/findings`, with what it broke beside it, and fuzzing goes on. Every run leaves a line in `.fuzz/runs.jsonl`. The exit code is 1 if anything was found.
"""
from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

HOME = Path(__file__).parents[1] / ".fuzz"
LONGEST = {"page": 400, "markup": 400, "reading": 400, "text": 300, "saved": 1500, "rules": 300, "readers": 4000, "responses": 600}
"""Targets, and the bytes that an input may have: short ones run a hundred times as often as whole pages, and reach the same code."""
EXECUTIONS = re.compile(rb"^stat::number_of_executed_units:\s*(\d+)", re.MULTILINE)
SHOWN = (b"#", b"stat::", b"finding", b"==")
"""How the lines begin that say how far it is; of the others, libFuzzer writes thousands."""


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=[*LONGEST, "all", "counts"])
    parser.add_argument("--seconds", type=int, default=60, help="of each target (default: %(default)s)")
    parser.add_argument("--executions", type=int, default=-1, help="of each target; whichever comes first (default: any number)")
    parser.add_argument("--longest", type=int, help="bytes that an input may have (default: as suits the target)")
    parser.add_argument("--home", type=Path, default=HOME, help="where corpus, findings and counts are kept (default: .fuzz)")
    parser.add_argument("--replay", type=Path, help="run this input and nothing else")
    options = parser.parse_args()
    if options.target == "counts":
        sys.stdout.write(counts(options.home))
        return 0
    if options.replay:
        return subprocess.run([*_child(options.target), "--replay", str(options.replay)], check=False).returncode  # noqa: S603
    found = [fuzz(name, options) for name in (LONGEST if options.target == "all" else [options.target])]
    return int(any(found))


def _child(target: str) -> list[str]:
    return [sys.executable, "-m", "fuzz.child", target]


def fuzz(target: str, options: argparse.Namespace) -> bool:
    """One run of one target, in a process of its own; was anything found?"""
    longest, start = options.longest or LONGEST[target], time.time()
    findings = options.home / "findings"
    before = set(findings.glob(f"{target}-*"))
    command = [*_child(target), "--home", str(options.home), "--seconds", str(options.seconds), "--executions", str(options.executions), "--longest", str(longest)]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as child:  # noqa: S603
        said = b"".join(_shown(line) for line in child.stderr or ())
    new = set(findings.glob(f"{target}-*")) - before
    ended = EXECUTIONS.search(said)
    entry = {"target": target, "executions": int(ended[1]) if ended else 0, "seconds": round(time.time() - start), "longest": longest, "findings": len(new)}
    with (options.home / "runs.jsonl").open("a", encoding="utf-8") as runs:
        runs.write(json.dumps(entry) + "\n")
    return bool(new) or not ended


def _shown(line: bytes) -> bytes:
    if line.startswith(SHOWN):
        sys.stderr.buffer.write(line)
        sys.stderr.flush()
    return line if line.startswith(b"stat::") else b""


def counts(home: Path) -> str:
    """Executions and findings of all runs, target by target."""
    executions, findings = Counter[str](), Counter[str]()
    for entry in map(json.loads, (home / "runs.jsonl").read_text(encoding="utf-8").splitlines()):
        executions[entry["target"]] += entry["executions"]
        findings[entry["target"]] += entry["findings"]
    lines = [f"{name:10} {number:10,} executions {findings[name]:4} findings\n" for name, number in executions.items()]
    return "".join(lines) + f"{'all':10} {executions.total():10,} executions {findings.total():4} findings\n"


if __name__ == "__main__":
    sys.exit(main())
