import { compare } from '../bson/compare.js';
import { keyOf } from '../bson/keys.js';
import { setOwn } from '../bson/paths.js';
import { type Doc, isDoc, isNumeric, toNumber } from '../bson/types.js';
import { lacks, MongoError, numbered } from '../errors.js';
import { DOCUMENTS_PER_LOOK, type Slices } from '../query/slices.js';
import type { Evaluator, Expression } from './expressions.js';

/** Takes in the values of a group's documents one after the other. */
interface Accumulator {
  add(value: unknown): void;
  result(): unknown;
}

const extreme = (sign: number) => (): Accumulator => {
  let best: unknown = null;
  return {
    add(value) {
      if (value === undefined || value === null) return;
      if (best === null || compare(value, best) * sign < 0) best = value;
    },
    result: () => best,
  };
};

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/group/#accumulator-operator */
const accumulators: Record<string, () => Accumulator> = {
  $sum() {
    let total = 0;
    return {
      add(value) {
        if (isNumeric(value)) total += toNumber(value);
      },
      result: () => total,
    };
  },
  $avg() {
    let total = 0;
    let count = 0;
    return {
      add(value) {
        if (!isNumeric(value)) return;
        total += toNumber(value);
        count++;
      },
      result: () => (count > 0 ? total / count : null),
    };
  },
  $min: extreme(1),
  $max: extreme(-1),
  $push() {
    const values: unknown[] = [];
    return {
      add(value) {
        if (value !== undefined) values.push(value);
      },
      result: () => values,
    };
  },
  $addToSet() {
    const values = new Map<string, unknown>();
    return {
      add(value) {
        if (value !== undefined) values.set(keyOf(value), value);
      },
      result: () => [...values.values()],
    };
  },
  $first() {
    let first: unknown;
    let seen = false;
    return {
      add(value) {
        if (!seen) first = value ?? null;
        seen = true;
      },
      result: () => first ?? null,
    };
  },
  $last() {
    let last: unknown = null;
    return {
      add(value) {
        last = value ?? null;
      },
      result: () => last,
    };
  },
  $count() {
    let count = 0;
    return {
      add() {
        count++;
      },
      result: () => count,
    };
  },
};

export const accumulatorOperators = Object.keys(accumulators);

interface Field {
  name: string;
  make(): Accumulator;
  evaluate: Expression;
}

function parseField(name: string, spec: unknown, evaluator: Evaluator): Field {
  const [operator, ...more] = isDoc(spec) ? Object.keys(spec) : [];
  if (operator === undefined || !operator.startsWith('$'))
    throw numbered(40234, `The field '${name}' must be an accumulator object`);
  if (more.length > 0) throw numbered(40238, `The field '${name}' must specify one accumulator`);
  const make = Object.hasOwn(accumulators, operator) ? accumulators[operator] : undefined;
  if (!make)
    throw new MongoError(
      15952,
      'Location15952',
      `unknown group operator '${operator}': ${lacks(`the accumulator ${operator}`)}`,
    );
  return { name, make, evaluate: evaluator(isDoc(spec) ? spec[operator] : undefined) };
}

interface Group {
  id: unknown;
  accumulators: Accumulator[];
}

/** Missing fields of a computed document are left out, as MongoDB leaves them out. */
function withoutMissing(value: unknown): unknown {
  if (!isDoc(value)) return value;
  const result: Doc = {};
  for (const [field, inner] of Object.entries(value))
    if (inner !== undefined) setOwn(result, field, withoutMissing(inner));
  return result;
}

/** `$group`. https://www.mongodb.com/docs/manual/reference/operator/aggregation/group/ */
export async function group(
  docs: Doc[],
  spec: unknown,
  evaluator: Evaluator,
  slices: Slices,
): Promise<Doc[]> {
  if (!isDoc(spec)) throw numbered(15947, "a group's fields must be specified in an object");
  const { _id: key, ...rest } = spec;
  if (!Object.hasOwn(spec, '_id')) throw numbered(15955, 'a group specification must include an _id');
  const keyOfDoc = evaluator(key);
  const fields = Object.entries(rest).map(([name, accumulator]) => parseField(name, accumulator, evaluator));
  const groups = new Map<string, Group>();
  for (let i = 0; i < docs.length; i++) {
    if (i % DOCUMENTS_PER_LOOK === 0 && slices.due()) await slices.pause();
    const doc = docs[i];
    const id = withoutMissing(keyOfDoc(doc)) ?? null;
    const groupKey = keyOf(id);
    let found = groups.get(groupKey);
    if (!found) {
      found = { id, accumulators: fields.map((field) => field.make()) };
      groups.set(groupKey, found);
    }
    for (let f = 0; f < fields.length; f++) found.accumulators[f]?.add(fields[f]?.evaluate(doc));
  }
  return [...groups.values()].map(({ id, accumulators: made }) => {
    const result: Doc = { _id: id };
    for (const [position, field] of fields.entries()) setOwn(result, field.name, made[position]?.result());
    return result;
  });
}

/** `$bucket`. https://www.mongodb.com/docs/manual/reference/operator/aggregation/bucket/ */
export async function bucket(
  docs: Doc[],
  spec: unknown,
  evaluator: Evaluator,
  slices: Slices,
): Promise<Doc[]> {
  if (
    !isDoc(spec) ||
    !Array.isArray(spec.boundaries) ||
    spec.boundaries.length < 2 ||
    spec.groupBy === undefined
  )
    throw numbered(40198, "$bucket requires 'groupBy' and at least 2 'boundaries' to be specified.");
  const { groupBy, boundaries } = spec;
  const hasDefault = Object.hasOwn(spec, 'default');
  const boundValue = evaluator(groupBy);
  const bounds: unknown[] = boundaries;
  if (bounds.some((bound, position) => position > 0 && compare(bounds[position - 1], bound) >= 0))
    throw numbered(40194, "The 'boundaries' option to $bucket must be sorted, and each value must be unique");
  const placed = await slices.map(docs, (doc): Doc => {
    const value = boundValue(doc);
    const above = bounds.findIndex((bound) => compare(value, bound) < 0);
    if (above > 0) return { bucket: bounds[above - 1], doc };
    if (!hasDefault)
      throw numbered(
        40066,
        '$switch could not find a matching branch for an input, and no default was specified.',
      );
    return { bucket: spec.default, doc };
  });
  const output = isDoc(spec.output) ? spec.output : { count: { $sum: 1 } };
  const fields = Object.entries(output).map(([name, accumulator]) =>
    parseField(name, accumulator, evaluator),
  );
  const groups = new Map<string, Group>();
  for (const { bucket: id, doc } of placed) {
    const key = keyOf(id);
    const found = groups.get(key) ?? { id, accumulators: fields.map((field) => field.make()) };
    groups.set(key, found);
    for (const [position, field] of fields.entries()) found.accumulators[position]?.add(field.evaluate(doc));
  }
  return [...groups.values()]
    .sort((a, b) => compare(a.id, b.id))
    .map((found) => ({
      _id: found.id,
      ...Object.fromEntries(
        fields.map((field, position) => [field.name, found.accumulators[position]?.result()]),
      ),
    }));
}
