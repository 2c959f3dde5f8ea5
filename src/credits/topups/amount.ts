/** What one top-up can be, in credits. */
const MAX_TOPUP_CREDITS = 1_000_000;
export const MAX_NOTE_CHARACTERS = 500;

/**
 * Above so many credits an admin is asked whether that is what they meant. It is one fixed number, so that people can
 * know it beforehand: ten times the largest earlier top-up would be raised for good by the first slip.
 */
export const ASK_TWICE_ABOVE_CREDITS = 10_000;

/** Thousands as people set them apart who mean nothing else by it: by spaces of any width, or apostrophes. */
const GROUPED = /^[0-9]{1,3}(?:[ \u00a0\u2009\u202f'’][0-9]{3}){1,2}$/;

/** Up to the last digit before the first word, with what nobody sees directly behind it, or behind it to the end. */
const AMOUNT =
  /^[\p{Default_Ignorable_Code_Point}\p{N}\s.,'’]*\p{N}\p{Default_Ignorable_Code_Point}*(?:[\p{Default_Ignorable_Code_Point}\s]+$)?/u;

/** A whole number of credits in ASCII digits, 1 to 1000000; nothing is rounded, nothing guessed. */
export function readAmount(text: string): number | undefined {
  const digits = GROUPED.test(text) ? text.replace(/[^0-9]/g, '') : text;
  const credits = /^[0-9]{1,7}$/.test(digits) ? Number(digits) : 0;
  return credits >= 1 && credits <= MAX_TOPUP_CREDITS ? credits : undefined;
}

/** An amount with what is written behind it. */
export interface NotedAmount {
  credits: number;
  note: string;
}

/** What is sure, or what it may be: of these, none is taken without a yes. */
export type TypedAmount = { sure: NotedAmount } | { given: string; note: string; maybe: NotedAmount[] };

/**
 * The amount at the beginning of a text, and the note behind it. "1 000" is a thousand; "1,000" and "1.000" are a
 * thousand to some and one to others, and "10 000 people" may be ten and a note.
 */
export function readNotedAmount(text: string): TypedAmount {
  // A note is kept as it is: emoji are made of parts that nobody sees.
  const visible = text
    .replace(AMOUNT, (amount) => amount.replace(/\p{Default_Ignorable_Code_Point}/gu, ''))
    .trim();
  const whole = readAmount(visible);
  if (whole !== undefined) return { sure: { credits: whole, note: '' } };
  const [given = ''] = visible.split(/\s/, 1);
  const note = visible.slice(given.length).trim();
  const groups = /^[0-9]{1,3}(?:\s[0-9]{3}){1,2}(?![0-9])/.exec(visible)?.[0] ?? '';
  const grouped = readAmount(groups.replace(/\s/g, ' '));
  const first = readAmount(given);
  // A note seldom begins with a number, and never is one: then it is asked.
  if (first !== undefined && grouped === undefined && !/^[0-9.,\s]+$/.test(note))
    return { sure: { credits: first, note } };
  if (first !== undefined && note === '') return { sure: { credits: first, note } };
  // No space of those that stand between words stands within a number by mistake.
  if (grouped !== undefined && /[\u00a0\u2009\u202f]/.test(groups))
    return { sure: { credits: grouped, note: visible.slice(groups.length).trim() } };
  const maybe = [
    ...(grouped === undefined ? [] : [{ credits: grouped, note: visible.slice(groups.length).trim() }]),
    ...[first ?? likelyAmount(given)].flatMap((credits) =>
      credits === undefined ? [] : [{ credits, note }],
    ),
  ];
  return { given, note, maybe };
}

/** What somebody may mean by an amount that is none as it stands: "1,000", "1.000", "1k", "100,", "100credits". */
function likelyAmount(given: string): number | undefined {
  const typed = given.normalize('NFKC').toLowerCase();
  const [, digits = '', unit = ''] =
    /^[+$€=]?([0-9][0-9.,'’]{0,11}?)[.,]?(k|credits?|cr)?$/.exec(typed) ?? [];
  const plain = /^[0-9]{1,3}(?:[.,'’][0-9]{3}){1,2}$/.test(digits) ? digits.replace(/[^0-9]/g, '') : digits;
  return readAmount(unit === 'k' && /^[0-9]+$/.test(plain) ? `${plain}000` : plain);
}
