import { trimmed } from './text.js';
import { endsAsHosts, endsAsUsual } from './top-level-domains.js';

/** A link to a page, as it stands in a text. */
export interface Link {
  url: string;
  /** With the brackets and quotation marks around it. */
  start: number;
  end: number;
  /** Whether a page is meant by it; else it may be a name that looks like one, as "Booking.com" is. */
  sure: boolean;
  /** Whether to ask where it is not sure. */
  likely: boolean;
}

/** What no address holds, or none that somebody pasted ends within. Those of other scripts stand without a space beside it. */
export const BREAKS = /[^\s<>"“”„«»‹›「」『』【】（）《》、。，；！？|`—\u202a-\u202e\u2066-\u2069]+/gu;
const WITHOUT_SPACES =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]/u;
export const CLOSERS = ".,;:!?'’…*";
export const OPENERS = "([{'‘*_~¿¡";
const pairs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '(': ')',
    '[': ']',
    '{': '}',
    '<': '>',
    '"': '"',
    '“': '”',
    '„': '“',
    '«': '»',
    '‹': '›',
    "'": "'",
    '‘': '’',
    '`': '`',
    '「': '」',
    '『': '』',
    '【': '】',
    '（': '）',
    '*': '*',
    _: '_',
    '~': '~',
  }),
);
/** Longer ones are none that anybody types. */
export const URL_CHARACTERS = 2_000;
/** So many links are looked at: more are no question that anybody answers. */
const MOST_LINKS = 20;

/** The links in a text, in their order. */
export function linksIn(text: string): Link[] {
  const found: Link[] = [];
  for (const { run, index } of runsIn(text)) {
    const link = run.length > 2 ? linkOf(run, index) : undefined;
    if (link) found.push({ ...link, ...withMarks(text, link) });
    if (found.length === MOST_LINKS) break;
  }
  return found.map((link) => ({ ...link, sure: link.sure || isSure(text, link, found) }));
}

/** What may be links: "https://one.example,https://two.example" is two. */
function* runsIn(text: string): Iterable<{ run: string; index: number }> {
  for (const { 0: whole, index } of text.matchAll(BREAKS)) {
    let at = index;
    for (const run of whole.split(/(?<=[,;)\]])(?=https?:\/\/)/i)) {
      yield { run, index: at };
      at += run.length;
    }
  }
}

