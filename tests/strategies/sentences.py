"""Invented news language: sentences in many languages, and the phrases of the parts around an article."""
from __future__ import annotations

from newsclean import Role

__all__ = ["LANGUAGES", "PHRASES", "SENTENCES", "TROUBLE"]

SENTENCES: dict[str, tuple[str, ...]] = {
    "en": (
        "The harbour council of Oldmere voted on Tuesday to rebuild the wooden pier before the autumn storms return.",
        "“We counted every plank twice,” said Mara Tolland, who has kept the lighthouse ledger for nineteen years.",
        "Repairs will cost about £2.4 million, roughly 12% more than planned, and Brandt & Sons has offered to lend its crane.",
        "Nobody was hurt.",
        "Officials haven't said whether a < b clause in the contract lets them wait until March; critics call it a 'comfortable excuse'.",
    ),
    "de": (
        "Der Stadtrat von Niederwalden hat am Montag beschlossen, die alte Mühle bis zum Frühjahr zu sanieren.",
        "„Wir haben lange genug gewartet“, sagte Bürgermeisterin Ilse Krähwinkel vor rund 200 Zuhörern.",
        "Die Kosten von 3,5 Mio. Euro trägt zur Hälfte das Land – den Rest übernimmt ein Förderverein.",
        "Straßen und Brücken bleiben währenddessen gesperrt.",
    ),
    "fr": (
        "Le conseil de Saint-Aubrac a décidé mercredi de rouvrir la gare désaffectée avant la fin de l’été.",
        "« Ce n’est qu’un début », a déclaré Élodie Varnet, présidente de l’association des voyageurs.",
        "Les travaux coûteront près de 800 000 euros, selon une première estimation.",
    ),
    "es": (
        "El ayuntamiento de Valdelobos aprobó el jueves un plan para reabrir la biblioteca del casco antiguo.",
        "—¿Y quién pagará la obra? —preguntó Íñigo Salcedo, vecino de la plaza—. Nadie lo sabe.",
        "La reforma costará 1,2 millones de euros y terminará en otoño.",
    ),
    "pl": (
        "Rada miasta Zielona Łąka zdecydowała w piątek o budowie nowego mostu nad rzeką Świdrą.",
        "„To dopiero początek” – powiedział Grzegorz Brzęczek, przewodniczący komisji.",
    ),
    "ru": (
        "Городской совет Верхнеречья в понедельник утвердил план восстановления старой пристани.",
        "«Мы ждали этого десять лет», — сказала Анна Белозёрова, хранительница музея.",
    ),
    "el": ("Το δημοτικό συμβούλιο της Παλιάς Ακτής αποφάσισε την Τρίτη να ανοίξει ξανά το λιμάνι.",),
    "ar": (
        "قرر مجلس مدينة الوادي القديم يوم الأحد إعادة بناء الجسر الخشبي قبل موسم الأمطار.",
        "وقالت ليلى المنصوري: \"لقد انتظرنا طويلا\".",
    ),
    "he": ("מועצת העיר החליטה ביום שני לשפץ את המזח הישן לפני החורף.",),
    "hi": ("नगर परिषद ने सोमवार को पुराने पुल की मरम्मत का निर्णय लिया।",),
    "th": ("สภาเมืองมีมติเมื่อวันจันทร์ให้ซ่อมแซมท่าเรือเก่าก่อนฤดูฝน",),
    "ja": ("港町の議会は火曜日、古い桟橋を秋までに再建することを決めた。", "「数え直す必要はない」と担当者は話した。"),
    "zh": ("镇议会星期二决定在秋季风暴之前重建旧码头。", "“我们已经等了十年，”图书管理员说。"),
    "tr": ("Eskiliman belediye meclisi salı günü ahşap iskelenin yenilenmesine karar verdi.", "İşçiler ağır ağır çalışıyor, dedi Çağrı Şengül."),
}

LANGUAGES = tuple(SENTENCES)

