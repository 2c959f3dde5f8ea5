import type { Message } from '@infograph/slack-stand-in';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type AppProcess, startAppProcess } from '../../support/app-process.js';
import { type CrashLab, openCrashLab } from '../../support/crash-lab.js';
import { withStoredData } from '../../support/stored-data.js';

let lab: CrashLab;
let apps: AppProcess[];
beforeEach(async () => {
  // What draws has room for two points in a picture.
  lab = await openCrashLab({ DRAWING_ROOM: '2' });
  apps = [];
});
afterEach(async () => {
  for (const app of apps) if (app.isAlive()) await app.kill();
  await lab.stop();
});

async function start(): Promise<AppProcess> {
  const app = await startAppProcess(lab.settings);
  apps.push(app);
  return app;
}

const prompt = 'What we value\n- Honesty\n- Tea\n- Sleep';

const replies = (): Message[] => {
  const { slack } = lab;
  const { general } = slack.channels;
  return slack.messages(general).flatMap(({ ts }) => slack.replies(general, ts));
};
const offered = () =>
  lab.slack.waitFor(
    'the offer',
    () =>
      replies().find((message) =>
        lab.slack.buttons(message).some(({ actionId }) => actionId === 'result_pages'),
      ),
    60_000,
  );
const press = ({ channel, ts }: Message) => lab.slack.click({ channel, ts, actionId: 'result_pages' });
const calls = (method: string) => lab.slack.calls.filter((call) => call.method === method).length;
/** The titles of the files in the thread, by message. */
const brought = () =>
  replies()
    .map(({ files = [] }) => files.map((id) => lab.slack.file(id)?.title))
    .filter((titles) => titles.length > 0);
const told = (words: string) =>
  lab.slack.waitFor(
    words,
    () => lab.slack.ephemerals({}).some((message) => lab.slack.plainText(message).includes(words)),
    60_000,
  );

/** What was stored, while no app runs; a minute passes. */
const stored = async () =>
  await withStoredData(lab.settings.DATA_DIR ?? '', async ({ models }) => {
    const found = await models.infographs.findOne({}).lean();
    await models.infographs.updateOne({}, { $set: { 'got.0.at': new Date(Date.now() - 120_000) } });
    return found;
  });

it('all pages that were asked for come once, though the app is killed between the record and the upload', async () => {
  const { slack } = lab;
  const doomed = await start();
  await slack.command({ text: `${prompt} --draw exact`, channel: slack.channels.general });
  const message = await offered();
  const before = calls('files.getUploadURLExternal');
  slack.fail('files.getUploadURLExternal', { kind: 'hang' });
  await press(message);
  await slack.waitFor('the upload', () => calls('files.getUploadURLExternal') > before, 60_000);
  await doomed.kill();
  slack.clearFaults();

  const second = await start();
  await press(message);
  await told('All the pages are there already, or on their way.');
  expect(brought()).toEqual([]);
  await second.stop();
  const found = await stored();
  expect(found?.got).toMatchObject([{ format: 'pages', by: slack.users.member }]);
  expect(found?.got?.[0]?.file).toBeUndefined();

  const third = await start();
  await press(message);
  await slack.waitFor('the pages', () => brought().length > 0, 60_000);
  await third.stop();
  expect(brought()).toEqual([['What we value-1.png', 'What we value-2.png']]);
  expect((await lab.inspect()).audit).toMatchObject([{ available: 1_000, held: 0 }]);
});
