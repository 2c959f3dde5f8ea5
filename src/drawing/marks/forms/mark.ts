import { type Outline, parsePath, printPath, reversed, transformed } from '../../scene/path.js';
import { boundsOf, flattened, signedArea } from '../../scene/path-measure.js';

/** A silhouette in one color; what is cut out of it shows the ground. */
export interface DrawnMark {
  /** Of its true bounding box, which begins at 0, 0: some 96 high or wide, in its own aspect. */
  width: number;
  height: number;
  /** Outlines are walked clockwise and holes the other way: it is filled by the rule `nonzero`, a shape's default. */
  d: string;
  /** What can be made of it beside a unit: see `filled`, `unitsInside` and `barOf`. */
  container?: Container;
  bar?: BarKind;
  /** It keeps its left and right where the picture is mirrored: a clock, a letter. */
  upright?: true;
}

/** A space that is filled to scale; on the grid of its own width and height. */
export interface Container {
  width: number;
  height: number;
  /** Walls around the space, handles and the like; a silhouette that is filled itself has none. */
  frame?: string;
  /** The space that fills up, in outlines that do not overlap. */
  inside: string;
}

/** `train`: its nose at the value, wagons behind. `plane`: a trail behind. `courses`: bricks upon each other. `road`. */
export type BarKind = 'train' | 'plane' | 'bricks' | 'road';

export interface MarkParts {
  solid: readonly string[];
  /** Each wholly within one part of `solid`, none upon another. */
  holes?: readonly string[];
  container?: { frame?: string; frameHoles?: string; inside: string } | 'itself';
  bar?: BarKind;
  upright?: true;
}

/** Puts a mark together: holes are turned against the rest, and everything is moved to 0, 0. */
export function mark({ solid, holes = [], container, bar, upright }: MarkParts): DrawnMark {
  const outlines = [...walked(solid, 1), ...walked(holes, -1)];
  const bounds = boundsOf(outlines);
  const d = printPath(transformed(outlines, [1, 0, 0, 1, -bounds.x, -bounds.y]));
  const { width, height } = bounds;
  return {
    width,
    height,
    d,
    ...(container === 'itself' && { container: { width, height, inside: d } }),
    ...(typeof container === 'object' && { container: containerOf(container) }),
    ...(bar && { bar }),
    ...(upright && { upright }),
  };
}

/** Solids and the holes in them as one path, each walked its way; not moved. */
export function joined(solid: readonly string[], holes: readonly string[] = []): string {
  return printPath([...walked(solid, 1), ...walked(holes, -1)]);
}

function containerOf({ frame, frameHoles, inside }: { frame?: string; frameHoles?: string; inside: string }) {
  const walls = frame ? [...walked([frame], 1), ...walked(frameHoles ? [frameHoles] : [], -1)] : [];
  const space = walked([inside], 1);
  const { x, y, width, height } = boundsOf([...walls, ...space]);
  const home = (outlines: readonly Outline[]) => printPath(transformed(outlines, [1, 0, 0, 1, -x, -y]));
  return { width, height, ...(frame && { frame: home(walls) }), inside: home(space) };
}

function walked(paths: readonly string[], way: 1 | -1): Outline[] {
  return paths.flatMap((d) =>
    parsePath(d).map((outline) => {
      const area = flattened([outline], 8).reduce((sum, polygon) => sum + signedArea(polygon), 0);
      return area * way < 0 ? reversed(outline) : outline;
    }),
  );
}
