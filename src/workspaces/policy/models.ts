import type { Catalogue } from '../../fal/models/catalogue.js';
import type { ImageModel } from '../../fal/models/model.js';
import type { WorkspaceSettings } from '../../models/workspace-settings.js';

/** What a workspace has decided about models. */
export type ModelSettings = Partial<Pick<WorkspaceSettings, 'models' | 'defaults'>>;

/**
 * The models that a workspace uses, in its order of preference; the first is its default. Where its admins have not
 * chosen among them, all of the catalogue, which is how a model that the operator adds comes to everybody. Those that
 * are not offered any more are skipped; where none is left, it is the catalogue's usual one.
 */
export function modelsOf(
  { models, defaults }: ModelSettings,
  catalogue: Pick<Catalogue, 'models' | 'usual'>,
): readonly ImageModel[] {
  const offered = new Map(catalogue.models.map((model) => [model.id, model]));
  const wanted = models ?? [...(defaults?.model ? [defaults.model] : []), ...offered.keys()];
  const found = [...new Set(wanted)].flatMap((id) => offered.get(id) ?? []);
  return found.length > 0 ? found : [catalogue.usual];
}
