import { ABOVE } from '../../text/pen.js';
import type { SetLine } from '../../text/setting.js';
import { type Kit, oneLine } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import type { Block } from './block.js';
import { endOfRow, type Ranked } from './ranked-rows.js';
import { countedRow, lengthIn, type Units, unitKey, unitsAlong, unitWidth } from './unit-bars.js';

/** Between a thing and what it stands for, in parts of the body's size. */
const KEY_GAP = 0.35;
/** Things in rows, and what is said of what one of them stands for. */
export interface Counted extends Units {
  key?: SetLine;
}

/** Rows of what the values count, where such rows find room. @param thick of each row */
export function countedIn(all: Ranked, plain: number, thick: number): Counted | undefined {
  const { chart, counted, kit, tone, width } = all;
  if (!counted) return undefined;
  const { body: size } = kit.scale;
  // What is two deep ends with its last two, even where there is only one of them.
  for (const factor of [1, 0.95, 0.9, 0.85].map((part) => plain * part)) {
    const units = unitsAlong(counted, chart, { factor, thick });
    const ends = units && all.rows.bars.map((bar) => endOfRow(all, bar, lengthIn(units, bar.value.amount)));
    if (!units || !ends || Math.max(...ends) > width) continue;
    const words = unitKey(kit, chart, units);
    if (!words) return units;
    return { ...units, key: oneLine(kit, words, { face: kit.theme.faces.text, size, color: tone.ink }) };
  }
  return undefined;
}

/** A thing, and what it stands for, in the middle of its height. @returns nothing where that is one */
export function keyBlock(
  kit: Kit,
  counted: Counted,
  tone: Tone,
): (Block & { width: number; baseline: number }) | undefined {
  const { key } = counted;
  if (!key) return undefined;
  const { body } = kit.scale;
  const start = unitWidth(counted) + body * KEY_GAP;
  const height = Math.max(counted.height, body);
  const baseline = Math.round(height / 2 + (ABOVE * body) / 2);
  return {
    ...{ baseline, height, width: start + key.width, grows: 0 },
    draw({ x, y }) {
      const at = { x, y: y + height / 2 + counted.height / 2 };
      kit.pen.shape(countedRow({ ...counted, deep: 1 }, counted.perMark, { at, color: tone.pale }));
      kit.pen.line(key, { role: 'key', x: x + start, baseline: y + baseline, ground: tone.ground });
    },
  };
}
