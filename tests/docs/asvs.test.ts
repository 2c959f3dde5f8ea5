import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/asvs.md', root), 'utf8');

/** How many requirements of levels 1 and 2 each section of each chapter of 5.0.0 has; they are numbered without a gap. */
const sections: Readonly<Record<number, readonly number[]>> = {
  1: [2, 9, 11, 3, 2],
  2: [3, 3, 4, 1],
  3: [0, 2, 4, 6, 5, 0, 2],
  4: [3, 1, 2, 4],
  5: [1, 3, 2, 3],
  6: [3, 12, 4, 4, 5, 3, 0, 4],
  7: [3, 4, 2, 5, 2, 2],
  8: [2, 3, 1, 1],
  9: [3, 4],
  10: [2, 2, 4, 11, 5, 2, 3],
  11: [2, 3, 3, 4, 1, 1],
  12: [3, 2, 4],
  13: [1, 5, 2, 5],
  14: [2, 4, 3],
  15: [3, 3, 7],
  16: [1, 5, 4, 3, 3],
  17: [1, 4, 2],
};
const asked = Object.entries(sections).flatMap(([chapter, counts]) =>
  counts.flatMap((count, section) =>
    Array.from({ length: count }, (_, n) => `${chapter}.${section + 1}.${n + 1}`),
  ),
);

interface Row {
  line: string;
  /** `6.2.1–6.2.12` is all from the first to the last. */
  ids: string[];
  answer: string;
  where: string;
  shown: string;
}

const rows: Row[] = page
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [id = '', , , answer = '', where = '', shown = ''] = line.slice(2, -2).split(' | ');
    const [first = '', last = first] = id.split('–');
    return { line, ids: asked.slice(asked.indexOf(first), asked.indexOf(last) + 1), answer, where, shown };
  });
const quoted = (words: string) => [...words.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
const of = (answer: string) => rows.filter((row) => row.answer === answer);
const lines = (some: readonly Row[]) => some.map(({ line }) => line);

describe('docs/asvs.md', () => {
  it('answers each requirement of levels 1 and 2 of ASVS 5.0.0, in their order, and once', () => {
    expect(asked).toHaveLength(253);
    expect(rows.flatMap(({ ids }) => ids)).toEqual(asked);
  });

  it('says of each that it is met, not met, or does not apply', () => {
    const answers = ['met', 'not met', 'does not apply'];
    expect(lines(rows.filter(({ answer }) => !answers.includes(answer)))).toEqual([]);
  });

  it('says where what is met is met, and which tests show it', () => {
    expect(of('met').length).toBeGreaterThan(100);
    const place = (name: string) => /^[\w@./-]+$/.test(name) && existsSync(new URL(name, root));
    const test = (name: string) =>
      /^(packages\/[\w-]+\/)?tests\/[\w/-]+\.test\.ts$/.test(name) && place(name);
    const unshown = of('met').filter(
      ({ where, shown }) =>
        !quoted(where).some(place) || quoted(shown).length === 0 || !quoted(shown).every(test),
    );
    expect(lines(unshown)).toEqual([]);
  });

  it('says in a sentence why what is not met is not, or does not apply', () => {
    const unsaid = [...of('not met'), ...of('does not apply')].filter(
      ({ where, shown }) => !/^[A-Z\d].*\.$/.test(where) || shown !== '–',
    );
    expect(lines(unsaid)).toEqual([]);
  });

  it('names files that exist', () => {
    const files = quoted(page).filter((name) => /^(src|tests|docs|scripts|packages)\/\S+$/.test(name));
    expect(files.filter((file) => !existsSync(new URL(file, root)))).toEqual([]);
  });
});
