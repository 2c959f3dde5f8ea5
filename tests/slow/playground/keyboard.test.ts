import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { createTempFolder, type TempFolder } from '../../../src/lib/temp-folder.js';
import { type Playground, startPlayground } from '../../../src/playground/index.js';
import { hasChromium, launchChromium, unlessSkipped } from '../../support/chromium.js';
import { freePort } from '../../support/free-port.js';
import { until } from '../../support/story.js';

const PATIENCE_MS = 20_000;
/** Keeps all that is announced: on a busy machine the next may come before the test has looked. */
const HEAR = `
  window.heard = [];
  new MutationObserver(() => window.heard.push(document.getElementById('told')?.textContent ?? ''))
    .observe(document, { subtree: true, childList: true, characterData: true });`;

(hasChromium ? describe : describe.skip)(`The page, with the keyboard alone${unlessSkipped}`, () => {
  let folder: TempFolder;
  let playground: Playground;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    folder = await createTempFolder();
    playground = await startPlayground(
      { DATA_DIR: join(folder.path, 'data'), PORT: String(await freePort()) },
      { quiet: true, fal: { queueMs: 0, runMs: 0, imageScale: 0.1 }, editEveryMs: 200 },
    );
    browser = await launchChromium();
    const { slack } = playground;
    const { team } = slack.channels;
    await slack.command({ user: slack.users.admin, channel: team, text: 'How a bill becomes law' });
    await slack.waitFor('the infographic', () => slack.visibleImages(team).length > 1);
  });
  afterAll(async () => {
    await browser?.close();
    await playground?.stop();
    await folder.remove();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(PATIENCE_MS);
    await page.addInitScript({ content: HEAR });
  });
  afterEach(() => page.close());

  const open = (channel: string) =>
    page.goto(`${playground.page}?${new URLSearchParams({ user: playground.slack.users.admin, channel })}`);
  const focused = (selector: string) => page.locator(`${selector}:focus`).waitFor();
  const line = '#composer input[name=text]';
  const told = (words: string) =>
    until(words, () =>
      page.evaluate<boolean>(`window.heard.some((one) => one.includes(${JSON.stringify(words)}))`),
    );

  /** Presses a key until the keyboard is where it should be. */
  async function press(key: string, where: string): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      if ((await page.locator(`${where}:focus`).count()) > 0) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${key} never came to ${where}`);
  }

  it('types a command, hears of what comes, and opens and closes its thread', async () => {
    await open(playground.slack.addChannel({ name: 'ideas', botIsMember: true }));
    await focused(line);
    await page.keyboard.type('How a bill becomes law');
    await page.keyboard.press('Enter');
    await told('Only visible to you, Infograph: Got it!');
    await told('In a thread, Infograph: @ada, your infographic');
    await focused(line);
    await press('Shift+Tab', 'a.replies');
    await page.keyboard.press('Enter');
    await focused('#thread h2');
    expect(page.url()).toContain('&thread=');
    await page.reload();
    await page.locator('#thread img').last().waitFor();
    await press('Tab', '#thread .close');
    await page.keyboard.press('Enter');
    await focused('a.replies');
    await page.keyboard.press('Enter');
    await focused('#thread h2');
    await page.keyboard.press('Escape');
    await focused('a.replies');
    expect(page.url()).not.toContain('thread');
    expect(await page.locator('#thread').isHidden()).toBe(true);
  });

  it('shows in the open thread what comes into it, and leaves the keyboard where it is', async () => {
    const { slack } = playground;
    const { general } = slack.channels;
    const { ts } = slack.say({ user: slack.users.member, channel: general, text: 'Anybody?' });
    slack.say({ user: slack.users.guest, channel: general, threadTs: ts, text: 'Me.' });
    await open(general);
    await page.locator('a.replies').press('Enter');
    await focused('#thread h2');
    await press('Tab', '#thread input[name=text]');
    await page.keyboard.type('Half a');
    slack.say({ user: slack.users.guest, channel: general, threadTs: ts, text: 'And I.' });
    await page.locator('#thread article', { hasText: 'And I.' }).waitFor();
    await told('Gus Guest: And I.');
    await page.keyboard.type(' word');
    await page.keyboard.press('Enter');
    await page.locator('#thread article', { hasText: 'Half a word' }).waitFor();
    await page.locator('a.replies', { hasText: '3 replies' }).waitFor();
    await focused('#thread input[name=text]');
  });

  it('opens a form, keeps the keyboard in it, and closes it by Escape', async () => {
    await open(playground.slack.channels.random);
    await focused(line);
    await page.keyboard.press('Enter');
    await focused('dialog textarea');
    for (let presses = 0; presses < 30; presses++) {
      await page.keyboard.press('Tab');
      const isOutside =
        "!document.activeElement.closest('dialog') && document.activeElement !== document.body";
      expect(await page.evaluate(isOutside)).toBe(false);
    }
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await focused(line);
    expect(playground.slack.views.opened).toEqual([]);
  });

  it('comes back to the button of a form on which another was put', async () => {
    await open(playground.slack.channels.random);
    await focused(line);
    await page.keyboard.type('settings');
    await page.keyboard.press('Enter');
    await page.locator('dialog .section button').nth(2).waitFor();
    const words = await page.locator('dialog .section button').nth(2).innerText();
    const key = await page.locator('dialog').getAttribute('data-key');
    await press('Tab', `dialog button:has-text("${words}")`);
    await page.keyboard.press('Enter');
    await page.locator(`dialog:not([data-key="${key}"])`).waitFor();
    await page.keyboard.press('Escape');
    await focused(`dialog[data-key="${key}"] button:has-text("${words}")`);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await focused(line);
  });

  it('opens a menu, and the question in it, and leaves both by Escape', async () => {
    await open(playground.slack.channels.team);
    await page.locator('a.replies').first().press('Enter');
    await press('Tab', '#thread .overflow summary');
    await page.keyboard.press('Enter');
    await page.locator('#thread details[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#thread details[open]').waitFor({ state: 'detached' });
    await focused('#thread .overflow summary');
    await page.keyboard.press('Enter');
    await press('Tab', '#thread .overflow form:last-child button');
    await page.keyboard.press('Enter');
    await page.locator('dialog', { hasText: 'everywhere' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await focused('#thread .overflow summary');
    await page.keyboard.press('Escape');
    await focused('a.replies');
  });

  it('begins with an example', async () => {
    await open(playground.slack.dm(playground.slack.users.admin));
    await press('Shift+Tab', '.example');
    await press('Shift+Tab', 'li:first-child .example');
    await page.keyboard.press('Enter');
    await page.locator('article', { hasText: 'How coffee gets from the farm to your cup' }).first().waitFor();
    await focused(line);
    expect(await page.locator('.example').count()).toBe(0);
  });

  it('says at once what went wrong', async () => {
    const { slack } = playground;
    await open(slack.channels.random);
    slack.setEventsUrl('http://127.0.0.1:1/');
    await page.keyboard.press('Enter');
    await page.locator('#alarm', { hasText: 'failed with the error "dispatch_failed"' }).waitFor();
    slack.setEventsUrl(`${playground.app.url}/slack/events`);
    await page.keyboard.press('Escape');
    await page.locator('#alarm button').waitFor({ state: 'detached' });
  });

  it('finds all of it on a phone as well', async () => {
    await page.setViewportSize({ width: 360, height: 700 });
    await open(playground.slack.channels.random);
    await press('Tab', '.opens');
    await page.keyboard.press('Enter');
    await focused('nav select');
    await page.keyboard.press('Escape');
    await focused('.opens');
    await page.keyboard.press('Enter');
    await press('Tab', 'nav a:has-text("team")');
    await page.keyboard.press('Enter');
    await focused(line);
    await page.locator('main h2', { hasText: 'team' }).waitFor();
    expect(await page.locator('nav').isVisible()).toBe(false);
    await page.locator('a.replies').first().press('Enter');
    await focused('#thread h2');
    expect(await page.locator(line).isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await focused('a.replies');
  });
});
