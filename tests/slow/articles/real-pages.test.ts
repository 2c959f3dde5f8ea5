import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Brief } from '../../../src/models/brief.js';
import { balance, ended, type } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

/**
 * A folder of real pages that are not ours to keep: `html/<id>.html.gz` beside `ground-truth.json` with
 * `{[id]: {articleBody}}`, as https://github.com/scrapinghub/article-extraction-benchmark has them.
 */
const folder = process.env.ARTICLES_DIR ?? '';
const PAGES = 30;
/** Pages that ask for money, or say less than three things that stand alone. */
const mayFail = ['article_locked', 'article_no_facts'];

/** Spread over the folder, so that they are of different kinds. */
function choose(): string[] {
  const all = readdirSync(join(folder, 'html'))
    .map((name) => name.replace(/\.html\.gz$/, ''))
    .sort();
  return Array.from({ length: PAGES }, (_, index) => all[Math.floor((index * all.length) / PAGES)] ?? '');
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const present = existsSync(join(folder, 'ground-truth.json'));
const unlessSkipped = present ? '' : ' (skipped: ARTICLES_DIR names no folder of real pages)';

(present ? describe : describe.skip)(`Real pages, by the command${unlessSkipped}`, () => {
  let site: Server;
  let world: World;
  const ids = present ? choose() : [];
  const bodies = present
    ? (JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
        string,
        { articleBody: string }
      >)
    : {};

  beforeAll(async () => {
    site = createServer(({ url = '' }, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(gunzipSync(readFileSync(join(folder, 'html', `${url.slice(1)}.html.gz`))));
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const { port } = site.address() as AddressInfo;
    world = await startWorld({ settings: { ARTICLE_ALLOW_HOSTS: `127.0.0.1:${port}` } });
  });
  afterAll(async () => {
    await world.stop();
    site.close();
  });

  it('are told in words and amounts of their own, or said to be locked', async () => {
    const { port } = site.address() as AddressInfo;
    const told = { points: 0, strangePoints: 0, numbers: 0, strangeNumbers: 0 };
    for (const id of ids) {
      const link = `http://127.0.0.1:${port}/${id}`;
      await type(world, `${link} --now`);
      const [infograph] = await ended(world, link);
      const brief = await world.app.models.briefs.findById(infograph?.batch).lean();
      process.stdout.write(`\n${id}\n${print(brief)}\n`);
      if (brief?.failure) {
        expect(mayFail).toContain(brief.failure.code);
        expect(infograph).toMatchObject({ status: 'failed' });
        continue;
      }
      expect(infograph).toMatchObject({ status: 'completed', delivery: 'posted' });
      const { points = [], numbers = [] } = brief?.facts ?? {};
      expect(points.length).toBeGreaterThan(0);

      const body = `${bodies[id]?.articleBody} ${brief?.source?.title}`;
      const known = new Set(wordsOf(body));
      told.points += points.length;
      told.strangePoints += points.filter(({ text }) =>
        wordsOf(text).some((word) => !known.has(word)),
      ).length;
      told.numbers += numbers.length;
      told.strangeNumbers += numbers.filter(({ value }) =>
        (value.match(/\p{Nd}+/gu) ?? []).some((digits) => !body.includes(digits)),
      ).length;
    }
    process.stdout.write(`\n${JSON.stringify(told)}\n`);
    // What is strange was taken for the article's and is not: a caption, a line of the page around it.
    expect(told.strangePoints / told.points).toBeLessThan(0.05);
    expect(told.strangeNumbers / told.numbers).toBeLessThan(0.05);
    expect(await balance(world)).toMatchObject({ held: 0 });
  });
});

function print(brief: Brief | null): string {
  if (!brief?.facts) return `  not read: ${brief?.failure?.code}`;
  const { doubted, facts, source } = brief;
  return [
    `  ${facts.title} (${source?.site ?? '-'}, ${source?.published ?? '-'}, ${facts.layout}, ${facts.language}${doubted ? ', doubted' : ''})`,
    ...facts.points.map(({ text }) => `  - ${text}`),
    ...facts.numbers.map(({ value, measures }) => `  # ${value}: ${measures}`),
  ].join('\n');
}
