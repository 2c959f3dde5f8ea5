/**
 * What a reader sees of `<!date^timestamp^format|fallback>`: the format with its placeholders filled in, in the
 * reader's time zone. https://docs.slack.dev/messaging/formatting-message-text#date-formatting
 * @param seconds since 1970
 */
export function dateWords(seconds: number, format: string, timeZone: string, now = Date.now()): string {
  const at = new Date(seconds * 1000);
  const as = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-US', { timeZone, ...options }).format(at);
  const day = (date: Date) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(date);
  const pretty = (otherwise: string) => {
    const days: ReadonlyArray<readonly [number, string]> = [
      [-1, 'yesterday'],
      [0, 'today'],
      [1, 'tomorrow'],
    ];
    const near = days.find(([offset]) => day(at) === day(new Date(now + offset * 86_400_000)));
    return near?.[1] ?? otherwise;
  };
  const short = as({ month: 'short', day: 'numeric', year: 'numeric' });
  const date = as({ month: 'long', day: 'numeric', year: 'numeric' });
  const long = as({ weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
  const words: Readonly<Record<string, string>> = {
    date_num: day(at),
    date,
    date_short: short,
    date_long: long,
    date_pretty: pretty(date),
    date_short_pretty: pretty(short),
    date_long_pretty: pretty(long),
    time: as({ hour: 'numeric', minute: '2-digit' }),
    time_secs: as({ hour: 'numeric', minute: '2-digit', second: '2-digit' }),
  };
  return format.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
}
