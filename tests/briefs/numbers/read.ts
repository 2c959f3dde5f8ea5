import { type Amount, amountsIn } from '../../../src/briefs/numbers/index.js';

/** The amounts of a text in one line each: what stands there, what it is worth, its unit. */
export function read(text: string, language: string): string[] {
  return amountsIn(text, language).map(
    (amount) => `${amount.text} = ${worth(amount)}${amount.unit ? ` ${amount.unit}` : ''}`,
  );
}

function worth({ low, high, kind, digits }: Amount): string {
  if (kind === 'code') return `code ${digits}`;
  return low === high ? String(Number(low.toPrecision(6))) : `${low}–${high}`;
}
