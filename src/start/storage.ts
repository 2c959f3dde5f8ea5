import { createLimits } from '../api/limits/index.js';
import { createTokens } from '../api/tokens/index.js';
import { createCredits } from '../credits/ledger/index.js';
import { readPrices } from '../credits/prices.js';
import { createStatements } from '../credits/statements/index.js';
import { createDatabaseClock } from '../database/clock.js';
import { openDatabase } from '../database/connect.js';
import { prepareDatabase } from '../database/migrations/prepare.js';
import { createCatalogue } from '../fal/models/catalogue.js';
import { readModelsFile } from '../fal/models/models-file.js';
import { acquireFolderLock, createImages, imagesFolder } from '../images/index.js';
import { createFieldEncryption } from '../lib/encryption/index.js';
import { createModels } from '../models/index.js';
import { createCallbackSecrets } from '../notifications/index.js';
import { createAuditLog } from '../workspaces/audit-log/index.js';
import { createPolicy } from '../workspaces/policy/index.js';
import { createSettings } from '../workspaces/settings/index.js';
import type { Foundation } from './options.js';

const CALIBRATE_EVERY_MS = 60_000;
/** So long nobody wonders. */
const SLOW_MS = 3_000;

/** The database, and whatever does no more than keep things in it. */
export type Storage = Awaited<ReturnType<typeof openStorage>>;

/** @throws PlainError in words for the operator @throws ConfigError */
export async function openStorage(foundation: Foundation) {
  const { config, log, metrics, changes, teardown, testing } = foundation;
  const catalogue = createCatalogue(readModelsFile(config.modelsFile));
  const prices = readPrices(config.pricesFile, catalogue.models);
  const slow = setTimeout(
    () =>
      log.warn(
        config.mongodbUri
          ? 'the database does not answer yet: see MONGODB_URI'
          : 'the database is still being opened',
      ),
    SLOW_MS,
  );
  const { connection, ...database } = await openDatabase({
    uri: config.mongodbUri,
    dataDir: config.dataDir,
    failPoints: testing.failPoints ?? false,
  }).finally(() => clearTimeout(slow));
  teardown.add(() => database.stop());
  const models = createModels(connection);
  const clock = createDatabaseClock(connection);
  await clock.calibrate();
  await prepareDatabase({ models, clock, log });
  const calibration = setInterval(() => void clock.calibrate().catch(() => undefined), CALIBRATE_EVERY_MS);
  teardown.add(() => clearInterval(calibration));

  const changed = (workspace: string) => changes.emit('home', workspace);
  const limits = await createLimits({ connection, config, log, metrics });
  teardown.add(() => limits.stop());
  const encryption =
    config.encryptionKeys.length > 0 ? createFieldEncryption(config.encryptionKeys) : undefined;
  return {
    connection,
    description: database.description,
    models,
    clock,
    encryption,
    limits,
    prices,
    catalogue,
    auditLog: createAuditLog({ models, clock, log, metrics }),
    credits: createCredits({
      connection,
      models,
      clock,
      policy: createPolicy(catalogue),
      log,
      adminUsers: config.adminUsers,
      changed,
      patience: testing.patience ?? 1,
    }),
    settings: createSettings({ connection, models, clock, changed }),
    statements: createStatements({ models, clock }),
    tokens: createTokens({ models, clock }),
    callbackSecret: createCallbackSecrets(models.apiTokens, encryption),
  };
}

/** Where finished images are kept: a folder, which one process has at a time, or a bucket. */
export async function openImages(
  { config, log, metrics, teardown }: Foundation,
  { models, clock, limits }: Storage,
  baseUrl: () => string,
) {
  if (!config.s3) {
    const folder = imagesFolder(config.dataDir);
    const folderLock = await acquireFolderLock({ places: models.imagePlaces, clock, folder, log });
    teardown.add(() => folderLock.release());
  }
  return await createImages({ config, log, metrics, baseUrl, limits });
}
