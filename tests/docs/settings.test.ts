import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isPlayground, readConfig, settingNames } from '../../src/config/index.js';

/** The settings in the order of the file; `commented` where the line shows a default instead of setting anything. */
const shown = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const match = /^(#?)([A-Z][A-Z0-9_]*)=(.*)$/.exec(line);
    return match?.[2] ? [{ name: match[2], commented: match[1] === '#', value: match[3] ?? '' }] : [];
  });

const valuesOf = (settings: typeof shown) =>
  Object.fromEntries(settings.map(({ name, value }) => [name, value]));

describe('.env.example', () => {
  it('shows every setting of the app, each once, and no other', () => {
    const names = shown.map(({ name }) => name);
    expect([...names].sort()).toEqual([...settingNames].sort());
  });

  it('shows the real defaults: setting all of them changes nothing', () => {
    const defaults = valuesOf(shown.filter(({ commented }) => commented));
    expect(readConfig(defaults)).toEqual(readConfig({}));
  });

  it('gives a value to each default, and leaves empty what has to be filled in', () => {
    expect(shown.filter(({ commented, value }) => commented === (value === ''))).toEqual([]);
  });

  it('copied as it is, leaves the app in playground mode', () => {
    const copied = valuesOf(shown.filter(({ commented }) => !commented));
    expect(isPlayground(copied)).toBe(true);
    expect(readConfig(copied)).toEqual(readConfig({}));
  });
});
