/**
 * How a language spells its numbers. Words stand in the order of their values, forms of one word divided by "|":
 * `units` from 0 to 19, `tens` from 20 to 90, `hundreds` from 100 to 900 where these are words of their own.
 */
export interface Numerals {
  readonly units: string;
  readonly tens: string;
  readonly hundreds?: string;
  /** The words for a hundred that multiply what stands before them. */
  readonly hundred?: string;
  /** Further words: `word=value`. */
  readonly more?: string;
  /** Words that join two parts: "one hundred and five". */
  readonly and?: string;
  /** Numbers are written as one word: "fünfundzwanzig". */
  readonly compound?: boolean;
  /** The word for one is an article as well, and says no number where it stands alone. */
  readonly article?: string;
}

/** Sources: the rules for spelling numbers of Unicode's CLDR, `common/rbnf` (https://github.com/unicode-org/cldr). */
export const numerals: ReadonlyMap<string, Numerals> = new Map<string, Numerals>([
  [
    'en',
    {
      units:
        'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
      tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
      hundred: 'hundred',
      and: 'and',
      article: 'a an',
    },
  ],
  [
    'de',
    {
      units:
        'null eins|ein|eine|einen|einem|einer zwei|zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
      tens: 'zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig',
      hundred: 'hundert',
      and: 'und',
      compound: true,
      article: 'ein eine einen einem einer eines',
    },
  ],
  [
    'fr',
    {
      units:
        'zéro un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize - - -',
      tens: 'vingt trente quarante cinquante soixante septante huitante|octante nonante',
      hundred: 'cent|cents',
      more: 'quatre-vingt=80 quatre-vingts=80',
      and: 'et',
      article: 'un une',
    },
  ],
  [
    'es',
    {
      units:
        'cero uno|un|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
      tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
      hundreds:
        'cien|ciento doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas',
      more: 'veintiuno=21 veintiún=21 veintiuna=21 veintidós=22 veintitrés=23 veinticuatro=24 veinticinco=25 veintiséis=26 veintisiete=27 veintiocho=28 veintinueve=29',
      and: 'y',
      article: 'un una uno',
    },
  ],
  [
    'it',
    {
      units:
        'zero uno|un|una due tre|tré quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
      tens: 'venti|vent trenta|trent quaranta|quarant cinquanta|cinquant sessanta|sessant settanta|settant ottanta|ottant novanta|novant',
      hundred: 'cento',
      compound: true,
      article: 'un una uno',
    },
  ],
  [
    'pt',
    {
      units:
        'zero um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove',
      tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
      hundreds:
        'cem|cento duzentos|duzentas trezentos|trezentas quatrocentos|quatrocentas quinhentos|quinhentas seiscentos|seiscentas setecentos|setecentas oitocentos|oitocentas novecentos|novecentas',
      and: 'e',
      article: 'um uma',
    },
  ],
  [
    'nl',
    {
      units:
        'nul één|een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
      tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
      hundred: 'honderd',
      and: 'en ën',
      compound: true,
      article: 'een',
    },
  ],
  [
    'sv',
    {
      units:
        'noll ett|en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton',
      tens: 'tjugo trettio fyrtio femtio sextio sjuttio åttio nittio',
      hundred: 'hundra',
      compound: true,
      article: 'en ett',
    },
  ],
]);

