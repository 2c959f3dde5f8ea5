import type { InputBlock } from '@slack/types';
import type { Catalogue } from '../../../../fal/models/catalogue.js';
import type { ImageModel } from '../../../../fal/models/model.js';
import { defined } from '../../../../lib/defined.js';
import type { WorkspaceSettings } from '../../../../models/workspace-settings.js';
import { modelsOf } from '../../../../workspaces/policy/models.js';
import { field, option } from '../../../blocks/modal.js';
import { optionOf, optionsOf, type Typed, UNDECIDED } from './page.js';
import { settings as all } from './words.js';

const words = all.defaults;
type ModelSettings = Pick<WorkspaceSettings, 'models' | 'defaults'>;

/** Which models may be used, and which of them is the default. */
export function modelFields(settings: ModelSettings, catalogue: Catalogue): InputBlock[] {
  const options = catalogue.models.map(({ id, name }) => option(name, id));
  const listed = offeredOf(settings, catalogue).flatMap(
    (id) => options.find(({ value }) => value === id) ?? [],
  );
  const usual = option(words.asItComes(catalogue.usual.name), UNDECIDED);
  const { models, defaults } = settings;
  const decided = models === undefined ? defaults.model : defaultModel(settings, catalogue).id;
  const known = options.find(({ value }) => value === decided);
  // One that is not offered any more stays chosen while nobody chooses another one.
  const chosen = known ?? (decided === undefined ? undefined : option(decided, decided));
  return [
    field(
      'models',
      words.models,
      {
        type: 'multi_static_select',
        action_id: 'value',
        options,
        ...defined({ initial_options: listed.length > 0 ? listed : undefined }),
      },
      { optional: true, hint: words.modelsHint },
    ),
    field('model', words.model, {
      type: 'static_select',
      action_id: 'value',
      options: [usual, ...options, ...(chosen && !known ? [chosen] : [])],
      initial_option: chosen ?? usual,
    }),
  ];
}

/** What was chosen of both; a form that was opened before there was the first of them leaves the list as it is. */
export function readModels(
  typed: Typed,
  before: ModelSettings,
  catalogue: Catalogue,
): { models?: string[]; model?: string } | { errors: Record<string, string> } {
  const offered = catalogue.models.map(({ id }) => id);
  const shown = offeredOf(before, catalogue);
  const listed = typed.models ? optionsOf(typed, 'models').filter((id) => offered.includes(id)) : shown;
  const picked = offered.find((id) => id === optionOf(typed, 'model'));
  if (listed.length === 0) return withoutList(typed, picked, before);
  if (picked !== undefined && !listed.includes(picked)) return { errors: { model: words.modelNotListed } };
  const first = picked ?? (listed.includes(catalogue.usual.id) ? catalogue.usual.id : listed[0]);
  const models = [...(first === undefined ? [] : [first]), ...listed.filter((id) => id !== first)];
  // What is not offered any more stays in a list that is sent as it was.
  return { models: before.models && models.join() === shown.join() ? before.models : models };
}

/** All of them may be used. A default that is not offered any more stays while nobody chooses another one. */
function withoutList(
  typed: Typed,
  picked: string | undefined,
  { defaults }: ModelSettings,
): { model?: string } {
  const same = optionOf(typed, 'model') === defaults.model ? defaults.model : undefined;
  return defined({ model: picked ?? same });
}

export function defaultModel(settings: ModelSettings, catalogue: Catalogue): ImageModel {
  return modelsOf(settings, catalogue)[0] ?? catalogue.usual;
}

/** Those of the list that there still are. */
export function offeredOf({ models = [] }: ModelSettings, catalogue: Catalogue): string[] {
  return models.filter((id) => catalogue.models.some((model) => model.id === id));
}
