/**
 * What a person typed, out of what Slack sends: `<…>` are Slack's own references, `& < >` come as entities
 * (https://docs.slack.dev/messaging/formatting-message-text#advanced). None holds a bare `<`, and none is looked for
 * past one: a text full of openings would be read to its end from each of them.
 */
export function typedText(sent: string): string {
  return sent
    .replace(/<([^<>]*)>/g, (whole: string, reference: string, at: number) => {
      const [target = '', label] = splitAt(reference, '|');
      const words = referenceWords(target, label ?? '');
      if (words === undefined) return whole;
      // Slack knows where a link ends. People write on without a space.
      const next = sent.charAt(at + whole.length);
      return /^https?:/i.test(target) && /[\p{L}\p{N}]/u.test(next) ? `${words} ` : words;
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

/** A reference as people read it; undefined where it is none. An id says nothing to anybody. */
function referenceWords(target: string, label: string): string | undefined {
  switch (target.charAt(0)) {
    case '@':
      return `@${label.replace(/^@/, '') || 'someone'}`;
    case '#':
      return `#${label.replace(/^#/, '') || 'channel'}`;
    case '!':
      return specialMention(target.slice(1), label);
  }
  const [, scheme = ''] = /^([a-z][a-z0-9+.-]{1,20}):\S/i.exec(target) ?? [];
  if (!scheme || /\s/.test(target)) return undefined;
  if (/^(mailto|tel)$/i.test(scheme)) return label || target.slice(scheme.length + 1);
  return target;
}

/** `<!here>`, `<!subteam^S0…|@designers>`, `<!date^1392734382^{date}|Feb 18, 2014>`. */
function specialMention(target: string, label: string): string {
  const [what] = splitAt(target, '^');
  if (what === 'here' || what === 'channel' || what === 'everyone') return `@${what}`;
  if (what === 'subteam') return `@${label.replace(/^@/, '') || 'group'}`;
  return label;
}

function splitAt(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
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

/** The same where quotation marks are letters like any other. */
export function plainWords(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    quoted: false,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The text without these words, in their order. */
export function without(text: string, taken: ReadonlyArray<Pick<Word, 'start' | 'end'>>): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of taken) {
    rest += text.slice(at, start);
    at = end;
  }
  rest += text.slice(at);
  return taken.length > 0 ? rest.replace(/[^\S\n]{2,}/g, ' ').trim() : rest.trim();
}

/** A prompt that stands in quotation marks as a whole is meant without them. */
export function withoutQuotes(prompt: string): string {
  const split = words(prompt);
  const [only] = split.words;
  return split.words.length === 1 && only?.quoted ? only.text.trim() : prompt;
}

/** Without what stands at both ends and is one of these. A search from each of many would take their square. */
export function trimmed(text: string, marks: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && marks.includes(text.charAt(start))) start++;
  while (end > start && marks.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
