/**
 * A moment as Slack shows it to each reader in their own time zone, such as "today at 3:04 PM"; for what cannot show
 * it, in UTC. https://docs.slack.dev/messaging/formatting-message-text#date-formatting
 */
export function when(at: Date): string {
  return token(at, '{date_short_pretty} at {time}', `${iso(at, 16).replace('T', ' ')} UTC`);
}

/** A day, such as "Dec 1, 2026". */
export function onDay(at: Date): string {
  return token(at, '{date_short}', iso(at, 10));
}

function token(at: Date, format: string, fallback: string): string {
  return `<!date^${Math.floor(at.getTime() / 1000)}^${format}|${fallback}>`;
}

function iso(at: Date, characters: number): string {
  return at.toISOString().slice(0, characters);
}
