import type { WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import { SlackCallError } from '../../lib/slack-call-error.js';

/** What every answer of the Web API has: https://docs.slack.dev/apis/web-api/#responses */
const answer = z.looseObject({ ok: z.boolean() });
/** An answer of another kind has these alone in common with one that Slack's client understands. */
const KEPT_HEADERS = ['retry-after', 'x-oauth-scopes', 'x-accepted-oauth-scopes'];
const PAUSE_MS = 1_000;

/**
 * Fetches for Slack's clients, which take a page of a gateway, a text or nothing with status 200 for a refusal whose code
 * is that page. What is no answer of Slack's says nothing about whether the call was carried out.
 * @throws SlackCallError `unknown` where it is none; `retry` where there were too many requests and it is not said how long
 */
export const fetchAnswer: NonNullable<WebClientOptions['fetch']> = async (input, init) => {
  const response = await fetch(input, init);
  if (response.status === 429 && !(Number(response.headers.get('retry-after')) > 0)) {
    await response.body?.cancel();
    throw new SlackCallError('retry', 'ratelimited', PAUSE_MS);
  }
  if (response.status !== 200) return response;
  const text = await response.text();
  if (!isAnswer(text)) throw new SlackCallError('unknown', 'not_an_answer');
  const headers = new Headers({ 'content-type': 'application/json' });
  for (const name of KEPT_HEADERS) {
    const value = response.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(text, { status: 200, headers });
};

/** Codes that the library of Socket Mode ends at, as it should; every other failure is for us to try again. */
const SOCKET_REFUSALS = new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'user_removed_from_team',
  'team_disabled',
]);
const socketAnswer = z.union([
  z.looseObject({ ok: z.literal(true), url: z.url() }),
  z.looseObject({ ok: z.literal(false), error: z.string().refine((code) => SOCKET_REFUSALS.has(code)) }),
]);

/**
 * The same for what asks for the address of a Socket Mode connection. The library itself asks again after some failures,
 * and where that fails in another way, it is a rejection that nobody handles.
 * @throws SlackCallError `retry` for everything but an address and what nothing but another token mends
 */
export const fetchSocketAddress: NonNullable<WebClientOptions['fetch']> = async (input, init) => {
  const response = await fetchAnswer(input, init);
  const text = await response.text();
  if (response.status !== 200 || !socketAnswer.safeParse(JSON.parse(text)).success)
    throw new SlackCallError('retry', `no_address_http_${response.status}`);
  return new Response(text, { status: 200, headers: new Headers({ 'content-type': 'application/json' }) });
};

function isAnswer(text: string): boolean {
  try {
    return answer.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
