import { webClientOptions } from '../../../src/bot/slack-calls.js';
import { silentLogger } from '../../../src/bot/slack-logger.js';
import { type Config, readConfig } from '../../../src/config.js';
import { openInstallations } from '../../../src/installations/index.js';
import { createLog } from '../../../src/log.js';
import type { SlackStandIn, SlackTeam } from '../../../src/playground/slack/index.js';
import { createSealer } from '../../../src/sealing/index.js';
import type { SharedDatabase } from '../../support/database.js';
import { consent, encryptionKey, oauth, open } from '../../support/installs.js';

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
    SLACK_CLIENT_ID: oauth.clientId,
    SLACK_CLIENT_SECRET: oauth.clientSecret,
    SLACK_STATE_SECRET: 'state-secret-of-the-tests',
    ENCRYPTION_KEY: encryptionKey,
    PUBLIC_URL: 'http://127.0.0.1:1',
    ...settings,
  });
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const many = openInstallations({
    ...{ config, models, credits, clock: databaseClock, log },
    sealer: createSealer(config.sealingKeys),
    clientOptions: { ...webClientOptions(slack.apiUrl, log), logger: silentLogger },
    scopes: ['chat:write'],
    perAddress: (_request, _response, next) => next(),
    wake: () => undefined,
    installed: async () => undefined,
  });
  if (!many) throw new Error('the settings name no OAuth');
  return { ...many, models, lines };
}

/** Installs the app at a process that serves its routes at `url`. */
export async function installAt(url: string, team: SlackTeam, orgWide = false): Promise<number> {
  const begun = await open(`${url}/slack/install`);
  const back = new URL(await consent(begun.location, team, { orgWide }));
  return (await open(`${url}${back.pathname}${back.search}`, begun.cookie)).status;
}
