"""Fit the weights of the typo pass: `python -m training.typos --data DIR [--without K/5] [--out FILE] [--report]`.

Positives: sentences with one known error each. Negatives: edited news; what the annotators of that news call a slip is a positive, too, where its
correction is known, and left out where it is not.
"""
from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newsclean.repair.spelling.candidates import candidates_of
from newsclean.repair.spelling.context import place_of, plain
from newsclean.repair.spelling.evidence import choice_features
from newsclean.repair.spelling.finding import Features, Finding, Kind
from newsclean.repair.spelling.lexicon import Lexicon, lexicon_of
from newsclean.repair.spelling.model import BIAS, CHOICE, SpellingModel
from newsclean.repair.spelling.proofread import findings
from newsclean.repair.spelling.scan import Scan, scan
from training.typo_items import FOLDS, LONG, Item, items_of, slips_in_long_words, slips_in_small_words
from training.typo_outcomes import outcomes, summary

TARGET = Path(__file__).parent.parent / "src" / "newsclean" / "data" / "spelling.json"
RIDGE = 1.0
CHOICE_RIDGE = 0.5
STEPS, SETTLED = 50, 1e-6
"""Newton's method: steps at most, and the change of a weight from which it has arrived."""
WRONG_SHARE = 1.5
"""Weight of a word that is wrong and was mended wrong: there are few of them, and they are the ones that a reader would not notice."""
MISSED, TRIMMED = 1.8, 2
"""Log-odds from which a word of edited news is taken for a slip that its annotators missed: left out of the next fit. So many fits follow."""
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Sample:
    """A finding, and whether it is right: None where that is not known."""

    item: Item
    line: int
    finding: Finding
    right: bool | None
    context: str


Scanned = list[tuple[Item, list[str], Scan]]


def choice_groups(items: list[Item], lexicon: Lexicon) -> list[tuple[int, list[Features], int]]:
    """For each misspelt word its fold, the features of all candidates, and the number of the right one."""
    found = []
    for item in items:
        for start, end, right in item.errors:
            word = plain(item.text[start:end])
            candidates = candidates_of(word, lexicon.language) if word.islower() and word not in lexicon.words else ()
            words = [candidate.word for candidate in candidates]
            if plain(right) in words:
                place = place_of(item.text, start, end)
                found.append((item.fold, [choice_features(word, candidate, place, lexicon) for candidate in candidates], words.index(plain(right))))
    return found


def fit_choice(groups: list[tuple[list[Features], int]]) -> dict[str, float]:
    """Weights of the conditional logit model that makes the right candidates likeliest."""
    names = sorted({name for features, _ in groups for row in features for name in row})
    x = table([row for features, _ in groups for row in features], names)
    sizes = [len(features) for features, _ in groups]
    starts = np.cumsum([0, *sizes])[:-1]
    gold = starts + np.array([right for _, right in groups])
    group = np.repeat(np.arange(len(groups)), sizes)

    w = np.zeros(len(names))
    for _ in range(STEPS):
        z = x @ w
        share = np.exp(z - np.maximum.reduceat(z, starts)[group])
        share /= np.add.reduceat(share, starts)[group]
        means = np.add.reduceat(x * share[:, None], starts)
        slope = means.sum(0) - x[gold].sum(0) + 2 * CHOICE_RIDGE * w
        curve = (x * share[:, None]).T @ x - means.T @ means + 2 * CHOICE_RIDGE * np.eye(len(w))
        step = np.linalg.solve(curve, slope)
        w -= step
        if np.abs(step).max() < SETTLED:
            break
    return {name: round(float(value), 3) for name, value in zip(names, w)}


def table(features: list[Features], names: list[str]) -> Floats:
    """Rows of numbers."""
    place = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(features), len(names)))
    for i, row in enumerate(features):
        for name, value in row.items():
            if name in place:
                x[i, place[name]] = value
    return x


def scanned(items: list[Item], lexicon: Lexicon) -> Scanned:
    """The texts in which there is anything to look at."""
    found = ((item, (texts := item.text.split("\n")), scan(texts, lexicon)) for item in items)
    return [(item, texts, result) for item, texts, result in found if result.unknown or result.glued]


def samples_of(items: Scanned, lexicon: Lexicon, model: SpellingModel) -> Iterator[Sample]:
    """All findings in the texts, judged."""
    for item, texts, result in items:
        bases = np.cumsum([0, *(len(text) + 1 for text in texts)]).tolist()
        for i, finding in findings(texts, result, lexicon, model):
            a, b = max(0, finding.start - 40), finding.end + 40
            context = f"{texts[i][a:finding.start]}[{texts[i][finding.start:finding.end]}>{finding.after}]{texts[i][finding.end:b]}"
            yield Sample(item, i, finding, judged(item, bases[i] + finding.start, bases[i] + finding.end, finding.after), context)


