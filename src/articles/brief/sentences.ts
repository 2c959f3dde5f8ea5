const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity });
  // Languages are few; a stranger's invented tags must not pile up.
  if (segmenters.size < 100) segmenters.set(key, made);
  return made;
}

/** Ends that are no end of a sentence: initials and the usual short forms. */
const shortForm =
  /(?:^|[\s("“(])(?:\p{Lu}|ID|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Gen|Gov|Sen|Rep|Lt|Col|Sgt|Inc|Ltd|Co|Corp|vs|No|Nr|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|approx|ca|bzw|z\.\s?B|d\.\s?h|u\.\s?a|Mio|Mrd|Hr|Fr|M|Mme|Sra?|Dra?|Ud|pág|ecc|sig|dott|(?:\p{L}\.)+\p{L})\.$/u;

/** More than any has: a sentence that grows is not read anew from its beginning with each part. */
const SHORT_FORM_CHARACTERS = 60;

/** A text's sentences, in order, each trimmed. */
export function sentencesOf(text: string, language: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of segmenterOf(language, 'sentence').segment(text)) {
    const last = sentences.at(-1);
    const joined =
      last !== undefined &&
      (shortForm.test(last.slice(-SHORT_FORM_CHARACTERS)) || /^["”’)\]]*\s*\p{Ll}/u.test(segment));
    if (joined) sentences[sentences.length - 1] = `${last} ${segment.trim()}`;
    else if (segment.trim() !== '') sentences.push(segment.trim());
  }
  return sentences;
}

/** A text's words in lower case, in order; in scripts without spaces too. */
export function wordsOf(text: string, language: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenterOf(language, 'word').segment(text)) {
    if (isWordLike) words.push(segment.toLowerCase());
  }
  return words;
}
