const MAX_LENGTH = 300;

/** A text of a page's metadata: one line, entities read, not too long; undefined where it is none. */
export function clean(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = withoutEntities(value).replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH);
  return text || undefined;
}

const named = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    hellip: '…',
  }),
);

/** JSON-LD and doubly escaped titles carry entities as text: "Native Ads &#8211; a Study". */
function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi, (all, decimal, hex, name) => {
    if (name) return named.get(String(name).toLowerCase()) ?? all;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** The same, of what may be no text. */
export function decoded(value: unknown): unknown {
  return typeof value === 'string' ? clean(value) : value;
}

/** What is found first among some items. */
export function firstOf<Item, Found>(
  items: Iterable<Item>,
  read: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = read(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
