"""The subcommand `newsclean batch`."""
from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from typing import NoReturn

from newsclean.batch.items import Limits
from newsclean.batch.output import OutputError
from newsclean.batch.progress import shown_progress
from newsclean.batch.runner import Settings, run
from newsclean.batch.streams import STDIN
from newsclean.batch.summary import Summary
from newsclean.errors import NewscleanError
from newsclean.label.own_rules import load_rules
from newsclean.read.source import KINDS

__all__ = ["main"]

OK, WITH_ERRORS, MISUSE, NOT_WRITTEN, INTERRUPTED, PIPE_CLOSED, TERMINATED = 0, 1, 2, 3, 130, 141, 143
MIB = 1 << 20
DEFAULTS = Limits()

DESCRIPTION = "Clean whole collections of pages or texts into one file: one row for every document, whatever becomes of it."
EPILOG = """\
inputs:
  files (.html, .htm, .txt and whatever is named itself), folders with all that is in them, patterns ("pages/**/*.html"),
  JSON Lines (.jsonl, .ndjson, also .gz or .zst), Parquet, WARC, WACZ; - is JSON Lines from standard input

output:
  .jsonl, .jsonl.gz, .jsonl.zst or .parquet; - is JSON Lines to standard output. Every row has id, url and error; error is null, or
  "too slow: ..." and the like. While the run lasts, OUT.checkpoint stands beside it; an interrupted run is finished by the same
  command with --resume, and the output is the same to the byte as if nothing had happened (unless --unordered).

examples:
  newsclean batch pages/ -o articles.jsonl --jobs 4
  newsclean batch crawl-*.warc.gz -o articles.parquet --jobs 8 --resume
  zcat dump.jsonl.gz | newsclean batch - -o - | jq -r .title

exit codes:
  0    every document was cleaned
  1    the run is complete, but some documents are error rows
  2    the command line is wrong, or the run cannot begin or go on as asked
  3    the output could not be written (full disk); --resume goes on
  130  interrupted; 143 terminated; --resume goes on
  141  the program that reads the output has gone
"""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="newsclean batch", description=DESCRIPTION, epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="file, folder, pattern or -")
    parser.add_argument("-o", "--output", required=True, metavar="OUT", help="where the rows go; the ending decides the format")
    parser.add_argument("--jobs", type=_positive, default=1, metavar="N", help="worker processes (default: 1)")
    parser.add_argument("--unordered", action="store_true", help="write rows as they are ready, not in the order of the input")
    going = parser.add_mutually_exclusive_group()
    going.add_argument("--resume", action="store_true", help="finish an interrupted run; a finished one is left alone")
    going.add_argument("--overwrite", action="store_true", help="replace an output that is there")
    parser.add_argument("--field", metavar="NAME", help="field or column that holds the page (default: html, raw_html, content, body or text)")
    parser.add_argument("--kind", choices=KINDS, help="what the documents are; without it the content decides")
    parser.add_argument("--rules", metavar="RULES", help="file of rules of your own (TOML or JSON)")
    parser.add_argument("--site-memory", action="store_true", help="read the inputs twice: first learn what recurs on each site, then leave it out")
    parser.add_argument("--timeout", type=float, default=DEFAULTS.seconds, metavar="S", help="seconds for one document (default: %(default)g)")
    parser.add_argument("--memory", type=_positive, default=DEFAULTS.memory // MIB, metavar="MIB", help="memory for one document (default: %(default)s)")
    parser.add_argument("--max-size", type=_positive, default=DEFAULTS.size // MIB, metavar="MIB", help="size of one page (default: %(default)s)")
    parser.add_argument("--quiet", action="store_true", help="no progress and no summary")
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def main(argv: Sequence[str] | None = None) -> int:
    """Run the subcommand with the arguments that stand behind its name; returns the exit code."""
    parser = _parser()
    options = parser.parse_args(argv)
    before = signal.signal(signal.SIGTERM, _terminated)
    try:
        return _code(options, _run(options))
    except NewscleanError as error:
        parser.error(str(error))
    except _Terminated:
        return _unfinished(options, "terminated", TERMINATED)
    except KeyboardInterrupt:
        return _unfinished(options, "interrupted", INTERRUPTED)
    except OutputError as error:
        return _output_failed(options, error)
    finally:
        signal.signal(signal.SIGTERM, before)


class _Terminated(BaseException):
    """SIGTERM came: the run ends as it does for Ctrl-C."""


def _terminated(*_: object) -> NoReturn:
    raise _Terminated


def _run(options: argparse.Namespace) -> Summary:
    limits = Limits(options.timeout, options.memory * MIB, options.max_size * MIB)
    rules = load_rules(options.rules) if options.rules else ()
    settings = Settings(options.jobs, not options.unordered, options.field, options.kind, limits, rules=rules, site_memory=options.site_memory)
    again = {"resume": options.resume, "overwrite": options.overwrite}
    if options.quiet:
        return run(options.inputs, options.output, settings, **again)
    with shown_progress(sys.stderr) as progress:
        return run(options.inputs, options.output, settings, progress=progress, **again)


def _code(options: argparse.Namespace, summary: Summary) -> int:
    if not options.quiet:
        nothing = f"{options.output} is complete; there is nothing to do" if options.resume else "there were no documents"
        print(summary if summary.documents else f"newsclean: {nothing}", file=sys.stderr)
    return WITH_ERRORS if summary.errors else OK


def _unfinished(options: argparse.Namespace, what: str, code: int) -> int:
    hint = "" if options.output == STDIN else "; the same command with --resume finishes the run"
    print(f"newsclean: {what}{hint}", file=sys.stderr)
    return code


def _output_failed(options: argparse.Namespace, error: OutputError) -> int:
    if isinstance(error.__cause__, BrokenPipeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else the interpreter complains when it flushes the pipe at exit
        return PIPE_CLOSED
    return _unfinished(options, f"cannot write {options.output}: {error}", NOT_WRITTEN)
