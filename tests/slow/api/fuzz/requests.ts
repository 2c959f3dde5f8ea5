import { type Described, document } from '../../../api/openapi.js';
import { fc } from '../../../support/fast-check.js';

/** One request as it goes over the wire. */
export interface WireRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: Buffer;
}

interface Schema {
  type?: string | string[];
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  pattern?: string;
}

/** Values that a schema of the document allows. */
function allowed(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(allowed));
  const types = [schema.type ?? 'null'].flat();
  return fc.oneof(...types.map((type) => ofType(type, schema)));
}

function ofType(type: string, schema: Schema): fc.Arbitrary<unknown> {
  const { properties = {}, items = {}, minimum = -1_000, maximum = 1_000, maxLength = 50, pattern } = schema;
  if (type === 'string') {
    if (pattern) return fc.stringMatching(new RegExp(pattern));
    return fc.oneof(
      fc.string({ unit: 'binary', maxLength: Math.min(maxLength, 60) }),
      fc.constant('x'.repeat(maxLength)),
    );
  }
  if (type === 'integer' || type === 'number')
    return fc.integer({ min: minimum, max: Math.min(maximum, 2 ** 31) });
  if (type === 'boolean') return fc.boolean();
  if (type === 'array') return fc.array(allowed(items), { maxLength: 3 });
  if (type !== 'object') return fc.constant(null);
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, allowed(field)]),
  );
  return fc.record(fields, { requiredKeys: schema.required ?? [] });
}

/** What no field expects: operators, prototypes, other types, texts that mean something elsewhere. */
const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    { $gt: '' },
    { $ne: null },
    { $where: 'sleep(1000)' },
    [{ $regex: '.*' }],
    { constructor: { prototype: { admin: true } } },
    { toString: null, valueOf: 1 },
    '../../../../etc/passwd',
    '..\\..\\windows\\win.ini',
    '\u0000',
    '\ud800',
    '\u202egnp.exe',
    '<script>alert(1)</script>',
    "'; DROP TABLE infographs; --",
    'http://169.254.169.254/latest/meta-data/',
    'https://user:secret@127.0.0.1/',
    'https://[::ffff:10.0.0.1]/',
    'file:///etc/passwd',
    'x'.repeat(10_000),
    Number.MAX_SAFE_INTEGER,
    -0,
    1e308,
    true,
    [],
    {},
    null,
  ),
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary' }),
);

/** A body that is right, but for some of its fields. */
function spoilt(schema: Schema): fc.Arbitrary<Buffer> {
  const names = [...Object.keys(schema.properties ?? {}), '$where', 'constructor', 'id'];
  return fc
    .tuple(allowed(schema), fc.dictionary(fc.constantFrom(...names), nasty, { maxKeys: 3 }))
    .map(([right, wrong]) => Buffer.from(JSON.stringify(Object.assign({}, right, wrong))));
}

/** A body that makes sense: what is free text in the document is a prompt here, and all else is chosen from it. */
function meant({ properties = {} }: Schema): fc.Arbitrary<Buffer> {
  const chosen = Object.entries(properties).filter(
    ([, { enum: values, type }]) => values || type === 'integer',
  );
  const fields = Object.fromEntries(chosen.map(([name, field]) => [name, allowed(field)]));
  return fc
    .tuple(fc.record(fields, { requiredKeys: [] }), fc.string({ minLength: 1, maxLength: 60 }))
    .map(([rest, text]) => Buffer.from(JSON.stringify({ ...rest, prompt: `Draw ${text}` })));
}

const json = (text: string) => Buffer.from(text);

/** Bytes that are no body of ours at all. */
const broken: fc.Arbitrary<Buffer> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc.constantFrom(
    json('{"prompt":'),
    json('{"__proto__":{"prompt":"a prompt"},"prompt":"a prompt"}'),
    json('{"prompt":"a","prompt":{"$gt":""}}'),
    json('{"prompt":"\\ud800\\udc00\\u0000"}'),
    json('[1e999]'),
    json(`{"number_of_infographs":${'9'.repeat(5_000)}}`),
    Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
    Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]),
    Buffer.alloc(0),
  ),
  fc
    .integer({ min: 100, max: 30_000 })
    .chain((depth) =>
      fc.constantFrom(
        json('['.repeat(depth)),
        json('['.repeat(depth) + ']'.repeat(depth)),
        json(`${'{"a":'.repeat(Math.floor(depth / 3))}1${'}'.repeat(Math.floor(depth / 3))}`),
      ),
    ),
  fc.constant(json(`{"prompt":"${'x'.repeat(1_500_000)}"}`)),
);

/** Half of a surrogate pair stands for nothing, and cannot be encoded. */
const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, ''));

const segment: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '..%2f..%2f..%2fetc%2fpasswd',
    '%2e%2e',
    '%00',
    '%E0%A4%A',
    '%ff%fe',
    '__proto__',
    'constructor',
    '%7B%22%24gt%22%3A%22%22%7D',
    'ig_00000000000000000000',
    'a'.repeat(3_000),
    'status',
    'create',
    'NaN',
    ';a=b',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).map((text) => encoded(text)),
);