function linkOf(run: string, at: number): Link | undefined {
  const scheme = /(?<![a-z0-9+.-])https?:\/\//i.exec(run);
  if (scheme) {
    const around = run.charAt(scheme.index - 1);
    const written = withoutEnd(run.slice(scheme.index));
    const url = '_~'.includes(around) ? trimmed(written, around) : written;
    return isWebAddress(url)
      ? { url, start: at + scheme.index, end: at + scheme.index + url.length, sure: true, likely: true }
      : undefined;
  }
  const start = run.length - trimmedStart(run).length;
  const address = withoutEnd(run.slice(start));
  const host = hostOf(address);
  if (host === undefined) return undefined;
  const where = { url: `https://${address}`, start: at + start, end: at + start + address.length };
  if (/^www\.(?:[^.]+\.)+[^.\d]{2,}$/.test(host)) return { ...where, sure: true, likely: true };
  if (!endsAsHosts(host)) return undefined;
  const hasPath = /[/?#]./.test(address.slice(host.length));
  // People write a company's name with a capital.
  const likely = hasPath || (endsAsUsual(host) && (start + at === 0 || !/\p{Lu}/u.test(address)));
  return { ...where, sure: hasPath, likely };
}

/** The host of an address without a scheme, in small letters; undefined where it is none. */
function hostOf(address: string): string | undefined {
  if (address.length > URL_CHARACTERS) return undefined;
  const end = address.search(/[/?#:]/);
  const host = (end < 0 ? address : address.slice(0, end)).toLowerCase();
  if (!/^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u.test(host)) return undefined;
  const labels = host.split('.');
  const [name = '', ending = ''] = labels.slice(-2);
  if (!/\p{L}/u.test(name) || !/^[\p{L}\p{M}]{2,24}$/u.test(ending)) return undefined;
  // "s.th" and "a.to" are no pages, "x.com" and "t.co" are.
  if ([...name].length < 2 && labels.length === 2 && !/^(com|co|org)$/.test(ending)) return undefined;
  return URL.canParse(`https://${address}`) ? host : undefined;
}

/** A host's name without a path: a page where nothing else is said, or first of all. */
function isSure(text: string, { start, end, url }: Link, all: readonly Link[]): boolean {
  const written = url.slice('https://'.length);
  const other = all.reduce((rest, link) => rest.replace(text.slice(link.start, link.end), ''), text);
  if (!/[\p{L}\p{N}]/u.test(other)) return true;
  return (
    !/[\p{L}\p{N}]/u.test(text.slice(0, start)) &&
    endsAsUsual(hostOf(written) ?? '') &&
    !/\p{Lu}/u.test(text.slice(start, end))
  );
}

/** Where people write without spaces, they write on behind a link; what stands behind `/` or `=` is of the link. */
function withoutSentence(run: string): string {
  const at = run.search(/[^\u0021-\u007e]/);
  const isWrittenOn =
    at > 0 &&
    /[a-z0-9]/i.test(run.charAt(at - 1)) &&
    WITHOUT_SPACES.test(run.charAt(at)) &&
    run.includes('.');
  return isWrittenOn ? run.slice(0, at) : run;
}

/** Punctuation behind a link is the sentence's; a bracket is the link's where it was opened in it. */
function withoutEnd(whole: string): string {
  const run = withoutSentence(whole);
  let opened = 0;
  let closed = 0;
  for (const character of run) {
    if (character === '(') opened++;
    if (character === ')') closed++;
  }
  let end = run.length;
  for (; end > 0; end--) {
    const last = run.charAt(end - 1);
    if (last === ')' && closed > opened) closed--;
    else if (!CLOSERS.includes(last) && !']}'.includes(last)) break;
  }
  return run.slice(0, end);
}

export function trimmedStart(run: string): string {
  let at = 0;
  while (at < run.length && OPENERS.includes(run.charAt(at))) at++;
  return run.slice(at);
}

function isWebAddress(url: string): boolean {
  if (url.length > URL_CHARACTERS || !URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return /[.:]/.test(hostname) || hostname === 'localhost';
}

/** The brackets and quotation marks around a link, and the punctuation behind it, go with it. */
function withMarks(text: string, { start, end }: Pick<Link, 'start' | 'end'>): Pick<Link, 'start' | 'end'> {
  let from = start;
  let to = end;
  // The link of `[words](https://…)`, as Markdown writes it.
  if (text.charAt(from - 1) === '(' && text.charAt(from - 2) === ']' && text.charAt(to) === ')') {
    const label = text.lastIndexOf('[', from - 2);
    if (label >= 0 && from - label < 300) return { start: label, end: to + 1 };
  }
  while (from > 0 && pairs.get(text.charAt(from - 1)) === text.charAt(to)) {
    from--;
    to++;
  }
  while (/[.,;:!?]/.test(text.charAt(to)) && /^(\s|$)/.test(text.charAt(to + 1))) to++;
  while (/[、。，；：！？]/.test(text.charAt(to))) to++;
  return { start: from, end: to };
}

/** What is said beside links. */
export function besides(text: string, links: readonly Link[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of links) {
    rest += `${text.slice(at, start)} `;
    at = end;
  }
  const spaced = (rest + text.slice(at)).replace(/[^\S\n]+/g, ' ').replace(/ (?=[)\]}.,;!?])/g, '');
  rest = trimmed(spaced, ' \n\t,;:|–—-').replace(/^\(([^()]*)\)$/, '$1');
  return /[\p{L}\p{N}\p{S}]/u.test(rest) ? rest : '';
}
