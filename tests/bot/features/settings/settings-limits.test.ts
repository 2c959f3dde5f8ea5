import { checkMessageBlocks, checkView } from '@infograph/slack-stand-in';
import { describe, expect, it } from '@jest/globals';
import type { ModalView } from '@slack/types';
import { refusalBlocks } from '../../../../src/bot/blocks/refusals.js';
import { notificationMessage } from '../../../../src/bot/features/direct-messages/blocks.js';
import { changesView } from '../../../../src/bot/features/settings/blocks/changes.js';
import { menuView } from '../../../../src/bot/features/settings/blocks/menu.js';
import { formView, type Look } from '../../../../src/bot/features/settings/blocks/page.js';
import { pages } from '../../../../src/bot/features/settings/blocks/pages.js';
import { triedBlocks } from '../../../../src/bot/features/settings/blocks/word-list.js';
import { settings as words } from '../../../../src/bot/features/settings/blocks/words.js';
import { tokensView } from '../../../../src/bot/features/tokens/blocks.js';
import type { ApiToken } from '../../../../src/models/api-token.js';
import type { Refusal } from '../../../../src/models/policy.js';
import {
  type Forbidden,
  noSettings,
  type WorkspaceSettings,
} from '../../../../src/models/workspace-settings.js';
import { readPatterns, readWords, wordListBounds } from '../../../../src/workspaces/policy/word-list.js';
import { refusalPlain } from '../../../../src/workspaces/policy/words.js';
import { changesBetween } from '../../../../src/workspaces/settings/changes.js';
import { catalogue } from '../../../support/catalogue.js';

const at = new Date('2026-11-23T12:00:00Z');
const anything = () => true;
const valid = (view: ModalView) => checkView(JSON.parse(JSON.stringify(view)), anything);

