import { z } from 'zod';
import { defined } from '../lib/defined.js';
import type { Scope } from '../models/api-token.js';
import { callbacksAnswer, deliveriesAnswer } from './callbacks.js';
import { problems } from './problem.js';
import {
  cancelAnswer,
  createAnswer,
  createBody,
  creditsAnswer,
  listAnswer,
  listQuery,
  problemAnswer,
  statusAnswer,
} from './schemas.js';

interface Operation {
  method: 'get' | 'post';
  path: string;
  id: string;
  summary: string;
  scope: Scope;
  takesId?: boolean;
  idempotent?: boolean;
  query?: z.ZodObject;
  body?: z.ZodType;
  answers: Readonly<Record<number, { words: string; schema?: z.ZodType; type?: string }>>;
  /** What can go wrong beside what can everywhere. */
  refusals?: Readonly<Record<number, string>>;
}

/** The codes of the workspace's rules that are answered with this status. */
function refusedWith(status: number): string {
  const codes = Object.entries(problems).filter(
    ([code, its]) => code.startsWith('refused_by_') && its === status,
  );
  return codes.map(([code]) => `\`${code}\``).join(', ');
}

const operations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/infographs/create/',
    id: 'createInfographs',
    summary: 'Ask for infographics',
    scope: 'generate',
    idempotent: true,
    body: createBody,
    answers: { 201: { words: 'Accepted; their credits are held.', schema: createAnswer } },
    refusals: {
      402: 'Not enough credits. The message says how many are affordable.',
      403: `The token lacks the scope, or the workspace's admins have decided against it: ${refusedWith(403)}. The message says what.`,
      409: 'The Idempotency-Key came with another body.',
      413: 'The body has more than 64 kB.',
      415: 'The body is not JSON.',
      429: `Too many requests, or a limit of the workspace's: ${refusedWith(429)}. Retry-After says when to come back, where that is known.`,
    },
  },
  {
    method: 'get',
    path: '/api/infographs/status/{id}/',
    id: 'readStatus',
    summary: 'How one infographic is',
    scope: 'read',
    takesId: true,
    answers: { 200: { words: 'As it is now.', schema: statusAnswer } },
    refusals: { 404: 'There is none with this id in this workspace.' },
  },
  {
    method: 'get',
    path: '/api/infographs/',
    id: 'listInfographs',
    summary: "The workspace's infographics, the newest first",
    scope: 'read',
    query: listQuery,
    answers: { 200: { words: 'One page of them.', schema: listAnswer } },
  },
  {
    method: 'post',
    path: '/api/infographs/{id}/cancel/',
    id: 'cancelInfograph',
    summary: 'Cancel one infographic',
    scope: 'generate',
    takesId: true,
    answers: {
      200: { words: 'It is canceled, and its credits went back.', schema: cancelAnswer },
      202: { words: 'The image service is being asked.', schema: cancelAnswer },
    },
    refusals: {
      404: 'There is none with this id in this workspace.',
      409: 'It has ended, or is being drawn already.',
    },
  },
  {
    method: 'get',
    path: '/api/credits/',
    id: 'readCredits',
    summary: "The workspace's credits",
    scope: 'credits',
    answers: { 200: { words: 'As they are now.', schema: creditsAnswer } },
  },
];

const none = 'There is none with this id in this workspace.';

const results: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/infographs/{id}/events/',
    id: 'followEvents',
    summary: 'Its changes of status, as server-sent events',
    scope: 'read',
    takesId: true,
    query: z.object({
      ticket: z.string().max(100).optional().describe('Instead of a token: from the events_url of create.'),
    }),
    answers: {
      200: {
        words:
          'The changes after Last-Event-ID, as they come, until the last. `data` is the answer of readStatus.',
        schema: z.string(),
        type: 'text/event-stream',
      },
      204: { words: 'There is nothing more to tell after Last-Event-ID.' },
    },
    refusals: { 404: none, 429: 'Too many requests, or too many streams are open.' },
  },
  {
    method: 'get',
    path: '/api/infographs/{id}/deliveries/',
    id: 'listDeliveries',
    summary: 'The log of deliveries: who was told of its end, and what came of each try',
    scope: 'read',
    takesId: true,
    answers: { 200: { words: 'As it is now; empty before the end.', schema: deliveriesAnswer } },
    refusals: { 404: none },
  },
  {
    method: 'get',
    path: '/api/callbacks/',
    id: 'readCallbacks',
    summary: 'What the callbacks of this token are signed with, and how its receivers do',
    scope: 'generate',
    answers: { 200: { words: 'As it is now.', schema: callbacksAnswer } },
  },
  {
    method: 'post',
    path: '/api/callbacks/resume/',
    id: 'resumeCallbacks',
    summary: 'Send callbacks again to receivers that were switched off',
    scope: 'generate',
    answers: { 200: { words: 'As it is now.', schema: callbacksAnswer } },
  },
];

const everywhere: Readonly<Record<number, string>> = {
  400: 'The request makes no sense. The message names the field.',
  401: 'No token, or one that is unknown, revoked or expired.',
  403: 'The token lacks the scope.',
  429: 'Too many requests; Retry-After says when to come back.',
  500: 'A fault of ours. Nothing was charged.',
  503: 'The database does not answer. Nothing was changed; Retry-After says when to come back.',
};

export type JsonObject = { [name: string]: unknown };

/** The OpenAPI 3.1 document of the API, made of the schemas that its routes check by. */
export function openApi(serverUrl: string | undefined): JsonObject {
  const paths: Record<string, JsonObject> = {};
  for (const operation of [...operations, ...results]) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Infograph',
      version: '1',
      description:
        'Infographics for other programs. Every path also answers without the slash at its end. Ids are opaque.',
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
          description: '`Authorization: Token <token>` is taken as well.',
        },
      },
      schemas: { Problem: jsonSchema(problemAnswer, 'output') },
    },
  };
}

function described(operation: Operation): JsonObject {
  const { id, summary, scope, body, answers, refusals = {} } = operation;
  return {
    operationId: id,
    summary,
    description: `Needs the scope \`${scope}\`.`,
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
              'Kept for 24 hours: the same request again is answered with the same infographics, as they are now.',
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
