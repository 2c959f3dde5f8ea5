import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { nameOf } from '../../src/cli/draw/target.js';
import { runCli } from '../../src/cli/run.js';
import { createTempFolder, type TempFolder } from '../../src/lib/temp-folder.js';
import { cli, cliProcess, killLeftovers } from './support.js';

let folder: TempFolder;
beforeAll(async () => {
  folder = await createTempFolder();
});
afterEach(killLeftovers);
afterAll(() => folder.remove());

const tea = {
  title: 'Orla drinks 40 tonnes of tea a year',
  points: ['Green tea has a share of 12 percent.', { text: 'The town has 31 tea houses.' }],
  numbers: [{ value: '40 tonnes', measures: 'tea drunk in 2025' }],
  source: { title: 'Tea in Orla', site: 'Valley Post', published: '2026-03-02' },
};

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder.path, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const draw = (...line: string[]) => cli(['draw', ...line], { DATA_DIR: folder.path });

/** What a program reads of a picture. */
interface Told {
  runs: Array<{
    text: string;
    x: number;
    y: number;
    width: number;
    height: number;
    size: number;
    contrast: number;
  }>;
  marks: Array<{ value: number; length: number; chart: string }>;
  layout: string;
  theme: string;
  leftOut: { points: number[]; numbers: number[] };
}
async function told(brief: unknown, ...line: string[]): Promise<Told> {
  const { out, exitCode } = await draw(
    '--brief',
    await file('told.json', brief),
    '--format',
    'json',
    ...line,
  );
  expect(exitCode).toBe(0);
  return JSON.parse(out);
}
const wordsOf = ({ runs }: Told) =>
  runs
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s{1,9}/g, ' ');

/** Runs the line with something piped in, and takes the bytes that come out. */
async function piped(
  line: string[],
  given: string,
): Promise<{ exitCode: number; bytes: Buffer; err: string }> {
  const chunks: Uint8Array[] = [];
  let err = '';
  const exitCode = await runCli(['draw', ...line], {
    environment: { DATA_DIR: folder.path },
    out: () => undefined,
    outBytes: (bytes) => void chunks.push(bytes),
    err: (text) => {
      err += text;
    },
    pipedBytes: async () => Buffer.from(given),
    stopped: () => new Promise(() => undefined),
  });
  return { exitCode, bytes: Buffer.concat(chunks), err };
}

