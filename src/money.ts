/** Money in millionths of a currency's unit: whole numbers, so that sums of it are exact. */
export interface Money {
  micros: number;
  /** Three letters, such as USD. */
  currency: string;
}

const MICROS = 1_000_000;
const MICROS_OF_A_CENT = 10_000;

/** What CREDIT_PRICE says, as "0.20 USD"; src/config.ts has checked its form. */
export function readMoney(text: string): Money {
  const [amount = '', currency = ''] = text.split(' ');
  const [units = '', fraction = ''] = amount.split('.');
  return { micros: Number(units) * MICROS + Number(fraction.padEnd(6, '0')), currency };
}

/** `1,234.50 USD`, rounded to cents. */
export function inCents({ micros, currency }: Money): string {
  const units = Math.round(micros / MICROS_OF_A_CENT) / 100;
  return `${fixed(units, 2)} ${currency}`;
}

/** `0.15 USD`, `0.0375 USD`: as many decimals as there are, and never less than two. */
export function exactly({ micros, currency }: Money): string {
  return `${fixed(micros / MICROS, 6)} ${currency}`;
}

function fixed(units: number, decimals: number): string {
  return units.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: decimals });
}
