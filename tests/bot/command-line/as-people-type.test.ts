import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Command, type Fix, parseCommand, type Reserved } from '../../../src/bot/command-line/parse.js';
import { catalogue } from '../../support/catalogue.js';

const TODAY = new Date('2026-11-29T12:00:00Z');

/** The chapters of the table, each with its rows: what is typed, and what becomes of it. */
const chapters = readFileSync('tests/bot/command-line/as-people-type.txt', 'utf8')
  .split(/^# /m)
  .slice(1)
  .map((chapter) => {
    const [title = '', ...lines] = chapter.split('\n');
    return { title, rows: lines.filter((line) => line.includes(' → ')).map(rowOf) };
  });

function rowOf(line: string): [string, string] {
  const at = line.lastIndexOf(' → ');
  return [unescaped(line.slice(0, at)), unescaped(line.slice(at + 3).trim())];
}

function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/g, (_all, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\\n', '\n');
}

/** In the words of the table. */
function told(command: Command): string {
  switch (command.kind) {
    case 'empty':
      return 'form';
    case 'word':
    case 'topup':
    case 'statement':
      return `run ${asTyped(command)}`;
    case 'guess':
      return `ask ${asTyped(command.meant)}`;
    case 'pages':
      return `which ${command.pages.map(({ url }) => url).join(' ')}`;
    case 'unreadable':
      return 'cannot open';
    case 'problem':
      return `wrong${command.fixes.map((fix) => ` | ${optionsOf(fix) || 'without'}`).join('')}`;
    case 'request':
      return [`draw ${command.prompt}`, optionsOf(command)].filter(Boolean).join(' | ');
    case 'article': {
      const about = command.focus && `about ${command.focus}`;
      const now = command.now ? 'now' : '';
      return [`read ${command.url}`, about, now, optionsOf(command)].filter(Boolean).join(' | ');
    }
  }
}

function asTyped(command: Reserved): string {
  if (command.kind === 'word') return command.word;
  return `${command.kind} ${(command.kind === 'topup' ? command.rest : command.month) ?? ''}`.trim();
}

function optionsOf({
  ratio,
  resolution,
  count = 1,
  language,
  onlyMe,
  unchecked,
}: Fix & { onlyMe?: boolean | undefined; unchecked?: boolean | undefined }): string {
  const several = count > 1 ? `× ${count}` : '';
  return [ratio, resolution, several, language, onlyMe && 'only me', unchecked && 'not read']
    .filter(Boolean)
    .join(', ');
}

describe('A text as people type it', () => {
  it('is one of 300', () => {
    expect(chapters.flatMap(({ rows }) => rows).length).toBeGreaterThanOrEqual(300);
  });

  it.each(chapters)('$title', ({ rows }) => {
    expect(rows.map(([typed]) => [typed, told(parseCommand(typed, catalogue, TODAY))])).toEqual(rows);
  });
});
