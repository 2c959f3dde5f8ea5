import type { Fault, Message, SlackStandIn } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CrashPoint } from '../../../src/infographs/core/crash-points.js';
import { entriesOf, expectBooksInOrder, expectSeenAndPaidOnce } from '../../faults/support/promise.js';
import { callsOf, newScene, type Scene } from '../../faults/support/scene.js';
import { type AppProcess, startAppProcess } from '../../support/app-process.js';
import { type CrashLab, openCrashLab } from '../../support/crash-lab.js';
import { storeSettings } from '../../support/stored-settings.js';
import { ended, until } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

const FOREVER = { times: Number.POSITIVE_INFINITY };
/** From the first refusal until the person has the address. */
const WITHIN_MS = 60_000;
const addressesIn = (slack: SlackStandIn, message: Message) =>
  slack
    .links(message)
    .filter(({ label }) => label === 'open the image')
    .map(({ url }) => url);

/** All that stands in a conversation, and in its threads. */
const allIn = (slack: SlackStandIn, place: string) =>
  slack.messages(place).flatMap((one) => [one, ...slack.replies(place, one.ts)]);

async function expectImageAt(address = ''): Promise<void> {
  const image = await fetch(address);
  expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png']);
}

describe('where Slack takes no files', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ settings: { COLLECT_AFTER_S: '60' } });
  });
  afterAll(() => world.stop());

  const directly = ({ user }: Scene) => allIn(world.slack, world.slack.dm(user));
  const linksIn = (messages: readonly Message[]) => messages.flatMap((one) => addressesIn(world.slack, one));
  const errorsOf = (id = 'none') =>
    world.log.filter((line) => line.includes('takes no file') && line.includes(id));

  const codes: Array<[string, string, Fault]> = [
    ['files.getUploadURLExternal', "doesn't take files", { kind: 'error', error: 'file_uploads_disabled' }],
    ['files.getUploadURLExternal', 'is full', { kind: 'error', error: 'storage_limit_reached' }],
    ['files.completeUploadExternal', "isn't allowed to upload", { kind: 'error', error: 'missing_scope' }],
    ['files.getUploadURLExternal', "wouldn't show", { kind: 'error', error: 'a_code_of_tomorrow' }],
    ['upload', "wouldn't show", { kind: 'answer', body: '<html>Forbidden</html>', status: 403 }],
  ];

  it.concurrent.each(codes)(
    'the person gets a link to our own copy (%s: %s), which is paid, and operators read it once',
    async (method, why, fault) => {
      const scene = newScene(world, `Refused by ${method} ${why}`);
      const { complete, upload, uploadUrl } = callsOf(world, scene);
      const when = { upload, 'files.completeUploadExternal': complete }[method] ?? uploadUrl;
      world.slack.fail(method, fault, { ...FOREVER, when });
      await scene.ask();
      await world.slack.waitFor('the link', () => linksIn(directly(scene)).length > 0, WITHIN_MS);
      const [infograph] = await ended(world, scene.prompt);
      expect(infograph).toMatchObject({ status: 'completed', delivery: 'posted' });
      expect(infograph && (await entriesOf(world, infograph))).toEqual(['hold', 'capture']);
      const [address] = linksIn(directly(scene));
      expect(address).toContain(`${world.settings.PUBLIC_URL}/images/`);
      await expectImageAt(address);
      expect(directly(scene).map(world.slack.plainText).join()).toContain(why);
      const replies = allIn(world.slack, scene.channel).filter(({ thread_ts }) => thread_ts);
      expect(replies.map(world.slack.plainText)).toEqual([expect.stringContaining('in a direct message')]);
      expect(linksIn(replies)).toEqual([]);
      expect(errorsOf(infograph?._id)).toHaveLength(1);
      expect(errorsOf(infograph?._id).join()).not.toContain(scene.prompt);
    },
  );

  it.concurrent('and takes them again within seconds, the picture is in the thread as ever', async () => {
    const scene = newScene(world, 'Refused for a moment');
    const fault = { kind: 'error', error: 'storage_limit_reached' } as const;
    world.slack.fail('files.getUploadURLExternal', fault, {
      times: 3,
      when: callsOf(world, scene).uploadUrl,
    });
    await scene.ask();
    await expectSeenAndPaidOnce(world, scene);
    expect(linksIn(directly(scene))).toEqual([]);
  });

  it.concurrent('nor direct messages, the link is in the reply', async () => {
    const scene = newScene(world, 'No direct messages either');
    const { openDm, uploadUrl } = callsOf(world, scene);
    const fault: Fault = { kind: 'error', error: 'missing_scope' };
    world.slack.fail('files.getUploadURLExternal', fault, { ...FOREVER, when: uploadUrl });
    world.slack.fail('conversations.open', fault, { ...FOREVER, when: openDm });
    await scene.ask();
    const links = () => linksIn(allIn(world.slack, scene.channel));
    await world.slack.waitFor('the link', () => links().length > 0, WITHIN_MS);
    await expectImageAt(links()[0]);
    expect(await ended(world, scene.prompt)).toMatchObject([{ delivery: 'posted' }]);
  });

  it('the books are in order', () => expectBooksInOrder(world));
});

