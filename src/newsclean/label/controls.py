"""What a reader is to click at a picture, a player or what stands for one: it says nothing of what is seen."""
from __future__ import annotations

from typing import Final

import regex

from newsclean.lazy import lazily

__all__ = ["CONSENT", "CONSENT_NEEDLES", "ENLARGED", "PREFERRED", "is_control"]

ENLARGED: Final = (
    r"^\W*(?:click|tap)(?: (?:on|here))?(?: (?:the|this) (?:image|photo|picture|map|chart|graphic))? (?:to|for) (?:enlarge|zoom|expand|(?:a )?larger)[^.]{0,30}\W*$",
    r"^\W*(?:(?:Bild|Foto) vergrößern|zum Vergrößern (?:bitte )?(?:anklicken|(?:auf das Bild )?klicken)|klicken(?: Sie)?,? um (?:das Bild )?zu vergrößern)\W*$",
    r"^\W*(?:(?:画像を)?(?:クリック|タップ)(?:すると|して|で)拡大(?:表示)?(?:します)?|点击(?:查看)?大图|點擊(?:查看)?大圖|点击图片(?:可)?放大)\W*$",
    (r"^\W*(?:cliquez? (?:ici |sur l[’']image )?pour agrandir|agrandir l[’']image|(?:haga |haz )?(?:click|clic) (?:aquí |en la (?:imagen|foto) )?para (?:ampliar|agrandar)"
    r"|ampliar (?:foto|imagen|imagem)|clicca(?:re)? (?:qui |sull[’']immagine )?per ingrandire|klik (?:op de (?:foto|afbeelding) )?om te vergroten"
    r"|klicka (?:på bilden )?för att förstora|klik for at forstørre|нажмите,? чтобы увеличить)[^.]{0,20}\W*$"),
)
"""What asks to enlarge a picture."""
PREFERRED: Final = (
    r"^\W*(?:"
    r"(?:add|set|make) (?:us |this site |[\p{L}. ]{1,30} )?(?:as )?(?:a |an |your )?preferred (?:source|on google)"
    r"|als bevorzugte quelle (?:auf google )?(?:hinzufügen|festlegen|auswählen)"
    r"|ajouter (?:[\p{L}. ]{1,30} )?comme source préférée|(?:añadir|agregar|elegir|elige) (?:a )?(?:[\p{L}. ]{1,30} )?como fuente preferida"
    r"|(?:aggiungi|imposta|scegli) (?:[\p{L}. ]{1,30} )?come fonte preferita|(?:adicionar|escolha) (?:[\p{L}. ]{1,30} )?como fonte preferida)\b.{0,30}$")
