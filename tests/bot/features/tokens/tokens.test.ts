import type { View } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from '../../../api/support.js';
import { type, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const shown = () => world.slack.views.opened.at(-1) as View;
const textOf = (view: View) => JSON.stringify(view.raw);
/** The page with the tokens, opened from the menu of the settings. */
async function openTokens(): Promise<View> {
  const user = world.slack.users.admin;
  await type(world, 'settings', { user });
  // Where asking Slack takes long, the menu is filled in a moment after it has opened.
  const menu = await world.slack.waitFor('the menu', () => textOf(shown()).includes('tokens') && shown());
  await world.slack.clickInView({ viewId: menu.id, actionId: 'settings_open', value: 'tokens', user });
  return await world.slack.waitFor('the tokens', () => shown().callback_id === 'settings_tokens' && shown());
}
async function openForm(): Promise<View> {
  await world.slack.submitView({ viewId: (await openTokens()).id });
  return shown();
}

describe('/infograph settings', () => {
  it('is for admins', async () => {
    const before = world.slack.views.opened.length;
    const { words } = await type(world, 'settings');
    expect(words).toContain('Only an admin');
    expect(world.slack.views.opened).toHaveLength(before);
  });

  it('makes a token that lets a program in, shows it once, and takes it back', async () => {
    const form = await openForm();
    await world.slack.submitView({
      viewId: form.id,
      values: { name: 'Web shop', scopes: ['read', 'credits'], expiry: '30', cap: '25' },
    });
    const secret = /infograph_[\w-]{43}/.exec(textOf(shown()))?.[0] ?? '';
    const authorization = `Token ${secret}`;
    expect((await call(world, 'GET', '/api/credits/', { authorization })).status).toBe(200);
    expect((await call(world, 'POST', '/api/infographs/create/', { authorization })).status).toBe(403);
    const stored = await world.app.models.apiTokens.findOne({ name: 'Web shop' }).lean();
    expect(stored).toMatchObject({ createdBy: world.slack.users.admin, cap: 25 });
    expect(Math.round(((stored?.expiresAt?.getTime() ?? 0) - Date.now()) / 86_400_000)).toBe(30);

    const settings = await openTokens();
    expect(textOf(settings)).toContain('Web shop');
    expect(textOf(settings)).not.toContain(secret);
    await world.slack.clickInView({
      viewId: settings.id,
      actionId: 'revoke_token',
      value: stored?._id ?? '',
      user: world.slack.users.admin,
    });
    await until('the page without it', async () => !textOf(settings).includes('Web shop'));
    expect((await call(world, 'GET', '/api/credits/', { authorization })).status).toBe(401);
    expect(world.log.join('')).not.toContain(secret);
  });

  it('offers a token that can generate and no more, and says what it can do', async () => {
    const form = await openForm();
    await world.slack.submitView({ viewId: form.id, values: { name: 'Untouched' } });
    expect(textOf(shown())).toContain('It can create infographics, and see and cancel those.');
    const stored = await world.app.models.apiTokens.findOne({ name: 'Untouched' }).lean();
    expect(stored?.scopes).toEqual(['generate']);
  });

  it('says at its field what is wrong, and makes nothing', async () => {
    const before = await world.app.models.apiTokens.countDocuments({});
    const form = await openForm();
    await world.slack.submitView({ viewId: form.id, values: { name: 'Poor', cap: '0' } });
    expect(form.errors).toEqual({ cap: expect.stringContaining('whole number') });
    expect(await world.app.models.apiTokens.countDocuments({})).toBe(before);
  });
});
