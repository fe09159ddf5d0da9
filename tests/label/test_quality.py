"""Quality: what speaks against an article, and what must not."""
from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.blocks import Block, Hints, Role
from newsclean.document import Document, SourceFacts
from newsclean.label import assess_quality
from newsclean.label.quality import FULL_ARTICLE, Judged, evidence_of, expected

WHOLE = 0.9
"""Below the quality of any article of some paragraphs that are surely its own."""
SENTENCE = "The mayor of the harbour town said on Monday that the ferry would sail again before the end of the month."
CUT = "Nobody at the shipyard wanted to say how much the new engine had cost, but the accounts that this newspaper has seen put"


def judged(*parts: tuple[Role, str] | Block, kind: str = "html") -> Document:
    """A document of these blocks, all labelled with confidence 1, judged."""
    blocks = [part if isinstance(part, Block) else Block("", part[1], role=part[0]) for part in parts]
    numbered = tuple(Block(str(i + 1), b.text, role=b.role, confidence=1.0, hints=b.hints) for i, b in enumerate(blocks))
    return assess_quality(Document(numbered, facts=SourceFacts(kind)))


def story(count: int = 8) -> list[tuple[Role, str]]:
    return [(Role.TITLE, "Ferry to sail again"), *[(Role.PARAGRAPH, SENTENCE)] * count]


def test_a_whole_article_is_not_doubted() -> None:
    document = judged(*story())
    assert WHOLE < (document.quality or 0) < 1
    assert document.warnings == ()
    assert document.quality_reasons == ("8 blocks of running text, mean confidence 1.00.",)


def test_nothing_at_all_warns() -> None:
    assert judged().quality == 0.0
    assert judged().warnings == ("No article was found. The source holds no text.",)
    assert judged((Role.NAVIGATION, "Home")).warnings == ("No article was found. No block looks like running text.",)


def test_a_short_article_is_told_and_trusted_no_more_than_a_longer_one() -> None:
    shorter, longer = judged(*story(1)), judged(*story(4))
    assert shorter.quality <= longer.quality < 1.0
    assert f"The article has {len(SENTENCE)} characters only." in shorter.quality_reasons
    assert len(SENTENCE) * 4 < FULL_ARTICLE


@pytest.mark.parametrize(("width", "is_short"), [(599, True), (600, False)])
def test_an_article_of_600_characters_is_not_short(width: int, *, is_short: bool) -> None:
    assert any("characters only" in reason for reason in judged((Role.PARAGRAPH, "x" * width)).quality_reasons) is is_short


@pytest.mark.parametrize(("confidence", "is_doubted"), [(0.69, True), (0.7, False)])
def test_an_article_of_doubtful_blocks_is_doubted(confidence: float, *, is_doubted: bool) -> None:
    document = assess_quality(Document((Block("1", SENTENCE, confidence=confidence), Block("2", SENTENCE, confidence=confidence))))
    assert any("uncertain" in reason for reason in document.quality_reasons) is is_doubted


@pytest.mark.parametrize(("expected_f1", "is_doubted"), [(0.8499, True), (0.85, False), (None, False)])
def test_labels_that_the_labeller_itself_doubts_are_told(expected_f1: float | None, *, is_doubted: bool) -> None:
    document = assess_quality(Document((Block("1", SENTENCE, confidence=0.8),), expected_f1=expected_f1))
    assert any("uncertain" in reason for reason in document.quality_reasons) is is_doubted
    assert document.warnings == ()


@pytest.mark.parametrize(("between", "is_told"), [(1, False), (2, True)])
def test_an_article_in_pieces_is_told(between: int, *, is_told: bool) -> None:
    document = judged(*story(2), *[(Role.PROMO, SENTENCE)] * between, *story(2)[1:], *[(Role.PROMO, SENTENCE)] * 9)
    assert ("Other text stands between its blocks, 50% as wide as the article." in document.quality_reasons) is is_told


@pytest.mark.parametrize(("items", "is_told"), [(1, False), (2, True)])
def test_a_list_with_little_running_text_is_told(items: int, *, is_told: bool) -> None:
    document = judged((Role.PARAGRAPH, SENTENCE), *[(Role.LIST_ITEM, SENTENCE.rstrip(".") * 2)] * items)
    assert any(reason.startswith("Only ") for reason in document.quality_reasons) is is_told
    assert not any(reason.startswith("Only ") for reason in judged((Role.LIST_ITEM, "It came third.")).quality_reasons)


