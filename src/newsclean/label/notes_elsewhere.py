"""Wordings of notes and calls in languages of which the lists of `notes` and `small_print` have few: corrections, changes, views, what readers are asked to do."""
from __future__ import annotations

__all__ = ["CALLED", "CALLED_BEGIN", "CHANGED", "CHANGED_BEGIN", "LETTERED", "LETTERED_NEEDLES", "LINKED", "LINKED_NEEDLES", "SHORTENED",
           "SHORTENED_BEGIN", "VIEWED", "VIEWED_NEEDLES"]

MENDING = (
    r"oprava|korjaus|popravek|ispravak|ispravka|labojums|pataisymas|parandus|helyesbítés|javítás|corecție|erată"
    r"|оновлено|обновлено|дополнено|доповнено"
    r"|поправка|уточнение|уточнення|исправлено|түзету|düzəliş|הבהרה|توضيح|تصويب"
    r"|aclaración|precisazione|précision|update|edit(?:ed)?|uppdatering|oppdatering|opdatering|päivitys|aktualizace|aktualizacja"
    r"|aktualisierung|mise à jour|aggiornamento|actualización|atualização")
"""What opens a correction and other lines as well, in some thirty languages,"""
OWN = (
    r"(?:this|our|an? (?:earlier|previous|former)) (?:article|story|post|piece|report|headline|version)\b|\bthe headline\b"
    r"|\bI (?:first|originally|initially|previously) (?:wrote|said|stated)"
    r"|\b(?:verzi|článk|jutu(?:ssa|n)\b|uutisessa|cikk|articolul|artykuł|straipsn|rakst|artik(?:el|kel|l)\w{0,3}\b(?!\s\d)|članku|стат(?:ь[еи]|тт?[іи]|ия)|верси|версі|нұсқа|мақала|məqalə|haberi"
    r"|(?:у|в) текст[іе]\b"
    r"|versi[oó]n|versão|(?:artículo|articolo|artigo)\b(?!\s\d)|matéria)|כתבה|גרסה|ריאיון|المقال|الخبر|نسخة")
