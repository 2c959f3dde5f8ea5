import { parseEnv } from 'node:util';
import { scanFile } from '../../config/env-file.js';

/** What the app reads of the text of a `.env`. */
export function valuesIn(text: string): ReadonlyMap<string, string> {
  const entries = Object.entries(parseEnv(scanFile(text).text));
  return new Map(entries.map(([name, value]) => [name, value ?? '']));
}

/**
 * The text of a `.env` with these values set, each in the line that counts for it, else in a new one at the end. Every
 * other line stays as it is.
 * @returns undefined where it would be read otherwise, because a quotation mark is open somewhere
 */
export function withValues(text: string, values: ReadonlyMap<string, string>): string | undefined {
  const lines = text.split('\n');
  const ending = text.includes('\r\n') ? '\r' : '';
  for (const [name, value] of values) {
    const at = lines.findLastIndex((line) => assigned(line)?.name === name);
    const line = assigned(lines[at] ?? '');
    if (line) lines[at] = `${line.head}${quoted(value)}${commentOf(line.rest)}${line.ending}`;
    else append(lines, `${name}=${quoted(value)}`, ending);
  }
  const after = lines.join('\n');
  return reads(after, new Map([...valuesIn(text), ...values])) ? after : undefined;
}

/** What a line sets, cut where the value begins and where the line ends. */
function assigned(line: string): { name: string; head: string; rest: string; ending: string } | undefined {
  const [, head, name, rest = '', ending = ''] =
    /^(\s*(?:export\s+)?([\w.-]+)\s*=)([^\r]*)(\r?)$/.exec(line) ?? [];
  return head !== undefined && name !== undefined ? { name, head, rest, ending } : undefined;
}

/** A comment at the end of the line stays. */
function commentOf(rest: string): string {
  const at = rest.search(/\s#/);
  const value = rest.slice(0, Math.max(at, 0));
  return at < 0 || /["'`]/.test(value) ? '' : rest.slice(value.trimEnd().length);
}

function append(lines: string[], line: string, ending: string): void {
  if (lines.at(-1) !== '') {
    lines[lines.length - 1] += ending;
    lines.push('');
  }
  lines.splice(-1, 0, `${line}${ending}`);
}

/** https://nodejs.org/docs/latest-v20.x/api/util.html#utilparseenvcontent: a # outside of quotation marks ends a value. */
function quoted(value: string): string {
  if (/^[\w.:/@+~,=-]*$/.test(value)) return value;
  const quote = ["'", '"', '`'].find((mark) => !value.includes(mark)) ?? "'";
  return `${quote}${value}${quote}`;
}

function reads(text: string, expected: ReadonlyMap<string, string>): boolean {
  const found = valuesIn(text);
  return found.size === expected.size && [...expected].every(([name, value]) => found.get(name) === value);
}
