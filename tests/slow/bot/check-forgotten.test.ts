import type { Message } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { result } from '../../../src/bot/features/result/words.js';
import type { Infograph } from '../../../src/models/infograph.js';
import { press, shownExact, shownUnread, shownWrong } from '../../bot/features/check/support.js';
import { modalSaying } from '../../bot/features/result/support.js';
import { errorsIn, until } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

const DAY_MS = 24 * 3_600_000;

let world: World;
beforeAll(async () => {
  const settings = { PROMPT_OUTLINE: 'show', MEND_BUDGET_USD: '10', RETENTION_DAYS: '30' };
  world = await startWorld({ settings, fal: { imageScale: 0.02 } });
});
afterAll(async () => {
  const errors = errorsIn(world);
  await world.stop();
  expect(errors).toEqual([]);
});

/** As somebody's screen still shows it. */
function onScreen({ infograph, message }: { infograph: Infograph; message: Message }) {
  return { infograph, message: structuredClone(message) };
}

describe('What people can do about a picture whose time is over', () => {
  it('is nothing any more: all buttons say so, and what was read, reported and brought is gone', async () => {
    const { slack } = world;
    const { infographs } = world.app.models;
    const user = slack.users.member;
    const wrong = onScreen(await shownWrong(world, 'Wrong long ago'));
    const exact = onScreen(await shownExact(world, 'Exact long ago'));
    const unread = onScreen(await shownUnread(world, 'Unread long ago'));
    const all = [wrong, exact, unread].map(({ infograph }) => infograph._id);
    await press(world, exact.message, 'ai_version');
    const brought = await until('the AI version', async () => {
      const found = await infographs.findById(exact.infograph._id).lean();
      return found?.got?.[0]?.file;
    });
    await until('it to be there', async () => (slack.file(brought)?.shares.length ?? 0) > 0);
    await press(world, unread.message, 'report_open');
    const view = await modalSaying(world, 'Which one?');
    await slack.submitView({ viewId: view.id, values: { kind: 'ugly', note: 'a secret shade' } });
    await slack.closeView(view.id);
    // As if they had been asked for that many days ago.
    const acceptedAt = new Date(Date.now() - 31 * DAY_MS);
    await infographs.updateMany({ _id: { $in: all } }, { $set: { acceptedAt } });
    await world.restart();
    const forgotten = await until('them to be gone', async () => {
      const found = await world.app.models.infographs.find({ _id: { $in: all } }).lean();
      return found.every((one) => one.forgottenAt && one.removal?.doneAt) && found;
    });
    expect(forgotten.flatMap(({ reports = [] }) => reports)).toMatchObject([{ by: user, kind: 'ugly' }]);
    expect(JSON.stringify(forgotten)).not.toMatch(/secret shade|24 ships|findings|https?:/);
    expect(slack.file(brought)?.deleted).toBe(true);

    const told = () =>
      slack.ephemerals({ user }).filter((one) => slack.plainText(one).includes(result.removed)).length;
    const pressed = [
      [wrong, 'new_picture'],
      [wrong, 'exact_beside'],
      [wrong, 'in_channel'],
      [exact, 'ai_version'],
      [unread, 'in_channel'],
    ] as const;
    for (const [{ message }, id] of pressed) {
      const before = told();
      await press(world, message, id);
      await until(`${id} to say so`, async () => told() === before + 1);
    }
    await press(world, unread.message, 'report_open');
    await modalSaying(world, result.removed);
    const { app } = world;
    expect(await app.models.infographs.countDocuments({ madeFrom: { $in: all } })).toBe(0);
  });
});
