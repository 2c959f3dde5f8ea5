import { baseLanguage } from '../text/language.js';
import { openers, thirdPerson } from './words/leaning.js';
import { phrasesOf, startOf } from './words/phrases.js';

/**
 * Whether a pronoun within a sentence means somebody or something that another sentence names.
 * @param names words that the article writes large within its sentences
 */
export function hasStrayPronoun(sentence: string, language: string, names: ReadonlySet<string>): boolean {
  const base = baseLanguage(language);
  if (pointing.get(base)?.test(sentence)) return true;
  if (leansInside(sentence, language) || spokenByNobody.test(sentence)) return true;
  if (base === 'de') return pointsThere.test(sentence);
  return base === 'en' && (tailOfNobody.test(sentence) || isNobodys(sentence, names));
}

/** "from these sources", "such investment": which ones is told elsewhere. "This year" is told by the calendar. */
const pointing: ReadonlyMap<string, RegExp> = new Map([
  [
    'en',
    /(?<!\p{L})(?:(?:this|these) (?!(?:year|week|month|spring|summer|autumn|fall|winter|season|morning|afternoon|evening|time|century|decade|is|was|day|country|world|weekend|past|coming|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|days|years|weeks|months)(?!\p{L}))\p{L}|those \p{L}{3,20}s(?!\p{L})|such (?!as(?!\p{L})|an?(?!\p{L})|that(?!\p{L}))\p{L}|a similar (?!\p{L}+ to)|the same (?!as|time|day|year|week|month|period|way|number|amount|place|name|sentence|before)\p{L}+(?! as| of| that| to)[.,])/iu,
  ],
  [
    'de',
    /(?<!\p{L})dies(?:e|er|es|em|en) (?!(?:jahr|jahres|jahre|woche|wochen|monat|monats|sommer|herbst|winter|frühjahr|frühling|tage|tagen|wochenende|saison|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)(?!\p{L}))\p{L}|(?<!\p{L})solche[rmns]? \p{L}/iu,
  ],
  [
    'fr',
    /(?<!\p{L})(?:cette|cet|ces) (?!(?:année|semaine|saison|nuit|fois|été|hiver|automne|jours|derni)(?!\p{L}))\p{L}|(?<!\p{L})(?:cela|ça|ceux-ci|celles-ci|celui-ci|celle-ci)(?!\p{L})/iu,
  ],
  [
    'es',
    /(?<!\p{L})(?:est[ae]|est[ao]s|es[ae]|es[ao]s) (?!(?:año|semana|mes|verano|invierno|otoño|primavera|temporada|lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|tarde|noche|años|días)(?!\p{L}))\p{L}|(?<!\p{L})(?:eso|ello|aquello)(?!\p{L})/iu,
  ],
  [
    'pt',
    /(?<!\p{L})(?:[dn]?est[ae]s?|[dn]?ess[ae]s?|[dn]?aquel[ae]s?) (?!(?:ano|semana|mês|verão|inverno|manhã|tarde|noite|temporada|segunda|terça|quarta|quinta|sexta|sábado|domingo|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira)(?!\p{L}))\p{L}|(?<!\p{L})(?:[dn]?isso|[dn]?isto|[dn]?aquilo)(?!\p{L})/iu,
  ],
  [
    'it',
    /(?<!\p{L})(?:quest[aoie] (?!(?:anno|settimana|mese|estate|inverno|autunno|primavera|mattina|sera|notte|stagione)(?!\p{L}))\p{L}|quest['’](?!anno|estate|inverno|autunno))|(?<!\p{L})ciò(?!\p{L})(?! che)/iu,
  ],
  [
    'nl',
    /(?<!\p{L})(?:deze|dit|zulke) (?!(?:jaar|week|maand|zomer|winter|herfst|lente|dagen|ochtend|avond|seizoen|weekend|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?!\p{L}))\p{L}/iu,
  ],
  [
    'ru',
    /(?<!\p{L})(?:этот|эта|эти|этого|этой|этих|этому|этим|этими|эту) (?!(?:год|года|неделе|месяц|лето|зиму|дни)(?!\p{L}))\p{L}|(?<!\p{L})(?:таких|такие|такого|такой|такому) \p{L}/iu,
  ],
  ['id', /(?<!\p{L})tersebut(?!\p{L})/iu],
  [
    'ko',
    /(?<=^|\s)(?:그건|이건|그것|이것|그게|이게|그들|이들)|기 때문이다\.$|(?:까|는가|은가|인가|을까|일까)\.$/u,
  ],
]);

/** "..., he said": whoever that is. */
const spokenByNobody =
  /[,”“"»] (?:(?:he|she|they) (?:said|says|added|adds|told|explained|explains|wrote|writes|noted|notes|claimed|claims)|(?:said|says|added|adds) (?:he|she|they)|(?:sagte|sagt|erklärte|so|meinte|meint) (?:er|sie)|(?:a-t-|dit-|ajoute-t-|explique-t-|affirme-t-)(?:il|elle)(?: \p{L}+)?|сказал он|сказала она|говорит он|говорит она|zei hij|zei ze|aldus hij|sa han|sa hun|sa hon|säger han|säger hon|sagde han|sagde hun)(?!\p{L})/iu;

const INTRODUCTION_WORDS = 14;
const NEAR_WORDS = 6;

/** "In 2019, he moved", "Im Jahr 2019 zog er": whoever it is was named in another sentence. */
function leansInside(sentence: string, language: string): boolean {
  if (inPlace.test(sentence) || ofNobody.test(sentence)) return true;
  const pronouns = phrasesOf(thirdPerson, language);
  if (pronouns.size === 0 || startOf(sentence, phrasesOf(openers, language)) === undefined) return false;
  const words = sentence.split(/\s+/).slice(0, INTRODUCTION_WORDS);
  // After the first comma, or soon where there is none yet.
  const comma = words.findIndex((word) => /[,，]$/.test(word));
  const near = comma < 0 || comma > NEAR_WORDS ? words.slice(1, NEAR_WORDS) : words.slice(1, comma + 1);
  const after = comma < 0 ? [] : words.slice(comma + 1, comma + 2);
  const names = near.some((word) => /^\p{Lu}\p{Ll}/u.test(word) && !calendar.test(word));
  const isPronoun = (word: string) => pronouns.has(/^\p{L}*/u.exec(word.toLowerCase())?.[0] ?? '');
  if (near.some(isPronoun)) return !names || baseLanguage(language) === 'de';
  return !names && after.some(isPronoun);
}

/** "About 310 engineers worked on it for a year." */
const tailOfNobody =
  /^(?!.{0,280}\s(?:that|which|who|whose|when|while|because|and|but|if|as|so|what|where|how)\s)[^,;:–—]{1,200}\s(?:of|on|for|with|to|from|about|in|by|at|into|behind|under|over) (?:it|them|him|her|this|that|these|those)(?:\s[^,]{1,80})?[.]$/iu;
/** "Heute fahren dort 6.400 Menschen." */
const pointsThere =
  /^(?:\p{L}+ ){1,3}(?:dort|hier|damit|dazu|dabei|daran|darin|davon|dafür|dadurch|hierfür)(?!\p{L})/u;

/** "Breathing tests showed that his lungs were weak": whoever that is must be named before, or be somebody. */
function isNobodys(sentence: string, names: ReadonlySet<string>): boolean {
  const found = /(?<!\p{L})(?:he|she|his|her|him|himself|herself)(?!\p{L})/iu.exec(sentence);
  if (!found) return false;
  const before = sentence.slice(0, found.index);
  const [first = '', ...others] = before.match(/[\p{L}'’]+/gu) ?? [];
  if (names.has(first) || others.some((word) => /^\p{Lu}\p{L}/u.test(word) && !calendar.test(word)))
    return false;
  return !somebody.test(before);
}

const somebody =
  /(?<!\p{L})(?:(?:an?|the|one|every|each|any|another|no) \p{L}|who|whose|person|people|man|woman|someone|somebody|anyone|everyone|nobody)/iu;

/** "Engineers quarried its granite": it is not theirs. */
const ofNobody = /^(?:The )?\p{L}{2,20}s \p{L}{2,15} (?:its|his|her|him|it)(?!\p{L})/u;
/** "In Virginia, they voted": a place is not who did it. */
const inPlace =
  /^(?:In|On|At|From|By|As of|During|After|Before|Since) [^,]{2,40}, (?:he|she|they|it)(?: |['’])/u;
const calendar =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun)\p{L}*$/iu;
