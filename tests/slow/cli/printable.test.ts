import { join } from 'node:path';
import { type EmbeddedMongo, startEmbeddedMongo } from '@infograph/embedded-mongodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Command } from 'commander';
import { createProgram } from '../../../src/cli/program.js';
import { guarded } from '../../../src/cli/shared/terminal.js';
import { openDatabase } from '../../../src/database/connect.js';
import { createTempFolder, type TempFolder } from '../../../src/lib/temp-folder.js';
import { createModels } from '../../../src/models/index.js';
import { type FalStandIn, startFalStandIn } from '../../../src/playground/stand-ins.js';
import { cli } from '../../cli/support.js';
import { creditsOf } from '../../support/credits.js';
import { PERSON, PLANTED, plantWorkspace } from '../../support/leaver.js';
import { openModels } from '../../support/open-models.js';
import { prepareDatabase } from '../../support/prepare-database.js';

/** A title, a cleared screen, C1's way to say the same, a line drawn over, and writing turned around. */
const WICKED = 'tea\u001b]0;owned\u0007\u001b[2J\u009b31m\u0000\u007f\b\rcup\u202e\u2066\u2028\u200fx';
const UNPRINTABLE = /(?!\r\n|[\n\t])[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;
const WORKSPACE = 'T0WICKED';
const INFOGRAPH = 'ig_0123456789abcdef0123';
/** Stands for a path within the test's own folder. */
const PLACE = '<place>';
const REQUEST = 'tr_0123456789abcdef0123';

let database: EmbeddedMongo;
let fal: FalStandIn;
let folder: TempFolder;
let settings: Record<string, string>;

beforeAll(async () => {
  folder = await createTempFolder();
  database = await startEmbeddedMongo({ dir: join(folder.path, 'mongodb') });
  fal = await startFalStandIn({ imageScale: 0.05 });
  fal.outcome({ kind: 'model_error', type: WICKED, msg: WICKED });
  const uri = new URL(database.uri);
  uri.pathname = '/infograph';
  settings = { ...fal.settings, HOST: '127.0.0.1', ARTICLE_LLM_MODEL: 'off', MONGODB_URI: uri.href };
  await plant(uri.href);
});
afterAll(async () => {
  await fal.stop();
  await database.stop();
  await folder.remove();
});

/** Everything that a workspace can have here, with wicked words wherever people's or a page's are. */
async function plant(uri: string): Promise<void> {
  const { connection, stop } = await openDatabase({ uri, dataDir: folder.path });
  const models = openModels(createModels(connection));
  await prepareDatabase(models);
  await plantWorkspace({ models, credits: creditsOf({ connection, models }) }, WORKSPACE, { underWay: 1 });
  for (const { name } of await connection.listCollections()) {
    for (const { _id, ...rest } of await connection.collection(name).find().toArray()) {
      await connection.collection(name).replaceOne({ _id }, wicked(rest));
    }
  }
  const [paid] = await models.infographs.find({ status: 'completed' }).lean();
  const failure = { code: WICKED, detail: WICKED };
  const traced: object = { ...paid, model: WICKED, failure, _id: INFOGRAPH, token: 'another' };
  await models.infographs.collection.insertOne(traced);
  await models.installations.collection.updateMany({}, { $set: { name: WICKED } });
  await models.apiTokens.deleteMany({});
  await models.topupRequests.deleteMany({});
  await models.topupRequests.create({
    ...{ _id: REQUEST, workspace: WORKSPACE, status: 'open', open: WORKSPACE },
    ...{ actor: WICKED, credits: 5, note: WICKED, at: new Date() },
  });
  await stop();
}

function wicked(fields: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(fields), (key, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return new Date(value);
    if (value === PLANTED || value === PERSON || ['actor', 'note'].includes(key)) return WICKED;
    return value;
  });
}

