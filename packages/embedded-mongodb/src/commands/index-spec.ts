import { equal } from '../bson/compare.js';
import { type Doc, isDoc, isNumeric, toNumber } from '../bson/types.js';
import type { Collection } from '../collections/collection.js';
import type { IndexSpec } from '../collections/ordered-index.js';
import { lacks, MongoError } from '../errors.js';
import { compileFilter } from '../query/compile.js';

/** https://www.mongodb.com/docs/manual/reference/command/createIndexes/ */
export const indexOptions = ['unique', 'sparse', 'expireAfterSeconds', 'partialFilterExpression'];
/** Options that change nothing here, or say what is so anyway. */
const acceptedOptions = ['v', 'key', 'name', 'background', 'ns'];

const cannotCreate = (message: string): MongoError => new MongoError(67, 'CannotCreateIndex', message);

/** Parses an index to be created; throws for kinds of indexes and options that do not exist here. */
export function parseIndex(raw: Doc): IndexSpec {
  const { key, name } = raw;
  if (!isDoc(key) || Object.keys(key).length === 0)
    throw cannotCreate('Index keys cannot be an empty object');
  for (const [field, direction] of Object.entries(key))
    if (!isNumeric(direction) || toNumber(direction) === 0 || field === '' || field.includes('$'))
      throw cannotCreate(
        `Index type '${String(direction)}' on field '${field}': ${lacks('this kind of index, only ascending and descending ones')}`,
      );
  for (const [option, value] of Object.entries(raw)) {
    if (acceptedOptions.includes(option) || indexOptions.includes(option)) continue;
    if (option === 'collation' && isDoc(value) && value.locale === 'simple') continue;
    throw new MongoError(
      197,
      'InvalidIndexSpecificationOption',
      `The field '${option}' is not valid for an index specification: ${lacks(`the index option ${option}`)}`,
    );
  }
  const { unique, sparse, expireAfterSeconds, partialFilterExpression } = raw;
  const spec: IndexSpec = { v: 2, key, name: typeof name === 'string' ? name : nameOf(key) };
  if (unique === true || unique === 1) spec.unique = true;
  if (sparse === true || sparse === 1) spec.sparse = true;
  if (expireAfterSeconds !== undefined) spec.expireAfterSeconds = parseExpiry(key, expireAfterSeconds);
  if (partialFilterExpression !== undefined)
    spec.partialFilterExpression = parsePartial(partialFilterExpression);
  if (spec.sparse && spec.partialFilterExpression)
    throw cannotCreate('cannot mix "partialFilterExpression" and "sparse" options');
  return spec;
}

const nameOf = (key: Doc): string =>
  Object.entries(key)
    .map(([field, direction]) => `${field}_${String(direction)}`)
    .join('_');

/** https://www.mongodb.com/docs/manual/core/index-ttl/ */
function parseExpiry(key: Doc, seconds: unknown): number {
  if (Object.keys(key).length !== 1 || '_id' in key)
    throw cannotCreate('TTL indexes are single-field indexes, compound indexes do not support TTL');
  if (!isNumeric(seconds) || toNumber(seconds) < 0)
    throw cannotCreate("TTL index 'expireAfterSeconds' option must be a number that is not negative");
  return toNumber(seconds);
}

/** https://www.mongodb.com/docs/manual/core/index-partial/ */
function parsePartial(filter: unknown): Doc {
  if (!isDoc(filter)) throw cannotCreate('partialFilterExpression must be an object');
  compileFilter(filter);
  const allowed = ['$eq', '$exists', '$gt', '$gte', '$lt', '$lte', '$type', '$in'];
  for (const [field, condition] of Object.entries(filter)) {
    const operators = isDoc(condition) ? Object.keys(condition).filter((name) => name.startsWith('$')) : [];
    const [wrong] = field.startsWith('$') ? [field] : operators.filter((name) => !allowed.includes(name));
    if (wrong !== undefined || (isDoc(condition) && condition.$exists === false))
      throw cannotCreate(
        `unsupported expression in partial index: ${wrong ?? '$exists: false'}: ${lacks('it')}`,
      );
  }
  return filter;
}

/** Whether the index exists already; throws where another is in its way. */
export function existsAlready(collection: Collection, spec: IndexSpec): boolean {
  const sameName = collection.indexes.get(spec.name);
  if (sameName) {
    if (equal(sortOptions(sameName.spec), sortOptions(spec))) return true;
    throw new MongoError(
      86,
      'IndexKeySpecsConflict',
      `An existing index has the same name as the requested index. Requested index: ${JSON.stringify(spec)}, existing index: ${JSON.stringify(sameName.spec)}`,
    );
  }
  for (const { spec: other } of collection.indexes.values())
    if (
      equal(other.key, spec.key) &&
      equal(other.partialFilterExpression ?? null, spec.partialFilterExpression ?? null)
    )
      throw new MongoError(
        85,
        'IndexOptionsConflict',
        `Index already exists with a different name: ${other.name}`,
      );
  return false;
}

const sortOptions = (spec: Doc): Doc =>
  Object.fromEntries(Object.entries(spec).sort(([a], [b]) => (a < b ? -1 : 1)));
