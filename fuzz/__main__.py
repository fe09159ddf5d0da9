"""Fuzz one target, or all of them in turn.

    python -m fuzz page --seconds 600
    python -m fuzz all --seconds 60
    python -m fuzz page --replay FILE       run one input, as a finding is reproduced

Inputs that reach new code are kept in `.fuzz/TARGET`, and the next run goes on from there. What breaks a law is written to `.fuzz/findings`.
The last line that libFuzzer prints says how often the target was run.
"""
from __future__ import annotations

import argparse
import random
import subprocess
import sys
from hashlib import sha1
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["newsclean"]):
    from fuzz.mutations import mutated
    from fuzz.seeds import seeds_of
    from fuzz.targets import TARGETS

HOME = Path(__file__).parents[1] / ".fuzz"
LONGEST = 30_000
HANG = 120  # seconds of wall time, after which an input is taken for one that never ends; the law's own limit is much lower


def main() -> int:
    """Run the command; the exit code is that of the first target that fails."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=[*TARGETS, "all"])
    parser.add_argument("--seconds", type=int, default=60, help="of each target (default: %(default)s)")
    parser.add_argument("--replay", type=Path, help="run this input and nothing else")
    options = parser.parse_args()
    if options.target == "all":
        codes = [subprocess.run([sys.executable, "-m", "fuzz", name, "--seconds", str(options.seconds)], check=False).returncode for name in TARGETS]  # noqa: S603
        return next(filter(None, codes), 0)
    if options.replay:
        TARGETS[options.target](options.replay.read_bytes())
        return 0
    _fuzz(options.target, options.seconds)
    return 0


def _fuzz(target: str, seconds: int) -> None:
    """Does not return: libFuzzer ends the process."""
    corpus, findings = HOME / target, HOME / "findings"
    for folder in (corpus, findings):
        folder.mkdir(parents=True, exist_ok=True)
    seeds = list(seeds_of(target))
    for seed in seeds:
        (corpus / sha1(seed, usedforsecurity=False).hexdigest()).write_bytes(seed)

    def mutate(data: bytes, longest: int, seed: int) -> bytes:
        chance = random.Random(seed)  # noqa: S311  # repeatable, not secret
        if chance.random() < 0.2:
            return atheris.Mutate(data, longest)
        return mutated(data, chance.choice(seeds), chance)[:longest]
    arguments = [sys.argv[0], f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-timeout={HANG}", f"-artifact_prefix={findings}/{target}-", "-print_final_stats=1",
                 "-rss_limit_mb=4096", str(corpus)]
    atheris.Setup(arguments, TARGETS[target], custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
