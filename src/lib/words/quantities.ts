const english = new Intl.NumberFormat('en-US');

/** "7", "12,500". */
export function number(count: number): string {
  return english.format(count);
}

/** "1 credit", "12,500 credits". */
export function credits(count: number): string {
  return count === 1 ? '1 credit' : `${number(count)} credits`;
}

/** "free", "1 credit". */
export function priceWords(count: number): string {
  return count === 0 ? 'free' : credits(count);
}

/** "1 infographic", "3 infographics". */
export function infographics(count: number): string {
  return count === 1 ? '1 infographic' : `${number(count)} infographics`;
}

/** "42 s", "2 min 5 s". */
export function duration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 120) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** What a request costs, beside what there is. @param what of one infographic: "4K", where another size costs less */
export function tooDear(neededCredits: number, available: number, count: number, what = 'This'): string {
  const costs =
    count === 1
      ? `${what} costs ${credits(neededCredits)}`
      : `${infographics(count)} cost ${credits(neededCredits)}`;
  return `${costs}; your workspace has ${number(available)}.`;
}
