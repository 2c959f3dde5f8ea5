import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every TypeScript file under a folder: its path and its text. */
export function sourceFiles(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
}

/** Names that begin with $ and stand as keys of an object: operators, stages, expressions. `'$field'` as a value is none. */
export function operatorWords(text: string): string[] {
  return [...text.matchAll(/(?<![\w$.])['"`]?\$([a-zA-Z]+)['"`]?\]?\s*:/g)].map(([, name]) => `$${name}`);
}

/** Variables like $$NOW, without those that the text names itself by `as` or `let`, and those of $map, $filter, $reduce. */
export function variableWords(text: string): string[] {
  const named = new Set(['this', 'value']);
  for (const [, name] of text.matchAll(/\bas:\s*['"`](\w+)['"`]/g)) named.add(name ?? '');
  for (const [, list] of text.matchAll(/\b(?:let|vars):\s*\{([^}]*)\}/g))
    for (const [, name] of (list ?? '').matchAll(/(\w+)\s*:/g)) named.add(name ?? '');
  return [...text.matchAll(/['"`]\$\$(\w+)/g)].flatMap(([, name]) =>
    name && !named.has(name) ? [name] : [],
  );
}

/** Names of the options that indexes are made with: `.index(keys, { unique: true })`, `createIndex(keys, { … })`. */
export function indexOptionWords(text: string): string[] {
  const words: string[] = [];
  for (const { index } of text.matchAll(/(?:\.index|createIndex)\(/g)) {
    const [, options] = topLevelParts(text.slice(text.indexOf('(', index) + 1));
    if (!options?.startsWith('{')) continue;
    for (const part of topLevelParts(options.slice(1))) {
      const name = /^['"]?(\w+)['"]?\s*(?::|$)/.exec(part)?.[1];
      if (name) words.push(name);
    }
  }
  return words;
}

/** The parts between commas, up to the bracket that closes what was open before the text. */
function topLevelParts(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let begun = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    if (depth < 0 || (character === ',' && depth === 0)) {
      parts.push(text.slice(begun, at).trim());
      begun = at + 1;
    }
    if (depth < 0) return parts.filter(Boolean);
  }
  return parts;
}
