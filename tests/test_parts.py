"""What is derived from blocks: authors with their bios, captions, teasers, tags."""
from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Author, Block, Caption, Document, Hints, Link, Metadata, Role
from newsclean.parts import BULLET, COMPILED, SURE_BIO, captions_of, cell_of, key_in_python, key_of, tags_of, text_of


def block(number: int, text: str, role: Role, group: int | None = None, url: str | None = None) -> Block:
    links = (Link(0, len(text), url),) if url else ()
    return Block(str(number), text, role, 0.9, group=None if group is None else str(group), links=links)


def caption(number: int, text: str, group: int | None = None) -> Block:
    return block(number, text, Role.CAPTION, group)


def test_a_credit_right_behind_a_caption_belongs_to_it() -> None:
    assert captions_of([caption(1, "The pier at low tide", 1), caption(2, "Getty Images")]) == (Caption("The pier at low tide", "Getty Images"),)
    assert captions_of([caption(1, "The pier at low tide", 1), caption(2, "(Jane Doe/AP)", 2)]) == (Caption("The pier at low tide", "Jane Doe/AP"),)
    apart = [caption(1, "The pier at low tide", 1), block(2, "The ferry left.", Role.PARAGRAPH), caption(3, "Jane Doe/AP", 3)]
    assert captions_of(apart) == (Caption("The pier at low tide"), Caption(None, "Jane Doe/AP"))


def test_credits_of_two_pictures_are_two() -> None:
    assert captions_of([caption(1, "Jane Doe/AP", 1), caption(2, "John Roe/AP", 2)]) == (Caption(None, "Jane Doe/AP"), Caption(None, "John Roe/AP"))
    assert captions_of([caption(1, "The pier", 1), caption(2, "AFP", 1), caption(3, "dpa", 3)]) == (Caption("The pier", "AFP"), Caption(None, "dpa"))


def test_who_is_seen_is_no_photographer() -> None:
    assert captions_of([caption(1, "Jane Doe (left)", 1), caption(2, "John Roe (right)", 2)]) == (Caption("Jane Doe (left)"), Caption("John Roe (right)"))


def test_controls_of_a_player_are_no_caption() -> None:
    assert captions_of([caption(1, "Play"), caption(2, "The pier at low tide", 2)]) == (Caption("The pier at low tide"),)


def document(*bios: str, authors: tuple[str, ...] = ("Jane Doe",)) -> Document:
    return Document(tuple(block(i, bio, Role.BIO, i) for i, bio in enumerate(bios)), metadata=Metadata(authors=authors))


def test_a_bio_belongs_to_whom_it_names() -> None:
    assert document("Jane Doe is a reporter.").authors == (Author("Jane Doe", bio="Jane Doe is a reporter."),)
    assert document("The author is a reporter.").authors == (Author("Jane Doe", bio="The author is a reporter."),)
    assert document("Martin is a reporter.").authors == (Author("Jane Doe"),)
    two = document("Jane Doe is a reporter.", "Roe is an editor.", authors=("Jane Doe", "John Roe")).authors
    assert [author.bio for author in two] == ["Jane Doe is a reporter.", "Roe is an editor."]
    assert document("The author is a reporter.", authors=("Jane Doe", "John Roe")).authors == (Author("Jane Doe"), Author("John Roe"))


@pytest.mark.parametrize(("line", "role", "names"), [
    ("Jane Doe", Role.BYLINE, ["Jane Doe"]), ("By Tebele Quanzo", Role.BYLINE, ["Tebele Quanzo"]), ("Tebele Quanzo", Role.BYLINE, []),
    ("Watch Now", Role.BYLINE, []), ("AP", Role.BYLINE, []),
    ("By Tebele Quanzo, 3 May 2024", Role.DATE, ["Tebele Quanzo"]), ("Jane Doe, 3 May 2024", Role.DATE, []),
])
def test_where_nothing_is_settled_sure_names_of_bylines_are_the_authors(line: str, role: Role, names: list[str]) -> None:
    assert [author.name for author in Document((block(1, line, role),)).authors] == names
    settled = Document((block(1, line, role),), metadata=Metadata(provenance=(("title", "page"),)))
    assert settled.authors == ()


