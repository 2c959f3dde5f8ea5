import { type Credits, createCredits } from '../../src/credits/ledger/index.js';
import { createDatabaseClock } from '../../src/database/clock.js';
import { createCatalogue } from '../../src/fal/models/catalogue.js';
import { createLog } from '../../src/lib/log.js';
import { createPolicy } from '../../src/workspaces/policy/index.js';

type Given = Parameters<typeof createCredits>[0];

/** The credits as the app makes them, without its log; by the database's clock unless another is given. */
export function creditsOf(
  given: Pick<Given, 'connection' | 'models'> & Partial<Pick<Given, 'adminUsers' | 'clock'>>,
): Credits {
  return createCredits({
    clock: createDatabaseClock(given.connection),
    ...given,
    policy: createPolicy(createCatalogue()),
    log: createLog('silent'),
  });
}
