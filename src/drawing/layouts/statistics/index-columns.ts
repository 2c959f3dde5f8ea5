import { type Block, row } from '../blocks/block.js';
import { figureBlock } from '../blocks/figure.js';
import { pictorialBlock } from '../blocks/pictorial.js';
import { COLUMN_GAP } from '../blocks/strip.js';
import { heroStack, heroTall } from './hero.js';
import { marksOf, paperTall, shapeBesideFacts } from './paper.js';
import {
  type Arrange,
  type Arranged,
  chartOf,
  FEW,
  kindOf,
  type Parts,
  stacked,
  stripOf,
  twelfths,
} from './parts.js';

/**
 * In the title's column the figure, at its foot; or its marks there, and the figure over the rest, where a chart takes
 * the columns. Beside it chart and ruled rows.
 */
export const indexWide: Arrange = (parts) => {
  const { kit, hero, tone, frame, picture, chart } = parts;
  const { aside } = frame;
  if (!hero) return columns(parts, undefined);
  if (!aside || (!chart && parts.facts.length === 0)) return paperTall(parts);
  if (picture && chart) {
    const line = figureBlock(kit, hero, parts.main.width, tone, { beside: true });
    const marks = pictorialBlock(kit, picture, aside.width, tone);
    const found = line && marks.height <= aside.height ? columns(parts, line) : undefined;
    return found && withAside(found, () => marks.draw(aside));
  }
  const isColumn = picture && parts.facts.length > FEW;
  const figure = isColumn
    ? heroStack(kit, { hero, picture }, aside.width, tone)
    : figureBlock(kit, hero, aside.width, tone, { most: 1.4 });
  if (!figure || figure.height > aside.height) return undefined;
  const found =
    (isColumn ? undefined : shapeBesideFacts(parts)) ?? columns(parts, isColumn ? undefined : marksOf(parts));
  const height = isColumn ? aside.height : Math.min(aside.height, figure.height * 1.2);
  return (
    found && withAside(found, () => figure.draw({ ...aside, y: aside.y + aside.height - height, height }))
  );
};

function withAside({ block, kind }: Arranged, drawAside: () => void): Arranged {
  return {
    kind,
    block: {
      ...block,
      draw(box) {
        drawAside();
        block.draw(box);
      },
    },
  };
}

/** Letters that are hardly larger than the least: with larger ones a chart does not leave its width to the rows. */
const SMALL = 44;

/** What stands first, then the chart with the rows beside it where it leaves them room, or below it. */
function columns(parts: Parts, first: Block | undefined): Arranged | undefined {
  const { kit, main, facts } = parts;
  const whole = chartOf(parts, main.width);
  if (parts.chart && !whole) return undefined;
  const kind = kindOf(parts, whole);
  const under = stacked(kit, [first, whole, stripOf(parts, main.width)]);
  const isTall = kit.format === '9:16' || (kit.format !== '16:9' && kit.scale.body > SMALL);
  if (!whole || facts.length === 0 || under.height <= main.height || isTall) return { block: under, kind };
  const left = twelfths(main.width, 7);
  const right = main.width - left - COLUMN_GAP;
  const [chart, rows] = [chartOf(parts, left), stripOf(parts, right)];
  if (!chart || !rows) return undefined;
  const block = stacked(kit, [first, row([chart, rows], [left, right], COLUMN_GAP)]);
  return { block, kind: kindOf(parts, chart) };
}

/** The figure with its marks, the chart, ruled rows. */
export const indexTall: Arrange = (parts) => {
  const { kit, hero, main, tone, picture } = parts;
  if (!hero) return columns(parts, undefined);
  if (picture && kit.format !== '9:16') {
    const focus = heroTall(kit, { hero, picture }, main.width, { tone, chart: parts.chart });
    return focus && columns(parts, focus);
  }
  const line = figureBlock(kit, hero, main.width, tone, { beside: true, most: 1.3 });
  if (!line) return undefined;
  const marks = picture && pictorialBlock(kit, picture, main.width, tone);
  return columns(parts, stacked(kit, [line, marks]));
};
