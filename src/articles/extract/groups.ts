import type { PageBlock } from './blocks.js';
import type { DomElement } from './dom.js';

const GROUP_DEPTH = 5;
const MAX_LINKED = 0.5;
/** So much of a list that was chosen makes it the article's. */
const ENOUGH = 0.7;
const MIN_ROWS = 2;
/** So near before the article a box with its main facts may stand. */
const NEAR = 4;
const aside =
  /nav|related|share|social|footer|sidebar|menu|toc|comment|promo|newsletter|rating|metadata|ambox/i;

/**
 * The chosen blocks with the rest of the lists and tables that are the article's: those half chosen already, and tables
 * of data and definitions that stand in its midst, whose few words the vote cannot tell from a menu's.
 */
export function withWholeGroups(
  chosen: readonly PageBlock[],
  all: readonly PageBlock[],
): readonly PageBlock[] {
  const own = new Set(chosen);
  const first = all.findIndex((block) => own.has(block));
  const last = all.findLastIndex((block) => own.has(block));
  const groups = groupsOf(all);
  const added = new Set<PageBlock>();
  for (const [group, { blocks, from, to }] of groups) {
    const had = blocks.filter((block) => own.has(block)).length;
    const isWithin = to > first - NEAR && from <= last + 1;
    if (had === blocks.length) continue;
    if (had >= blocks.length * ENOUGH || (isWithin && isData(group, blocks)))
      for (const block of blocks) if (linked(block) < MAX_LINKED && !block.concealed) added.add(block);
  }
  return added.size > 0 ? all.filter((block) => own.has(block) || added.has(block)) : chosen;
}

interface Group {
  blocks: PageBlock[];
  from: number;
  to: number;
}

function groupsOf(blocks: readonly PageBlock[]): Map<DomElement, Group> {
  const groups = new Map<DomElement, Group>();
  blocks.forEach((block, i) => {
    if (block.kind !== 'item' && block.kind !== 'row') return;
    const element = groupOf(block.element);
    if (!element) return;
    const known = groups.get(element);
    if (known) {
      known.blocks.push(block);
      known.to = i;
    } else groups.set(element, { blocks: [block], from: i, to: i });
  });
  return groups;
}

function groupOf(element: DomElement): DomElement | undefined {
  let at: DomElement | null = element;
  for (let depth = 0; at && depth < GROUP_DEPTH; depth += 1, at = at.parentNode)
    if (/^(?:table|ul|ol|dl)$/.test(at.localName)) return at;
  return undefined;
}

function isData(group: DomElement, blocks: readonly PageBlock[]): boolean {
  if (blocks.length < MIN_ROWS || !/^(?:table|dl)$/.test(group.localName)) return false;
  const names = `${group.className} ${group.id} ${group.parentNode?.className ?? ''}`.slice(0, 200);
  if (aside.test(names) || group.getAttribute('role') === 'presentation') return false;
  if (group.localName === 'table' && blocks.some(({ text }) => text.length > 1000)) return false;
  const chars = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const links = blocks.reduce((sum, { linkChars }) => sum + linkChars, 0);
  return links < chars * MAX_LINKED && (group.localName === 'dl' || group.querySelector('th') !== null);
}

function linked({ linkChars, text }: PageBlock): number {
  return linkChars / Math.max(1, text.length);
}
