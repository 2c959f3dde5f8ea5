import { baseLanguage } from '../../briefs/text/language.js';

/**
 * Small words by language, as they stand in labels. Every list is in lower case, its words divided by blanks; languages
 * that write no blanks between words have their particles here.
 */
const listOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that lead to a label and are left out with it: "Price of a flat white [in] 2021". */
const prepositions: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['en', listOf('in of by for from to at on during since with per as between into among within')],
  [
    'de',
    listOf(
      'in im ins an am auf aus bei beim mit nach von vom vor zu zum zur für über unter um durch seit pro je',
    ),
  ],
  ['fr', listOf('de du des d en à au aux dans sur sous par pour avec chez vers depuis pendant')],
  ['es', listOf('de del a al en con por para sobre desde durante')],
  ['it', listOf('di del della dei delle dello degli da dal dalla in nel nella nei a al alla per con su sul')],
  ['pt', listOf('de do da dos das em no na nos nas por para com a ao à desde durante')],
  ['nl', listOf('in van op aan bij met naar voor door per sinds uit om')],
  ['sv', listOf('i på av för från till med per under vid')],
  ['da', listOf('i på af for fra til med per under ved')],
  ['nb', listOf('i på av for fra til med per under ved')],
  ['pl', listOf('w we z ze na do od dla po przez za')],
  ['ru', listOf('в во на из от до для по с со за у при через')],
  ['uk', listOf('у в на з із від до для по за при через')],
  ['tr', listOf('ile için kadar göre')],
  ['el', listOf('σε στο στη στην στον στα στις από για με του της των')],
  ['hi', listOf('में का की के को से पर तक')],
  ['ar', listOf('في من إلى على عن خلال منذ')],
  ['he', listOf('של על אל מן עם ב ל מ')],
  ['ko', listOf('의 에 에서 으로 로')],
  ['ja', listOf('の は が を に で と も へ から まで における')],
  ['zh', listOf('的 在 于 於 从 從 到 为 為')],
]);

/** Articles and forms of "to be", which carry nothing that a label would lack. */
const articles: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['en', listOf('a an the is are was were be been s and')],
  ['de', listOf('der die das den dem des ein eine einer eines einem einen ist sind war waren und')],
  ['fr', listOf('le la les l un une des est sont était étaient et')],
  ['es', listOf('el la los las lo un una unos unas es son era eran y')],
  ['it', listOf('il lo la i gli le l un uno una è sono era erano e')],
  ['pt', listOf('o a os as um uma uns umas é são era eram e')],
  ['nl', listOf('de het een is zijn was waren en')],
  ['sv', listOf('en ett den det de är var och')],
  ['da', listOf('en et den det de er var og')],
  ['nb', listOf('en et ei den det de er var og')],
  ['pl', listOf('jest są był była było były i')],
  ['ru', listOf('и был была было были')],
  ['uk', listOf('і та є був була було були')],
  ['tr', listOf('bir ve')],
  ['el', listOf('ο η το οι τα τον την ένα μια είναι ήταν και')],
  ['hi', listOf('है हैं था थी थे और')],
  ['ar', listOf('و هو هي كان كانت')],
  ['he', listOf('ה ו הוא היא הם היה היתה')],
  ['ko', listOf('은 는 이 가 을 를 이다')],
  ['ja', listOf('です だ である た て')],
  ['zh', listOf('是 了 和 与 與 着')],
]);

/** Words that only lead to a date, and are left out where it stands alone: "In 1869", "Im Jahr 1898", "В 1924 году". */
const dateLeads = listOf(
  `in on the year im am an jahr jahre der en le la au année an el año de nel il anno em no na o ano op het jaar i den år
  w we roku rok dnia в во году год у році рік το στις στο έτος सन वर्ष साल في عام سنة العام ب בשנת שנת ב yılında`,
);

const none: ReadonlySet<string> = new Set();
const plain = (word: string): string => word.toLowerCase();

