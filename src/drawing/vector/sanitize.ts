import { Parser } from 'htmlparser2';
import { attributes, elements, shapes, transparent } from './allowed.js';
import { escaped, type Measured, rootOf, type Size, sizeOf } from './root.js';
import { isId, ownAddress, plainDeclarations, plainRules, plainValue } from './values.js';
import { Weights } from './weight.js';

const MOST_SVG_BYTES = 10 * 1024 * 1024;
const DEEPEST = 48;
const MOST_ELEMENTS = 100_000;
const MOST_STYLE_CHARACTERS = 200_000;
const PIECE_CHARACTERS = 64 * 1024;

/** An SVG is none that may be shown. The message has no words of it. */
export class VectorRefused extends Error {
  override name = 'VectorRefused';
}

export interface CleanVector extends Size {
  svg: string;
}

/**
 * Writes an SVG anew with nothing in it but what draws: no script, style but plain rules, foreign object, picture, link,
 * animation, comment, or address but those within itself. What else there is is left out with all that is in it.
 * @throws VectorRefused where it is not well-formed, too large, or too much once all that it repeats is written out
 */
export function sanitized(bytes: Uint8Array): CleanVector {
  if (bytes.length > MOST_SVG_BYTES) throw new VectorRefused(`larger than ${MOST_SVG_BYTES} bytes`);
  const text = decoded(bytes);
  const cleaner = new Cleaner(() => text.startsWith('/>', parser.endIndex - 1));
  const parser: Parser = new Parser(cleaner, { xmlMode: true });
  // In pieces, since what is refused is refused at the first of them that shows it.
  for (let at = 0; at < text.length; at += PIECE_CHARACTERS)
    parser.write(text.slice(at, at + PIECE_CHARACTERS));
  cleaner.atEnd = true;
  parser.end();
  return cleaner.written();
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new VectorRefused('not UTF-8');
  }
}

/** An element that is open: one that is kept, whose content alone is, a style sheet, or one that is left out. */
type Open = { kind: 'kept'; name: string } | { kind: 'transparent' | 'style' | 'out' };

class Cleaner {
  atEnd = false;
  readonly #out: string[] = [];
  readonly #open: Open[] = [];
  readonly #weights = new Weights();
  #size: Measured | undefined;
  #style = '';
  #count = 0;
  #draws = false;
  #isOver = false;
  readonly #isSelfClosing: () => boolean;

  /** @param isSelfClosing whether what is being closed was opened by the same tag */
  constructor(isSelfClosing: () => boolean) {
    this.#isSelfClosing = isSelfClosing;
  }

  onopentag(name: string, given: Record<string, string>): void {
    if (++this.#count > MOST_ELEMENTS) throw new VectorRefused('too many elements');
    if (this.#open.length >= DEEPEST) throw new VectorRefused('too deep');
    if (this.#isOver) throw new VectorRefused('more than one document');
    const around = this.#open.at(-1);
    const opened = this.#opened(name, around);
    this.#open.push(opened);
    if (opened.kind !== 'kept') return;
    if (shapes.has(name)) this.#draws = true;
    if (!around) {
      this.#size = sizeOf(given);
      if (!this.#size) throw new VectorRefused('no size, or none of a picture');
    }
    this.#write(name, given, around ? '' : rootOf(this.#size));
  }

  #opened(name: string, around: Open | undefined): Open {
    if (!around) {
      if (name !== 'svg') throw new VectorRefused('no SVG');
      return { kind: 'kept', name };
    }
    if (around.kind === 'out' || around.kind === 'style') return { kind: 'out' };
    if (name === 'style') return { kind: 'style' };
    if (transparent.has(name)) return { kind: 'transparent' };
    return elements.has(name) ? { kind: 'kept', name } : { kind: 'out' };
  }

  #write(name: string, given: Record<string, string>, root: string): void {
    const named: string[] = [];
    let written = root;
    for (const [attribute, value] of Object.entries(given)) {
      // The document's own size was written already.
      if (root && ['width', 'height', 'viewBox'].includes(attribute)) continue;
      const kept = keptValue(attribute, value);
      if (!kept) continue;
      for (const id of kept.ids) named.push(id);
      written += ` ${kept.name}="${escaped(kept.value)}"`;
    }
    const { id } = given;
    this.#weights.enter(id !== undefined && isId(id) ? id : undefined, written.length, named);
    this.#out.push(`<${name}${written}>`);
  }

  ontext(text: string): void {
    const around = this.#open.at(-1);
    if (around?.kind === 'style') this.#style += text.slice(0, MOST_STYLE_CHARACTERS - this.#style.length);
    else if (around?.kind === 'kept' && (around.name === 'text' || around.name === 'tspan'))
      this.#out.push(escaped(text));
  }

  onclosetag(_name: string, isImplied: boolean): void {
    if (isImplied && !this.#isSelfClosing())
      throw new VectorRefused(this.atEnd ? 'cut off' : 'not well-formed');
    const closed = this.#open.pop();
    if (closed?.kind === 'style') this.#closeStyle();
    if (closed?.kind === 'kept') {
      this.#weights.leave();
      this.#out.push(`</${closed.name}>`);
    }
    if (this.#open.length === 0) this.#isOver = true;
  }

  #closeStyle(): void {
    const { css, ids } = plainRules(this.#style);
    this.#style = '';
    if (!css) return;
    this.#weights.enter(undefined, css.length, ids);
    this.#weights.leave();
    this.#out.push(`<style>${escaped(css)}</style>`);
  }

  /** Where an SVG declares entities, it is not read: whatever they are for, none is needed. */
  onprocessinginstruction(name: string, data: string): void {
    if (name.startsWith('!') && /\[|entity/i.test(data)) throw new VectorRefused('it declares entities');
  }

  written(): CleanVector {
    if (!this.#size || !this.#isOver) throw new VectorRefused('no SVG');
    if (!this.#draws) throw new VectorRefused('it draws nothing');
    if (!this.#weights.isBearable()) throw new VectorRefused('too much is repeated');
    const { width, height } = this.#size;
    return { svg: `${this.#out.join('')}\n`, width, height };
  }
}

/** What is left of an attribute; undefined: nothing. */
function keptValue(name: string, value: string): { name: string; value: string; ids: string[] } | undefined {
  if (name === 'id') return isId(value) ? { name, value, ids: [] } : undefined;
  if (name === 'href' || name === 'xlink:href') {
    const id = ownAddress(value);
    return id === undefined ? undefined : { name: 'href', value: `#${id}`, ids: [id] };
  }
  if (name === 'xml:space') return value === 'preserve' ? { name, value, ids: [] } : undefined;
  if (name === 'style') {
    const { css, ids } = plainDeclarations(value);
    return css ? { name, value: css, ids } : undefined;
  }
  const plain = attributes.has(name) ? plainValue(value) : undefined;
  return plain && { name, value, ids: plain.ids };
}
