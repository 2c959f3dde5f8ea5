/** Words before four digits that make them a year beyond doubt. */
export const yearCues = new Set([
  ...'in since during year years until till by spring summer autumn winter early late mid annual anno circa'.split(
    ' ',
  ),
  ...'im jahr jahre seit anfang ende mitte frühjahr sommer herbst sommers'.split(' '),
  ...'en depuis année an fin début avant après été hiver printemps automne'.split(' '),
  ...'desde año hasta durante nel nell dal dall anno fino em ano'.split(' '),
  ...'sinds jaar sedan år under från w roku rok od do lat в с году год до после з у рік року'.split(' '),
  ...'عام سنة في منذ وفي बीच वर्ष साल सन'.split(' '),
]);

/** What follows four digits and makes them a year. */
export const yearAfter =
  /(?:\s|-)?(?:год(?:а|у|ом|е)?(?!\p{L})|гг?\.|рік|року|році|roku(?!\p{L})|rok(?!\p{L})|r\.|yılı?(?!\p{L})|yılında|yılından|年(?!間|间|代)|년(?!간|대)|-(?:й|го|м|му|ом)(?!\p{L})(?:\sгод(?:а|у|ом|е)?(?!\p{L}))?)/uy;

/** "300 BC": years before the common era, in any language. */
export const beforeEra =
  /\s(?:BCE?|B\.C\.(?:E\.)?|v\. ?Chr\.?|av\. J\.-C\.|a\. ?C\.|p\.n\.e\.|f\.Kr\.|до н\. ?э\.|до нашей эры)/uy;

/** "1990s", "1990er", "1990-х", "1990年代". */
export const decadeAfter =
  /(?:['’]?s(?![\p{L}\p{N}])|er(?:n)?(?![\p{L}])(?:[- ]Jahren?)?|-(?:х|е|ые|ых)(?!\p{L})|-tal(?:et|ets)?(?!\p{L})|年代|년대|['’]l[ae]r\p{L}{0,6})/uy;
