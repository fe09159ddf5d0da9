"""Features: each says what is true of the block, and nothing else."""
from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from newsclean import Block, clean
from newsclean.document import Document
from newsclean.label.context import LONG_AGAIN, SHARED_WORDS
from newsclean.label.features import COUNTS, KNOWN, SHARES, SHORT, SIZED, TOLD, WIDTHS, features_of, form_features
from newsclean.label.markup import OWN_WORDS, Page
from newsclean.label.model import named
from newsclean.label.profile import WHOLE, profiles_of
from newsclean.lexicon import lexicon
from newsclean.metadata import Metadata
from strategies.sources import read_documents

STORY = "The harbour master told the council on Monday that the ferry would sail again before the end of May. "
PAGE = f"""<!DOCTYPE html><html><head><title>Ferry to sail again</title><meta name="author" content="Ada Quill"></head><body>
<nav class="main-menu"><a href="/n">News</a> <a href="/s">Sport</a></nav>
<main><article class="story-body"><h1>Ferry to sail again</h1><p class="byline">By Ada Quill</p>
<p>{STORY * 3}</p><p>{STORY * 2}</p><p style="display:none">{STORY}</p></article></main>
<footer>\N{COPYRIGHT SIGN} 2026 The Quay</footer></body></html>"""


def of_line(document: Document, text: str) -> set[str]:
    """All features of the first block that begins so."""
    return next(set(named(groups)) for block, groups in zip(document.blocks, features_of(document)) if block.text.startswith(text) and block.tag != "title")


@pytest.mark.parametrize(("text", "feature"), [
    ("The harbour master", "form.running"), ("The harbour master", "form.stop=stop"), ("News", "form.stop=none"), ("By Ada", "words.byline/s"),
    ("By Ada", "words.first=by"), ("By Ada", "named.author=in"), ("Ferry", "named.title=same"), ("Ferry", "markup.tag=h1"), ("News", "markup.in=nav"),
    ("News", "markup.class=menu"), ("By Ada", "markup.near=byline"), ("News", "markup.main=out"), ("By Ada", "markup.main=in"),
    ("\N{COPYRIGHT SIGN} 2026", "words.has=copyright/s"), ("News", "markup.link=some"), ("\N{COPYRIGHT SIGN} 2026", "place.after=1"),
])
def test_what_is_true_is_named(text: str, feature: str) -> None:
    assert feature in of_line(clean(PAGE, passes=()), text)


@pytest.mark.parametrize(("text", "feature"), [
    ("The harbour master", "form.stop=none"), ("The harbour master", "markup.in=nav"), ("News", "form.running"), ("News", "markup.near=byline"), ("Ferry", "markup.hidden"),
])
def test_what_is_not_true_is_not_named(text: str, feature: str) -> None:
    assert feature not in of_line(clean(PAGE, passes=()), text)


def test_hidden_blocks_say_so() -> None:
    document = clean(PAGE, passes=())
    hidden = [set(named(groups)) for block, groups in zip(document.blocks, features_of(document)) if block.hints.hidden and block.tag == "p"]
    assert len(hidden) == 1
    assert "markup.hidden" in hidden[0]


def test_text_has_no_features_of_mark_up() -> None:
    document = clean("Ferry to sail again\n\nBy Ada Quill\n\n" + STORY * 3, kind="text", passes=())
    for groups in features_of(document):
        assert {name.partition("=")[0] for name in named(groups) if name.startswith("markup.")} == {"markup.tag", "markup.gap"}


def test_repeated_lines_say_so() -> None:
    document = clean(f"Ada Quill\n\n{STORY}\n\nAda Quill", kind="text", passes=())
    first, _, again = (set(named(groups)) for groups in features_of(document))
    assert "place.repeated=2/first" in first
    assert "place.repeated=2/again" in again


@given(read_documents)
def test_features_are_pure(document: Document) -> None:
    found = list(features_of(document))
    assert found == list(features_of(document))
    assert len(found) == len(document.blocks)
    assert all(found)


