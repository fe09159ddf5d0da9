"""Wordings of notes and calls that hardly a page has, most of them in languages of which the lists of `notes` and `small_print` have few; compiled where a line begins so."""
from __future__ import annotations

__all__ = ["CALLED", "CALLED_BEGIN", "CHANGED", "CHANGED_BEGIN", "LETTERED", "LETTERED_NEEDLES", "LINKED", "LINKED_NEEDLES", "SHORTENED",
           "SHORTENED_BEGIN", "VIEWED", "VIEWED_NEEDLES"]

MENDING = (
    r"oprava|korjaus|popravek|ispravak|ispravka|labojums|pataisymas|parandus|helyesbítés|javítás|corecție|erată"
    r"|поправка|уточнение|уточнення|исправлено|түзету|düzəliş|הבהרה|توضيح|تصويب|aclaración|precisazione|précision")
"""What opens a correction and other lines as well, in some thirty languages,"""
RENEWED = (
    r"оновлено|обновлено|дополнено|доповнено|update|edit(?:ed)?|uppdatering|oppdatering|opdatering|päivitys|aktualizace|aktualizacja"
    r"|aktualisierung|mise à jour|aggiornamento|actualización|atualização")
"""what opens news as well,"""
EARLIER = (
    r"(?:an? (?:earlier|previous|former|original|first) version|versión anterior|primera versión|versão anterior|precedente versione|versione precedente|prima versione"
    r"|(?:première|précédente) version|version précédente|früheren? (?:version|fassung)|eerdere versie|tidigare version|tidligere versjon"
    r"|(?:star\w{2,4}|původní|pôvodnej|předchozí|predchádzajúcej|první|prvej|prvoj|prvi|prvotn\w{1,2}|ranijoj|starijoj|prethodnoj|prejšnji|izvorni) verz\w{1,3}"
    r"|(?:poprzedniej|wcześniejszej|pierwszej) wersji|(?:перв|первоначальн|ранн|предыдущ|прежн|изначальн|попередн|перш|първ|предишн|прв|раниј|претходн)\w{1,4} вер[сз][иі]\w{1,2}"
    r"|бұрынғы нұсқа\w*|aiemm\w+ versio\w*|iepriekšēj\w+ versij\w*|ankstesn\w+ versij\w*|varasem\w+ versioon\w*|versiune anterioară|prima versiune)")
OWN = (
    r"(?:this|our|the) (?:article|story|post|piece|report|headline)\b|article\b|статт?(?:[ьи]|[іи]|ия)\w*|материала|матеріалу|новост[ьи]|новин[иіа]|articolului|artykułu|tekstu"
    r"|straipsnio|raksta"
    r"|článku|textu|članka|članku|artikl[aei]|artikel[ns]?\b|artikk?el(?:en|n)|jutu[ns]|noticia|artículo|nota\b|articolo|notizia|matéria|notícia|artigo|texto|testo")
"""and that an earlier version of the text is meant, by which it is known."""
WRONG = (
    r"falsch|fehler|irrtüm|korrigier|berichtig|missverständ|erron|erreur|incorrect|fauss|inexact|corrig|rectifi|donnait|indiquait|mentionnait|affirmait|attribuait|error|errónea?"
    r"|equivoc|se daba|se decía|decía|indicaba|afirmaba|errad|incorret|sbagliat|errat|inesatt|corrett|riportava|attribuiva|fout|onjuist|verkeerd|stond|abusievelijk|fel\b|felaktig"
    r"|stod\b|feil|sto\b|forkert|fejl|błęd|zły\b|złą\b|złe\b|mylnie|podaliśmy|napisaliśmy")
