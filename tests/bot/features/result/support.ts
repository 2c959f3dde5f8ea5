import type { Answer, Message, View } from '@infograph/slack-stand-in';
import { z } from 'zod';
import type { Infograph } from '../../../../src/models/infograph.js';
import { ended, until } from '../../../support/story.js';
import type { World } from '../../../support/world.js';

/** The infograph of a request that was delivered, with the reply that shows it. */
export async function delivered(
  world: World,
  prompt: string,
): Promise<{ infograph: Infograph; message: Message }> {
  const infograph = await until(`"${prompt}" to be paid`, async () => {
    const [found] = await ended(world, prompt);
    return found?.delivery === 'posted' && found;
  });
  return { infograph, message: messageOf(world, infograph) };
}

export function messageOf({ slack }: World, { _id, reply }: Infograph): Message {
  const { channel = '', ts = '' } = reply ?? {};
  const all = slack.messages(channel).flatMap((one) => [one, ...slack.replies(channel, one.ts)]);
  const message = all.find((one) => one.ts === ts);
  if (!message) throw new Error(`nothing shows ${_id}`);
  return message;
}

const menuSchema = z.object({
  type: z.literal('overflow'),
  options: z.array(z.object({ text: z.object({ text: z.string() }), value: z.string() })),
});

/** What the menu ⋯ under a result offers. */
export function menuOf({ blocks }: Pick<Message, 'blocks'>): Array<{ text: string; value: string }> {
  const elements = blocks.flatMap((block) => (Array.isArray(block.elements) ? block.elements : []));
  const menus = elements.flatMap((element) => menuSchema.safeParse(element).data ?? []);
  return menus.flatMap(({ options }) => options.map(({ text, value }) => ({ text: text.text, value })));
}

/** Chooses an entry of the menu ⋯, by its first word. */
export async function choose(
  world: World,
  message: Message,
  entry: string,
  user = world.slack.users.member,
): Promise<Answer> {
  const { channel, ts } = message;
  const value = menuOf(message).find(({ text }) => text.startsWith(entry))?.value;
  if (!value) throw new Error(`there is no ${entry} in the menu`);
  return await world.slack.click({ channel, ts, actionId: 'result_menu', value, user });
}

/** The modal on top, once it says this: of anybody, or of this person. */
export async function modalSaying({ slack }: World, words: string, of?: string): Promise<View> {
  return await slack.waitFor(`a modal saying "${words}"`, () => {
    const view = slack.views.opened.findLast(({ user }) => of === undefined || user === of);
    return view && JSON.stringify([view.blocks, view.values]).includes(words) && view;
  });
}
