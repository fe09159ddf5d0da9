"""The pipeline: `clean()` reads a source and runs the passes over it, in order."""
from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from newsclean.document import Document
from newsclean.errors import NewscleanError, UnknownNameError
from newsclean.label import assess_quality, classify, find_repeats, group_parts, settle_metadata
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


def clean(source: object, *, passes: Iterable[Pass] = NEWS, kind: str | None = None, url: str | None = None,
          encoding: str | None = None) -> Document:
    """Take a news page or text apart.

    source    HTML or plain text as str or bytes, or a parsed tree (turbohtml, BeautifulSoup, lxml, parsel)
    passes    what is done after reading, in order
    kind      "html" or "text"; None decides by the content
    url       where the page came from; relative links are resolved against it
    encoding  of bytes: what the HTTP header says; trusted unless the bytes contradict it

    Raises SourceTypeError for a source of another type, UnknownNameError for a kind or encoding that does not exist, and
    NewscleanError for a pass that does not return a Document. Content never raises.
    """
    document = read(source, kind=kind, url=url, encoding=encoding)
    for step in checked(passes):
        document = _run(step, document)
    return document


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
    """A choice of passes, kept for reuse: `Cleaner(passes)(source)` is `clean(source, passes=passes)`. Frozen, thread-safe."""

    passes: tuple[Pass, ...] = NEWS

    def __call__(self, source: object, *, kind: str | None = None, url: str | None = None, encoding: str | None = None) -> Document:
        """Take a news page or text apart; arguments and errors as of `clean`."""
        return clean(source, passes=self.passes, kind=kind, url=url, encoding=encoding)
