import { builtIn } from './built-in.js';

const names = new Map(builtIn.map(({ id, name }) => [id, name]));

/** What people call a model that comes with the app; of any other, its id. */
export function nameOfModel(id: string): string {
  return names.get(id) ?? id;
}
