import type { Resolution } from '../../models/infograph.js';
import type { Caps, WorkspaceSettings } from '../../models/workspace-settings.js';
import { wordListRefusal } from './forbidden.js';

/** What the rules look at of a request. */
export interface RequestFacts {
  /** Absent: a program asks, and nothing is shown in Slack. */
  channel?: string;
  resolution: Resolution;
  count: number;
  /** All that people wrote for it: the prompt, the focus, a pasted text. */
  texts: readonly string[];
  /** Also one that was pasted: the language model is asked about it all the same. */
  readsArticle: boolean;
  /** Whether the person is in one of the allowed user groups. Absent: not known, or nobody asked. */
  inAllowedGroup?: boolean;
}

/** What is counted of the person and the workspace, as the transaction of the hold sees it. */
export interface UsageSoFar {
  /** A Slack user's id, or `api:<id of the token>`. */
  person: string;
  /** What the request costs, in credits. */
  needed: number;
  /** Credits that are held or were spent in the periods that run. */
  personDay: number;
  personMonth: number;
  workspaceDay: number;
  workspaceMonth: number;
  /** The person's images that have not ended. */
  open: number;
  /** When the day and the month that run are over. */
  dayResetsAt: Date;
  monthResetsAt: Date;
  pausedUntil?: Date;
  pausedFor?: 'unpaid' | 'reads';
  /** It was what all programs of the workspace did together. */
  pausedTogether?: true;
}

export type CapName = 'personDay' | 'personMonth' | 'workspaceDay' | 'workspaceMonth';

/** Which rule forbids a request, with what people need to know about it. */
export type Refusal =
  | { rule: 'blocked' }
  | { rule: 'paused'; words: string }
  | { rule: 'person_paused'; until: Date; why: 'unpaid' | 'reads'; together?: true }
  | { rule: 'channel' }
  | { rule: 'user_group' }
  | { rule: 'resolution'; allowed: readonly Resolution[] }
  | { rule: 'images'; most: number }
  | { rule: 'forbidden_words' }
  | { rule: 'word_list_slow' }
  | { rule: 'at_once'; most: number; open: number }
  | { rule: 'cap'; which: CapName; cap: number; used: number; needed: number; resetsAt: Date };

export type Rule = Refusal['rule'];

const capNames = [
  'personDay',
  'personMonth',
  'workspaceDay',
  'workspaceMonth',
] as const satisfies readonly CapName[];

/**
 * Why the workspace's rules forbid a request; undefined where they do not. Decided from what it is given alone, so
 * that the transaction of the hold can ask with what it has read itself.
 */
export function refusalOf(
  settings: WorkspaceSettings,
  facts: RequestFacts,
  usage: UsageSoFar,
  now: Date,
): Refusal | undefined {
  const { blocked, caps, pause } = settings;
  if (blocked.some(({ user }) => user === usage.person)) return { rule: 'blocked' };
  if (pause) return { rule: 'paused', words: pause.words };
  if (usage.pausedUntil && usage.pausedUntil > now) {
    const { pausedUntil: until, pausedFor: why = 'unpaid', pausedTogether } = usage;
    return { rule: 'person_paused', until, why, ...(pausedTogether ? { together: true } : {}) };
  }
  return (
    placeRefusal(settings, facts) ?? sizeRefusal(caps, facts, settings) ?? countRefusal(caps, facts, usage)
  );
}

function placeRefusal({ channels, userGroups }: WorkspaceSettings, facts: RequestFacts): Refusal | undefined {
  if (channels && facts.channel !== undefined && !channels.includes(facts.channel))
    return { rule: 'channel' };
  if (userGroups && facts.inAllowedGroup === false) return { rule: 'user_group' };
  return undefined;
}

function sizeRefusal(
  { maxImages, resolutions }: Caps,
  facts: RequestFacts,
  settings: WorkspaceSettings,
): Refusal | undefined {
  if (resolutions && !resolutions.includes(facts.resolution))
    return { rule: 'resolution', allowed: resolutions };
  if (maxImages !== undefined && facts.count > maxImages) return { rule: 'images', most: maxImages };
  const rule = wordListRefusal(settings, facts.texts);
  return rule && { rule };
}

function countRefusal(caps: Caps, { count }: RequestFacts, usage: UsageSoFar): Refusal | undefined {
  if (caps.atOnce !== undefined && usage.open + count > caps.atOnce) {
    return { rule: 'at_once', most: caps.atOnce, open: usage.open };
  }
  for (const which of capNames) {
    const cap = caps[which];
    const used = usage[which];
    if (cap === undefined || used + usage.needed <= cap) continue;
    const resetsAt = which.endsWith('Day') ? usage.dayResetsAt : usage.monthResetsAt;
    return { rule: 'cap', which, cap, used, needed: usage.needed, resetsAt };
  }
  return undefined;
}
