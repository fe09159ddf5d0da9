"""What is weighed at a seam, what is ruled out before, and the scores from which a block is cut."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import Block
from newsclean.document import Document
from newsclean.segment import glued
from newsclean.segment.evidence import WORDS, begins, evidence_of, setting_of
from newsclean.segment.glue_seams import Seam, seam_at, seams_of
from newsclean.segment.glued import LEAST, TRUST, split_glued, verdict_of
from newsclean.segment.model import SeamModel, probability, seam_model
from newsclean.segment.ruled_out import CAPTION, SYMBOLS, is_address, is_ruled_out

BODY = "The bridge over the Arne was opened on Friday, a year after cracks were found in two of its piers."


def first_seam(text: str) -> Seam:
    places = [*seams_of(text), (len(text), len(text)), (len(text), len(text))]
    return seam_at(text, places[0], 0, (places[1][0], places[2][0]))


def ruled_out(text: str, *others: str) -> bool:
    return is_ruled_out(first_seam(text), setting_of("en", (text, *others)))


@pytest.mark.parametrize("text", [
    "The line will be made by GreenLoop Corp of Arnesby in the spring.",
    "The line will be made by GreenLoop Water Systems Inc in the spring.",
    "The line will be made by GreenLoop <GRL> in the spring.",
    "Shares of SolCorp fell on Monday, the bank said.",
    "Shares of SolarPlus fell on Monday, the bank said.",
    "Acqua SpA of Lodi means to dig a second well.",
    "Ships of both navies were seen off the coast, the captain wrote...Arnesby will need salt in May.",
    "The town means to sell both of its old boats on Friday.(QRST 2031)",
    "The town means to sell both of its old boats on Friday.(mt)",
    "He had spoken with the head of U.N.Mission in the town.",
    "di Fabrizio Dell’Acqua",
    "The plan is an idea ofOld Harbour, a club of sailors.",
    "the house of Arnesby Stampa S.p.A. - via del Porto", "the (Vice-)President came",
    "It stands at arnesby.example/old%20Beispiel%20Ferry.pdf and so on.", "as told in doi:10.1016/j.arnesby.2013.09", "Premiere am Hafen (Dernière 12.Mai 2015).",
    "The mayor said\"This was the finest year that our harbour has ever seen.\"",
])
def test_it_is_no_glue(text: str) -> None:
    assert ruled_out(text)


@pytest.mark.parametrize("text", ["The town voted in 2012.May the ferry sail", "The town has 112.May the ferry sail", "Die Stadt stimmte ab am 12.Hier fährt die Fähre"])
def test_a_year_is_no_day(text: str) -> None:
    assert not ruled_out(text)


@pytest.mark.parametrize(("text", "wanted"), [
    ("The line carries 14Mbps on good days.", True), ("The line carries 14Mbpsx on good days.", False), ("The line carries 14Ferries on good days.", False),
    ("The pipe has Ca(OH)2 in it.", True), ("The pipe has (OH)2 in it.", False), ("The pipe has Ca(O H)2 in it.", False), ("The pipe has Ca(OH)Two in it.", False),
    (f"The pipe has C({'O' * (SYMBOLS - 3)})2 in it.", True), (f"The pipe has C({'O' * (SYMBOLS - 2)})2 in it.", False),
    ("The fleet of Tolmark SHipping sails.", True), ("The fleet of Tolmark AShipping sails.", True), ("The fleet of Tolmark ASHipping sails.", False),
    ("Nobody watched 1Harbour on Monday.", True), ("Nobody watched 12Harbour on Monday.", False), ("Nobody read part 1The council met.", False),
])
def test_figures_and_lone_capitals_are_no_glue(text: str, wanted: bool) -> None:
    assert ruled_out(text) is wanted


@pytest.mark.parametrize(("number", "wanted"), [("12", True), ("123", True), ("1234", False)])
def test_a_name_may_begin_with_a_short_number(number: str, wanted: bool) -> None:
    assert ruled_out(f"The port uses {number}Harbour now.", f"Nobody knows {number}Harbour yet.") is wanted
    assert not ruled_out(f"The port uses {number}Harbour now.")


@pytest.mark.parametrize("text", [
    "Old bridge reopensThe bridge over the Arne was opened on Friday, a year after cracks were found.",
    "Mara TollandThe bridge over the Arne was opened on Friday, a year after cracks were found.",
    "The council will decide on Monday.The bridge at dusk",
    "The town means to sell both of its old boats on Friday.(Mara Tolland)",
])
def test_it_is_to_be_weighed(text: str) -> None:
    assert not ruled_out(text)


@pytest.mark.parametrize(("text", "wanted"), [
    ("See it at pic.arnesby.com/VIpy3", True), ("See it at pic.arnesby.ship/VIpy3", True), ("See it at arnesby.com/VIpy3", True),
    ("See it at arne.shi/VIpy3", True), ("See it at arne.shi/VIpy", False), ("The town voted for it.jd/dpa", False),
    ("See it at pic.arnesby. com/VIpy3", False), ("See it at pic.arnesby-.com/VIpy3", False), ("See it at pic.arnesby.com / VIpy3", False)])
def test_the_end_of_an_address(text: str, wanted: bool) -> None:
    at = next(at for at in (text.find(".com"), text.find(".shi"), text.find(".jd"), text.find(". com")) if at >= 0) + 1
    after = at + (text[at] == " ")
    assert is_address(Seam(at, after, text[:at], text[after:], "", True, True)) is wanted


@pytest.mark.parametrize(("text", "pieces"), [("jd/dpaBy Jan Doe", 2), ("jd/dpaBy Jan Do", 1)])
def test_a_block_that_is_too_short_holds_no_two(text: str, pieces: int) -> None:
    assert abs(len(text) + 0.5 - glued.SHORTEST) < 1
    assert len(split_glued(Document((Block("1", text),))).blocks) == pieces


def test_a_name_that_the_document_has_twice_is_a_name() -> None:
    text = "Arne TolmarkThe bridge over the Arne was opened on Friday."
    assert not ruled_out(text, "It was late.")
    assert ruled_out(text, "Nobody but TolmarkThe was there.")


@pytest.mark.parametrize(("text", "wanted"), [("Izimoto zami ngaseMaphakathi naseThekwini", True), ("Umnyango womthethoMaphakathi naseThekwini", False)])
def test_zulu_prefixes_are_no_blocks(text: str, wanted: bool) -> None:
    seam = first_seam(text)
    assert is_ruled_out(seam, setting_of("zu", (text,))) == wanted
    assert not is_ruled_out(seam, setting_of("en", (text,)))


def test_a_credit_belongs_to_the_caption_before_it() -> None:
    longest = ("Cranes " * 40)[:CAPTION - 1] + "."
    assert ruled_out(f"{longest}Getty Images")
    assert not ruled_out(f"x{longest}Getty Images")


def test_evidence_does_not_depend_on_what_was_cut_elsewhere() -> None:
    text = f"Old bridge reopens{BODY}"
    whole = evidence_of(first_seam(text), "", setting_of("en", [text, "Mara TollandThe council voted."]))
    cut = evidence_of(first_seam(text), "", setting_of("en", [text, "Mara Tolland", "The council voted."]))
    assert whole == cut


def test_evidence_is_named_after_the_kind_of_its_seam() -> None:
    kinds = {}
    for text in (f"Old bridge reopens{BODY}", f"Mara Tolland{BODY}", f"Mara TollandArnesby is glad. {BODY}", f"Cranes (Mara Tolland/AP){BODY}",
                 f"It was late.{BODY}", f"“It was late.”{BODY}", f"Photo: AFP{BODY}", f"March 3, 2024{BODY}"):
        kind, *rest = evidence_of(first_seam(text), "", setting_of("en", [text]))
        assert all(name.startswith(f"{kind}:") for name in rest)
        kinds[kind] = text
    assert list(kinds) == ["small", "name", "inner", "bracket", "stop", "quoted stop", "capital", "digit"]


@pytest.mark.parametrize(("before", "wanted"), [
    ("", {"stop:right opens with=promo", "stop:right says=promo"}), ("To the harbour of Oldmere and ", {"stop:right says=promo"}), ("To the harbour of Oldmere and " * 3, set())])
def test_evidence_tells_what_the_phrases_at_the_beginning_of_a_part_say(before: str, wanted: set[str]) -> None:
    names = evidence_of(first_seam(f"{BODY}{before}Our newsletter, free"), "", setting_of("en", [BODY]))
    assert {name for name in names if "right opens with=" in name or "right says=" in name} == wanted


@pytest.mark.parametrize("bracket", [")", "\N{FULLWIDTH RIGHT PARENTHESIS}"])
def test_a_bracket_of_any_width_is_one(bracket: str) -> None:
    assert evidence_of(first_seam(f"Cranes (Mara Tolland/AP{bracket}{BODY}"), "", setting_of("en", [BODY]))[0] == "bracket"


def test_a_score_is_a_sum_and_what_was_never_seen_says_nothing() -> None:
    model = SeamModel(-50, {"a": 120, "b": -30})
    assert model.score(["a", "b", "unheard of"]) == 40
    assert probability(-99_999) < probability(0) == 0.5 < probability(99_999)


def test_the_model_knows_every_kind_that_has_a_threshold() -> None:
    assert LEAST.keys() <= {name.partition(":")[0] for name in seam_model().weights}


@pytest.mark.parametrize("text", [f"Firefighters search the flats of Arnesby after a fire{BODY}", f"Shares of Solar{BODY}"])
def test_thresholds_decide(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """On both sides of its score a seam is cut, and is not."""
    seam, document = first_seam(text), Document((Block("1", text),))
    rule, _ = verdict_of(seam)
    kind, *rest = evidence_of(seam, rule, setting_of(None, [text]))
    score = seam_model().score((kind, *rest)) + (TRUST if rule else 0)
    monkeypatch.setattr(glued, "LEAST_RULED", {})
    monkeypatch.setattr(glued, "LEAST", {kind: score})
    assert len(split_glued(document).blocks) == 2
    monkeypatch.setattr(glued, "LEAST", {kind: score + 1})
    assert split_glued(document) is document


def test_a_rule_that_is_right_nearly_always_needs_no_score() -> None:
    assert glued.least_of("name", ruled=True) == 0 < glued.least_of("name", ruled=False)
    assert glued.least_of("stop", ruled=True) == LEAST["stop"] - TRUST
    assert glued.least_of("unheard of", ruled=False) == glued.LEAST_OTHERS


def test_a_cut_that_no_rule_wants_gives_its_own_reason() -> None:
    text = "Shoppers at the market of Arnesby (Mara Tolland)Council members were glad of it, and so was everyone who has had to wait for a year."
    document = split_glued(Document((Block("1", text),)))
    assert [block.text[-3:] for block in document.blocks] == ["nd)", "ar."]
    assert [change.reason for change in document.history] == [glued.REASON]


@pytest.mark.parametrize(("text", "pieces"), [
    ("다리가 다시 열렸다. [사진 = 김하나 기자]시의회는 월요일에 회의를 열고 다리를 다시 열기로 했다고 밝혔다.", 2),
    ("다리가 다시 열렸다. 하나일보시의회는 월요일에 회의를 열고 다리를 다시 열기로 했다고 밝혔다.", 1),
    ("橋のたもとに立つ市長（警察提供）市議会は月曜日に会議を開き、橋を再開することを決めた。", 2),
    ("市長（六十）は月曜日に会議を開き、橋を再開することを決めた。", 1),
])
def test_scripts_without_capitals(text: str, pieces: int) -> None:
    assert len(split_glued(Document((Block("1", text),))).blocks) == pieces


def begun(text: str) -> tuple[int, int]:
    """How many words begin with a small letter and with a capital, by the pattern for all characters."""
    found = WORDS.findall(text)
    return sum(small != "" for small, _ in found), sum(capital != "" for _, capital in found)


def test_every_character_of_common_texts_begins_a_word_or_not_by_either_pattern() -> None:
    for char in map(chr, (*range(0x180), *range(0x2000, 0x2200))):
        for text in (char, f"{char}a", f"a{char}B", f"3{char}c d"):
            assert begins(text) == begun(text), text


@given(st.lists(st.sampled_from(["Ada", " ", "quill", "3", "\u2019", "\u201e", "\u00c4rzte", "\u00fcber", "\u00aa", "\u00b2", "\u0416", "_", "-", "."])).map("".join))
def test_words_begin_alike_by_either_pattern(text: str) -> None:
    assert begins(text) == begun(text)
