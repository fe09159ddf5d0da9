"""Who wrote: mark-up and bylines weighed against each other."""
from __future__ import annotations

import pytest

from newsclean import Block, Link, Role
from newsclean.choose.authors import LONGEST_NEWSROOM, MAX_SIGNATURES, STEPS, Signed, chosen_authors
from newsclean.choose.signs import LONG, SHORT
from newsclean.choose.zone import BEFORE_TITLE, BEHIND_TITLE, zone_of
from newsclean.metadata import Claim

OUTLETS = frozenset({"thepellpost"})
TITLE = Block("0", "Ferry returns to Pell", Role.TITLE, 0.9)
BODY = Block("90", "The first crossing leaves on Friday with 214 passengers, the harbour board said on Monday, and nobody doubts it any more.", Role.PARAGRAPH, 0.9)


def byline(text: str, role: Role = Role.BYLINE, *urls: str) -> Block:
    return Block(text, text, role, 0.9, links=tuple(Link(0, len(text), url) for url in urls))


def signed(*blocks: Block, **stated: str) -> Signed:
    """`stated`: source and entry; an underscore stands for the hyphen."""
    claims = [Claim("authors", entry, (source.replace("_", "-"),)) for source, entry in stated.items()]
    page = (TITLE, *blocks, BODY)
    return chosen_authors(claims, OUTLETS, zone_of(page), page)


def names(*blocks: Block, **stated: str) -> list[str]:
    return [author.name for author in signed(*blocks, **stated).authors]


@pytest.mark.skipif(type(STEPS[0]).__name__ != "function", reason="compiled functions have no docstrings")
def test_every_step_has_a_name_and_a_docstring() -> None:
    assert [step.__name__ for step in STEPS] == ["_people", "_unmarked", "_printed_agency", "_stated_organisation", "_own_name", "_newsroom"]
    assert all(step.__doc__ for step in STEPS)


def test_a_login_is_told_as_another_source_spells_it() -> None:
    assert names(json_ld="jane.van.doe", author="Jane van Doe") == ["Jane van Doe"]
    assert signed(json_ld="jane.van.doe", author="Jane van Doe").sources == ("author", "json-ld")
    assert names(json_ld="jane.van.doe", author="John Roe") == names(json_ld="jane.van.doe") == ["jane.van.doe"]
    assert names(json_ld="Jane Van Doe", author="Jane van Doe") == ["Jane Van Doe"]


def test_a_newsroom_signs_where_nobody_else_does() -> None:
    assert names(byline("By Pell Staff")) == ["Pell Staff"]
    assert signed(json_ld="TPP Staff").authors[0].organisation
    assert names(byline("PP-Redaktion")) == ["PP-Redaktion"]
    assert names(byline("Jane Doe"), json_ld="TPP Staff") == ["Jane Doe"]
    assert names(byline("dpa"), json_ld="TPP Staff") == ["dpa"]


def test_a_newsroom_signs_beside_people_where_one_source_and_a_byline_name_both() -> None:
    claims = [Claim("authors", entry, ("json-ld",)) for entry in ("Jane Doe", "Boats Team")]

    def found(line: str, claims: list[Claim]) -> list[tuple[str, bool]]:
        page = (TITLE, byline(line), BODY)
        return [(author.name, author.organisation) for author in chosen_authors(claims, OUTLETS, zone_of(page), page).authors]
    assert found("By Jane Doe, Boats Team", claims) == [("Jane Doe", False), ("Boats Team", True)]
    assert found("By Jane Doe", claims) == [("Jane Doe", False)]
    assert found("By Jane Doe, Boats Team", claims[:1]) == [("Jane Doe", False)]
    assert found("By Jane Doe, Boats Team", [claims[0], Claim("authors", "Boats Team", ("author",))]) == [("Jane Doe", False)]


@pytest.mark.parametrize("line", ["Staff Writer", "By staff and agencies of the coast", "Von der Redaktion", "Our Staff", "Redaktion", "Die Redaktion", "Jane Staff"])
def test_a_bare_newsroom_names_nobody(line: str) -> None:
    assert names(byline(line)) == []
    assert names(json_ld=line) == []


@pytest.mark.parametrize(("length", "found"), [(LONGEST_NEWSROOM, True), (LONGEST_NEWSROOM + 1, False)])
def test_the_line_of_a_newsroom_is_short(length: int, found: bool) -> None:
    name = "Pell Staff"
    assert names(json_ld=f"P{'e' * (length - len(name))}{name[1:]}") == ([f"P{'e' * (length - len(name))}{name[1:]}"] if found else [])


def test_the_outlet_signs_where_a_byline_says_no_more() -> None:
    assert signed(byline("The Pell Post")).authors[0].organisation
    assert names(byline("By The Pell Post")) == ["The Pell Post"]
    assert names(byline("The Pell Post"), json_ld="Jane Doe") == ["Jane Doe"]
    assert names(byline("Another Post")) == []


