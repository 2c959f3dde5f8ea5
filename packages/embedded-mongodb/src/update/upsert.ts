import { copy } from '../bson/paths.js';
import { type Doc, isDoc, isRegex } from '../bson/types.js';
import { MongoError } from '../errors.js';
import { isOperators } from '../query/operators.js';
import { Draft, put } from './draft.js';

/**
 * The document that an upsert starts from: what its filter says the fields equal.
 * https://www.mongodb.com/docs/manual/reference/method/db.collection.updateOne/#upsert-behavior
 */
export function seedOf(filter: Doc): Doc {
  const draft = new Draft({});
  const set: string[] = [];
  for (const [path, value] of equalitiesOf(filter)) {
    if (set.some((other) => other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`)))
      throw new MongoError(
        54,
        'NotSingleValueField',
        `cannot infer query fields to set, path '${path}' is matched twice`,
      );
    set.push(path);
    const parts = path.split('.');
    const container = draft.parentOf(parts, true);
    if (container) put(container, parts[parts.length - 1] ?? '', copy(value));
  }
  return draft.root;
}

function equalitiesOf(filter: Doc): [path: string, value: unknown][] {
  return Object.entries(filter).flatMap(([name, condition]): [string, unknown][] => {
    const clauses = Array.isArray(condition) ? condition.filter(isDoc) : [];
    if (name === '$and' || (name === '$or' && clauses.length === 1)) return clauses.flatMap(equalitiesOf);
    if (name.startsWith('$')) return [];
    const value = isOperators(condition) ? onlyValue(condition) : condition;
    return value === undefined || isRegex(value) ? [] : [[name, value]];
  });
}

function onlyValue(condition: Doc): unknown {
  if ('$eq' in condition) return condition.$eq;
  for (const list of [condition.$in, condition.$all])
    if (Array.isArray(list) && list.length === 1) return list[0];
  return undefined;
}
