"""The tool that changes the sources: what it changes, and that every change is Python."""
from __future__ import annotations

import ast
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("mutation_changes", ROOT / "mutation/changes.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["mutation_changes"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(("before", "after"), [
    ("a < b", {"a <= b"}), ("é == 'ü'", {"é != 'ü'"}), ("a not in b", {"a in b"}), ("a and b", {"a or b"}), ("not a", {"a"}), ("a + b", {"a - b"}),
    ("a = 3", {"a = (3 + 1)"}), ("a = True", {"a = False"}), ("b if a else c", {"b if True else c", "b if False else c"}), ("a = 'text'", set()),
    ("def f():\n    return g()", {"def f():\n    return None"}), ("a  # < b", set()),
])
def test_what_is_changed(before: str, after: set[str], tool: ModuleType) -> None:
    source = before.encode()
    assert {change.applied(source).decode() for change in tool.changes_of(source)} == after


def test_every_change_is_python_and_is_another_file(tool: ModuleType) -> None:
    for path in sorted((ROOT / "src/newsclean/segment").glob("*.py")):
        source = path.read_bytes()
        for change in tool.changes_of(source)[::5]:
            assert ast.dump(ast.parse(change.applied(source))) != ast.dump(ast.parse(source))


def test_only_what_pytest_can_find_is_run(tmp_path: Path) -> None:
    coverage = pytest.importorskip("coverage")
    from mutation.reach import Reach, _read

    data, source = coverage.CoverageData(str(tmp_path / "reach.data")), tmp_path / "a.py"
    for context, line in (("tests.repair.test_edits.test_x", 1), ("hypothesis.internal.engine.ConjectureRunner.test_function", 1), ("", 2), ("tests.laws.test_all.test_y", 3)):
        data.set_context(context)
        data.add_lines({str(source): [line]})
    data.write()
    reach = Reach(_read(tmp_path / "reach.data", tmp_path))
    assert reach.tests("a.py", 1) == ["tests/repair/test_edits.py::test_x"]
    assert reach.tests("a.py", 2) == ["tests/repair/test_edits.py::test_x", "tests/laws/test_all.py::test_y"]


def test_what_was_run_is_not_run_again() -> None:
    from types import SimpleNamespace

    from mutation.runs import Without
    items = [SimpleNamespace(nodeid=name) for name in ("tests/a.py::test_x", "tests/a.py::test_x[1]", "tests/a.py::test_xy", "tests/b.py::test_x[a::b]")]
    Without(["tests/a.py::test_x"]).pytest_collection_modifyitems(items)  # type: ignore[arg-type]  # all that is asked of an item is its name
    assert [item.nodeid for item in items] == ["tests/a.py::test_xy", "tests/b.py::test_x[a::b]"]
