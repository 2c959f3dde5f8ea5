/** What credits cost in money, by CREDIT_PRICE. */
export interface Money {
  /** ISO 4217, such as `USD`. */
  currency: string;
  /** Digits after the point: those of the currency, or of the price where it has more. So no amount is ever rounded. */
  digits: number;
  /** Of one credit, in units of the last of these digits. */
  unitsACredit: bigint;
}

/** Reads CREDIT_PRICE, as src/config.ts has checked it: `0.20 USD`. Undefined where none is set. */
export function moneyOf(creditPrice: string | undefined): Money | undefined {
  const [, whole, fraction = '', currency] = /^(\d+)(?:\.(\d+))? ([A-Z]{3})$/.exec(creditPrice ?? '') ?? [];
  if (!whole || !currency) return undefined;
  const usual = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  const digits = Math.max(usual.maximumFractionDigits ?? 2, fraction.replace(/0+$/, '').length);
  const unitsACredit = BigInt(`${whole}${fraction.slice(0, digits).padEnd(digits, '0')}`);
  return { currency, digits, unitsACredit };
}

/** What so many credits cost, below zero too, exactly: `-12.40`. */
export function amountOf(credits: number, { digits, unitsACredit }: Money): string {
  const units = BigInt(credits) * unitsACredit;
  const figures = (units < 0n ? -units : units).toString().padStart(digits + 1, '0');
  const point = figures.length - digits;
  const amount = digits === 0 ? figures : `${figures.slice(0, point)}.${figures.slice(point)}`;
  return units < 0n ? `-${amount}` : amount;
}

/** The same with its currency, for people: `1,240.00 USD`. */
export function moneyWords(credits: number, money: Money): string {
  const [whole = '', fraction] = amountOf(credits, money).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fraction === undefined ? grouped : `${grouped}.${fraction}`} ${money.currency}`;
}
