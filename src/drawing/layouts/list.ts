import type { Content } from '../content/content.js';
import { subjectNamed } from '../marks/subject.js';
import type { Kit } from '../themes/kit.js';
import type { Frame } from '../themes/theme.js';
import type { Block } from './blocks/block.js';
import { drawAside } from './blocks/subject.js';
import { placedFocus } from './focus.js';
import type { Layout } from './layout.js';
import { bestArrangement, isBrief, type Manner } from './list/arrange.js';
import { singleBlock } from './list/single.js';
import { tellingOf } from './list/telling.js';

/** What is tried one after the other: a picture before none, then headlines before body text. */
const manners: readonly Manner[] = [true, false].flatMap((isMarked) =>
  [true, false].map((isLarge) => ({ isLarge, isMarked })),
);

/** Facts in columns under rules; one leads them where one is fit for that, and few have their subject beside them. */
export const list: Layout = {
  name: 'list',
  capacity: { '16:9': 8, '4:5': 10, '1:1': 9, '9:16': 10 },
  ways: 2 * manners.length,
  compose(given, all, frame, way) {
    // Led by a figure, where one can lead it, before without.
    const isLed = way < manners.length;
    const content = isLed ? led(all) : all;
    if (!content) return undefined;
    const kit = isLed ? asTitle(given) : given;
    const { main, tone, hero: panel } = frame;
    const isPlaced = content.hero !== undefined && (panel ?? frame.aside) !== undefined;
    if (isPlaced && !placedFocus(kit, content, frame)) return undefined;
    const isAside = !isPlaced && drawAside(kit, content, frame);
    const manner = manners[way % manners.length];
    if (!manner) return undefined;
    const isFree = frame.aside !== undefined && !isPlaced;
    // Few facts leave room for their subject in a column of its own.
    if (manner.isMarked && isFree && !(isAside && isBrief(content.facts))) return undefined;
    const parts = {
      ...{ kit, content, tone, room: main, facts: content.facts },
      hero: isPlaced ? undefined : content.hero,
      subject: isPlaced ? undefined : subjectNamed(content),
    };
    const block =
      singleOf(kit, content, frame) ??
      bestArrangement(parts, { ...manner, isMarked: manner.isMarked && !isFree });
    if (!block) return undefined;
    block.draw(main);
    return 'none';
  },
};

/** A list that its title gives no figure, led by the most telling of its statements; nothing where none can lead it. */
function led(content: Content): Content | undefined {
  const telling = tellingOf(content);
  if (!telling) return undefined;
  const facts = content.facts.filter((fact) => fact !== telling.fact);
  return { ...content, facts, hero: telling.figure };
}

/** With a figure besides there is no size of type left between the title's and the words': values are as large as the title. */
function asTitle(kit: Kit): Kit {
  const sizes = kit.pen.texts.flatMap(({ role, size }) => (role === 'title' ? [size] : []));
  return { ...kit, scale: { ...kit.scale, large: Math.max(kit.scale.large, ...sizes) } };
}

function singleOf(kit: Kit, { facts, hero }: Content, { main, tone }: Frame): Block | undefined {
  const [only, ...others] = facts;
  return only && others.length === 0 && !hero ? singleBlock(kit, only, main, tone) : undefined;
}
