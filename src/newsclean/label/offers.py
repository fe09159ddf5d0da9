"""How offers amid a story are worded: labels of advertisements, the word alone or a line that says that the story goes on behind one, and calls to follow an outlet."""
from __future__ import annotations

from typing import Final

__all__ = ["ADVERT", "ADVERT_NEEDLES", "ASKED_ANYWHERE", "CALL", "CALL_NEEDLES", "TAKEN", "TAKEN_NEEDLES"]

WORDS: Final = (
    "advertisement", "advertisements", "advertising", "anzeige", "anzeigen", "werbung", "publicité", "publicidad", "publicidade", "publicitat", "pubblicità",
    "advertentie", "reklam", "reklama", "reklame", "annons", "annonse", "annonce", "annonsørinnhold", "mainos", "mainokset", "hirdetés", "publicitate",
    "inzerce", "oglas", "oglasi", "реклама", "διαφήμιση", "διαφημιση", "إعلان", "اعلان", "تبلیغات", "آگهی", "اشتہار", "פרסומת", "विज्ञापन", "বিজ্ঞাপন", "iklan",
    "quảng cáo", "โฆษณา", "広告", "广告", "廣告", "광고", "оглас", "огласи", "жарнама", "reklaam", "reklāma", "inzercia",
)
BEHIND: Final = (
    r"(?:articles?|story|content|continues?|reading)\b.{0,30}\b(?:after|below|under)\b.{0,12}\badvert(?:isement)?s?",
    r"(?:après|sous) (?:cette |la )?(?:publicité|annonce)",
    r"contin\S{1,3}\b.{0,30}\b(?:después de|tras|debajo de) (?:la |el |esta |este )?(?:publicidad|anuncio)",
    r"continua\b.{0,30}\b(?:após|depois d|dopo|sotto)\S{0,3} (?:a |o |la |il )?(?:publicidade|anúncio|pubblicità)",
    r"(?:nach|unter|unterhalb) (?:der|dieser) (?:anzeige|werbung)(?: weiter| fortgesetzt)?",
    r"verder\b.{0,20}\b(?:na|onder) (?:de |deze )?(?:advertentie|reclame)",
    r"(?:fortsätter|fortsætter|fortsetter|held fram|framhald)\b.{0,20}\b(?:efter|etter|under) (?:annonsen|annoncen|reklamen)",
    r"jatkuu (?:mainoksen|ilmoituksen) (?:jälkeen|alla)",
    r"(?:pod|poniżej) reklam(?:ą|y)", r"pokrač\S+\b.{0,20}\b(?:pod|po) (?:reklam\S{1,2}|inzer\S{1,3})", r"hirdetés után folytat\S+", r"continuă după (?:publicitate|reclamă)",
    r"(?:после|під|після) реклам[ыи]", r"reklam(?:ın|dan) (?:ardından|sonra) devam\S*(?: ediyor)?", r"μετά τη διαφήμιση", r"(?:setelah|di bawah) iklan",
    r"scroll to continue with content",
)
ADVERT: Final = (rf"^\W*(?:{'|'.join(WORDS)})\W*$", rf"^.{{0,40}}\b(?:{'|'.join(BEHIND)})\W*$")
ADVERT_NEEDLES: Final = (
    "advert", "anzeige", "werbung", "publici", "pubblicit", "anuncio", "anúncio", "reklam", "reclam", "annons", "annonc",
    "mainos", "mainoks", "ilmoituksen", "hirdetés", "inzer", "oglas", "реклам", "διαφήμιση", "διαφημιση", "إعلان", "اعلان", "تبلیغات", "آگهی", "اشتہار", "פרסומת", "विज्ञापन",
    "বিজ্ঞাপন", "iklan", "quảng cáo", "โฆษณา", "広告", "广告", "廣告", "광고", "scroll to continue", "оглас", "жарнама", "reklaam", "reklāma",
)
"""One of them stands in every such line."""
CALLS: Final = (
    "Join", "Find us", "Like us", "Subscribe to (?:our|my)", "Abonnieren Sie", "Abonniere", "Folgst du", "Treten Sie", "Rejoignez", "Retrouvez", "Abonnez-vous",
    "Únete", "Suscríbete", "Siga", "Acompanhe", "Inscreva-se", "Entre no", "Junte-se", "Participe", "Iscriviti", "Unisciti", "Seguiteci", "Word lid", "Bli med", "Gå med",
    "Seuraa", "Liity", "Dołącz", "Zaobserwuj", "Subskrybuj", "Sledujte", "Přidejte se", "Pridajte sa", "Kövess", "Kövesd", "Kövessen", "Kövessetek",
    "Iratkozz", "Csatlakozz", "Abonează-te",
    "Abonați-vă", "Urmărește", "Urmăriți", "Urmărește-ne", "Pratite", "Zapratite", "Spremljajte", "Следвайте", "Последвайте", "Подписывайтесь", "Подпишитесь",
    "Подпишись", "Читайте нас", "Следите", "Присоединяйтесь", "Підписуйтесь", "Підпишіться", "Стежте", "Приєднуйтесь", "Долучайтесь", "Abone ol", "Abone olun",
    "Bizi takip", "Takip edin", "Ακολουθήστε", "Uneix-te", "Segueix-nos", "Ikuti", "Gabung", "Bergabung", "Theo dõi", "تابعوا", "تابعونا", "تابعنا", "اشترك", "انضم",
)
NETWORKS: Final = (
    "twitter", "facebook", "instagram", "whatsapp", "telegram", "linkedin", "bluesky", "tiktok", "youtube", "google news", "viber", "google новости", "вконтакте",
    "дзен", "телеграм", "фейсбук", "واتساب", "تلغرام", "فيسبوك", "تويتر",
)
CHANNELS: Final = (
    r"\b(?:join|follow|subscribe to) our (?:whatsapp|telegram|viber) (?:channel|group)",
    r"\b(?:abonniere|abonnieren sie|folge|folgen sie|tritt|treten sie) [^.]{0,40}\b(?:whatsapp|telegram|viber)-?(?:kanal|gruppe|channel)",
    r"\b(?:abonnez-vous|rejoignez|suivez)\b.{0,40}\b(?:chaîne|canal|groupe) (?:whatsapp|telegram|viber)",
    r"\b(?:suscríbete|únete|síguenos|inscreva-se|entre no|siga o|participe do|acompanhe o)\b.{0,40}\b(?:canal|grupo)\b.{0,50}\b(?:whatsapp|telegram|viber)\b",
    r"\b(?:haz clic|haga clic|pincha|clique|clica) aqu[íi]\b.{0,30}\b(?:seguir|siga|sigue|entrar|entre|participar|participe|unirte|unirse)\b.{0,60}\b(?:whatsapp|telegram|viber)\b",
    r"\b(?:iscriviti|segui(?:ci)?|unisciti)\b.{0,40}\b(?:canale|gruppo) (?:whatsapp|telegram|viber)",
    r"\b(?:volg ons|abonneer|word lid)\b.{0,40}\b(?:whatsapp|telegram)-?kanaal",
)
"""How a sentence asks to follow a channel, wherever in it."""
ASKS: Final = (
    (r"\b(?:подпи(?:шитесь|сывайтесь|шись)|підпи(?:шіться|суйтесь)|следите за (?:нами|новостями)|стежте за (?:нами|новинами)|читайте нас|присоединяйтесь|приєднуйтесь"
     r"|долучайтесь|(?:по)?следвайте ни|присъединете се|(?:за)?пратите нас|katılın|takip edin|abone olun|izləyin|abunə olun|қосылыңыз|жазылыңыз|оқыңыз"
     r"|sledujte (?:nás|náš|naše)|přidejte se|pridajte sa|kövess(?:e|en|ék|etek)? (?:minket|bennünket|oldalunkat)|csatlakozz\S* hozzánk|urmăr(?:ește|iți|eşte|iţi)-ne"
     r"|(?:za)?pratite nas|pridružite (?:nam )?se|spremljajte nas|ακολουθήστε|εγγραφείτε|jälgi meid|liitu meiega|seko mums|pievienojies mums|sekite mus|prisijunkite prie"
     r"|seuraa meitä|liity (?:ryhmään|kanavalle|seuraamaan)|følg (?:oss|os)|följ oss|gå med i|bli med|ikuti kami|gabung (?:ke|di|dengan)"
     r"|theo dõi (?:chúng tôi|báo|kênh|fanpage))\b"),
    "تابعونا|تابعوا صفحتنا|تابعنا|انضم إلى (?:قناتنا|مجموعتنا)|انضموا|اشترك في قناتنا|لمتابعة أحدث|ما را .{0,40}دنبال کنید|بپیوندید|הצטרפו|עקבו אחר|לקבלת עדכונים",
    "फॉलो करें|से जुड़(?:ें|ने के लिए)|ফলো করুন|যুক্ত হোন|ติดตามเรา|ติดตามข่าว|をフォロー|友だち追加|구독하(?:세요|기)|추가하(?:세요|고)|팔로우하",
    "关注我们|關注我們|扫码关注|加入我们|加入line好友|追蹤我們|訂閱我們|关注.{0,6}公众号",
)
"""How readers are asked to follow, to join, to subscribe."""
ANYWHERE: Final = (
    r"facebook|instagram|whatsapp|telegram|viber|youtube|tiktok|google news|google новости|zalo|\bline|ไลน์|kakao|фейсбук|фејсбук|инстаграм|телеграм|вконтакте|дзен",
    "واتساب|واتسآپ|تلغرام|تلگرام|اینستاگرام|فيسبوك|جوجل نيوز|פייסבוק|אינסטגרם|טלגרם|וואטסאפ|फेसबुक|इंस्टाग्राम|व्हाट्सएप|टेलीग्राम",
    "গুগল নিউজ|ফেসবুক|টেলিগ্রাম|হোয়াটসঅ্যাপ|카카오톡|네이버|유튜브|微信|微博|公众号",
)
ASKED_ANYWHERE: Final = rf"^(?=.*(?:{'|'.join(ANYWHERE)}))(?=.*(?:{'|'.join(ASKS)})).{{5,110}}$"
"""A short line that names a network and asks for that, in whatever order."""
CALL: Final = rf"^\W*(?:{'|'.join(CALLS)})\b.{{0,80}}\b(?:{'|'.join(NETWORKS)})|{'|'.join(CHANNELS)}"
CALL_NEEDLES: Final = NETWORKS
"""One of them stands in every such line."""
ENDED: Final = (
    "(?:(?:hier|jetzt|einfach|gleich) )?(?:kostenlos|gratis|kostenfrei|unverbindlich) (?:anmelden|abonnieren|herunterladen|testen|bestellen|registrieren|lesen|eintragen)",
    "(?:hier|jetzt|gleich) (?:anmelden|abonnieren|herunterladen|downloaden|bestellen|eintragen|registrieren|weiterlesen)",
    r"hier geht(?: es|.?s) (?:direkt |gleich )?zu[rm] (?:kostenlosen )?(?:anmeldung|newsletter\w*|app\w*|abo\w*|download\w*|registrierung)",
    "(?:inscrivez|abonnez|enregistrez)-vous (?:ici|gratuitement|maintenant|dès maintenant|vite)", "téléchargez(?: l[’']application)? (?:ici|gratuitement|maintenant)",
    "(?:suscríbete|regístrate|apúntate|inscríbete|descárgal[ao]) (?:aquí|gratis|ahora|ya)",
    "(?:iscriviti|abbonati|registrati|scaricala) (?:qui|gratis|ora|subito|gratuitamente|adesso)",
    "(?:inscreva-se|assine|cadastre-se|baixe) (?:aqui|grátis|agora|já|gratuitamente)", "(?:meld|schrijf|abonneer) je (?:nu|hier|gratis)(?: (?:gratis|aan|in)){0,2}",
    "(?:sign up|subscribe|register|download(?: it| the app)?) (?:now|here|for free|today|free)(?: today| now| here)?",
)
"""How a line ends that offers a letter, a subscription or an app."""
TAKEN: Final = (rf"\b(?:{'|'.join(ENDED)})\W*+$", r"\b(?:bookmark our (?:home ?page|website|site)|sign up for our (?:[\w’'-]{1,20} ){0,3}newsletters?)\b")
TAKEN_NEEDLES: Final = (
    "anmeld", "abonn", "herunterladen", "testen", "bestellen", "registr", "download", "lesen", "eintragen", "zum ", "inscri", "enregistr", "télécharge", "suscr",
    "apúnta", "inscrí", "descárg", "iscriv", "abbon", "scarica", "inscre", "assine", "cadastr", "baixe", "meld je", "schrijf je", "sign up", "subscribe", "register", "bookmark")
"""One of them stands in every such line."""
