/** How large each field of the facts may be: for the machine's facts and for those that people edit. */
export const factLimits = {
  titleCharacters: 120,
  points: 10,
  pointWords: 12,
  pointCharacters: 280,
  numbers: 8,
  valueCharacters: 40,
  measuresCharacters: 120,
} as const;

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** In scripts that put no spaces between words, that many characters count as one. */
const CHARACTERS_A_WORD = 3;

/** Words as people count them: what stands between spaces, and in scripts without spaces every three characters. */
export function countWords(text: string): number {
  let words = 0;
  for (const run of text.split(/\s+/)) {
    if (!/[\p{L}\p{N}]/u.test(run)) continue;
    const characters = run.match(unspaced)?.length ?? 0;
    words += Math.max(1, Math.ceil(characters / CHARACTERS_A_WORD));
  }
  return words;
}

/** Cuts at the end of a word where there is one, and shows it by an ellipsis. */
export function cutCharacters(text: string, most: number): string {
  if (text.length <= most) return text;
  // A half of a pair (an emoji's, say) is no character.
  const cut = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length * 0.6 ? cut.slice(0, space) : cut).replace(/(?<![\s,;:.–—-])[\s,;:.–—-]+$/u, '')}…`;
}
