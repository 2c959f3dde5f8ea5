import { describe, expect, it } from '@jest/globals';
import { altTextOf, shortAltTextOf } from '../../../src/bot/blocks/alt-text.js';
import { isolated } from '../../../src/lib/text/direction.js';

const model = 'fal-ai/nano-banana-pro';

describe('the alt text of a picture in Slack', () => {
  it('ends with who drew it: a model by the name that people know, or code', () => {
    const altText = 'Infographic: Bees. 3 steps in their order.';
    expect(altTextOf({ altText, prompt: 'bees', model })).toBe(
      `${isolated(altText)} Made with AI (Nano Banana Pro).`,
    );
    expect(altTextOf({ altText, prompt: 'bees', model, draw: 'exact' })).toBe(
      `${isolated(altText)} Drawn by code from the facts above.`,
    );
    expect(altTextOf({ altText, prompt: 'bees', model: 'some/model' })).toContain(
      'Made with AI (some/model).',
    );
  });

  it('is what was asked for where nothing else is known: its subject, without the order to draw it', () => {
    const prompt = 'Make an infographic about tea,\nfrom leaf to cup';
    const told = `Infographic: ${isolated('Tea, from leaf to cup.')}`;
    expect(shortAltTextOf({ prompt })).toBe(told);
    expect(altTextOf({ prompt, model })).toBe(`${told} Made with AI (Nano Banana Pro).`);
    expect(shortAltTextOf({ prompt: 'word '.repeat(200) }).length).toBeLessThanOrEqual(250);
  });

  it('fits into what Slack takes', () => {
    const text = altTextOf({ altText: 'word '.repeat(600), prompt: '', model });
    expect(text.length).toBeLessThanOrEqual(2000);
    expect(text).toMatch(/ … Made with AI \(Nano Banana Pro\)\.$/);
  });
});