TIME = r"(?:[\W\d]|(?:um|am|ob|kl|klo|las|a|alle|ore|à|às|v|ve|o|в|у|о|об|kell|plkst|den|d|dne|h|h)\b){0,16}"
LATER = r"(?:\W*$|:\s| (?:(?:в|во|о|на|u|ob|v|ve|la ora|ora|kell|plkst\.?|στις|la|pukul|pada|den|dana|dne) )?\d)"
"""The end of the line, or when."""
CHANGED = (
    rf"^\W?(?:{MENDING}|{RENEWED})\b[^:\n]{{0,40}}:\s?.{{0,40}}?{EARLIER}\b.{{0,25}}?\b(?:{OWN})(?!\s*\d)",
    (rf"^\W?(?:{MENDING})\b[^:\n]{{0,40}}:\s?(?:(?:en )?una versión anterior (?:daba|decía|indicaba|afirmaba|señalaba|recogía)|.{{0,20}}\b(?:jutu(?:ssa|n)|uutisessa)\b"
     rf"|v článku (?:jsme|sme|bylo|bolo)\b)"),
    r"^\W?helyesbítés\s?:\s?.{0,30}\bcikk(?:ünk)? (?:korábbi|első) (?:változat|verzió)",
    r"^\W?түзету\s?:\s?мақала\w* (?:бұрынғы|алғашқы) нұсқа",
    r"^\W?(?:הבהרה|תיקון)\s?:\s?.{0,20}גרסה (?:קודמת|ראשונה) של (?:הכתבה|הידיעה|הריאיון)|^\W?(?:توضيح|تصويب)\s?:\s?.{0,30}نسخة (?:سابقة|أولى) من (?:هذا )?(?:الخبر|المقال|التقرير)",
    (rf"^\W?(?:{RENEWED})\b[^:\n]{{0,40}}:\s?(?:this (?:article|story|post|piece) (?:has been|was|originally|previously|incorrectly)|I (?:first|originally|initially"
     rf"|previously) (?:wrote|said|stated))"),
    rf"^\W?(?:{RENEWED})\b[^:\n]{{0,40}}:\s?(?:у|в) текст[іе] (?:виправлен|исправлен|уточнен|додан|добавлен)",
    (r"^\W?(?:In einer (?:früheren|ersten|vorherigen|älteren) (?:Version|Fassung) (?:dieses|dieser|unseres) (?:Artikels|Textes|Beitrags|Meldung|Berichts)"
     r"|Eine frühere (?:Version|Fassung) (?:dieses|dieser) (?:Artikels|Textes|Beitrags|Meldung)|(?:Dans )?[Uu]ne (?:première|précédente) version de (?:cet article|ce texte)"
     r"|(?:En )?[Uu]na (?:versión anterior|primera versión) de est[ea] (?:artículo|nota|noticia|información|texto)|(?:In )?[Uu]na (?:precedente|prima) versione di questo articolo"
     r"|(?:Em )?[Uu]ma versão anterior d(?:este|esta) (?:texto|reportagem|artigo|matéria)|In een eerdere versie van dit (?:artikel|bericht|stuk)"
     r"|I en tidigare version av (?:artikeln|texten|den här (?:artikeln|texten))|I en tidligere versjon av (?:saken|artikkelen|denne (?:saken|artikkelen))"
     r"|I en tidligere version af (?:artiklen|denne artikel)"
     r"|We? (?:wcześniejszej|poprzedniej) wersji (?:artykułu|tekstu)(?! \d)|En una (?:primera|anterior) versió d[’']aquest article)\b"
     rf".{{0,200}}?\b(?:{WRONG})"),
    (r"^\W?In einer (?:früheren|ersten) (?:Version|Fassung) (?:hieß|stand)\b.{5,250}[.;] (?:Wir|Das|Dies|Der Fehler|Die Angabe)\b.{0,60}\b(?:korrigiert|berichtigt|behoben"
     r"|Fehler|entschuldigen)\b"),
    (r"^\W?(?:Dopolnjeno|Posodobljeno|Ažurirano|Aktualizováno|Doplněno|Doplnené|Aktualizované|Frissítve|Обновлено|Дополнено|Оновлено|Доповнено|Обновена|Täiendatud|Uuendatud"
     r"|Papildināts"
     r"|Papildyta|Atnaujinta|Uppdaterad|Oppdatert|Opdateret|Päivitetty|Aktualisiert|Ergänzt|Actualizado|Atualizado|Aggiornato|Actualisé)\b"
     rf"{TIME}\d{{1,2}}[.:h]\d{{2}}.{{0,10}}:\s\S"),
    r"^\W?Notícia (?:actualizada|atualizada|corrigida) (?:às|em|a) \d",
    r"^\W?Το άρθρο δημοσιε[υύ]τηκε (?:πρώτα|αρχικά|για πρώτη φορά) στ[οην]{1,2} \S{2,30}\.\p{Ll}{2,}",
    rf"^\W?Статията (?:е|беше) (?:обновена|актуализирана|допълнена|коригирана){LATER}",
    rf"^\W?(?:Статья|Новость|Материал|Публикация|Текст) (?:был[ао]? )?(?:обновл[её]н|дополнен|исправлен|отредактирован)[аы]?{LATER}",
    r"^\W?(?:Новость|Материал|Публикация) (?:был[ао]? )?(?:обновл[её]н|дополнен)[аы]? (?:комментари|ответ|информаци|заявлени|подробност|фото|видео)",
    rf"^\W?(?:Статтю|Новину|Матеріал|Публікацію|Текст) (?:було )?(?:оновлено|доповнено|виправлено)(?:{LATER}| (?:коментар|відповідд|інформаціє|заяво|подробиц)\w*)",
    (rf"^\W?(?:Članak|Članek|Vijest|Vest|Novica|Prispevek) je (?:bil[ao]? |naknadno |u \d\S* (?:sati |h )?|ob \d\S* ){{0,3}}(?:ažuriran|(?:na)?dopunjen|dopolnjen|posodobljen"
     rf"|popravljen|ispravljen)[ao]?(?:{LATER}| (?:izjav|priopćenj|saopštenj|odgovor)\w*)"),
    r"^\W?(?:Članak|Članek|Vijest|Vest|Novico|Prispevek) smo (?:\S{1,20} ){0,3}(?:dopunili|dopolnili|ažurirali|posodobili)\b",
    rf"^\W?(?:Чланак|Вест|Текст) је (?:ажуриран|допуњен|исправљен)[ао]?(?:{LATER}| (?:изјав|саопштењ|одговор)\w*)",
    (r"^\W?(?:Článek|Článok) (?:jsme|sme) (?:\S{1,20} ){0,3}(?:aktualizov|doplni|upravi|opravi)\w{0,4}\b|^\W?(?:Článek|Článok) (?:byl|bol) aktualizov|^\W?(?:Zprávu"
     r"|Správu) (?:jsme|sme) (?:\S{1,20} ){0,2}aktualizov"),
    r"^\W?(?:A )?cikk(?:et|ünket) (?:\S{1,20} ){0,3}(?:frissítettük|javítottuk|kiegészítettük|módosítottuk)\b|^\W?Cikkünk (?:\S{1,20} ){0,2}frissül",
    r"^\W?(?:Articolul|Știrea) a fost (?:\S{1,20} ){0,2}(?:actualizat|(?:corectat|completat)(?:\W*$| la (?:ora )?\d| cu (?:reacți|declarați|informați|punctul)))",
    r"^\W?Το (?:άρθρο|ρεπορτάζ) (?:ενημερώθηκε|διορθώθηκε|επικαιροποιήθηκε|έχει ενημερωθεί)(?:\W*$| στις \d| με (?:νέ|πρόσθετ|τη δήλωση))",
    r"^\W?Bu (?:haber|yazı) (?:\S{1,20} ){0,4}güncellen(?:di|miştir)\W*$|^\W?Bu haber (?:\S{1,20} ){0,4}düzeltilmiştir\W*$",
    rf"^\W?(?:Artiklit|Uudist) on (?:\S{{1,20}} ){{0,3}}(?:täiendatud|uuendatud|parandatud|muudetud)(?:{LATER}| (?:\S{{1,20}} )?(?:kommentaari|vastuse))",
    (rf"^\W?(?:Raksts|Straipsnis) (?:ir |tika |buvo |yra )?(?:papildināt|labot|atjaunot|papildyt|atnaujint|pataisyt)\w{{1,2}}(?:{LATER}| (?:ar )?(?:\S{{1,20}} )?(?:komentār"
     rf"|komentar))"),
    rf"^\W?(?:Berita|Artikel) ini (?:telah|sudah) (?:diperbarui|dikoreksi|direvisi)(?:{LATER}| dengan (?:pernyataan|tanggapan|informasi))",
    r"^\W?(?:Bài viết|Bản tin) (?:này )?(?:đã )?được (?:cập nhật|chỉnh sửa|đính chính)(?:\W*$| (?:lúc|vào lúc|ngày) )",
    r"^\W?(?:이|본) 기사(?:는|가) .{0,40}(?:수정|업데이트|보완)(?:됐|되었|했)습니다",
    r"^\W?(?:この|本)記事(?:は|を).{0,30}(?:更新|修正|訂正|加筆)(?:し|され)ました",
    r"^\W?(?:本文|本报道|本報道)(?:已|于|於)[^，,]{0,20}(?:更新|修订|修訂|更正)[^，,]{0,6}$",
    r"^\W?تم (?:تحديث|تصحيح|تعديل) هذا (?:الخبر|المقال|التقرير)|^\W?تم تحديث هذه المادة",
    r"^\W?הכתבה (?:עודכנה|תוקנה)|^\W?הידיעה (?:עודכנה|תוקנה)(?:\W*$| בשעה)",
)
CHANGED_BEGIN = (
    "in einer fr", "in einer er", "in einer vo", "eine fr", "une premi", "dans une pre", "en una ", "una vers", "una prime", "in una p", "una prec", "una prima", "uma vers",
    "em uma vers",
    "in een eerdere", "i en tid", "w poprz", "we wcze", "w wcze", "dopolnjeno", "posodobljeno", "uuendatud", "papild", "atnaujinta", "uppdaterad", "oppdatert",
    "opdateret", "actualizado", "atualizado", "aggiornato",
    "oprava", "korjaus", "popravek", "ispravak", "ispravka", "labojums", "pataisymas", "parandus", "aclaraci", "precisazione", "update", "edit", "uppdatering", "oppdatering",
    "opdatering", "aktualis", "aktualiz", "mise", "aggiornamento", "actualizaci", "vijest", "vest ", "novica", "novico ", "prispevek",
    "cikk", "a cikk", "articolul a", "bu haber", "bu yaz",
    "artiklit on", "uudist on", "raksts ", "straipsnis ", "berita ini", "artikel ini")
