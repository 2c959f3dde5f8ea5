import { subjectOf } from '../marks/subject.js';
import type { Format } from '../scene/look.js';
import { isMany, pictureOf } from './blocks/picture.js';
import type { Layout } from './layout.js';
import { arrangementsFor } from './statistics/arrangements.js';
import { factsOver } from './statistics/chart-led.js';
import { heroPanel } from './statistics/hero.js';
import { FEW, isWide, type Parts, reaching } from './statistics/parts.js';

/** Beside a chart that leads the picture facts are set no larger. */
const mostBody: Readonly<Record<Format, number>> = { '16:9': 46, '1:1': 54, '4:5': 60, '9:16': 80 };

const WAYS = 5;

/** A figure, drawn to scale where its words name what it counts, a chart, and the other facts. */
export const statistics: Layout = {
  name: 'statistics',
  capacity: { '16:9': 8, '4:5': 9, '1:1': 8, '9:16': 10 },
  // What is led by its chart, with facts in it or beside it; the first arrangement with a large chart, then with a smaller one, then the second. Again
  // with lying bars, where columns would find room.
  ways: 2 * WAYS,
  suits: (way, { body }, format) => way % WAYS > 1 || body <= mostBody[format],
  compose(kit, content, frame, tried) {
    const way = (tried % WAYS) - 1;
    const { hero: panel, main } = frame;
    const picture = kit.pictured ? pictureOf(content) : undefined;
    // Marks stand on the ground beside the panel where nothing else fills that.
    const hasRoom = !content.chart && content.facts.length <= FEW;
    const isOnGround = picture !== undefined && hasRoom && (isMany(picture) || isWide(kit));
    // With nothing else to say the figure has all of the ground.
    const isAll = !content.chart && !isOnGround && content.facts.length === 0;
    if (content.hero && panel && !isAll) {
      const block = heroPanel(kit, { hero: content.hero, picture, isAlone: isOnGround }, panel);
      if (!block || block.height > panel.box.height) return undefined;
      // Where nothing stands below it, a figure stands at its place's foot.
      const isAlone = isWide(kit) && (!picture || isOnGround);
      const y = isAlone ? panel.box.y + Math.max(0, panel.box.height - block.height * 1.3) : panel.box.y;
      block.draw({ ...panel.box, y, height: panel.box.y + panel.box.height - y });
    }
    const parts: Parts = {
      ...{ kit, frame, main, tone: frame.tone, facts: content.facts },
      hero: panel && !isAll ? undefined : content.hero,
      chart: content.chart,
      subject: subjectOf({ ...content, events: [] }),
      isChartLarge: way === 1,
      mayLie: tried >= WAYS,
      picture: panel && !isOnGround && !isAll ? undefined : picture,
    };
    const ways = arrangementsFor(kit.theme.name, isWide(kit));
    const arrange = way < 0 ? factsOver : ways[Math.min(way, 1) + Math.max(0, way - 2)];
    const found = arrange?.(parts);
    if (!found) return undefined;
    const box = reaching(found.block, frame);
    if (found.block.height > box.height) return undefined;
    found.block.draw(box);
    return found.kind;
  },
};
