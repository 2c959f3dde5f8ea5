const MAX_LENGTH = 300;
const MAX_NAME = 80;
const MAX_NAMES = 12;
/** A list of authors may hold lists; nobody's holds lists of lists of lists. */
const NAME_DEPTH = 3;

const by =
  /^\(?(?:(?:written|words|text|story|reporting|reported|posted|published|photos|article|interview|analysis|opinion|review|edited) by|by|von|text|texte|text von|ein beitrag von|ein artikel von|par|propos recueillis par|de notre|por|di|a cura di|door|av|af|af:|przez|autor|autora|autorin|auteur|autore|author|authors|автор|текст|作者|記者|文|取材)(?:\s?[:：]\s?|\s+)/iu;
/** Parts of a byline that are no name. */
const duty =
  /(?:^|\s)(?:editor|editors|reporter|reporters|correspondent|journalist|writer|columnist|contributor|producer|analyst|professor|director|staff|chief|bureau|newsroom|researcher|author|photographer|head|phd|md|jr|sr|redakteur|redakteurin|korrespondent|korrespondentin|reporterin|journalistin|autor|autorin|redaktion|journaliste|rédacteur|rédactrice|correspondante?|envoyée?|redactora?|corresponsal|periodista|redattore|redattrice|giornalista|inviato|repórter|jornalista|redacteur|verslaggever|корреспондент|редактор|журналист)(?:\s|\.|$)/iu;
const dated = /\d{4}|\d[:.]\d\d|\d{1,2}\.\s|\bago\b|\bmin(?:utes?)?\b/i;
const nobody =
  /^(?:admin|administrator|wordpress|root|user|webmaster|guest|unknown|n\/a|null|undefined|none)$/i;

/** The names in a person, an organization, a byline or a list of them, as one text; undefined where there is none. */
export function authorsIn(value: unknown, resolve: (value: unknown) => unknown): string | undefined {
  const names = namesIn(value, resolve, 0);
  return names.length > 0
    ? [...new Set(names)].slice(0, MAX_NAMES).join(', ').slice(0, MAX_LENGTH)
    : undefined;
}

function namesIn(value: unknown, resolve: (value: unknown) => unknown, depth: number): string[] {
  const known = resolve(value);
  if (depth > NAME_DEPTH) return [];
  if (Array.isArray(known))
    return known.slice(0, MAX_NAMES).flatMap((each) => namesIn(each, resolve, depth + 1));
  if (typeof known === 'object' && known !== null) {
    const name = 'name' in known ? known.name : undefined;
    const isGroup = '@type' in known && known['@type'] === 'Organization';
    // An organization may well be called "Food and Health".
    if (isGroup && typeof name === 'string')
      return isName(name.trim()) ? [name.trim().slice(0, MAX_NAME)] : [];
    return namesIn(name, resolve, depth + 1);
  }
  return typeof known === 'string' ? namesInByline(known) : [];
}

/** The names of "By Ada Weir and Bo Lock, Science Editors | 14 May 2026": without the word before them, duties and dates. */
function namesInByline(byline: string): string[] {
  const text = byline.replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH);
  if (/^https?:|^www\.|^@/i.test(text)) return [];
  const [people = ''] = text
    .replace(by, '')
    .split(
      /\s?[|•·]\s?|\s[–—-]\s|\s\(|\s<|\n|\s(?:on |am |le |el )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|\s(?:publish|posted|updated|date)/iu,
    );
  const names = people
    .replace(/\s+/g, ' ')
    .split(/ ?[,;/、，] ?| (?:and|und|et|y|e|en|och|og|i|и|&) /iu)
    .map((part) =>
      part
        .replace(by, '')
        .replace(/^(?:and|und|et|&)\s+/i, '')
        .replace(/[.:,]$/, '')
        .trim(),
    )
    .filter((part) => isName(part) && !duty.test(part) && !dated.test(part));
  // "News Bureau", "Staff Reports": whoever is behind it, nobody else is named.
  const all = people.trim();
  return names.length === 0 && isName(all) && !dated.test(all) && all.split(' ').length <= 5 ? [all] : names;
}

/** Whether a text begins as a byline does. */
export function isByline(text: string): boolean {
  return (
    text.length <= 120 &&
    by.test(text) &&
    namesInByline(text).some((name) => /^\p{Lu}\S*\s\p{Lu}/u.test(name))
  );
}

function isName(text: string): boolean {
  if (text.length < 2 || text.length > MAX_NAME || /https?:|@|\.(?:com|org|net|de)\b/i.test(text))
    return false;
  return /\p{L}/u.test(text) && !nobody.test(text) && text.split(' ').length <= 7;
}
