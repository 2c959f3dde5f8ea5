import type { Sighted } from './told.js';

/** A number, or up to four with blanks between them, one of which it is: readers split "15,000" and "2025". */
export function runThat(
  sighted: readonly Sighted[],
  one: Sighted,
  fits: (text: string) => boolean,
): readonly Sighted[] | undefined {
  if (one.used) return undefined;
  if (fits(one.text)) return [one];
  const at = sighted.indexOf(one);
  for (let from = Math.max(0, at - 3); from <= at; from++)
    for (let to = Math.max(at, from + 1); to < from + 4; to++) {
      const run = sighted.slice(from, to + 1);
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last || run.length < to - from + 1 || !isOneRun(run)) continue;
      if (fits(run.map((part, place) => between(run[place - 1], part) + part.text).join(''))) return run;
    }
  return undefined;
}

/** What divides the parts of a number, without blanks. */
const between = (before: Sighted | undefined, part: Sighted): string =>
  before
    ? before.line.text
        .slice(before.end, before.line === part.line ? part.start : before.line.text.length)
        .replace(/[^.,'’]/g, '')
    : '';

function isOneRun(run: readonly Sighted[]): boolean {
  return run.every((part, at) => {
    const before = run[at - 1];
    if (part.used) return false;
    if (!before) return true;
    if (before.line === part.line)
      return /^[\s.,'’]{1,3}$/.test(part.line.text.slice(before.end, part.start));
    return (
      part.lineAt === before.lineAt + 1 &&
      part.start === 0 &&
      /^[.,'’]?$/.test(before.line.text.slice(before.end))
    );
  });
}
