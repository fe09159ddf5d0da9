"""How the shipped labeller does on made-up texts that no training sees: `python -m training.held`.

The texts of `held/` were written apart from all others, before the weights that they measure. How much of the transitions counts was chosen with a look at
them, too. Lines are told by a blank line between them, and without one.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from newsclean.blocks import ARTICLE_ROLES, Role
from newsclean.parts import key_of
from newsclean.pipeline import clean
from training.written import written_texts

__all__ = ["FOLDER", "Figures", "figures_of", "roles_of"]

FOLDER = Path(__file__).parent / "held"
ARTICLE = frozenset(role.value for role in ARTICLE_ROLES)
LAYOUTS = {"blank lines between": "\n\n", "no blank lines": "\n"}
TOLD = ("title", "subtitle", "byline", "date", "article", "caption", "bio", "teaser", "promo")


@dataclass
class Figures:
    """What was counted over some texts.

    exact   texts whose article lines are all right, and texts
    pairs   how often a line of the first role was given the second; roles of the article are one
    """

    exact: Counter[bool] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)

    def f1(self, role: str) -> float:
        """F1 of the lines of a role."""
        told = sum(n for pair, n in self.pairs.items() for name in pair if name == role)
        return 2 * self.pairs[role, role] / told if told else 0.0

    @property
    def right(self) -> float:
        """Share of lines with the right role."""
        return sum(n for (want, got), n in self.pairs.items() if want == got) / self.pairs.total()


def roles_of(lines: list[str], between: str) -> Iterator[str]:
    """The role that each line of a text gets: that of the block which says the same, else of the block that holds it."""
    blocks = clean(between.join(lines), kind="text").blocks
    keys, asked = [key_of(block.text) for block in blocks], [key_of(line) for line in lines]
    found: dict[int, Role] = {}
    for a, b, size in SequenceMatcher(None, keys, asked, autojunk=False).get_matching_blocks():
        found |= {b + i: blocks[a + i].role for i in range(size)}
    for at, key in enumerate(asked):
        holder = (block.role for block, whole in zip(blocks, keys) if key and key in whole)
        yield (found.get(at) or next(holder, Role.OTHER)).value


def figures_of(texts: list[dict[str, Any]], between: str) -> Figures:
    """What comes out for each line of some texts."""
    figures = Figures()
    for text in texts:
        wanted = [_merged(role) for _, role in text["lines"]]
        given = [_merged(role) for role in roles_of([line for line, _ in text["lines"]], between)]
        figures.pairs.update(zip(wanted, given))
        figures.exact[all((want == "article") == (got == "article") for want, got in zip(wanted, given))] += 1
    return figures


def _merged(role: str) -> str:
    return "article" if role in ARTICLE else role


def main() -> None:
    """Print the figures."""
    texts = list(written_texts(FOLDER))
    for name, between in LAYOUTS.items():
        figures = figures_of(texts, between)
        each = {role: figures.f1(role) for role in TOLD}
        print(f"{name}: article exact in {figures.exact[True]} of {len(texts)} texts, its lines' F1 {each['article']:.3f}; "
              f"lines with the right role {figures.right:.1%}, mean F1 {sum(each.values()) / len(each):.3f}")
        print("  " + ", ".join(f"{role} {value:.2f}" for role, value in each.items()))


if __name__ == "__main__":
    main()
