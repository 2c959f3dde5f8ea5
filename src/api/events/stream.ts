import type { Request, Response } from 'express';
import type { Log } from '../../lib/log.js';
import type { Infograph } from '../../models/infograph.js';
import type { Hub, Watcher } from './hub.js';
import { eventsOf, isOver, type StoredEvent } from './status-events.js';

/** The answer to "how is it?", as the REST API gives it. */
export type StatusAnswer = (infograph: Infograph) => Promise<object>;

export interface StreamOptions {
  hub: Hub;
  statusAnswer: StatusAnswer;
  log: Log;
  /** Proxies close what is silent for a minute or so. */
  heartbeatMs: number;
  /** A stream ends after so long; the client comes back by itself. */
  lifeMs: number;
  /** How soon it is to do so. */
  retryMs: number;
}

/** Unread bytes after which a client counts as gone. */
const UNREAD_BYTES = 64 * 1024;

/**
 * Sends the changes of an infograph's status that the client does not know yet, as they come, until the last.
 * False where there are too many streams: nothing was answered then.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function stream(
  request: Request,
  response: Response,
  { infograph, token }: { infograph: Infograph; token: string },
  { hub, statusAnswer, log, heartbeatMs, lifeMs, retryMs }: StreamOptions,
): boolean {
  let known = lastKnown(request);
  if (isOver(infograph) && eventsOf(infograph).every(({ id }) => id <= known)) {
    // The one answer that keeps an EventSource from coming back.
    response.status(204).end();
    return true;
  }
  let telling = Promise.resolve();
  const watcher: Watcher = {
    infograph: infograph._id,
    token,
    show(seen) {
      telling = telling
        .then(() => tell(seen))
        .catch((error: unknown) =>
          log.warn({ err: error, infograph: seen._id }, 'sending a stream event failed'),
        );
    },
    end,
  };
  if (!hub.add(watcher)) return false;

  const heartbeat = setInterval(() => write(':\n\n'), heartbeatMs);
  const life = setTimeout(end, lifeMs);
  response.on('close', () => {
    clearInterval(heartbeat);
    clearTimeout(life);
    hub.remove(watcher);
  });
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  write(`retry: ${retryMs}\n\n`);
  watcher.show(infograph);
  // It may have changed between the question and the watch.
  hub.refresh(infograph._id);
  return true;

  async function tell(seen: Infograph): Promise<void> {
    const fresh = eventsOf(seen).filter(({ id }) => id > known);
    if (fresh.length === 0 || response.writableEnded) return;
    const answer = await statusAnswer(seen);
    for (const event of fresh) {
      const present = event === fresh.at(-1);
      write(formatted(event, present ? answer : { ...answer, ...asItWas(event) }));
      known = event.id;
    }
    if (isOver(seen)) end();
  }

  function write(text: string): void {
    if (response.writableEnded) return;
    if (response.writableLength > UNREAD_BYTES) response.destroy();
    else response.write(text);
  }

  function end(): void {
    if (!response.writableEnded) response.end();
  }
}

function asItWas({ status, at }: StoredEvent) {
  return { status, updated_at: at.toISOString(), image_url: null, error: null, error_message: null };
}

function formatted({ id }: StoredEvent, data: object): string {
  return `id: ${id}\nevent: status\ndata: ${JSON.stringify(data)}\n\n`;
}

function lastKnown(request: Request): number {
  const given = request.get('last-event-id') ?? '';
  return /^\d{1,3}$/.test(given) ? Number(given) : 0;
}
