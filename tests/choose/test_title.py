"""The headline among what the sources say."""
from __future__ import annotations

from dataclasses import replace

import pytest

from newsclean import Block, Role
from newsclean.blocks import Hints
from newsclean.choose.title import LONGEST, LONGEST_DATE, MAX_CLAIMS, MAX_KICKER, MIN_HEADLINE, Chosen, chosen_title, wordings_of
from newsclean.metadata import Claim

SITE = frozenset({"thepellpost"})


def claim(value: str, *sources: str) -> Claim:
    return Claim("title", value, sources)


def printed(text: str) -> Block:
    return Block("1", text, Role.TITLE, 0.9)


def title_of(text: str | None, *claims: Claim) -> tuple[str | None, str | None]:
    chosen = chosen_title(claims, printed(text) if text else None, (), SITE)
    return chosen.text, chosen.kicker


def test_a_label_on_a_line_of_its_own_is_the_kicker() -> None:
    bare, whole = claim("Ferry returns to Pell", "json-ld"), claim("Session of the week | Ferry returns to Pell", "og:title", "title")
    assert title_of("Session of the week\nFerry returns to Pell", bare, whole) == ("Ferry returns to Pell", "Session of the week")
    assert title_of("Session of the week\nFerry returns to Pell", whole) == ("Session of the week Ferry returns to Pell", None)


@pytest.mark.parametrize(("line", "title"), [("Title: Ferry sails again", "Ferry sails again"), ("Headline: Ferry sails again", "Ferry sails again"),
                                             ("Title fight: Ferry sails again", None)])
def test_the_name_of_a_field_before_the_headline_of_a_text(line: str, title: str | None) -> None:
    assert title_of(line)[0] == (title or line)
    assert chosen_title([], replace(printed(line), path="/h1[1]"), ()).text == line


def test_a_headline_in_two_lines_is_told_in_one() -> None:
    assert title_of("Ferry returns\nto Pell") == ("Ferry returns to Pell", None)


def test_lines_that_run_together_are_set_apart_as_a_claim_has_them() -> None:
    stated = claim('"Empty at last": Harbour board gives up on ferry | The Pell Post', "json-ld")
    assert title_of('"Empty at last"Harbour board gives up on ferry', stated)[0] == '"Empty at last": Harbour board gives up on ferry'
    assert title_of('"Empty at last" Harbour board gives up on ferry', stated)[0] == '"Empty at last" Harbour board gives up on ferry'
    assert title_of("Ferry returns to Pell-Harbour", claim("Ferry returns to Pell Harbour", "og:title"))[0] == "Ferry returns to Pell-Harbour"
    assert title_of("Ferry returns to Pell", claim("Ferry returns to Pell -", "og:title"))[0] == "Ferry returns to Pell"


def test_words_that_are_quoted_before_a_colon_are_no_label() -> None:
    bare = claim("Harbour board gives up on ferry", "og:title", "title")
    assert title_of('"Empty at last": Harbour board gives up on ferry', bare)[0] == '"Empty at last": Harbour board gives up on ferry'
    assert title_of("Empty at last: Harbour board gives up on ferry", bare) == ("Harbour board gives up on ferry", "Empty at last")
    assert title_of('Said "no" Harbour board gives up on ferry', bare) == ("Harbour board gives up on ferry", 'Said "no"')


def test_the_name_of_a_host_is_no_headline() -> None:
    assert title_of(None, claim("pell-news.example.org // Ferry returns", "title")) == ("Ferry returns", None)
    assert title_of(None, claim("Pell-News No.1 // Ferry", "title")) == ("Pell-News No.1", None)


@pytest.mark.parametrize(("length", "is_kicker"), [(MAX_KICKER, True), (MAX_KICKER + 1, False)])
def test_a_kicker_is_short(length: int, is_kicker: bool) -> None:
    label = "k" * length
    assert title_of(f"{label}: Ferry returns to Pell", claim("Ferry returns to Pell", "og:title", "json-ld"))[1] == (label if is_kicker else None)


def test_what_the_headline_may_say() -> None:
    found = wordings_of([claim("Ferry returns to Pell - Harbour | The Pell Post", "title"), claim("Ferry is back in Pell", "og:title")], SITE)
    assert found == {"ferryreturnstopellharbour": 2, "ferryreturnstopell": 1, "ferryisbackinpell": 3}


@pytest.mark.parametrize(("length", "found"), [(MIN_HEADLINE, 3), (MIN_HEADLINE - 1, None)])
def test_short_pieces_are_no_wordings(length: int, found: int | None) -> None:
    assert wordings_of([claim("f" * length, "og:title")], SITE).get("f" * length) == found


def test_the_site_is_no_wording() -> None:
    assert "thepellpost" not in wordings_of([claim("The Pell Post", "og:title")], SITE)
    assert chosen_title([claim("The Pell Post", "og:title")], None, (), SITE).text == "The Pell Post"


def test_no_claim_is_no_title() -> None:
    assert chosen_title((), None, ()).text is None


