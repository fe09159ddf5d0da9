"""Rules of the caller: phrases and CSS selectors, as plain data, that say what blocks are. They outrank the model and the library's own rules."""
from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import turbohtml

from newsclean.blocks import ARTICLE_ROLES, Block, Role
from newsclean.document import Document
from newsclean.errors import RuleError
from newsclean.lexicon import UNSPACED, words_of
from newsclean.sites import host_of

__all__ = ["OWN", "Rule", "checked_rules", "follow_rules", "load_rules"]

KEEP, DROP = "keep", "drop"
ACTIONS = (KEEP, DROP, *(role.value for role in Role))
OWN = "your rule: "
"""How the reason of a block begins that a rule of the caller has decided on; passes that come later leave it alone."""
KEPT = {**dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Role.HEADING), "li": Role.LIST_ITEM, "blockquote": Role.QUOTE, "td": Role.TABLE, "th": Role.TABLE}
"""What a block becomes that is kept, by its tag; a paragraph otherwise."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What you know of some blocks. Where several rules speak of a block, the first counts.

    action    "keep" (the article's), "drop" (not the article's), or the name of a role
    phrase    the block says these words, one after the other; capitals, punctuation and white space do not count
    selector  the block stands in an element that this CSS selector matches; never so in plain text
    site      only pages of this host and the hosts below it: "courier.example" is "www.courier.example", too; "" is all

    A rule with phrase and selector speaks of blocks of which both are true. What is dropped stays in the document, as role "other".
    Raises RuleError for a rule that says nothing or cannot be understood.

    >>> from newsclean import clean
    >>> text = "The bridge reopened on Monday, the council said.\\n\\nThe Courier needs your support, says its editor."
    >>> clean(text, rules=[Rule("promo", phrase="needs your support")]).text
    'The bridge reopened on Monday, the council said.'
    """

    action: str
    phrase: str = ""
    selector: str = ""
    site: str = ""

    def __post_init__(self) -> None:
        """Check that the rule can be followed."""
        for f in fields(self):
            if not isinstance(getattr(self, f.name), str):
                raise RuleError(f"rule: {f.name} must be a str, not {type(getattr(self, f.name)).__name__}")
        if self.action not in ACTIONS:
            raise RuleError(f"rule: unknown action {self.action!r}; valid are: {', '.join(ACTIONS)}")
        if not words_of(self.phrase) and not self.selector.strip():
            raise RuleError("rule: it needs a phrase with a word in it, or a selector")
        if self.selector:
            _check_selector(self.selector)


def _check_selector(selector: str) -> None:
    """Raises RuleError for a selector that cannot be understood."""
    try:
        turbohtml.parse("").select(selector)
    except ValueError as error:
        raise RuleError(f"rule: {error}") from error


def checked_rules(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules as a tuple. Raises RuleError for what is none."""
    found = tuple(rules)
    for rule in found:
        if not isinstance(rule, Rule):
            raise RuleError(f"a rule is a newsclean.Rule, not {type(rule).__name__}")
    return found


def load_rules(path: str | Path) -> tuple[Rule, ...]:
    """The rules in a file: TOML with tables `[[rule]]`, or JSON, `{"rule": [...]}`; keys are the fields of `Rule`.

    Raises RuleError for a file that cannot be read or holds something else; the message says where.
    """
    path = Path(path)
    try:
        data = _parsed(path)
    except OSError as error:
        raise RuleError(f"cannot read {path}: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:
        raise RuleError(f"{path}: {error}") from error
    if not isinstance(data, dict) or set(data) != {"rule"} or not isinstance(data["rule"], list):
        raise RuleError(f"{path}: holds tables named [[rule]] and nothing else")
    return tuple(_rule(entry, f"{path}: rule {number}") for number, entry in enumerate(data["rule"], 1))


def _parsed(path: Path) -> Any:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return json.loads(text)
    import tomllib  # noqa: PLC0415  # only who has such a file needs it

    return tomllib.loads(text)


def _rule(entry: Any, place: str) -> Rule:
    names = [f.name for f in fields(Rule)]
    if not isinstance(entry, Mapping) or "action" not in entry:
        raise RuleError(f"{place}: a table with an action")
    if unknown := sorted(set(entry) - set(names)):
        raise RuleError(f"{place}: unknown key {unknown[0]!r}; valid are: {', '.join(names)}")
    try:
        return Rule(**entry)
    except RuleError as error:
        raise RuleError(f"{place}: {str(error).removeprefix('rule: ')}") from error


def follow_rules(document: Document, rules: Sequence[Rule]) -> Document:
    """The document with what the rules say of its blocks. A pass, once the rules are given."""
    host = host_of(document.metadata)
    ours = [(rule, _spoken(rule.phrase)) for rule in rules if _is_on(host, rule.site)]
    if not ours:
        return document
    return replace(document, blocks=tuple(_ruled(block, ours) for block in document.blocks))


def _is_on(host: str, site: str) -> bool:
    site = site.lower().removeprefix("www.")
    return not site or host == site or host.endswith(f".{site}")


def _spoken(text: str) -> str:
    return f" {' '.join(words_of(text))} "


def _ruled(block: Block, rules: Sequence[tuple[Rule, str]]) -> Block:
    """The block as the first rule that speaks of it wants it."""
    spoken = _spoken(block.text)
    for rule, phrase in rules:
        if _says(spoken, phrase) and (not rule.selector or rule.selector in block.hints.matched):
            return block.labelled(_role(rule, block), 1.0, f"{OWN}{_named(rule)}")
    return block


def _says(spoken: str, phrase: str) -> bool:
    if not phrase.strip():
        return True
    return phrase in spoken or (UNSPACED.search(phrase) is not None and phrase.strip() in spoken)


def _role(rule: Rule, block: Block) -> Role:
    if rule.action == KEEP:
        return block.role if block.role in ARTICLE_ROLES else KEPT.get(block.tag, Role.PARAGRAPH)
    if rule.action == DROP:
        return Role.OTHER if block.role in ARTICLE_ROLES else block.role
    return Role(rule.action)


def _named(rule: Rule) -> str:
    said = [f"{name} \N{LEFT SINGLE QUOTATION MARK}{value}\N{RIGHT SINGLE QUOTATION MARK}" for name, value in
            (("phrase", rule.phrase), ("selector", rule.selector), ("site", rule.site)) if value]
    return f"{', '.join(said)}: {rule.action.replace('_', ' ')}"
