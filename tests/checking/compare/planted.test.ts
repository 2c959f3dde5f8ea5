import { describe, expect, it } from '@jest/globals';
import { compare } from '../../../src/checking/compare/index.js';
import type { Facts } from '../../../src/models/facts.js';
import { european } from '../../drawing/content/newsroom.js';
import { further } from '../../drawing/content/newsroom-further.js';
import { written } from '../../drawing/content/newsroom-written.js';
import { type Planted, pictureOf, randomFrom, readWith, withError } from '../support/transcripts.js';

const briefs: readonly Facts[] = [european, written, further].flatMap((set) => Object.values(set));
const PICTURES = 60;

/** The verdicts on pictures of briefs as a noisy reader saw them, each with an error of a kind, or none. */
function verdicts(error: Planted | undefined): string[] {
  return Array.from({ length: PICTURES }, (_, at) => {
    const random = randomFrom(at * 7919 + 31);
    const brief = briefs[Math.floor(random() * briefs.length)];
    const drawn = brief && (error === undefined ? brief : withError(brief, error, random));
    if (!brief || !drawn) return [];
    const noise = {
      joined: random() < 0.5 ? 0.3 * random() : 0,
      split: random() < 0.3 ? 0.2 * random() : 0,
      alike: random() < 0.5 ? 0.15 * random() : 0,
      accents: random() < 0.4 ? 0.5 : 0,
      boxes: error === 'swapped' || random() < 0.7,
      order: random() < 0.7 ? ('read' as const) : ('any' as const),
    };
    return [compare(brief, readWith(noise, pictureOf(drawn, random), random)).verdict];
  }).flat();
}

const share = (list: readonly string[], verdict: string): number =>
  list.filter((one) => one === verdict).length / list.length;

describe('pictures as a noisy reader saw them', () => {
  it('are not wrong where nothing was planted', () => {
    expect(share(verdicts(undefined), 'wrong')).toBeLessThanOrEqual(0.02);
  });

  it.each(['digit', 'swapped', 'missing', 'extra'] as const)(
    'are wrong where it was planted: %s',
    (error) => {
      expect(share(verdicts(error), 'wrong')).toBeGreaterThanOrEqual(0.95);
    },
  );

  it('are seldom wrong for a misspelt word, and seldom right', () => {
    const found = verdicts('misspelt');
    expect(share(found, 'wrong')).toBeLessThanOrEqual(0.08);
    expect(share(found, 'slips')).toBeGreaterThanOrEqual(0.8);
  });
});
