import { newId, newToken } from '../../../src/lib/ids.js';
import { briefVersionId } from '../../../src/models/brief-version.js';
import type { Facts } from '../../../src/models/facts.js';
import type { Models } from '../../../src/models/index.js';
import { type Client, program } from '../../api/support.js';
import { heldBatch } from '../../support/batch.js';
import { install, startManyWorld } from '../../support/installs.js';
import { ended, threadOf, type, until } from '../../support/story.js';
import type { World } from '../../support/world.js';

/** In all words of the workspace that attacks, so that it is seen when its own things are shown. */
export const OUR_WORD = 'zanzibar';
/** In the same words of the other workspace: it must never be seen. */
export const THEIR_WORD = 'quagmire';

/** What can be named of a workspace. */
export interface Named {
  workspace: string;
  infograph: string;
  batch: string;
  /** Of an article whose facts wait for people. */
  brief: string;
  /** An infograph of that article's batch, under way. */
  open: string;
  webhookToken: string;
  token: string;
  request: string;
  receiver: string;
  channel: string;
  ts: string;
  imageKey: string;
}

export interface Neighbours {
  world: World;
  ours: Named;
  theirs: Named;
  /** Lets a program in as one of our workspace. */
  client: Client;
  /** Slack's, for ours: no other is to be sent when something is done for us. */
  ourToken: string;
  /** All that is stored of the other workspace. */
  everythingOfTheirs(): Promise<string>;
  everythingOfOurs(): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Two workspaces that have installed the app. Ours has one of everything; theirs is a copy of it, document by document, under other
 * ids and with another word in it, but with the same people: who is an admin here has the same id as their admin.
 */
export async function startNeighbours(): Promise<Neighbours> {
  const world = await startManyWorld({ settings: { JOB_DEADLINE_S: '3600' } });
  const { app, slack } = world;
  const { id: workspace } = slack.workspace;
  await install(world, slack);
  const { models } = app;
  await type(world, 'settings', { user: slack.users.admin });
  await app.settings.change(workspace, slack.users.admin, 0, {
    blocked: [{ user: slack.users.member2, by: slack.users.admin, at: new Date(), reason: OUR_WORD }],
  });
  const prompt = `A map of ${OUR_WORD}`;
  await type(world, prompt, { user: slack.users.admin });
  const [infograph] = await ended(world, prompt);
  const thread = await threadOf(world, prompt);
  await slack.openHome(slack.users.admin);
  await until('the Home tab', async () => slack.views.home(slack.users.admin));
  const client = await program(world, { workspace, name: OUR_WORD });
  const planted = await plantTheRest(models, workspace, slack.users.admin, client.id);
  await rest(models);
  const ours: Named = {
    workspace,
    ...{
      infograph: infograph?._id ?? '',
      batch: infograph?.batch ?? '',
      webhookToken: infograph?.token ?? '',
    },
    ...{ token: client.id, channel: thread.channel, ts: thread.ts },
    imageKey: infograph?.image?.key ?? '',
    ...planted,
  };
  const toTheirs = translation(ours);
  await copyAll(models, workspace, toTheirs);
  await install(world, slack.addTeam({ id: 'T0NEIGHBOR', name: THEIR_WORD }));
  await rest(models);
  const { token: ourToken = '' } = slack.calls.find(({ method }) => method === 'chat.postMessage') ?? {};
  const theirs = JSON.parse(toTheirs(JSON.stringify(ours))) as Named;
  return {
    ...{ world, ours, theirs, client, ourToken },
    everythingOfTheirs: () => everythingOf(models, theirs.workspace),
    everythingOfOurs: () => everythingOf(models, workspace),
    stop: () => world.stop(),
  };
}

async function rest(models: Models): Promise<void> {
  await until('all that goes on by itself to be done', async () => {
    const open = { nextStepAt: { $exists: true } };
    const { infographs, notices, threads, homeViews } = models;
    const counts = [infographs, notices, threads, homeViews].map((one) =>
      one.collection.countDocuments(open),
    );
    return (await Promise.all(counts)).every((count) => count === 0);
  });
}

/** What would take long to come about by itself, as it would be stored. */
async function plantTheRest(models: Models, workspace: string, user: string, token: string) {
  const at = new Date();
  const { infographs, thread } = heldBatch({ workspace });
  const [open] = infographs;
  if (!open || !thread) throw new Error('a batch has one');
  const people = { requester: user, prompt: `Facts about ${OUR_WORD}` };
  await models.infographs.insertMany([{ ...open, ...people, draws: [], awaitsBrief: true }]);
  await models.threads.insertMany([{ ...thread, ...people, channel: 'C0HELD', ts: '1700000000.000100' }]);
  const { _id: brief } = thread;
  const idle = { leaseUntil: new Date(0), fence: 0, signals: 0, attempts: 0 };
  const source = { title: OUR_WORD };
  const points = [{ text: OUR_WORD }, { text: 'b' }, { text: 'c' }];
  const facts: Facts = { title: OUR_WORD, points, numbers: [], layout: 'list', language: 'en' };
  await models.briefs.insertMany([
    {
      ...{ _id: brief, workspace, requester: user, pauses: true, status: 'shown', readFaults: 0, rev: 1, at },
      goAt: new Date(at.getTime() + 3_600_000),
      source,
      facts,
      ...idle,
    },
  ]);
  await models.briefVersions.insertMany([
    { _id: briefVersionId(brief, 1), workspace, batch: brief, n: 1, facts, source, at },
  ]);
  const request = newId('tr');
  await models.topupRequests.insertMany([
    { _id: request, workspace, open: workspace, status: 'open', actor: user, credits: 7, note: OUR_WORD, at },
  ]);
  await models.asks.insertMany([
    { _id: `${workspace}:${user}`, workspace, user, n: 1, credits: 3, why: OUR_WORD, status: 'open', at },
  ]);
  await models.drafts.insertMany([
    { _id: newId('dr'), workspace, user, channel: 'C0HELD', text: OUR_WORD, at, expiresAt: tomorrow(at) },
  ]);
  await models.preferences.insertMany([{ _id: `${workspace}:${user}`, workspace, onlyMe: true, at }]);
  await models.answeredMessages.insertMany([
    { _id: `${workspace}:C0HELD:1.1`, workspace, user, at, expiresAt: tomorrow(at) },
  ]);
  const receiver = `https://${OUR_WORD}.example`;
  await models.receivers.insertMany([
    { _id: `${token} ${receiver}`, workspace, token, origin: receiver, failures: 9, offAt: at },
  ]);
  await models.notices.insertMany([
    {
      ...{ _id: `nt_${newToken()}`, workspace, kind: 'callback', about: 'end', token, infograph: open._id },
      ...{ url: `${receiver}/told`, status: 'failed', tries: [], at, ...idle },
    },
  ]);
  return { brief, open: open._id, request, receiver };
}

function tomorrow(at: Date): Date {
  return new Date(at.getTime() + 24 * 3_600_000);
}

/** Everything that names something of ours, as it is called with them. */
function translation({ workspace, channel, ts }: Named): (text: string) => string {
  return (text) =>
    text
      .replaceAll(workspace, 'T0NEIGHBOR')
      .replaceAll(OUR_WORD, THEIR_WORD)
      .replaceAll(channel, 'C0NEIGHBOR')
      .replaceAll('C0HELD', 'C0HELDNB')
      .replaceAll(ts, ts.replace(/^./, '9'))
      .replaceAll('1700000000.000100', '9700000000.000100')
      .replaceAll(/(?<=\b(?:dr|ig|ba|tr|tok|nt|au|wh)_|"|:|\b)[0-9a-f]{20,64}\b/g, (hex) =>
        [...hex].reverse().join(''),
      );
}

/** Copies all documents of a workspace; nothing of the copy is ever due. */
async function copyAll(models: Models, workspace: string, toTheirs: (text: string) => string): Promise<void> {
  for (const { collection, name } of perCollection(models)) {
    const found = await collection.find(ofWorkspace(workspace)).toArray();
    const copies = found.map(
      ({ nextStepAt: _due, noticesOwed: _owed, ...document }: Record<string, unknown>) =>
        translated(document, toTheirs),
    );
    if (copies.length > 0) await collection.insertMany(copies as never[]);
    else if (
      !['auditresults', 'alerts', 'latecopies', 'departures', 'mendbudgets', 'orgworkspaces'].includes(name)
    )
      throw new Error(`Nothing of ${name} is planted, so nobody would see it touched`);
  }
}

function translated(value: unknown, toTheirs: (text: string) => string): unknown {
  if (typeof value === 'string') return toTheirs(value);
  if (Array.isArray(value)) return value.map((one) => translated(one, toTheirs));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, translated(one, toTheirs)]));
}

const ofNobody = ['migrations', 'chores', 'falaccounts', 'imageplaces', 'installstates'];

function perCollection(models: Models) {
  return Object.values(models)
    .map((model) => ({ name: model.collection.name, collection: model.db.collection(model.collection.name) }))
    .filter(({ name }) => !ofNobody.includes(name));
}

function ofWorkspace(workspace: string) {
  const ids = { $gte: `${workspace}:`, $lt: `${workspace};` };
  return { $or: [{ workspace }, { _id: workspace }, { _id: ids }] } as never;
}

async function everythingOf(models: Models, workspace: string): Promise<string> {
  const all = await Promise.all(
    perCollection(models).map(async ({ name, collection }) => [
      name,
      await collection.find(ofWorkspace(workspace)).sort({ _id: 1 }).toArray(),
    ]),
  );
  return JSON.stringify(all, undefined, 1);
}
