import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportFormat } from '../../../drawing/scene/drawing.js';
import { ImagesUnavailable } from '../../../images/index.js';
import { CannotBeExported, isDrawing, type NamedFile } from '../../../infographs/exports.js';
import { defined } from '../../../lib/defined.js';
import { SlackCallError } from '../../../lib/slack-call-error.js';
import { withTempFolder } from '../../../lib/temp-folder.js';
import type { Infograph } from '../../../models/infograph.js';
import type { Thread } from '../../../models/thread.js';
import { plainAnswer } from '../../blocks/message.js';
import { openDirectMessages, quietly } from '../../client/posting.js';
import { isOfPlace } from '../../client/slack-errors.js';
import { uploadBytes } from '../../client/upload.js';
import type { Services } from '../../door/services.js';
import type { Shown } from './find.js';
import { getAs as words } from './get-as-words.js';

export type GetAsServices = Pick<Services, 'infographs' | 'log' | 'models' | 'patience' | 'slack'>;

/** Asked for again within this time, it is the same file. */
const SAME_WITHIN_MS = 60_000;
const UNSURE = 'unsure';

interface Wanted {
  /** `pages`: all facts on as many pictures as they take. `painting`: the model's, that an exact one took the place of. */
  format: ExportFormat | 'pages' | 'painting';
  user: string;
  /** Stands beside it, in mrkdwn. */
  comment?: string;
}

/**
 * Makes a file, or all pages, and brings that into the thread in one message. That it is to come is written first, so that there is one however often it
 * is asked for; Slack's id of it is written before anybody sees it, so that it goes with the picture.
 * @throws MongoError
 */
export async function bring(
  { infograph, thread }: Shown,
  wanted: Wanted,
  services: GetAsServices,
): Promise<void> {
  const said = saidOf(infograph, wanted);
  const tell = (text: string) => say(thread, wanted.user, text, services);
  const at = new Date();
  if (!(await begin(infograph, wanted, at, services))) return await tell(said.before);
  const told = whisper(thread, wanted.user, said.making, services).catch(() => undefined);
  const news = await made(infograph, wanted, at, thread, services);
  await told;
  if (!news) return;
  // Where nothing is on its way, it may be asked for again at once.
  if (news !== UNSURE) await undo(infograph, at, services);
  await tell(news === UNSURE ? said.unsure : news);
}

function saidOf(infograph: Infograph, { format }: Wanted) {
  if (format === 'pages' || format === 'painting') return words[format];
  return words.file(format === 'png' && !isDrawing(infograph) ? 'picture' : format.toUpperCase());
}

/** @returns what is to be said of it: why there is none, or `UNSURE`; undefined where it is there */
async function made(
  infograph: Infograph,
  wanted: Wanted,
  at: Date,
  thread: Thread,
  services: GetAsServices,
): Promise<string | undefined> {
  const { log } = services;
  const { format } = wanted;
  let isShared = false;
  try {
    const uploaded: Uploaded[] = [];
    for (const file of await filesOf(infograph, format, services))
      uploaded.push({ id: await upload(infograph.workspace, file, services), title: file.name });
    if (!(await note(infograph, at, uploaded, services))) return words.refused.gone;
    isShared = true;
    await share(infograph, thread, uploaded, wanted, services);
    return undefined;
  } catch (error) {
    if (error instanceof CannotBeExported)
      return format === 'painting' ? words.paintingGone : words.refused[error.why];
    log.warn({ err: error, infograph: infograph._id, format }, 'a file of an infographic was not brought');
    if (error instanceof SlackCallError)
      return isShared && error.outcome === 'unknown' ? UNSURE : words.noFiles;
    if (error instanceof ImagesUnavailable) return words.broken;
    throw error;
  }
}

async function filesOf(
  infograph: Infograph,
  format: Wanted['format'],
  { infographs: { exports } }: GetAsServices,
): Promise<NamedFile[]> {
  if (format === 'pages') return await exports.pages(infograph, 'png');
  return [await (format === 'painting' ? exports.painting(infograph) : exports.file(infograph, format))];
}

