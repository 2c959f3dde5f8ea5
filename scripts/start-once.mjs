// Starts the built app once, in playground mode on a free port and with a folder of its own, until /readyz answers, and
// stops it again. Exits with 1 where it does not get ready or does not stop in time.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './sources.mjs';

const READY_WITHIN_MS = 60_000;
const STOPPED_WITHIN_MS = 15_000;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** The environment without any setting that would make it something else than the playground. */
function playgroundEnvironment(port, dataDir) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(SLACK|FAL|S3)_|^(NODE_ENV|MONGODB_URI|PUBLIC_URL|SITE_URL)$/.test(name),
  );
  return { ...Object.fromEntries(kept), PORT: String(port), DATA_DIR: dataDir };
}

async function ready(url, app) {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until && app.exitCode === null && app.signalCode === null) {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (response?.ok) return true;
    await sleep(100);
  }
  return false;
}

mkdirSync(join(root, 'data'), { recursive: true });
const folder = mkdtempSync(join(root, 'data', 'start-once-'));
const port = await freePort();
const startedAt = Date.now();
// In a folder without .env, so that nobody's own settings decide what is tried.
const app = spawn(process.execPath, [join(root, 'dist/main.js')], {
  cwd: folder,
  env: playgroundEnvironment(port, join(folder, 'data')),
  stdio: ['ignore', 'inherit', 'inherit'],
});
const exited = once(app, 'exit');
try {
  const isReady = await ready(`http://127.0.0.1:${port}/readyz`, app);
  console.log(isReady ? `Ready after ${Date.now() - startedAt} ms` : 'It did not get ready');
  app.kill('SIGTERM');
  const stopped = await Promise.race([exited, sleep(STOPPED_WITHIN_MS, undefined, { ref: false })]);
  if (!stopped) app.kill('SIGKILL');
  const [code] = stopped ?? (await exited);
  console.log(stopped ? `Stopped with exit code ${code}` : 'It did not stop when it was told to');
  process.exitCode = isReady && stopped && code === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
