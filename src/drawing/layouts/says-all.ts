import { type Content, wordsIn, wordsOf } from '../content/index.js';
import type { Role, TextLine } from '../scene/scene.js';

/** What is not among a content's words: see the closed list of what may be added to a brief's. */
const added: ReadonlySet<Role> = new Set(['ordinal', 'key', 'source']);

/** Whether the lines of a picture say every word of its content and no other: whatever else, a picture is complete and true. */
export function saysAll(texts: readonly TextLine[], content: Content): boolean {
  const paragraphs = new Map<number, string[]>();
  for (const { paragraph, role, spans } of texts) {
    if (added.has(role)) continue;
    const line = spans.map(({ text }) => text).join('');
    const known = paragraphs.get(paragraph);
    if (known) known.push(line);
    else paragraphs.set(paragraph, [line]);
  }
  const drawn = [...paragraphs.values()].map((lines) => lines.join(' '));
  const said = new Set(drawn.flatMap(wordsIn));
  // A word that was too wide for its line goes on in the next one.
  const joined = [...paragraphs.values()].map((lines) => lines.join('').toLowerCase()).join(' ');
  const wanted = wordsOf(content);
  const isSaid = (word: string) => said.has(word) || joined.includes(word);
  const all = wanted.join('');
  return wanted.every(isSaid) && [...said].every((word) => all.includes(word));
}
