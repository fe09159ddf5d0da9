"""The metadata, settled with the labelled blocks."""
from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from newsclean import Author, Block, Document, Metadata, Role
from newsclean.label import settle_metadata
from newsclean.metadata import Claim

BODY = Block("9", "The first crossing leaves on Friday with 214 passengers, the harbour board said on Monday, and nobody doubts it any more.", confidence=0.9)


def block(number: int, text: str, role: Role) -> Block:
    return Block(str(number), text, role, 0.9)


def settled(*blocks: Block, claims: tuple[Claim, ...] = (), language: str | None = None) -> Document:
    document = Document((*blocks, BODY), metadata=Metadata(claims=claims))
    document = replace(document, facts=replace(document.facts, language=language))
    done = settle_metadata(document)
    assert settle_metadata(done) == done
    return done


def test_plain_text_has_what_its_blocks_say() -> None:
    done = settled(block(1, "Ferry returns", Role.TITLE), block(2, "By Jane Doe", Role.BYLINE), block(3, "3 May 2024, 10:00", Role.DATE))
    assert (done.title, done.metadata.authors, done.published) == ("Ferry returns", ("Jane Doe",), datetime(2024, 5, 3, 10))  # noqa: DTZ001  no zone is printed
    assert dict(done.metadata.provenance) == {"title": "page", "authors": "page", "published": "page"}


def test_the_printed_headline_outvotes_one_source() -> None:
    claims = (Claim("title", "Ferry back after storm: all you need to know", ("og:title", "twitter:title")),)
    assert settled(block(1, "Ferry returns", Role.TITLE), claims=claims).title == "Ferry returns"


def test_all_sources_together_outvote_the_printed_headline() -> None:
    claims = (Claim("title", "Storm in Pell: Ferry returns", ("json-ld", "og:title", "twitter:title")),)
    assert settled(block(1, "Ferry returns", Role.TITLE), claims=claims).title == "Storm in Pell: Ferry returns"


def test_a_label_over_the_headline_is_its_kicker() -> None:
    claims = (Claim("title", "Ferry returns to Pell", ("json-ld", "og:title")),)
    done = settled(block(1, "Harbour : Ferry returns to Pell", Role.TITLE), claims=claims)
    assert (done.title, done.metadata.kicker) == ("Ferry returns to Pell", "Harbour")


def test_a_heading_mark_is_no_part_of_the_headline() -> None:
    assert settled(block(1, "# Ferry returns", Role.TITLE)).title == "Ferry returns"


def test_the_byline_knows_more_than_the_mark_up() -> None:
    claims = (Claim("authors", "Jane Doe", ("json-ld",)),)
    title = block(1, "Ferry returns", Role.TITLE)
    assert settled(title, block(2, "By Jane Doe and John Roe", Role.BYLINE), claims=claims).metadata.authors == ("Jane Doe", "John Roe")
    assert settled(title, block(2, "By John Roe", Role.BYLINE), claims=claims).metadata.authors == ("John Roe",)
    assert settled(title, block(2, "By J. Doe", Role.BYLINE), claims=claims).metadata.authors == ("Jane Doe",)


def test_who_comments_or_is_teased_is_no_author() -> None:
    done = settled(block(1, "Ferry returns", Role.TITLE), block(2, "By Max Moe", Role.COMMENT), block(3, "By Mia Moe", Role.TEASER))
    assert done.authors == ()


def test_the_outlet_signs_only_where_nobody_else_does() -> None:
    claims = (Claim("authors", "Pell Times", ("json-ld",)), Claim("site_name", "Pell Times", ("og:site_name",)))
    title = block(1, "Ferry returns", Role.TITLE)
    assert settled(title, claims=claims).authors == (Author("Pell Times", organisation=True),)
    assert [author.name for author in settled(title, block(2, "By John Roe", Role.BYLINE), claims=claims).authors] == ["John Roe"]
    assert settled(title, block(2, "dpa", Role.BYLINE), claims=claims).metadata.agency == "dpa"


def test_published_and_modified_are_told_apart() -> None:
    done = settled(block(1, "Ferry returns", Role.TITLE), block(2, "Published 3 May 2024, updated 4 May 2024", Role.DATE))
    assert (done.published, done.modified) == (datetime(2024, 5, 3), datetime(2024, 5, 4))  # noqa: DTZ001  no zone is printed
    assert settled(block(1, "Ferry returns", Role.TITLE), block(2, "Updated 4 May 2024", Role.DATE)).published is None


def test_the_time_of_a_teaser_is_not_that_of_the_article() -> None:
    claims = (Claim("published", "2020-01-01T00:00:00Z", ("time",), "2"), Claim("published", "2024-05-03T10:00:00Z", ("time",), "3"))
    done = settled(block(1, "Ferry returns", Role.TITLE), block(2, "Old story", Role.TEASER), block(3, "3 May 2024", Role.DATE), claims=claims)
    assert done.published == datetime.fromisoformat("2024-05-03T10:00:00+00:00")


def test_the_fuller_form_of_the_same_day_is_taken() -> None:
    claims = (Claim("published", "2024-05-03", ("json-ld",)), Claim("published", "2024-05-03T10:00:00+02:00", ("article:published_time",)))
    assert settled(claims=claims).published == datetime.fromisoformat("2024-05-03T10:00:00+02:00")


def test_a_value_set_by_hand_stays_where_nothing_else_is_known() -> None:
    done = settle_metadata(Document((BODY,), metadata=Metadata(title="By hand", section="Harbour")))
    assert (done.title, done.metadata.section) == ("By hand", "Harbour")
