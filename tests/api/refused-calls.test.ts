import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newestEntries } from '../../src/workspaces/audit-log/index.js';
import { until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';
import { call, program } from './support.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const refused = async (workspace = world.app.workspace.id) =>
  (await newestEntries(world.app.models.auditEntries, workspace, 50)).filter(
    ({ action }) => action === 'token.refused',
  );

describe('calls with a token that is not good for them', () => {
  it('are noted once an hour with the workspace whose token it was, and never with the token', async () => {
    const { models } = world.app;
    const gone = await program(world, { expiresAt: new Date(Date.now() - 1) });
    const revoked = await program(world);
    await models.apiTokens.updateOne({ _id: revoked.id }, { $set: { revokedAt: new Date() } });
    const reader = await program(world, { scopes: ['read'] });
    for (let times = 0; times < 5; times++) {
      expect((await gone.get('/api/credits/')).status).toBe(401);
      expect((await revoked.get('/api/credits/')).status).toBe(401);
      expect((await reader.get('/api/credits/')).status).toBe(403);
    }
    await until('all of them noted', async () => (await refused()).length >= 3);
    const noted = await refused();
    expect(noted.map(({ actor, details }) => [actor, details?.why]).sort()).toEqual(
      [
        [`api:${gone.id}`, 'expired'],
        [`api:${revoked.id}`, 'revoked'],
        [`api:${reader.id}`, 'scope'],
      ].sort(),
    );
    expect(noted.every(({ address, via }) => address === '127.0.0.1' && via === 'api')).toBe(true);
    expect(await refused('T0OTHER')).toEqual([]);
    const all = JSON.stringify(noted) + world.log.join('');
    for (const { secret } of [gone, revoked, reader]) expect(all).not.toContain(secret);
  });

  it('are counted and told in few lines of the log, where nobody knows the token', async () => {
    const before = (await refused()).length;
    const secret = `infograph_${'b'.repeat(43)}`;
    for (let times = 0; times < 5; times++) {
      const answer = await call(world, 'GET', '/api/credits/', { authorization: `Bearer ${secret}` });
      expect(answer.status).toBe(401);
    }
    const metrics = await (await fetch(`${world.app.url}/metrics`)).text();
    expect(metrics).toContain('infograph_api_refused_total{why="unknown"} 5');
    const lines = world.log.filter((line) => line.includes('API calls refused'));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.length).toBeLessThan(400);
    expect(world.log.join('')).not.toContain(secret);
    expect(await refused()).toHaveLength(before);
  });
});
