import { IANAZone } from 'luxon';

const LIKE_LETTERS = /[^a-z]/g;

/** The time zone of this name, however it is written ("europe/berlin", "Asia / Kolkata"); undefined where there is none. */
export function timeZoneNamed(given: string): string | undefined {
  const parts = given.split('/').map((part) => part.trim());
  const name = parts.join('/').replace(/\s+/g, '_');
  // Offsets such as "+02:00" know no summer, so they are no answer to where days begin.
  if (!/^[a-z]/i.test(name) || !IANAZone.isValidZone(name)) return undefined;
  return allZones().find((zone) => zone.toLowerCase() === name.toLowerCase()) ?? name;
}

/** Time zones whose name has this in it, such as a city's. */
export function timeZonesLike(given: string): string[] {
  const wanted = letters(given);
  return wanted.length < 3 ? [] : allZones().filter((zone) => letters(zone).includes(wanted));
}

function allZones(): readonly string[] {
  // Places only: the list leaves this one out.
  return ['UTC', ...Intl.supportedValuesOf('timeZone')];
}

function letters(text: string): string {
  return text.toLowerCase().replace(LIKE_LETTERS, '');
}
