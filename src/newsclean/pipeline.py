"""The pipeline: `clean()` reads a source and runs the passes over it, in order."""
from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from newsclean.document import Document
from newsclean.errors import NewscleanError, UnknownNameError
from newsclean.label import assess_quality, classify, find_repeats, group_parts, settle_metadata
from newsclean.label.own_rules import Rule, checked_rules, follow_rules
from newsclean.read import read
from newsclean.repair import repair_hyphens, repair_metadata, repair_mojibake, repair_quotes, repair_spacing, repair_typos
from newsclean.segment import join_lines, split_glued

__all__ = ["NEWS", "Cleaner", "Pass", "clean"]

Pass = Callable[[Document], Document]
"""One step of the cleaning: takes a document, returns a new one. Any function of this type can stand among the passes."""

NEWS: tuple[Pass, ...] = (
    repair_mojibake,   # before anything is cut: it can hide punctuation
    split_glued,       # glue is cut before any pass inserts a space
    join_lines,
    repair_hyphens,    # where lines were joined
    repair_quotes,     # a quote that is glued to the wrong neighbour is seen only once blocks are whole
    repair_spacing,
    repair_metadata,   # before labelling: a damaged title agrees with no block
    classify,
    find_repeats,      # needs roles: only the article's own blocks are repeated
    group_parts,
    repair_typos,      # roles are evidence: what is a name, a label or somebody's own words stays
    settle_metadata,   # the labelled headline, byline and date decide among what the mark-up claims
    assess_quality,    # last: it judges what the others made
)
"""The standard passes for news, in order. Drop, reorder, replace or add: `clean(source, passes=(*NEWS, mine))`."""


def clean(source: object, *, passes: Iterable[Pass] = NEWS, rules: Iterable[Rule] = (), kind: str | None = None,
          url: str | None = None, encoding: str | None = None) -> Document:
    """Take a news page or text apart.

    source    HTML or plain text as str or bytes, or a parsed tree (turbohtml, BeautifulSoup, lxml, parsel)
    passes    what is done after reading, in order
    rules     what you know of some blocks; followed right after `classify`, or after all passes where it is not among them
    kind      "html" or "text"; None decides by the content
    url       where the page came from; relative links are resolved against it
    encoding  of bytes: what the HTTP header says; trusted unless the bytes contradict it

    Raises SourceTypeError for a source of another type, UnknownNameError for a kind or encoding that does not exist,
    RuleError for what is no rule, and NewscleanError for a pass that does not return a Document. Content never raises.
    """
    own = checked_rules(rules)
    selectors = tuple(dict.fromkeys(rule.selector for rule in own if rule.selector))
    document = read(source, kind=kind, url=url, encoding=encoding, selectors=selectors)
    for step in _with_rules(checked(passes), own):
        document = _run(step, document)
    return document


def _with_rules(steps: tuple[Pass, ...], rules: tuple[Rule, ...]) -> tuple[Pass, ...]:
    """The passes, and among them the one that follows the rules: what comes after labelling is to see what they decided."""
    if not rules:
        return steps
    at = steps.index(classify) + 1 if classify in steps else len(steps)
    return (*steps[:at], partial(follow_rules, rules=rules), *steps[at:])


def checked(passes: Iterable[Pass]) -> tuple[Pass, ...]:
    """The passes as a tuple. Raises UnknownNameError for one that is not callable."""
    steps = tuple(passes)
    for step in steps:
        if not callable(step):
            raise UnknownNameError("pass", step, ["any callable that takes and returns a Document", *(p.__name__ for p in NEWS)])
    return steps


def _run(step: Pass, document: Document) -> Document:
    result = step(document)
    if not isinstance(result, Document):
        raise NewscleanError(f"pass {getattr(step, '__name__', step)!r} returned {type(result).__name__}; a pass returns a Document")
    return result


@dataclass(frozen=True, slots=True)
class Cleaner:
    """A choice of passes and rules, kept for reuse: `Cleaner(passes, rules)(source)` is `clean(source, passes=passes, rules=rules)`. Frozen, thread-safe."""

    passes: tuple[Pass, ...] = NEWS
    rules: tuple[Rule, ...] = ()

    def __call__(self, source: object, *, kind: str | None = None, url: str | None = None, encoding: str | None = None) -> Document:
        """Take a news page or text apart; arguments and errors as of `clean`."""
        return clean(source, passes=self.passes, rules=self.rules, kind=kind, url=url, encoding=encoding)
