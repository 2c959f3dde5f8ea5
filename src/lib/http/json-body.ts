import { isUtf8 } from 'node:buffer';
import express, { type RequestHandler } from 'express';

/** The longest prompt, in its longest spelling, is 48 kB of JSON (`\uXXXX\uXXXX` for each of 4,000 characters). */
const LIMIT = '64kb';

/** What is wrong with a body, in words for who sent it. */
class BodyError extends Error {
  override name = 'BodyError';
  /** The error handler answers with it, and with the message. */
  readonly expose = true;
  constructor(
    readonly status: 400 | 415,
    message: string,
  ) {
    super(message);
  }
}

const parse = express.json({
  limit: LIMIT,
  // Nobody compresses so little, and what is compressed is larger than it looks.
  inflate: false,
  type: () => true,
  verify(_request, _response, bytes) {
    if (!isUtf8(bytes)) throw new BodyError(400, 'The body is not UTF-8.');
  },
});

/**
 * Reads JSON, up to 64 kB, and nothing else; a request without a body has `body` undefined.
 * What cannot be read goes to the error handler, with a `status` of 400, 413 or 415.
 */
export const jsonBody: RequestHandler = (request, response, next) => {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  const hasBody = encoding !== undefined || (length !== undefined && length !== '0');
  if (hasBody && !request.is('application/json')) {
    next(new BodyError(415, 'The body must be JSON, with Content-Type: application/json.'));
    return;
  }
  parse(request, response, next);
};
