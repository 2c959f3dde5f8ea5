import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import express, { type NextFunction, type Request, type Response } from 'express';
import { type Route, serve } from './http.js';
import { isForThisMachine } from './this-machine.js';
import type { FalCall, Fault, FaultCall } from './types.js';

export interface StandInServerOptions {
  readonly now: () => number;
  readonly route: (request: Request) => Route;
  /** The fault that lies on a call, used up once. */
  readonly fault: (call: FaultCall, path: string) => Fault | undefined;
  readonly changed: () => void;
}

interface OpenCall extends FalCall {
  status: number;
  lost?: boolean;
}

/** The HTTP side: notes every call, lays faults on them, and closes at once. */
export class StandInServer {
  readonly calls: FalCall[] = [];
  readonly #server: Server;
  readonly #stopped = new AbortController();
  readonly #options: StandInServerOptions;

  constructor(options: StandInServerOptions) {
    this.#options = options;
    const app = express();
    app.disable('x-powered-by');
    app.disable('etag');
    app.use((request, response, next) => {
      if (isForThisMachine(request)) next();
      else response.status(403).type('text').send('This is for this machine alone.');
    });
    app.use(express.json({ type: () => true, limit: '20mb' }));
    app.use((request, response) => this.#serve(request, response));
    app.use((_error: unknown, _request: Request, response: Response, _next: NextFunction) => {
      response.status(400).json({ detail: 'The body is not JSON' });
    });
    this.#server = createServer(app);
  }

  /** Listens on loopback and gives the port; rejects if the port is taken. */
  async listen(port: number): Promise<number> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The stand-in listens on no port');
    return address.port;
  }

  /** Closes every connection. A second call does nothing. */
  async close(): Promise<void> {
    if (this.#stopped.signal.aborted) return;
    this.#stopped.abort();
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(request: Request, response: Response): Promise<void> {
    const { now, changed, route, fault } = this.#options;
    const call: OpenCall = { method: request.method, path: request.path, at: now(), status: 0 };
    this.calls.push(call);
    changed();
    const found = route(request);
    try {
      const end = await serve(
        found,
        found.call && fault(found.call, request.path),
        request,
        response,
        this.#stopped.signal,
      );
      if (end === 'lost') call.lost = true;
      else call.status = end;
    } catch (error) {
      if (this.#stopped.signal.aborted) {
        response.socket?.destroy();
      } else {
        // A fault of the stand-in's own must not look like one of fal's.
        const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
        call.status = 599;
        response.status(599).type('text').send(`The stand-in for fal failed: ${words}`);
      }
    }
    changed();
  }
}
