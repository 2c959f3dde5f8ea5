import { baseLanguage } from '../../briefs/text/language.js';

const known = new Map<string, ReadonlySet<string>>();
/** Languages are few; a stranger's invented tags must not pile up. */
const KEPT = 60;

/** Whether all labels are countries. */
export const areCountries = (labels: readonly string[], language: string): boolean =>
  labels.every((label) => countriesIn(baseLanguage(language)).has(label.toLowerCase()));

/** The names of all countries in a language. Source: the locale data of the runtime (CLDR). */
function countriesIn(language: string): ReadonlySet<string> {
  const made = known.get(language);
  if (made) return made;
  const locale = Intl.DisplayNames.supportedLocalesOf(language)[0] ?? 'en';
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const all = letters.flatMap((one) =>
    letters.flatMap((other) => names.of(one + other)?.toLowerCase() ?? []),
  );
  const set = new Set(['uk', 'usa', 'us', 'eu', ...all]);
  if (known.size < KEPT) known.set(language, set);
  return set;
}
