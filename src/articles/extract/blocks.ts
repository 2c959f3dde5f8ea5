import type { Block } from '../article.js';
import { type DomElement, type DomNode, isElement, isText, walk } from './dom.js';
import {
  blockAround,
  blockLevel,
  formulaIn,
  holdsBlock,
  inlineNames,
  isQuoted,
  isWikiFurniture,
  kindOf,
  wordless,
} from './elements.js';
import { isHidden } from './hidden.js';
import { linesOf, tidy } from './lines.js';
import { isNoteMark, subscript, superscript } from './marks.js';
import { mathText } from './math.js';
import { isDataRow, rowsOfTable, type ToldRows, tableOf } from './tables.js';

/** A block with what the choice between texts looks at. */
export interface PageBlock extends Block {
  /** Characters of the text that stand in links. */
  linkChars: number;
  /** Not shown by the page's own word (hidden, aria-hidden, its style), at least not at first. */
  concealed: boolean;
  /** The element that holds all of it. */
  element: DomElement;
  /** The outermost quotation that it is in. */
  quotation?: DomElement;
  /**
   * The text with what is left out of `text` (marks of notes, hidden words), as libraries read it: by this it is judged.
   * Only where it differs.
   */
  heard?: string;
  /** What it says, where that is not its text as one block: lines, the named values of a table's row, nothing. */
  told?: readonly Block[];
}

/**
 * The text under an element, block by block in reading order: headings, paragraphs, quotations, items of lists and rows
 * of tables. Scripts, form fields, marks of notes, text that was struck out and the like are left out.
 */
export function blocksOf(root: DomElement): PageBlock[] {
  const reader = new BlockReader(root);
  walk(root, reader.enter, reader.leave);
  reader.flush();
  return reader.blocks;
}

/** The walk keeps its own stack, so that no depth of nesting can overflow the engine's. */
class BlockReader {
  readonly blocks: PageBlock[] = [];
  #text = '';
  #heard = '';
  #linkChars = 0;
  #links = 0;
  #breaks = 0;
  #within: DomElement;
  readonly #around: DomElement[];
  readonly #quotations: DomElement[] = [];
  readonly #veils: DomElement[] = [];
  readonly #tables = new Map<DomElement, ToldRows>();
  readonly #cells = new Map<DomElement, string>();

  constructor(readonly root: DomElement) {
    this.#within = root;
    this.#around = [blockAround(root) ?? root];
  }

