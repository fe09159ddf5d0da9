"""The examples in the docstrings of the writers run."""
from __future__ import annotations

import doctest
import importlib
import pkgutil
from datetime import datetime

import pytest

import newsclean.write
from newsclean import Block, Document, Link

MODULES = [f"newsclean.write.{module.name}" for module in pkgutil.iter_modules(newsclean.write.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_examples_run(name: str) -> None:
    module = importlib.import_module(name)
    failed, _ = doctest.testmod(module, extraglobs={"Block": Block, "Document": Document, "Link": Link, "datetime": datetime}, raise_on_error=False)
    assert failed == 0


def test_there_are_examples() -> None:
    finder = doctest.DocTestFinder()
    assert sum(len(test.examples) for name in MODULES for test in finder.find(importlib.import_module(name))) >= 10
