import { command } from '../scene.js';
import type { Trick, Tricks } from './trick.js';

/** What one command may have. */
const MOST = 4_000;

const typed =
  (unit: string, options = ''): Trick =>
  ({ n, user, ...scene }) =>
    command(scene, user, `${n} ${unit.repeat(MOST)}`.slice(0, MOST - options.length) + options);

/** Words that are hard to read, to show or to keep in their place. */
export const promptTricks: Tricks = {
  'openings-angle': typed('<'),
  'openings-square': typed('[('),
  'openings-code': typed('```'),
  'openings-quote': typed('“«"'),
  'bidi-overrides': typed('\u202e\u2066\u202a abc '),
  'bidi-ends': typed('\u2069\u202c x'),
  'control-characters': typed('\u0007\u001b[31m\u0000 a'),
  'combining-marks': typed('a\u0301\u0302\u0303'),
  'zero-width': typed('a\u200b\u200d\ufeff'),
  surrogates: typed('\ud800 \udfff'),
  families: typed('\u{1f468}\u200d\u{1f469}\u200d\u{1f467} '),
  links: typed('https://page.invalid/a?b=c '),
  mentions: typed('<!channel> <@U0000000> '),
  options: typed('--ratio 16:9 -n 3 '),
  dashes: typed('--'),
  numbers: typed('1.中-one!'),
  spaces: typed(' \u00a0\u3000'),
  'many-images': typed('A map of everything ', ' -n 3'),
};
