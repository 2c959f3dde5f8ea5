import { isTall } from '../themes/theme.js';
import { row, stack } from './blocks/block.js';
import { factBlock } from './blocks/fact.js';
import { figureBlock } from './blocks/figure.js';
import type { Layout } from './layout.js';

const COLUMN_GAP = 64;

/** The facts one below the other, in as few columns as hold them. */
export const list: Layout = {
  name: 'list',
  capacity: { '16:9': 8, '4:5': 10, '1:1': 9, '9:16': 10 },
  compose(kit, content, { main, tone, hero }) {
    const focus = content.hero && hero && figureBlock(kit, content.hero, hero.box.width, hero.tone);
    if (focus && hero && focus.height <= hero.box.height) focus.draw(hero.box);
    else if (focus) return undefined;
    const facts = content.hero && !focus ? [content.hero, ...content.facts] : content.facts;
    for (const columns of isTall(kit.format) ? [1, 2] : [2, 1, 3]) {
      const each = (main.width - (columns - 1) * COLUMN_GAP) / columns;
      const long = Math.ceil(facts.length / columns);
      const stacks = Array.from({ length: columns }, (_, index) =>
        stack(
          facts.slice(index * long, (index + 1) * long).map((fact) => factBlock(kit, fact, each, tone)),
          kit.scale.body * 0.8,
        ),
      );
      const block = row(
        stacks,
        stacks.map(() => each),
        COLUMN_GAP,
      );
      if (block.height > main.height) continue;
      block.draw(main);
      return 'none';
    }
    return undefined;
  },
};
