import { z } from 'zod';

/** fal's answers as we rely on them. Everything else in them may change and is let through unread. */
const requestId = z.string().min(1).max(200);

export const submitAnswer = z.looseObject({ request_id: requestId });

export const statusAnswer = z.looseObject({
  status: z.enum(['IN_QUEUE', 'IN_PROGRESS', 'COMPLETED']),
  queue_position: z.unknown().optional(),
  error: z.unknown().optional(),
  error_type: z.unknown().optional(),
});

/** https://fal.ai/docs/documentation/model-apis/errors, /request-errors */
export const errorBody = z.looseObject({
  detail: z.unknown().optional(),
  error_type: z.unknown().optional(),
});

/** https://fal.ai/docs/documentation/model-apis/inference/webhooks */
export const webhookBody = z.looseObject({
  request_id: requestId,
  status: z.unknown().optional(),
  payload: z.unknown().optional(),
  error: z.unknown().optional(),
  error_type: z.unknown().optional(),
});

export const historyAnswer = z.looseObject({
  items: z.array(
    z.looseObject({
      request_id: requestId,
      json_input: z.looseObject({ seed: z.number().nullish() }).nullish(),
    }),
  ),
  next_cursor: z.string().nullish(),
});

/** https://docs.fal.ai: the public keys that sign webhooks; those of other kinds stand beside them unread. */
export const jwks = z.looseObject({ keys: z.array(z.unknown()).min(1) });

/** An Ed25519 key, base64url. The kind is left out at times (RFC 8037 names it). */
export const webhookKey = z.looseObject({
  x: z.string().regex(/^[\w-]{43}$/),
  kty: z.literal('OKP').optional(),
  crv: z.literal('Ed25519').optional(),
  use: z.literal('sig').optional(),
});

/** https://fal.ai/models/openrouter/router: a model's own error comes with status 200. */
export const llmAnswer = z.looseObject({
  output: z.string().max(200_000).nullish(),
  error: z.unknown().optional(),
  partial: z.boolean().nullish(),
  usage: z.looseObject({ input_tokens: z.number().nullish(), output_tokens: z.number().nullish() }).nullish(),
});
