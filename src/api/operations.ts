import { z } from 'zod';
import type { Scope } from '../models/api-token.js';
import { briefAnswer } from './brief-schemas.js';
import { callbacksAnswer, deliveriesAnswer } from './callbacks.js';
import { problems } from './problem.js';
import {
  cancelAnswer,
  createAnswer,
  createBody,
  creditsAnswer,
  exportQuery,
  listAnswer,
  listQuery,
  statusAnswer,
} from './schemas.js';

/** What can be asked of the API, and what comes of it. */
export interface Operation {
  method: 'get' | 'post';
  path: string;
  id: string;
  summary: string;
  scope: Scope;
  /** A token that may generate alone is let in, too: to what it asked for itself. */
  own?: boolean;
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

const none = "There's none with this id in this workspace.";

const requests: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/infographs/create/',
    id: 'createInfographs',
    summary: 'Create infographics',
    scope: 'generate',
    idempotent: true,
    body: createBody,
    answers: { 201: { words: 'Accepted; their credits are held.', schema: createAnswer } },
    refusals: {
      402: 'Not enough credits. The message says how many infographics they are enough for.',
      403: `The token lacks the scope, or the workspace's admins don't allow it: ${refusedWith(403)}. The message says what.`,
      409: 'The Idempotency-Key was used with another body.',
      413: 'The body is larger than 64 kB.',
      415: "The body isn't JSON.",
      429: `Too many requests, or a limit of the workspace: ${refusedWith(429)}. Retry-After says when to try again, if that is known.`,
    },
  },
  {
    method: 'get',
    path: '/api/infographs/status/{id}/',
    id: 'readStatus',
    summary: 'Get one infographic',
    scope: 'read',
    own: true,
    takesId: true,
    answers: { 200: { words: 'As it is now.', schema: statusAnswer } },
    refusals: { 404: none },
  },
  {
    method: 'get',
    path: '/api/infographs/{id}/brief/',
    id: 'readBrief',
    summary: 'Get what one infographic says: its facts, with the words that they rest on',
    scope: 'read',
    own: true,
    takesId: true,
    answers: { 200: { words: 'What it is made of.', schema: briefAnswer } },
    refusals: { 404: `${none} Or it has no brief, or none yet.` },
  },
  {
    method: 'get',
    path: '/api/infographs/{id}/export/',
    id: 'exportInfograph',
    summary: 'Get one infographic as a file: PDF, SVG, PNG at twice the width, or PPTX with real text',
    scope: 'read',
    own: true,
    takesId: true,
    query: exportQuery,
    answers: {
      200: {
        words:
          'The file, named after its title. What a model painted is there as `pdf`, and as it is with `png`.',
        schema: z.string(),
        type: 'application/octet-stream',
      },
    },
    refusals: {
      404: `${none} Or its picture is not there anymore.`,
      409: "There's no picture of it yet, or none that can be had in this format.",
    },
  },
  {
    method: 'get',
    path: '/api/infographs/',
    id: 'listInfographs',
    summary: "List the workspace's infographics, newest first",
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
      200: { words: 'It is canceled, and its credits were returned.', schema: cancelAnswer },
      202: { words: 'The image service is being asked.', schema: cancelAnswer },
    },
    refusals: {
      404: none,
      409: 'It has ended or is already being drawn.',
    },
  },
  {
    method: 'get',
    path: '/api/credits/',
    id: 'readCredits',
    summary: "Get the workspace's credits",
    scope: 'credits',
    answers: { 200: { words: 'As they are now.', schema: creditsAnswer } },
  },
];

const results: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/infographs/{id}/events/',
    id: 'followEvents',
    summary: 'Stream its status changes, as server-sent events',
    scope: 'read',
    own: true,
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
      204: { words: 'There is nothing more after Last-Event-ID.' },
    },
    refusals: { 404: none, 429: 'Too many requests or too many open streams.' },
  },
  {
    method: 'get',
    path: '/api/infographs/{id}/deliveries/',
    id: 'listDeliveries',
    summary: 'Get the log of deliveries: who was told how it ended, and how each try went',
    scope: 'read',
    own: true,
    takesId: true,
    answers: { 200: { words: 'As it is now; empty before the end.', schema: deliveriesAnswer } },
    refusals: { 404: none },
  },
  {
    method: 'get',
    path: '/api/callbacks/',
    id: 'readCallbacks',
    summary: 'Get what the callbacks of this token are signed with, and how its receivers are doing',
    scope: 'generate',
    answers: { 200: { words: 'As it is now.', schema: callbacksAnswer } },
  },
  {
    method: 'post',
    path: '/api/callbacks/resume/',
    id: 'resumeCallbacks',
    summary: 'Resume callbacks to receivers that were switched off',
    scope: 'generate',
    answers: { 200: { words: 'As it is now.', schema: callbacksAnswer } },
  },
];

/** All that the API answers, in the order of its documentation. */
export const operations: readonly Operation[] = [...requests, ...results];
