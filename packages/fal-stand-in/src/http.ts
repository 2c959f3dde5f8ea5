import { setTimeout as pause } from 'node:timers/promises';
import type { Request, Response } from 'express';
import type { Fault, FaultCall } from './types.js';

/** An answer as a value, so that a fault can withhold it. */
export interface Answer {
  readonly status: number;
  /** A Buffer is sent as it is, anything else as JSON; left out, nothing is sent. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What goes on once the answer is out, or lost. */
  readonly after?: () => void;
}

export interface Route {
  /** Which faults the route is subject to. */
  readonly call?: FaultCall | undefined;
  readonly handle: () => Answer | Promise<Answer>;
}

/** Carries out a route under a fault. Gives the status that was sent, or `lost` for none. Rejects when `stopped` fires. */
export async function serve(
  route: Route,
  fault: Fault | undefined,
  request: Request,
  response: Response,
  stopped: AbortSignal,
): Promise<number | 'lost'> {
  switch (fault?.kind) {
    case 'http':
      return send(response, { ...fault, body: fault.body ?? { detail: 'A fault on demand' } });
    case 'reset':
      request.socket.resetAndDestroy();
      return 'lost';
    case 'hang':
      // Left open: the caller's timeout or the stop ends it.
      return 'lost';
    case 'lost': {
      const answer = await route.handle();
      await cutOff(response, answer);
      answer.after?.();
      return 'lost';
    }
    case 'slow': {
      const answer = await route.handle();
      answer.after?.();
      await pause(fault.ms, undefined, { signal: stopped });
      return send(response, answer);
    }
    default: {
      const answer = await route.handle();
      const status = send(response, answer);
      answer.after?.();
      return status;
    }
  }
}

function send(response: Response, { status, body, headers = {} }: Answer): number {
  open(response, status, headers);
  if (body === undefined) response.end();
  else if (Buffer.isBuffer(body)) response.end(body);
  else if (typeof body === 'string') response.type('text').send(body);
  else response.json(body);
  return status;
}

/** Destroys the socket in place of the answer; of a file half the bytes arrive. */
async function cutOff(response: Response, { status, body, headers = {} }: Answer): Promise<void> {
  if (Buffer.isBuffer(body)) {
    open(response, status, { ...headers, 'content-length': String(body.length) });
    await new Promise((resolve) => response.write(body.subarray(0, Math.floor(body.length / 2)), resolve));
  }
  response.socket?.destroy();
}

/** Sets the headers just as they are: express would add a charset to some. */
function open(response: Response, status: number, headers: Readonly<Record<string, string>>): void {
  response.status(status);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
