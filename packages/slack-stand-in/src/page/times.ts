/** `10:12`, on this machine's clock: the page is looked at where it is served. */
export function timeOf(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** `Today`, `Yesterday`, `March 4`, or `March 4, 2025` in another year. */
export function dayOf(at: number, now: number): string {
  const day = new Date(at);
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  if (day.toDateString() === new Date(now).toDateString()) return 'Today';
  if (day.toDateString() === yesterday.toDateString()) return 'Yesterday';
  const year = day.getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric';
  return day.toLocaleDateString('en-US', { month: 'long', day: 'numeric', ...(year ? { year } : {}) });
}

/** `today at 10:12`, `March 4 at 10:12`. */
export function whenOf(at: number, now: number): string {
  const day = dayOf(at, now);
  const isRelative = day === 'Today' || day === 'Yesterday';
  return `${isRelative ? day.toLowerCase() : day} at ${timeOf(at)}`;
}
