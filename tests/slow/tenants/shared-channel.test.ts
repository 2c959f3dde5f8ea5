import type { Message, SlackTeam } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { install, startManyWorld } from '../../support/installs.js';
import { until } from '../../support/story.js';
import type { World } from '../../support/world.js';

// Two organizations that have both installed the app, and share one channel (Slack Connect).
let world: World;
let acme: SlackTeam;
let other: SlackTeam;
let channel: string;
beforeAll(async () => {
  world = await startManyWorld({ credits: 10 });
  acme = world.slack.addTeam({ name: 'Acme', enterprise: { id: 'E0ACME', name: 'Acme' } });
  other = world.slack.addTeam({ name: 'Other', enterprise: { id: 'E0OTHER', name: 'Other' } });
  channel = acme.addChannel({ name: 'acme-and-other', botIsMember: true });
  acme.shareChannel(channel, other);
  await install(world, acme, { orgWide: true });
  await install(world, other, { orgWide: true });
});
afterAll(() => world.stop());

const jobsOf = ({ workspace }: SlackTeam) =>
  world.app.models.infographs.find({ workspace: workspace.id }).sort({ acceptedAt: 1 }).lean();
const balanceOf = ({ workspace }: SlackTeam) => world.app.credits.balance(workspace.id);
/** Whose tokens were used since. */
const holders = (since: number) =>
  new Set(world.slack.calls.slice(since).flatMap(({ holder }) => holder ?? []));

/** Asks in the shared channel. @returns the parent message once it is there */
async function ask(team: SlackTeam, text: string): Promise<Message> {
  await team.command({ text, channel, user: team.users.member });
  return await world.slack.waitFor(`the parent of "${text}"`, () =>
    acme.messages(channel).find((message) => acme.plainText(message).includes(text)),
  );
}

describe('in a channel that two organizations share', () => {
  it('each asks with its own credits, and is answered by its own app', async () => {
    for (const team of [acme, other]) {
      await ask(team, `A map for ${team.workspace.name}`);
      await until('its image', async () =>
        (await jobsOf(team)).some(({ delivery }) => delivery === 'posted'),
      );
      expect((await jobsOf(team)).map(({ workspace }) => workspace)).toEqual([team.workspace.id]);
    }
    const posted = world.slack.calls.filter(({ args }) => args.channel === channel);
    const used = posted.map(({ holder, args }) => `${holder} for ${args.team_id}`);
    expect(new Set(used)).toEqual(
      new Set([`E0ACME for ${acme.workspace.id}`, `E0OTHER for ${other.workspace.id}`]),
    );
    for (const team of [acme, other]) expect(await balanceOf(team)).toMatchObject({ available: 9, held: 0 });
    // Whatever is called afterwards was caused afterwards.
    await until('all edits to be made', async () => {
      const { infographs, threads } = world.app.models;
      const open = { nextStepAt: { $exists: true } };
      return (await threads.countDocuments(open)) + (await infographs.countDocuments(open)) === 0;
    });
  });

  it("an admin of the one can neither stop nor pay back the other's, and spends nothing there", async () => {
    world.fal.outcome({ kind: 'stuck' });
    const parent = await ask(acme, 'A map that takes long');
    const button = () => acme.buttons(parent).find(({ actionId }) => actionId === 'cancel_batch');
    await world.slack.waitFor('the button', button);
    const before = await Promise.all([balanceOf(acme), balanceOf(other), jobsOf(other)]);
    const since = world.slack.calls.length;
    const stranger = other.users.admin;

    await acme.click({ user: stranger, channel, ts: parent.ts, actionId: 'cancel_batch' });
    await world.slack.waitFor('the refusal', () =>
      acme
        .ephemerals({ user: stranger, channel })
        .find((one) => /only|cannot|ask/i.test(acme.plainText(one))),
    );
    const done = acme.messages(channel).find((message) => acme.plainText(message).includes('A map for Acme'));
    await acme.shortcut({ callbackId: 'refund_infograph', user: stranger, channel, ts: done?.ts ?? '' });
    await until('the second refusal', async () =>
      world.log.some((line) => line.includes('admin action refused') && line.includes(stranger)),
    );

    expect(await Promise.all([balanceOf(acme), balanceOf(other), jobsOf(other)])).toEqual(before);
    expect((await jobsOf(acme)).map(({ status }) => status)).toEqual(['completed', 'processing']);
    // What was told was told by the app whose message it is.
    expect([...holders(since)]).toEqual(['E0ACME']);
    expect(await world.app.installations.workspacesOf('E0ACME')).toEqual([acme.workspace.id]);
    expect(await world.app.installations.workspacesOf('E0OTHER')).toEqual([other.workspace.id]);
  });

  it("the one's people may ask with their own app alone, whatever the other's settings are", async () => {
    const since = world.slack.calls.length;
    // A form of Acme's app, sent by somebody of Other: it names their workspace, and the app's in the view.
    await acme.openHome(acme.users.member);
    const home = await world.slack.waitFor('the Home tab', () => acme.views.home(acme.users.member));
    const [compose] = acme.buttons(home).filter(({ actionId }) => actionId === 'home_compose');
    if (!compose) throw new Error('no button to ask with');
    await acme.clickInView({ viewId: home.id, actionId: compose.actionId, user: acme.users.member });
    const form = await world.slack.waitFor('the form', () =>
      acme.views.opened.find(({ callback_id }) => callback_id === 'composer'),
    );
    const answer = await acme.submitView({
      viewId: form.id,
      user: other.users.member,
      values: { prompt: 'A map on their account', channel },
    });
    await until('an answer', async () =>
      JSON.stringify([answer.body, acme.ephemerals(), acme.messages(acme.dm(other.users.member))]).includes(
        'other organi',
      ),
    );
    expect((await world.app.models.infographs.find({ prompt: 'A map on their account' }).lean()).length).toBe(
      0,
    );
    expect([...holders(since)]).toEqual(['E0ACME']);
  });
});
