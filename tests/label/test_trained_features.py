"""The features are those that the weights were made with: whoever changes what they say has to train again.

`fixtures/features/digests.json` holds for some pages the digest of all names of all features of their blocks. After a training that follows a change of features,
`python tests/label/test_trained_features.py` writes it anew; where the weights are not new, a digest that differs is a mistake.
"""
from __future__ import annotations

import json
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from newsclean import clean
from newsclean.label.features import features_of
from newsclean.label.model import named

FIXTURES = Path(__file__).parents[2] / "fixtures"
DIGESTS = FIXTURES / "features" / "digests.json"
PAGES = ("agency-copy.html", "ar-souq.html", "council-vote.html", "fr-entretien.html", "ja-portal.html", "kommentarfalt.html", "leia-tambem.html", "list-article.html",
         "multi-author.html", "section-front.html", "recipe-column.html", "cronica-partido.html", "datentabelle-haushalt.html", "hi-khabar.html", "ko-news.html",
         "liveblog-storm.html", "necrologie.html", "opinion-buses.html", "paywall-stadtwerke.html", "ru-mayak.html", "table-layout-1990s.html", "video-page.html", "zh-portal.html")
ALL = "all of them"
"""One behind the other: for what only long pages have."""
RULER, BARE = "a ruler", "a menu alone"
"""Lines of every length, of every count of words, links and repeats: for bounds that no page happens to stand at. A page without any running text."""


ABOUT = "The harbour master of the island of Pell told its council that the ferry would sail again, every day at nine of the clock, until the end of May."
HEAD = f"""<title>Ferry sails again to the island of Pell</title><meta name="description" content="{ABOUT}"><meta name="author" content="Ada Quill">
<link rel="canonical" href="https://pell.example/ferry">"""


def ruler() -> str:
    """A page whose blocks pass every bound of length and number one by one."""
    wide = [f"By Ada Quill, 3 May {'x' * width}" for width in range(640)]
    wordy = [" ".join(["Ferry" if i % 3 else "harbour" for i in range(count)]) + "." * (count % 2) for count in range(1, 80)]
    again = [*["Read more"] * 2, *["Ferry to the island of Pell, every day at nine of the clock."] * 3, *["Sport"] * 4, *["Leave a comment"] * 9,
             *(line for width in range(45, 55) for line in ["w" * width] * 2)]
    stated = [*("Ferry sails again to the island"[:end] for end in range(8, 30)), *(f"{ABOUT[:end]}xyz" for end in range(50, 100))]
    linked = [f'<a href="/news/{share}">{"f" * share}</a>{"o" * (100 - share)}' for share in range(101)]
    leading = [*(f'<a href="/{"-".join(["ferry"] * size)}">Ferry sails again</a>' for size in range(1, 6)),
               *(f'<a href="/{"x" * size}/tag/">Harbour</a>' for size in range(290, 300)),
               *(f'<a href="/a/{word}-of-the-harbour-town">The {word} again</a>' for word in ("key", "quay", "ferry")),
               *(" ".join(['<a href="/a">Pell</a>'] * size) for size in range(2, 7))]
    story = [f"The harbour master told the council on Monday {'again ' * i}that the ferry would sail to the island of Pell before the end of May." for i in range(60)]
    dense = ["Sport" if i % 8 > 3 else f"{'The ferry sails again to Pell. ' * 10}"[:299] + "." * (1 + i // 8 - 4) for i in range(64)]
    boxes = [[f"Photo: Ada Quill {i}, {size}" for i in range(size)] for size in range(1, 45)]
    words = " ".join("abcdefghijklmnop"[i] * 3 for i in range(16))
    deep = "".join(f"<section class='author'>{'<div>' * depth}<p>{depth} deep</p>{'</div>' * depth}</section>" for depth in range(5, 15))
    parts = (wide, wordy, again, stated, linked, leading, story, dense, *boxes)
    named = f"<div class='{words}'><p class='{words}'>Harbour</p></div>"
    return f"{HEAD}<body>{named}{deep}" + "".join(f"<div class='{'p' * n}'>{''.join(f'<p>{line}</p>' for line in part)}</div>" for n, part in enumerate(parts, 3))


@cache
def texts() -> dict[str, str]:
    """Sources of both kinds: pages, and those pages as scraped text, by their names."""
    pages = {name: (FIXTURES / "pages" / name).read_text("utf-8") for name in PAGES}
    pages |= {ALL: "\n".join(pages.values()), RULER: ruler(), BARE: "<p>News</p><p>Sport</p>"}
    scraped = {f"{name} as text": "\n\n".join(block.text for block in clean(page, passes=()).blocks) for name, page in pages.items()}
    return {**pages, **scraped}


def digest(name: str, source: str) -> str:
    document = clean(source, kind="text" if name.endswith("text") else "html", passes=())
    lines = [" ".join(sorted(set(named(groups)))) for groups in features_of(document)]
    return sha256("\n".join(lines).encode()).hexdigest()[:16]


@pytest.mark.parametrize("name", [name for page in (*PAGES, ALL, RULER, BARE) for name in (page, f"{page} as text")])
def test_the_weights_know_these_features(name: str) -> None:
    assert digest(name, texts()[name]) == json.loads(DIGESTS.read_text("utf-8"))[name], "the features have changed: are the weights made with them?"


if __name__ == "__main__":
    DIGESTS.write_text(json.dumps({name: digest(name, source) for name, source in texts().items()}, indent=2) + "\n", "utf-8")
    sys.stdout.write(f"{DIGESTS} is written\n")
