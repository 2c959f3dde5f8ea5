import type { Credits } from '../credits/index.js';
import type { DatabaseClock } from '../database/clock.js';
import type { Alert, AlertState } from '../models/alert.js';
import type { Models } from '../models/index.js';
import { type Forecast, forecastOf } from './forecast.js';
import { createPaces } from './pace.js';

export type { Forecast } from './forecast.js';

/** What admins should know of, and how long the credits last. */
export interface Alerts {
  /** What stands in a workspace now, the newest first. */
  alertsOf(workspace: string): Promise<Alert[]>;
  /** How long the balance lasts at the pace of the last two weeks; the pace is up to a few minutes old. */
  forecast(workspace: string): Promise<Forecast>;
}

interface Dependencies {
  models: Models;
  credits: Pick<Credits, 'grants'>;
  clock: DatabaseClock;
}

export function createAlerts({ models, credits, clock }: Dependencies): Alerts {
  const perDay = createPaces(models, clock);
  return {
    async alertsOf(workspace) {
      const states = await models.alerts.find({ workspace }).lean();
      return states.flatMap(standing).sort((a, b) => b.since.getTime() - a.since.getTime());
    },
    async forecast(workspace) {
      const [pace, grants] = await Promise.all([perDay(workspace), credits.grants(workspace)]);
      return forecastOf(pace, grants, clock.now());
    },
  };
}

function standing({ facts, since }: AlertState): Alert[] {
  return facts && since ? [{ facts, since }] : [];
}
