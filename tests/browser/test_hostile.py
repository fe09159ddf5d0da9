"""What content tries, in a real browser: nothing runs, nothing is loaded, nothing is asked."""
from __future__ import annotations

from typing import Any

import pytest

from newsclean import clean, review, to_html
from newsclean.write.outline import INCLUDES
from strategies.hostile import PAYLOADS, hostile_document, hostile_page

DOCUMENT, CLEANED = hostile_document(), clean(hostile_page())
PAGES = {
    "review": review([DOCUMENT, CLEANED], names=PAYLOADS[:2]),
    "html": to_html(DOCUMENT, INCLUDES),
    "html of a cleaned page": to_html(CLEANED, INCLUDES),
    "notebook": f"<!doctype html><meta charset=utf-8>{DOCUMENT._repr_html_()}",
}
TOUCH = """
for (const element of document.querySelectorAll('*')) {
  for (const name of ['mouseover', 'focus', 'pointerover', 'animationstart', 'toggle', 'error', 'load']) element.dispatchEvent(new Event(name, { bubbles: true }));
}
for (const details of document.querySelectorAll('details')) details.open = true;
for (const button of document.querySelectorAll('button')) button.click();
document.querySelectorAll('section').forEach(section => { section.hidden = false; });
"""
"""What a reader does, and more: every element is touched, every button pressed, everything unfolded."""


def test_there_are_enough_attacks() -> None:
    assert len(set(PAYLOADS)) >= 200


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("bypass_csp", [False, True], ids=["with its policy", "by escaping alone"])
def test_nothing_happens(opened: Any, name: str, bypass_csp: bool) -> None:
    with opened(PAGES[name], bypass_csp=bypass_csp) as (seen, url):
        seen.page.evaluate(TOUCH)
        seen.page.wait_for_timeout(300)
        seen.assert_quiet(url)


def test_the_watch_would_see_it(opened: Any) -> None:
    with opened("<!doctype html><script>window.__pwned=1</script><img src=https://evil.invalid/x>") as (seen, url), pytest.raises(AssertionError):
        seen.assert_quiet(url)


def test_the_policy_would_stop_it(opened: Any) -> None:
    page = PAGES["review"].replace("</main>", "<script>window.__pwned=1</script><p style='color:red'></p><img src='https://evil.invalid/x'></main>", 1)
    with opened(page) as (seen, _):
        assert seen.page.evaluate("typeof window.__pwned") == "undefined"
        stopped = {violation.split(" ")[0] for violation in seen.page.evaluate("window.__violations")}
        assert stopped == {"script-src-elem", "style-src-attr", "img-src"}


def test_addresses_lead_to_pages_and_mailboxes_only(opened: Any) -> None:
    for page in PAGES.values():
        with opened(page) as (seen, _):
            schemes = seen.page.evaluate("[...new Set([...document.querySelectorAll('a[href]')].map(a => a.protocol))]")
            assert set(schemes) <= {"http:", "https:", "mailto:", "file:"}