PHRASES: dict[Role, tuple[str, ...]] = {
    Role.TITLE: ("Oldmere to rebuild its pier", "Die Mühle wird saniert", "港の桟橋、再建へ", "“No more planks”: a harbour waits", "La gare rouvre"),
    Role.SUBTITLE: ("Council backs a plan that critics call late", "Warum der Rat nun doch zustimmt", "Un projet de 800 000 euros"),
    Role.BYLINE: ("By Mara Tolland", "Von Ilse Krähwinkel und Jo Brandt", "Par Élodie Varnet", "By Jonas Reed, Staff Writer", "Анна Белозёрова"),
    Role.DATE: ("12 March 2021", "Published: 3:45 pm, 4 May 2019", "12.03.2021, 14:05 Uhr", "2021-03-12T08:00:00Z", "2021年3月12日"),
    Role.HEADING: ("What happens next", "Wie es weitergeht", "Une longue attente", "2. The costs"),
    Role.LIST_ITEM: ("The pier stays closed on Sundays", "• New planks by June", "- Zweitens: mehr Licht", "1) Count the nails"),
    Role.QUOTE: ("“A pier is a promise.”", "„Wir bleiben hier.“", "'Nobody counts the nails'"),
    Role.TABLE: ("Planks", "412", "Nails", "9,807", "Ja", "–"),
    Role.CAPTION: ("The pier at low tide, seen from the old mill. (Jo Brandt/Harbour Press)", "Foto: Krähwinkel",
                   "Mara Tolland counts planks. Photo: Jonas Reed"),
    Role.BIO: ("Mara Tolland writes about coasts and the people who mend them.", "Jonas Reed is a staff writer at the Oldmere Courier.",
               "Ilse Krähwinkel ist Redakteurin im Ressort Lokales."),
    Role.TEASER: ("Lighthouse keeper retires after 19 years", "Storm season: what to know about the coming weeks and why…",
                  "Lesen Sie auch: Die Brücke bleibt zu"),
    Role.PROMO: ("Sign up for our daily newsletter", "Jetzt abonnieren", "Support independent journalism: donate today"),
    Role.SHARE: ("Share", "Share on Facebook", "Teilen", "Copy link", "Tweet"),
    Role.TAGS: ("Harbours", "Local news", "Tags: pier, storms", "Politik"),
    Role.COMMENT: ("keelhauler77 says: about time!!", "3 Comments", "Antworten", "Finde ich gut."),
    Role.NAVIGATION: ("Home", "News", "Sport", "Wetter", "Skip to content", "Home > News > Local"),
    Role.LEGAL: ("© 2021 Oldmere Courier. All rights reserved.", "Impressum", "Privacy policy", "We use cookies to improve your experience."),
    Role.NOTICE: ("Correction: an earlier version misstated the number of planks.", "This story was updated at noon."),
    Role.OTHER: ("Advertisement", "Loading…", "▶", "Anzeige"),
}

TROUBLE = (  # what repair and segmenting are made for, so that every pass has something to do
    "He said:”We are done.“ Then she left.",
    "\"Nobody came,'' said Reed .The pier ,he added,was closed( again ) .",
    "The cafÃ© wasnâ€™t open â€” nobody knew why.",
    "Ð\x9fÑ\x80Ð¸Ð²ÐµÑ‚ and Ã¼ber Ã\xad",
    "The pier at low tide. (Jo Brandt/Harbour Press/Released)“While we waited,” said Tolland, “the tide came in.”",
    "The council meets again on Friday.Read more: Lighthouse keeper retires",
    "By Mara Tolland12 March 2021",
    "It was closed for good.Mara Tolland is a staff writer at the Oldmere Courier.",
    "The re-\nbuilding of the pier be-\ngins in June, and the two-\nstorey mill follows.",
    "The ﬁrst oﬃcial — “Dr.” O’Neill — said 5′ 11″ isn''t tall ... or is it?.",
    "Ein \u00adlan\u00adges Wort mit weichen Tren\u00adnun\u00adgen.",
    "A  double  space,and none;here:«quoted»text ?! Yes .",
    "Spaced\u00a0hard\u202fthin\u2009text\u3000wide.",
    "e\u0301te\u0301 and क्षेत्र and 👩‍👩‍👧 and Z͑͗̓a͋l̐g̀o",
    "&amp;quot;Twice escaped&amp;quot; &lt;b&gt;bold&lt;/b&gt; &#8217;s",
    "1 < 2 > 0 and <NYSE: PIER> and <jo@oldmere.example> said **bold** _so_ [link](http://oldmere.example/a)",
    "WASHINGTON (Harbour Press) -- The pier -- all of it -- stood ``firm''.",
    "”Nobody came,” said Reed. “Nobody at all.”",
    "“Nobody came,“ said Reed on Monday. ”Nobody at all.“",
    "He said: ”Nobody came to the pier.” The mayor called it „a good day” for Oldmere.",
    "“ Nobody came , ” he said.It`s late and they don´t know. She doesn?t either.",
    "He said“Nobody came”and left.\"We wait,” said Reed. “We do.\"",
    "« Ce n’est qu’un début», a-t-il dit. «Rien n’est fini »",
    "‘We wait,“ said Reed. ’We do.’ The council ’ s plan isn''t ``firm''.",
    "naÃ¯ve cafÃ© â€œquotedâ€\x9d text â€¦ isnï¿½t R�sum�",
    "&quot;We wait&quot; said Reed &amp; Sons&#8230; &lt;i&gt;today&lt;/i&gt;",
    "The pier ( closed ) was “ open ” . wait….and  see , now ; then : so ! Why ?",
    "’Twas '90s rock ’n’ roll, the ‘80s too' he said.\"",
)
