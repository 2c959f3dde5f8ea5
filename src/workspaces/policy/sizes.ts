import type { ImageModel } from '../../fal/models/model.js';
import type { Resolution } from '../../models/infograph.js';
import type { Caps } from '../../models/workspace-settings.js';

/**
 * The sizes of a model that a workspace allows, from the nearest below `wanted` down, then those above it. All of the
 * model's where the workspace allows none of them: which rule forbids it is told when somebody asks.
 */
export function sizesAllowed(
  { resolutions }: Pick<ImageModel, 'resolutions'>,
  caps: Pick<Caps, 'resolutions'>,
  wanted: Resolution,
): Resolution[] {
  const allowed = resolutions.filter((size) => caps.resolutions?.includes(size) ?? true);
  const sizes = allowed.length > 0 ? allowed : [...resolutions];
  // The model names them from the smallest up.
  const upTo = sizes.filter((size) => resolutions.indexOf(size) <= resolutions.indexOf(wanted));
  return [...upTo.reverse(), ...sizes.filter((size) => !upTo.includes(size))];
}

/** The size for whoever did not say one: `wanted`, or the nearest to it that the workspace allows. */
export function sizeFor(
  model: Pick<ImageModel, 'resolutions'>,
  caps: Pick<Caps, 'resolutions'>,
  wanted: Resolution,
): Resolution {
  return sizesAllowed(model, caps, wanted)[0] ?? wanted;
}