describe('where Slack takes no files and the app has no address', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ socketMode: true });
    await storeSettings(world.app.models, world.app.workspace.id, { defaults: { onlyMe: true } });
  });
  afterAll(() => world.stop());

  it('the person gets that of the image service, in the thread that only they see', async () => {
    const { slack } = world;
    const fault: Fault = { kind: 'error', error: 'file_uploads_disabled' };
    slack.fail('files.getUploadURLExternal', fault, FOREVER);
    await slack.command({ text: 'Nowhere to be fetched' });
    const links = () => allIn(slack, slack.dm(slack.users.member)).flatMap((one) => addressesIn(slack, one));
    await slack.waitFor('the link', () => links().length > 0, WITHIN_MS);
    expect(await ended(world, 'Nowhere to be fetched')).toMatchObject([{ delivery: 'posted' }]);
    expect(new Set(links()).size).toBe(1);
    const replies = allIn(slack, slack.dm(slack.users.member)).filter(({ thread_ts }) => thread_ts);
    expect(replies.map(slack.plainText)).toEqual([expect.stringContaining('charged as usual')]);
    await expectImageAt(links()[0]);
  });
});

describe('kill -9, where Slack takes no files', () => {
  const labs: CrashLab[] = [];
  const apps: AppProcess[] = [];
  afterAll(async () => {
    await Promise.all(apps.filter((app) => app.isAlive()).map((app) => app.kill()));
    await Promise.all(labs.map((lab) => lab.stop()));
  });

  // Slack's refusals are waited out for a while in each of them, so they are tried side by side.
  it.concurrent.each([
    'store:stored',
    'deliver:posted',
    'deliver:stored',
    'link:intended',
    'link:sent',
    'settle:stored',
  ] satisfies CrashPoint[])('at %s: the person has a link, and it is paid once', async (checkpoint) => {
    const lab = await openCrashLab();
    labs.push(lab);
    const { slack, settings } = lab;
    const fault: Fault = { kind: 'error', error: 'file_uploads_disabled' };
    slack.fail('files.getUploadURLExternal', fault, FOREVER);
    const doomed = await startAppProcess(settings, { crash: { at: checkpoint } });
    apps.push(doomed);
    await slack.command({ text: `Killed at ${checkpoint}` });
    expect(await doomed.gone).toEqual({ code: null, signal: 'SIGKILL' });
    const app = await startAppProcess(settings);
    apps.push(app);
    await until('the end', async () => {
      const metrics = await (await fetch(`${settings.PUBLIC_URL}/metrics`)).text();
      return /^infograph_in_flight 0$/m.test(metrics);
    });
    const seen = [slack.dm(slack.users.member), slack.channels.general].flatMap((place) =>
      allIn(slack, place).flatMap((message) => addressesIn(slack, message)),
    );
    expect(seen.length).toBeGreaterThan(0);
    for (const address of seen) await expectImageAt(address);
    expect(await app.stop()).toEqual({ code: 0, signal: null });
    const { audit, infographs } = await lab.inspect();
    expect(infographs).toMatchObject([{ status: 'completed', delivery: 'posted' }]);
    expect(audit).toMatchObject([{ drifts: [], held: 0 }]);
    expect(lab.fal.jobs).toHaveLength(1);
  });
});
