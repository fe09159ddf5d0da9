"""A text that breaks off before an offer to subscribe."""
from __future__ import annotations

import pytest

from newsclean import Block, Document, Hints, Link, Metadata, Role
from newsclean.choose.cut_off import BEHIND, LONGEST_OFFER, NEAR, SHORTEST, is_cut_off
from newsclean.label import settle_metadata
from newsclean.metadata import Claim

WHOLE = Block("1", "The first crossing leaves on Friday with 214 passengers, the harbour board said on Monday.", Role.PARAGRAPH, 0.9)
CUT = Block("2", "Nobody doubts that the ferry will come back, says Jane Doe, who sold her house and bought a bo…", Role.PARAGRAPH, 0.9)
OFFER = Block("3", "Subscribe to read on", Role.PROMO, 0.9)


def other(number: int, text: str = "Share", role: Role = Role.SHARE) -> Block:
    return Block(str(number), text, role, 0.9)


@pytest.mark.parametrize("offer", ["Subscribe to read on", "Jetzt abonnieren", "Already a member? Log in to continue", "Bereits Abo? Weiterlesen", "この話は会員限定です",
                                   "구독하고 계속 읽기", "Suscríbete"])
def test_it_is_cut_off(offer: str) -> None:
    assert is_cut_off([WHOLE, CUT, other(3, offer, Role.PROMO)])
    assert is_cut_off([WHOLE, CUT, Block("3", "One euro", Role.PROMO, 0.9, hints=Hints(classes=("article", "paywall-box", "")))])


@pytest.mark.parametrize("blocks", [
    [], [WHOLE], [CUT], [WHOLE, OFFER], [WHOLE, CUT, other(3)], [WHOLE, CUT, other(3, "Subscribe to our newsletter", Role.PROMO)],
    [WHOLE, CUT, other(3, "Subscribe, said the board.", Role.PARAGRAPH)],
    [WHOLE, Block("2", CUT.text, Role.TEASER, 0.9, links=(Link(0, 5, "/ferry"),)), OFFER],
    [WHOLE, Block("2", CUT.text, Role.PROMO, 0.9), OFFER],
    [Block("2", CUT.text), OFFER],
])
def test_it_is_not(blocks: list[Block]) -> None:
    assert not is_cut_off(blocks)


@pytest.mark.parametrize(("length", "cut"), [(SHORTEST, True), (SHORTEST - 1, False)])
def test_short_lines_are_headlines(length: int, cut: bool) -> None:
    assert is_cut_off([Block("1", "f" * (length - 1) + "…", Role.PARAGRAPH, 0.9), OFFER]) is cut


@pytest.mark.parametrize(("ships", "cut"), [(SHORTEST // 2, True), (SHORTEST // 2 - 1, False)])
def test_east_asian_characters_count_twice(ships: int, cut: bool) -> None:
    assert is_cut_off([Block("1", "船" * ships + "…", Role.PARAGRAPH, 0.9), OFFER]) is cut


@pytest.mark.parametrize(("between", "cut"), [(BEHIND - 1, True), (BEHIND, False)])
def test_the_offer_stands_near(between: int, cut: bool) -> None:
    assert is_cut_off([CUT, *(other(i) for i in range(5, 5 + between)), OFFER]) is cut


@pytest.mark.parametrize(("between", "cut"), [(NEAR - 2, True), (NEAR - 1, False)])
def test_what_breaks_off_may_be_taken_for_a_blurb(between: int, cut: bool) -> None:
    assert is_cut_off([WHOLE, *(other(i) for i in range(5, 5 + between)), Block("2", CUT.text, Role.TEASER, 0.9), OFFER]) is cut


@pytest.mark.parametrize(("before", "cut"), [(LONGEST_OFFER - len("subscribe"), True), (LONGEST_OFFER, False)])
def test_an_offer_begins_with_it(before: int, cut: bool) -> None:
    assert is_cut_off([CUT, other(3, "." * before + "subscribe", Role.PROMO)]) is cut


def test_mark_up_is_believed_first() -> None:
    def settled(*claims: Claim) -> Metadata:
        done = settle_metadata(Document((WHOLE, CUT, OFFER), metadata=Metadata(claims=claims)))
        assert settle_metadata(done) == done
        return done.metadata

    silent, free = settled(), settled(Claim("paywalled", "false", ("json-ld",)))
    assert (silent.paywalled, dict(silent.provenance)["paywalled"]) == (True, "page")
    assert (free.paywalled, dict(free.provenance)["paywalled"]) == (False, "json-ld")
    assert settle_metadata(Document((WHOLE,))).metadata.paywalled is None
