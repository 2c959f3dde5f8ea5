import express, { type Router } from 'express';
import { z } from 'zod';
import type { Models } from '../models/index.js';
import type { Notice } from '../models/notice.js';
import type { DocumentRef } from '../models/tenancy.js';
import { type CallbackSecrets, enableReceivers } from '../notifications/index.js';
import type { AuditLog } from '../workspaces/audit-log/index.js';
import { authenticate, callerOf } from './authenticate.js';
import type { Limits } from './limits/index.js';
import { infographOf } from './read.js';
import type { Tokens } from './tokens/index.js';

const time = z.iso.datetime();

export const deliveriesAnswer = z.object({
  deliveries: z.array(
    z.object({
      kind: z
        .enum(['callback', 'slack', 'email'])
        .describe('A callback, a direct message in Slack, or an email to the owner of the token.'),
      to: z.string().describe("The callback's address without its query, or the person's id."),
      status: z
        .enum(['waiting', 'delivered', 'failed', 'off', 'unknown'])
        .describe(
          'off: its receiver is switched off, or its token was revoked. unknown: a message whose answer was lost.',
        ),
      next_try_at: time.nullable(),
      tries: z
        .array(
          z.object({
            at: time,
            ms: z.int().min(0),
            http_status: z.int().nullable(),
            fault: z.string().nullable().describe('What went wrong, in words.'),
          }),
        )
        .describe('Newest last. If there are very many, only the last ones.'),
    }),
  ),
});

export const callbacksAnswer = z.object({
  secret: z.string().describe('What the callbacks of this token are signed with: `whsec_…`. Keep it secret.'),
  receivers: z.array(
    z.object({
      origin: z.string(),
      delivered_at: time.nullable().describe('When a callback was last accepted.'),
      failing_since: time.nullable(),
      off_since: time
        .nullable()
        .describe('Nothing is sent there since then, because nothing could be delivered for three days.'),
    }),
  ),
});

interface Dependencies {
  models: Models;
  tokens: Tokens;
  limits: Limits;
  auditLog: Pick<AuditLog, 'callRefused' | 'tokenUsed'>;
  callbackSecret: CallbackSecrets;
}

/** What became of callbacks, what they are signed with, and switching receivers on again. */
export function createCallbackRoutes(dependencies: Dependencies): Router {
  const { models, tokens, limits, auditLog, callbackSecret } = dependencies;
  const router = express.Router();
  const maySee = authenticate({ tokens, limits, auditLog }, 'read', 'generate');
  const mayGenerate = authenticate({ tokens, limits, auditLog }, 'generate');

  router.get('/infographs/:id/deliveries', maySee, async (request, response) => {
    const { _id, workspace } = await infographOf(models, response, request.params.id);
    const notices = await models.notices.find({ infograph: _id, workspace }).sort({ _id: 1 }).lean();
    response.json({ deliveries: notices.map(toldOf) } satisfies z.input<typeof deliveriesAnswer>);
  });

  async function overview({ _id, workspace }: DocumentRef): Promise<z.input<typeof callbacksAnswer>> {
    const secret = await callbackSecret({ _id, workspace });
    const receivers = await models.receivers.find({ token: _id, workspace }).sort({ _id: 1 }).lean();
    return {
      secret: secret ?? '',
      receivers: receivers.map(({ origin, deliveredAt, failingSince, offAt }) => ({
        origin,
        delivered_at: iso(deliveredAt),
        failing_since: iso(failingSince),
        off_since: iso(offAt),
      })),
    };
  }

  router.get('/callbacks', mayGenerate, async (_request, response) => {
    response.json(await overview(callerOf(response).token));
  });

  router.post('/callbacks/resume', mayGenerate, async (_request, response) => {
    const { token } = callerOf(response);
    await enableReceivers(models, token);
    response.json(await overview(token));
  });
  return router;
}

function toldOf({ kind, url, user, status, nextStepAt, tries }: Notice) {
  return {
    kind,
    to: url ? withoutQuery(url) : (user ?? "the token's address"),
    status,
    next_try_at: status === 'waiting' ? iso(nextStepAt) : null,
    tries: tries.map(({ at, ms, status: http, fault }) => ({
      at: at.toISOString(),
      ms,
      http_status: http ?? null,
      fault: fault ?? null,
    })),
  };
}

/** A query may hold secrets, and whoever may read need not be who wrote it. */
function withoutQuery(url: string): string {
  if (!URL.canParse(url)) return '';
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

function iso(at: Date | undefined): string | null {
  return at?.toISOString() ?? null;
}
