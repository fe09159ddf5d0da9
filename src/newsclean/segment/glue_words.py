"""Words that the rules for glued blocks share, in the major news languages."""
from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType

__all__ = ["ABBREVIATIONS", "AGENCIES", "CAMEL_PAIRS", "MONTHS", "NAME_PREFIXES", "RELATED_PHRASE", "RELATED_WORDS", "STARTERS", "STARTERS_OF"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _by_language(texts: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    """Words for each language of a key, which names one or more."""
    return MappingProxyType({language: _words(text) for languages, text in texts.items() for language in languages.split()})


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split("|"))


STARTERS_OF = _by_language({
    "en":
        "A After Although Among An And Another As At Because Before Both But By Despite During Each Earlier Even Every Experts "
        "Few First Following For Former Four From He Her Here His How However I If In Instead It Its Last Later Many Meanwhile "
        "More Most My New No Not Nearly Now Officials On Once One Only Our Over People Police Residents She Since Several So Some "
        "Speaking That The Their Then There These They This Those Though Three Thousands To Today Two Under Until We What When "
        "Where While Who Why With Within Yet You",
    "de":
        "Ab Alle Allerdings Als Am An Auch Auf Aus Außerdem Bei Beim Beide Bereits Bis Bislang Da Dabei Dafür Damit Danach Dann Das "
        "Dass Dazu Dem Den Denn Der Derzeit Des Deshalb Die Dies Diese Dieser Dieses Doch Dort Drei Durch Ein Eine Einem Einen "
        "Einer Eines Er Es Etwa Für Gegen Gemeinsam Gestern Heute Hier Ich Ihr Ihre Im Immer In Insgesamt Ist Kein Keine "
        "Kurz Laut Man Mehr Mehrere Mit Nach Nachdem Neben Nicht Noch Nun Nur Ob Obwohl Ohne Rund Schon Sein Seine Seit Seither "
        "Sie Sind So Sollte Sowohl Trotz Um Und Unter Viele Vom Von Vor Während Wann War Warum Was Weder Wegen Weil Wenn Wer Wie "
        "Wir Wo Zu Zudem Zum Zur Zwar Zwei Zwischen",
    "fr":
        "Afin Alors Après Au Aucun Aujourd Autre Aux Avant Avec Car Ce Cela Celui Ces Cet Cette Chez Comme Contre Dans De Depuis "
        "Des Deux Dès Du Elle Elles En Ensuite Entre Et Face Grâce Il Ils Jusqu La Le Les Leur Lors Lorsque Lui Mais Malgré Même "
        "Ne Nous On Or Ou Où Par Parmi Pendant Peu Plus Plusieurs Pour Pourtant Près Puis Quand Que Quelques Qui Sa Sans Selon "
        "Ses Si Son Sous Sur Tandis Tous Tout Toute Toutes Trois Un Une Vers Vous",
    "es pt":
        "Además Ahora Al Algunos Ante Antes Así Aunque Aún Cada Como Con Cuando Desde Después Donde Dos Durante El Ella Ellos Era "
        "Esa Ese Eso Esta Estas Este Esto Estos Fue Fuentes Ha Hace Han Hasta Hay Las Lo Los Luego Mientras Muchos Muy Ni No "
        "Nuestra Otra Otro Para Pero Poco Por Porque Pues Se Según Ser Sin Sobre Solo Su Sus También Tanto Todo Todos Tras Tres "
        "Uno Unos Varios Y Ya Yo Agora Ainda Ao Aos Apesar Apenas As Até Com Contudo Da Das Depois Desse Deste Do Dois Ela Ele "
        "Eles Em Enquanto Entre Então Essa Esse Foi Isso Já Mais Mas Mesmo Muito Na Nas Nem Nos Não Nesta O Onde Os Ou Pela Pelo "
        "Quando Quem Segundo Sem Sempre Seu Sua São Só Também Três Um Uma Vários",
    "it":
        "Ad Agli Ai Alcuni Alla Alle Anche Ancora Anzi Appena Attualmente Che Chi Ci Ciò Col Come Così Cui Da Dagli Dal Dalla "
        "Dalle Degli Dei Del Della Delle Di Dopo Dove Due Durante Ecco Ed Egli Era Essere Gli Ha Hanno Infatti Inoltre Intanto "
        "Invece Io Lei Loro Lungo Ma Mentre Molti Negli Nei Nel Nella Nelle Nessuno Noi Nonostante Ogni Oggi Oltre Ora Perché "
        "Però Più Poi Prima Proprio Quale Quando Quanto Quella Quello Questa Queste Questi Questo Qui Quindi Secondo Se Sempre "
        "Senza Sarà Solo Sono Sotto Subito Sulla Sul Tra Tre Tutti Tutto Uno",
    "nl":
        "Aan Al Alle Als Bij Binnen Daar Daarbij Daarmee Daarna Dat De Deze Die Dit Door Drie Een Eerder Er Geen Het Hij Hoe "
        "Hoewel Hun Ik Intussen Maar Meer Met Na Naar Naast Niet Nog Nu Of Om Omdat Onder Ondanks Ook Op Ons Over Sinds Te "
        "Tegen Terwijl Toch Toen Tot Tussen Twee Uit Van Vanaf Veel Volgens Voor Vooral Waar Wat We Werd Wie Wij Ze Zelf "
        "Zij Zijn Zo Zonder",
    "sv da nb":
        "Af Aldrig Alla Allt Andra Att Av Bland Blandt Da Dag De Den Denna Der Dessa Det Dette Disse Du Därför Då Där "
        "Eftersom Efter Ein Ellers En Enligt Er Et Ett Etter Ettersom Flera Flere Fler Fra Från Fram För Først Før Første "
        "Genom Gjennom Ha Han Hans Har Hon Hun Hur Hva Hvad Hvis Hvor Hvordan I Idag Ifølge Igår Ikke Ikväll Ingen Innan Inte Jag "
        "Jeg Kun Man Mange Med Medan Mellan Mellem Mellom Men Mens Min Mot Mod Många Nog Nu När Når Nå Och Også Og Om Omkring "
        "Over På Redan Samtidig Samtidigt Sedan Selv Selvom Siden Sin Som Så Til Till Tidligere To Trots Tre Två Ud Under Ut Utan "
        "Vad Var Ved Vi Vid Vil Vår",
    "pl":
        "Ale Aby Bez Będzie Był Była Było Były Chociaż Choć Co Czy Dla Do Drugi Dwa Dziś Gdy Gdyby Ich Ile Im Inne Jak Jako Je "
        "Jednak Jego Jej Jest Jeśli Jeszcze Już Kiedy Każdy Kilka Kto Która Które Który Którzy Mimo Może Można Na Nad Nasz "
        "Następnie Nie Niektórzy Nim O Obecnie Od Ona One Oni Oprócz Oraz Po Pod Podczas Pomimo Ponad Poza Przed Przez Przy Są "
        "Także Tak Tam Te Tego Ten Teraz To Trzy Tu Tylko Tym U W Wczoraj We Wśród Wszystko Wszyscy Według Więc Wtedy Z Za Ze "
        "Zdaniem Został Żaden Że",
    "cs sk":
        "Aby Ale Ani Asi Ačkoli Až Bez Bol Bola Bolo Bude Budou Byl Byla Bylo Byly Během Celkem Co Dalším Dnes Do Dokud Druhý Dva Dále "
        "Jak Jako Je Jeho Jejich Její Jen Jenže Jestli Ještě Již Jsem Jsme Jsou Každý Kde Kdo Když Keď Kolem Kromě Která Které Který "
        "Ktorá Ktoré Ktorý Kvůli Kým Loni Mají Mezi Minulý Mnoho Má Může Na Nad Naopak Například Navíc Ne Nebo Nejprve Nejvíce Není Než "
        "Nikdo No Nyní Náš Od Ode Okolo On Ona Oni Oproti Opět Ovšem Po Pod Podle Podľa Pokud Potom Poté Počas Preto Pretože Pro Proti "
        "Proto Protože Proč První Právě Před Předtím Přes Přestože Při Přitom S Se Si Spolu Stejně Svou Sú Ta Tady Tak Také Takže Tato "
        "Te Tedy Tehdy Ten Tento Teprve Teraz Teď Tiež To Tohle Toho Toto Tu Tyto Třeba Tři U Už V Ve Vedle Včera Však Vše Všechno "
        "Všichni Vždy Z Za Zatím Zatímco Zda Ze Zhruba Ďalej Že Žádný",
    "hu":
        "A Abban Ahogy Aki Alig Amely Ami Amikor Az Azonban Azt Azért Bár Csak De E Ebben Eddig Egy Egyik Előtte Ennek Ez Ezek Ezt "
        "Ezután Ezzel Ezért Ha Hogy Idén Ilyen Itt Jelenleg Ki Korábban Két Közben Lehet Ma Maga Mellett Mert Mi Minden Mindez Mint "
        "Mivel Most Már Még Míg Nagyon Nem Néhány Oda Olyan Ott Pedig Persze Sok Szerinte Tavaly Tegnap Több Ugyanakkor Után Utána Vagy "
        "Valamint Van Ám Így Összesen Úgy Ő Ők",
    "fi":
        "Aiemmin Aluksi Ei Eikä Eli En Ennen Entä Enää Eri Erityisesti Esimerkiksi He Heidän Hän Hänen Ilman Ja Jo Joka Jos Jotta "
        "Jälkeen Kaikki Kaksi Kolme Koska Kuin Kuinka Kun Kuten Lisäksi Me Miksi Mikä Minä Missä Miten Monet Moni Mukaan Mutta Muun "
        "Muut Myöhemmin Myös Niiden Niin No Noin Nyt Oli On Onko Sama Samalla Se Sekä Sen Siellä Siinä Siitä Siksi Silloin Sillä Sitten "
        "Tai Toinen Toisaalta Tosin Tuolloin Tällä Tämä Tämän Tänään Tässä Vaikka Vain Vasta Vielä Viime Voi Vuonna Yhteensä Yksi Yli",
    "ro":
        "A Aceasta Această Acest Aceste Acestea Acolo Acum Ai Aici Alte Apoi Ar Are Asta Astfel Astăzi Atunci Au Azi Ca Care Ce Cea Cei "
        "Cel Cele Cine Conform Cu Cum Când Cât Dacă Dar De Deci Deoarece Deși Din Dintre Doar Doi Două După Ea Ei El Ele Era Este Eu "
        "Există Fiecare Fără Iar Ieri La Le Lui Mai Multe Mulți Ne Nici Niciun Nimeni Noi Nu Odată Pe Pentru Peste Potrivit Prima "
        "Primul Prin Printre Până S Sa Se Spre Sub Sunt Toate Totuși Toți Trei Un Una Unde Unii Va Voi Vor În Înainte Într Între "
        "Întrucât Și",
    "tr":
        "Ama Ancak Arada Artık Asla Aynı Ayrıca Az Bazı Belki Ben Beni Benim Bir Biri Birkaç Birçok Biz Bizim Bu Bugün Buna Bunlar Bunu "
        "Bunun Bununla Burada Böyle Böylece Daha De Diğer Dolayısıyla Dün En Eğer Gerçekten Geçen Gibi Hangi Hatta Hem Henüz Hep Her "
        "Herkes Hiç Hiçbir Kendi Kim Kimse Mi Nasıl Ne Neden Nerede O Ona Onlar Onu Onun Orada Oysa Sadece Sanki Sen Siz Son Sonra "
        "Sonuç Söz Tam Tüm Ve Veya Ya Yani Yeni Yine Yüzde Zaten Çok Çünkü Önce Öte Özellikle Üstelik Üzerine Üç İki İlk İse İçin İşte "
        "Şimdi Şu",
    "lt":
        "Anot Apie Ar Be Bet Bus Buvo Būtent Dabar Dar Daugelis Dauguma Du Dėl Gal Ir Iš Jau Jei Jeigu Ji Jie Jis Jog Jos Juo Jūs Jų "
        "Kada Kadangi Kai Kaip Kas Kiekvienas Kita Kitas Kodėl Kol Ką Labai Man Mes Mūsų Ne Nes Nors Nuo Nėra O Pagal Pasak Per Pernai "
        "Pirmas Po Prie Prieš Savo Su Tada Tai Taip Tas Tačiau Ten Tik Todėl Trys Tuo Už Vakar Viena Vienas Vis Visi Yra Čia Ši "
        "Šiandien Šie Šis Šiuo",
    "id":
        "Ada Adapun Akan Akibat Antara Apa Apabila Atas Bagi Bahkan Banyak Beberapa Berbagai Berdasarkan Bila Bukan Dalam Dan Dari "
        "Demikian Dengan Di Dia Dua Hal Hanya Hari Hingga Ia Ini Itu Jadi Jangan Jika Juga Kalau Kami Karena Ke Kemudian Ketika Kini "
        "Kita Lalu Lebih Maka Masih Melalui Mengapa Menurut Mereka Meski Namun Oleh Pada Padahal Para Saat Salah Sampai Satu Saya Sebab "
        "Sebagai Sebelum Sebelumnya Sedangkan Sehingga Sejak Sejumlah Selain Selama Sementara Semua Seorang Seperti Serta Sesuai "
        "Setelah Setiap Sudah Tak Tanpa Tapi Telah Tentu Terkait Tetapi Tidak Tiga Untuk Usai Yang",
    "ru":
        "А Без Более Больше Был Была Были Было В Вам Вас Ваш Ведь Во Вообще Вот Впрочем Все Всего Всё Вчера Вы Где Да Даже Два Двое Для "
        "Днём До Его Ее Ему Если Есть Еще Ещё Её За Зато Здесь Значит И Из Или Именно Иногда Их К Каждый Как Какие Какой Когда Кого "
        "Кому Конечно Который Кроме Кто Либо Между Мне Многие Может Можно Мой Моя Мы На Над Нам Наш Наша Не Него Несмотря Нет Ни Никто "
        "Ничего Но Ну О Об Однако Около Он Она Они Оно Опять От Очень Первый Перед По Под Пока После Потом Потому Почему Почти Поэтому "
        "При Про Просто Против С Сам Сама Сами Само Свой Себе Сегодня Сейчас Сначала Со Согласно Среди Так Также Такие Такой Там Те Тем "
        "Теперь Тогда Того Тоже Той Только Тот Три Тут Ты У Уже Хотя Через Что Чтобы Эта Эти Это Этого Этом Этот Я",
    "uk be":
        "Є І Із Інші Їх Її А Або Адразу Але Без Був Була Були Було Більше В Вам Весь Вже Вона Вони Воно Все Всі Вчора Він Де До З За "
        "Завдяки Зараз Згідно Й Його Каб Калі Кожен Коли Крім Ми Може Можна Моя Між Мій На Над Наш Наша Не Немає Ну Ніхто Однак Ось От "
        "Перед Перший По Попри При Про Проте Проти Під Після Раніше Сам Своє Серед Спочатку Сьогодні Та Так Такий Також Там Твій Тепер "
        "Ти То Того Тоді Той Тому Три У Усі Хоч Хоча Це Цей Ця Ці Через Чи Чому Ще Що Щоб Я Як Яка Якби Який Якщо",
    "bg mk sr":
        "Ја Јас Је Јуче Ќе А Ако Але Али Без Би Бил Била Било Био В Вече Во Все Всеки Всички Вчера Где Да Данас Днес Днеска До Дори "
        "Други Един Една За Заради Затова Због И Из Или Има Имат Кад Када Как Какво Како Като Кога Когато Което Които Кой Който Която "
        "Къде Ли Между Ми Много Многу Може На Над Накрая Нас Наш Не Него Ние Није Но Ново Няма О Ова Овај Ове Овие Ово Овој Од Они "
        "Освен От По Повече Под Поради После Прва Први Пред Преди През При Против С Са Сада Сам Само Сви Се Сега Секој След Со Според "
        "Спрема Също Таа Тази Така Там Те Тези Тие То Тој Тоа Това Тогаш Того Той Ту У Уште Че Шта Што Ще Я",
    "el":
        "Ένα Ένας Έτσι Έχει Ήδη Ήταν Όλα Όλες Όλοι Όπου Όπως Ός Όσο Όταν Ότι Αλλά Αν Ανάμεσα Ανέφερε Από Αργότερα Αρχικά Αυτά Αυτές "
        "Αυτή Αυτό Αυτός Βέβαια Για Γιατί Δεν Διότι Δύο Εάν Είναι Είχε Εδώ Εκεί Εκτός Εμείς Ενώ Επίσης Επομένως Η Θα Κάθε Κάποιοι Καθώς "
        "Και Κανείς Κατά Κι Κοντά Λίγο Λοιπόν Μέχρι Μία Μας Με Μετά Μεταξύ Μια Μου Μόλις Μόνο Να Ο Οι Ούτε Πάντως Παρά Περίπου Ποιος "
        "Πολλοί Ποτέ Που Πριν Προς Πρόκειται Πρώτα Πως Σήμερα Σε Στα Στη Στην Στις Στο Στον Στους Συγκεκριμένα Σύμφωνα Τέλος Τα Την Της "
        "Τι Τις Το Τον Του Τους Τρεις Των Τότε Τώρα Υπάρχει Υπάρχουν Φέτος Χθες Χωρίς Ως Ωστόσο",
})
"""Function words and their like that open a sentence, as they stand there, of each language (kin such as es and pt, or cs and sk, share theirs)."""

STARTERS = frozenset().union(*STARTERS_OF.values())
"""Those of all languages. A lower-case letter stuck to one of them is glue."""

AGENCIES = _names(
    "AP|Ap|AFP|Afp|AAP|APA|dpa|DPA|EPA|Epa|EFE|Efe|ANSA|Ansa|PAP|NTB|TT|ANP|BELGA|Belga|Reuters|REUTERS|Associated Press|"
    "Press Association|PA Wire|PA Media|UPI|Kyodo|Yonhap|Xinhua|Anadolu|Bloomberg|LaPresse|LAPRESSE|Europa Press|EUROPA PRESS|Lusa|LUSA|"
    "Getty|GETTY|Getty Images|GETTY IMAGES|Getty images|Images|Shutterstock|SHUTTERSTOCK|iStock|Alamy|ALAMY|Imago|IMAGO|imago|"
    "picture alliance|picture-alliance|Keystone|KEYSTONE|Unsplash|Pexels|Pixabay|Scanpix|SCANPIX|Ritzau|RITZAU|Lehtikuva|"
    "WireImage|ZUMA|ZUMA Press|Zuma|NurPhoto|SIPA|Sipa|SOPA|Magnum|Corbis|Wikimedia|Wikimedia Commons|Flickr|Hollandse Hoogte")
"""Agencies and picture libraries, as credits write them."""

LABEL = (r"(?i:advertisement|article content|story continues below(?: advertisement)?|article continues below(?: advertisement)?|"
         r"anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|reklam[ae]?|annons|"
         r"annonce|annonse|bookmark|share(?: this(?: article| story)?)?|comments?|teilen|merken|drucken|"
         r"empfohlener redaktioneller inhalt|partager|compartir|comparte|condividi|compartilhar|"
         r"sign up for our newsletter|remove ads|listen to this article|afficher plus|show more|реклама|"
         r"full ?screen|vollbild|plein écran|pantalla completa|schermo intero|tela cheia|volledig scherm|fuld skærm|fullskjerm|helskärm|pełny ekran|celá obrazovka)")
"""Labels of a page's furniture, as a pattern; some pages write them small."""

PAPER = r"doi:\s?(?:https?://)?\S{8,60}"
"""The number of the paper that a story tells of."""
MONTHS = _words(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept "
    "Sep Oct Nov Dec Januar Jänner Februar Feber März Mai Juni Juli Oktober Dezember Okt Dez janvier février mars avril mai "
    "juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre "
    "octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro "
    "março maio junho julho setembro outubro novembro dezembro januari februari maart mei augustus maj juni juli augusti "
    "oktober december januar februar marts desember stycznia lutego marca kwietnia maja czerwca lipca sierpnia września "
    "października listopada grudnia")
"""Names of months, whole and short."""

RELATED_PHRASE = "|".join((
    "read more|read also|also read|read next|more on this|more to read|related(?: stor(?:y|ies)| articles?| content| coverage)?|see also|watch",
    "most read|most popular|recommended",
    "lesen sie (?:auch|mehr|dazu|hier)|lies auch|mehr dazu|mehr zum thema|auch interessant|weitere informationen|zum thema",
    "(?:[àa] )?lire aussi|à lire|lire la suite|voir aussi",
    "lea también|lee también|leer también|lea más|más información|más temas|te puede interesar|noticias? relacionadas?",
    "leggi anche|leggi i commenti|leggi tutto|per approfondire",
    "leia também|leia mais|veja também|saiba mais",
    "lees ook|lees meer|lees verder|zie ook",
    "czytaj (?:też|także|również|więcej|dalej)|zobacz (?:też|także|również)|polecamy",
    "läs (?:mer|också|även)|se även|læs (?:også|mere)|les (?:også|mer)|se også"))
"""What announces a link to another story, in lower case, as alternatives of a pattern; one language a line."""

RELATED_WORDS: tuple[str, ...] = (
    "read more", "read also", "also read", "read next", "more on this", "more to read", "related", "see also", "watch", "most read", "most popular", "recommended",
    "lesen sie", "lies auch", "mehr dazu", "auch interessant", "weitere informationen", "zum thema",
    "lire", "voir aussi", "lea ", "lee ", "leer ", "m\xe1s ", "puede interesar", "noticia", "leggi", "per approfondire", "leia ", "veja ", "saiba ",
    "lees ", "zie ook", "czytaj", "zobacz", "polecamy", "l\xe4s ", "se \xe4ven", "l\xe6s ", "les ", "se ogs\xe5")
"""One of them is in each of these phrases: they are found in a tenth of the time."""

CAMEL_NAMES = _words(
    "YouTube PlayStation LinkedIn TikTok WhatsApp FaceTime OpenAI ChatGPT DeepMind DeepSeek SpaceX PayPal MasterCard "
    "BlackRock BlackBerry JavaScript GitHub WordPress PowerPoint OneDrive SoundCloud BuzzFeed HuffPost ProPublica "
    "HarperCollins FedEx DoorDash AstraZeneca GlaxoSmithKline BioNTech CureVac ByteDance SoftBank CrowdStrike AirPods MacBook "
    "AirTag AirBnB WeWork WeChat GoFundMe LaGuardia LeBron DeAndre DeSantis DeJoy DiCaprio DeLorean DeVos DeChambeau LaLiga "
    "LaPresse BeReal SurveyMonkey TechCrunch TripAdvisor StubHub SeaWorld SmartThings PlayGround NowThis WikiLeaks WikiHow "
    "KnowHow JustEat YouGov MediaWiki PricewaterhouseCoopers BitTorrent OnlyFans StandUp SignUp LogIn CheckIn PlugIn BahnCard "
    "TotalEnergies NetEase CapCut MoveOn IndieWire DreamWorks LucasArts StarCraft WarCraft MineCraft WireImage NurPhoto "
    "PhotoNews McDonald MacDonald MeToo HubSpot SalesForce UnitedHealth UnionPay AliExpress JetBlue EasyJet RyanAir AirAsia "
    "SpiceJet GmbH IndiGo WizzAir TomTom PewDiePie RuPaul")


def _pairs(name: str) -> list[str]:
    """Neighbouring humps of a camel-case name: "GlaxoSmithKline" has "GlaxoSmith" and "SmithKline"."""
    humps = [""]
    for before, char in zip("a" + name, name, strict=False):
        if char.isupper() and not before.isupper() and humps[-1]:
            humps.append("")
        humps[-1] += char
    return [a + b for a, b in pairwise(humps)]


CAMEL_PAIRS = frozenset(pair for name in CAMEL_NAMES for pair in _pairs(name))
"""Two neighbouring humps of a well-known name written in camel case: no glue between them."""

NAME_PREFIXES = _words(
    "Mc Mac De Di Da Du Del Des La Le Lo Van Von Fitz O St San El Al Vander Ver Ten Ter Ibn Abu pre post anti pro non ex mid")
"""What stands before a capital inside one name: McDonald, DeSantis, LaGuardia."""

ABBREVIATIONS = _words(
    "Mr Mrs Ms Dr Prof St Inc Ltd Co Corp Jr Sr No Nr vs etc Gen Gov Sen Rep Rev Hon Capt Lt Col Sgt Cpl Maj Adm Jan Feb Mar "
    "Apr Jun Jul Aug Sep Sept Oct Nov Dec bzw ca reg inkl evtl ggf Abs Art Abb Str Tel Mio Mrd Mme Mlle Sra Srta Ud Uds Dott Avv "
    "Ing Sig dhr mevr blz ul prof dr ks tzw np tys mln mld bl kl nr")
"""Words whose full stop ends no sentence."""
