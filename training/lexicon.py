"""Make the lexicons of the typo pass: `python -m training.lexicon --scowl DIR [--languages en de ...] [--out DIR]`.

Nothing is downloaded. Sources are installed packages: wordfreq (frequencies), codespell (known misspellings), pocketsphinx (word pairs of its
language model of general US English); DIR, the word lists of SCOWL (Debian's package `scowl` puts them into /usr/share/dict/scowl); and `jargon.txt`,
words that all of these lack.
`src/newsclean/data/README.md` says what the files hold, and under which licence.
"""
from __future__ import annotations

import argparse
import re
import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from math import log10
from pathlib import Path

from newsclean.fingerprints import Fingerprints
from newsclean.repair.spelling.lexicon import NO_WORD, PAIR_FLOOR, PAIR_STEP, RARE_DICTIONARY, RARE_FLOOR, RARE_STEP, ZIPF_STEPS
from training.language_model import pairs_of_model

TARGET = Path(__file__).parent.parent / "src" / "newsclean" / "data"
JARGON = Path(__file__).with_name("jargon.txt")
WORD = re.compile(r"[a-zà-öø-ÿœßąćęłńśźżăâîșț]+(?:['-]?[a-zà-öø-ÿœß]+)?")
WORD_LISTS = frozenset({"words", "upper", "contractions"})
NAME_LISTS = ("upper", "proper-names", "abbreviations")
LONE_LENGTH = 3
"""Strings of so many letters stand in large dictionaries as symbols, abbreviations, and letters of foreign alphabets."""
SCOWL_TRUSTED, SCOWL_RARE = 70, 80
PAIRS = 1_150_000
NEIGHBOURS = ("es", "pt", "fr", "it", "de")
"""Languages of which English news has words, agencies without their accents."""
FOREIGN_ZIPF, FOREIGN_LENGTH = 2.4, 4
"""Zipf frequency in its language, and letters, of such a word at least: those that are rarer or shorter look like slips more often than they stand in news."""
SHORT_LEVELS = {2: 50, 3: 60}
SHORT_ZIPF = 2.6


def scowl_levels(folder: Path) -> dict[str, tuple[int, str]]:
    """For each word of SCOWL its lowest level and the kind of list that it stands in."""
    found: dict[str, tuple[int, str]] = {}
    for path in sorted(folder.iterdir()):
        name, _, level = path.name.rpartition(".")
        kind = name.rpartition("-")[2]
        for word in path.read_text("utf-8").split():
            if int(level) < found.get(word, (99, ""))[0]:
                found[word] = int(level), kind
    return found


