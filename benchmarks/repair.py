"""Repair beside its peers, in one run: what is harmed in clean text, and how long it takes. `python -m benchmarks.repair [FOLDER] [--rounds N]`.

FOLDER  text files (*.txt, UTF-8, one article each) that are clean; without it, the text of the project's own pages and the
        expected texts of its repair cases
Peers   ftfy with its defaults and without flattening quotation marks; spellers where they are installed (symspellpy, pyspellchecker,
        autocorrect, codespell)

The tools take turns on the same texts, so that a busy machine is busy for all. Times are processor time; a ratio is taken within each round against
ftfy's defaults, and given as median with the least and the greatest. Damage is words changed, for each million words of clean text.
"""
from __future__ import annotations

import argparse
import importlib
import re
import sys
import time
import tomllib
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import partial, reduce
from pathlib import Path
from statistics import median

from newsclean import clean
from newsclean.document import Document
from newsclean.read import read
from newsclean.repair import repair_hyphens, repair_mojibake, repair_quotes, repair_spacing, repair_typos

FIXTURES = Path(__file__).parents[1] / "fixtures"
PASSES = (repair_mojibake, repair_hyphens, repair_quotes, repair_spacing, repair_typos)
BASE = "ftfy"
MIN_CHARACTERS = 400_000  # fewer are repeated: a round of a few milliseconds measures the clock
WORD = re.compile(r"\w+")
SEPARATOR = "\n\n"

Tool = Callable[[str], str]


def texts_of(folder: Path | None) -> list[str]:
    """The clean texts: those of the folder, or of the fixtures the pages, and of the cases what is expected and what is to be kept."""
    if folder is not None:
        return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    pages = (path.read_bytes() for path in sorted((FIXTURES / "pages").glob("[!m]*.html")))  # without those that are mojibake
    found = [SEPARATOR.join(block.text for block in read(page, kind="html").blocks) for page in pages]
    for name in ("quotes", "quotes_keep", "mojibake", "mojibake_keep", "spacing", "spacing_keep"):
        rows = tomllib.loads((FIXTURES / "repair" / f"{name}.toml").read_text(encoding="utf-8"))["case"]
        found += [row.get("expected", row["original"]) for row in rows]
    return found


def repaired(text: str) -> str:
    """The text after the repair passes."""
    return SEPARATOR.join(block.text for block in clean(text, kind="text", passes=PASSES).blocks)


def peers() -> Iterator[tuple[str, Tool]]:
    """Those that are installed."""
    ftfy = importlib.import_module("ftfy")
    yield BASE, ftfy.fix_text
    yield "ftfy, quotes kept", lambda text: str(ftfy.fix_text(text, uncurl_quotes=False))
    for name, load in (("symspellpy", symspell), ("pyspellchecker", pyspell), ("autocorrect", autocorrect), ("codespell", codespell)):
        try:
            correct = load()
        except ImportError:
            continue
        yield name, by_word(correct)


def by_word(correct: Tool) -> Tool:
    """A tool for words as a tool for texts."""
    return lambda text: WORD.sub(lambda match: correct(match[0]), text)


def symspell() -> Tool:
    """One word at a time, as its manual shows."""
    library = importlib.import_module("symspellpy")
    speller = library.SymSpell()
    speller.load_dictionary(str(Path(str(library.__file__)).parent / "frequency_dictionary_en_82_765.txt"), 0, 1)
    return lambda word: str(speller.lookup(word, library.Verbosity.TOP, max_edit_distance=2, include_unknown=True, transfer_casing=True)[0].term)


def pyspell() -> Tool:
    """One word at a time."""
    speller = importlib.import_module("spellchecker").SpellChecker()
    return lambda word: str(speller.correction(word) or word)


def autocorrect() -> Tool:
    """One word at a time."""
    speller = importlib.import_module("autocorrect").Speller()
    return lambda word: str(speller(word))


def codespell() -> Tool:
    """One word at a time, with its main dictionary; what has several corrections it only reports."""
    library = importlib.import_module("codespell_lib")
    slips = (Path(str(library.__file__)).parent / "data" / "dictionary.txt").read_text(encoding="utf-8").splitlines()
    known = {wrong: right for wrong, _, right in (line.partition("->") for line in slips) if "," not in right}
    return lambda word: known.get(word, word)


def changed(before: str, after: str) -> int:
    """Words and signs that are not what they were; white space is not looked at."""
    old, new = (re.findall(r"\w+|[^\w\s]", text) for text in (before, after))
    if old == new:
        return 0
    return sum(max(b - a, d - c) for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if tag != "equal")


def damage(tool: Tool, texts: Sequence[str]) -> tuple[int, int, float]:
    """Texts changed, words changed, and words changed for each million."""
    counts = [changed(text, tool(text)) for text in texts]
    words = sum(len(text.split()) for text in texts)
    return sum(map(bool, counts)), sum(counts), 1e6 * sum(counts) / max(1, words)


def on_all(tool: Tool, texts: Sequence[str]) -> list[str]:
    """What the tool makes of each text."""
    return [tool(text) for text in texts]


def seconds(run: Callable[[], object]) -> float:
    """Processor time of one call."""
    start = time.process_time()
    run()
    return time.process_time() - start


def speeds(tools: dict[str, Tool], texts: Sequence[str], rounds: int) -> dict[str, list[float]]:
    """Times of each tool, round by round, in turns. For newsclean the passes alone are timed too: reading is no repair."""
    many = list(texts) * (1 + MIN_CHARACTERS // max(1, sum(map(len, texts))))
    documents = [read(text, kind="text") for text in many]

    def passes_alone() -> list[Document]:
        return [reduce(lambda now, step: step(now), PASSES, document) for document in documents]
    runs: dict[str, Callable[[], object]] = {name: partial(on_all, tool, many) for name, tool in tools.items()}
    runs["newsclean, passes alone"] = passes_alone
    times: dict[str, list[float]] = {name: [] for name in runs}
    for i in range(rounds + 1):
        for name, run in runs.items():
            taken = seconds(run)
            if i:  # the first round loads tables and compiles expressions
                times[name].append(taken)
    return times


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--rounds", type=int, default=7)
    arguments = parser.parse_args()
    texts = texts_of(arguments.folder)
    if not texts:
        parser.error(f"no *.txt in {arguments.folder}")
    tools: dict[str, Tool] = {"newsclean": repaired, **dict(peers())}
    times = speeds(tools, texts, arguments.rounds)
    lines = [f"{len(texts)} texts, {sum(len(text.split()) for text in texts)} words, {arguments.rounds} rounds", "",
             "| tool | time, ftfy = 1 | least to greatest | texts changed | words changed | per million |", "|---|---|---|---|---|---|"]
    for name, taken in times.items():
        ratios = [mine / base for mine, base in zip(taken, times[BASE])]
        harm = damage(tools[name], texts) if name in tools else None
        cells = ["", "", ""] if harm is None else [str(harm[0]), str(harm[1]), f"{harm[2]:.1f}"]
        lines.append(f"| {name} | {median(ratios):.2f} | {min(ratios):.2f} to {max(ratios):.2f} | {' | '.join(cells)} |")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
