import {
  escapedCharacter,
  invalidPattern,
  literal,
  type Part,
  type PatternFlags,
  refusedPattern,
  SPACES,
} from './pattern-characters.js';

/** What is no white space, written so that it can stand beside other characters. */
const NO_SPACES = '\\x00-\\x08\\x0E-\\x1F\\x21-\\x{10FFFF}';
const POSIX =
  /^\[:\^?(?:alnum|alpha|ascii|blank|cntrl|digit|graph|lower|print|punct|space|upper|word|xdigit):\]/;

/** One member of a class: a character, or a set of them, which cannot be the end of a range. */
interface Member extends Part {
  isSet: boolean;
}

/** The character class that begins here. */
export function classAt(characters: readonly string[], from: number, flags: PatternFlags): Part {
  let at = from + 1;
  let text = '[';
  if (characters[at] === '^') {
    text += '^';
    at++;
  }
  const first = at;
  while (characters[at] !== ']' || at === first) {
    const member = memberAt(characters, at, flags);
    text += member.text;
    at = member.next;
    const isRange = characters[at] === '-' && characters[at + 1] !== ']';
    if (!isRange) continue;
    if (member.isSet) {
      text += '\\-';
      at++;
      continue;
    }
    const last = memberAt(characters, at + 1, flags);
    if (last.isSet) throw refusedPattern('a range that ends with a set of characters');
    text += `-${last.text}`;
    at = last.next;
  }
  return { text: `${text}]`, next: at + 1 };
}

function memberAt(characters: readonly string[], at: number, flags: PatternFlags): Member {
  const character = characters[at];
  if (character === undefined) throw invalidPattern('missing terminating ] for character class');
  if (character === '[' && /^[:.=]$/.test(characters[at + 1] ?? '')) return posixSet(characters, at);
  if (character !== '\\') return { text: literal(character), next: at + 1, isSet: false };
  const name = characters[at + 1] ?? '';
  if (name === 's' || name === 'S')
    return { text: name === 's' ? SPACES : NO_SPACES, next: at + 2, isSet: true };
  if (/^[dDwW]$/.test(name)) return { text: `\\${name}`, next: at + 2, isSet: true };
  if (name === 'b') return { text: '\\x08', next: at + 2, isSet: false };
  return { ...escapedCharacter(characters, at, flags), isSet: /^[pP]$/.test(name) };
}

function posixSet(characters: readonly string[], at: number): Member {
  const name = POSIX.exec(characters.slice(at, at + 14).join(''))?.[0];
  if (name === undefined) throw refusedPattern(`[${characters[at + 1] ?? ''} within a class`);
  return { text: name, next: at + name.length, isSet: true };
}
