"""A real browser for the tests of this folder. They run only when they are asked for by name: `pytest tests/browser`.

They need Chromium (Debian: `apt-get install chromium`; another place: set CHROMIUM) and, from PyPI, playwright and axe-playwright-python.
What is missing is an error, not a reason to skip.
"""
from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HERE = Path(__file__).parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


def pytest_ignore_collect(config: pytest.Config) -> bool | None:
    """Leave this folder out unless the command line names it."""
    asked = (config.invocation_params.dir / str(argument).partition("::")[0] for argument in config.args)
    return None if any(HERE in (path.resolve(), *path.resolve().parents) for path in asked) else True


def executable() -> str:
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.fail("no Chromium: install it (apt-get install chromium) or name it in the environment variable CHROMIUM")
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=["--headless", "--no-sandbox"])
        yield browser
        browser.close()


@dataclass
class Opened:
    """A page in the browser, and everything that it did on its own."""

    page: Page
    requests: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)

    def assert_quiet(self, url: str) -> None:
        """Nothing but the page itself was loaded; nothing was said, asked or run."""
        assert self.requests == [url]
        assert self.dialogs == []
        assert self.console == []
        assert self.opened == []
        assert self.page.evaluate("window.__violations") == []
        assert self.page.evaluate("typeof window.__pwned") == "undefined"
        assert self.page.url.partition("#")[0] == url


WATCH = "window.__violations = []; addEventListener('securitypolicyviolation', e => window.__violations.push(e.violatedDirective + ' ' + e.blockedURI));"

Open = Callable[..., Any]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Open:
    """Opens a written page from a file: `with opened(html, **options of the browser context) as (page, url)`."""
    @contextmanager
    def open_(html: str, **options: Any) -> Iterator[tuple[Opened, str]]:
        file = tmp_path / "page.html"
        file.write_bytes(html.encode("utf-8"))
        context = browser.new_context(**options)
        context.add_init_script(WATCH)
        page = context.new_page()
        seen = Opened(page)
        page.on("request", lambda request: seen.requests.append(request.url))
        page.on("dialog", lambda dialog: (seen.dialogs.append(dialog.message), dialog.dismiss()))
        page.on("console", lambda message: seen.console.append(message.text))
        page.on("pageerror", lambda error: seen.console.append(str(error)))
        page.on("popup", lambda popup: seen.opened.append(popup.url))
        page.goto(file.as_uri())
        yield seen, file.as_uri()
        context.close()
    return open_
