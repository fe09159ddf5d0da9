"""newsclean: news pages and scraped news texts, taken apart and repaired.

>>> import newsclean
>>> newsclean.clean("A short headline\\n\\nThe council said on Monday that it would rebuild the bridge by the spring.").title
'A short headline'
"""
import typing

from newsclean.blocks import ARTICLE_ROLES, Block, Hints, Link, Role, Span
from newsclean.document import Document, SourceFacts
from newsclean.errors import NewscleanError, RuleError, SavedDocumentError, SiteMemoryError, SourceTypeError, UnknownNameError
from newsclean.history import Edit, Join, Split
from newsclean.label.own_rules import Rule, load_rules
from newsclean.label.site_memory import SiteMemory
from newsclean.metadata import Metadata
from newsclean.parts import Author, Caption
from newsclean.pipeline import NEWS, Cleaner, Pass, clean
from newsclean.repair.typos import Suspect, suspects
from newsclean.teasers import Teaser

if typing.TYPE_CHECKING:
    from newsclean.write import explain, render, review, schema, to_html, to_json, to_markdown, to_tei, to_text

__all__ = [
    "ARTICLE_ROLES", "NEWS", "Author", "Block", "Caption", "Cleaner", "Document", "Edit", "Hints", "Join", "Link", "Metadata", "NewscleanError", "Pass",
    "Role", "Rule", "RuleError", "SavedDocumentError", "SiteMemory", "SiteMemoryError", "SourceFacts", "SourceTypeError", "Span", "Split", "Suspect",
    "Teaser", "UnknownNameError", "clean", "explain", "load_rules", "render", "review", "schema", "suspects", "to_html", "to_json", "to_markdown",
    "to_tei", "to_text",
]


def __getattr__(name: str) -> typing.Any:
    """The writers, imported when one is asked for: who only cleans needs none of them."""
    if name not in __all__:
        raise AttributeError(f"module 'newsclean' has no attribute {name!r}")
    from newsclean import write  # noqa: PLC0415 - as the docstring says

    return getattr(write, name)
