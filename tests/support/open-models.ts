import type { Model } from 'mongoose';
import type { Models } from '../../src/models/index.js';
import { acrossWorkspaces } from '../../src/models/tenancy.js';

const opened = acrossWorkspaces('a test looks at everything');
const guarded = new WeakMap<Models, Models>();

/** The app's models, for a test to look at everything through: its queries need not name a workspace. */
export function openModels(models: Models): Models {
  const open = new Proxy(models, {
    get(target, name) {
      const model: unknown = Reflect.get(target, name);
      return isModel(model) ? openModel(model) : model;
    },
  });
  guarded.set(open, models);
  return open;
}

/** The models as the app has them, to be handed to a part of it. */
export function guardedModels(models: Models): Models {
  return guarded.get(models) ?? models;
}

function openModel(model: Model<unknown>): Model<unknown> {
  return new Proxy(model, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        const args = name === 'bulkWrite' ? [given[0], { ...Object(given[1]), ...opened }] : given;
        const made: unknown = Reflect.apply(value, target, args);
        if (typeof made === 'object' && made !== null) {
          if ('setOptions' in made && typeof made.setOptions === 'function') return made.setOptions(opened);
          if ('pipeline' in made && 'option' in made && typeof made.option === 'function') {
            return made.option(opened);
          }
        }
        return made;
      };
    },
  });
}

function isModel(value: unknown): value is Model<unknown> {
  return typeof value === 'function' && 'schema' in value;
}
