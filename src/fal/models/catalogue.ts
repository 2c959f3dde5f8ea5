import { builtIn } from './built-in.js';
import type { ImageModel, ModelChanges } from './model.js';

/** The models of an installation. */
export interface Catalogue {
  /** Those that may be chosen, the default first. */
  readonly models: readonly ImageModel[];
  readonly usual: ImageModel;
  /** By its id, also one that may not be chosen any more: what it drew, or is drawing, stays. */
  known(id: string): ImageModel | undefined;
  /** By what people type: its alias, its name, its id or the last part of that. Only of those that may be chosen. */
  named(typed: string): ImageModel | undefined;
  /** What people call it. One that was taken out of the file is called by its id. */
  nameOf(id: string): string;
}

export function createCatalogue({ usual: first, removed = [], added = [] }: ModelChanges = {}): Catalogue {
  const all = new Map([...builtIn, ...added].map((model) => [model.id, model]));
  const offered = [...all.values()].filter(({ id }) => !removed.includes(id));
  const usual = offered.find(({ id }) => id === first) ?? offered[0];
  if (!usual) throw new Error('a catalogue without a model');
  const byName = new Map<string, ImageModel>();
  for (const model of [usual, ...offered]) {
    const last = model.id.slice(model.id.lastIndexOf('/') + 1);
    for (const name of [model.alias, model.id, last, typedName(model.name)])
      if (!byName.has(name)) byName.set(name, model);
  }
  return {
    models: [usual, ...offered.filter((model) => model !== usual)],
    usual,
    known: (id) => all.get(id),
    named: (typed) => byName.get(typedName(typed)),
    nameOf: (id) => all.get(id)?.name ?? id,
  };
}

/** "Nano Banana Pro" and `nano_banana_pro` are `nano-banana-pro`. */
function typedName(name: string): string {
  return name.trim().toLowerCase().replace(/[\s_]/g, '-');
}

/** @throws Error when the id is in no catalogue: ids of stored jobs never come from people */
export function modelOf(catalogue: Catalogue, id: string): ImageModel {
  const model = catalogue.known(id);
  if (!model) throw new Error(`no model ${id} in the catalogue`);
  return model;
}
