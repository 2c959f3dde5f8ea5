import type { Models } from '../../models/index.js';
import { acrossWorkspaces } from '../../models/tenancy.js';
import type { Books } from '../shared/books.js';

/** A workspace, as the operator sees it. */
export interface Described {
  workspace: string;
  /** As it was called when it installed the app; unknown of the one that SLACK_BOT_TOKEN belongs to. */
  name: string | undefined;
  /** When it installed the app, or got its first credits. */
  since: Date | undefined;
  available: number;
  held: number;
  /** When the newest infographic was asked for. */
  lastUsedAt: Date | undefined;
  /** Absent: it has the app. */
  leftAt: Date | undefined;
  /** When what it has here is to be deleted. */
  deleteAt: Date | undefined;
  deletedAt: Date | undefined;
}

/** Every workspace that is or was here, in the order of their ids. */
export async function describeWorkspaces({ models }: Pick<Books, 'models'>): Promise<Described[]> {
  const all = acrossWorkspaces('the operator lists all workspaces');
  const ids = new Set([
    ...(await models.balances.distinct('_id').setOptions(all)),
    ...(await models.departures.distinct('_id').setOptions(all)),
    ...(await models.installations.distinct('_id').setOptions(all)),
  ]);
  const described: Described[] = [];
  for (const id of [...ids].sort()) described.push(await describe(models, id));
  return described;
}

async function describe(models: Models, workspace: string): Promise<Described> {
  const [balance, first, newest, installation, departure] = await Promise.all([
    models.balances.findById(workspace).lean(),
    models.ledger.findOne({ _id: `${workspace}:1`, workspace }, { at: 1 }).lean(),
    models.infographs.findOne({ workspace }, { acceptedAt: 1 }).sort({ acceptedAt: -1, _id: -1 }).lean(),
    models.installations.findById(workspace, { name: 1, installedAt: 1 }).lean(),
    models.departures.findById(workspace).lean(),
  ]);
  const gone = departure?.status === 'returned' ? undefined : departure;
  return {
    workspace,
    name: installation?.name,
    since: installation?.installedAt ?? first?.at,
    available: balance?.available ?? 0,
    held: balance?.held ?? 0,
    lastUsedAt: newest?.acceptedAt,
    leftAt: gone?.at,
    deleteAt: gone?.deletedAt ? undefined : gone?.deleteAt,
    deletedAt: gone?.deletedAt,
  };
}
