import type { Scene, Shape } from './scene.js';

/** The same picture with left and right exchanged; lines of text and upright shapes keep their own. */
export function mirrored(scene: Scene): Scene {
  const { width } = scene;
  return {
    ...scene,
    shapes: scene.shapes.map((shape) => mirroredShape(shape, width)),
    texts: scene.texts.map((line) => ({
      ...line,
      // A line that stands on its side reads upwards on both sides.
      x: line.rotate ? width - line.x + line.size * 0.7 : width - line.x - line.width,
    })),
  };
}

function mirroredShape(shape: Shape, width: number): Shape {
  const { transform = { x: 0, y: 0, scale: 1 }, upright } = shape;
  if (upright) {
    const moved = width - 2 * upright.x - upright.width;
    return {
      ...shape,
      transform: { ...transform, x: transform.x + moved },
      upright: { ...upright, x: upright.x + moved },
    };
  }
  return { ...shape, transform: { ...transform, x: width - transform.x, mirrored: !transform.mirrored } };
}
