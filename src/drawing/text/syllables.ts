const VOWELS: ReadonlySet<string> = new Set('aeiouyæøœıаеёиоуыэюяіїєαεηιουω');
/** Several consonants that begin a syllable together, in European languages. */
const ONSETS: ReadonlySet<string> = new Set(
  'ch sch ph th qu ck sh zh bl cl fl gl kl pl br cr dr fr gr kr pr tr vr pf pfl sp spr st str schl schm schn schr schw zw kn gn wr ст пр тр кр гр др бр'.split(
    ' ',
  ),
);
const LONGEST_ONSET = 4;
/** No fewer letters stay on a line, or go to the next. */
const LEAST = 3;

/**
 * The syllables of a word, roughly: between two vowels, the last consonant goes with the second, or all of those that
 * begin a syllable together. Each is a list of the word's characters; a word without vowels is one.
 */
export function syllablesOf(characters: readonly string[]): string[][] {
  const letters = characters.map((character) => character.normalize('NFD')[0]?.toLowerCase() ?? '');
  const places: number[] = [];
  let vowel = -1;
  for (const [index, letter] of letters.entries()) {
    if (!VOWELS.has(letter)) continue;
    if (vowel >= 0 && index - vowel > 1) places.push(onsetIn(letters, vowel + 1, index));
    vowel = index;
  }
  const usable = places.filter((place) => place >= LEAST && place <= characters.length - LEAST);
  const starts = [0, ...usable];
  return starts.map((start, index) => characters.slice(start, starts[index + 1]));
}

/** Where the syllable begins whose vowel is at `vowel`, if the consonants before it begin at `first`. */
function onsetIn(letters: readonly string[], first: number, vowel: number): number {
  for (let start = Math.max(first, vowel - LONGEST_ONSET); start < vowel - 1; start += 1)
    if (ONSETS.has(letters.slice(start, vowel).join(''))) return start;
  return vowel - 1;
}
