import { asKey, asSigns, isBlank, isDigit, isLetter, keyOfPart } from './text.js';

/** The entries of a list "name: form|form; name: form"; a name without forms is its own. */
export function entriesOf(list: string): [name: string, forms: string[]][] {
  return list
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const at = entry.indexOf(': ');
      return at < 0
        ? [entry, [entry]]
        : [
            entry.slice(0, at),
            entry
              .slice(at + 2)
              .split('|')
              .map((form) => form.trim()),
          ];
    });
}

const ENDING_CHARACTERS = 6;

/** Values by the forms that stand for them; a form that ends in "*" stands for all its endings. */
export class FormTable<Value> {
  readonly #exact = new Map<string, Value>();
  readonly #stems = new Map<string, Value>();
  /** Most places of a text are ruled out by one character. */
  readonly #firsts = new Set<string>();
  readonly #lasts = new Set<string>();
  #longest = 0;

  /** @param caseSensitive signs such as "MW" and "mW" */
  constructor(readonly caseSensitive = false) {}

  /** The first to give a form keeps it. */
  add(form: string, value: Value): this {
    const isStem = form.endsWith('*');
    const key = this.#key(isStem ? form.slice(0, -1) : form);
    const forms = isStem ? this.#stems : this.#exact;
    if (key === '') return this;
    if (!forms.has(key)) forms.set(key, value);
    this.#firsts.add(key[0] ?? '');
    this.#lasts.add(key.at(-1) ?? '');
    this.#longest = Math.max(this.#longest, key.length + (isStem ? ENDING_CHARACTERS : 0));
    return this;
  }

  get(form: string): Value | undefined {
    return this.#find(this.#key(form));
  }

  /** The longest form that begins at a place and ends with a word. */
  at(text: string, at: number): { value: Value; end: number } | undefined {
    if (!this.#begins(text, at)) return undefined;
    for (let end = Math.min(text.length, at + this.#longest); end > at; end--) {
      const endsWord = !isLetter(text[end - 1]) || !(isLetter(text[end]) || isDigit(text[end]));
      if (!endsWord || isBlank(text[end - 1])) continue;
      const value = this.#find(keyOfPart(text, at, end, this.caseSensitive));
      if (value !== undefined) return { value, end };
    }
    return undefined;
  }

  /** The longest form that ends at a place and begins with a word. */
  before(text: string, end: number): { value: Value; start: number } | undefined {
    if (!this.#ends(text, end - 1)) return undefined;
    const first = Math.max(0, end - this.#longest);
    for (let start = first; start < end; start++) {
      const beginsWord = !isLetter(text[start]) || !(isLetter(text[start - 1]) || isDigit(text[start - 1]));
      if (!beginsWord || isBlank(text[start])) continue;
      const value = this.#find(keyOfPart(text, start, end, this.caseSensitive));
      if (value !== undefined) return { value, start };
    }
    return undefined;
  }

  /** The longest form at a place of a script without blanks, whatever follows. */
  prefix(text: string, at: number): { value: Value; end: number } | undefined {
    if (!this.#begins(text, at)) return undefined;
    for (let end = Math.min(text.length, at + this.#longest); end > at; end--) {
      const value = this.#exact.get(keyOfPart(text, at, end, this.caseSensitive));
      if (value !== undefined) return { value, end };
    }
    return undefined;
  }

  suffix(text: string, end: number): { value: Value; start: number } | undefined {
    if (!this.#ends(text, end - 1)) return undefined;
    const first = Math.max(0, end - this.#longest);
    for (let start = first; start < end; start++) {
      const value = this.#exact.get(keyOfPart(text, start, end, this.caseSensitive));
      if (value !== undefined) return { value, start };
    }
    return undefined;
  }

  #find(key: string): Value | undefined {
    const exact = this.#exact.get(key);
    if (exact !== undefined || this.#stems.size === 0) return exact;
    for (let cut = 0; cut <= ENDING_CHARACTERS && cut < key.length; cut++) {
      const found = this.#stems.get(key.slice(0, key.length - cut));
      if (found !== undefined) return found;
      if (!isLetter(key[key.length - 1 - cut])) break;
    }
    return undefined;
  }

  #begins(text: string, at: number): boolean {
    return this.#firsts.has(keyOfPart(text, at, at + 1, this.caseSensitive));
  }

  #ends(text: string, at: number): boolean {
    return at >= 0 && this.#lasts.has(keyOfPart(text, at, at + 1, this.caseSensitive));
  }

  #key(form: string): string {
    return this.caseSensitive ? asSigns(form) : asKey(form);
  }
}

/** Makes a table once for each language that there is one for, and one of all for any other. */
export function byLanguage<Value>(
  lists: ReadonlyMap<string, string>,
  valueNamed: (name: string) => Value,
  fallback?: string,
): (language: string) => FormTable<Value> {
  const made = new Map<string, FormTable<Value>>();
  const fill = (table: FormTable<Value>, list: string) => {
    for (const [name, forms] of entriesOf(list)) for (const form of forms) table.add(form, valueNamed(name));
    return table;
  };
  return (language) => {
    const key = lists.has(language) ? language : '';
    const known = made.get(key);
    if (known) return known;
    const table = new FormTable<Value>();
    const own = lists.get(key);
    for (const list of own === undefined ? lists.values() : [own]) fill(table, list);
    if (fallback !== undefined) fill(table, lists.get(fallback) ?? '');
    made.set(key, table);
    return table;
  };
}
