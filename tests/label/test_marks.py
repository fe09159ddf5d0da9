"""Class words that settle a role: which are heard, how far out, and how many of them."""
from __future__ import annotations

import pytest

from newsclean.blocks import Block, Role
from newsclean.label.marks import MARKS, mark_of, marks_at


@pytest.mark.parametrize(("before", "heard"), [(0, True), (19, True), (20, False)])
def test_the_first_tokens_of_an_element_are_looked_at(before: int, *, heard: bool) -> None:
    tokens = " ".join(f"a{number}" for number in range(before)) + " photo-caption"
    assert bool(marks_at((tokens,))) is heard


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: mark.role.value)
def test_a_mark_reaches_so_far_and_no_farther(mark: object) -> None:
    found = next(one for one in MARKS if one is mark)
    word = {Role.COMMENT: "comments", Role.NAVIGATION: "cookie-box", Role.CAPTION: "caption", Role.QUOTE: "pullquote", Role.NOTICE: "correction",
            Role.TEASER: "related", Role.PARAGRAPH: "live-match-comment", Role.SUBTITLE: "story-lead-text"}[found.role]
    assert marks_at((word, *[""] * (found.reach - 1))) == ((found, word),)
    assert marks_at((word, *[""] * found.reach)) == ()


def test_a_mark_outranks_only_the_roles_that_it_names() -> None:
    spoken = marks_at(("caption",))
    assert mark_of(Block("1", "The pier.", Role.PARAGRAPH, 0.89), spoken) == spoken[0]
    assert mark_of(Block("1", "The pier.", Role.PARAGRAPH, 0.9), spoken) is None  # the captions of slides are a story
    assert mark_of(Block("1", "The pier.", Role.TITLE, 0.9), spoken) is None
    for word in ("bildunterschrift", "article-cutline", "piefoto", "pie-de-foto", "image-description__author", "foto-bijschrift", "didascalia"):
        assert mark_of(Block("1", "The pier.", Role.PARAGRAPH, 0.89), marks_at((word,))) is not None
    assert marks_at(("text", "image", "description", "unterschriftenliste")) == ()
    minute = marks_at(("live-match-comment-body",))
    assert mark_of(Block("1", "Goal for Pell!", Role.COMMENT, 1.0), minute) == minute[0]
    assert mark_of(Block("1", "Share", Role.SHARE, 0.6), minute) is None
    assert marks_at(("comment-live",)) == marks_at(("no-commentary",)) == marks_at(("delive-comment",)) == ()
    for word in ("story_leadtext", "article-lead", "c-standfirst", "chapo", "ingress", "entradilla", "story-dek"):
        assert mark_of(Block("1", "The pier.", Role.PARAGRAPH, 0.97), marks_at((word,))) is not None
        assert mark_of(Block("1", "The pier.", Role.PARAGRAPH, 0.98), marks_at((word,))) is None
    assert marks_at(("lead", "leading-text", "ingress-protection", "video-dek")) == ()
    related = marks_at(("related",))
    assert mark_of(Block("1", "The pier.", Role.PROMO, 0.96), related) == related[0]
    assert mark_of(Block("1", "The pier.", Role.PROMO, 0.98), related) is None
    assert mark_of(Block("1", "Ferries", Role.TAGS, 0.6), related) is None