export const isPreposition = (word: string, language: string): boolean =>
  (prepositions.get(baseLanguage(language)) ?? none).has(plain(word));

/** Whether a word only holds others together. */
export const isMinor = (word: string, language: string): boolean =>
  isPreposition(word, language) || (articles.get(baseLanguage(language)) ?? none).has(plain(word));

/** What stands before one thing of many, by language: "an egg". */
const oneOfMany: ReadonlyMap<string, RegExp> = new Map([
  ['en', /^an?\s/iu],
  ['de', /^eine?\s/iu],
  ['fr', /^une?\s/iu],
  ['es', /^una?\s/iu],
  ['it', /^(?:un[ao]?\s|un['’])/iu],
  ['pt', /^uma?\s/iu],
  ['nl', /^een\s/iu],
  ['sv', /^(?:en|ett)\s/iu],
  ['da', /^(?:en|et)\s/iu],
  ['nb', /^(?:en|ei|et)\s/iu],
]);

export const isOneThing = (words: string, language: string): boolean =>
  oneOfMany.get(baseLanguage(language))?.test(words) ?? false;

/** Whether a word before a date only leads to it; "since" and "by" say more. */
export const leadsToDate = (word: string): boolean => dateLeads.has(plain(word));

/** "Source:" by language, with the blank that French sets before its colons. */
const sourceWords: ReadonlyMap<string, string> = new Map([
  ['en', 'Source:'],
  ['de', 'Quelle:'],
  ['fr', 'Source\u00a0:'],
  ['es', 'Fuente:'],
  ['it', 'Fonte:'],
  ['pt', 'Fonte:'],
  ['nl', 'Bron:'],
  ['sv', 'Källa:'],
  ['da', 'Kilde:'],
  ['nb', 'Kilde:'],
  ['no', 'Kilde:'],
  ['fi', 'Lähde:'],
  ['pl', 'Źródło:'],
  ['cs', 'Zdroj:'],
  ['ru', 'Источник:'],
  ['uk', 'Джерело:'],
  ['el', 'Πηγή:'],
  ['tr', 'Kaynak:'],
  ['hi', 'स्रोत:'],
  ['ar', 'المصدر:'],
  ['he', 'מקור:'],
  ['fa', 'منبع:'],
  ['th', 'ที่มา:'],
  ['ja', '出典：'],
  ['zh', '来源：'],
  ['ko', '출처:'],
]);

export function sourceWordOf(language: string): string {
  if (/^zh-(?:hant|tw|hk|mo)/i.test(language)) return '來源：';
  return sourceWords.get(baseLanguage(language)) ?? 'Source:';
}

/** Words between two names that are compared, by language: "train vs plane", "Bahn oder Flugzeug". */
const versusWords: ReadonlyMap<string, string> = new Map([
  ['', 'vs\\.?|versus'],
  ['en', 'or|and|against|compared (?:to|with)|beats?'],
  ['de', 'oder|und|gegen|gegenüber|schlägt|schlagen'],
  ['fr', 'ou|et|contre|face à'],
  ['es', 'o|y|frente a|contra'],
  ['it', 'o|e|contro'],
  ['pt', 'ou|e|contra'],
  ['nl', 'of|en|tegen'],
  ['sv', 'eller|och|mot'],
  ['da', 'eller|og|mod'],
  ['nb', 'eller|og|mot'],
  ['pl', 'czy|i|kontra'],
  ['ru', 'или|и|против'],
  ['uk', 'або|чи|і|та|проти'],
  ['tr', 'veya|ve|mi'],
  ['hi', 'या|और|बनाम'],
  ['ar', 'أم|أو|مقابل'],
  ['he', 'או|מול|נגד'],
]);
/** Where no blanks stand between the names and the word. */
const versusSigns: ReadonlyMap<string, RegExp> = new Map([
  ['ja', /(?<=[\p{L}])(?:と|か|対|vs\.?)、?(?=[\p{L}])/iu],
  ['zh', /(?<=[\p{L}])(?:和|与|與|还是|還是|对|對|vs\.?)(?=[\p{L}])/iu],
  ['ko', /(?<=[\p{L}])(?:와|과|이냐|냐|vs\.?)\s(?=[\p{L}])/iu],
]);

/** What stands between two names in a title. */
export function versusIn(title: string, language: string): RegExpExecArray | undefined {
  const base = baseLanguage(language);
  const words = [versusWords.get(''), versusWords.get(base)].filter((word) => word !== undefined).join('|');
  return (
    new RegExp(`\\s(?:${words})\\s`, 'iu').exec(title) ?? versusSigns.get(base)?.exec(title) ?? undefined
  );
}

/** Forms of a preposition that has taken in an article, as "form=itself". */
const contractions: ReadonlyMap<string, string> = new Map(
  `im=in ins=in am=an beim=bei vom=von zum=zu zur=zu du=de des=de d=de au=à aux=à del=de al=a do=de da=de dos=de das=de
  no=em na=em nos=em nas=em ao=a dello=di della=di dei=di delle=di degli=di dal=da dalla=da nel=in nella=in nei=in
  alla=a sul=su στη=σε στην=σε στον=σε στο=σε στις=σε во=в со=с we=w ze=z`
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [form = '', itself = ''] = pair.split('=');
      return [form, itself];
    }),
);

/** A preposition without the article that it has taken in: "de" of "du", "in" of "im". */
export const prepositionIn = (word: string): string => contractions.get(plain(word)) ?? plain(word);

/** Words of a title that say that what follows are values of one measure, of which this or that has more. */
const comparing: readonly RegExp[] = [
  /(?<!\p{L})(?:(?:by|per) (?:countr|region|sector|source|type|categor|segment|brand|team|cit|state|product|age|group|part|mode|depart|district|fuel|channel)\p{L}{1,6}|shares?|mix|split|breakdown|ranking|ranked|top(?: \p{Nd}{1,2})?|most|largest|biggest|highest|lowest|compared)(?!\p{L})/iu,
  /(?<!\p{L})(?:nach (?:ländern|land|regionen|branchen|sektoren|art|quellen?|energieträgern?|alter|parteien|städten|bezirken|sparten)|anteile?|aufteilung|verteilung|rangliste|größten?|meisten?|höchsten?|vergleich)(?!\p{L})|(?:mix|vergleich|rangliste)(?!\p{L})/iu,
  /(?<!\p{L})(?:par (?:pays|région|secteur|source|type|âge|ville|filière|marque)|parts?|répartition|mix|classement|plus (?:grands?|grandes?|élevé\p{L}{0,3})|por (?:país(?:es)?|región|regiones|sector|fuente|tipo|edad|ciudad|regiões|setor|fonte|cidade)|cuotas?|reparto|mayores|quot[ae]|maggiori|per (?:paese|regione|settore|fonte)|maiores|aandeel|grootste|meeste|andel|största|flest|udział|największ\p{L}{0,3})(?!\p{L})/iu,
  /(?<!\p{L})(?:дол[яи]|структура|крупнейш\p{L}{0,3}|больше всего|рейтинг|топ|по (?:странам|регионам|отраслям|источникам|городам|видам)|частк[аи]|найбільш\p{L}{0,3}|pay\p{L}{0,4}|en (?:büyük|çok)|μερίδι\p{L}{0,3})(?!\p{L})/iu,
  /हिस्स|सबसे|अनुसार|शीर्ष|حسب|أكبر|أعلى|أكثر|حصة|حصص|לפי|הגדול|הכי|נתח|תמהיל/u,
  /割合|構成|内訳|比率|シェア|ランキング|別|最大|最多|トップ|占比|构成|構成|份额|份額|排名|各国|各地|各省|比较|比較|비율|구성|순위|가장|별|점유율/u,
];

export const saysCompared = (text: string): boolean => comparing.some((words) => words.test(text));
