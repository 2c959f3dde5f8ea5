import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Infograph } from '../../../../src/models/infograph.js';
import { sendInteraction } from '../../../support/interaction.js';
import { balance, ended, parent, type, underWay, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';
import { choose, delivered, modalSaying } from '../result/support.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => world.slack.clearFaults());
afterAll(() => world.stop());

/** Chooses Delete, and sends the form. */
async function deleteIt(prompt: string, user = world.slack.users.member) {
  const { infograph, message } = await delivered(world, prompt);
  await choose(world, message, 'Delete', user);
  const view = await modalSaying(world, "Removes it everywhere here. The credit isn't returned.", user);
  const answer = await world.slack.submitView({ viewId: view.id, user });
  return { infograph, message, said: answer.body };
}

const gone = ({ _id }: Infograph) =>
  until('it to be gone', async () => {
    const found = await world.app.models.infographs.findById(_id).lean();
    return found?.removal?.doneAt && found;
  });

/** Sends the form without having been shown it. */
const forge = (infograph: Infograph, user: string) =>
  sendInteraction(world.slack, 'view_submission', {
    id: 'remove_infograph',
    user,
    team: world.slack.workspace.id,
    metadata: infograph._id,
    channel: world.slack.channels.general,
    ts: '1.1',
  });

describe('Delete', () => {
  it('takes the reply, the picture above, the file and our copy away, and gives nothing back', async () => {
    const { app, slack } = world;
    await type(world, 'To be deleted');
    const shown = await parent(world, 'To be deleted', 'its end', (text) =>
      text.startsWith('Infographic for'),
    );
    const before = await balance(world);
    const { infograph, said } = await deleteIt('To be deleted');
    expect(said).toContain('Deleting it now.');
    const after = await gone(infograph);
    expect(slack.replies(shown.channel, shown.ts)).toEqual([]);
    await parent(world, 'To be deleted', 'who did it', (text) => text.includes('Deleted by mia.'));
    expect(slack.visibleImages(shown.channel, shown.ts)).toEqual([]);
    expect(slack.file(infograph.file?.id ?? '')?.usable).toBe(false);
    expect(after).toMatchObject({ status: 'completed', delivery: 'posted', prompt: 'To be deleted' });
    expect(after.image?.removedAt).toBeDefined();
    expect(JSON.stringify(after.results)).not.toContain('http');
    expect(await balance(world)).toEqual(before);
    expect((await type(world, 'history')).words).toContain('Deleted');
    expect(await app.models.auditEntries.countDocuments({ action: 'infographs.deleted' })).toBe(0);
  });

  it('sent twice, and by two people, is done once and says so; the log tells of an admin', async () => {
    const { app, slack } = world;
    await type(world, 'Deleted by two');
    const { infograph } = await delivered(world, 'Deleted by two');
    const answers = await Promise.all([
      forge(infograph, slack.users.admin),
      forge(infograph, slack.users.member),
      forge(infograph, slack.users.admin),
    ]);
    const said = answers.map(({ body }) => body);
    expect(said.filter((body) => body.includes('Deleting it now.'))).toHaveLength(1);
    expect(said.filter((body) => body.includes('It was deleted already'))).toHaveLength(2);
    await gone(infograph);
    expect((await forge(infograph, slack.users.admin)).body).toContain('It was deleted already, by');
    const noted = await app.models.auditEntries.find({ action: 'infographs.deleted' }).lean();
    expect(noted.map(({ target }) => target)).toEqual(said[1]?.includes('now') ? [] : [infograph._id]);
  });

  it('is for who asked for it and for admins: somebody else is told so, whatever they send', async () => {
    const { slack } = world;
    await type(world, 'Not to be deleted');
    const { infograph, message } = await delivered(world, 'Not to be deleted');
    await choose(world, message, 'Delete', slack.users.member2);
    await modalSaying(world, 'Only the person who asked for it, or an admin', slack.users.member2);
    expect((await forge(infograph, slack.users.member2)).body).toContain('Only the person who asked for it');
    expect((await world.app.models.infographs.findById(infograph._id).lean())?.removal).toBeUndefined();
  });

  it('of what is not posted yet says to use Cancel', async () => {
    const { fal, slack } = world;
    fal.outcome({ kind: 'never' });
    await type(world, 'Deleted too early');
    const [infograph] = await underWay(world, 'Deleted too early');
    expect((await forge(infograph as Infograph, slack.users.member)).body).toContain('use Cancel');
    const thread = { _id: infograph?.batch ?? '', workspace: slack.workspace.id };
    await world.app.infographs.events.cancelWish(thread, { by: slack.users.member });
    await ended(world, 'Deleted too early');
  });

  it('leaves words where Slack does not delete a message, and goes on where the parent is gone', async () => {
    const { slack } = world;
    await type(world, 'Stays as words');
    const { infograph, message } = await delivered(world, 'Stays as words');
    slack.fail(
      'chat.delete',
      { kind: 'error', error: 'cant_delete_message' },
      { times: 10, when: ({ ts }) => ts === message.ts },
    );
    slack.fail('files.delete', { kind: 'ratelimited', retryAfterS: 1 });
    await deleteIt('Stays as words');
    await gone(infograph);
    const [reply] = slack.replies(message.channel, message.thread_ts ?? '');
    expect(reply && slack.plainText(reply)).toContain('Deleted by mia.');
    expect(slack.visibleImages(message.channel, message.thread_ts)).toEqual([]);
  });
});
