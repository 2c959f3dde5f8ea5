// Makes the pictures in docs/pictures: starts a playground of its own, has people ask for things there, and photographs
// what the app made of it, on the playground's page in a browser. Says so, and makes none, where there is no Chromium.
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { writePast } from '../bench/support/past.ts';
import { startPlayground } from '../src/playground/index.ts';
import { smaller } from './pictures/png.mjs';
import { live, pastOf, scenes } from './pictures/scenes.mjs';
import { root } from './sources.mjs';

const MOST_BYTES = 150_000;
/** So high that the longest form needs no scrolling. */
const WINDOW = { width: 1_000, height: 1_600 };

/** Shows as much as there is instead of a part that scrolls, and nothing of the page's own. */
const IN_FULL = `
  body { height: auto; overflow: visible; } #content { flex: none; overflow: visible; }
  form[action="/page/home"] { display: none; }
`;

const executablePath = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(existsSync);
if (!executablePath) {
  console.log('There is no Chromium (CHROMIUM can name one), so the pictures stay as they are.');
  process.exit(0);
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !scenes.some((scene) => scene.name === name));
if (unknown.length > 0) {
  console.error(
    `There are no such pictures: ${unknown.join(', ')}. There are ${scenes.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

const folder = join(root, 'docs/pictures');
mkdirSync(folder, { recursive: true });
const data = mkdtempSync(join(tmpdir(), 'infograph-pictures-'));
// A playground takes no folder with a database that no playground has begun.
writeFileSync(join(data, 'PLAYGROUND.txt'), 'Made for pictures.\n');
// With a past, and nothing said in it that the page would have to miss.
mkdirSync(join(data, 'slack'));
await writePast(data, pastOf(Date.now()));
const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-lcd-text',
  ],
});
const playground = await startPlayground(
  { DATA_DIR: data, PORT: '0', TRIAL_CREDITS: '0', CREDIT_PRICE: '0.25 USD', LOG_LEVEL: 'error' },
  { quiet: true, fal: { queueMs: 200, runMs: 2_000, imageScale: 0.5 } },
);
try {
  const people = await live(playground);
  for (const scene of scenes.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    await photograph(scene, people);
  }
} finally {
  await browser.close();
  await playground.stop();
  rmSync(data, { recursive: true, force: true });
}

async function photograph(scene, people) {
  const { name, user, channel, thread, prepare, look, shows, height, style } = scene;
  const { slack } = playground;
  const page = await browser.newPage({
    viewport: height ? { ...WINDOW, height } : WINDOW,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    // For the style below: the page allows none but its own.
    bypassCSP: true,
  });
  await prepare?.(playground, people, scene);
  const place =
    channel === 'home' ? 'home' : channel === 'dm' ? slack.dm(people[user]) : slack.channels[channel];
  const newest = thread && slack.messages(place).findLast(({ ts }) => slack.replies(place, ts).length > 0);
  const open = newest ? { thread: newest.ts } : {};
  await page.goto(`${slack.url}/?${new URLSearchParams({ user: people[user], channel: place, ...open })}`);
  if (!height) await page.addStyleTag({ content: IN_FULL });
  if (style) await page.addStyleTag({ content: style });
  await look?.(page);
  const target = page.locator(shows).last();
  await target.waitFor();
  await page.evaluate(() => Promise.allSettled([...document.images].map((image) => image.decode())));
  // A cursor that blinks would make another picture each time.
  await page.evaluate(() => document.activeElement?.blur());
  const path = join(folder, `${name}.png`);
  writeFileSync(path, smaller(await target.screenshot({ animations: 'disabled' })));
  await page.close();
  for (const { id } of slack.views.opened) await slack.closeView(id);
  const { size } = statSync(path);
  console.log(`docs/pictures/${name}.png  ${Math.ceil(size / 1000)} kB`);
  if (size > MOST_BYTES) {
    console.error(`It may have ${MOST_BYTES / 1000} kB: show less of it, or make the window smaller.`);
    process.exitCode = 1;
  }
}
