"""The headline among what the sources say."""
from __future__ import annotations

from dataclasses import replace

import pytest

from newsclean import Block, Role
from newsclean.blocks import Hints
from newsclean.choose.title import MAX_CLAIMS, MAX_KICKER, MIN_HEADLINE, chosen_title, wordings_of
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


def test_a_headline_in_two_lines_is_told_in_one() -> None:
    assert title_of("Ferry returns\nto Pell") == ("Ferry returns to Pell", None)


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