def test_the_card_for_twitter_weighs_less_than_the_printed_headline() -> None:
    other = claim("All you need to know of the ferry", "og:title", "twitter:title", "title")
    assert title_of("Ferry returns to Pell", other)[0] == "Ferry returns to Pell"
    assert title_of("Ferry returns to Pell", replace(other, sources=("json-ld", "og:title")))[0] == "All you need to know of the ferry"


def test_hints_do_not_matter_to_the_headline() -> None:
    block = replace(printed("Ferry returns to Pell"), hints=Hints(tags=("h1",)))
    assert chosen_title((), block, (block,)).text == "Ferry returns to Pell"


@pytest.mark.parametrize(("before", "found"), [(MAX_CLAIMS - 1, True), (MAX_CLAIMS, False)])
def test_few_claims_are_asked_for_wordings(before: int, found: bool) -> None:
    claims = [*(claim(f"Another headline {i:03}", "microdata") for i in range(before)), claim("Ferry returns to Pell", "microdata")]
    assert ("ferryreturnstopell" in wordings_of(claims, SITE)) is found


FERRY = "Ferry returns to Pell"


def of_claims(*claims: Claim, shown: tuple[Block, ...] = ()) -> Chosen:
    return chosen_title(claims, None, shown, SITE)


@pytest.mark.parametrize(("one", "other"), [("json-ld", "og:title"), ("og:title", "json-ld"), ("json-ld", "microdata"), ("og:title", "microdata"), ("microdata", "dc.title"),
    ("title", "dc.title")])
def test_of_two_sources_the_better_is_right_and_of_equals_the_first(one: str, other: str) -> None:
    assert of_claims(claim("Ferry is back in Pell", one), claim("All you need to know", other)).text == "Ferry is back in Pell"


def test_of_equal_votes_those_of_a_source_that_is_known_are_right() -> None:
    assert of_claims(claim("All you need to know", "dc.title", "name"), claim("Ferry is back in Pell", "title")).text == "Ferry is back in Pell"


@pytest.mark.parametrize("longer", [
    f"{FERRY} | Harbour News", f"{FERRY}- Harbour News", f"Live: {FERRY}", f"{FERRY} | Harbour | News of the whole island", f"{FERRY} | News | Harbour | Island",
])
def test_what_one_claim_has_beside_the_headline_of_another_is_left_off(longer: str) -> None:
    for source in ("og:title", "title"):
        if source == "title" and "- " in longer:
            continue  # in a page's title such a hyphen parts nothing
        both = of_claims(claim(longer, source), claim(FERRY, "json-ld"))
        assert (both.text, both.sources) == (FERRY, (source, "json-ld"))
    assert of_claims(claim(longer, "og:title")).text == longer
    assert of_claims(claim(longer, "og:title"), claim("Another headline", "dc.title")).text == longer


def test_the_piece_of_a_claim_may_be_written_otherwise() -> None:
    for longer in (f"{FERRY.upper()} | Harbour News", f"{FERRY}! // Harbour News"):
        both = of_claims(claim(longer, "og:title"), claim(FERRY, "json-ld"))
        assert (both.text, both.sources) == (FERRY, ("og:title", "json-ld"))
    assert of_claims(claim("FFFFFFFFFFF | Harbour", "og:title"), claim("f" * 11, "dc.title")).text == "FFFFFFFFFFF | Harbour"
    assert of_claims(claim("FFFFFFFFFFFF | Harbour", "og:title"), claim("f" * 12, "dc.title")).text == "f" * 12


@pytest.mark.parametrize("label", ["“No”", "k" * (MAX_KICKER + 1)])
def test_what_is_no_label_is_not_left_off(label: str) -> None:
    assert of_claims(claim(f"{label}: {FERRY}", "og:title"), claim(FERRY, "dc.title")).text == f"{label}: {FERRY}"
    assert of_claims(claim(f"{'k' * MAX_KICKER}: {FERRY}", "og:title"), claim(FERRY, "dc.title")).text == FERRY


@pytest.mark.parametrize("pattern", ["{} | Harbour", "{}- Harbour", "Live: {}"])
@pytest.mark.parametrize(("length", "found"), [(MIN_HEADLINE, True), (MIN_HEADLINE - 1, False)])
def test_short_pieces_are_no_headlines(length: int, found: bool, pattern: str) -> None:
    short, longer = "f" * length, pattern.format("f" * length)
    assert of_claims(claim(longer, "og:title"), claim(short, "dc.title")).text == (short if found else longer)
    assert title_of(f"Session\n{short}", claim(short, "dc.title"))[0] == (short if found else f"Session {short}")
    assert title_of(f"Session {short}", claim(short, "dc.title"))[0] == (short if found else f"Session {short}")
    assert title_of(f"{short} | Harbour", claim(short, "dc.title"))[0] == (short if found else f"{short} | Harbour")
    assert of_claims(claim(f"{short} | The Pell Post", "og:title")).text == (short if found else f"{short} | The Pell Post")
    assert of_claims(claim(f"Of the harbour of Pell | {short}", "title"), claim(short, "dc.title")).text == (short if found else "Of the harbour of Pell")


