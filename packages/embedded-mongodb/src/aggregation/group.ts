import { keyOf } from '../bson/keys.js';
import { Sum } from '../bson/numbers.js';
import { setOwn } from '../bson/paths.js';
import { type Doc, isCalculable, isDecimal, isDoc } from '../bson/types.js';
import { lacks, notImplemented, numbered } from '../errors.js';
import type { Expression } from '../expressions/compiled.js';
import type { Evaluator } from '../expressions/expressions.js';
import { DOCUMENTS_PER_LOOK, type Slices } from '../query/slices.js';

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/group/#accumulator-operator */
export const accumulatorOperators = ['$sum'];

interface Field {
  name: string;
  evaluate: Expression;
}

function parseField(name: string, spec: unknown, evaluator: Evaluator): Field {
  if (name.includes('.')) throw numbered(40235, `The field name '${name}' cannot contain '.'`);
  if (name.startsWith('$')) throw numbered(40236, `The field name '${name}' cannot be an operator name`);
  const [operator, ...more] = isDoc(spec) ? Object.keys(spec) : [];
  if (!isDoc(spec) || operator === undefined || !operator.startsWith('$'))
    throw numbered(40234, `The field '${name}' must be an accumulator object`);
  if (more.length > 0) throw numbered(40238, `The field '${name}' must specify one accumulator`);
  if (!accumulatorOperators.includes(operator))
    throw numbered(15952, `unknown group operator '${operator}': ${lacks(`the accumulator ${operator}`)}`);
  const argument = spec[operator];
  if (Array.isArray(argument)) throw numbered(40237, `The ${operator} accumulator is a unary operator`);
  return { name, evaluate: evaluator(argument) };
}

/** What is no number adds nothing. */
function addTo(sum: Sum | undefined, value: unknown): void {
  if (isDecimal(value)) throw notImplemented('arithmetic on Decimal128');
  if (isCalculable(value)) sum?.add(value);
}

/** `$group`. https://www.mongodb.com/docs/manual/reference/operator/aggregation/group/ */
export function compileGroup(
  spec: unknown,
  evaluator: Evaluator,
  slices: Slices,
): (docs: Doc[]) => Promise<Doc[]> {
  if (!isDoc(spec)) throw numbered(15947, "a group's fields must be specified in an object");
  const { _id: key, ...rest } = spec;
  if (!Object.hasOwn(spec, '_id')) throw numbered(15955, 'a group specification must include an _id');
  const keyOfDoc = evaluator(key);
  const fields = Object.entries(rest).map(([name, accumulator]) => parseField(name, accumulator, evaluator));
  return async (docs) => {
    const groups = new Map<string, { id: unknown; sums: Sum[] }>();
    for (let i = 0; i < docs.length; i++) {
      if (i % DOCUMENTS_PER_LOOK === 0 && slices.due()) await slices.pause();
      const doc = docs[i];
      const id = keyOfDoc(doc) ?? null;
      const groupKey = keyOf(id);
      let found = groups.get(groupKey);
      if (!found) {
        found = { id, sums: fields.map(() => new Sum()) };
        groups.set(groupKey, found);
      }
      for (let f = 0; f < fields.length; f++) addTo(found.sums[f], fields[f]?.evaluate(doc));
    }
    return [...groups.values()].map(({ id, sums }) => {
      const result: Doc = { _id: id };
      for (const [position, { name }] of fields.entries()) setOwn(result, name, sums[position]?.result);
      return result;
    });
  };
}
