"""The review page: documents as a person checks them, in one HTML file that needs nothing else."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from string import Template

from newsclean.blocks import ARTICLE_ROLES, Role
from newsclean.document import Document
from newsclean.errors import SourceTypeError
from newsclean.resources import read_data
from newsclean.write.elements import Markup, element, escaped, joined
from newsclean.write.families import FAMILIES
from newsclean.write.review_document import DOUBTFUL, document_section, grade
from newsclean.write.visible import shown

__all__ = ["review"]

TITLE = "newsclean review"


def review(documents: Document | Iterable[Document], names: Iterable[str] = ()) -> str:
    """One HTML page that shows each document's blocks with role, confidence and reason, every edit, and the clean article beside them.

    documents  one or several; those of the lowest quality come first
    names      what to call them, such as their files; without it their titles are used

    The page is complete: it loads nothing, and its content security policy lets it run its own script and style alone. All content is
    escaped; characters that cannot be seen are written out. Raises SourceTypeError for anything but documents.
    """
    shown_first = _ordered(_checked(documents), list(names))
    style, script = _part("page.css"), _part("page.js")
    sections = [document_section(document, number, name) for number, (name, document) in enumerate(shown_first, 1)]
    return Template(_part("page.html")).substitute(
        title=escaped(TITLE),
        style=style, style_hash=_hash(style),
        script=script, script_hash=_hash(script),
        navigation=_navigation(shown_first),
        filters=_filters([document for _, document in shown_first]),
        documents=joined(sections, "\n") or element("p", escaped("There are no documents."), {"class": "none"}),
    )


def _checked(documents: Document | Iterable[Document]) -> list[Document]:
    found: list[object] = [documents] if isinstance(documents, Document) or not isinstance(documents, Iterable) else list(documents)
    for document in found:
        if not isinstance(document, Document):
            raise SourceTypeError(f"cannot review {type(document).__name__}; give a Document, as clean() returns it, or several")
    return [document for document in found if isinstance(document, Document)]


def _ordered(documents: Sequence[Document], names: Sequence[str]) -> list[tuple[str, Document]]:
    """Names and documents, the doubtful ones first: unjudged, then by rising quality, then by the number of warnings."""
    named = [(names[i] if i < len(names) else document.title or f"Document {i + 1}", document) for i, document in enumerate(documents)]
    return sorted(named, key=lambda pair: (-1.0 if pair[1].quality is None else pair[1].quality, -len(pair[1].warnings)))


def _part(name: str) -> str:
    return read_data("review", name).decode()


def _hash(inline: str) -> str:
    from base64 import b64encode  # noqa: PLC0415 - with the next, some milliseconds that only a review page needs
    from hashlib import sha256  # noqa: PLC0415

    return f"sha256-{b64encode(sha256(inline.encode('utf-8')).digest()).decode('ascii')}"


def _navigation(documents: Sequence[tuple[str, Document]]) -> Markup:
    """The list to move through; nothing for a single document."""
    if len(documents) < 2:
        return Markup("")
    entries = [_entry(number, name, document) for number, (name, document) in enumerate(documents, 1)]
    moves = [_button("previous", "Previous document"), _button("next", "Next document")]
    return element("nav", [
        element("div", [element("strong", escaped(f"{len(documents)} documents, doubtful ones first")), *moves], {"class": "moves"}),
        element("ol", entries),
    ], {"class": "documents", "aria-label": "Documents"})


def _entry(number: int, name: str, document: Document) -> Markup:
    inside = [element("span", escaped(_told(document)), {"class": "grade"}), element("span", shown(name), {"dir": "auto"})]
    return element("li", element("a", inside, {"href": f"#d{number}"}))


def _told(document: Document) -> str:
    warnings = len(document.warnings)
    return grade(document) + (f", {warnings} warning{'s' if warnings > 1 else ''}" if warnings else "")


def _button(name: str, label: str) -> Markup:
    return element("button", escaped(label), {"id": name, "type": "button", "hidden": "", "data-scripted": ""})


def _filters(documents: Sequence[Document]) -> Markup:
    counts = Counter(block.role for document in documents for block in document.blocks)
    roles = [_role_box(role, counts[role]) for role in Role if counts[role]]
    more = [
        _box(f"only doubtful (below {DOUBTFUL:.0%})", {"id": "doubtful"}),
        _box("only edited", {"id": "edited"}),
        _box("with edits marked", {"id": "edits", "checked": ""}),
    ]
    quick = [_button("all", "All roles"), _button("none", "No role"), _button("text", "The article's roles")]
    groups = (("Show the roles", [*roles, *quick]), ("Show of these", more))
    sets = [element("fieldset", [element("legend", escaped(name)), element("div", group, {"class": "choices"})]) for name, group in groups]
    return element("details", [element("summary", escaped("Filters")), *sets], {"id": "filters", "hidden": "", "data-scripted": ""})


def _role_box(role: Role, count: int) -> Markup:
    text = "" if role in ARTICLE_ROLES else None
    attributes = {"data-role": role.value, "data-text": text, "checked": ""}
    return _box(f"{role.value.replace('_', ' ')} ({count})", attributes, f"f-{FAMILIES[role]}")


def _box(text: str, attributes: dict[str, str | None], family: str | None = None) -> Markup:
    box = Markup(element("input", attributes={"type": "checkbox", **attributes}).removesuffix("</input>"))  # a void element
    return element("label", [box, escaped(text)], {"class": family})
