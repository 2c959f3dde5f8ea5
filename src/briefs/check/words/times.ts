import { baseLanguage } from '../../text/language.js';

const known = new Map<string, ReadonlySet<string>>();

/** Whether a word is the name of a month or of a day of the week, as far as the runtime knows the language. */
export function isTime(word: string, language: string): boolean {
  const base = baseLanguage(language);
  let names = known.get(base);
  if (!names) {
    names = namesIn(base);
    // Languages are few; a stranger's invented tags must not pile up.
    if (known.size < 100) known.set(base, names);
  }
  return names.has(word);
}

function namesIn(language: string): Set<string> {
  const names = new Set<string>();
  if (!/^[a-z]{2,3}$/.test(language)) return names;
  const forms = [
    new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }),
    new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
    new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }),
  ];
  for (const form of forms) {
    for (let step = 0; step < 12; step++) {
      // The days from the 1st on name all weekdays, and the months all months.
      for (const { type, value } of form.formatToParts(new Date(Date.UTC(2024, step, 1 + step)))) {
        if (type === 'month' || type === 'weekday') names.add(value.toLowerCase());
      }
    }
  }
  return names;
}
