import type { Credits } from '../../credits/ledger/index.js';
import type { Statements } from '../../credits/statements/index.js';
import type { DatabaseClock } from '../../database/clock.js';
import type { Alert, AlertDetails, AlertState } from '../../models/alert.js';
import type { Models } from '../../models/index.js';
import { noSettings } from '../../models/workspace-settings.js';
import { type Forecast, forecastOf, PACE_DAYS, paceOf } from './forecast.js';
import { monthOf } from './observe.js';
import { capReached } from './rules.js';

export type { Forecast } from './forecast.js';

/** What admins should know of, and how long the credits last. */
export interface Alerts {
  /** What stands in a workspace now, the newest first. */
  alertsOf(workspace: string): Promise<Alert[]>;
  /** How long the balance lasts at the pace of the last two weeks. */
  forecast(workspace: string): Promise<Forecast>;
}

interface Dependencies {
  models: Models;
  credits: Pick<Credits, 'grants'>;
  statements: Pick<Statements, 'dailySpend'>;
  clock: DatabaseClock;
}

/** Reads what the chore of alerts has found, and reckons the forecast from the ledger. */
export function createAlerts({ models, credits, clock, statements }: Dependencies): Alerts {
  return {
    async alertsOf(workspace) {
      const [states, stored] = await Promise.all([
        models.alerts.find({ workspace }).lean(),
        models.workspaceSettings.findById(workspace).lean(),
      ]);
      // Of a cap is told as it stands now: what was said last may be of another month, or of another cap.
      const month = await monthOf(models, stored ?? noSettings(workspace), clock.now());
      const [cap] = capReached({ month });
      return states
        .map((state) => (state.kind === 'cap' ? { ...state, facts: cap } : state))
        .flatMap(standing)
        .sort((a, b) => b.since.getTime() - a.since.getTime());
    },
    async forecast(workspace) {
      const [days, grants] = await Promise.all([
        statements.dailySpend(workspace, PACE_DAYS),
        credits.grants(workspace),
      ]);
      return forecastOf(paceOf(days), grants, clock.now());
    },
  };
}

function standing({
  facts,
  since,
}: Pick<AlertState, 'since'> & { facts?: AlertDetails | undefined }): Alert[] {
  return facts && since ? [{ facts, since }] : [];
}
