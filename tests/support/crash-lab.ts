import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SlackStandIn, SlackStandInOptions } from '@infograph/slack-stand-in';
import { createTokens } from '../../src/api/tokens/index.js';
import type { AuditReport } from '../../src/credits/ledger/audit.js';
import type { Infograph } from '../../src/models/infograph.js';
import { hasEnded } from '../../src/models/transitions.js';
import { type FalStandIn, startFalStandIn, startSlackStandIn } from '../../src/playground/stand-ins.js';
import { freePort } from './free-port.js';
import { resultsSeen } from './seen.js';
import { withStoredData } from './stored-data.js';
import { botToken, signingSecret } from './world.js';

/** Stand-ins that outlive the app, and the settings of an app that dies and comes back on the same data. */
export interface CrashLab {
  slack: SlackStandIn;
  fal: FalStandIn;
  settings: Record<string, string>;
  /** Reads the books while no app runs. */
  inspect(): Promise<{ infographs: Infograph[]; audit: AuditReport[] }>;
  /** The secret of a token for another program, made while no app runs. */
  newToken(): Promise<string>;
  stop(): Promise<void>;
}

export async function openCrashLab(
  settings: Record<string, string> = {},
  credits = 1_000,
  slackOptions: Partial<SlackStandInOptions> = {},
): Promise<CrashLab> {
  const dataDir = await mkdtemp(join(tmpdir(), 'infograph-crash-'));
  const slack = await startSlackStandIn({ signingSecret, botToken, ...slackOptions });
  const fal = await startFalStandIn({ imageScale: 0.05, webhookRetryMs: [200, 400, 800, 1_600, 3_200] });
  const port = await freePort();
  slack.setEventsUrl(`http://127.0.0.1:${port}/slack/events`);
  const all: Record<string, string> = {
    ...fal.settings,
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    TRIAL_CREDITS: String(credits),
    // What is asked for is told by its prompt at fal, unless a test is about outlines.
    PROMPT_OUTLINE: 'off',
    COLLECT_AFTER_S: '1',
    SWEEP_EVERY_S: '1',
    LEASE_S: '2',
    ...settings,
  };
  return {
    slack,
    fal,
    settings: all,
    inspect: () => inspect(dataDir),
    newToken: () => newToken(dataDir, slack.workspace.id),
    async stop() {
      await Promise.all([slack.stop(), fal.stop()]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function inspect(dataDir: string): Promise<{ infographs: Infograph[]; audit: AuditReport[] }> {
  return withStoredData(dataDir, async ({ models, credits }) => ({
    infographs: await models.infographs.find().sort({ acceptedAt: 1 }).lean(),
    audit: await credits.audit(),
  }));
}

function newToken(dataDir: string, workspace: string): Promise<string> {
  return withStoredData(dataDir, async ({ models, clock }) => {
    const tokens = createTokens({ models, clock });
    const { secret } = await tokens.create(workspace, {
      name: 'lab',
      scopes: ['generate', 'read'],
      createdBy: 'cli',
    });
    return secret;
  });
}

/**
 * Everything that the promise says of jobs that have come to their end: each has ended, each image is visible
 * exactly once, what is not visible was not charged, and the books add up. Returns what is broken, in words.
 */
export function brokenPromises(
  lab: Pick<CrashLab, 'slack'>,
  { infographs, audit }: { infographs: readonly Infograph[]; audit: readonly AuditReport[] },
): string[] {
  const broken: string[] = [];
  for (const infograph of infographs) {
    const { _id, status, delivery } = infograph;
    if (!hasEnded(infograph)) broken.push(`${_id} has not ended: ${status}/${delivery}`);
    const visible = visibleImagesOf(lab.slack, infograph);
    const expected = delivery === 'posted' ? 1 : 0;
    if (visible !== expected) broken.push(`${_id} (${status}/${delivery}) is visible ${visible} times`);
  }
  for (const { workspace, drifts, held } of audit) {
    for (const { words } of drifts) broken.push(`${workspace}: ${words}`);
    if (held !== 0) broken.push(`${workspace}: ${held} credits are still held`);
  }
  return broken;
}

/** Counted in every conversation, by the file's name: a second one anywhere is one too many. */
function visibleImagesOf(slack: SlackStandIn, { _id, requester }: Infograph): number {
  const places = [...Object.values(slack.channels), slack.dm(requester)];
  return places
    .flatMap((place) => resultsSeen(slack, place))
    .filter(({ fileId }) => slack.file(fileId)?.name.startsWith(_id)).length;
}
