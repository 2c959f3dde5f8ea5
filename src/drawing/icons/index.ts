import type { IconName } from '../../models/icons.js';
import type { Shape } from '../scene/scene.js';
import { iconPaths } from './paths.js';

export { iconFor } from './icon-for.js';

/** Of Lucide's icons, in their own pixels. */
const GRID = 24;

/** Those that a mirror would make wrong: hands of clocks, digits, letters, checks, question marks, notes. */
const upright: ReadonlySet<IconName> = new Set<IconName>([
  'approval',
  'calculator',
  'check',
  'clipboard',
  'clock',
  'coins',
  'gauge',
  'language',
  'laundry',
  'list',
  'music',
  'question',
  'timer',
  'vote',
]);

/** A square, in design pixels, by its upper left corner. */
export interface IconBox {
  x: number;
  y: number;
  size: number;
}

/**
 * How wide an icon's lines are, in design pixels: as wide as the stems of the text that stands beside an icon of that
 * size (4.8 at 64, where Lucide's own 2 of 24 would be 5.3; 6.8 at 128, where they would be 10.7).
 */
export const iconStroke = (size: number): number => 0.6 * Math.sqrt(size);

/** An icon in its place. All of its lines lie within the box. `stroke`: how wide they are, in design pixels. */
export function iconShapes(
  name: IconName,
  { x, y, size }: IconBox,
  color: string,
  stroke = iconStroke(size),
): Shape[] {
  return [
    {
      d: placed(iconPaths[name], x, y, size / GRID),
      stroke: { color, width: round(stroke), cap: 'round' },
      ...(upright.has(name) ? { upright: { x, width: size } } : {}),
    },
  ];
}

/** The same path in the scene's own pixels, so that nobody need scale its stroke. */
function placed(d: string, x: number, y: number, scale: number): string {
  let isX = false;
  return d.replace(/[MLCZ]|-?\d+(?:\.\d+)?/g, (part) => {
    if (part >= 'A') {
      isX = false;
      return part;
    }
    isX = !isX;
    return String(round((isX ? x : y) + Number(part) * scale));
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;
