import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const documents = [
  'README.md',
  ...readdirSync(at('docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].map((path) => readFileSync(at(path), 'utf8'));

/** What documents show: the file's name, with what is said to those who do not see it. */
const shown = new Map(
  documents.flatMap((text) =>
    [...text.matchAll(/!\[([^\]]*)\]\((?:docs\/)?pictures\/((?:sheets\/)?[\w-]+\.png)\)/g)].map(
      ([, words = '', name]) => [name, words],
    ),
  ),
);

const pictures = readdirSync(at('docs/pictures'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.png'),
);

describe.each(pictures)('docs/pictures/%s', (name) => {
  it('is shown somewhere, with words that say what is in it', () => {
    expect(shown.get(name)?.split(' ').length ?? 0).toBeGreaterThan(6);
  });

  it('is small', () => {
    expect(statSync(at(`docs/pictures/${name}`)).size).toBeLessThan(
      name.startsWith('sheets/') ? 400_000 : 150_000,
    );
  });
});

describe('assets/icon.png', () => {
  it("is a square of a size that Slack takes for an app's icon", () => {
    const png = readFileSync(at('assets/icon.png'));
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect([png.toString('latin1', 1, 4), width, height]).toEqual(['PNG', 1024, 1024]);
  });
});
