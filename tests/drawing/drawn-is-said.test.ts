import { describe, it } from '@jest/globals';
import { drawnIsSaid } from './support/drawn-is-said.js';

describe('pictures of random briefs', () => {
  it("have the brief's words and no others, each in its place, none too small, pale or on another, marks to scale", async () => {
    await drawnIsSaid(60, 20);
  }, 60_000);
});
