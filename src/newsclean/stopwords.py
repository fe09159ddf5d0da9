"""The commonest function words of the languages that share a script with others: what a vote on a text's language counts."""
from __future__ import annotations

__all__ = ["STOP_WORDS"]

STOP_WORDS: dict[str, frozenset[str]] = {language: frozenset(words.split()) for language, words in {
    "en": "the of and to that is was for with on by are this be from have has but not which they were their it he she his said at an as will "
          "would had been who",
    "de": "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei "
          "einer um am sind noch wie einem über einen so war haben nur oder aber vor zur bis",
    "fr": "le la les des et est une du dans pour qui que sur au par plus ne pas avec ce sont il elle aux cette ses mais ou leur été ont comme "
          "avait elles même aussi était cela ces son nous vous être fait deux",
    "es": "el la los las de que y en un una por con para su del al se no es lo como más pero sus le ha este sí porque esta entre cuando muy "
          "sobre también fue desde",
    "it": "il di che la e per un del non sono con una della si da le alla nel più anche gli dei ha lo come delle dal è ma questo al nella "
          "stato suo hanno sua",
    "pt": "o de que e do da em um para com não uma os no se na por mais as dos como mas ao das à seu sua ou quando muito nos já também só "
          "pelo pela até são foi",
    "ca": "el la els les de i que a en un una per amb del és no es al dels com més ha aquest però seva va són han aquesta també fins seu",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er om ook als dan bij nog naar heeft ze door hij was worden over uit "
          "maar wordt deze tot",
    "af": "die en van in is het nie wat te om sy vir met op as dat hy was deur ook aan word sal daar hulle kan sê",
    "sv": "och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när där under också efter eller nu "
          "vad ha ingen finns blir någon mycket",
    "da": "og i at det er en til på som med for den af de der har ikke et var han men fra om sig kan så efter ved blev også være skal nu "
          "vil hun eller",
    "nb": "og i det er at en til på som med for den av de har ikke et var han men fra om seg kan så etter ved ble også være skal nå "
          "vil hun eller",
    "fi": "ja on ei että se oli hän mutta ovat myös kun joka tai niin mukaan ole ollut vain jo sen kuin siitä voi sekä jos hänen mitä",
    "is": "og að í á er sem um við til með en það ekki var fyrir af þess hefur hann því eru frá þegar þau verið",
    "et": "ja on ei et see ta oli kui ka mis aga ning oma välja nagu kes või selle tema siis pole veel juba",
    "lv": "un ir ka no par ar uz kas bet arī tā lai nav pēc to viņš kā ko vai tiek bija gan kur jau",
    "lt": "ir yra kad į su iš tai bet kaip po dėl apie už jis nuo buvo ne taip kuri kurie dar metų tik ar",
    "pl": "i w na z się nie do to że jest o jak po co za od ale przez tym był są dla który jego oraz tego tylko ma już może które także przy",
    "cs": "a se v na je že to s z o do i pro za by ale jsou jako po které který od jeho byl při už také jeho však podle ve bude více kde",
    "sk": "a sa v na je že to s z o do aj pre za by ale sú ako po ktoré ktorý od jeho bol pri už tiež podľa vo bude viac kde nie",
    "sl": "in je v na za da se so ki z pa s ne po bi tudi kot iz od bo ter pri če še ali kar bil smo več",
    "hr": "i je u na se da za su od s o koji ne iz što će kao bi ali to po biti ili koja samo bio nije te sve",
    "hu": "a az és hogy nem is egy ez van volt meg de csak már ki el mint még azt vagy ha lesz szerint után kell pedig majd",
    "ro": "și în de la a cu pe nu că este din care o pentru mai un sau se fi au dar prin sunt după lui fost cele acest între",
    "sq": "e të në i me dhe që për një nga është ka se nuk do si u ai më por janë edhe kjo ky",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi en kadar sonra ne var ancak ya göre olduğu o değil oldu her ki",
    "az": "və bir bu da də üçün ilə olan edib ki o deyil çox kimi daha sonra bildirib olaraq olub hər",
    "id": "yang dan di dengan untuk dari ini pada tidak itu dalam akan adalah oleh ke juga telah atau karena bisa saat tersebut sudah",
    "tl": "ang ng sa na mga at ay ni si para hindi ito kay nang may siya dahil kung ng mga niya rin",
    "sw": "ya na wa kwa ni za katika la cha hiyo kuwa huo kama hii vya alisema hayo yake lakini wakati",
    "vi": "và của là có được trong cho không một với các người đã những này từ khi đến ở về cũng để ra tại như năm",
    "ru": "и в не на что он с как это по но из за от так же для был его к все она было который у бы до",
    "uk": "і в не на що він з як це по але із за від та для був його до у який року також які про під й",
    "kk": "және мен бұл үшін бойынша деп болды емес туралы бар осы ол оның бір да де кейін дейін жоқ еді екен оны сол бірақ қазір барлық өз болып "
          "болған ретінде арқылы тек",
    "ky": "жана менен бул үчүн боюнча деп болду эмес тууралуу бар ушул ал анын бир да де кийин чейин жок эле экен аны ошол бирок азыр бардык өз "
          "болуп болгон катары аркылуу гана",
    "tt": "һәм белән бу өчен буенча дип булды түгел турында бар ул аның бер да дә соң кадәр юк иде шул ләкин хәзер барлык үз булып булган аша",
    "mn": "нь бол байна юм энэ гэж гэсэн тухай болон бөгөөд байсан нэг түүний тэр ба ч бус биш дээр хойш хүртэл одоо бүх өөрийн болсон",
    "tg": "ва дар аз ба ки ин барои бо аст шуд буд ҳам ё то худ ӯ онҳо карда мекунад шудааст як бояд баъд пас кард ҳар",
    "be": "і ў не на што ён з як гэта па але за ад для быў яго да у які таксама якія пра",
    "bg": "и в не на че той с как това по но от за да се са е като му или ще си към беше има според след",
    "sr": "и у не на да је се за са су од о који из што ће као али то по бити или нису није",
    "mk": "и во не на дека тој со како ова по но од за да се е сум или ќе си има според што кои",
    "ar": "في من على إلى أن التي عن مع الذي هذا هذه كان كما ما لا بعد قال بين وقال خلال أو قد كل",
    "fa": "و در به از که این را با است برای آن یک تا بر هم می خود شد کرد شده اما نیز های بود",
    "ps": "د او په چې کې له دا ته يې یې هم سره څخه نه به وو دي هغه خو پر کړي شوي وي",
    "ur": "کے کی میں ہے اور سے کا کو نے اس کہ پر ہیں یہ بھی ایک وہ کر نہیں گیا تھا لیے",
    "hi": "के में की है और से को का ने पर यह कि हैं भी इस एक नहीं लिए था कर हो गया तो किया",
    "mr": "आणि आहे या च्या ने मध्ये हे तर होते आहेत केली असे झाली व की नाही त्या होता",
    "ne": "र छ को मा ले पनि भएको लाई छन् गरेको यो हो भने थियो गर्न बाट",
}.items()}
"""ISO 639-1 code -> function words in lower case; a word may stand under several languages."""
