import { describe, expect, it } from '@jest/globals';
import { attacksOn } from '../../patterns/attacks.js';
import { patternsOfSource } from '../../patterns/source.js';
import { tryAll } from '../../patterns/trial.js';

/** A linear search of it takes a few milliseconds, a quadratic one many seconds. */
const CHARACTERS = 100_000;
const LIMIT_MS = 1_000;

const found = patternsOfSource().flatMap(({ place, file, pattern }) =>
  pattern ? [{ place, folder: file.split('/').slice(0, 3).join('/'), ...pattern }] : [],
);
/** The same one is tried once, wherever else it stands. */
const trials = [...new Map(found.map((trial) => [`/${trial.source}/${trial.flags}`, trial])).values()];
const folders = [...new Set(trials.map(({ folder }) => folder))];

describe('every regular expression of the source takes time that grows with the text and nothing else', () => {
  it.each(folders)('in %s', async (folder) => {
    const own = trials
      .filter((trial) => trial.folder === folder)
      .map((trial) => ({ ...trial, attacks: attacksOn(trial) }));
    expect(await tryAll(own, { characters: CHARACTERS, limitMs: LIMIT_MS })).toEqual([]);
  });
});