WHY = (r"(?:\W*$| (?:und|et|y|e|en|och|og|i|и) |,? (?:for|för|for|av|pour|para|por|per|voor|omwille van|wegens|для|dla|ze względu na|zur|zum|für|aus) "
       r"(?:de |la |el |una? |su |sake |mer |mayor |maior |plus de |une meilleure |des raisons de |razones de |motivos de |motivi di |ragioni di |questões de |bessere[nr]? "
       r"|die ){0,3}"
       r"(?:clar|länge|leng|lengt|long|lesbar|läsbar|tydlig|klar|plat[sz]|plass|brev|brièv|compr|lectura|lettura|leitura|leesb|duidel|chiar|ясност|краткост|удобств|przejrzyst"
       r"|verständ|facilit|mejor|melhor|espa))")
SHORTENED = (
    (r"^\W?(?:Das|Dieses) (?:Interview|Gespräch) wurde (?:(?:leicht|etwas|zur|zum|für|der|aus|wegen|und|die|besseren?|Lesbarkeit|Verständlichkeit|Länge|Klarheit|redaktionell"
     r"|bearbeitet|gekürzt|übersetzt"
     r"|\w*[Gg]ründen) ){0,8}(?:gekürzt|redigiert)(?:\W*$| und | und\b)"),
    rf"^\W?(?:Cet entretien|L[’']entretien|Cette interview) a été (?:\S{{1,20}} ){{0,6}}(?:condensée?|éditée?|raccourcie?){WHY}",
    rf"^\W?(?:Esta|La) (?:entrevista|conversación) (?:se|fue|ha sido)\b.{{0,90}}\b(?:editada|resumida|condensada){WHY}",
    rf"^\W?(?:Questa|L[’']\s?)\s?intervista è stata (?:\S{{1,20}} ){{0,6}}(?:condensata|editata|abbreviata){WHY}",
    rf"^\W?Esta entrevista foi (?:\S{{1,20}} ){{0,6}}(?:editada|condensada|resumida){WHY}",
    rf"^\W?Dit (?:interview|gesprek) (?:is|werd) (?:\S{{1,20}} ){{0,6}}(?:ingekort|geredigeerd){WHY}",
    r"^\W?Η συνέντευξη\b.{0,60}\bέχει συντομευ",
    rf"^\W?Intervjun har (?:\S{{1,20}} ){{0,4}}(?:förkortats|redigerats|kortats){WHY}|^\W?Inter(?:vjuet|viewet) er (?:\S{{1,20}} ){{0,4}}(?:forkortet|redigert|redigeret){WHY}",
    rf"^\W?Wywiad (?:został|był) (?:\S{{1,20}} ){{0,4}}(?:skrócony|zredagowany){WHY}",
    rf"^\W?Интервью (?:было )?(?:сокращено|отредактировано){WHY}",
)
"""That an interview was shortened or edited."""
SHORTENED_BEGIN = ("das interview", "dieses interv", "cet entretien", "cette interv", "esta entrevista", "la entrevista", "esta conversac", "la conversaci",
                   "questa interv", "dit interview", "dit gesprek", "intervjun ", "intervjuet ", "interviewet ", "wywiad ")
