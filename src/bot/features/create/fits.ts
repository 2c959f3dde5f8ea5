import { type Prices, priceOfDrawing } from '../../../credits/prices.js';
import type { ImageModel } from '../../../fal/models/model.js';
import type { DrawWay } from '../../../models/drawing.js';
import type { Resolution } from '../../../models/infograph.js';
import type { Caps } from '../../../models/workspace-settings.js';
import { sizesAllowed } from '../../../workspaces/policy/sizes.js';

/** What was asked for and is not possible. */
interface Asked {
  model: ImageModel;
  draw?: DrawWay | undefined;
  resolution: Resolution;
  count: number;
}

/** What there is room for. */
export interface Room {
  caps: Caps;
  prices: Prices;
  /** Credits that can be spent on it; undefined: not known, and taken for enough. */
  credits?: number | undefined;
  /** Infographics that the person can have more under way; undefined: as many as they like. */
  more?: number | undefined;
}

/** What would be possible in its place. */
export interface Fit {
  kind: 'size' | 'count' | 'both';
  resolution: Resolution;
  count: number;
  credits: number;
}

/**
 * What comes next to a request that is not possible: as many of another size, and fewer of the same size; only where
 * neither is possible, fewer of another size. The server decides anew when somebody chooses one.
 */
export function fitting(
  { draw, model, resolution, count }: Asked,
  { caps, prices, credits, more }: Room,
): Fit[] {
  const sizes = sizesAllowed(model, caps, resolution);
  const most = Math.min(count, caps.maxImages ?? count, more ?? count);
  const costOf = (size: Resolution, number: number) =>
    number * priceOfDrawing(prices, { draw, model: model.id, resolution: size });
  const possible = (size: Resolution, number: number) =>
    number <= most && (credits === undefined || costOf(size, number) <= credits);
  const fitOf = (kind: Fit['kind'], size: Resolution, number: number): Fit => ({
    kind,
    resolution: size,
    count: number,
    credits: costOf(size, number),
  });

  const other = sizes.find((size) => size !== resolution && possible(size, count));
  const fewer = fewerThan(count).find((number) => sizes.includes(resolution) && possible(resolution, number));
  const found = [
    ...(other ? [fitOf('size', other, count)] : []),
    ...(fewer ? [fitOf('count', resolution, fewer)] : []),
  ];
  if (found.length > 0) return found;
  for (const number of fewerThan(count)) {
    const size = sizes.find((one) => one !== resolution && possible(one, number));
    if (size) return [fitOf('both', size, number)];
  }
  return [];
}

/** Every smaller number, the largest first. */
function fewerThan(count: number): number[] {
  return Array.from({ length: count - 1 }, (_, at) => count - 1 - at);
}
