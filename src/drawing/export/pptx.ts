import JSZip from 'jszip';
import * as pptxgenjs from 'pptxgenjs';
import type { Face, Scene, TextLine } from '../scene/scene.js';
import { ABOVE, BELOW } from '../text/pen.js';
import { type Described, paragraphsOf } from './text-layer.js';

type Presentation = InstanceType<typeof pptxgenjs.default.default>;
type Slide = ReturnType<Presentation['addSlide']>;

/** Its types are those of CommonJS, where the class is one level deeper than it is when imported. */
const isClass = (exported: unknown): exported is new () => Presentation => typeof exported === 'function';

/** A slide is so wide, in inches. */
const SLIDE_WIDTH = 13.333;
const POINTS = 72;
/** The fonts of those who open it are wider than ours: a box has room for them. */
const ROOM = 1.25;

/** What programs for presentations have everywhere, and is like ours. */
const families: Readonly<Record<Face['kind'], string>> = {
  serif: 'Georgia',
  condensed: 'Arial Narrow',
  narrow: 'Arial Narrow',
};

export interface PptxSlide {
  scene: Scene;
  /** The picture without its words, as PNG. */
  shapes: Buffer;
}

/** Pictures of one shape as slides: their shapes as a picture, their words as text boxes that can be edited, in reading order. */
export async function pptxOf(slides: readonly PptxSlide[], { title, alt }: Described): Promise<Buffer> {
  const Pptx: unknown = pptxgenjs.default;
  if (!isClass(Pptx)) throw new Error('pptxgenjs exports something else than its class');
  const presentation = new Pptx();
  presentation.title = title;
  presentation.author = 'Infograph';
  presentation.subject = title;
  const [first] = slides;
  if (!first) throw new Error('there is nothing to be shown');
  const { direction, height, width } = first.scene;
  const size = { width: SLIDE_WIDTH, height: (height * SLIDE_WIDTH) / width };
  presentation.defineLayout({ name: 'PICTURE', ...size });
  presentation.layout = 'PICTURE';
  presentation.rtlMode = direction === 'rtl';
  for (const { scene, shapes } of slides) {
    const slide = presentation.addSlide();
    const covering = { x: 0, y: 0, w: size.width, h: size.height };
    slide.addImage({ data: `data:image/png;base64,${shapes.toString('base64')}`, ...covering, altText: alt });
    for (const { lines } of paragraphsOf(scene)) addParagraph(slide, scene, lines, SLIDE_WIDTH / scene.width);
  }
  const file = await presentation.write({ outputType: 'nodebuffer' });
  if (!Buffer.isBuffer(file)) throw new Error('the slides were not written as bytes');
  return await mended(file);
}

/** The least that a ZIP file can say, and what the document says in its place: it was made whenever it was asked for. */
const NO_DAY = new Date('1980-01-01T00:00:00Z');
const TIMES = /(<dcterms:(?:created|modified)[^<>]*>)[^<>]*(<)/g;

const REPEATED = /(<\/a:r>|<a:br\/>)<a:pPr\b[^<>]*>(?:<[^<>]*>){0,9}?<\/a:pPr>/g;

/**
 * The same brief gives the same bytes: the library writes the time into each part, and into the document's properties.
 * And each paragraph has its properties once: the library repeats them before each of its runs, which the standard does
 * not allow (ECMA-376, CT_TextParagraph).
 */
async function mended(file: Buffer): Promise<Buffer> {
  const made = await JSZip.loadAsync(file);
  const same = new JSZip();
  for (const [path, part] of Object.entries(made.files)) {
    if (part.dir) continue;
    const bytes = await part.async('nodebuffer');
    same.file(path, mendedPart(path, bytes), { date: NO_DAY, createFolders: false });
  }
  return await same.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function mendedPart(path: string, bytes: Buffer): Buffer | string {
  if (path === 'docProps/core.xml')
    return bytes.toString('utf8').replace(TIMES, `$1${NO_DAY.toISOString().slice(0, 19)}Z$2`);
  return path.startsWith('ppt/slides/slide') ? bytes.toString('utf8').replace(REPEATED, '$1') : bytes;
}

function addParagraph(slide: Slide, scene: Scene, lines: readonly TextLine[], inches: number): void {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return;
  const width = Math.max(...lines.map((line) => line.width));
  const left = Math.min(...lines.map((line) => line.x));
  const top = first.baseline - ABOVE * first.size;
  const height = last.baseline + BELOW * last.size - top;
  const leading = lines[1] ? lines[1].baseline - first.baseline : first.size * 1.2;
  const isRtl = scene.direction === 'rtl';
  const runs = lines.flatMap((line, index) =>
    line.spans.map(({ color, face, size, text }, at) => ({
      text,
      options: {
        ...{ fontFace: families[face.kind], fontSize: Math.round(size * inches * POINTS * 10) / 10 },
        ...{ color: color.slice(1), bold: face.weight === 700, lang: scene.language },
        // A line ends within its paragraph: a text is one to whoever edits it, or has it read out.
        softBreakBefore: at === 0 && index > 0,
        rtlMode: isRtl,
      },
    })),
  );
  const box = boxOf({ left, top, width, height, turned: first.rotate !== undefined, isRtl });
  slide.addText(runs, {
    ...{ x: box.x * inches, y: box.y * inches, w: box.w * inches, h: box.h * inches },
    ...{ margin: 0, valign: 'middle', wrap: false, fit: 'shrink', align: isRtl ? 'right' : 'left' },
    ...{ lineSpacing: Math.round(leading * inches * POINTS), rtlMode: isRtl },
    ...(first.rotate === undefined ? {} : { rotate: 270 }),
  });
}

function boxOf(place: {
  left: number;
  top: number;
  width: number;
  height: number;
  turned: boolean;
  isRtl: boolean;
}): { x: number; y: number; w: number; h: number } {
  const { height, isRtl, left, top, turned, width } = place;
  const w = width * ROOM;
  // A turned box is turned around its middle: its line begins where it is turned up from.
  if (turned)
    return { x: left + height / 2 - w / 2 - height, y: top + height - width / 2 - height / 2, w, h: height };
  return { x: isRtl ? left + width - w : left, y: top, w, h: height };
}