def own(classes: str) -> list[str]:
    """What is said of a block's own class."""
    document = clean(f'<p class="{classes}">{STORY}</p>', passes=(), kind="html")
    return [name for name in named(next(features_of(document))) if name.startswith("markup.own=")]


def test_so_many_words_of_a_class_are_told() -> None:
    words = [letter * 3 for letter in "abcdefghijk"]
    assert own(" ".join(words[:OWN_WORDS])) == own(" ".join(words)) == [f"markup.own={word}" for word in words[:OWN_WORDS]]


@pytest.mark.parametrize(("bin_", "width"), [*enumerate(WIDTHS, 1)])
def test_a_line_is_as_wide_as_its_characters(bin_: int, width: int) -> None:
    def form(text: str) -> str:
        return next(name for name in named(next(features_of(clean(text, passes=(), kind="text")))) if name.startswith("form.width="))

    assert [form("x" * (width - 1)), form("x" * width)] == [f"form.width={bin_ - 1}", f"form.width={bin_}"]


@pytest.mark.parametrize(("bin_", "count"), [*enumerate(COUNTS, 1)])
def test_words_are_counted(bin_: int, count: int) -> None:
    def form(words: int) -> str:
        return next(name for name in named(next(features_of(clean(" ".join(["quay"] * words) or "?", passes=(), kind="text")))) if name.startswith("form.words="))

    assert [form(count - 1), form(count)] == [f"form.words={bin_ - 1}", f"form.words={bin_}"]


@pytest.mark.parametrize(("bin_", "share"), [*enumerate(SHARES, 1)])
def test_shares_are_told_by_their_bins(bin_: int, share: float) -> None:
    profiles = profiles_of([Block("1", "The ferry sails again.")] * 2, lexicon())
    profiles[0].digits, profiles[1].digits = share - 1e-9, share
    found = [[name for column in form_features(profiles) for name in column[i] if name.startswith("form.digits=")] for i in range(2)]
    assert found == [[f"form.digits={bin_ - 1}"], [f"form.digits={bin_}"]]


def words(text: str) -> list[str]:
    """The names of what the words of a line say."""
    return [name for name in named(next(features_of(clean(text, passes=(), kind="text")))) if name.startswith("words.")]


@pytest.mark.parametrize("length", [KNOWN, KNOWN + 1])
def test_a_short_line_that_comes_again_is_looked_at_once(length: int) -> None:
    one, _, other = features_of(clean(f"{'x' * length}\n\nFerry\n\n{'x' * length}", passes=(), kind="text"))
    assert one[0] == other[0]
    assert (one[0] is other[0]) is (length <= KNOWN)


def test_a_link_is_looked_at_for_itself() -> None:
    page = clean('<p>Ferry</p><p><a href="/f">Ferry</a></p><p>Ferry</p>', passes=(), kind="html")
    assert ["form.linked=0" in named(groups) for groups in features_of(page)] == [True, False, True]


@pytest.mark.parametrize(("width", "size"), [(SIZED[0] - 1, "s"), (SIZED[0], "m"), (SIZED[1] - 1, "m"), (SIZED[1], "l")])
def test_what_words_say_is_said_of_a_size(width: int, size: str) -> None:
    assert f"words.byline/{size}" in words("By Ada Quill".ljust(width, "x"))


def test_a_short_line_tells_its_first_words() -> None:
    letters = [f"w{letter}" for letter in "abcdefghijklmnop"]
    assert words(" ".join(letters))[3:] == [f"words.w={word}" for word in letters[:TOLD]]
    assert words("42 roads")[3:] == ["words.w=roads"]
    assert [len(words("wa wb " + "x" * (width - 6))) for width in (SHORT - 1, SHORT)] == [6, 3]


def echoes(*lines: str) -> list[list[str]]:
    """What every line repeats."""
    return [[name for name in named(groups) if name.startswith("echo.")] for groups in features_of(clean("\n\n".join(lines), passes=(), kind="text"))]