def test_a_person_among_the_tags_is_no_author_though_linked_to_a_page_of_people() -> None:
    line = "Jane Doe"
    assert names(byline(line, Role.TAGS, "/person/jane-doe/")) == []
    assert names(byline(line, Role.OTHER, "/person/jane-doe/")) == ["Jane Doe"]
    assert names(byline(line, Role.TAGS, "/author/jane-doe/")) == ["Jane Doe"]
    assert names(byline(line, Role.TAGS)) == []
    assert names(byline("Posted by Jane Doe", Role.TAGS, "/author/jane/")) == ["Jane Doe"]


def test_a_long_line_of_dates_is_no_byline() -> None:
    words = " and the harbour board of the island"
    line = f"By Jane Doe, 3 May 2024{words * 9}"
    assert len(line) > LONG
    assert names(byline(line[:LONG], Role.DATE)) == ["Jane Doe"]
    assert names(byline(line[:LONG + 1], Role.DATE)) == []
    assert names(byline(line[:LONG + 1], Role.BYLINE)) == ["Jane Doe"]


def test_a_short_block_of_another_role_is_a_byline_if_it_says_so() -> None:
    for length, found in ((SHORT, ["Jane Doe"]), (SHORT + 1, [])):
        line = f"By Jane Doe in {'P' + 'e' * (length - len('By Jane Doe in P'))}"
        assert len(line) == length
        assert names(byline(line, Role.NOTICE)) == found


def test_a_lead_may_stand_in_the_block_before() -> None:
    assert names(byline("By", Role.OTHER), byline("Tebele Quanzo", Role.OTHER, "/author/tq/")) == ["Tebele Quanzo"]
    assert names(byline("Says", Role.OTHER), byline("Tebele Quanzo and others", Role.OTHER, "/author/tq/")) == []
    assert names(byline("Written by", Role.OTHER), byline("Tebele Quanzo", Role.BYLINE), byline("Mia Moe", Role.BYLINE)) == ["Tebele Quanzo"]


def test_signatures_one_below_the_other_are_one_byline() -> None:
    everyone = ["Jane Doe", "John Roe", "Mia Moe", "Max Moe"]
    assert names(*(byline(f"By {name}") for name in everyone)) == everyone[:MAX_SIGNATURES]


def test_the_byline_decides_between_sources() -> None:
    assert names(byline("By John Roe"), json_ld="Mia Moe", author="John Roe") == ["John Roe"]
    assert signed(byline("By John Roe"), json_ld="Mia Moe", author="John Roe").sources == ("author", "page")
    assert names(json_ld="Mia Moe", author="John Roe") == ["Mia Moe"]
    assert names(byline("By John Roe"), byline("Mia Moe is a reporter in Pell.", Role.BIO), json_ld="Mia Moe") == ["Mia Moe"]
    assert names(byline("By John Roe"), json_ld="Mia Moe") == ["John Roe"]


def test_the_agency_has_a_field_of_its_own() -> None:
    both = signed(byline("By Jane Doe and AP"))
    assert ([author.name for author in both.authors], both.agency) == (["Jane Doe"], "AP")
    assert signed(byline("AP"), json_ld="The Pell Post").agency == "AP"
    assert names(byline("AP"), json_ld="The Pell Post") == ["AP"]
    assert names(json_ld="The Pell Post") == ["The Pell Post"]


def test_nobody_is_nobody() -> None:
    assert signed() == Signed()


def test_a_byline_that_knows_more_is_right() -> None:
    assert names(byline("By Jane Doe and John Roe"), json_ld="Jane Doe") == ["Jane Doe", "John Roe"]
    assert signed(byline("By Jane Doe and John Roe"), json_ld="Jane Doe").sources == ("page",)
    assert signed(byline("By Todd Roe"), json_ld="Todd").sources == ("page",)  # the fuller name
    assert signed(byline("By Jane Doe"), json_ld="Jane Doe and John Roe").sources == ("json-ld", "page")
    assert signed(byline("By Jane Doe"), json_ld="Jane Doe").sources == ("json-ld", "page")
    assert signed(byline("von Kathrin"), json_ld="Kathrin").sources == ("json-ld", "page")  # a first name is no fuller one
    assert names(byline("By Todd Roe"), json_ld="Todd", author="Mia") == ["Todd Roe"]
    assert names(byline("By Jane Doe and Mia Poe"), json_ld="Jane Roe and Mia Moe") == ["Jane Roe", "Mia Moe"]


@pytest.mark.parametrize(("stated", "printed"), [("J. Doe", "Jane Doe"), ("Jan DeJong", "Jan De Jong")])
def test_a_byline_bears_out_a_name_that_is_written_otherwise(stated: str, printed: str) -> None:
    found = signed(byline(f"By {printed}"), json_ld=stated)
    assert ([author.name for author in found.authors], found.sources) == ([stated], ("json-ld", "page"))


