import {
  escapedCharacter,
  invalidPattern,
  literal,
  type PatternFlags,
  refusedPattern,
  SPACES,
} from './pattern-characters.js';
import { classAt } from './pattern-classes.js';

/** PCRE2's syntax in RE2's, where both have the same meaning. https://www.pcre.org/current/doc/html/pcre2syntax.html */

/** The end of the text, or a line end that is the last. */
const END = '\\n?\\z';

/** Throws code 51091 for what is no pattern, and for what RE2 does not have or takes for something else. */
export const translatePattern = (pattern: string, flags: PatternFlags): string =>
  new Translation(pattern, flags).run();

class Translation {
  private readonly characters: readonly string[];
  private at = 0;
  private out = '';
  /** Whether a quantifier may follow. */
  private repeatable = false;
  /** Whether nothing but an end may follow, since what stands before is one. */
  private ended = false;
  /** For each open group, whether one of its branches ends with the end of the text. */
  private readonly groups: boolean[] = [];

  constructor(
    pattern: string,
    private readonly flags: PatternFlags,
  ) {
    this.characters = [...pattern];
  }

  run(): string {
    while (this.at < this.characters.length) this.step(this.characters[this.at] ?? '');
    if (this.groups.length > 0) throw invalidPattern('missing closing parenthesis');
    return this.out;
  }

  private step(character: string): void {
    if (this.flags.extended && this.skipsExtended(character)) return;
    const quantifier = this.quantifierHere();
    if (quantifier) this.quantify(quantifier);
    else if (character === '|') this.branch();
    else if (character === ')') this.close();
    else if (character === '$' && !this.flags.multiline) this.end(1);
    else if (character === '\\' && this.characters[this.at + 1] === 'Z') this.end(2);
    else {
      if (this.ended) throw refusedPattern('a $ or \\Z with more behind it');
      this.stepInside(character);
    }
  }

  private stepInside(character: string): void {
    if (character === '(') this.open();
    else if (character === '^') this.start();
    else if (character === '$') this.emit('(?m:$)', 1, false);
    else if (character === '.') this.emit('.', 1, true);
    else if (character === '[') {
      const { text, next } = classAt(this.characters, this.at, this.flags);
      this.emit(text, next - this.at, true);
    } else if (character === '\\') this.escape();
    else this.emit(literal(character), 1, true);
  }

  private emit(text: string, length: number, repeatable: boolean): void {
    this.out += text;
    this.at += length;
    this.repeatable = repeatable;
  }

  /** With the option x, spaces and comments mean nothing. */
  private skipsExtended(character: string): boolean {
    if (/[\t-\r ]/.test(character)) this.at++;
    else if (character === '#') {
      const end = this.characters.indexOf('\n', this.at);
      this.at = end < 0 ? this.characters.length : end + 1;
    } else return false;
    return true;
  }

  private rest(length: number): string {
    return this.characters.slice(this.at, this.at + length).join('');
  }

  private quantifierHere(): string | undefined {
    const character = this.characters[this.at] ?? '';
    if ('*+?'.includes(character)) return character;
    if (character !== '{') return undefined;
    const text = this.rest(16);
    if (/^\{ *,/.test(text)) throw refusedPattern('{,n}');
    return /^\{\d{1,6}(?:,\d{0,6})?\}/.exec(text)?.[0];
  }

  private quantify(quantifier: string): void {
    if (!this.repeatable) throw refusedPattern(`${quantifier} after what cannot be repeated`);
    this.emit(quantifier, quantifier.length, false);
    const next = this.characters[this.at];
    if (next === '?') this.emit('?', 1, false);
    if (next === '+') throw refusedPattern(`the possessive ${quantifier}+`);
  }

  private branch(): void {
    if (this.ended && this.groups.length > 0) this.groups[this.groups.length - 1] = true;
    this.ended = false;
    this.emit('|', 1, false);
  }

  private close(): void {
    const ended = this.groups.pop();
    if (ended === undefined) throw invalidPattern('unmatched closing parenthesis');
    this.ended ||= ended;
    this.emit(')', 1, true);
  }

  private open(): void {
    const text = this.rest(64);
    if (text.startsWith('(*')) throw refusedPattern('(*');
    const opening = text.startsWith('(?')
      ? /^\(\?(?::|P?<[A-Za-z_]\w{0,31}>|[is]{0,2}(?:-[is]{1,2})?[:)])/.exec(text)?.[0]
      : '(';
    if (opening === undefined) throw refusedPattern(`${text.slice(0, 4)}…`);
    if (/^\(\?[^<:]*i/.test(opening)) this.flags.ignoreCase = true;
    if (!opening.endsWith(')')) this.groups.push(false);
    this.emit(opening, opening.length, false);
  }

  /** At a last line end PCRE2's `^` of many lines does not match and RE2's does: then a character must follow. */
  private start(): void {
    if (!this.flags.multiline) {
      this.emit('\\A', 1, false);
      return;
    }
    if (!/^\^(?:\w|\\[dDwWsS])(?![*?{])/.test(this.rest(4)))
      throw refusedPattern('a ^ of many lines before anything but one character');
    this.emit('(?m:^)', 1, false);
  }

  private end(length: number): void {
    this.emit(END, length, false);
    this.ended = true;
  }

  private escape(): void {
    const name = this.characters[this.at + 1];
    if (name === undefined) throw invalidPattern('\\ at end of pattern');
    if (name === 's' || name === 'S') this.emit(`[${name === 'S' ? '^' : ''}${SPACES}]`, 2, true);
    else if ('dDwW'.includes(name)) this.emit(`\\${name}`, 2, true);
    else if ('bBAz'.includes(name)) this.emit(`\\${name}`, 2, false);
    else if (name === 'Q') this.quoted();
    else if (name === 'E') this.at += 2;
    else {
      const { text, next } = escapedCharacter(this.characters, this.at, this.flags);
      this.emit(text, next - this.at, true);
    }
  }

  private quoted(): void {
    this.at += 2;
    while (this.at < this.characters.length && this.rest(2) !== '\\E')
      this.emit(literal(this.characters[this.at] ?? ''), 1, true);
    this.at += 2;
  }
}
