/** Words before an amount that bound it, by language; in front of a number the longest counts ("no more than"). */
export const boundsBefore: ReadonlyMap<string, string> = new Map([
  [
    'en',
    'at least: at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum|not under|not below; at most: at most|no more than|not more than|up to|a maximum of|maximum|not over|not above|not exceeding|no higher than|no greater than|as much as|as many as|no faster than|no longer than|no later than|no older than|no taller than|no heavier than|no bigger than|no larger than|not longer than|not higher than|not later than|no farther than|no further than; more than: more than|beyond|older than|faster than|heavier than|larger than|bigger than|taller than|over|above|greater than|higher than|in excess of|exceeding|exceeded|exceeds|well over|upwards of|just over|longer than|surpassed|topped; less than: less than|fewer than|under|below|lower than|short of|just under|shorter than|younger than|lighter than|smaller than; about: about|around|roughly|approximately|approx|approx.|some|circa|ca.|c.|an estimated|estimated|close to|or so; almost: almost|nearly',
  ],
  [
    'de',
    'at least: mindestens|wenigstens|zumindest|nicht weniger als|nicht unter|minimal; at most: höchstens|maximal|bis zu|nicht mehr als|bis|nicht über|nicht länger als|nicht höher als|nicht schneller als|nicht älter als|nicht später als|allenfalls|max.; more than: mehr als|über|oberhalb von|länger als|höher als|größer als|älter als|schwerer als|schneller als|gut|überstieg|übersteigt|übertraf|übertrifft; less than: weniger als|unter|unterhalb von|kürzer als|niedriger als|jünger als|kleiner als|leichter als|knapp unter; about: etwa|rund|ungefähr|circa|ca.|zirka|um die|schätzungsweise|annähernd; almost: fast|beinahe|knapp|nahezu',
  ],
  [
    'fr',
    "at least: au moins|pas moins de|pas moins d'|au minimum|un minimum de|minimum; at most: au plus|au maximum|pas plus de|pas plus d'|jusqu'à|un maximum de|maximum|tout au plus; more than: plus de|plus d'|plus de la|au-delà de|supérieur à|au-dessus de|dépasse|dépassent|dépassant|dépassé; less than: moins de|moins d'|moins de la|inférieur à|au-dessous de|en dessous de|sous; about: environ|autour de|près de|à peu près|quelque|quelques|autour d'|environ la; almost: presque|près de la|près d'",
  ],
  [
    'es',
    'at least: al menos|por lo menos|como mínimo|no menos de|un mínimo de|mínimo; at most: como máximo|a lo sumo|no más de|hasta|un máximo de|máximo; more than: más de|más del|más de la|por encima de|superior a|superior al|supera|superan|superó|superaron|rebasa|rebasó; less than: menos de|menos del|menos de la|por debajo de|inferior a|inferior al; about: unos|unas|alrededor de|alrededor del|aproximadamente|cerca de|cerca del|en torno a|en torno al; almost: casi',
  ],
  [
    'it',
    "at least: almeno|non meno di|non meno del|come minimo|minimo; at most: al massimo|non più di|non più del|fino a|fino al|massimo|al più; more than: più di|più del|più della|più dei|oltre|oltre il|oltre la|oltre i|supera|superano|superato|superiore a|superiore al|sopra i; less than: meno di|meno del|meno della|meno dei|sotto i|sotto il|inferiore a|inferiore al; about: circa|circa il|intorno a|intorno al|all'incirca|approssimativamente; almost: quasi|quasi il|quasi la",
  ],
  [
    'pt',
    'at least: pelo menos|ao menos|no mínimo|não menos de|não menos que|mínimo de|um mínimo de; at most: no máximo|não mais de|não mais que|até|máximo de|um máximo de; more than: mais de|mais do que|mais da|acima de|superior a|além de|supera|superou|superaram|ultrapassa|ultrapassou; less than: menos de|menos do que|menos da|abaixo de|inferior a; about: cerca de|aproximadamente|em torno de|por volta de|uns|umas|perto de; almost: quase',
  ],
  [
    'nl',
    "at least: minstens|ten minste|tenminste|minimaal|niet minder dan|op zijn minst|zeker; at most: hoogstens|maximaal|ten hoogste|niet meer dan|niet langer dan|niet hoger dan|tot|hooguit; more than: meer dan|ruim|boven de|boven|langer dan|hoger dan|ouder dan|zwaarder dan|groter dan; less than: jonger dan|kleiner dan|lichter dan|minder dan|onder de|onder|korter dan|lager dan; about: ongeveer|circa|ca.|rond de|zo'n|rond|naar schatting|omstreeks; almost: bijna|haast",
  ],
  [
    'sv',
    'at least: minst|åtminstone|inte mindre än|lägst|som minst; at most: högst|som mest|inte mer än|upp till|max|maximalt; more than: mer än|över|fler än|drygt|längre än; less than: mindre än|under|färre än|kortare än; about: ungefär|cirka|ca|omkring|runt|kring|uppskattningsvis; almost: nästan|närmare|knappt',
  ],
  [
    'pl',
    'at least: co najmniej|przynajmniej|nie mniej niż|minimum|minimalnie; at most: co najwyżej|najwyżej|nie więcej niż|do|maksymalnie|aż do; more than: ponad|więcej niż|powyżej|przeszło|przekroczył|przekroczyła|przekroczyło|przekracza; less than: mniej niż|poniżej|niespełna; about: około|ok.|mniej więcej|w przybliżeniu; almost: prawie|niemal|blisko',
  ],
  [
    'ru',
    'at least: не менее|не меньше|как минимум|по меньшей мере|по крайней мере|минимум; at most: не более|не больше|максимум|до|не выше|самое большее; more than: более|больше|свыше|более чем|больше чем|выше|превысил|превысила|превысило|превысили|превышает; less than: менее|меньше|ниже|менее чем|меньше чем; about: около|примерно|приблизительно|порядка|где-то; almost: почти',
  ],
  [
    'uk',
    'at least: щонайменше|не менше|не менш як|принаймні; at most: не більше|щонайбільше|до; more than: понад|більше|більш ніж; less than: менше|менш ніж; about: близько|приблизно|біля; almost: майже',
  ],
  [
    'tr',
    'at least: en az|asgari; at most: en fazla|en çok|azami; about: yaklaşık|aşağı yukarı|takriben|ortalama; almost: neredeyse|hemen hemen',
  ],
  [
    'hi',
    'at least: कम से कम|न्यूनतम; at most: अधिकतम|ज्यादा से ज्यादा; about: लगभग|करीब|क़रीब|तकरीबन; almost: लगभग पूरे',
  ],
  [
    'ar',
    'at least: على الأقل|ما لا يقل عن|لا يقل عن; at most: على الأكثر|ما لا يزيد عن|لا يزيد عن|لا تزيد عن|حتى|يصل إلى; more than: أكثر من|أزيد من|ما يزيد عن|ما يزيد على|فوق|تجاوز|يتجاوز; less than: أقل من|دون|تحت; about: حوالي|نحو|قرابة|ما يقارب|ما يقرب من|تقريبا; almost: زهاء',
  ],
  [
    'da',
    'at least: mindst|ikke mindre end; at most: højst|op til|ikke mere end; more than: mere end|over; less than: mindre end|under|færre end; about: cirka|omkring|ca.; almost: næsten|knap',
  ],
  [
    'nb',
    'at least: minst|ikke mindre enn; at most: høyst|opptil|ikke mer enn|inntil; more than: mer enn|over; less than: mindre enn|under|færre enn; about: cirka|omtrent|rundt|ca.; almost: nesten|knapt',
  ],
]);

