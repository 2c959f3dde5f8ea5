import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cli } from '../../cli/support.js';
import { ended, errorsIn, type, until } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

describe('a statement', () => {
  let world: World;
  let month: string;
  beforeAll(async () => {
    world = await startWorld({ credits: 50, settings: { CREDIT_PRICE: '0.20 USD' } });
    await type(world, 'The water cycle --res 4K');
    await ended(world, 'The water cycle');
    await until('it to be paid', () => world.app.models.ledger.exists({ kind: 'capture' }));
    month = new Date().toISOString().slice(0, 7);
  });
  afterAll(async () => {
    expect(errorsIn(world)).toEqual([]);
    await world.stop();
  });

  const inDm = (user: string, probe: (text: string, files: string[]) => boolean) => {
    const { slack } = world;
    return slack.waitFor('a direct message', () =>
      slack.messages(slack.dm(user)).find((message) => probe(slack.plainText(message), message.files)),
    );
  };

  it('comes to the admin who asks, as a message with a picture and as a file that adds up', async () => {
    const { slack, app } = world;
    const { admin, member } = slack.users;
    const { words } = await type(world, `statement ${month}`, { user: admin });
    expect(words).toContain('as a direct message');

    const message = await inDm(admin, (text) => text.includes('Statement for'));
    const told = slack.plainText(message);
    for (const part of ['Opening balance', '50 credits (10.00 USD)', '2 credits (0.40 USD)', '48 credits'])
      expect(told).toContain(part);
    expect(told).toContain('1 infographic posted, 0 failed, 0 canceled');
    expect(JSON.stringify(message.blocks)).toContain(`<@${member}>: 2 credits (0.40 USD), 1 infographic`);
    expect(JSON.stringify(message.blocks)).toContain(`<#${slack.channels.general}>`);
    const image = message.blocks.find(({ type }) => type === 'image');
    expect(String(image?.alt_text)).toMatch(/^Credits used per day in .*: 2\.$/);

    const shared = await inDm(admin, (_text, files) => files.length > 0);
    const file = slack.files.find(({ id }) => id === shared.files[0]);
    expect(file?.name).toBe(`infograph-${app.workspace.id}-${month}.csv`);
    const lines = (file?.bytes.toString() ?? '').trim().split('\r\n');
    expect(lines.map((line) => line.split(',')[1])).toEqual(['entry', 'grant', 'hold', 'capture']);
    expect(lines[3]?.split(',').slice(4)).toEqual([
      ...[member, slack.channels.general, expect.stringMatching(/^ig_/), '-2', '-0.40', '48', ''],
    ]);

    const printed = await cli(['statement', app.workspace.id, month, '--csv'], world.settings);
    expect(printed.out).toBe(file?.bytes.toString());
  });

  it('is printed by the command line, for people and for programs', async () => {
    const { id } = world.app.workspace;
    const { out } = await cli(['statement', id], world.settings);
    expect(out).toMatch(/closing +48 +9\.60/);
    const { json } = await cli(['statement', id, month, '--json'], world.settings);
    expect(json).toMatchObject({ spent: 2, closing: 48, currency: 'USD', money: { spent: '0.40' } });
    expect((await cli(['statement', id, '2026-13'], world.settings)).exitCode).toBe(2);
    expect((await cli(['statement', id, '--csv', '--json'], world.settings)).exitCode).toBe(2);
  });

  it('is for admins only, and of a month that has begun', async () => {
    const before = await world.app.models.notices.countDocuments();
    const { member, admin } = world.slack.users;
    expect((await type(world, 'statement', { user: member })).words).toContain('Only an admin');
    expect((await type(world, 'statement 2999-01', { user: admin })).words).toContain("hasn't started yet");
    expect((await type(world, 'statement 2026-13', { user: admin })).words).toContain("isn't a month");
    expect(await world.app.models.notices.countDocuments()).toBe(before);
  });

  it('comes without its picture where Slack takes no file, with the days in text', async () => {
    const { slack } = world;
    const { owner } = slack.users;
    const fault = { kind: 'error' as const, error: 'invalid_arguments' };
    slack.fail('files.getUploadURLExternal', fault, {
      when: ({ filename }) => `${filename}`.endsWith('.png'),
    });
    await type(world, 'statement', { user: owner });
    const message = await inDm(owner, (text) => text.includes('Credits used per day'));
    expect(message.blocks.map(({ type }) => type)).not.toContain('image');
    await inDm(owner, (_text, files) => files.length > 0);
  });

  it('that a channel gets names nobody, and comes there once', async () => {
    const { slack, app } = world;
    const { team } = slack.channels;
    const notice = {
      ...{ kind: 'slack' as const, about: 'statement' as const, workspace: app.workspace.id, channel: team },
      ...{ status: 'waiting' as const, tries: [], at: new Date(), nextStepAt: new Date() },
      ...{ leaseUntil: new Date(0), fence: 0, signals: 0, attempts: 0, _id: 'nt_statement of a test' },
      news: { about: 'statement' as const, month },
    };
    await app.models.notices.insertMany([notice]);
    await until('it to be posted', () => app.models.notices.exists({ _id: notice._id, status: 'delivered' }));
    const posts = slack.messages(team).filter((one) => slack.plainText(one).includes('Statement for'));
    expect(posts).toHaveLength(1);
    expect(JSON.stringify(posts)).not.toContain(slack.users.member);
    expect(JSON.stringify(posts)).toContain('By channel');
  });
});
