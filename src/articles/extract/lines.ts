import type { Block } from '../article.js';

/** What begins an item of a list that was typed by hand. */
export const bullet = /^\s*(?:[-+*•‣·–▪●○►✓✔]|\(?\d{1,3}[.)])\s+/u;
const ends = /[.!?…:;。！？।؟۔][)\]”"’»]*$/u;
/** A line that begins like this goes on with the sentence before it. */
const goesOn = /^[\p{Ll},;:)%…]/u;
const caseless =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}]/u;
const eastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。「」]/u;

/**
 * One line, spaces single. Marks of where a word may be broken are no spaces, and a break between characters of a script
 * without spaces is none either.
 */
export function tidy(text: string): string {
  const whole = /[\u00ad\u200b\u2060\ufeff]/.test(text)
    ? text.replace(/[\u00ad\u200b\u2060\ufeff]+/g, '')
    : text;
  const line = whole.replace(/[\s\u00a0]+/g, (space, at: number) =>
    /[\n\u2028]/.test(space) &&
    eastern.test(whole.charAt(at - 1)) &&
    eastern.test(whole.charAt(at + space.length))
      ? ''
      : ' ',
  );
  return line.trim();
}

/**
 * The lines of a block whose line breaks part something: items begun by bullets, or sentences that no full stop ends.
 * Undefined where it is one line, or one text that was broken to fit.
 * @param raw the block's text, with U+2028 for a line break of the page
 */
export function linesOf(raw: string, kind: Block['kind']): readonly Block[] | undefined {
  if (!raw.includes('\u2028')) return undefined;
  const lines = raw.split('\u2028').map(tidy).filter(Boolean);
  if (lines.length < 2) return undefined;
  if (lines.filter((line) => bullet.test(line)).length >= 2) return itemsOf(lines, kind);
  const texts: string[][] = [];
  const isWrapped = lines.some((line, i) => i > 0 && goesOn.test(line) && !ends.test(lines[i - 1] ?? ''));
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const parted =
      before === undefined || ends.test(before) || !(isWrapped || goesOn.test(line) || caseless.test(line));
    if (parted) texts.push([line]);
    else texts.at(-1)?.push(line);
  });
  return texts.length > 1 ? texts.map((each) => ({ kind, text: joined(each) })) : undefined;
}

function itemsOf(lines: readonly string[], kind: Block['kind']): Block[] {
  const blocks: { kind: Block['kind']; texts: string[] }[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (bullet.test(line)) blocks.push({ kind: 'item', texts: [line.replace(bullet, '')] });
    else if (last?.kind === 'item' && goesOn.test(line)) last.texts.push(line);
    else blocks.push({ kind, texts: [line] });
  }
  return blocks.map(({ kind, texts }) => ({ kind, text: joined(texts) }));
}

function joined(lines: readonly string[]): string {
  return tidy(lines.join('\u2028'));
}
