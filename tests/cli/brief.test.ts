import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../src/cli/run.js';
import { createTempFolder, type TempFolder } from '../../src/lib/temp-folder.js';
import { type FalStandIn, startFalStandIn } from '../../src/playground/stand-ins.js';
import { type ArticleServer, startArticleServer } from '../support/article-server.js';
import { cli } from './support.js';

let folder: TempFolder;
let fal: FalStandIn;
let site: ArticleServer;
beforeAll(async () => {
  [folder, fal, site] = await Promise.all([createTempFolder(), startFalStandIn(), startArticleServer()]);
});
afterAll(async () => {
  await Promise.all([folder.remove(), fal.stop(), site.stop()]);
});

const page = `<!doctype html><html lang="en"><head><title>Herons return to Lake Orla - Valley Post</title>
<meta property="og:site_name" content="Valley Post"><meta name="author" content="Ada Lind"></head><body><nav>Home News</nav>
<article><h1>Herons return to Lake Orla</h1>
<p>Lake Orla counted 42 breeding pairs of herons in spring 2026, after the water was cleaned for nine years.</p>
<p>The town of Orla closed two factories on the northern shore in 2017 and planted reeds along 3.5 kilometres of it.</p>
<p>Biologist Mira Holt said that the herons eat some 300 grams of fish a day, mostly perch and roach.</p>
<p>Visitors can watch the colony from a wooden tower on the eastern shore between March and July.</p>
</article><footer>Subscribe to our newsletter</footer></body></html>`;

async function file(name: string, content: string): Promise<string> {
  const path = join(folder.path, name);
  await writeFile(path, content);
  return path;
}

interface Found {
  article?: {
    title: string;
    site?: string;
    author?: string;
    language: string;
    confidence: string;
    words: number;
  };
  brief: {
    title: string;
    points: Array<{ text: string; evidence: { quote: string; from: string } }>;
    numbers: Array<{ value: string; evidence: { quote: string } }>;
  };
  made: { by: string };
  dropped: unknown[];
}
const foundBy = async (line: string[], environment: Record<string, string> = {}): Promise<Found> => {
  const ran = await cli(['brief', ...line, '--json'], environment);
  expect(ran.exitCode).toBe(0);
  return JSON.parse(ran.out);
};

describe('brief', () => {
  it('of a page says what would be drawn, and what each fact rests on', async () => {
    const found = await foundBy([await file('herons.html', page)]);
    expect(found.article).toMatchObject({
      title: 'Herons return to Lake Orla',
      site: 'Valley Post',
      author: 'Ada Lind',
      language: 'en',
    });
    expect(found.made).toEqual({ by: 'rules' });
    expect(found.brief.points.length).toBeGreaterThanOrEqual(3);
    for (const { text, evidence } of found.brief.points) {
      expect(evidence.from).toBe('article');
      expect(page).toContain(evidence.quote);
      expect(evidence.quote).toContain(text);
    }
    for (const { value } of found.brief.numbers) expect(page).toContain(value);
  });

  it('of a link, with a model where there is a key, and without it on wish', async () => {
    const settings = { ...fal.settings, ARTICLE_ALLOW_HOSTS: site.host };
    expect((await foundBy([site.url('/quiet')], settings)).made).toMatchObject({ by: 'model' });
    expect((await foundBy([site.url('/quiet'), '--no-model'], settings)).made).toEqual({ by: 'rules' });
  });

  it('of a text on standard input', async () => {
    const text =
      'Tea in Orla\n\nOrla drank 40 tonnes of tea in 2025.\n\nGreen tea had a share of 12 percent in Orla.\n\nThe town of Orla has 31 tea houses, most of them on the square.';
    let out = '';
    const exitCode = await runCli(['brief', '-', '--json'], {
      environment: {},
      out: (said) => {
        out += said;
      },
      err: () => undefined,
      pipedBytes: async () => Buffer.from(text),
      stopped: () => new Promise(() => undefined),
    });
    expect(exitCode).toBe(0);
    const found: Found = JSON.parse(out);
    expect(found.brief.points.map(({ text: point }) => point)).toContain(
      'Orla drank 40 tonnes of tea in 2025.',
    );
  });

  it('is readable without --json', async () => {
    const { out, exitCode } = await cli(['brief', '--prompt', 'Our values\n- Honesty\n- 12 rules']);
    expect(exitCode).toBe(0);
    expect(out).toContain('  1. Honesty\n  2. 12 rules');
    expect(out).toContain('found without a model');
  });

  it('of a prompt has its list as it stands', async () => {
    const found = await foundBy(['Our values\n- Honesty\n- 12 rules', '--prompt']);
    expect(found.brief.points.map(({ text }) => text)).toEqual(['Honesty', '12 rules']);
    expect(found.brief.points[0]?.evidence).toEqual({ quote: 'Honesty', from: 'prompt' });
    expect(found.article).toBeUndefined();
  });

  it('says why there is nothing', async () => {
    const ran = await cli(['brief', await file('hi.bin', '<html><body><p>Hi</p></body></html>'), '--json']);
    expect(ran.exitCode).toBe(1);
    expect(ran.json).toMatchObject({ error: { code: 'article_empty' } });
  });

  it.each([
    [['/no/such/file.html'], 1, 'no_file'],
    [[], 2, 'usage'],
    [['-'], 2, 'usage'],
    [['x', '--prompt'], 2, 'usage'],
    [['https://example.com', '--lang', 'klingonese'], 2, 'usage'],
  ])('%j is told in words', async (line, exitCode, code) => {
    const ran = await cli(['brief', ...line, '--json']);
    expect(ran.exitCode).toBe(exitCode);
    expect(ran.json).toMatchObject({ error: { code } });
  });
});

describe('brief --check', () => {
  it('keeps what the article says, and refuses what it does not, with why', async () => {
    const quote = 'Lake Orla counted 42 breeding pairs of herons in spring 2026.';
    const given = {
      article: `${quote} The water was cleaned for nine years.`,
      language: 'en',
      facts: [
        { text: 'Lake Orla counted 42 breeding pairs of herons', quote },
        { text: 'Lake Orla counted 420 breeding pairs of herons', quote },
        { text: 'Herons sing', quote: 'Herons sing beautifully.' },
      ],
    };
    const ran = await cli(['brief', '--check', await file('facts.json', JSON.stringify(given)), '--json']);
    expect(ran.exitCode).toBe(0);
    expect(ran.json).toMatchObject({ facts: [{ kept: true }, { kept: false }, { kept: false }] });
    expect(JSON.parse(ran.out).facts[1].why).toMatch(/\w/);
  });

  it.each([
    ['no JSON', '{'],
    ['another form', '{"facts": 1}'],
  ])('refuses a file of %s', async (_name, content) => {
    const ran = await cli(['brief', '--check', await file('wrong.json', content), '--json']);
    expect(ran.exitCode).toBe(1);
    expect(ran.json).toMatchObject({ error: { code: 'invalid_file' } });
  });
});