"""and a word for the text or an earlier one, by which it is known."""
CHANGED = (
    rf"^\W?(?:{MENDING})\b[^:\n]{{0,40}}:\s?.{{0,60}}?(?:{OWN})",
    (r"^\W?(?:In einer (?:früheren|ersten|vorherigen|älteren) (?:Version|Fassung) (?:dieses|dieser|unseres) (?:Artikels|Textes|Beitrags|Meldung|Berichts)"
     r"|Eine frühere (?:Version|Fassung) (?:dieses|dieser) (?:Artikels|Textes|Beitrags|Meldung)|(?:Dans )?[Uu]ne (?:première|précédente) version de (?:cet article|ce texte)"
     r"|(?:En )?[Uu]na (?:versión anterior|primera versión) de est[ea] (?:artículo|nota|noticia|información|texto)|(?:In )?[Uu]na (?:precedente|prima) versione di questo articolo"
     r"|(?:Em )?[Uu]ma versão anterior d(?:este|esta) (?:texto|reportagem|artigo|matéria)|In een eerdere versie van dit (?:artikel|bericht|stuk)"
     r"|I en tidigare version av (?:artikeln|texten|den här)|I en tidligere (?:versjon|version) av (?:saken|artikkelen|artiklen|denne)"
     r"|We? (?:wcześniejszej|poprzedniej) wersji (?:artykułu|tekstu)|En una (?:primera|anterior) versió d[’']aquest article)\b"),
    r"^\W?In einer (?:früheren|ersten) (?:Version|Fassung) (?:hieß|stand)\b(?=.{0,300}\b[Ww]ir\b).{5,300}\b(?:korrigiert|berichtigt|Fehler|entschuldigen)\b",
    (r"^\W?(?:Dopolnjeno|Posodobljeno|Ažurirano|Aktualizováno|Doplněno|Doplnené|Aktualizované|Frissítve|Обновлено|Дополнено|Оновлено|Доповнено|Обновена|Täiendatud|Uuendatud|Papildināts"
     r"|Papildyta|Atnaujinta|Uppdaterad|Oppdatert|Opdateret|Päivitetty|Aktualisiert|Ergänzt|Actualizado|Atualizado|Aggiornato|Actualisé)\b.{0,25}\d{1,2}[.:h]\d{2}.{0,10}:\s\S"),
    r"^\W?Notícia (?:actualizada|atualizada|corrigida) (?:às|em|a)\b",
    r"^\W?Το άρθρο δημοσιε[υύ]τηκε (?:πρώτα|αρχικά|για πρώτη)\b",
    r"^\W?Статията (?:е|беше) (?:обновена|актуализирана|допълнена|коригирана)\b",
    (r"^\W?(?:Статья|Новость|Материал|Публикация|Текст) (?:был[ао]? )?(?:обновл[её]н|дополнен|исправлен|отредактирован)[аы]?\b"
     r"(?!.{0,60}\b(?:част|пункт|абзац|закон|кодекс|норм|стать))[^.]{0,80}\.?$"),
    (r"^\W?(?:Статтю|Новину|Матеріал|Публікацію|Текст) (?:було )?(?:оновлено|доповнено|виправлено)\b"
     r"(?!.{0,60}\b(?:частин|пункт|абзац|закон|кодекс|норм|статт))[^.]{0,80}\.?$"),
    r"^\W?(?:Članak|Članek|Vijest|Vest|Novica|Prispevek) (?:je|smo|je bil) (?:\S{1,20} ){0,4}(?:ažuriran|(?:na)?dopunjen|dopolnjen|posodob|poprav|ispravljen|dopunili|dopolnili)",
    r"^\W?(?:Članak|Текст|Чланак|Вест) је (?:ажуриран|допуњен|исправљен)\w?\b",
    r"^\W?(?:Článek|Zprávu|Článok|Správu) (?:byl|jsme|bol|sme) (?:\S{1,20} ){0,3}(?:aktualizov|doplni|upravi|opravi)\w{0,4}\b",
    r"^\W?(?:A )?cikk(?:et|ünket|ünk) (?:\S{1,20} ){0,3}(?:frissítet|frissül|javítot|kiegészítet|módosítot)",
    r"^\W?(?:Articolul|Știrea) a fost (?:\S{1,20} ){0,2}(?:actualizat|corectat|completat)",
    r"^\W?Το (?:άρθρο|ρεπορτάζ) (?:ενημερώθηκε|διορθώθηκε|επικαιροποιήθηκε|έχει ενημερωθεί)\b",
    r"^\W?Bu (?:haber|yazı) (?:\S{1,20} ){0,4}(?:güncellen|düzeltil)(?:di|miştir)\b",
    r"^\W?(?:Artiklit|Uudist) on (?:\S{1,20} ){0,3}(?:täiendatud|uuendatud|parandatud|muudetud)\b",
    r"^\W?(?:Raksts|Straipsnis) (?:ir |tika |buvo |yra )?(?:papildināt|labot|atjaunot|papildyt|atnaujint|pataisyt)\w{1,2}\b",
    r"^\W?(?:Berita|Artikel) ini (?:telah|sudah) (?:\S{1,20} ){0,3}(?:diperbarui|dikoreksi|direvisi)\b",
    r"^\W?(?:Bài viết|Bản tin) (?:này )?(?:đã|được) (?:\S{1,10} ){0,3}(?:cập nhật|chỉnh sửa|đính chính)\b",
    r"^\W?(?:이|본) 기사(?:는|가) .{0,40}(?:수정|업데이트|보완)(?:됐|되었|했)",
    r"^\W?(?:この|本)記事(?:は|を).{0,30}(?:更新|修正|訂正|加筆)(?:し|され)",
    r"^\W?(?:本文|本报道|本報道)(?:已|于|於).{0,20}(?:更新|修订|修訂|更正)",
    r"^\W?تم (?:تحديث|تصحيح|تعديل) هذ[اه] (?:الخبر|المقال|التقرير|المادة)",
    r"^\W?(?:הכתבה|הידיעה) (?:עודכנה|תוקנה)",
)
CHANGED_BEGIN = (
    "in einer fr", "in einer er", "in einer vo", "eine fr", "une premi", "dans une pre", "en una ", "una vers", "una prime", "in una p", "una prec", "una prima", "uma vers",
    "em uma vers",
    "in een eerdere", "i en tid", "w poprz", "we wcze", "w wcze", "dopolnjeno", "posodobljeno", "uuendatud", "papild", "atnaujinta", "uppdaterad", "oppdatert",
    "opdateret", "aktualisiert", "actualizado", "atualizado", "aggiornato",
    "oprava", "korjaus", "popravek", "ispravak", "ispravka", "labojums", "pataisymas", "parandus", "aclaraci", "precisazione", "update", "edit", "uppdatering", "oppdatering",
    "opdatering", "aktualis", "aktualiz", "mise", "aggiornamento", "actualizaci", "vijest", "vest ", "novica", "prispevek", "cikk", "a cikk", "articolul a", "bu haber", "bu yaz",
    "artiklit on", "uudist on", "raksts ", "straipsnis ", "berita ini", "artikel ini")
