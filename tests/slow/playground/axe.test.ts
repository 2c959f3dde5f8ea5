import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { createTempFolder, type TempFolder } from '../../../src/lib/temp-folder.js';
import { type Playground, startPlayground } from '../../../src/playground/index.js';
import { hasChromium, launchChromium, unlessSkipped } from '../../support/chromium.js';
import { freePort } from '../../support/free-port.js';

const WINDOWS = [
  { name: 'in a wide window', width: 1280, height: 800, colorScheme: 'light' },
  { name: 'in the dark', width: 1280, height: 800, colorScheme: 'dark' },
  { name: 'on a phone', width: 360, height: 700, colorScheme: 'light' },
  { name: 'on a narrow phone, in the dark', width: 320, height: 640, colorScheme: 'dark' },
] as const;

(hasChromium ? describe : describe.skip)(`axe-core finds nothing on the page${unlessSkipped}`, () => {
  let folder: TempFolder;
  let playground: Playground;
  let browser: Browser;
  beforeAll(async () => {
    folder = await createTempFolder();
    playground = await startPlayground(
      { DATA_DIR: join(folder.path, 'data'), PORT: String(await freePort()), CREDIT_PRICE: '0.25 USD' },
      { quiet: true, fal: { queueMs: 0, runMs: 0, imageScale: 0.1 }, editEveryMs: 200 },
    );
    browser = await launchChromium();
    const { slack } = playground;
    const { general, team } = slack.channels;
    const { admin, member } = slack.users;
    slack.say({ user: member, channel: team, text: 'Shall we draw our *quarter*? <https://e.org|Numbers>' });
    await slack.command({ user: admin, channel: team, text: 'How a bill becomes law' });
    await slack.command({ user: admin, channel: team, text: 'The water cycle in 5 steps -n 3' });
    for (const text of ['Photosynthesis -n 4', 'help', 'hlep', 'credits', 'status', 'history']) {
      await slack.command({ user: admin, channel: team, text });
    }
    await slack.command({ user: admin, channel: general, text: 'statement' });
    const replies = () => slack.messages(team).flatMap(({ ts }) => slack.replies(team, ts));
    await slack.waitFor('the images', () => replies().length >= 4);
    await slack.waitFor('the statement', () => slack.messages(slack.dm(admin)).length > 1);
  });
  afterAll(async () => {
    await browser?.close();
    await playground?.stop();
    await folder.remove();
  });

  afterEach(async () => {
    for (const { id } of playground.slack.views.opened) await playground.slack.closeView(id);
  });

  const to = (channel: string, more: Record<string, string> = {}) => {
    const user = playground.slack.users.admin;
    return `${playground.page}?${new URLSearchParams({ user, channel, ...more })}`;
  };

  it.each(WINDOWS)('$name', async ({ width, height, colorScheme }) => {
    const { slack } = playground;
    const { team, random, archived } = slack.channels;
    const { admin } = slack.users;
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
    page.setDefaultTimeout(20_000);
    const [, parent] = slack.messages(team);
    const places: Array<[what: string, address: string]> = [
      ['empty, with examples', to(random)],
      ['archived', to(archived)],
      ['messages of all kinds', to(team)],
      ['a thread', to(team, { thread: parent?.ts ?? '' })],
      ['a direct message', to(slack.dm(admin))],
      ['the Home tab', `${playground.page}page/home?user=${admin}`],
    ];
    for (const [what, address] of places) {
      await page.goto(address);
      await check(page, what, width);
    }
    await page.goto(to(team, { thread: parent?.ts ?? '' }));
    await page.locator('#thread .overflow summary').last().click();
    await check(page, 'a menu', width);
    await page.locator('#thread details[open] button', { hasText: 'Delete…' }).click();
    await checkDialog(page, 'Delete', width);
    await page.locator('#thread button', { hasText: 'Share…' }).last().click();
    await checkDialog(page, 'Share', width);
    if (width < 700) {
      await page.goto(to(team));
      await page.locator('.opens').click();
      await check(page, 'the channels', width);
    }
    for (const text of ['', 'settings', 'topup']) {
      await page.goto(to(random));
      await page.locator('#composer input[name=text]').fill(text);
      await page.keyboard.press('Enter');
      await checkDialog(page, `/infograph ${text}`, width);
    }
    await page.close();
  });

  it.each([WINDOWS[0], WINDOWS[3]])('in every page of the settings, $name', async (window) => {
    const { width, height, colorScheme } = window;
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
    page.setDefaultTimeout(20_000);
    await page.goto(to(playground.slack.channels.random));
    await page.locator('#composer input[name=text]').fill('settings');
    await page.keyboard.press('Enter');
    const settings = page.locator('dialog', {
      has: page.getByRole('heading', { level: 2, name: /settings/i }),
    });
    const buttons = settings.locator('.section button');
    await buttons.first().waitFor();
    const count = await buttons.count();
    expect(count).toBeGreaterThan(3);
    for (let at = 0; at < count; at++) {
      const button = buttons.nth(at);
      const words = await button.innerText();
      const key = await settings.getAttribute('data-key');
      await button.click();
      const inner = page.locator(`dialog:not([data-key="${key}"])`).filter({ hasNotText: 'One moment' });
      await inner.waitFor();
      await check(page, `settings: ${words} (${await inner.locator('h2').innerText()})`, width);
      await page.keyboard.press('Escape');
      await settings.waitFor();
    }
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.close();
  });

  it('in a form with a fault at its field, and in the question before a button', async () => {
    const { slack } = playground;
    const page = await browser.newPage({ viewport: { width: 360, height: 700 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(20_000);
    await page.goto(to(slack.channels.random));
    await page.locator('#composer input[name=text]').fill('topup');
    await page.keyboard.press('Enter');
    await page.locator('dialog input[type=text]').first().fill('many');
    await page.keyboard.press('Enter');
    await page.locator('dialog [aria-invalid]:focus').waitFor();
    await check(page, 'a fault', 360);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    playground.fal.outcome({ kind: 'never' });
    await slack.command({ user: slack.users.admin, channel: slack.channels.random, text: 'Bees' });
    await page.getByRole('button', { name: 'Cancel' }).last().click();
    await page.getByRole('alertdialog').waitFor();
    await check(page, 'a question', 360);
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await page.close();
  });

  it('in the sample articles and the documentation of the API', async () => {
    const page = await browser.newPage();
    await page.goto(`${playground.page}?channel=${playground.slack.channels.random}`);
    const samples = (await page.locator('.example code').allInnerTexts()).flatMap(
      (text) => text.match(/http\S+/) ?? [],
    );
    for (const address of [...samples, `${playground.app.url}/api/docs`]) {
      await page.goto(address);
      await check(page, address);
    }
    await page.close();
  });
});

/** A form that has been filled in by the app, which Escape closes. */
async function checkDialog(page: Page, what: string, width: number): Promise<void> {
  await page.locator('dialog').filter({ hasNotText: 'One moment' }).waitFor();
  await check(page, what, width);
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
}

/** Nothing that axe-core knows of, its advice included, and nothing that is wider than the window. */
async function check(page: Page, what: string, width?: number): Promise<void> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
  const wide = `[document.documentElement, ...document.querySelectorAll('nav, #content, .inside, dialog')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.id || one.tagName)`;
  expect([what, found, await page.evaluate(width ? wide : '[]')]).toEqual([what, [], []]);
}
