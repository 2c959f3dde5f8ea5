import type { DomElement } from './dom.js';

/** Classes, ids and roles of what only points at a note. */
const noteName =
  /(?:^|[\s_-])(?:reference|noteref|footnote|footnotes|fnref|fn|ftnref|cite|citation|endnote|sdfootnoteanc)(?:$|[\s_\d-])|doc-noteref/i;
/** "[3]", "[note 2]", "[citation needed]". */
const bracketed = /^\[[^[\]]{1,40}\]$/;
const symbols = /^[*†‡§¶]{1,4}$/;
/** "3", "(3)", "1,2", "3–5", "a". */
const mark = /^[[(]?(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,8}|[a-z])[\])]?$/i;
const listOfMarks = /^\d{1,3}(?:\s?[,–-]\s?\d{1,3}){1,8}$/;
/** Words whose square or cube is meant by a 2 or 3 above them, although they are long. */
const unitWord = /(?:met(?:re|er)s?|miles?|inch(?:es)?|feet|foot|yards?|acres?|secs?|seconds?)$/i;
const afterWord = /\p{L}{4}$/u;
const afterSentence = /[.,;:!?”"’»\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
/** A count or a year has a note; the base of a power is a smaller number. */
const afterCount = /(?:\d[.,\s'’]\d{3}|(?:^|[^\d.,])(?:1[5-9]|20)\d\d)$/u;

const raised = new Map(
  [...'0123456789+-−–=()niabcdefghjklmoprstuvwxyz'].map((each, i) => [
    each,
    [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'][i] ?? '',
  ]),
);
const lowered = new Map([...'0123456789+-−–=()'].map((each, i) => [each, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎'][i] ?? '']));

/** Whether a link or a raised text is the mark of a note, and no part of what is said. `before` is the text up to it. */
export function isNoteMark(element: DomElement, before: string): boolean {
  const text = (element.textContent ?? '').trim();
  if (text.length > 42) return false;
  const isLink = element.localName === 'a';
  const link = isLink ? element : element.querySelector('a');
  if (link) {
    const names = `${nameOf(element)} ${nameOf(link)}`;
    const local = link.getAttribute('href')?.includes('#') === true;
    if (bracketed.test(text)) return local || !isLink;
    if (noteName.test(names)) return local || mark.test(text) || symbols.test(text);
    return !isLink && (mark.test(text) || symbols.test(text) || (local && text.length <= 12));
  }
  if (isLink) return false;
  if (bracketed.test(text) || symbols.test(text) || noteName.test(nameOf(element))) return true;
  if (listOfMarks.test(text)) return /[\p{L}\p{P}]$/u.test(before);
  if (!/^\d{1,3}$/.test(text)) return false;
  return (
    afterSentence.test(before) ||
    afterCount.test(before.slice(-12)) ||
    (afterWord.test(before) && !unitWord.test(before.slice(-12)))
  );
}

function nameOf(element: DomElement): string {
  const names = ['class', 'id', 'role', 'epub:type', 'rel'].map((name) => element.getAttribute(name) ?? '');
  return names.join(' ').slice(0, 200);
}

/** A raised text as it can stand in a line: 10⁶, km², Ca²⁺, x^1.5; letters of ordinals ("1st") stay as they are. */
export function superscript(text: string, before: string): string {
  if (/^\p{L}{2,}\.?$/u.test(text) || (/^\p{L}$/u.test(text) && !/(?:^|[^\p{L}])[\p{L})]$/u.test(before)))
    return text;
  return power(text);
}

/** An exponent. */
export function power(text: string): string {
  const letters = [...text.replace(/\s/g, '')];
  if (letters.length === 0) return '';
  if (letters.every((each) => raised.has(each))) return letters.map((each) => raised.get(each)).join('');
  return letters.length > 1 && !/^[\d.,]+$/.test(text) ? `^(${letters.join('')})` : `^${letters.join('')}`;
}

/** A lowered text as it can stand in a line: CO₂; letters stay as they are. */
export function subscript(text: string, before: string): string {
  const letters = [...text.replace(/\s/g, '')];
  const small = /[\p{L})\]]$/u.test(before) && letters.every((each) => lowered.has(each));
  return small ? letters.map((each) => lowered.get(each)).join('') : text;
}
