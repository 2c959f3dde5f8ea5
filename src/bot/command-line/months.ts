/** Languages in which people name months. */
const languages = ['en', 'de', 'es', 'fr', 'it', 'pt', 'nl', 'pl', 'sv', 'ja', 'hi', 'ar'];

let numbers: Map<string, number> | undefined;

/** 1 to 12, by the month's name or its first letters in one of these languages. */
function monthsByName(): Map<string, number> {
  if (numbers) return numbers;
  numbers = new Map();
  for (const language of languages) {
    for (const form of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: form, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const name = format
          .format(Date.UTC(2026, month - 1, 15))
          .toLowerCase()
          .replace(/\.$/, '');
        if (!numbers.has(name)) numbers.set(name, month);
      }
    }
  }
  return numbers;
}

/**
 * A month as statements are asked for, "2026-10", out of "October", "oct 2026", "10/2026", "last month". Without a year
 * it is the last one of that name. @returns undefined where it is none
 */
export function monthNamed(text: string, today: Date): string | undefined {
  const year = today.getUTCFullYear();
  const now = today.getUTCMonth() + 1;
  const said = text.toLowerCase().trim();
  if (/^(this|current)( month)?$/.test(said)) return key(year, now);
  if (/^(last|previous)( month)?$/.test(said)) return now === 1 ? key(year - 1, 12) : key(year, now - 1);
  const parts = said.split(/[\s/.,_–—-]+/).filter(Boolean);
  if (parts.length === 0 || parts.length > 2) return undefined;
  const numbered = parts.map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : undefined));
  const yearGiven = numbered.find((number) => number !== undefined && number >= 2000 && number < 3000);
  const name = parts.find((_part, at) => numbered[at] === undefined);
  const month =
    name === undefined ? numbered.find((number) => number !== yearGiven) : monthsByName().get(name);
  if (month === undefined || month < 1 || month > 12) return undefined;
  if (name === undefined && yearGiven === undefined) return undefined;
  if (parts.length === 2 && yearGiven === undefined) return undefined;
  return key(yearGiven ?? (month > now ? year - 1 : year), month);
}

function key(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}
