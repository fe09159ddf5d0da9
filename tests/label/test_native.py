"""Where the package was compiled, compiled code is asked: its twins in Python say the same, but take several times as long, which no other test notices."""
from __future__ import annotations

import dataclasses
import importlib
import pkgutil
from types import ModuleType

import pytest

from newsclean import label
from newsclean.label import context, kin, model, native, needles, opinions, reasons, story, tables

MODULES = [importlib.import_module(f"{label.__name__}.{found.name}") for found in pkgutil.iter_modules(label.__path__) if not found.name.startswith("_")]
CLASSES = [value for module in MODULES for value in vars(module).values() if isinstance(value, type) and value.__module__ == module.__name__]
VALUES = [value for value in CLASSES if dataclasses.is_dataclass(value) or issubclass(value, tuple)]


@pytest.mark.parametrize(("module", "name"), [
    (context, "placed"), (kin, "tallied"), (model, "numbered"), (needles, "standing"), (opinions, "likeliest"), (reasons, "strongest"), (story, "shared"),
    (tables, "binned"), (tables, "picked")])
def test_what_was_compiled_is_asked(module: ModuleType, name: str) -> None:
    assert (getattr(module, name) is not getattr(module, f"{name}_in_python")) is native.COMPILED


def test_the_model_is_compiled_with_the_package() -> None:
    ours = model.load_model("html")
    assert isinstance(ours.network, model.CompiledNetworks) is native.COMPILED
    assert (ours.kept is not None) is native.COMPILED


@pytest.mark.parametrize("value", VALUES)
def test_values_have_slots(value: type) -> None:
    """A value with a dictionary of its own takes three times the memory, and takes any attribute that is misspelt."""
    assert value.__dictoffset__ == 0
