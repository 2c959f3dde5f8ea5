import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** `lost`: passed on, and the answer withheld. `reset`: not even passed on. `hang`: taken and never answered. */
export type GateFault = 'lost' | 'reset' | 'hang' | { status: number };

/** A reverse proxy in front of a stand-in: it can pick out single requests by their body, and can be away. */
export interface Gate {
  readonly url: string;
  /** Lays a fault on the next POST whose body is meant; gives whether it was met. */
  fail(fault: GateFault, isMeant: (body: string) => boolean): () => boolean;
  /** Refuses connections, and breaks those that are open. */
  close(): Promise<void>;
  /** Listens again, on the same port. */
  open(): Promise<void>;
}

/** @param target such as http://127.0.0.1:1234; nobody needs to listen there yet */
export async function startGate(target: string): Promise<Gate> {
  const orders: Array<{ fault: GateFault; isMeant: (body: string) => boolean; met: boolean }> = [];
  const { hostname, port } = new URL(target);

  async function pass(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const order =
      incoming.method === 'POST'
        ? orders.find(({ met, isMeant }) => !met && isMeant(body.toString('utf8')))
        : undefined;
    if (order) order.met = true;
    const fault = order?.fault;
    if (fault === 'hang') return;
    if (fault === 'reset') return void incoming.socket.resetAndDestroy();
    if (typeof fault === 'object') return void response.writeHead(fault.status).end('{}');
    const { method, url, headers } = incoming;
    const outgoing = request({ hostname, port, method, path: url, headers, agent: false });
    outgoing.end(body);
    const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
    const answered = await buffer(answer);
    if (fault === 'lost') return void incoming.socket.destroy();
    response.writeHead(answer.statusCode ?? 502, answer.headers).end(answered);
  }

  let server: Server | undefined;
  let listensOn = 0;
  const sockets = new Set<Socket>();
  async function open(): Promise<void> {
    server = createServer((incoming, response) => {
      pass(incoming, response).catch(() => incoming.socket.destroy());
    });
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    server.listen(listensOn, '127.0.0.1');
    await once(server, 'listening');
    listensOn = (server.address() as AddressInfo).port;
  }
  await open();

  return {
    url: `http://127.0.0.1:${listensOn}`,
    open,
    fail(fault, isMeant) {
      const order = { fault, isMeant, met: false };
      orders.push(order);
      return () => order.met;
    },
    async close() {
      const closed = server && once(server, 'close');
      server?.close();
      for (const socket of sockets) socket.destroy();
      await closed;
      server = undefined;
    },
  };
}
