import { Binary, ObjectId } from 'mongodb';

/**
 * MongoDB's order of values, written a second time and independently of the package, as the yardstick of its tests.
 * https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/
 */
export function compareBson(left: unknown, right: unknown): number {
  return bracket(left) - bracket(right) || compareWithin(left, right);
}

function bracket(value: unknown): number {
  if (value === null || value === undefined) return 1;
  if (typeof value === 'number') return 2;
  if (typeof value === 'string') return 3;
  if (Array.isArray(value)) return 5;
  if (value instanceof Binary) return 6;
  if (value instanceof ObjectId) return 7;
  if (typeof value === 'boolean') return 8;
  if (value instanceof Date) return 9;
  return 4;
}

function compareWithin(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right);
  if (typeof left === 'string' && typeof right === 'string')
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
  if (Array.isArray(left) && Array.isArray(right)) return compareLists(left, right, compareBson);
  if (left instanceof Binary && right instanceof Binary)
    return left.length() - right.length() || Buffer.compare(left.value(), right.value());
  if (left instanceof ObjectId && right instanceof ObjectId) return Buffer.compare(left.id, right.id);
  if (left instanceof Date && right instanceof Date) return left.getTime() - right.getTime();
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  if (isDocument(left) && isDocument(right))
    return compareLists(Object.entries(left), Object.entries(right), compareFields);
  return 0;
}

const isDocument = (value: unknown): value is Record<string, unknown> =>
  bracket(value) === 4 && typeof value === 'object';

/** NaN is less than any other number. */
function compareNumbers(left: number, right: number): number {
  if (Number.isNaN(left) || Number.isNaN(right))
    return Number(Number.isNaN(right)) - Number(Number.isNaN(left));
  return Math.sign(left - right) || Number(left > right) - Number(left < right);
}

type Field = [name: string, value: unknown];

/** Field by field: first the types, then the names, then the values. */
function compareFields([leftName, left]: Field, [rightName, right]: Field): number {
  return bracket(left) - bracket(right) || compareWithin(leftName, rightName) || compareWithin(left, right);
}

function compareLists<T>(left: T[], right: T[], compare: (left: T, right: T) => number): number {
  for (const [position, item] of left.entries()) {
    const other = right[position];
    if (other === undefined && position >= right.length) return 1;
    const order = compare(item, other as T);
    if (order) return order;
  }
  return left.length - right.length;
}
