import type { Amount } from '../../briefs/numbers/index.js';
import { baseLanguage } from '../../briefs/text/language.js';
import type { Fact } from './content.js';
import { amountsIn } from './reading.js';
import { isQuantity, readValue } from './values.js';
import { isUnspaced } from './words.js';

/** A statement's words in their places; `isLabel`: the text only names what the value is of ("Germany: 45 %"). */
export type Split = Pick<Fact, 'head' | 'value' | 'text' | 'emphasis'> & { isLabel?: boolean };

/** Longer words before a colon are no head. */
const HEAD_CHARACTERS = 48;
const HEAD_WORDS = 6;
/** So many words may follow the number of a value that stands alone: "140 litres a cup". */
const UNIT_WORDS = 2;
const UNIT_CHARACTERS = 24;

/**
 * A point in parts, each word of it once. "Head: rest" and "Head – rest" have a head; where one side of the mark is a
 * value, value and label; a value that begins a sentence stands apart, the rest reads on behind it; any other stays
 * where it is, as emphasis.
 */
export function splitPoint(point: string, language: string): Split {
  const labelled = labelledValue(point, language);
  if (labelled) return labelled;
  const parts = headOf(point);
  const rest = parts?.rest ?? point;
  return { ...(parts ? { head: parts.head } : {}), ...splitSentence(rest, language) };
}

/** A mark between a head and the rest. Full-width colons need no blank; dashes need one on both sides. */
const colon = /\s?[:：](?:\s{1,3}|(?<=：))|\s[–—-]{1,2}\s{1,3}/gu;

/** A statement has no more marks that might divide it. */
const MOST_MARKS = 6;

/** The parts before and behind each of the first marks of a text that may divide it. */
function* halvesOf(text: string): Generator<readonly [before: string, after: string, mark: string]> {
  let marks = 0;
  for (const match of text.matchAll(colon)) {
    if (marks++ === MOST_MARKS) return;
    const [before, after] = [
      text.slice(0, match.index).trim(),
      text.slice(match.index + match[0].length).trim(),
    ];
    // "16 : 9" and "3 – 5" are no head and rest.
    if (
      before === '' ||
      after === '' ||
      (/\p{Nd}$/u.test(before) && /^\p{Nd}/u.test(after) && !isYear(before))
    )
      continue;
    yield [before, after, match[0].trim()];
  }
}

const isYear = (text: string): boolean => /^(?:\p{L}{1,12}\.? )?\p{Nd}{4}$/u.test(text);

/** "Head: rest" and "Head – rest"; nothing of a sentence with an aside between two dashes, or with a long beginning. */
export function headOf(text: string): { head: string; rest: string } | undefined {
  const halves = [...halvesOf(text)];
  const [first, second] = halves;
  if (!first) return undefined;
  const [head, rest, mark] = first;
  const isAside = second !== undefined && second[2] === mark && mark !== ':' && mark !== '：';
  const isShort = head.length <= HEAD_CHARACTERS && head.split(/\s+/).length <= HEAD_WORDS;
  return isShort &&
    !isAside &&
    !/[.!?;,。、]/u.test(head.replace(/\.(?=\s\p{L})/u, '')) &&
    /\p{L}|\p{Nd}/u.test(head)
    ? { head, rest }
    : undefined;
}

/** "Germany: 45 %", "Wind – 27 %", "45 % – Germany", "Germany (45 %)": a value and what it is of, and no more. */
function labelledValue(text: string, language: string): Split | undefined {
  const bracketed = /^([^()（）]{1,200}?)\s?[(（]([^()（）]{1,40})[)）]$/u.exec(text);
  const halves = [
    ...(bracketed ? [[bracketed[1] ?? '', bracketed[2] ?? ''] as const] : []),
    ...[...halvesOf(text)].reverse(),
  ];
  for (const [before, after] of halves) {
    if (isValue(after, language) && !isValue(before, language))
      return { value: readValue(after, language), text: before, isLabel: true };
    if (isValue(before, language) && !isValue(after, language))
      return { value: readValue(before, language), text: after, isLabel: true };
  }
  return undefined;
}

