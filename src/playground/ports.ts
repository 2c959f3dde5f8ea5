import { createServer } from 'node:net';
import { portOf } from '../lib/http/port.js';

/** The wished-for port of 127.0.0.1 where it is free, else any other. */
export async function freePort(wished: number): Promise<number> {
  return (await tryPort(wished)) ?? (await tryPort(0)) ?? wished;
}

async function tryPort(port: number): Promise<number | undefined> {
  const server = createServer();
  const free = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (!free) return undefined;
  const found = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return found;
}
