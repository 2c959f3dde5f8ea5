import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Infograph } from '../../../../src/models/infograph.js';
import { toldAlone, type, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';
import { choose, delivered, modalSaying } from './support.js';

let world: World;
let drawn: Awaited<ReturnType<typeof delivered>>;
let painted: Awaited<ReturnType<typeof delivered>>;
beforeAll(async () => {
  world = await startWorld({ fal: { imageScale: 0.02 } });
  const list = 'What: a cup costs\n- Beans\n- Water';
  await type(world, `${list} --draw exact`);
  drawn = await delivered(world, list);
  await type(world, 'Tea, painted');
  painted = await delivered(world, 'Tea, painted');
});
afterAll(() => world.stop());

/** Chooses it in the form. */
async function getAs(message: typeof drawn.message, format: string) {
  await choose(world, message, 'Get as');
  const view = await modalSaying(world, 'Which kind of file?');
  await world.slack.submitView({ viewId: view.id, values: { format } });
  return view;
}

/** The files in its thread, by name. */
const filesOf = ({ reply, batch }: Infograph) =>
  until('files', async () => {
    const { models } = world.app;
    const thread = await models.threads.findOne({ _id: batch }).lean();
    const { slack } = world;
    return slack
      .replies(reply?.channel ?? '', thread?.ts ?? '')
      .flatMap(({ files }) => files ?? [])
      .map((id) => slack.file(id)?.title);
  });

/** Waits for a file of this name to be in its thread. */
async function appeared(infograph: Infograph, name: string) {
  let seen: unknown;
  await until(
    name,
    async () => {
      const found = await filesOf(infograph);
      seen = found;
      return found.includes(name);
    },
    15_000,
  ).catch((error: unknown) => {
    throw new Error(`${name} is none of ${JSON.stringify(seen)}`, { cause: error });
  });
}

describe('Get as…', () => {
  it.each(['pdf', 'svg', 'png', 'pptx'])(
    'brings a drawing into its thread as %s, named after its title',
    async (format) => {
      await getAs(drawn.message, format);
      await appeared(drawn.infograph, `What a cup costs.${format}`);
      await toldAlone(world, world.slack.users.member, `Making your ${format.toUpperCase()} …`);
    },
  );

  it('is one file within a minute', async () => {
    const before = await filesOf(drawn.infograph);
    await getAs(drawn.message, 'pdf');
    await toldAlone(world, world.slack.users.member, 'Its PDF is there already, or on its way.');
    expect(await filesOf(drawn.infograph)).toEqual(before);
  });

  it('has of a painting its PDF and the picture, and no more', async () => {
    const view = await getAs(painted.message, 'pdf');
    expect(JSON.stringify(view.blocks)).toContain('The picture as it is');
    expect(JSON.stringify(view.blocks)).not.toContain('pptx');
    await appeared(painted.infograph, 'Tea, painted.pdf');
    await getAs(painted.message, 'png');
    await appeared(painted.infograph, 'Tea, painted.png');
  });

  it('has of words over a painting all kinds, with the painting under them', async () => {
    const list = 'Over art\n- Beans\n- Water';
    await type(world, `${list} --draw art`);
    const { infograph, message } = await delivered(world, list);
    await getAs(message, 'pptx');
    await appeared(infograph, 'Over art.pptx');
    const { art, brief } = world.drawing.drawn.at(-1) ?? {};
    expect(brief?.title).toBe('Over art');
    expect(art?.length).toBeGreaterThan(100);
  });

  it('says so where Slack takes no file, and it can be asked for again', async () => {
    const list = 'Asked again\n- Beans\n- Water';
    await type(world, `${list} --draw exact`);
    const { infograph, message } = await delivered(world, list);
    world.slack.fail('files.getUploadURLExternal', { kind: 'error', error: 'storage_limit_reached' });
    await getAs(message, 'pdf');
    await toldAlone(world, world.slack.users.member, "Slack didn't take the file");
    await until('it to be forgotten', async () => {
      const found = await world.app.models.infographs.findOne({ _id: infograph._id }).lean();
      return found?.got?.length === 0;
    });
    await getAs(message, 'pdf');
    await appeared(infograph, 'Asked again.pdf');
  });

  it('comes as a direct message where the app is no member, and so do the words about it', async () => {
    const { slack } = world;
    const list = 'Not a member\n- Beans\n- Water';
    await type(world, `${list} --draw exact`, { channel: slack.channels.random });
    const { message } = await delivered(world, list);
    expect(message.channel).toBe(slack.channels.random);
    const direct = () => slack.messages(slack.dm(slack.users.member));
    await getAs(message, 'pdf');
    const brought = await slack.waitFor('the file', () => direct().find(({ files }) => files?.length));
    expect(slack.file(brought.files?.[0] ?? '')?.title).toBe('Not a member.pdf');
    expect(slack.plainText(brought)).toContain("I'm not in #random, so Slack takes no files from me there.");
    await getAs(message, 'pdf');
    const words = 'Its PDF is there already, or on its way.';
    await slack.waitFor('the words', () => direct().find((one) => slack.plainText(one).includes(words)));
  });

  it('goes with its picture', async () => {
    await choose(world, drawn.message, 'Delete');
    const view = await modalSaying(world, 'Delete this infographic?');
    await world.slack.submitView({ viewId: view.id });
    const { models } = world.app;
    const gone = await until('the removal', async () => {
      const found = await models.infographs.findOne({ _id: drawn.infograph._id }).lean();
      return found?.removal?.doneAt && found;
    });
    expect(gone.got).toHaveLength(4);
    for (const { file = '' } of gone.got ?? []) expect(world.slack.file(file)?.deleted).toBe(true);
  });
});