/** The same behind an amount. */
export const boundsAfter: ReadonlyMap<string, string> = new Map([
  [
    'en',
    'at least: or more|or longer|or later|or larger|or greater|or above|or over|at least|and over|and up|or higher|or older; at most: or less|or shorter|or sooner|or lower|or younger|or fewer|or below|at most|or under|at the most; about: or so',
  ],
  [
    'de',
    'at least: oder mehr|oder länger|oder älter|oder höher|oder größer|und mehr|aufwärts; at most: oder weniger|und weniger',
  ],
  [
    'fr',
    'at least: ou plus longtemps|ou davantage|ou plus|et plus|au moins|au minimum; at most: ou moins|au plus|au maximum; about: environ',
  ],
  [
    'es',
    'at least: o más tiempo|o más|y más|al menos|como mínimo|por lo menos; at most: o menos|como máximo',
  ],
  ['it', 'at least: o più a lungo|o più|e oltre|almeno; at most: o meno|al massimo; about: circa'],
  ['pt', 'at least: ou mais|pelo menos; at most: ou menos|no máximo'],
  ['nl', 'at least: of langer|of ouder|of hoger|of meer|en meer; at most: of minder'],
  ['sv', 'at least: eller längre|eller äldre|eller mer|eller fler; at most: eller mindre|eller färre'],
  ['pl', 'at least: lub dłużej|lub starsze|lub więcej|i więcej; at most: lub mniej'],
  [
    'ru',
    'at least: или дольше|и дольше|и старше|или старше|и более|или более|и больше|или больше; at most: и менее|или менее',
  ],
  [
    'tr',
    "more than: den fazla|dan fazla|'den fazla|'dan fazla|'ten fazla|'tan fazla|’den fazla|’dan fazla|ten fazla|tan fazla|'i aşkın|’i aşkın|'ın üzerinde|'in üzerinde|'un üzerinde|nin üzerinde|aşkın; less than: 'den az|'dan az|'ten az|'tan az|den az|dan az|ten az|tan az|'in altında|'ın altında; at most: 'e kadar|'a kadar|’e kadar|’a kadar|a kadar|e kadar",
  ],
  ['hi', 'more than: से अधिक|से ज्यादा|से ज़्यादा|से ऊपर; less than: से कम|से नीचे; at most: तक'],
  ['ar', 'at least: على الأقل|أو أكثر|فأكثر; at most: على الأكثر|أو أقل|فأقل; about: تقريبا|تقريبًا'],
]);

/** Scripts without blanks, and signs: nothing needs to divide them from the number. */
export const boundSignsBefore =
  'at least: ≥|⩾|>=|少なくとも|最低|至少|不少于|不低于|最少|최소|적어도; at most: ≤|⩽|<=|最大|最多|不超过|不超過|至多|不高于|不多于|최대|최고|高达|高達|多达|多達; more than: >|＞|超过|超過|多于|高于|逾|超|超え; less than: <|＜|低于|不到|不足|少于|少於|未到; about: ~|～|≈|±|∼|≃|約|约|大约|大約|およそ|ほぼ|약|대략; almost: 近|将近|將近|거의';
export const boundSignsAfter =
  'at least: +|＋|以上|이상|≦; at most: 以下|以内|이하|이내|まで; more than: 超|を超える|超え|を上回る|多|余|餘|余り|초과|넘는|을 넘는|를 넘는|여|强|을 넘|를 넘; less than: 未満|未满|을 밑도는|미만|弱|を下回る|足らず; about: 左右|ほど|程度|前後|上下|가량|정도|内外|안팎|쯤';

/** What stands between an amount's bound and the amount: "more than the half". */
export const articles = new Set(
  "the a an la le les l' die der das den dem de el los las il lo i gli het d' o os as um uma un una une des del".split(
    ' ',
  ),
);
