import type { Message } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Infograph } from '../../../../src/models/infograph.js';
import { balance, toldAlone, type, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';
import { choose, delivered, modalSaying } from './support.js';

let world: World;
let long: Awaited<ReturnType<typeof delivered>>;
let short: Awaited<ReturnType<typeof delivered>>;
beforeAll(async () => {
  world = await startWorld({ fal: { imageScale: 0.02 } });
  short = await drawn('What fits\n- Beans\n- Water');
  long = await drawnWithRoomFor(2, 'Three values\n- Honesty\n- Tea\n- Sleep');
});
afterAll(() => world.stop());

async function drawn(list: string) {
  await type(world, `${list} --draw exact`);
  return await delivered(world, list);
}

/** @param points so many have room in one picture; afterwards as well, for what is made of this one */
async function drawnWithRoomFor(points: number, list: string) {
  world.drawing.room = points;
  return await drawn(list);
}

const press = ({ channel, ts }: Message, value: string, user = world.slack.users.member) =>
  world.slack.click({ channel, ts, actionId: 'result_pages', value, user });

/** A press of a button that was never shown there. */
const forge = ({ channel, ts }: Message, value: string, user: string) => {
  const button = {
    type: 'button',
    action_id: 'result_pages',
    text: { type: 'plain_text', text: 'All' },
    value,
  };
  const seen = [{ type: 'actions', block_id: 'forged', elements: [button] }];
  return world.slack.click({ channel, ts, actionId: 'result_pages', value, user, seen });
};

/** The titles of the files in its thread, by message. */
async function filesUnder({ batch, reply }: Infograph): Promise<string[][]> {
  const thread = await world.app.models.threads.findOne({ _id: batch }).lean();
  const { slack } = world;
  return slack
    .replies(reply?.channel ?? '', thread?.ts ?? '')
    .map(({ files = [] }) => files.map((id) => slack.file(id)?.title ?? ''))
    .filter((titles) => titles.length > 0);
}

const appeared = (infograph: Infograph) =>
  until('the pages', async () => {
    const found = await filesUnder(infograph);
    return found.length > 0 && found;
  });

describe('All on two pages', () => {
  it('is offered where something was left out, with how many there are, and nowhere else', () => {
    expect(JSON.stringify(long.message.blocks)).toContain('All 3 on two pages');
    expect(JSON.stringify(short.message.blocks)).not.toContain('result_pages');
  });

  it('brings all pages into the thread in one message, once within a minute', async () => {
    const { infograph, message } = long;
    const { member, member2 } = world.slack.users;
    await Promise.all([press(message, infograph._id), press(message, infograph._id, member2)]);
    expect(await appeared(infograph)).toEqual([['Three values-1.png', 'Three values-2.png']]);
    const points = world.drawing.drawn.slice(-2).map(({ brief }) => brief.points.map(({ text }) => text));
    expect(points).toEqual([['Honesty', 'Tea'], ['Sleep']]);
    await press(message, infograph._id);
    await toldAlone(world, member, 'All the pages are there already');
    expect(await filesUnder(infograph)).toHaveLength(1);
    const { got } = (await world.app.models.infographs.findOne({ _id: infograph._id }).lean()) ?? {};
    expect(got).toMatchObject([{ format: 'pages', further: [expect.any(String)] }]);
  });

  it('is free, and draws what was drawn in the same way', async () => {
    const [again] = world.drawing.drawn.slice(-1);
    expect(again?.look).toMatchObject({ theme: 'paper', ratio: '16:9', layout: 'list' });
    expect(await balance(world)).toMatchObject({ available: 100, held: 0 });
  });

  it('says so where Slack takes no file, and can be asked for again', async () => {
    const { infograph, message } = await drawnWithRoomFor(1, 'Asked again\n- Beans\n- Water');
    world.slack.fail('files.getUploadURLExternal', { kind: 'error', error: 'storage_limit_reached' });
    await press(message, infograph._id);
    await toldAlone(world, world.slack.users.member, "Slack didn't take the file");
    await until('it to be forgotten', async () => {
      const found = await world.app.models.infographs.findOne({ _id: infograph._id }).lean();
      return found?.got?.length === 0;
    });
    await press(message, infograph._id);
    expect(await appeared(infograph)).toEqual([['Asked again-1.png', 'Asked again-2.png']]);
  });

  it('brings nothing of what is shown elsewhere, or has no more than its picture', async () => {
    const { slack } = world;
    const { member2 } = slack.users;
    const elsewhere = slack.channels.random;
    await type(world, 'Another place\n- One\n- Two --draw exact', { channel: elsewhere, user: member2 });
    const { message } = await delivered(world, 'Another place\n- One\n- Two');
    const before = await filesUnder(long.infograph);
    await forge(message, long.infograph._id, member2);
    await toldAlone(world, member2, "isn't in the place where you pressed the button");
    await forge(short.message, short.infograph._id, slack.users.member);
    await toldAlone(world, slack.users.member, 'Its picture shows all there is already.');
    expect(await filesUnder(long.infograph)).toEqual(before);
    expect(await filesUnder(short.infograph)).toEqual([]);
  });

  it('goes with its picture, every page', async () => {
    const { infograph, message } = long;
    await choose(world, message, 'Delete');
    const view = await modalSaying(world, 'Delete this infographic?');
    await world.slack.submitView({ viewId: view.id });
    const { got = [] } = await until('the removal', async () => {
      const found = await world.app.models.infographs.findOne({ _id: infograph._id }).lean();
      return found?.removal?.doneAt && found;
    });
    const files = got.flatMap(({ file = '', further = [] }) => [file, ...further]);
    expect(files).toHaveLength(2);
    for (const file of files) expect(world.slack.file(file)?.deleted).toBe(true);
  });
});
