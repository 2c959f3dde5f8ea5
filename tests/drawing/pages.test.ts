import { describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { createFontBook } from '../../src/drawing/fonts/book.js';
import { createPictures } from '../../src/drawing/picture.js';
import type { DrawableBrief } from '../../src/drawing/scene/drawing.js';
import { themes } from '../../src/drawing/scene/look.js';

const pictures = createPictures(createFontBook({ extraFolders: [] }));

const names = ['Assam', 'Bancha', 'Ceylon', 'Darjeeling', 'Earl', 'Fujian', 'Genmai', 'Hojicha', 'Indigo'];
const history = 'a rather long statement about its history in the valley and about those who drink it';
const brief = (names: readonly string[], more: Partial<DrawableBrief> = {}): DrawableBrief => ({
  title: 'All there is to say of tea',
  language: 'en',
  layout: 'list',
  points: names.map((name) => ({ text: `${name}: ${history}, ${history}` })),
  numbers: [],
  ...more,
});

/** What each page of the PDF says, in reading order. */
async function pagesOf(given: DrawableBrief, look = {}) {
  const { files, pages, leftOut } = await pictures.pages(given, look, 'pdf');
  const [file] = files;
  const pdf = await getDocumentProxy(new Uint8Array(file?.bytes ?? []));
  const { text } = await extractText(pdf, { mergePages: false });
  return { said: text.map((page) => page.replace(/\s+/g, ' ').trim()), pages, leftOut, files };
}

const namedIn = (said: string, all: readonly string[] = names) => all.filter((name) => said.includes(name));

describe('a brief that is too long for one picture', () => {
  it.each(themes)('is on as few pages as hold it, each fact on one, under one title: %s', async (theme) => {
    const long = brief(names, { source: { site: 'Valley Post' } });
    const { leftOut, pages } = await pictures.draw(long, { theme });
    expect(leftOut.points.length).toBeGreaterThan(0);
    const all = await pagesOf(long, { theme });
    expect(all).toMatchObject({ pages, leftOut: { points: [], numbers: [] } });
    expect(all.files).toHaveLength(1);
    expect(all.said).toHaveLength(pages ?? 0);
    expect(all.said.flatMap((said) => namedIn(said))).toEqual(names);
    expect(namedIn(all.said[0] ?? '')).toHaveLength(names.length - leftOut.points.length);
    for (const [index, said] of all.said.entries()) {
      expect(said).toContain(long.title);
      expect(said).toContain(`Source: Valley Post · ${index + 1}/${pages}`);
    }
  });

  it('has its steps counted on from page to page', async () => {
    const { said } = await pagesOf(brief(names.slice(0, 8), { layout: 'steps' }));
    expect(said).toHaveLength(2);
    const counted = said.map((page) =>
      [...page.matchAll(/(?<!\/)\b(\d)\b(?!\/)/g)].map(([, digit]) => digit),
    );
    expect(counted.flat()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it('has its numbers on the pages as well, and its subtitle once', async () => {
    const numbers = [
      { value: '40 tonnes', measures: 'drunk in Orla in 2025' },
      { value: '31', measures: 'houses' },
    ];
    const { said } = await pagesOf(brief(names, { numbers, subtitle: 'From leaf to cup' }));
    const whole = said.join(' ');
    for (const words of ['40 tonnes', '31', 'From leaf to cup']) expect(whole.split(words)).toHaveLength(2);
  });

  it('is a picture for each page where files have none, in the size and shape that was asked for', async () => {
    const { files, pages } = await pictures.pages(brief(names), { ratio: '1:1', pixels: 800 }, 'png');
    expect(files).toHaveLength(pages);
    for (const { bytes } of files)
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([800, 800]);
  });

  it('tells what not even four pages hold', async () => {
    const many = Array.from(
      { length: 40 },
      (_, at) => `Sort-${String.fromCharCode(65 + (at % 26), 65 + at)}`,
    );
    const drawn = await pictures.draw(brief(many), {});
    expect(drawn.pages).toBeUndefined();
    const { leftOut, pages, said } = await pagesOf(brief(many));
    expect(pages).toBe(4);
    const shown = said.flatMap((page) => namedIn(page, many));
    expect([...shown, ...leftOut.points.map((place) => many[place])]).toEqual(many);
  });

  it('goes on behind a point that no page can hold', async () => {
    const endless = { text: `Endless: ${Array(30).fill(history).join(', ')}` };
    const { points, ...rest } = brief(names);
    const { leftOut, said } = await pagesOf({ ...rest, points: [...points, endless, { text: 'Jasmine' }] });
    expect(leftOut.points).toEqual([names.length]);
    expect(said.at(-1)).toContain('Jasmine');
  });
});

describe('a brief that one picture holds', () => {
  it('is one page, and no number stands on it', async () => {
    const { said, leftOut } = await pagesOf(brief(['Assam']));
    expect(said).toHaveLength(1);
    expect(said[0]).not.toContain('1/1');
    expect(leftOut).toEqual({ points: [], numbers: [] });
    expect((await pictures.draw(brief(['Assam']), {})).pages).toBeUndefined();
  });
});
