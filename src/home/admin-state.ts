import { monthKey, zoneOrUtc } from '../calendar.js';
import type { Models } from '../models/index.js';
import type { LedgerEntry } from '../models/ledger-entry.js';
import type { WorkspaceSettings } from '../models/workspace-settings.js';

const PEOPLE = 10;
/** Entries on a page of the ledger. */
export const LEDGER_PAGE = 8;

/** What a person or a program has held or spent in the month that runs. */
export interface PersonSpend {
  person: string;
  /** Of a program: what its token is called. */
  name?: string;
  credits: number;
}

/** What admins see beside what everybody sees. Nobody's prompts. */
export interface AdminState {
  people: PersonSpend[];
  /** Those who are not shown, and their credits together. */
  others: { count: number; credits: number };
  /** Of the whole workspace, this month. */
  monthCredits: number;
  entries: LedgerEntry[];
  /** Where the pages beside this one begin: numbers of entries. `newer: 'newest'`: it is the first page. */
  newer?: number | 'newest';
  older?: number;
  /** Words of ours. */
  alerts: readonly string[];
  forecast?: string;
  chart?: string;
}

/** What other rooms know of a workspace, in words of ours; what fails there is left out here. */
export interface AdminSources {
  alerts?(workspace: string): Promise<readonly string[]>;
  forecast?(workspace: string): Promise<string | undefined>;
  chart?(workspace: string): Promise<string | undefined>;
}

interface Asked {
  workspace: string;
  settings: WorkspaceSettings;
  now: Date;
  /** The number of the newest entry to show. */
  ledgerFrom?: number | undefined;
}

/**
 * Counts kept with each hold and settlement tell who spent what, and entries are asked for by their numbers: nothing
 * here grows with the number of infographs.
 */
export async function readAdminState(
  models: Models,
  { alerts, forecast, chart }: AdminSources,
  { workspace, settings, now, ledgerFrom }: Asked,
): Promise<AdminState> {
  const balance = await models.balances.findById(workspace).lean();
  const newest = balance?.seq ?? 0;
  const from = Math.max(0, Math.min(ledgerFrom ?? newest, newest));
  const running = monthKey(now, zoneOrUtc(settings.timeZone));
  const counted = balance?.month;
  // A period never goes back: see src/credits/counting.ts.
  const month = counted && counted.key > running ? counted.key : running;
  const [usages, entries, told, lasts, drawn] = await Promise.all([
    models.usages.find({ workspace }, { person: 1, month: 1 }).lean(),
    models.ledger
      .find({ workspace, seq: { $gt: from - LEDGER_PAGE, $lte: from } })
      .sort({ seq: -1 })
      .lean(),
    orNothing(alerts?.(workspace)),
    orNothing(forecast?.(workspace)),
    orNothing(chart?.(workspace)),
  ]);
  const spent = usages
    .flatMap(({ person, month: { key, credits } }) =>
      key === month && credits > 0 ? [{ person, credits }] : [],
    )
    .sort((one, other) => other.credits - one.credits || (one.person < other.person ? -1 : 1));
  const others = spent.slice(PEOPLE);
  return {
    people: await named(models, workspace, spent.slice(0, PEOPLE)),
    others: { count: others.length, credits: others.reduce((sum, { credits }) => sum + credits, 0) },
    monthCredits: counted?.key === month ? counted.credits : 0,
    entries,
    ...(from < newest ? { newer: from + LEDGER_PAGE >= newest ? 'newest' : from + LEDGER_PAGE } : {}),
    ...(from > LEDGER_PAGE ? { older: from - LEDGER_PAGE } : {}),
    alerts: told ?? [],
    ...(lasts ? { forecast: lasts } : {}),
    ...(drawn ? { chart: drawn } : {}),
  };
}

async function named(models: Models, workspace: string, people: PersonSpend[]): Promise<PersonSpend[]> {
  const tokens = people.flatMap(({ person }) => (person.startsWith('api:') ? [person.slice(4)] : []));
  if (tokens.length === 0) return people;
  const found = await models.apiTokens.find({ _id: { $in: tokens }, workspace }, { name: 1 }).lean();
  return people.map((one) => {
    const token = found.find(({ _id }) => one.person === `api:${_id}`);
    return token ? { ...one, name: token.name } : one;
  });
}

async function orNothing<T>(asked: Promise<T> | undefined): Promise<T | undefined> {
  return await asked?.catch(() => undefined);
}
