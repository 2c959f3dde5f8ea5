import type { DrawableBrief } from '../../../../src/drawing/scene/drawing.js';
import type { DrawnLayout, Look } from '../../../../src/drawing/scene/look.js';
import type { Scene } from '../../../../src/drawing/scene/scene.js';

/** A picture that is held against the standard. */
export interface Judged {
  brief: DrawableBrief;
  look: Look;
  layout: DrawnLayout;
  scene: Scene;
  ink: Ink;
}

/** Where a picture has anything but its grounds. */
export interface Ink {
  width: number;
  height: number;
  /** Row by row: 1 where there is something. */
  at: Uint8Array;
  /** Row by row, red, green, blue and opacity: the grounds alone. */
  grounds: Uint8Array;
}
