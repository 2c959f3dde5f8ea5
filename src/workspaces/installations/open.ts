import type { WebClientOptions } from '@slack/web-api';
import type { RequestHandler, Router } from 'express';
import type { Config } from '../../config/index.js';
import type { Credits } from '../../credits/ledger/index.js';
import type { DatabaseClock } from '../../database/clock.js';
import type { Sealer } from '../../lib/encryption/index.js';
import type { Log } from '../../lib/log.js';
import type { Models } from '../../models/index.js';
import type { Notice } from '../../models/notice.js';
import { createArrivals } from './arrivals.js';
import { createExchange } from './exchange.js';
import { createManyInstallations, type ManyInstallations } from './many.js';
import { createServesTeam } from './org-teams.js';
import { installRoutes } from './routes.js';
import { createInstallationStore } from './store.js';

interface Dependencies {
  config: Config;
  models: Models;
  credits: Credits;
  clock: DatabaseClock;
  /** There is one wherever the settings name OAuth. */
  sealer: Sealer | undefined;
  /** Its calls speak of tokens: its logger says nothing. */
  clientOptions: WebClientOptions;
  scopes: string[];
  perAddress: RequestHandler;
  log: Log;
  /** These notices were stored. */
  wake(stored: readonly Notice[]): void;
  /** The app was installed there. */
  installed(key: string, by: string): Promise<void>;
}

/** Everything for workspaces that install the app by OAuth; undefined where the settings name none of it. */
export function openInstallations(
  dependencies: Dependencies,
): { installations: ManyInstallations; routes: Router } | undefined {
  const { config, models, credits, clock, sealer, clientOptions, scopes, perAddress, log, wake } =
    dependencies;
  const { slack, publicUrl } = config;
  if (!slack.oauth || !publicUrl || !sealer) return undefined;
  const store = createInstallationStore(models, sealer);
  const exchange = createExchange(slack.oauth, clientOptions, clock.now);
  const arrivals = createArrivals({ config, models, credits, clock, wake });
  const servesTeam = createServesTeam(clientOptions);
  const installations = createManyInstallations({
    models,
    store,
    exchange,
    servesTeam,
    arrivals,
    clock,
    log,
  });
  const routes = installRoutes({
    oauth: slack.oauth,
    publicUrl,
    apiUrl: slack.apiUrl,
    scopes,
    clientOptions,
    models,
    store,
    arrivals,
    perAddress,
    clock,
    log,
    async installed(key, by) {
      installations.changed(key);
      await dependencies.installed(key, by);
    },
  });
  return { installations, routes };
}
