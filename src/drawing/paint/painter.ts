import type { MeasuredNode, Node } from '@takumi-rs/core';
import type { FontBook } from '../fonts/face.js';
import { contrastOf } from '../scene/color.js';
import type { MeasuredRun } from '../scene/drawing.js';
import type { Scene } from '../scene/scene.js';
import { Engine, type Picture } from './engine.js';
import { shapesSvg } from './shapes.js';
import { runsOfLine, textNodes } from './tree.js';

const SHAPES = 'shapes';
const ART = 'art';

/** Paints scenes: pictures, outlines, and what the engine says it has put where. */
export class Painter {
  readonly engine: Engine;

  constructor(private readonly book: FontBook) {
    this.engine = new Engine(book);
  }

  /** @param pixels the width of the picture */
  async png(
    scene: Scene,
    pixels: number,
    art?: Uint8Array,
  ): Promise<{ png: Buffer; width: number; height: number }> {
    const picture = await this.#picture(scene, pixels / scene.width, art);
    return { png: await this.engine.png(picture), width: picture.width, height: picture.height };
  }

  /** The text alone, as outlines, without the shapes: an SVG document of the scene's size. */
  async textOutlines(scene: Scene): Promise<string> {
    await this.#prepare(scene);
    return await this.engine.svg({
      ...{ node: rootOf(textNodes(scene, this.book, 1)), width: scene.width, height: scene.height },
      ...{ images: [], language: scene.language },
    });
  }

  /** Every run of text as the engine has laid it out in the finished picture, in design pixels. */
  async measured(scene: Scene): Promise<MeasuredRun[]> {
    await this.#prepare(scene);
    const node = rootOf(textNodes(scene, this.book, 1));
    const { width, height, language } = scene;
    const root = await this.engine.measure({ node, width, height, language, images: [] });
    return root.children.flatMap((child, index) => this.#runsOf(child, scene, index));
  }

  #runsOf({ runs, transform }: MeasuredNode, scene: Scene, index: number): MeasuredRun[] {
    const line = scene.texts[index];
    if (!line) throw new Error('the engine measured a line that is not in the scene');
    const [a, b, c, d, left, top] = transform;
    const contrast = Math.min(...line.spans.map(({ color }) => contrastOf(color, line.ground)));
    const written = runs.filter(({ text }) => text.trim() !== '');
    return written.map(({ text, x, y, width, height }) => {
      const [x1, y1] = [a * x + c * y + left, b * x + d * y + top];
      const [x2, y2] = [a * (x + width) + c * (y + height) + left, b * (x + width) + d * (y + height) + top];
      return {
        ...{ text, role: line.role, size: line.size, contrast },
        ...{ x: Math.min(x1, x2), y: Math.min(y1, y2) },
        ...{ width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) },
      };
    });
  }

  async #picture(scene: Scene, scale: number, art: Uint8Array | undefined): Promise<Picture> {
    await this.#prepare(scene);
    const width = Math.round(scene.width * scale);
    const height = Math.round(scene.height * scale);
    const covering = { position: 'absolute', left: 0, top: 0, width, height } as const;
    return {
      ...{ width, height, language: scene.language },
      node: rootOf([
        ...(art
          ? [{ type: 'image', src: ART, width, height, style: { ...covering, objectFit: 'cover' } } as const]
          : []),
        { type: 'image', src: SHAPES, width, height, style: covering },
        ...textNodes(scene, this.book, scale),
      ]),
      images: [
        ...(art ? [{ src: ART, data: art }] : []),
        { src: SHAPES, data: Buffer.from(shapesSvg(scene, scale)) },
      ],
    };
  }

  async #prepare(scene: Scene): Promise<void> {
    await this.engine.prepare(scene.texts.flatMap((line) => runsOfLine(line, scene.language, this.book)));
  }
}

function rootOf(children: Node[]): Node {
  return {
    type: 'container',
    style: { display: 'flex', position: 'relative', width: '100%', height: '100%' },
    children,
  };
}