VIEWED = (
    r"\bnu reflectă (?:neapărat|în mod necesar) (?:poziți|opini|părer|punctele? de|punctul de|viziunea|linia)",
    (r"\bne (?:odražavaju|odražava|izražavaju|predstavljaju) nužno (?:\w+ )?(?:stav|mišljenj|gledišt)|\bnužno ne odražavaju (?:stav|mišljenj)|\bне (?:одражавају"
     r"|изражавају) нужно (?:став|мишљењ)"),
    r"\bnie (?:muszą |musi )?(?:odzwierciedla\w{0,2}|być zgodn\w{1,2}|wyraża\w{0,3})\b.{0,12}\b(?:stanowisk|pogląd|opini)\w{0,4} (?:\w+ )?redakcji\b",
    (r"\bnemus(?:í|ejí|ia) (?:se |sa )?(?:shodovat|vyjadřovat|odrážet|zhodovať|vyjadrovať|odrážať)\b.{0,4}\b(?:názor|stanovisk|postoj)\w{0,4}\b.{0,4}\b(?:redakc|vydavatel|listu"
     r"|novin|deník)"),
    (r"\b(?:мнение|мнения|точка зрения) (?:автор|редакци)\w{1,3} (?:может|могут) не совпадать с (?:мнением|позицией|точкой зрения) (?:редакции|газеты|издания|журнала|сайта"
     r"|автора|авторов)"),
    r"\b(?:думка|думки|позиція) (?:автор|редакці)\w{1,3} мож(?:е|уть) не (?:збігатися|співпадати) (?:з|із) (?:думкою|позицією|поглядами) (?:редакції|газети|видання|сайту|автора)",
    r"\bnem feltétlenül (?:tükrözi|egyezi|képvisel)\w{0,3}\b.{0,30}\b(?:lap|szerkesztőség|kiadó)\w{0,3} (?:álláspont|vélemény)",
    r"\b(?:δεν|δε) (?:εκφράζ|απηχ|αντανακλ)\w{1,6} (?:απαραίτητα|αναγκαστικά) (?:την εφημερίδα|τ\w{1,3} (?:άποψη|απόψεις|θέσεις|θέση|γνώμη)|τη σύνταξη)",
    r"\bgeven niet noodzakelijk(?:erwijs)? (?:de |het )(?:mening|standpunt|visie|opvatting)",
    r"لا (?:تعبر|يعبر|تعكس|يعكس) بالضرورة (?:عن )?(?:رأي|آراء|وجهات? نظر|موقف|سياسة) (?:ال)?(?:صحيفة|موقع|جريدة|ناشر|قناة|مجلة|تحرير|هيئة التحرير)",
)
"""Whose views these are: what the lists for other languages say."""
VIEWED_NEEDLES = ("nu reflect", "nužno", "нужно", "redakcji", "nemus", "не совпадать", "не збігатися", "не співпадати", "nem feltétlenül", "απαραίτητα", "αναγκαστικά",
                  "niet noodzakelijk", "بالضرورة")
