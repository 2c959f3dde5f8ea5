import { describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import { DOMParser } from 'linkedom';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { createFontBook } from '../../../src/drawing/fonts/book.js';
import { createPictures } from '../../../src/drawing/picture.js';
import { coffee, water } from '../support/briefs.js';

const pictures = createPictures(createFontBook({ extraFolders: [] }));

describe('a picture as PDF', () => {
  it('has its title, its language and its words in reading order, by another library', async () => {
    const { bytes, contentType, extension } = await pictures.export(coffee, {}, 'pdf');
    expect({ contentType, extension }).toEqual({ contentType: 'application/pdf', extension: 'pdf' });
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { info } = await getMeta(pdf);
    expect(info).toMatchObject({ Title: coffee.title, Language: 'en' });
    const { text } = await extractText(pdf, { mergePages: true });
    const plain = text.replace(/\s+/g, ' ');
    expect(plain.startsWith(coffee.title)).toBe(true);
    expect(plain.endsWith('Source: The Sample Gazette, March 2026')).toBe(true);
    for (const words of [
      '140 litres',
      'of water go into one cup',
      '$4.20',
      '2025',
      '24%',
      'live from coffee',
    ])
      expect(plain).toContain(words);
  });

  it('is tagged: its title is a heading, everything else a paragraph', async () => {
    const { bytes } = await pictures.export(coffee, {}, 'pdf');
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const tree = await (await pdf.getPage(1)).getStructTree();
    const roles = JSON.stringify(tree).match(/"role":"\w+"/g) ?? [];
    expect(roles.filter((role) => role === '"role":"H1"')).toHaveLength(1);
    expect(roles.filter((role) => role === '"role":"P"').length).toBeGreaterThan(5);
  });

  it('is the same file, byte for byte, whenever it is made', async () => {
    const [one, other] = [await pictures.export(coffee, {}, 'pdf'), await pictures.export(coffee, {}, 'pdf')];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });

  it('can be read in a script that goes from right to left', async () => {
    const { bytes } = await pictures.export(water, {}, 'pdf');
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
    expect(text).toContain(water.title);
    // Its letters in their order; some readers turn around the words of a line with wide blanks.
    for (const word of 'عدادات ذكية في كل بيت'.split(' ')) expect(text.split(/\s+/)).toContain(word);
  });
});

describe('the description of a file', () => {
  it('tells of no fact that its picture has no room for', async () => {
    const points = Array.from({ length: 10 }, (_, at) => ({
      text: `Point ${at} ${'of many words '.repeat(18)}`,
    }));
    const { bytes } = await pictures.export({ ...coffee, points, numbers: [], layout: 'list' }, {}, 'svg');
    const described = /<desc[^>]*>([^<]*)</.exec(Buffer.from(bytes).toString())?.[1];
    expect(described).toContain('Point 0 of many words');
    expect(described).not.toContain('Point 9');
    expect(described).not.toContain('List of 10 facts');
  });
});

describe('a picture as a slide', () => {
  it('has its words as text that can be edited, and what is drawn as one picture', async () => {
    const { bytes } = await pictures.export(coffee, {}, 'pptx');
    const zip = await JSZip.loadAsync(bytes);
    const slide = (await zip.file('ppt/slides/slide1.xml')?.async('string')) ?? '';
    const boxes = [...new DOMParser().parseFromString(slide, 'text/xml').querySelectorAll('a\\:p')];
    const said = boxes.map((box) => box.textContent);
    expect(said).toContain(coffee.title);
    expect(said).toContain('140 litres');
    expect(said.at(-1)).toBe('Source: The Sample Gazette, March 2026');
    expect(Object.keys(zip.files).filter((name) => name.startsWith('ppt/media/image'))).toHaveLength(1);
  });

  it('has each text as one paragraph, also over several lines, in its direction', async () => {
    const slideOf = async (brief: typeof coffee) => {
      const { bytes } = await pictures.export(brief, {}, 'pptx');
      const file = (await JSZip.loadAsync(bytes)).file('ppt/slides/slide1.xml');
      return new DOMParser().parseFromString((await file?.async('string')) ?? '', 'text/xml');
    };
    const english = [...(await slideOf(coffee)).querySelectorAll('a\\:p')];
    const broken = english.find((paragraph) => paragraph.querySelector('a\\:br'));
    expect(broken?.textContent).toMatch(/^of the world's coffee is\s?lost between farm and cup$/);
    const arabic = [...(await slideOf(water)).querySelectorAll('a\\:p')];
    expect(arabic.length).toBeGreaterThan(2);
    for (const paragraph of [...english, ...arabic]) {
      // By the standard a paragraph has its properties once, before its first run.
      expect(paragraph.querySelectorAll('a\\:pPr')).toHaveLength(1);
      expect(paragraph.firstElementChild?.localName).toBe('a:pPr');
    }
    for (const paragraph of arabic) expect(paragraph.querySelector('a\\:pPr')?.getAttribute('rtl')).toBe('1');
  });

  it('is the same file whenever it is made', async () => {
    const [one, other] = [
      await pictures.export(coffee, {}, 'pptx'),
      await pictures.export(coffee, {}, 'pptx'),
    ];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
    const zip = await JSZip.loadAsync(one.bytes);
    const days = new Set(Object.values(zip.files).map(({ date }) => date.toISOString()));
    expect([...days]).toEqual(['1980-01-01T00:00:00.000Z']);
    const properties = (await zip.file('docProps/core.xml')?.async('string')) ?? '';
    expect(properties).toContain('1980-01-01T00:00:00Z</dcterms:created>');
    expect(properties).not.toMatch(/20\d\d-/);
  });
});

describe('a picture as SVG', () => {
  it('has nothing that could act, load or lead elsewhere', async () => {
    const hostile = {
      ...coffee,
      title: 'R&D <script>alert(1)</script> & "more"',
      points: [{ text: '<svg onload="x()"><foreignObject/></svg> https://example.com/a.png' }],
    };
    const { bytes } = await pictures.export(hostile, {}, 'svg');
    const document = new DOMParser().parseFromString(bytes.toString(), 'image/svg+xml');
    const elements = [...document.querySelectorAll('*')];
    const names = new Set(elements.map(({ localName }) => localName));
    expect([...names].sort()).toEqual(['defs', 'desc', 'g', 'path', 'rect', 'svg', 'title', 'use']);
    const attributes = elements.flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
    const outer = attributes.filter(({ name, value }) => /href/.test(name) && !value.startsWith('#'));
    expect(outer).toEqual([]);
    expect(document.querySelector('title')?.textContent).toBe(hostile.title);
  });
});

describe('a picture as PNG', () => {
  it('is twice as wide as it is shown', async () => {
    const { bytes } = await pictures.export(coffee, { ratio: '1:1' }, 'png');
    // https://www.w3.org/TR/png/#11IHDR
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([3200, 3200]);
  });
});