const query: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'limit',
        'cursor',
        'status',
        'status[$ne]',
        'created_from',
        'created_before',
        '__proto__[a]',
        'ticket',
        'expires',
      ),
      fc.oneof(
        nasty.map((value) => encoded(typeof value === 'string' ? value : JSON.stringify(value))),
        fc.constantFrom('1', 'failed', '%', '2026-01-01T00:00:00Z', '9'.repeat(400)),
      ),
    ),
    { maxLength: 3 },
  )
  .map((pairs) => (pairs.length === 0 ? '' : `?${pairs.map((pair) => pair.join('=')).join('&')}`));

const headersOf = (authorizations: readonly string[]) =>
  fc
    .record(
      {
        authorization: fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...authorizations) },
          fc.constantFrom(
            'Token',
            'Bearer  ',
            'Token {"$gt":""}',
            `Token infograph_${'_'.repeat(43)}`,
            `Bearer ${'x'.repeat(5_000)}`,
          ),
        ),
        'content-type': fc.constantFrom(
          'application/json',
          'application/json; charset=utf-8',
          'application/json; charset=utf-7',
          'text/plain',
          'application/x-www-form-urlencoded',
          'multipart/form-data; boundary=x',
          'nonsense',
        ),
        'content-encoding': fc.constantFrom('gzip', 'br', 'zstd'),
        'idempotency-key': fc.constantFrom('k', 'x'.repeat(300), '{"$gt":""}', ' ', '\u00e9'),
        'x-request-id': fc.constantFrom('short', 'x'.repeat(500), 'a-good-request-id'),
        'last-event-id': fc.constantFrom('1', '-1', 'x'.repeat(300)),
        origin: fc.constantFrom('null', 'https://evil.example', 'x'),
        'x-forwarded-for': fc.constantFrom('127.0.0.1', '::', 'x, y, z'),
        accept: fc.constantFrom('text/html', 'text/event-stream', '*/*;q=2'),
      },
      { requiredKeys: [] },
    )
    // Most of them get as far as they can.
    .chain((headers) =>
      fc.constantFrom(
        {
          ...headers,
          ...(authorizations[0] ? { authorization: authorizations[0] } : {}),
          'content-type': 'application/json',
        },
        headers,
      ),
    )
    .map((headers) => headers as Record<string, string>);

function ofOperation(
  method: string,
  template: string,
  operation: Described,
): fc.Arbitrary<Omit<WireRequest, 'headers'>> {
  const schema = operation.requestBody?.content?.['application/json']?.schema as Schema | undefined;
  const body: fc.Arbitrary<Buffer | undefined> = schema
    ? fc.oneof(
        { weight: 3, arbitrary: spoilt(schema) },
        { weight: 2, arbitrary: broken },
        { weight: 1, arbitrary: allowed(schema).map((right) => Buffer.from(JSON.stringify(right))) },
        { weight: 1, arbitrary: meant(schema) },
      )
    : fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: broken });
  return fc.tuple(segment, query, fc.constantFrom('', '/', '//'), body).map(([id, asked, end, bytes]) => ({
    method: method.toUpperCase(),
    path: `${template.replace(/\/$/, end).replace('{id}', id)}${asked}`,
    ...(bytes ? { body: bytes } : {}),
  }));
}

/** Requests at every public route: those of the document, the webhooks, health, Slack's, and what is not there. */
export function requests(authorizations: readonly string[]): fc.Arbitrary<WireRequest> {
  const documented = Object.entries(document.paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]) => ofOperation(method, template, operation)),
  );
  const others = fc
    .tuple(
      fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'),
      fc.oneof(
        fc.constantFrom(
          '/healthz',
          '/readyz',
          '/metrics',
          '/api/docs',
          '/api/openapi.json',
          '/slack/events',
          '/api/infographs/webhook/ig_00000000000000000000/00000000000000000000000000000000',
        ),
        fc.tuple(segment, segment).map(([a, b]) => `/api/infographs/webhook/${a}/${b}`),
        fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}`),
        fc.array(segment, { minLength: 1, maxLength: 3 }).map((parts) => `/api/${parts.join('/')}`),
        fc.array(segment, { minLength: 1, maxLength: 3 }).map((parts) => `/images/${parts.join('/')}`),
      ),
      query,
      fc.option(broken, { nil: undefined }),
    )
    .map(([method, path, asked, body]) => ({
      method,
      path: `${path}${asked}`,
      ...(body && method !== 'GET' && method !== 'HEAD' ? { body } : {}),
    }));
  const any = fc.oneof(...documented.map((arbitrary) => ({ weight: 2, arbitrary })), {
    weight: 6,
    arbitrary: others,
  });
  return fc.tuple(any, headersOf(authorizations)).map(([request, headers]) => ({ ...request, headers }));
}
