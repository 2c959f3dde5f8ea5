import { createHmac } from 'node:crypto';
import { sameBytes } from '../../lib/same-bytes.js';
import type { Infograph } from '../../models/infograph.js';

const LIFE_MS = 15 * 60_000;

/**
 * Lets its bearer watch one infograph for 15 minutes, because a browser's EventSource can send no header. It is signed
 * with the 128 random bits that the infograph has of its own (of all others only fal knows them, in its webhook's
 * address), so every replica can check it, and one infograph's ticket says nothing about another's.
 */
export function issueTicket({ _id, token }: Pick<Infograph, '_id' | 'token'>, now: number): string {
  const until = Math.floor((now + LIFE_MS) / 1000).toString(36);
  return `${until}.${signature(_id, token, until)}`;
}

/** Where an EventSource follows an infograph with a ticket made now; a path alone where our own address is not known. */
export function eventsUrl(
  publicUrl: string | undefined,
  infograph: Pick<Infograph, '_id' | 'token'>,
  now: number,
): string {
  return `${publicUrl ?? ''}/api/infographs/${infograph._id}/events?ticket=${issueTicket(infograph, now)}`;
}

/** Whether it is this infograph's, and not over. @param now milliseconds since 1970 */
export function isGoodTicket(
  ticket: string,
  { _id, token }: Pick<Infograph, '_id' | 'token'>,
  now: number,
): boolean {
  const [until = '', given = '', ...more] = ticket.split('.');
  const expected = Buffer.from(signature(_id, token, until));
  if (more.length > 0 || !sameBytes(Buffer.from(given), expected)) return false;
  return Number.parseInt(until, 36) * 1000 > now;
}

function signature(id: string, token: string, until: string): string {
  return createHmac('sha256', token).update(`events ${id} ${until}`).digest('base64url');
}
