import { rectangle } from './outline.js';
import type { Scene } from './scene.js';

/** A scene as an opaque panel of a larger one, over a picture that a model has painted. */
export function placedOver(
  panel: Scene,
  { x, y }: { x: number; y: number },
  { width, height }: { width: number; height: number },
): Scene {
  const ground = { d: rectangle(x, y, panel.width, panel.height), fill: panel.background };
  return {
    ...panel,
    ...{ width, height, art: 'art' },
    shapes: [
      ground,
      ...panel.shapes.map((shape) => {
        const { transform = { x: 0, y: 0, scale: 1 } } = shape;
        return { ...shape, transform: { ...transform, x: transform.x + x, y: transform.y + y } };
      }),
    ],
    texts: panel.texts.map((line) => ({ ...line, x: line.x + x, baseline: line.baseline + y })),
  };
}
