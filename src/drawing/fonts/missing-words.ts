import { scriptToInstall, wordsOfScript } from './samples.js';
import { scriptOfLanguage } from './scripts.js';

const MOST_SHOWN = 12;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;
/** A mark alone is shown on a circle, as Unicode's tables do. */
const MARK = /^\p{M}/u;
const UNPRINTABLE = /[\p{C}\uFFFC\uFFFD]/u;

/**
 * Why a text cannot be drawn, in two sentences, for the operator and for people in Slack.
 * @param characters what `FontBook.missing` tells, one at least
 * @param language of the text
 */
export function missingWords(characters: readonly string[], language: string): string {
  const shown = characters.slice(0, MOST_SHOWN).map(shownAs);
  const end = characters.length > shown.length ? ' …' : '.';
  const one = characters.length === 1 ? 'this character' : 'these characters';
  return `No font here has ${one}: ${shown.join(' ')}${end} ${remedy(characters, language)}`;
}

function remedy(characters: readonly string[], language: string): string {
  const them = characters.length === 1 ? 'it' : 'them';
  if (characters.every((character) => EMOJI.test(character)))
    return `Take ${them} out: few emoji can be drawn.`;
  const ofLanguage = scriptOfLanguage(language);
  const scripts = new Set(
    characters.flatMap((character) => scriptToInstall(character, ofLanguage) ?? []).map(wordsOfScript),
  );
  const fonts = scripts.size > 0 ? `a font for ${[...scripts].join(' and ')}` : `a font with ${them}`;
  return `Whoever runs this app can install ${fonts}: \`infograph fonts list\` tells how.`;
}

function shownAs(character: string): string {
  if (MARK.test(character)) return `◌${character}`;
  if (!UNPRINTABLE.test(character) || EMOJI.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
