import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Environment } from '../config/index.js';
import { PlainError } from '../lib/errors.js';

const STARTING_MS = 20_000;
const LOOK_AGAIN_MS = 100;
const HELLO_TIMEOUT_MS = 2_000;

const started = z.object({
  pid: z.number().int(),
  /** The page of the stand-in for Slack. */
  page: z.url(),
  /** Where other processes of this user can have it do things, with the token. */
  control: z.url(),
  token: z.string(),
});
const starting = z.object({ pid: z.number().int() });

/** A running playground, as other processes of this user find it. */
export type Running = z.output<typeof started>;

/** Where the playground keeps its database and says that it runs. */
export function playgroundFolder({ DATA_DIR }: Environment): string {
  return DATA_DIR?.trim() || './data/playground';
}

const runningFile = (folder: string) => join(folder, 'playground.json');

/** The playground that runs in this folder; one that is just starting is waited for. */
export async function findRunning(folder: string): Promise<Running | undefined> {
  const until = performance.now() + STARTING_MS;
  while (performance.now() < until) {
    const content = read(runningFile(folder));
    const running = started.safeParse(content);
    if (running.success) return (await answers(running.data)) ? running.data : undefined;
    const other = starting.safeParse(content);
    if (!other.success || !isAlive(other.data.pid)) return undefined;
    await sleep(LOOK_AGAIN_MS);
  }
  return undefined;
}

/** What is in a playground's folder: one that runs, one that ran, nothing yet, or the data of a real installation. */
export type FolderState = { kind: 'running'; page: string } | { kind: 'stopped' | 'new' | 'foreign' };

/** Changes nothing; waits for a playground that is just starting. */
export async function lookInto(folder: string): Promise<FolderState> {
  const running = await findRunning(folder);
  if (running) return { kind: 'running', page: running.page };
  if (!existsSync(join(folder, 'mongodb'))) return { kind: 'new' };
  return { kind: isForeign(folder) ? 'foreign' : 'stopped' };
}

export interface Claim {
  /** Says that the playground runs, and where. */
  publish(running: Omit<Running, 'pid'>): void;
  release(): void;
}

/**
 * Takes the folder for this process: two playgrounds on one database would carry out each other's requests.
 * @throws PlainError where a playground runs in it, or where it holds the data of a real installation
 */
export async function claimFolder(folder: string): Promise<Claim> {
  const running = await findRunning(folder);
  if (running) {
    throw new PlainError(
      `A playground is already running (process ${running.pid}, ${running.page}). Stop it first, or set DATA_DIR to another folder.`,
    );
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (isForeign(folder)) {
    throw new PlainError(
      `${folder} has the database of a real installation, and a playground must not touch it. If you meant the real one, its SLACK_* and FAL_* settings are missing. Otherwise, set DATA_DIR to another folder, or leave it out.`,
    );
  }
  writeFileSync(
    markerIn(folder),
    'The database and messages here belong to the playground. You can delete them when no playground is running.\n',
  );
  const path = runningFile(folder);
  write(path, { pid: process.pid });
  return {
    publish: (where) => write(path, { pid: process.pid, ...where }),
    release: () => rmSync(path, { force: true }),
  };
}

const markerIn = (folder: string) => join(folder, 'PLAYGROUND.txt');

function isForeign(folder: string): boolean {
  return existsSync(join(folder, 'mongodb')) && !existsSync(markerIn(folder));
}

async function answers({ control, token }: Running): Promise<boolean> {
  try {
    const response = await fetch(`${control}/hello`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(HELLO_TIMEOUT_MS),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whole or not at all, and for this user's eyes only: it holds a token. */
function write(path: string, content: unknown): void {
  const next = `${path}.${process.pid}`;
  writeFileSync(next, JSON.stringify(content), { mode: 0o600 });
  renameSync(next, path);
}

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
