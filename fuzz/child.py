"""The process that fuzzes a target; `python -m fuzz` starts it. It is ended by libFuzzer."""
from __future__ import annotations

import argparse
import random
import sys
import traceback
from collections import Counter
from collections.abc import Callable
from hashlib import sha1
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["newsclean"]):
    from fuzz.mutations import mutated
    from fuzz.seeds import seeds_of
    from fuzz.targets import TARGETS

HANG = 600  # seconds of wall time, after which an input is taken for one that never ends; the law's own limit, of processor time, is much lower
ALIKE = 3   # findings with the same cause that are kept
PLAIN = 0.2  # of the mutations are those of libFuzzer, which know nothing of what they change


def main() -> None:
    """Run one input, or fuzz."""
    parser = argparse.ArgumentParser(prog="python -m fuzz.child")
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--replay", type=Path)
    for name in ("seconds", "executions", "longest"):
        parser.add_argument(f"--{name}", type=int)
    options = parser.parse_args()
    if options.replay:
        TARGETS[options.target](options.replay.read_bytes())
        return
    _fuzz(options)


def _fuzz(options: argparse.Namespace) -> None:
    """Does not return: libFuzzer ends the process."""
    corpus, findings = options.home / options.target, options.home / "findings"
    for folder in (corpus, findings):
        folder.mkdir(parents=True, exist_ok=True)
    seeds = list(dict.fromkeys(seed for seed in seeds_of(options.target, options.longest) if len(seed) <= options.longest))
    for seed in seeds:
        (corpus / sha1(seed, usedforsecurity=False).hexdigest()).write_bytes(seed)

    def mutate(data: bytes, longest: int, seed: int) -> bytes:
        chance = random.Random(seed)  # noqa: S311  # repeatable, not secret
        if chance.random() < PLAIN:
            return atheris.Mutate(data, longest)
        return mutated(data, chance.choice(seeds), chance)[:longest]
    arguments = [sys.argv[0], f"-max_total_time={options.seconds}", f"-runs={options.executions}", f"-max_len={options.longest}", f"-timeout={HANG}", f"-report_slow_units={HANG}",
                 f"-artifact_prefix={findings}/{options.target}-", "-print_final_stats=1", "-rss_limit_mb=4096", str(corpus)]
    atheris.Setup(arguments, kept(TARGETS[options.target], f"{findings}/{options.target}-"), custom_mutator=mutate)
    atheris.Fuzz()


def kept(run: Callable[[bytes], None], prefix: str) -> Callable[[bytes], None]:
    """The target; what it raises is written down, with the input, and fuzzing goes on."""
    causes = Counter[str]()

    def call(data: bytes) -> None:
        try:
            run(data)
        except Exception as error:  # noqa: BLE001  # whatever an input raises is what is looked for
            frame = traceback.extract_tb(error.__traceback__)[-1]
            cause = f"{type(error).__name__} at {Path(frame.filename).name}:{frame.lineno} {str(error)[:40]}"
            causes[cause] += 1
            if causes[cause] <= ALIKE:
                name = prefix + sha1(data, usedforsecurity=False).hexdigest()
                Path(name).write_bytes(data)
                Path(f"{name}.txt").write_text(traceback.format_exc(), encoding="utf-8", errors="backslashreplace")
                sys.stderr.write(f"finding {name}: {cause}\n".encode("ascii", "backslashreplace").decode())
    return call


if __name__ == "__main__":
    main()