/** Whether a text is a value and nothing else: "140 litres", "more than 60%", "3 von 4". */
function isValue(text: string, language: string): boolean {
  if (text.length > 60 || !/\p{Nd}|[½⅓⅔¼¾⅕⅛]/u.test(text)) return false;
  const amounts = amountsIn(text, language);
  const [first] = amounts;
  const last = amounts.at(-1);
  if (!first || !last || !amounts.every(isShown) || amounts.length > 2) return false;
  const [start, end] = spanOf(first);
  const between = text.slice(end, spanOf(last)[0]);
  if (amounts.length === 2 && !/^\s\p{L}{1,5}\s$/u.test(between)) return false;
  const around = `${text.slice(0, start)} ${text.slice(Math.max(end, spanOf(last)[1]))}`.trim();
  if (around === '') return true;
  // "24% of the harvest", "in 4 weeks": what stands beside a unit says what it is of.
  if (first.unit !== undefined) return false;
  return (
    !/[.,;!?。、]/u.test(around) &&
    around.length <= (isUnspaced(around) ? 4 : UNIT_CHARACTERS) &&
    around.split(/\s+/).length <= UNIT_WORDS
  );
}

const spanOf = ({ start, end, boundStart, boundEnd }: Amount): readonly [number, number] => [
  Math.min(start, boundStart),
  Math.max(end, boundEnd),
];

/** Amounts in digits that stand for themselves. */
const isShown = (amount: Amount): boolean => isQuantity(amount) && !amount.spelled && !amount.attached;

/** The amounts of a sentence that tell it something: not those of names ("Apollo 11"), nor "1人" of "1人あたり". */
const shownIn = (sentence: string, language: string): Amount[] =>
  amountsIn(sentence, language).filter(
    (amount) =>
      isShown(amount) &&
      !/^(?:あたり|当たり|につき|ごと|당)/u.test(sentence.slice(amount.end)) &&
      !(
        amount.unit === undefined &&
        /^\d{1,3}$/.test(amount.digits) &&
        baseLanguage(language) !== 'de' &&
        /\p{Lu}\p{L}{1,20}\s$/u.test(sentence.slice(Math.max(0, amount.start - 22), amount.start))
      ),
  );

/** A sentence with its value apart, where it begins with one that it reads on from; else with its values in place. */
function splitSentence(sentence: string, language: string): Split {
  const amounts = shownIn(sentence, language);
  const [first, second] = amounts;
  if (!first) return { text: sentence };
  const [start, end] = spanOf(first);
  const rest = sentence.slice(end);
  if (start === 0 && !second && readsOn(rest)) {
    const text = rest.replace(/^\s?[:：–—=]\s/u, '').trim();
    return { value: readValue(sentence.slice(0, end), language), text };
  }
  return { text: sentence, emphasis: amounts.map(spanOf) };
}

/** Whether words can stand under the value that they follow: not those of another sentence, nor the end of a word. */
function readsOn(rest: string): boolean {
  if (rest.trim() === '') return true;
  return (
    /^\s{0,2}(?:[:：–—=]\s)?[\p{L}\p{M}"'“„«(‘’]/u.test(rest) &&
    (/^\s/u.test(rest) || isUnspaced(rest[0] ?? '') || /^[:：]/u.test(rest))
  );
}

/** A sentence in three, around the one value in its middle; nothing where it has none, or several. */
export function splitAround(
  sentence: string,
  language: string,
): (Pick<Fact, 'lead' | 'text'> & { value: NonNullable<Fact['value']> }) | undefined {
  const [amount, second] = shownIn(sentence, language);
  if (!amount || second) return undefined;
  const [start, end] = spanOf(amount);
  const rest = sentence.slice(end);
  const isEnd = /^[.!?。]?$/u.test(rest.trim());
  const lead = sentence.slice(0, start);
  const isApart = /\s$/u.test(lead) || isUnspaced(lead.at(-1) ?? '');
  if (lead === '' || !isApart || !(isEnd || readsOn(rest))) return undefined;
  return {
    lead: lead.trim(),
    value: readValue(sentence.slice(start, end), language),
    text: isEnd ? '' : rest.trim(),
  };
}
