"""Repairs of the metadata: recorded, undone with the rest."""
from __future__ import annotations

from hypothesis import given

from newsclean import Document, clean
from newsclean.repair import repair_metadata
from strategies.sources import any_html

PAGE = '<title>Schäfer fordern höhere Prämien</title><meta name="author" content="Jürgen Böhnke"><p>x'


def damaged() -> str:
    return PAGE.encode().decode("cp1252")


def test_claims_are_repaired_and_the_edits_name_the_field() -> None:
    document = clean(damaged(), kind="html", passes=(repair_metadata,))
    assert (document.title, document.metadata.authors) == ("Schäfer fordern höhere Prämien", ("Jürgen Böhnke",))
    assert {edit.block_id.partition(".")[0] for edit in document.metadata.edits} == {"title", "authors"}


def test_repairs_are_undone_with_the_rest() -> None:
    assert clean(damaged(), kind="html").as_read().metadata == clean(damaged(), kind="html", passes=()).metadata


def test_sound_metadata_stays_the_same_object() -> None:
    document = clean(PAGE, kind="html", passes=())
    assert repair_metadata(document) is document


@given(any_html)
def test_the_claims_of_any_page_can_be_undone(source: str) -> None:
    read = clean(source, kind="html", passes=())
    done: Document = repair_metadata(read)
    assert done.metadata.unedited().claims == read.metadata.claims
    assert repair_metadata(done) == done
