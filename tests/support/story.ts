import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Message } from '@infograph/slack-stand-in';
import type { Infograph } from '../../src/models/infograph.js';
import type { Thread } from '../../src/models/thread.js';
import { hasEnded } from '../../src/models/transitions.js';
import type { World } from './world.js';

/** Below jest's own limit, so that what was waited for is told. */
const PATIENCE_MS = 60_000;

/** Waits for something that only asking tells, such as the database's state: asked ever more seldom, since asking costs. */
export async function until<T>(
  what: string,
  probe: () => Promise<T | undefined | null | false>,
  timeoutMs = PATIENCE_MS,
): Promise<T> {
  const end = performance.now() + timeoutMs;
  for (let pauseMs = 20; ; pauseMs = Math.min(100, pauseMs * 1.2)) {
    const found = await probe();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}`);
    await pause(pauseMs);
  }
}

export interface Typing {
  user?: string;
  channel?: string;
  triggerId?: string;
}

/** Types a command; `words` is what the person reads as the answer. */
export async function type(
  { slack }: World,
  text: string,
  typing: Typing = {},
): Promise<{ answer: Answer; words: string }> {
  const { user = slack.users.member, channel = slack.channels.general } = typing;
  const seen = new Set(slack.ephemerals({ user, channel }).map(({ ts }) => ts));
  const answer = await slack.command({ text, ...typing });
  const shown = slack
    .ephemerals({ user, channel })
    .find(({ ts, via }) => !seen.has(ts) && via !== 'response_url');
  return { answer, words: shown ? slack.plainText(shown) : '' };
}

/** The infographs of the request with this prompt, in order; empty while there is none. */
export async function infographsOf({ app }: World, prompt: string): Promise<Infograph[]> {
  return await app.models.infographs.find({ prompt }).sort({ position: 1 }).lean();
}

/** Waits until all infographs with this prompt have come to their end. */
export async function ended(world: World, prompt: string): Promise<Infograph[]> {
  return await until(`the end of "${prompt.slice(0, 60)}"`, async () => {
    const found = await infographsOf(world, prompt);
    return found.length > 0 && found.every(hasEnded) && found;
  });
}

/** Waits until fal has taken every infograph with this prompt. */
export async function underWay(world: World, prompt: string): Promise<Infograph[]> {
  return await until(`fal to take "${prompt.slice(0, 60)}"`, async () => {
    const found = await infographsOf(world, prompt);
    return found.length > 0 && found.every(({ status }) => status === 'processing') && found;
  });
}

/** The thread of the request with this prompt, once its parent message is posted. */
export async function threadOf(
  { app }: World,
  prompt: string,
): Promise<Thread & { channel: string; ts: string }> {
  return await until(`the thread of "${prompt.slice(0, 60)}"`, async () => {
    const thread = await app.models.threads.findOne({ prompt }).lean();
    const { channel, ts } = thread ?? {};
    return thread && channel && ts ? { ...thread, channel, ts } : undefined;
  });
}

/** The parent message as it is once it satisfies `probe`. */
export async function parent(
  world: World,
  prompt: string,
  what: string,
  probe: (text: string, message: Message) => boolean = () => true,
): Promise<Message> {
  const { channel, ts } = await threadOf(world, prompt);
  const { slack } = world;
  return await slack.waitFor(
    what,
    () =>
      slack
        .messages(channel)
        .find((message) => message.ts === ts && probe(slack.plainText(message), message)),
    PATIENCE_MS,
  );
}

/** The parent message, as it was when it had its Cancel button. */
export async function cancelable(world: World, prompt: string): Promise<Message> {
  const message = await parent(
    world,
    prompt,
    'the Cancel button',
    (_text, message) => world.slack.buttons(message).length > 0,
  );
  return structuredClone(message);
}

/** Presses Cancel in the parent message, as `message` shows it: it may have been edited since. */
export async function pressCancel(world: World, message: Message, user?: string): Promise<Answer> {
  const { blocks, channel, ts } = message;
  return await world.slack.click({
    channel,
    ts,
    actionId: 'cancel_batch',
    seen: blocks,
    ...(user ? { user } : {}),
  });
}

/** Waits for words under the parent message, and gives the reply that has them. */
export async function replySaying(world: World, prompt: string, words: string): Promise<Message> {
  const { channel, ts } = await threadOf(world, prompt);
  const { slack } = world;
  return await slack.waitFor(
    `a reply saying "${words}"`,
    () => slack.replies(channel, ts).find((reply) => slack.plainText(reply).includes(words)),
    PATIENCE_MS,
  );
}

/** Waits for words that only this person sees, and gives them. */
export async function toldAlone(world: World, user: string, words: string): Promise<string> {
  const { slack } = world;
  return await slack.waitFor(
    `"${words}" for ${user} alone`,
    () =>
      slack
        .ephemerals({ user })
        .map((ephemeral) => slack.plainText(ephemeral))
        .find((text) => text.includes(words)),
    PATIENCE_MS,
  );
}

/** What anybody can see of the images of a request in its replies. The message above them may show the same picture. */
export async function imagesOf(world: World, prompt: string) {
  const { channel, ts } = await threadOf(world, prompt);
  return world.slack.visibleImages(channel, ts).filter((image) => image.ts !== ts);
}

/** The balance; throws when anything in the books does not add up. */
export async function balance({ app }: World): Promise<{ available: number; held: number }> {
  const { id } = app.workspace;
  for (const { drifts } of await app.credits.audit()) {
    if (drifts.length > 0) throw new Error(drifts.map(({ words }) => words).join('\n'));
  }
  return await app.credits.balance(id);
}

/** What the app logged as an error. */
export function errorsIn({ log }: World): string[] {
  return log.filter((line) => /"level":"(error|fatal)"/.test(line));
}
