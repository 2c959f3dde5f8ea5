import { existsSync } from 'node:fs';
import { createTokens, type Tokens } from '../../api/tokens/index.js';
import { type Environment, isPlayground, readConfig } from '../../config/index.js';
import { type Credits, createCredits } from '../../credits/ledger/index.js';
import { createDatabaseClock, type DatabaseClock } from '../../database/clock.js';
import { openDatabase } from '../../database/connect.js';
import { refuseUnlessCurrent } from '../../database/migrations/index.js';
import { isEmpty, prepareDatabase } from '../../database/migrations/prepare.js';
import { createCatalogue } from '../../fal/models/catalogue.js';
import { createLog } from '../../lib/log.js';
import { createModels, type Models } from '../../models/index.js';
import { createPolicy } from '../../workspaces/policy/index.js';
import { CommandError } from './terminal.js';

export interface Books {
  credits: Credits;
  models: Models;
  tokens: Tokens;
  clock: DatabaseClock;
  /** Where they are kept, for people. */
  description: string;
}

/**
 * Opens the database of the settings for one piece of work with its credits, and closes it.
 * @throws PlainError @throws ConfigError
 */
export async function withBooks<T>(environment: Environment, work: (books: Books) => Promise<T>): Promise<T> {
  const { mongodbUri, dataDir } = readConfig(withPlaygroundFolder(environment));
  const database = await openDatabase({ uri: mongodbUri, dataDir });
  try {
    const { connection, description } = database;
    const models = createModels(connection);
    const clock = createDatabaseClock(connection);
    await clock.calibrate();
    const log = createLog('silent');
    // Where the app has been, it has made all there is; doing it again would only get into the way of its transactions.
    if (await isEmpty(models)) await prepareDatabase({ models, clock, log });
    else await refuseUnlessCurrent(models);
    const credits = createCredits({
      connection,
      models,
      clock,
      policy: createPolicy(createCatalogue()),
      log,
    });
    return await work({ credits, models, tokens: createTokens({ models, clock }), clock, description });
  } finally {
    await database.stop();
  }
}

/** The folder that the app keeps its data in. @throws ConfigError */
export function dataDirOf(environment: Environment): string {
  return readConfig(withPlaygroundFolder(environment)).dataDir;
}

/** With nothing set at all, the books are the playground's if it runs, or if there are no others. */
function withPlaygroundFolder(environment: Environment): Environment {
  if (environment.DATA_DIR || environment.MONGODB_URI || !isPlayground(environment)) return environment;
  const runs = existsSync('./data/playground/playground.json');
  const isAlone = existsSync('./data/playground/mongodb') && !existsSync('./data/mongodb');
  return runs || isAlone ? { ...environment, DATA_DIR: './data/playground' } : environment;
}

/**
 * The workspace that is meant: the one named, or the only one there is.
 * @throws CommandError when there is none or more than one
 */
export async function chooseWorkspace(
  { credits, description }: Books,
  given: string | undefined,
): Promise<string> {
  if (given !== undefined) return given;
  const known = await credits.workspaces();
  const [only] = known;
  if (only !== undefined && known.length === 1) return only;
  if (only === undefined) {
    throw new CommandError(
      'no_workspace',
      `No workspace has credits yet in the ${description}, so name one. Its id starts with T; \`infograph doctor\` shows it, and so does the app when it starts.`,
    );
  }
  throw new CommandError(
    'ambiguous_workspace',
    `There are ${known.length} workspaces, so name one: ${known.join(', ')}.`,
  );
}
