const words = (text: string): string[] => text.split(/\s+/);

/** Words that carry grammar rather than a subject. No sentence that was cut may end with one. */
const functionWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    words(`a an the and or but nor so yet of to in on at by for from with without within into onto over under about as is are
      was were be been being am has have had having do does did done will would shall should can could may might must not no
      it its he his him she her they their them we our us you your i my me this that these those there here who whom whose
      which what when where why how if then than because since while although though until unless after before during
      between among against through up down out off more most some any such only also just very too much many each every
      both either neither other another own same all few even still again ever never now s t re ve ll d said says say
      according like per via including one`),
  ),
  de: new Set(
    words(`der die das den dem des ein eine einer eines einem einen kein keine und oder aber sondern denn doch als wie wenn
      weil dass ob damit bevor nachdem während obwohl seit bis in im ins an am auf aus bei beim mit nach von vom vor zu zum
      zur für über unter um durch gegen ohne zwischen ist sind war waren sein bin wird werden wurde wurden worden hat haben
      hatte hatten kann können konnte muss müssen soll sollen darf will nicht auch nur noch schon sehr mehr so es er sie wir
      ihr ich man sich sein seine seinen seiner ihre ihren ihrer unser dieser diese dieses diesem diesen jener welche welcher
      was wer wo hier dort da dann immer wieder etwa rund sagte sagt laut`),
  ),
  fr: new Set(
    words(`le la les l un une des du de d et ou mais donc or ni car à au aux en dans sur sous par pour avec sans chez vers entre
      depuis pendant avant après contre est sont était étaient être été a ont avait avoir sera seront fait ne pas plus moins
      que qui quoi dont où ce cet cette ces se s il elle ils elles on nous vous je j tu son sa ses leur leurs notre votre mon
      ma mes si comme quand lorsque parce puisque bien aussi très tout tous toute toutes même y selon c n qu m`),
  ),
  es: new Set(
    words(`el la los las lo un una unos unas y e o u pero sino ni de del a al en con sin por para sobre entre hasta desde hacia
      contra según durante tras es son era eran ser sido fue fueron está están estar ha han había haber hay no más menos muy
      que quien cual cuyo donde cuando como si porque aunque mientras se su sus le les me te nos mi tu este esta estos estas
      ese esa eso aquel también ya solo todo toda todos todas otro otra`),
  ),
  it: new Set(
    words(`il lo la i gli le l un uno una e ed o ma di del dello della dei degli delle d a al allo alla ai agli alle da dal dalla
      dai in nel nello nella nei negli nelle con su sul sulla sui per tra fra è sono era erano essere stato stata ha hanno
      aveva avere non più meno molto che chi cui quale dove quando come se perché mentre si suo sua suoi loro questo questa
      questi queste quello quella anche già solo tutto tutti ci ne secondo`),
  ),
  pt: new Set(
    words(`o a os as um uma uns umas e ou mas nem de do da dos das em no na nos nas por pelo pela para com sem sobre entre até
      desde contra segundo durante após é são era eram ser sido foi foram está estão estar há tem têm tinha ter não mais menos
      muito que quem qual cujo onde quando como se porque embora enquanto seu sua seus suas lhe me te nosso este esta isto
      esse essa isso aquele também já só todo toda todos todas outro outra ao aos à às`),
  ),
  nl: new Set(
    words(`de het een en of maar want dus van in op aan bij met naar voor door over onder tussen tegen zonder tot uit om te is
      zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen moet moeten zal zullen niet geen ook nog al
      wel meer zeer zo er hij zij ze wij we je u ik men zich zijn haar hun ons dit dat deze die wat wie waar hier daar dan
      als toen omdat terwijl hoewel sinds nadat volgens`),
  ),
};

/** A page may say that it is written in "constructor". */
const knownLanguages: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries(functionWords));

const none: ReadonlySet<string> = new Set();

/** "pt" of "pt-BR". */
export const baseLanguage = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** The function words of a language; none where we do not know them. */
export function functionWordsOf(language: string): ReadonlySet<string> {
  return knownLanguages.get(baseLanguage(language)) ?? none;
}

const byScript: readonly [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
];

/** Whether it is a well-formed language tag (BCP 47). */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const LOOKED_AT_CHARACTERS = 5000;

/**
 * The language of a text: what its page says of it, unless its letters or its commonest words say otherwise (pages
 * often keep the language of a template). "und" where nothing tells it.
 */
export function languageOf(claimed: string | undefined, text: string): string {
  const canonical = claimed && isLanguage(claimed) ? Intl.getCanonicalLocales(claimed)[0] : undefined;
  const seen = seenLanguage(text.slice(0, LOOKED_AT_CHARACTERS));
  if (!canonical) return seen ?? 'und';
  if (seen && isOfOtherScript(seen, canonical)) return seen;
  // Other languages of the same letters, and those that we cannot tell apart, are left as the page says.
  const contradicted =
    seen &&
    knownLanguages.has(seen) &&
    baseLanguage(canonical) !== seen &&
    knownLanguages.has(baseLanguage(canonical));
  return contradicted ? seen : canonical;
}

/** Whether a language that its letters tell is not written in those of the one that a page claims. */
function isOfOtherScript(seen: string, claimed: string): boolean {
  const [one, other] = [scriptOf(seen), scriptOf(claimed)];
  // Han alone may be Japanese or Korean, too, as the page says.
  return one !== other && !(one === 'Hans' && /^(?:Hans|Hant|Jpan|Kore)$/.test(other));
}

const scriptOf = (language: string): string => new Intl.Locale(language).maximize().script ?? '';

function seenLanguage(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  for (const [script, language] of byScript) {
    if ((text.match(script)?.length ?? 0) > letters * (language === 'ja' ? 0.1 : 0.4)) return language;
  }
  const tokens = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = [...knownLanguages]
    .map(([language, known]) => ({ language, count: tokens.filter((token) => known.has(token)).length }))
    .sort((one, other) => other.count - one.count);
  const [first, second] = counts;
  const clear = first && first.count >= tokens.length * 0.2 && first.count > (second?.count ?? 0) * 1.2;
  return clear ? first.language : undefined;
}
