import { notDrawnBy } from '../../workspaces/policy/words.js';
import { problems } from '../words/request.js';
import type { Known } from './known.js';
import { type Chosen, type Fault, nearShapes } from './values.js';

/** What is right by itself, and does not go together. */
export function faultsTogether(chosen: Chosen, known: Known): Fault[] {
  const { draw, model, theme } = chosen;
  const faults: Fault[] = [];
  if (theme && draw === 'model') faults.push({ problem: problems.themeOfModel, fixes: [{ draw: 'exact' }] });
  if (model && draw === 'exact')
    faults.push({ problem: problems.modelOfExact, fixes: [{ draw: 'model' }, { draw: 'exact' }] });
  // A theme alone means an exact one.
  if (model && theme && !draw)
    faults.push({ problem: problems.modelOrTheme, fixes: [{ draw: 'art' }, { draw: 'exact' }] });
  return [...faults, ...notOfModel(chosen, known)];
}

/** A shape or size that there is, but not of the model that is to draw it. */
function notOfModel({ model: id, ratio, resolution }: Chosen, { models }: Known): Fault[] {
  const model = models.find((one) => one.id === id);
  if (!model) return [];
  const { name, ratios, resolutions } = model;
  const faults: Fault[] = [];
  if (ratio !== undefined && !ratios.includes(ratio)) {
    const fixes = nearShapes(ratio, model).map((near) => ({ ratio: near }));
    faults.push({ problem: notDrawnBy.ratio(name, ratio, ratios), fixes });
  }
  if (resolution !== undefined && !resolutions.includes(resolution)) {
    const largest = resolutions.at(-1);
    const problem = notDrawnBy.resolution(name, resolution, resolutions);
    faults.push({ problem, fixes: largest ? [{ resolution: largest }] : [] });
  }
  return faults;
}