/** The Slavic ones with their cases, the others with scripts of their own, as far as they are spelled in words. */
export const furtherNumerals: ReadonlyMap<string, Numerals> = new Map<string, Numerals>([
  [
    'pl',
    {
      units:
        'zero jeden|jedna|jedno|jednego|jednej|jednym dwa|dwie|dwóch|dwoma|dwaj|dwoje|dwojga trzy|trzech|trzema|trzej|troje cztery|czterech|czterema|czworo pięć|pięciu sześć|sześciu siedem|siedmiu osiem|ośmiu dziewięć|dziewięciu dziesięć|dziesięciu jedenaście|jedenastu dwanaście|dwunastu trzynaście|trzynastu czternaście|czternastu piętnaście|piętnastu szesnaście|szesnastu siedemnaście|siedemnastu osiemnaście|osiemnastu dziewiętnaście|dziewiętnastu',
      tens: 'dwadzieścia|dwudziestu trzydzieści|trzydziestu czterdzieści|czterdziestu pięćdziesiąt|pięćdziesięciu sześćdziesiąt|sześćdziesięciu siedemdziesiąt|siedemdziesięciu osiemdziesiąt|osiemdziesięciu dziewięćdziesiąt|dziewięćdziesięciu',
      hundreds:
        'sto|stu dwieście|dwustu trzysta|trzystu czterysta|czterystu pięćset|pięciuset sześćset|sześciuset siedemset|siedmiuset osiemset|ośmiuset dziewięćset|dziewięciuset',
      article: 'jeden jedna jedno jednego jednej jednym',
    },
  ],
  [
    'ru',
    {
      units:
        'ноль|нуля один|одна|одно|одного|одной|одним|одном|одну два|две|двух|двум|двумя|двое|двоих три|трех|трёх|трем|трём|тремя|трое|троих четыре|четырех|четырёх|четырьмя|четверо|четверых пять|пяти|пятью|пятеро шесть|шести|шестью семь|семи|семью восемь|восьми|восемью девять|девяти|девятью десять|десяти|десятью одиннадцать|одиннадцати двенадцать|двенадцати тринадцать|тринадцати четырнадцать|четырнадцати пятнадцать|пятнадцати шестнадцать|шестнадцати семнадцать|семнадцати восемнадцать|восемнадцати девятнадцать|девятнадцати',
      tens: 'двадцать|двадцати тридцать|тридцати сорок|сорока пятьдесят|пятидесяти шестьдесят|шестидесяти семьдесят|семидесяти восемьдесят|восьмидесяти девяносто|девяноста',
      hundreds:
        'сто|ста двести|двухсот триста|трехсот|трёхсот четыреста|четырехсот|четырёхсот пятьсот|пятисот шестьсот|шестисот семьсот|семисот восемьсот|восьмисот девятьсот|девятисот',
      article: 'один одна одно одного одной одним одном одну семью',
    },
  ],
  [
    'tr',
    {
      units: 'sıfır bir iki üç dört beş altı yedi sekiz dokuz on - - - - - - - - -',
      tens: 'yirmi otuz kırk elli altmış yetmiş seksen doksan',
      hundred: 'yüz',
      article: 'bir on',
    },
  ],
  [
    'hi',
    {
      units:
        'शून्य एक दो तीन चार पाँच|पांच छह|छः|छे सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह|पन्द्रह सोलह सत्रह अठारह उन्नीस',
      tens: 'बीस तीस चालीस पचास साठ सत्तर अस्सी नब्बे',
      hundred: 'सौ',
      more: 'इक्कीस=21 बाईस=22 तेईस=23 चौबीस=24 पच्चीस=25 छब्बीस=26 सत्ताईस=27 अट्ठाईस=28 उनतीस=29 इकतीस=31 बत्तीस=32 पैंतीस=35 छत्तीस=36 पैंतालीस=45 अड़तालीस=48 पचपन=55 पैंसठ=65 पचहत्तर=75 पचासी=85 पंचानवे=95',
      article: 'एक',
    },
  ],
  [
    'ar',
    {
      units:
        'صفر واحد|واحدة اثنان|اثنين|اثنتان|اثنتين ثلاثة|ثلاث أربعة|أربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثمان|ثماني تسعة|تسع عشرة|عشر - - - - - - - - -',
      tens: 'عشرون|عشرين ثلاثون|ثلاثين أربعون|أربعين خمسون|خمسين ستون|ستين سبعون|سبعين ثمانون|ثمانين تسعون|تسعين',
      hundreds:
        'مائة|مئة مائتان|مائتين|مئتان|مئتين ثلاثمائة|ثلاثمئة أربعمائة|أربعمئة خمسمائة|خمسمئة ستمائة|ستمئة سبعمائة|سبعمئة ثمانمائة|ثمانمئة تسعمائة|تسعمئة',
      more: 'وعشرون=+20 وعشرين=+20 وثلاثون=+30 وثلاثين=+30 وأربعون=+40 وأربعين=+40 وخمسون=+50 وخمسين=+50 وستون=+60 وستين=+60 وسبعون=+70 وسبعين=+70 وثمانون=+80 وثمانين=+80 وتسعون=+90 وتسعين=+90',
      article: 'واحد واحدة ست',
    },
  ],
]);