SHORTENED = (
    r"^\W?(?:Das|Dieses) (?:Interview|Gespräch) wurde (?:\S{1,20} ){0,6}(?:gekürzt|redigiert)\b",
    r"^\W?(?:Cet entretien|L[’']entretien|Cette interview) a été (?:\S{1,20} ){0,6}(?:condensée?|éditée?|raccourcie?)\b",
    r"^\W?(?:Esta|La) (?:entrevista|conversación) (?:se|fue|ha sido)\b.{0,90}\b(?:editada|resumida|condensada)\b",
    r"^\W?(?:Questa|L[’']\s?)\s?intervista è stata (?:\S{1,20} ){0,6}(?:condensata|editata|abbreviata)\b",
    r"^\W?Esta entrevista foi (?:\S{1,20} ){0,6}(?:editada|condensada|resumida)\b",
    r"^\W?Dit (?:interview|gesprek) (?:is|werd) (?:\S{1,20} ){0,6}(?:ingekort|geredigeerd)\b",
    r"^\W?Η συνέντευξη\b.{0,60}\bσυντομευ",
    r"^\W?Intervjun har (?:\S{1,20} ){0,4}(?:förkortats|redigerats|kortats)\b|^\W?Inter(?:vjuet|viewet) er (?:\S{1,20} ){0,4}(?:forkortet|redigert|redigeret)\b",
    r"^\W?Wywiad (?:został|był) (?:\S{1,20} ){0,4}(?:skrócony|zredagowany)\b",
    r"^\W?Интервью (?:было )?(?:сокращено|отредактировано)\b",
)
"""That an interview was shortened or edited."""
SHORTENED_BEGIN = ("das interview", "dieses interv", "cet entretien", "l'entretien", "cette interv", "esta entrevista", "la entrevista", "esta conversac", "la conversaci",
                   "questa interv", "l'intervista", "dit interview", "dit gesprek", "intervjun ", "intervjuet ", "interviewet ", "wywiad ")
VIEWED = (
    r"\bnu reflectă (?:neapărat|în mod necesar)\b",
    r"\bne (?:odražavaju|odražava|izražavaju|predstavljaju) nužno\b|\bnužno ne odražavaju\b|\bне (?:одражавају|изражавају) нужно\b",
    r"\bnie (?:muszą |musi )?(?:odzwierciedla\w{0,2}|być zgodn\w{1,2}|wyraża\w{0,3})\b.{0,40}\bredakcji\b",
    r"\bnemus(?:í|ejí|ia) (?:se |sa )?(?:shodovat|vyjadřovat|odrážet|zhodovať|vyjadrovať|odrážať)\b",
    r"\b(?:мнение|мнения|точка зрения) (?:автор|редакци)\w{1,3} (?:может|могут) не совпадать\b",
    r"\b(?:думка|думки|позиція) (?:автор|редакці)\w{1,3} мож(?:е|уть) не (?:збігатися|співпадати)\b",
    r"\bnem feltétlenül (?:tükrözi|egyezi|képvisel)",
    r"\b(?:δεν|δε) (?:εκφράζ|απηχ|αντανακλ)\w{1,6} (?:απαραίτητα|αναγκαστικά)\b",
    r"\bgeven niet noodzakelijk(?:erwijs)?\b",
    r"لا (?:تعبر|يعبر|تعكس|يعكس) بالضرورة",
)
"""Whose views these are: what the lists for other languages say."""
VIEWED_NEEDLES = ("nu reflect", "nužno", "нужно", "redakcji", "nemus", "не совпадать", "не збігатися", "не співпадати", "nem feltétlenül", "απαραίτητα", "αναγκαστικά",
                  "niet noodzakelijk", "بالضرورة")
LINKED = (
    r"\bliens? (?:affiliés?|d[’']affiliation)\b|\b(?:enlaces?|links?) de afiliad(?:os?|as?|ación)\b|\blinks? (?:di affiliazione|affiliati)\b|\blink\w{0,3} afiliacyjn",
    r"\baffiliatielinks?\b|\baffilierade länkar\b|\bkumppanuuslink|\bпартн[её]рски[ея] ссылки\b",
)
LINKED_NEEDLES = ("affili", "afilia", "kumppanuus", "партн")
NEWSLETTER = r"(?:newsletter|nyhetsbrev|nyhedsbrev|uutiskirj|uudiskir|бюлетин|рассылк|розсилк|biuletyn|boletín|boletim|hírlevel|zpravodaj|naujienlaišk|bülten|канал)"
SIGNED_UP = (
    r"\b(?:nieuwsbrief|Newsletter|newsletter|nyhetsbrev|nyhedsbrev)\b.{0,80}\b(?:[Ss]chrijf (?:je|u) (?:hier |nu )?(?:gratis )?in"
    r"|[Hh]ier (?:anmelden|abonnieren|bestellen)|[Jj]etzt (?:anmelden|abonnieren)|[Ii]nscrivez-vous (?:ici|gratuitement)"
    r"|[Aa]púntate aquí|[Ii]scriviti (?:qui|gratis)|[Aa]nmäl dig här|[Tt]ilmeld dig her|[Mm]eld deg på her"
    r"|[Ss]ign up here)\b.{0,30}$")
