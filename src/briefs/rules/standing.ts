import { leftOut } from '../text/cleaning.js';
import { baseLanguage } from '../text/language.js';
import { countWords, factLimits } from '../text/limits.js';
import { hasStrayPronoun } from './pronouns.js';
import { hasFiniteVerb } from './verbs.js';
import { furniture, requests } from './words/furniture.js';
import { leaning, standing, thirdPerson } from './words/leaning.js';
import { anaphors, firstPerson, politeGerman, secondPerson } from './words/persons.js';
import { hasPhraseOf, hasWordOf, phrasesOf, startOf } from './words/phrases.js';
import { beliefs, falsity, isClaim, turning } from './words/turning.js';

/** What a sentence is looked at with. */
export interface Surroundings {
  readonly language: string;
  /** The sentences of the same block before and after it. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** The title of its article: what it names, a sentence may call "the ...". */
  readonly title: string;
  /** Words that the article writes large within a sentence. */
  readonly names: ReadonlySet<string>;
}

const LEAST_WORDS = 4;
/** Where scripts have no spaces between words, a full stop is all that tells. */
const noStops = new Set(['th', 'lo', 'km', 'my']);

/**
 * Why a sentence of running text cannot be told alone; undefined where it can. Every reason is about form or about
 * closed lists of words by language: what these do not know passes.
 */
export function faultOf(sentence: string, around: Surroundings): string | undefined {
  return formFault(sentence, around.language) ?? leanFault(sentence, around) ?? voiceFault(sentence, around);
}

