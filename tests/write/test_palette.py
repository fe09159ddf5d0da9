"""The colours of the review page: enough contrast, and apart also for the colour-blind."""
from __future__ import annotations

import itertools
import re
from importlib.resources import files

import pytest

from newsclean.write.families import FAMILIES

CSS = (files("newsclean") / "data" / "review" / "page.css").read_text(encoding="utf-8")
PALETTES = dict(zip(("light", "dark"), (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block)) for block in re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[:2])))
NAMES = sorted(set(FAMILIES.values()))
TEXT, RULE = 4.5, 3.0  # WCAG 2.2 AA: contrast of text, and of what is no text
APART = 14.0           # CIE76 distance; 2.3 is just noticeable side by side, five times as much is told apart from memory
Color = tuple[float, float, float]
SIGHT: dict[str, tuple[Color, Color, Color]] = {  # Machado, Oliveira, Fernandes 2009, severity 1
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))


def times(matrix: tuple[Color, Color, Color], color: Color) -> Color:
    a, b, c = (sum(m * v for m, v in zip(row, color)) for row in matrix)
    return a, b, c


def linear(code: str) -> Color:
    r, g, b = (int(code[i:i + 2], 16) / 255 for i in (1, 3, 5))
    return tuple(v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in (r, g, b))  # type: ignore[return-value]


def contrast(one: str, other: str) -> float:
    dark, bright = sorted(times(TO_XYZ, linear(code))[1] for code in (one, other))
    return (bright + 0.05) / (dark + 0.05)


def lab(color: Color) -> Color:
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (p / w for p, w in zip(times(TO_XYZ, color), (0.95047, 1.0, 1.08883))))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(code: str, sight: str) -> Color:
    return lab(tuple(min(1.0, max(0.0, v)) for v in times(SIGHT[sight], linear(code))))  # type: ignore[arg-type]


@pytest.mark.parametrize("scheme", PALETTES)
@pytest.mark.parametrize("family", NAMES)
def test_text_and_rules_stand_out(scheme: str, family: str) -> None:
    colors = PALETTES[scheme]
    assert contrast(colors[family], colors["back"]) >= TEXT
    assert contrast(colors[family], colors[f"{family}-back"]) >= RULE
    assert contrast(colors["ink"], colors[f"{family}-back"]) >= TEXT
    assert contrast(colors["soft"], colors[f"{family}-back"]) >= TEXT
    for mark in ("del", "ins", "odd"):
        assert contrast(colors[mark], colors[f"{mark}-back"]) >= TEXT


@pytest.mark.parametrize("scheme", PALETTES)
@pytest.mark.parametrize("sight", SIGHT)
def test_families_are_told_apart(scheme: str, sight: str) -> None:
    colors = {family: seen(PALETTES[scheme][family], sight) for family in NAMES}
    for one, other in itertools.combinations(NAMES, 2):
        distance = sum((a - b) ** 2 for a, b in zip(colors[one], colors[other])) ** 0.5
        assert distance >= APART, f"{one} and {other} look alike"


def test_every_family_has_a_rule_of_its_own() -> None:
    rules = {family: match[1] for family in NAMES if (match := re.search(rf"^\.f-{family} {{ border-left: ([^;]*) var", CSS, re.MULTILINE))}
    assert len(set(rules.values())) == len(NAMES) == 5
