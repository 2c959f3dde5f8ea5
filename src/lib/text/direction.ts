/** Nested deeper than this nothing is kept: far more than writing needs, and bounded where texts are cut. */
const DEPTH = 6;
/** So many closing marks a text of `isolated` may need at most, wherever it is cut. */
export const MOST_OPEN = DEPTH + 1;

const MARK = /[\u202A-\u202E\u2066-\u2069]/;
const MARKS = /[\u202A-\u202E\u2066-\u2069]/g;
/** Where the algorithm begins anew, whatever is open (https://www.unicode.org/reports/tr9/#P1), and a little more. */
const PARAGRAPH_END = /([^\P{Cc}\t]|\p{Zp})/u;
const ISOLATES = '\u2066\u2067\u2068';
const EMBEDDINGS = '\u202A\u202B\u202D\u202E';
const END_OF_ISOLATE = '\u2069';
const END_OF_EMBEDDING = '\u202C';

/**
 * Text that turns no words around it: what it opens it closes, in each paragraph, what it has not opened it does not
 * close, and where it turns anything at all it stands in an isolate. Marks that turn nothing but what they stand at
 * (U+200E, U+200F, U+061C) stay: Hebrew and Arabic need them.
 */
export function isolated(text: string): string {
  return byParagraph(text, (paragraph) => {
    const { kept, open } = walked(paragraph);
    return `\u2068${kept}${closed(open, { inIsolate: true })}${END_OF_ISOLATE}`;
  });
}

/** The same without an isolate of its own: for what stands alone, or has isolates in it already. */
export function contained(text: string): string {
  return byParagraph(text, balanced);
}

/** The marks that close what a text has left open in its last paragraph. */
export function closing(text: string): string {
  if (!MARK.test(text)) return '';
  const last = text.split(PARAGRAPH_END).at(-1) ?? '';
  return closed(walked(last).open);
}

function byParagraph(text: string, change: (paragraph: string) => string): string {
  if (!MARK.test(text)) return text;
  return text
    .split(PARAGRAPH_END)
    .map((part) => (MARK.test(part) ? change(part) : part))
    .join('');
}

function balanced(paragraph: string): string {
  const { kept, open } = walked(paragraph);
  return kept + closed(open);
}

/** What is kept of a paragraph, and which marks are open at its end, the innermost last. */
function walked(paragraph: string): { kept: string; open: string[] } {
  const open: string[] = [];
  /** Openings that were dropped for being too deep: their ends are dropped with them. */
  let dropped: string[] = [];
  let kept = '';
  for (const character of paragraph) {
    if (ISOLATES.includes(character) || EMBEDDINGS.includes(character)) {
      if (open.length >= DEPTH) dropped.push(character);
      else {
        open.push(character);
        kept += character;
      }
    } else if (character === END_OF_EMBEDDING) {
      const innermost = dropped.at(-1) ?? open.at(-1);
      if (innermost === undefined || !EMBEDDINGS.includes(innermost)) continue;
      if (dropped.length > 0) dropped.pop();
      else {
        open.pop();
        kept += character;
      }
    } else if (character === END_OF_ISOLATE) {
      const hidden = dropped.findLastIndex((mark) => ISOLATES.includes(mark));
      const at = open.findLastIndex((mark) => ISOLATES.includes(mark));
      if (hidden >= 0) dropped = dropped.slice(0, hidden);
      else if (at >= 0) {
        dropped = [];
        open.splice(at);
        kept += character;
      }
    } else kept += character;
  }
  return { kept, open };
}

/** An isolate's end ends the embeddings within it, too. */
function closed(open: readonly string[], { inIsolate = false } = {}): string {
  return open
    .map((mark, at) => {
      if (ISOLATES.includes(mark)) return END_OF_ISOLATE;
      const within = inIsolate || open.slice(0, at).some((outer) => ISOLATES.includes(outer));
      return within ? '' : END_OF_EMBEDDING;
    })
    .reverse()
    .join('');
}

/**
 * The net below `isolated`, for all that is sent at once: a text that is not closed loses its marks, so that none gets
 * longer than the field it is for.
 */
export function withoutLeaks(text: string): string {
  return contained(text) === text ? text : text.replace(MARKS, '');
}
