import type { Content } from '../../content/content.js';
import { ABOVE } from '../../text/pen.js';
import { isStacked } from '../../themes/column.js';
import { innerWidth } from '../../themes/frames.js';
import { type Kit, oneLine } from '../../themes/kit.js';
import type { TypeScale } from '../../themes/theme.js';
import { FOCAL } from '../blocks/figure.js';
import { durationsOf } from './durations.js';

/** Of a picture's height, what steps one below the other have, and of that of each, its ordinal. */
const ROWS = 0.65;
const ORDINAL = 0.68;
/** More steps have ordinals that are no larger than titles anyway. */
const FEW = 6;
/** Titles are so much smaller at most: two sizes. */
const LEAST = 0.66;
const LARGER_THAN_BODY = 1.08;
/** One line is better than two that are so much larger. */
const ONE_LINE = 0.85;

/** Where steps stand one below the other, the title is so much smaller that their ordinals lead. */
export function withOrdinalsFirst(kit: Kit, content: Content): TypeScale {
  const { scale } = kit;
  const facts = content.facts.filter(({ from }) => from.points !== undefined);
  if (!isStacked(kit) || facts.length < 2 || facts.length > FEW || durationsOf(facts, content)) return scale;
  const ordinal = (kit.height * ROWS * ORDINAL) / facts.length / ABOVE;
  const least = Math.max((scale.large * LEAST) / kit.theme.large, scale.body * LARGER_THAN_BODY);
  const most = Math.max(least, Math.floor(ordinal / FOCAL / 2) * 2);
  if (most >= scale.large) return scale;
  const title = { face: kit.theme.faces.display, size: most, color: '' };
  const whole = oneLine(kit, content.title, title).width;
  const alone = Math.floor((most * innerWidth(kit)) / whole / 2) * 2;
  const large = alone >= Math.max(least, most * ONE_LINE) ? Math.min(alone, most) : most;
  return { ...scale, large: Math.round(large) };
}
