import type { Request, RequestHandler, Response } from 'express';
import type { Log } from '../../lib/log.js';

const TOLERANCE_S = 300;
/** The one version there is. Bolt takes it from the request, and with it where the signed words begin. */
const SIGNATURE = /^v0=[0-9a-f]{64}$/;
/** Ten digits until the year 2286: a sign, a fraction or an exponent would be another spelling of the same time. */
const TIME = /^\d{10}$/;

export interface SignatureFormOptions {
  /** Counts the refusal for its address; `false`: it has answered already. */
  mayFail(request: Request, response: Response): Promise<boolean>;
  log: Log;
  now?: () => number;
}

/**
 * Refuses what cannot be signed by Slack, before a body is read or anything is computed: no signature or one of another
 * form, a header sent twice, and a time more than five minutes from now, on either side. Whether the signature is right
 * is for Bolt to say, which would be content with more.
 * @see https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function requireSignatureForm({ mayFail, log, now = Date.now }: SignatureFormOptions): RequestHandler {
  return async (request, response, next) => {
    const reason = faultOf(request, now() / 1_000);
    if (!reason) return next();
    if (!(await mayFail(request, response))) return;
    log.warn({ reason }, 'Slack request refused: invalid signature');
    response.status(401).end();
  };
}

function faultOf(request: Request, nowS: number): string | undefined {
  const signature = request.get('x-slack-signature');
  const time = request.get('x-slack-request-timestamp');
  if (signature === undefined || time === undefined) return 'header missing';
  // Node joins a header that comes twice, with a comma.
  if (!SIGNATURE.test(signature)) return 'signature malformed';
  if (!TIME.test(time)) return 'time malformed';
  return Math.abs(nowS - Number(time)) > TOLERANCE_S ? 'too old or too new' : undefined;
}
