"""Stories as well-formed HTML, in the styles of many decades."""
from __future__ import annotations

import html
from collections.abc import Callable, Sequence

from hypothesis import strategies as st

from newsclean import Role
from strategies.stories import Piece, stories

__all__ = ["EXTRAS", "STYLES", "pages", "render"]

Inline = Callable[[str], str]
"""Text to mark-up: escapes it, and may put inline elements into it."""

TAG_OF = {Role.TITLE: "h1", Role.HEADING: "h2", Role.QUOTE: "blockquote", Role.NAVIGATION: "nav", Role.LEGAL: "footer",
          Role.DATE: "time", Role.BIO: "aside"}
CLASS_OF = {Role.BYLINE: "byline author", Role.PROMO: "newsletter-box", Role.SHARE: "social share", Role.TEASER: "related", Role.COMMENT: "comments",
            Role.TAGS: "tag-list", Role.SUBTITLE: "standfirst", Role.NOTICE: "correction", Role.BIO: "author-bio", Role.CAPTION: "caption"}


def plain(text: str) -> str:
    """Only what must be escaped is."""
    return html.escape(text, quote=False)


def numeric(text: str) -> str:
    """Everything outside ASCII as a character reference; C1 controls stay, as references to them mean other characters."""
    return "".join(c if c in "\n" or (" " <= c <= "~" and c not in "&<>") or "\x80" <= c <= "\x9f" else f"&#{ord(c)};" for c in text)


def bold(text: str) -> str:
    """The second word in bold, with a comment behind it."""
    first, _, rest = text.partition(" ")
    second, space, rest = rest.partition(" ")
    return f"{plain(first)} <b>{plain(second)}</b><!-- it's > bold -->{space}{plain(rest)}" if second else plain(first)


def linked(text: str) -> str:
    """All of it inside a link, the first letter in a span of its own."""
    return f'<a href="/story?a=1&amp;b=2" title="a > b"><span class="dropcap">{plain(text[:1])}</span>{plain(text[1:])}</a>'


def broken_by_br(text: str) -> str:
    """A line break after the first sentence, and a script in the middle of the text."""
    first, mark, rest = text.partition(". ")
    return f"{plain(first)}{mark}<br/><script>var end = '</p>';</script>{plain(rest)}" if mark else plain(text)


INLINES: tuple[Inline, ...] = (plain, numeric, bold, linked, broken_by_br)


def semantic(pieces: Sequence[Piece], inline: Inline) -> str:
    """`article`, `figure`, `h1`, `ul` where they belong."""
    out = []
    for piece in pieces:
        tag, text = TAG_OF.get(piece.role, "p"), inline(piece.text)
        if piece.role is Role.CAPTION:
            out.append(f'<figure><img src="a.jpg" alt="{html.escape(piece.text)}"><figcaption>{text}</figcaption></figure>')
        elif piece.role is Role.LIST_ITEM:
            out.append(f"<ul>\n  <li>{text}</li>\n</ul>")
        elif piece.role is Role.TABLE:
            out.append(f"<table><thead><tr><th>{text}</th></tr></thead><tbody><tr><td>{text}</td><td>1</td></tr></tbody></table>")
        else:
            out.append(f'<{tag} class="{CLASS_OF.get(piece.role, "")}">{text}</{tag}>')
    return "<main><article>\n" + "\n".join(out) + "\n</article></main>"


def soup(pieces: Sequence[Piece], inline: Inline) -> str:
    """Nothing but `div` and `span`, text beside elements."""
    out = []
    for i, piece in enumerate(pieces):
        css = f' class="{CLASS_OF[piece.role]} x{i}"' if piece.role in CLASS_OF and i % 2 else ""
        text = inline(piece.text)
        out.append(f"<div{css}>{text}</div>" if i % 3 else f"<div><div{css}><span>{text}</span></div></div>")
    return "<div id=root>loose text<div>" + "".join(out) + "</div>after</div>"


def br_paragraphs(pieces: Sequence[Piece], inline: Inline) -> str:
    """One cell of text, paragraphs parted by two line breaks."""
    return "<div>" + "<br><br>\n".join(inline(piece.text) for piece in pieces) + "</div>"


def tables(pieces: Sequence[Piece], inline: Inline) -> str:
    """Tables for layout, one inside the other."""
    rows = "".join(f"<tr><td width=10>&nbsp;</td><td><font size=2>{inline(piece.text)}</font></td></tr>" for piece in pieces)
    return f"<table border=0><tbody><tr><td><table><tbody>{rows}</tbody></table></td></tr></tbody></table>"


def unclosed(pieces: Sequence[Piece], inline: Inline) -> str:
    """End tags left out where HTML allows it, names in capitals."""
    names = {Role.LIST_ITEM: "LI", Role.TABLE: "DT", Role.QUOTE: "DD"}
    return "<BODY>" + "\n".join(f"<{names.get(piece.role, 'P')}>{inline(piece.text)}" for piece in pieces)


def preformatted(pieces: Sequence[Piece], inline: Inline) -> str:
    """Agency copy: one `pre`, blank lines between."""
    return "<pre>\n" + "\n\n".join(inline(piece.text) for piece in pieces) + "</pre>"


STYLES: tuple[Callable[[Sequence[Piece], Inline], str], ...] = (semantic, soup, br_paragraphs, tables, unclosed, preformatted)

EMBEDDED = "A body that only the embedded data hold, for a page that draws its text with a script.\\n" * 6

EXTRAS = (
    "<script>document.write('<p>not text</p>');</script>",
    "<style>p > b { content: '</p>' }</style>",
    "<template><p>not shown, not text</p></template>",
    "<!-- a comment with <p>mark-up</p> -->",
    "<noscript>Please enable scripts</noscript>",
    '<div style="display: none">Hidden words</div><p hidden>More of them</p>',
    "<form><label>Search</label><textarea>typed in</textarea><select><option>One<option>Two</select><button>Go</button></form>",
    "<svg><title>Icon of a pier</title><text>vector</text></svg>",
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Oldmere to rebuild its pier"}</script>',
    f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{EMBEDDED}"}}</script>',
    "<dl><dt>Nails</dt><dd>9,807</dd></dl>",
    "<iframe src='x'></iframe><video><track>No video</video><p></p><p> \n&nbsp;</p>",
    "<ruby>港<rt>みなと</rt></ruby><custom-card>In a card</custom-card><p>a<wbr>b<sup>2</sup></p>",
)


def render(pieces: Sequence[Piece], style: Callable[[Sequence[Piece], Inline], str], inline: Inline, extras: Sequence[str] = ()) -> str:
    """The page: the first half of the extras stands before the story, the rest behind it."""
    title = next((piece.text for piece in pieces if piece.role is Role.TITLE), "Untitled")
    half = len(extras) // 2
    head = f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{plain(title)} | Courier</title></head>'
    body = "".join(extras[:half]) + style(pieces, inline) + "".join(extras[half:])
    return f"{head}{body}</html>" if style is unclosed else f"{head}<body>{body}</body></html>"


@st.composite
def pages(draw: st.DrawFn) -> str:
    """A well-formed page."""
    extras = draw(st.lists(st.sampled_from(EXTRAS), max_size=4, unique=True))
    return render(draw(stories()), draw(st.sampled_from(STYLES)), draw(st.sampled_from(INLINES)), extras)
