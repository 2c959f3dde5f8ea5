import type { SlackStandIn } from '@infograph/slack-stand-in';
import { webClientOptions } from '../../../../src/bot/client/slack-calls.js';
import { silentLogger } from '../../../../src/bot/client/slack-logger.js';
import { type Config, readConfig } from '../../../../src/config/index.js';
import { createFieldEncryption } from '../../../../src/lib/encryption/index.js';
import { createLog } from '../../../../src/lib/log.js';
import { openInstallations } from '../../../../src/workspaces/installations/index.js';
import type { SharedDatabase } from '../../../support/database.js';
import { oauthSettings } from '../../../support/installs.js';

/** Moves for the app and the stand-in alike. */
export interface Clock {
  ms: number;
}

/** The door to the installations as one process has it, on a database that it shares with others. */
export async function openDoor(
  database: SharedDatabase,
  slack: SlackStandIn,
  clock: Clock,
  settings: Record<string, string> = {},
) {
  const databaseClock = { now: () => clock.ms, calibrate: async () => undefined };
  const { models, credits } = await database.process(databaseClock);
  const config: Config = readConfig({
    SLACK_API_URL: slack.apiUrl,
    ...oauthSettings,
    PUBLIC_URL: 'http://127.0.0.1:1',
    ...settings,
  });
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const many = openInstallations({
    ...{ config, models, credits, clock: databaseClock, log },
    encryption: createFieldEncryption(config.encryptionKeys),
    clientOptions: { ...webClientOptions(slack.apiUrl, log), logger: silentLogger },
    scopes: ['chat:write'],
    perAddress: (_request, _response, next) => next(),
    wake: () => undefined,
    installed: async () => undefined,
  });
  if (!many) throw new Error('the settings name no OAuth');
  return { ...many, models, lines };
}
