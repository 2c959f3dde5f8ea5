import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config/index.js';
import { program } from '../api/support.js';
import { startWorld, type World } from '../support/world.js';

const JOBS = 20;
const EVERY_MS = 3_000;
const ROUNDS = 21;

let world: World;
beforeAll(async () => {
  const { tokenPerMinute, workspacePerMinute } = readConfig({}).limits;
  world = await startWorld({
    settings: {
      API_RATE_PER_MINUTE: String(tokenPerMinute),
      API_WORKSPACE_RATE_PER_MINUTE: String(workspacePerMinute),
    },
  });
});
afterAll(() => world.stop());

describe('a program that asks after 20 jobs every 3 seconds, as the clients of old do', () => {
  it('never meets a limit in more than a minute, and keeps room for as much again', async () => {
    const client = await program(world);
    const ids: string[] = [];
    for (let n = 0; n < JOBS / 4; n++) {
      const { body } = await client.post('/api/infographs/create/', {
        prompt: `Watched closely, ${n}`,
        number_of_infographs: 4,
      });
      ids.push(...body.infographs.map(({ id }: { id: string }) => id));
    }
    const counts: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const answers = await Promise.all(ids.map((id) => client.get(`/api/infographs/status/${id}/`)));
      expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200));
      const last = answers.at(-1)?.headers.get('ratelimit') ?? '';
      counts.push(Number(/"token";r=(\d+)/.exec(last)?.[1]));
      await pause(EVERY_MS);
    }
    expect(Math.min(...counts)).toBeGreaterThan(600);
  }, 120_000);
});
