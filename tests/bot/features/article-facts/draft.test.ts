import type { Message } from '@infograph/slack-stand-in';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DrawingError, type DrawingFault } from '../../../../src/drawing/scene/drawing.js';
import {
  balance,
  ended,
  imagesOf,
  infographsOf,
  replySaying,
  threadOf,
  toldAlone,
  type,
  underWay,
  until,
} from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld({
    settings: { ARTICLE_PAUSE_S: '600', PROMPT_OUTLINE: 'wait' },
  });
});
afterEach(() => {
  world.fal.clearFaults();
  world.slack.clearFaults();
});
afterAll(async () => {
  await world.stop();
});

const list = (title: string) => `${title}\n- Honesty\n- Tea\n- Sleep`;
const buttonsOf = (message: Message) => world.slack.buttons(message).map(({ text }) => text);
const pictureIn = ({ channel, ts, thread_ts }: Message) =>
  world.slack.visibleImages(channel, thread_ts).find((image) => image.ts === ts);

/** The message with the facts, as it is once it satisfies `probe`: with its picture, where nothing is said. */
async function factsOf(
  prompt: string,
  probe: (message: Message) => boolean = (message) => pictureIn(message) !== undefined,
): Promise<Message> {
  const { channel, ts } = await threadOf(world, prompt);
  const { slack } = world;
  const found = await slack.waitFor('the facts', () =>
    slack
      .replies(channel, ts)
      .find((message) => slack.plainText(message).includes("Here's what") && probe(message)),
  );
  return structuredClone(found);
}

async function press({ blocks, channel, ts }: Message, actionId: string, user?: string) {
  await world.slack.click({ channel, ts, actionId, seen: blocks, ...(user ? { user } : {}) });
}

/** The message and its file are not there any more. */
async function isGone(facts: Message, fileId?: string): Promise<void> {
  const { slack } = world;
  const { channel, thread_ts = '' } = facts;
  await slack.waitFor('the facts to go', () =>
    slack.replies(channel, thread_ts).every(({ ts }) => ts !== facts.ts),
  );
  if (fileId) await slack.waitFor('their picture to go', () => slack.file(fileId)?.usable === false);
}

describe('Facts that people look at', () => {
  it('have a picture beside them that code has drawn, which is offered in place of what was asked for', async () => {
    const prompt = list('Looked at');
    await type(world, prompt);
    const facts = await factsOf(prompt);
    expect(buttonsOf(facts)).toEqual(['Draw now', 'Use this · free', 'Edit', 'Cancel']);
    expect(world.slack.plainText(facts)).toContain('drawn by code from the facts above');
    expect(pictureIn(facts)?.altText).toContain('Draft: ');
    expect(pictureIn(facts)?.altText).toContain('Honesty');
    const drawn = world.drawing.drawn.find(({ brief }) => brief.title === 'Looked at');
    expect(drawn?.look).toMatchObject({ ratio: '16:9', pixels: 1_376 });
    expect(await infographsOf(world, prompt)).toMatchObject([{ status: 'pending', requests: [] }]);
    await press(facts, 'cancel_batch');
    expect(await ended(world, prompt)).toMatchObject([{ status: 'canceled' }]);
  });

  it('are told what the picture had no room for', async () => {
    world.drawing.room = 2;
    const prompt = list('Full');
    await type(world, prompt);
    const facts = await factsOf(prompt);
    world.drawing.room = Number.POSITIVE_INFINITY;
    expect(world.slack.plainText(facts)).toContain('Shows the 2 most important of 3 facts.');
    expect(pictureIn(facts)?.altText).toContain('Tea');
    expect(pictureIn(facts)?.altText).not.toContain('Sleep');
    await press(facts, 'cancel_batch');
    expect(await ended(world, prompt)).toMatchObject([{ status: 'canceled' }]);
  });

  it('are under the infographic once that is there, and the message with them goes', async () => {
    const prompt = list('Under it');
    await type(world, prompt);
    const facts = await factsOf(prompt);
    const picture = pictureIn(facts);
    world.fal.outcome({ kind: 'stuck' });
    await press(facts, 'go_on');
    await underWay(world, prompt);
    const drawing = await factsOf(prompt, (message) => buttonsOf(message).length === 0);
    expect(pictureIn(drawing)?.fileId).toBe(picture?.fileId);
    // Somebody's screen shows the button still.
    await press(facts, 'use_draft');
    await toldAlone(world, world.slack.users.member, 'Too late for that');
    expect((await infographsOf(world, prompt))[0]?.draw).toBeUndefined();

    world.fal.finish(world.fal.jobs.at(-1)?.requestId ?? '');
    expect(await ended(world, prompt)).toMatchObject([{ delivery: 'posted', costCredits: 1 }]);
    await isGone(facts, picture?.fileId);
    const reply = await replySaying(world, prompt, 'your infographic');
    expect(buttonsOf(reply)).toContain('Facts and sources');
    await press(reply, 'result_says');
    await world.slack.waitFor('the facts', () =>
      world.slack.views.opened.find(({ blocks }) => JSON.stringify(blocks).includes('Honesty')),
    );
  });
});

