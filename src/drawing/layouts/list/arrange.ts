import type { Content, Fact } from '../../content/content.js';
import type { MarkName } from '../../marks/drawn/catalogue.js';
import type { Kit } from '../../themes/kit.js';
import type { Box, Tone } from '../../themes/theme.js';
import { type Block, row, stack } from '../blocks/block.js';
import { figureBlock } from '../blocks/figure.js';
import { COLUMN_GAP } from '../blocks/strip.js';
import { subjectBlock } from '../blocks/subject.js';
import { areHeadlines, cellBlock, iconsOf } from './cell.js';
import { gridOf } from './grid.js';

export interface ListParts {
  kit: Kit;
  content: Content;
  room: Box;
  tone: Tone;
  hero: Content['hero'];
  facts: readonly Fact[];
  /** Drawn large where room is left; nothing where it stands elsewhere. */
  subject: MarkName | undefined;
}

interface Arrangement {
  block: Block;
  /** The more the better. */
  worth: number;
}

/** Of a picture's width or height, for what leads it. */
const LEAD_SHARE = 0.38;
/** A list of more facts has no room for a silhouette, of more than a few none but beside them. */
const SOME = 8;
const FEW = 5;
const FEW_CHARACTERS = 280;
/** Longer statements lead nothing. */
const LEAD_CHARACTERS = 110;

/** What an arrangement has: all facts as headlines, a silhouette. */
export interface Manner {
  isLarge: boolean;
  isMarked: boolean;
}

/** The best way to fill a room with a list in a manner; undefined where none fits or suits. */
export function bestArrangement(parts: ListParts, manner: Manner): Block | undefined {
  const { room } = parts;
  const found = [...arrangementsOf(parts, manner)].filter(({ block }) => block.height <= room.height);
  return found.sort((one, other) => other.worth - one.worth)[0]?.block;
}

function* arrangementsOf(parts: ListParts, { isLarge, isMarked }: Manner): Iterable<Arrangement> {
  const { room, facts, subject } = parts;
  const icons = iconsOf(facts, parts.content);
  const mark = isMarked && (isBrief(facts) || parts.hero) && !icons ? subject : undefined;
  if ((isLarge && !areHeadlines(facts)) || (isMarked && !mark)) return;
  const shape = room.width / room.height;
  const places = shape > BESIDE_ONLY && !parts.hero ? [true] : shape > BESIDE_TOO ? [true, false] : [false];
  for (const lead of leadsOf(parts, isLarge))
    for (const isBeside of lead || mark ? places : [false]) {
      if (mark && !isBeside && !parts.hero && facts.length > FEW) continue;
      for (const columns of [1, 2, 3]) {
        const found = arranged(parts, { lead, mark, isBeside, columns, isLarge, icons });
        if (found) yield found;
      }
    }
}

/** Whether facts are so few and so short that a silhouette finds room beside them. */
export const isBrief = (facts: readonly Fact[]): boolean =>
  facts.length <= SOME &&
  facts.reduce(
    (sum, { head = '', text, value }) => sum + head.length + text.length + (value?.written.length ?? 0),
    0,
  ) <= FEW_CHARACTERS;

/** Wider rooms have what leads beside the rest, narrower ones above it. */
const BESIDE_ONLY = 1.25;
const BESIDE_TOO = 0.9;

interface Asked {
  lead: Fact | undefined;
  mark: MarkName | undefined;
  /** What leads stands beside the rest, not above it. */
  isBeside: boolean;
  columns: number;
  isLarge: boolean;
  icons: ReturnType<typeof iconsOf>;
}

function arranged(parts: ListParts, asked: Asked): Arrangement | undefined {
  const { kit, room, tone, hero, facts } = parts;
  const { lead, mark, isBeside, columns, isLarge } = asked;
  const isFirst = lead !== undefined && lead === facts[0];
  const rest = isFirst ? facts.slice(1) : facts;
  const icons = isFirst ? asked.icons?.slice(1) : asked.icons;
  if (columns > Math.max(1, rest.length) || (columns === 3 && rest.length % 3 > 0 && rest.length < 7))
    return undefined;
  const gap = COLUMN_GAP * 1.25;
  const left = isBeside ? Math.round(room.width * LEAD_SHARE) : room.width;
  const right = isBeside ? room.width - left - gap : room.width;
  const before = beforeOf(parts, asked, left);
  const grid = gridOf(kit, rest, { width: right, tone, isLarge, icons, columns });
  if (!before || !grid) return undefined;
  const between = Math.round(kit.scale.body * 0.9);
  const block = isBeside
    ? row([stack(before, between), grid], [left, right], gap)
    : stack([...before, ...(rest.length > 0 ? [grid] : [])], between, 1);
  const heads = before.reduce((sum, { height }) => sum + height, 0);
  const used = isBeside ? (grid.height + Math.min(heads, grid.height)) / 2 : block.height;
  const blank = (columns - (rest.length % columns)) % columns;
  const liked = (lead && !hero ? 0.1 : 0) + (mark && isBeside ? 0.15 : 0);
  return { block, worth: used / room.height + grid.fill * 0.6 - (blank / columns) * 0.5 + liked };
}

/** Of the width, for a silhouette beside what leads. */
const MARK_SHARE = 0.26;

/** What stands before the rest: the lead, the silhouette; undefined where the lead finds no room. */
function beforeOf(parts: ListParts, { lead, mark, isBeside }: Asked, width: number): Block[] | undefined {
  const { kit, tone } = parts;
  const color = tone[kit.theme.hues.hero];
  const isRow = lead && mark && !isBeside;
  const own = isRow ? Math.round(width * (1 - MARK_SHARE)) - COLUMN_GAP : width;
  const focus = lead && leadBlock(parts, lead, own);
  if (lead && !focus) return undefined;
  if (!mark) return focus ? [focus] : [];
  if (!isRow || !focus)
    return [...(focus ? [focus] : []), subjectBlock(kit, mark, width, { color, isAlone: !lead })];
  const wide = width - own - COLUMN_GAP;
  const marked = subjectBlock(kit, mark, wide, { color, align: 'end', isAlone: true });
  return [row([focus, { ...marked, grows: 0 }], [own, wide], COLUMN_GAP)];
}

/** What may lead a list: its figure; else the first fact, or none. */
function leadsOf({ hero, facts }: ListParts, isLarge: boolean): ReadonlyArray<Fact | undefined> {
  if (hero) return [hero];
  const [first] = facts;
  const mayLead = !isLarge && facts.length > 2 && first && first.text.length <= LEAD_CHARACTERS;
  return mayLead ? [first, undefined] : [undefined];
}

/** Its figure, or its words as large as a title. */
function leadBlock({ kit, tone, hero }: ListParts, lead: Fact, width: number): Block | undefined {
  const { head, value } = lead;
  if (lead === hero)
    return hero && figureBlock(kit, hero, width, tone, { most: 1.6, beside: width > kit.width * 0.7 });
  if (head || value) return undefined;
  return cellBlock(kit, lead, 0, { width, tone, isLarge: true, values: 'inline', icons: undefined });
}
