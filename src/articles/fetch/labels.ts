import { TextDecoder } from 'node:util';

/** Labels that are no label of the Encoding Standard, by their letters and digits. */
const misnomers: ReadonlyMap<string, string> = new Map([
  ['unicode', 'utf-8'],
  ['ansi', 'windows-1252'],
  ['latin', 'windows-1252'],
  ['western', 'windows-1252'],
  ['cyrillic', 'windows-1251'],
  ['koi', 'koi8-r'],
  ['jis', 'iso-2022-jp'],
  ['eucjpms', 'euc-jp'],
  ['cp932', 'shift_jis'],
  ['cp936', 'gbk'],
  ['cp949', 'euc-kr'],
  ['cp950', 'big5'],
  ['big5hkscs', 'big5'],
  ['cp866', 'ibm866'],
  ['cp874', 'windows-874'],
  ['tis620', 'windows-874'],
  ['macroman', 'macintosh'],
  ['maccyrillic', 'x-mac-cyrillic'],
]);

/**
 * The charset that a label means, by the name that the Encoding Standard has for it
 * (https://encoding.spec.whatwg.org/#names-and-labels). Read generously: in quotes, in capitals, as databases and
 * editors call it ("utf8mb4", "cp-1251", "latin 1"). Undefined where nobody knows it.
 */
export function charsetNamed(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  const name = label
    .slice(0, 100)
    .toLowerCase()
    .replace(/["'`;,]/g, ' ')
    .trim();
  return known(name) ?? known(meantBy(name.replace(/[^a-z0-9]/g, '')));
}

/** @param name letters and digits alone */
function meantBy(name: string): string {
  const meant = misnomers.get(name);
  if (meant !== undefined) return meant;
  if (/^utf16[lb]e/.test(name)) return `utf-${name.slice(3, 7)}`;
  if (name.startsWith('utf8')) return 'utf-8';
  const [, page] = /^(?:x?cp|win|windows|ms|mswin)(125[0-8])$/.exec(name) ?? [];
  if (page !== undefined) return `windows-${page}`;
  const [, part] = /^(?:iso)?8859(1[0-6]|[1-9])$/.exec(name) ?? [];
  return part === undefined ? name : `iso-8859-${part}`;
}

function known(label: string): string | undefined {
  try {
    const name = new TextDecoder(label).encoding;
    // Node 24 decodes it: what is beyond ASCII becomes characters for private use, which no font has. No page means that.
    return name === 'x-user-defined' ? undefined : name;
  } catch {
    return undefined;
  }
}
