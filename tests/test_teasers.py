"""Teasers: headline, summary and address of what advertises another story."""
from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Block, Hints, Link, Role, Teaser
from newsclean.teasers import KICKER_WORDS, LINKED, OWN, teasers_of


def teaser(number: int, text: str, url: str | None = None, group: int | None = None, tag: str = "p") -> Block:
    """A teaser block, alone in its group unless that of another is given, and a link as a whole where an address is."""
    links = (Link(0, len(text), url),) if url else ()
    return Block(str(number), text, Role.TEASER, 0.9, tag=tag, group=str(number if group is None else group), links=links)


def test_kicker_headline_and_summary_of_one_story_are_one_teaser() -> None:
    lines = ("Harbour", "The ferry returns to Pell", "After the storm the board lets it sail again.")
    blocks = [teaser(i, line, "/ferry") for i, line in enumerate(lines)]
    assert teasers_of(blocks) == (Teaser(lines[1], lines[2], "/ferry"),)
    assert teasers_of(blocks[1:]) == (Teaser(lines[1], lines[2], "/ferry"),)
    assert teasers_of([blocks[1], blocks[1]]) == (Teaser(lines[1], None, "/ferry"),)
    assert len(teasers_of([blocks[0], teaser(5, "Another story of the harbour", "/another"), blocks[1]])) == 3


def test_the_colon_between_kicker_and_headline_is_of_neither() -> None:
    lines = ("Harbour", ": The ferry returns to Pell", "After the storm the board lets it sail again.")
    assert teasers_of([teaser(i, line, "/ferry") for i, line in enumerate(lines)]) == (Teaser("The ferry returns to Pell", lines[2], "/ferry"),)
    assert teasers_of([teaser(1, ":", "/ferry")]) == (Teaser(":", None, "/ferry"),)


def test_a_short_headline_over_its_summary_is_no_kicker() -> None:
    blocks = [teaser(1, "Ferry returns", "/ferry"), teaser(2, "After the storm the board lets it sail again.", "/ferry")]
    assert teasers_of(blocks) == (Teaser("Ferry returns", "After the storm the board lets it sail again.", "/ferry"),)


@pytest.mark.parametrize(("words", "headline"), [(KICKER_WORDS, 1), (KICKER_WORDS + 1, 0)])
def test_a_kicker_is_a_few_words(words: int, headline: int) -> None:
    lines = (" ".join(["old"] * words), "The ferry returns to Pell and to the islands around it")
    assert teasers_of([teaser(i, line, "/ferry") for i, line in enumerate(lines)])[0].headline == lines[headline]


def test_where_teasers_are_links_a_lone_line_is_none() -> None:
    stories = [teaser(i, f"Story {i} of the harbour", f"/{i}") for i in range(4)]
    assert len(teasers_of([teaser(8, "More from this series"), *stories, teaser(9, "Jane Doe writes")])) == 4
    assert len(teasers_of([teaser(8, "A headline"), teaser(9, "Its summary.", None, 8), *stories])) == 5


@pytest.mark.parametrize(("lone", "left"), [(LINKED - 1, 1), (LINKED, LINKED + 1)])
def test_where_few_teasers_are_links_all_count(lone: int, left: int) -> None:
    blocks = [teaser(0, "A story of the harbour", "/a"), *(teaser(i, f"Story {i} of the harbour") for i in range(1, lone + 1))]
    assert len(teasers_of(blocks)) == left


def test_text_has_no_links_and_still_teasers() -> None:
    assert teasers_of([teaser(1, "Ferry returns to Pell…")]) == (Teaser("Ferry returns to Pell…", None, None, truncated=True),)


def test_a_heading_is_a_headline_however_short() -> None:
    lines = ("Ferry returns", "After the storm the board lets it sail again")
    assert teasers_of([teaser(1, lines[0], "/ferry", tag="h3"), teaser(2, lines[1], group=1)]) == (Teaser(*lines, "/ferry"),)
    assert teasers_of([teaser(1, lines[0], "/islands"), teaser(2, lines[1], group=1)])[0].headline == lines[1]
    named = replace(teaser(1, lines[0], "/ferry"), hints=Hints(classes=("post-preview-title", "")))
    assert teasers_of([named, teaser(2, lines[1], group=1)])[0].headline == lines[0]
    far = replace(named, hints=Hints(classes=("post-preview-title", *[""] * OWN)))
    assert teasers_of([far, teaser(2, lines[1], group=1)])[0].headline == lines[1]


def test_places_on_the_page_are_no_address() -> None:
    """Links that wait for a script lead to "#" all of them, and to different stories."""
    found = teasers_of([teaser(1, "The ferry returns to Pell", "#"), teaser(2, "The harbour is dredged", "#")])
    assert [(one.headline, one.url) for one in found] == [("The ferry returns to Pell", None), ("The harbour is dredged", None)]


LINES = st.builds(teaser, st.integers(0, 9),
                  st.sampled_from(["Harbour", "Ferry returns to Pell", "After the storm the board lets it sail again.", "Goats\N{HORIZONTAL ELLIPSIS}", ":", " "]),
                  st.sampled_from([None, "/ferry", "/goats", "#"]), st.integers(0, 3), st.sampled_from(["p", "h3", "li"]))


@given(st.lists(LINES, max_size=8))
def test_a_teaser_says_what_its_blocks_say(blocks: list[Block]) -> None:
    """No line is made up, none of a teaser's own is lost, and what leads somewhere has its address."""
    printed = [block.text.strip() for block in blocks]
    for one in teasers_of(blocks):
        headline = one.headline or ""
        assert any(text.lstrip(": ") == headline or text == headline for text in printed)
        assert all(line in printed for line in (one.summary or "").split("\n") if line)
        assert one.url in (None, "/ferry", "/goats")


@given(st.lists(LINES, max_size=8))
def test_there_are_no_more_teasers_than_groups(blocks: list[Block]) -> None:
    assert len(teasers_of(blocks)) <= len({block.group for block in blocks})
    assert teasers_of([replace(block, role=Role.PROMO) for block in blocks]) == ()