@pytest.mark.parametrize("line", ["More from Jane Doe", "MORE FROM JANE DOE", "Über Jane Doe", "Über Jane Doe 257 Artikel", "Mehr von Jane Doe:", "Search for this author in:"])
def test_what_heads_a_bio_is_none(line: str) -> None:
    assert document(line).authors == (Author("Jane Doe"),)
    assert document(line, "Jane Doe is a reporter.").authors[0].bio == "Jane Doe is a reporter."


@pytest.mark.parametrize("bio", ["Jane Doe, reporter", "About Jane Doe nobody knows more than that.", "Jane Doe writes of ships, and of:" + " goats" * 10])
def test_a_short_bio_is_one(bio: str) -> None:
    assert document(bio).authors[0].bio == bio


def headed(*lines: tuple[Role, str], authors: tuple[str, ...] = ("Jane Doe", "John Roe")) -> list[str | None]:
    """The bios of the authors of a document of these lines."""
    return [author.bio for author in Document(tuple(block(i, text, role, i) for i, (role, text) in enumerate(lines)), metadata=Metadata(authors=authors)).authors]


ABOUT = "Reporter for the harbour since 2018."


def test_a_bio_under_a_name_is_that_of_whom_it_names() -> None:
    bios = [(Role.BYLINE, "John Roe"), (Role.BIO, "Editor of the Sunday paper."),
            (Role.BYLINE, "JANE DOE"), (Role.BIO, "More from Jane Doe"), (Role.BIO, ABOUT), (Role.BIO, "She sails.")]
    assert headed(*bios) == [f"{ABOUT}\nShe sails.", "Editor of the Sunday paper."]
    assert headed((Role.BYLINE, "By Jane Doe and John Roe"), (Role.BIO, ABOUT)) == [None, None]
    assert headed((Role.BYLINE, "Jane Doe"), (Role.TAGS, "Harbour"), (Role.BIO, ABOUT)) == [None, None]
    assert headed((Role.BYLINE, "Jane Doe"), (Role.BIO, ABOUT), (Role.BIO, "Jane Doe sails.")) == ["Jane Doe sails.", None]


def test_a_bio_in_capitals_names_its_author() -> None:
    both = ("JANE DOE keeps bees.", "John keeps goats, says ROE.")
    assert [author.bio for author in document(*both, authors=("Jane Doe", "John Roe")).authors] == list(both)


@pytest.mark.parametrize(("confidence", "hidden", "found"), [(SURE_BIO, False, True), (SURE_BIO - 0.01, False, False), (0.9, True, False)])
def test_a_bio_that_names_nobody_is_sure_and_shown(confidence: float, hidden: bool, found: bool) -> None:
    for text, belongs in (("Keeps bees on the island.", found), ("Jane Doe keeps bees.", True)):
        bio = replace(block(1, text, Role.BIO, 1), confidence=confidence, hints=Hints(hidden=hidden))
        assert Document((bio,), metadata=Metadata(authors=("Jane Doe",))).authors[0].bio == (text if belongs else None)


def test_labels_over_tags_are_no_tags() -> None:
    assert tags_of([block(1, "Topics:", Role.TAGS), block(2, "Ferry", Role.TAGS), block(3, "Ferry", Role.TAGS), block(4, "Pell", Role.PARAGRAPH)]) == ("Ferry",)


@given(st.lists(st.text(st.characters(exclude_categories=[])) | st.sampled_from(["\u1e9e", "\u0130", "i\u0307", "\ud83d", "\ude00", "_", "\u03a3"])))
def test_the_key_of_texts_together_is_their_keys_together(texts: list[str]) -> None:
    assert key_of("".join(texts)) == "".join(map(key_of, texts))


def cell(path: str, text: str, role: Role = Role.TABLE) -> Block:
    return Block(path, text, role, 0.9, path=f"/html[1]/body[1]/table[1]{path}", tag="p")


def test_cells_that_hold_paragraphs_are_one_row() -> None:
    rows = [cell("/tr[1]/th[1]/p[1]", "Stage"), cell("/tr[1]/th[2]/p[1]/b[1]", "Starts"), cell("/tr[2]/td[1]/p[1]", "Drawdown"), cell("/tr[2]/td[2]/p[1]", "2 March"),
            cell("/tr[2]/td[2]/p[2]", "(at noon)")]
    assert text_of(rows) == "Stage\tStarts\n\nDrawdown\t2 March (at noon)"
    assert [cell_of(block) for block in rows[1:3]] == [("th", 2), ("td", 1)]