def test_the_printed_headline_ends_before_the_site() -> None:
    assert title_of(f"{FERRY} | Harbour News", claim(FERRY, "dc.title")) == (FERRY, None)
    assert title_of(f"{FERRY} | Harbour News") == (f"{FERRY} | Harbour News", None)
    assert title_of(f"{FERRY} | Harbour News", claim("Another headline", "dc.title"))[0] == f"{FERRY} | Harbour News"


def test_where_mark_up_has_a_label_with_a_colon_the_printed_one_may_have_none() -> None:
    stated = claim(f"Session: {FERRY}", "dc.title")
    assert title_of(f"Harbour {FERRY}", stated) == (FERRY, "Harbour")
    assert title_of(f"Harbour {FERRY}", claim(f"Session: {FERRY} | News", "dc.title")) == (FERRY, "Harbour")
    assert title_of(f"Harbour: {FERRY}", stated) == (f"Harbour: {FERRY}", None)


@pytest.mark.parametrize(("length", "is_kicker"), [(MAX_KICKER, True), (MAX_KICKER + 1, False)])
def test_a_label_before_the_printed_headline_is_short(length: int, is_kicker: bool) -> None:
    assert title_of(f"{'k' * length} {FERRY}", claim(FERRY, "dc.title"))[0] == (FERRY if is_kicker else f"{'k' * length} {FERRY}")


@pytest.mark.parametrize(("length", "found"), [(LONGEST, True), (LONGEST + 1, False)])
def test_a_block_may_be_a_piece_of_the_page_title(length: int, found: bool) -> None:
    title = claim(f"{FERRY} | News of the whole island and its harbour", "title")
    block = printed(FERRY + "." * (length - len(FERRY)))
    assert of_claims(title, shown=(block,)).text == (FERRY if found else "News of the whole island and its harbour")
    assert of_claims(title, claim("All you need to know", "og:title"), shown=(block,)).text == "All you need to know"


@pytest.mark.parametrize(("line", "kicker"), [
    ("速報フェリーがペルの港に戻る予定", "速報"), ("“速報”フェリーがペルの港に戻る予定", "“速報”"), ("“速報フェリーがペルの港に戻る予定", "“速報"),
    ("“速”報“フェリーがペルの港に戻る予定", "“速”報"),
    ("A フェリーがペルの港に戻る予定", None), ("At – フェリーがペルの港に戻る予定", "At"), ("フェリーがペルの港に戻る予定", None),
])
def test_where_the_label_ends(line: str, kicker: str | None) -> None:
    assert title_of(line, claim("フェリーがペルの港に戻る予定", "og:title")) == ("フェリーがペルの港に戻る予定", kicker)


def test_another_headline_leaves_no_kicker() -> None:
    assert title_of(f"Harbour: {FERRY}", claim("All you need to know", "json-ld", "og:title")) == ("All you need to know", None)


@pytest.mark.parametrize(("text", "title"), [
    ("14.03.2021 - Ferry returns to Pell", "Ferry returns to Pell"), ("8 November 2021 | Ferry returns to Pell", "Ferry returns to Pell"),
    ("1. Februar 2022 Ferry returns to Pell", "1. Februar 2022 Ferry returns to Pell"), ("14.03.2021: Ferry returns to Pell", "14.03.2021: Ferry returns to Pell"),
    ("14.03.2021 - Ferry", "14.03.2021 - Ferry"), ("Ferry returns 14.03.2021 - a report", "Ferry returns 14.03.2021 - a report"),
])
def test_the_day_before_a_headline_is_no_part_of_it(text: str, title: str) -> None:
    assert title_of(text)[0] == title
    assert title_of(text, claim(text, "og:title"))[0] == title


@pytest.mark.parametrize(("day", "length", "left_off"), [("18 September 2024, 10:30 GMT+2", LONGEST_DATE, True), ("18 September 2024, 10:30 GMT+02", LONGEST_DATE + 1, False)])
def test_the_day_before_a_headline_is_short(day: str, length: int, left_off: bool) -> None:
    assert len(day) == length
    assert title_of(f"{day} - Ferry returns to Pell")[0] == ("Ferry returns to Pell" if left_off else f"{day} - Ferry returns to Pell")


def test_the_day_that_the_mark_up_leaves_off_is_no_part_of_the_headline() -> None:
    text = "1. Februar 2022 Minister Roe: Ferry returns to Pell"
    assert title_of(text, claim("Minister Roe: Ferry returns to Pell", "og:title"))[0] == "Minister Roe: Ferry returns to Pell"
    assert title_of(text, claim("Minister Roe: Ferry returns to Pell - Harbour Board", "og:title"))[0] == "Minister Roe: Ferry returns to Pell"
    assert title_of(text, claim("Ferry sails", "title"))[0] == text
    assert title_of(None, claim("14.03.2021 - Ferry returns to Pell", "og:title"))[0] == "14.03.2021 - Ferry returns to Pell"  # as the mark-up alone has it
