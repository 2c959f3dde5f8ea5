import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import { isJsonObject, objectAt, stringAt } from './json.js';
import type { Outgoing } from './outgoing.js';
import type { Answer } from './types.js';

/** What is sent over Socket Mode, each in an envelope whose id the app sends back to acknowledge it. */
export class Envelopes {
  /** The ids of those that were acknowledged, in order. */
  readonly acknowledged: string[] = [];
  readonly #answerWithinMs: number;
  /** What waits for an acknowledgment, by envelope_id. */
  readonly #waiting = new Map<
    string,
    { socket: WebSocket; settle(payload: unknown, error?: string): void }
  >();

  constructor(answerWithinMs: number) {
    this.#answerWithinMs = answerWithinMs;
  }

  /** Sends an envelope and waits for its acknowledgment. */
  send(socket: WebSocket, outgoing: Outgoing): Promise<Answer> {
    const envelopeId = randomUUID();
    const started = performance.now();
    return new Promise((resolve) => {
      const settle = (payload: unknown, error?: string) => {
        clearTimeout(timer);
        this.#waiting.delete(envelopeId);
        resolve(answerOf(outgoing, payload, performance.now() - started, error));
      };
      const timer = setTimeout(() => settle(undefined, 'operation_timeout'), this.#answerWithinMs);
      this.#waiting.set(envelopeId, { socket, settle });
      socket.send(
        JSON.stringify({
          envelope_id: envelopeId,
          type: outgoing.kind,
          payload: outgoing.payload,
          accepts_response_payload: outgoing.acceptsAnswer,
          ...(outgoing.retry
            ? { retry_attempt: outgoing.retry.num, retry_reason: outgoing.retry.reason }
            : {}),
        }),
      );
    });
  }

  /** Takes in what the app sent; what is no acknowledgment is passed over. */
  acknowledge(message: unknown): void {
    const envelopeId = isJsonObject(message) ? stringAt(message, 'envelope_id') : undefined;
    if (!isJsonObject(message) || !envelopeId) return;
    this.acknowledged.push(envelopeId);
    this.#waiting.get(envelopeId)?.settle(objectAt(message, 'payload') ?? {});
  }

  /** Nobody will acknowledge what went to this connection any more, or, without one, to any. */
  failAll(socket?: WebSocket): void {
    for (const entry of [...this.#waiting.values()])
      if (!socket || entry.socket === socket) entry.settle(undefined, 'dispatch_failed');
  }
}

function answerOf(outgoing: Outgoing, payload: unknown, ms: number, error?: string): Answer {
  const isEmpty = !isJsonObject(payload) || Object.keys(payload).length === 0;
  const body = isEmpty || !outgoing.acceptsAnswer ? '' : JSON.stringify(payload);
  return {
    status: error === undefined ? 200 : 0,
    headers: body === '' ? {} : { 'content-type': 'application/json' },
    body,
    ...(body === '' ? {} : { json: payload }),
    ms,
    requestBody: outgoing.body,
    ...(error === undefined ? {} : { error }),
  };
}
