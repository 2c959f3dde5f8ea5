import type { Role, Scene, TextLine } from '../scene/scene.js';

/** What a file says about itself. */
export interface Described {
  title: string;
  /** What is to be seen, in words. */
  alt: string;
}

/** A paragraph of a picture in reading order: title, then what is drawn, the source last. */
export interface Paragraph {
  role: Role;
  lines: readonly TextLine[];
}

/** Where a role stands in reading order. */
const places = new Map<Role, number>([
  ['title', 0],
  ['subtitle', 1],
  ['source', 3],
]);
const WITHIN = 2;

export function paragraphsOf({ texts }: Scene): Paragraph[] {
  const byNumber = new Map<number, TextLine[]>();
  for (const line of texts) {
    const known = byNumber.get(line.paragraph);
    if (known) known.push(line);
    else byNumber.set(line.paragraph, [line]);
  }
  const paragraphs = [...byNumber.values()].flatMap((lines) => {
    const [first] = lines;
    return first ? [{ role: first.role, lines }] : [];
  });
  const place = ({ role }: Paragraph): number => places.get(role) ?? WITHIN;
  return paragraphs.sort((one, other) => place(one) - place(other));
}

export const textOf = ({ spans }: TextLine): string => spans.map(({ text }) => text).join('');
