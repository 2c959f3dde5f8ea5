/**
 * What a person typed, out of what Slack sends: `<…>` are Slack's own references, `& < >` come as entities
 * (https://docs.slack.dev/interactivity/implementing-slash-commands). None holds a bare `<`, and none is looked for
 * past one: a text full of openings would be read to its end from each of them.
 */
export function typedText(sent: string): string {
  return sent
    .replace(/<(https?:[^<|>\s]+|mailto:[^<|>\s]+)(?:\|[^<>]*)?>/g, '$1')
    .replace(/<([@#])[A-Z0-9]+\|([^<>]+)>/g, '$1$2')
    .replace(/<([@#][A-Z0-9]+)>/g, '$1')
    .replace(/<!(here|channel|everyone)(?:\|[^<>]*)?>/g, '@$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

/** A run of characters between spaces; `quoted` when it stood in quotation marks and so is never an option. */
export interface Word {
  text: string;
  quoted: boolean;
  /** Where it stands in the text, quotation marks included. */
  start: number;
  end: number;
}

const closingMark: ReadonlyMap<string, string> = new Map(
  Object.entries({ '"': '"', '“': '”', '„': '“', '«': '»' }),
);

/** Splits at spaces, but not inside quotation marks. `openQuote` says that one was not closed. */
export function words(text: string): { words: Word[]; openQuote: boolean } {
  const found: Word[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at++;
      continue;
    }
    const closing = closingMark.get(text.charAt(at));
    if (closing) {
      const end = text.indexOf(closing, at + 1);
      if (end < 0) return { words: found, openQuote: true };
      found.push({ text: text.slice(at + 1, end), quoted: true, start: at, end: end + 1 });
      at = end + 1;
      continue;
    }
    let end = at;
    while (end < text.length && !/\s/.test(text.charAt(end))) end++;
    found.push({ text: text.slice(at, end), quoted: false, start: at, end });
    at = end;
  }
  return { words: found, openQuote: false };
}
