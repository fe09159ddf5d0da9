"""Wordings of notes under and over a story: that it is not finished, where it stood in print, what to ask or to tell the newsroom."""
from __future__ import annotations

__all__ = ["ASKED", "INSTALLED", "LED_ON", "MENDED", "NOTES_BEGIN", "PRINTED", "REACHED", "REFERRED", "STANDARDS", "STATED", "SUPPLIED", "SUPPORTED", "UPDATING"]

UPDATING = (
    r"^\W?This (?:is a )?(?:breaking|developing)(?: news)? (?:story|article|news|event)\b",
    (r"^\W?(?:This|Our) (?:live )?(?:article|story|page|post|report|blog|piece) (?:(?:is|was) (?:continuously |constantly |regularly )?being|will be) "
     r"(?:continuously |constantly |regularly )?updated\b"),
    r"^\W?(?:Please )?(?:check back (?:for|here|later|soon|with)|refresh (?:this|the) page|stay tuned for (?:updates?|more|details))\b[^.!?]{0,80}[.!]?$",
    r"^\W?(?:More (?:details |information )?(?:to (?:come|follow)|follows?)|Details to follow|More to come)\W*$",
    r"^\W?(?:Diese (?:Meldung|Nachricht)|Dieser (?:Artikel|Text|Beitrag|Ticker|Liveblog)) wird (?:.{0,30} )?(?:aktualisiert|ergänzt|fortgeschrieben)\b",
    r"^\W?Die Meldung wird (?:.{0,30} )?aktualisiert\b",
    r"^\W?(?:Der Artikel|Die Meldung|Der Beitrag) wurde zuletzt (?:.{0,30} )?(?:aktualisiert|geändert|bearbeitet)\b",
    r"^\W?(?:Weitere (?:Informationen|Einzelheiten|Details) (?:folgen|in Kürze)|Mehr (?:dazu )?in Kürze|Mehr folgt)\W*$",
    r"^\W?(?:Cet article|Cette (?:dépêche|page|information)) (?:sera|est) (?:.{0,30} )?(?:mise? à jour|actualisée?|complétée?)\b",
    r"^\W?(?:(?:Article|Dépêche|Page) (?:en cours (?:de mise à jour|d[’']actualisation)|en cours d[’']écriture)|Plus d[’']informations? (?:à (?:venir|suivre)|dans un instant))\b",
    r"^\W?Est[ae] (?:noticia|información|nota|artículo) (?:se )?(?:está|irá|será|va a ser) (?:siendo )?(?:actualiz|ampli)\w{1,8}\b",
    r"^\W?(?:Noticia|Información|Artículo|Nota) en (?:desarrollo|actualización|ampliación|breve)\b[^.!?]{0,60}[.!]?$",
    r"^\W?(?:Matéria|Reportagem|Notícia|Texto|Artigo) em (?:atualização|actualização|desenvolvimento)\W*$",
    r"^\W?Est[ae] (?:matéria|reportagem|notícia|texto|artigo) (?:está|será) (?:.{0,20} )?(?:sendo )?(?:atualiza|actualiza)\w{1,5}\b",
    r"^\W?(?:(?:Notizia|Articolo|Pezzo) in aggiornamento|Seguono aggiornamenti)\W*$",
    r"^\W?Questo articolo (?:sarà|verrà) aggiornato\b",
    r"^\W?(?:Meer (?:informatie |nieuws )?volgt|Dit (?:bericht|artikel) is in ontwikkeling)\b",
    r"^\W?(?:Artikkelen|Artiklen|Saken|Artikeln|Nyheten|Texten) (?:oppdateres|opdateres|uppdateras)(?: \w{1,14}){0,2}\W*$",
    r"^\W?(?:Artykuł|Tekst|Materiał) jest (?:na bieżąco )?aktualizowany\b",
    r"^\W?(?:Juttu|Uutinen|Artikkeli) päivittyy\W*$",
    r"^\W?(?:Článek|Zprávu|Text) (?:průběžně |nadále )?(?:aktualizujeme|doplňujeme)\W*$",
    r"^\W?(?:Новость|Материал|Новина|Матеріал) (?:дополняется|обновляется|доповнюється|оновлюється)\W*$",
    r"^\W?(?:Haber güncelleniyor|Ayrıntılar geliyor)\W*$",
)
"""The text is not finished: in English, German, French, Spanish, Portuguese, Italian, Dutch, the languages of Scandinavia, Polish, Finnish, Czech, Russian, Ukrainian,
Turkish. Of 50 labelled lines that are worded as all of these notes, two were of a story; of two million words of edited news none is."""
PRINTED = (
    r"^\W?(?:Published|Printed|Appear(?:s|ed)) in (?:(?:the )?print(?:ed)? edition|print on)\b",
    r"^\W?(?:Published|Printed) in the .{3,40} (?:issue|edition)\b[^.!?,]{0,40}[.!]?$",
    r"^\W?A version of this (?:article|story|piece|column|essay|obituary|review|interview) (?:appear(?:s|ed)|ran|was published|first appeared|will appear)\b",
    r"^\W?This (?:article|story|column|interview) is (?:part of|the \w{4,10} (?:in|of)) (?:our|a|an|the) .{0,60}\b(?:series|project|collection|package|special report)\b",
    r"^\W?This (?:article|story|piece|column|essay|review) (?:appear(?:s|ed)|ran) in the .{3,60} (?:issue|edition)\b",
)
WORDS_OF_READERS = "Fragen|Frage|Anregungen|Hinweise|Kritik|Feedback|Lob|eine Meinung|Meinung"
ASKED = (
    r"^\W?Do you have an opinion on (?:(?:the|any of the) \w{3,10} (?:raised )?in )?this (?:article|story|piece|column|letter)\b",
    r"^\W?(?:Write to us|Send (?:us )?(?:your |a )?letters?|Letters to the editor)\b.{0,60}@",
    (r"^\W?(?:What|Who|How|Which|Do|Did|Should|Would|Will|Are|Is)\b[^.!?]{3,120}\? (?:Have your say"
     r"|(?:Let us know|Tell us|Share your (?:thoughts|views)) (?:in the comments|below|in our poll))\b.{0,60}"),
    r"^\W?Have an opinion on anything you['\N{RIGHT SINGLE QUOTATION MARK}]ve (?:read|seen)\b",
    (r"^\W?(?:Was this (?:article|guide|page|story|information) (?:helpful|useful)|War dieser (?:Artikel|Beitrag|Text) hilfreich"
     r"|Cet article vous a-t-il (?:été utile|plu)|¿Te ha (?:sido|resultado) útil est\p{Ll}{1,2} \p{L}{4,12}|Questo articolo ti è stato utile|Was dit artikel nuttig)\s?\?\W*$"),
    r"^\W?What do you think\?.{0,120}(?:@|\b(?:comments? (?:below|section)|let us know|write to us)\b)",
    rf"^\W?(?:Haben Sie|Hast du) (?:eine )?(?:{WORDS_OF_READERS})(?:,? (?:oder |und )?(?:{WORDS_OF_READERS})){{0,3}}(?: (?:zu(?:m| diesem| unserem)|für uns)\b[^.!?]{{0,40}})?\?",
    r"^\W?(?:Schreiben Sie uns|Leserbriefe (?:bitte )?an|Ihre Meinung an)\b",
)
SUPPORTED = (
    r"^\W?(?:Help (?:us )?)?(?:Support|Back) (?:our|independent|local|quality) (?:journalism|reporting|newsroom|work)\b[^.!?]{0,100}[.!]?(?: [^.!?]{1,60}[.!])?$",
    r"^\W?(?:Our|Independent) (?:journalism|reporting|newsroom) (?:needs|depends on|relies on|is (?:funded|supported|made possible) by) (?:your|you|our readers|readers)\b",
    r"^\W?Join our [^.!?]{0,50}\bWhatsApp (?:community|group|channel)\b",
    (r"^\W?(?:If you can, please consider (?:giving|supporting|donating|making)\b[^.]{0,40}\b(?:us|our|donation|contribution|every month|monthly|a month|journalism)\b"
     r"|Thank you for (?:joining|being with|reading) us\b.{0,120}\b(?:readers|supporters)\b.{0,40}\b(?:support|help|fund|back)(?:s|ed)?\b"
     r"|Thank you for reading us\b.{0,60}\bsupport of our readers\b)"),
    r"^\W?We (?:rely|depend) on (?:readers like you|our readers|(?:the |your )support)\b",
    (r"^\W?If you (?:enjoyed|liked|value|found|like) .{3,60}, (?:please )?"
     r"(?:consider (?:subscrib|becom|support|sharing|donat|sign|mak)|subscribe|sign up|share it|support us|become a)"),
    r"^\W?(?:Thank you|Thanks) for reading(?:[!.]| (?:the )?(?-i:\p{Lu}))",
    r"^\W?Join the (?:conversation|discussion|debate)\b[^.!?]{0,60}[.!]?$",
    r"^\W?Click here (?:for|to)\b[^.!?]{0,80}[.!]?$",
    r"^\W?For more (?:on this story|stories|news|coverage)\b.{0,60}\b(?:go to|visit|see|click|follow|check out)\b",
    r"^\W?Do you know more about this story\b",
    r"^\W?Paid for by\b[^.!?,]{1,60}[.!]?$",
    r"^\W?Unterstützen Sie (?:unsere|unabhängigen|uns|guten|kritischen|freien)\b[^.!?]{0,100}[.!]?$",
    r"^\W?Hier geht(?:['’]s| es) (?:zum|zur|zu (?:allen|unser))\b[^.!?]{0,80}[.!]?$",
    r"^\W?(?:Sie möchten|Möchten Sie|Sie wollen|Wollen Sie) (?:den ganzen Artikel |mehr )?(?:weiterlesen|lesen)\?",
    r"^\W?Was (?:meinen|denken|sagen) Sie\?.{0,40}\b(?:Diskutieren|Schreiben|Stimmen) Sie\b",
    r"^\W?Die wichtigsten Nachrichten\b.{0,120}\b(?:App|Newsletter|WhatsApp|Smartphone|abonnieren|E-Mail)\b",
    r"^\W?(?:Il vous reste|Vous avez lu) \d{1,2}(?:[.,]\d{1,2})?\s?% (?:de cet article|à découvrir)\b",
    r"^\W?(?:Cet article|La suite|Ce contenu) est réservée? (?:aux|à nos) abonnés\b",
    r"^\W?Soutenez (?:notre|nos|un(?:e presse| journalisme| média)|la presse|le journalisme|nous)\b[^.!?]{0,100}[.!]?$",
    r"^\W?Retrouvez (?:toute l[’']actualité|tous nos articles|nos articles|toutes nos)\b[^.!?]{0,100}[.!]?$",
    r"^\W?(?:Inscrivez-vous|Abonnez-vous) à (?:notre|la|nos) (?:newsletters?|lettre)\b[^.!?]{0,80}[.!]?$",
    r"^\W?(?:Apoya|Apoye) (?:el periodismo|nuestro periodismo|al periodismo)\b",
    r"^\W?(?:Haz|Haga) clic aquí\b[^.!?]{0,60}[.!]?$",
    r"^\W?Suscríb(?:ase|ete)\b.{0,40}\b(?:newsletter|boletín|boletines|canal)\b",
    r"^\W?Únete a nuestr[oa]\b[^.!?]{0,80}[.!]?$",
    r"^\W?Sostieni (?:il giornalismo|il nostro lavoro|l[’']informazione)\b",
    r"^\W?(?:Fout(?:je)?|Tikfout) gezien\?",
)
"""To support, to join, to click, to subscribe."""
MENDED = (
    r"^\W?(?:Found|Spotted|Noticed|See) an? (?:error|mistake|typo|inaccuracy)\b[^.!?]{0,60}(?:\?|[,:] (?:please )?(?:let us|tell us|report|contact|e-?mail|write)\b)",
    r"^\W?(?:Send|Report) (?:us )?(?:corrections|errors)(?: (?:and|or) \w{3,16})?(?:\s?:| (?:to|at|here)\b|\W*$)",
    r"^\W?(?:Haben Sie|Hast du) (?:einen )?Fehler (?:gefunden|entdeckt|bemerkt)\b|^\W?Fehler (?:gefunden|entdeckt)\?",
    (r"^\W?(?:Fejl i artiklen|Feil i (?:saken|artikkelen)|Har du fundet en fejl|Fant du en feil|Funnet (?:en )?feil|(?:Hittat|Ser du) (?:ett )?fel|Löysitkö virheen"
     r"|Huomasitko virheen|Leidsid vea|Pastebėjote klaidą|(?:Našli|Objevili) jste (?:v článku )?chybu|Našli ste chybu|Uočili ste grešku|Hibát talált"
     r"|Ai observat o greșeală|Нашли (?:ошибку|опечатку)|(?:Помітили|Знайшли) помилку)\b[^.!?]{0,20}\?"),
    r"^\W?This (?:content|article|story|report|piece) (?:was|is) (?:produced|created|supplied) (?:by|in (?:partnership|collaboration) with)\b",
    r"^\W?(?:Transcript|Audio|Video) (?:provided|produced|supplied) by\b[^.!?]{0,60}[.!]?$",
    r"^\W?(?:Translated|Adapted) (?:from \w{4,12} )?by (?-i:\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,2})\W*$",
    r"^\W{0,4}With files from (?-i:\p{Lu})",
    r"^\W?Dieser (?:Artikel|Text|Beitrag) (?:wurde|ist|erschien) (?:erstmals|ursprünglich)\b",
)
"""How to have an error mended, and who made what there is of it."""
SUPPLIED = (r"\b(?:receives?|received) (?:\w+ )?support from\b.{0,200}\bis solely responsible for (?:all|its) content",)
"""Who pays for the reporting, of which the agency says that the content is its own."""
STANDARDS = (r"^Our Standards\s?:\s?\p{Lu}",)
STATED = (
    (r"^\W?(?:Transparenzhinweis|Hinweis in eigener Sache|In eigener Sache|Anmerkung der Redaktion|Anm\. d\. Red\.|Offenlegung|Note de la rédaction|NDLR|Nota de la redacción"
     r"|Nota da redação|Nota della redazione|Noot van de redactie|Disclosure)\s?:\s?\S"),
)
LED_ON = (r"^\W?Mehr (?:zum Thema|dazu|darüber) (?:lesen|finden|hören|sehen|erfahren) Sie (?:hier|in|unter|auf)\b.{0,80}$",
          r"^\W?(?:Auch|Mehr) auf (?:[\w-]{2,30}\.){1,3}(?:de|at|ch|com|net|org)\W*$", r"^\W?(?:Also|More) on (?:[\w-]{2,30}\.){1,3}(?:com|net|org|uk|ie|au)\W*$",
          r"^\W?(?:Aussi sur|También en|Anche su) (?:[\w-]{2,30}\.){1,3}(?:com|net|fr|es|it|be|ch|mx|ar)\W*$")
