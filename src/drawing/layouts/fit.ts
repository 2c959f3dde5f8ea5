import type { Content } from '../content/content.js';
import type { Drawn } from '../scene/drawing.js';
import { type DrawnLayout, type Format, formats } from '../scene/look.js';
import { mirrored } from '../scene/mirror.js';
import type { Scene, TextLine } from '../scene/scene.js';
import type { Measurer } from '../text/measure.js';
import { Pen } from '../text/pen.js';
import { isStacked, mayHaveColumn } from '../themes/column.js';
import { innerWidth } from '../themes/frames.js';
import { type Kit, oneLine, paragraph } from '../themes/kit.js';
import { type Frame, LEAST_BODY, type Theme, type TypeScale } from '../themes/theme.js';
import { layoutNamed } from './all.js';
import { isMany, pictureOf } from './blocks/picture.js';
import type { Layout } from './layout.js';
import { saysAll } from './says-all.js';

/** Words are guessed once, measured, and composed with; what breaks otherwise then is measured again. */
const MOST_ROUNDS = 12;

/** Of a source: at 400 pixels, as Slack shows a picture, it is 6. */
const LEAST_SMALL = 24;

/** How much larger than the least the body may be, by format: a tall picture has room for larger letters. */
const largest: Readonly<Record<Format, number>> = { '16:9': 1.6, '1:1': 1.9, '4:5': 2, '9:16': 2.6 };

/** Titles, values and figures closer to the least body, where all of it has to be that small. */
const squeezed = [
  [58, 176],
  [52, 136],
  [48, 112],
] as const;

/** What is tried one after the other: from large to the least, then with the title closer to the body. */
function scalesOf(format: Format, larger = 1): TypeScale[] {
  const scales: TypeScale[] = [];
  for (let factor = largest[format]; factor > 1.001; factor -= 0.1) scales.push(scaleOf(factor, larger));
  scales.push(scaleOf(1, larger));
  for (const [large, figure] of squeezed) {
    scales.push({ figure, large, body: LEAST_BODY, small: LEAST_SMALL });
  }
  return scales;
}

/** @param larger how much larger than usual a theme has titles and values */
function scaleOf(factor: number, larger: number): TypeScale {
  const round = (size: number) => Math.round((size * factor) / 2) * 2;
  return {
    figure: round(208),
    large: round(64 * larger),
    body: round(LEAST_BODY),
    small: round(LEAST_SMALL),
  };
}

export interface Composed {
  scene: Scene;
  layout: DrawnLayout;
  chart: Drawn['chart'];
}

/** Of the formats the one nearest to a ratio. */
function formatOf(width: number, height: number): Format {
  const shape = Math.log(width / height);
  const distance = (format: Format): number => {
    const [x = 1, y = 1] = format.split(':').map(Number);
    return Math.abs(shape - Math.log(x / y));
  };
  return [...formats].sort((one, other) => distance(one) - distance(other))[0] ?? '16:9';
}

/**
 * Composes a content at the largest scale at which all of it fits.
 * @param size of what is composed, in design pixels: a picture, or a part of one
 * @returns undefined where it does not fit even at the least
 */
export async function composeToFit(
  content: Content,
  theme: Theme,
  { width, height }: { width: number; height: number },
  measurer: Measurer,
): Promise<Composed | undefined> {
  const format = formatOf(width, height);
  const arranged = layoutNamed[content.layout];
  const once = (tried: Try): Composed | undefined => {
    const given: Kit = {
      ...{ ...tried, theme, format, measurer, width, height },
      ...{ language: content.language, pen: new Pen(), stepsBefore: content.page?.stepsBefore ?? 0 },
    };
    const scale = arranged.titled?.(given, content) ?? given.scale;
    const kit = withTitleSetWell(content, { ...given, scale });
    const frame = theme.frame(kit, content);
    if (!frame || frame.main.height <= 0) return undefined;
    const chart = arranged.compose(kit, content, frame, tried.way);
    return chart && isUsed(frame, kit.pen) ? composed(kit, content, chart) : undefined;
  };
  const attempt = async (tried: Try): Promise<Composed | undefined> => {
    for (let round = 0; ; round++) {
      const found = once(tried);
      if (!measurer.isGuessing || round === MOST_ROUNDS) return found;
      await measurer.settle();
    }
  };
  const every = scalesOf(format, theme.large);
  const hopeless = new Map<string, Promise<boolean>>();
  /** Whether a way does not fit with the smallest title and the closest sizes either. */
  const isHopeless = ({ way, isBeside, pictured }: Omit<Series, 'scales'>): Promise<boolean> => {
    const key = `${way} ${isBeside} ${pictured}`;
    const scale = every.at(-1);
    const found =
      hopeless.get(key) ??
      (scale
        ? attempt({ way, isBeside, pictured, smallTitle: true, scale }).then((fitting) => !fitting)
        : Promise.resolve(false));
    hopeless.set(key, found);
    return found;
  };
  for (const { scales: all, ...series } of seriesOf(content, theme, { ...arranged, all: every })) {
    const isLast = series.smallTitle || all.length === squeezed.length;
    if (isLast && (await isHopeless(series))) continue;
    const scales = all.filter((scale) => arranged.suits?.(series.way, scale, format) ?? true);
    const last = scales.at(-1);
    // What does not fit at the least scale fits at none.
    const least = last && (await attempt({ ...series, scale: last }));
    if (!least) continue;
    for (const scale of scales) {
      const found = scale === last ? least : await attempt({ ...series, scale });
      if (found) return found;
    }
  }
  return undefined;
}

