"""The metadata, settled with the labelled blocks."""
from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from newsclean import Author, Block, Document, Hints, Metadata, Role
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


def date_claims(*pairs: tuple[str, str]) -> tuple[Claim, ...]:
    return tuple(Claim("published", value, (source,)) for value, source in pairs)


def test_the_printed_day_outvotes_one_weak_source_but_no_strong_one() -> None:
    shown = block(1, "Ferry returns", Role.TITLE), block(2, "3 May 2024", Role.DATE)
    assert settled(*shown, claims=date_claims(("2024-05-09", "date"))).published == datetime(2024, 5, 3)  # noqa: DTZ001  no zone is printed
    assert settled(*shown, claims=date_claims(("2024-05-09T10:00:00Z", "json-ld"))).published == datetime.fromisoformat("2024-05-09T10:00:00Z")
    two = date_claims(("2024-05-09T10:00:00Z", "json-ld"), ("2024-05-03T08:00:00Z", "article:published_time"))
    assert settled(*shown, claims=two).published == datetime.fromisoformat("2024-05-03T08:00:00Z")


def test_twenty_times_are_one_source() -> None:
    others = tuple(("2024-04-01T10:00:00Z", "time") for _ in range(20))
    assert settled(claims=date_claims(("2024-05-03T10:00:00Z", "json-ld"), *others)).published == datetime.fromisoformat("2024-05-03T10:00:00Z")


def test_a_moment_in_utc_is_told_in_the_zone_in_which_it_is_printed() -> None:
    shown = block(1, "Ferry returns", Role.TITLE), block(2, "4 May 2024, 00:30", Role.DATE)
    done = settled(*shown, claims=date_claims(("2024-05-03T22:30:41Z", "json-ld")))
    assert done.published
    assert done.published.isoformat() == "2024-05-04T00:30:41+02:00"
    odd = settled(block(1, "Ferry returns", Role.TITLE), block(2, "4 May 2024, 00:37", Role.DATE), claims=date_claims(("2024-05-03T22:30:41Z", "json-ld")))
    assert odd.published
    assert odd.published.isoformat() == "2024-05-03T22:30:41+00:00"


def test_a_day_in_the_address_or_the_title_counts_where_nothing_better_is_known() -> None:
    claims = date_claims(("2024-05-03", "address"))
    assert settled(block(1, "Ferry returns", Role.TITLE), claims=claims).published == datetime(2024, 5, 3)  # noqa: DTZ001  an address names no zone
    assert settled(block(1, "Ferry returns", Role.TITLE), block(2, "2 May 2024", Role.DATE), claims=claims).published == datetime(2024, 5, 2)  # noqa: DTZ001  as above
    assert settled(claims=(Claim("title", "Ferry returns, Pell Times, 03.05.2024", ("title",)),)).published == datetime(2024, 5, 3)  # noqa: DTZ001  as above
    assert settled(claims=(Claim("title", "What 03.05.2024 meant to us", ("title",)),)).published is None


def test_a_headline_in_the_breadcrumb_trail_gives_way_to_the_printed_one() -> None:
    trail = replace(block(1, "Storm in Pell: what we know of the ferry", Role.TITLE), confidence=0.99, hints=Hints(tags=("nav", "ul", "li", "h1"), classes=("", "", "", "")))
    shown = replace(block(2, "Ferry returns to Pell", Role.TITLE), confidence=0.6)
    assert settled(trail, shown).title == "Ferry returns to Pell"
    assert settled(trail).title == "Storm in Pell: what we know of the ferry"


def test_the_site_behind_a_printed_headline_is_left_off_where_mark_up_does() -> None:
    claims = (Claim("title", "Ferry returns to Pell", ("og:title",)),)
    assert settled(block(1, "Ferry returns to Pell | PELL.EXAMPLE", Role.TITLE), claims=claims).title == "Ferry returns to Pell"
    assert settled(block(1, "Ferry returns to Pell | PELL.EXAMPLE", Role.TITLE)).title == "Ferry returns to Pell | PELL.EXAMPLE"


def test_a_label_without_a_colon_is_known_by_a_claim_that_has_another() -> None:
    claims = (Claim("title", "Storm in Pell: Ferry returns at last | Pell News", ("og:title", "title")),)
    done = settled(block(1, "After the storm Ferry returns at last", Role.TITLE), claims=claims)
    assert (done.title, done.metadata.kicker) == ("Ferry returns at last", "After the storm")
    assert settled(block(1, "After the storm: Ferry returns at last", Role.TITLE), claims=claims).title == "After the storm: Ferry returns at last"


def test_an_unmarked_line_is_a_byline_if_it_is_a_name() -> None:
    title = block(1, "Ferry returns", Role.TITLE)
    for line in ("Jane Doe", "Tebele Quanzo", "Jane Doe, Pell Island bureau | 3 May 2024"):
        assert len(settled(title, block(2, line, Role.BYLINE)).authors) == 1, line
    for line in ("The Harbour Board", "Big Passengers", "Tebele Quanzo Permalink to the whole of this story"):
        assert settled(title, block(2, line, Role.BYLINE)).authors == (), line


def test_lines_that_say_by_silence_those_that_do_not() -> None:
    title = block(1, "Ferry returns", Role.TITLE)
    assert settled(title, block(2, "Max Moe", Role.BYLINE), block(3, "By Jane Doe", Role.BYLINE)).metadata.authors == ("Jane Doe",)
    assert settled(title, block(2, "Max Moe", Role.BYLINE), block(3, "By", Role.BYLINE), block(4, "Jane Doe", Role.BYLINE)).metadata.authors == ("Jane Doe",)


def test_a_first_name_that_is_stated_is_made_whole_by_the_byline() -> None:
    claims = (Claim("authors", "Jane", ("json-ld",)),)
    assert settled(block(1, "Ferry returns", Role.TITLE), block(2, "By Jane Doe", Role.BYLINE), claims=claims).metadata.authors == ("Jane Doe",)


def test_a_stated_name_that_the_byline_holds_with_more_is_borne_out() -> None:
    claims = (Claim("authors", "Jane Doe", ("json-ld",)),)
    done = settled(block(1, "Ferry returns", Role.TITLE), block(2, "Published by Jane Doe Pell International", Role.BYLINE), claims=claims)
    assert done.metadata.authors == ("Jane Doe",)


def test_a_person_among_the_tags_is_written_about() -> None:
    title = block(1, "Ferry returns", Role.TITLE)
    assert settled(title, block(2, "Jane Doe", Role.TAGS)).authors == ()
    assert [author.name for author in settled(title, block(2, "Jane Doe", Role.SUBTITLE)).authors] == ["Jane Doe"]
    assert settled(title, block(2, "Nach Pell-Abzug", Role.BYLINE)).authors == ()
