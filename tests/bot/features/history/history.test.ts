import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Ephemeral } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../../src/lib/ids.js';
import type { Infograph } from '../../../../src/models/infograph.js';
import { heldBatch } from '../../../support/batch.js';
import { errorsIn, type, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';

describe('/infograph history', () => {
  let world: World;
  let hour = 0;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(async () => {
    const errors = errorsIn(world);
    await world.stop();
    expect(errors).toEqual([]);
  });

  /** Something asked for an hour after what was asked for before. */
  async function asked(
    requester: string,
    prompt: string,
    set: Partial<Infograph> = {},
    { channel = world.slack.channels.general, count = 1 } = {},
  ): Promise<Infograph[]> {
    const { models, workspace } = world.app;
    const { infographs, thread } = heldBatch({ workspace: workspace.id, count });
    const acceptedAt = new Date(Date.UTC(2026, 0, 1, hour++));
    const made = infographs.map((infograph) => ({
      ...infograph,
      requester,
      prompt,
      acceptedAt,
      draws: [],
      ...set,
    }));
    await models.infographs.insertMany(made);
    if (!thread) throw new Error('a batch of Slack has a thread');
    await models.threads.insertMany([
      { ...thread, requester, prompt, asked: channel, channel, ts: `17000000${hour + 10}.000001` },
    ]);
    return made;
  }
  const done = { status: 'completed', delivery: 'posted' } as const;

  async function history(user: string): Promise<Ephemeral> {
    const { answer } = await type(world, 'history', { user });
    expect(answer.status).toBe(200);
    return world.slack.ephemerals({ user }).at(-1) as Ephemeral;
  }
  /** The page that a button leads to, in the place of the one that was there. */
  async function press(page: Ephemeral, actionId: string): Promise<Ephemeral> {
    const { replaced } = page;
    const { channel, ts, user } = page;
    await world.slack.click({ channel, ts, user, actionId: `history_${actionId}` });
    return await world.slack.waitFor('another page', () => page.replaced > replaced && page);
  }
  const words = (page: Ephemeral) => world.slack.plainText(page);
  const prompts = (page: Ephemeral) => words(page).match(/Prompt \d+/g);
  const buttons = (page: Ephemeral) =>
    world.slack.buttons(page).flatMap(({ text }) => (text === 'Search…' ? [] : text));

  it('is empty for somebody new', async () => {
    const page = await history(world.slack.addUser({ name: 'new' }));
    expect(words(page)).toContain("You haven't created an infographic yet.");
    expect(buttons(page)).toEqual([]);
  });

  it('tells of each what became of it and what it cost, with a link to it', async () => {
    const user = world.slack.addUser({ name: 'various' });
    const failure = { code: 'content_refused' as const, detail: '' };
    const refund = { by: 'U0ADMIN01', at: new Date(), reason: 'ugly' };
    const reply = { channel: 'C0GENERAL', ts: '1700000099.000002', sentAt: new Date() };
    await asked(user, 'One that was paid', { ...done, reply, costCredits: 2 });
    await asked(user, 'One that was given back', { ...done, refund });
    await asked(user, 'One that was refused', { status: 'failed', failure });
    await asked(user, 'One that was canceled', { status: 'canceled' });
    await asked(user, 'Words of long ago', { ...done, forgottenAt: new Date() });
    const page = await history(user);
    const text = words(page);
    for (const part of ['Canceled  ·  not charged', 'Failed  ·  not charged', 'Done  ·  2 credits  ·']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('because of its content rules');
    expect(text).toContain('Done  ·  refunded (1 credit)');
    expect(text).toContain('The prompt was deleted');
    expect(text).not.toContain('long ago');
    expect(text.indexOf('canceled')).toBeLessThan(text.indexOf('One that was paid'));
    const address = new URL(world.slack.links(page).at(-1)?.url ?? '');
    expect(address.pathname).toBe('/archives/C0GENERAL/p1700000099000002');
    expect(address.searchParams.get('cid')).toBe('C0GENERAL');
  });

  it('keeps its pages as they are while new ones are asked for', async () => {
    const user = world.slack.addUser({ name: 'paging' });
    for (let n = 1; n <= 11; n++) await asked(user, `Prompt ${n}`, done);
    const page = await history(user);
    expect(prompts(page)).toEqual([11, 10, 9, 8, 7].map((n) => `Prompt ${n}`));
    expect(buttons(page)).toEqual(['Older']);
    await asked(user, 'Prompt 12', done);
    expect(prompts(await press(page, 'older'))).toEqual([6, 5, 4, 3, 2].map((n) => `Prompt ${n}`));
    expect(buttons(page)).toEqual(['Newer', 'Older']);
    expect(prompts(await press(page, 'older'))).toEqual(['Prompt 1']);
    expect(buttons(page)).toEqual(['Newer']);
    expect(prompts(await press(page, 'newer'))).toEqual([6, 5, 4, 3, 2].map((n) => `Prompt ${n}`));
    expect(prompts(await press(page, 'newer'))).toEqual([11, 10, 9, 8, 7].map((n) => `Prompt ${n}`));
    expect(prompts(await press(page, 'newer'))).toEqual([12, 11, 10, 9, 8].map((n) => `Prompt ${n}`));
    expect(buttons(page)).toEqual(['Older']);
  });

  it('counts the images of one request, and shows what was asked for once', async () => {
    const user = world.slack.addUser({ name: 'batch' });
    await asked(user, 'Four at once', done, { count: 4 });
    const text = words(await history(user));
    expect(text.match(/\d of 4/g)).toEqual([1, 2, 3, 4].map((n) => `${n} of 4`));
    expect(text.match(/Four at once/g)).toHaveLength(1);
  });

  describe('searched', () => {
    const shown = () => JSON.stringify(world.slack.views.opened.at(-1)?.raw ?? '');
    async function searched(user: string, values: Record<string, string>, shows: string): Promise<string> {
      const { slack } = world;
      const { channel, ts } = await history(user);
      const before = slack.views.opened.length;
      await slack.click({ channel, ts, user, actionId: 'history_search' });
      const form = await slack.waitFor(
        'the form',
        () =>
          slack.views.opened.length > before &&
          shown().includes('static_select') &&
          slack.views.opened.at(-1),
      );
      await slack.submitView({ viewId: form.id, values });
      await slack.waitFor(shows, () => shown().includes(shows));
      return shown();
    }

    it('finds words as they are written, of what the reader may read', async () => {
      const { slack } = world;
      const user = slack.addUser({ name: 'seeker', tz: 'Pacific/Auckland' });
      const admin = slack.addUser({ name: 'finder', is_admin: true });
      await asked(user, 'Needles (.*) in HAY', done);
      await asked(user, 'Needles of pines', { ...done, acceptedAt: new Date('2026-05-01T13:00:00Z') });
      await asked(user, 'Needles (.*) in secret', done, { channel: slack.channels.secret });
      const own = await searched(user, { text: 'needles (.*)' }, 'in HAY');
      expect(own).toContain('in secret');
      expect(own).not.toContain('pines');
      const everybodys = await searched(admin, { text: 'NEEDLES' }, 'in HAY');
      expect(everybodys).toContain('of pines');
      expect(everybodys).not.toContain('secret');
      // One o'clock at night of the second, where they are.
      const days = { from: '2026-05-02', to: '2026-05-02' };
      expect(await searched(user, days, 'of pines')).not.toContain('HAY');
      const failed = await searched(admin, { who: user, state: 'failed' }, 'Nothing found.');
      expect(failed).not.toContain('Needles');
    });
  });

  describe("everybody's", () => {
    it('is for admins, with Refund where something was paid, and without what was said in private', async () => {
      const { slack } = world;
      const other = slack.addUser({ name: 'other' });
      // One who asked for nothing.
      const admin = slack.addUser({ name: 'boss', is_admin: true });
      const [paid] = await asked(other, 'Said in public', done);
      await asked(other, 'Said among few', done, { channel: slack.channels.secret });
      await asked(other, 'Said to one alone', done, { channel: slack.channels.foreignDm });
      const [free] = await asked(other, 'Canceled in public', { status: 'canceled' });
      const page = await press(await history(admin), 'scope');
      const text = words(page);
      expect(text).toContain("Everyone's latest infographics");
      expect(text).toContain('by @other');
      expect(text).toContain('Said in public');
      expect(text).not.toContain('Said among few');
      expect(text).not.toContain('Said to one alone');
      expect(text.match(/From a private channel or direct message/g)).toHaveLength(2);
      const refunds = slack.buttons(page).filter(({ text: shown }) => shown === 'Refund…');
      expect(refunds.map(({ value }) => value)).toContain(paid?._id);
      expect(refunds.map(({ value }) => value)).not.toContain(free?._id);
      const links = slack.links(page).map(({ url }) => url);
      expect(links.some((url) => url.includes(slack.channels.general))).toBe(true);
      expect(links.join()).not.toMatch(new RegExp(`${slack.channels.secret}|${slack.channels.foreignDm}`));
      expect(buttons(await press(page, 'scope'))).toEqual(["Show everyone's"]);
    });

    it('is shown to nobody else, whatever they send, and the attempt is logged', async () => {
      const { slack, log } = world;
      const { member, admin } = slack.users;
      await asked(admin, 'What the admin wanted', done);
      const older = { at: Date.now(), id: newId('ig') };
      const forged = [
        JSON.stringify({ scope: 'all' }),
        JSON.stringify({ scope: 'all', olderThan: older }),
        JSON.stringify({ scope: 'mine', user: admin }),
        'nonsense',
      ];
      const told: string[] = [];
      const server = createServer((request, response) => {
        request.on('data', (chunk) => told.push(String(chunk)));
        request.on('end', () => response.end('ok'));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      for (const value of forged) {
        const body = payloadOf(slack.workspace.id, member, value, `http://127.0.0.1:${port}/`);
        await slack.post({ body, headers: { ...form, ...slack.sign(body) } });
      }
      await until('all answers', async () => told.length === forged.length);
      server.close();
      expect(told.filter((answer) => answer.includes('Only an admin'))).toHaveLength(2);
      expect(told.join()).not.toContain('What the admin wanted');
      const refused = log.filter((line) => line.includes("look at everybody's history"));
      expect(refused).toHaveLength(2);
      expect(refused.every((line) => line.includes(member))).toBe(true);

      const page = await press(await history(slack.users.owner), 'scope');
      expect(words(page)).toContain('What the admin wanted');
    });
  });
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** A press on a button that was never shown, signed as Slack signs what somebody's client sends it. */
function payloadOf(team: string, user: string, value: string, responseUrl: string): string {
  const payload = {
    type: 'block_actions',
    user: { id: user },
    team: { id: team },
    trigger_id: '1.2',
    response_url: responseUrl,
    actions: [{ type: 'button', action_id: 'history_scope', block_id: 'b', value }],
  };
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}
