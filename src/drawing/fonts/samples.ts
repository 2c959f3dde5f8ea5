/** Some characters of each script that every font for it has, with what people call it. */
const samples: ReadonlyArray<{ script: string; words: string; characters: string }> = [
  { script: 'Latn', words: 'Latin', characters: 'AZaz09' },
  { script: 'Grek', words: 'Greek', characters: 'ΑΩαω' },
  { script: 'Cyrl', words: 'Cyrillic', characters: 'АЯая' },
  { script: 'Arab', words: 'Arabic', characters: 'ابتي' },
  { script: 'Hebr', words: 'Hebrew', characters: 'אבת' },
  { script: 'Deva', words: 'Devanagari', characters: 'अकह' },
  { script: 'Jpan', words: 'Japanese', characters: 'あアー日畑込' },
  { script: 'Kore', words: 'Korean', characters: '가한국' },
  { script: 'Hans', words: 'Chinese (simplified)', characters: '这让说' },
  { script: 'Hant', words: 'Chinese (traditional)', characters: '這邊夠' },
  { script: 'Thai', words: 'Thai', characters: 'กขา' },
  { script: 'Beng', words: 'Bengali', characters: 'অকহ' },
  { script: 'Taml', words: 'Tamil', characters: 'அகஹ' },
  { script: 'Telu', words: 'Telugu', characters: 'అకహ' },
  { script: 'Knda', words: 'Kannada', characters: 'ಅಕಹ' },
  { script: 'Sinh', words: 'Sinhala', characters: 'අකහ' },
  { script: 'Geor', words: 'Georgian', characters: 'აბგ' },
  { script: 'Armn', words: 'Armenian', characters: 'ԱԲա' },
  { script: 'Ethi', words: 'Ethiopic', characters: 'ሀለሐ' },
  { script: 'Khmr', words: 'Khmer', characters: 'កខគ' },
];

/** Scripts that are told apart by the characters of a text, not by a font; `Hani` is one of several. */
const patterns: ReadonlyArray<[string, RegExp]> = [
  ['Kore', /\p{Script=Hangul}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Taml', /\p{Script=Tamil}/u],
  ['Telu', /\p{Script=Telugu}/u],
  ['Knda', /\p{Script=Kannada}/u],
  ['Sinh', /\p{Script=Sinhala}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
  ['Khmr', /\p{Script=Khmer}/u],
];

/** The scripts that a font can be used for, by what it has of each. */
export function scriptsIn(has: (code: number) => boolean): string[] {
  return samples
    .filter(({ characters }) => [...characters].every((character) => has(character.codePointAt(0) ?? 0)))
    .map(({ script }) => script);
}

/** "Korean" for "Kore". */
export function wordsOfScript(script: string): string {
  return samples.find((sample) => sample.script === script)?.words ?? script;
}

/** Which script a character is of, as far as fonts for it can be named; Chinese is told by the language. */
export function scriptToInstall(character: string, languageScript: string): string | undefined {
  const script = patterns.find(([, pattern]) => pattern.test(character))?.[0];
  if (script !== 'Hani') return script;
  return languageScript === 'Hant' || languageScript === 'Kore' ? languageScript : 'Hans';
}

/** "Latin", "Korean": what a font has enough of. */
export function scriptsOfFont({ characters }: { characters: ReadonlySet<number> }): string[] {
  return scriptsIn((code) => characters.has(code)).map(wordsOfScript);
}
