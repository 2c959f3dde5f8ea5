import { type Draft, draft } from './amount.js';
import { matchAt } from './text.js';

const clock = /([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?(?![\d:])/y;
const half = /\s?(?:([ap])\.\s?m\.|([ap])\.?\s?m(?![\p{L}]))/iuy;
const hours = /(\d{1,2})(?:\.(\d\d))?(?=\s?[ap]\.?m\b)/iy;
const german = /(\d{1,2})(?:[.:](\d\d))?\sUhr(?!\p{L})/uy;
const french = /(\d{1,2})\s?h(?:eures)?\s?([0-5]\d)(?:\s?min)?(?![\d\p{L}])/uy;
const eastAsian = /(\d{1,2})(?:時|点|點|시)(?!間|间|간)(?:\s?(\d{1,2})\s?[分분])?(?![之の])/y;
const afternoonBefore = /(?:午後|下午|오후|晚上|夜)\s?$/;
const morningBefore = /(?:午前|上午|오전|早上|朝)\s?$/;
const DAY_MINUTES = 24 * 60;

/** The time of day, or the duration like one ("1 h 30"), that begins at a place; its value is in minutes. */
export function timeAt(text: string, at: number): Draft | undefined {
  for (const pattern of [german, clock, french, eastAsian, hours]) {
    const match = matchAt(pattern, text, at);
    if (!match) continue;
    const [whole, hour, minute = '0', second = '0'] = match;
    const end = at + whole.length;
    if (Number(hour) > 24) return undefined;
    return timed(text, at, end, Number(hour) * 60 + Number(minute) + Number(second) / 60);
  }
  return undefined;
}

function timed(text: string, start: number, end: number, minutes: number): Draft {
  const mark = matchAt(half, text, end);
  const letter = (mark?.[1] ?? mark?.[2])?.toLowerCase();
  const before = text.slice(Math.max(0, start - 4), start);
  const [late, early] = [
    letter === 'p' || afternoonBefore.test(before),
    letter === 'a' || morningBefore.test(before),
  ];
  const noon = DAY_MINUTES / 2;
  const value = late && minutes < noon ? minutes + noon : early && minutes >= noon ? minutes - noon : minutes;
  const named = (afternoonBefore.exec(before) ?? morningBefore.exec(before))?.[0].length ?? 0;
  return draft(start - named, end + (mark?.[0].length ?? 0), value, {
    digits: text.slice(start, end),
    kind: 'time',
    closed: true,
    // "8:30" may be in the evening.
    ...(late || early || minutes >= noon ? {} : { or: [minutes + noon] }),
  });
}
