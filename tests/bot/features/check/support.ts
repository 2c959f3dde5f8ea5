import type { VisionAnswer } from '@infograph/fal-stand-in';
import type { Message } from '@infograph/slack-stand-in';
import { DrawingError } from '../../../../src/drawing/scene/drawing.js';
import { budgetMonth } from '../../../../src/infographs/mending/budget.js';
import type { Infograph } from '../../../../src/models/infograph.js';
import { type, until } from '../../../support/story.js';
import type { World } from '../../../support/world.js';
import { delivered } from '../result/support.js';

export const list = (title: string) => `${title}\n- 24 ships left the port\n- Tea was drunk at noon`;

/** Reads what is there, but for these words. */
const misreads =
  (said: string, seen: string): Extract<VisionAnswer, (...given: never[]) => string> =>
  (_input, texts) =>
    JSON.stringify({ texts: texts.map(({ text }) => ({ text: text.replace(said, seen) })) });

/** One that is shown although its number is wrong, since nothing exact could be drawn in its place. */
export async function shownWrong(world: World, title: string) {
  world.fal.vision(misreads('24', '42'));
  world.drawing.fail(new DrawingError('missing_glyphs', 'no letters'));
  await type(world, list(title));
  const shown = await delivered(world, list(title));
  world.fal.clearFaults();
  return shown;
}

/** One in whose place an exact one came. */
export async function shownExact(world: World, title: string) {
  world.fal.vision(misreads('24', '42'));
  await type(world, list(title));
  const shown = await delivered(world, list(title));
  world.fal.clearFaults();
  return shown;
}

/** One that nobody could read. */
export async function shownUnread(world: World, title: string) {
  world.fal.fail('vision', { kind: 'http', status: 500, body: {} });
  await type(world, list(title));
  const shown = await delivered(world, list(title));
  world.fal.clearFaults();
  return shown;
}

export async function press(
  { slack }: World,
  { channel, ts, blocks: seen }: Message,
  actionId: string,
  user = slack.users.member,
) {
  return await slack.click({ channel, ts, actionId, user, seen });
}

export const labels = ({ slack }: World, message: Message) => slack.buttons(message).map(({ text }) => text);

/** The free new pictures of it. */
export async function freeOf({ app }: World, { _id }: Infograph): Promise<Infograph[]> {
  return await app.models.infographs.find({ 'free.of': _id }).lean();
}

/** All there will be of them, once each is shown. */
export async function freeShown(world: World, of: Infograph): Promise<Infograph[]> {
  return await until('its free new picture', async () => {
    const made = await freeOf(world, of);
    return made.length > 0 && made.every(({ delivery }) => delivery === 'posted') && made;
  });
}

/** So much of the month's budget is spent, in dollars. */
export async function spend({ app }: World, dollars: number): Promise<void> {
  await app.models.mendBudgets.updateOne(
    { _id: budgetMonth(new Date()) },
    { $set: { spent: dollars * 1_000_000 } },
    { upsert: true },
  );
}
