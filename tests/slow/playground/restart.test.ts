import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTempFolder, type TempFolder } from '../../../src/lib/temp-folder.js';
import { cliProcess, killLeftovers, printed } from '../../cli/support.js';
import { freePort } from '../../support/free-port.js';

let folder: TempFolder;
beforeEach(async () => {
  folder = await createTempFolder();
});
afterEach(async () => {
  killLeftovers();
  await folder.remove();
});

async function start() {
  const settings = { DATA_DIR: join(folder.path, 'playground'), PORT: String(await freePort()) };
  const app = cliProcess([], settings, 'dist/main.js');
  const [, page = ''] = await printed(app, /type a command: +(http\S+)/);
  return { app, page };
}

/** What the page shows, as soon as these words are there. */
async function shown(page: string, words: RegExp): Promise<string> {
  for (const until = Date.now() + 60_000; ; await sleep(100)) {
    const html = await (await fetch(page)).text();
    if (words.test(html)) return html;
    if (Date.now() > until) throw new Error(`The page never showed ${words}:\n${html}`);
  }
}

const pictures = (html: string) => [...html.matchAll(/src="(\/page\/files\/\w+)"/g)].map(([, path]) => path);

describe('a playground that was killed', () => {
  it('shows after its next start what was said before, with its pictures', async () => {
    const { app, page } = await start();
    const post = (text: string, at: string) =>
      fetch(`${at}page/command`, {
        method: 'POST',
        headers: { origin: at.slice(0, -1) },
        body: new URLSearchParams({ user: 'U0ADMIN01', channel: 'C0GENERAL', text }),
      });
    await post('How a bill becomes law', page);
    const before = await shown(page, /1 reply/);
    await post('The water cycle in 5 steps', page);
    await shown(page, /The water cycle in 5 steps/);
    app.child.kill('SIGKILL');
    await app.gone;

    const next = await start();
    const after = await shown(next.page, /How a bill becomes law[\s\S]*The water cycle in 5 steps/);
    expect(after).not.toContain('class="notice');
    expect(pictures(after)).toEqual(expect.arrayContaining(pictures(before)));
    for (const path of pictures(before)) {
      expect((await fetch(new URL(path ?? '', next.page))).headers.get('content-type')).toBe('image/png');
    }
    const ids = [...after.matchAll(/<article[^>]* id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