"""How readers are asked to have a search engine show more of the site."""
OPENED: Final = (
    (r"^\W*(?:(?:enlarge|expand|open|view|see|launch|show|close|jump to)(?: (?:this|the))? (?:image|photo|picture|graphic|video|gallery|slideshow|caption)s?"
     r"(?: (?:in|on) (?:full ?screen|(?:the )?gallery|instagram|a new (?:window|tab)))?)\W*$"),
    r"^\W*(?:zur )?(?:Bildergalerie|Galerie|(?:Detail|Groß|Voll)?(?:bild)?ansicht)(?: (?:öffnen|anzeigen|starten|schließen))?\W*$",
    PREFERRED,
    (r"^\W*(?:(?:voir|ouvrir|lancer) (?:la galerie|le diaporama|l[’']image|la vidéo)(?: en plein écran)?|(?:ver|abrir) (?:la )?(?:galería|imagen|foto)(?: a pantalla completa)?"
     r"|\d{1,3} (?:photos?|fotos?|bilder|images|fotografi[íe]|zdjęć|зображень|фото)|(?:next|volgende|nächstes|prossimo|próximo|siguiente|nästa|neste|næste) video|vidéo suivante"
     r"|(?:apri|guarda) (?:la )?(?:galleria|gallery|foto)|(?:画像|写真)を(?:もっと)?見る(?:\(\d{1,3}枚\))?)\W*$"),
)
"""What opens it."""
CONSENT: Final = (
    r"\b(?:accept|allow|enable|activate|consent to)\b.{0,40}\b(?:cookies|(?:third-party|external) content|JavaScript)\b.{0,60}\bto (?:play|view|see|watch|display|load|read)\b",
    r"\bto (?:view|see|play|watch|display) (?:this|the) (?:content|video|post|tweet|embed|map|graphic)\b.{0,60}\b(?:cookies|JavaScript|consent)\b",
    r"\byour browser (?:does not support|is (?:out of date|outdated|not supported))",
    r"\b(?:extern\w{1,2}|eingebettete[nr]?) (?:Inhalte?|Medien)\b.{0,120}\b(?:anzeigen|anzuzeigen|angezeigt|laden|geladen|zustimm\w+|Zustimmung|einblenden|ausblenden)\b",
    r"\b(?:accepte|consens|autorise)\w*\b.{0,60}\b(?:contenus? externes?|contenus? (?:provenant )?de tiers)\b",
    r"\b(?:acept\w+|consiento|autoriz\w+)\b.{0,60}\b(?:contenidos? externos?|conteúdos? externos?|contenidos? de terceros)\b",
    r"\b(?:accett\w+|acconsent\w+)\b.{0,60}\b(?:contenut[io] estern[io]|contenut[io] di terz[ie])\b",
    r"\b(?:akkoord|toestemming)\b.{0,60}\bexterne (?:inhoud|content|media)\b",
    r"\b(?:godkänn\w*|samtyck\w*|godta\w*|accepter\w*)\b.{0,60}\b(?:extern|ekstern)\w* (?:innehåll|innhold|indhold)\b",
    r"^An dieser Stelle (?:finden Sie|findest du|steht|befinde[nt] sich|sehen Sie|siehst du)\b.{0,60}\b(?:Inhalte?|Drittanbieter\w*|Video|Podcast|Tweet|Post|Karte)\b",
    (r"^[\w.-]{2,40} (?:session|never|persistent|past|\d{1,3} (?:year|month|week|day|hour|minute|second)s?(?: \d{1,3} (?:year|month|week|day|hour|minute|second)s?){0,4})"
     r" (?:No description\b|.{0,80}\bcookie\b)"),
    (r"^(?:(?:strictly )?necessary|functional|performance|analytic(?:s|al)?|advertis(?:ement|ing)|marketing|statistics?|preferences?|other uncategori[sz]ed)"
     r" cookies (?:are|help|enable|allow)\b"),
    r"\bAktivieren Sie JavaScript\b",
    r"\b(?:acept\w+|habilit\w+)\b.{0,30}\b(?:cookies|JavaScript)\b",
    r"\b(?:accepte[rz]|autorise[rz]|active[rz])\b.{0,40}\b(?:cookies|JavaScript)\b",
    r"\b(?:accett\w+|abilit\w+)\b.{0,30}\b(?:cookie|JavaScript)\b",
    r"\bcookies (?:accepteren|toestaan)\b",
    (r"^\W?(?:(?:extern|eingebettet)\w{1,2} (?:Inhalte?|Medien) (?:(?:ist|sind) )?(?:nicht verfügbar|nicht geladen|blockiert|deaktiviert)"
    r"|(?:(?:this|external|embedded) )+content (?:is )?(?:not available|unavailable|blocked)|contenu externe (?:bloqué|non disponible|indisponible)"
    r"|contenido externo (?:bloqueado|no disponible)|conteúdo externo (?:bloqueado|indisponível)|contenuto esterno (?:bloccato|non disponibile))\W*$"),
)
"""What stands for a part of the page until somebody consents, or has another browser."""
CONSENT_NEEDLES: Final = (
    "cookie", "no description", "javascript", "extern", "ekstern", "estern", " de tiers", "de terceros", "di terz", "eingebettet", "drittanbieter", "dieser stelle", "third-party",
    "browser", " content ")
"""One of them stands in every such line, in small letters."""
LONGEST: Final = 80
CONTROL = lazily(regex.compile, "|".join((*ENLARGED, *OPENED)), regex.IGNORECASE)


def is_control(text: str) -> bool:
    """Does a line only say what to click at a picture?

    >>> is_control("Enlarge this image"), is_control("View image in fullscreen"), is_control("View of the gallery from the street")
    (True, True, False)
    """
    return len(text) <= LONGEST and CONTROL.match(text) is not None
