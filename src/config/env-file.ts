import { isNearSetting, isSetting } from './names.js';

export interface ScannedFile {
  /** What is to be parsed: without lines that would take the next one along. */
  readonly text: string;
  readonly remarks: readonly string[];
}

interface Entry {
  name: string;
  /** From 1. */
  line: number;
  isEmpty: boolean;
}

const QUOTES = `"'\``;
const TYPOGRAPHIC = '“”„‘’‚«»';

/** The text of the file: PowerShell and Notepad write UTF-16, or a mark at the beginning of UTF-8. */
export function decodeFile(bytes: Buffer): { text: string; remarks: string[] } {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) {
    const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
    return {
      text,
      remarks: [told(1, 'the file is UTF-16, which other programs cannot read: save it as UTF-8')],
    };
  }
  const text = bytes.toString('utf8');
  return text.startsWith('\uFEFF')
    ? {
        text: text.slice(1),
        remarks: [
          told(
            1,
            'the file begins with a byte order mark (BOM), which other programs take for a part of the first name',
          ),
        ],
      }
    : { text, remarks: [] };
}

/**
 * Looks for what `util.parseEnv` silently reads as something else than was meant. Only names of ours are told, because
 * what stands in the place of another name may be a secret.
 * @see https://nodejs.org/docs/latest-v20.x/api/util.html#utilparseenvcontent
 */
export function scanFile(file: string): ScannedFile {
  const lines = file.replace(/\r\n?/g, '\n').split('\n');
  const remarks: string[] = [];
  const entries: Entry[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const number = at + 1;
    if (/^\s*(#|$)/.test(line)) continue;
    const [before = '', ...after] = line.split('=');
    const name = before.trim().replace(/^export(?:\s+|$)/, '');
    const value = after.join('=').trimStart();
    if (after.length === 0 || name === '') {
      const why =
        after.length > 0 ? 'there is no name before the =' : 'there is no = in it, so it sets nothing';
      remarks.push(told(number, why));
      // The parser would look for the = in the lines below, and lose the name that is there.
      lines[at] = '';
      continue;
    }
    entries.push({ name, line: number, isEmpty: value.trim() === '' });
    const { remark, lastLine } = scanValue(name, value, lines, at);
    if (remark) remarks.push(told(number, remark));
    at = lastLine;
  }
  return { text: lines.join('\n'), remarks: [...remarks, ...remarksOnDoubles(entries)] };
}

/** @returns what is odd about the value, and the place of the line that it ends on */
function scanValue(
  name: string,
  value: string,
  lines: readonly string[],
  at: number,
): { remark?: string; lastLine: number } {
  const called = isSetting(name) || isNearSetting(name) ? name : 'it';
  const quote = value[0] ?? '';
  if (quote !== '' && QUOTES.includes(quote)) return scanQuoted(called, value, lines, at);
  const remark = remarkOnPlain(called, value);
  return { ...(remark ? { remark } : {}), lastLine: at };
}

function scanQuoted(
  called: string,
  value: string,
  lines: readonly string[],
  at: number,
): { remark?: string; lastLine: number } {
  const quote = value[0] ?? '';
  const closing = value.indexOf(quote, 1);
  if (closing > 0) {
    const rest = value.slice(closing + 1).trim();
    return rest === '' || rest.startsWith('#')
      ? { lastLine: at }
      : { remark: `what follows the closing quotation mark (${quote}) is left out`, lastLine: at };
  }
  const end = lines.findIndex((line, place) => place > at && line.includes(quote));
  if (end < 0) {
    return {
      remark: `the quotation mark (${quote}) that the value of ${called} begins with isn't closed`,
      lastLine: at,
    };
  }
  const swallowed = lines
    .slice(at + 1, end + 1)
    .flatMap((line) => /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=/.exec(line)?.[1] ?? []);
  // A text of several lines is fine, unless they are settings.
  if (swallowed.length === 0) return { lastLine: end };
  const ours = swallowed.filter(isSetting);
  return {
    remark: `the quotation mark (${quote}) that the value of ${called} begins with isn't closed on that line, so the lines to ${end + 1} became a part of it${ours.length > 0 ? `, and set nothing (${ours.join(', ')})` : ''}`,
    lastLine: end,
  };
}

function remarkOnPlain(called: string, value: string): string | undefined {
  const text = value.trim();
  if (TYPOGRAPHIC.includes(text[0] ?? ' ') || TYPOGRAPHIC.includes(text.at(-1) ?? ' ')) {
    return `the typographic quotation marks are taken for a part of ${called}: use " or none`;
  }
  if (/[^\s#]#/.test(text)) {
    return `what follows the # is left out: put the value of ${called} in quotation marks if it belongs to it`;
  }
  return undefined;
}

/** A name that `.env.example` leaves empty, and that is filled in further down, is no double. */
function remarksOnDoubles(entries: readonly Entry[]): string[] {
  const names = [...new Set(entries.map(({ name }) => name))].filter(isSetting);
  return names.flatMap((name) => {
    const all = entries.filter((entry) => entry.name === name);
    const last = all.at(-1);
    if (!last || all.every((entry) => entry === last || entry.isEmpty)) return [];
    const others = all.slice(0, -1).map(({ line }) => line);
    return [
      told(
        last.line,
        `${name} is there again (line ${others.join(', ')}): the last one counts${last.isEmpty ? ', which is empty' : ''}`,
      ),
    ];
  });
}

function told(line: number, words: string): string {
  return `.env, line ${line}: ${words}`;
}
