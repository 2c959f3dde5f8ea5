import type { KnownBlock } from '@slack/types';
import { defined } from '../../../../lib/defined.js';
import { isolated } from '../../../../lib/text/direction.js';
import type { Forbidden } from '../../../../models/workspace-settings.js';
import { readPatterns, readWords } from '../../../../workspaces/policy/word-list.js';
import { field } from '../../../blocks/modal.js';
import { asWritten, context, cut, quoted, section } from '../../../blocks/text.js';
import { type Page, type Typed, textOf } from './page.js';
import { settings as all } from './words.js';

const words = all.words;
/** Slack's own bound of a field. */
const FIELD_CHARACTERS = 3_000;
const SHOWN_ENTRIES = 5;

export const wordsPage: Page = {
  name: 'words',
  view: 'settings_words',
  title: words.title,
  firstField: 'exact',
  submit: words.tryIt,
  summary: ({ forbidden }) => {
    const exact = forbidden.filter(({ kind }) => kind === 'exact').length;
    return words.summary(exact, forbidden.length - exact);
  },
  blocks: ({ forbidden }) => wordListBlocks(textsOf(forbidden), []),
  read(typed) {
    const read = readWordList(typed);
    if ('errors' in read) return read;
    const { entries } = read;
    return { patch: () => ({ forbidden: entries }) };
  },
};

/** What a list and a sample came to, before the list is saved. */
export interface Tried {
  /** What forbids the sample; absent where there was none, or nothing forbids it. */
  sample?: { text: string; forbiddenBy: Forbidden | undefined };
  /** So many of the newest prompts were tried. */
  prompts: number;
  /** The entries that forbid one of them, one a prompt. */
  refused: readonly Forbidden[];
}

/** The list as it was typed, or what is wrong with it. */
export function readWordList(
  typed: Typed,
): { entries: Forbidden[] } | { errors: Readonly<Record<string, string>> } {
  const exact = readWords(textOf(typed, 'exact'));
  const regex = readPatterns(textOf(typed, 'regex'));
  const errors = defined({
    exact: 'fault' in exact ? words.fault(exact.fault) : undefined,
    regex: 'fault' in regex ? words.fault(regex.fault) : undefined,
  });
  if ('fault' in exact || 'fault' in regex) return { errors };
  return { entries: [...exact.entries, ...regex.entries] };
}

/** The form again, with what the list came to above it. */
export function triedBlocks(typed: Typed, tried: Tried): KnownBlock[] {
  const { sample, prompts, refused } = tried;
  const texts = { exact: textOf(typed, 'exact'), regex: textOf(typed, 'regex') };
  const found = new Set(refused.map(written));
  return wordListBlocks({ ...texts, sample: textOf(typed, 'sample') }, [
    section(words.tried),
    ...(sample
      ? [
          sample.forbiddenBy
            ? asWritten(words.sampleRefused(written(sample.forbiddenBy)))
            : section(words.sampleAllowed),
        ]
      : []),
    section(words.newest(refused.length, prompts)),
    ...[...found].slice(0, SHOWN_ENTRIES).map(quoted),
    { type: 'divider' },
  ]);
}

function wordListBlocks(
  texts: { exact: string; regex: string; sample?: string },
  result: readonly KnownBlock[],
): KnownBlock[] {
  const lines = (initial: string) => ({
    type: 'plain_text_input' as const,
    action_id: 'value',
    multiline: true,
    max_length: FIELD_CHARACTERS,
    ...defined({ initial_value: initial ? cut(initial, FIELD_CHARACTERS) : undefined }),
  });
  return [
    ...(result.length > 0 ? result : [context(words.intro)]),
    field('exact', words.exact, lines(texts.exact), { optional: true, hint: words.exactHint }),
    field('regex', words.regex, lines(texts.regex), { optional: true, hint: words.regexHint }),
    field('sample', words.sample, lines(texts.sample ?? ''), { optional: true, hint: words.sampleHint }),
  ];
}

function textsOf(forbidden: readonly Forbidden[]): { exact: string; regex: string } {
  const of = (wanted: Forbidden['kind']) =>
    forbidden
      .filter(({ kind }) => kind === wanted)
      .map(({ text }) => text)
      .join('\n');
  return { exact: of('exact'), regex: of('regex') };
}

function written({ kind, text }: Forbidden): string {
  return kind === 'regex' ? `/${isolated(text)}/` : `“${isolated(text)}”`;
}
