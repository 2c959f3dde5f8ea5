import { join } from 'node:path';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { sendProblem } from '../lib/http/problem.js';
import { contentTypeOf, isKey } from './keys.js';
import type { Signing } from './signing.js';

/** A browser asks again after a day at the latest, and never for an address that has expired. */
const CACHE_AT_MOST_S = 24 * 3600;

/** Counts a wrong signature for its address; `false`: it has answered already. What we signed is never counted. */
export type MayFail = (request: Request, response: Response) => Promise<boolean>;

interface Options {
  folder: string;
  signing: Signing;
  now(): number;
  mayFail: MayFail;
}

/**
 * `GET /images/<key>?expires=…&signature=…`: the image, to whoever has the address. It says nothing of what exists to
 * those whose signature is not ours, and other sites may show it in an `<img>`.
 */
export function diskRoutes({ folder, signing, now, mayFail }: Options): Router {
  const router = express.Router();
  router.get('/images/*key', async (request, response, next) => {
    // As it was sent: a key has no character that needs escaping, so what is escaped is not one.
    const key = request.path.slice('/images/'.length);
    const { expires, signature } = request.query;
    const expiresAtS = typeof expires === 'string' && /^\d{1,12}$/.test(expires) ? Number(expires) : 0;
    if (!isKey(key) || typeof signature !== 'string' || !signing.holds(key, expiresAtS, signature)) {
      if (!(await mayFail(request, response))) return;
      refuse(response, 403, 'forbidden', "This image link isn't valid.");
      return;
    }
    const leftS = expiresAtS - Math.floor(now() / 1000);
    if (leftS <= 0) {
      refuse(
        response,
        403,
        'expired',
        'This image link has expired. Request the infographic again for a new one.',
      );
      return;
    }
    response.set('Cache-Control', `private, max-age=${Math.min(leftS, CACHE_AT_MOST_S)}, immutable`);
    send(response, join(folder, ...key.split('/')), next);
  });
  return router;
}

function send(response: Response, path: string, next: NextFunction): void {
  response.set({
    'Content-Type': contentTypeOf(path),
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Referrer-Policy': 'no-referrer',
  });
  response.sendFile(path, { cacheControl: false, dotfiles: 'allow' }, (error) => {
    if (!error || response.headersSent) return;
    if ('status' in error && error.status === 404)
      refuse(response, 404, 'not_found', "This image isn't kept anymore.");
    else next(error);
  });
}

function refuse(response: Response, status: number, code: string, message: string): void {
  response.set({ 'Cache-Control': 'no-store', 'Cross-Origin-Resource-Policy': 'cross-origin' });
  response.removeHeader('Content-Type');
  sendProblem(response, status, code, message);
}
