/**
 * What inflection puts at the end of a keyword, by language, folded. Only what follows the forms that the tables of words
 * have: stems in Italian, Polish and Russian, the form of dictionaries elsewhere.
 */
const endings: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: 's es',
    de: 'e en n er ern s es in innen',
    fr: 's x es',
    es: 's es',
    pt: 's es',
    it: 'a e i o he hi',
    nl: 'en n s e',
    sv: 'ar er or n en et na arna erna orna s t a ens ets arnas ernas',
    pl: 'a e i o u y ami ach om owi em ow ie iem ia iu iow ek ka ki ke ce ci c sci scia ego emu ym ych ymi ej cy owy owe owa',
    ru: 'а е и о у ы я ю ь и ами ями ах ях ам ям ом ем ов ев еи ои ью ию ии иеи иях ием ие ия ыи ая ое ые ого ому ых ым ыми ую иями ок ка ки ку кои',
    tr: 'lar ler i u a e yi yu ya ye da de ta te dan den tan ten in un nin nun si su ni nu lari leri larin lerin larinin lerinin larina lerine larini lerini larda lerde lardan lerden im imiz niz iniz nuz unuz lariniz leriniz mi yla yle sina sine sini sinda sinde ina ine ini inda inde una unu unda na ne',
    ar: 'ات ين ون ها هم نا ي ه تها',
    he: 'י ים ות',
    hi: 'ों ें ियों ियां ओं एं े ा ी यां यों',
    ko: '은 는 이 가 을 를 의 에 에서 에게 로 으로 와 과 도 만 들 들은 들이 들을 들의 이나 나 까지 부터 보다 라는 이란 란 하고 에는 에도 이다 량 비 률 율',
  }).map(([language, row]) => [language, new Set(row.split(' '))]),
);

const none: ReadonlySet<string> = new Set();

export const endingsOf = (base: string): ReadonlySet<string> => endings.get(base) ?? none;

/** Words of one letter or two that are written together with the next: "and", "the", "in", "to". */
const prefixes: ReadonlyMap<string, readonly string[]> = new Map([
  ['ar', ['وال', 'بال', 'لل', 'كال', 'فال', 'ال', 'و', 'ب', 'ل']],
  ['he', ['וה', 'מה', 'שה', 'ה', 'ו', 'ב', 'ל']],
]);

export const prefixesOf = (base: string): readonly string[] => prefixes.get(base) ?? [];

/** Between two things that are named side by side. */
export const joining: ReadonlySet<string> = new Set(
  `and or vs versus und oder gegen et ou contre y e o u ed oppure en of och eller i lub albo oraz и или ve veya ile
   و ال وال او ו ה וה או और या तथा 와 과 및 또는 하고 나 이나 と や か および または 和 与 與 跟 或 及 以及
   the a an der die das den dem le la les l el los las il lo gli de het`.split(/\s+/),
);