/** Ends of sentences in all scripts, with what may close after them. */
const stop = /[.。．।॥۔։።။។!?！？؟:]["”’»)\]」』]*$/u;
const question = /[?？؟;]["”’»)\]」』]*$/u;

function formFault(sentence: string, language: string): string | undefined {
  const base = baseLanguage(language);
  if (sentence.length > factLimits.pointCharacters) return 'long';
  if (countWords(sentence) < (base === 'en' ? LEAST_WORDS : LEAST_WORDS - 1)) return 'short';
  if (/[?？؟]/u.test(sentence) || (base === 'el' && question.test(sentence))) return 'a question';
  if (/[!！]["”’»)\]」』]*$/u.test(sentence)) return 'an exclamation';
  if (!noStops.has(base) && !stop.test(sentence)) return 'unfinished';
  if (/[:：]["”’»)\]」』]*$|(?:\.\.|…)\.?["”’»)\]」』]*$/u.test(sentence)) return 'unfinished';
  if (!/^["“„«‘'([「『¿¡]*[\p{Lu}\p{Lo}\p{Lt}\p{Nd}$€£¥₹#]/u.test(sentence)) return 'begun in the middle';
  if (/^[([（]/u.test(sentence)) return 'an aside';
  if (
    /[|•→►▶»›#©®]\s|\s[|•→►▶›]|^[»›]|[{}<>\\^=]|\p{Extended_Pictographic}|_{2}|\/\/|\s[-–—]$/u.test(sentence)
  )
    return 'marks';
  if (sentence.includes(leftOut)) return 'an address left out';
  if (!isBalanced(sentence)) return 'half a quotation';
  if (shouts(sentence)) return 'shouted';
  if (label.test(sentence) || speaker.test(sentence) || glued.test(sentence)) return 'a label';
  if (base === 'en' && brokenOff.test(sentence)) return 'unfinished';
  return hasFiniteVerb(sentence, base) ? undefined : 'no verb';
}

/** "Court asks for a law NEW DELHI: The court": a headline and what follows it. */
const glued = /\p{L} \p{Lu}{3,20}(?: \p{Lu}{3,20}){0,2}: \p{Lu}/u;
/** "... on sale Friday, Dec. 6 at." */
const brokenOff = /\s(?:at|the|an?|and|or|via|from|as|than)\.$/u;
/** "Anna Holt: ..." in an interview. */
const speaker = /^(?:\p{Lu}[\p{L}.]{0,15} ){0,2}\p{Lu}[\p{L}.]{1,15} ?[:：]\s/u;
/** "Photo: ...", "By Jane Doe | ...", "05/10/2018 - ..." */
const label =
  /^(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\s|(?:photo|foto|fotos|image|imagem|immagine|source|fonte|fuente|quelle|bron|źródło|источник|фото|author|autor|category|categories|tags?|by|von|por|par|updated|published|posted|updates?|note|editor|credit|read|related|watch|video|copyright|korrektur|correction|corrección|correzione|correção|correctie|rectificatif|sprostowanie|aktualizacja|aktualisierung|aktualisiert|actualización|aggiornamento|atualização|mise à jour|обновление|исправление|clarification|disclaimer|tickets?|when|where|who|what|why|how|q|a|写真|出典|来源|圖|图)(?: [^:.]{1,25})?\s?[:：=]|by \p{Lu}[\p{L}.]{1,20} \p{Lu}[\p{L}.]{1,20}(?: |,|$)(?!.{40}))|^\p{Lu}[\p{L} .]{1,30}(?:,| [-–—]) .{0,30}(?:AM|PM|a\.m\.|p\.m\.) (?:EST|EDT|ET|PST|PDT|GMT|UTC|CET)/iu;

function isBalanced(sentence: string): boolean {
  const count = (signs: RegExp) => sentence.match(signs)?.length ?? 0;
  const low = count(/„/gu);
  const [left, right] = [count(/“/gu), count(/”/gu)];
  const curly = low > 0 ? low === left + right : left === right || (left % 2 === 0 && right === 0);
  return (
    curly &&
    count(/«/gu) === count(/»/gu) &&
    count(/「/gu) === count(/」/gu) &&
    count(/『/gu) === count(/』/gu) &&
    count(/[(（]/gu) === count(/[)）]/gu) &&
    count(/\[/gu) === count(/\]/gu)
  );
}

function shouts(sentence: string): boolean {
  const letters = sentence.match(/\p{L}/gu)?.length ?? 0;
  const large = sentence.match(/\p{Lu}/gu)?.length ?? 0;
  return large > letters * 0.5;
}

/** It needs another sentence. */
function leanFault(sentence: string, { language, title, names }: Surroundings): string | undefined {
  const base = baseLanguage(language);
  const lean = startOf(sentence, phrasesOf(leaning, language));
  if (lean !== undefined) {
    const stands = startOf(sentence, phrasesOf(standing, language));
    if (stands === undefined || stands.length < lean.length) return `leans by "${lean}"`;
  }
  if (pointsElsewhere.test(sentence)) return 'points elsewhere';
  if (connective.test(sentence)) return 'goes on';
  if (hasStrayPronoun(sentence, language, names)) return 'a pronoun of nobody';
  const known = phrasesOf(anaphors, language);
  const bare =
    base === 'de' ? germanBare : (romanceBare.get(base) ?? (base === 'en' ? englishBare : undefined));
  const noun = bare && bareNounOf(sentence, bare, known);
  return noun !== undefined && !title.toLowerCase().includes(noun) ? `which ${noun}` : undefined;
}

/** "as shown below", "see above", "in the table below", "the former" */
const pointsElsewhere =
  /\b(?:see|shown|listed|mentioned|described|discussed|noted|outlined|detailed|chart|table|video|picture|image|photo|graph|list|link|map|figure|steps?|siehe|wie) (?:above|below|oben|unten)\b|\bbelow[.:]|\b(?:the (?:former|latter|aforementioned|above-mentioned|abovementioned|following))\b|\b(?:this|these) (?:article|post|blog|page|guide|list|video|chart|table|graph|image|photo|infographic)\b|(?:^|\s)(?:ci-dessous|ci-dessus|hieronder|hierboven|más abajo|más arriba|a seguir|di seguito|qui sotto)(?=[\s,.:]|$)/iu;

/**
 * "The company plans", "The German automaker says": nobody says which, unless a name stands with the noun or something
 * after it tells.
 */
const englishBare =
  /^(?:(?:According to|For|In|At|After|By|But|And) )?[Tt]he (?:(?:[\p{Ll}\p{Nd}'’-]{1,20}|\p{Lu}\p{L}{1,15}(?:ish|an|ese|ch)) ){0,3}?([a-z-]{2,20})(?:['’]s)?,? (?!of\b|for\b|in\b|at\b|on\b|from\b|behind\b|between\b|with\b|by\b|to\b|that\b|who\b|where\b|called\b|named\b|about\b|against\b|\p{Lu})/u;
const germanBare =
  /^(?:Der|Die|Das|Den|Dem|Laut der|Laut dem) (?:(?:neue|neuen|junge|beiden|zwei|drei|\d{1,3}-jährige) )?(\p{Lu}\p{L}{1,25}) (?!der\b|des\b|von\b|vom\b|für\b|in\b|im\b|aus\b|mit\b|zu\b|zum\b|zur\b|über\b|um\b|am\b|an\b|\p{Lu})/u;
const romanceBare: ReadonlyMap<string, RegExp> = new Map([
  [
    'fr',
    /^(?:Le |La |Les |L['’])(\p{L}{2,20}) (?!de\b|du\b|des\b|d['’]|à\b|au\b|aux\b|pour\b|en\b|sur\b|qui\b|que\b|\p{Lu})/u,
  ],
  ['es', /^(?:El|La|Los|Las) (\p{L}{2,20}) (?!de\b|del\b|para\b|en\b|sobre\b|que\b|con\b)/u],
  [
    'it',
    /^(?:Il |Lo |La |I |Gli |Le |L['’])(\p{L}{2,20}) (?!di\b|del\b|della\b|dei\b|per\b|in\b|su\b|sul\b|sulla\b|che\b|con\b)/u,
  ],
  [
    'pt',
    /^(?:O|A|Os|As) (\p{L}{2,20}) (?!de\b|do\b|da\b|dos\b|das\b|para\b|em\b|no\b|na\b|sobre\b|que\b|com\b)/u,
  ],
  ['nl', /^(?:De|Het) (\p{L}{2,20}) (?!van\b|voor\b|in\b|over\b|uit\b|op\b|met\b|die\b|dat\b)/u],
]);

/** "The courts, however, have": what it is set against stands before it. */
const connective =
  /,\s(?:however|though|meanwhile|therefore|moreover|furthermore|nevertheless|nonetheless|too|as well|then|cependant|toutefois|pourtant|quant à (?:lui|elle)|sin embargo|no obstante|por lo tanto|por su parte|porém|no entanto|contudo|todavia|por sua vez|tuttavia|invece|però|однако|впрочем|между тем|напротив)[,.]/iu;

/** Somebody speaks whom it does not name, or speaks to the reader; or somebody believes what is not so. */
function voiceFault(sentence: string, { language, before, after, title }: Surroundings): string | undefined {
  const spoken = withoutQuotations(sentence);
  if (spoken.length < sentence.length * 0.2) return 'a quotation of nobody';
  if (spoken.length < sentence.length && !namesSpeaker(spoken, language)) return 'a quotation of nobody';
  if (hasWordOf(spoken, phrasesOf(firstPerson, language))) return 'the first person';
  if (baseLanguage(language) === 'de' && politeGerman.test(spoken)) return 'speaks to the reader';
  if (startOf(sentence, phrasesOf(requests, language)) !== undefined) return 'asks the reader';
  if (hasPhraseOf(sentence, phrasesOf(furniture, language))) return 'furniture';
  if (hasPhraseOf(sentence, phrasesOf(beliefs, language))) return 'a belief';
  const turn = phrasesOf(turning, language);
  if (after !== undefined && startOf(after, turn) !== undefined) return 'is turned round';
  const untrue = phrasesOf(falsity, language);
  if (startOf(sentence, untrue) !== undefined) return 'is said to be false';
  if (before !== undefined && announces(before, untrue)) return 'is said to be false';
  return title.startsWith(sentence.replace(/[.。]$/u, '')) ? 'the title' : undefined;
}

/** "Three of these claims are false:" */
const announcesFalsity =
  /(?:\b(?:false|wrong|untrue|myths?|lies?|fake|falsch|mythos|irrtum|faux|fausse|mythe|falso|falsa|mito|bufala)\b|неправд|миф|誤り|嘘|错误|谣言|거짓).{0,40}[:：]$/iu;

const LABEL_CHARACTERS = 40;

/** "Myth 1", "Claim:" before what is claimed; "Three of these are false:" */
const announces = (before: string, untrue: ReadonlySet<string>): boolean =>
  announcesFalsity.test(before) ||
  (before.length < LABEL_CHARACTERS && (isClaim(before) || startOf(before, untrue) !== undefined));

/** What stands outside of quotation marks. */
const withoutQuotations = (sentence: string): string =>
  sentence
    .replace(
      /“[^“”]{0,280}”|„[^“”„]{0,280}[“”]|«[^«»]{0,280}»|「[^「」]{0,280}」|『[^『』]{0,280}』/gu,
      (quoted) =>
        // A word or two in marks is no speech.
        countWords(quoted) <= 3 ? quoted : ' ',
    )
    .replace(/\s+/g, ' ');

/** Who said it stands in the sentence: a name, or a noun with its article. */
function namesSpeaker(spoken: string, language: string): boolean {
  const base = baseLanguage(language);
  if (/^(?:ja|zh|ko|ar|he|fa|hi|th)$/.test(base)) return countWords(spoken) > 1;
  const begin = spoken.search(/\p{L}/u);
  const later = begin < 0 ? '' : spoken.slice(begin + 1);
  if (/\s["“„«(]?\p{Lu}\p{L}/u.test(later) || /^\W*\p{Lu}\p{L}+ \p{Lu}/u.test(spoken)) return true;
  return /(?:^|\s)(?:the|a|an|one|der|die|le|la|les|el|il|lo|o|os|as|de|het) \p{L}{3}/iu.test(spoken);
}

/** Whether a sentence speaks to its reader: told alone only where all of an article does. */
export const speaksToReader = (sentence: string, language: string): boolean =>
  hasWordOf(withoutQuotations(sentence), phrasesOf(secondPerson, language));

/**
 * Why a name or a sentence cannot be told in a list, where its neighbours and the heading say what it is about:
 * pronouns may mean what the heading names, and the reader may be spoken to.
 */
export function faultInListOf(text: string, language: string, kind: 'name' | 'sentence'): string | undefined {
  if (/(?:[?？؟…]|\.\.)["”’»)]*$/u.test(text) || !isBalanced(text) || glued.test(text)) return 'unfinished';
  if (hasWordOf(withoutQuotations(text), phrasesOf(firstPerson, language))) return 'the first person';
  if (hasPhraseOf(text, phrasesOf(furniture, language))) return 'furniture';
  if (kind === 'name') return /\p{L}/u.test(text) ? undefined : 'no words';
  const form = formFault(text, language);
  if (form !== undefined) return form;
  if (pointsElsewhere.test(text) || withoutQuotations(text).length < text.length * 0.5)
    return 'points elsewhere';
  if (hasPhraseOf(text, phrasesOf(beliefs, language))) return 'a belief';
  const lean = startOf(text, phrasesOf(leaning, language));
  return lean === undefined || startOf(text, phrasesOf(thirdPerson, language)) === lean ? undefined : 'leans';
}

/** The noun that "the ..." of a sentence's beginning names without saying which. */
function bareNounOf(sentence: string, bare: RegExp, known: ReadonlySet<string>): string | undefined {
  const noun = bare.exec(sentence)?.[1]?.toLowerCase();
  return noun !== undefined && known.has(noun) ? noun : undefined;
}
