import { setTimeout as sleep } from 'node:timers/promises';
import type { SlackStandIn } from '@infograph/slack-stand-in';
import { type FalStandIn, startFalStandIn, startSlackStandIn } from '../../src/playground/stand-ins.js';
import { wallClockMs } from '../support/clock.js';
import { answerCalls } from '../support/peer.js';

const BOT_TOKEN = 'xoxb-bench-bot-token';
const QUIET_AT_MOST_MS = 60_000;
const PUBLISHED_WITHIN_MS = 20_000;
const MODEL = 'fal-ai/nano-banana-pro';

export interface StandInSettings {
  /** The app's environment for both. */
  settings: Record<string, string>;
  signingSecret: string;
  /** What a slash command of a member in #general carries. */
  commandFields: Record<string, string>;
}

export type StandInCalls = typeof calls;

const signingSecret = 'bench-signing-secret';
const visibleAt = new Map<string, number>();
let slack: SlackStandIn | undefined;
let fal: FalStandIn | undefined;

/** Slack and fal on loopback, answering at once, in one process beside the app. */
const calls = answerCalls({
  /** @param drawMs how long fal draws; undefined: it takes jobs and never finishes them */
  async start({ drawMs }: { drawMs: number | undefined }): Promise<StandInSettings> {
    slack = await startSlackStandIn({ signingSecret, botToken: BOT_TOKEN });
    fal = await startFalStandIn({ runMs: drawMs ?? 0, imageScale: drawMs === undefined ? 0.5 : 0.1 });
    if (drawMs === undefined)
      fal.outcome({ kind: 'never' }, { times: Number.POSITIVE_INFINITY, when: (input) => !isSample(input) });
    watch(slack);
    const { workspace, channels, users } = slack;
    return {
      settings: {
        ...fal.settings,
        SLACK_API_URL: slack.apiUrl,
        SLACK_BOT_TOKEN: BOT_TOKEN,
        SLACK_SIGNING_SECRET: signingSecret,
        TRIAL_CREDITS: '1000000',
        PROMPT_OUTLINE: 'off',
      },
      signingSecret,
      commandFields: {
        team_id: workspace.id,
        team_domain: 'bench',
        channel_id: channels.general,
        channel_name: 'general',
        user_id: users.member,
        user_name: 'member',
        command: '/infograph',
        text: 'How a bill becomes law, in seven steps, for people who have never heard of a committee',
        api_app_id: slack.bot.appId,
        is_enterprise_install: 'false',
        response_url: `${slack.url}/no-response-url`,
      },
    };
  },

  /** The address and size of an image at fal's media host. */
  async sampleImage(_: undefined): Promise<{ url: string; bytes: number }> {
    const { settings, waitFor, jobs } = running(fal);
    const authorization = `Key ${settings.FAL_KEY}`;
    const submitted = await fetch(`${settings.FAL_QUEUE_URL}/${MODEL}`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ prompt: 'sample', aspect_ratio: '16:9', resolution: '2K' }),
    });
    if (!submitted.ok) throw new Error(`the sample was refused: ${submitted.status}`);
    const job = await waitFor('the sample', () => jobs.find((one) => one.state === 'COMPLETED'));
    const result = await fetch(`${settings.FAL_QUEUE_URL}/${MODEL}/requests/${job.requestId}`, {
      headers: { authorization },
    });
    const { images } = (await result.json()) as { images: Array<{ url: string }> };
    const url = images[0]?.url;
    if (!url) throw new Error('the sample has no image');
    const image = await fetch(url);
    return { url, bytes: (await image.arrayBuffer()).byteLength };
  },

  /** The jobs that wait at fal, in the order in which they came. */
  jobs(_: undefined): Array<{ requestId: string; webhookUrl: string }> {
    return running(fal).jobs.flatMap(({ requestId, webhookUrl }) =>
      webhookUrl ? [{ requestId, webhookUrl }] : [],
    );
  },

  /** Resolves when neither stand-in was called for so long; false when that did not come to be within a minute. */
  async quiet({ forMs }: { forMs: number }): Promise<boolean> {
    const until = performance.now() + QUIET_AT_MOST_MS;
    let seen = -1;
    let since = performance.now();
    while (performance.now() < until) {
      const count = running(slack).calls.length + running(fal).calls.length;
      if (count !== seen) {
        seen = count;
        since = performance.now();
      } else if (performance.now() - since >= forMs) return true;
      await sleep(50);
    }
    return false;
  },

  /** From now on the model that sees pictures takes so long, for ever. */
  readSlowly({ ms }: { ms: number }): void {
    running(fal).fail('vision', { kind: 'slow', ms }, { times: Number.POSITIVE_INFINITY });
  },

  /** How many pictures it was asked about. */
  readings(_: undefined): number {
    return running(fal).calls.filter(({ path }) => path.endsWith('/openrouter/router/vision')).length;
  },

  /** Whom an app that is prepared before its start will meet. */
  people(_: undefined): { workspace: string; admin: string } {
    const { workspace, users } = running(slack);
    return { workspace: workspace.id, admin: users.admin };
  },

  /** So many more people. */
  hire({ count }: { count: number }): string[] {
    const { addUser } = running(slack);
    return Array.from({ length: count }, (_, n) => addUser({ name: `person${n}` }));
  },

  /** How many have a Home. */
  homes({ users }: { users: readonly string[] }): number {
    const { views } = running(slack);
    return users.filter((user) => views.home(user)).length;
  },

  /** Where what happens in Slack is told. */
  leadTo({ url }: { url: string }): void {
    running(slack).setEventsUrl(`${url}/slack/events`);
  },

  /** Somebody opens their Home. Resolves with the ms from there until it was published. */
  async openHome({ user }: { user: string }): Promise<number> {
    const { openHome, onChange } = running(slack);
    const startedAt = performance.now();
    const published = new Promise<number>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('no Home was published')), PUBLISHED_WITHIN_MS);
      const stop = onChange((change) => {
        if (change.type !== 'call' || change.call.method !== 'views.publish' || !change.call.ok) return;
        stop();
        clearTimeout(late);
        resolve(performance.now() - startedAt);
      });
    });
    await openHome(user);
    return await published;
  },

  /** When the image of each infograph became visible; waits for those that are not yet, up to the limit. */
  async visible({
    infographs,
    withinMs,
  }: {
    infographs: readonly string[];
    withinMs: number;
  }): Promise<Array<number | undefined>> {
    const until = performance.now() + withinMs;
    while (performance.now() < until && !infographs.every((id) => visibleAt.has(id))) await sleep(10);
    return infographs.map((id) => visibleAt.get(id));
  },
});

function isSample(input: Record<string, unknown>): boolean {
  return input.prompt === 'sample';
}

function running<T>(standIn: T | undefined): T {
  if (!standIn) throw new Error('the stand-ins are not started');
  return standIn;
}

/** Notes when an image block first stands in a message: its file is named after the infograph. */
function watch(standIn: SlackStandIn): void {
  standIn.onChange((change) => {
    if (change.type !== 'update' && change.type !== 'message') return;
    for (const block of change.message.blocks) {
      const file = block.slack_file;
      if (block.type !== 'image' || typeof file !== 'object' || file === null || !('id' in file)) continue;
      const name = standIn.file(String(file.id))?.name.split('.')[0];
      if (name && !visibleAt.has(name)) visibleAt.set(name, wallClockMs());
    }
  });
}
