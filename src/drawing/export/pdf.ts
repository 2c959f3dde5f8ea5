import PDFDocument from 'pdfkit';
import type { Scene, Shape } from '../scene/scene.js';
import { InvisibleFont } from './invisible-font.js';
import { type Glyph, glyphsOf } from './outlines.js';
import { type Described, paragraphsOf, textOf } from './text-layer.js';
import { visualOrder } from './visual-order.js';

/** A picture is as wide as A4 lies. */
const PAGE_WIDTH = 842;
const END_MS = 4_000;
/** A file must have a date, and its id is made of that: with the same one, the same picture is the same file. */
const NO_DATE = new Date(0);

type Document = InstanceType<typeof PDFDocument>;

export interface PdfPage {
  scene: Scene;
  /** The engine's drawing of its text. */
  text: string;
}

/**
 * Pictures of one title and language as PDF, each a page: their shapes and letters as outlines, and over them their words,
 * unseen, for those who read, search and copy: tagged, in reading order, with title and language.
 */
export async function pdfOf(
  pages: readonly PdfPage[],
  described: Described,
  art?: Uint8Array,
): Promise<Buffer> {
  const language = pages[0]?.scene.language ?? 'und';
  return await written(language, described, (document) => {
    const font = new InvisibleFont(document);
    const root = document.struct('Document');
    document.addStructure(root);
    for (const { scene, text } of pages) {
      const scale = PAGE_WIDTH / scene.width;
      document.addPage({ size: [PAGE_WIDTH, scene.height * scale], margin: 0 });
      drawScene(document, scene, { text, scale, art });
      sayParagraphs(document, scene, { font, root, scale });
    }
    root.end();
    font.end();
  });
}

function drawScene(
  document: Document,
  scene: Scene,
  { art, scale, text }: { text: string; scale: number; art: Uint8Array | undefined },
): void {
  document.markContent('Artifact', { type: 'Layout' });
  document.save().scale(scale);
  if (art) document.image(Buffer.from(art), 0, 0, { cover: [scene.width, scene.height] });
  else document.rect(0, 0, scene.width, scene.height).fill(scene.background);
  for (const shape of scene.shapes) drawShape(document, shape);
  for (const glyph of glyphsOf(text)) drawGlyph(document, glyph);
  document.restore();
  document.endMarkedContent();
}

/** A picture that is there already, as PDF with its description. @param image PNG or JPEG */
export async function imagePdf(
  image: Uint8Array,
  { language, ...described }: Described & { language: string },
  size: { width: number; height: number },
): Promise<Buffer> {
  const height = (PAGE_WIDTH * size.height) / size.width;
  return await written(language, described, (document) => {
    document.addPage({ size: [PAGE_WIDTH, height], margin: 0 });
    const root = document.struct('Document');
    document.addStructure(root);
    root.add(
      document.struct('Figure', { alt: described.alt }, () => {
        document.image(Buffer.from(image), 0, 0, { width: PAGE_WIDTH, height });
      }),
    );
    root.end();
  });
}

async function written(
  language: string,
  { title, alt }: Described,
  draw: (document: Document) => void,
): Promise<Buffer> {
  const document = new PDFDocument({
    ...{ autoFirstPage: false, lang: language, tagged: true, displayTitle: true, pdfVersion: '1.7' },
    info: { Title: title, Subject: alt, Creator: 'Infograph', CreationDate: NO_DATE },
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<Buffer>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('writing a PDF never ended')), END_MS);
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(chunks));
    });
  });
  draw(document);
  document.end();
  return await ended;
}

function drawShape(document: Document, { d, fill, fillRule, opacity, stroke, transform }: Shape): void {
  document.save();
  if (opacity !== undefined) document.opacity(opacity);
  if (transform) {
    const { mirrored, scale, x, y } = transform;
    document.transform(mirrored ? -scale : scale, 0, 0, scale, x, y);
  }
  document.path(d);
  if (stroke) {
    document
      .lineWidth(stroke.width)
      .lineCap(stroke.cap ?? 'butt')
      .strokeColor(stroke.color);
    if (stroke.cap === 'round') document.lineJoin('round');
    const [length, space] = stroke.dash ?? [];
    if (length !== undefined) document.dash(length, { space: space ?? length });
  }
  const rule = fillRule === 'evenodd' ? 'even-odd' : 'non-zero';
  if (fill && fill !== 'none' && stroke) document.fillColor(fill).fillAndStroke(fill, stroke.color, rule);
  else if (stroke) document.stroke();
  else document.fill(fill ?? '#000000', rule);
  document.restore();
}

function drawGlyph(document: Document, { d, fill, matrix, x, y }: Glyph): void {
  if (!d) return;
  document.save();
  if (matrix) document.transform(...matrix);
  document.transform(1, 0, 0, 1, x, y).path(d).fill(fill, 'non-zero').restore();
}

/** What a screen reader is told of each paragraph. */
const tags = new Map([['title', 'H1']]);

function sayParagraphs(
  document: Document,
  scene: Scene,
  { font, root, scale }: { font: InvisibleFont; root: ReturnType<Document['struct']>; scale: number },
): void {
  // The page's own pixels go down, those of the text layer up.
  for (const { lines, role } of paragraphsOf(scene)) {
    root.add(
      document.struct(tags.get(role) ?? 'P', { actual: lines.map(textOf).join(' ') }, () => {
        document.save().addContent(`1 0 0 -1 0 ${scene.height * scale} cm`);
        for (const [index, line] of lines.entries()) {
          const said = index === lines.length - 1 ? textOf(line) : `${textOf(line)} `;
          font.say(scene.direction === 'rtl' ? visualOrder(said) : said, {
            ...{ x: line.x * scale, y: (scene.height - line.baseline) * scale },
            ...{ size: line.size * scale, width: line.width * scale, upright: line.rotate !== undefined },
          });
        }
        document.restore();
      }),
    );
  }
}
