import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Client, program } from '../../api/support.js';
import { hasChromium, launchChromium, unlessSkipped } from '../../support/chromium.js';
import { startWorld, type World } from '../../support/world.js';
import { serveVuePage, type VuePage } from './vue-page.js';

(hasChromium ? describe : describe.skip)(`The component of docs/api.md, in a browser${unlessSkipped}`, () => {
  let world: World;
  let client: Client;
  let site: VuePage;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const text = await readFile(new URL('../../../docs/api.md', import.meta.url), 'utf8');
    const block = (language: string) =>
      new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(text)?.[1] ?? '';
    world = await startWorld({ fal: { imageScale: 0.05 } });
    client = await program(world);
    site = await serveVuePage(block('vue'), block('js'), world.app.url);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
    await world.stop();
  });
  beforeEach(async () => {
    site.secret = client.secret;
    page = await browser.newPage();
    await page.clock.install();
    await page.goto(site.url);
  });

  async function ask(prompt: string): Promise<void> {
    await page.getByLabel('What to show').fill(prompt);
    await page.getByRole('button').click();
  }

  it('says that it waits, then shows the image', async () => {
    world.fal.outcome({ kind: 'never' });
    await ask('How a bill becomes law');
    await page.getByRole('status').waitFor();
    expect(await page.getByRole('button').isDisabled()).toBe(true);
    const job = await world.slack.waitFor('the job', () => world.fal.jobs.at(-1));
    world.fal.finish(job.requestId);
    const image = page.locator('img');
    for (const until = Date.now() + 20_000; Date.now() < until && (await image.count()) === 0; ) {
      await page.clock.runFor(1_000);
    }
    await image.waitFor();
    expect(
      await image.evaluate(async (element) => {
        const loaded = element as unknown as { decode(): Promise<void>; naturalWidth: number };
        await loaded.decode();
        return loaded.naturalWidth;
      }),
    ).toBeGreaterThan(0);
    expect(await page.getByRole('status').count()).toBe(0);
    expect(await page.getByRole('button').isEnabled()).toBe(true);
  });

  it('says what failed', async () => {
    world.fal.outcome({ kind: 'model_error', type: 'content_policy_violation' });
    await ask('Refused by the model');
    const alert = page.getByRole('alert');
    for (const until = Date.now() + 20_000; Date.now() < until && (await alert.count()) === 0; ) {
      await page.clock.runFor(1_000);
    }
    expect(await alert.innerText()).toMatch(/\w{3}/);
    expect(await page.locator('img').count()).toBe(0);
  });

  it('says that there are no credits, and what to do', async () => {
    site.secret = (await program(world, { workspace: 'T0POOR' })).secret;
    await ask('Not to be paid');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('/infograph topup 100');
  });

  it('gives up after 20 minutes, and says so', async () => {
    world.fal.outcome({ kind: 'never' });
    await ask('Never finished');
    await page.getByRole('status').waitFor();
    const alert = page.getByRole('alert');
    for (const until = Date.now() + 20_000; Date.now() < until && (await alert.count()) === 0; ) {
      await page.clock.fastForward(11 * 60_000);
    }
    expect(await alert.innerText()).toContain('It takes too long');
  });
});
