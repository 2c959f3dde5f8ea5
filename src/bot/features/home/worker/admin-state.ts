import type { DaySpend, Statements } from '../../../../credits/statements/index.js';
import { programActor, tokensOf } from '../../../../lib/actor.js';
import { monthKey, zoneOrUtc } from '../../../../lib/calendar.js';
import { defined } from '../../../../lib/defined.js';
import { withTimeout } from '../../../../lib/timeout.js';
import type { Alert } from '../../../../models/alert.js';
import type { Models } from '../../../../models/index.js';
import type { LedgerEntry } from '../../../../models/ledger-entry.js';
import type { Payment } from '../../../../models/payment.js';
import { isErrorOfFact } from '../../../../models/report.js';
import type { WorkspaceSettings } from '../../../../models/workspace-settings.js';
import type { Alerts, Forecast } from '../../../../notifications/alerts/index.js';

const PEOPLE = 10;
const CHART_DAYS = 30;
/** So long those who open their Home wait for what is read of the ledger, and so long it is waited for afterwards. */
const LEDGER_WITHIN_MS = 80;
const LEDGER_LATER_WITHIN_MS = 30_000;
const DAY_MS = 24 * 3_600_000;
const REPORTED_DAYS = 30;
const MOST_REPORTED = 100;
/** Entries on a page of the ledger. */
const LEDGER_PAGE = 8;

/** What a person or a program has held or spent in the month that runs. */
export interface PersonSpend {
  person: string;
  /** Of a program: what its token is called. */
  name?: string;
  credits: number;
}

/** An entry of the ledger; who asked for the infograph that it is about, and, where it was paid then, how that stands. */
export type Movement = LedgerEntry & {
  requester?: string;
  paid?: Payment & { _id: string };
};

/** What admins see beside what everybody sees. Nobody's prompts. */
export interface AdminState {
  people: PersonSpend[];
  /** Those who are not shown, and their credits together. */
  others: { count: number; credits: number };
  /** Of the whole workspace, this month. */
  monthCredits: number;
  entries: Movement[];
  /** Where the pages beside this one begin: numbers of entries. `newer: 'newest'`: it is the first page. */
  newer?: number | 'newest';
  older?: number;
  /** What stands, the newest first. */
  alerts: readonly Alert[];
  /** How many of the last weeks' infographs people say something is wrong with, and with how many what they say. */
  reported: { infographs: number; ofFacts: number };
  /** Of the whole ledger of some weeks: where that takes long, the first Home is shown without them. */
  forecast?: Forecast;
  chart?: readonly DaySpend[];
  /** Settles when they are known after all. */
  soon?: Promise<unknown>;
}

/** What other rooms know of a workspace; what fails there is left out here. */
export interface AdminSources {
  alerts: Alerts;
  statements: Pick<Statements, 'dailySpend'>;
}

interface Asked {
  workspace: string;
  settings: WorkspaceSettings;
  now: Date;
  /** Nobody waits for it. */
  patient: boolean;
  /** The number of the newest entry to show. */
  ledgerFrom?: number | undefined;
}

/**
 * Counts kept with each hold and settlement tell who spent what, and entries are asked for by their numbers: nothing
 * here grows with the number of infographs.
 */
export async function readAdminState(
  models: Models,
  sources: AdminSources,
  { workspace, settings, now, ledgerFrom, patient }: Asked,
): Promise<AdminState> {
  const balance = await models.balances.findById(workspace).lean();
  const newest = balance?.seq ?? 0;
  const from = Math.max(0, Math.min(ledgerFrom ?? newest, newest));
  const running = monthKey(now, zoneOrUtc(settings.timeZone));
  const counted = balance?.month;
  // A period never goes back: see src/credits/ledger/counting.ts.
  const month = counted && counted.key > running ? counted.key : running;
  const [usages, entries, alerts, reported] = await Promise.all([
    models.usages.find({ workspace }, { person: 1, month: 1 }).lean(),
    models.ledger
      .find({ _id: { $in: pageFrom(from).map((seq) => `${workspace}:${seq}`) }, workspace })
      .sort({ seq: -1 })
      .lean(),
    sources.alerts.alertsOf(workspace).catch(() => []),
    readReported(models, workspace, now),
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
    entries: await withRequesters(models, workspace, entries),
    ...defined({
      newer: newerFrom(from, newest),
      older: from > LEDGER_PAGE ? from - LEDGER_PAGE : undefined,
    }),
    alerts,
    reported,
    ...(await readPast(sources, workspace, patient ? LEDGER_LATER_WITHIN_MS : LEDGER_WITHIN_MS)),
  };
}

/** Of many, the newest; what is told of them is no more than a number. */
async function readReported(
  { infographs }: Models,
  workspace: string,
  now: Date,
): Promise<AdminState['reported']> {
  const since = new Date(now.getTime() - REPORTED_DAYS * DAY_MS);
  const found = await infographs
    .find({ workspace, 'reports.at': { $gte: since } }, { reports: 1 })
    .sort({ 'reports.at': -1 })
    .limit(MOST_REPORTED)
    .lean();
  const ofFacts = found.filter(({ reports = [] }) => reports.some(({ kind }) => isErrorOfFact(kind)));
  return { infographs: found.length, ofFacts: ofFacts.length };
}

function newerFrom(from: number, newest: number): number | 'newest' | undefined {
  if (from >= newest) return undefined;
  return from + LEDGER_PAGE >= newest ? 'newest' : from + LEDGER_PAGE;
}

/** The numbers of a page's entries, which have no gaps. */
function pageFrom(newest: number): number[] {
  return Array.from({ length: Math.min(LEDGER_PAGE, newest) }, (_, at) => newest - at);
}

async function withRequesters(
  models: Models,
  workspace: string,
  entries: readonly LedgerEntry[],
): Promise<Movement[]> {
  const ids = [...new Set(entries.flatMap(({ infograph }) => infograph ?? []))];
  if (ids.length === 0) return [...entries];
  const shown = {
    ...{ requester: 1, delivery: 1, refund: 1, status: 1 },
    ...{ costCredits: 1, paidCredits: 1 },
  } as const;
  const found = await models.infographs.find({ _id: { $in: ids }, workspace }, shown).lean();
  return entries.map((entry) => {
    const about = found.find(({ _id }) => _id === entry.infograph);
    if (!about) return entry;
    const { requester } = about;
    return { ...entry, requester, ...(entry.kind === 'capture' ? { paid: about } : {}) };
  });
}

async function named(models: Models, workspace: string, people: PersonSpend[]): Promise<PersonSpend[]> {
  const tokens = tokensOf(people.map(({ person }) => person));
  if (tokens.length === 0) return people;
  const found = await models.apiTokens.find({ _id: { $in: tokens }, workspace }, { name: 1 }).lean();
  return people.map((one) => {
    const token = found.find(({ _id }) => one.person === programActor(_id));
    return token ? { ...one, name: token.name } : one;
  });
}

/** After everything else, and for a moment only: the first time, all of the last weeks' entries are read. */
async function readPast(
  { alerts, statements }: AdminSources,
  workspace: string,
  withinMs: number,
): Promise<Pick<AdminState, 'chart' | 'forecast' | 'soon'>> {
  const reading = statements
    .dailySpend(workspace, CHART_DAYS)
    .then(async (chart) => ({ chart, forecast: await alerts.forecast(workspace) }));
  const known = await withTimeout(
    reading.catch(() => ({})),
    withinMs,
  );
  return known ?? { soon: reading };
}
