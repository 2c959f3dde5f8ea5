import { describe, expect, it } from '@jest/globals';
import { channelsOf, contrastOf } from '../../../src/drawing/scene/color.js';
import { themes } from '../../../src/drawing/scene/look.js';
import { themeNamed } from '../../../src/drawing/themes/all.js';

const tones = themes.flatMap((name) => themeNamed[name].tones.map((tone, index) => ({ name, index, tone })));

describe('The colors of the themes', () => {
  it.each(tones)('can be read on their ground: $name $index', ({ tone }) => {
    for (const color of [tone.ink, tone.gray, tone.accent, tone.second]) {
      expect(contrastOf(color, tone.ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(tones)('show marks that are not pointed at: $name $index', ({ tone }) => {
    expect(contrastOf(tone.pale, tone.ground)).toBeGreaterThanOrEqual(1.3);
    for (const color of [tone.accent, tone.second]) {
      expect(contrastOf(color, tone.pale)).toBeGreaterThanOrEqual(1.8);
    }
  });

  // https://doi.org/10.1109/TVCG.2009.113 (Machado, Oliveira, Fernandes 2009), severity 1: linear red, green and blue
  // as people see them who have no cones for red, or none for green.
  it.each([
    ['no red', [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]],
    ['no green', [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881]],
  ] as const)('can be told apart by people who see %s', (_, matrix) => {
    for (const { tone } of tones) {
      const apart = distance(seenBy(tone.accent, matrix), seenBy(tone.second, matrix));
      expect(apart).toBeGreaterThan(60);
    }
  });
});

/** A color as red, green and blue from 0 to 255 after a change of its linear parts. */
function seenBy(color: string, matrix: readonly number[]): number[] {
  const linear = channelsOf(color).map((channel) => (channel / 255) ** 2.2);
  return [0, 3, 6].map((row) => {
    const sum = linear.reduce((total, part, column) => total + part * (matrix[row + column] ?? 0), 0);
    return 255 * Math.min(1, Math.max(0, sum)) ** (1 / 2.2);
  });
}

function distance(one: readonly number[], other: readonly number[]): number {
  return Math.hypot(...one.map((part, index) => part - (other[index] ?? 0)));
}