@pytest.mark.parametrize(("name", "is_known"), [("Quill", False), ("Ada Quill", True), ("By Ada Quill", True), ("Ada of the Quay", True), ("Ada of the old Quay", False)])
def test_a_short_line_comes_again_in_a_longer_one(name: str, *, is_known: bool) -> None:
    own = name.removeprefix("By ")
    first, _, longer = echoes(name, "The ferry sails.", f"{own} writes about the sea and all of its harbours.")
    assert longer == (["echo.begins=True"] if is_known else [])
    assert [echo.partition("/")[0] for echo in first] == (["echo.again=1"] if is_known else [])


def test_a_name_that_does_not_come_again_says_so() -> None:
    assert echoes("Ada Quill", "The ferry sails.")[0] == ["echo.again=0/1/True"]
    assert echoes("ada quill", "ada quill")[0] == ["echo.again=0/2/False"]


@pytest.mark.parametrize(("linked", "says"), [(95, "some"), (96, "all"), (0, "none")])
def test_a_block_is_a_link_as_a_whole_or_in_part(linked: int, says: str) -> None:
    assert WHOLE == 0.95
    link = f'<a href="/n">{"a" * linked}</a>' if linked else ""
    assert f"markup.link={says}" in set(named(next(features_of(clean(f"<p>{link}{'b' * (100 - linked)}</p>", kind="html", passes=())))))


@pytest.mark.parametrize(("width", "is_long"), [(LONG_AGAIN - 1, False), (LONG_AGAIN, True)])
def test_a_line_that_comes_again_is_long_or_not(width: int, *, is_long: bool) -> None:
    document = clean("\n\n".join(["x" * width, STORY, "x" * width]), kind="text", passes=())
    assert f"place.repeated+long={is_long}" in set(named(next(features_of(document))))


@pytest.mark.parametrize(("page", "said"), [
    (PAGE.replace("story-body", "newsletter-post"), False),
    (PAGE.replace("<h1>Ferry to sail again</h1>", "").replace("<main>", "<h1>Ferry to sail again</h1><main>").replace("story-body", "newsletter-post"), True),
    (PAGE.replace('<p class="byline">', '<p class="newsletter-post">'), True)])
def test_what_holds_the_story_and_its_headline_is_no_box_beside_it(page: str, *, said: bool) -> None:
    features = of_line(clean(page, passes=()), "By Ada")
    assert ("markup.class=newsletter" in features) is said
    assert "markup.class=post" in features


def test_a_container_weighs_what_its_running_text_is_wide() -> None:
    document = clean(f"<body><div><p>{STORY}</p><section><p>{STORY}</p><p>{STORY}</p></section></div><p>{STORY}</p></body>", kind="html", passes=())
    page = Page.of(document, profiles_of(document.blocks, lexicon()))
    size, body = len(STORY.strip()), "/html[1]/body[1]"
    div, section = f"{body}/div[1]", f"{body}/div[1]/section[1]"
    assert page.mass == {div: size, section: 2 * size, body: size}
    assert page.family == {div: 3 * size, body: 2 * size, section: 2 * size, "/html[1]": size}
    assert page.weighed() == {div: 3 * size, body: 4 * size, "/html[1]": 4 * size, section: 2 * size}
    assert page.main == div
    assert page.homes[1] is page.homes[2]


@pytest.mark.parametrize(("name", "known"), [("Adell", True), ("Dell", False)])
def test_a_name_of_few_letters_is_not_looked_for(name: str, *, known: bool) -> None:
    document = replace(clean(f"<p>Of {name} and the sea</p>", kind="html", passes=()), metadata=Metadata(authors=(name,)))
    assert ("named.author=in" in of_line(document, "Of")) is known


@pytest.mark.parametrize(("line", "shares"), [
    ("Again the old harbour ferry is late", True), ("Again the old ferry is late", False), ("Is the old ferry the ferry?", False)])
def test_a_line_that_shares_words_with_the_title_shares_different_ones(line: str, *, shares: bool) -> None:
    assert SHARED_WORDS == 4
    page = f"<title>A harbour ferry sails again, old as it is</title><body><p>{line}</p></body>"
    assert ("named.title=words" in of_line(clean(page, kind="html", passes=()), line)) is shares