CITED = r"(?:\bet al\b|\bdoi\b|\((?:19|20)\d\d\)|https?:)"
REFERRED = (
    rf"^\W?(?:More information|Original(?:publikation|veröffentlichung|arbeit)(?:en)?|Original publications?|Publication details)\s?:(?:\W*$|.{{0,300}}{CITED})",
    r"^\W?(?:Journal (?:information|references?))\s?:(?:\W*$|\s*(?-i:\p{Lu}))",
    r"^\W?(?:References?|Publications?|Publikation(?:en)?|Références?|Referencias?|Riferiment[io]|Referências?|Citation)\s?:\s.{3,300}(?:\bdoi\b|\bet al\b)",
    r"^\W?(?:References?|Citation)\s?:\s[^,]{10,300}\((?:19|20)\d\d\)\W*$",
    (r"^\W?(?:Competing interests?|Conflicts? of interest|Interessenkonflikte?|COI statement)\s?:\s(?:(?:The |All |Die |Der )?(?:\w+ )?(?:authors?|Autor\w*)\b|(?:None|Nothing"
     r"|Keine)(?: (?:declared|to declare|to disclose|angegeben))?\W*$"
     r"|No (?:competing|conflict)|Es (?:bestehen|liegen) keine)"),
    r"^\W?(?:The )?authors? (?:declares?|reports?|ha(?:s|ve)) no (?:(?:known |potential |relevant )?(?:competing (?:financial )?interests?|conflicts? of interest))\b",
    r"^\W?(?:Materials )?provided by (?-i:\p{Lu})(?:[^.!?,]|, (?-i:\p{Lu})){2,80}(?:\. Note: Content may be edited\b.{0,40}|\W*)$",
    r"^\W?This document is subject to copyright\. Apart from any fair dealing\b",
    (r"^\W?(?:Pressekontakt|Medienkontakt|(?:Wissenschaftliche[rn]? )?Ansprechpartner(?:in)?|Rückfragen an|Kontakt für (?:Medien|Rückfragen))\s?:"
     r"(?:\W*$|\s*(?:(?:Dr|Prof|Dipl)\S*\s)*(?-i:\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+)(?:[,;(]|\W*$)|.{0,80}(?:\bTel|@))"),
    r"^\W?For (?:further|more) information,? (?:please )?contact\b.{0,80}(?:\b(?:press|media|communications) (?:office|officer|team|relations|desk|contact|department)\b|@)",
    r"^\W?(?:Notes to editors|Cite this (?:page|article)|Story source)\W*$",
)
"""Below news of science and press releases: where the work is published, who paid for it, whom the press may ask."""
REACHED = (
    r"^\W?(?-i:\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){1,3}) (?:can|may) be reached (?:at|on|by)\b.{0,80}@",
    r"^\W?(?:Contact|Reach|E-?mail|Write to) (?-i:the (?:author|reporter|writer)|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}) at \S{1,60}@",
)
INSTALLED = (
    r"^\W?For (?:all )?(?:the latest|more) .{3,120}\bdownload (?:the|our) .{0,40}\bapps?\b",
    (r"^\W?(?:For|Get) (?:all )?(?:the latest|more|the) (?:news|updates|headlines|stories|coverage|information|on|in|from|like)\b"
     r".{3,140}(?:[,:;\N{EN DASH}\N{EM DASH}]|\b(?:and|or|please)) (?:download|sign up for|subscribe to|follow us|click here)\b"),
    r"^\W?(?:Click here to|Download|Get) (?:get |download )?(?:the|our) .{0,40}\bapp\b[^.!?”»\"]{0,60}[.!]?$",
)
NOTES_BEGIN = (
    "was this ", "war dieser ", "questo art", "was dit ",
    "help ", "support ", "join our", "back ", "our journal", "our report", "our newsroom", "independent ", "we rely", "we depend", "if you ", "thank you", "thanks for", "join the",
    "paid for", "unterst", "hier geht", "sie m", "sie wollen", "wollen sie", "was meinen", "was denken", "was sagen", "die wichtigsten", "il vous",
    "vous avez", "la suite", "soutenez", "retrouvez", "inscrivez", "abonnez", "apoya", "apoye", "haz clic", "haga clic", "suscr", "sostieni",
    "fout", "tikfout", "found a", "spotted a", "noticed a", "see a", "report ", "fehler ", "transcript ", "audio ", "video ", "translated ", "adapted ", "with files",
    "our live", "our stor", "our arti", "our page", "our post", "our blog", "our piece",
    "please ", "check back", "refresh", "stay tuned", "more to ", "more details", "more inform", "more follow",
    "details to", "die meldung", "weitere ", "mehr ", "article en", "plus d", "page en", "noticia en", "nota en", "reportagem em",
    "texto em", "artigo em", "notizia in", "articolo in", "pezzo in", "seguono ", "meer ",
    "uutinen ", "artikkeli ", "text ", "haber ", "published in", "printed in", "appears in", "appeared in", "a version",
    "write to", "send ", "letters to", "haben sie", "hast du", "schreiben sie", "leserbriefe", "ihre meinung", "our standards",
    "transparenz", "fejl i", "feil i", "fant du", "funnet ", "huomasitko", "leidsid", "hittat", "ser du", "ai observat",
    "hinweis in", "in eigener", "anmerkung", "anm. d.", "offenlegung", "note de la", "ndlr", "nota d", "noot van", "disclosure", "contact ", "reach ", "email ",
    "journal ", "original", "publication", "publikation", "referenc", "riferiment", "citation", "competing", "conflict", "interessen",
    "coi ", "the author", "author", "materials ", "provided by", "pressekontakt", "medienkontakt", "wissenschaftlic", "ansprechpart",
    "for further", "notes to", "cite this", "story source",
    "which ", "did ", "should ", "would ", "will ", "are ", "is ", "who ", "how ", "what ", "do ",
    "e-mail ", "for the latest", "for all the", "for more", "get ", "click here", "download ")
"""In small letters, what those of them begin with that begin with ASCII, but for names."""
