import type { DrawWay } from './drawing.js';
import type { Resolution } from './infograph.js';
import type { WorkspaceSettings } from './workspace-settings.js';

/** The input of the workspace's policy: what it looks at of a request. */
export interface PolicyInput {
  /** Absent: a program asks, and nothing is shown in Slack. */
  channel?: string;
  resolution: Resolution;
  /** How it is drawn; absent: by the model. */
  draw?: Exclude<DrawWay, 'model'>;
  /** What the model is to draw; absent: code draws. */
  byModel?: { model: string; ratio: string };
  count: number;
  /** All that people wrote for it: the prompt, the focus, a pasted text. */
  texts: readonly string[];
  /** Also one that was pasted: the language model is asked about it all the same. */
  readsArticle: boolean;
  /** Whether the person is in one of the allowed user groups. Absent: not known, or nobody asked. */
  inAllowedGroup?: boolean;
}

/** What is counted of the person and the workspace, as the transaction of the hold sees it. */
export interface UsageSnapshot {
  /** A Slack user's id, or `api:<id of the token>`. */
  person: string;
  /** What the request costs, in credits. */
  needed: number;
  /** Credits that are held or were spent in the periods that run. */
  personDay: number;
  personMonth: number;
  workspaceDay: number;
  workspaceMonth: number;
  /** The person's images of the day that code draws. */
  exactToday: number;
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

/** Which rule of the policy forbids a request, with what people need to know about it. */
export type Refusal =
  | { rule: 'blocked' }
  | { rule: 'paused'; words: string; until?: Date }
  | { rule: 'person_paused'; until: Date; why: 'unpaid' | 'reads'; together?: true }
  | { rule: 'channel' }
  | { rule: 'user_group' }
  /** By their names. */
  | { rule: 'model'; allowed: readonly string[] }
  | { rule: 'model_ratio'; model: string; ratio: string; offered: readonly string[] }
  | { rule: 'model_resolution'; model: string; resolution: Resolution; offered: readonly Resolution[] }
  | { rule: 'resolution'; allowed: readonly Resolution[] }
  | { rule: 'images'; most: number }
  | { rule: 'forbidden_words' }
  | { rule: 'word_list_slow' }
  | { rule: 'at_once'; most: number; open: number }
  | { rule: 'exact_day'; most: number; used: number; resetsAt: Date }
  | { rule: 'cap'; which: CapName; cap: number; used: number; needed: number; resetsAt: Date };

export type PolicyRule = Refusal['rule'];

/**
 * Why a workspace's rules forbid a request; undefined where they do not. Decided from what it is given alone, so that
 * the transaction of the hold can ask with what it has read itself. The rules: src/workspaces/policy.
 */
export type Policy = (
  settings: WorkspaceSettings,
  facts: PolicyInput,
  usage: UsageSnapshot,
  now: Date,
) => Refusal | undefined;
