import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type AppProcess, startAppProcess } from '../../support/app-process.js';
import { type CrashLab, openCrashLab } from '../../support/crash-lab.js';
import { sendInteraction } from '../../support/interaction.js';
import { saysItsEnd } from '../../support/seen.js';

let lab: CrashLab;
let app: AppProcess | undefined;
beforeEach(async () => {
  lab = await openCrashLab();
});
afterEach(async () => {
  if (app?.isAlive()) await app.kill();
  await lab.stop();
});

it.each(['thread:shown', 'remove:gone', 'remove:kept'])(
  'A kill at %s of a deletion: it is gone from everywhere in the end, and costs what it cost',
  async (checkpoint) => {
    const { slack, settings } = lab;
    const { general } = slack.channels;
    app = await startAppProcess(settings);
    await slack.command({ text: 'Deleted and killed', channel: general });
    const parent = await slack.waitFor('the end', () =>
      slack.messages(general).find((message) => saysItsEnd(slack.plainText(message))),
    );
    await app.stop();
    const [infograph] = (await lab.inspect()).infographs;

    const doomed = await startAppProcess(settings, { crash: { at: checkpoint } });
    app = doomed;
    await sendInteraction(slack, 'view_submission', {
      id: 'remove_infograph',
      user: slack.users.member,
      team: slack.workspace.id,
      metadata: infograph?._id ?? '',
      channel: general,
      ts: '1.1',
      // It may die before it can answer.
    }).catch(() => undefined);
    expect(await doomed.gone).toEqual({ code: null, signal: 'SIGKILL' });

    app = await startAppProcess(settings);
    await slack.waitFor(
      'the file to be gone',
      () =>
        slack.file(infograph?.file?.id ?? '')?.usable === false &&
        slack.replies(general, parent.ts).length === 0,
      60_000,
    );
    await slack.waitFor('who did it', () => slack.plainText(parent).includes('Deleted by mia.'), 60_000);
    await slack.waitFor(
      'everything to be done',
      () => app?.output.join().includes('removed from Slack'),
      60_000,
    );
    await app.stop();
    const { infographs, audit } = await lab.inspect();
    expect(infographs[0]).toMatchObject({ delivery: 'posted', removal: { why: 'deleted' } });
    expect(infographs[0]?.removal?.doneAt).toBeDefined();
    expect(infographs[0]?.image?.removedAt).toBeDefined();
    expect(audit).toMatchObject([{ drifts: [], held: 0 }]);
  },
);