describe('draw', () => {
  it('writes the picture to the file that is named, of the kind that its name says, and tells its path', async () => {
    const target = join(folder.path, 'tea.png');
    const { out, exitCode } = await draw('--brief', await file('tea.json', tea), '-o', target);
    expect([exitCode, out]).toEqual([0, `${target}\n`]);
    const png = await readFile(target);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const pdf = join(folder.path, 'tea.PDF');
    expect(await draw('--brief', await file('tea.json', tea), '-o', pdf)).toMatchObject({ exitCode: 0 });
    expect((await readFile(pdf)).subarray(0, 4).toString()).toBe('%PDF');
  });

  it('tells programs where each text stands, how large, and how well it can be read', async () => {
    const drawn = await told(tea, '--theme', 'index', '--ratio', '1:1');
    expect(drawn.theme).toBe('index');
    expect(wordsOf(drawn)).toContain('Orla drinks 40 tonnes of tea a year');
    expect(wordsOf(drawn)).toContain('31 tea houses');
    expect(drawn.leftOut).toEqual({ points: [], numbers: [] });
    for (const run of drawn.runs) {
      expect(run.size).toBeGreaterThanOrEqual(24);
      expect(run.contrast).toBeGreaterThanOrEqual(4.5);
      expect(run.x + run.width).toBeLessThanOrEqual(1600);
      expect(run.y + run.height).toBeLessThanOrEqual(1600);
    }
  });

  it('takes a brief from standard input, and gives the bytes to standard output', async () => {
    const { exitCode, bytes } = await piped(['--brief', '-', '-o', '-'], JSON.stringify(tea));
    expect(exitCode).toBe(0);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  });

  it.each([
    ['svg', '<svg'],
    ['pdf', '%PDF-'],
    ['pptx', 'PK'],
  ])('makes a file of the kind %s', async (format, begin) => {
    const target = join(folder.path, `tea.${format}`);
    const ran = await draw(
      '--brief',
      await file('tea.json', tea),
      '--format',
      format,
      '-o',
      target,
      '--json',
    );
    const bytes = await readFile(target);
    expect(ran.json).toMatchObject({ file: target, bytes: bytes.length });
    expect(bytes.subarray(0, begin.length).toString()).toBe(begin);
  });

  it('takes what `brief --json` prints', async () => {
    const printed = {
      article: { title: 'Tea', site: 'Valley Post' },
      brief: tea,
      made: { by: 'rules' },
      dropped: [],
    };
    expect(wordsOf(await told(printed))).toContain('31 tea houses');
  });

  it('needs little of a brief: numbers are enough', async () => {
    const numbers = [{ value: '40 tonnes', measures: 'tea drunk' }];
    expect(wordsOf(await told({ title: 'Tea in Orla', numbers }))).toContain('tea drunk');
  });

  it('says in words what did not fit, and tells programs which', async () => {
    const history = 'a rather long statement about the history of tea in the valley';
    const points = Array.from(
      { length: 10 },
      (_, at) => `Point ${at + 1}: ${Array(4).fill(history).join(', ')}`,
    );
    const brief = await file('long.json', { title: 'All there is to say of tea', points });
    const { out, err, exitCode } = await draw('--brief', brief, '--format', 'json');
    expect(exitCode).toBe(0);
    const { leftOut }: Told = JSON.parse(out);
    expect(leftOut.points.length).toBeGreaterThan(0);
    expect(err).toContain('Left out, because it did not fit');
    for (const place of leftOut.points) expect(err).toContain(points[place]);
  });

  it('names a file after its title, and writes over none', async () => {
    const here = join(folder.path, 'here');
    await mkdir(here);
    const name = 'orla-drinks-40-tonnes-of-tea-a-year';
    await writeFile(join(here, `${name}.png`), 'of before');
    const brief = await file('named.json', tea);
    const one = cliProcess(['draw', '--brief', brief], {}, 'dist/cli/main.js', here);
    expect([await one.gone, one.errors()]).toEqual([0, '']);
    expect((await readdir(here)).sort()).toEqual([`${name}-2.png`, `${name}.png`]);
    expect(await readFile(join(here, `${name}.png`), 'utf8')).toBe('of before');
  });

  it.each([
    ['Tea & “Cups”: 40 %', 'tea-cups-40'],
    ['お茶 100年', 'お茶-100年'],
    ['../../etc/passwd', 'etc-passwd'],
    ['!!!', 'infographic'],
  ])('makes a name of %s', (title, name) => {
    expect(nameOf(title)).toBe(name);
  });
});

describe('draw --all-pages', () => {
  const history = 'a rather long statement about the history of tea in the valley';
  const points = Array.from(
    { length: 8 },
    (_, at) => `Point ${at + 1}: ${Array(4).fill(history).join(', ')}`,
  );
  const long = { title: 'All there is to say of tea', points, layout: 'list' };

  it('writes each page to a file with its number, and tells their paths', async () => {
    const brief = await file('pages.json', long);
    const ran = await draw('--brief', brief, '--all-pages', '-o', join(folder.path, 'all.png'), '--json');
    expect(ran.exitCode).toBe(0);
    const { files, pages, leftOut } = JSON.parse(ran.out);
    expect(pages).toBeGreaterThan(1);
    expect(leftOut).toEqual({ points: [], numbers: [] });
    expect(files).toEqual(
      Array.from({ length: pages }, (_, index) => join(folder.path, `all-${index + 1}.png`)),
    );
    for (const path of files) expect((await readFile(path)).subarray(1, 4).toString()).toBe('PNG');
  });

  it('writes one file where its kind has pages, and one picture of what fits on it', async () => {
    const target = join(folder.path, 'all.pdf');
    const brief = await file('pages.json', long);
    const pdf = await draw('--brief', brief, '--all-pages', '--format', 'pdf', '-o', target);
    expect([pdf.exitCode, pdf.out]).toEqual([0, `${target}\n`]);
    const single = join(folder.path, 'single.png');
    const ran = await draw('--brief', await file('tea.json', tea), '--all-pages', '-o', single);
    expect([ran.exitCode, ran.out]).toEqual([0, `${single}\n`]);
  });

  it.each([
    [['--contact-sheet'], 'has one page'],
    [['--format', 'json'], 'tells of one picture'],
    [['-o', '-'], 'choose --format pdf'],
  ])('does not go with %j', async (options, words) => {
    const ran = await draw('--brief', await file('pages.json', long), '--all-pages', ...options);
    expect(ran.exitCode).toBe(2);
    expect(ran.err).toContain(words);
  });
});