/** "les années 90", "los años 90", "gli anni '90". */
export const decadeBefore = /(?:^|[^\p{L}])(?:années|años|anni|anos|jaren|lata|latach)\s['’]?$/iu;

/** "48-year-old", "48-jährig", "48-летний": `[unit, what follows the digits]`. */
export const agesAfter: readonly (readonly [unit: string, pattern: RegExp])[] = [
  ['year', /[-\s]?(?:years?[-\s]olds?|yo|yrs?[-\s]old)(?!\p{L})/iuy],
  ['month', /[-\s]?months?[-\s]olds?(?!\p{L})/iuy],
  ['week', /[-\s]?weeks?[-\s]olds?(?!\p{L})/iuy],
  ['day', /[-\s]?days?[-\s]olds?(?!\p{L})/iuy],
  [
    'year',
    /[-\s]?(?:jährig|jarig|årig|åring|летн|वर्षीय|річн|letni|latek|latk|ročn|-vuotia|yaşında)\p{L}{0,5}(?!\p{L})/iuy,
  ],
  ['month', /-?monatig\p{L}{0,3}(?!\p{L})/iuy],
  ['week', /-?wöchig\p{L}{0,3}(?!\p{L})/iuy],
  ['day', /-?tägig\p{L}{0,3}(?!\p{L})/iuy],
];

/** "3rd", "3e", "3º", "3-й", "3:e"; a dot is looked at apart. */
export const ordinalAfter =
  /(?:st|nd|rd|th|er|ère|ère|re|e|è|ème|eme|ième|nde?|de|ste|º|ª|\.(?:[ºª]|er)|:[ea]|-?(?:й|го|м|я|му|ая|ый|ой|ого|ом)|['’]?(?:inci|ıncı|uncu|üncü|nci|ncı|ncu|ncü)|번째|番目|位)(?![\p{L}\p{N}])/uy;
/** Languages whose ordinals end with a dot. */
export const dottedOrdinals = new Set('de da nb nn no fi cs sk pl hu sl hr sr bs et lv is tr lb'.split(' '));

/** Words of order from the first to the tenth; forms of one divided by "|", "*" for any ending. */
export const ordinalWords: ReadonlyMap<string, string> = new Map([
  [
    'en',
    '2: the second|its second|their second|his second|her second|second-largest|second largest|second biggest|second highest|second-most|second most; 3: third; 4: fourth; 5: fifth; 6: sixth; 7: seventh; 8: eighth; 9: ninth; 10: tenth; 11: eleventh; 12: twelfth; 20: twentieth; 30: thirtieth; 40: fortieth; 50: fiftieth; 100: hundredth',
  ],
  [
    'de',
    '2: zweite|zweiter|zweiten|zweites|zweitem|zweitgröß*|zweithöchst*; 3: dritte|dritter|dritten|drittes|drittgröß*|dritthöchst*; 4: vierte|vierter|vierten|viertes|viertgröß*; 5: fünfte|fünfter|fünften|fünftes; 6: sechste|sechster|sechsten; 7: siebte|siebter|siebten; 8: achte|achten; 9: neunte|neunten; 10: zehnte|zehnter|zehnten|zehntes; 12: zwölfte|zwölfter|zwölften; 20: zwanzigste|zwanzigster|zwanzigsten|zwanzigstes; 30: dreißigste|dreißigster|dreißigsten; 40: vierzigste|vierzigster; 50: fünfzigste|fünfzigster|fünfzigsten; 100: hundertste|hundertster|hundertsten',
  ],
  [
    'fr',
    '2: deuxième|deuxièmes|second|seconde; 3: troisième; 4: quatrième; 5: cinquième; 6: sixième; 7: septième; 8: huitième; 9: neuvième; 10: dixième',
  ],
  [
    'es',
    '2: segunda; 3: tercer|tercera|tercero; 4: cuarta; 5: quinta; 6: sexto|sexta; 7: séptimo|séptima; 8: octavo|octava; 9: noveno|novena; 10: décimo|décima',
  ],
  [
    'it',
    '2: seconda; 3: terza; 4: quarta; 5: quinta; 6: sesto|sesta; 7: settimo|settima; 8: ottavo|ottava; 9: nono|nona; 10: decima',
  ],
  [
    'pt',
    '2: segunda|segundo; 3: terceiro|terceira; 4: quarta; 5: quinta; 6: sexto|sexta; 7: sétimo|sétima; 8: oitavo|oitava; 9: nono|nona; 10: décima',
  ],
  [
    'nl',
    '2: tweede|op één na; 3: derde; 4: vierde; 5: vijfde; 6: zesde; 7: zevende; 8: achtste; 9: negende; 10: tiende',
  ],
  [
    'pl',
    '2: drugi|druga|drugie|drugiego|drugiej|drugim; 3: trzeci|trzecia|trzecie|trzeciego|trzeciej; 4: czwarty|czwarta|czwarte|czwartej; 5: piąty|piąta|piąte|piątej|piątego; 6: szósty|szósta|szóste|szóstej|szóstego|szóstą; 7: siódmy|siódma|siódme|siódmej|siódmego; 8: ósmy|ósma|ósme|ósmej|ósmego; 9: dziewiąty|dziewiąta|dziewiąte|dziewiątej; 10: dziesiąty|dziesiąta|dziesiąte|dziesiątej; 20: dwudziesty|dwudziesta',
  ],
  [
    'ru',
    '2: второй|вторая|второе|второго|вторым|вторую; 3: третий|третья|третье|третьего|третьей; 4: четвертый|четвёртый|четвертая|четвертое; 5: пятый|пятая|пятое|пятого|пятую; 6: шестой|шестая|шестое|шестого|шестую; 7: седьмой|седьмая|седьмое|седьмого; 8: восьмой|восьмая|восьмое|восьмого; 9: девятый|девятая|девятое|девятого; 10: десятый|десятая|десятое|десятого; 20: двадцатый|двадцатая; 30: тридцатый|тридцатая',
  ],
  [
    'sv',
    '3: tredje; 4: fjärde; 5: femte; 6: sjätte; 7: sjunde; 8: åttonde; 9: nionde; 10: tionde; 20: tjugonde',
  ],
  [
    'tr',
    '2: ikinci*; 3: üçüncü*; 4: dördüncü*; 5: beşinci*; 6: altıncı*; 7: yedinci*; 8: sekizinci*; 9: dokuzuncu*; 10: onuncu*',
  ],
  [
    'hi',
    '2: दूसरा|दूसरी|दूसरे; 3: तीसरा|तीसरी|तीसरे; 4: चौथा|चौथी|चौथे; 5: पाँचवाँ|पांचवां|पाँचवीं|पांचवीं|पाँचवें|पांचवें; 6: छठा|छठी|छठे; 7: सातवाँ|सातवां|सातवीं; 8: आठवाँ|आठवां|आठवीं; 10: दसवाँ|दसवां|दसवीं',
  ],
]);