@pytest.mark.parametrize(("hidden", "is_told"), [(2, False), (3, True)])
def test_an_article_of_which_the_reader_does_not_see_most_is_doubted(hidden: int, *, is_told: bool) -> None:
    document = judged(*[Block("", SENTENCE, hints=Hints(hidden=i < hidden)) for i in range(4)])
    assert ("Most of the article is hidden on the page." in document.quality_reasons) is is_told


@pytest.mark.parametrize(("count", "warns"), [(5, False), (6, True)])
def test_a_few_lines_are_no_front_page(count: int, *, warns: bool) -> None:
    assert any("front page" in warning for warning in judged(*[(Role.LIST_ITEM, "It came third.")] * count).warnings) is warns


@pytest.mark.parametrize(("before", "warns"), [(293, True), (294, False)])
def test_an_offer_says_so_in_its_first_300_characters(before: int, *, warns: bool) -> None:
    assert bool(judged(*story(), (Role.PARAGRAPH, CUT), (Role.PROMO, " " * before + "Subscribe now")).warnings) is warns


def test_a_front_page_warns() -> None:
    lines = [(Role.TEASER, f"Story number {i} of this page is about a goat") for i in range(12)]
    document = judged(*lines, (Role.LIST_ITEM, "It came third."))
    assert any("front page" in warning for warning in document.warnings)
    assert document.quality < 0.2


@pytest.mark.parametrize(("teasers", "warned"), [(8, True), (7, False)])
def test_an_opener_among_many_stories_warns(teasers: int, warned: bool) -> None:
    """The opener is running text, so only the number of the other stories says what the page is."""
    document = judged((Role.TITLE, "Ferry to sail again"), (Role.PARAGRAPH, SENTENCE), *[(Role.TEASER, "Story of a goat and its friends in the town")] * teasers)
    assert any("point to other stories" in warning for warning in document.warnings) == warned
    assert (document.quality < judged(*story(1)).quality) == warned


def test_teasers_beside_a_long_article_do_not_warn() -> None:
    lines = [(Role.TEASER, f"Story number {i} of this page is about a goat and its friends in the town") for i in range(40)]
    assert judged(*story(), *lines).warnings == ()


@pytest.mark.parametrize("text", [
    "You do not have permission to view this page. Please enable JavaScript and cookies, then reload.", "Access to this page has been denied.",
    "Please verify you are a human.", "Enable JavaScript and cookies to continue.", "We saw unusual traffic from your network.", "Checking your browser before you go on."])
def test_a_servers_refusal_warns(text: str) -> None:
    document = judged((Role.TITLE, "Just a moment"), (Role.PARAGRAPH, text))
    assert any("refusal" in warning for warning in document.warnings)
    assert document.quality < 0.11


def test_a_story_of_refusals_does_not_warn() -> None:
    refusal = (Role.PARAGRAPH, "Please enable JavaScript, said the page, and nobody knew what it meant.")
    for brief in ("The council denied the club access to the pier.", "Half of the villages do not have access to clean water.", "Access is denied to lorries.",
                  "Police saw unusual traffic on the coast road.", "The browser will no longer enable cookies by itself."):
        assert not judged((Role.TITLE, "Gates shut"), (Role.PARAGRAPH, brief)).warnings
    assert not judged(*story(), refusal).warnings
    assert any("refusal" in warning for warning in judged(*story(1), refusal).warnings)


@pytest.mark.parametrize("offer", [(Role.PROMO, "Subscribe now to read the whole story"), (Role.NAVIGATION, "Jetzt weiterlesen mit Plus"),
                                   Block("", "Already a reader?", role=Role.OTHER, hints=Hints(tags=("div",), classes=("article-paywall",)))])
def test_a_text_that_breaks_off_before_an_offer_warns(offer: tuple[Role, str] | Block) -> None:
    document = judged(*story(), (Role.PARAGRAPH, CUT), offer)
    assert any("paywall" in warning for warning in document.warnings)
    assert document.quality == pytest.approx(0.5 * (judged(*story(), (Role.PARAGRAPH, CUT)).quality or 0), abs=0.01)


@pytest.mark.parametrize("last", [SENTENCE, f"\N{LEFT DOUBLE QUOTATION MARK}{SENTENCE}\N{RIGHT DOUBLE QUOTATION MARK}", "Tel. 555 0100"])
def test_an_offer_behind_a_whole_text_does_not_warn(last: str) -> None:
    assert judged(*story(), (Role.PARAGRAPH, last), (Role.PROMO, "Subscribe to our newsletter")).warnings == ()


