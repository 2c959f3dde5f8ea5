import type { Message } from '@infograph/slack-stand-in';
import { expect } from '@jest/globals';
import type { FailureCode } from '../../../src/lib/errors.js';
import type { Infograph } from '../../../src/models/infograph.js';
import { resultsSeen } from '../../support/seen.js';
import { ended, until } from '../../support/story.js';
import type { World } from '../../support/world.js';
import type { Scene } from './scene.js';

type Asked = Pick<Scene, 'prompt' | 'user' | 'channel'>;

/** Every message of ours where the request may have ended up: its channel and the person's direct messages. */
export function messagesOf({ slack }: World, { user, channel }: Asked): Message[] {
  return [channel, slack.dm(user)].flatMap((id) =>
    slack.messages(id).flatMap((message) => [message, ...slack.replies(id, message.ts)]),
  );
}

/** The images of the request that anybody can see anywhere. */
export function imagesSeen({ slack }: World, { prompt, user, channel }: Asked) {
  return [channel, slack.dm(user)]
    .flatMap((id) => resultsSeen(slack, id).map((image) => ({ ...image, channel: id })))
    .filter(({ altText }) => altText.includes(prompt));
}

/** What the ledger says of an infograph, in order. */
export async function entriesOf({ app }: World, { _id }: Infograph): Promise<string[]> {
  const entries = await app.models.ledger.find({ infograph: _id }).sort({ seq: 1 }).lean();
  return entries.map(({ kind }) => kind);
}

/** The promise kept: one image to be seen, and one charge for it. */
export async function expectSeenAndPaidOnce(world: World, asked: Asked): Promise<Infograph> {
  const [infograph, ...more] = await ended(world, asked.prompt);
  expect(more).toEqual([]);
  expect(infograph).toMatchObject({ status: 'completed', delivery: 'posted' });
  expect(imagesSeen(world, asked)).toHaveLength(1);
  return await settledBy(world, infograph, 'capture');
}

/** The promise kept where there is no image: the credits went back once, and the thread says so once. */
export async function expectRefunded(
  world: World,
  asked: Asked,
  code: FailureCode,
  words: string,
): Promise<Infograph> {
  const [infograph, ...more] = await ended(world, asked.prompt);
  expect(more).toEqual([]);
  expect(infograph).toMatchObject({ status: 'failed', failure: { code } });
  expect(imagesSeen(world, asked)).toEqual([]);
  const said = () =>
    messagesOf(world, asked).filter(
      (message) => message.thread_ts && world.slack.plainText(message).includes(words),
    );
  const [reply] = await world.slack.waitFor(
    `a reply saying "${words}"`,
    () => said().length > 0 && said(),
    60_000,
  );
  expect(reply && world.slack.plainText(reply)).toContain('No charge.');
  expect(said()).toHaveLength(1);
  return await settledBy(world, infograph, 'release');
}

async function settledBy(world: World, infograph: Infograph | undefined, by: string): Promise<Infograph> {
  if (!infograph) throw new Error('there is no infograph');
  expect(await entriesOf(world, infograph)).toEqual(['hold', by]);
  return infograph;
}

/** A counter or gauge of the app's, summed over what the labels leave open. */
export async function metric(
  { app }: World,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): Promise<number> {
  const text = await (await fetch(`${app.url}/metrics`)).text();
  return text
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
    .filter((line) => Object.entries(labels).every(([key, value]) => line.includes(`${key}="${value}"`)))
    .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

/** Waits until everything has ended, then holds the books against each other: they must agree to the credit. */
export async function expectBooksInOrder(world: World): Promise<void> {
  const { infographs } = world.app.models;
  await until('every infograph to end', async () =>
    (await infographs.countDocuments({ nextStepAt: { $exists: true } })) === 0 ? true : undefined,
  );
  for (const { drifts } of await world.app.credits.audit()) expect(drifts).toEqual([]);
  const { held } = await world.app.credits.balance(world.app.workspace.id);
  expect(held).toBe(0);
}
