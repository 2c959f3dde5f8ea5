import type { ServerResponse } from 'node:http';
import type { Faults } from './faults.js';
import type { State } from './state.js';
import type { Call, Fault } from './types.js';

/** An HTTP answer, and whether the thing asked for was done. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
  error?: string;
}

/** Does `work` and answers with its reply, or as the fault that was ordered for this call wants it. Records the call. */
export async function answerWithFaults(
  state: State,
  faults: Faults,
  response: ServerResponse,
  call: Call,
  work: () => Reply,
): Promise<void> {
  state.calls.push(call);
  const fault = faults.take(call.method, call.args);
  if (fault?.kind === 'slow') await new Promise<void>((resolve) => state.timers.after(fault.ms, resolve));
  const reply = replyTo(call, fault, work);
  call.ok = reply.error === undefined;
  if (reply.error !== undefined) call.error = reply.error;
  if (fault?.kind === 'lost') call.lost = true;
  if (fault?.kind === 'lost' || fault?.kind === 'reset') response.socket?.destroy();
  else if (fault?.kind !== 'hang') response.writeHead(reply.status, reply.headers).end(reply.body);
  state.changes.emit({ type: 'call', call });
}

/** Does `work` where the fault lets it be done, and says what is answered. */
function replyTo(call: Call, fault: Fault | undefined, work: () => Reply): Reply {
  if (fault?.kind !== 'answer') return refusal(call, fault) ?? work();
  const { body, status = 200, type = 'text/html', done = false } = fault;
  const { error } = done ? work() : { error: 'another_answer' };
  return { status, headers: { 'content-type': type }, body, ...(error === undefined ? {} : { error }) };
}

/** What the fault answers in place of the work; undefined where the work is done all the same. */
function refusal(call: Call, fault: Fault | undefined): Reply | undefined {
  const isApi = call.method !== 'upload' && call.method !== 'response_url';
  const json = { 'content-type': 'application/json; charset=utf-8' };
  switch (fault?.kind) {
    case 'ratelimited':
      return {
        status: 429,
        headers: { ...json, 'retry-after': String(fault.retryAfterS) },
        body: JSON.stringify({ ok: false, error: 'ratelimited' }),
        error: 'ratelimited',
      };
    case 'http':
      return { status: fault.status, headers: {}, body: 'error', error: `http_${fault.status}` };
    case 'error':
      return isApi
        ? {
            status: 200,
            headers: json,
            body: JSON.stringify({ ok: false, error: fault.error, ...fault.details }),
            error: fault.error,
          }
        : { status: 400, headers: {}, body: fault.error, error: fault.error };
    case 'reset':
    case 'hang':
      return { status: 0, headers: {}, body: '', error: fault.kind };
    default:
      return undefined;
  }
}
