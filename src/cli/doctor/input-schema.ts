import { z } from 'zod';

/** What an endpoint takes, as its OpenAPI document tells it. */
export interface InputSchema {
  properties: ReadonlyMap<string, unknown>;
  required: readonly string[];
  /** Schemas by what `$ref` calls them. */
  shared: ReadonlyMap<string, unknown>;
}

/** What is wrong with inputs, in words or by the names of fields. */
export interface Misfits {
  /** Fields that are missing, or have a value that is not taken. */
  refused: string[];
  /** Fields that the schema does not have: some models refuse them, others do not look at them. */
  unknown: string[];
}

const object = z.record(z.string(), z.unknown());
const document = z.looseObject({
  paths: z.record(
    z.string(),
    z.looseObject({
      post: z
        .looseObject({
          requestBody: z.looseObject({
            content: z.looseObject({ 'application/json': z.looseObject({ schema: object }) }),
          }),
        })
        .optional(),
    }),
  ),
  components: z.looseObject({ schemas: object.optional() }).optional(),
});
const input = z.looseObject({ properties: object, required: z.array(z.string()).optional() });
const schema = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
});

const REFERENCE = '#/components/schemas/';
/** Of schemas that lead to one another. */
const DEPTH = 8;

/** The schema of what is posted; undefined where the document is none that is known. */
export function inputSchemaOf(openapi: unknown): InputSchema | undefined {
  const { data } = document.safeParse(openapi);
  if (!data) return undefined;
  const shared = new Map(Object.entries(data.components?.schemas ?? {}));
  for (const { post } of Object.values(data.paths)) {
    if (!post) continue;
    const read = input.safeParse(resolved(post.requestBody.content['application/json'].schema, shared));
    if (!read.success) continue;
    const { properties, required = [] } = read.data;
    return { properties: new Map(Object.entries(properties)), required, shared };
  }
  return undefined;
}

/** What of these inputs an endpoint does not take, or misses. */
export function misfitsOf(
  { properties, required, shared }: InputSchema,
  inputs: readonly Record<string, unknown>[],
): Misfits {
  const refused = new Set<string>();
  const unknown = new Set<string>();
  for (const sent of inputs) {
    for (const [field, value] of Object.entries(sent)) {
      if (value === undefined) continue;
      if (!properties.has(field)) unknown.add(field);
      else if (!takes(properties.get(field), value, shared, DEPTH)) {
        refused.add(`doesn't take ${JSON.stringify(value)} as ${field}`);
      }
    }
    for (const field of required)
      if (sent[field] === undefined) refused.add(`wants ${field}, which it isn't sent`);
  }
  return { refused: [...refused], unknown: [...unknown] };
}

function resolved(given: unknown, shared: InputSchema['shared']): unknown {
  const { data } = schema.safeParse(given);
  return data?.$ref?.startsWith(REFERENCE) ? shared.get(data.$ref.slice(REFERENCE.length)) : given;
}

/** By type and by list of values. Bounds are not looked at: the documents seldom tell them. */
function takes(given: unknown, value: unknown, shared: InputSchema['shared'], depth: number): boolean {
  const { data } = schema.safeParse(resolved(given, shared));
  if (!data || depth === 0) return true;
  const inner = (one: unknown) => takes(one, value, shared, depth - 1);
  const either = data.anyOf ?? data.oneOf;
  if (either && !either.some(inner)) return false;
  if (data.allOf && !data.allOf.every(inner)) return false;
  if (data.enum && !data.enum.includes(value)) return false;
  if (data.const !== undefined && data.const !== value) return false;
  const types = [data.type ?? []].flat();
  return types.length === 0 || types.some((type) => isOf(type, value));
}

function isOf(type: string, value: unknown): boolean {
  switch (type) {
    case 'string':
    case 'boolean':
      return typeof value === type;
    case 'number':
      return typeof value === 'number';
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'null':
      return value === null;
    default:
      return true;
  }
}
