import { describe, it } from '@jest/globals';
import { drawnIsSaid } from '../../drawing/support/drawn-is-said.js';

describe('pictures of a thousand random briefs', () => {
  it("have the brief's words and no others, each in its place, none too small, pale or on another, marks to scale", async () => {
    await drawnIsSaid(1_000, 1_000);
  }, 900_000);
});