describe('Use this', () => {
  it('makes all of the batch at once of what was looked at, at its price', async () => {
    const before = await balance(world);
    const jobs = world.fal.jobs.length;
    const prompt = list('Taken');
    await type(world, `${prompt} -n 2`);
    const facts = await factsOf(prompt);
    const { fileId } = pictureIn(facts) ?? {};
    await press(facts, 'use_draft');
    const { member } = world.slack.users;
    const one = {
      ...{ delivery: 'posted', draw: 'exact', costCredits: 1, paidCredits: 0, requests: [] },
      instead: { why: 'chosen', by: member, credits: 0 },
    };
    expect(await ended(world, prompt)).toMatchObject([one, one]);
    expect(await balance(world)).toEqual(before);
    expect(world.fal.jobs).toHaveLength(jobs);
    await replySaying(world, prompt, 'The exact layout was chosen: free, 1 credit back.');
    await isGone(facts, fileId);
    expect(await imagesOf(world, prompt)).toHaveLength(2);
  });

  it('is for who asked, and admins', async () => {
    const prompt = list('Theirs');
    await type(world, prompt);
    const facts = await factsOf(prompt);
    const { admin, member2 } = world.slack.users;
    await press(facts, 'use_draft', member2);
    await toldAlone(world, member2, 'Only the person who requested this');
    expect(await infographsOf(world, prompt)).toMatchObject([{ status: 'pending' }]);
    await press(facts, 'use_draft', admin);
    expect(await ended(world, prompt)).toMatchObject([{ draw: 'exact', instead: { by: admin } }]);
  });

  it('is not offered of what code draws anyway', async () => {
    const prompt = list('By code anyway');
    await type(world, `${prompt} --draw exact`);
    const facts = await factsOf(prompt);
    expect(buttonsOf(facts)).toEqual(['Draw now', 'Edit', 'Cancel']);
    await press(facts, 'go_on');
    expect(await ended(world, prompt)).toMatchObject([{ delivery: 'posted', draw: 'exact' }]);
  });
});

describe('Changed facts', () => {
  it('have a message and a picture of their own, and the others go', async () => {
    const prompt = list('Changed');
    await type(world, prompt);
    const facts = await factsOf(prompt);
    const before = pictureIn(facts);
    await press(facts, 'edit_facts');
    const { slack } = world;
    const view = await slack.waitFor('the form', () => slack.views.opened.at(-1));
    world.fal.outcome({ kind: 'stuck' });
    await slack.submitView({ viewId: view.id, values: { point_1: 'The sun helps' } });
    const changed = await factsOf(
      prompt,
      (message) => message.ts !== facts.ts && pictureIn(message) !== undefined,
    );
    expect(slack.plainText(changed)).toContain('The sun helps');
    expect(buttonsOf(changed)).toEqual([]);
    expect(pictureIn(changed)?.fileId).not.toBe(before?.fileId);
    await isGone(facts, before?.fileId);
    const drawn = world.drawing.drawn.findLast(({ brief }) => brief.title === 'Changed');
    expect(drawn?.brief.points[0]?.text).toBe('The sun helps');
    const after = pictureIn(changed);
    await underWay(world, prompt);
    world.fal.finish(world.fal.jobs.at(-1)?.requestId ?? '');
    await ended(world, prompt);
    await isGone(changed, after?.fileId);
  });
});

describe('Where there is no picture', () => {
  const cannotDraw = (code: DrawingFault) => world.drawing.fail(new DrawingError(code, 'in words'));
  const refuses = (method: string) =>
    void world.slack.fail(method, { kind: 'error', error: 'storage_limit_reached' });
  it.each([
    ['no font has its letters', 'I have no font', () => cannotDraw('missing_glyphs')],
    ['drawing it broke', "I couldn't draw it", () => cannotDraw('engine')],
    ['Slack takes no file', "Slack didn't take it", () => refuses('files.getUploadURLExternal')],
    ['Slack makes no file of it', "Slack didn't take it", () => refuses('files.completeUploadExternal')],
  ])('because %s, there are words alone, which say so', async (why, said, befall) => {
    befall();
    const prompt = list(`Not drawn: ${why.replaceAll(' ', '-')}`);
    await type(world, prompt);
    const { ts } = await factsOf(prompt, () => true);
    const facts = await factsOf(prompt, (message) => world.slack.plainText(message).includes('No draft'));
    expect(facts.ts).toBe(ts);
    expect(world.slack.plainText(facts)).toContain(said);
    expect(buttonsOf(facts)).toEqual(['Draw now', 'Edit', 'Cancel']);
    expect(pictureIn(facts)).toBeUndefined();
    await press(facts, 'go_on');
    expect(await ended(world, prompt)).toMatchObject([{ delivery: 'posted', costCredits: 1 }]);
    await isGone(facts);
    expect(buttonsOf(await replySaying(world, prompt, 'your infographic'))).toContain('Facts and sources');
  });

  it('yet, nothing waits for it', async () => {
    const release = world.drawing.block();
    const prompt = list('Drawn slowly');
    await type(world, prompt);
    const facts = await factsOf(prompt, () => true);
    await press(facts, 'cancel_batch');
    expect(await ended(world, prompt)).toMatchObject([{ status: 'canceled' }]);
    await factsOf(prompt, (message) => world.slack.plainText(message).includes('This one was stopped.'));
    release();
    await until('rest', async () => {
      const open = { prompt, nextStepAt: { $exists: true } };
      return (await world.app.models.threads.countDocuments(open)) === 0;
    });
    expect(await imagesOf(world, prompt)).toEqual([]);
  });
});
