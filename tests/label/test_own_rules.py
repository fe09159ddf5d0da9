"""Rules of the caller: what they match, what they outrank, and what is refused."""
from __future__ import annotations

import json
import pickle
from pathlib import Path

import bs4
import pytest
import turbohtml
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from newsclean import Block, Cleaner, Document, Role, Rule, RuleError, clean, load_rules
from newsclean.label.own_rules import follow_rules

PAGE = """<html><body><nav><a href="/">Home</a></nav><article><h1>Bridge reopens</h1>
<div class="box"><p>The old bridge over the river reopened on Monday after two years, the council said in a statement.</p>
<ul><li>Open from six to ten every day of the week.</li></ul></div>
<p id="last">Traffic was light on the first day, and no accident was reported, police said in the evening.</p></article></body></html>"""
URL = "https://www.courier.example/bridge"


def roles(document: Document) -> dict[str, str]:
    return {block.text[:8]: block.role.value for block in document.blocks}


@pytest.mark.parametrize("source", [PAGE, PAGE.encode(), bs4.BeautifulSoup(PAGE, "html.parser"), turbohtml.parse(PAGE), turbohtml.parse(PAGE).select_one("article"),
                                    bs4.BeautifulSoup(PAGE, "html.parser").article], ids=["str", "bytes", "soup", "tree", "element", "tag"])
def test_a_selector_speaks_of_all_that_stands_in_the_element(source: object) -> None:
    found = roles(clean(source, rules=[Rule("promo", selector=".box")]))
    assert found["The old "] == found["Open fro"] == "promo"
    assert found["Traffic "] == "paragraph"


@pytest.mark.parametrize(("rule", "speaks"), [
    (Rule("other", phrase="two years"), True), (Rule("other", phrase="TWO   years,"), True), (Rule("other", phrase="wo years"), False),
    (Rule("other", phrase="years two"), False), (Rule("other", phrase="two years", site="courier.example"), True),
    (Rule("other", phrase="two years", site="www.Courier.example"), True), (Rule("other", phrase="two years", site="urier.example"), False),
    (Rule("other", phrase="two years", site="sport.courier.example"), False), (Rule("other", phrase="two years", selector="ul"), False),
    (Rule("other", phrase="two years", selector="div.box > p"), True), (Rule("other", selector="#last"), False), (Rule("other", selector="p:first-child"), True),
])
def test_when_a_rule_speaks_of_a_block(rule: Rule, *, speaks: bool) -> None:
    document = clean(PAGE, rules=[rule], url=URL)
    block = next(block for block in document.blocks if block.text.startswith("The old"))
    assert (block.role is Role.OTHER) is speaks
    assert block.reason.startswith("your rule: ") is speaks


def test_phrases_of_scripts_without_spaces_stand_inside_a_run() -> None:
    assert clean("橋は月曜日に再開された。\n\n会員登録はこちらからどうぞ。", rules=[Rule("promo", phrase="会員登録")]).blocks[1].role is Role.PROMO


def test_the_first_rule_counts() -> None:
    rules = [Rule("keep", selector="nav"), Rule("drop", selector="nav, .box")]
    found = roles(clean(PAGE, rules=rules))
    assert (found["Home"], found["The old "]) == ("paragraph", "other")
    assert found["Open fro"] in ("other", "promo")  # what is no article anyway keeps its name


def test_what_is_kept_is_what_its_element_says() -> None:
    page = "<nav><h3>On the way</h3><ul><li>Home</li></ul><blockquote>Ay</blockquote><table><tr><td>7</td></tr></table></nav>"
    document = clean(page, rules=[Rule("keep", selector="nav")])
    assert [block.role.value for block in document.blocks] == ["heading", "list_item", "quote", "table"]
    assert document.text == "On the way\n\nHome\n\nAy\n\n7" or set(document.text.split()) == {"On", "the", "way", "Home", "Ay", "7"}


def test_what_is_dropped_is_still_there() -> None:
    rule = Rule("drop", selector="article")
    document = clean(PAGE, rules=[rule])
    assert document.text == ""
    assert {block.text for block in document.blocks} == {block.text for block in clean(PAGE).blocks}


def test_rules_without_classify_are_followed_last() -> None:
    assert clean("One line.\n\nAnother line.", passes=(), rules=[Rule("promo", phrase="another")]).text == "One line."


def test_without_rules_nothing_is_different() -> None:
    assert clean(PAGE, rules=()) == clean(PAGE)
    assert clean(PAGE, rules=[Rule("drop", phrase="zebra")]) == clean(PAGE)


def test_deep_pages_and_many_matches_cost_little() -> None:
    page = "<div>" * 3000 + "<p>A line of text in the depth of the page.</p>" + "<p>x</p>" * 3000
    document = clean(page, rules=[Rule("drop", selector="div"), Rule("drop", selector="p")], passes=())
    assert len(document.blocks) == 3001


def test_a_tree_that_cannot_be_asked_for_selectors_is_refused() -> None:
    html = pytest.importorskip("lxml.html")
    with pytest.raises(newsclean.SourceTypeError, match="selectors need HTML"):
        clean(html.fromstring(PAGE), rules=[Rule("drop", selector="p")])
    assert clean(html.fromstring(PAGE), rules=[Rule("drop", phrase="two years")]).text


