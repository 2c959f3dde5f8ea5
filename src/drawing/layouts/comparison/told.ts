import { defined } from '../../../lib/defined.js';
import { isTall } from '../../themes/theme.js';
import { type Block, stack } from '../blocks/block.js';
import { type SideColumns, type SidesAsked, sidesBlock, sidesListed, sidesStacked } from '../blocks/sides.js';
import { between, type Compared, isOfWords } from './compared.js';
import { sideHues } from './hues.js';

/** A side has a column of its own where that is so many times the body's size wide. */
const LEAST_SIDE = 9;

/** What is said of each side: in columns, in rows, or one below the other. */
export function sidesOf(compared: Compared, width: number, columns?: SideColumns): Block | undefined {
  const { kit, content, tone, way } = compared;
  const { sides } = content;
  const isFocus = isOfWords(content);
  const plain = isFocus ? 'large' : 'body';
  const names = isFocus && way === 0 ? 'figure' : plain;
  const asked: SidesAsked = { ...sideHues(compared), names, ...defined({ columns }) };
  const isStacked = isFocus && sides.length <= 3 && isTall(kit.format);
  const stacked = isStacked ? sidesStacked(kit, sides, width, tone, asked) : undefined;
  const isNarrow = sides.length > 3 && width < kit.scale.body * LEAST_SIDE * sides.length;
  const inColumns = isNarrow ? undefined : sidesBlock(kit, sides, width, tone, asked);
  const listed = isFocus ? undefined : sidesListed(kit, sides, width, tone, { ...asked, inColumns });
  return (
    stacked ??
    listed ??
    inColumns ??
    sidesGrid(compared, width, asked) ??
    sidesStacked(kit, sides, width, tone, asked)
  );
}

/** The same, of two sides under the columns of the measures over it. */
export function sidesUnder(compared: Compared, width: number, columns: SideColumns): Block | undefined {
  const even = sidesOf(compared, width);
  if (compared.content.sides.length !== columns.widths.length) return even;
  const under = sidesOf(compared, width, columns);
  return under ?? even;
}

/** In rows of two. */
function sidesGrid({ kit, content, tone }: Compared, width: number, asked: SidesAsked): Block | undefined {
  const { sides } = content;
  if (sides.length < 4) return undefined;
  const rows = [0, 2].map((at) => {
    const hues = asked.hues.slice(at);
    const own = { ...asked, hues, fills: asked.fills.slice(at), isBelow: true };
    return sidesBlock(kit, sides.slice(at, at + 2), width, tone, own);
  });
  const found = rows.filter((block) => block !== undefined);
  return found.length === rows.length ? stack(found, between(kit)) : undefined;
}
