import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chartPng, daysOfMonth } from '../../../credits/statements/chart.js';
import { writeCsv } from '../../../credits/statements/csv-file.js';
import type { Statement, Statements } from '../../../credits/statements/index.js';
import { textChart } from '../../../credits/statements/text-chart.js';
import { statement as words } from '../../../credits/statements/words.js';
import { programActor, tokensOf } from '../../../lib/actor.js';
import { monthKey } from '../../../lib/calendar.js';
import type { Log } from '../../../lib/log.js';
import type { Money } from '../../../lib/money.js';
import { SlackCallError } from '../../../lib/slack-call-error.js';
import { withTempFolder } from '../../../lib/temp-folder.js';
import type { Models } from '../../../models/index.js';
import type { Notification } from '../../../models/notification.js';
import { beforePosting } from '../../client/before-posting.js';
import { quietly } from '../../client/posting.js';
import type { SlackCalls } from '../../client/slack-calls.js';
import { uploadBytes, uploadUnshared } from '../../client/upload.js';
import { statementMessage } from './blocks.js';

/** A file cannot be shown at once when it was uploaded: Slack looks at it first. */
const SHOWN_AFTER_MS = [500, 1_000, 2_000, 4_000];

type OfStatement = Extract<Notification, { about: 'statement' | 'statement_csv' }>;

export interface StatementPosts {
  /**
   * Posts a statement, or its CSV, once. Everything before the one call that posts can be repeated; that call is not, and
   * whoever sends notices does not make it again where its answer was lost: a statement may then be missing, and is
   * never there twice. `/infograph statement` gives it again.
   * @param channel where to; a direct message's is somebody's own @throws SlackCallError
   */
  send(workspace: string, channel: string, notification: OfStatement, refusedBy?: string): Promise<void>;
}

interface Dependencies {
  slack: SlackCalls;
  statements: Statements;
  models: Models;
  price: Money | undefined;
  now(): number;
  log: Log;
}

export function isOfStatement(notification: Notification): notification is OfStatement {
  return notification.about === 'statement' || notification.about === 'statement_csv';
}

export function createStatementPosts(dependencies: Dependencies): StatementPosts {
  return {
    async send(workspace, channel, { about, month }, refusedBy) {
      if (about === 'statement') await post(dependencies, workspace, channel, month, refusedBy);
      else await postCsv(dependencies, workspace, channel, month);
    },
  };
}

async function post(
  dependencies: Dependencies,
  workspace: string,
  channel: string,
  month: string,
  refusedBy?: string,
): Promise<void> {
  const { slack, statements, log, now, price } = dependencies;
  const { statement, programs, picture } = await beforePosting(
    log,
    'making a statement failed, will be retried',
    async () => {
      const statement = await statements.statementOf(workspace, month);
      const programs = await namesOf(dependencies, workspace, statement);
      return { statement, programs, picture: await pictureOf(dependencies, workspace, statement) };
    },
  );
  const look = {
    running: monthKey(now(), statement.zone) === month,
    price,
    programs,
    withPeople: channel.startsWith('D'),
    textChart: textChart(daysOfMonth(statement)),
    refusedBy,
  };
  const say = async (content: ReturnType<typeof statementMessage>) => {
    await slack.call(workspace, 'chat.postMessage', { channel, ...content, ...quietly });
  };
  for (const afterMs of picture ? SHOWN_AFTER_MS : []) {
    try {
      return await say(statementMessage(statement, { ...look, picture }));
    } catch (error) {
      // Slack has certainly not posted it then.
      if (!(error instanceof SlackCallError && error.outcome === 'file_not_ready')) throw error;
      await sleep(afterMs);
    }
  }
  await say(statementMessage(statement, look));
}

async function postCsv(
  { slack, statements, price, log }: Dependencies,
  workspace: string,
  channel: string,
  month: string,
): Promise<void> {
  const title = words.csvName(workspace, month);
  const id = await beforePosting(log, 'making a statement failed, will be retried', () =>
    withTempFolder(async (folder) => {
      const path = join(folder, title);
      const bytes = await writeCsv(path, statements.entriesOf(workspace, month), price);
      return await uploadBytes(slack, workspace, { path, bytes, name: title });
    }),
  );
  await slack.call(workspace, 'files.completeUploadExternal', {
    files: [{ id, title }],
    channel_id: channel,
    initial_comment: words.csvComment(month),
  });
}

async function namesOf(
  { models }: Dependencies,
  workspace: string,
  { byPerson }: Statement,
): Promise<Map<string, string>> {
  const ids = tokensOf(byPerson.map(({ key }) => key));
  const tokens = await models.apiTokens.find({ _id: { $in: ids }, workspace }, { name: 1 }).lean();
  return new Map(tokens.map(({ _id, name }) => [programActor(_id), name]));
}

/** Where Slack does not take the picture, the days are told in text. */
async function pictureOf({ slack, log }: Dependencies, workspace: string, statement: Statement) {
  const { month } = statement;
  const days = daysOfMonth(statement);
  try {
    const png = await chartPng(days, words.chartTitle(month));
    const name = `infograph-${month}.png`;
    const fileId = await withTempFolder(async (folder) => {
      const path = join(folder, name);
      await writeFile(path, png);
      return await uploadUnshared(slack, workspace, { path, bytes: png.length, name });
    });
    return { fileId, alt: words.chartAlt(month, days) };
  } catch (error) {
    log.warn({ err: error, workspace }, 'drawing the chart of a statement failed: sent as text');
    return undefined;
  }
}