def judged(item: Item, start: int, end: int, after: str) -> bool | None:
    """Is the correction right? None: not known."""
    made = trimmed(item.text, start, end, after)
    near = [error for error in item.errors if start <= error[1] and end >= error[0]]
    if any(error[2] != "?" and trimmed(item.text, *error) == made for error in near):
        return True
    if any(error[2] == "?" for error in near):
        return None
    return False if near or item.clean else None


def trimmed(text: str, start: int, end: int, after: str) -> tuple[int, int, str]:
    """The change without what it leaves as it was."""
    while start < end and after and text[start] == after[0]:
        start, after = start + 1, after[1:]
    while start < end and after and text[end - 1] == after[-1]:
        end, after = end - 1, after[:-1]
    return start, end, after


def logistic(x: Floats, y: Floats, share: Floats) -> Floats:
    """Weights of a logistic regression, the last one the bias."""
    w, ridge = np.zeros(x.shape[1]), np.append(np.full(x.shape[1] - 1, 2 * RIDGE), 1e-9)
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        slope = x.T @ (share * (p - y)) + ridge * w
        curve = (x * (share * p * (1 - p) + 1e-9)[:, None]).T @ x + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        w -= step
        if np.abs(step).max() < SETTLED:
            break
    return w


def fit_kind(samples: list[Sample]) -> dict[str, float]:
    """Weights of a logistic regression; features are scaled for the fit, so that the ridge means the same for all."""
    names = sorted({name for sample in samples for name in sample.finding.features})
    x = table([sample.finding.features for sample in samples], names)
    y = np.array([bool(sample.right) for sample in samples], dtype=float)
    share = np.array([1.0 if sample.item.clean or sample.right else WRONG_SHARE for sample in samples])
    edited = np.array([sample.item.clean for sample in samples])
    scale = x.std(0) + 1e-6
    x = np.column_stack([x / scale, np.ones(len(x))])
    best = logistic(x, y, share)
    for _ in range(TRIMMED):
        best = logistic(x, y, np.where(edited & (y == 0) & (x @ best > MISSED), 0.0, share))
    weights = {name: round(float(value), 4) for name, value in zip(names, best[:-1] / scale)}
    return {BIAS: round(float(best[-1]), 4)} | {name: value for name, value in weights.items() if value}


def fitted(items: Scanned, groups: list[tuple[int, list[Features], int]], lexicon: Lexicon, without: int | None) -> SpellingModel:
    """The model of all folds but one."""
    choice = SpellingModel(fit_choice([(features, right) for fold, features, right in groups if fold != without]), {})
    found = defaultdict(list)
    for sample in samples_of([entry for entry in items if entry[0].fold != without], lexicon, choice):
        if sample.right is not None and (sample.item.group != LONG or sample.finding.kind.weighed_as is Kind.WORD):
            found[sample.finding.kind.weighed_as].append(sample)
    return SpellingModel(choice.choice, {kind: fit_kind(found[kind]) for kind in Kind if any(s.right for s in found[kind])})


def save(model: SpellingModel, path: Path) -> None:
    """The weights as JSON."""
    path.write_text(json.dumps({CHOICE: dict(model.choice), **{str(kind): dict(weights) for kind, weights in model.kinds.items()}}, indent=1) + "\n", "utf-8")


def main() -> None:
    """Fit, report if asked to, save."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--without", help="leave out fold K of 5, given as K/5")
    parser.add_argument("--out", type=Path, default=TARGET)
    parser.add_argument("--report", action="store_true", help="also fit five times without one fold, and print what the others say of it")
    parser.add_argument("--worst", type=int, default=0, help="with --report: so many of the likeliest false corrections")
    args = parser.parse_args()
    items = list(items_of(args.data))
    lexicon = lexicon_of("en")
    if lexicon is None:
        parser.error("no English lexicon: run python -m training.lexicon first")
    items += [*slips_in_small_words(items, lexicon), *slips_in_long_words(items, lexicon)]
    groups, texts = choice_groups(items, lexicon), scanned(items, lexicon)
    if args.report:
        from training.typo_report import report, totals_of  # noqa: PLC0415 - it imports this module
        models = [fitted(texts, groups, lexicon, fold) for fold in range(FOLDS)]
        report(texts, totals_of(items), models.__getitem__, lexicon, args.worst)
        done = outcomes(items, models.__getitem__)
        print(f"all passes: {summary(done)}")
        for outcome in done:
            if outcome.wrong and (outcome.item.clean or args.worst):
                print(outcome.item.id, outcome.item.group, *outcome.shown, sep="  ")
    save(fitted(texts, groups, lexicon, int(args.without.partition("/")[0]) if args.without else None), args.out)


if __name__ == "__main__":
    main()
