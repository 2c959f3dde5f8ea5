import { expect } from '@jest/globals';
import { holdFact } from '../../../src/briefs/check/hold.js';

/** A quotation with a fact that it shows and one that it does not. */
export type Row = readonly [kind: string, quote: string, shown: string, untrue: string];

export function judgedIn(language: string) {
  return (_kind: string, quote: string, shown: string, untrue: string): void => {
    const why = (text: string) => holdFact({ text, quote }, { language, articleLanguage: language });
    expect({ shown, why: why(shown) }).toEqual({ shown, why: undefined });
    expect({ untrue, why: why(untrue) }).toEqual({ untrue, why: expect.any(String) });
  };
}