  flush(): void {
    const text = tidy(this.#text);
    if (text) {
      const heard = this.#heard === this.#text ? text : tidy(this.#heard);
      const kind = kindOf(this.#within, this.#quotations.length > 0);
      const told = kind === 'heading' ? undefined : linesOf(this.#text, kind);
      this.blocks.push({
        ...this.#placed(this.#within),
        kind,
        text,
        ...(kind === 'heading' && { level: Number(this.#within.localName.slice(1)) }),
        linkChars: this.#linkChars,
        ...(told && { told }),
        ...(heard !== text && { heard }),
      });
    }
    this.#text = '';
    this.#heard = '';
    this.#linkChars = 0;
    this.#breaks = 0;
  }

  #placed(element: DomElement): Pick<PageBlock, 'concealed' | 'element' | 'quotation'> {
    const [quotation] = this.#quotations;
    return { concealed: this.#veils.length > 0, element, ...(quotation && { quotation }) };
  }

  /** @returns whether what is under the node is to be visited */
  readonly enter = (node: DomNode): boolean => {
    if (isText(node)) {
      const text = node.textContent ?? '';
      this.#say(text);
      this.#heard += text;
      return false;
    }
    if (!isElement(node) || wordless.has(node.localName)) return false;
    const name = node.localName;
    if (name === 'br') {
      this.#text += '\u2028';
      this.#heard += '\u2028';
      this.#breaks += 1;
      if (this.#breaks >= 2) this.flush();
      return false;
    }
    if (name === 'tr' && isDataRow(node)) {
      this.#readRow(node);
      return false;
    }
    if (this.#readInline(node)) return false;
    if (blockLevel.has(name)) {
      this.flush();
      this.#around.push(node);
      if (name === 'blockquote') this.#quotations.push(node);
    }
    if (isHidden(node)) this.#veils.push(node);
    if (name === 'a') this.#links += 1;
    if (name === 'q' && !isQuoted(node)) this.#text += '“';
    return true;
  };

  readonly leave = (element: DomElement): void => {
    const name = element.localName;
    if (name === 'a') this.#links -= 1;
    if (name === 'q' && !isQuoted(element)) this.#text += '”';
    if (blockLevel.has(name)) {
      this.flush();
      this.#around.pop();
      if (name === 'blockquote') this.#quotations.pop();
    }
    if (this.#veils.at(-1) === element) this.#veils.pop();
  };

  #say(piece: string): void {
    if (!piece) return;
    if (!this.#text) this.#within = this.#around.at(-1) ?? this.root;
    if (piece.trim()) this.#breaks = 0;
    this.#text += piece;
    if (this.#links > 0) this.#linkChars += piece.replace(/\s+/g, ' ').trim().length;
  }

  /** Reads an element that has a reading of its own within a line. @returns whether it was one */
  #readInline(node: DomElement): boolean {
    const name = node.localName;
    const text = (): string => tidy(node.textContent ?? '');
    if (name === 'math') this.#say(mathText(node));
    else if (name === 'img') this.#say(formulaIn(node));
    else if (isWikiFurniture(node)) return true;
    else if ((name === 'sup' || name === 'a') && isNoteMark(node, this.#text.slice(-40).trimEnd()))
      this.#hear(node);
    else if (name === 'sup') this.#hear(node, this.#raised(node, text()));
    else if (name === 'sub')
      this.#hear(node, /[/⁄]\s*$/.test(this.#text) ? text() : subscript(text(), this.#text.slice(-1)));
    else if (inlineNames.has(name) && isHidden(node) && !holdsBlock(node)) {
      this.#hear(node);
      // Formulas are often hidden beside a picture of them.
      for (const math of node.querySelectorAll('math')) this.#say(mathText(math));
    } else return false;
    return true;
  }

  /** Takes note of an element's text, of which something else is said, or nothing. */
  #hear(node: DomElement, said = ''): void {
    this.#say(said);
    if (node.querySelector('math, script, style') === null) this.#heard += node.textContent ?? '';
  }

  #raised(sup: DomElement, text: string): string {
    const next = sup.nextSibling?.textContent?.trimStart() ?? '';
    // One over two, written as a raised and a lowered number.
    if (/^\d{1,3}$/.test(text) && /^[/⁄]/.test(next)) return /\d$/.test(this.#text) ? ` ${text}` : text;
    return superscript(text, this.#text.slice(-2));
  }

  #readRow(row: DomElement): void {
    this.flush();
    const cells: string[] = [];
    for (let cell = row.firstChild; cell; cell = cell.nextSibling)
      if (isElement(cell)) cells.push(this.#textOfCell(cell));
    const text = cells.filter(Boolean).join(' | ');
    if (!text) return;
    if (isHidden(row)) this.#veils.push(row);
    const told = this.#toldOf(row);
    this.blocks.push({
      ...this.#placed(row),
      kind: 'row',
      text,
      linkChars: linkCharsOf(row),
      ...(told && { told }),
    });
    if (this.#veils.at(-1) === row) this.#veils.pop();
  }

  readonly #textOfCell = (cell: DomElement): string => {
    const known = this.#cells.get(cell);
    if (known !== undefined) return known;
    const text = blocksOf(cell)
      .filter(({ concealed }) => !concealed)
      .map((block) => block.text)
      .join(' ');
    this.#cells.set(cell, text);
    return text;
  };

  #toldOf(row: DomElement): readonly Block[] | undefined {
    const table = tableOf(row);
    if (!table) return undefined;
    let told = this.#tables.get(table);
    if (!told) {
      told = rowsOfTable(table, this.#textOfCell);
      this.#tables.set(table, told);
    }
    return told.get(row);
  }
}

function linkCharsOf(element: DomElement): number {
  let chars = 0;
  for (const link of element.querySelectorAll('a')) chars += tidy(link.textContent ?? '').length;
  return chars;
}
