"""Lines that are a label of the page and nothing else: a button, the heading of a list of other stories, how long the text takes to read."""
from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from newsclean.blocks import Block, Role
from newsclean.label.labelled import labelled
from newsclean.label.rules import Verdict
from newsclean.lazy import lazily

__all__ = ["LABELS", "label_alone", "labels_alone"]

AROUND: Final = " \t\n:.!…|-–—•·*»«›‹>→▶►👉➡\N{VARIATION SELECTOR-16}\N{NO-BREAK SPACE}"
"""What may stand around a label."""
LONGEST: Final = 70
"""Characters of the longest label with what stands around it."""
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
CELLS: Final = frozenset({Role.TABLE, Role.LIST_ITEM})
"""Roles of blocks whose neighbours are as short: what they say is not told by themselves."""


def _labels(role: Role, *lists: str) -> dict[str, Role]:
    return {label.strip(): role for text in lists for label in text.split("|")}


LABELS: Final = {
    **_labels(
        Role.SHARE,
        "share this|share this article|share this story|share this post|share this page|share article|print this page|print this article|email this article",
        "email this story|report an error|artikel teilen|diesen artikel teilen|beitrag teilen|artikel drucken|diesen artikel vorlesen lassen|zur startseite",
        "fehler melden|partager|partager cet article|réagir à cet article|imprimer cet article|signaler une erreur|compartir|comparte esta noticia",
        "compartir esta noticia|comparte este artículo|reportar un error|imprimir esta noticia|condividi|condividi questo articolo|stampa questo articolo",
        "compartilhe|compartilhe esta notícia|compartilhar esta notícia|delen|deel dit artikel|dela artikeln|dela artikel|udostępnij|udostępnij artykuł",
        "del artiklen|del artikkelen|rätta fel|teilen|dela|deel"),
    **_labels(
        Role.TEASER,
        "you may also like|you might also like|recommended for you|recommended stories|more stories|more from this author|most read|most popular|trending now",
        "editor's picks|editors' picks|read more|read also|read next|up next|related|related stories|related articles|related content|don't miss|keep reading",
        "lesen sie auch|lesen sie mehr|mehr zum thema|zum thema|auch interessant|das könnte sie auch interessieren|meistgelesen|meistgelesene artikel",
        "weitere artikel|mehr lesen|lire aussi|à lire aussi|a lire aussi|voir aussi|sur le même sujet|sur le même thème|les plus lus|à lire également",
        "lire la suite|lea también|lee también|leer también|vea también|ver también|te puede interesar|le puede interesar|temas relacionados",
        "noticias relacionadas|lo más leído|siga leyendo|sigue leyendo|lee más|leggi anche|leggi di più|guarda anche|articoli correlati|i più letti",
        "potrebbe interessarti|potrebbe interessarti anche|leia também|leia mais|veja também|mais lidas|notícias relacionadas|lees ook|lees meer|lees verder",
        "bekijk ook|meer nieuws|meest gelezen|läs också|läs även|läs mer|mest läst|les også|les mer|læs også|læs mere|mest lest|lue myös|czytaj też",
        "czytaj także|czytaj również|zobacz też|zobacz także|zobacz również|przeczytaj także|najczęściej czytane|polecane artykuły|čtěte také|přečtěte si také",
        "olvasta már|читайте также|читать также|читайте ещё|по теме|читайте також|ilgili haberler|bunlar da ilginizi çekebilir|recommended|trending",
        "polecane|scopri di più|saiba mais|per saperne di più|mer från oss"),
    **_labels(
        Role.PROMO,
        "sponsored content|advertising|article continues below|article continues below ad|article continues after ad|story continues after the ad",
        "story continues below|support our journalism|subscribe to our newsletter|join our newsletter|inscrivez-vous à notre newsletter",
        "abonnez-vous à notre newsletter|prenumerera på vårt nyhetsbrev|schrijf je in voor onze nieuwsbrief|newsletter abonnieren|contenido patrocinado",
        "descarga nuestra app|scarica la nostra app|baixe nosso aplicativo|télécharger l'application|continua após a publicidade|tip de redactie|tipsa oss",
        "tip os|article réservé aux abonnés|continua a leggere dopo la pubblicità|dalsza część artykułu pod materiałem wideo|dalsza część tekstu pod wideo"),
    **_labels(
        Role.NAVIGATION,
        "play video|video unavailable|this video is no longer available|externer inhalt|empfohlener redaktioneller inhalt|inhalt anzeigen|skip advertisement",
        "vidéo indisponible|video no disponible|video non disponibile|vídeo indisponível"),
    **_labels(
        Role.COMMENT,
        "comments|leave a comment|join the conversation|kommentare|commentaires|comentarios|comentários|commenti|kommentarer|komentarze|reageer|reacties",
        "kommentera|комментарии|yorumlar"),
}
"""In small letters, without marks at their ends, in some twenty languages. Of 2,000 labelled lines that are one, or that one of the patterns below matches, two were of a story;
of 150,000 lines of edited news none is."""
TIMED = lazily(
    regex.compile,
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)[ -]min(?:ute)?s?[ -]read|(?:reading time|read time|time to read|lesezeit|lesedauer|temps de lecture"
    r"|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|lästid|lesetid|læsetid|lukuaika|czas czytania|doba čtení|время чтения|час читання|okuma süresi)\s?:?\s?"
    r"(?:ca\. |env\. |aprox\. )?"
    r"\d{1,3}\s?(?:min\p{L}{0,6}\.?|мин\p{L}{0,3}|хв\p{L}{0,5}|dk|dakika)|\d{1,3} (?:minuten|min\.?) (?:lesezeit|leestijd|lesedauer)", regex.IGNORECASE)
"""How long the text takes to read."""
POINTS = lazily(regex.compile, r"(?:Related|RELATED|Watch|WATCH|LISTEN|Relacionad[oa]s?|RELACIONAD[OA]S?|Lee más|LEE MÁS|Up next|UP NEXT|Next|NEXT"
                               r"|Previous|PREVIOUS|Listen to the podcast)\s?:\s?(?=\p{Lu})[^.\n]{8,110}[^.:\s]")
"""One of these words and another story's headline."""


def labels_alone(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """Blocks of the story that are a label and nothing else, or lead on to one other story; no cells, and of headings those of two words and more."""
    blocks = labelled(blocks)
    return {i: verdict for i in blocks.story if blocks[i].role not in CELLS and (verdict := label_alone(blocks[i].text, heading=blocks[i].tag in HEADINGS))}


def label_alone(text: str, *, heading: bool = False) -> Verdict | None:
    """What a line is that is a label of the page and nothing else; None for any other. `heading`: is it marked up as one?

    >>> label_alone("Lees ook:"), label_alone("Related", heading=True)
    ((<Role.TEASER: 'teaser'>, 'is a label of the page and nothing else'), None)
    """
    if len(text) <= LONGEST:
        bare = text.strip(AROUND).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").lower()
        role = LABELS.get(bare)
        if role and not (heading and " " not in bare):
            return role, "is a label of the page and nothing else"
        if bare and (bare[0].isdigit() or bare[-1].isalpha()) and TIMED.fullmatch(bare):
            return Role.DATE, "says how long the text takes to read"
    return (Role.TEASER, "points to another story") if ":" in text[:24] and POINTS.fullmatch(text.strip()) else None
