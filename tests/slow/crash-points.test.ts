import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Checkpoint, checkpoints } from '../../src/infographs/checkpoints.js';
import { type AppProcess, startAppProcess } from '../support/app-process.js';
import { type ArticleServer, startArticleServer } from '../support/article-server.js';
import { brokenPromises, type CrashLab, openCrashLab } from '../support/crash-lab.js';

/** What has to happen so that this moment is reached at all. */
const scenarios: Partial<
  Record<Checkpoint, 'webhook lost' | 'canceled' | 'refused by the model' | 'article'>
> = {
  'brief:read': 'article',
  'brief:stored': 'article',
  'brief:handed': 'article',
  'facts:intended': 'article',
  'facts:posted': 'article',
  'facts:stored': 'article',
  'collect:stored': 'webhook lost',
  'cancel:told': 'canceled',
  'thread:told': 'refused by the model',
};

describe('kill -9', () => {
  let lab: CrashLab;
  let app: AppProcess | undefined;
  let site: ArticleServer;
  beforeEach(async () => {
    site = await startArticleServer();
    lab = await openCrashLab({ ARTICLE_ALLOW_HOSTS: site.host, ARTICLE_PAUSE_S: '1' });
  });
  afterEach(async () => {
    if (app?.isAlive()) await app.kill();
    await lab.stop();
    await site.stop();
  });

  it.each([...checkpoints])('at %s: the job ends as if nothing had been', async (checkpoint) => {
    const scenario = scenarios[checkpoint] ?? 'made';
    const { fal, slack, settings } = lab;
    const { general } = slack.channels;
    if (scenario === 'webhook lost') fal.webhooks('lost');
    if (scenario === 'canceled') fal.outcome({ kind: 'never' });
    if (scenario === 'refused by the model') {
      fal.outcome({ kind: 'model_error', status: 422, type: 'content_policy_violation' });
    }

    const text = scenario === 'article' ? site.url('/quiet') : `Killed at ${checkpoint}`;
    const doomed = await startAppProcess(settings, { crash: { at: checkpoint } });
    app = doomed;
    // The process may die before it can answer; what was stored by then is accepted all the same.
    const answered = slack.command({ text, channel: general });
    if (scenario === 'canceled') await pressCancel(slack, general);
    await answered;
    expect(await doomed.gone).toEqual({ code: null, signal: 'SIGKILL' });

    app = await startAppProcess(settings);
    await slack.waitFor(
      'the end',
      () => {
        const parent = slack.messages(general).at(-1);
        const words = parent ? slack.plainText(parent) : '';
        return /charged\./.test(words);
      },
      60_000,
    );
    // A second one of anything would come now: with the next sweep, lease or retry.
    await restIsReached(lab);
    expect(await app.stop()).toEqual({ code: 0, signal: null });

    const books = await lab.inspect();
    expect(brokenPromises(lab, books)).toEqual([]);
    expect(books.infographs).toHaveLength(1);
    const status = {
      made: 'completed',
      article: 'completed',
      'webhook lost': 'completed',
      canceled: 'canceled',
      'refused by the model': 'failed',
    };
    expect(books.infographs[0]?.status).toBe(status[scenario]);
    // A submission whose answer was lost is found again, not made again.
    expect(fal.jobs).toHaveLength(1);
  });
});

async function pressCancel(slack: CrashLab['slack'], channel: string): Promise<void> {
  const parent = await slack.waitFor('a parent with Cancel', () =>
    slack
      .messages(channel)
      .find((message) => slack.buttons(message).some(({ actionId }) => actionId === 'cancel_batch')),
  );
  await slack.click({ channel, ts: parent.ts, actionId: 'cancel_batch' }).catch(() => undefined);
}

/** Nothing is due any more: the app itself says so. */
async function restIsReached({ settings }: CrashLab): Promise<void> {
  for (;;) {
    const metrics = await (await fetch(`${settings.PUBLIC_URL}/metrics`)).text();
    if (/^infograph_in_flight 0$/m.test(metrics)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
