import { BSON, type ClientSession, Long } from 'mongodb';

/** An expectation of a spec that was not met, in words. */
export class Mismatch extends Error {}

export const asText = (value: unknown): string => {
  try {
    return BSON.EJSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
};

type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !('_bsontype' in value);

/** Gives the session of a name, for `$$sessionLsid`. */
export type SessionByName = (name: string) => ClientSession;

/**
 * Compares as the unified test format asks: a document at the root may have more fields than were expected, one inside
 * may not, numbers match by value, and operators such as `$$exists` stand for themselves.
 * @throws Mismatch
 */
export function assertMatches(expected: unknown, actual: unknown, session: SessionByName, root = true): void {
  const found = actual instanceof Map ? Object.fromEntries(actual) : actual;
  if (assertSpecial(expected, found, session, root)) return;
  if (Array.isArray(expected)) assertList(expected, found, session, root);
  else if (isPlain(expected)) assertDocument(expected, found, session, root);
  else assertScalar(expected, found);
}

function assertScalar(expected: unknown, found: unknown): void {
  if (typeof expected === 'number' || typeof expected === 'bigint' || Long.isLong(expected)) {
    if (found === null || found === undefined || Number(expected) !== Number(found)) fail(expected, found);
    return;
  }
  if (expected === null ? found !== null && found !== undefined : asText(expected) !== asText(found))
    fail(expected, found);
}

function fail(expected: unknown, actual: unknown): never {
  throw new Mismatch(`expected ${asText(expected)}, found ${asText(actual)}`);
}

function assertList(expected: unknown[], actual: unknown, session: SessionByName, root: boolean): void {
  if (!Array.isArray(actual) || actual.length !== expected.length) fail(expected, actual);
  for (const [position, item] of expected.entries()) assertMatches(item, actual[position], session, root);
}

function assertDocument(expected: Plain, actual: unknown, session: SessionByName, root: boolean): void {
  if (typeof actual !== 'object' || actual === null) fail(expected, actual);
  const found = new Map(Object.entries(actual));
  for (const [name, value] of Object.entries(expected)) {
    if (assertSpecial(value, found.get(name), session, false)) continue;
    if (!found.has(name)) throw new Mismatch(`${name} is missing in ${asText(actual)}`);
    assertMatches(value, found.get(name), session, false);
  }
  if (root) return;
  for (const [name, value] of found)
    if (!(name in expected) && value !== undefined)
      throw new Mismatch(`${name} was not expected in ${asText(actual)}`);
}

/** Handles an expectation like `{ $$exists: true }`; false when it is none. */
function assertSpecial(expected: unknown, actual: unknown, session: SessionByName, root: boolean): boolean {
  const [first, more] = isPlain(expected) ? Object.entries(expected) : [];
  if (!first?.[0].startsWith('$$') || more) return false;
  const [operator, operand] = first;
  switch (operator) {
    case '$$exists':
      if ((actual !== undefined) !== operand)
        throw new Mismatch(`$$exists is ${!operand}: ${asText(actual)}`);
      return true;
    case '$$unsetOrMatches':
      if (actual !== undefined && actual !== null) assertMatches(operand, actual, session, root);
      return true;
    case '$$type':
      if (![operand].flat().includes(typeName(actual)))
        throw new Mismatch(`${asText(actual)} is no ${String(operand)}`);
      return true;
    case '$$sessionLsid':
      assertMatches(session(String(operand)).id, actual, session, false);
      return true;
  }
  throw new Mismatch(`the runner does not know ${operator}`);
}

function typeName(value: unknown): string {
  if (Long.isLong(value) || typeof value === 'bigint') return 'long';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'double';
  if (value instanceof Date) return 'date';
  if (typeof value === 'object' && value !== null && '_bsontype' in value)
    return (
      { ObjectId: 'objectId', Binary: 'binData', UUID: 'binData', Timestamp: 'timestamp' }[
        String(value._bsontype)
      ] ?? 'object'
    );
  if (Array.isArray(value)) return 'array';
  return typeof value === 'boolean' ? 'bool' : typeof value;
}
