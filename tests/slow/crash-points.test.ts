import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type CrashPoint, crashPoints } from '../../src/infographs/core/crash-points.js';
import { type AppProcess, startAppProcess } from '../support/app-process.js';
import { type ArticleServer, startArticleServer } from '../support/article-server.js';
import { brokenPromises, type CrashLab, openCrashLab } from '../support/crash-lab.js';
import { type S3Server, startS3Server } from '../support/s3-server.js';
import { saysItsEnd } from '../support/seen.js';
import { until } from '../support/story.js';

/** What has to happen so that this moment is reached at all. */
const scenarios: Partial<
  Record<
    CrashPoint,
    | 'webhook lost'
    | 'canceled'
    | 'refused by the model'
    | 'model away'
    | 'article'
    | 'outline'
    | 'by a program'
    | 'exact'
    | 'bucket away'
  >
> = {
  'brief:read': 'article',
  'brief:stored': 'article',
  'brief:handed': 'article',
  'brief:versioned': 'exact',
  'draw:drawn': 'exact',
  'draw:stored': 'exact',
  'outline:made': 'outline',
  'outline:waits': 'outline',
  'facts:intended': 'article',
  'facts:posted': 'article',
  'facts:stored': 'article',
  'collect:stored': 'webhook lost',
  'keep:copied': 'by a program',
  'store:owed': 'bucket away',
  'late:copied': 'bucket away',
  'cancel:told': 'canceled',
  'thread:told': 'refused by the model',
  'fallback:stored': 'model away',
};

describe('kill -9', () => {
  let lab: CrashLab;
  let app: AppProcess | undefined;
  let site: ArticleServer;
  let s3: S3Server;
  beforeEach(async () => {
    site = await startArticleServer();
    s3 = await startS3Server();
    lab = await openCrashLab({ ...s3.settings, ARTICLE_ALLOW_HOSTS: site.host, ARTICLE_PAUSE_S: '1' });
  });
  afterEach(async () => {
    if (app?.isAlive()) await app.kill();
    await lab.stop();
    await site.stop();
    await s3.stop();
  });

  // Those of a picture that is taken away again: tests/slow/infographs/removed.test.ts; of one that Slack does not take:
  // no-files.test.ts beside it; of one that code draws because fal cannot: instead.test.ts there; of a picture of facts that
  // people look at: draft.test.ts there; of one that is read, mended and chosen: checked-kills.test.ts there.
  it.each(crashPoints.filter((one) => !/^(remove|link|instead|draft|verify|mend|choose):/.test(one)))(
    'at %s: the job ends as if nothing had been',
    async (checkpoint) => {
      const scenario = scenarios[checkpoint] ?? 'made';
      const { fal, slack } = lab;
      const settings = scenario === 'outline' ? { ...lab.settings, PROMPT_OUTLINE: 'wait' } : lab.settings;
      const { general } = slack.channels;
      if (scenario === 'webhook lost') fal.webhooks('lost');
      if (scenario === 'canceled') fal.outcome({ kind: 'never' });
      if (scenario === 'model away') fal.modelAway('fal-ai/nano-banana-pro');
      if (scenario === 'refused by the model') {
        fal.outcome({ kind: 'model_error', status: 422, type: 'content_policy_violation' });
      }

      // It comes back right after people have seen their image, and before the copy that is owed is due.
      if (scenario === 'bucket away') s3.mood = 'away';
      const bucketIsBack = async () => {
        await slack.waitFor('the image', () => slack.visibleImages(general).length > 0, 60_000);
        s3.mood = 'well';
      };

      const token = scenario === 'by a program' ? await lab.newToken() : '';
      // Of an example, the model has an outline.
      const typed = `Killed at ${checkpoint}`;
      const examples = {
        article: site.url('/quiet'),
        outline: 'The water cycle',
        exact: `${typed}\n- One\n- Two --draw exact`,
      };
      const text =
        scenario === 'article' || scenario === 'outline' || scenario === 'exact' ? examples[scenario] : typed;
      const doomed = await startAppProcess(settings, { crash: { at: checkpoint } });
      app = doomed;
      // The process may die before it can answer; what was stored by then is accepted all the same.
      const answered =
        scenario === 'by a program'
          ? askByProgram(lab, token, text)
          : slack.command({ text, channel: general });
      if (checkpoint === 'late:copied') await bucketIsBack();
      if (scenario === 'canceled') await pressCancel(slack, general);
      await answered;
      expect(await doomed.gone).toEqual({ code: null, signal: 'SIGKILL' });

      app = await startAppProcess(settings);
      if (checkpoint === 'store:owed') await bucketIsBack();
      if (scenario === 'by a program') await restIsReached(lab);
      else
        await slack.waitFor(
          'the end',
          () => {
            const parent = slack.messages(general).at(-1);
            const words = parent ? slack.plainText(parent) : '';
            return saysItsEnd(words);
          },
          60_000,
        );
      if (scenario === 'bucket away') {
        const copies = checkpoint === 'late:copied' ? 2 : 1;
        await until('the copy', async () => s3.puts.length === copies, 60_000);
      }
      // A second one of anything would come now: with the next sweep, lease or retry.
      await restIsReached(lab);
      expect(await app.stop()).toEqual({ code: 0, signal: null });

      const books = await lab.inspect();
      expect(brokenPromises(lab, books)).toEqual([]);
      expect(books.infographs).toHaveLength(1);
      const status = {
        made: 'completed',
        article: 'completed',
        outline: 'completed',
        'by a program': 'completed',
        'bucket away': 'completed',
        exact: 'completed',
        'webhook lost': 'completed',
        'model away': 'completed',
        canceled: 'canceled',
        'refused by the model': 'failed',
      };
      expect(books.infographs[0]?.status).toBe(status[scenario]);
      // However often it was copied: one object, and the books say which.
      expect([...s3.objects.keys()]).toEqual(
        books.infographs.flatMap(({ image }) => (image ? [image.key] : [])),
      );
      expect(s3.objects.size).toBe(status[scenario] === 'completed' ? 1 : 0);
      // A submission whose answer was lost is found again, not made again.
      expect(fal.jobs).toHaveLength(scenario === 'exact' ? 0 : 1);
    },
  );
});

async function pressCancel(slack: CrashLab['slack'], channel: string): Promise<void> {
  const parent = await slack.waitFor('a parent with Cancel', () =>
    slack
      .messages(channel)
      .find((message) => slack.buttons(message).some(({ actionId }) => actionId === 'cancel_batch')),
  );
  await slack.click({ channel, ts: parent.ts, actionId: 'cancel_batch' }).catch(() => undefined);
}

/** Without a channel: nothing of it is shown in Slack. */
async function askByProgram({ settings }: CrashLab, token: string, prompt: string): Promise<void> {
  await fetch(`${settings.PUBLIC_URL}/api/infographs/create/`, {
    method: 'POST',
    headers: { authorization: `Token ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ prompt }),
    // The process dies before it answers.
  }).catch(() => undefined);
}

/** Nothing is due any more: the app itself says so. */
async function restIsReached({ settings }: CrashLab): Promise<void> {
  for (;;) {
    const metrics = await (await fetch(`${settings.PUBLIC_URL}/metrics`)).text();
    if (/^infograph_in_flight 0$/m.test(metrics)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
