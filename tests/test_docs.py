"""The documentation is true: its examples run, its commands parse, its links lead somewhere, its reference is whole."""
from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

import newsclean
from newsclean.batch.command import _parser as _batch_parser
from newsclean.cli import _parser, _review_parser

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.glob("*.md"))
TEXTS = {page.name: page.read_text(encoding="utf-8") for page in PAGES}
EXAMPLES = {name: re.findall(r"^```python\n(.*?)^```", text, re.DOTALL | re.MULTILINE) for name, text in TEXTS.items()}
PROGRAMS = "pipelines.md"  # its examples are programs for engines: tests/engines runs them
COMMANDS = [(name, line) for name, text in TEXTS.items() for block in re.findall(r"^```sh\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
            for line in block.splitlines()]
INSTEAD = re.findall(r"^\| `[^|]*` \| `([^|]*)` \|$", TEXTS["migration.md"], re.MULTILINE)


def run(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """The names that the examples of a page leave behind; they run one after the other, in a copy of the repository's root."""
    (folder / "fixtures").symlink_to(ROOT / "fixtures")
    monkeypatch.chdir(folder)
    names: dict[str, object] = {"__name__": "example"}
    exec(compile("\n".join(EXAMPLES[name]), name, "exec"), names)  # noqa: S102  # the project's own documentation
    return names


@pytest.mark.parametrize("name", [name for name, examples in EXAMPLES.items() if examples and name != PROGRAMS])
def test_examples_run(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(name, tmp_path, monkeypatch)


def test_there_are_examples() -> None:
    assert sum(map(len, EXAMPLES.values())) >= 25
    assert len(COMMANDS) >= 6
    assert len(INSTEAD) >= 20


def test_what_to_write_instead_can_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = run("migration.md", tmp_path, monkeypatch)
    for code in INSTEAD:
        eval(compile(code, "migration.md", "eval"), names)  # noqa: S307  # the project's own documentation


@pytest.mark.parametrize(("name", "line"), COMMANDS)
def test_commands_parse(name: str, line: str) -> None:
    words = shlex.split(line.partition(" #")[0].partition(" > ")[0])
    assert words[0] == "newsclean", f"{name}: {line}"
    subcommand = {"review": _review_parser, "batch": _batch_parser}.get(words[1])
    parser, arguments = (subcommand(), words[2:]) if subcommand else (_parser(), words[1:])
    parser.parse_args(arguments)


@pytest.mark.parametrize("name", TEXTS)
def test_links_lead_somewhere(name: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", TEXTS[name]):
        assert target.startswith("http") or (DOCS / target).exists(), f"{name}: {target}"


def test_every_page_is_in_the_navigation() -> None:
    listed = re.findall(r"^  - .*: (\S+\.md)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(TEXTS)


def test_every_public_name_is_in_the_reference() -> None:
    assert sorted(re.findall(r"^::: newsclean\.(\w+)$", TEXTS["reference.md"], re.MULTILINE)) == sorted(newsclean.__all__)


def test_the_picture_of_the_data_flow_names_every_pass_in_its_order() -> None:
    picture = (DOCS / "images/dataflow.svg").read_text(encoding="utf-8")
    places = [picture.index(step.__name__) for step in newsclean.NEWS]
    assert places == sorted(places)
    assert "images/dataflow.svg" in TEXTS["how-it-decides.md"]


def test_pictures_are_there_and_say_what_they_show() -> None:
    for name, text in {**TEXTS, "../README.md": (ROOT / "README.md").read_text(encoding="utf-8")}.items():
        for said, target in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", text):
            assert len(said) > 10, f"{name}: {target}"
            assert ((DOCS / name).parent / target).resolve().exists(), f"{name}: {target}"
