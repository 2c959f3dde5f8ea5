import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { pages } from '../../../src/bot/features/settings/blocks/pages.js';
import type { SettingsPatch } from '../../../src/workspaces/settings/index.js';
import { openPageIn, putIn, storedIn } from '../../bot/features/settings/settings.js';
import { startWorld, type World } from '../../support/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** What a change would leave behind: the settings, and what was noted of them. */
async function kept() {
  const { models, workspace } = world.app;
  const [changes, noted] = await Promise.all([
    models.settingChanges.countDocuments({ workspace: workspace.id }),
    models.auditEntries.countDocuments({ workspace: workspace.id }),
  ]);
  return { stored: await storedIn(world), changes, noted };
}

const unset: SettingsPatch = {
  models: undefined,
  timeZone: undefined,
  caps: {},
  channels: undefined,
  userGroups: undefined,
  guests: false,
  pause: undefined,
  refill: undefined,
  admins: [],
  slackAdmins: undefined,
  adminChannel: undefined,
  alerts: undefined,
  statements: undefined,
  forbidden: [],
  defaults: {},
};
const unusual: SettingsPatch = {
  timeZone: 'Asia/Calcutta',
  caps: { personDay: 0, atOnce: 5, maxImages: 3, resolutions: ['4K', '1K'] },
  channels: ['C0TEAM001', 'C0GENERAL'],
  userGroups: ['S0DESIGN1', 'S0GONE001'],
  guests: true,
  checkPictures: false,
  pause: { words: 'Back  on Monday', by: 'U0ADMIN01', at: new Date(0) },
  refill: { kind: 'to', credits: 5 },
  admins: ['U0MEMBER2', 'U0MEMBER1', 'U0ADMIN01'],
  slackAdmins: 'owners',
  alerts: { lowBalance: 3 },
  forbidden: [
    { kind: 'regex', text: 'v\\d+' },
    { kind: 'exact', text: 'project x' },
  ],
  defaults: {
    language: 'pt-BR',
    model: 'fal-ai/retired',
    ratio: '7:7',
    resolution: '4K',
    articlePauseS: 0,
    threadOnly: true,
  },
};

const models = ['openai/gpt-image-2', 'fal-ai/retired', 'fal-ai/nano-banana-pro'];

it.each<[string, SettingsPatch]>([
  ['nothing', {}],
  ['much, in an order of its own, and what is not offered any more', unusual],
  ['models in an order of its own, one of them not offered any more', { models }],
])(
  'changes nothing by looking, and by sending pages as they were opened, with %s set',
  async (_set, patch) => {
    const { slack } = world;
    await putIn(world, { ...unset, ...patch });
    const before = await kept();
    for (const name of [...pages.map((page) => page.name), 'tokens', 'changes', 'audit-log']) {
      const page = await openPageIn(world, name);
      // Somebody to block has to be named, and the others are not forms over the settings.
      if (['blocked', 'tokens', 'changes', 'audit-log'].includes(name)) continue;
      const answer = await slack.submitView({ viewId: page.id });
      // A word list is tried before it is saved.
      if (name === 'words' && !page.closed) await slack.submitView({ viewId: page.id });
      expect([name, answer.error, page.errors, page.closed]).toEqual([name, undefined, {}, true]);
    }
    expect(await kept()).toEqual(before);
    await putIn(world, unset);
  },
);