const ids = (letter: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${letter}${String(n).padStart(10, '0')}`);
/** The worst that text can be for Slack: each letter becomes five, and none may be cut within. */
const worst = (characters: number) => '&'.repeat(characters);
const family = (characters: number) => '👩‍👩‍👧‍👦'.repeat(Math.floor(characters / 11));

function full(text: (characters: number) => string): WorkspaceSettings {
  const forbidden: Forbidden[] = [
    ...Array.from({ length: wordListBounds.words }, () => ({ kind: 'exact' as const, text: text(200) })),
    ...Array.from({ length: wordListBounds.patterns }, () => ({ kind: 'regex' as const, text: text(200) })),
  ];
  return {
    _id: 'T0000000000',
    rev: 999_999,
    timeZone: 'America/Argentina/ComodRivadavia',
    caps: {
      personDay: 1_000_000,
      personMonth: 1_000_000,
      workspaceDay: 1_000_000,
      workspaceMonth: 1_000_000,
      atOnce: 1_000,
      maxImages: 3,
      resolutions: ['1K', '2K'],
    },
    channels: ids('C', 50),
    userGroups: ids('S', 10),
    guests: true,
    checkPictures: false,
    pause: { words: text(300), by: 'U0000000000', at, until: at },
    refill: { kind: 'to', credits: 1_000_000 },
    admins: ids('U', 30),
    slackAdmins: 'owners',
    adminChannel: 'C0000000000',
    statements: { channel: 'C0000000000' },
    alerts: { channel: 'C0000000000', lowBalance: 1_000_000 },
    blocked: ids('U', 200).map((user) => ({ user, by: 'U0000000000', at, reason: text(200) })),
    forbidden,
    defaults: {
      ...{
        model: 'fal-ai/nano-banana-pro',
        ratio: '21:9',
        resolution: '4K',
        language: 'zh-Hant-TW',
        articlePauseS: 600,
      },
      ...{ askFirstCredits: 100_000, onlyMe: true, threadOnly: true },
    },
  };
}

const looks: Record<string, Omit<Look, 'catalogue'>> = {
  'a hundred user groups with long names': {
    userGroups: ids('S', 150).map((id) => ({ id, name: worst(300) })),
  },
  'user groups without a name': { userGroups: [{ id: 'S0000000000', name: '' }] },
  'no user groups': { userGroups: [] },
  'user groups that Slack did not tell': {},
};
const states: Array<[string, WorkspaceSettings]> = [
  ['nothing', noSettings('T0000000000')],
  ['everything, of ampersands', full(worst)],
  ['everything, of families', full(family)],
];

describe.each(states)('settings with %s set', (_name, settings) => {
  it('fit into their menu', () => {
    expect(valid(menuView(settings, 10_000, catalogue))).toMatchObject({ ok: true });
  });

  it.each(pages.map((page) => [page.name, page] as const))('fit into the page %s', (_page, page) => {
    for (const look of Object.values(looks)) {
      expect(valid(formView(page, settings, { ...look, catalogue }))).toMatchObject({ ok: true });
    }
  });

  it('are told as changes from and to nothing', () => {
    const before = noSettings(settings._id);
    for (const changes of [changesBetween(before, settings), changesBetween(settings, before)]) {
      const change = { _id: 'T:1', workspace: 'T', rev: 1, actor: 'U0000000000', at, changes };
      // A change of nothing is never stored.
      const shown = Array.from({ length: changes.length > 0 ? 10 : 0 }, () => change);
      expect(valid(changesView(shown, { newest: false, older: true }))).toMatchObject({ ok: true });
      const news = {
        about: 'admin_action' as const,
        actor: 'U0000000000',
        what: words.lineChanged('x'),
        changes,
      };
      const { blocks } = notificationMessage(news);
      expect(checkMessageBlocks(JSON.parse(JSON.stringify(blocks)), anything)).toMatchObject({ ok: true });
    }
  });
});

describe('what is shown beside the settings', () => {
  it('fits: a word list that was tried', () => {
    for (const text of [worst, family]) {
      const { forbidden } = full(text);
      const lines = Array.from({ length: 20 }, () => text(140))
        .join('\n')
        .slice(0, 3_000);
      const typed = Object.fromEntries(
        ['exact', 'regex', 'sample'].map((block) => [
          block,
          { value: { type: 'plain_text_input', value: lines } },
        ]),
      );
      const [first] = forbidden;
      const tried = { sample: { text: lines, forbiddenBy: first }, prompts: 20, refused: forbidden };
      const blocks = triedBlocks(typed, tried);
      expect(checkMessageBlocks(JSON.parse(JSON.stringify(blocks.slice(0, 9))), anything)).toMatchObject({
        ok: true,
      });
      expect(
        valid({
          type: 'modal',
          title: { type: 'plain_text', text: 'x' },
          submit: { type: 'plain_text', text: 'x' },
          blocks,
        }),
      ).toMatchObject({ ok: true });
    }
  });

  it('fits: what is wrong with a word list is told at its field', () => {
    const faults = [
      readWords(worst(wordListBounds.characters + 1)),
      readPatterns(`(${worst(180)}`),
      readPatterns(`[^${'a'.repeat(150)}]`),
      readPatterns('((a{0,1000}){0,1000}){0,1000}'),
    ];
    for (const read of faults) {
      if (!('fault' in read)) throw new Error('It was taken.');
      // Slack says nowhere how much fits there; what people read in one look does.
      expect(words.words.fault(read.fault).length).toBeLessThan(300);
    }
  });

  it('fits: many tokens with long names', () => {
    const tokens: ApiToken[] = ids('t', 100).map((_id) => ({
      ...{ _id, workspace: 'T', name: worst(80), scopes: ['generate', 'read', 'credits'], hash: 'x' },
      ...{ createdBy: 'U0000000000', createdAt: at, lastUsedAt: at, cap: 1_000_000 },
      expiresAt: new Date('2030-01-01'),
    }));
    expect(valid(tokensView(tokens, at.getTime(), 'https://infograph.example.com'))).toMatchObject({
      ok: true,
    });
  });

  it.each<Refusal>([
    { rule: 'blocked' },
    { rule: 'paused', words: worst(300) },
    { rule: 'person_paused', until: at, why: 'unpaid' },
    { rule: 'person_paused', until: at, why: 'reads' },
    { rule: 'channel' },
    { rule: 'user_group' },
    { rule: 'resolution', allowed: ['1K', '2K'] },
    { rule: 'images', most: 3 },
    { rule: 'forbidden_words' },
    { rule: 'word_list_slow' },
    { rule: 'at_once', most: 1_000, open: 1_000 },
    ...(['personDay', 'personMonth', 'workspaceDay', 'workspaceMonth'] as const).map((which) => ({
      ...{ rule: 'cap' as const, which, cap: 1_000_000, used: 1_000_000, needed: 400_000, resetsAt: at },
    })),
  ])('fits: the refusal by $rule', (refusal) => {
    const blocks = JSON.parse(JSON.stringify(refusalBlocks(refusal)));
    expect(checkMessageBlocks(blocks, anything)).toMatchObject({ ok: true });
    expect(refusalPlain(refusal)).toContain('Nothing was charged.');
    expect(refusalPlain(refusal)).not.toContain('<!date');
    const resets = refusal.rule === 'cap' || refusal.rule === 'person_paused';
    expect(JSON.stringify(blocks).includes('<!date^1795435200^')).toBe(resets);
  });
});
