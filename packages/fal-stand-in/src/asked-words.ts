/** Words that a prompt asks to be shown. */
export interface AskedWords {
  readonly title: string;
  readonly subtitle?: string;
  readonly points: readonly string[];
}

/**
 * What a prompt asks to show word for word: a title, points and numbers, each between straight double quotes on a line of
 * its own. Undefined where it asks for nothing like that.
 */
export function askedWords(prompt: string): AskedWords | undefined {
  const title = /^Title: "(.*)"$/m.exec(prompt)?.[1];
  if (title === undefined) return undefined;
  const subtitle = /^Subtitle: "(.*)"$/m.exec(prompt)?.[1];
  const points = [...prompt.matchAll(/^\d{1,2}\. "(.*)"$/gm)].map(([, text = '']) => text);
  const numbers = [...prompt.matchAll(/^- "(.*?)"(?:: "(.*)")?$/gm)].map(([, value = '', measures = '']) =>
    `${value} ${measures}`.trim(),
  );
  return { title, points: [...points, ...numbers], ...(subtitle === undefined ? {} : { subtitle }) };
}
