const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** English verbs in a finite form that neither "-ed" nor "-s" tells. */
const english = words(
  `is are was were am be has have had will would can could may might must should shall do does did isn't aren't wasn't weren't hasn't
  haven't hadn't won't wouldn't can't cannot couldn't doesn't don't didn't shouldn't it's that's he's she's there's
  became began bought broke brought built came caught chose cut drew drove fell felt fought found gave got grew held hit
  hurt kept knew laid led left let lost made meant met paid put ran rose said sat saw sent set shook shot showed shut slid
  sold spent spread stood struck swept taught thought threw told took understood went woke won wore wrote fled flew froze
  ate bit blew bent bred burst cast clung crept dealt dug drank fed forgot forgave hung hid lit lay lent quit read rode rang
  sang sank shone shrank slept sought spoke sped spun split stole stuck stung swam swore swung tore wept wound withdrew
  agree allow appear become begin believe belong bring build buy call carry cause change come consist contain continue
  contribute cost cover create deal depend describe differ earn eat employ enjoy exceed exist expect face fall fear feel
  find fly follow form gain get give go grow happen help hold hope include increase indicate involve join keep know lack
  last lead learn leave lie like live look lose love make mean meet move need occur offer open operate own pay plan play
  prefer prevent produce protect provide range reach receive reduce rely remain remember represent require rise run save
  say see seem sell send serve share show sit sleep speak spend stand start stay stop suffer suggest support take talk tell
  tend test think travel try turn use vary visit want wear work worry write`,
);

const notVerbs = words(
  'hundred speed indeed seed breed shed sacred wicked naked red bed need feed united bus this its his less plus news always perhaps various previous',
);

/**
 * Whether a sentence holds a verb in a finite form, as far as its language lets tell. Of languages that we have no
 * forms of, a full stop at its end must do.
 */
export function hasFiniteVerb(sentence: string, base: string): boolean {
  if (base === 'en') return isEnglishClause(sentence);
  const known = finite.get(base);
  const tokens = sentence.toLowerCase().split(/[^\p{L}\p{M}—-]+/u);
  return known === undefined || tokens.some((token) => known.test(token));
}

/** A word in "-s" is a plural as often as a verb: one only where something follows it, and no number goes before it. */
function isEnglishClause(sentence: string): boolean {
  const tokens = sentence.split(/\s+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  return tokens.some((token, index) => {
    if (isSureVerb(token)) return true;
    const before = tokens[index - 1] ?? '';
    const isPlural = /\p{N}/u.test(before) || determiners.has(before.toLowerCase());
    return index > 0 && index < tokens.length - 1 && /^\p{Ll}/u.test(token) && isVerbLike(token) && !isPlural;
  });
}

const determiners = words(
  'a an the his her its their our my your these those some many few several all other most more of and',
);

/** Endings that finite verbs have, and the commonest verbs that have none of them. Nouns may have them too. */
const finite: ReadonlyMap<string, RegExp> = new Map([
  [
    'de',
    /(?:t|en|te|ten|st|ern|eln)$|^(?:war|sah|kam|ging|gab|fand|stand|lag|sei|wäre|hätte|sind|will|kann|muss|soll|darf|mag|weiß|nahm|hielt|ließ|rief|lief|schrieb|blieb|schien|stieg|sank|fiel|zog|schloss|begann|gewann|verlor|sprach|traf|trug|wuchs|hieß|starb|half|warf|aß|trank|sang|schlug|flog|fuhr|bat|bot)$/u,
  ],
  [
    'ru',
    /^(?:есть|нет|был|была|было|были|может|могут|нужно|можно|надо|нельзя|следует|—|это)$|..(?:ет|ёт|ит|ут|ют|ат|ят|ал|ала|ало|али|ил|ила|ило|или|ел|ела|ело|ели|ул|ула|ули|ыл|ыла|ыли|ся|сь|ены|ено|ена|аны|ано|ана|ен|ан|ят)$/u,
  ],
  ['fr', /(?:e|es|ent|ons|ez|ait|aient|a|ont|it|t|is|era|eront|rait|rent|d)$/u],
  ['es', /(?:[aeoóéá]|an|en|ón|ó|ron|mos|s|aba|aban|ía|ían|y)$/u],
  ['pt', /(?:[aeouéáóãô]|am|em|ão|ou|eu|iu|ram|mos|s|ava|avam|ia|iam|z|r)$/u],
  ['it', /(?:[aeoàèòùì]|no|ono|ano|ò|ì|va|vano|mo)$/u],
  [
    'nl',
    /(?:t|en|de|den|te|ten)$|^(?:is|was|ging|kwam|gaf|nam|zag|had|zou|kan|zal|mag|wil|stond|lag|won|bleef|schreef|vond|hield|liet|riep|liep|kreeg|sprak|stierf|viel)$/u,
  ],
]);

/** Whether an English word is a verb in a finite form beyond doubt. */
export const isSureVerb = (word: string): boolean => {
  const token = word.toLowerCase().replace(/[’]/g, "'");
  return (
    english.has(token) ||
    /'(?:ll|ve|re|m|d)$/.test(token) ||
    (/\p{L}{2}ed$/u.test(token) && !notVerbs.has(token))
  );
};

/** Whether it is one, or a plural. */
export const isVerbLike = (word: string): boolean =>
  isSureVerb(word) || (/\p{L}{3}[^su'’]s$/u.test(word.toLowerCase()) && !notVerbs.has(word.toLowerCase()));