@pytest.mark.parametrize(("arguments", "message"), [
    ({"action": "remove", "phrase": "x"}, "unknown action 'remove'; valid are: keep, drop, title"), ({"action": "drop"}, "phrase with a word in it, or a selector"),
    ({"action": "drop", "phrase": " … "}, "phrase with a word in it"), ({"action": "drop", "selector": "p["}, "invalid CSS selector"),
    ({"action": "drop", "phrase": 7}, "phrase must be a str, not int"),
])
def test_what_is_no_rule_is_refused(arguments: dict[str, str], message: str) -> None:
    with pytest.raises(RuleError, match=message.replace("[", r"\[")):
        Rule(**arguments)


def test_only_rules_are_rules() -> None:
    with pytest.raises(RuleError, match=r"a rule is a newsclean\.Rule, not str"):
        clean(PAGE, rules=["drop"])  # type: ignore[list-item]


@pytest.mark.parametrize(("name", "text"), [("rules.toml", '[[rule]]\naction = "drop"\nphrase = "two years"\n'),
                                            ("rules.json", '{"rule": [{"action": "drop", "phrase": "two years"}]}')])
def test_rules_in_a_file(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert load_rules(tmp_path / name) == (Rule("drop", phrase="two years"),)


@pytest.mark.parametrize(("name", "text", "message"), [
    ("a.toml", "[[rule]\n", "a.toml: "), ("a.json", "{", "a.json: "), ("a.json", "[]", "tables named"), ("a.json", '{"rule": [], "x": 1}', "tables named"),
    ("a.json", '{"rule": [{"action": "drop", "phrase": "x"}, {"phrase": "x"}]}', "rule 2: a table with an action"),
    ("a.json", '{"rule": [{"action": "drop", "css": "p"}]}', "rule 1: unknown key 'css'"), ("a.json", '{"rule": [{"action": "drop", "phrase": 7}]}', "rule 1: phrase must be"),
    ("a.json", '{"rule": [{"action": "nix", "phrase": "x"}]}', "rule 1: unknown action"), ("a.json", "[" * 100_000, "a.json"),
])
def test_a_file_that_holds_something_else_is_refused(name: str, text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(RuleError, match=message):
        load_rules(tmp_path / name)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="cannot read"):
        load_rules(tmp_path / "none.toml")


def test_a_cleaner_keeps_rules_and_can_be_sent_to_a_worker() -> None:
    cleaner = Cleaner(rules=(Rule("drop", selector=".box"),))
    assert pickle.loads(pickle.dumps(cleaner)) == cleaner  # noqa: S301  made here
    assert cleaner(PAGE) == clean(PAGE, rules=cleaner.rules)


def test_what_matched_is_saved() -> None:
    document = clean(PAGE, rules=[Rule("drop", selector=".box")])
    assert Document.from_dict(json.loads(newsclean.to_json(document))) == document
    assert any(block.hints.matched == (".box",) for block in document.blocks)


@given(st.lists(st.sampled_from([Rule(action, phrase=phrase) for action in ("keep", "drop", "promo", "bio") for phrase in ("bridge", "police said", "home")]), max_size=4))
def test_rules_change_role_confidence_and_reason_alone_and_once(rules: list[Rule]) -> None:
    before = clean(PAGE)
    after = follow_rules(before, rules)
    assert [block.text for block in after.blocks] == [block.text for block in before.blocks]
    assert follow_rules(after, rules) == after
    assert (after.history, after.metadata) == (before.history, before.metadata)


@pytest.mark.parametrize(("action", "role", "tag", "after"), [
    ("keep", Role.QUOTE, "p", Role.QUOTE), ("keep", Role.NAVIGATION, "p", Role.PARAGRAPH), ("keep", Role.PROMO, "h2", Role.HEADING), ("keep", Role.HEADING, "p", Role.HEADING),
    ("drop", Role.PARAGRAPH, "p", Role.OTHER), ("drop", Role.NAVIGATION, "p", Role.NAVIGATION), ("drop", Role.CAPTION, "p", Role.CAPTION),
    ("promo", Role.PARAGRAPH, "p", Role.PROMO),
])
def test_what_is_kept_or_dropped_keeps_its_name_where_that_says_so(action: str, role: Role, tag: str, after: Role) -> None:
    document = Document((Block("1", "The ferry sails.", role, 0.5, tag=tag),))
    block, = follow_rules(document, [Rule(action, phrase="ferry")]).blocks
    assert (block.role, block.confidence) == (after, 1.0)
    assert block.reason == f"your rule: phrase \N{LEFT SINGLE QUOTATION MARK}ferry\N{RIGHT SINGLE QUOTATION MARK}: {action}"


def test_rules_of_another_site_leave_the_document_as_it_is() -> None:
    document = Document((Block("1", "The ferry sails.", Role.PARAGRAPH, 0.5),))
    assert follow_rules(document, [Rule("drop", phrase="ferry", site="courier.example")]) is document
