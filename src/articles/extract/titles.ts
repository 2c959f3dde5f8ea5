const MAX_CUTS = 3;
/** Words that sites add to their name. */
const generic = new Set(
  'the a blog news magazine online com org net website site official home homepage de le la el der die das and & of journal post daily weekly'.split(
    ' ',
  ),
);

/** What may be a page's title, and what is known of its site's name. */
export interface TitleSources {
  /** As structured data have it: the headline, and the name of the thing. */
  readonly headline?: string | undefined;
  readonly name?: string | undefined;
  /** Of the meta elements (OpenGraph, Twitter). */
  readonly metas: readonly string[];
  /** The title element. */
  readonly title?: string | undefined;
  /** h1 elements, those of the article first, without those of the site's header. */
  readonly headings: readonly string[];
  /** Names that the site goes by. */
  readonly sites: readonly string[];
  readonly hostname: string;
}

/**
 * The headline of a page without its site's name. Of those that it gives, the first that another bears out: a heading,
 * the title element, a meta element; and a heading before a text that only holds it. Empty where the page names none.
 */
export function titleIn(sources: TitleSources): string {
  const { headline, name, metas, title, headings } = sources;
  const isSite = siteTest(sources);
  const cut = (text: string): string => withoutSite(text, isSite);
  const given = [headline, ...metas, name]
    .filter((each) => each !== undefined)
    .map(cut)
    .filter((each) => each !== '' && !isSite(each));
  const shown = headings.map(cut).filter((each) => each !== '' && !isSite(each));
  const element = title === undefined ? undefined : cut(title);
  for (const each of given) {
    const heading = shown.find((one) => isPartOf(one, each));
    if (heading) return heading;
    if (shown.some((one) => isSame(one, each)) || (element !== undefined && isSame(element, each)))
      return each;
  }
  const named =
    title === undefined ? undefined : shown.find((one) => isPartOf(one, title) || isSame(one, title));
  const borne = given.find((each) => title !== undefined && essence(title).includes(essence(each)));
  const alone = shown.length === 1 && !title ? shown[0] : undefined;
  return (
    named ??
    borne ??
    given[0] ??
    alone ??
    (element && !isSite(element) ? element : (shown[0] ?? element ?? ''))
  );
}

const separator = /\s(?:[|\-–—·•:»›«~⋅]|::|\/\/)\s|\s?[｜|»·•]\s?|:\s/gu;

interface Part {
  text: string;
  /** Where it begins and ends in the whole. */
  from: number;
  to: number;
  /** What stands before it. */
  mark: string;
}

function partsOf(title: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let mark = '';
  for (const found of title.slice(0, 400).matchAll(separator)) {
    parts.push({ text: title.slice(from, found.index), from, to: found.index, mark });
    from = found.index + found[0].length;
    mark = found[0].trim();
  }
  parts.push({ text: title.slice(from), from, to: title.length, mark });
  return parts;
}

/** A title without the site's name at its end or its beginning, and without what follows a bar. */
function withoutSite(whole: string, isSite: (text: string) => boolean): string {
  let title = whole.trim();
  for (let cuts = 0; cuts < MAX_CUTS; cuts += 1) {
    const parts = partsOf(title);
    const [first] = parts;
    const last = parts.at(-1);
    const before = parts.at(-2);
    if (!first || !last || !before) return title;
    if (isSite(last.text)) title = title.slice(0, before.to).trim();
    else if (isSite(first.text)) title = title.slice(parts[1]?.from).trim();
    else if (isTail(before, last, title)) title = title.slice(0, before.to).trim();
    else return title;
  }
  return title;
}

/** What follows a bar is the site or its section, where it is short and what comes before is a headline. */
function isTail(before: Part, last: Part, title: string): boolean {
  const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;
  const head = title.slice(0, before.to);
  return (
    /^[|｜]$/.test(last.mark) && words(last.text) <= 4 && words(head) >= 3 && words(head) > words(last.text)
  );
}

/** Whether a text is the name of the site: one that it goes by, with or without "Blog" and the like, or its address. */
function siteTest({ sites, hostname }: TitleSources): (text: string) => boolean {
  const labels = hostname
    .toLowerCase()
    .replace(/^(?:www|m|amp|mobile)\./, '')
    .split('.');
  const hosts = new Set(
    labels.slice(0, -1).filter((label) => label.length > 3 && !/^(?:blog|news|example|co|com)$/.test(label)),
  );
  const names = new Set(sites.map(essence).filter(Boolean));
  const cores = new Set([...sites.map(core)].filter(Boolean));
  return (text) => {
    const own = essence(text);
    if (own === '') return false;
    if (names.has(own) || cores.has(core(text))) return true;
    const joined = own.replace(/ /g, '');
    const bare = core(text).replace(/ /g, '');
    return joined === labels.join('') || hosts.has(joined) || hosts.has(bare);
  };
}

function core(name: string): string {
  return essence(name.replace(/\.(?:com|org|net|[a-z]{2})$/i, ''))
    .split(' ')
    .filter((word) => !generic.has(word))
    .join(' ');
}

/** Whether a heading is a whole part of a title. */
function isPartOf(heading: string, title: string): boolean {
  const own = essence(heading);
  if (own === essence(title)) return false;
  const parts = partsOf(title);
  return parts.some((from, i) =>
    parts
      .slice(i)
      .some((to) => (i > 0 || to !== parts.at(-1)) && essence(title.slice(from.from, to.to)) === own),
  );
}

function isSame(one: string, other: string): boolean {
  return essence(one) === essence(other);
}

function essence(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
