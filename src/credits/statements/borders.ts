/**
 * The ledger's order is that of its numbers, and its times follow it but for a moment: each is taken from the database's
 * clock, as well as its process knows it, before its transaction commits. So many entries back that is put right.
 */
export const LOOK_BACK = 200;

/** When an entry was made, by its number. */
export interface Times {
  /** @throws Error where there is no such entry */
  at(seq: number): Promise<Date>;
  /** Of the entries from one number to another, both included, in their order. */
  between(first: number, last: number): Promise<Date[]>;
}

/**
 * The number of the first entry made at a moment or after it: where a month begins. It and all that follow belong to
 * the month or a later one, whatever their own times say, so that months have every entry once and in a row.
 * @returns one more than the last where there is none
 */
export async function firstFrom(moment: Date, last: number, times: Times): Promise<number> {
  let low = 1;
  let high = last + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((await times.at(middle)) >= moment) high = middle;
    else low = middle + 1;
  }
  const from = Math.max(1, high - LOOK_BACK);
  const before = high > from ? await times.between(from, high - 1) : [];
  const earlier = before.findIndex((at) => at >= moment);
  return earlier < 0 ? high : from + earlier;
}
