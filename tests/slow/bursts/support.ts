import { expect } from '@jest/globals';
import { expectBooksInOrder } from '../../faults/support/promise.js';
import { resultsSeen } from '../../support/seen.js';
import { storeSettings } from '../../support/stored-settings.js';
import { until } from '../../support/story.js';
import { startWorld, type World, type WorldOptions } from '../../support/world.js';

/** Slack waits so long for an answer. */
const SLACK_WAITS_MS = 3_000;
/** The stand-in waits longer, so that a machine with much else to do does not hide what was answered. */
const STAND_IN_WAITS_MS = 60_000;
export const PATIENCE_MS = 400_000;

/** fal is not asked here and images are tiny: what is tested is us. */
export async function start(credits: number, options: WorldOptions = {}): Promise<World> {
  const world = await startWorld({
    patience: 1,
    credits,
    fal: { imageScale: 0.05 },
    slack: { answerWithinMs: STAND_IN_WAITS_MS },
    ...options,
    settings: { COLLECT_AFTER_S: '600', LOG_LEVEL: 'warn', ...options.settings },
  });
  const { app } = world;
  await storeSettings(app.models, app.workspace.id, { defaults: { askFirstCredits: 0 } });
  return world;
}

/**
 * Expects the answers within Slack's three seconds, of the time that this machine gives us: where other programs take
 * half of it, our three seconds last six.
 */
export async function inTime<T extends { ms: number; error?: string }>(
  work: () => Promise<T[]>,
): Promise<T[]> {
  const before = { cpu: process.cpuUsage(), at: performance.now() };
  const answers = await work();
  const { user, system } = process.cpuUsage(before.cpu);
  const share = Math.min(1, (user + system) / 1_000 / (performance.now() - before.at));
  expect(answers.filter(({ error }) => error)).toEqual([]);
  expect(Math.max(...answers.map(({ ms }) => ms)) * share).toBeLessThan(SLACK_WAITS_MS);
  return answers;
}

/** Whoever has asked often is told nothing more than the message in the channel says. */
export const accepted = (answers: Array<{ body: string; status: number }>) =>
  answers.filter(({ body, status }) => status === 200 && (body === '' || body.includes('Got it')));

export async function typeUntilAccepted({ slack }: World, text: string, channel: string): Promise<void> {
  await until(`"${text}" to be accepted`, async () => {
    const answer = await slack.command({ text, channel });
    return accepted([answer]).length === 1;
  });
}

export async function allDelivered({ app }: World, count: number): Promise<void> {
  const { infographs } = app.models;
  await until(
    `${count} images to be delivered`,
    async () => (await infographs.countDocuments({ delivery: 'posted' })) === count,
    PATIENCE_MS,
  );
}

/** Every image that anybody sees, by its alt text, which ends with the prompt. */
export function imagesIn({ slack }: World, channels: readonly string[]): string[] {
  return channels.flatMap((channel) => resultsSeen(slack, channel).map(({ altText }) => altText));
}

export async function expectEachOnce(
  world: World,
  channels: readonly string[],
  count: number,
): Promise<void> {
  const images = imagesIn(world, channels);
  expect(images).toHaveLength(count);
  const { app } = world;
  const captures = await app.models.ledger.find({ kind: 'capture' }, { infograph: 1 }).lean();
  expect(new Set(captures.map(({ infograph }) => infograph)).size).toBe(count);
  expect(captures).toHaveLength(count);
  await expectBooksInOrder(world);
}
