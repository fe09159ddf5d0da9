from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Block, Document, Role, UnknownNameError, render, to_html, to_json, to_markdown, to_tei, to_text
from newsclean.write.encodable import encodable
from newsclean.write.outline import INCLUDES
from newsclean.write.render import FORMATS
from strategies.documents import documents

WRITERS = {"markdown": to_markdown, "text": to_text, "json": to_json, "html": to_html, "tei": to_tei}
PARTS = (
    Block("1", "A title", Role.TITLE, 1.0), Block("2", "First."), Block("3", "The pier.", Role.CAPTION, group="3"), Block("4", "Photo: Jo", Role.CAPTION, group="3"),
    Block("5", "Second."), Block("6", "Ada Quist writes on ports.", Role.BIO, group="6"), Block("7", "Elsewhere", Role.TEASER, group="7"),
    Block("8", "It goes on...", Role.TEASER, group="7"), Block("9", "Corrected on Monday.", Role.NOTICE), Block("10", "Ports", Role.TAGS),
    Block("11", "Player", Role.CAPTION), Block("12", "The pier.", Role.CAPTION, group="12", repeats="3"),
)
DOCUMENT = Document(PARTS)
SAYS = {"captions": "The pier.", "bios": "Ada Quist writes on ports.", "notices": "Corrected on Monday.", "teasers": "It goes on...", "tags": "Ports"}


@pytest.mark.parametrize("name", WRITERS)
@given(document=documents())
def test_a_format_is_its_writer(name: str, document: Document) -> None:
    assert set(WRITERS) == set(FORMATS)
    assert render(document, name) == WRITERS[name](document)


def test_markdown_is_the_default() -> None:
    assert render(DOCUMENT) == to_markdown(DOCUMENT)


@pytest.mark.parametrize("name", WRITERS)
@given(document=documents(), include=st.sets(st.sampled_from(INCLUDES)))
def test_anything_can_be_written_and_encoded(name: str, document: Document, include: set[str]) -> None:
    render(document, name, include=include).encode("utf-8")


@pytest.mark.parametrize("name", ["markdown", "text", "html", "tei"])
@pytest.mark.parametrize("part", INCLUDES)
def test_a_part_is_written_when_it_is_wanted_and_only_then(name: str, part: str) -> None:
    def folded(text: str) -> str:
        return text.replace("\\", "")
    assert set(SAYS) == set(INCLUDES)
    for other, says in SAYS.items():
        header = name == "tei" and other == "tags"  # keywords are in the header anyway
        assert (says in folded(render(DOCUMENT, name, include={part}))) == (part == other or header)


@pytest.mark.parametrize("name", ["markdown", "text", "html", "tei"])
def test_a_caption_stands_where_its_picture_is_and_once(name: str) -> None:
    written = render(DOCUMENT, name, include={"captions"})
    assert written.index("First.") < written.index("The pier.") < written.index("Second.")
    assert written.count("The pier.") == 1
    assert "Player" not in written


def test_json_holds_everything_whatever_is_wanted() -> None:
    assert render(DOCUMENT, "json", include={"bios"}) == to_json(DOCUMENT)


def test_one_name_may_be_given_bare() -> None:
    assert render(DOCUMENT, "text", include="captions") == render(DOCUMENT, "text", include=["captions"])


@pytest.mark.parametrize("name", ["word", "", None, "HTML"])
def test_an_unknown_format_is_answered_with_the_valid_ones(name: str) -> None:
    with pytest.raises(UnknownNameError, match=r"unknown format .*; valid are: markdown, text, json, html, tei"):
        render(DOCUMENT, name)


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("include", [{"caption"}, "pictures", ["bios", "Tags"], [7]])
def test_an_unknown_include_is_answered_with_the_valid_ones(name: str, include: object) -> None:
    with pytest.raises(UnknownNameError, match=r"unknown include .*; valid are: captions, bios, notices, teasers, tags"):
        render(DOCUMENT, name, include=include)  # type: ignore[arg-type]


def test_text_with_everything() -> None:
    assert to_text(DOCUMENT, INCLUDES) == "\n\n".join([
        "A title", "First.", "The pier. Photo: Jo", "Second.", "Ada Quist writes on ports.", "Corrected on Monday.", "Elsewhere\nIt goes on...", "Ports"])


@given(documents())
def test_text_without_more_is_that_of_the_document(document: Document) -> None:
    plain = "\n\n".join(part for part in (document.title, document.subtitle, document.text) if part)
    assert to_text(document) == encodable(plain)


def test_markdown_with_everything() -> None:
    assert to_markdown(DOCUMENT, INCLUDES) == "\n\n".join([
        "# A title", "First.", "*The pier. Photo: Jo*", "Second.", "* * *", "Ada Quist writes on ports.", "Corrected on Monday.",
        "- Elsewhere\\\n  It goes on...", "Ports"])


def test_bios_that_an_author_has_come_once() -> None:
    document = Document((Block("1", "By Ada Quist", Role.BYLINE), *PARTS[5:6], Block("7", "A bio of nobody.", Role.BIO, group="7")))
    written = to_text(document, {"bios"})
    assert written == "Ada Quist writes on ports.\n\nA bio of nobody."
