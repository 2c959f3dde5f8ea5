/** Money in millionths of a currency's unit: whole numbers, so that sums of it are exact. */
export interface Money {
  micros: number;
  /** ISO 4217, such as `USD`. */
  currency: string;
}

const MICROS = 1_000_000;
const MICRO_DIGITS = 6;
const MICROS_OF_A_CENT = 10_000;

/** Reads an amount like `0.20 USD`, whose form src/config/index.ts has checked. */
export function readMoney(text: string): Money {
  const [amount = '', currency = ''] = text.split(' ');
  const [units = '', fraction = ''] = amount.split('.');
  return { micros: Number(units) * MICROS + Number(fraction.padEnd(MICRO_DIGITS, '0')), currency };
}

/**
 * What so many credits cost at this price each, below zero too: `-12.40`. It has the digits after the point that its
 * currency has, or the price where that has more: so no amount is rounded, and a column of them adds up.
 */
export function amountOf(credits: number, { micros, currency }: Money): string {
  const total = BigInt(credits) * BigInt(micros);
  const figures = (total < 0n ? -total : total).toString().padStart(MICRO_DIGITS + 1, '0');
  const whole = figures.slice(0, -MICRO_DIGITS);
  const digits = digitsOf(micros, currency);
  const fraction = digits === 0 ? '' : `.${figures.slice(-MICRO_DIGITS).slice(0, digits)}`;
  return `${total < 0n ? '-' : ''}${whole}${fraction}`;
}

/** The same with its currency, for people: `1,240.00 USD`. */
export function amountInWords(credits: number, price: Money): string {
  const [whole = '', fraction] = amountOf(credits, price).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3}){1,9}$)/g, ',');
  return `${fraction === undefined ? grouped : `${grouped}.${fraction}`} ${price.currency}`;
}

function digitsOf(micros: number, currency: string): number {
  const usual = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  const fraction = String(micros % MICROS).padStart(MICRO_DIGITS, '0');
  return Math.max(usual.maximumFractionDigits ?? 2, fraction.replace(/(?<!0)0+$/, '').length);
}

/** `1,234.50 USD`, rounded to cents. */
export function inCents({ micros, currency }: Money): string {
  const units = Math.round(micros / MICROS_OF_A_CENT) / 100;
  return `${fixed(units, 2)} ${currency}`;
}

/** `0.15 USD`, `0.0375 USD`: as many decimals as there are, and never less than two. */
export function exactly({ micros, currency }: Money): string {
  return `${fixed(micros / MICROS, MICRO_DIGITS)} ${currency}`;
}

function fixed(units: number, decimals: number): string {
  return units.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: decimals });
}
