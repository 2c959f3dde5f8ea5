import { statement as statementWords } from '../../credits/statements/words.js';
import { lettersApart } from '../../lib/text/letters-apart.js';
import { visiblePart } from './invisible.js';
import { monthNamed } from './months.js';
import type { Reserved, ReservedWord } from './request.js';
import { otherWords, pages, phrases, realWords, small } from './slips.js';
import { trimmed } from './text.js';

const reserved: readonly string[] = [
  'help',
  'credits',
  'history',
  'settings',
  'status',
] satisfies ReservedWord[];
const commands = [...reserved, 'topup', 'statement'];
/** Longer than that, it is no slip. */
const GUESS_CHARACTERS = 80;
/** A note of a top-up can be longer. */
const MOST_WORDS = 6;
const AROUND = '/\\-–—−#"\'`“”„«»‘’.,!¿¡:;()[]{}…~*_<>?।؟ \n\t';
const AMOUNT = /^\d[\d.,'’]*$/;

/** A text that is exactly a command. */
export function reservedIn(
  text: string,
): Reserved | { kind: 'problem'; problems: string[]; fixes: [] } | undefined {
  const lower = text.toLowerCase();
  if (isReserved(lower)) return { kind: 'word', word: lower };
  const topup = /^topup(?:\s+([\s\S]*))?$/i.exec(text);
  if (topup) return { kind: 'topup', rest: topup[1]?.trim() ?? '' };
  const asked = /^statement(?:\s+(\d{4}-\d{1,2}))?$/i.exec(text);
  return asked ? statementOf(asked[1]) : undefined;
}

/** Alone or with a month: with other words behind it, it is a prompt. */
function statementOf(month: string | undefined): ReturnType<typeof reservedIn> {
  if (month === undefined) return { kind: 'statement' };
  if (/^2\d{3}-(0[1-9]|1[0-2])$/.test(month)) return { kind: 'statement', month };
  return { kind: 'problem', problems: [statementWords.wrongMonth(month)], fixes: [] };
}

function isReserved(text: string): text is ReservedWord {
  return reserved.includes(text);
}

/** The command that a text nearly is; undefined where it is a prompt. `today`: a month without a year is the last one. */
export function guessOf(text: string, today: Date): Reserved | undefined {
  if (text.length > GUESS_CHARACTERS) return undefined;
  const written = visiblePart(text).normalize('NFKC').replace(/\s+/g, ' ').trim();
  const shown = written.toLowerCase();
  const said = trimmed(shown, AROUND);
  if (said === '')
    return shown.includes('?') || shown.includes('؟') ? { kind: 'word', word: 'help' } : undefined;
  if (/^-{1,2}h$/.test(shown)) return { kind: 'word', word: 'help' };
  return (
    phraseOf(said) ??
    topupOf(trimmed(written, AROUND)) ??
    statementNear(said, today) ??
    settingsPage(said) ??
    alone(said)
  );
}

/** A whole text that means a command, in other words. */
function phraseOf(said: string): Reserved | undefined {
  const word = phrases.get(said) ?? phrases.get(withoutSmall(said).join(' '));
  return word === undefined ? undefined : asReserved(word);
}

function asReserved(word: string): Reserved | undefined {
  if (isReserved(word)) return { kind: 'word', word };
  if (word === 'statement') return { kind: 'statement' };
  return word === 'topup' ? { kind: 'topup', rest: '' } : undefined;
}

/** One word, but for words such as "please". */
function alone(said: string): Reserved | undefined {
  const words = withoutSmall(said);
  const [word = '', ...others] = words.map((one) => trimmed(one, AROUND));
  if (others.length > 0) return undefined;
  const near = nearCommand(word);
  return near === undefined ? undefined : asReserved(near);
}

/** The words that say something, of a text that is short enough to be a command. */
function withoutSmall(said: string): string[] {
  const words = said.split(' ').map((word) => trimmed(word, AROUND));
  if (words.length > MOST_WORDS) return words;
  const rest = words.filter((word) => word !== '' && !small.has(word));
  return rest.length > 0 ? rest : words;
}

/** The command that a word is, by another name, or within a letter or two of it. */
function nearCommand(word: string): string | undefined {
  if (commands.includes(word)) return word;
  const other = otherWords.get(word);
  if (other) return other;
  if (realWords.has(word)) return undefined;
  const near = [...commands, 'balance'].find((command) => isSlipOf(word, command));
  return near === undefined ? undefined : (otherWords.get(near) ?? near);
}

function isSlipOf(word: string, command: string): boolean {
  if (!/^[a-z-]+$/.test(word)) return false;
  const most = command.length > 5 ? 2 : 1;
  const once = word.replace(/([a-z])\1+/g, '$1');
  return (
    lettersApart(word, command, most) <= most ||
    lettersApart(once, command, 1) <= (most === 1 ? 0 : 1) ||
    (word.length === command.length && [...word].sort().join() === [...command].sort().join())
  );
}

/** `top up 100`, `topup100`, `add 100 credits`, `topip 100 for March`. */
function topupOf(said: string): Reserved | undefined {
  const topup =
    /^(?:(?:please )?top[ -]?ups?|add|buy|get|recharge|refill|([a-z]{4,7}))[ :=+]*(\d[\s\S]*)$/i.exec(said);
  const [, nearly, rest = ''] = topup ?? [];
  if (!topup) return undefined;
  const [amount = '', unit = '', ...note] = rest.split(' ');
  const isAmount = AMOUNT.test(amount);
  const isUnit = /^(credits?|cr|crédits?|créditos?)[.!?]?$/i.test(unit);
  const more = [unit, ...note].filter(Boolean);
  if (/^(?:please )?top[ -]?ups?/i.test(said)) {
    if (isAmount && more.length <= MOST_WORDS)
      return { kind: 'topup', rest: isUnit ? [amount, ...note].join(' ') : rest };
    return undefined;
  }
  if (nearly !== undefined && nearCommand(nearly.toLowerCase()) === 'topup' && isAmount)
    return { kind: 'topup', rest };
  return isAmount && isUnit && note.length <= 2 && nearly === undefined
    ? { kind: 'topup', rest: amount }
    : undefined;
}

/** `statements`, `statement october`, `statement 10/2026`, `october statement`. */
function statementNear(said: string, today: Date): Reserved | undefined {
  const words = withoutSmall(said);
  const at = words.findIndex((word) => nearCommand(word) === 'statement');
  if (at < 0 || words.length < 2 || words.length > 4) return undefined;
  const month = monthNamed(words.filter((_word, place) => place !== at && _word !== 'for').join(' '), today);
  return month === undefined ? undefined : { kind: 'statement', month };
}

/** `settings limits`: the page is chosen there. */
function settingsPage(said: string): Reserved | undefined {
  const [first = '', ...others] = withoutSmall(said);
  const page = others.join(' ');
  if (nearCommand(first) === 'settings' && pages.has(page)) return { kind: 'word', word: 'settings' };
  return nearCommand(page) === 'settings' && pages.has(first)
    ? { kind: 'word', word: 'settings' }
    : undefined;
}
