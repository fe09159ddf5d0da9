"""Links: what an address says of the place it leads to."""
from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import clean
from newsclean.label.features import features_of
from newsclean.label.links import COUNTS, KNOWN, LONGEST, MIN_WORD, MOST_ECHO, SLUG, host_of, link_kinds
from newsclean.label.model import named

HOST = "quay.example"


@pytest.mark.parametrize(("url", "kinds"), [
    ("/author/ada-quill", {"author", "deep"}),
    ("https://quay.example/people/ada", {"author", "deep"}),
    ("/tag/ferries/", {"topic", "deep"}),
    ("/category/sport", {"section", "deep"}),
    ("/sport", {"top"}),
    ("/", {"home"}),
    ("https://www.quay.example", {"home"}),
    ("https://quay.example/2026/05/ferry-sails-again-in-may", {"story"}),
    ("/news/1234567", {"story"}),
    ("#comments", {"comment", "anchor"}),
    ("#top", {"anchor"}),
    ("mailto:ada@quay.example", {"mailto"}),
    ("tel:+4955501", {"tel"}),
    ("javascript:void(0)", {"javascript"}),
    ("https://www.facebook.com/sharer.php?u=x", {"social", "share", "elsewhere", "top"}),
    ("https://shop.example/p?utm_source=quay", {"shop", "paid", "elsewhere", "top"}),
    ("//cdn.example/pier.jpg", {"media", "elsewhere", "top"}),
    ("/privacy-policy", {"legal", "top"}),
    ("", {"home"}),
])
def test_an_address_says_where_it_leads(url: str, kinds: set[str]) -> None:
    assert link_kinds(url, HOST) == kinds


@given(st.lists(st.one_of(st.sampled_from(["tag", "author", "shop", "/", "?", "#", "&", "=", ".", "//", " ", "-", "\ud800"]), st.text(max_size=3))).map("".join))
def test_words_of_an_address_stand_between_its_marks(url: str) -> None:
    url = f"x{url}"  # no anchor
    words = set(re.split(r"[/?#&=.]+", url[:LONGEST].lower()))
    assert [kind in link_kinds(url, "") for kind in ("topic", "author", "shop")] == [not words.isdisjoint(known) for known in ({"tag", "topic"}, {"author"}, {"shop", "play"})]


def test_without_a_host_nothing_is_elsewhere() -> None:
    assert "elsewhere" not in link_kinds("https://other.example/a", "")
    assert "elsewhere" in link_kinds("https://other.example/a", HOST)


@pytest.mark.parametrize("hyphens", [SLUG - 1, SLUG])
def test_a_slug_of_some_words_is_a_story(hyphens: int) -> None:
    assert ("story" in link_kinds("/news/" + "-".join(["ferry"] * (hyphens + 1)), "")) == (hyphens >= SLUG)


def test_a_word_inside_a_slug_says_nothing() -> None:
    assert link_kinds("/news/why-the-author-of-the-privacy-law-left", "") == {"story"}


@pytest.mark.parametrize(("url", "host"), [
    ("https://www.quay.example/a/b", HOST), ("http://Quay.Example", HOST), (None, ""), ("", ""), ("/a/b", ""),
])
def test_host(url: str | None, host: str) -> None:
    assert host_of(url) == host


@given(st.text(max_size=2 * LONGEST), st.sampled_from(["", HOST]))
def test_any_address_says_something(url: str, host: str) -> None:
    assert link_kinds(url, host)


def test_neighbours_that_lead_to_one_place_say_so() -> None:
    url = "/a/ferry-sails-again-in-may"
    page = clean(f"""<div><h3><a href="{url}">Ferry sails again in May</a></h3><p><a href="{url}">The harbour master has the date.</a></p>
<p><a href="/b">Sport</a></p></div>""", passes=(), kind="html")
    first, second, third = (set(named(groups)) for groups in features_of(page))
    assert {"link.all=story", "link.echo=3", "link.same=behind"} <= first
    assert "link.same=before" in second
    assert {"link.all=top"} == {name for name in third if name.startswith("link.")}


def test_a_link_in_a_sentence_is_some_of_it() -> None:
    page = clean('<p>The council met on Monday, as <a href="/author/ada">Ada Quill</a> reports.</p>', passes=(), kind="html")
    own = set(named(next(features_of(page))))
    assert {name for name in own if name.startswith("link.")} == {"link.some=author", "link.some=deep"}


def test_many_links_say_so() -> None:
    page = clean("<p>" + " ".join(f'<a href="/tag/{i}">Topic {i}</a>' for i in range(6)) + "</p>", passes=(), kind="html")
    own = set(named(next(features_of(page))))
    assert "link.many=3/some" in own or "link.many=3/all" in own


@pytest.mark.parametrize("count", COUNTS)
def test_links_are_counted_in_bins(count: int) -> None:
    def many(links: int) -> list[str]:
        page = clean("<p>" + " ".join(f'<a href="/tag/{i}">Topic {i}</a>' for i in range(links)) + "</p>", passes=(), kind="html")
        return sorted(name for name in named(next(features_of(page))) if name.startswith("link.many"))

    assert many(count - 1) != many(count)


@pytest.mark.parametrize("shared", range(MOST_ECHO + 2))
def test_a_headline_comes_again_in_its_address(shared: int) -> None:
    words = ["ferry", "sails", "again", "may", "harbour"]  # "may" is too short to count
    assert [len(word) >= MIN_WORD for word in words] == [True, True, True, False, True]
    text = "Why " + " ".join([*words[:shared], *["quietly", "over", "sunny", "waters", "today"][shared:]])
    page = clean(f'<h3><a href="/a/{"-".join(words)}">{text}</a></h3>', passes=(), kind="html")
    assert [name for name in named(next(features_of(page))) if name.startswith("link.echo")] == [f"link.echo={min(shared, MOST_ECHO)}"]


@pytest.mark.parametrize(("kind", "steps"), [
    ("author", "author autor autoren autores autori auteur auteurs people person profile by contributors writers staff columnist journalists redactie reporter users member"),
    ("topic", "tag tags topic themen tema temas theme themes label keywords hashtag tagged sujet schlagwort dossier"),
    ("section", "category categorias kategorie cat section rubrik rubrique channel archive archives"),
    ("share", "sharer share sharearticle intent submit pin send whatsapp"),
    ("social", "twitter instagram linkedin youtube pinterest reddit tumblr xing tiktok flipboard telegram threads mastodon bsky vk"),
    ("sign", "login log-in signin sign_in signup register subscribe subscriptions abo abonnement abonnieren newsletter account membership donate spenden join"),
    ("legal", "privacy datenschutz terms-of-service impressum imprint cookie-policy legal agb disclaimer copyright"),
    ("comment", "comments respond disqus_thread kommentare reply forum"),
    ("media", "jpg jpeg png gif pdf mp3 mp4 webp videos galleries galerie photo images fotos bilder"),
    ("shop", "amazon amzn ebay itunes apps play taboola outbrain doubleclick awin1 shop store"),
    ("paid", "utm_source utm_campaign ref affiliate sponsored sponsor partner promo"),
])
def test_steps_of_an_address_have_a_kind(kind: str, steps: str) -> None:
    for step in steps.split():
        assert link_kinds(f"/{step}", HOST) == {kind, "top"}, step
        assert kind in link_kinds(f"/a/b?{step}=1", HOST), step
        assert kind not in link_kinds(f"/x{step}y", HOST), step


def test_every_word_that_says_something_can_stand_between_marks() -> None:
    assert {word for word in KNOWN if link_kinds(f"/x/{word.decode()}/y", "") <= {"deep"}} == set()
