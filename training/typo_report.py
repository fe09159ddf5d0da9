"""What the typo pass would do, out of fold: a line for each kind and threshold, and one for the thresholds that it has."""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from newsclean.repair.spelling.finding import Kind
from newsclean.repair.spelling.lexicon import Lexicon
from newsclean.repair.spelling.model import SpellingModel
from newsclean.repair.typos import THRESHOLDS
from training.typo_items import FOLDS, Item
from training.typos import Sample, Scanned, samples_of

__all__ = ["report", "totals_of"]

STEPS = (0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.99)
NEVER = 2.0
Judged = tuple[float, Sample]


def report(items: Scanned, totals: Counter[str], model_without: Callable[[int], SpellingModel], lexicon: Lexicon, worst: int) -> None:
    """Print the table of what each kind finds, and the likeliest false corrections of edited news."""
    made: list[Judged] = []
    for fold in range(FOLDS):
        model = model_without(fold)
        made += [(model.probability(sample.finding.kind, sample.finding.features), sample)
                 for sample in samples_of([entry for entry in items if entry[0].fold == fold], lexicon, model) if sample.finding.kind is not Kind.DOUBLED]
    best = list(chosen(made))
    for kind in Kind:
        for step in STEPS:
            print(line(f"{kind} {step:.2f}", [sample for p, sample in best if sample.finding.kind is kind and p >= step], totals))
    best = [(p, sample) for p, sample in best if p >= THRESHOLDS.get(sample.finding.kind, NEVER)]
    print(line("at the thresholds, typos alone", [sample for _, sample in best], totals))
    false = sorted(((p, s) for p, s in best if s.item.clean and s.right is False), key=lambda pair: -pair[0])
    wrong = sorted(((p, s) for p, s in best if not s.item.clean and not s.right), key=lambda pair: -pair[0])
    for p, sample in false[:worst] + wrong[:2 * worst]:
        print(f"{p:.4f} {sample.finding.kind} {sample.item.id} {sample.item.group} {sample.right} {sample.context} {_wanted(sample)}")


def totals_of(items: list[Item]) -> Counter[str]:
    """How many known errors there are in each group."""
    return Counter(name for item in items if not item.clean for name in item.group.split("/"))


def _wanted(sample: Sample) -> str:
    return "" if sample.item.clean else sample.item.errors[0][2]


def chosen(made: Iterable[Judged]) -> Iterable[Judged]:
    """Of findings that overlap, the likeliest."""
    by_item: dict[tuple[str, int], list[Judged]] = defaultdict(list)
    for p, sample in made:
        by_item[sample.item.id, sample.line].append((p, sample))
    for group in by_item.values():
        taken: list[Judged] = []
        for p, sample in sorted(group, key=lambda pair: -pair[0]):
            f = sample.finding
            if not any(f.start <= o.finding.end and f.end >= o.finding.start for _, o in taken):
                taken.append((p, sample))
        yield from taken


def line(label: str, done: list[Sample], totals: Counter[str]) -> str:
    """Shares mended by group, share of wrong corrections, false corrections of edited news."""
    right = Counter(name for sample in done if not sample.item.clean and sample.right for name in sample.item.group.split("/"))
    typos = [sample for sample in done if not sample.item.clean and not sample.item.group.startswith("made")]
    wrong = sum(not sample.right for sample in typos)
    news = [sample for sample in typos if sample.item.group.endswith(("natural", "inject"))]
    astray = sum(not sample.right for sample in news)
    false = Counter(sample.finding.kind.value for sample in done if sample.item.clean and sample.right is False)
    fixed = sum(bool(sample.right) for sample in done if sample.item.clean)
    shares = " ".join(f"{name} {right[name] / totals[name]:.3f}" for name in ("natural", "nonword", "attested", "spacing", "real_word", "own"))
    return (f"{label}: {shares} | wrong {wrong / max(1, len(typos)):.4f} of {len(typos)}, in news {astray / max(1, len(news)):.4f} of {len(news)} "
            f"| edited news: false {dict(false)} fixed {fixed}")
