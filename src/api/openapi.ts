import { z } from 'zod';
import { defined } from '../lib/defined.js';
import { type Operation, operations } from './operations.js';
import { problemAnswer } from './schemas.js';

const everywhere: Readonly<Record<number, string>> = {
  400: 'The request is invalid. The message names the field.',
  401: 'No API token, or one that is unknown, revoked, or expired.',
  403: 'The token lacks the scope.',
  429: 'Too many requests; Retry-After says when to try again.',
  500: 'Something went wrong on our end. Nothing was charged.',
  503: "Something's slow on our end. Nothing was changed; Retry-After says when to try again.",
};

export type JsonObject = { [name: string]: unknown };

/** The OpenAPI 3.1 document of the API, made of the schemas that its routes check by. */
export function openApi(serverUrl: string | undefined): JsonObject {
  const paths: Record<string, JsonObject> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Infograph',
      version: '1',
      description:
        'Infographics for other software. Every path also works without the slash at its end. Ids are opaque.',
    },
    servers: [{ url: serverUrl ?? '/' }],
    tags: [{ name: 'infographs' }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: '`Authorization: Token <token>` works, too.',
        },
      },
      schemas: { Problem: jsonSchema(problemAnswer, 'output') },
    },
  };
}

function described(operation: Operation): JsonObject {
  const { id, summary, scope, own, body, answers, refusals = {} } = operation;
  return {
    operationId: id,
    summary,
    description: `Needs the scope \`${scope}\`.${own ? ' For what the token itself asked for, `generate` is enough.' : ''}`,
    tags: ['infographs'],
    parameters: parametersOf(operation),
    ...defined({
      requestBody: body ? { required: true, content: json(jsonSchema(body, 'input')) } : undefined,
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, { words, schema, type }]) => [
          status,
          { description: words, ...defined({ content: schema && json(jsonSchema(schema, 'output'), type) }) },
        ]),
      ),
      ...Object.fromEntries(
        Object.entries({ ...everywhere, ...refusals }).map(([status, description]) => [
          status,
          { description, content: json({ $ref: '#/components/schemas/Problem' }) },
        ]),
      ),
    },
  };
}

function parametersOf({ takesId, idempotent, query }: Operation): JsonObject[] {
  const { properties = {} } = query ? jsonSchema(query, 'input') : {};
  return [
    ...(takesId ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }] : []),
    ...(idempotent
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            description:
              'Kept for 24 hours: sending the same request again returns the same infographics, as they are now.',
            schema: { type: 'string', minLength: 1, maxLength: 255 },
          },
        ]
      : []),
    ...Object.entries(properties).map(([name, schema]) => ({
      name,
      in: 'query',
      schema,
    })),
  ];
}

function json(schema: JsonObject, type = 'application/json'): JsonObject {
  return { [type]: { schema } };
}

function jsonSchema(
  schema: z.ZodType,
  io: 'input' | 'output',
): JsonObject & { properties?: Record<string, unknown> } {
  const { $schema: _dialect, properties, ...rest } = z.toJSONSchema(schema, { io });
  return { ...rest, ...defined({ properties }) };
}