/** Of the usual size: titles are so much smaller rather than on two lines that leave half of a wide picture empty. */
const LEAST_TITLE = 0.74;

/** What is as large as titles are becomes smaller with them: there are four sizes. */
function withTitleSetWell({ title }: Content, kit: Kit): Kit {
  const { scale } = kit;
  if (kit.smallTitle) return kit;
  const least = Math.max(scale.large * LEAST_TITLE, scale.body * 1.2);
  const large = titleOnOneLine(title, kit);
  if (large >= scale.large) return kit;
  const found = !isStacked(kit) && large >= least ? large : titleEndedWell(title, kit, least);
  return found === undefined ? kit : { ...kit, scale: { ...scale, large: found } };
}

/** The size at which it has one line. */
function titleOnOneLine(title: string, kit: Kit): number {
  const { width } = oneLine(kit, title, titleStyle(kit, kit.scale.large));
  return Math.floor((kit.scale.large * innerWidth(kit)) / width / 2) * 2;
}

/** The largest size at which no line ends within what belongs together, where one does at the usual size. */
function titleEndedWell(title: string, kit: Kit, least: number): number | undefined {
  const setAt = (size: number) =>
    paragraph(kit, title, innerWidth(kit), { ...titleStyle(kit, size), balanced: true, tight: true });
  const { badlyEnded, lines } = setAt(kit.scale.large);
  if (!badlyEnded) return undefined;
  for (let size = kit.scale.large - 2; size >= least; size -= 2) {
    const set = setAt(size);
    if (!set.badlyEnded && set.lines.length <= lines.length) return size;
  }
  return undefined;
}

const titleStyle = ({ theme }: Kit, size: number) => ({
  ...{ face: theme.faces.display, size, color: theme.tones[0]?.ink ?? '' },
});

/** Whether something stands in the column that a theme has left free. */
function isUsed({ aside }: Frame, { shapes, texts }: Pen): boolean {
  if (!aside) return true;
  const isIn = (x: number, y: number) =>
    x >= aside.x - 1 && x < aside.x + aside.width && y >= aside.y - 1 && y <= aside.y + aside.height;
  return (
    texts.some(({ x, baseline }) => isIn(x, baseline)) ||
    shapes.some(({ transform }) => transform && isIn(transform.x, transform.y))
  );
}

function composed(
  kit: Kit,
  content: Content,
  chart: NonNullable<Drawn['chart']> | 'none',
): Composed | undefined {
  const texts = inReadingOrder(kit.pen.texts);
  if (!saysAll(texts, content)) return undefined;
  const { direction, language, layout } = content;
  const scene: Scene = {
    ...{ width: kit.width, height: kit.height, language, direction, shapes: kit.pen.shapes, texts },
    background: kit.theme.background,
  };
  return {
    scene: direction === 'rtl' ? mirrored(scene) : scene,
    layout,
    chart: chart === 'none' ? undefined : chart,
  };
}

/** A theme places the source before the rest, but it is read last. */
function inReadingOrder(texts: readonly TextLine[]): TextLine[] {
  const isSource = ({ role }: TextLine) => role === 'source';
  return [...texts.filter((line) => !isSource(line)), ...texts.filter(isSource)];
}

interface Try extends Pick<Kit, 'scale' | 'smallTitle' | 'pictured' | 'isBeside'> {
  way: number;
}

/** Tries that differ in their scale alone, from the largest to the least. */
interface Series extends Omit<Try, 'scale'> {
  scales: readonly TypeScale[];
}

/** These rather have a smaller chart than titles and values that are hardly larger than the rest. */
const charted: ReadonlySet<DrawnLayout> = new Set(['statistics', 'comparison', 'ranking']);

/**
 * In the order in which they are tried: large titles before small ones, marks before none, the best ways before the
 * rest, what the picture is about before all the width, then sizes and ways.
 */
function* seriesOf(
  content: Content,
  theme: Theme,
  { all, ways = 1, best = [] }: Pick<Layout, 'ways' | 'best'> & { all: readonly TypeScale[] },
): Iterable<Series> {
  const picture = content.layout === 'statistics' ? pictureOf(content) : undefined;
  const kinds = picture ? ([isMany(picture) ? 'many' : 'one', false] as const) : ([false] as const);
  const groups = charted.has(content.layout)
    ? [all.slice(0, -squeezed.length), all.slice(-squeezed.length)]
    : [all];
  const places = mayHaveColumn({ theme }, content) ? [true, false] : [false];
  const numbers = Array.from({ length: ways }, (_, way) => way);
  const parts = [0, ...best].map((from, index) => numbers.slice(from, best[index]));
  for (const smallTitle of [false, true])
    for (const pictured of kinds)
      for (const part of parts)
        for (const isBeside of places)
          for (const scales of groups)
            for (const way of part) yield { scales, smallTitle, pictured, isBeside, way };
}
