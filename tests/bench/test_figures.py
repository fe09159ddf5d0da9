"""The parts of the benchmarks that figures go through."""
from __future__ import annotations

import gzip
import json
import random
import time
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from benchmarks import pages, picture, quality, report, scaling, turns

GOLD = "The night ferry left the harbour on Monday, for the first time in eleven years."


def test_quality_is_one_for_the_same_text_and_nothing_for_none() -> None:
    assert quality.f1([(GOLD, GOLD.upper().replace(",", " -"))]) == 1
    assert quality.f1([(GOLD, "")]) == 0
    assert quality.f1([("", GOLD)]) is None


def test_quality_falls_with_what_is_missing_and_with_what_is_too_much() -> None:
    half = GOLD[:len(GOLD) // 2]
    assert 0.4 < quality.f1([(GOLD, half)]) < 0.8  # type: ignore[operator]
    assert quality.f1([(half, GOLD)]) == pytest.approx(quality.f1([(GOLD, half)]))


def test_an_empty_answer_costs_recall_alone() -> None:
    assert quality.f1([(GOLD, GOLD), (GOLD, "")]) == pytest.approx(2 / 3)


def test_short_texts_and_those_without_spaces_count() -> None:
    assert quality.f1([("Two words", "two words")]) == 1
    assert 0 < quality.f1([("渡船在星期一离开了港口", "渡船在星期一离开了")]) < 1  # type: ignore[operator]


def test_pages_are_as_large_as_they_are_asked_to_be() -> None:
    for size in (10_000, 300_000):
        assert size <= len(pages.of_size(size)) <= size + 25_000
    assert pages.of_blocks(250).count("<p>") - pages.of_blocks(0).count("<p>") == 250


def test_generated_pages_differ() -> None:
    many = list(pages.generated(3 * len(pages.FIXTURES)))
    assert len(set(many)) > len(many) * 0.6
    assert min(page.count("menu__item") for page in many if "<body" in page) > 40


def test_given_pages_are_the_same_whatever_the_order_of_the_lines(tmp_path: Path) -> None:
    rows = [{"html": f"<p>{number}</p>", "gold": gold} for number, gold in enumerate(("a", {"text": "b"}, {"blocks": [{"text": "c"}, {"text": "d"}]}, None))]
    found = []
    for name in ("a.jsonl.gz", "b.jsonl.gz"):
        random.shuffle(rows)
        (tmp_path / name).write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
        found.append(pages.given(tmp_path / name, 3))
    assert found[0] == found[1]
    assert len(found[0]) == 3
    assert {page.gold for page in pages.given(tmp_path / "a.jsonl.gz", 9)} == {"a", "b", "c\n\nd", ""}


def test_a_folder_of_pages(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>a", encoding="utf-8")
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    (tmp_path / "b.html").write_text("<p>b", encoding="utf-8")
    assert sorted((page.html, page.gold) for page in pages.given(tmp_path, 9)) == [("<p>a", "a"), ("<p>b", "")]
    (tmp_path / "empty").mkdir()
    with pytest.raises(ValueError, match="no pages in"):
        pages.given(tmp_path / "empty", 1)


def busy(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def fails() -> None:
    busy(0.002)
    raise RuntimeError


def test_ratios_of_medians_and_failures() -> None:
    found = turns.in_turns({"base": [lambda: busy(0.004)] * 3, "twice": [lambda: busy(0.008)] * 3, "fails": [fails, fails, lambda: None]}, 3)
    ratio = turns.ratio(found["twice"], found["base"])
    assert 1.5 < ratio.least <= ratio.middle <= ratio.greatest < 3
    assert [times.failures for times in found.values()] == [0, 0, 2]
    assert [len(times.rounds) for times in found.values()] == [3, 3, 3]
    assert found["base"].milliseconds == pytest.approx(4, rel=0.5)
    assert found["base"].high() >= found["base"].milliseconds


def test_growth_is_the_worst_step() -> None:
    assert scaling.growth({10: 1.0, 100: 10.0, 1000: 400.0}) == 40
    assert scaling.growth({10: 1.0}) == 0


def test_a_tool_out_of_patience_is_not_given_a_larger_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scaling, "PATIENCE", 0.01)
    seen: dict[str, list[int]] = {"quick": [], "slow": []}
    tools = {"quick": lambda page: seen["quick"].append(len(page)), "slow": lambda page: (seen["slow"].append(len(page)), busy(0.02))}
    found = scaling.curves(tools, (1, 10, 100), "x".__mul__)
    assert [sorted(curve) for curve in found.values()] == [[1, 10, 100], [1]]
    assert set(seen["slow"]) == {1}


def test_pictures_are_well_formed_and_escape_names() -> None:
    drawn = [picture.trade_off("A & B", {"newsclean": (5, 0.96), "other <b>": (50, 0.7)}, ("cost", "quality"), "newsclean".__eq__),
             picture.bars("bars", {"newsclean": 5.0, "other <b>": 50.0}, "ms", "newsclean".__eq__),
             picture.curves("curves", {"newsclean": {10: 0.1, 100: 1.0}, "none <b>": {}, "other <b>": {10: 0.2}}, ("n", "s"))]
    for svg in drawn:
        tree = ET.fromstring(svg)  # noqa: S314  what was made here
        texts = ["".join(node.itertext()) for node in tree.iter("{http://www.w3.org/2000/svg}text")]
        assert {"newsclean", "other <b>"} <= set(texts)


def test_axes_end_at_the_decade_of_the_last_value() -> None:
    svg = picture.curves("curves", {"newsclean": {10: 1.0, 1000: 100.0}}, ("n", "s"))
    assert ">1,000</text>" in svg
    assert ">10,000</text>" not in svg
    assert ">10</text>" in picture.bars("bars", {"newsclean": 1.0}, "ms", "newsclean".__eq__)


def test_axes_are_true() -> None:
    axis = picture.Axis(1, 1000, 0, 300)
    assert [axis(value) for value in (1, 10, 1000)] == pytest.approx([0, 100, 300])
    assert axis.ticks() == [1, 10, 100, 1000]
    assert picture.Axis(0.7, 1, 0, 30, logarithmic=False).ticks() == pytest.approx([0.7, 0.8, 0.9, 1])


def test_sections_are_replaced_and_nothing_else(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("before\n<!-- a -->\nold\n<!-- /a -->\n<!-- b -->\nkept\n<!-- /b -->\nafter\n", encoding="utf-8")
    report.put(page, "a", "new\n\nlines")
    assert page.read_text(encoding="utf-8") == "before\n<!-- a -->\nnew\n\nlines\n<!-- /a -->\n<!-- b -->\nkept\n<!-- /b -->\nafter\n"
    with pytest.raises(ValueError, match="no place for c"):
        report.put(page, "c", "")


def test_the_machine_is_named() -> None:
    assert "Python" in report.machine()
    assert "turbohtml" in report.versions()
