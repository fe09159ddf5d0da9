"""What all tests share: the Hypothesis profiles, and the folder of the strategies on the import path.

The laws run with few examples, the same ones each time. Thousands of fresh ones: `pytest tests/laws --hypothesis-profile=long`; an example of all laws together
costs 0.6 s of processor time, so that 4,000 of each take some forty minutes of a core.
"""
from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

sys.path.insert(0, str(Path(__file__).parent))  # tests are imported by path, so `strategies` is found only with this

CALM = [HealthCheck.too_slow, HealthCheck.data_too_large]  # pages are big on purpose, and the machine may be slow

settings.register_profile("ci", max_examples=40, deadline=None, derandomize=True, database=None, suppress_health_check=CALM,
                          phases=(Phase.explicit, Phase.generate, Phase.shrink))
settings.register_profile("long", max_examples=4000, deadline=None, suppress_health_check=CALM, print_blob=True)
settings.register_profile("mutation", settings.get_profile("ci"), phases=(Phase.explicit, Phase.generate))  # that it fails is enough
settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="hostile input at its full size, threads for ten minutes")


@pytest.fixture
def long(request: pytest.FixtureRequest) -> bool:
    """Is there time for full sizes?"""
    return bool(request.config.getoption("--long"))
