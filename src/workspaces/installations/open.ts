import type { WebClientOptions } from '@slack/web-api';
import type { RequestHandler, Router } from 'express';
import type { Config } from '../../config/index.js';
import type { Credits } from '../../credits/ledger/index.js';
import type { DatabaseClock } from '../../database/clock.js';
import type { FieldEncryption } from '../../lib/encryption/index.js';
import type { Log } from '../../lib/log.js';
import type { Models } from '../../models/index.js';
import type { Notice } from '../../models/notice.js';
import { createExchange } from './exchange.js';
import { createOAuthInstallations, type OAuthInstallations } from './oauth-installations.js';
import { createOnboarding } from './onboarding.js';
import { createServesTeam } from './org-teams.js';
import { installRoutes } from './routes.js';
import { createInstallationStore } from './store.js';

interface Dependencies {
  config: Config;
  models: Models;
  credits: Credits;
  clock: DatabaseClock;
  /** There is one wherever the settings name OAuth. */
  encryption: FieldEncryption | undefined;
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
): { installations: OAuthInstallations; routes: Router } | undefined {
  const { config, models, credits, clock, encryption, clientOptions, scopes, perAddress, log, wake } =
    dependencies;
  const { slack, publicUrl } = config;
  if (!slack.oauth || !publicUrl || !encryption) return undefined;
  const store = createInstallationStore(models, encryption);
  const exchange = createExchange(slack.oauth, clientOptions, clock.now);
  const onboarding = createOnboarding({ config, models, credits, clock, wake });
  const servesTeam = createServesTeam(clientOptions);
  const installations = createOAuthInstallations({
    models,
    store,
    exchange,
    servesTeam,
    onboarding,
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
    onboarding,
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