LINKED = (
    (r"\b(?:contient|contenir|contiene|incluye|contém|bevat|zawiera|innehåller|sisältää|enthält|содержит|include|в тексте есть)\b.{0,30}"
     r"(?:\bliens? (?:affiliés?|d[’']affiliation)\b|\b(?:enlaces?|links?) de afiliad(?:os?|as?|ación)\b|\blinks? (?:di affiliazione|affiliati)\b|\blink\w{0,3} afiliacyjn"
     r"|\baffiliatielinks?\b|\baffilierade länkar\b|\bkumppanuuslink|\bпартн[её]рски[ея] ссылки\b)"),
    r"^\W*(?:liens? (?:affiliés?|d[’']affiliation)|enlaces? de afiliad\w+|links? (?:di affiliazione|affiliati)|affiliatielinks?|партн[её]рски[ея] ссылки)\W*$",
)
LINKED_NEEDLES = ("affili", "afilia", "kumppanuus", "партн")
NEWSLETTER = r"(?:newsletter|nyhetsbrev|nyhedsbrev|uutiskirj|uudiskir|бюлетин|рассылк|розсилк|biuletyn|boletín|boletim|hírlevel|zpravodaj|naujienlaišk|bülten|канал)"
SIGNED_UP = (
    r"\b(?:nieuwsbrief|Newsletter|newsletter|nyhetsbrev|nyhedsbrev)\b.{0,80}[.!?:] (?:[Ss]chrijf (?:je|u) (?:hier |nu )?(?:gratis )?in"
    r"|[Hh]ier (?:anmelden|abonnieren|bestellen)|[Jj]etzt (?:anmelden|abonnieren)|[Ii]nscrivez-vous (?:ici|gratuitement)"
    r"|[Aa]púntate aquí|[Ii]scriviti (?:qui|gratis)|[Aa]nmäl dig här|[Tt]ilmeld dig her|[Mm]eld deg på her"
    r"|[Ss]ign up here)\b.{0,30}$")
