import cors from 'cors';
import type { RequestHandler } from 'express';

/**
 * Lets pages of the named origins call the API from a browser; undefined where none is named, and then no header
 * speaks of it and browsers refuse. Tokens are sent by the page itself, so no cookie is ever allowed along.
 */
export function crossOrigin(origins: readonly string[]): RequestHandler | undefined {
  if (origins.length === 0) return undefined;
  return cors({
    origin: [...origins],
    methods: ['GET', 'POST', 'DELETE'],
    allowedHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'X-Request-Id', 'Last-Event-ID'],
    exposedHeaders: ['RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id'],
    maxAge: 600,
  });
}
