"""Small print: lines amid a story that speak of the text, of the page or of its offers, in the words that such lines are written in."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

import regex

from newsclean.blocks import Block, Role
from newsclean.east_asian import MEMBERS_ONLY
from newsclean.label.controls import CONSENT, CONSENT_NEEDLES, ENLARGED, PREFERRED
from newsclean.label.label_words import SOURCED
from newsclean.label.labelled import labelled
from newsclean.label.needles import standing
from newsclean.label.notes import ASKED, INSTALLED, LED_ON, MENDED, NOTES_BEGIN, PRINTED, REACHED, REFERRED, STANDARDS, STATED, SUPPLIED, SUPPORTED, UPDATING
from newsclean.label.notes_elsewhere import (
    CALLED,
    CALLED_BEGIN,
    CHANGED,
    CHANGED_BEGIN,
    LETTERED,
    LETTERED_NEEDLES,
    LINKED,
    LINKED_NEEDLES,
    SHORTENED,
    SHORTENED_BEGIN,
    VIEWED,
    VIEWED_NEEDLES,
)
from newsclean.label.offers import ADVERT, ADVERT_NEEDLES, CALL, CALL_NEEDLES, TAKEN, TAKEN_NEEDLES
from newsclean.label.rules import Verdict
from newsclean.label.widths import spaced
from newsclean.lazy import lazily

__all__ = ["corrections", "is_small_print", "small_print"]

MOST = 600
"""Characters of such a line."""
FIRST, LAST = 2, 4
"""Blocks at the beginning and the end of a story that are asked for every kind however sure the model is of them: most small print stands there."""
DOUBT = 0.98
"""Confidence below which any other block of it is; the rest are asked for what opens a line alone. To ask all for all costs a fiftieth of the time of a page."""
TEXT = r"^\W?(?:This|An? (?:earlier|longer|shorter|previous|original) version of this|Dieser|Cet|Este|Questo|Deze|Denne)"
WORK = r"(?:article|story|piece|post|column|essay|report|interview|conversation|transcript|Artikel|Text|Beitrag|artículo|articolo|artikel)"
CAME = (r"(?:first|originally|previously) (?:published|appeared|ran)|(?:has been|was|is) (?:updated|corrected|amended|translated|republished|co-?published|adapted|excerpted)"
        r"|(?:has been|was) (?:lightly |slightly )?(?:edited|condensed|shortened) (?:and|for|to)\b"
        r"|stated|misstated|erschien|wurde (?:zuerst|zuletzt|am)|ist (?:zuerst|zuletzt) erschienen|a été (?:publié|traduit|mis à jour)|se publicó|fue publicado|è stato pubblicato")
FED = (
    r"^(?:The post|El artículo|La entrada|L[’']article|Der Beitrag|Der Artikel|O post|O artigo|L[’']articolo|Het bericht|Artykuł|Inlägget|Indlægget|Innlegget|Запись|Сообщение) "
    r"(?!\p{Ll}).{3,300}? (?:appeared first on|first appeared on|apareció primero en|se publicó primero en|(?:est apparu|a été publié) en premier sur|erschien zuerst (?:auf|bei)"
    r"|apareceu primeiro em|proviene da|(?:verscheen|werd) eerst op|pochodzi z serwisu|dök först upp på|blev først udgivet på|dukket først opp på"
    r"|(?:впервые появил\w+|появил\w+ сначала) на) (?!\p{Ll}+\s).{2,100}$"
)
"""The line that feeds put below the full text of a post, in a dozen languages: which post it is and where it stands."""
NUMBERED = r"^(?:doi\s?:?\s?(?:https?://(?:dx\.)?doi\.org/)?|https?://(?:dx\.)?doi\.org/)10\.\d{4,9}/\S+$"
"""A line that is the DOI of the paper that a story tells of."""
NETWORKS = r"(?:Twitter|Facebook|Instagram|WhatsApp|Telegram|LinkedIn|Threads|Bluesky|TikTok|YouTube|Google News|X)"
MADE = (
    r"(?:audio\w*|summary|overview|recording|transcript|translation|video|article|story|text|post|version|Artikel|Beitrag|Hörfassung|Zusammenfassung|Übersetzung|Meldung|lecture"
    r"|résumé|traduction|resumen|traducción|texto|artículo|artigo|resumo|tradução|riassunto|traduzione|articolo|testo|samenvatting|vertaling|bericht|sammendraget|sammenfatning"
    r"|oversettelsen|oversættelse)")
MADE_BY = (
    r"(?:AI(?:-\w+)?|KI(?:-\w+)?|(?<!, )IA|text-to-speech|(?:machine|computer|auto)-\w+|automatically|automatisch|automatiquement|automáticamente|automaticamente"
    r"|maschinell|künstlich|artificial intelligence|intelligence artificielle|inteligencia artificial|inteligência artificial|intelligenza artificiale"
    r"|kunstmatige intelligentie|kunstig intelligens)")
MACHINE = (
    rf"^\W?(?:This|These|Diese[rs]?|Cette?|Ce|Est[ea]|Quest[oa]|Deze|Dit|Denne|Dette) {MADE}\b.{{0,40}}"
    rf"\b(?:is|was|were|been|wurden?|ist|est|été|fue|sido|foi|é|è|werd|er|ble|blev)\b.{{0,60}}\b{MADE_BY}\b")
"""What says that a machine made a text, or its sound, summary or translation."""
TRANSLATED = (
    r"^\W?(?:This is|Dies ist|Das ist|Dit is|Dette er|Detta är) (?:an?|eine|een|en) (?:machine|computer|automatic|automated|AI|KI|automatische|maschinelle|automatisk|maskinell)"
    r"(?:[ -]\w{1,20}+){0,2}[ -](?:translation|übersetzung|vertaling|oversettelse|oversættelse|översättning)"
    r"|^\W?(?:Ceci est|Est[ea] es|Esta é|Questa è) (?:une|una|uma) (?:traduction|traducción|tradução|traduzione) (?:autom[aá]ti\w{1,8}+|(?:par|por|con|com) (?:une )?IA\b)")
UNEDITED = (
    r"\b(?:von der Redaktion|redaktionell|journalistisch) (?:nicht|weder) (?:bearbeitet|geprüft|redigiert|überarbeitet)\b",
    r"\bnicht (?:redaktionell|von der Redaktion|durch die Redaktion) (?:bearbeitet|geprüft|redigiert|überarbeitet)\b",
    r"\bhas not been (?:\w+ or )?edited by\b.{0,60}\b(?:staff|team|desk)\b",
    r"\b(?:published|generated) from an? (?:automated )?(?:syndicated|agency|wire) feed\b",
)
"""What says that a text came from an agency and that nobody here has looked at it."""
FILED = (r"^[^\n/]{1,100}\.(?:jpe?g|png|gif|webp|tiff?|bmp|heic)$",)
ORIGIN = rf"{TEXT} {WORK}\b.{{0,60}}?\b(?:{CAME})"
FOLLOWED = rf"^(?:Follow|Folgen Sie|Folge|Folgt|Síguenos|Sigue|Suivez|Seguici|Segui|Volg|Följ|Følg|Obserwuj)\b.{{0,80}}\b{NETWORKS}\w{{0,3}}\b"


class Print(NamedTuple):
    """One kind of small print.

    role     of its lines
    why      they have it
    needles  in small letters, one of them in every such line: to look for them first is cheap; none where the pattern stands at the beginning, which is as cheap
    pattern  how they are worded
    """

    role: Role
    why: str
    needles: tuple[str, ...]
    pattern: regex.Pattern[str]


CORRECTIONS = (
    "correction", "corrections", "clarification", "korrektur", "berichtigung", "richtigstellung", "rectificatif", "corrección", "fe de errores", "rettifica", "errata corrige",
    "errata", "fe d'errors", "fe d’errors", "rectificació", "correção", "correctie", "rectificatie", "sprostowanie", "rättelse", "rettelse", "oikaisu", "düzeltme", "koreksi",
    "ralat",
    "исправление", "виправлення", "διόρθωση", "تصحيح", "תיקון",
    "भूल सुधार", "訂正", "お詫び", "おわび", "訂正とおわび", "訂正とお詫び", "정정", "정정보도", "更正", "更正说明", "勘误", "勘誤",
)
"""What opens a correction, with a colon behind it or in brackets of its own. Words that open other lines too ("Source", "Oprava" for a repair) are none."""
RETITLED = r"^\W?原(?:标题|標題|题|題)\s?[:：]"
"""What Chinese portals put before the headline that a text had where it comes from."""
VIEWS = (
    r"\b(?:views?|opinions?)\b.{0,60}\b(?:do(?:es)? not necessarily|are (?:(?:solely|entirely|strictly) )?(?:those|their own|the author)|not (?:necessarily )?those)\b",
    r"\bis not responsible for the (?:opinions|views|content)\b",
    r"\bnicht (?:zwingend |unbedingt |notwendigerweise |immer )?(?:die |der )(?:Meinung|Ansicht|Auffassung) (?:der|des) (?:Redaktion|Verlag|Herausgeber|Zeitung)",
    r"\b(?:Äußerungen|Aussagen|Meinungen)\b.{0,60}\bgeben (?:deren|ihre) (?:eigenen? |persönlichen? )?(?:Auffassung|Meinung|Ansicht)",
    r"\bn[’']engagent? que (?:leurs? auteurs?|l[’']auteur|son auteur)",
    r"\bne reflèten?t? pas (?:forcément|nécessairement)\b",
    r"\bno (?:reflejan?|representan?) necesariamente\b",
    r"\bnon (?:riflett\w+|rappresent\w+) necessariamente\b",
    r"\bnão (?:refletem?|representam?) necessariamente\b",
)
RESERVED = (
    r"(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati"
    r"|riproduzione riservata|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|усі права захищен[оі]|tüm hakları saklıdır|minden jog fenntartva"
    r"|všechna práva vyhrazena|toate drepturile rezervate|جميع الحقوق محفوظة|सर्वाधिकार सुरक्षित|hak cipta dilindungi(?: undang-undang)?)")
FORBIDDEN = (
    r"(?:(?:queda |está )?prohibida (?:la|su) reproducción|(?:é )?proibida a reprodução|reprodução proibida|(?:è )?vietata la riproduzione"
    r"|toute reproduction\b.{0,40}interdite|reproduction (?:interdite|prohibited)"
    r"|nachdruck(?:,? (?:auch|und|oder|sowie)\b.{0,40})?,? (?:ist )?(?:verboten|untersagt|nur mit (?:\w+ )?(?:genehmigung|erlaubnis|zustimmung))"
    r"|(?:zakaz|zabrania się) kopiowania|απαγορεύεται η (?:αναδημοσίευση|αναπαραγωγή)|передрук матеріал"
    r"|(?:перепечатка|использование|копирование|воспроизведение) материалов\b.{0,80}\b(?:запрещ|разреш|допуск|согласи|ссылк))")
RIGHTS = (
    r"\b(?:may|must) not be (?:published|reproduced|broadcast|rewritten|redistributed|copied)\b",
    rf"\b{RESERVED}\W*$",
    rf"^\W*(?:{RESERVED}(?!\p{{L}})|{FORBIDDEN})",
    r"無断(?:転載|転用|複製|複写).{0,30}(?:禁|お断り)|무단\s?전재.{0,20}(?:금지|불허)|저작권자\s?[ⓒ©(]|(?:未经|未經).{0,12}(?:转载|轉載|使用)|版[权權]所有",
    r"\bdilarang\b.{0,60}\btanpa (?:seizin|izin)\b",
)
"""Of 21 labelled lines that begin so, and of 93,000 lines of news, none is of a story."""
FROM = rf"^[(\N{{FULLWIDTH LEFT PARENTHESIS}}\[]?(?:{'|'.join(SOURCED)})\s?[:\N{{FULLWIDTH COLON}}]\s?(?=\S)[^\n:!?]{{2,50}}$"
"""Where a text or a figure comes from, in few words: of 49 labelled lines that are worded so, and of 93,000 lines of news, none is of a story."""
EARNED = (
    r"\b(?:may|might) (?:earn|receive|get|make) (?:an? )?(?:small )?(?:affiliate )?(?:commissions?|fee|compensation)\b",
    r"\baffiliate (?:links?|commission)\b",
    r"\bAffiliate-Links?\b",
)
UPDATED = (
    (r"^\W?(?:Aktualisierung|Aktualizacja|Mise à jour|Actualización|Aggiornamento|Atualização|Uppdatering|Opdatering|Oppdatering|Aktualizace)(?:,? [^:]{0,24}\d[^:]{0,20})?\s?:\s"
     r".{0,80}\b(?:ver[öo]ffentlich|ergänzt|publikac|publicaci|publication|pubblicazion|publicação|publicering|offentliggør)\w*"),
    r"^\W?Dieser (?:Artikel|Text|Beitrag) (?:wurde|ist) (?:.{0,40} )?(?:aktualisiert|korrigiert|überarbeitet|ergänzt|geändert|angepasst)\b",
    r"^\W?Cet article (?:.{0,30} )?(?:a été|est) (?:modifié|corrigé|actualisé|complété)\b",
    r"^\W?Este artículo (?:ha sido|fue|se ha) (?:actualizado|corregido|modificado|editado)\b",
    r"^\W?Esta (?:noticia|información|nota) (?:ha sido|fue|se ha) (?:actualizad[ao]|corregid[ao]|modificad[ao])\b",
    r"^\W?Est[ea] (?:reportagem|matéria|notícia|artigo|texto) foi (?:atualizad[ao]|corrigid[ao]|alterad[ao])\b",
    r"^\W?Questo articolo (?:è stato|viene) (?:aggiornato|modificato|corretto)\b",
    r"^\W?Dit (?:artikel|bericht|stuk) (?:is|werd|wordt) (?:.{0,30} )?(?:aangepast|bijgewerkt|gecorrigeerd|geactualiseerd|aangevuld)\b",
    r"^\W?(?:Ten )?(?:[Aa]rtykuł|[Tt]ekst) (?:został |był )?zaktualizowany\b",
    r"^\W?(?:Artikeln|Texten|Nyheten) (?:är|har) (?:.{0,30} )?(?:uppdaterad|uppdaterats)\b",
    r"^\W?(?:Artikkelen|Artiklen|(?:Denne )?[Ss]aken) (?:er|ble|blev|har blitt) (?:oppdatert|opdateret)\b",
    r"^\W?(?:Juttua|Jutun|Juttuun|Uutista|Artikkelia) (?:on )?(?:.{0,25} )?(?:muokattu|korjattu|päivitetty|lisätty|täydennetty)\b",
)
"""This text was changed, in the languages of which WORK has no words. Without "this" an article may be one of a law, and a "Beitrag" what members pay; where languages put
no such word, the verb is one that laws are not changed by."""
PAID = (
    r"^\W?(?:This|The above) (?:content|article|post|story|feature) (?:was|is|has been) (?:paid for|sponsored|produced in partnership with|brought to you) \S",
    r"^\W?Dieser (?:Artikel|Beitrag|Text) (?:wurde|ist) (?:.{0,40} )?(?:bezahlt|entgeltlich)\b",
)
"""What an outlet prints under what it was paid for; of 150,000 paragraphs of edited news none begins so."""
BRACKETED = (r"^\[(?:Read|Watch|Listen|Related|Sign up)\b[^\[\]]{5,250}\]$",)
"""A pointer to another story in brackets of its own, of which no story has any."""
ENDED = (r"^(?:#{3,}|[-–—]\s?30\s?[-–—]|\(?(?:ENDS|END)\)?|\*(?:\s?\*){1,20}+|انتهای پیام\s?/?|[<(（](?:끝|完|了)[)>）])$",)
"""What news agencies, press releases and typewriters end a text with, and what parts its sections."""
BARS = (r"^(?!.*\| [\d,%+-]+(?: \||$))[^|.!?:]{2,30}(?: \| [^|.!?:]{2,30})+$",)
"""Short labels with bars between, none of them a number as in a table: of 110 labelled lines none is of a story."""
BRACKETS = (r"[\[\N{LEFT BLACK LENTICULAR BRACKET}\N{FULLWIDTH LEFT SQUARE BRACKET}]", r"[\]\N{RIGHT BLACK LENTICULAR BRACKET}\N{FULLWIDTH RIGHT SQUARE BRACKET}]")
CORRECTED = (
    r"^\W?An? (?:earlier|previous|original|first|former) version of (?:this (?:article|story|headline|graphic|caption)|the (?:headline|caption|article))\b",
    (r"^\W?An? (?:earlier|previous|original|first|former) version of th(?:is|e) (?:article|story|report|piece|post|column|page|graphic|newsletter)\b"
     r".{0,300}\b(?:misstated|misidentified|misspel\w+|misattributed|incorrect\w*|inaccura\w+|in error|erroneous\w*|mistaken(?:ly)?|wrong(?:ly)?|(?:has|have) been (?:corrected"
     r"|updated))\b"),
    (r"^\W?An? (?:correction|clarification) (?:was|has been) (?:made|added|issued|published) "
     r"(?:to (?:this (?:article|story|report|post|piece|column|page)|an earlier version)\b|on [^.,:]{0,20}\d{4}\s?:)"),
    rf"^(?:{'|'.join(CORRECTIONS)})\s?[:\N{{FULLWIDTH COLON}}]\s?\S",
    rf"^(?:{'|'.join(CORRECTIONS)})\s(?:\([^()]{{0,20}}\d[^()]{{0,20}}\)|(?:le|du|vom|am|op|van|del?|il|em|on|den|z|z dnia)\s[^:]{{0,24}}\d[^:]{{0,20}})\s?:\s?\S",
    rf"^{BRACKETS[0]}(?:{'|'.join(CORRECTIONS)}){BRACKETS[1]}\s?\S",
)
EDITORS = "责任编辑|責任編輯|责编|責編|责任校对|本文编辑|Edit(?:or|ed by)|Redaktur|Penyunting|Pewarta|Biên tập|Редактор|Уредник|Editör|Toimetaja|Redaktors|Redaktorius"
"""Who is in charge of a text."""
EDITED = (rf"^[(\N{{FULLWIDTH LEFT PARENTHESIS}}\[]?(?:{EDITORS})\s?[:\N{{FULLWIDTH COLON}}]\s?[^\s\N{{IDEOGRAPHIC FULL STOP}}]{{1,20}}(?:\s\S{{1,20}}){{0,3}}$",
          r"^(?:编辑|編輯)\s?[:\N{FULLWIDTH COLON}]\s?\p{Han}{2,4}$")
CONTRIBUTED = (
    r"\bcontributed to this (?:report|story|article|piece)\b",
    r"^\W?(?:Additional )?[Rr]eporting (?:for this \w+ )?(?:was (?:contributed|provided) )?by \p{Lu}",
    r"^\W?With (?:files|reporting|material|additional \w+) (?:from|by) \p{Lu}",
    r"^\W?(?:Mitarbeit|Mit Material|Mit Informationen)(?::| von| der| des) ",
)
OFFERED = (
    r"^\W?To (?:read|view|see|access|continue reading) (?:the|this) .{0,50}\bsubscribe\b",
    r"^\W?(?:Already|Bereits|Schon) (?:a |an |ein )?(?:subscriber|Abonnent)\w*\b",
    r"^\W?Subscribe (?:now|today|here|for)\b",
    r"\bsubscribe to (?:read|continue|keep reading|get (?:full|unlimited) access)\b",
    r"\b[Jj]etzt (?:abonnieren|weiterlesen)\b",
    rf"^\W?{MEMBERS_ONLY}",
)
SUBSCRIBED = (
    r"^\W?(?:Déjà abonnée?|Vous êtes déjà abonnée?)\b",
    r"^\W?(?:Ya (?:eres|es usted|es) suscript|Ya está suscrit)",
    r"^\W?(?:Sei|Siete) già abbonat",
    r"^\W?(?:Ben|Bent) (?:je|u) al abonnee\b",
    r"^\W?Já é assinante\b",
    r"^\W?(?:(?:Har|Er) du (?:allerede|redan) (?:abonn|prenum)|Är du redan prenumerant)",
    r"^\W?(?:Masz już (?:konto|subskrypcj|prenumerat)|Jesteś już (?:naszym )?(?:prenumerator|subskrybent))",
    r"^\W?(?:Bist du|Sind Sie) (?:schon|bereits) (?:Abonnent|registriert)",
    r"^\W?If you(?:['’]re| are) (?:already a subscriber|seeing this message)\b",
)
"""One question in eleven languages: are you a subscriber already?"""
TIPPED = (r"^\W?(?:Got|Have(?: you got)?|Do you have) (?:a|any) (?:[a-z]{2,14} ){0,2}(?:story|stories|tips?|tip-offs?)\b[^.?!]{0,80}\?",)
TURNED = (r"^(?=.*[«»‹›←→<>])[«‹<←\s]*(?:\p{L}+\s)?\d{1,3}\s?(?:/|\p{L}{1,3})\s?\d{1,3}(?:\s\p{L}+)?[»›>→\s]*$",)


def _any_of(*wordings: str, flags: int = 0) -> regex.Pattern[str]:
    return lazily(regex.compile, "|".join(wordings), flags)


PRINT = (
    Print(Role.LEGAL, "says whose views these are",
          ("necessarily", "those", "their own", "the author", "responsible for", " der redaktion", " der zeitung", " des verlag", " des herausgeber", "geben deren", "geben ihre",
           "engage", "pas forc", "pas n", "necesariamente", "necessariamente", *VIEWED_NEEDLES), _any_of(*VIEWS, *VIEWED, flags=regex.IGNORECASE)),
    Print(Role.OTHER, "is the number of a paper", (), _any_of(NUMBERED, flags=regex.IGNORECASE)),
    Print(Role.LEGAL, "reserves rights", ("not be ", "reserved", "vorbehalten", "réservés", "reservados", "riservat", "voorbehouden", "zastrzeżone",
                                          "защищен", "saklıdır", "fenntartva", "vyhrazena", "rezervate", "محفوظة", "सुरक्षित", "dilindungi", "dilarang",
                                          "無断", "전재", "저작권자", "未经", "未經", "版权", "版權", "prohibid", "proibida", "vietata", "interdite", "nachdruck",
                                          "kopiowania", "απαγορεύεται", "материалов", "матеріал"),
          _any_of(*RIGHTS, flags=regex.IGNORECASE)),
    Print(Role.LEGAL, "says that its links earn money", ("affiliate", "commission", " fee", "compensation", *LINKED_NEEDLES), _any_of(*EARNED, *LINKED, flags=regex.IGNORECASE)),
    Print(Role.NOTICE, "says where the text comes from or how it was changed", (), _any_of(ORIGIN, flags=regex.IGNORECASE)),
    Print(Role.NOTICE, "says how the text was changed", (), _any_of(*UPDATED, *CHANGED, *SHORTENED, flags=regex.IGNORECASE)),
    Print(Role.NOTICE, "says that the text is not finished", (), _any_of(*UPDATING, flags=regex.IGNORECASE)),
    Print(Role.NOTICE, "says where the text stands in print", (), _any_of(*PRINTED, flags=regex.IGNORECASE)),
    Print(Role.NOTICE, "says where the work is published, who paid for it, or whom to ask", (), _any_of(*REFERRED, flags=regex.IGNORECASE)),
    Print(Role.NOTICE, "says what the newsroom has to say of itself", (), _any_of(*STATED, flags=regex.IGNORECASE)),
    Print(Role.TEASER, "points to another story in brackets", (), _any_of(*BRACKETED)),
    Print(Role.TEASER, "says where more of it is to be read", (), _any_of(*LED_ON, flags=regex.IGNORECASE)),
    Print(Role.OTHER, "ends a text or parts its sections", (), _any_of(*ENDED)),
    Print(Role.NOTICE, "says where it comes from", (), _any_of(FROM, flags=regex.IGNORECASE)),
    Print(Role.NAVIGATION, "is a row of labels", (" | ",), _any_of(*BARS)),
    Print(Role.NOTICE, "names the post and the site that a feed has it from", (), _any_of(FED)),
    Print(Role.NOTICE, "says that it is a correction", (), _any_of(*CORRECTED, flags=regex.IGNORECASE)),
    Print(Role.NOTICE, "gives the headline that it had elsewhere", (), _any_of(RETITLED)),
    Print(Role.NOTICE, "names the editor in charge", (), _any_of(*EDITED)),
    Print(Role.NOTICE, "names who contributed",
          ("contributed to this", "eporting ", "with files ", "with material ", "with additional ", "mitarbeit", "mit material", "mit informationen"), _any_of(*CONTRIBUTED)),
    Print(Role.NOTICE, "says who pays for the reporting", ("responsible for",), _any_of(*SUPPLIED, flags=regex.IGNORECASE)),
    Print(Role.NOTICE, "says what a machine made of the text", (), _any_of(MACHINE, TRANSLATED, flags=regex.IGNORECASE)),
    Print(Role.NOTICE, "says that it comes from an agency as it is", ("redaktion", "journalistisch", "edited by", " feed"), _any_of(*UNEDITED, flags=regex.IGNORECASE)),
    Print(Role.CAPTION, "asks to enlarge a picture",
          ("enlarge", "zoom", "expand", "larger", "größern", "拡大", "大图", "大圖", "放大", "agrandir", "ampliar", "agrandar", "ingrandire",
           "vergroten", "förstora", "forstørre", "увеличить"),
          _any_of(*ENLARGED, flags=regex.IGNORECASE)),
    Print(Role.CAPTION, "is the name of a picture's file", (".jp", ".png", ".gif", ".webp", ".tif", ".bmp", ".heic"), _any_of(*FILED, flags=regex.IGNORECASE)),
    Print(Role.PROMO, "says who paid for the text", ("paid for", "sponsored", "produced", "brought to you", "bezahlt", "entgeltlich"), _any_of(*PAID, flags=regex.IGNORECASE)),
    Print(Role.PROMO, "stands for an advertisement", ADVERT_NEEDLES, _any_of(*ADVERT, flags=regex.IGNORECASE)),
    Print(Role.PROMO, "calls to follow on a network", CALL_NEEDLES, _any_of(CALL, flags=regex.IGNORECASE)),
    Print(Role.PROMO, "ends with a call to sign up, subscribe or download", TAKEN_NEEDLES, _any_of(*TAKEN, flags=regex.IGNORECASE)),
    Print(Role.PROMO, "asks to be a preferred source", ("prefer", "préfér", "bevorzugte"), _any_of(PREFERRED, flags=regex.IGNORECASE)),
    Print(Role.PROMO, "asks to be followed", (), _any_of(FOLLOWED)),
    Print(Role.PROMO, "offers a subscription to read on", ("subscri", "abonn", "weiterl", "\u6b8b\u308a", "\u6709\u6599", "\u4f1a\u54e1"), _any_of(*OFFERED)),
    Print(Role.PROMO, "asks for what readers know", (), _any_of(*TIPPED, flags=regex.IGNORECASE)),
    Print(Role.PROMO, "says where to sign up for a letter", LETTERED_NEEDLES, _any_of(*LETTERED)),
    Print(Role.PROMO, "asks readers for something", (), _any_of(*CALLED, flags=regex.IGNORECASE)),
    Print(Role.PROMO, "asks for what readers think", (), _any_of(*ASKED, flags=regex.IGNORECASE)),
    Print(Role.NOTICE, "says how errors are mended, or who made it", (), _any_of(*MENDED, flags=regex.IGNORECASE)),
    Print(Role.PROMO, "asks for support, or to go elsewhere", (), _any_of(*SUPPORTED, flags=regex.IGNORECASE)),
    Print(Role.PROMO, "offers news elsewhere", (), _any_of(*INSTALLED, flags=regex.IGNORECASE)),
    Print(Role.BIO, "says how to reach the author", ("be reached", "contact ", "reach ", "mail ", "write to "), _any_of(*REACHED, flags=regex.IGNORECASE)),
    Print(Role.LEGAL, "names the outlet's standards", (), _any_of(*STANDARDS)),
    Print(Role.NAVIGATION, "turns the pages of a list", ("« ", " »", "‹ ", " ›", "← ", " →", "< ", " >"), _any_of(*TURNED)),
    Print(Role.NAVIGATION, "asks subscribers to log in", (), _any_of(*SUBSCRIBED)),
    Print(Role.NAVIGATION, "stands for a part of the page that asks for consent or another browser",
          CONSENT_NEEDLES,
          _any_of(*CONSENT, flags=regex.IGNORECASE)),
)
"""Of 259 labelled lines that are worded so, one was of a story; of two million words of edited news, none."""
OPENS, HOLD = (tuple([kind for kind in PRINT if bool(kind.needles) is wanted]) for wanted in (False, True))
ALWAYS = HOLD[-1:]
"""What asks for consent in words that no story has: lines are asked for it however sure the model is of them."""
NEEDLES = tuple(dict.fromkeys([needle for kind in HOLD for needle in kind.needles]))
OPENING = lazily(regex.compile, "|".join((ORIGIN, MACHINE, TRANSLATED, NUMBERED, *UPDATED, RETITLED, *(f"(?-i:{wording})" for wording in (FED, *ENDED, *BRACKETED)), *CORRECTED,
                                          *EDITED, FOLLOWED, *SUBSCRIBED, *TIPPED, *UPDATING, *PRINTED, *REFERRED, *STATED, *LED_ON,
                                          *ASKED, *INSTALLED, *STANDARDS, *SUPPORTED, *MENDED, FROM)), regex.IGNORECASE)
"""What lines of these kinds begin with, in small letters or capitals: to ask for all of them at once takes a third of the time."""
ELSEWHERE = lazily(regex.compile, "|".join((*CHANGED, *SHORTENED, *CALLED)), regex.IGNORECASE)
"""The same for the wordings of `notes_elsewhere`, which takes as long to compile, and which hardly a page needs."""
CORRECTION = lazily(regex.compile, "|".join(CORRECTED), regex.IGNORECASE)
ELSEWHERE_TITLED = lazily(regex.compile, RETITLED)
MAY_CORRECT = frozenset({Role.PROMO, Role.OTHER, Role.TEASER, Role.BIO, Role.LEGAL, Role.SUBTITLE})
UNSURE = 0.98
"""Confidence below which a line outside the story may be a correction."""
BEGINNINGS = (
    "this ", "these ", "aktuali", "actuali", "aggiorn", "uppdatering", "opdatering", "oppdatering", "mise ",
    *[f"{article} {word}" for article in ("a", "an") for word in ("earlier", "first", "former", "longer", "shorter", "previous", "original")],
    "if you're ", "if you are ", "auch auf ", "mehr auf ", "also on ", "more on ", "aussi sur ", "anche su ",
    "diese", "dies ist", "das ist ", "dit is ", "detta ", "ceci est", "cet ", "cette ", "ce ", "este ", "esta ", "questo ", "questa ", "deze ", "dit ", "denne ", "dette ",
    "the post ", "la entrada ", "l'article ", "der beitrag ", "der artikel ", "tekst ", "artikeln ", "texten ", "nyheten ",
    "artikkelen ", "saken ", "artiklen ", "juttu", "jutun ", "uutista ",
    "artikkelia ", "a correction", "a clarification", "[read", "[watch", "[listen", "[related", "[sign", "##", "-30", "- 30", "end", "* *", "**", "o post ", "o artigo ",
    "l'articolo ", "het bericht ", "innlegget ", "doi", "http",
    *[word for word in CORRECTIONS if word.isascii()], "follow", "folg", "sigue", "suivez", "segui", "volg", "obserwuj", "ya e", "sei ", "siete ", "ben ", "bent ", "har du ",
    "er du ", "bist du ", "sind sie ", "got ", "have ", "editor", "edited by", "redakt", "toimetaja", "penyunting", "pewarta",
    *[word for words in SOURCED for word in words.split("|") if word.isascii()], *NOTES_BEGIN)
"""In small letters, what those of its wordings begin with that have ASCII alone in their first REACH characters but one."""
BEGUN, BEGUN_ELSEWHERE = ({start: tuple(words) for start, words in groupby(sorted(beginnings), lambda word: word[:2])}
                          for beginnings in (BEGINNINGS, (*CHANGED_BEGIN, *SHORTENED_BEGIN, *CALLED_BEGIN)))
"""The same by their first two letters, and those of ELSEWHERE."""
REACH = 18
"""One more than the longest of these has, and characters of the others up to the first that is not ASCII."""


def small_print(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """Lines of the story that are none of it by their own words."""
    story = labelled(blocks).story
    edges = {*story[:FIRST], *story[-LAST:]}
    asked = [(i, spaced(block.text), i in edges or block.confidence < DOUBT) for i in story if len((block := blocks[i]).text) <= MOST]
    hold = _may_hold([text for _, text, may_be_any in asked if may_be_any], HOLD)
    always = _may_hold([text for _, text, may_be_any in asked if not may_be_any], ALWAYS)
    found: dict[int, Verdict] = {}
    for i, text, may_be_any in asked:
        verdict = _verdict_on(text, hold if may_be_any else always, may_be_any)
        if verdict and not (verdict[1] == "says that it is a correction" and blocks[i].role in (Role.HEADING, Role.LIST_ITEM)):
            found[i] = verdict
    return found


def _may_hold(texts: Sequence[str], kinds: Sequence[Print]) -> list[Print]:
    """Those of the kinds that may be among the texts: what none of them holds is asked once for all."""
    needles = frozenset(standing("\n".join(texts).lower(), NEEDLES if kinds is HOLD else CONSENT_NEEDLES))
    return [kind for kind in kinds if not needles.isdisjoint(kind.needles)]


def _verdict_on(text: str, hold: Sequence[Print], may_be_any: bool) -> Verdict | None:
    """What a line of the story says that it is: of any kind, of which it may hold these, or by what opens it, and these."""
    if _opens(text):
        return _said(text, PRINT if may_be_any else [*OPENS, *hold])
    return _said(text, hold)


def is_small_print(text: str) -> bool:
    """Is a line small print by its own words?"""
    return _verdict_on(spaced(text), HOLD, may_be_any=True) is not None


def corrections(blocks: Sequence[Block]) -> dict[int, Verdict]:
    """A doubtful line outside the story that says that it is a correction is one: it stands below the text, among offers. So is one with another headline."""
    asked = [(i, text) for i in labelled(blocks).of(MAY_CORRECT) if (block := blocks[i]).confidence < UNSURE and len(text := spaced(block.text)) <= MOST and may_open(text)]
    return ({i: (Role.NOTICE, "says that it is a correction") for i, text in asked if CORRECTION.match(text)}
            | {i: (Role.NOTICE, "gives the headline that it had elsewhere") for i, text in asked if ELSEWHERE_TITLED.match(text)})


def _opens(text: str) -> bool:
    """Does a text begin as some small print does?"""
    return (may_open(text) and OPENING.match(text) is not None) or (may_open_elsewhere(text) and ELSEWHERE.match(text) is not None)


def may_open(text: str) -> bool:
    """May OPENING match a text? One that begins with ASCII has one of BEGINNINGS behind a mark at most: to ask for these takes a tenth of the time."""
    head = text[:REACH]
    return not head.isascii() or _has_begun(head.lower(), BEGUN)


def may_open_elsewhere(text: str) -> bool:
    """May ELSEWHERE match a text? One that begins with ASCII, but for the marks, begins so as well."""
    head = text[:REACH].lower()
    return any(char.isalpha() for char in head if not char.isascii()) or _has_begun(head, BEGUN_ELSEWHERE)


def _has_begun(head: str, begun: Mapping[str, tuple[str, ...]]) -> bool:
    """Does a head begin with one of these, perhaps behind a mark?"""
    return head.startswith(begun.get(head[:2], ())) or head.startswith(begun.get(head[1:3], ()), 1)


def _said(text: str, kinds: Sequence[Print]) -> Verdict | None:
    """What a text says that it is: the first of these kinds."""
    low = text.lower() if kinds else ""
    return next(((kind.role, kind.why) for kind in kinds if (not kind.needles or any(map(low.__contains__, kind.needles))) and kind.pattern.search(text)), None)