/** What Slack has, and shows nowhere yet. */
interface Uploaded {
  id: string;
  title: string;
}

async function upload(workspace: string, { bytes, name }: NamedFile, { slack }: GetAsServices) {
  return await withTempFolder(async (folder) => {
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    return await uploadBytes(slack, workspace, { path, bytes: bytes.length, name });
  });
}

/**
 * Slack takes files only where the app is a member, which messages don't need: elsewhere they go to whoever asked.
 * @throws SlackCallError
 */
async function share(
  { reply, workspace }: Infograph,
  thread: Thread,
  files: readonly Uploaded[],
  { comment, user }: Wanted,
  { slack }: GetAsServices,
): Promise<void> {
  const complete = (place: {
    channel_id: string;
    thread_ts?: string | undefined;
    initial_comment?: string | undefined;
  }) => slack.call(workspace, 'files.completeUploadExternal', { files, ...place });
  const channel = reply?.channel ?? thread.channel;
  try {
    if (channel) {
      await complete({ channel_id: channel, thread_ts: thread.ts, ...defined({ initial_comment: comment }) });
      return;
    }
  } catch (error) {
    if (!(error instanceof SlackCallError) || !isOfPlace(error)) throw error;
  }
  const direct = await openDirectMessages(slack, workspace, user);
  const said = [words.toDm(channel), ...(comment ? [comment] : [])].join('\n');
  await complete({ channel_id: direct, initial_comment: said });
}

async function begin(
  { _id, workspace }: Infograph,
  { format, user }: Wanted,
  at: Date,
  { models }: GetAsServices,
): Promise<boolean> {
  const same = { format, at: { $gt: new Date(at.getTime() - SAME_WITHIN_MS) } };
  // Of one, there is one: it doesn't change.
  const there = format === 'painting' ? { format, file: { $exists: true } } : same;
  const written = await models.infographs.updateOne(
    {
      ...{ _id, workspace, removal: { $exists: false } },
      $nor: [{ got: { $elemMatch: same } }, { got: { $elemMatch: there } }],
    },
    { $push: { got: { format, by: user, at } } },
  );
  return written.modifiedCount > 0;
}

async function note(
  { _id, workspace }: Infograph,
  at: Date,
  files: readonly Uploaded[],
  { models }: GetAsServices,
): Promise<boolean> {
  const [first, ...rest] = files;
  const further = rest.map(({ id }) => id);
  const written = await models.infographs.updateOne(
    { _id, workspace, removal: { $exists: false }, got: { $elemMatch: { at } } },
    { $set: { 'got.$.file': first?.id, ...(further.length > 0 ? { 'got.$.further': further } : {}) } },
  );
  return written.modifiedCount > 0;
}

async function undo({ _id, workspace }: Infograph, at: Date, { models }: GetAsServices): Promise<void> {
  await models.infographs.updateOne({ _id, workspace }, { $pull: { got: { at } } });
}

/** For the eyes of whoever asked, in the thread; where that cannot be, in their direct messages. What is lost of it is no more than words. */
async function say(thread: Thread, user: string, text: string, services: GetAsServices): Promise<void> {
  const { log, slack } = services;
  const { workspace } = thread;
  try {
    await whisper(thread, user, text, services).catch(async (error: unknown) => {
      if (!(error instanceof SlackCallError) || error.outcome !== 'channel_unavailable') throw error;
      const channel = await openDirectMessages(slack, workspace, user);
      await slack.call(workspace, 'chat.postMessage', { channel, ...quietly, ...plainAnswer(text) });
    });
  } catch (error) {
    log.warn({ err: error, workspace }, 'words about a file were not sent');
  }
}

/** @throws SlackCallError */
async function whisper(
  { channel, ts, workspace }: Thread,
  user: string,
  text: string,
  { slack }: GetAsServices,
): Promise<void> {
  await slack.call(workspace, 'chat.postEphemeral', { channel, user, thread_ts: ts, ...plainAnswer(text) });
}