"""A letter, and where to sign up for it."""
LETTERED = (SIGNED_UP,)
CALLED = (
    (r"^\W?(?:Абонира(?:й|йте) се|Запиши се|Запишете се|Підписуйте?с[яь]|Підпишіться|Подписывайтесь|Подпишитесь|Iscriviti|Iscrivetevi|Zapisz się"
     r"|Přihlaste se|Prihláste sa|Prijavite se|Abonează-te|Abonați-vă|Iratkozz(?:on)? fel|Tilaa|Telli|Tilmeld dig"
     r"|Meld deg|Anmäl dig|Prenumerera|Schrijf je in|Εγγραφείτε|Suscríbete|Assine|Inscreva-se|Subscreva)\b"
     rf"[^.!?]{{0,60}}\b{NEWSLETTER}"),
    (r"^\W?(?:Har du (?:et |ett |en )?(?:nyhets)?tips?(?:et)? (?:til(?:l)? (?:oss|os|redak\w+|denne saken|Tips)|om (?:denne|saken|sagen))|Har du tips"
     r"|Heb je (?:een )?(?:nieuwstip|tip voor (?:de redactie|ons))"
     r"|Onko sinulla (?:uutisvink|vinkki toimituks)\w*|Má(?:te|š) pr[oe] nás tip)\b[^.?!]{0,80}\?"),
    r"^\W?(?:Vous avez (?:une information|un témoignage) à nous|Hai una segnalazione (?:da farci|per noi)|Masz dla nas (?:temat|newsa)|Есть новость)\b[^.?!]{0,80}\?",
    r"^.{0,40}제보(?:를|는)? (?:기다립니다|받습니다)|^\W*제보\s?(?:하기|:|는)",
    r"^\W?(?:Hãy|Mời (?:bạn|quý)|Bạn đọc)\b.{0,60}\bgửi\b.{0,80}\b(?:về (?:địa chỉ|email|hộp thư)|\S{1,40}@)",
    r"^\W?(?:Voit keskustella aiheesta|Keskustele aiheesta|Mitä ajatuksia (?:juttu|aihe)\w* herätti)\b",
    r"^\W?(?:Avete|Hai) (?:già )?provato\b[^.?!]{3,60}\? (?:Mandate|Manda|Scrivete|Scrivi|Inviate|Invia|Taggate|Tagga)",
    r"^\W?Dapatkan (?:update |informasi |berita ).{0,140}\b(?:Telegram|WhatsApp)\b.{0,120}$",
    r"^\W?(?:Rep les notícies|Aquest contingut és possible gràcies|Este contenido es posible gracias a (?:nuestros|los) (?:suscriptores|lectores|socios))\b.{0,160}$",
    (r"^\W?(?:Subscriu-te|Suscríbete|Abonneer je|Abonnez-vous|Abonniere|Iscriviti|Abbonati|Assine) (?:ara )?(?:per|por|voor|pour|für|a|desde|da|ab) "
     r"(?:només |solo |sólo |slechts |seulement |nur )?[\d,.]{1,6}\s?(?:€|\$|£|euros?|kr)"),
    r"^\W?点击(?:进入|查看|阅读)(?:专题|更多|全文|原文|[:：>》])|^\W?點擊(?:進入|查看|閱讀)(?:專題|更多|全文|原文)",
    r"^\W?Slå på (?:notiser|varsler|notifikationer) (?:och|og) (?:få|se)\b[^.!?]{0,100}[.!]?$",
    rf"^\W?(?:Meer|Mehr|Mere|Mer|Plus|Más) .{{0,140}}{SIGNED_UP}",
    r"^\W?If you (?:enjoyed|liked) (?:this|it)\b.{0,40}, (?:please )?(?:hit|tap|click|press|leave|follow)\b",
)
"""What readers are asked to do: to subscribe to a letter, to tell the newsroom, to discuss, to go on."""
LETTERED_NEEDLES = ("nieuwsbrief", "newsletter", "nyhetsbrev", "nyhedsbrev")
CALLED_BEGIN = (
    "meer ", "mehr ", "mere ", "mer ", "plus ",
    "dapatkan ", "rep les not", "aquest conting", "este contenido", "subscriu-te", "suscr", "abonneer je", "abonnez-vous", "abonniere ", "abbonati ",
    "iscriviti ", "iscrivetevi ", "zapisz ", "prijavite ", "tilaa ", "telli ", "tilmeld ", "meld deg", "prenumerera ", "schrijf je", "assine ", "inscreva-se ", "subscreva ",
    "abonea", "iratkozz", "har du ", "heb je ", "onko sinulla", "vous avez un", "hai una seg", "masz ", "voit kesk", "keskustele ", "avete ", "hai ", "if you ")
