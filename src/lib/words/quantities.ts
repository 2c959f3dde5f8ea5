/** "1 credit", "3 credits". */
export function credits(count: number): string {
  return count === 1 ? '1 credit' : `${count} credits`;
}

/** "1 infographic", "3 infographics". */
export function infographics(count: number): string {
  return count === 1 ? '1 infographic' : `${count} infographics`;
}

/** "42 s", "2 min 5 s". */
export function duration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 120) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** What a request costs, beside what there is. */
export function tooDear(
  neededCredits: number,
  available: number,
  unitCredits: number,
  count: number,
): string {
  return count === 1
    ? `This costs ${credits(neededCredits)}, and the workspace has ${available}.`
    : `${infographics(count)} cost ${credits(neededCredits)} (${credits(unitCredits)} each), and the workspace has ${available}.`;
}
