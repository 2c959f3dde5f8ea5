const englishNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Two letters each (ISO 639-1): with their names they cover what people type. */
const letters = 'abcdefghijklmnopqrstuvwxyz';

let codesByName: Map<string, string> | undefined;

/** A language as BCP 47 has it, from its code ("de", "pt-BR") or its name in English or in itself ("German", "Deutsch"). */
export function languageOf(typed: string): string | undefined {
  const name = typed.trim().toLowerCase();
  return fromCode(name) ?? byName().get(name);
}

function fromCode(code: string): string | undefined {
  if (!/^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/.test(code)) return undefined;
  try {
    const { baseName } = new Intl.Locale(code.replaceAll('_', '-'));
    return englishNames.of(baseName) ? baseName : undefined;
  } catch {
    return undefined;
  }
}

function byName(): Map<string, string> {
  codesByName ??= new Map(
    [...letters].flatMap((first) =>
      [...letters].flatMap((second): Array<[string, string]> => {
        const code = first + second;
        const name = englishNames.of(code)?.toLowerCase();
        if (!name) return [];
        const own = new Intl.DisplayNames(code, { type: 'language', fallback: 'none' })
          .of(code)
          ?.toLowerCase();
        return own
          ? [
              [own, code],
              [name, code],
            ]
          : [[name, code]];
      }),
    ),
  );
  return codesByName;
}

/** A prompt whose picture is to speak a language, as the image model is told it. */
export function promptIn(language: string, prompt: string): string {
  return `${prompt}\n\nAll words in the image are in ${languageName(language)}.`;
}

/** The language's name in English, for people and for the image model. */
export function languageName(code: string): string {
  return englishNames.of(code) ?? code;
}
