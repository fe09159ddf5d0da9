"""Imports run downwards, nothing heavy is loaded before it is needed, and no module or rule stands unused."""
from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

import newsclean
from newsclean import label, repair, segment

SRC = Path(newsclean.__file__).parent
TRAINING = SRC.parents[1] / "training"  # makes the files in data/ with the library's own functions
SIBLINGS = ("read", "repair", "segment", "label", "write")
TOP = ("pipeline", "batch", "cli", "__main__")
"""Above the siblings, in order. Every module that is in neither of the two is core, below the siblings."""
ONE_HOME = {"bs4": "read/trees.py", "lxml": "read/trees.py", "parsel": "read/trees.py"}
"""Optional packages and the one module that may import each."""
LAZY = {*ONE_HOME, "ftfy", "html5lib", "numpy", "tomllib", "pyarrow", "datatrove", "pandas", "polars", "multiprocessing", "rich", "argparse", "asyncio", "unittest",
        "statistics", "importlib.resources", "newsclean.write"}
"""What `import newsclean` must not load."""
UPWARDS = {("newsclean.document", "newsclean.write.notebook"): "_repr_html_"}
"""The one import that goes up, and the function that it stands in: a notebook asks the value itself how it looks."""
FOR_IMPORT = ("newsclean.batch.datatrove", "newsclean.batch.engines", "newsclean.batch.warm")
"""Modules that only the caller imports, or the server that workers are forked from."""
IMPORT_SECONDS = 0.25  # the aim is 0.15 on a quiet machine; a busy one needs more for the same work
FILES = sorted(SRC.rglob("*.py"))


def name_of(file: Path) -> str:
    parts = file.relative_to(SRC.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(file): file for file in FILES}


@cache
def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def imports(file: Path) -> Iterator[tuple[str, str]]:
    """Every import, lazy ones too: module and name ("" for the module itself)."""
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are absolute"
            yield from ((node.module or "", alias.name) for alias in node.names)


def own_imports(file: Path) -> set[str]:
    """The modules of the package that a file imports."""
    found = {f"{module}.{name}" if f"{module}.{name}" in MODULES else module for module, name in imports(file)}
    return found & MODULES.keys()


def room(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def layer(module: str) -> int:
    name = room(module)
    return 99 if not name else TOP.index(name) + 2 if name in TOP else int(name in SIBLINGS)


def downward_imports(module: str) -> set[str]:
    """The modules of the package that a module imports, but for the one that is allowed upwards."""
    return {target for target in own_imports(MODULES[module]) if (module, target) not in UPWARDS}


@pytest.mark.parametrize(("module", "target", "function"), [(*pair, function) for pair, function in UPWARDS.items()])
def test_an_import_upwards_stands_in_its_function_alone(module: str, target: str, function: str) -> None:
    def importing(node: ast.AST) -> list[ast.AST]:
        return [n for n in ast.walk(node) if isinstance(n, ast.ImportFrom) and n.module == target]
    tree = tree_of(MODULES[module])
    homes = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == function]
    assert len(homes) == len(importing(homes[0])) == len(importing(tree)) == 1


@pytest.mark.parametrize("module", [name for name in MODULES if name != "newsclean"])
def test_imports_run_downwards(module: str) -> None:
    for target in downward_imports(module):
        assert target != "newsclean", "modules import from the module that defines a name, not from the package"
        assert layer(target) <= layer(module), f"{module} imports {target}, which is above it"
        if layer(target) == layer(module) == 1:
            assert room(target) == room(module), f"{module} imports {target}: siblings do not know each other"


def test_no_import_goes_in_a_circle() -> None:
    done, doing = set[str](), list[str]()

    def visit(module: str) -> None:
        assert module not in doing, f"circle: {' -> '.join([*doing, module])}"
        if module not in done:
            doing.append(module)
            for target in sorted(downward_imports(module)):
                visit(target)
            done.add(doing.pop())

    for module in MODULES:
        visit(module)


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_optional_packages_have_one_home(file: Path) -> None:
    for module, _ in imports(file):
        home = ONE_HOME.get(module.split(".")[0])
        assert home in (None, file.relative_to(SRC).as_posix()), f"{module} is imported in {file.name}; its home is {home}"


def child(code: str) -> str:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPATH": str(SRC.parent)}
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env, timeout=60).stdout


def test_nothing_heavy_is_loaded_at_import() -> None:
    loaded = child("import sys, newsclean; print(*sys.modules)").split()
    assert "newsclean" in loaded
    assert not LAZY & set(loaded)


def test_a_text_in_ascii_loads_no_html_library() -> None:
    loaded = child("import sys, newsclean; newsclean.clean('One plain sentence.'); print(*{name.split('.')[0] for name in sys.modules})").split()
    assert not {"bs4", "lxml", "parsel", "numpy"} & set(loaded)


def test_the_import_is_quick() -> None:
    code = "import time; start = time.process_time(); import newsclean; print(time.process_time() - start)"
    assert min(float(child(code)) for _ in range(6)) < IMPORT_SECONDS


def test_every_module_is_used() -> None:
    used, waiting = set[str](), ["newsclean", "newsclean.__main__", *FOR_IMPORT]
    while waiting:
        module = waiting.pop()
        if module not in used:
            used.add(module)
            waiting += [*own_imports(MODULES[module]), *filter(None, [module.rpartition(".")[0]])]
    assert MODULES.keys() == used, "a module that nothing imports"


def exported(file: Path) -> list[str]:
    for node in tree_of(file).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "__all__":
            return list(ast.literal_eval(node.value))
    return []


def is_pass(function: ast.FunctionDef) -> bool:
    """Does it take a Document and nothing else, and return one?"""
    arguments = [*function.args.args, *function.args.kwonlyargs]
    hints = [*(argument.annotation for argument in arguments), function.returns]
    return len(arguments) == 1 and all(isinstance(hint, ast.Name) and hint.id == "Document" for hint in hints)


@pytest.mark.parametrize("package", [repair, segment, label], ids=lambda package: package.__name__)
def test_every_pass_is_listed(package: ModuleType) -> None:
    folder = SRC / package.__name__.rpartition(".")[2]
    public = [node for file in folder.rglob("*.py") for node in tree_of(file).body if isinstance(node, ast.FunctionDef) and node.name[0] != "_"]
    defined = {node.name for node in public if is_pass(node)}
    standard = {getattr(step, "__name__", "") for step in newsclean.NEWS}
    assert defined
    assert defined <= standard | set(package.__all__), "a pass that neither NEWS nor its package's __init__ names"
    assert set(package.__all__) <= defined


@cache
def mentions() -> Counter[str]:
    """How often a name is used (not defined, not exported) in the library and in what trains it."""
    trees = [tree_of(file) for file in (*FILES, *TRAINING.rglob("*.py"))]
    return Counter(node.id for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Name))


@pytest.mark.parametrize("file", [file for name in ("repair", "segment", "label") for file in sorted((SRC / name).rglob("[!_]*.py"))], ids=name_of)
def test_every_rule_is_named_by_a_list_or_a_caller(file: Path) -> None:
    functions = {node.name for node in tree_of(file).body if isinstance(node, ast.FunctionDef)}
    in_packages = set(repair.__all__) | set(segment.__all__) | set(label.__all__)
    assert {name for name in functions if not mentions()[name]} <= in_packages, "a function that nothing names"
