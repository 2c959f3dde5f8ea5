import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, program } from '../../api/support.js';
import { until } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

const run = promisify(execFile);
let world: World;
let client: Client;
let page: string;
/** Where the calls are made: one of them saves a file. */
let folder: string;
beforeAll(async () => {
  page = await readFile(new URL('../../../docs/api.md', import.meta.url), 'utf8');
  world = await startWorld({ fal: { imageScale: 0.05 } });
  client = await program(world);
  folder = await mkdtemp(join(tmpdir(), 'infograph-curl-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await world.stop();
});

/** The blocks of code in one language. */
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, code = '']) => code,
  );

describe('docs/api.md', () => {
  it('has calls for curl that work as they stand', async () => {
    const calls = blocks('sh').filter((code) => code.startsWith('curl'));
    const environment = { PATH: process.env.PATH, TOKEN: client.secret, ID: '' };
    for (const code of calls) {
      const command = code.replaceAll('https://infograph.example.com', world.app.url);
      const { stdout } = await run('sh', ['-c', command], { env: environment, cwd: folder });
      if (command.includes('/export/')) {
        const [file = ''] = await readdir(folder);
        expect(await readFile(join(folder, file), 'latin1')).toMatch(/^%PDF/);
        continue;
      }
      const answer = JSON.parse(stdout);
      if (command.includes('/create/')) environment.ID = answer.infographs[0].id;
      if (command.includes('/cancel/')) expect(answer.id ?? answer.error.code).toMatch(/^ig_|^too_late$/);
      else expect(answer).not.toHaveProperty('error.code');
      await until('its end', async () => {
        const { body } = await client.get(`/api/infographs/status/${environment.ID}/`);
        return body.status === 'completed' || body.status === 'failed';
      });
    }
    expect(calls).toHaveLength(6);
  });

  it('has a client for web pages that shows the image, and says what failed', async () => {
    const [code = ''] = blocks('js');
    const folder = await mkdtemp(join(tmpdir(), 'infograph-client-'));
    const entry = join(folder, 'page.mjs');
    await writeFile(join(folder, 'infograph-client.js'), code);
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await writeFile(
      entry,
      `import { makeInfograph } from './infograph-client.js';
       const plain = fetch;
       globalThis.fetch = (url, options = {}) =>
         plain(url, { ...options, headers: { ...options.headers, Authorization: process.env.AUTHORIZATION } });
       const seen = [];
       const wanted = { prompt: process.argv[2], aspect_ratio: '16/9', resolution: '2K', number_of_infographs: 1 };
       const told = await makeInfograph(process.env.API, wanted, { onStatus: (now) => seen.push(now), everyMs: 50 })
         .then((imageUrl) => ({ imageUrl }), ({ code, message }) => ({ code, message }));
       console.log(JSON.stringify({ ...told, seen }));`,
    );
    const open = async (prompt: string, secret: string) => {
      const { stdout } = await run(process.execPath, [entry, prompt], {
        env: { API: `${world.app.url}/api`, AUTHORIZATION: `Token ${secret}` },
      });
      return JSON.parse(stdout);
    };
    try {
      const shown = await open('Shown in a page', client.secret);
      expect(shown.seen.at(-1)).toBe('completed');
      expect((await fetch(shown.imageUrl)).status).toBe(200);
      world.fal.outcome({ kind: 'model_error', type: 'content_policy_violation' });
      expect(await open('Refused in a page', client.secret)).toMatchObject({ code: 'content_refused' });
      const poor = await program(world, { workspace: 'T0POOR' });
      expect(await open('No credits', poor.secret)).toMatchObject({ code: 'insufficient_credits', seen: [] });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
