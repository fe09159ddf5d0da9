"""When it was published, when it was changed: mark-up, printed dates and their places weighed against each other."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from newsclean import Block, Hints, Link, Role
from newsclean.choose.moments import DATED, LONGEST, LONGEST_LABEL, NEAREST, STEP, WIDEST, chosen_moments, only_day
from newsclean.choose.zone import Zone
from newsclean.metadata import Claim

TITLE = Block("0", "Ferry returns to Pell", Role.TITLE, 0.9)
TEXT = Block("90", "The first crossing leaves on Friday.", Role.PARAGRAPH, 0.9)
Told = tuple[str, tuple[str, ...]] | None


def stated(value: str, *sources: str, field: str = "published", within: str | None = None) -> Claim:
    return Claim(field, value, sources, within)


def printed(text: str, role: Role = Role.DATE, number: str = "1", classes: tuple[str, ...] = ()) -> Block:
    return Block(number, text, role, 0.9, hints=Hints(classes=classes))


def moments(*claims: Claim, before: Sequence[Block] = (), behind: Sequence[Block] = (), tail: Sequence[Block] = (), title: Block | None = TITLE,
            language: str | None = "en") -> tuple[Told, Told]:
    """Published and modified in ISO 8601, each with its sources. `before` and `behind`: the headline."""
    head = (*before, *([title] if title else ()), *behind, TEXT)
    found = chosen_moments(claims, {block.id: block for block in (*head, *tail)}, Zone(title, head, tuple(tail)), language)
    published, modified = (one and (one[0].isoformat(), one[1]) for one in found)
    return published, modified


def day(*claims: Claim, before: Sequence[Block] = (), behind: Sequence[Block] = (), tail: Sequence[Block] = ()) -> str | None:
    """The day of publication."""
    found, _ = moments(*claims, before=before, behind=behind, tail=tail)
    return found and found[0][:10]


def test_nothing_said_is_nothing_known() -> None:
    assert moments() == (None, None)
    assert moments(title=None) == (None, None)
    assert moments(stated("soon", "date")) == (None, None)


@pytest.mark.parametrize(("sources", "found"), [
    (("json-ld",), "2024-05-03"), (("article:published_time",), "2024-05-03"), (("og:article:published_time",), "2024-05-03"),
    (("date", "microdata"), "2024-05-03"),                                      # two that agree outvote the printed day
    (("date",), "2024-05-01"), (("time",), "2024-05-01"),                      # one that may mean anything does not
])
def test_what_outvotes_the_printed_day(sources: tuple[str, ...], found: str) -> None:
    assert day(stated("2024-05-03", *sources), behind=[printed("1 May 2024")]) == found


@pytest.mark.parametrize("source", ["json-ld", "article:modified_time", "og:article:modified_time"])
def test_the_day_of_a_change_is_chosen_the_same_way(source: str) -> None:
    claims = stated("2024-05-03", source, field="modified"), stated("2024-05-02", "date", field="modified")
    assert moments(*claims, behind=[printed("Updated 1 May 2024")]) == (None, ("2024-05-03T00:00:00", (source,)))
    assert moments(claims[1], behind=[printed("Updated 1 May 2024")]) == (None, ("2024-05-01T00:00:00", ("page",)))
    assert moments(behind=[printed("3 April 2024, updated 1 May 2024")]) == (("2024-04-03T00:00:00", ("page",)), ("2024-05-01T00:00:00", ("page",)))


@pytest.mark.parametrize(("one", "other"), [("time", "date"), ("json-ld", "article:published_time"), ("json-ld", "og:article:published_time"),
    ("og:article:published_time", "json-ld")])
def test_of_equal_votes_the_first_source_is_right(one: str, other: str) -> None:
    assert day(stated("2024-05-03", one), stated("2024-05-02", other)) == "2024-05-03"


def test_of_changes_told_by_equals_the_first_is_right() -> None:
    sources = ("json-ld", "article:modified_time", "og:article:modified_time")
    for other in sources[1:]:
        found = moments(stated("2024-05-03", sources[0], field="modified"), stated("2024-05-02", other, field="modified"))[1]
        assert found == ("2024-05-03T00:00:00", ("json-ld",))


def test_a_source_counts_once_and_of_several_days_the_first() -> None:
    times = [stated(f"2024-05-0{i}", "time") for i in (4, 5, 5, 5)]
    assert day(*times, stated("2024-05-03", "json-ld")) == "2024-05-03"
    assert day(*times) == "2024-05-04"


def test_the_fullest_form_of_the_day_is_told() -> None:
    bare, timed, zoned = stated("2024-05-03", "json-ld"), stated("2024-05-03T15:47:00", "date"), stated("2024-05-03T16:00:00+02:00", "time")
    assert moments(bare, timed)[0] == ("2024-05-03T15:47:00", ("date",))
    assert moments(bare, timed, zoned)[0] == ("2024-05-03T16:00:00+02:00", ("time",))
    assert moments(stated("2024-05-03T00:00:00Z", "json-ld"), timed)[0] == ("2024-05-03T15:47:00", ("date",))  # midnight is no time of day
    for second in ("T01:00:00", "T00:01:00", "T00:00:01"):
        assert moments(bare, stated(f"2024-05-03{second}", "date"))[0] == (f"2024-05-03{second}", ("date",))


def test_one_moment_in_two_zones_is_one_day() -> None:
    utc, local = stated("2024-05-03T23:30:00Z", "json-ld"), stated("2024-05-04T01:30:00+02:00", "time")
    assert moments(utc, local, stated("2024-05-05", "date", "microdata"))[0] == ("2024-05-04T01:30:00+02:00", ("time",))
    assert moments(utc, stated("2024-05-03T22:00:00-02:00", "time"))[0] == ("2024-05-03T23:30:00+00:00", ("json-ld",))  # another moment of the day
    assert moments(utc, stated("2024-05-04T01:30:00", "time"))[0] == ("2024-05-03T23:30:00+00:00", ("json-ld",))        # no zone: another day


@pytest.mark.parametrize(("clock", "shown"), [
    ("17:47", "2024-05-03T17:47:00+02:00"), ("10:47", "2024-05-03T10:47:00-05:00"), ("15:47", "2024-05-03T15:47:00+00:00"),
    ("17:50", "2024-05-03T15:47:00+00:00"),  # no offset is of three minutes
    ("21:17", "2024-05-03T21:17:00+05:30"), ("", "2024-05-03T15:47:00+00:00"),
])
def test_what_is_stated_in_utc_is_told_in_the_zone_of_the_page(clock: str, shown: str) -> None:
    for place in ({"behind": [printed(f"3 May 2024, {clock}")]}, {"tail": [printed(f"3 May 2024, {clock}")]}):
        assert moments(stated("2024-05-03T15:47:42Z", "json-ld"), **place)[0] == (f"{shown[:17]}42{shown[19:]}", ("json-ld", "page"))  # type: ignore[arg-type]


@pytest.mark.parametrize(("seconds", "moved"), [(WIDEST, True), (-WIDEST, True), (WIDEST + STEP, False), (-WIDEST - STEP, False), (STEP, True), (-STEP, True), (STEP // 2, False)])
def test_offsets_are_those_of_the_earth(seconds: int, moved: bool) -> None:
    minutes = 15 * 60 + seconds // 60
    line = f"{3 + minutes // 1440} May 2024, {minutes % 1440 // 60:02}:{minutes % 60:02}"
    found, _ = moments(stated("2024-05-03T15:00:00Z", "json-ld", "date"), behind=[printed(line)])
    assert found
    assert (found[0] != "2024-05-03T15:00:00+00:00") is moved


def test_a_stated_zone_is_not_doubted() -> None:
    assert moments(stated("2024-05-03T15:47:00+01:00", "json-ld"), behind=[printed("3 May 2024, 17:47")])[0] == ("2024-05-03T15:47:00+01:00", ("json-ld", "page"))
    assert moments(stated("2024-05-03T15:47:00", "json-ld"), behind=[printed("3 May 2024, 17:47")])[0] == ("2024-05-03T15:47:00", ("json-ld", "page"))


@pytest.mark.parametrize(("moment", "shown", "found"), [
    ("2024-05-03T23:30:00Z", "4 May 2024", "2024-05-03"),  # it was the fourth in Europe
    ("2024-05-03T15:00:00Z", "4 May 2024", "2024-05-03"),  # and in Japan
    ("2024-05-03T14:59:00Z", "4 May 2024", "2024-05-04"),
    ("2024-05-03T07:59:00Z", "2 May 2024", "2024-05-03"),  # the second in California
    ("2024-05-03T08:00:00Z", "2 May 2024", "2024-05-02"),
    ("2024-05-03T23:30:00", "4 May 2024", "2024-05-04"),   # no zone, nothing to reckon with
    ("2024-05-03T00:00:00Z", "2 May 2024", "2024-05-02"),  # midnight stands for the day
])
def test_the_printed_day_is_that_of_the_reader(moment: str, shown: str, found: str) -> None:
    assert day(stated(moment, "date"), behind=[printed(shown)]) == found


def test_the_printed_day_votes_for_a_stated_one_where_there_is_one() -> None:
    assert day(stated("2024-05-03", "date"), stated("2024-05-04", "json-ld"), behind=[printed("1 May 2024"), printed("3 May 2024")]) == "2024-05-03"


def test_dates_near_the_headline_are_printed_dates_before_those_elsewhere() -> None:
    near, far, end = printed("3 May 2024"), printed("2 May 2024"), printed("4 May 2024")
    assert moments(before=[far], behind=[near], tail=[end])[0] == ("2024-05-03T00:00:00", ("page",))
    assert day(before=[end, far]) == "2024-05-02"  # the nearest
    assert day(before=[far], tail=[end]) == "2024-05-02"
    assert day(tail=[end]) == "2024-05-04"
    assert day(stated("2024-05-01", "date"), tail=[end]) == "2024-05-01"  # far ones have no vote
    assert moments(stated("2024-05-04", "date"), tail=[end])[0] == ("2024-05-04T00:00:00", ("date", "page"))
    assert moments(behind=[near], title=None)[0] == ("2024-05-03T00:00:00", ("page",))


@pytest.mark.parametrize(("role", "most"), [*DATED.items(), (Role.PARAGRAPH, 0)])
def test_long_blocks_are_no_datelines(role: Role, most: int) -> None:
    line = "On 3 May 2024"
    assert day(behind=[printed(line.ljust(max(most, len(line)), "."), role)]) == ("2024-05-03" if most else None)
    assert day(behind=[printed(line.ljust(max(most, len(line)) + 1, "."), role)]) is None


@pytest.mark.parametrize(("length", "found"), [(LONGEST, "2024-05-03"), (LONGEST + 1, None)])
def test_a_class_calls_a_block_a_date(length: int, found: str | None) -> None:
    line = "3 May 2024".ljust(length, ".")
    for classes in (("story-date", "box"), ("x", "date")):
        assert day(behind=[printed(line, Role.PARAGRAPH, classes=classes)]) == found
    assert day(behind=[printed(line, Role.PARAGRAPH, classes=("date", "x", "y"))]) is None
    assert day(behind=[printed(line, Role.PARAGRAPH, classes=("story",))]) is None


def test_which_number_is_the_month_is_known_outside_english() -> None:
    line = printed("3/4/2024")
    assert [moments(behind=[line], language=language)[0] is None for language in ("en", "de", None)] == [True, False, False]
    assert moments(before=[line], language="de")[0] == moments(behind=[line], language="de")[0] == ("2024-04-03T00:00:00", ("page",))


def test_times_of_teasers_and_comments_are_not_those_of_the_article() -> None:
    for role in (Role.TEASER, Role.COMMENT, Role.PROMO):
        assert day(stated("2024-05-03", "time", within="1"), tail=[printed("Another ferry", role)]) is None
    assert day(stated("2024-05-03", "time", within="1"), tail=[printed("Another ferry", Role.PARAGRAPH)]) == "2024-05-03"
    assert day(stated("2024-05-03", "time", within="not there")) == "2024-05-03"


@pytest.mark.parametrize("role", [Role.NAVIGATION, Role.BIO, Role.LEGAL])
def test_times_of_the_furniture_count_where_there_are_no_others(role: Role) -> None:
    doubtful, place = stated("2024-05-03", "time", within="1"), [printed("Today", role)]
    assert moments(doubtful, tail=place)[0] == ("2024-05-03T00:00:00", ("time",))
    assert day(doubtful, stated("2024-05-02", "date"), tail=place) == "2024-05-02"
    assert day(doubtful, tail=[*place, printed("1 May 2024", number="2")]) == "2024-05-01"


def test_the_day_in_the_address_counts_last_and_only_where_it_is_the_only_one() -> None:
    address = stated("2024-05-03", "address")
    assert moments(address)[0] == ("2024-05-03T00:00:00", ("address",))
    assert day(address, stated("2024-05-02", "date")) == "2024-05-02"
    assert day(address, address) == "2024-05-03"
    assert day(address, stated("2024-05-02", "address")) is None
    assert day(address, stated("Ferry returns | 1 May 2024", "title", field="title")) == "2024-05-01"


@pytest.mark.parametrize(("title", "found"), [
    ("Ferry returns | 3 May 2024", "2024-05-03"), ("Ferry returns, 3 May 2024 ", "2024-05-03"), ("Ferry returns - 3 May 2024", "2024-05-03"),
    ("Ferry returns – 3 May 2024", "2024-05-03"),
    ("Ferry returns on 3 May 2024", None), ("Ferry, 3 May 2024, returns", None),
])
def test_a_whole_piece_of_the_title_may_be_the_day(title: str, found: str | None) -> None:
    claim = stated(title, "og:title", "title", field="title")
    assert moments(claim)[0] == (found and (f"{found}T00:00:00", ("title",)))
    assert moments(stated(title, "og:title", field="title")) == moments(stated(title, "title", field="description")) == (None, None)


def test_a_printed_headline_may_open_with_the_day() -> None:
    def of(text: str) -> Told:
        return moments(title=Block("0", text, Role.TITLE, 0.9))[0]
    assert of("3 May 2024: Ferry returns") == ("2024-05-03T00:00:00", ("page",))
    assert of("Ferry of 3 May 2024 returns") is None


def test_a_line_of_dates_right_above_the_headline_votes() -> None:
    above = printed("1 May 2024")
    assert day(stated("2024-05-03", "date"), before=[above]) == "2024-05-01"
    assert day(stated("2024-05-03", "json-ld"), before=[above]) == "2024-05-03"
    assert day(stated("2024-05-03", "date"), before=[above, printed("Pell", Role.TAGS, "2")]) == "2024-05-03"  # farther away, it may be today's
    assert day(stated("2024-05-03", "date"), before=[printed("1 May 2024", Role.OTHER)]) == "2024-05-03"
    assert day(stated("2024-05-03", "date"), before=[above], behind=[printed("2 May 2024", number="2")]) == "2024-05-02"
    assert moments(before=[above], title=None)[0] == ("2024-05-01T00:00:00", ("page",))


@pytest.mark.parametrize(("value", "shown", "found"), [
    ("07/02/2019 08:15:30", "02.07.2019", "2019-07-02T08:15:30"), ("07/02/2019", "07.02.2019", "2019-02-07T00:00:00"), ("07/02/2019", "5.12.2019", "2019-02-07T00:00:00"),
    ("07-02-2019", "02.07.2019", "2019-02-07T00:00:00"), ("07/13/2019", "5.12.2019", "2019-07-13T00:00:00"),
])
def test_of_two_days_that_a_claim_may_mean_the_printed_one_is_meant(value: str, shown: str, found: str) -> None:
    for place in ({"behind": [printed(shown)]}, {"tail": [printed(shown)]}):
        published, _ = moments(stated(value, "json-ld"), **place)  # type: ignore[arg-type]
        assert published
        assert published[0][:10] == found[:10]


@pytest.mark.parametrize(("label", "changed"), [
    ("Updated:", True), ("Zuletzt geändert am", True), ("Original:", False), ("Updated 3 May 2024", False), ("Updated ".ljust(LONGEST_LABEL, "."), True),
    ("Updated ".ljust(LONGEST_LABEL + 1, "."), False),
])
def test_a_label_in_the_block_before_tells_a_change(label: str, changed: bool) -> None:
    told = ("2024-05-04T00:00:00", ("page",))
    for place in ({"behind": [printed(label, Role.OTHER), printed("4 May 2024", number="2")]}, {"tail": [printed(label, Role.OTHER), printed("4 May 2024", number="2")]}):
        published, modified = moments(**place)  # type: ignore[arg-type]
        assert modified == (told if changed else None) or label.endswith("2024")
        assert published == (None if changed else told) or label.endswith("2024")


def test_of_two_labelled_days_the_first_publication_is_told() -> None:
    lines = [printed("Updated:", number="1"), printed("4 May 2024", number="2"), printed("Original:", number="3"), printed("1 May 2024", number="4")]
    times = stated("2024-05-04T10:00", "time", within="2"), stated("2024-05-01T10:00", "time", within="4")
    assert moments(*times, behind=lines) == (("2024-05-01T10:00:00", ("time", "page")), ("2024-05-04T00:00:00", ("page",)))


@pytest.mark.parametrize(("line", "found"), [
    ("3 May 2024", True), ("3 May 2024 | Nets, Pell", True), ("3 May 2024 · Nets", True), ("3 May 2024, the ferry sank.", False), ("3 May 2024: the ferry sank", False),
    ("On 3 May 2024", False), ("(3 May 2024) The ferry sank.".ljust(200, "."), True), ("(3 May 2024 in Pell) The ferry sank.", False),
    ("Press release of 3 May 2024 | Pell – The ferry", True),
    ("3 May 2024. The ferry sank.".ljust(200, "."), True), ("3 May 2024 -- The ferry sank.".ljust(200, "."), True), ("3 May 2024 \u201cThe ferry sank\u201d".ljust(200, "."), True),
    ("3 May 2024 was a day.".ljust(200, "."), False), ("3 May 2024. and more".ljust(200, "."), False), ("On 3 May 2024. The ferry sank.", False),
    ("The ferry (3 May 2024) sank.", False), ("Updated 3 May 2024 | Pell", False), ("3 May 2024 | ".ljust(LONGEST_LABEL, "."), True),
    ("x" * (LONGEST_LABEL - 1) + " 3 May 2024 | Pell", True), ("x" * LONGEST_LABEL + " 3 May 2024 | Pell", True),
    ("x" * (LONGEST_LABEL + 1) + " 3 May 2024 | Pell", False),
])
def test_a_dateline_is_read_whatever_it_was_taken_for(line: str, found: bool) -> None:
    for role in (Role.PARAGRAPH, Role.CAPTION, Role.HEADING):
        assert day(behind=[printed(line, role)]) == ("2024-05-03" if found else None)
    assert day(stated("2024-05-01", "date"), behind=[printed(line, Role.PARAGRAPH)]) == "2024-05-01"
    assert day(before=[printed(line, Role.PARAGRAPH)]) is None


def test_a_dateline_stands_near_the_headline_and_leads_nowhere() -> None:
    line = "3 May 2024 | Nets"
    between = [printed("Share", Role.SHARE, str(number)) for number in range(2, 2 + NEAREST)]
    assert day(behind=[*between[1:], printed(line, Role.CAPTION)]) == "2024-05-03"
    assert day(behind=[*between, printed(line, Role.CAPTION)]) is None
    linked = Block("1", line, Role.PARAGRAPH, 0.9, links=(Link(13, 17, "/nets"),))
    assert day(behind=[linked]) is None
    assert day(behind=[replace(linked, text="(3 May 2024) Nets")]) == "2024-05-03"


@pytest.mark.parametrize(("line", "found"), [
    ("Verfügbar bis 06.05.2024", None), ("Available until May 6, 2024", None), ("Disponible hasta el 6 de mayo de 2024", None),
    ("Registriert: 06.05.2024, 05:56", None), ("Joined May 6, 2024", None),
    ("Mitglied seit 06.05.2024", None), ("Sale until May 6, 2024 | May 3, 2024", "2024-05-03"), ("Kanbis 06.05.2024", "2024-05-06"), ("May 6, 2024", "2024-05-06"),
])
def test_days_on_which_something_else_happens_are_not_those_of_publication(line: str, found: str | None) -> None:
    assert day(behind=[printed(line)]) == found


@pytest.mark.parametrize(("lines", "found"), [
    (("Date: 3 May 2024",), "2024-05-03"), (("3 May 2024", "May 3, 2024, 10:20"), "2024-05-03"), (("3 May 2024", "4 May 2024"), None), (("Updated 3 May 2024",), None), ((), None),
    (("3 May 2024", "Updated 4 May 2024"), "2024-05-03"), (("Available until 3 May 2024",), None)])
def test_the_only_day_that_lines_of_dates_have(lines: tuple[str, ...], found: str | None) -> None:
    blocks = [printed(line, number=str(i)) for i, line in enumerate(lines)]
    told = only_day([*blocks, printed("5 May 2024", Role.TEASER), replace(printed("6 May 2024"), hints=Hints(hidden=True))], "en")
    assert (told and (told[0].date().isoformat(), told[1])) == (found and (found, ("page",)))
