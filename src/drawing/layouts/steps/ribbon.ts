import type { Fact } from '../../content/content.js';
import { ABOVE, BELOW } from '../../text/pen.js';
import type { SetText } from '../../text/setting.js';
import type { Kit } from '../../themes/kit.js';
import type { Box, Tone } from '../../themes/theme.js';
import type { Block } from '../blocks/block.js';
import { areFocal, type StepsAsked } from './marker.js';
import { drawSegments, type SegmentStyle, type Segments, segmentsIn } from './segments.js';
import { areHeadlines, type HeadSize, stepSets } from './step.js';

/** No step is narrower, in parts of the body's size, nor has more lines. */
const LEAST_STEP = 5.2;
const LEAST_WORDED = 7.2;
const MOST_LINES = 7;
/** Steps with long words may take so much of the others' width. */
const MOST_TAKEN = 0.16;
/** How high the ribbon is at most, in parts of its steps' width, and of all the room. */
const MOST_HIGH = 1.45;
const MOST_SHARE = 0.62;
/**
 * All steps on one ribbon across the picture, their ordinals as large as it is high, the words of each below it.
 * @returns undefined where it has no room, or where a word would have to be broken
 */
export function stepRibbon(
  kit: Kit,
  { facts, tone, icons }: StepsAsked,
  room: { width: number; height: number },
): Block | undefined {
  const { body } = kit.scale;
  const heads: HeadSize = areHeadlines(facts) ? body : 'body';
  const asked = { facts, tone, heads };
  const widths = widthsFor(kit, asked, room.width);
  if (!widths) return undefined;
  const sets = widths.map((width, index) => wordsIn(kit, asked, index, width));
  const lines = Math.max(...sets.map(linesOf));
  const leading = Math.max(...sets.flat().map((set) => set.leading));
  if (lines > MOST_LINES) return undefined;
  const under = Math.round(body * 0.65);
  const words = Math.round((ABOVE + BELOW) * body + (lines - 1) * leading);
  const narrowest = Math.min(...widths);
  const free = room.height - words - under;
  const high = Math.floor(Math.min(free, narrowest * MOST_HIGH, room.height * MOST_SHARE));
  if (!areFocal(kit, high * room.width)) return undefined;
  const style = { tone, icons, count: facts.length };
  const segments = segmentsIn(kit, style, { width: narrowest, height: high });
  if (!segments) return undefined;
  return {
    height: high + under + words,
    grows: 1,
    draw(box) {
      const spare = Math.max(0, Math.min(box.height - high - under - words, body * 0.5));
      drawRibbon(kit, style, { segments, widths, sets, leading, high, under: under + spare, box });
    },
  };
}

const spaceOf = ({ scale }: Kit): number => Math.round(scale.body * 0.6);

interface Worded {
  facts: readonly Fact[];
  tone: Tone;
  heads: HeadSize;
}

function wordsIn(kit: Kit, { facts, tone, heads }: Worded, index: number, step: number): SetText[] {
  const fact = facts[index];
  // Nothing stands after the last one.
  const width = index === facts.length - 1 ? step : step - spaceOf(kit);
  return fact ? stepSets(kit, fact, { width, tone, heads }).map(({ set }) => set) : [];
}

const linesOf = (sets: readonly SetText[]): number => sets.reduce((sum, { lines }) => sum + lines.length, 0);

/** All steps are equally wide, but those with words that are wider than that, which have as much as they need. */
function widthsFor(kit: Kit, asked: Worded, width: number): number[] | undefined {
  const { facts } = asked;
  const equal = width / facts.length;
  const isBroken = (own: number, index: number) =>
    wordsIn(kit, asked, index, own).some(({ broken }) => broken);
  const areLong = facts.map((_, index) => isBroken(equal, index));
  const long = areLong.filter(Boolean).length;
  if (long > facts.length / 3) return undefined;
  const least = (asked.heads === 'body' ? LEAST_WORDED : LEAST_STEP) * kit.scale.body;
  for (let own = equal; own >= equal * (1 - MOST_TAKEN); own -= 2) {
    if (own - spaceOf(kit) < least) return undefined;
    const rest = long > 0 ? (width - own * (facts.length - long)) / long : own;
    const widths = areLong.map((isLong) => (isLong ? rest : own));
    if (!widths.some(isBroken)) return widths;
  }
  return undefined;
}

interface Ribbon {
  segments: Segments;
  widths: readonly number[];
  sets: ReadonlyArray<readonly SetText[]>;
  leading: number;
  high: number;
  under: number;
  box: Box;
}

function drawRibbon(kit: Kit, style: SegmentStyle, ribbon: Ribbon): void {
  const { segments, widths, sets, leading, high, under, box } = ribbon;
  drawSegments(kit, style, { segments, widths, box: { ...box, height: high } });
  let { x } = box;
  for (const [index, width] of widths.entries()) {
    let baseline = Math.round(box.y + high + under + ABOVE * kit.scale.body);
    for (const [at, set] of (sets[index] ?? []).entries()) {
      const role = at === 0 && (sets[index]?.length ?? 0) > 1 ? 'label' : 'body';
      kit.pen.text({ ...set, leading }, { role, x, baseline, ground: style.tone.ground });
      baseline += leading * set.lines.length;
    }
    x += width;
  }
}
