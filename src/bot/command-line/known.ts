import type { Catalogue } from '../../fal/models/catalogue.js';
import type { ImageModel } from '../../fal/models/model.js';
import type { Resolution } from '../../models/infograph.js';

/**
 * What can be said, in this installation. Which of its models a workspace uses is not known where a text is read: the
 * rules of the workspace say so when it is asked for.
 */
export interface Known {
  models: readonly ImageModel[];
  named(typed: string): ImageModel | undefined;
  /** Of all of them. */
  ratios: readonly string[];
  resolutions: readonly Resolution[];
}

/** The catalogue as texts are read by it. */
export type Spoken = Pick<Catalogue, 'models' | 'named'>;

export function knownOf({ models, named }: Spoken): Known {
  return {
    models,
    named,
    ratios: [...new Set(models.flatMap(({ ratios }) => ratios))],
    resolutions: [...new Set(models.flatMap(({ resolutions }) => resolutions))],
  };
}
