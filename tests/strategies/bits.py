"""Troublesome bits: characters, and scraps of mark-up, that the damage puts into sources."""
from __future__ import annotations

__all__ = ["BITS", "MARKUP_BITS"]

BITS = (  # characters and runs that make trouble anywhere
    "\0", "\ud800", "\udfff x \udc00", "\N{RIGHT-TO-LEFT OVERRIDE}abc", "\N{POP DIRECTIONAL FORMATTING}", "\N{LEFT-TO-RIGHT ISOLATE}",
    "\N{ZERO WIDTH SPACE}", "\N{ZERO WIDTH JOINER}", "\N{ZERO WIDTH NO-BREAK SPACE}", "\N{SOFT HYPHEN}", "-\N{SOFT HYPHEN}\n", "\N{WORD JOINER}",
    "e" + "\N{COMBINING ACUTE ACCENT}" * 300, "\N{COMBINING ENCLOSING KEYCAP}", "\v", "\f", "\x1c", "\x85", "\N{LINE SEPARATOR}",
    "\N{PARAGRAPH SEPARATOR}", "\r", "\r\n\r", "\t", "\x7f", "\x90", "\x1b[31m", "\N{REPLACEMENT CHARACTER}", "\U0010ffff", "\uffff", "\ufdd0",
    "\N{NO-BREAK SPACE}", "\N{IDEOGRAPHIC SPACE}", "\N{MONGOLIAN VOWEL SEPARATOR}", "İ", "ß", "ǆ", "\N{TAG LATIN SMALL LETTER A}",
    "👩\u200d👩\u200d👧", "\"" * 40, "“”‘’„‚«»" * 5, "'", "’", "”", "...", "-", "- ", "-\n", "\n", "\n\n\n", " ", "a", "A", ".", ",", "(", ")", "]",
    ":", "|", "Ã©", "â€™", "â€œ", "Ã", "Â\xa0", "ï»¿", "Ð¿Ñ€Ð¸", "Ã¢â‚¬â„¢", "Read more: ", "By Jo Brandt", "Photo: ", "(Jo Brandt/Harbour Press)",
    "* ", "# ", "1. ", "> ", "http://oldmere.example/", "@pier",
)
MARKUP_BITS = (
    "<", ">", "</", "<!", "<?", "&", "&#", "&#0;", "&#xD800;", "&#x110000;", "&#128;", "&#x85;", "&#13;", "&nbsp;", "&amp", "&ampere;", "&notin;",
    "&nosuch;", "&shy;", "&zwnj;", "<!--", "-->", "<!-->", "<!--->", "--!>", "<![CDATA[", "]]>", "<![CDATA[x</p>]]>",
    "<script>var a = '</p>';</script>", "<script>", "</script>", "<script><!--<script>", "<style>", "</style>", "<template>", "</template>",
    "<textarea>", "</textarea>", "<title>", "</title>", "<plaintext>", "<xmp>", "</xmp>", "<noscript>", "</noscript>", "<select>", "<option>",
    "</select>", "<table>", "</table>", "<tr>", "<td>", "<table><p>", "<caption>", "<col>", "<svg>", "</svg>", "<svg><desc><p>",
    "<svg><style>x</style>", "<svg><![CDATA[cd]]>", "<math><mi>", "</math>", "<frameset>", "</body>", "</html>", "</body></html>tail",
    "<body class=b>", "<html lang=xx>", "<head>", "<a href=x>", "<a href='y'>", "</a>", "<b>", "<i>", "</b>", "</i>", "<p>", "</p>", "<p/>",
    "<div>", "</div>", "<li>", "<br>", "</br>", "<br><br>", "<hr>", "<h1>", "</h2>", "<form>", "<form>", "<button>", "<nobr>", "<pre>\n",
    "<iframe>", "</iframe>", "<object>", "<ruby><rt>", "<dd>", "<image>", "<isindex>", "<p hidden>", "<div style='display:none'>",
    "<span itemprop=articleBody>", "<x-y>", "<é>", "<1>", "<p a=\"", "<p a='", "<base href='http://[::1'>", "<a href='http://[bad'>z</a>",
    "<a href='//[x'>z</a>", "<a href=\"\ud800\">z</a>", "<link rel=canonical href='http://[::'>",
    "<meta property='article:published_time' content='0000-99-99T99:99'>",
    "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \"Body only here.\"}</script>",
    "<script type='application/ld+json'>[[[{\"a\":",
    "<script type='application/ld+json'>{\"datePublished\": 7, \"author\": [null, 1, {}]}</script>", "<time datetime='99999-01-01'>then</time>",
    "<meta charset=utf-7>", "<meta charset='nosuch'>", "<?xml version='1.0' encoding='x'?>",
)