def test_a_text_that_breaks_off_before_other_stories_does_not_warn() -> None:
    assert judged(*story(), (Role.PARAGRAPH, CUT), (Role.TEASER, "More from the harbour")).warnings == ()


@pytest.mark.parametrize(("between", "warns"), [(3, True), (4, False)])
def test_the_offer_stands_soon_behind_what_breaks_off(between: int, *, warns: bool) -> None:
    offer = (Role.PROMO, "Subscribe now to read the whole story")
    assert bool(judged(*story(), (Role.PARAGRAPH, CUT), *[(Role.SHARE, "Share")] * between, offer).warnings) is warns
    assert judged(*story(), offer, (Role.PARAGRAPH, CUT), *[(Role.SHARE, "Share")] * between).warnings == ()


def test_wide_letters_count_twice() -> None:
    line = "\u6e2f\u306e\u753a\u306e\u5e02\u9577\u306f\u6708\u66dc\u65e5\u306b\u30d5\u30a7\u30ea\u30fc\u304c\u518d\u3073\u904b\u822a\u3059\u308b\u3068\u8ff0\u3079\u305f\u3002" * 2
    document = judged((Role.TITLE, "t"), *[(Role.PARAGRAPH, line)] * 6)
    assert (document.quality or 0) > WHOLE
    assert "characters only" not in document.quality_reasons[0]


def evidence(*parts: tuple[Role, str] | Block, kind: str = "html") -> dict[str, float]:
    """What the model of the quality sees of these blocks."""
    found = Judged.of(judged(*parts, kind=kind))
    assert found is not None
    return evidence_of(found)


def test_other_text_amid_the_article_counts_and_behind_it_does_not() -> None:
    other = (Role.PROMO, SENTENCE)
    assert evidence(*story(4), other)["amid"] == 0
    assert evidence((Role.PARAGRAPH, SENTENCE), other, (Role.PARAGRAPH, SENTENCE))["amid"] == 0.5
    assert evidence((Role.PARAGRAPH, SENTENCE), Block("", SENTENCE, role=Role.OTHER, hints=Hints(hidden=True)), (Role.PARAGRAPH, SENTENCE))["amid"] == 0
    assert evidence((Role.PARAGRAPH, SENTENCE), *[other] * 20, (Role.PARAGRAPH, SENTENCE))["amid"] == 3


def test_what_the_labeller_expects_counts_more_than_its_confidence() -> None:
    def labels(said: float | None) -> float:
        found = Judged.of(Document(tuple(Block(str(i), SENTENCE, confidence=0.8) for i in range(3)), expected_f1=said))
        assert found is not None
        return evidence_of(found)["labels"]

    assert labels(0.5) == 0 < labels(0.8) < labels(0.9) < labels(1.0)
    assert labels(None) == pytest.approx(labels(0.8))
    assert labels(0.0) == pytest.approx(-labels(1.0))


def test_lines_that_are_no_running_text_count() -> None:
    assert evidence(*story(3))["running"] == 1
    assert evidence((Role.PARAGRAPH, SENTENCE), (Role.LIST_ITEM, SENTENCE.rstrip(".")))["running"] == pytest.approx(0.5, abs=0.01)


def test_the_kind_of_source_counts() -> None:
    assert evidence(*story(), kind="text")["text"] == 1
    assert evidence(*story())["text"] == 0


@pytest.mark.parametrize(("name", "better", "worse"), [("labels", 4.0, 1.0), ("amid", 0.0, 2.0), ("running", 1.0, 0.2)])
def test_each_piece_of_evidence_moves_the_quality_the_right_way(name: str, better: float, worse: float) -> None:
    usual = evidence(*story())
    assert 0 < expected({**usual, name: worse}) < expected({**usual, name: better}) < 1


def test_without_an_article_there_is_nothing_to_judge() -> None:
    assert Judged.of(judged((Role.NAVIGATION, "Home"))) is None


def test_judging_again_changes_nothing() -> None:
    document = judged(*story(1))
    assert assess_quality(document) == document
    assert clean("", passes=(assess_quality,)).quality == 0.0


def test_what_looks_binary_is_doubted() -> None:
    document = judged(*story())
    binary = assess_quality(Document(document.blocks, facts=SourceFacts("text", warnings=("The source looks binary: 9 of its first 10 characters are control characters",))))
    assert (binary.quality or 0) < 0.5 < (document.quality or 0)
    assert "The source looks binary." in binary.quality_reasons
