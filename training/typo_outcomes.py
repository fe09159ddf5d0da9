"""What all passes together do to a text, judged word by word: what was mended, mended wrongly, and changed without need."""
from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from newsclean import NEWS, Document, clean
from newsclean.repair import repair_typos
from newsclean.repair.spelling.model import SpellingModel
from newsclean.repair.typos import mended_by
from training.typo_items import FOLDS, Item

__all__ = ["Change", "Outcome", "changes", "judged", "outcomes", "summary"]

BEFORE = NEWS[:NEWS.index(repair_typos)]
"""The passes before that which is fitted; those behind it change no text of a block."""
GROUPS = ("natural", "nonword", "attested", "spacing", "real_word")
Change = tuple[int, int, tuple[str, ...]]
"""Words [start, end) of a text, and what stands in their place."""


@dataclass(frozen=True)
class Outcome:
    """What became of an item. `mended`: its known errors; `wrong`: changes that are none of them; `shown`: the latter in words."""

    item: Item
    mended: int
    wrong: int
    shown: tuple[str, ...]


def changes(before: Sequence[str], after: Sequence[str]) -> list[Change]:
    """What turns one list of words into the other.

    >>> changes("part ofthe bridge".split(), "part of the bridge".split())
    [(1, 2, ('of', 'the'))]
    """
    start, most = 0, min(len(before), len(after))
    while start < most and before[start] == after[start]:
        start += 1
    rest = 0
    while rest < most - start and before[-1 - rest] == after[-1 - rest]:
        rest += 1
    a, b = before[start:len(before) - rest], after[start:len(after) - rest]
    found = list[Change]()
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "replace" and i2 - i1 == j2 - j1:  # word by word
            found += [(start + i, start + i + 1, (b[j],)) for i, j in zip(range(i1, i2), range(j1, j2))]
        elif tag != "equal":
            found.append((start + i1, start + i2, tuple(b[j1:j2])))
    return found


def judged(item: Item, text: str) -> Outcome:
    """The outcome of a text that became `text`; white space but between words does not count."""
    before, after = item.text.split(), text.split()
    if before == after:
        return Outcome(item, 0, 0, ())
    known = [change for start, end, right in item.errors if right != "?"
             for change in changes(before, (item.text[:start] + right + item.text[end:]).split())]
    unknown = [(len(item.text[:start].split()) - 1, len(item.text[:end].split())) for start, end, right in item.errors if right == "?"]
    made = changes(before, after)
    mended = [change for change in made if change in known]
    wrong = [change for change in made if change not in known and not any(change[0] <= end and change[1] > start for start, end in unknown)]
    return Outcome(item, len(mended), len(wrong), tuple(f"{' '.join(before[max(0, i - 5):i])} [{' '.join(before[i:j])} > {' '.join(new)}] {' '.join(before[j:j + 5])}"
                                                         for i, j, new in wrong))


def outcomes(items: Iterable[Item], model_without: Callable[[int], SpellingModel]) -> list[Outcome]:
    """Every text cleaned by all passes, with a model that was fitted without its fold."""
    documents = [(item, clean(item.text, kind="text", passes=BEFORE)) for item in items if not item.group.startswith("made")]
    found = list[Outcome]()
    for fold in range(FOLDS):
        model = model_without(fold)
        found += [judged(item, _text(mended_by(model, document))) for item, document in documents if item.fold == fold]
    return found


def _text(document: Document) -> str:
    return "\n".join(block.text for block in document.blocks)


def summary(found: Sequence[Outcome]) -> str:
    """Shares mended by group, the share of changes that are wrong, and the changes of edited news that are false."""
    typos, news = [o for o in found if not o.item.clean], [o for o in found if o.item.clean]
    total, right = Counter[str](), Counter[str]()
    for outcome in typos:
        for name in outcome.item.group.split("/"):
            total[name] += 1
            right[name] += bool(outcome.mended)
    shares = " ".join(f"{name} {right[name] / total[name]:.4f}" for name in GROUPS if total[name])
    mended, wrong = sum(bool(o.mended) for o in typos), sum(o.wrong for o in typos)
    return (f"{shares} | wrong {wrong / max(1, mended + wrong):.4f} of {mended + wrong} | edited news: false {sum(o.wrong for o in news)}, "
            f"mended {sum(o.mended for o in news)}")
