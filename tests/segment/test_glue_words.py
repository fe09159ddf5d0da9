"""Words by which glue is told: names in camel case."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.segment.glue_words import CAMEL_NAMES, CAMEL_PAIRS, _pairs


@pytest.mark.parametrize(("name", "pairs"), [
    ("GlaxoSmithKline", ["GlaxoSmith", "SmithKline"]), ("YouTube", ["YouTube"]), ("Pell", []), ("pell", []), ("iPhone", ["iPhone"]), ("OpenAI", ["OpenAI"]), ("ZDNet", []),
    ("GmbH", ["GmbH"]), ("KPop", []), ("ChatGPTPlus", ["ChatGPTPlus"]), ("McDonaldHouse", ["McDonald", "DonaldHouse"]), ("", []),
])
def test_a_name_in_camel_case_has_humps(name: str, pairs: list[str]) -> None:
    assert _pairs(name) == pairs


@given(st.lists(st.from_regex(r"[A-Z][a-z]{1,5}", fullmatch=True), min_size=1, max_size=5))
def test_two_humps_beside_each_other_are_a_pair(humps: list[str]) -> None:
    assert _pairs("".join(humps)) == ["".join(humps[at:at + 2]) for at in range(len(humps) - 1)]


def test_pairs_are_those_of_the_names() -> None:
    assert {"GlaxoSmith", "SmithKline", "YouTube", "WhatsApp"} <= CAMEL_PAIRS
    assert CAMEL_PAIRS.isdisjoint({"Glaxo", "GlaxoSmithKline", "Tube", "KPop"})
    assert all(any(pair in name for name in CAMEL_NAMES) for pair in CAMEL_PAIRS)


def test_every_name_has_a_pair() -> None:
    assert [name for name in CAMEL_NAMES if not _pairs(name)] == []