def test_all_sources_that_name_the_same_people_are_told() -> None:
    assert signed(json_ld="Jane Doe", author="Jane Doe", twitter="Mia Moe", microdata="Jane Doe").sources == ("json-ld", "author", "microdata")


def test_one_name_of_mark_up_that_is_printed_nowhere_gives_way() -> None:
    assert names(byline("By John Roe"), json_ld="Mia Moe and Max Poe") == ["Mia Moe", "Max Poe"]  # two are no mistake
    assert names(byline("By John Roe"), Block("8", "Mia Moe was on board.", Role.PARAGRAPH, 0.9), json_ld="Mia Moe") == ["John Roe"]
    assert names(byline("By John Roe"), byline("Edited by Mia Moe"), json_ld="Mia Moe") == ["John Roe"]
    assert names(byline("By John Roe"), byline("Gesehen mit mia moe in Pell"), json_ld="Mia Moe") == ["Mia Moe"]
    assert names(byline("von Kathrin"), json_ld="Mia Moe") == ["Mia Moe"]  # a first name is not enough
    assert names(byline("von Kathrin"), json_ld="SCP Kappo Pell") == ["Kathrin"]  # but for what is no person
    assert names(byline("von Kathrin"), json_ld="顾长宁") == ["顾长宁"]


def test_the_page_of_a_writer_outdoes_names_that_are_printed_nowhere() -> None:
    line = "3. Mai 2024 von Kathrin"
    block = Block("1", line, Role.DATE, 0.9, links=(Link(16, 23, "/author/kathrin/"),))
    assert names(block, json_ld="Mia Moe and Max Poe") == ["Kathrin"]
    assert names(block, byline("Mia Moe is a reporter in Pell.", Role.BIO), json_ld="Mia Moe and Max Poe") == ["Mia Moe", "Max Poe"]
    assert names(Block("1", line, Role.DATE, 0.9), json_ld="Mia Moe and Max Poe") == ["Mia Moe", "Max Poe"]


def test_the_outlet_may_sign_beside_the_day() -> None:
    outlets = frozenset({"kappo"})
    page = (TITLE, Block("1", "Veröffentlicht am 3. Mai 2024 von kappo", Role.DATE, 0.9), BODY)
    assert [(author.name, author.organisation) for author in chosen_authors((), outlets, zone_of(page), page).authors] == [("kappo", True)]


def test_a_byline_anywhere_is_read_where_nobody_else_signs() -> None:
    far, between = byline("By Jane Doe"), [byline(f"Ferry {number}", Role.NAVIGATION) for number in range(BEFORE_TITLE)]
    page = (far, *between, TITLE, BODY)
    assert [author.name for author in chosen_authors((), OUTLETS, zone_of(page), page).authors] == ["Jane Doe"]
    alone = (far, *between, TITLE, byline("Mia Moe", Role.NOTICE), BODY)
    assert [author.name for author in chosen_authors((), OUTLETS, zone_of(alone), alone).authors] == ["Mia Moe"]
    nobody = (byline("By The Pell Post"), *between, TITLE, BODY)
    assert [author.name for author in chosen_authors((), OUTLETS, zone_of(nobody), nobody).authors] == ["The Pell Post"]


def test_whom_a_line_anywhere_introduces_as_the_author_is_one_where_no_byline_is() -> None:
    page = (TITLE, BODY, *[byline(f"Ferry {number}", Role.TAGS) for number in range(BEHIND_TITLE)], byline("Autorin: Jane Doe", Role.TAGS))

    def found(*blocks: Block, **stated: str) -> list[str]:
        claims = [Claim("authors", entry, (source,)) for source, entry in stated.items()]
        return [author.name for author in chosen_authors(claims, OUTLETS, zone_of(blocks), blocks).authors]
    assert found(*page) == ["Jane Doe"]
    assert found(*page, author="Pell Illustrated") == ["Jane Doe"]
    assert found(TITLE, byline("By Max Moe"), *page[1:]) == ["Max Moe"]


def test_where_an_agency_signs_a_lone_name_does_not() -> None:
    lone = Block("8", "Jane Doe", Role.NOTICE, 0.9)
    assert names(lone) == ["Jane Doe"]
    assert names(byline("AP"), lone) == ["AP"]
    assert names(byline("By AP and Reuters")) == ["AP"]  # the first


def test_a_byline_of_several_is_the_whole_one() -> None:
    assert names(byline("By Jane Doe and John Roe"), byline("By Mia Moe")) == ["Jane Doe", "John Roe"]
    assert names(byline("By Jane Doe"), byline("By Mia Moe and Max Poe")) == ["Jane Doe"]
