import type PDFDocument from 'pdfkit';

/** Every letter is so wide, in thousandths of its size; the line is stretched to what it is. */
const WIDTH = 500;

/**
 * A font for text that is read and never seen (text rendering mode 3): it has no outlines, only widths and what each of
 * its characters means, so that it can say anything in any script. Such a font need not be embedded: ISO 32000-1 9.3.6
 * and ISO 14289-1 7.21.4.1.
 */
export class InvisibleFont {
  readonly #codes = new Map<string, number>();
  readonly #font;
  readonly #meanings;

  constructor(private readonly document: InstanceType<typeof PDFDocument>) {
    this.#meanings = document.ref({});
    const descriptor = document.ref({
      ...{ Type: 'FontDescriptor', FontName: 'Unseen', Flags: 4, ItalicAngle: 0 },
      ...{ FontBBox: [0, -200, WIDTH, 800], Ascent: 800, Descent: -200, CapHeight: 700, StemV: 80 },
    });
    const characters = document.ref({
      ...{ Type: 'Font', Subtype: 'CIDFontType2', BaseFont: 'Unseen', DW: WIDTH, FontDescriptor: descriptor },
      ...{
        CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      },
      CIDToGIDMap: 'Identity',
    });
    this.#font = document.ref({
      ...{ Type: 'Font', Subtype: 'Type0', BaseFont: 'Unseen', Encoding: 'Identity-H' },
      ...{ DescendantFonts: [characters], ToUnicode: this.#meanings },
    });
    descriptor.end('');
    characters.end('');
    this.#font.end('');
  }

  /** Says a line where it stands. @param x @param y its start on the baseline, in points from the lower left corner */
  say(text: string, { x, y, size, width, upright }: Line): void {
    const characters = Array.from(text);
    if (characters.length === 0) return;
    const codes = characters.map((character) => this.#code(character).toString(16).padStart(4, '0')).join('');
    const stretch = (100 * width) / ((characters.length * WIDTH * size) / 1000);
    const [a, b, c, d] = upright ? [0, 1, -1, 0] : [1, 0, 0, 1];
    const page: { fonts: Record<string, unknown> } = this.document.page;
    page.fonts.Unseen = this.#font;
    this.document.addContent(
      `BT 3 Tr /Unseen ${round(size)} Tf ${round(stretch)} Tz ${a} ${b} ${c} ${d} ${round(x)} ${round(y)} Tm <${codes}> Tj ET`,
    );
  }

  /** Writes what the characters mean; nothing can be said afterwards. */
  end(): void {
    const lines = [...this.#codes].map(([character, code]) => {
      const units = Array.from({ length: character.length }, (_, index) => hex(character.charCodeAt(index)));
      return `<${hex(code)}> <${units.join('')}>`;
    });
    const blocks: string[] = [];
    // A block has at most a hundred: Adobe Technical Note 5014.
    for (let at = 0; at < lines.length; at += 100) {
      const block = lines.slice(at, at + 100);
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
    }
    this.#meanings.end(
      `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend`,
    );
  }

  #code(character: string): number {
    const known = this.#codes.get(character);
    if (known !== undefined) return known;
    const code = this.#codes.size + 1;
    this.#codes.set(character, code);
    return code;
  }
}

interface Line {
  x: number;
  y: number;
  size: number;
  width: number;
  /** It reads upwards. */
  upright: boolean;
}

const hex = (value: number): string => value.toString(16).padStart(4, '0');
const round = (value: number): number => Math.round(value * 1000) / 1000;
