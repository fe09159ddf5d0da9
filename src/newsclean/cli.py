"""The command line: files or standard input in; Markdown, text, JSON, HTML, TEI, a report or a review page out."""
from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import BinaryIO

import regex

from newsclean.document import Document
from newsclean.errors import NewscleanError
from newsclean.label.own_rules import load_rules
from newsclean.pipeline import clean
from newsclean.read.source import KINDS
from newsclean.write import explain, render, review
from newsclean.write.outline import INCLUDES, wanted
from newsclean.write.render import FORMATS
from newsclean.write.report import REPORTS
from newsclean.write.terminal import Dress, dress_for

__all__ = ["main"]

OK, UNREADABLE, MISUSE, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 130, 141  # the last two are what a shell reports for the signals

REVIEW = "review"
BATCH = "batch"
"""The two words that are commands, not files (a file of such a name: ./review)."""

CONTROLS = regex.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")

DESCRIPTION = "Take news pages (HTML) or already scraped news texts apart and write the cleaned article."
REVIEW_DESCRIPTION = """Write one HTML page that shows every block of the inputs with its role and reason, every edit, and the clean article \
beside them; the doubtful inputs come first. The page loads nothing and can be opened from a disk."""
EPILOG = """\
examples:
  newsclean page.html                        the article as Markdown
  newsclean --format text *.html > all.txt   several articles as plain text, one after the other
  newsclean --format json *.html > all.jsonl one document a line (JSON Lines), with all parts, blocks and edits
  curl -s URL | newsclean --url URL -        from a pipe; links are resolved against the address
  newsclean --show parts page.html           title, authors, text, captions, teasers, edits, each named
  newsclean --show edits story.txt           what was changed in the text, and why
  newsclean --explain "Read also" page.html  why this line is, or is not, in the article
  newsclean --include captions,bios page.html  the article with its captions and what is said of the authors
  newsclean batch pages/ -o articles.jsonl   whole folders and archives into one file; newsclean batch --help says more
  newsclean review *.html -o review.html     one page to look through: every block with its role, every edit, the clean article

exit codes:
  0    all inputs were written
  1    an input could not be read (the others were written) or the output could not be written
  2    the command line is wrong
  130  interrupted;  141  the program that reads the output has gone
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line with these arguments (default: those of the process); returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == [BATCH]:
        return _batch(arguments[1:])
    if arguments[:1] == [REVIEW]:
        return _done(_review_parser(), arguments[1:], _review)
    return _done(_parser(), arguments, _run)


def _done(parser: argparse.ArgumentParser, arguments: Sequence[str], run: Callable[[argparse.Namespace], int]) -> int:
    """Run one command with its arguments; the exit code."""
    options = parser.parse_args(arguments)
    if clash := _clash(options.output, options.files):
        parser.error(f"--output {options.output} would overwrite the input {clash}")
    try:
        return run(options)
    except NewscleanError as error:
        parser.error(str(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return PIPE_CLOSED
    except _WriteError as error:
        _say(f"cannot write {options.output or 'standard output'}: {error}")
        return UNREADABLE


def _batch(arguments: list[str]) -> int:
    from newsclean.batch.command import main as run_batch  # loads multiprocessing, which a single page does not need
    return run_batch(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="newsclean", description=DESCRIPTION, epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter)
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--format", choices=FORMATS, default="markdown", help="what is written (default: markdown)")
    shape.add_argument("--show", choices=REPORTS, help="write a report on the document instead of the article")
    shape.add_argument("--explain", metavar="TEXT", help="say why this line is, or is not, in the article")
    parser.add_argument("--include", metavar="NAMES", default="", help=f"write more than the article, commas between: {', '.join(INCLUDES)}")
    _add_input(parser)
    parser.add_argument("--version", action="version", version=f"%(prog)s {_version()}")
    return parser


def _review_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="newsclean review", description=REVIEW_DESCRIPTION)
    _add_input(parser)
    return parser


def _add_input(parser: argparse.ArgumentParser) -> None:
    """What both command lines have: inputs, how to read them, where to write."""
    parser.add_argument("files", nargs="*", default=["-"], metavar="FILE", help="HTML or text; - or nothing reads standard input")
    parser.add_argument("--rules", metavar="RULES", help="file of rules of your own (TOML or JSON): phrases and selectors that say what blocks are")
    parser.add_argument("--kind", choices=KINDS, help="what the input is; without it the content decides")
    parser.add_argument("--encoding", metavar="NAME", help="character encoding that the server named")
    parser.add_argument("--url", help="where the page came from; relative links are resolved against it")
    parser.add_argument("--output", "-o", metavar="FILE", help="write to this file instead of standard output")


def _version() -> str:
    try:
        return version("newsclean")
    except PackageNotFoundError:  # run from a checkout
        return "(not installed)"


def _clash(output: str | None, files: Sequence[str]) -> str | None:
    """The input that is the output, too: it would be emptied before it is read."""
    if not output or not os.path.exists(output):
        return None
    return next((name for name in files if name != "-" and os.path.exists(name) and os.path.samefile(name, output)), None)


def _run(options: argparse.Namespace) -> int:
    """Clean and write every input that can be read; UNREADABLE if one could not."""
    write, reports = _writer(options)
    dress, named = _dress(options), reports and len(options.files) > 1
    between = "" if options.format == "json" else "\n"
    code, gap = OK, ""
    with _Output(options.output) as output:
        for name, document in _documents(options):
            if document is None:
                code = UNREADABLE
                continue
            heading = f"==> {name} <==\n" if named else ""
            output.write(f"{gap}{heading}")
            output.write(f"{write(document)}\n", dress)
            gap = between
    return code


def _dress(options: argparse.Namespace) -> Dress | None:
    """How a terminal shows what is written; an explanation as it is."""
    return None if options.explain is not None else dress_for(options.show or options.format)


def _writer(options: argparse.Namespace) -> tuple[Callable[[Document], str], bool]:
    """What writes a document, and whether it is a report, which names its input."""
    if options.explain is not None:
        return partial(explain, text=options.explain), True
    if options.show:
        return REPORTS[options.show], True
    include = wanted(name.strip() for name in options.include.split(",") if name.strip())
    return partial(render, format=options.format, include=include), False


def _review(options: argparse.Namespace) -> int:
    """Write one page with every input that can be read; UNREADABLE if one could not."""
    found = list(_documents(options))
    read = [(name, document) for name, document in found if document is not None]
    with _Output(options.output) as output:
        output.write(review([document for _, document in read], names=[name for name, _ in read]))
    return OK if len(read) == len(found) else UNREADABLE


def _documents(options: argparse.Namespace) -> Iterator[tuple[str, Document | None]]:
    """Each input, cleaned, its warnings said; None for one that cannot be read."""
    rules = load_rules(options.rules) if options.rules else ()
    for name, data in _inputs(options.files):
        document = None if data is None else clean(data, rules=rules, kind=options.kind, url=options.url, encoding=options.encoding)
        for warning in document.warnings if document else ():
            _say(f"{name}: {warning}")
        yield name, document


def _inputs(files: Sequence[str]) -> Iterator[tuple[str, bytes | None]]:
    """Name and content of each input; None, after a message, for one that cannot be read."""
    for file in files:
        name = "standard input" if file == "-" else file
        try:
            yield name, (_standard_input() if file == "-" else Path(file).read_bytes())
        except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
            _say(f"cannot read {name}: {getattr(error, 'strerror', None) or error}")
            yield name, None


def _standard_input() -> bytes:
    if sys.stdin is None:  # closed by the caller (`<&-`)
        raise OSError("it is closed")
    return sys.stdin.buffer.read()


class _WriteError(Exception):
    """The output cannot be written; the message says why."""


class _Output:
    """Where the documents go: UTF-8 whatever the locale, each one flushed so that a pipe sees it at once."""

    def __init__(self, path: str | None) -> None:
        if path is None and sys.stdout is None:
            raise _WriteError("it is closed")
        with _told_apart():
            self._own = open(path, "wb") if path else None  # noqa: SIM115  closed in __exit__
        self._stream: BinaryIO = self._own or sys.stdout.buffer
        self._terminal = self._own is None and sys.stdout.isatty()

    def __enter__(self) -> _Output:
        return self

    def __exit__(self, *_: object) -> None:
        if self._own:
            with _told_apart():
                self._own.close()

    def write(self, text: str, dress: Dress | None = None) -> None:
        """Write and flush. In a terminal, control characters of the content are shown, not obeyed, and then the text is dressed."""
        shown = CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text) if self._terminal else text
        if self._terminal and dress:
            shown = f"{dress(shown)}\n"
        with _told_apart():
            self._stream.write(shown.encode("utf-8"))
            self._stream.flush()


@contextmanager
def _told_apart() -> Iterator[None]:
    """Errors of the output, apart from those of anything else; a broken pipe stays what it is."""
    try:
        yield
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
        raise _WriteError(getattr(error, "strerror", None) or error) from error


def _say(message: str) -> None:
    """A message on standard error; control characters are written out, as file names and content may hold some."""
    if sys.stderr is not None:
        shown = CONTROLS.sub(lambda found: f"\\x{ord(found[0]):02x}", message)
        print(f"newsclean: {shown}", file=sys.stderr)


def _drop_output() -> None:
    """Point standard output at nothing, else the interpreter complains when it flushes the broken pipe at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