"""A letter, and where to sign up for it."""
LETTERED = (SIGNED_UP,)
OUR = (r"(?:наш|нашия|nostr[aoi]|nasz|vores|vårt?|meie|náš|naš|naše|noastr|onze|nuestr|noss[ao]"
       r"|ilmai|gratis|безкоштов|бесплатн|безплат|kostenlos|darmow|tasuta|zdarma|ingyenes|μας)")
CALLED = (
    (r"^[^\w«»„“”\"']?(?:Абонира(?:й|йте) се|Запиши се|Запишете се|Підписуйте?с[яь]|Підпишіться|Подписывайтесь|Подпишитесь|Iscriviti|Iscrivetevi|Zapisz się"
     r"|Přihlaste se|Prihláste sa|Prijavite se|Abonează-te|Abonați-vă|Iratkozz(?:on)? fel|Tilaa|Telli|Tilmeld dig"
     r"|Meld deg|Anmäl dig|Prenumerera|Schrijf je in|Εγγραφείτε|Suscríbete|Assine|Inscreva-se|Subscreva)\b"
     rf"(?:(?=.{{0,80}}\b{OUR})[^.!?]{{0,60}}\b{NEWSLETTER}|[^.!?]{{0,12}}\b{NEWSLETTER}\w{{0,6}}\W*$)"),
    (r"^\W?Har du (?:et |ett |en )?(?:nyhets|nyheds)?tip(?:s|set)?(?: (?:til|till) (?:oss|os|redak\w+|vår\w*|vores|denne? (?:saken|artikkelen|historien)|(?:den här"
     r"|denna) (?:artikeln|nyheten))\b[^.?!]{0,60})?\s?\?"
     r"|^\W?Heb je (?:een )?(?:nieuwstip|tip voor (?:de redactie|ons|onze))\b[^.?!]{0,60}\?|^\W?Onko sinulla (?:uutisvink|juttuvink)\w*[^.?!]{0,60}\?|^\W?Má(?:te"
     r"|š) pr[oe] nás tip\b[^.?!]{0,60}\?"),
    (r"^\W?Vous avez (?:une information|un témoignage) à nous\b[^.?!]{0,60}\?|^\W?¿Tienes? (?:alguna )?(?:información|denuncia)\b[^.?!]{0,20}\b(?:para nosotros|que (?:compartir"
     r"|contarnos|enviarnos))[^.?!]{0,60}\?"
     r"|^\W?Hai (?:una )?segnalazione (?:da farci|da inviarci|per noi|per la redazione)[^.?!]{0,60}\?"),
    r"^\W?Masz dla nas (?:temat|newsa)\b[^.?!]{0,80}\?|^\W?Есть новость\s?\?",
    r"^(?![“‘\"「『])[^.?!]{0,30}(?:독자|시청자|여러분)[^.?!]{0,10}제보(?:를|는)? (?:기다립니다|받습니다)(?:[.!]|\W*$)|^\W*제보\s?하기|^\W*제보\s?:\s*(?:\S+@|전화|카카오|\d)",
    r"^\W?(?:Hãy|Mời (?:bạn|quý)|Bạn đọc (?:có thể|vui lòng|hãy))\b.{0,60}\bgửi\b.{0,80}\b\S{1,40}@",
    (r"^\W?Voit keskustella aiheesta (?:[^.]{1,20} (?:saakka|asti)|alla|kommenteissa)|^\W?Keskustele aiheesta (?:alla|kommenteissa|täällä)"
     r"|^\W?Mitä ajatuksia juttu (?:sinussa )?herätti\s?\?"),
    r"^\W?(?:Avete|Hai) (?:già )?provato\b[^.?!]{3,60}\? (?:Mandateci|Mandaci|Scriveteci|Scrivici|Inviateci|Inviaci|Taggateci|Taggaci)",
    r"^\W?Dapatkan (?:update |informasi |berita ).{0,100}\b(?:[Bb]ergabung|[Gg]abung|[Ii]kuti|[Kk]lik)\b.{0,60}\b(?:Telegram|WhatsApp)\b.{0,120}$",
    r"^\W?(?:Rep les notícies|Aquest contingut és possible gràcies|Este contenido es posible gracias a (?:nuestros|los) (?:suscriptores|lectores|socios))\b.{0,160}$",
    (r"^\W?(?:Subscriu-te|Suscríbete|Abonneer je|Abonnez-vous|Abonniere|Iscriviti|Abbonati|Assine) (?:ara )?(?:per|por|voor|pour|für|a|desde|da|ab) "
     r"(?:només |solo |sólo |slechts |seulement |nur )?[\d,.]{1,6}\s?(?:€|\$|£|euros?|kr)"),
    (r"^\W?点击(?:进入|查看|阅读)(?:(?:专题|更多|全文|原文)?\s?[:：>》]|(?:专题|更多|全文|原文)\W*$)|^\W?點擊(?:進入|查看|閱讀)(?:(?:專題|更多|全文|原文)?\s?[:：>》]|(?:專題"
     r"|更多|全文|原文)\W*$)"),
    r"^\W?Slå på (?:notiser|varsler|notifikationer) (?:och|og) (?:få|se)\b[^.!?]{0,100}[.!]?$",
    rf"^\W?(?:Meer|Mehr|Mere|Mer|Plus|Más) .{{0,140}}{SIGNED_UP}",
    (r"^\W?If you (?:enjoyed|liked) (?:this|it)\b.{0,40}, (?:please )?(?:(?:hit|tap|click|press) (?:on )?the (?:\w+ )?(?:heart|like|bell|button|follow|subscribe)\b"
     r"|leave (?:me )?a (?:comment|like|review|tip)\b[^,]*$"
     r"|follow (?:me|us)\b)"),
)
"""What readers are asked to do: to subscribe to a letter, to tell the newsroom, to discuss, to go on."""
LETTERED_NEEDLES = ("nieuwsbrief", "newsletter", "nyhetsbrev", "nyhedsbrev")
CALLED_BEGIN = (
    "meer ", "mehr ", "mere ", "mer ", "plus ",
    "dapatkan ", "rep les not", "aquest conting", "este contenido", "subscriu-te", "suscr", "abonneer je", "abonnez-vous", "abonniere ", "abbonati ",
    "iscriviti ", "iscrivetevi ", "zapisz ", "prijavite ", "tilaa ", "telli ", "tilmeld ", "meld deg", "prenumerera ", "schrijf je", "assine ", "inscreva-se ", "subscreva ",
    "abonea", "iratkozz", "har du ", "heb je ", "onko sinulla", "vous avez un", "masz ", "voit kesk", "keskustele ", "avete ", "hai ", "if you ")
