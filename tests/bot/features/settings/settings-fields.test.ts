import { describe, expect, it } from '@jest/globals';
import type { Typed } from '../../../../src/bot/features/settings/blocks/page.js';
import { pageNamed } from '../../../../src/bot/features/settings/blocks/pages.js';
import { noSettings } from '../../../../src/models/workspace-settings.js';
import { catalogue } from '../../../support/catalogue.js';

const at = new Date('2026-11-23T12:00:00Z');
const settings = {
  ...noSettings('T1'),
  blocked: [{ user: 'U2', by: 'U1', at }],
};

/** What Slack sends of a form in which this was filled in. */
function typed(values: Record<string, string | string[]>): Typed {
  const option = (value: string) => ({ value, text: { type: 'plain_text' as const, text: value } });
  return Object.fromEntries(
    Object.entries(values).map(([block, value]) => {
      const state = Array.isArray(value)
        ? { type: 'checkboxes', selected_options: value.map(option) }
        : {
            ...{ type: 'any', value, selected_option: option(value), selected_user: value },
            selected_date_time: Number(value),
          };
      return [block, { value: state }];
    }),
  );
}

function read(page: string, values: Record<string, string | string[]>) {
  const found = pageNamed(page);
  if (!found) throw new Error(`There is no page ${page}.`);
  return found.read(typed(values), { user: 'U1', at }, settings, catalogue);
}

const sizes = { resolutions: ['1K', '2K', '4K'], maxImages: '4' };

describe('a page of the settings', () => {
  it.each<[string, Record<string, string | string[]>, string, string]>([
    ['limits', { ...sizes, personDay: '٣' }, 'personDay', 'whole number'],
    ['limits', { ...sizes, personMonth: '-1' }, 'personMonth', 'whole number'],
    ['limits', { ...sizes, workspaceDay: '1.5' }, 'workspaceDay', 'whole number'],
    ['limits', { ...sizes, workspaceMonth: '1000001' }, 'workspaceMonth', 'whole number'],
    ['limits', { ...sizes, personDay: '1e3' }, 'personDay', 'whole number'],
    ['limits', { ...sizes, atOnce: '0' }, 'atOnce', 'whole number'],
    ['limits', { ...sizes, resolutions: [] }, 'resolutions', 'Allow at least one size'],
    ['refill', { kind: 'to', credits: '', timeZone: 'UTC' }, 'credits', 'whole number'],
    ['refill', { kind: 'plus', credits: '0', timeZone: 'UTC' }, 'credits', 'whole number'],
    ['refill', { kind: 'none', timeZone: 'Berlin' }, 'timeZone', 'Europe/Berlin'],
    ['refill', { kind: 'none', timeZone: '+02:00' }, 'timeZone', "That's not a time zone"],
    ['refill', { kind: 'none', timeZone: '' }, 'timeZone', "That's not a time zone"],
    ['blocked', { user: 'U1' }, 'user', "That's you"],
    ['blocked', { user: 'U2' }, 'user', 'already blocked'],
    ['words', { exact: '...' }, 'exact', 'no letter or digit'],
    ['words', { regex: '(a' }, 'regex', "isn't a regular expression"],
    ['pause', { state: 'paused', until: '5' }, 'until', 'over already'],
    ['defaults', { articlePause: '601' }, 'articlePause', 'whole number'],
    ['defaults', { askFirst: '-1' }, 'askFirst', 'whole number'],
    ['defaults', { language: 'Elbish' }, 'language', "I don't know the language Elbish"],
  ])('%s: says of %j at its field what is wrong', (page, values, field, words) => {
    expect(read(page, values)).toEqual({ errors: { [field]: expect.stringContaining(words) } });
  });

  it.each<[string, Record<string, string | string[]>, object]>([
    ['limits', { ...sizes, personDay: '0', atOnce: '1000' }, { caps: { personDay: 0, atOnce: 1_000 } }],
    ['limits', { resolutions: ['4K'], maxImages: '1' }, { caps: { resolutions: ['4K'], maxImages: 1 } }],
    ['refill', { kind: 'none', credits: '5', timeZone: 'utc' }, { refill: undefined, timeZone: undefined }],
    [
      'refill',
      { kind: 'plus', credits: '1', timeZone: ' america / new york ' },
      { refill: { kind: 'plus', credits: 1 }, timeZone: 'America/New_York' },
    ],
    ['defaults', { language: ' german ' }, { defaults: { language: 'de' } }],
    ['pause', { state: 'running', words: 'Left over' }, { pause: undefined }],
    [
      'pause',
      { state: 'paused', words: '', until: '32503680000' },
      { pause: { by: 'U1', at, words: '', until: new Date(32_503_680_000_000) } },
    ],
    ['pause', { state: 'paused', words: ' Soon ' }, { pause: { by: 'U1', at, words: 'Soon' } }],
    ['defaults', { model: 'undecided', ratio: '7:7', articlePause: '' }, { defaults: {} }],
    [
      'defaults',
      { askFirst: '0', shown: ['only_me'] },
      { defaults: { askFirstCredits: 0, onlyMe: true, threadOnly: true } },
    ],
    ['defaults', { askFirst: '10', shown: ['in_parent'] }, { defaults: { askFirstCredits: 10 } }],
    ['defaults', { draw: 'exact' }, { defaults: { draw: 'exact' } }],
    ['defaults', { draw: 'undecided' }, { defaults: {} }],
    ['defaults', { check: ['read'] }, { checkPictures: undefined, defaults: {} }],
    ['defaults', { check: [] }, { checkPictures: false, defaults: {} }],
    ['words', { exact: ' a b \n\na b', regex: '' }, { forbidden: [{ kind: 'exact', text: 'a b' }] }],
  ])('%s: takes %j', (page, values, expected) => {
    const answer = read(page, values);
    if ('errors' in answer) throw new Error(JSON.stringify(answer.errors));
    expect(answer.patch(settings)).toEqual(expected);
  });
});
