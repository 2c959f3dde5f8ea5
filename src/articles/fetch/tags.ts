const BETWEEN = /[\s/]*/y;
const NAME = /[^\s/>=]+/y;
const EQUALS = /\s*=\s*/y;
const BARE = /[^\s>]+/y;
const TAG = /[a-z][a-z0-9-]*/iy;

/**
 * The attributes of each `<meta>` in a piece of HTML, in small letters, the first of each name. Not those in comments, nor
 * within the elements of `skipped`, whose text is no markup or is not for us. One pass, whatever stands there.
 */
export function* metaTags(html: string, skipped: ReadonlySet<string>): Iterable<ReadonlyMap<string, string>> {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      // `<!-->` is a whole comment.
      at = indexOrEnd(html, '-->', at + 2);
      continue;
    }
    const tag = taken(TAG, html, at + 1).toLowerCase();
    if (tag === '') {
      at++;
      continue;
    }
    const { attributes, end } = attributesOf(html, at + 1 + tag.length);
    if (tag === 'meta') yield attributes;
    at = skipped.has(tag) ? endOf(tag, html, end) : end;
  }
}

function attributesOf(html: string, start: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  let at = start;
  for (;;) {
    at += taken(BETWEEN, html, at).length;
    if (at >= html.length || html.charAt(at) === '>') return { attributes, end: at };
    const name = taken(NAME, html, at);
    if (name === '') {
      at++;
      continue;
    }
    at += name.length;
    const equals = taken(EQUALS, html, at);
    const value = equals === '' ? '' : valueAt(html, at + equals.length);
    at += equals.length + value.length;
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, withoutQuotes(value));
  }
}

/** With its quotes. One that is not closed goes on to the end, as in browsers. */
function valueAt(html: string, at: number): string {
  const quote = html.charAt(at);
  if (quote !== '"' && quote !== "'") return taken(BARE, html, at);
  return html.slice(at, indexOrEnd(html, quote, at + 1) + 1);
}

function withoutQuotes(value: string): string {
  const quote = value.charAt(0);
  if (quote !== '"' && quote !== "'") return value;
  return value.slice(1, value.length > 1 && value.endsWith(quote) ? -1 : undefined);
}

function endOf(tag: string, html: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + tag.length).toLowerCase() === tag) return at;
  }
  return html.length;
}

function taken(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? '';
}

function indexOrEnd(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}
