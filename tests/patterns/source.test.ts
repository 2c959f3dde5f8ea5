import { describe, expect, it } from '@jest/globals';
import { attacksOn } from './attacks.js';
import { patternsIn, patternsOfSource } from './source.js';
import { tryAll } from './trial.js';

/** Made when the app runs: what they are made of is not to be read in the source, and why none of it is a stranger's. */
const made = new Map([
  ['src/bot/door/listeners.ts', 'ids of buttons, as the table of listeners names them'],
  ['src/bot/features/conversation/said.ts', "the bot's own id, as Slack gives it"],
  ['src/briefs/rules/counts.ts', 'numbers and nouns of its own tables'],
  ['src/briefs/rules/layout.ts', 'names of countries as the platform has them, each escaped, none repeated'],
  ['src/checking/compare/units.ts', 'the digits of a number, and what may stand between two'],
  ['src/drawing/content/lexicon.ts', 'words of its own table, none repeated'],
]);

const found = (text: string) => patternsIn('a.ts', Buffer.from(text)).map(({ pattern }) => pattern);
const slowOf = async (source: string, flags = '') => {
  const trial = { place: 'here', source, flags, attacks: attacksOn({ source, flags }) };
  return await tryAll([trial], { characters: 100_000, limitMs: 60 });
};

describe('the regular expressions of the source', () => {
  it('are all found, and those that are made while it runs are known', () => {
    const all = patternsOfSource();
    expect(all.length).toBeGreaterThan(300);
    const unread = all.filter(({ pattern }) => !pattern).map(({ file }) => file);
    expect([...new Set(unread)]).toEqual([...made.keys()]);
  });

  it('are found in whatever way they are written', () => {
    expect(found('// /no/\nexport const a = x.replace(/é+/gu, "/no/");')).toEqual([
      { source: 'é+', flags: 'gu' },
    ]);
    expect(found(`const end = 'b+'; const all = new RegExp(String.raw\`\\s\${end}\`, 'g');`)).toEqual([
      { source: '\\sb+', flags: 'g' },
    ]);
    expect(found('export const c = (d: string) => RegExp(d);')).toEqual([undefined]);
    expect(found('text.match("e+")')).toEqual([{ source: 'e+', flags: '' }]);
  });
});

describe('the attack on a regular expression', () => {
  it.each([
    ['\\s+$', ''],
    ['(a+)+b', ''],
    ['x\\s*=\\s*"?\\s*y', ''],
    ['<!--[\\s\\S]*?-->', 'g'],
    ['(?:\\p{L}\\.)+\\p{L}$', 'u'],
  ])('shows that %s is not linear', async (source, flags) => {
    expect(await slowOf(source, flags)).toHaveLength(1);
  });

  it('lets a linear one pass', async () => {
    expect(await slowOf('(?<!\\s)\\s+$')).toEqual([]);
  });
});