def test_what_is_no_table_or_stands_deep_in_a_cell_is_none() -> None:
    assert cell_of(cell("/tr[1]/td[1]/p[1]", "The bridge is open.", Role.PARAGRAPH)) == ("", 0)
    assert cell_of(cell("/tr[1]/td[1]/div[1]/div[1]/div[1]/p[1]", "Stage")) == ("", 0)
    assert text_of([cell("/tr[1]/td[1]/p[1]", "One.", Role.PARAGRAPH), cell("/tr[1]/td[2]/p[1]", "Two.", Role.PARAGRAPH)]) == "One.\n\nTwo."


@given(st.one_of(st.text(), st.text("aZ \xdf\xc4\u2019\u201c\u2013\u2026\xa0\xab\u0130\u0149\u0390\u0301\u03a3\u03c2\u1e9e\ufb03\xb2\u0660\u4e00\ud800")))
def test_the_key_has_the_letters_and_digits_in_lower_case(text: str) -> None:
    assert key_of(text) == key_in_python(text) == "".join(filter(str.isalnum, text)).casefold()


@pytest.mark.parametrize("size", [1, 300, 2000])
def test_every_character_has_its_key_in_short_texts_and_long_ones(size: int) -> None:
    chars = [*map(chr, (*range(0x640), *range(0x1ff0, 0x2110))), "\u1e9e", "\ufb03", "\ud800", "\U00010400"]
    assert [char for char in chars if key_of(f"A{char}" * size) != key_in_python(f"A{char}") * size] == []


@pytest.mark.skipif(not COMPILED, reason="no C compiler was at hand")
def test_only_texts_have_keys() -> None:
    for other in (None, b"a", 1):
        with pytest.raises((TypeError, AttributeError)):
            key_of(other)  # type: ignore[arg-type]  # what is tested


def tagged(text: str, *linked: str) -> Block:
    links = tuple(Link(text.index(word), text.index(word) + len(word), f"/{i}") for i, word in enumerate(linked))
    return Block("1", text, Role.TAGS, links=links)


@pytest.mark.parametrize(("block", "tags"), [
    (tagged("TransportFeatured", "Transport", "Featured"), ("Transport", "Featured")),
    (tagged("Tagged cranes, harbour, Pier 6", "cranes", "harbour", "Pier 6"), ("cranes", "harbour", "Pier 6")),
    (tagged("Local News, Washington, D.C.", "Local News", "Washington, D.C."), ("Local News", "Washington, D.C.")),
    (tagged("Ferries, cranes and more", "Ferries", "cranes"), ("Ferries, cranes and more",)),
    (tagged("News, cranes, harbour", "cranes", "harbour"), ("News, cranes, harbour",)),
    (tagged("All that we have on cranes harbour", "cranes", "harbour"), ("All that we have on cranes harbour",)),
    (tagged("Washington, D.C.", "Washington, D.C."), ("Washington, D.C.",)),
    (tagged("Washington, D.C."), ("Washington, D.C.",)),
    (tagged("Tags: ferries, Gull Rock"), ("ferries", "Gull Rock")),
    (tagged("Schlagwörter:"), ()),
    (tagged("关键词：书店 临江镇", "书店", "临江镇"), ("书店", "临江镇")),
    (tagged("برچسب\N{ZERO WIDTH NON-JOINER}ها: قنات ، کویر"), ("قنات", "کویر")),
    (tagged("Star Wars: Andor"), ("Star Wars: Andor",)),
    (tagged("#ferries #gullrock"), ("#ferries", "#gullrock")),
    (tagged("#ferries are late"), ("#ferries are late",)),
    (tagged("Home > Coast > Gull Rock"), ("Home", "Coast", "Gull Rock")),
    (tagged("AC/DC"), ("AC/DC",)),
])
def test_each_topic_of_a_line_is_one(block: Block, tags: tuple[str, ...]) -> None:
    assert tags_of([block]) == tags
    assert tags_of([block, block]) == tags


@pytest.mark.parametrize("mark", list("-*+•‣◦▪■⁃·–"))
def test_marks_of_items(mark: str) -> None:
    assert BULLET.match(f"{mark} Pell")
    assert not BULLET.match(f"{mark}Pell")
