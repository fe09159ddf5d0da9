"""What JSON-LD says of the authors of an article."""
from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsclean.metadata import Author
from newsclean.read.jsonld import Linked, Node, list_of, text_of

__all__ = ["author_names", "profiles"]

MAX_AUTHORS = 50
"""Authors of one article that are read; real ones have fewer."""
HOSTS = ("https://twitter.com/", "https://x.com/", "https://www.twitter.com/", "http://twitter.com/")
LONGEST_BIO = 5000


def author_names(node: Node, linked: Linked) -> list[str]:
    """The names of an article's authors, as they are written."""
    return [name for person in _authors(node, linked) if (name := _name(person))]


def profiles(node: Node, linked: Linked) -> tuple[Author, ...]:
    """The authors of whom the data knows more than the name."""
    found = []
    for person in _authors(node, linked):
        name = _name(person)
        if name and isinstance(person, dict):
            about = (_text(person, "jobTitle"), _text(person, "description"), _text(person, "url"), _text(person, "email"), _handle(person))
            if any(about):
                found.append(Author(" ".join(name.split()), about[0], (about[1] or "")[:LONGEST_BIO] or None, *about[2:]))
    return tuple(found)


def _authors(node: Node, linked: Linked) -> Iterator[Any]:
    """The author entries; a mere reference is followed once."""
    for entry in list_of(node.get("author") or node.get("creator"))[:MAX_AUTHORS]:
        if isinstance(entry, dict) and not {"name", "givenName", "familyName"} & entry.keys():
            key = entry.get("@id")
            yield linked.by_id.get(key, entry) if isinstance(key, str) else entry
        else:
            yield entry


def _name(person: Any) -> str | None:
    if isinstance(person, dict):
        if name := text_of(person.get("name")):
            return name
        parts = (text_of(person.get("givenName")), text_of(person.get("familyName")))
        return " ".join(filter(None, parts)) or None
    return person.strip() or None if isinstance(person, str) else None


def _text(person: Node, key: str) -> str | None:
    """The words themselves, or the first of a list: of another node, only an address would be known."""
    value = next(iter(list_of(person.get(key))), None)
    return " ".join(value.strip().removeprefix("mailto:").split()) or None if isinstance(value, str) else None


def _handle(person: Node) -> str | None:
    """The name on the social network whose addresses are names: "@jane"."""
    for address in list_of(person.get("sameAs"))[:MAX_AUTHORS]:
        if isinstance(address, str):
            for host in HOSTS:
                name = address.removeprefix(host).strip("/@").partition("?")[0]
                if address.startswith(host) and name and "/" not in name:
                    return f"@{name}"
    return None
