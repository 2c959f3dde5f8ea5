import { setTimeout as sleep } from 'node:timers/promises';
import type { SlackStandIn } from '@infograph/slack-stand-in';
import { failures } from '../lib/errors.js';
import type { Infograph } from '../models/infograph.js';
import type { DocumentRef } from '../models/tenancy.js';
import type { Thread } from '../models/thread.js';
import { hasEnded } from '../models/transitions.js';
import type { RunningApp } from '../start/start.js';
import { createNarration, type Narration } from './narration.js';

const LOOK_EVERY_MS = 100;
/** The thread's last words may come after the last image; they are waited for so long. */
const LAST_WORDS_MS = 10_000;

/** What became of a command, once everything that it started has come to its end. */
export interface Outcome {
  workspace: string;
  /** How many images it asked for; 0 where the command was not accepted. */
  asked: number;
  images: Array<{ id: string; mimetype: string; bytes: Buffer }>;
  /** Why there are fewer: what the command was answered, or how its infographics ended. */
  reasons: string[];
  available: number;
  held: number;
}

/** Types `/infograph <text>` as an admin, who may also top up, and tells what they see until all of it has ended. */
export async function followCommand(
  slack: SlackStandIn,
  app: Pick<RunningApp, 'models' | 'credits'>,
  text: string,
  say: (line: string) => void,
): Promise<Outcome> {
  const narration = createNarration(slack, say);
  const user = slack.users.admin;
  const old = new Set(slack.ephemerals({ user }).map(({ ts }) => ts));
  const heard = () => slack.ephemerals({ user }).filter(({ ts }) => !old.has(ts));
  const tellEphemerals = () => heard().forEach(narration.ephemeral);
  const { triggerId } = await slack.command({ text, user });
  tellEphemerals();
  const workspace = slack.workspace.id;
  const accepted = await app.models.requestKeys.findById(`${workspace}:command:${triggerId}`).lean();
  const batch = accepted
    ? await followBatch(slack, app, { _id: accepted.batch, workspace }, narration, tellEphemerals)
    : [];
  const { available, held } = await app.credits.balance(workspace);
  const images = imagesOf(slack, batch);
  const reasons = accepted ? batch.flatMap(reasonOf) : heard().map(({ text }) => text);
  return { workspace, asked: batch.length, images, reasons, available, held };
}

async function followBatch(
  slack: SlackStandIn,
  { models }: Pick<RunningApp, 'models'>,
  { _id, workspace }: DocumentRef,
  narration: Narration,
  tellEphemerals: () => void,
): Promise<Infograph[]> {
  let endedAt: number | undefined;
  for (;;) {
    // The state is read before the thread is told, so that what belongs to the end has been told when it is seen.
    const batch = await models.infographs.find({ batch: _id, workspace }).sort({ position: 1 }).lean();
    const thread = await models.threads.findOne({ _id, workspace }).lean();
    if (thread) tellThread(slack, thread, narration);
    tellEphemerals();
    if (batch.every(hasEnded)) {
      endedAt ??= performance.now();
      const shown = thread?.shownRev === thread?.rev;
      if (shown || performance.now() - endedAt > LAST_WORDS_MS) return batch;
    }
    await sleep(LOOK_EVERY_MS);
  }
}

function tellThread(slack: SlackStandIn, { channel, ts }: Thread, narration: Narration): void {
  if (!channel || !ts) return;
  for (const message of slack.messages(channel)) if (message.ts === ts) narration.message(message);
  for (const reply of slack.replies(channel, ts)) narration.message(reply);
}

/** The images that a person in Slack really sees. */
function imagesOf(slack: SlackStandIn, batch: readonly Infograph[]): Outcome['images'] {
  return batch.flatMap(({ _id: id, delivery, file, reply }) => {
    if (delivery !== 'posted' || !file || !reply?.ts) return [];
    const stored = slack.file(file.id);
    if (!stored?.usable) return [];
    const isSeen = slack.visibleImages(reply.channel).some(({ fileId }) => fileId === file.id);
    return isSeen ? [{ id, mimetype: stored.mimetype, bytes: stored.bytes }] : [];
  });
}

function reasonOf({ failure, status }: Infograph): string[] {
  if (status === 'canceled') return ['It was canceled.'];
  return failure ? [failures[failure.code].user] : [];
}