/** How each command is called so that it has most to say; those of which there is one more than once, in this order. */
const lines: Readonly<Record<string, readonly string[]>> = {
  'credits balance': [WORKSPACE],
  'credits grant': [WORKSPACE, '5', '--note', WICKED],
  'credits refund': [WORKSPACE, INFOGRAPH, '--reason', WICKED],
  'credits requests': [],
  'credits history': [WORKSPACE],
  'credits audit': [WORKSPACE],
  'token create': [WORKSPACE, '--name', WICKED],
  'token list': [WORKSPACE],
  'token revoke': [WICKED],
  'token email': [WICKED, WICKED],
  'token verify': [WICKED, WICKED],
  'keys rotate': [],
  'workspace list': [],
  'workspace export': [WORKSPACE],
  doctor: ['--production'],
  manifest: [],
  init: ['--file', `${PLACE}/${WICKED}`],
  db: ['--port', WICKED],
  'db export': [`${PLACE}/\u001b[2J`],
  'db import': [`${PLACE}/\u001b[2J`],
  report: [],
  statement: [WORKSPACE],
  'audit-log': [WORKSPACE],
  trace: [INFOGRAPH],
  try: [WICKED, '--ratio', WICKED],
  brief: [WICKED, '--prompt'],
  draw: ['--brief', WICKED, '-o', WICKED],
  generate: [WICKED, '--out', `${PLACE}.png`],
  result: [WICKED],
  'fonts list': [],
  'fonts add': [`${PLACE}/${WICKED}`],
  'fonts remove': [WICKED],
  'workspace delete': [WORKSPACE, '--yes', WICKED],
};
/** Of what people wrote, these show something. */
const telling = [
  ...['credits history', 'credits requests', 'token list', 'workspace list', 'workspace export', 'statement'],
  ...['audit-log', 'trace'],
];

function leaves(command: Command, path: readonly string[] = []): string[] {
  const own = command.commands.length === 0 || command.name() === 'db' ? [path.join(' ')] : [];
  return [...own, ...command.commands.flatMap((child) => leaves(child, [...path, child.name()]))];
}

describe('what reaches a terminal', () => {
  it('is looked at here for every command there is', () => {
    const terminal = { environment: {}, out: () => undefined, err: () => undefined };
    const program = createProgram(
      guarded({ ...terminal, stopped: () => new Promise(() => undefined) }),
      false,
      { exitCode: 0 },
    );
    expect(leaves(program).sort()).toEqual(Object.keys(lines).sort());
  });

  it.each(Object.entries(lines))(
    'has no control character after `%s`, in words and in JSON',
    async (path, given) => {
      const line = given.map((word) => word.replace(PLACE, join(folder.path, 'made')));
      const words = await cli([...path.split(' '), ...line], settings);
      expect(words.out + words.err).not.toMatch(UNPRINTABLE);
      expect(words.out + words.err).toMatch(/\w/);
      if (telling.includes(path)) expect(words.out + words.err).toMatch(/tea\\u001b/);
      const json = await cli([...path.split(' '), ...line, '--json'], settings);
      expect(json.out + json.err).not.toMatch(UNPRINTABLE);
      expect(json.json).toBeInstanceOf(Object);
    },
  );

  it.each([
    ['an unknown command', [WICKED]],
    ['an unknown option', ['credits', 'balance', `--${WICKED}`]],
    ['a workspace that is none', ['credits', 'balance', WICKED]],
    ['an amount that is none', ['credits', 'grant', WORKSPACE, WICKED]],
    ['an infographic that is none', ['trace', WICKED]],
    ['a CSV', ['statement', WORKSPACE, '--csv']],
  ])('has none after %s', async (_what, line) => {
    const { out, err } = await cli(line, settings);
    expect(out + err).toMatch(/\w/);
    expect(out + err).not.toMatch(UNPRINTABLE);
  });

  it('has none of a setting that is wrong', async () => {
    const { err } = await cli(['credits', 'balance'], { LOG_LEVEL: WICKED, MONGODB_URI: WICKED });
    expect(err).toContain('LOG_LEVEL');
    expect(err).not.toMatch(UNPRINTABLE);
  });
});