def frequencies(language: str) -> dict[str, float]:
    """Zipf frequency (log10 of the count in a thousand million words) of each word that wordfreq knows."""
    from wordfreq import get_frequency_dict  # noqa: PLC0415 - takes seconds to load, and only this needs it
    return {word.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"): log10(share) + 9 for word, share in get_frequency_dict(language, "large").items()}


def slips(trusted: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Misspellings and what they are misspellings of, from codespell's main list."""
    import codespell_lib  # noqa: PLC0415 - only this needs it
    known = set(trusted)
    for line in (Path(codespell_lib.__file__).parent / "data" / "dictionary.txt").read_text("utf-8").splitlines():
        wrong, _, rights = line.partition("->")
        meant = [right.strip() for right in rights.split(",") if right.strip() and set(right.strip().split()) <= known]
        if meant and wrong not in known and re.fullmatch(r"[a-z]{2,}", wrong):
            yield wrong, meant


def english_words(levels: dict[str, tuple[int, str]], zipf: dict[str, float]) -> list[str]:
    """The words that are right wherever they stand in small letters."""
    def fits(word: str, level: int, kind: str) -> bool:
        if level > SCOWL_TRUSTED or kind not in WORD_LISTS or not WORD.fullmatch(word) or word.endswith("'s"):
            return False
        if len(word) == 1:
            return word == "a"
        return level <= SHORT_LEVELS.get(len(word), SCOWL_TRUSTED) and (len(word) > 3 or zipf.get(word, 0.0) >= SHORT_ZIPF)
    words = {word for word, (level, kind) in levels.items() if fits(word, level, kind)}
    return sorted(words | {bare for word in words if (bare := without_accents(word)) not in words})


def without_accents(word: str) -> str:
    """The word as agencies write it: `fiancee`."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def jargon(known_slips: set[str]) -> set[str]:
    """The words of `jargon.txt`, without those that a list of misspellings has."""
    return set(JARGON.read_text("utf-8").partition("\n")[2].split()) - known_slips


def rare_words(levels: dict[str, tuple[int, str]], zipf: dict[str, float], trusted: set[str], terms: set[str]) -> Iterator[tuple[str, int]]:
    """Strings that are seen in print but are in no common dictionary, with how often, and whether a large dictionary has them. `terms`: words that count as if one had."""
    listed = terms | {word for word, (level, kind) in levels.items() if level <= SCOWL_RARE and kind in WORD_LISTS and len(word) > LONE_LENGTH}
    names = {word.lower() for word, (level, _) in levels.items() if level <= SCOWL_RARE}
    for word in sorted(listed | names | zipf.keys()):
        if word not in trusted and WORD.fullmatch(word) and not word.endswith("'s"):
            steps = min(7, max(0, round((zipf.get(word, 0.0) - RARE_FLOOR) / RARE_STEP)))
            yield word, steps + (RARE_DICTIONARY if word in listed else 0)


def foreign_words(trusted: set[str]) -> list[str]:
    """Words of other languages that lose an accent where only ASCII is to be had, without it, and which are not English for it."""
    found = {without_accents(word) for language in NEIGHBOURS for word, zipf in frequencies(language).items()
             if zipf >= FOREIGN_ZIPF and len(word) >= FOREIGN_LENGTH and word.isalpha() and not word.isascii()}
    return sorted(word for word in found - trusted if word.isascii())


def names(folder: Path, trusted: set[str]) -> list[str]:
    """In small letters, what SCOWL has as a name or an abbreviation."""
    found = set[str]()
    for path in sorted(folder.iterdir()):
        lists, _, level = path.name.rpartition(".")
        if lists.endswith(NAME_LISTS) and int(level) <= SCOWL_RARE:
            found.update(word.lower() for word in path.read_text("utf-8").split() if not word.endswith("'s"))
    return sorted(found - trusted)


def pair_levels(trusted: dict[str, float], folder: Path | None) -> list[tuple[str, int]]:
    """The commonest word pairs of the language model, with the logarithm of their share."""
    kept = [(joint, f"{a} {b}") for a, b, joint in pairs_of_model(folder) if all(w in trusted or w == NO_WORD for w in (a, b))]
    kept.sort(reverse=True)
    return [(pair, min(15, max(0, round((joint - PAIR_FLOOR) / PAIR_STEP)))) for joint, pair in kept[:PAIRS]]


def save_words(path: Path, zipf: dict[str, float]) -> None:
    """Words and a byte for each: its Zipf frequency in sixteenths."""
    words = sorted(zipf)
    levels = bytes(min(255, max(0, round(zipf[word] * ZIPF_STEPS))) for word in words)
    path.write_bytes(zlib.compress(" ".join(words).encode() + b"\0" + levels, 9))


def save_slips(path: Path, found: list[tuple[str, list[str]]]) -> None:
    """The misspellings in one line, then a line for each with what it may be meant for."""
    lines = [" ".join(wrong for wrong, _ in found), *(",".join(right) for _, right in found)]
    path.write_bytes(zlib.compress("\n".join(lines).encode(), 9))


def english(scowl: Path, out: Path) -> None:
    """The files of English."""
    levels, zipf = scowl_levels(scowl), frequencies("en")
    trusted = {word: zipf.get(word, 0.0) for word in english_words(levels, zipf)}
    save_words(out / "lexicon_en_words.bin", trusted)
    known_slips = sorted(slips(trusted))
    save_slips(out / "lexicon_en_slips.bin", known_slips)
    terms = jargon({wrong for wrong, _ in known_slips})
    (out / "lexicon_en_rare.bin").write_bytes(Fingerprints.built(rare_words(levels, zipf, set(trusted), terms)).to_bytes())
    (out / "lexicon_en_foreign.bin").write_bytes(Fingerprints.built((word, 0) for word in foreign_words(set(trusted))).to_bytes())
    (out / "lexicon_en_names.bin").write_bytes(Fingerprints.built((name, 0) for name in names(scowl, set(trusted))).to_bytes())
    (out / "lexicon_en_pairs.bin").write_bytes(Fingerprints.built(pair_levels(trusted, None)).to_bytes())


def main() -> None:
    """Write the files that the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scowl", type=Path, default=Path("/usr/share/dict/scowl"))
    parser.add_argument("--out", type=Path, default=TARGET)
    args = parser.parse_args()
    english(args.scowl, args.out)
    for path in sorted(args.out.glob("lexicon_*.bin")):
        print(f"{path.name}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
