import type { Catalogue } from '../../fal/models/catalogue.js';
import { defined } from '../../lib/defined.js';
import type { CapName, Policy, PolicyInput, Refusal, UsageSnapshot } from '../../models/policy.js';
import { type Caps, standingPause, type WorkspaceSettings } from '../../models/workspace-settings.js';
import { wordListRefusal } from './forbidden.js';
import { modelsOf } from './models.js';

const capNames = [
  'personDay',
  'personMonth',
  'workspaceDay',
  'workspaceMonth',
] as const satisfies readonly CapName[];

/** So many exact pictures a day are drawn for one person, or one token: they are free, and take time of the house's. */
const MOST_EXACT_A_DAY = 50;

/** The rules of a workspace, in the order in which the first that forbids a request is told. @see Policy */
export function createPolicy(catalogue: Pick<Catalogue, 'models' | 'usual'>): Policy {
  return (settings, facts, usage, now) => {
    const { blocked, caps } = settings;
    const pause = standingPause(settings, now);
    if (blocked.some(({ user }) => user === usage.person)) return { rule: 'blocked' };
    if (pause) return { rule: 'paused', words: pause.words, ...defined({ until: pause.until }) };
    if (usage.pausedUntil && usage.pausedUntil > now) {
      const { pausedUntil: until, pausedFor: why = 'unpaid', pausedTogether } = usage;
      return { rule: 'person_paused', until, why, ...defined({ together: pausedTogether }) };
    }
    return (
      placeRefusal(settings, facts) ??
      modelRefusal(settings, facts, catalogue) ??
      sizeRefusal(caps, facts, settings) ??
      countRefusal(caps, facts, usage)
    );
  };
}

function modelRefusal(
  settings: WorkspaceSettings,
  { byModel, resolution }: PolicyInput,
  catalogue: Pick<Catalogue, 'models' | 'usual'>,
): Refusal | undefined {
  if (!byModel) return undefined;
  const allowed = modelsOf(settings, catalogue);
  const model = allowed.find(({ id }) => id === byModel.model);
  if (!model) return { rule: 'model', allowed: allowed.map(({ name }) => name) };
  const { name, ratios, resolutions } = model;
  const { ratio } = byModel;
  if (!ratios.includes(ratio)) return { rule: 'model_ratio', model: name, ratio, offered: ratios };
  if (!resolutions.includes(resolution))
    return { rule: 'model_resolution', model: name, resolution, offered: resolutions };
  return undefined;
}

function placeRefusal({ channels, userGroups }: WorkspaceSettings, facts: PolicyInput): Refusal | undefined {
  if (channels && facts.channel !== undefined && !channels.includes(facts.channel))
    return { rule: 'channel' };
  if (userGroups && facts.inAllowedGroup === false) return { rule: 'user_group' };
  return undefined;
}

function sizeRefusal(
  { maxImages, resolutions }: Caps,
  facts: PolicyInput,
  settings: WorkspaceSettings,
): Refusal | undefined {
  if (resolutions && !resolutions.includes(facts.resolution))
    return { rule: 'resolution', allowed: resolutions };
  if (maxImages !== undefined && facts.count > maxImages) return { rule: 'images', most: maxImages };
  const rule = wordListRefusal(settings, facts.texts);
  return rule && { rule };
}

function countRefusal(caps: Caps, { count, draw }: PolicyInput, usage: UsageSnapshot): Refusal | undefined {
  const { exactToday: used, dayResetsAt: resetsAt } = usage;
  if (draw === 'exact' && used + count > MOST_EXACT_A_DAY)
    return { rule: 'exact_day', most: MOST_EXACT_A_DAY, used, resetsAt };
  if (caps.atOnce !== undefined && usage.open + count > caps.atOnce) {
    return { rule: 'at_once', most: caps.atOnce, open: usage.open };
  }
  for (const which of capNames) {
    const cap = caps[which];
    const spent = usage[which];
    // What is free passes a cap of credits that was lowered below what is used.
    if (cap === undefined || usage.needed === 0 || spent + usage.needed <= cap) continue;
    const endsAt = which.endsWith('Day') ? usage.dayResetsAt : usage.monthResetsAt;
    return { rule: 'cap', which, cap, used: spent, needed: usage.needed, resetsAt: endsAt };
  }
  return undefined;
}