describe('draw --contact-sheet', () => {
  const sheet = async (...line: string[]) => {
    const target = join(folder.path, 'sheet.png');
    const brief = await file('tea.json', tea);
    const { exitCode, out } = await draw(
      '--brief',
      brief,
      '--contact-sheet',
      '-o',
      target,
      '--json',
      ...line,
    );
    expect(exitCode).toBe(0);
    const png = await readFile(target);
    return { ...JSON.parse(out), width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
  };

  it('has a brief in all themes and layouts on one page, and tells which were drawn as others', async () => {
    const { pictures, width } = await sheet();
    expect(pictures).toHaveLength(24);
    const timeline = { theme: 'paper', layout: 'timeline', ratio: '16:9', drawnAs: expect.any(String) };
    expect(pictures).toContainEqual({ theme: 'index', layout: 'list', ratio: '16:9' });
    expect(pictures).toContainEqual(timeline);
    // Four pictures of 480 pixels side by side, and what is between them.
    expect(width).toBe(4 * 504 + 24);
  });

  it('shows a layout that is named in all ratios', async () => {
    const { pictures, width, height } = await sheet('--layout', 'list', '--theme', 'stage');
    expect(pictures).toEqual(
      ['16:9', '4:5', '1:1', '9:16'].map((ratio) => ({ theme: 'stage', layout: 'list', ratio })),
    );
    // All of them 480 pixels high under their names.
    expect([width, height]).toEqual([853 + 384 + 480 + 270 + 5 * 24, 480 + 36 + 2 * 24]);
  });
});

describe('a brief that cannot be drawn', () => {
  it.each([
    ['no JSON', '{', 'invalid_brief', /no JSON/],
    ['another form', '[]', 'invalid_brief', /JSON object/],
    ['no title', { points: ['One'] }, 'invalid_brief', /title/],
    ['nothing to say', { title: 'Tea' }, 'invalid_brief', /at least one point or number/],
    ['points of another form', { title: 'Tea', points: [5] }, 'invalid_brief', /points\.0/],
    ['too long a point', { title: 'Tea', points: ['x'.repeat(10_000)] }, 'invalid_brief', /at most 280/],
    ['a layout that is none', { title: 'Tea', points: ['One'], layout: 'donut' }, 'invalid_brief', /layout/],
  ])('for %s is told in words', async (_what, brief, code, message) => {
    const ran = await draw('--brief', await file('wrong.json', brief), '--json');
    expect(ran.exitCode).toBe(1);
    expect(ran.json).toEqual({ error: { code, message: expect.stringMatching(message) } });
  });

  it.each([
    [['--brief', '/no/such.json'], 1, 'no_file'],
    [[], 2, 'usage'],
    [['--brief', '-'], 2, 'usage'],
    [['--brief', 'x.json', '--theme', 'donut'], 2, 'usage'],
    [['--brief', 'x.json', '--ratio', 'wide'], 2, 'usage'],
    [['--brief', 'x.json', '--ratio', '1:9'], 2, 'usage'],
    [['--brief', 'x.json', '--contact-sheet', '--format', 'pdf'], 2, 'usage'],
    [['--brief', 'x.json', '-o', '-'], 2, 'usage'],
  ])('as in %j is told in words', async (line, exitCode, code) => {
    const ran = await draw(...line, '--json');
    expect(ran.exitCode).toBe(exitCode);
    expect(ran.json).toMatchObject({ error: { code } });
  });
});
