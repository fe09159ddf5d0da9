"""Every regular expression that the package compiles, as a fresh interpreter sees it: run as a script, it prints them as JSON.

All modules are imported and every fixture is cleaned and written in every form, so that patterns made late are seen, too; the sources are then
searched for calls that make patterns, and a call that nothing reached is an error of this test, not a pattern that is left out.
"""
from __future__ import annotations

import ast
import functools
import importlib
import importlib.util
import json
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import regex

ROOT = Path(__file__).parents[2]
LAZY = "newsclean.lazy"
FUNCTIONS = ("compile", "search", "match", "fullmatch", "split", "sub", "subn", "findall", "finditer")
FOUND: dict[tuple[str, str, int], set[tuple[str, int]]] = {}
"""(module, pattern, flags) -> the places that make it: file and line."""


def note(module: str, pattern: Any, flags: int, place: tuple[str, int]) -> None:
    """Take note of a pattern, as a string, bytes or compiled, and of the place that makes it."""
    source = pattern.decode("latin-1") if isinstance(pattern, bytes) else pattern if isinstance(pattern, str) else pattern.pattern
    FOUND.setdefault((f"{module} bytes" if isinstance(pattern, bytes) else module, source, flags), set()).add(place)


def watched(module: Any, function: Callable[..., Any]) -> Callable[..., Any]:
    """The function; calls of it from the package are noted."""
    @functools.wraps(function)
    def call(pattern: Any, *rest: Any, **named: Any) -> Any:
        frame = sys._getframe(1)
        if frame.f_globals.get("__name__", "").startswith("newsclean") and frame.f_globals["__name__"] != LAZY:
            flags = named.get("flags", rest[0] if rest and function.__name__ == "compile" else 0)
            place = str(Path(frame.f_code.co_filename).relative_to(ROOT / "src")), frame.f_lineno
            note(module.__name__, pattern, int(flags), place)
        return function(pattern, *rest, **named)
    return call


def watch_lazy() -> None:
    """Note the patterns that are made when they are first used, where they are named. Loaded apart from the package, before all of it is imported."""
    spec = importlib.util.spec_from_file_location(LAZY, ROOT / "src/newsclean/lazy.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[LAZY] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    make = module.lazily

    def lazily(engine: Callable[..., Any], source: str | bytes, flags: int = 0) -> Any:
        frame = sys._getframe(1)
        place = str(Path(frame.f_code.co_filename).relative_to(ROOT / "src")), frame.f_lineno
        note("regex" if engine is regex.compile else "re", source, int(flags), place)
        return make(engine, source, flags)
    module.lazily = lazily  # type: ignore[attr-defined]  # of a module that was made here


def import_all() -> None:
    """Import every module of the package; those for an engine that is not here are left out."""
    import newsclean
    for module in pkgutil.walk_packages(newsclean.__path__, "newsclean."):
        if not module.name.endswith("__main__"):
            try:
                importlib.import_module(module.name)
            except ImportError as error:
                if (error.name or "").startswith("newsclean"):
                    raise


def use_all() -> None:
    """Clean all fixtures and write them in every form."""
    import newsclean
    from newsclean.label.own_rules import load_rules
    documents = [newsclean.clean(path.read_bytes()) for path in sorted((ROOT / "fixtures").rglob("*")) if path.suffix in (".html", ".txt")]
    for document in documents:
        for name in newsclean.__all__:
            if name.startswith("to_") or name in ("review", "explain"):
                write = getattr(newsclean, name)
                write(document, document.text[:60]) if name == "explain" else write(document)
    newsclean.clean("\u201eA\u201d b", kind="text")  # marks, and no language
    newsclean.clean("<p>a</p>", rules=load_rules(ROOT / "tests/hostile/rules.toml"))


def calls() -> Iterator[tuple[str, int, int]]:
    """Places in the sources that make a pattern: file, first and last line."""
    for path in sorted((ROOT / "src/newsclean").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            function = node.func if isinstance(node, ast.Call) else None
            is_lazy = isinstance(function, ast.Name) and function.id == "lazily"
            if is_lazy or (isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id in ("re", "regex") and function.attr in FUNCTIONS):
                yield str(path.relative_to(ROOT / "src")), node.lineno, node.end_lineno or node.lineno


def used_otherwise(tree: ast.AST) -> set[str]:
    """The names of a module that are used in any way but `NAME.match(text)`, also with a start of 0, and `NAME.fullmatch(text)`."""
    once = {id(node.func.value) for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
            and (node.func.attr == "fullmatch" or (node.func.attr == "match" and is_at_the_beginning(node)))}
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and id(node) not in once}


def is_at_the_beginning(call: ast.Call) -> bool:
    """Is a match tried at the beginning of the text alone, and not from place to place?"""
    return len(call.args) == 1 or (isinstance(start := call.args[1], ast.Constant) and start.value == 0)


def imported_by(tree: ast.AST, file: str) -> set[str]:
    """The names that a module imports from a file."""
    return {alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and f"{(node.module or '').replace('.', '/')}.py" == file for alias in node.names}


def named_patterns() -> dict[tuple[str, int], tuple[str, bool]]:
    """The patterns that get a name at once: (file, line) -> name, and whether it may be searched for all through a text, or is only tried at its start."""
    trees = {str(path.relative_to(ROOT / "src")): ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "src/newsclean").rglob("*.py")}
    otherwise = {file: used_otherwise(tree) for file, tree in trees.items()}
    found = {}
    for file, tree in trees.items():
        names = otherwise[file] | {name for other, there in trees.items() for name in imported_by(there, file) & otherwise[other]}
        for node in ast.walk(tree):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target if isinstance(node, ast.AnnAssign) else None
            if isinstance(target, ast.Name) and isinstance(node.value, ast.Call):
                name = target.id
                found.update({(file, line): (name, name in names) for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)})
    return found


def main() -> None:
    """Print the patterns, and the places that no run has reached."""
    for module in (re, regex):
        for name in FUNCTIONS:
            setattr(module, name, watched(module, getattr(module, name)))
    watch_lazy()
    import_all()
    use_all()
    places = {place for found in FOUND.values() for place in found}
    unseen = [f"{file}:{first}" for file, first, last in calls() if not any((file, line) in places for line in range(first, last + 1))]
    named = named_patterns()
    found = [{"module": kind, "pattern": pattern, "flags": flags, "place": "{}:{}".format(*min(at)), "name": named.get(min(at), ("", True))[0],
              "scanned": any(named.get(place, ("", True))[1] for place in at)} for (kind, pattern, flags), at in sorted(FOUND.items())]
    sys.stdout.write(json.dumps({"patterns": found, "unseen": unseen}))


if __name__ == "__main__":
    main()
