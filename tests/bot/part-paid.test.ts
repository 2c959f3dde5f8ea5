import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { thread } from '../../src/bot/words/thread.js';
import type { FaultInjection } from '../../src/infographs/fault-injection.js';
import type { Infograph } from '../../src/models/infograph.js';
import { program } from '../api/support.js';
import { cli } from '../cli/support.js';
import { balance, ended, errorsIn, parent, type, until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

const PART = 'A cheaper tide table';
const FREE = 'A free tide table';
/** Sizes that cost something, and one that is free from the start. */
const prices = { 'fal-ai/nano-banana-pro': { '1K': 0, '2K': 3, '4K': 6 } };

/** What two of the prompts turn out to cost. */
const costsLess: FaultInjection = {
  credits: (real, { infographs }) => ({
    ...real,
    async settle(workspace, settle) {
      const { prompt = '' } = (await infographs.findOne({ _id: settle.infograph, workspace }).lean()) ?? {};
      const spent = new Map([
        [PART, 1],
        [FREE, 0],
      ]).get(prompt);
      return await real.settle(workspace, { ...settle, ...(spent === undefined ? {} : { credits: spent }) });
    },
  }),
};

describe('an infographic that cost less than was held for it', () => {
  let folder: string;
  let world: World;
  let part: Infograph;
  let free: Infograph;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'infograph-prices-'));
    const PRICES_FILE = join(folder, 'prices.json');
    await writeFile(PRICES_FILE, JSON.stringify(prices));
    world = await startWorld({ credits: 6, settings: { PRICES_FILE }, faultInjection: costsLess });
    await type(world, PART);
    await type(world, FREE);
    [part, free] = [await made(PART), await made(FREE)];
  });
  afterAll(async () => {
    expect(errorsIn(world)).toEqual([]);
    await world.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function made(prompt: string): Promise<Infograph> {
    const [infograph] = await ended(world, prompt);
    if (infograph?.delivery !== 'posted') throw new Error(`"${prompt}" was not posted`);
    return infograph;
  }
  const command = async (...line: string[]) => await cli(line, world.settings);

  it('says where it stands and in the history what was paid', async () => {
    expect(await balance(world)).toEqual({ available: 5, held: 0 });
    const said = (infograph: Infograph) => thread.state([infograph], (user) => user);
    expect([said(part), said(free)]).toEqual([
      expect.stringContaining('1 credit used'),
      expect.stringContaining('Free'),
    ]);
    expect(thread.state([part, free], (user) => user)).toContain('2 of 2 done, 1 credit used');
    const { words } = await type(world, 'history');
    expect(words).toContain('Done  ·  1 credit  ·');
    expect(words).toContain('Done  ·  free  ·');
    expect(words).not.toContain('3 credits');
  });

  it('is told to admins, on Home and in the refund form, as what was paid; what was free has no refund', async () => {
    const { slack } = world;
    await slack.openHome(slack.users.admin);
    const home = await until('the ledger on Home', async () => {
      const view = slack.views.home(slack.users.admin);
      return view && JSON.stringify(view.blocks).includes('*1* charged, 2 returned') && view;
    });
    const refunds = JSON.stringify(home.blocks).match(/"action_id":"refund","value":"[^"]{1,40}"/g);
    expect(refunds).toEqual([expect.stringContaining(part._id)]);
    await slack.clickInView({
      viewId: home.id,
      user: slack.users.admin,
      actionId: 'refund',
      value: part._id,
    });
    await slack.waitFor('the form', () =>
      slack.views.opened.find(({ blocks }) => JSON.stringify(blocks).includes('Return *1 credit*')),
    );
  });

  it("is told to the operator, with what came back: in the ledger, the story, the month's entries and report", async () => {
    expect((await command('credits', 'audit')).exitCode).toBe(0);
    expect((await command('credits', 'history')).out).toContain(`${part._id} (2 returned)`);
    expect((await command('credits', 'history', '--json')).json).toMatchObject({
      entries: expect.arrayContaining([
        expect.objectContaining({ kind: 'capture', infograph: part._id, credits: 1, returned: 2 }),
        expect.objectContaining({ kind: 'capture', infograph: free._id, credits: 0, returned: 3 }),
      ]),
    });
    const story = await command('trace', part._id);
    expect(story.out).toContain('1 credit of the 3 held');
    expect(story.out).toContain('1 credit, 2 given back');
    expect((await command('trace', free._id, '--json')).json).toMatchObject({
      costCredits: 3,
      paidCredits: 0,
    });
    const { out } = await command('statement', world.app.workspace.id, '--csv');
    expect(out).toContain(`${part._id},-1,,5,2 more not held any more`);
    const { json } = await command('statement', world.app.workspace.id, '--json');
    expect(json).toMatchObject({ opening: 0, granted: 6, spent: 1, closing: 5, held: 0, images: 2 });
    expect((await command('report', '--json')).json).toMatchObject({
      credits: { hold: 6, capture: 1, release: 5, grant: 6 },
    });
  });

  it('is listed to programs with what was paid', async () => {
    const { body } = await (await program(world)).get('/api/infographs/');
    expect(body).toMatchObject({
      infographs: [
        { id: free._id, credits: 0 },
        { id: part._id, credits: 1 },
      ],
    });
  });

  it('is refunded with what was paid, by the operator too; what was free is not', async () => {
    const line = (infograph: Infograph) => [
      ...['credits', 'refund', world.app.workspace.id, infograph._id, '--reason', 'wrong', '--json'],
    ];
    expect((await command(...line(free))).json).toMatchObject({ error: { code: 'not_paid' } });
    expect((await command(...line(part))).json).toMatchObject({ refunded: 1, available: 6 });
    const { slack } = world;
    await slack.waitFor('the direct message', () =>
      slack
        .messages(slack.dm(part.requester))
        .find((message) => slack.plainText(message).includes('1 credit')),
    );
    expect((await command('credits', 'audit')).exitCode).toBe(0);
  });

  it('may cost nothing from the start, where nothing is left, and is counted as made', async () => {
    const { app } = world;
    for (const prompt of ['Half of the rest', 'The other half']) {
      await type(world, prompt);
      await ended(world, prompt);
    }
    expect(await balance(world)).toEqual({ available: 0, held: 0 });
    await type(world, 'Free from the start --res 1K -n 2');
    const both = await ended(world, 'Free from the start');
    expect(both.map(({ costCredits, delivery }) => [costCredits, delivery])).toEqual([
      [0, 'posted'],
      [0, 'posted'],
    ]);
    expect(await balance(world)).toEqual({ available: 0, held: 0 });
    await parent(world, 'Free from the start', 'its end', (text) => text.includes('2 of 2 done, free'));
    expect((await app.credits.audit()).flatMap(({ drifts }) => drifts)).toEqual([]);
  });
});
