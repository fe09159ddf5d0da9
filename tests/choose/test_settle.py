"""Every field of the metadata settled among its claims."""
from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from newsclean import Block, Metadata, Role
from newsclean.choose.settle import FIRST, as_stated, settled
from newsclean.metadata import Claim

TITLE = Block("1", "Ferry returns to Pell", Role.TITLE, 0.9)
TEXT = Block("2", "The first crossing leaves on Friday with 214 passengers, the harbour board said on Monday.", Role.PARAGRAPH, 0.9)


def of(*claims: Claim, blocks: tuple[Block, ...] = ()) -> Metadata:
    return settled(Metadata(claims=claims), blocks, None)


@pytest.mark.parametrize("field", FIRST)
def test_of_the_plain_fields_the_first_claim_is_right(field: str) -> None:
    found = of(Claim("section", "other", ("x",)) if field != "section" else Claim("url", "other", ("x",)), Claim(field, "one", ("a", "b")), Claim(field, "two", ("c",)))
    assert (getattr(found, field), dict(found.provenance)[field]) == ("one", "a, b")


def test_tags_are_those_of_the_first_source_each_once() -> None:
    found = of(*(Claim("tags", tag, sources) for tag, sources in (("Boats", ("a", "b")), ("Nets", ("b",)), ("Pell", ("a",)), ("Boats", ("a",)))))
    assert (found.tags, dict(found.provenance)["tags"]) == (("Boats", "Pell"), "a")


def test_what_was_set_by_hand_stays_and_what_lost_its_claims_does_not() -> None:
    by_hand = Metadata(title="Ferry returns", authors=("Jane Doe",), tags=("Boats",), published=datetime(2024, 5, 3))  # noqa: DTZ001  no zone is given
    assert settled(by_hand, (TEXT,), None) == by_hand
    claims = (Claim("title", "Ferry is back in Pell", ("og:title",)), Claim("authors", "Jane Doe", ("author",)), Claim("tags", "Nets", ("keywords",)))
    told = settled(replace(by_hand, claims=claims), (), None)
    assert (told.title, told.authors, told.tags, told.published) == ("Ferry is back in Pell", ("Jane Doe",), ("Nets",), by_hand.published)
    assert dict(told.provenance) == {"title": "og:title", "authors": "author", "tags": "keywords"}
    bare = settled(replace(told, claims=()), (), None)
    assert (bare.title, bare.authors, bare.tags, bare.published, bare.provenance) == (None, (), (), by_hand.published, ())


def test_a_time_speaks_for_the_block_that_it_stands_in() -> None:
    time = Claim("published", "2024-05-03", ("time",), "3")
    for role, found in ((Role.TEASER, None), (Role.DATE, datetime(2024, 5, 3))):  # noqa: DTZ001  as above
        assert of(time, blocks=(TITLE, TEXT, Block("3", "Another ferry", role, 0.9))).published == found


def test_what_the_mark_up_alone_states_does_not_depend_on_labels() -> None:
    claim = Claim("title", "All you need to know of the ferry", ("og:title",))
    told = of(claim, blocks=(TITLE, TEXT))
    assert (told.title, as_stated(told, (TITLE, TEXT)).title) == (TITLE.text, claim.value)
    assert as_stated(told, (replace(TITLE, confidence=0.0),)) is told


@pytest.mark.parametrize(("head", "signed", "organisations"), [
    ("Ferry returns to Pell - Deporte Sur", "DEPORTE SUR", ("DEPORTE SUR",)), ("Ferry returns to Pell | Jane Doe", "Jane Doe", ()),
    ("Ferry returns to Pell, Deporte Sur", "DEPORTE SUR", ()), ("Boats - Deporte Sur", "DEPORTE SUR", ()), ("Ferry returns to Pell - Pell | Deporte Sur", "DEPORTE SUR", ()),
])
def test_the_site_behind_the_headline_is_no_person(head: str, signed: str, organisations: tuple[str, ...]) -> None:
    byline = Block("3", f"{signed} | 16.11.2025", Role.BYLINE, 0.9)
    found = of(Claim("title", head, ("title",)), blocks=(TITLE, byline, TEXT))
    assert (found.authors, found.organisations) == ((signed,), organisations)
